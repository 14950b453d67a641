"""The commands that ask, show and draw: what they print, and how they end."""

from __future__ import annotations

import json

import networkx as nx
import pytest
from ask.stories import customs, fill
from click.testing import CliRunner
from factories import make_reading

from kg.cli import cli
from kg.store import open_store


@pytest.fixture(scope="module")
def store_path(tmp_path_factory):
    """A store of the stories on the disk."""
    path = tmp_path_factory.mktemp("stories") / "store"
    with open_store(path) as store:
        fill(store, make_reading(), customs())
    return path


@pytest.fixture
def kg(store_path):
    """Runs a command on the store of the stories."""

    def run(*args, **options):
        return CliRunner().invoke(cli, [*args, "--store", str(store_path)], **options)

    return run


def test_query_prints_answer_and_quotes(kg):
    """A question prints its answers with the words that say them and where they stand."""
    result = kg("query", "Who sued Halvorsen?")

    assert result.exit_code == 0
    assert result.stdout.startswith("Northwind Pilots Guild  (organization)")
    assert "“Northwind Pilots Guild sued Halvorsen Lines Inc.”" in result.stdout
    assert "Judge refuses to halt towing deal [" in result.stdout


def test_query_shows_its_sparql(kg):
    """With --sparql the query that was run follows the answer."""
    assert "SELECT DISTINCT ?answer" in kg("query", "--sparql", "Who sued Halvorsen?").stdout


def test_query_as_json(kg):
    """The JSON has the agreed form, for an answer and for a refusal."""
    answered = json.loads(kg("query", "--format", "json", "Who represents Velt?").stdout)
    refused = kg("query", "--format", "json", "What is the weather?")

    assert [found["label"] for found in answered["answers"]] == ["Anselm Okoro"]
    assert answered["refused"] is None
    assert json.loads(refused.stdout)["refused"]
    assert refused.exit_code == 0


def test_query_as_csv_and_turtle(kg):
    """The answers go to a table program, and as statements to others."""
    assert (
        kg("query", "--format", "csv", "Who sued Halvorsen?").stdout.splitlines()[0]
        == "label,type,iri,quote,document,start,end"
    )
    assert 'rdfs:label "Northwind Pilots Guild"' in kg("query", "--format", "turtle", "Who sued Halvorsen?").stdout


def test_query_refuses_with_neighbours(kg):
    """What is not understood ends with exit code 3 and names questions that are."""
    result = kg("query", "Should Velt appeal?")

    assert result.exit_code == 3
    assert "not understood" in result.stderr
    assert "The nearest questions that are:" in result.stderr


def test_empty_answer_says_so(kg):
    """An answer of nothing is no error, and says that the store was searched."""
    result = kg("query", "Who acquired Halvorsen?")

    assert result.exit_code == 0
    assert "Nothing found." in result.stdout


def test_sentences_answer_where_that_is_asked_for(kg):
    """Statements alone answer; one line names the option with which a sentence does, in both commands."""
    question = "Which brokers acquired Tarn Ferries?"
    silent, told = kg("query", question), kg("query", "--sentences", question)
    asked = kg("ask", "--sentences", question)
    again = kg("ask", input=f"{question}\nsentences\nquit\n")

    assert silent.stdout.startswith("Nothing found.")
    assert silent.stdout.count("--sentences") == 1
    for answered in (told, asked):
        assert answered.stdout.startswith("Brightwater Freight")
        assert "no statement of the graph answers this" in answered.stdout
    assert again.stdout.index("--sentences") < again.stdout.index("Brightwater Freight")


def test_query_takes_sparql(kg, tmp_path):
    """A SPARQL query is told from a question, also in a file; one that writes is refused."""
    text = "SELECT ?name WHERE { ?judge a lkg:Judge ; rdfs:label ?name } ORDER BY ?name"
    file = tmp_path / "judges.rq"
    file.write_text(text)

    assert "Miriam Castellan" in kg("query", text).stdout
    assert kg("query", "--format", "csv", f"@{file}").stdout.splitlines() == [
        "name",
        "Miriam Castellan",
        "Petra Lindqvist",
    ]
    assert kg("query", "ASK { ?x a lkg:Case }").stdout == "yes\n"
    assert kg("query", "DELETE WHERE { ?s ?p ?o }").exit_code == 3
    assert kg("query", "@missing.rq").exit_code == 2


