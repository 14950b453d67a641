"""One thing has one id in every document, and two things never share one."""

import pytest
from factories import at, make_document, make_reading
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InternalError
from kg.model import Case, Claim, Entity, Event, Evidence, Opinion, Position, Reading, Span
from kg.resolve import Judgement, Judgements, resolve

DOCUMENT = make_document()


def ids(*entities, document=DOCUMENT, judgements=None):
    """The ids that these entities get."""
    return [each.id for each in resolve(Reading(document=document, entities=entities), judgements=judgements).entities]


def thing(type_, label, *names, key="e1", identifier=None):
    """An entity of that type and name."""
    return Entity(id=key, type=type_, label=label, names=names or (label,), identifier=identifier)


IDS = [
    (thing("Company", "Halvorsen Lines, Inc."), "company/halvorsen-lines"),
    (thing("LawFirm", "Tarr & Renner LLP"), "firm/tarr-and-renner"),
    (thing("Organization", "The Pilots Guild"), "organization/pilots-guild"),
    (thing("GovernmentBody", "Justice Department"), "government/department-of-justice"),
    (thing("Court", "federal court in Salem", identifier="ord"), "court/ord"),
    (thing("Court", "the High Court of Justice"), "court/high-court-of-justice"),
    (thing("Judge", "Judge Miriam Castellan"), "person/miriam-castellan"),
    (thing("Attorney", "Tobias Renner Jr."), "person/tobias-renner-jr"),
    # a fuller name in the text says who is meant
    (thing("Judge", "Castellan", "Castellan", "Judge Miriam Castellan"), "person/miriam-castellan"),
    # a surname alone is somebody else in the next document
    (thing("Judge", "Judge Castellan"), f"person/castellan-{DOCUMENT.id[:8]}"),
    (thing("Statute", "Sherman Act"), "statute/sherman-act"),
    (thing("Statute", "Section 1", identifier="15 U.S.C. § 1"), "statute/15-usc-1"),
    (thing("Case", "Roe v. Halvorsen Lines, Inc."), "case/roe-v-halvorsen-lines"),
    (thing("Case", "Roe v. Tarr, 12 F.3d 34 (9th Cir. 1999)"), "case/roe-v-tarr"),
    (thing("Case", "In re Tarr"), "case/in-re-tarr"),
]


@pytest.mark.parametrize(("entity", "expected"), IDS, ids=[entity.label for entity, _ in IDS])
def test_entity_ids(entity, expected):
    """An id is the class and the name without what does not tell things apart."""
    assert ids(entity) == [expected]


def test_a_name_in_another_script_has_an_id():
    """Two such names have two ids."""
    one, other = ids(thing("Court", "最高法院"), thing("Court", "高等法院", key="e2"))

    assert one != other
    assert one.startswith("court/")


def test_one_name_is_one_thing():
    """Two entities of one type and name are one, with the names and mentions of both."""
    one = Entity(id="e1", type="Company", label="Tarr Inc.", names=("Tarr Inc.",), mentions=(Span(5, 9),))
    other = Entity(id="e2", type="Company", label="Tarr", names=("Tarr",), mentions=(Span(1, 4),))
    (merged,) = resolve(Reading(document=DOCUMENT, entities=(one, other))).entities

    assert (merged.names, merged.mentions) == (("Tarr Inc.", "Tarr"), (Span(1, 4), Span(5, 9)))


def test_the_narrower_kind_of_person_stays():
    """A person who turns out to be the judge is a judge."""
    reading = Reading(document=DOCUMENT, entities=(thing("Person", "Ann Tarr"), thing("Judge", "Ann Tarr", key="e2")))

    assert [each.type for each in resolve(reading).entities] == ["Judge"]


def test_two_kinds_of_one_name_are_two():
    """A judge and an attorney of one name in one document are two people."""
    assert ids(thing("Judge", "Ann Tarr"), thing("Attorney", "Ann Tarr", key="e2")) == [
        "person/ann-tarr",
        "person/ann-tarr-attorney",
    ]


def test_initials_tell_people_apart():
    """Middle initials and generations stay."""
    names = ["Ann B. Tarr", "Ann C. Tarr", "Ann Tarr Sr.", "Ann Tarr Jr."]

    assert len(set(ids(*(thing("Person", name, key=name) for name in names)))) == 4


PARTIES = (
    thing("Company", "Tarr Inc.", key="p"),
    thing("Company", "Renner LLC", key="d"),
    thing("Court", "Salem court", key="x", identifier="ord"),
    thing("Court", "Portland court", key="y", identifier="orctapp"),
)
CASES = [
    ("sides", [{"plaintiffs": ("p",), "defendants": ("d",)}], ["case/tarr-v-renner"]),
    ("caption", [{"names": ("Tarr Inc. v. Renner LLC",)}], ["case/tarr-v-renner"]),
    ("docket", [{"docket_number": "3:21-cv-71", "courts": ("x",)}], ["case/ord-3-21-cv-71"]),
    # one side alone may be a side of many cases
    ("one side", [{"defendants": ("d",)}], [f"case/v-renner-{DOCUMENT.id[:8]}"]),
    ("nothing", [{}], [f"case/{DOCUMENT.id[:8]}"]),
    (
        "two courts",
        [{"plaintiffs": ("p",), "defendants": ("d",), "courts": (court,)} for court in "xy"],
        ["case/tarr-v-renner-ord", "case/tarr-v-renner-orctapp"],
    ),
    (
        "no difference",
        [{"plaintiffs": ("p",), "defendants": ("d",)}] * 2,
        ["case/tarr-v-renner", "case/tarr-v-renner-2"],
    ),
]


