"""Lawyers of a client whom only the case tells → whom they act for: "Roe, an attorney for the plaintiffs", "the town's lawyer"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kg.interpret.advocacy import find_advocacy
from kg.interpret.affiliations import find_body
from kg.interpret.assembly import Concluded
from kg.interpret.clients import find_accused, find_clients
from kg.interpret.holders import Holding
from kg.interpret.name_spans import Names
from kg.interpret.observation import Observation
from kg.interpret.predications import Predication
from kg.interpret.representation import ADVOCATES, OFFICIAL, is_past
from kg.model import Evidence

BY = "rule:side-counsel"
_DEFENSE = frozenset({"defense", "defence"})
_ADVOCATES = ("Attorney", "Person")
_BODIES = ("ORG", "GOV", "COMPANY", "NEWS")


class SideCounsel(NamedTuple):
    """A lawyer and one of those that he acts for, by keys, and the words that say so."""

    attorney: str
    client: str
    evidence: Evidence


def find_side_counsel(seen: Observation, concluded: Concluded) -> Iterator[SideCounsel]:
    """Every lawyer of a side or a party that a common noun tells, and every one who speaks in court for another."""
    names = Names(seen.doc)
    for holding in seen.index.clusters.holdings:
        if seen.doc[holding.title.end - 1].lower_ not in ADVOCATES or is_past(seen.doc, holding):
            continue
        start, end = min(holding.left, holding.holder), max(holding.title.end, holding.holder + 1)
        for client in _clients(seen, concluded, holding, names):
            yield from _paired(seen, holding.holder, client, start, end)
    for advocate, token in find_advocacy(seen.doc):
        for client in find_clients(seen, concluded, seen.doc[token]):
            yield from _paired(seen, advocate, client, min(advocate, token), max(advocate, token) + 1)


def find_told(
    seen: Observation, concluded: Concluded, predication: Predication
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those who act and those for whom they do by the grammar of one clause; a body is no "who", a judge no client of "his"."""
    doc = seen.doc
    has_who = any(c.dep_ == "nsubj" and c.lower_ == "who" for c in doc[predication.trigger].children)
    agents = [f for f in predication.roles.get("agent", ()) if not has_who or doc[f.head].ent_type_ not in _BODIES]
    targets = [doc[filler.head] for filler in predication.roles.get("target", ())]
    clients = (
        key
        for token in targets
        for key in (find_clients(seen, concluded, token) if token.tag_ == "PRP$" else seen.index.all_of(token.i))
    )
    advocates = seen.keys(agents)
    return advocates, tuple(key for key in dict.fromkeys(clients) if key not in advocates)


def _paired(seen: Observation, holder: int, client: str, start: int, end: int) -> Iterator[SideCounsel]:
    attorney = seen.index.of_token(holder)
    if attorney is not None and attorney != client and seen.index.type_of(attorney) in _ADVOCATES:
        yield SideCounsel(attorney, client, seen.evidence(start, end, BY))


def _clients(seen: Observation, concluded: Concluded, holding: Holding, names: Names) -> tuple[str, ...]:
    """Whom the title of a lawyer tells, in it or after it, where no name does."""
    doc, title = seen.doc, holding.title
    if holding.how == "before" and doc[title.end - 2].lower_ in _DEFENSE and doc[title.end - 3].lower_ != "criminal":
        return find_accused(seen, concluded)
    if any(post in doc[title.start : title.end].text.lower() for post in OFFICIAL):
        return ()
    token = find_body(doc, holding, names)
    if token is None or doc[token].tag_ != "PRP$" and (doc[token].pos_ != "NOUN" or seen.index.of_token(token)):
        return ()
    if token >= title.end and (title.end >= len(doc) or doc[title.end].lower_ not in ("for", "to")):
        return ()
    return find_clients(seen, concluded, doc[token])
