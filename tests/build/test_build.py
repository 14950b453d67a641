"""The way of a document into the store."""

from itertools import permutations

import pytest

from kg.build import build, extract
from kg.build.run import program_digest, run_id
from kg.errors import InputError
from kg.read import read, read_text
from kg.resolve import Judgement, Judgements
from kg.store import open_store
from kg.store.check import problems
from kg.terms import ID, LKG

pytestmark = pytest.mark.usefixtures("simple_reader")

ARTICLES = {
    "one.txt": "First suit\n\nTarr sued Renner in May.",
    "two.txt": "Second suit\n\nRenner sued Halvorsen in June. Tarr sued Halvorsen too.",
    "three.txt": "Weather\n\nIt rained.",
}


@pytest.fixture
def folder(tmp_path):
    """A folder of three articles."""
    made = tmp_path / "articles"
    made.mkdir()
    for name, text in ARTICLES.items():
        (made / name).write_text(text)
    return made


def test_build(folder):
    """All documents of a folder are read, and the report counts what was found."""
    store = open_store()
    report = build([folder], store)

    assert (report.read, report.outcomes["added"], report.skipped) == (3, 3, [])
    assert (report.facts["cases"], report.facts["names"], report.words) == (3, 5, 21)
    assert store.query("ASK { ?x lkg:sued ?y . ?x rdfs:label 'Renner' . ?y rdfs:label 'Halvorsen' }").answer
    assert problems(store.quads()) == []


def test_twice_is_once(folder):
    """A second build reads nothing and changes no byte."""
    store = open_store()
    build([folder], store)
    before = store.dump()
    report = build([folder], store)

    assert (report.read, report.outcomes["unchanged"]) == (0, 3)
    assert store.dump() == before


def test_order_does_not_matter(folder):
    """Documents read in any order give the same store."""
    dumps = set()
    for order in permutations(ARTICLES):
        store = open_store()
        build([folder / name for name in order], store)
        dumps.add(store.dump())

    assert len(dumps) == 1


def test_a_changed_file_is_replaced(folder):
    """What a file said before it was changed is gone."""
    store = open_store()
    build([folder], store)
    (folder / "one.txt").write_text("First suit\n\nTarr sued Castellan in May.")
    report = build([folder], store)

    assert (report.outcomes["replaced"], report.outcomes["unchanged"]) == (1, 2)
    assert len(store.documents()) == 3
    assert not store.query("ASK { ?x lkg:sued ?y . ?x rdfs:label 'Tarr' . ?y rdfs:label 'Renner' }")


def test_a_changed_date_is_a_change(folder):
    """A date put above a text changes what its weekdays mean, though the text is the same."""
    store = open_store()
    build([folder / "one.txt"], store)
    (folder / "one.txt").write_text("First suit\nDate: 2022-05-04\n\nTarr sued Renner in May.")
    report = build([folder / "one.txt"], store)

    assert report.outcomes["replaced"] == 1
    assert store.documents()[0].issued == "2022-05-04"


def test_forget_leaves_the_others(folder):
    """After forgetting a document, the store is what it would be without it."""
    store, without = open_store(), open_store()
    build([folder], store)
    build([folder / "one.txt", folder / "three.txt"], without)
    store.forget(str(folder / "two.txt"))

    assert store.dump() == without.dump()


BAD = [
    ("empty.txt", b"", "is empty"),
    ("binary.txt", b"\x00\x01", "is no text"),
    ("crash.txt", b"Crash\n\nTarr sued Renner.", "a fault of kg's: ValueError: crashed as asked"),
]


@pytest.mark.parametrize(("name", "data", "why"), BAD, ids=[name for name, *_ in BAD])
def test_one_bad_document_stops_nothing(folder, name, data, why):
    """The others are read; the bad one is named with the reason, in the report's last line."""
    (folder / name).write_bytes(data)
    store = open_store()
    report = build([folder], store)

    assert (report.read, len(report.skipped)) == (3, 1)
    assert why in report.skipped[0].why
    assert report.lines()[-1].startswith("skipped ")
    assert len(store.documents()) == 3


def test_a_stopped_build_goes_on(folder):
    """What was read before a build was stopped is not read again."""
    store = open_store()

    def stop(progress):
        if progress.done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build([folder], store, progress=stop)
    report = build([folder], store)

    assert (report.outcomes["unchanged"], report.outcomes["added"]) == (2, 1)


def test_progress_is_told(folder):
    """Each document is told once, with how far the build is."""
    told = []
    build([folder], open_store(), progress=told.append)

    assert [(each.done, each.total, each.outcome) for each in told] == [
        (1, 3, "added"),
        (2, 3, "added"),
        (3, 3, "added"),
    ]


def test_judgements_are_applied_and_taken_back(folder):
    """A decision merges two names at the next build; without it they are two again, byte for byte."""
    store = open_store()
    build([folder], store)
    before = store.dump()
    same = Judgements((Judgement(verdict="same", kept="company/tarr", other="company/renner"),))
    report = build([folder], store, judgements=same)

    assert report.outcomes["replaced"] == 3
    assert not [quad for quad in store.quads() if quad[0] == ID["company/renner"]]
    build([folder], store)
    assert store.dump() == before


def test_what_is_not_there_stops_the_build(folder):
    """A misspelt path is told before anything is read."""
    store = open_store()

    with pytest.raises(InputError):
        build([folder, folder / "four.txt"], store)
    assert store.documents() == ()


def test_extract_stores_nothing(folder):
    """The quads of one document are those that a store would hold."""
    store = open_store()
    build([folder / "two.txt"], store)

    assert set(extract(read(folder / "two.txt"))) == set(store.quads())


def test_evidence_is_the_text_at_its_span(folder):
    """Every quote of every document is what its text has there."""
    for name in ARTICLES:
        assert problems(extract(read(folder / name)), shapes=False) == []


def test_the_run_is_the_program_and_the_document():
    """The same document gives the same run; another date or decision another one."""
    document = read_text("Tarr sued Renner in May.")
    dated = read_text("Tarr sued Renner in May.", issued="2022-05-04")
    same = Judgements((Judgement(verdict="same", kept="company/a", other="company/b"),))

    assert run_id(document, Judgements()) == run_id(document, Judgements())
    assert len({run_id(document, Judgements()), run_id(dated, Judgements()), run_id(document, same)}) == 3


def test_the_program_is_known_by_its_files():
    """The digest is of the reading code, frames, rules and weights, and the same all day."""
    assert program_digest() == program_digest()
    assert len(program_digest()) == 64


def test_a_report_of_nothing_says_so():
    """A document without facts is read and counted."""
    store = open_store()
    assert extract(read_text("It rained.")) != []
    assert store.query("SELECT ?x { ?x a ?c }", {"c": LKG.Case}).rows == ()
