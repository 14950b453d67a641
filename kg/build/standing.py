"""What all documents of a case decided → the status of its claims, in each document's graph.

A complaint's report leaves a claim open that the next report's ruling decides. Where several documents tell of a case,
the ontology's rules are run once over what all say of it, and each graph has the status that follows. Which graphs
differ by that from what their document alone gives is marked in them, so that it is undone like the names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from rdflib import URIRef
from rdflib.term import Node

from kg.store import Quad
from kg.store.oxigraph import derive
from kg.store.rows import Rows, Triple
from kg.terms import DCTERMS, LKG, PROV, RDF

__all__ = ["MARK", "Standing", "standings"]

DERIVED = frozenset({LKG.status, LKG.decidedBy, LKG.overruledBy})
MARK = PROV.wasInfluencedBy  # document → case, where other documents on it changed a status
# What ends a case ends its claims: how such an event says which case it is of.
_ENDS = frozenset({LKG.ruledOn, LKG.target, LKG.inCase})

_CASES = "SELECT DISTINCT ?document ?case { GRAPH ?document { ?told lkg:inCase|lkg:ruledOn|lkg:target ?case . ?case a lkg:Case } }"
_MARKED = "SELECT DISTINCT ?document { GRAPH ?document { ?document prov:wasInfluencedBy ?case } }"
# All that the rules may look at; texts and quotes are most of a graph.
_SAID = """SELECT ?subject ?property ?object { GRAPH <%s> {
  ?subject ?property ?object
  FILTER(?property NOT IN (lkg:text, lkg:evidence, lkg:readBy, skos:altLabel, owl:sameAs, oa:exact, oa:start, oa:end, oa:prefix,
                           oa:suffix, oa:hasSource, prov:wasQuotedFrom))
} }"""


_Query = Callable[[str], Rows]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a document's graph says of how its claims stand, by the ids that stay."""

    triples: frozenset[Triple]
    is_news: bool  # it says something else now

    def of(self, quads: list[Quad]) -> list[Quad]:
        """The graph with this, in place of what it says."""
        graph = quads[0][3]
        kept = [quad for quad in quads if quad[1] not in DERIVED and quad[1] != MARK]
        return [*kept, *((*triple, graph) for triple in sorted(self.triples))]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """One document: what it says, what follows from that alone, by the ids that stay, and what its graph says now."""

    document: str
    issued: str
    said: frozenset[Triple]
    follows: frozenset[Triple]
    now: frozenset[Triple]
    claims: frozenset[Node]

    def ends(self, case: URIRef) -> set[Triple]:
        """What it says happened to the case as a whole."""
        return {(s, p, o) for s, p, o in self.said if o == case and p in _ENDS and s not in self.claims}


def standings(rows: _Query, own: Mapping[tuple[str, str], str], kept: Mapping[str, str]) -> dict[str, Standing]:
    """How the claims stand in each document that shares a case with another, or shared one when it was settled last.

    `rows` runs a query; `own` gives the id that a document's own words give a thing, and `kept` the one that stays.
    """

    def stays(document: str, node: Node) -> Node:
        name = own.get((document, str(node)), str(node))
        return URIRef(kept.get(name, name)) if isinstance(node, URIRef) else node

    of_case: dict[str, set[str]] = defaultdict(set)
    for row in rows(_CASES):
        document = str(row["document"])
        of_case[str(stays(document, row["case"]))].add(document)
    shared = {case: documents for case, documents in of_case.items() if len(documents) > 1}
    marked = {str(row["document"]) for row in rows(_MARKED)}
    told = {
        document: _told(document, rows(_SAID % document), own, kept)
        for document in sorted(marked.union(*shared.values()))
    }
    final = {document: set(each.follows) for document, each in told.items()}
    for case in sorted(shared):
        _settle_case(URIRef(case), [told[document] for document in sorted(shared[case])], final)
    return {
        document: Standing(triples=frozenset(final[document]), is_news=final[document] != each.now)
        for document, each in told.items()
    }


