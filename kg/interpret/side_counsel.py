"""Lawyers of a side told by its role alone → whom they act for: "Jane Roe, an attorney for the plaintiffs", "defense lawyer Jane Roe"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kg.interpret.assembly import Concluded
from kg.interpret.holders import Holding
from kg.interpret.observation import Observation
from kg.interpret.representation import ADVOCATES
from kg.model import Evidence

BY = "rule:side-counsel"
_PLAINTIFFS = frozenset({"plaintiff", "petitioner", "claimant", "complainant", "applicant"})
_DEFENDANTS = frozenset({"defendant", "accused", "respondent"})
_DEFENSE = frozenset({"defense", "defence"})
_REACH = 4  # words from "for" to the side: "for the two remaining plaintiffs"
_FEW = 3  # persons on a side that one lawyer is taken to act for


class SideCounsel(NamedTuple):
    """A lawyer and one of the side that he acts for, by keys, and the words that say so."""

    attorney: str
    client: str
    evidence: Evidence


def find_side_counsel(seen: Observation, concluded: Concluded) -> Iterator[SideCounsel]:
    """Every lawyer of a side of the document's only case, with each of that side; none where the side's word has a name of its own."""
    if len(concluded.cases) != 1:
        return
    case = concluded.cases[0]
    for holding in seen.index.clusters.holdings:
        if seen.doc[holding.title.end - 1].lower_ not in ADVOCATES:
            continue
        attorney = seen.index.of_token(holding.holder)
        side = _side(seen, holding)
        if attorney is None or side is None or seen.index.type_of(attorney) not in ("Attorney", "Person"):
            continue
        clients = case.plaintiffs if side == "plaintiffs" else case.defendants
        start, end = min(holding.left, holding.holder), max(holding.title.end, holding.holder + 1)
        for client in clients if len(clients) <= _FEW else ():
            if client != attorney:
                yield SideCounsel(attorney, client, seen.evidence(start, end, BY))


def _side(seen: Observation, holding: Holding) -> str | None:
    """Which side the lawyer's title names, in the title or after it."""
    doc, title = seen.doc, holding.title
    if holding.how == "before" and doc[title.end - 2].lower_ in _DEFENSE and doc[title.end - 3].lower_ != "criminal":
        return "defendants"
    if title.end >= len(doc) or doc[title.end].lower_ != "for":
        return None
    for token in doc[title.end + 1 : title.end + 1 + _REACH]:
        if token.lemma_.lower() in _PLAINTIFFS | _DEFENDANTS and seen.index.of_token(token.i) is None:
            return "plaintiffs" if token.lemma_.lower() in _PLAINTIFFS else "defendants"
        if token.pos_ not in ("DET", "ADJ", "NUM"):
            return None
    return None
