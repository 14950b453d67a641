"""What all documents of a store say together → which names are one thing, in each document's graph.

A document's graph is made from the document alone, so that it can be taken out again. What only several documents can
tell, that *Judge Ann B. Tarr* here is *Judge Ann Tarr* there, is settled after each build and each `forget`: the thing
has the id that stays, and the graph keeps, as `owl:sameAs`, the id that the document's own words give it. From those the
old graph is had back, so the store depends on nothing but the documents it holds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from rdflib import URIRef
from rdflib.term import Node

from kg.resolve import Judgement, Judgements
from kg.resolve.across import Sighting, one_in_all
from kg.store import Quad, Store
from kg.store.rows import Rows
from kg.terms import ID, OWL

__all__ = ["forget", "one_thing", "settle"]

_MAX_ROWS = 5_000_000
_TIMEOUT_SECONDS = 300.0

_BEFORE = "SELECT ?document ?kept ?other WHERE { GRAPH ?document { ?kept owl:sameAs ?other } }"
_NAMES = """
SELECT DISTINCT ?document ?thing ?name WHERE { GRAPH ?document {
  ?case lkg:plaintiff|lkg:defendant ?thing . ?thing rdfs:label|skos:altLabel ?name .
  FILTER EXISTS { ?thing a ?kind . VALUES ?kind { lkg:Company lkg:Organization lkg:LawFirm } }
} }
"""
# What would be a coincidence in two people or bodies of like names, and what makes two proceedings of one pair one.
_TIES = """
SELECT DISTINCT ?document ?thing ?tie ?other WHERE { GRAPH ?document {
  { ?case lkg:judge ?thing ; lkg:plaintiff|lkg:defendant ?other . BIND("judge in a case of" AS ?tie) }
  UNION { ?thing a lkg:Judge . ?ruling lkg:ruledBy ?thing ; lkg:ruledOn/(lkg:claimant|lkg:against) ?other .
          BIND("judge in a case of" AS ?tie) }
  UNION { ?thing a lkg:Judge . ?ruling lkg:ruledBy ?thing ; lkg:inCase|lkg:ruledOn ?case . ?case lkg:plaintiff|lkg:defendant ?other .
          BIND("judge in a case of" AS ?tie) }
  UNION { ?case lkg:judge ?thing ; lkg:court ?other . BIND("judge of" AS ?tie)
          FILTER NOT EXISTS { ?case lkg:court ?higher . FILTER(?higher != ?other) } }
  UNION { ?post lkg:holder ?thing ; lkg:organization ?other . BIND("with a post at" AS ?tie) }
  UNION { ?thing lkg:represents ?other . BIND("counsel for" AS ?tie) }
  UNION { ?case lkg:plaintiff ?thing ; lkg:defendant ?other . BIND("against" AS ?tie) }
  UNION { ?case lkg:defendant ?thing ; lkg:plaintiff ?other . BIND("sued by" AS ?tie) }
  UNION { ?thing a lkg:Case ; lkg:plaintiff ?other . BIND("with plaintiff" AS ?tie) }
  UNION { ?thing a lkg:Case ; lkg:defendant ?other . BIND("with defendant" AS ?tie) }
  UNION { ?thing a lkg:Case ; lkg:court ?other . BIND("before" AS ?tie) }
  UNION { ?thing a lkg:Case ; lkg:judge ?other . BIND("before" AS ?tie) }
  UNION { ?thing a lkg:Case ; lkg:docketNumber ?other . BIND("numbered" AS ?tie) }
} }
"""
# Every prosecutor has the government for a client and every defendant for an opponent; it tells no namesakes apart.
_EVERYBODYS = "government/"


def settle(store: Store, judgements: Judgements) -> tuple[Judgement, ...]:
    """The verdicts by which each document's graph in the store now names things; what was settled before and holds no more is undone."""
    before = _before(store)
    verdicts = one_thing(store, judgements)
    kept = {str(ID[each.other]): str(ID[each.kept]) for each in verdicts}
    holding = _holding(store, kept) | {document for document, _ in before}
    for document in sorted(holding):
        quads = store.quads(document)
        own = _with_own_names(quads)
        after = _with_kept_names(own, kept)
        if set(after) != set(quads):
            store.rewrite(document, after)
    return verdicts


