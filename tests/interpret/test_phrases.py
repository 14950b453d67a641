"""What words a claim: the phrases that the network marks, whole words each."""

from __future__ import annotations

import pytest
import spacy
from interpret import trees
from spacy.tokens import Doc, Span

from kg.interpret.coreference import Clusters
from kg.interpret.entities import EntityIndex
from kg.interpret.frames import load_frames
from kg.interpret.observation import Observation
from kg.interpret.phrases import find_candidates, text_of
from kg.interpret.predications import find_predications
from kg.model import Document
from kg.parse import load, parse

_VOCAB = spacy.blank("en").vocab


def marked(words: str, start: int, end: int, *, money: tuple[int, int] | None = None) -> list[str]:
    """The candidates of a sentence whose tokens [start, end) are marked; `_` joins a token to the one before."""
    tokens = words.split()
    spaces = [not after.startswith("_") for after in [*tokens[1:], ""]]
    doc = Doc(
        _VOCAB,
        words=[token.removeprefix("_") for token in tokens],
        spaces=spaces,
        tags=["POS" if token == "_'s" else "NN" for token in tokens],
        pos=["DET" if token == "the" else "ADP" if token == "at" else "NOUN" for token in tokens],
        heads=[len(tokens) - 1] * len(tokens),
        deps=["dep"] * (len(tokens) - 1) + ["ROOT"],
    )
    if money:
        doc.ents = [Span(doc, *money, label="MONEY")]
    doc.spans["claims"] = [Span(doc, start, end, label="CAUSE")]
    document = Document(id="0" * 16, sha256="0" * 64, text=doc.text, title="")
    seen = Observation(document, doc, EntityIndex((), Clusters((), ()), _doc=doc), ())
    return [text_of(seen, phrase) for phrase in find_candidates(seen)]


@pytest.mark.parametrize(
    ("words", "start", "end", "money", "expected"),
    [
        pytest.param("the crop theft", 0, 3, None, "crop theft", id="no-article"),
        pytest.param("the crop _- _share theft", 3, 5, None, "crop-share theft", id="no-half-word"),
        pytest.param("at _- _sea dumping", 0, 4, None, "at-sea dumping", id="no-half-word-where-trimmed"),
        pytest.param("crop - theft", 2, 3, None, "theft", id="a-dash-joins-nothing"),
        pytest.param("stolen worth $ _9,000 rent", 0, 3, (2, 4), "stolen worth $9,000", id="no-half-sum-at-the-end"),
        pytest.param("Brown _'s theft", 1, 3, None, "theft", id="no-mark-of-the-owner"),
        pytest.param("$ _3 million damages", 2, 4, (0, 3), "$3 million damages", id="no-half-sum"),
    ],
)
def test_a_phrase_has_whole_words(
    words: str, start: int, end: int, money: tuple[int, int] | None, expected: str
) -> None:
    """A phrase begins where a word or a sum begins, without what says nothing."""
    assert expected in marked(words, start, end, money=money)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "mark", "expected"),
    [
        pytest.param(
            "Brand pleaded guilty to one count of attempting to bribe an officer on Monday.", "one count of attempting",
            "one count of attempting to bribe an officer", id="verb-cut-from-its-clause",
        ),
        pytest.param("They allege that the mill ran without a licence.", "the mill ran", "mill ran", id="nothing-said-of-it"),
    ],
)  # fmt: skip
def test_a_phrase_ends_with_what_its_verb_says(text: str, mark: str, expected: str) -> None:
    """A phrase cut after a verb goes on to the verb's own object or clause, and no further."""
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    doc = parse(document, load())
    start = text.index(mark)
    doc.spans["claims"] = [doc.char_span(start, start + len(mark), label="CHARGE")]
    seen = Observation(document, doc, EntityIndex((), Clusters((), ()), _doc=doc), ())

    assert any(text_of(seen, phrase).startswith(expected) for phrase in find_candidates(seen))


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "marks", "expected"),
    [
        pytest.param(
            "Roe asked the judge to order Brand to close the sluice.", ("order Brand", "close the sluice"),
            {"order Brand to close the sluice"}, id="what-the-order-is-to-bring-about",
        ),
        pytest.param(
            "Roe accused Brand of fraud to hide a theft.", ("fraud", "hide a theft"), {"fraud", "hide a theft"}, id="a-noun-and-a-purpose",
        ),
    ],
)  # fmt: skip
def test_an_order_goes_on_with_its_act(text: str, marks: tuple[str, ...], expected: set[str]) -> None:
    """Two marks with only "to" between are one phrase where the act hangs on the verb before."""
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    doc = parse(document, load())
    doc.spans["claims"] = [doc.char_span(text.index(m), text.index(m) + len(m), label="RELIEF") for m in marks]
    seen = Observation(document, doc, EntityIndex((), Clusters((), ()), _doc=doc), ())

    assert {text_of(seen, phrase) for phrase in find_candidates(seen) if phrase.confidence} == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "marks", "expected"),
    [
        pytest.param(
            "Roe was convicted of fraud by abuse of position.", ("fraud", "abuse of position"), {"fraud by abuse of position"}, id="how-it-was-done",
        ),
        pytest.param("Roe admitted wounding with intent.", ("wounding", "intent"), {"wounding with intent"}, id="with-what-mind"),
        pytest.param(
            "Roe pleaded guilty to lying to the police and did not testify.", ("lying to the police and did not testify",), {"lying to the police"},
            id="what-else-he-did",
        ),
        pytest.param(
            "Roe was convicted of fraud and abuse of position.", ("fraud", "abuse of position"), {"fraud", "abuse of position"}, id="two-crimes",
        ),
    ],
)  # fmt: skip
def test_a_crime_goes_on_with_its_manner(text: str, marks: tuple[str, ...], expected: set[str]) -> None:
    """Two marks of a charge with only "by" or "with" between are one where the second hangs on the first."""
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    doc = parse(document, load())
    doc.spans["claims"] = [doc.char_span(text.index(m), text.index(m) + len(m), label="CHARGE") for m in marks]
    seen = Observation(document, doc, EntityIndex((), Clusters((), ()), _doc=doc), ())

    assert {text_of(seen, phrase) for phrase in find_candidates(seen) if phrase.confidence} == expected


