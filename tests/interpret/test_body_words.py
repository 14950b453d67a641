"""What the words of a body's name say of it."""

from __future__ import annotations

import pytest

from kg.interpret.body_words import callings_of, is_nobody, is_vague_court, kind_by_words, official_title

KINDS = [
    pytest.param("Roe Holdings", "Company", id="last-word"),
    pytest.param("Ministry of Roads", "GovernmentBody", id="first-word"),
    pytest.param("Ostrava University", "Organization", id="university"),
    pytest.param("Ministry Roads", None, id="first-word-needs-of"),
    pytest.param("Holdings", None, id="a-word-alone-says-nothing"),
    pytest.param("Quillon Bay", None, id="unknown"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "kind"), KINDS)
def test_kind_by_words(name: str, kind: str | None) -> None:
    """The last word of a name, or the first before "of", tells its kind."""
    assert kind_by_words([name]) == kind


@pytest.mark.parametrize(
    ("name", "vague"), [("German court", True), ("German high court", False), ("Court of Ostrava", False)]
)
def test_is_vague_court(name: str, *, vague: bool) -> None:
    """A court is vague of which only the place is said."""
    assert is_vague_court(name) is vague


@pytest.mark.parametrize(("name", "nobody"), [("God", True), ("Medicare", True), ("Godric Roe", False)])
def test_is_nobody(name: str, *, nobody: bool) -> None:
    """Programmes and gods are nobody in court, whoever else bears the name."""
    assert is_nobody(name) is nobody


CALLINGS = [
    pytest.param(["Ostrava Prosecutors Office"], {"prosecutor", "office"}, id="several-words"),
    pytest.param(["OCC", "Ostrava City Council"], {"place", "council"}, id="several-names"),
    pytest.param(["Quillon"], set(), id="no-word"),
    pytest.param(["Policeware"], set(), id="whole-words-only"),
]


@pytest.mark.parametrize(("names", "callings"), CALLINGS)
def test_callings_of(names: list[str], callings: set[str]) -> None:
    """Each known word of each name makes something of the body."""
    assert callings_of(names) == callings


TITLES = [
    pytest.param("said District Attorney ", "district attorney", id="before-the-name"),
    pytest.param("the State’s Attorney", "state's attorney", id="typographic-apostrophe"),
    pytest.param("Gov. ", "gov.", id="short"),
    pytest.param("the mayor met", None, id="not-at-the-end"),
    pytest.param("the violinist", None, id="no-official"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "title"), TITLES)
def test_official_title(before: str, title: str | None) -> None:
    """The title is the one right before the name."""
    assert official_title(before) == title
