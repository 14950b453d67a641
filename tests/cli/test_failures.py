"""How the commands end when something is wrong: one line that helps, and an exit code of its own."""

import subprocess
import sys

import pytest
from cli.running import kg


def test_a_misspelt_command():
    """The nearest command is suggested."""
    assert "did you mean build?" in kg("buidl").output


def test_build_tells_what_was_skipped(built):
    """A document that cannot be read is named at the end, and the program still succeeds."""
    (built / "articles" / "bad.txt").write_bytes(b"\x00")
    result = kg("build", "articles", "--quiet")

    assert result.exit_code == 0
    assert result.stdout == "skipped articles/bad.txt: is no text; kg reads .txt .md .html .pdf .docx .eml\n"


def test_nothing_could_be_read(place):
    """If no document at all can be read, the program fails."""
    (place / "bad.txt").write_bytes(b"\x00")

    assert kg("build", "bad.txt").exit_code == 2


FAILURES = [
    ("no such file", ("build", "articels"), 2, "kg: articels: no such file; did you mean articles?\n"),
    ("no store", ("sources",), 4, "kg: .kg: no store here; make one with `kg build --store .kg FILE…`\n"),
    ("forget from nothing", ("forget", "x"), 4, "kg: .kg: no store here; make one with `kg build --store .kg FILE…`\n"),
    ("no argument", ("build",), 2, None),
    ("unknown format", ("export", "--format", "xlsx"), 2, None),
    ("a dead link", ("build", "dead.txt"), 2, "kg: dead.txt: is a link to nowhere, where nothing is\n"),
]


@pytest.mark.parametrize(("args", "code", "message"), [row[1:] for row in FAILURES], ids=[row[0] for row in FAILURES])
def test_failures(place, args, code, message):
    """What goes wrong is told in one line on standard error, with an exit code of its own."""
    (place / "dead.txt").symlink_to("nowhere")
    result = kg(*args)

    assert result.exit_code == code
    assert result.stdout == ""
    assert message is None or result.stderr == message


def test_a_misspelt_stored_question(built):
    """What is nearly the name of a stored question is not taken for a question in plain words."""
    result = kg("query", "rejected-claim")

    assert result.exit_code == 2
    assert "no stored question is called so; did you mean rejected-claims" in result.stderr


WRONG_NAMES = [
    ("a report", ("report", "Tarr", "--out", "report.txt"), "end the name in .html or .htm or .md"),
    ("a timeline", ("timeline", "--out", "time.md"), "end the name in .html or .htm"),
    ("a graph", ("graph", "--out", "graph.png"), "end the name in .html or .htm or .graphml or .gexf"),
    ("an export", ("export", "graph.weird"), "end it in .ttl .trig .nq .jsonld .json .csv .jsonl .ftm .graphml .gexf"),
]


@pytest.mark.parametrize(("args", "message"), [row[1:] for row in WRONG_NAMES], ids=[row[0] for row in WRONG_NAMES])
def test_files_are_what_their_names_say(built, args, message):
    """A file whose name promises another format is not written."""
    result = kg(*args)

    assert result.exit_code == 2
    assert message in result.stderr
    assert not (built / args[-1]).exists()


def test_a_full_disk(built):
    """What the machine refuses is told in its words, and is no fault of kg's."""
    run = subprocess.run(
        f"{sys.executable} -m kg export > /dev/full", shell=True, capture_output=True, text=True, cwd=built
    )

    assert (run.returncode, run.stderr) == (2, "kg: cannot write: No space left on device\n")


def test_build_is_stopped(place, monkeypatch):
    """Ctrl-C ends a build in one line; what was read before is in the store."""
    from kg.store.oxigraph import OxigraphStore

    extend = OxigraphStore.extend

    def once(self, document, quads):
        if document.title == "Second suit":
            raise KeyboardInterrupt
        return extend(self, document, quads)

    monkeypatch.setattr(OxigraphStore, "extend", once)
    result = kg("build", "articles", "--quiet")

    assert result.exit_code == 130
    assert result.stderr == "\nstopped; what was read is in the store, and the same command goes on from there\n"
    assert "First suit" in kg("sources").stdout


def test_a_fault_of_kg(built, monkeypatch):
    """A bug is called a bug, without a trace, and asks to be reported."""
    monkeypatch.setattr("kg.store.oxigraph.OxigraphStore.documents", lambda self: 1 / 0)
    result = kg("sources")

    assert result.exit_code == 70
    assert result.stderr == (
        "kg: ZeroDivisionError: division by zero\n"
        "This is a fault of kg's. Run again with `kg --verbose …` and report what it says.\n"
    )


def test_forget_what_is_not_there(built):
    """An unknown document is an error, and nothing is taken out."""
    result = kg("forget", "First suit", "Frist suit")

    assert result.exit_code == 2
    assert result.stderr == "kg: Frist suit: no such document in the store; did you mean First suit?\n"
    assert len(kg("sources").stdout.splitlines()) == 3


def test_forget_nothing(built):
    """An empty name is no document."""
    assert kg("forget", "").stderr == "kg: which document? `kg sources` lists what is in the store\n"


def test_a_damaged_store(built):
    """A store with parts missing is called damaged; one with a broken table says which."""
    (built / ".kg" / "sources.tsv").write_bytes(b"\xff\x00")
    assert kg("sources").stderr.startswith("kg: .kg/sources.tsv: is damaged; delete it")

    (built / ".kg" / "graph" / "CURRENT").unlink()
    result = kg("sources")
    assert result.exit_code == 4
    assert result.stderr.startswith("kg: .kg: the store is damaged (")


def test_validate_finds_what_is_wrong(built):
    """A quote that was tampered with is told, with an exit code of its own."""
    import pyoxigraph as ox

    store = ox.Store(str(built / ".kg" / "graph"))
    store.update(
        'DELETE { GRAPH ?g { ?e ?p ?q } } INSERT { GRAPH ?g { ?e ?p "Tarr loved Renner" } } WHERE '
        '{ GRAPH ?g { ?e ?p ?q } FILTER(?p = <http://www.w3.org/ns/oa#exact> && ?q = "Tarr sued Renner") }'
    )
    del store
    result = kg("validate", "--no-shapes")

    assert result.exit_code == 5
    assert "quotes 'Tarr loved Renner', and the text has 'Tarr sued Renner' there" in result.stdout


def test_a_closed_pipe_is_no_error(built):
    """`kg export | head` ends quietly."""
    run = subprocess.run(
        f"{sys.executable} -m kg export | head -1", shell=True, capture_output=True, text=True, cwd=built
    )

    assert (run.stdout, run.stderr) == ("@prefix case: <https://w3id.org/lkg/id/case/> .\n", "")
