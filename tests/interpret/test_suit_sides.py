"""Nouns of a suit give the sides of those who bring it and of those who have to answer it, wherever the two hang."""

from __future__ import annotations

import pytest
from interpret.test_told_sides import key_of, observed

from kg.interpret.suit_sides import find_addressed, find_asking, find_bringing, find_faced

pytestmark = pytest.mark.model

BRINGING = [
    pytest.param("The suit by Jane Roe against Quillon was dismissed.", True, id="suit-by"),
    pytest.param("A complaint lodged with the Arson Section by Jane Roe says Quillon lied.", True, id="lodged-with-by"),
    pytest.param("Jane Roe alleges in a lawsuit against Quillon that she was fired.", True, id="alleges-in"),
    pytest.param("In a complaint filed on Monday, Jane Roe asks for damages.", True, id="in-a-complaint"),
    pytest.param("Lawyers for Jane Roe said in a complaint that Quillon lied.", True, id="lawyers-for"),
    pytest.param("Jane Roe is the whistleblower behind the lawsuit against Quillon.", True, id="behind"),
    pytest.param("Jane Roe has lost her case against Quillon.", True, id="lost-her-case"),
    pytest.param("Jane Roe has brought a claim against Quillon.", True, id="brought-a-claim"),
    pytest.param("The court heard Jane Roe's petition for review.", True, id="petition-of-hers"),
    pytest.param("Jane Roe may file a lawsuit against Quillon.", False, id="may"),
    pytest.param("Jane Roe read about it in the lawsuit.", False, id="read-in"),
    pytest.param("The suit against Jane Roe was dismissed.", False, id="against"),
    pytest.param("Jane Roe's complaint about the food was heard.", False, id="about-food"),
    pytest.param("The case was brought by Jane Roe, who was convicted of theft.", False, id="a-convict"),
]


@pytest.mark.parametrize(("text", "brings"), BRINGING)
def test_who_brings_a_suit(text: str, brings: bool) -> None:
    """Who files a suit, owns it or speaks in it brings it; who may, or is sued, does not."""
    seen = observed(text)

    assert (key_of(seen, "Jane Roe") in set(find_bringing(seen))) == brings


FACED = [
    pytest.param("Quillon faces a lawsuit over the fire.", True, id="faces"),
    pytest.param("The lawsuit against Quillon goes on.", True, id="against"),
    pytest.param("Quillon, the target of a lawsuit by Jane Roe, smiled.", True, id="target"),
    pytest.param("Jane Roe brought a case against Quillon in May.", True, id="brought-against"),
    pytest.param("The court issued notice to Quillon on a petition by Jane Roe.", True, id="notice"),
    pytest.param("The court has sought the response of Quillon.", True, id="response-of"),
    pytest.param("Quillon may face a lawsuit.", False, id="may-face"),
    pytest.param("Jane Roe threatened a lawsuit against Quillon.", False, id="threatened"),
    pytest.param("The firm issued notice to Quillon.", False, id="notice-of-nobody"),
    pytest.param("She argued against Quillon.", False, id="argued"),
]


@pytest.mark.parametrize(("text", "faces"), FACED)
def test_who_faces_a_suit(text: str, faces: bool) -> None:
    """Against whom a suit is, or whom a court asks for an answer, has to face it; who may, or is argued against, does not."""
    seen = observed(text)

    assert (key_of(seen, "Quillon") in set(find_faced(seen))) == faces


def test_an_authority_before_the_noun_sues() -> None:
    """An authority named before a suit brought it; a firm may be the one sued."""
    seen = observed("Harbeck settled an Arson Section lawsuit and a Quillon lawsuit.")

    assert set(find_bringing(seen)) == {key_of(seen, "Arson Section")}


ASKING = [
    pytest.param("Jane Roe asked a judge to block the dam.", True, id="asks-to-block"),
    pytest.param("Jane Roe asked a judge to block the ruling.", False, id="stay"),
    pytest.param("Jane Roe asked the appeals court to block the dam.", False, id="on-appeal"),
    pytest.param("Jane Roe asked the mayor to block the dam.", False, id="mayor"),
]


@pytest.mark.parametrize(("text", "asks"), ASKING)
def test_who_asks_a_court(text: str, asks: bool) -> None:
    """Who asks a court to stop something sues; who asks it to stay a ruling may be either side."""
    seen = observed(text)

    assert (key_of(seen, "Jane Roe") in set(find_asking(seen))) == asks


def test_who_is_addressed() -> None:
    """The body with which a complaint is lodged is addressed; whom it is against is not."""
    seen = observed("Jane Roe filed a complaint with the Arson Section against Quillon.")

    assert set(find_addressed(seen)) == {key_of(seen, "Arson Section")}