CONVICTED = "The|the|DT|det|2 jury|jury|NN|nsubj|3 convicted|convict|VBD|root|0 the|the|DT|det|5 clerk|clerk|NN|obj|3 of|of|IN|case|7 "
WANTED = "The|the|DT|det|2 clerk|clerk|NN|nsubj|3 discussed|discuss|VBD|root|0 "


@pytest.mark.parametrize(
    ("rows", "mark", "expected"),
    [
        pytest.param(
            CONVICTED + "fraud|fraud|NN|obl|3 and|and|CC|cc|9 theft|theft|NN|conj|7 .|.|.|punct|3",
            (6, 9), {"fraud", "theft"}, id="two-fillers-of-one-place",
        ),
        pytest.param(
            WANTED + "libel|libel|NN|obj|3 ,|,|,|punct|6 theft|theft|NN|conj|4 and|and|CC|cc|8 nuisance|nuisance|NN|conj|4 .|.|.|punct|3",
            (3, 8), {"libel", "theft", "nuisance"}, id="three-topics",
        ),
        pytest.param(
            WANTED + "libel|libel|NN|obj|3 and|and|CC|cc|6 lunch|lunch|NN|conj|4 .|.|.|punct|3",
            (3, 6), {"libel and lunch"}, id="no-topic",
        ),
        pytest.param(
            WANTED + "aiding|aid|VBG|xcomp|3 and|and|CC|cc|6 abetting|abet|VBG|conj|4 theft|theft|NN|obj|6 .|.|.|punct|3",
            (3, 7), {"aiding and abetting theft"}, id="verbs-that-share-an-object",
        ),
    ],
)  # fmt: skip
def test_a_list_is_its_members(rows: str, mark: tuple[int, int], expected: set[str]) -> None:
    """A marked list of claims is a candidate for each of them."""
    doc = trees.tree(rows)
    doc.spans["claims"] = [Span(doc, *mark, label="CHARGE")]
    document = Document(id="0" * 16, sha256="0" * 64, text=doc.text, title="")
    index = EntityIndex((), Clusters((), ()), _doc=doc)
    seen = Observation(document, doc, index, tuple(find_predications(doc, load_frames())))
    found = {text_of(seen, phrase) for phrase in find_candidates(seen) if phrase.confidence}

    assert found == expected
