"""What documents say together makes one of two names, and nothing less does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resolve import Judgement, Judgements
from kg.resolve.across import Sighting, one_in_all

NONE = Judgements()


def seen(id_, document, *ties, names=()):
    """One thing in one document; a tie is written "counsel for company/tarr"."""
    return Sighting(id=id_, document=document, names=names, ties=frozenset(tuple(tie.rsplit(" ", 1)) for tie in ties))


def same(*sightings, judgements=NONE):
    """What became what."""
    return {each.other: each.kept for each in one_in_all(sightings, judgements)}


COURT = "judge of court/ord"
ROWS = [
    # a middle name more, the same court
    ("middle name", [("person/ann-tarr", COURT), ("person/ann-beth-tarr", COURT)], {"person/ann-tarr": "person/ann-beth-tarr"}),
    ("initial", [("person/ann-b-tarr", COURT), ("person/ann-beth-tarr", COURT)], {"person/ann-b-tarr": "person/ann-beth-tarr"}),
    ("party", [("person/ann-tarr", "judge in a case of company/quay"), ("person/ann-b-tarr", "judge in a case of company/quay")],
     {"person/ann-tarr": "person/ann-b-tarr"}),
    ("nothing shared", [("person/ann-tarr", COURT), ("person/ann-b-tarr", "judge of court/cand")], {}),
    ("judge and party", [("person/ann-tarr", "judge of court/ord"), ("person/ann-b-tarr", "against court/ord")], {}),
    ("other last name", [("person/ann-tarr", COURT), ("person/ann-b-renner", COURT)], {}),
    ("other initials", [("person/george-w-tarr", COURT), ("person/george-h-w-tarr", COURT)], {}),
    # he may be either of the two
    ("either", [("person/george-tarr", COURT), ("person/george-w-tarr", COURT), ("person/george-h-w-tarr", COURT)], {}),
    ("generations", [("person/ann-tarr", COURT), ("person/ann-b-tarr-jr", COURT)], {}),
    ("initial alone", [("person/a-tarr", COURT), ("person/a-beth-tarr", COURT)], {}),
    ("full name in two folders", [("company/quay-mills",), ("organization/quay-mills",)], {"organization/quay-mills": "company/quay-mills"}),
    ("one word in two folders", [("company/quay",), ("organization/quay",)], {}),
]  # fmt: skip


@pytest.mark.parametrize(("things", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_one_in_all(things, expected):
    """Each thing stands in a document of its own."""
    assert same(*(seen(id_, f"d{number}", *ties) for number, (id_, *ties) in enumerate(things))) == expected


BODIES = [
    ("initials", "company/qms", ("QMS",), ("Quay Mill Stores", "QMS"), True),
    ("beginning", "company/quay", ("Quay",), ("Quay Mill Stores Inc.", "Quay"), True),
    ("never called so", "company/quay", ("Quay",), ("Quay Mill Stores",), False),
    ("a full name of its own", "company/quay", ("Quay Corp.", "Quay"), ("Quay Mill Stores", "Quay"), False),
    ("a part", "company/stores", ("Stores",), ("Quay Mill Stores", "Stores"), False),
]


@pytest.mark.parametrize(("id_", "short", "full", "one"), [row[1:] for row in BODIES], ids=[row[0] for row in BODIES])
def test_a_body_in_full_and_in_short(id_, short, full, one):
    """A document that gives both names, and one opponent, make a company's short name its own."""
    sightings = [
        seen(id_, "d1", "against company/tarr", names=short),
        seen("company/quay-mill-stores", "d2", "against company/tarr", names=full),
    ]

    assert same(*sightings) == ({id_: "company/quay-mill-stores"} if one else {})


def case(id_, document, *more, defendant="company/quay"):
    """A case of Tarr's in one document."""
    return seen(id_, document, "with plaintiff company/tarr", f"with defendant {defendant}", *more)


