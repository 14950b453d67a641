"""Whether a graph keeps its promises: quotes stand at their offsets, facts have quotes, shapes are kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from rdflib import SH
from rdflib.term import Node

from kg.ontology import read as ontology_file
from kg.store.rows import Quad
from kg.terms import LKG, OA, RDF

if TYPE_CHECKING:
    from rdflib import Graph

# What must show the words that say it; names of people and bodies do too, through their mentions.
_MUST_QUOTE = frozenset({LKG.Claim, LKG.Event, LKG.Case, LKG.Position, LKG.Seat, LKG.Ruling, LKG.Opinion, LKG.Vote})


def problems(quads: Iterable[Quad], *, shapes: bool = True) -> list[str]:
    """What is wrong with the graph, a line each, document by document; nothing if all is well."""
    graphs: dict[Node, list[Quad]] = defaultdict(list)
    for quad in quads:
        graphs[quad[3]].append(quad)
    found: list[str] = []
    for graph in sorted(graphs, key=str):
        found += quote_problems(graphs[graph])
        if shapes:
            found += shape_problems(graphs[graph])
    return found


def quote_problems(quads: list[Quad]) -> Iterator[str]:
    """Yield each fact of one document's graph that has no quote, and each quote that is not at its offsets."""
    said: dict[Node, dict[Node, list[Node]]] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, object_, _ in quads:
        said[subject][predicate].append(object_)
    graph = quads[0][3]
    texts = [str(text) for text in said[graph][LKG.text]]
    if len(texts) != 1:
        yield f"{graph}: {len(texts)} texts, expected one"
        return
    for subject, facts in list(said.items()):
        kinds = facts[RDF.type]
        if LKG.Evidence in kinds:
            start, end, exact = (str(facts[term][0]) if facts[term] else "" for term in (OA.start, OA.end, OA.exact))
            if not (start.isdigit() and end.isdigit() and int(start) < int(end) <= len(texts[0])):
                yield f"{subject}: stands at {start}-{end} of a text of {len(texts[0])} characters"
            elif texts[0][int(start) : int(end)] != exact:
                yield f"{subject}: quotes {exact!r}, and the text has {texts[0][int(start) : int(end)]!r} there"
        elif _MUST_QUOTE.intersection(kinds) and not facts[LKG.evidence]:
            yield f"{subject}: nothing is quoted for it"


def shape_problems(quads: list[Quad]) -> Iterator[str]:
    """Yield each breach of `ontology/shapes.ttl` in one document's graph."""
    import pyshacl  # a second: only for who validates
    from rdflib import Graph

    data = Graph()
    for quad in quads:
        data.add(quad[:3])
    kept, report, text = pyshacl.validate(
        data, shacl_graph=_graph("shapes.ttl"), ont_graph=_graph("legal.ttl", "vocabulary.ttl"), inplace=True
    )
    if kept:
        return
    assert isinstance(report, Graph), text
    for result in sorted(report.subjects(RDF.type, SH.ValidationResult), key=str):
        focus, path, message = (report.value(result, term) for term in (SH.focusNode, SH.resultPath, SH.resultMessage))
        about = f" {str(path).rpartition('#')[2].rpartition('/')[2]}" if path is not None else ""
        yield f"{focus}:{about} {message}"


@cache
def _graph(*files: str) -> Graph:
    from rdflib import Graph

    graph = Graph()
    for file in files:
        graph.parse(data=ontology_file(file), format="turtle")
    return graph
