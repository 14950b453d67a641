"""Who settled with whom by what the whole text says, and whose suit that tells."""

from __future__ import annotations

import pytest
from interpret.cast import seen_in

from kg.interpret.told_settlements import find_settled, find_settled_suits, settled_together, settled_with_all

pytestmark = pytest.mark.model

SETTLED = [
    pytest.param("Quillon settled with Jane Roe.", [(("Quillon",), ("Jane Roe",))], id="both-named"),
    pytest.param(
        "Quillon settled a lawsuit. The settlement with Jane Roe was small.",
        [(("Quillon",), ()), (("Quillon",), ("Jane Roe",))],
        id="the-settlement",
    ),
    pytest.param(
        "Quillon settled a lawsuit. A settlement with Jane Roe was reached in May.",
        [(("Quillon",), ()), ((), ("Jane Roe",))],
        id="a-settlement",
    ),
    pytest.param(
        "Quillon settled a lawsuit. It rained. It rained. It rained. The settlement with Jane Roe was small.",
        [(("Quillon",), ()), ((), ("Jane Roe",))],
        id="too-far",
    ),
    pytest.param(
        "Quillon agreed to pay Jane Roe $2 million to avoid a trial.",
        [(("Quillon",), ("Jane Roe",))],
        id="pays-to-avoid",
    ),
    pytest.param("Quillon refused to settle with Jane Roe.", [], id="refused"),
    pytest.param("Quillon may settle with Jane Roe.", [], id="may"),
]


@pytest.mark.parametrize(("text", "expected"), SETTLED)
def test_find_settled(text: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
    """A settlement that names nobody who settles is that of who settled just before; none is told that is not reached."""
    seen = seen_in(text)
    label = {entity.id: entity.label for entity in seen.index.entities}
    found = [
        (tuple(label[key] for key in one.agents), tuple(label[key] for key in one.others))
        for one in find_settled(seen).values()
    ]

    assert found == expected


ALL = [
    pytest.param("Quillon settled with Jane Roe. Vexley Corp settled a suit earlier.", {"Jane Roe"}, id="one-for-all"),
    pytest.param("Quillon settled with Jane Roe. Vexley Corp settled with some states.", set[str](), id="with-others"),
    pytest.param(
        "Quillon settled with Jane Roe. The Harbor Fund settled with Otto Brand. Vexley Corp settled a suit earlier.",
        set[str](),
        id="which",
    ),
]


@pytest.mark.parametrize(("text", "expected"), ALL)
def test_settled_with_all(text: str, expected: set[str]) -> None:
    """Who settles with nobody named settled with those with whom all others did, if there are such."""
    seen = seen_in(text)
    last = next(
        p
        for p in reversed(seen.predications)
        if p.trigger in find_settled(seen) and seen.doc[p.trigger].lemma_ == "settle"
    )

    assert {seen.index.entity(key).label for key in settled_with_all(seen, last)} == expected


SUITS = [
    pytest.param("Quillon settled a suit with the Fair Trade Bureau.", {("Fair Trade Bureau", "Quillon")}, id="body"),
    pytest.param("Jane Roe settled with Quillon.", {("Jane Roe", "Quillon")}, id="person"),
    pytest.param("The Fair Trade Bureau will pay Jane Roe $2 million to settle her suit.", {("Jane Roe", "Fair Trade Bureau")}, id="who-pays"),
    pytest.param("Quillon settled with Vexley Corp.", set[tuple[str, str]](), id="two-firms"),
    pytest.param("Quillon signed a corporate integrity agreement with the Fair Trade Bureau.", set[tuple[str, str]](), id="no-suit"),
    pytest.param("Quillon has not settled with the Fair Trade Bureau.", set[tuple[str, str]](), id="not"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SUITS)
def test_find_settled_suits(text: str, expected: set[tuple[str, str]]) -> None:
    """A firm that settles with a public body or a person was sued by it, and who pays was by whom it pays."""
    seen = seen_in(text)
    label = {entity.id: entity.label for entity in seen.index.entities}

    assert {(label[suit.plaintiff], label[suit.defendant]) for suit in find_settled_suits(seen)} == expected


def test_those_who_settle_with_the_same_stand_together() -> None:
    """Two firms that settle with one body are on one side."""
    seen = seen_in("Quillon settled with the Fair Trade Bureau. Vexley Corp reached a deal with the Fair Trade Bureau.")
    sides = [{seen.index.entity(key).label for key in side} for side in settled_together(seen)]

    assert {"Quillon", "Vexley Corp"} in sides
