"""A request is told apart from what it rests on."""

from __future__ import annotations

import pytest
from interpret.named import index_of

from kg.interpret.observation import Observation
from kg.interpret.phrase_lists import is_ground, request_and_ground, runs_together
from kg.model import Document

pytestmark = pytest.mark.model

PARTED = [
    pytest.param(
        "Roe asked the court to reopen the road on the ground that the closure was unlawful.",
        "reopen the road on the ground that the closure was unlawful", ["reopen the road", "closure was unlawful"], id="ground",
    ),
    pytest.param(
        "A judge would not lift the ban on the theory that the mayor had no such power.",
        "lift the ban on the theory that the mayor had no such power", ["lift the ban", "mayor had no such power"], id="theory",
    ),
    pytest.param(
        "Roe seeks release on grounds that the jail is full.", "release on grounds that the jail is full",
        ["release", "jail is full"], id="grounds",
    ),
    pytest.param(
        "Roe seeks a stay on the ground that the law is void.", "stay on the ground", ["stay"], id="cut-at-the-ground",
    ),
    pytest.param("Roe asked for a stay on the second ground.", "stay on the second ground", [], id="no-clause"),
    pytest.param("Roe asked to build on the land that he owns.", "build on the land that he owns", [], id="a-place"),
]  # fmt: skip
GROUNDS = [
    pytest.param("Roe lost his bid on the ground that the closure was lawful.", "lawful", True, id="the-ground"),
    pytest.param("Roe lost his bid on the ground that the closure was lawful.", "bid", False, id="what-was-asked"),
    pytest.param("Roe argued that the closure was lawful.", "lawful", False, id="argued"),
    pytest.param("Roe was cleared by reason of grave illness.", "illness", True, id="the-reason"),
    pytest.param("Roe was cleared of arson by the jury.", "arson", False, id="what-he-was-cleared-of"),
]


def observed(text: str) -> Observation:
    """The text as read, with Roe for a person."""
    doc, index = index_of(text, {"Roe": "person"})
    return Observation(Document(id="0" * 16, sha256="0" * 64, text=text, title=""), doc, index, ())


@pytest.mark.parametrize(("text", "phrase", "expected"), PARTED)
def test_request_and_ground(text: str, phrase: str, expected: list[str]) -> None:
    """A phrase that holds a request and its ground is cut between them; any other is left whole."""
    seen = observed(text)
    span = seen.doc.char_span(text.index(phrase), text.index(phrase) + len(phrase))

    assert span is not None
    assert [seen.doc[start:end].text for start, end in request_and_ground(seen, span.start, span.end)] == expected


@pytest.mark.parametrize(("text", "word", "expected"), GROUNDS)
def test_is_ground(text: str, word: str, expected: bool) -> None:
    """What stands in a ground only supports something."""
    seen = observed(text)

    assert is_ground(seen, next(token.i for token in seen.doc if token.text == word)) is expected


@pytest.mark.parametrize(
    ("phrase", "inside", "expected"),
    [
        pytest.param("trespass and assault", ["trespass", "assault"], True, id="two-members"),
        pytest.param("trespass and assault", ["assault"], False, id="one-member"),
        pytest.param("assault on the miller", ["assault", "miller"], False, id="no-list"),
        pytest.param("trespass and assault on the miller", ["trespass", "assault"], False, id="more-than-they-say"),
    ],
)
def test_runs_together(phrase: str, inside: list[str], *, expected: bool) -> None:
    """A phrase that is its members and an "and" says nothing of its own."""
    text = "Roe was charged with trespass and assault on the miller."
    seen = observed(text)
    span, *parts = (seen.doc.char_span(text.index(t), text.index(t) + len(t)) for t in (phrase, *inside))

    assert span is not None
    assert runs_together(seen, span.start, span.end, [(p.start, p.end) for p in parts if p]) is expected