def _told(document: str, rows: Rows, own: Mapping[tuple[str, str], str], kept: Mapping[str, str]) -> _Told:
    graph = URIRef(document)
    now = {(row["subject"], row["property"], row["object"]) for row in rows}
    names = {node: URIRef(own[document, str(node)]) for t in now for node in t if (document, str(node)) in own}
    alone = _renamed(now, names)
    said_alone = {triple for triple in alone if triple[1] not in DERIVED and triple[1] != MARK}
    follows = {(s, p, o) for s, p, o, _ in derive((*triple, graph) for triple in sorted(said_alone)) if p in DERIVED}
    stay = {node: URIRef(kept[str(node)]) for t in alone for node in t if str(node) in kept}
    said = _renamed(said_alone, stay)
    return _Told(
        document=document,
        issued=next((str(o) for s, p, o in said if p == DCTERMS.issued and s == graph), ""),
        said=frozenset(said),
        follows=frozenset(_renamed(follows, stay)),
        now=frozenset(_renamed(alone - said_alone, stay)),
        claims=frozenset(s for s, p, o in said if p == RDF.type and o == LKG.Claim),
    )


def _settle_case(case: URIRef, told: list[_Told], final: dict[str, set[Triple]]) -> None:
    """Put into each document's standing what follows from all of them for the claims of the case."""
    ends = {each.document: each.ends(case) for each in told}
    of_case = {s for each in told for s, p, o in each.said if p == LKG.inCase and o == case and s in each.claims}
    before = {each.document: set(final[each.document]) for each in told}
    found: dict[frozenset[str], set[Triple]] = {}
    for claim in sorted(of_case, key=str):
        holding = [each for each in told if claim in each.claims]
        # whose claim it is must be known: what ends the one side's claims leaves the other's alone
        is_anybodys = any(s == claim and p in (LKG.claimant, LKG.against) for each in holding for s, p, o in each.said)
        unheard = frozenset(
            each.document
            for each in told
            if ends[each.document] and each not in holding and not (is_anybodys and _is_after(each, holding))
        )
        if unheard not in found:
            found[unheard] = _together(
                told, [each.said - ends[each.document] if each.document in unheard else each.said for each in told]
            )
        for each in holding:
            _put(claim, found[unheard], each, final[each.document])
    for each in told:
        if final[each.document] != before[each.document]:
            final[each.document].add((URIRef(each.document), MARK, case))


def _is_after(one: _Told, holding: Iterable[_Told]) -> bool:
    """Whether the one may end what the others leave open: it was not issued before any of them."""
    return bool(one.issued) and all(each.issued and each.issued <= one.issued for each in holding)


def _together(told: list[_Told], heard: Iterable[AbstractSet[Triple]]) -> set[Triple]:
    """What follows from all that is heard of the documents.

    The day on which one document was issued is no day for what another says without a date, and is left out.
    """
    said = {triple for some in heard for triple in some if triple[1] != DCTERMS.issued}
    said |= {t for each in told for t in each.follows if t[1] == LKG.overruledBy}
    graph = URIRef(told[0].document)
    derived = {(s, p, o) for s, p, o, _ in derive((*triple, graph) for triple in sorted(said)) if p in DERIVED}
    return derived | {triple for triple in said if triple[1] == LKG.overruledBy}


def _put(claim: Node, found: Iterable[Triple], told: _Told, final: set[Triple]) -> None:
    """The document's standing says of the claim what was found; of rulings, what concerns those it tells of."""
    rulings = {s for s, p, o in told.said if p == LKG.ruledOn and o == claim}
    final -= {t for t in final if t[0] == claim and t[1] in DERIVED}
    for s, p, o in found:
        is_its_own = s == claim and (p == LKG.status or (p == LKG.decidedBy and o in rulings))
        if is_its_own or (p == LKG.overruledBy and s in rulings):
            final.add((s, p, o))


def _renamed(triples: Iterable[Triple], names: Mapping[Node, Node]) -> set[Triple]:
    return {(names.get(s, s), p, names.get(o, o)) for s, p, o in triples}
