"""A graph in other formats is the same graph, always in the same bytes."""

import csv
import io
import json
import random

import pytest
from factories import make_document
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Dataset, Graph, Literal, URIRef

from kg.errors import InputError
from kg.export import FORMATS, export, format_of, without_text
from kg.state import document_iri
from kg.store.oxigraph import quads_of
from kg.terms import ID, LKG, RDFS


@pytest.mark.parametrize("format_", FORMATS)
def test_the_same_bytes(quads, format_):
    """The order of the quads does not matter."""
    shuffled = random.Random(1).sample(quads, len(quads))

    assert export(shuffled, format_) == export(quads, format_)


def test_turtle_out_and_in(quads):
    """rdflib and pyoxigraph both read from the Turtle what was written."""
    text = export(quads, "turtle")
    statements = {quad[:3] for quad in quads}

    assert set(Graph().parse(data=text, format="turtle")) == statements
    assert {quad[:3] for quad in quads_of(text, "turtle")} == statements


QUADS_FORMATS = [("trig", "trig"), ("nquads", "nquads"), ("jsonld", "json-ld")]


@pytest.mark.parametrize(("format_", "rdflib_name"), QUADS_FORMATS, ids=[name for name, _ in QUADS_FORMATS])
def test_quads_out_and_in(quads, format_, rdflib_name):
    """Formats with named graphs keep them."""
    dataset = Dataset()
    dataset.parse(data=export(quads, format_), format=rdflib_name)

    assert {(s, p, o, URIRef(str(g))) for s, p, o, g in dataset.quads()} == set(quads)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")), min_size=1))
def test_any_text_survives(texts):
    """Quotes, line ends, backslashes and the rest come through Turtle unharmed, in both readers."""
    document = document_iri(make_document())
    quads = [(document, RDFS.label, Literal(text), document) for text in texts]
    text = export(quads, "turtle")

    assert {str(o) for o in Graph().parse(data=text, format="turtle").objects()} == set(texts)
    assert {str(quad[2]) for quad in quads_of(text, "turtle")} == set(texts)


def test_turtle_is_readable(quads):
    """Documents come first; ids are short names; types are `a`."""
    text = export(quads, "turtle")
    blocks = text.split("\n\n")[1:]

    assert blocks[0].startswith("document:")
    assert "\ncase:northwind-pilots-guild-v-halvorsen-lines a lkg:Case ;\n    rdfs:label " in text
    assert "organization:northwind-pilots-guild a lkg:Organization ;" in text
    assert "<https://w3id.org/lkg/id/company" not in text.split("\n\n", 1)[1]


def test_odd_names_are_written_out():
    """What no prefix can hold stands in angle brackets."""
    quad = (ID["company/a.b"], LKG.sued, URIRef("https://example.org/x?y=z"), ID["document/1"])
    text = export([quad], "turtle")

    assert "<https://w3id.org/lkg/id/company/a.b> lkg:sued <https://example.org/x?y=z> ." in text


def test_csv_has_a_fact_a_line(quads, document):
    """Each line has a fact, its label and its quote, which is what the text has there."""
    rows = list(csv.DictReader(io.StringIO(export(quads, "csv"))))
    (sued,) = [row for row in rows if row["property"] == "sued"]

    assert sued["quote"] == "Northwind Pilots Guild sued Halvorsen Lines Inc."
    assert sued["object_label"] == "Halvorsen Lines Inc."
    for row in rows:
        if row["quote"]:
            assert document.text[int(row["start"]) : int(row["end"])] == row["quote"]


def test_ftm_names_parties_and_roles(quads):
    """FollowTheMoney has the case, its parties, and who is which."""
    things = [json.loads(line) for line in export(quads, "ftm").splitlines()]
    roles = {
        thing["properties"]["party"][0]: thing["properties"]["role"][0]
        for thing in things
        if thing["schema"] == "CourtCaseParty"
    }

    assert roles == {
        "kg-organization-northwind-pilots-guild": "plaintiff",
        "kg-company-halvorsen-lines": "defendant",
        "kg-person-miriam-castellan": "judge",
    }
    assert [thing["id"] for thing in things] == sorted(thing["id"] for thing in things)


def test_texts_can_be_left_out(quads):
    """Without the full text, the quotes stay."""
    kept = list(without_text(quads))

    assert len(kept) == len(quads) - 1
    assert "still before the court" not in export(kept, "turtle")


def test_a_file_name_tells_the_format():
    """The ending says what to write; an unknown one is refused with those there are."""
    assert [format_of(name) for name in ("a.ttl", "b.NQ", "c.jsonld", "d.csv")] == ["turtle", "nquads", "jsonld", "csv"]
    with pytest.raises(InputError, match=r"\.ttl"):
        format_of("a.xlsx")


def test_an_unknown_format_is_refused(quads):
    """A misspelt format answers with those there are."""
    with pytest.raises(InputError, match="turtle, trig"):
        export(quads, "turtel")
