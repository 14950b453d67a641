"""Who investigates whom: the case, somebody, whose papers are demanded."""

from __future__ import annotations

import pytest
from interpret.cast import case_against, seen_in

from kg.interpret.inquiries import find_demands, find_inquiry

pytestmark = pytest.mark.model

INQUIRIES = [
    pytest.param("The case was investigated by the Coast Police and the Fair Trade Bureau. Jane Roe was charged.",
                 {("Coast Police", "Jane Roe"), ("Fair Trade Bureau", "Jane Roe")}, id="case-by-a-list"),
    pytest.param("The Coast Police investigated the case. Jane Roe was charged.", {("Coast Police", "Jane Roe")}, id="active"),
    pytest.param("The Fair Trade Bureau is investigating Quillon. Jane Roe was charged.", {("Fair Trade Bureau", "Quillon")}, id="somebody"),
    pytest.param("The Fair Trade Bureau opened a probe into Quillon's accounts.", {("Fair Trade Bureau", "Quillon")}, id="whose-doings"),
    pytest.param("Quillon faces an inquiry by the Fair Trade Bureau.", {("Fair Trade Bureau", "Quillon")}, id="who-faces-it"),
    pytest.param("Quillon is the subject of an inquiry by the Fair Trade Bureau.", {("Fair Trade Bureau", "Quillon")}, id="subject-of"),
    pytest.param("The case was investigated by the Coast Police, together with the Harbor Unit. Jane Roe was charged.",
                 {("Coast Police", "Jane Roe"), ("Harbor Unit", "Jane Roe")}, id="together-with"),
    pytest.param("The case was investigated by the Coast Police with assistance from the Harbor Unit. Jane Roe was charged.",
                 {("Coast Police", "Jane Roe")}, id="who-assists"),
    pytest.param("The Fair Trade Bureau has the power to investigate Quillon.", set(), id="a-power-is-no-inquiry"),
    pytest.param("The Coast Police investigate all cases. Jane Roe was charged.", set(), id="cases-in-general"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), INQUIRIES)
def test_find_inquiry(text: str, expected: set[tuple[str, str]]) -> None:
    """Who investigates "the case" investigates its defendants; who investigates somebody, only those."""
    seen = seen_in(text)
    found = set()
    for predication in seen.predications:
        if predication.frame.relation == "investigates":
            agents, targets = find_inquiry(seen, predication, case_against(seen, "Jane Roe"))
            found |= {(seen.index.entity(a).label, seen.index.entity(t).label) for a in agents for t in targets}

    assert found == expected


DEMANDS = [
    pytest.param("The Fair Trade Bureau sent a subpoena to Quillon.", [("Fair Trade Bureau", "Quillon")], id="sent"),
    pytest.param("The Fair Trade Bureau subpoenaed Quillon.", [("Fair Trade Bureau", "Quillon")], id="verb"),
    pytest.param("Quillon was subpoenaed by the Fair Trade Bureau.", [("Fair Trade Bureau", "Quillon")], id="passive"),
    pytest.param(
        "The Fair Trade Bureau issued a civil investigative demand to Quillon.",
        [("Fair Trade Bureau", "Quillon")],
        id="civil-demand",
    ),
    pytest.param("The Fair Trade Bureau could subpoena Quillon.", [], id="only-possible"),
    pytest.param("The Fair Trade Bureau subpoenaed Jane Roe.", [], id="a-witness"),
    pytest.param("Vexley Corp sent a demand to Quillon.", [], id="another-demand"),
]


@pytest.mark.parametrize(("text", "expected"), DEMANDS)
def test_find_demands(text: str, expected: list[tuple[str, str]]) -> None:
    """A body that demands papers of a firm looks into it; who is asked as a witness is not looked into."""
    seen = seen_in(text)
    found = [(seen.index.entity(a).label, seen.index.entity(t).label) for a, t, _ in find_demands(seen)]

    assert found == expected


def test_who_comes_up_much_later_is_not_investigated() -> None:
    """The case's accused are those introduced together."""
    seen = seen_in(
        "The Coast Police investigated the case. Jane Roe was charged. It rained. It snowed. Otto Brand was charged in May."
    )
    inquiry = next(p for p in seen.predications if p.frame.relation == "investigates")
    _, targets = find_inquiry(seen, inquiry, case_against(seen, "Jane Roe", "Otto Brand"))

    assert [seen.index.entity(key).label for key in targets] == ["Jane Roe"]


WHOLES = [
    pytest.param(
        "The case was investigated by the Coast Police' s Harbor Unit.", ["Harbor Unit"], id="possessor-parted"
    ),
    pytest.param(
        "The case was investigated by the Harbor Unit of the Coast Police, Fair Trade Bureau.",
        ["Harbor Unit"],
        id="chain",
    ),
    pytest.param(
        "The Coast Police, Harbor Unit, investigated the case.",
        ["Harbor Unit"],
        id="part-after-comma",
    ),
    pytest.param(
        "The case was investigated by the Coast Police, Harbor Unit, and the Fair Trade Bureau.",
        ["Coast Police", "Harbor Unit", "Fair Trade Bureau"],
        id="list",
    ),
    pytest.param(
        "The case was investigated by the Harbor Unit and the Coast Police.", ["Harbor Unit", "Coast Police"], id="two"
    ),
]


@pytest.mark.parametrize(("text", "expected"), WHOLES)
def test_what_only_says_whose_part_investigates_does_not(text: str, expected: list[str]) -> None:
    """The office that did it is named with the bodies that it belongs to."""
    seen = seen_in(text)
    inquiry = next(p for p in seen.predications if p.frame.relation == "investigates")
    agents, _ = find_inquiry(seen, inquiry, case_against(seen))

    assert [seen.index.entity(key).label for key in agents] == expected
