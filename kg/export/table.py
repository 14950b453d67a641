"""Quads → CSV: one fact a line, with the words that say it, for spreadsheets and data frames."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from rdflib import Literal
from rdflib.term import Node

from kg.store import Quad
from kg.terms import DCTERMS, LKG, OA, OWL, PROV, RDF, RDFS, SKOS

COLUMNS = (
    "document", "title", "subject_type", "subject", "subject_label", "property", "object", "object_label",
    "quote", "start", "end",
)  # fmt: skip

# Not facts but what facts are told with.
_TOLD_WITH = frozenset(
    {RDF.type, RDFS.label, SKOS.altLabel, LKG.evidence, LKG.text, LKG.relation, SKOS.exactMatch, OWL.sameAs}
)
_BOOKKEEPING = frozenset({str(LKG.Document), str(LKG.Evidence), str(PROV.Activity)})


def table(quads: Iterable[Quad]) -> str:
    """A header and one line a fact, sorted; `quote`, `start` and `end` are those of its first evidence."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    graphs: dict[Node, list[Quad]] = {}
    for quad in quads:
        graphs.setdefault(quad[3], []).append(quad)
    for graph in sorted(graphs, key=str):
        writer.writerows(sorted(_rows(graph, graphs[graph])))
    return out.getvalue()


def _rows(graph: Node, quads: list[Quad]) -> Iterator[list[str]]:
    facts: dict[Node, dict[Node, list[Node]]] = {}
    for subject, predicate, object_, _ in quads:
        facts.setdefault(subject, {}).setdefault(predicate, []).append(object_)

    def first(subject: Node, predicate: Node) -> Node | None:
        return min(facts.get(subject, {}).get(predicate, ()), key=str, default=None)

    stating = _stating(facts)
    title = str(first(graph, DCTERMS.title) or "")
    for subject, properties in facts.items():
        kinds = sorted(_local(kind) for kind in properties.get(RDF.type, ()) if str(kind) not in _BOOKKEEPING)
        if not kinds:
            continue
        label = str(first(subject, RDFS.label) or "")
        for predicate, objects in properties.items():
            if predicate in _TOLD_WITH:
                continue
            for object_ in objects:
                evidence = first(stating.get((subject, predicate, object_), subject), LKG.evidence)
                where = [str(first(evidence, term) or "") if evidence else "" for term in (OA.exact, OA.start, OA.end)]
                shown = "" if isinstance(object_, Literal) else str(first(object_, RDFS.label) or _local(object_))
                said = [str(subject), label, _local(predicate), str(object_), shown or str(object_)]
                yield [str(graph), title, "|".join(kinds), *said, *where]


def _stating(facts: dict[Node, dict[Node, list[Node]]]) -> dict[tuple[Node, Node, Node], Node]:
    """Which event states each direct relation: its evidence is the relation's."""
    found: dict[tuple[Node, Node, Node], Node] = {}
    for event, properties in facts.items():
        for relation in properties.get(LKG.relation, ()):
            # a victim is told of the case
            for agent in (*properties.get(LKG.agent, ()), *properties.get(LKG.inCase, ())):
                for target in (*properties.get(LKG.target, ()), *properties.get(LKG.literalTarget, ())):
                    # "appointed by" and "owned by" run from the one to whom it was done
                    found.setdefault((agent, relation, target), event)
                    found.setdefault((target, relation, agent), event)
    return found


def _local(node: Node) -> str:
    return str(node).rpartition("#")[2].rpartition("/")[2]
