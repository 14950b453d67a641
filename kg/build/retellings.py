"""A store's graphs → the claims and rulings of each document, by the ids that stay for all they have to do with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from rdflib.term import Node

from kg.resolve.tellings import Claimed, Decided
from kg.store.rows import Rows
from kg.terms import ID, LKG, LKGV

__all__ = ["SAID", "SIDES", "tellings"]

SAID = """
SELECT ?document ?subject ?property ?object WHERE {
  VALUES ?property { rdf:type rdfs:label skos:altLabel lkg:inCase lkg:claimant lkg:against lkg:topic lkg:remedy lkg:invokes
                     lkg:amount lkg:term lkg:literalTarget lkg:outcome lkg:side lkg:modality lkg:date lkg:ruledOn lkg:ruledBy }
  GRAPH ?document { ?subject ?property ?object . ?subject a ?kind . VALUES ?kind { lkg:Claim lkg:Ruling } }
} """
SIDES = """
SELECT ?document ?case ?side ?party ?issued WHERE {
  GRAPH ?document { ?document a lkg:Document . OPTIONAL { ?document dcterms:issued ?issued }
                    OPTIONAL { ?case ?side ?party . VALUES ?side { lkg:plaintiff lkg:defendant } } }
} """
_CLAIMS = ("CauseOfAction", "ReliefRequest", "Charge")
_RULINGS = ("Sentencing", "Verdict", "Ruling")  # the narrower before the broader
_Said = Mapping[str, set[str]]


def tellings(facts: Rows, sides: Rows, id_of: Callable[[str, Node], str]) -> tuple[list[Claimed], list[Decided]]:
    """The claims and rulings that have a case, in each document that tells of them; `id_of` gives the id that stays."""
    said: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in facts:
        document, name = str(row["document"]), str(row["property"]).rpartition("#")[2].rpartition("/")[2]
        value = row["object"]
        shown = id_of(document, value) if str(value).startswith(str(ID)) else _plain(value)
        said[document, id_of(document, row["subject"])][name].add(shown)
    issued: dict[str, str] = {}
    parties: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for row in sides:
        document = str(row["document"])
        issued[document] = str(row.get("issued") or "")
        if "party" in row:
            case, side = id_of(document, row["case"]), str(row["side"]).removeprefix(str(LKG))
            parties[document, case, side].add(id_of(document, row["party"]))
    rulings = [_decided(key, parts, said, issued) for key, parts in said.items() if parts["modality"] == {"stated"}]
    rulings = [each for each in rulings if each.outcome]
    on: dict[tuple[str, str], list[Decided]] = defaultdict(list)
    for ruling in rulings:
        for claim in ruling.on:
            on[ruling.document, claim].append(ruling)
    claims = [
        _claimed(key, parts, issued, parties, tuple(on[key]))
        for key, parts in said.items()
        if parts["type"] & set(_CLAIMS) and parts["inCase"]
    ]
    return claims, rulings


def _decided(
    key: tuple[str, str], parts: _Said, said: Mapping[tuple[str, str], _Said], issued: Mapping[str, str]
) -> Decided:
    document, id_ = key
    on = {matter for matter in parts["ruledOn"] if matter.startswith("claim/")}
    cases = {
        *parts["inCase"],
        *(matter for matter in parts["ruledOn"] if matter.startswith("case/")),
        *(case for claim in on if (document, claim) in said for case in said[document, claim]["inCase"]),
    }
    return Decided(
        id=id_,
        document=document,
        issued=issued[document],
        kind=next((kind for kind in _RULINGS if kind in parts["type"]), ""),
        outcome=_one(parts["outcome"]),
        side=_one(parts["side"]),
        date=max(parts["date"], default="", key=len),
        case=_one(cases),
        on=frozenset(on),
        by=frozenset(parts["ruledBy"]),
        what=tuple(_one(parts[name]) for name in ("amount", "term", "literalTarget")),
    )


def _claimed(
    key: tuple[str, str],
    parts: _Said,
    issued: Mapping[str, str],
    parties: Mapping[tuple[str, str, str], set[str]],
    rulings: tuple[Decided, ...],
) -> Claimed:
    document, id_ = key
    case = _one(parts["inCase"])
    plaintiffs, defendants = (frozenset(parties.get((document, case, side), ())) for side in ("plaintiff", "defendant"))
    return Claimed(
        id=id_,
        document=document,
        issued=issued[document],
        case=case,
        kind=next(kind for kind in _CLAIMS if kind in parts["type"]),
        wordings=tuple(sorted(parts["label"] | parts["altLabel"])),
        topic=_one(parts["topic"]),
        remedy=_one(parts["remedy"]),
        statutes=frozenset(parts["invokes"]),
        amount=_one(parts["amount"]),
        by=frozenset(parts["claimant"]),
        against=frozenset(parts["against"]),
        sides=(plaintiffs, defendants),
        rulings=rulings,
    )


def _one(values: Iterable[str]) -> str:
    return min(values, default="")


def _plain(value: Node) -> str:
    return str(value).removeprefix(str(LKGV)).removeprefix(str(LKG))