def test_query_takes_stored_questions(kg):
    """The name of a stored question runs it, and gives labels and quotes for things and evidence."""
    result = kg("query", "rejected-claims")

    assert result.exit_code == 0
    assert "preliminary injunction" in result.stdout
    assert "rejected-claims" in kg("query", "--examples").stdout


def test_show(kg):
    """All of one thing is shown, misspelt or not; nothing is called otherwise."""
    shown = kg("show", "Dorian", "Velt")

    assert "sued" not in shown.stdout
    assert "pleaded guilty to bribery" in shown.stdout
    assert "was sentenced to four years in prison" in shown.stdout
    assert kg("show", "Halvorsn").stdout.startswith("Halvorsen Lines Inc.")
    assert kg("show", "Zanzibar").exit_code == 2


def test_graph(kg, tmp_path):
    """A page is written for all, for one name, and GraphML for other programs."""
    page, one, other = tmp_path / "all.html", tmp_path / "velt.html", tmp_path / "all.graphml"

    assert kg("graph", "--out", str(page)).exit_code == 0
    assert kg("graph", "Dorian Velt", "--hops", "1", "--out", str(one)).exit_code == 0
    assert kg("graph", "--out", str(other)).exit_code == 0
    assert "Northwind Pilots Guild" in page.read_text()
    assert len(nx.read_graphml(other)) > 10
    assert kg("graph", "Zanzibar", "--out", str(one)).exit_code == 2


def test_path(kg):
    """Two things are connected step by step, each with its quote; two worlds are not."""
    result = kg("path", "Ines Marchetti", "Dorian Velt")

    assert result.stdout.splitlines()[0] == "Ines Marchetti"
    assert "Dorian Velt" in result.stdout
    assert "“Ines Marchetti appointed Judge Lindqvist”" in result.stdout
    assert kg("path", "Dorian Velt", "Tobias Renner").exit_code == 1


def test_timeline_and_report(kg, tmp_path):
    """A case is told in the order of time and as a report, named by its party, as text and as pages."""
    page, report = tmp_path / "time.html", tmp_path / "report.html"

    assert "14 June 2021" in kg("timeline", "Dorian Velt").stdout
    assert kg("timeline", "Dorian Velt", "--out", str(page)).exit_code == 0
    assert "# " in kg("report", "Dorian Velt").stdout
    assert kg("report", "Dorian Velt", "--out", str(report)).exit_code == 0
    assert "four years in prison" in page.read_text()
    assert "<h2>Decisions</h2>" in report.read_text()


def test_session(kg):
    """In a session "he" is the last one spoken of, and the query of the last answer can be seen."""
    result = kg("ask", input="Who pleaded guilty to bribery?\nWhat sentence did he receive?\nsparql\nmore\nquit\n")

    assert "(What sentence did Dorian Velt receive?)" in result.stdout
    assert "four years in prison" in result.stdout
    assert "lkg:sentencedTo" in result.stdout


def test_python(store_path):
    """`kg.open` gives the same answers, the picture, and the data for other libraries."""
    import kg

    with kg.open(store_path) as graph:
        answer = graph.ask("Who sued Halvorsen?")
        assert [found.label for found in answer.answers] == ["Northwind Pilots Guild"]
        assert not graph.ask("Which brokers acquired Tarn Ferries?")
        assert graph.ask("Which brokers acquired Tarn Ferries?", sentences=True)
        assert len(graph.network()) > 10
        assert len(graph.rdf()) > 100
        assert graph.show("Tobias Renner")[0].label == "Tobias Renner"
        assert "Stories" in graph.page(title="Stories")