def test_a_case_before_one_court_is_one():
    """Two proceedings between one pair are one where the court is, and two where it is not or the numbers differ."""
    first = case("case/tarr-v-quay", "d1", "before court/ord", "numbered 3:21-cv-71")

    assert same(first, case("case/tarr-v-quay-ord", "d2", "before court/ord")) == {
        "case/tarr-v-quay-ord": "case/tarr-v-quay"
    }
    assert same(first, case("case/tarr-v-quay-ca9", "d2", "before court/ca9")) == {}
    assert same(first, case("case/tarr-v-quay-2", "d2", "before court/ord", "numbered 3:24-cv-12")) == {}


def test_a_case_follows_its_parties():
    """What makes two companies one makes their cases one."""
    short = seen("company/quay", "d1", "against company/tarr", names=("Quay",))
    full = seen("company/quay-mills", "d2", "against company/tarr", names=("Quay Mills", "Quay"))
    alone = "named_by_their_parties_alone x"
    cases = (
        case("case/tarr-v-quay", "d1", alone),
        case("case/tarr-v-quay-mills", "d2", alone, defendant="company/quay-mills"),
    )

    assert same(short, full, *cases) == {
        "company/quay": "company/quay-mills",
        "case/tarr-v-quay-mills": "case/tarr-v-quay",
    }
    assert same(*cases) == {}


def test_what_one_document_tells_apart_stays_apart():
    """Two of one document are two, whatever else is said."""
    one, other = seen("person/ann-tarr", "d1", COURT), seen("person/ann-b-tarr", "d2", COURT)

    assert same(one, other, seen("person/ann-b-tarr", "d1")) == {}


@pytest.mark.parametrize("verdict", ["different", "unsure"])
def test_a_person_decides_first(verdict):
    """A pair about which somebody noted anything is left alone."""
    noted = Judgements((Judgement(verdict=verdict, kept="person/ann-b-tarr", other="person/ann-tarr"),))
    sightings = seen("person/ann-tarr", "d1", COURT), seen("person/ann-b-tarr", "d2", COURT)

    assert same(*sightings, judgements=noted) == {}
    assert same(*sightings) != {}


@given(st.permutations([
    seen("person/ann-tarr", "d1", COURT), seen("person/ann-b-tarr", "d2", COURT), seen("person/ann-beth-tarr", "d3", COURT),
    seen("person/lee-x-tarr", "d3", COURT), seen("person/lee-tarr", "d1", COURT), seen("person/lee-y-tarr", "d2", COURT),
]))  # fmt: skip
def test_the_order_of_documents_does_not_matter(sightings):
    """The same sightings in any order give the same verdicts, with the same reasons."""
    verdicts = one_in_all(sightings, NONE)

    assert verdicts == one_in_all(sorted(sightings, key=lambda each: (each.id, each.document)), NONE)
    assert {each.other: each.kept for each in verdicts} == {
        "person/ann-tarr": "person/ann-beth-tarr",
        "person/ann-b-tarr": "person/ann-beth-tarr",
    }


JUDGE = "before person/beth-lund"
KIN = [
    pytest.param("company/quay-mills", JUDGE, True, id="parent-and-subsidiary"),
    pytest.param("company/quay-mills", "before court/ord", False, id="no-judge-in-common"),
    pytest.param("company/renner", JUDGE, False, id="another-name"),
    pytest.param("company/old-quay", JUDGE, False, id="a-name-that-only-ends-alike"),
]


@pytest.mark.parametrize(("defendant", "before", "one"), KIN)
def test_a_case_against_a_subsidiary_is_that_against_its_parent(defendant: str, before: str, one: bool) -> None:
    """One report names "Quay", another "Quay Mills": before one judge that is one suit, and the companies stay two."""
    sightings = [
        case("case/tarr-v-quay", "d1", JUDGE, "before court/ord"),
        case("case/tarr-v-quay-2", "d2", before, defendant=defendant),
    ]

    assert same(*sightings) == ({"case/tarr-v-quay-2": "case/tarr-v-quay"} if one else {})
    assert same(*sightings[:1], case("case/tarr-v-quay-2", "d1", before, defendant=defendant)) == {}