def forget(store: Store, document: str, judgements: Judgements) -> None:
    """The document is out of the store with all that it said, what only its words had made one included."""
    store.forget(document)
    settle(store, judgements)


def one_thing(store: Store, judgements: Judgements) -> tuple[Judgement, ...]:
    """Which ids of the store are one thing, each with the reason; nothing is changed."""
    own = {key: str(other) for key, other in _before(store).items()}
    names: dict[tuple[str, str], list[str]] = defaultdict(list)
    ties: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)

    def id_of(document: str, iri: Node) -> str:
        return own.get((document, str(iri)), str(iri)).removeprefix(str(ID))

    for row in _rows(store, _TIES):
        document, tie, other = str(row["document"]), str(row["tie"]), id_of(str(row["document"]), row["other"])
        thing = document, id_of(document, row["thing"])
        if thing[1].startswith("case/") or not other.startswith(_EVERYBODYS):
            ties[thing].add(("judge of" if other.startswith("court/") and tie == "with a post at" else tie, other))
    for row in _rows(store, _NAMES):
        names[str(row["document"]), id_of(str(row["document"]), row["thing"])].append(str(row["name"]))
    for (_, id_), some in ties.items():
        if id_.startswith("case/") and id_ in _plain_ids(some):
            some.add(("named by their parties alone", ""))
    sightings = [
        Sighting(id=id_, document=document, names=tuple(names[document, id_]), ties=frozenset(ties[document, id_]))
        for document, id_ in {*ties, *names}
    ]
    return one_in_all(sightings, judgements)


def _plain_ids(ties: set[tuple[str, str]]) -> set[str]:
    """What the case would be called if its documents told of no other between the same parties."""
    sides = [
        [other.partition("/")[2] for kind, other in ties if kind == side]
        for side in ("with plaintiff", "with defendant")
    ]
    return {f"case/{plaintiff}-v-{defendant}" for plaintiff in sides[0] for defendant in sides[1]}


def _before(store: Store) -> dict[tuple[str, str], str]:
    """The id that each document's own words give a thing: (document, id that stays) → own id, as IRIs."""
    return {(str(row["document"]), str(row["kept"])): str(row["other"]) for row in _rows(store, _BEFORE)}


def _holding(store: Store, kept: Mapping[str, str]) -> set[str]:
    """The documents in which a thing stands under an id that does not stay."""
    found: set[str] = set()
    for iri in sorted(kept):
        found |= {
            str(row["document"])
            for row in _rows(store, f"SELECT ?document {{ GRAPH ?document {{ <{iri}> a ?kind }} }}")
        }
    return found


def _with_own_names(quads: list[Quad]) -> list[Quad]:
    """The graph as the document alone gives it."""
    own = {kept: other for kept, term, other, _ in quads if term == OWL.sameAs}
    return _renamed([quad for quad in quads if quad[1] != OWL.sameAs], own)


def _with_kept_names(quads: list[Quad], kept: Mapping[str, str]) -> list[Quad]:
    """The graph under the ids that stay, each linked to the document's own."""
    spoken = {subject for subject, *_ in quads}
    stays = {other: URIRef(kept[str(other)]) for other in spoken if str(other) in kept}
    graph = quads[0][3]
    return [*_renamed(quads, stays), *((name, OWL.sameAs, other, graph) for other, name in sorted(stays.items()))]


def _renamed(quads: list[Quad], names: Mapping[Node, Node]) -> list[Quad]:
    return [(names.get(s, s), p, names.get(o, o), graph) for s, p, o, graph in quads]


def _rows(store: Store, sparql: str) -> Rows:
    return store.query(sparql, max_rows=_MAX_ROWS, timeout_seconds=_TIMEOUT_SECONDS)