@pytest.mark.parametrize(("cases", "expected"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_case_ids(cases, expected):
    """A proceeding is known by its first parties; two between the same parties are told apart."""
    made = tuple(Case(id=f"c{number}", **fields) for number, fields in enumerate(cases))
    resolved = resolve(Reading(document=DOCUMENT, entities=PARTIES, cases=made))

    assert [case.id for case in resolved.cases] == expected


def test_every_key_becomes_an_id():
    """Nothing in a resolved reading speaks of a key any more."""
    shown = repr(resolve(make_reading(DOCUMENT)))

    for key in ("'e1'", "'c1'", "'k2'", "'v3'", "'p1'"):
        assert key not in shown


def test_claims_are_the_documents_own():
    """The same claim in two documents is two claims; the same document gives the same claim."""
    other = make_document(DOCUMENT.text + "\n\nMore follows.")
    claims = [[claim.id for claim in resolve(make_reading(each)).claims] for each in (DOCUMENT, other, DOCUMENT)]

    assert claims[0] == claims[2]
    assert not set(claims[0]) & set(claims[1])


def test_two_claims_of_one_phrase_are_two():
    """Claims that one phrase states have two ids."""
    evidence = (at(DOCUMENT, "broke a towing contract"),)
    twins = tuple(
        Claim(id=key, kind="CauseOfAction", label=label, evidence=evidence)
        for key, label in (("a", "breach"), ("b", "breach"), ("c", "fraud"))
    )

    assert len({claim.id for claim in resolve(Reading(document=DOCUMENT, claims=twins)).claims}) == 3


def test_what_is_spoken_of_must_exist():
    """A key that names nothing is a fault of the reading, told with the key."""
    reading = Reading(document=DOCUMENT, events=(Event(id="v1", kind="Filing", label="x", agents=("e9",)),))

    with pytest.raises(InternalError, match="'e9'"):
        resolve(reading)


def test_a_key_is_one_things():
    """Two things of one key would be one thing that says what both say; such a reading is refused."""
    event = Event(id="p1", kind="Payment", label="pays")
    post = Position(id="p1", holder="e1", title="clerk")
    reading = Reading(document=DOCUMENT, entities=(thing("Person", "Ann Tarr"),), events=(event,), positions=(post,))

    with pytest.raises(InternalError, match="2 things have the key 'p1'"):
        resolve(reading)


def test_same_is_applied():
    """A pair judged the same is one thing, and the cases named after it follow."""
    judgements = Judgements((Judgement(verdict="same", kept="company/tarr", other="company/tarr-marine"),))
    reading = Reading(
        document=DOCUMENT,
        entities=(thing("Company", "Tarr Marine", key="p"), thing("Company", "Renner", key="d")),
        cases=(Case(id="c", plaintiffs=("p",), defendants=("d",)),),
    )
    resolved = resolve(reading, judgements=judgements)

    assert resolved.entities[0].id == "company/tarr"
    assert resolved.cases[0].id == "case/tarr-v-renner"
    assert resolved.cases[0].plaintiffs == ("company/tarr",)


@given(st.permutations(range(6)))
def test_the_order_of_entities_does_not_matter(order):
    """Ids do not depend on what was read first."""
    reading = make_reading(DOCUMENT)
    shuffled = Reading(document=DOCUMENT, entities=tuple(reading.entities[index] for index in order))

    assert {each.id for each in resolve(shuffled).entities} == {each.id for each in resolve(reading).entities}


def test_evidence_is_kept():
    """Resolving moves no quote."""
    reading = make_reading(DOCUMENT)

    assert list(resolve(reading).evidence()) == list(reading.evidence())
    assert all(isinstance(each, Evidence) for each in resolve(reading).evidence())


def opinion_id(text, *, plaintiff="Halvorsen Lines", kind="dissenting", case="c1"):
    """The id that a judge's opinion gets in a document of that text."""
    document = make_document(text)
    entities = (
        thing("Judge", "Judge Miriam Castellan"), thing("Company", plaintiff, key="e2"), thing("Company", "Tarn Ferries", key="e3"),
    )  # fmt: skip
    reading = Reading(
        document=document,
        entities=entities,
        cases=(Case(id="c1", plaintiffs=("e2",), defendants=("e3",)),),
        opinions=(Opinion(id="o1", label="dissented", kind=kind, held=("e1",), case=case),),
    )
    (opinion,) = resolve(reading).opinions
    assert opinion.held == ("person/miriam-castellan",)
    return opinion.id


def test_one_opinion_told_twice_is_one():
    """A judge's dissent in one case has one id in every document; another case, another kind and no case are others."""
    one = opinion_id("Judge Miriam Castellan dissented.")

    assert opinion_id("Castellan wrote in dissent.") == one
    others = {
        opinion_id("She dissented.", plaintiff="Quay Mills"),
        opinion_id("She concurred.", kind="concurring"),
        opinion_id("She dissented.", case=None),
    }
    assert len(others - {one}) == 3
