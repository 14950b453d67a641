"""A claim that several documents tell of stands as all of them together say, and as one says when the others go."""

import itertools

import pytest
from factories import at, make_document

from kg.build.local import state_reading
from kg.build.settle import forget, settle
from kg.model import Case, Claim, Date, Entity, Event, Reading
from kg.resolve import Judgement, Judgements, resolve
from kg.store import open_store
from kg.store.check import problems
from kg.terms import OWL

NONE = Judgements()
# what happened, how it is put, and when it was told
ARTICLES = {
    "filed": ("The guild sued the line over prices.", "2023-03-01"),
    "denied": ("The judge threw out the claim on prices.", "2023-03-09"),
    "again": ("In March the judge rejected the claim on prices.", "2023-04-02"),
    "reversed": ("The appeals court brought the claim on prices back.", "2023-09-01"),
    "dropped": ("The guild gave up its suit.", "2023-10-01"),
    "early": ("The guild gave up an earlier suit.", "2023-01-01"),
}
RULED = {
    "denied": ("dismissed", "rejected", "j", "2023-03-09"),
    "again": ("dismissed", "rejected", "j", "2023-03"),
    "reversed": ("reversed", "accepted", "a", "2023-08-30"),
}


def article(name):
    """The document of that name, and its quads."""
    text, issued = ARTICLES[name]
    document = make_document(text, source=f"/{name}.txt", issued=issued)
    said = (at(document, text[:-1]),)
    entities = (
        Entity(id="p", type="Organization", label="Pilots Guild", mentions=(said[0].span,)),
        Entity(id="d", type="Company", label="Halvorsen Lines", mentions=(said[0].span,)),
        Entity(id="j", type="Judge", label="Ann Tarr", mentions=(said[0].span,)),
        Entity(id="a", type="Court", label="ca9", identifier="ca9", mentions=(said[0].span,)),
    )
    case = Case(id="c", plaintiffs=("p",), defendants=("d",), evidence=said)
    claims, events = [], []
    if name in ("dropped", "early"):
        events.append(
            Event(id="w", kind="Withdrawal", label=text, agents=("p",), targets=("c",), case="c", evidence=said)
        )
    else:
        claims.append(
            Claim(
                id="k", kind="CauseOfAction", label="prices", topic="price-fixing", claimants=("p",), against=("d",),
                case="c", evidence=said,
            )
        )  # fmt: skip
    if name in RULED:
        outcome, side, by, date = RULED[name]
        events.append(
            Event(
                id="r", kind="Ruling", label=text, outcome=outcome, side=side, ruled_on=("k",), ruled_by=(by,), case="c",
                date=Date(value=date, text=date), evidence=said,
            )
        )  # fmt: skip
    reading = Reading(document=document, entities=entities, cases=(case,), claims=tuple(claims), events=tuple(events))
    return document, state_reading(resolve(reading), NONE)


def store_of(*names, judgements=NONE):
    """A store of these articles, settled."""
    store = open_store()
    for name in names:
        store.extend(*article(name))
    settle(store, judgements)
    return store


def found(store, sparql):
    """The rows of the query, each as the last parts of its values."""
    return sorted(tuple(str(term).rpartition("/")[2] for term in row.values()) for row in store.query(sparql))


CLAIMS = "SELECT DISTINCT ?claim ?status { ?claim a lkg:Claim ; lkg:status ?status }"
STATUSES = [
    (("filed",), ["pending"]),
    (("filed", "denied"), ["rejected"]),
    (("filed", "denied", "again"), ["rejected"]),
    (("filed", "denied", "reversed"), ["accepted"]),
    # what is dropped later was not decided
    (("filed", "dropped"), ["withdrawn"]),
    (("filed", "denied", "dropped"), ["rejected"]),
    # and what was told to be over before cannot be what is claimed now
    (("filed", "early"), ["pending"]),
]


@pytest.mark.parametrize(("names", "expected"), STATUSES, ids=["+".join(row[0]) for row in STATUSES])
def test_the_status_follows_from_all(names, expected):
    """One claim, one status, in whatever order the documents came; every document's graph keeps its promises."""
    stores = [store_of(*order) for order in itertools.permutations(names)]

    assert [status for _, status in found(stores[0], CLAIMS)] == expected
    assert {store.dump() for store in stores} == {stores[0].dump()}
    assert problems(stores[0].quads()) == []


def test_one_ruling_has_all_that_is_said_of_it():
    """Two reports of one ruling make one, with both quotes; a third court's on the same claim overrules it."""
    store = store_of("filed", "denied", "again", "reversed")

    assert len(found(store, "SELECT DISTINCT ?r { ?r a lkg:Ruling }")) == 2
    quotes = "SELECT DISTINCT ?words { ?r lkg:outcome lkgv:dismissed ; lkg:evidence/oa:exact ?words }"
    assert len(found(store, quotes)) == 2
    assert len(found(store, "SELECT DISTINCT ?r ?by { ?r lkg:outcome lkgv:dismissed ; lkg:overruledBy ?by }")) == 1


@pytest.mark.parametrize("gone", ["filed", "denied", "reversed", "dropped"])
def test_forget_undoes_it(gone):
    """Without one of the documents the store is as if it had never been read."""
    names = ("filed", "denied", "reversed", "dropped")
    store = store_of(*names)
    forget(store, [f"/{gone}.txt"])

    assert store.dump() == store_of(*(name for name in names if name != gone)).dump()


def test_nothing_is_left_of_it():
    """When all others have gone, a document's graph is what it gives alone."""
    store = store_of("filed", "denied", "dropped")
    forget(store, ["/denied.txt", "/dropped.txt"])
    alone = open_store()
    alone.extend(*article("filed"))

    assert store.dump() == alone.dump()


def test_step_by_step_is_all_at_once():
    """Settled after each document or once, and once more, the store holds the same bytes."""
    store = open_store()
    for name in ("reversed", "filed", "dropped", "denied"):
        store.extend(*article(name))
        settle(store, NONE)
    settle(store, NONE)

    assert store.dump() == store_of("filed", "denied", "reversed", "dropped").dump()


def test_a_judgement_undoes_it():
    """A person who says that two claims are two is heard at the next build."""
    store = store_of("filed", "denied")
    [(_, own)] = [(s, o) for s, p, o, _ in store.quads() if p == OWL.sameAs and "claim/" in s]
    [(kept,)] = found(store, "SELECT DISTINCT ?claim { ?claim a lkg:Claim }")
    other = str(own).rpartition("/id/")[2]
    settle(store, Judgements((Judgement(verdict="different", kept=f"claim/{kept}", other=other),)))

    assert [status for _, status in found(store, CLAIMS)] in (["pending", "rejected"], ["rejected", "pending"])
