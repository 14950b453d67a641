"""What a reading becomes as RDF."""

import pytest
from factories import make_document, make_reading
from rdflib import BNode, Literal, URIRef

from kg.model import Case, Date, Entity, Event, Reading
from kg.resolve import resolve
from kg.state import document_iri, state
from kg.store.check import problems
from kg.terms import DCTERMS, ID, LKG, LKGV, OA, PROV, RDF, RDFS, SKOS, XSD


def objects(quads, subject, predicate):
    """What the quads say of the subject, sorted."""
    return sorted(str(o) for s, p, o, _ in quads if s == subject and p == predicate)


def test_one_graph(quads, document):
    """All that a document says stands in the graph named after it."""
    assert {graph for *_, graph in quads} == {document_iri(document)}


def test_no_blank_nodes(quads):
    """Every node has an IRI, so that the same document gives the same bytes."""
    assert [node for quad in quads for node in quad if isinstance(node, BNode)] == []


def test_each_statement_once(quads):
    """No statement is repeated."""
    assert len(quads) == len(set(quads))


def test_evidence_is_the_text_at_its_span(quads, document):
    """Each quote is what the text has between start and end, and its surroundings are what stands around it."""
    found = [s for s, p, o, _ in quads if p == RDF.type and o == LKG.Evidence]
    for node in found:
        (start,), (end,) = objects(quads, node, OA.start), objects(quads, node, OA.end)
        assert objects(quads, node, OA.exact) == [document.text[int(start) : int(end)]]
        for before in objects(quads, node, OA.prefix):
            assert document.text[: int(start)].endswith(before)
        for after in objects(quads, node, OA.suffix):
            assert document.text[int(end) :].startswith(after)

    assert len(found) > 10


def test_the_document_describes_itself(quads, document):
    """Title, date, text and digest are in the graph; a path on this machine is not."""
    node = document_iri(document)

    assert objects(quads, node, DCTERMS.title) == ["Judge refuses to halt towing deal"]
    assert (node, DCTERMS.issued, Literal("2023-03-11", datatype=XSD.date), node) in quads
    assert objects(quads, node, LKG.text) == [document.text]
    assert objects(quads, node, LKG.sha256) == [document.sha256]
    assert objects(quads, node, DCTERMS.source) == []


def test_a_url_is_a_source():
    """Where a page was fetched from is said, because it is the same for everybody."""
    document = make_document(source="https://example.org/towing")
    quads = state(Reading(document=document))

    assert objects(quads, document_iri(document), DCTERMS.source) == ["https://example.org/towing"]


def test_the_run_is_named():
    """Which run of the program made the graph is said when it is known."""
    document = make_document()
    quads = state(Reading(document=document), run="run/12ab")

    assert objects(quads, document_iri(document), PROV.wasGeneratedBy) == [str(ID["run/12ab"])]


def test_a_claim_says_whose_it_is(quads):
    """A claim names who makes it, against whom, where, and its subject."""
    (claim,) = [s for s, p, o, _ in quads if p == RDFS.label and str(o) == "broke a towing contract" and "claim" in s]

    assert objects(quads, claim, LKG.claimant) == [str(ID["organization/northwind-pilots-guild"])]
    assert objects(quads, claim, LKG.topic) == [str(LKGV["breach-of-contract"])]
    assert objects(quads, claim, SKOS.altLabel) == ["contract claim"]
    assert objects(quads, claim, LKG.amount) == ["1500000"]


def test_what_is_alleged_is_no_relation(quads):
    """An alleged violation is an event with its speaker, and no direct relation follows."""
    guild = ID["organization/northwind-pilots-guild"]

    assert objects(quads, guild, LKG.violated) == []
    assert objects(quads, guild, LKG.sued) == [str(ID["company/halvorsen-lines"])]


CAPTIONS = [
    # what the text calls the case comes first
    ("named", {"names": ("Doe v. Roe",), "plaintiffs": ("e1",), "defendants": ("e2",)}, "Doe v. Roe"),
    ("both sides", {"plaintiffs": ("e1",), "defendants": ("e2",)}, "Ann Doe v. Bo Roe"),
    ("two on a side", {"plaintiffs": ("e1",), "defendants": ("e2", "e1")}, "Ann Doe v. Bo Roe, Ann Doe"),
    ("one side", {"defendants": ("e2",)}, "case against Bo Roe"),
    ("other side", {"plaintiffs": ("e1",)}, "case of Ann Doe"),
    ("court only", {"courts": ("e3",)}, "case before Oslo District Court"),
    ("nothing", {}, "unnamed case"),
]


@pytest.mark.parametrize(("fields", "expected"), [row[1:] for row in CAPTIONS], ids=[row[0] for row in CAPTIONS])
def test_every_case_has_a_name(fields, expected):
    """A case without a caption is called by its sides, else by its court."""
    document = make_document()
    entities = (
        Entity(id="e1", type="Person", label="Ann Doe"),
        Entity(id="e2", type="Person", label="Bo Roe"),
        Entity(id="e3", type="Court", label="Oslo District Court"),
    )
    reading = resolve(Reading(document=document, entities=entities, cases=(Case(id="c1", **fields),)))
    (label,) = objects(state(reading), ID[reading.cases[0].id], RDFS.label)

    assert label == expected


DATES = [("2021-01-21", XSD.date), ("2021-01", XSD.gYearMonth), ("2021", XSD.gYear)]


@pytest.mark.parametrize(("value", "datatype"), DATES, ids=[value for value, _ in DATES])
def test_a_date_is_as_precise_as_the_text(value, datatype):
    """Day, month and year are three types; nothing is made up to fill them."""
    event = Event(id="v1", kind="Hearing", label="hearing", date=Date(value=value, text="then"))
    reading = resolve(Reading(document=make_document(), events=(event,)))
    dates = [o for _, p, o, _ in state(reading) if p == LKG.date]

    assert [(str(date), date.datatype) for date in dates] == [(value, datatype)]


def test_a_court_is_known_elsewhere(quads):
    """A court with an id is linked to what CourtListener says of it."""
    assert objects(quads, ID["court/ord"], SKOS.exactMatch) == ["https://www.courtlistener.com/court/ord/"]


def test_the_graph_keeps_its_promises(quads):
    """Quotes and shapes are as the ontology wants them."""
    assert problems(quads) == []


def test_problems_are_found(quads):
    """A quote moved by one character, and a claim without a quote, are both told."""
    (node,) = [s for s, p, o, _ in quads if p == OA.exact and str(o) == "broke a towing contract"]
    moved = [
        (s, p, Literal(int(o) + 1), g) if s == node and p in (OA.start, OA.end) else (s, p, o, g)
        for s, p, o, g in quads
    ]
    unquoted = [quad for quad in quads if quad[2] != node]

    assert [line.split(": ")[1][:34] for line in problems(moved, shapes=False)] == [
        "quotes 'broke a towing contract', "
    ]
    assert [line.split(": ")[1] for line in problems(unquoted, shapes=False)] == ["nothing is quoted for it"]


def test_nothing_is_made_up_for_an_empty_reading():
    """A document that says nothing is still a document."""
    document = make_document("Nothing happened today")
    quads = state(resolve(Reading(document=document)))

    assert {s for s, *_ in quads} == {URIRef(document_iri(document))}


def test_state_is_a_pure_function():
    """The same reading gives the same quads in the same order."""
    assert state(resolve(make_reading())) == state(resolve(make_reading()))
