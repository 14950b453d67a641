"""What somebody asks a court for, where it is a list."""

from __future__ import annotations

import pytest

from kg.interpret.asked_lists import are_one_request, are_two_requests, find_asked, requests_joined
from kg.interpret.heads import load_heads
from kg.interpret.observation import Observation, observe
from kg.model import Document
from kg.parse import load, parse

pytestmark = pytest.mark.model


def observed(text: str) -> Observation:
    """The text with all that is seen in it."""
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    return observe(document, parse(document, load()), load_heads())


def place(seen: Observation, words: str) -> tuple[int, int]:
    """Where the words stand."""
    at = seen.doc.text.index(words)
    span = seen.doc.char_span(at, at + len(words))
    assert span is not None
    return span.start, span.end


CASES = [
    pytest.param(
        "The lawsuit seeks restitution for buyers, civil penalties and an injunction barring Quillon from charging a fee.",
        ["restitution for buyers", "civil penalties", "an injunction barring Quillon from charging a fee"],
        id="each-with-what-is-said-of-it",
    ),
    pytest.param(
        "It seeks permanent injunctions, disgorgement with prejudgment interest, and an officer-and-director bar against Jane Roe.",
        ["permanent injunctions", "disgorgement with prejudgment interest", "an officer-and-director bar against Jane Roe"],
        id="hyphens",
    ),
    pytest.param(
        "The state sued to remove the trustees, to recover public funds and to appoint a receiver.",
        ["remove the trustees", "recover public funds", "appoint a receiver"],
        id="acts",
    ),
    pytest.param(
        "The union petitioned for back pay, for reinstatement and for an order that the firm bargain in good faith.",
        ["back pay", "reinstatement", "an order that the firm bargain in good faith"],
        id="for-and-for",
    ),
    pytest.param(
        "She is asking for $12 million in compensatory damages and unspecified punitive damages.",
        ["$12 million in compensatory damages", "unspecified punitive damages"],
        id="a-sum-and-more",
    ),
    # one remedy with two adjectives, two grounds of one remedy, two words for one remedy
    pytest.param("The mill asked the court for compensatory and punitive damages.", [], id="two-adjectives"),
    pytest.param("Jane Roe is seeking damages for libel and nuisance.", [], id="two-grounds"),
    pytest.param("The firm wants its legal fees and costs.", [], id="one-remedy"),
    pytest.param("Jane Roe requested documents and a meeting.", [], id="no-remedy"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), CASES)
def test_requests_are_read_as_listed(text: str, asked: list[str]) -> None:
    """Each request of a list stands alone; a single one is no list."""
    seen = observed(text)

    assert [seen.doc[each.start : each.end].text for each in find_asked(seen)] == asked


def test_members_of_a_list_are_two_and_words_of_a_member_one() -> None:
    """Two members of one list are two requests; the parts of one member word one."""
    seen = observed("The suit seeks damages and an injunction barring Quillon from charging a fee.")
    damages, order, charging = (place(seen, words) for words in ("damages", "an injunction", "charging a fee"))

    assert are_two_requests(seen, damages, order)
    assert not are_two_requests(seen, order, charging)
    assert are_one_request(seen, order, charging)
    assert not are_one_request(seen, damages, order)


def test_a_phrase_that_joins_requests_is_cut() -> None:
    """A phrase over two members has two parts, one within a member none."""
    seen = observed("The suit seeks lost profits for Jane Roe and an injunction.")
    both, one = (place(seen, words) for words in ("lost profits for Jane Roe and an injunction", "lost profits"))

    assert [seen.doc[a:b].text for a, b in requests_joined(seen, *both)] == [
        "lost profits for Jane Roe",
        "an injunction",
    ]
    assert requests_joined(seen, *one) == []
