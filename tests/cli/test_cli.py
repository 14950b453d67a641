"""What the commands print."""

import json
import subprocess
import sys
import time

import pytest
from cli.running import kg
from rdflib import Graph

from kg.cli import COMMANDS


def test_help_is_light():
    """`kg --help` loads none of the heavy libraries and takes less than 0.3 seconds of the processor."""
    heavy = "{'spacy', 'rdflib', 'pyvis', 'networkx', 'onnxruntime', 'pyoxigraph', 'trafilatura', 'numpy'}"
    code = (
        "import sys, time; from kg.cli import cli; cli(['--help'], standalone_mode=False);"
        f"print(sorted({heavy} & set(sys.modules)), time.process_time(), file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded, _, seconds = run.stderr.strip().rpartition(" ")

    assert loaded == "[]"
    assert float(seconds) < 0.3


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command):
    """Each command says what it does and shows an example."""
    shown = kg(command, "--help")

    assert shown.exit_code == 0
    assert f"kg {command}" in shown.output
    assert "Example" in shown.output


def test_help_fits():
    """In the list of commands, each has a line, and what it does is said to the end."""
    listed = kg("--help").output.partition("Commands:\n")[2].splitlines()

    assert [line.split()[0] for line in listed] == list(COMMANDS)
    assert all(line.endswith(".") and not line.endswith("...") for line in listed)


def test_python_m_kg():
    """`python -m kg` is the same program."""
    run = subprocess.run([sys.executable, "-m", "kg", "--version"], capture_output=True, text=True, check=True)

    assert run.stdout == "kg, version 0.1.0\n"


def test_build(place):
    """A build tells each document and ends with a summary."""
    result = kg("build", "articles")

    assert result.exit_code == 0
    assert result.stderr == "[1/2] added     articles/one.txt\n[2/2] added     articles/two.txt\n"
    assert result.stdout.startswith(
        "2 documents read (2 new, 0 replaced), 0 unchanged, 0 skipped\n"
        "found 4 names, 2 cases, 2 other events; 0 things left out as doubtful\n"
    )


def test_build_again(built):
    """A second build changes nothing."""
    assert kg("build", "articles").stdout == "0 documents read (0 new, 0 replaced), 2 unchanged, 0 skipped\n"


def test_build_standard_input(place):
    """Text may be piped in."""
    result = kg("build", "-", "--quiet", input="Third suit\n\nTarr sued Castellan.")

    assert result.exit_code == 0
    assert "Third suit" in kg("sources").stdout


def test_sources(built):
    """The documents are listed, oldest first, with the path as seen from here."""
    lines = kg("sources").stdout.splitlines()

    assert lines[0].split() == ["id", "date", "statements", "title", "source"]
    assert [line.split("  ")[-1].strip() for line in lines[1:]] == ["articles/two.txt", "articles/one.txt"]
    assert "2022-05-04" in lines[2]


def test_the_store_from_the_environment(place, monkeypatch):
    """KG_STORE says where the store is."""
    monkeypatch.setenv("KG_STORE", "elsewhere")
    kg("build", "articles", "--quiet")

    assert (place / "elsewhere" / "graph").is_dir()
    assert not (place / ".kg").exists()


def test_extract_prints_turtle(place):
    """Without --out, the Turtle goes to standard output, and nothing is stored."""
    result = kg("extract", "articles/one.txt")
    graph = Graph().parse(data=result.stdout, format="turtle")

    assert result.exit_code == 0
    assert "company:tarr a lkg:Company" in result.stdout
    assert len(graph) > 20
    assert not (place / ".kg").exists()


def test_extract_into_a_folder(place):
    """With --out, each document has a file of its own; one that fails has none."""
    (place / "crash.txt").write_text("Crash\n\nTarr sued Renner.")
    result = kg("extract", "articles/one.txt", "crash.txt", "articles/two.txt", "--out", "graphs")

    assert result.exit_code == 0
    assert sorted(file.name for file in (place / "graphs").iterdir()) == ["one.ttl", "two.ttl"]
    assert "skipped crash.txt: a fault of kg's" in result.stderr


def test_export(built):
    """The graph goes to standard output, or to a file whose name tells the format."""
    assert kg("export").stdout.startswith("@prefix case:")
    assert kg("export", "--format", "nquads").stdout == "".join(
        sorted(kg("export", "--format", "nquads").stdout.splitlines(True))
    )
    assert kg("export", "out/facts.csv").stderr == "wrote out/facts.csv\n"
    assert (built / "out" / "facts.csv").read_text().startswith("document,title,")


def test_two_files_of_one_name(place):
    """Two documents of one name in two folders do not overwrite each other."""
    (place / "more").mkdir()
    (place / "more" / "one.txt").write_text("Third suit\n\nTarr sued Castellan.")
    kg("extract", "articles/one.txt", "more/one.txt", "--out", "graphs")

    assert sorted(file.name for file in (place / "graphs").iterdir()) == ["one-2.ttl", "one.ttl"]


@pytest.mark.parametrize("name", ["graph.graphml", "graph.gexf"])
def test_export_as_drawn(built, name):
    """The drawn graph can be had for other programs that draw, in the same bytes each time."""
    written = []
    for _ in range(2):
        assert kg("export", name).exit_code == 0
        written.append((built / name).read_bytes())

    assert written[0] == written[1]
    assert b"Halvorsen" in written[0]
    assert kg("export", name, "--document", "First suit").exit_code == 2


def test_export_of_one_document(built):
    """One document's statements can be had by themselves, with or without its text."""
    whole = kg("export", "--document", "First suit").stdout
    quotes = kg("export", "--document", "First suit", "--without-text").stdout

    assert "Halvorsen" not in whole
    assert "in May" in whole
    assert len(quotes) < len(whole)


def test_json_ld_is_json(built):
    """JSON-LD is JSON."""
    assert len(json.loads(kg("export", "--format", "jsonld").stdout)["@graph"]) == 2


def test_forget(built):
    """A document is taken out by its path, and the other stays."""
    before = kg("export", "--document", "Second suit").stdout
    result = kg("forget", "articles/one.txt")

    assert result.stdout.startswith("forgot First suit (")
    assert kg("export").stdout == before


def test_validate(built):
    """A store that kg made is valid."""
    result = kg("validate")

    assert (result.exit_code, result.stdout) == (
        0,
        "2 documents: every quote stands at its offsets, every shape is kept\n",
    )


def test_stats(built):
    """What is in the store is counted by kind."""
    counts = dict(line.rsplit(maxsplit=1) for line in kg("stats").stdout.splitlines())

    assert (counts["documents"], counts["Case"], counts["Company"], counts["Filing"]) == ("2", "2", "3", "2")


def test_doubtful_names(built):
    """Names that are nearly alike are listed, ready for the table of judgements."""
    (built / "articles" / "three.txt").write_text("Third suit\n\nHalversen sued Tarr.")
    kg("build", "articles", "--quiet")
    line = kg("stats", "--doubtful").stdout

    assert line == "unsure\tcompany/halversen\tcompany/halvorsen\thalversen is written like halvorsen\n"
    (built / ".kg" / "judgements.tsv").write_text(line.replace("unsure", "same"))
    kg("build", "articles", "--quiet")
    assert kg("stats", "--doubtful").stdout == ""


def test_merged_names(built):
    """Where nothing was made one, nothing is listed."""
    result = kg("stats", "--merged")

    assert (result.stdout, result.stderr) == ("", "no two names look like one thing\n")


def test_it_starts_soon():
    """A misspelt command is answered at once."""
    started = time.perf_counter()
    kg("buidl")

    assert time.perf_counter() - started < 2
