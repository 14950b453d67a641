"""What several documents say together is one thing's in all of them, and two things' again when one document goes."""

import pytest
from factories import at, make_document

from kg.build.report import Report
from kg.build.settle import forget, one_thing, settle
from kg.model import Case, Entity, Event, Reading
from kg.resolve import Judgement, Judgements, resolve
from kg.state import state
from kg.store import open_store
from kg.store.check import problems
from kg.terms import ID, LKG, OWL, RDFS

NONE = Judgements()
ARTICLES = {
    "full": "Judge Ann Beth Tarr dismissed the suit of Quay Mills against Renner.",
    "short": "Judge Ann Tarr heard Quay Mills, which is suing Lund Ferries.",
    "elsewhere": "Judge Ann Tarr fined a driver.",
}
COURTS = {"full": ("x",), "short": ("x",), "elsewhere": ()}
DEFENDANTS = {"full": "Renner", "short": "Lund Ferries", "elsewhere": "a driver"}


def article(name):
    """The document of that name, and its quads."""
    text, judge = ARTICLES[name], "Ann Beth Tarr" if name == "full" else "Ann Tarr"
    document = make_document(text, source=f"/{name}.txt")
    here = (at(document, "Judge").span,)
    entities = (
        Entity(id="j", type="Judge", label=judge, names=(judge,), mentions=(at(document, judge).span,)),
        Entity(id="x", type="Court", label="ord", identifier="ord", mentions=here),
        Entity(id="d", type="Company", label=DEFENDANTS[name], mentions=here),
    )
    case = Case(id="c", defendants=("d",), courts=COURTS[name], judges=("j",), evidence=(at(document, "Judge"),))
    ruled = at(document, f"Judge {judge}")
    ruling = Event(
        id="r",
        kind="Ruling",
        label="ruled",
        outcome="dismissed",
        side="rejected",
        ruled_on=("c",),
        ruled_by=("j",),
        case="c",
        evidence=(ruled,),
    )
    return document, state(resolve(Reading(document=document, entities=entities, cases=(case,), events=(ruling,))))


def store_of(*names, judgements=NONE):
    """A store of these articles, settled."""
    store = open_store()
    for name in names:
        store.extend(*article(name))
    settle(store, judgements)
    return store


def judges(store):
    """The judges' names, by the last part of their ids."""
    rows = store.query("SELECT DISTINCT ?judge ?name { ?judge a lkg:Judge ; rdfs:label ?name }")
    found = {}
    for row in rows:
        found.setdefault(str(row["judge"]).rpartition("/")[2], set()).add(str(row["name"]))
    return found


BOTH = {"ann-beth-tarr": {"Ann Beth Tarr", "Ann Tarr"}}


def test_one_judge_has_one_id():
    """Two judges of one court whose names agree are one, in what each document says; the own id of each is kept."""
    store = store_of("full", "short")

    assert judges(store) == BOTH
    assert len([quad for quad in store.quads() if quad[1:3] == (LKG.ruledBy, ID["person/ann-beth-tarr"])]) == 2
    assert [quad[:3] for quad in store.quads() if quad[1] == OWL.sameAs] == [
        (ID["person/ann-beth-tarr"], OWL.sameAs, ID["person/ann-tarr"])
    ]
    assert problems(store.quads()) == []


def test_why_is_said():
    """Each verdict names what the two have in common, before and after it is applied."""
    store = open_store()
    for name in ("full", "short"):
        store.extend(*article(name))
    before = one_thing(store, NONE)

    assert [(each.other, each.reason) for each in before] == [("person/ann-tarr", "both judge of court/ord")]
    assert settle(store, NONE) == before == one_thing(store, NONE)


