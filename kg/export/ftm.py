"""Quads → FollowTheMoney, one entity a line: parties, cases and who is what in which case, for Aleph and its kin."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from hashlib import sha256

from rdflib import URIRef
from rdflib.term import Node

from kg.store import Quad
from kg.terms import DCTERMS, ID, LKG, RDF, RDFS, SKOS

# FollowTheMoney has no class of courts, judges or law firms; their kind goes into a property.
_SCHEMA: Mapping[Node, str] = {
    LKG.Company: "Company",
    LKG.LawFirm: "Company",
    LKG.Organization: "Organization",
    LKG.GovernmentBody: "PublicBody",
    LKG.Court: "PublicBody",
    LKG.Person: "Person",
    LKG.Judge: "Person",
    LKG.Attorney: "Person",
    LKG.Case: "CourtCase",
}
_ROLES: Mapping[Node, str] = {LKG.plaintiff: "plaintiff", LKG.defendant: "defendant", LKG.judge: "judge"}
# Property → schema and the names of its two ends.
_LINKS: Mapping[Node, tuple[str, str, str]] = {
    LKG.represents: ("Representation", "agent", "client"),
    LKG.ownedBy: ("Ownership", "asset", "owner"),
}

Properties = dict[str, set[str]]


def follow_the_money(quads: Iterable[Quad]) -> str:
    """One JSON object a line, sorted by id."""
    entities: dict[str, tuple[str, Properties]] = {}
    facts: dict[Node, dict[Node, set[Node]]] = defaultdict(lambda: defaultdict(set))
    documents: dict[Node, set[Node]] = defaultdict(set)
    for subject, predicate, object_, graph in quads:
        facts[subject][predicate].add(object_)
        documents[subject].add(graph)

    for subject, said in list(facts.items()):
        schema = next((_SCHEMA[kind] for kind in sorted(said[RDF.type], key=str) if kind in _SCHEMA), None)
        if schema is not None:
            properties: Properties = {
                "name": _texts(said[RDFS.label]),
                "alias": _texts(said[SKOS.altLabel]),
                "sourceUrl": {url for graph in documents[subject] for url in _texts(facts[graph][DCTERMS.source])},
            }
            if schema == "CourtCase":
                properties["court"] = {label for court in said[LKG.court] for label in _texts(facts[court][RDFS.label])}
                properties["caseNumber"] = _texts(said[LKG.docketNumber])
            if LKG.Court in said[RDF.type]:
                properties["legalForm"] = {"court"}
            entities[_id(subject)] = schema, properties

    def link(schema: str, ends: Mapping[str, Node], more: Properties) -> None:
        if all(_id(end) in entities for end in ends.values()):
            key = "\x1f".join([schema, *(_id(end) for end in ends.values()), *sorted(set().union(*more.values()))])
            properties = {name: {_id(end)} for name, end in ends.items()} | more
            entities[f"kg-link-{sha256(key.encode()).hexdigest()[:16]}"] = schema, properties

    for subject, said in list(facts.items()):
        for predicate, role in _ROLES.items():
            for party in said.get(predicate, ()):
                link("CourtCaseParty", {"party": party, "case": subject}, {"role": {role}})
        for predicate, (schema, one, other) in _LINKS.items():
            for object_ in said.get(predicate, ()):
                link(schema, {one: subject, other: object_}, {})
        if {LKG.Position, LKG.Seat} & set(said.get(RDF.type, ())):
            for holder in said.get(LKG.holder, ()):
                for body in said.get(LKG.organization, ()):
                    link("Employment", {"employee": holder, "employer": body}, {"role": _texts(said[LKG.title])})
    return "".join(_line(id_, *entities[id_]) for id_ in sorted(entities))


def _line(id_: str, schema: str, properties: Properties) -> str:
    kept = {name: sorted(values) for name, values in sorted(properties.items()) if values}
    return json.dumps({"id": id_, "schema": schema, "properties": kept}, ensure_ascii=False) + "\n"


def _id(node: Node) -> str:
    return "kg-" + str(node).removeprefix(str(ID)).replace("/", "-")


def _texts(nodes: Iterable[Node]) -> set[str]:
    return {str(node) for node in nodes if not isinstance(node, URIRef) or str(node).startswith("http")}
