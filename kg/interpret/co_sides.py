"""Who is named in a suit or charge told just before → who stands beside whom: "Roe sued A. B is also named as a defendant"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, product

from kg.interpret.litigation import CRIMINAL, acts_of
from kg.interpret.observation import Observation
from kg.interpret.party_nouns import called, named_by, side_of_noun
from kg.interpret.predications import Predication
from kg.interpret.suit_nouns import NamedSuit, is_only_thought_of

BY = "rule:co-side"
_NEAR = 2  # sentences from the suit or charge to who is named in it
_ALSO = frozenset({"also"})
_OTHER = frozenset({"separate", "separately", "another", "unrelated", "similar", "different", "previous"})
_NO_PARTIES = frozenset({"Court", "Judge", "Statute", "Case"})
_NO_PLAINTIFFS = _NO_PARTIES | {"Attorney", "LawFirm"}
_CHARGES = frozenset({"charge", "charging"})
_INDICTMENTS = frozenset({"indictment", "indicted", "charged"})


def find_naming_suits(seen: Observation) -> Iterator[NamedSuit]:
    """Every suit of which one clause tells who brings it and a later one whom it names."""
    for at, named, suit in _named(seen):
        for plaintiff, defendant in product(_keys(seen, suit, "sues"), named):
            if plaintiff != defendant and seen.index.type_of(plaintiff) not in _NO_PLAINTIFFS:
                clause = seen.evidence(*seen.clause(seen.doc[at].sent.root), BY)
                yield NamedSuit(plaintiff, defendant, clause)


@lru_cache(maxsize=2)
def told_together(seen: Observation) -> frozenset[frozenset[str]]:
    """Each two who are said to be sued or charged in one case."""
    pairs: set[frozenset[str]] = set()
    for _, named, before in _named(seen):
        sued = [*_keys(seen, before, "sued"), *_accused(seen, before), *named]
        pairs.update(frozenset(pair) for pair in combinations(dict.fromkeys(sued), 2))
    return frozenset(pairs)


def _named(seen: Observation) -> Iterator[tuple[int, tuple[str, ...], Predication]]:
    """Where others are named, who they are, and what was told before of the suit or charge in which they stand."""
    for at, named in (*_in_suits(seen), *_charged_too(seen)):
        told = [p for p in seen.predications if p.trigger < at and _tells(seen, p)]
        near = [p for p in told if seen.sentence_of[at] - p.sentence <= _NEAR and _is_of_sort(seen, p, at)]
        keys = tuple(key for key in named if seen.index.type_of(key) not in _NO_PARTIES)
        if near and keys and not _is_other(seen, near[-1].sentence, seen.sentence_of[at]):
            yield at, keys, near[-1]


def _is_of_sort(seen: Observation, before: Predication, at: int) -> bool:
    """Whether who is named may stand in what was told before: plain defendants in a suit, "also" or "co-" in a trial too."""
    words = {token.lower_ for token in seen.doc[at].sent}
    is_codefendant = seen.doc[at].lower_.startswith("co") or seen.doc[at - 2 : at].text.lower() == "co-"
    return before.frame.relation == "sued" or is_codefendant or bool(words & (_ALSO | _INDICTMENTS))


def _in_suits(seen: Observation) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Who is called a defendant, or is named by a suit or an indictment."""
    for token in seen.doc[seen.title_end :]:
        if side_of_noun(token) == "defendant":
            keys = tuple(key for other in called(seen, token) for key in named_by(seen, other))
            yield token.i, keys
    for predication in seen.predications:
        if predication.frame.name == "name defendant" and predication.is_fact:
            yield predication.trigger, seen.keys(seen.fillers(predication, "target"))


def _charged_too(seen: Observation) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Who was charged as well: "also charged was Roe"."""
    for predication in seen.predications:
        words = {child.lower_ for child in seen.doc[predication.trigger].children if child.dep_ == "advmod"}
        is_named = not predication.roles.get("charge")  # "was also charged with theft" tells of another crime
        if predication.frame.name in _CHARGES and predication.is_fact and words & _ALSO and is_named:
            yield predication.trigger, seen.keys(seen.fillers(predication, "target"))


def _tells(seen: Observation, predication: Predication) -> bool:
    """Whether a clause tells as a fact that somebody sued, or that somebody was charged, tried or sentenced."""
    if predication.frame.relation == "sued" and predication.is_fact:
        is_told = bool(_keys(seen, predication, "sues") or _keys(seen, predication, "sued"))
        return is_told and not is_only_thought_of(seen.doc[predication.trigger])
    is_plea = predication.frame.makes in ("Charging", "Verdict", "Sentencing", "Plea")
    return is_plea and not predication.negated and bool(_accused(seen, predication))


def _accused(seen: Observation, predication: Predication) -> tuple[str, ...]:
    if predication.frame.relation == "sued":
        return ()
    return tuple(key for act in sorted(CRIMINAL) for key in _keys(seen, predication, act))


def _keys(seen: Observation, predication: Predication, act: str) -> tuple[str, ...]:
    found = (
        key for role, fs in predication.roles.items() if act in acts_of(predication, role) for key in seen.keys(fs)
    )
    return tuple(dict.fromkeys(key for key in found if seen.index.type_of(key) not in _NO_PARTIES))


def _is_other(seen: Observation, first: int, last: int) -> bool:
    """Whether the sentences from the one to the other speak of two cases."""
    return any(token.lower_ in _OTHER for token in seen.doc if first <= seen.sentence_of[token.i] <= last)
