"""A common noun for a party ("the company", "the accused", "the students") → the things of the store that it means.

Only in a store of one document, where such a noun has a meaning: there it means the party with that part, the holder of
a post that is called so, the body whose name has the word, or the only party of that kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kg.ask.nouns import classes_of
from kg.ask.sides import side_of
from kg.ask.sparql import Queryable, prologue, rows

# The more special class of a thing with two.
SPECIAL = (
    "Judge",
    "Attorney",
    "Court",
    "Company",
    "LawFirm",
    "GovernmentBody",
    "Person",
    "Organization",
    "Statute",
    "Case",
)
# Who decides, pleads or is argued about is not meant as a party.
_NO_PARTIES = frozenset({"Judge", "Court", "Attorney", "LawFirm", "Statute", "Case", "Agent"})
_BROAD = frozenset(
    "state government city county country agency company firm party organization group department office person people man woman men women "
    "police board council commission committee administration business official officials defense defence prosecution".split()
)


@dataclass(slots=True)
class Thing:
    """A named thing of the store."""

    iri: str
    label: str
    names: set[str] = field(default_factory=set)
    types: set[str] = field(default_factory=set)

    @property
    def type(self) -> str:
        """Its most special class."""
        return next((name for name in SPECIAL if name in self.types), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """Who stands on which side, and who holds which post, in a store of one document; empty for more."""

    sides: Mapping[str, Sequence[str]] = field(default_factory=dict)
    posts: Sequence[tuple[str, str]] = ()  # holder, title
    claimants: Sequence[str] = ()  # who claims something, or bears a claim

    def called(self, noun: str, things: Mapping[str, Thing]) -> tuple[str, ...]:
        """The parties that the noun means; none where that is not certain."""
        if not self.sides and not self.posts:
            return ()
        low = noun.lower()
        if side := side_of(low):
            return tuple(self.sides.get(side, ()))
        classes = set(classes_of(low))
        if not classes or classes & _NO_PARTIES:
            return ()
        single = low.removesuffix("s")
        if single not in _BROAD and low not in _BROAD:
            for found in (self._by_name(single, things), self._by_post(single)):
                if found:
                    return found
        return self._by_kind(classes, things, many=low != single)

    def _by_name(self, noun: str, things: Mapping[str, Thing]) -> tuple[str, ...]:
        has = re.compile(rf"\b{re.escape(noun)}\b", re.IGNORECASE)
        bodies = {"Company", "Organization", "GovernmentBody"}
        found = [
            iri
            for iri, thing in things.items()
            if thing.type in bodies and any(has.search(name) for name in thing.names)
        ]
        parties = [iri for iri in found if iri in self._all()]
        return tuple(found if len(found) == 1 else parties if len(parties) == 1 else ())

    def _by_post(self, noun: str) -> tuple[str, ...]:
        has = re.compile(rf"\b{re.escape(noun)}\b", re.IGNORECASE)
        found = list(dict.fromkeys(holder for holder, title in self.posts if has.search(title)))
        parties = [iri for iri in found if iri in self._all()]
        return tuple(found if len(found) == 1 else parties if len(parties) == 1 else ())

    def _by_kind(self, classes: Iterable[str], things: Mapping[str, Thing], *, many: bool) -> tuple[str, ...]:
        """The only party of that kind; of several, those that stand on one side."""
        found = [iri for iri in self._all() if iri in things and things[iri].type in classes]
        found = found or [iri for iri in self.claimants if iri in things and things[iri].type in classes]
        if len(found) < 2 or not many:
            return tuple(found) if len(found) == 1 and not many else ()
        if found[0] in self.claimants and found[0] not in self._all():
            return ()
        on = {side for side, parties in self.sides.items() if set(parties) & set(found)}
        return tuple(found) if len(on) == 1 else ()

    def _all(self) -> list[str]:
        return list(dict.fromkeys(iri for parties in self.sides.values() for iri in parties))


def read_parties(store: Queryable) -> Parties:
    """The parties and posts of the store's document; nothing where it has several."""
    if len(rows(store, prologue("SELECT ?document WHERE { ?document a lkg:Document } LIMIT 2"))) != 1:
        return Parties()
    query = "SELECT DISTINCT ?side ?party WHERE { ?case a lkg:Case ; ?role ?party . VALUES (?role ?side) { (lkg:plaintiff 'plaintiff') (lkg:defendant 'defendant') } } ORDER BY ?side ?party"
    sides: dict[str, list[str]] = {}
    for row in rows(store, prologue(query)):
        sides.setdefault(row["side"], []).append(row["party"])
    held = (
        "SELECT DISTINCT ?holder ?title WHERE { ?post lkg:holder ?holder ; lkg:title ?title } ORDER BY ?holder ?title"
    )
    claimed = "SELECT DISTINCT ?party WHERE { ?claim a lkg:Claim ; lkg:claimant|lkg:against ?party } ORDER BY ?party"
    claimants = tuple(row["party"] for row in rows(store, prologue(claimed)))
    return Parties(
        sides=sides,
        claimants=claimants,
        posts=tuple((row["holder"], row["title"]) for row in rows(store, prologue(held))),
    )
