"""Claims and rulings of two documents on one case are one where all that is known agrees, and two where anything does not."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resolve import Judgement, Judgements
from kg.resolve.retold import one_in_each_case
from kg.resolve.tellings import Claimed, Decided

NONE = Judgements()
GUILD, LINE, TUGS = "organization/guild", "company/line", "company/tugs"
JUDGE, COURT, APPEALS = "person/ann-tarr", "court/ord", "court/ca9"
DAYS = {"d1": "2023-03-01", "d2": "2023-03-10", "d3": "2023-06-01"}


def claim(id_, document, *, kind="CauseOfAction", case="case/guild-v-line", by=(GUILD,), against=(LINE,), **more):
    """A claim of the guild against the line."""
    fields = {
        "issued": DAYS[document],
        "by": frozenset(by),
        "against": frozenset(against),
        "sides": (frozenset({GUILD}), frozenset({LINE})),
        **more,
    }
    return Claimed(id=f"claim/{id_}", document=document, kind=kind, case=case, **fields)


def request(id_, document, remedy="injunction", *rulings, **more):
    """A request of the guild's, with the rulings on it."""
    return claim(id_, document, kind="ReliefRequest", remedy=remedy, rulings=rulings, **more)


def charge(id_, document, wording, **more):
    """A charge against the line in these words."""
    return claim(id_, document, kind="Charge", wordings=(wording,), topic=more.pop("topic", "wire-fraud"), **more)


def ruling(document, outcome="denied", side="rejected", *, by=(JUDGE,), date="", **more):
    """A ruling on the claim of the same document."""
    return Decided(
        id=f"ruling/{document}",
        document=document,
        issued=DAYS[document],
        outcome=outcome,
        side=side,
        by=frozenset(by),
        date=date,
        case="case/guild-v-line",
        **more,
    )


def same(*claims, rulings=(), judgements=NONE):
    """What became what."""
    return {each.other: each.kept for each in one_in_each_case(claims, rulings, judgements)}


ONE = {"claim/b": "claim/a"}
ROWS = [
    ("topic", claim("a", "d1", topic="antitrust"), claim("b", "d2", topic="antitrust"), ONE),
    ("other topic", claim("a", "d1", topic="antitrust"), claim("b", "d2", topic="defamation"), {}),
    ("other case", claim("a", "d1", topic="antitrust"), claim("b", "d2", topic="antitrust", case="case/x"), {}),
    ("law", claim("a", "d1", statutes=frozenset({"statute/15-usc-1"})), claim("b", "d2", statutes=frozenset({"statute/15-usc-1"})), ONE),
    ("other law", claim("a", "d1", topic="antitrust", statutes=frozenset({"statute/15-usc-1"})),
     claim("b", "d2", topic="antitrust", statutes=frozenset({"statute/15-usc-2"})), {}),
    ("wording", claim("a", "d1", wordings=("towing delays at the bar",)), claim("b", "d2", wordings=("the claim of towing delays at the bar",)), ONE),
    ("nothing but sides", claim("a", "d1", wordings=("delays",)), claim("b", "d2", wordings=("prices",)), {}),
    ("counterclaim", claim("a", "d1", topic="breach-of-contract"), claim("b", "d2", topic="breach-of-contract", by=(LINE,), against=(GUILD,)), {}),
    ("no side known", claim("a", "d1", topic="antitrust"), claim("b", "d2", topic="antitrust", by=(), against=()), {}),
    ("one side known", claim("a", "d1", topic="antitrust"), claim("b", "d2", topic="antitrust", against=()), ONE),
    ("the only defendant by another name", claim("a", "d1", topic="antitrust"),
     claim("b", "d2", topic="antitrust", against=(TUGS,), sides=(frozenset({GUILD}), frozenset({TUGS}))), ONE),
    ("another of two defendants", claim("a", "d1", topic="antitrust"),
     claim("b", "d2", topic="antitrust", against=(TUGS,), sides=(frozenset({GUILD}), frozenset({LINE, TUGS}))), {}),
    ("request and cause", claim("a", "d1", topic="antitrust"), request("b", "d2", topic="antitrust"), {}),
    ("asked, then refused", request("a", "d1"), request("b", "d2", "preliminary-injunction", ruling("d2")), ONE),
    ("refused, then asked again", request("a", "d1", "injunction", ruling("d1")), request("b", "d2"), {}),
    ("refused, and told again", request("a", "d1", "injunction", ruling("d1", date="2023-03")), request("b", "d2", "injunction", ruling("d2", date="2023-03-01")), ONE),
    ("refused on two days", request("a", "d1", "injunction", ruling("d1", date="2023-02-28")), request("b", "d2", "injunction", ruling("d2", date="2023-03-09")), {}),
    ("told before it was refused", request("a", "d1", "injunction", ruling("d1")), request("b", "d2", "injunction", ruling("d2", date="2023-03-09")), {}),
    ("another order", request("a", "d1", "temporary-restraining-order"), request("b", "d2", "preliminary-injunction"), {}),
    ("another sum", request("a", "d1", "damages", amount="1000000"), request("b", "d2", "damages", amount="7000000"), {}),
    ("one judge, two minds", claim("a", "d1", topic="antitrust", rulings=(ruling("d1", "granted", "accepted"),)),
     claim("b", "d2", topic="antitrust", rulings=(ruling("d2"),)), {}),
    ("reversed on appeal", claim("a", "d1", topic="antitrust", rulings=(ruling("d1", "granted", "accepted"),)),
     claim("b", "d2", topic="antitrust", rulings=(ruling("d2", "reversed", by=(APPEALS,)),)), ONE),
    ("charge", charge("a", "d1", "three counts of wire fraud"), charge("b", "d2", "wire fraud"), ONE),
    ("conspiracy", charge("a", "d1", "wire fraud"), charge("b", "d2", "conspiracy to commit wire fraud"), {}),
    ("co-accused", charge("a", "d1", "wire fraud"), charge("b", "d2", "wire fraud", against=(LINE, TUGS)), {}),
    ("charge in no common word", charge("a", "d1", "lying to lenders"), charge("b", "d2", "a scheme over the telephone"), {}),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_two_claims(one, other, expected):
    """Each stands in a document of its own, the second of a later day."""
    assert same(one, other) == same(other, one) == expected


def test_either_of_two_is_neither():
    """Where one document has two that it could be, nothing is said; a law that names one of them chooses it."""
    one, two = claim("a", "d1", topic="antitrust"), claim("b", "d1", topic="antitrust")
    other = claim("c", "d2", topic="antitrust")
    law = {"statutes": frozenset({"statute/15-usc-1"})}

    assert same(one, two, other) == {}
    assert same(replace(one, **law), two, replace(other, **law)) == {"claim/c": "claim/a"}


def test_an_injunction_may_be_either_of_two():
    """What one report calls an injunction joins neither the preliminary nor the permanent one, where both are told of."""
    first, last = request("a", "d1", "preliminary-injunction"), request("b", "d2", "permanent-injunction")

    assert same(first, last, request("c", "d3")) == {}


RULINGS = [
    ("judge", {"date": "2023-03-09"}, {}, True),
    ("day, month", {"date": "2023-03-09"}, {"date": "2023-03"}, True),
    ("two days", {"date": "2023-03-01"}, {"date": "2023-03-09"}, False),
    ("judge here, court there", {"date": "2023-03-09"}, {"date": "2023-03-09", "by": (COURT,)}, True),
    ("nothing in common", {}, {"by": ()}, False),
    ("two courts", {"by": (COURT,)}, {"by": (APPEALS,)}, False),
    ("other outcome", {}, {"outcome": "dismissed"}, False),
    ("two sums", {"what": ("100", "", "")}, {"what": ("200", "", "")}, False),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "one"), [row[1:] for row in RULINGS], ids=[row[0] for row in RULINGS])
