"""The pipeline: every step has what it needs, every sentence is a tree, every character keeps its place."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.model import Document, Span
from kg.parse import load, parse

pytestmark = pytest.mark.model

# Letters, marks and spaces of all sorts, and the pieces that words and sentences are cut at.
PARTS = [*"abcABC .,;:!?()-'\"“”’—§$€019\n\t\u00a0é漢🙂", " the ", " court ", " v. ", " Inc. ", "n't ", "\n\n"]
TEXTS = st.lists(st.sampled_from(PARTS), max_size=120).map("".join)


def read(text: str, **fields: Any) -> Any:
    """The Doc of a text."""
    return parse(Document(id="test", sha256="test", text=text, title="", **fields), load())


def test_every_step_gets_what_it_needs() -> None:
    """No step asks for an annotation that no earlier one makes."""
    analysis = load().analyze_pipes()

    problems = analysis["problems"] if analysis else {"the pipeline": ["no analysis"]}
    assert {name: missing for name, missing in problems.items() if missing} == {}


def test_loaded_once() -> None:
    """A second call gives the same pipeline, not a second copy of the weights."""
    assert load() is load()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_text_is_kept(text: str) -> None:
    """The Doc holds the text, and each word stands where it says."""
    doc = read(text)

    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_sentences_are_trees(text: str) -> None:
    """In each sentence one word is the root, and from every word the way up ends there."""
    doc = read(text)

    for sentence in doc.sents:
        words = [token for token in sentence if not token.is_space]
        roots = [token for token in words if token.dep_ == "root"]
        assert len(roots) == (1 if words else 0)
        for token in words:
            way = [token]
            while way[-1].head != way[-1]:
                way.append(way[-1].head)
                assert len(way) <= len(words)
            assert way[-1] == roots[0]


def test_every_word_is_annotated() -> None:
    """Each word has a tag, a part of speech, a lemma and a vector; spaces have none of weight."""
    doc = read("A clerk  filed it.\n\nThe judge read the brief.")

    words = [token for token in doc if not token.is_space]
    assert all(token.tag_ and token.pos_ and token.lemma_ and token.dep_ for token in words)
    assert all(doc.tensor[token.i].any() for token in words)
    assert {token.pos_ for token in doc if token.is_space} == {"SPACE"}
    assert doc.tensor.shape == (len(doc), 384)


def test_document_travels_along() -> None:
    """The date and the end of the title are in the Doc's data, for dates and headlines."""
    doc = read("Bank sued\n\nA saver sued.", issued="2020-02-03", title_span=Span(0, 9))

    assert (doc.user_data["issued"], doc.user_data["title_end"]) == ("2020-02-03", 9)


def test_phrases_are_always_there() -> None:
    """The groups of learned phrases exist in any Doc, empty where nothing was found."""
    for text in ("", "It rained."):
        assert {"claims", "rulings", "parties"} <= set(read(text).spans)


TOKENS = [
    # negations, possessives and contractions are words
    ("didn't", ["did", "n't"]),
    ("didn’t", ["did", "n’t"]),
    ("Acme's", ["Acme", "'s"]),
    ("cannot", ["can", "not"]),
    # hyphens and strokes too
    ("anti-trust", ["anti", "-", "trust"]),
    ("10,000-word", ["10,000", "-", "word"]),
    ("and/or", ["and", "/", "or"]),
    # the law's abbreviations and numbers are not split
    ("v.", ["v."]),
    ("42 U.S.C. § 1983", ["42", "U.S.C.", "§", "1983"]),
    ("(12(b)(6)).", ["(", "12(b)(6)", ")", "."]),
    ("(W.D. Wash. 2020)", ["(", "W.D.", "Wash.", "2020", ")"]),
    ("2:20-cv-00417", ["2:20-cv-00417"]),
    ("F.3d", ["F.3d"]),
    ("Corp.'s", ["Corp.", "'s"]),
    # a word at the end of a sentence lets its full stop go
    ("It fell.", ["It", "fell", "."]),
    ("No.", ["No", "."]),
    # dashes of print part words
    ("fell—hard", ["fell", "—", "hard"]),
    ("$2.9", ["$", "2.9"]),
]


@pytest.mark.parametrize(("text", "expected"), TOKENS, ids=[text for text, _ in TOKENS])
def test_tokens(text: str, expected: list[str]) -> None:
    """Words are split as in the treebanks, and the law's abbreviations are left whole."""
    assert [token.text for token in load().make_doc(text) if not token.is_space] == expected


LEMMAS = [
    ("Two judges were sued.", "sued", "sue"),
    ("The court overruled it.", "overruled", "overrule"),
    ("She is dismissing the claims.", "dismissing", "dismiss"),
    ("He struck it down.", "struck", "strike"),
    ("The parties agreed.", "parties", "party"),
    ("They weren't paid.", "n't", "not"),
    # a name keeps its form
    ("Rawlings sued the bank.", "Rawlings", "Rawlings"),
]


@pytest.mark.parametrize(("text", "word", "lemma"), LEMMAS, ids=[word for _, word, _ in LEMMAS])
def test_lemmas(text: str, word: str, lemma: str) -> None:
    """Lemmas are dictionary forms, by tag."""
    assert {token.text: token.lemma_ for token in read(text)}[word] == lemma


def test_features() -> None:
    """Features say number, tense and, from the tree, the passive voice."""
    doc = read("The claims were dismissed.")

    claims, dismissed = doc[1], doc[3]
    assert claims.morph.get("Number") == ["Plur"]
    assert dismissed.morph.get("Voice") == ["Pass"]


TIMES = [
    ("The clerk resigned Monday.", "Monday", "obl:tmod"),
    ("The clerk resigned last week.", "week", "obl:tmod"),
    ("The union took the mill to court over the fence.", "court", "obl"),
    ("He went on to court voters in Ohio.", "court", "advcl"),
    # with a preposition it is an oblique like others
    ("The clerk resigned on Monday.", "Monday", "obl"),
]


@pytest.mark.parametrize(("text", "word", "relation"), TIMES, ids=[text for text, _, _ in TIMES])
def test_times(text: str, word: str, relation: str) -> None:
    """An oblique without preposition that is a time has a relation of its own."""
    assert {token.text: token.dep_ for token in read(text)}[word] == relation


def test_long_sentence_is_cut() -> None:
    """A table without full stops is cut at its commas, so that its cost does not grow with the square."""
    doc = read("pumps, valves, " * 3000)

    assert max(len(sentence) for sentence in doc.sents) <= 810


def test_long_word_and_odd_bytes() -> None:
    """A word of thousands of letters, control characters and symbols pass through."""
    text = "x" * 20_000 + " \u200b\u0007 ﷽ \U0001f600"

    assert read(text).text == text
