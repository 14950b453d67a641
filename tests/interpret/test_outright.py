"""Which claims the words leave no doubt of, who makes them, and which of them are one."""

from __future__ import annotations

import pytest

from kg.interpret import conclude
from kg.interpret.claimants import arguing_told, claimants_told, side_told
from kg.interpret.heads import load_heads
from kg.interpret.observation import Observation, observe
from kg.interpret.outright import is_sure
from kg.interpret.phrases import find_candidates, text_of
from kg.model import Document
from kg.parse import load, parse


def observed(text: str) -> Observation:
    """The observation of a text without a title."""
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    return observe(document, parse(document, load()), load_heads())


SURE = [
    pytest.param("Jane Roe sued the mill for negligence in March.", {"negligence"}, id="sued-for"),
    pytest.param("The tribunal upheld Jane Roe's claim of victimisation.", {"victimisation"}, id="claim-of"),
    pytest.param("The bakery moved to dismiss the complaint.", {"dismiss the complaint"}, id="moved-to"),
    pytest.param("Jane Roe's appeal was dismissed by the county court.", {"appeal"}, id="her-appeal"),
    pytest.param(
        "The complaint charges Jane Roe with violating the reporting provisions of Section 13 of the Securities Exchange Act of 1934.",
        {"violating the reporting provisions"},
        id="law-broken",
    ),
    pytest.param("Jane Roe explained Section 13 of the Securities Exchange Act of 1934.", set(), id="law-explained"),
    # no law names these
    pytest.param("Jane Roe praised the mill for its bread.", set(), id="praised-for"),
    pytest.param("The mill's appeal to younger buyers has faded over the years, Jane Roe said.", set(), id="no-court"),
    pytest.param("The family moved to Leeds.", set(), id="moved-house"),
]


@pytest.mark.parametrize(("text", "words"), SURE)
def test_what_is_sued_for_is_sure(text: str, words: set[str]) -> None:
    """The ground of a suit, the appeal of somebody and what was moved for are claims whatever their odds."""
    seen = observed(text)
    found = [text_of(seen, phrase) for phrase in find_candidates(seen) if is_sure(seen, phrase)]
    assert all(any(word in each for each in found) for word in words)
    assert bool(found) == bool(words)


CLAIMANTS = [
    pytest.param("The judge denied Hartwell Ltd's motion to dismiss the complaint.", {"Hartwell Ltd"}, id="possessor"),
    pytest.param("Hartwell Ltd asked the court to dismiss the complaint.", {"Hartwell Ltd"}, id="subject"),
    # a judge asks for nothing
    pytest.param("Judge Jane Roe dismissed the complaint.", set(), id="who-decides"),
]


@pytest.mark.parametrize(("text", "names"), CLAIMANTS)
def test_who_asks_is_told(text: str, names: set[str]) -> None:
    """Who asks for something is whom its own clause names."""
    seen = observed(text)
    keys = {key for phrase in find_candidates(seen) for key in claimants_told(seen, phrase, asking=True)}
    assert {seen.index.entity(key).names[0] for key in keys} == names


SIDES = [
    pytest.param("Defendants move to dismiss the second claim.", "defendant", id="subject"),
    pytest.param("The court denied the plaintiffs' motion for an injunction.", "plaintiff", id="possessor"),
    pytest.param("The judge dismissed the complaint.", None, id="no-party-noun"),
    pytest.param("The plaintiff, Hartwell Ltd, asked the court to dismiss the appeal.", None, id="who-is-named"),
]


@pytest.mark.parametrize(("text", "side"), SIDES)
def test_the_side_that_asks_is_told(text: str, side: str | None) -> None:
    """Where a party noun stands for nobody named, it says which side asks."""
    seen = observed(text)
    told = side_told(seen, list(find_candidates(seen)))
    assert told == (side and f"{side}s")


LISTS = [
    pytest.param(
        "Jane Roe accused the town of negligence and of fraud.", ["negligence", "fraud"], id="the-preposition-again"
    ),
    pytest.param(
        "Jane Roe sued the mill for breach of fiduciary duty and negligence.",
        ["breach of fiduciary duty", "negligence"],
        id="two-grounds",
    ),
]


@pytest.mark.parametrize(("text", "parts"), LISTS)
def test_a_list_is_parted(text: str, parts: list[str]) -> None:
    """Each member of a list of grounds is a claim of its own."""
    reading = conclude(observed(text), load_heads())
    for part in parts:
        assert any(part in claim.texts for claim in reading.claims)
    assert not any(all(part in " ".join(claim.texts) for part in parts) for claim in reading.claims)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Otto Brand argued that Quillon Inc. had broken the lease.", {"Otto Brand"}, id="argued"),
        pytest.param(
            "Otto Brand sued, alleging that Quillon Inc. had broken the lease.", {"Otto Brand"}, id="sued-alleging"
        ),
        pytest.param("Quillon Inc. had broken the lease, a court found.", set(), id="found"),
    ],
)
def test_arguing_told(text: str, expected: set[str]) -> None:
    """Who says in court that something is so argues it, and not of whom it is said."""
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    seen = observe(document, parse(document, load()), load_heads())
    keys = arguing_told(seen, [phrase for phrase in find_candidates(seen) if "lease" in text_of(seen, phrase)])

    assert {seen.index.entity(key).label for key in keys} == expected
