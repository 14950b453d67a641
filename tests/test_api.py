"""A store as a Python object answers, shows itself, and can be taken as rdflib or networkx."""

from __future__ import annotations

import pytest
from store.articles import article

import kg
from kg.errors import StoreError
from kg.store import open_store


@pytest.fixture
def graph(tmp_path):
    """The made-up article's graph, opened from a folder."""
    with open_store(tmp_path / "store") as store:
        store.extend(*article())
    with kg.open(tmp_path / "store") as opened:
        yield opened


def test_it_says_what_it_is(graph):
    """The object shows how it was opened."""
    assert repr(graph) == f"kg.open({str(graph.store.path)!r})"


def test_rows_in_a_notebook(graph):
    """What a query finds shows itself as a table, as text whatever it holds."""
    found = graph.query(
        'SELECT ?name ("<b>x</b>" AS ?markup) { ?case a lkg:Case . OPTIONAL { ?case lkg:nothing ?name } }'
    )

    assert found._repr_html_() == (
        "<table><tr><th>name</th><th>markup</th></tr><tr><td></td><td>&lt;b&gt;x&lt;/b&gt;</td></tr></table>"
    )
    assert graph.query("ASK { ?claim a lkg:Claim }")._repr_html_() == "<p>yes</p>"
    assert "<th>predicate</th>" in graph.query("CONSTRUCT { ?a lkg:sued ?b } WHERE { ?a lkg:sued ?b }")._repr_html_()


def test_rdflib_and_networkx(graph):
    """The same facts as an rdflib Dataset and as a networkx graph, and as a page."""
    assert len(graph.rdf()) == len(graph.store.quads())
    assert "Halvorsen Lines Inc." in {data["label"] for _, data in graph.network().nodes(data=True)}
    assert "Halvorsen Lines Inc." in graph.page()


def test_all_that_is_known(graph):
    """A name gives the portrait of each thing called so."""
    assert [portrait.label for portrait in graph.show("Miriam Castellan")] == ["Miriam Castellan"]
    assert graph.show("Nobody at all") == []


def test_what_is_closed_says_so(graph):
    """After closing, a question is an error that says what to do; closing twice is none."""
    graph.close()
    graph.close()

    with pytest.raises(StoreError, match="is closed; open it again"):
        graph.query("SELECT * { ?s ?p ?o }")


def test_opening_what_is_not_there(tmp_path):
    """A folder without a store is refused, and none is made."""
    with pytest.raises(StoreError, match="no store here"):
        kg.open(tmp_path / "nothing")
    assert not (tmp_path / "nothing").exists()
