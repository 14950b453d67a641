"""Who pays or suffers what is told with how firmly it stands, and drawn from who pays to who gets it."""

import pytest

from kg.draw.casefile import case_file
from kg.draw.facts import LKG, LKGV, Facts
from kg.draw.network import draw_facts
from kg.draw.penalties import penalties_of
from kg.draw.report import html, markdown


def fact(type_, **said):
    """What is said of one subject, all by one document."""
    values = {name: value if isinstance(value, tuple) else (value,) for name, value in said.items()}
    return {name: {value: {"d"} for value in some} for name, some in {"type": (LKG + type_,), **values}.items()}


def payment(modality, amount, **said):
    """A payment of the line's in the case."""
    return fact("Payment", modality=LKGV + modality, amountText=amount, **{"agent": "line", "inCase": "k", **said})


FACTS = Facts(
    said={
        "line": fact("Company", label="Halvorsen Lines"),
        "guild": fact("Organization", label="Pilots Guild"),
        "judge": fact("Judge", label="Miriam Castellan"),
        "k": fact("Case", label="Guild v. Line", plaintiff="guild", defendant="line"),
        "claim": fact("Charge", label="fraud", inCase="k"),
        "p1": payment("requested", "$9 million", target="guild", purpose=LKGV + "damages"),
        "p2": payment("stated", "$2 million", target="guild", setBy="judge"),
        "p3": payment("stated", "$700", bound=LKGV + "maximum", target="claim", purpose=LKGV + "fine"),
        "t1": fact("Punishment", agent="line", literalTarget="two years of probation", modality=LKGV + "predicted", target="claim"),
        "p4": payment("stated", "$1", inCase="another"),
    }
)  # fmt: skip
TOLD = [
    ("imposed", "Halvorsen Lines: $2 million to Pilots Guild"),
    ("asked", "Halvorsen Lines: $9 million to Pilots Guild (damages)"),
    ("possible", "Halvorsen Lines: up to $700 (fine)"),
    ("possible", "Halvorsen Lines: two years of probation"),
]


def test_what_stands_comes_first():
    """What is imposed, asked for and possible are told apart, and another case's sum is not told."""
    assert [(each.standing, each.text) for each in penalties_of(FACTS, "k", ["claim"])] == TOLD


EDGES = [
    ("line", "guild", "pays $2 million", "stated"),
    ("judge", "line", "sets sum of $2 million", "stated"),
    ("line", "guild", "may have to pay $9 million", "requested"),
]


@pytest.mark.parametrize(("source", "target", "label", "modality"), EDGES, ids=[edge[2] for edge in EDGES])
def test_a_sum_is_an_edge_from_who_pays(source, target, label, modality):
    """Money goes from payer to payee, an order from who sets it; what is only asked for is no fact."""
    graph = draw_facts(FACTS)
    drawn = {(s, t, data["label"], data["modality"]) for s, t, data in graph.edges(data=True)}

    assert (source, target, label, modality) in drawn
    assert (target, source, label, modality) not in drawn
    assert not [edge for edge in drawn if edge[1] == "claim" and edge[2].startswith("may have")]


def test_the_name_says_what_it_bears():
    """Beside a name stand its sums and punishments, each with how firmly it stands."""
    assert draw_facts(FACTS).nodes["line"]["facts"] == [
        "is asked for $9 million to Pilots Guild (damages)",
        "bears $2 million to Pilots Guild",
        "may face up to $700 (fine)",
        "may face two years of probation",
        "bears $1",
    ]


@pytest.mark.parametrize("write", [markdown, html])
def test_reports_tell_sums(write):
    """Both reports name each sum and say how it stands."""
    page = write(case_file(FACTS, "k"))

    assert page.count("Imposed or agreed") == 1
    assert page.count("Possible") == 2
    assert "up to $700 (fine)" in page