def test_two_rulings(first, second, one):
    """Rulings on a claim that two documents tell of are one where outcome, day and decider allow it, and one of these says so."""
    empty = {"what": ("", "", "")}
    rulings = [
        ruling("d2", on=frozenset({"claim/a"}), **{**empty, **first}),
        ruling("d3", on=frozenset({"claim/b"}), **{**empty, **second}),
    ]
    claims = claim("a", "d2", topic="antitrust"), claim("b", "d3", topic="antitrust")

    assert same(*claims, rulings=rulings) == {**ONE, **({"ruling/d3": "ruling/d2"} if one else {})}


def test_a_ruling_on_the_case_is_one_only_by_judge_and_day():
    """Much is decided in a case: of what is on the case alone, the same judge's of the same day are one."""
    day = {"date": "2023-03-09", "what": ("", "", "")}
    assert same(rulings=[ruling("d2", **day), ruling("d3", **day)]) == {"ruling/d3": "ruling/d2"}
    assert same(rulings=[ruling("d2", **day), ruling("d3", **{**day, "date": "2023-03"})]) == {}


@pytest.mark.parametrize("verdict", ["different", "unsure"])
def test_a_person_decides_first(verdict):
    """A pair about which somebody noted anything is left alone."""
    noted = Judgements((Judgement(verdict=verdict, kept="claim/b", other="claim/a"),))

    assert same(claim("a", "d1", topic="antitrust"), claim("b", "d2", topic="antitrust"), judgements=noted) == {}


@given(
    st.permutations(
        [
            request("a", "d1"),
            request("b", "d2", "preliminary-injunction", ruling("d2")),
            request("c", "d3", "injunction", ruling("d3", date="2023-03-10")),
            claim("e", "d1", topic="antitrust"),
            claim("f", "d3", topic="antitrust"),
            claim("g", "d3", topic="antitrust"),
            claim("h", "d2", topic="antitrust"),
        ]
    )
)
def test_the_order_of_documents_does_not_matter(claims):
    """The same claims in any order give the same verdicts."""
    assert same(*claims) == {"claim/b": "claim/a", "claim/c": "claim/a", "claim/h": "claim/e"}
