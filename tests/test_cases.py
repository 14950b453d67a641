"""Whole documents and what must be found in them, and what must not: one folder, one case.

`expected.ttl` says what a reader would say, `never.ttl` what nobody may read into the text. A blank node there stands
for anything: `[] a lkg:Ruling ; lkg:side lkgv:rejected` is some ruling against somebody. What is joined by blank nodes is
one fact, found whole or missed.
"""

from pathlib import Path

import pytest
from rdflib import BNode, Graph

from kg.build import extract
from kg.read import read
from kg.store import open_store
from kg.store.check import problems

# What is still read wrongly, and how.
KNOWN: dict[str, str] = {}
CASES = [
    pytest.param(folder, marks=pytest.mark.xfail(reason=KNOWN[folder.name], strict=False))
    if folder.name in KNOWN
    else folder
    for folder in sorted((Path(__file__).parent / "cases").iterdir())
    if folder.is_dir()
]


def facts(file: Path) -> list[tuple[str, str]]:
    """The facts of a file, each as readable lines and as a SPARQL pattern; statements that share a blank node are one."""
    graph = Graph().parse(file, format="turtle") if file.exists() else Graph()
    groups: list[tuple[set, list]] = []
    for statement in sorted(graph, key=lambda triple: [node.n3() for node in triple]):
        blanks = {node for node in statement if isinstance(node, BNode)}
        joined = [group for group in groups if group[0] & blanks]
        groups = [group for group in groups if group not in joined]
        groups.append((blanks.union(*(g[0] for g in joined)), [statement, *(s for g in joined for s in g[1])]))
    return [(_lines(statements, graph, "[]"), _lines(statements, graph, "?b")) for _, statements in groups]


def _lines(statements, graph, blank) -> str:
    """The statements as Turtle, sorted, with blank nodes written `[]` for people or as variables for SPARQL."""

    def written(node):
        if isinstance(node, BNode):
            return blank if blank == "[]" else f"{blank}{node}"
        return node.n3(graph.namespace_manager) if blank == "[]" else node.n3()

    return " . ".join(sorted(" ".join(map(written, statement)) for statement in statements))


@pytest.mark.model
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case):
    """The document in this folder says what it must, nothing that it must not, and quotes its words for it."""
    document = read(case / "input.txt")
    quads = extract(document)
    store = open_store()
    store.extend(document, quads)

    def found(pattern: str) -> bool:
        return bool(store.query(f"ASK {{ {pattern} }}"))

    missing = [shown for shown, pattern in facts(case / "expected.ttl") if not found(pattern)]
    wrong = [shown for shown, pattern in facts(case / "never.ttl") if found(pattern)]
    assert (missing, wrong, problems(quads)) == ([], [], [])
