"""Who makes a claim is told by the clauses that word it."""

from __future__ import annotations

import pytest
from interpret.named import index_of

from kg.interpret.claimants import accusers_above, are_opposed, claimants_told, side_told, speaking_told
from kg.interpret.frames import load_frames
from kg.interpret.licences import is_means
from kg.interpret.observation import Observation
from kg.interpret.phrases import Phrase
from kg.interpret.predications import find_predications
from kg.model import Document

pytestmark = pytest.mark.model

NAMES = {"Belmar": "company", "Corvane": "company", "Clara Poe": "person"}


def observed(text: str) -> Observation:
    """The text with its names and frames."""
    doc, index = index_of(text, NAMES)
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    return Observation(document, doc, index, tuple(find_predications(doc, load_frames())))


def worded(seen: Observation, words: str, kind: str = "cause") -> Phrase:
    """The phrase of these words."""
    at = seen.doc.text.index(words)
    span = seen.doc.char_span(at, at + len(words))
    assert span is not None
    return Phrase(span.start, span.end, frozenset(), kinds=((kind, 1.0),))


def labels(seen: Observation, keys: frozenset[str]) -> set[str]:
    """The names of the entities."""
    return {seen.index.entity(key).label for key in keys}


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param("Belmar's lawyers asked a judge to quash the subpoena.", "quash the subpoena", {"Belmar"}, id="its-lawyers"),
        pytest.param("Belmar asked a judge to quash the subpoena.", "quash the subpoena", {"Belmar"}, id="itself"),
        pytest.param("Belmar's complaint alleges that the bridge was rotten.", "bridge was rotten", {"Belmar"}, id="its-suit"),
        pytest.param("The suit, filed by Clara Poe, is long. It seeks damages.", "damages", {"Clara Poe"}, id="it-of-her-suit"),
        pytest.param("Another suit against Belmar seeks damages.", "damages", set(), id="nobody's-suit"),
        pytest.param("Lawyers asked a judge to quash the subpoena of Belmar.", "quash the subpoena of Belmar", set(), id="nobody's"),
    ],
)  # fmt: skip
def test_lawyers_ask_for_their_clients(text: str, words: str, expected: set[str]) -> None:
    """What a lawyer asks his client asks."""
    seen = observed(text)

    assert labels(seen, claimants_told(seen, worded(seen, words))) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param("Clara Poe is suing Belmar in Tolland for libel and fraud.", "fraud", {"Clara Poe"}, id="sues"),
        pytest.param("Belmar was sued in Tolland for libel.", "libel", set(), id="is-sued"),
        pytest.param("The vote came after Clara Poe left Belmar over the libel.", "libel", set(), id="no-accusing"),
        pytest.param("Clara Poe may sue Belmar in Tolland for libel.", "libel", set(), id="has-not-yet"),
    ],
)
def test_accusers_above(text: str, words: str, expected: set[str]) -> None:
    """The subject of the verb that sues or accuses makes the claim below it."""
    seen = observed(text)

    assert labels(seen, frozenset(accusers_above(seen, worded(seen, words)))) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param("Defendant argues that the claim is void.", "claim is void", "defendants", id="the-defendant"),
        pytest.param("The suit alleges that the bridge was rotten.", "bridge was rotten", "plaintiffs", id="the-suit"),
        pytest.param(
            "The suit was filed on Monday. It alleges that the bridge was rotten.",
            "bridge was rotten",
            "plaintiffs",
            id="it-of-a-suit",
        ),
        pytest.param("The suit was long. Corvane won on Monday. It seeks damages.", "damages", None, id="it-of-a-firm"),
        pytest.param("The lawsuit asks for damages.", "damages", "plaintiffs", id="asks-for"),
        pytest.param(
            "The suit also asks for a jury trial and for an order requiring Belmar to leave.",
            "an order requiring Belmar to leave",
            "plaintiffs",
            id="last-of-a-list",
        ),
        pytest.param(
            "Another claimant argued that the bridge was rotten.", "bridge was rotten", None, id="another-one"
        ),
        pytest.param("Belmar argued that the bridge was rotten.", "bridge was rotten", None, id="a-name"),
    ],
)
def test_side_told(text: str, words: str, expected: str | None) -> None:
    """Who is called plaintiff or defendant stands on that side."""
    seen = observed(text)

    assert side_told(seen, [worded(seen, words)]) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param(
            "Belmar said that she had left the gate open.", "she had left the gate open", {"Belmar"}, id="says"
        ),
        pytest.param(
            "Belmar argued that she had left the gate open.", "she had left the gate open", set(), id="argues"
        ),
    ],
)
def test_speaking_told(text: str, words: str, expected: set[str]) -> None:
    """Who only says something argues nothing in court."""
    seen = observed(text)

    assert labels(seen, speaking_told(seen, [worded(seen, words)])) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Belmar asked the court to lift the ban. Corvane asked the court to keep it.", True, id="two-names"
        ),
        pytest.param("Belmar asked the court to lift the ban. It asked the court to keep it.", False, id="a-pronoun"),
    ],
)
def test_are_opposed(text: str, expected: bool) -> None:
    """Opponents are told by name."""
    seen = observed(text)
    one, two = worded(seen, "lift the ban", "relief"), worded(seen, "keep it", "relief")
    sides = [tuple((key,) for key in sorted({k for t in seen.doc for k in seen.index.all_of(t.i)}))]
    pair = [(sides[0][0], sides[0][-1])]

    assert are_opposed(seen, one, two, pair) is expected


@pytest.mark.parametrize(
    ("text", "way", "expected"),
    [
        pytest.param("Belmar broke the lease by giving her no notice.", "no notice", True, id="by"),
        pytest.param("Belmar broke the lease after giving her no notice.", "no notice", False, id="after"),
        pytest.param(
            "Belmar broke the lease by giving her no notice and selling the barn.", "no notice", False, id="two-ways"
        ),
    ],
)
def test_is_means(text: str, way: str, expected: bool) -> None:
    """The way in which it was done is the deed."""
    seen = observed(text)

    assert is_means(seen, worded(seen, "broke the lease"), worded(seen, way)) is expected


def test_the_suit_and_a_name_are_opposed() -> None:
    """What "the suit" asks its plaintiffs ask, in the only case of a text; in one of two cases nobody known."""
    seen = observed("The suit seeks to lift the ban. Belmar asked the court to keep it. Corvane waited.")
    one, two = worded(seen, "lift the ban", "relief"), worded(seen, "keep it", "relief")
    sides = ((key_of(seen, "Corvane"),), (key_of(seen, "Belmar"),))

    assert are_opposed(seen, one, two, [sides])
    assert not are_opposed(seen, one, two, [sides[::-1]])
    assert not are_opposed(seen, one, two, [sides, (sides[1], ())])


def key_of(seen: Observation, name: str) -> str:
    """The entity of that name."""
    return next(key for token in seen.doc if token.text == name for key in seen.index.all_of(token.i))