def test_an_appeals_court_is_not_where_the_judge_sat():
    """Of a case that is told of on appeal alone, the judge is no judge of the appeals court."""
    store = open_store()
    for judge in ("Ann Tarr", "Ann Beth Tarr"):
        document = make_document(f"Judge {judge} was reversed.", source=f"/{judge}.txt")
        entities = (
            Entity(id="j", type="Judge", label=judge, names=(judge,)),
            Entity(id="x", type="Court", label="ca4", identifier="ca4"),
            Entity(id="d", type="Company", label=f"{judge.split()[1]} Works"),
        )
        case = Case(id="c", defendants=("d",), courts=("x",), judges=("j",))
        store.extend(document, state(resolve(Reading(document=document, entities=entities, cases=(case,)))))

    assert [each.reason for each in one_thing(store, NONE)] == ["both judge in a case before court/ca4"]


def test_order_and_number_of_runs_do_not_matter():
    """Settled after each document or after all, once or twice, the store holds the same bytes."""
    step_by_step = open_store()
    for name in ("elsewhere", "short", "full"):
        step_by_step.extend(*article(name))
        settle(step_by_step, NONE)
    settle(step_by_step, NONE)

    assert step_by_step.dump() == store_of("full", "short", "elsewhere").dump()


def test_forget_undoes_it():
    """Without the document that showed it, the two are two, as if it had never been read."""
    store = store_of("full", "short")
    forget(store, ["/full.txt"])

    assert judges(store) == {"ann-tarr": {"Ann Tarr"}}
    assert store.dump() == store_of("short").dump()


@pytest.mark.parametrize("verdict", ["different", "unsure"])
def test_a_judgement_undoes_it(verdict):
    """A person who says otherwise is heard at the next build."""
    noted = Judgements((Judgement(verdict=verdict, kept="person/ann-beth-tarr", other="person/ann-tarr"),))
    store = store_of("full", "short")
    assert judges(store) == BOTH
    settle(store, noted)

    assert set(judges(store)) == {"ann-tarr", "ann-beth-tarr"}
    assert store.dump() == store_of("full", "short", judgements=noted).dump()


def test_a_source_read_again_is_settled_again():
    """A document's own graph, put back by a build, is found and renamed."""
    store = store_of("full", "short")
    before = store.dump()
    store.extend(*article("short"))
    assert store.dump() != before
    settle(store, NONE)

    assert store.dump() == before


PROSECUTIONS = [
    # every prosecutor's case is the government's
    ("GovernmentBody", "United States", {"ann-tarr", "ann-beth-tarr"}),
    ("Company", "Quay Mills", {"ann-beth-tarr"}),
]


@pytest.mark.parametrize(("kind", "plaintiff", "expected"), PROSECUTIONS, ids=[row[1] for row in PROSECUTIONS])
def test_the_government_is_nobodys_coincidence(kind, plaintiff, expected):
    """Two judges in cases of one plaintiff are one, unless it is the one that has a part in half of all cases."""
    store = open_store()
    for judge in ("Ann Tarr", "Ann Beth Tarr"):
        document = make_document(f"Judge {judge} heard {plaintiff}.", source=f"/{judge}.txt")
        entities = (
            Entity(id="j", type="Judge", label=judge, names=(judge,)),
            Entity(id="p", type=kind, label=plaintiff),
            Entity(id="d", type="Company", label=f"{judge.split()[1]} Works"),
        )
        case = Case(id="c", plaintiffs=("p",), defendants=("d",), judges=("j",))
        store.extend(document, state(resolve(Reading(document=document, entities=entities, cases=(case,)))))
    settle(store, NONE)

    assert set(judges(store)) == expected


def test_the_report_tells_of_it():
    """A build that made names one says how many, and where to read why."""
    assert Report(merged=2).lines()[-1] == (
        "2 things turned out to be one with another; `kg stats --merged` says which, and why"
    )
    assert len(Report().lines()) == 1


def test_labels_stay_the_documents_own():
    """What a document calls the thing stays what that document calls it."""
    store = store_of("full", "short")
    own = {str(quad[3]): str(quad[2]) for quad in store.quads() if quad[:2] == (ID["person/ann-beth-tarr"], RDFS.label)}

    assert sorted(own.values()) == ["Ann Beth Tarr", "Ann Tarr"]
    assert LKG.Judge in {quad[2] for quad in store.quads() if quad[0] == ID["person/ann-beth-tarr"]}
