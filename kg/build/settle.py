"""What all documents of a store say together → which names are one thing, in each document's graph.

A document's graph is made from the document alone, so that it can be taken out again. What only several documents can
tell, that *Judge Ann B. Tarr* here is *Judge Ann Tarr* there, is settled after each build and each `forget`: the thing
has the id that stays, and the graph keeps, as `owl:sameAs`, the id that the document's own words give it. From those the
old graph is had back, so the store depends on nothing but the documents it holds. Claims and rulings that several documents
tell of one case are settled the same way, and with them how the claims stand.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from rdflib import URIRef
from rdflib.term import Node

from kg.build import retellings
from kg.build.retellings import tellings
from kg.build.standing import standings
from kg.resolve import Judgement, Judgements
from kg.resolve.across import Sighting, one_in_all
from kg.resolve.retold import one_in_each_case
from kg.store import Quad, Store
from kg.store.rows import Rows
from kg.terms import ID, LKG, OWL

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
_SAID = """
SELECT ?document ?subject ?property ?object WHERE {
  VALUES ?property { lkg:plaintiff lkg:defendant lkg:court lkg:judge lkg:docketNumber lkg:ruledBy lkg:ruledOn lkg:inCase
                     lkg:claimant lkg:against lkg:holder lkg:organization lkg:represents }
  GRAPH ?document { ?subject ?property ?object }
}
"""
_OF_CASES = {
    "plaintiff": "with plaintiff", "defendant": "with defendant", "court": "before", "judge": "before", "docketNumber": "numbered",
}  # fmt: skip
# court/ca4, court/scotus, court/court-of-appeal; not court/cand, court/ord
_REVIEWING = re.compile(r"/(ca\d+|cadc|cafc|scotus)$|appeal|supreme")
_Said = dict[str, dict[str, set[str]]]  # subject → property → objects, of one document


def settle(store: Store, judgements: Judgements) -> tuple[Judgement, ...]:
    """The verdicts by which each document's graph in the store now names things; what was settled before and holds no more is undone."""
    before = _before(store)
    verdicts = one_thing(store, judgements)
    kept = {str(ID[each.other]): str(ID[each.kept]) for each in verdicts}
    standing = standings(lambda sparql: _rows(store, sparql), before, kept)
    undone = {document for (document, stays), own in before.items() if kept.get(own) != stays}
    for document in sorted(undone | _holding(store, kept) | {each for each, by in standing.items() if by.is_news}):
        quads = _with_kept_names(_with_own_names(store.quads(document)), kept)
        store.rewrite(document, standing[document].of(quads) if document in standing else quads)
    return verdicts


def forget(store: Store, documents: Iterable[str], *, judgements: Judgements | None = None) -> None:
    """The documents are out of the store with all that they said, what only their words had made one included."""
    for document in documents:
        store.forget(document)
    settle(store, judgements or Judgements())


def one_thing(store: Store, judgements: Judgements) -> tuple[Judgement, ...]:
    """Which ids of the store are one thing, each with the reason; nothing is changed."""
    own = {key: other.removeprefix(str(ID)) for key, other in _before(store).items()}

    def id_of(document: str, iri: Node) -> str:
        return own.get((document, str(iri))) or str(iri).removeprefix(str(ID))

    named = one_in_all(_sightings(store, id_of), judgements)
    kept = {each.other: each.kept for each in named}
    claims, rulings = tellings(
        _rows(store, retellings.SAID),
        _rows(store, retellings.SIDES),
        lambda document, iri: kept.get(id_ := id_of(document, iri), id_),
    )
    told = one_in_each_case(claims, rulings, judgements)
    return tuple(sorted((*named, *told), key=lambda each: each.other))


def _sightings(store: Store, id_of: Callable[[str, Node], str]) -> list[Sighting]:
    names: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in _rows(store, _NAMES):
        document = str(row["document"])
        names[document, id_of(document, row["thing"])].append(str(row["name"]))
    said: dict[str, _Said] = defaultdict(lambda: defaultdict(lambda: defaultdict(set)))
    for row in _rows(store, _SAID):
        document, name = str(row["document"]), str(row["property"]).removeprefix(str(LKG))
        said[document][id_of(document, row["subject"])][name].add(id_of(document, row["object"]))
    ties: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for document, some in said.items():
        for thing, tie, other in _ties(some):
            ties[document, thing].add((tie, other))
    return [
        Sighting(id=id_, document=document, names=tuple(names[document, id_]), ties=frozenset(ties[document, id_]))
        for document, id_ in {*ties, *names}
    ]


def _ties(said: _Said) -> Iterator[tuple[str, str, str]]:
    """Yield what would be a coincidence in two things of like names: a thing of one document, how, and with what."""
    for subject, parts in list(said.items()):
        parties = parts["plaintiff"] | parts["defendant"]
        if subject.startswith("case/"):
            yield from _ties_of_case(subject, parts)
        for judge in parts["judge"]:
            yield from ((judge, "judge in a case of", party) for party in parties - _everybodys(parties))
            if len(parts["court"]) == 1:  # of several courts, who knows which is whose
                yield from ((judge, _seat(court), court) for court in parts["court"])
        for judge in parts["ruledBy"]:
            about = [said[matter] for matter in parts["ruledOn"] | parts["inCase"] if matter in said]
            sides = {
                who
                for each in about
                for part in ("plaintiff", "defendant", "claimant", "against")
                for who in each[part]
            }
            yield from ((judge, "judge in a case of", party) for party in sides - _everybodys(sides))
        for body in parts["organization"] - _everybodys(parts["organization"]):
            tie = "judge of" if body.startswith("court/") else "with a post at"
            yield from ((holder, tie, body) for holder in parts["holder"])
        for client in parts["represents"] - _everybodys(parts["represents"]):
            yield subject, "counsel for", client
        for one, tie, other in (("plaintiff", "against", "defendant"), ("defendant", "sued by", "plaintiff")):
            opponents = parts[other] - _everybodys(parts[other])
            yield from ((party, tie, opponent) for party in parts[one] for opponent in opponents)


def _seat(court: str) -> str:
    """What a case before this court alone makes its judge: where an appeal is all that is told of, she sat below."""
    return "judge in a case before" if _REVIEWING.search(court) else "judge of"


def _ties_of_case(case: str, parts: Mapping[str, set[str]]) -> Iterator[tuple[str, str, str]]:
    for name, tie in _OF_CASES.items():
        yield from ((case, tie, other) for other in parts[name])
    sides = [[party.partition("/")[2] for party in parts[side]] for side in ("plaintiff", "defendant")]
    # what it is called where its document tells of no other between the same two
    if case in {f"case/{plaintiff}-v-{defendant}" for plaintiff in sides[0] for defendant in sides[1]}:
        yield case, "named by their parties alone", ""


def _everybodys(things: set[str]) -> set[str]:
    """Every prosecutor has the government for a client and every defendant for an opponent; it tells no namesakes apart."""
    return {thing for thing in things if thing.startswith("government/")}


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
