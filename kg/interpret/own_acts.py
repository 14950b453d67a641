"""What somebody does or decides to do himself → no claim: "the mill decided to [close the bridge]" asks no court for anything.

So it is with what a firm keeps others from doing.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from kg.interpret.fillers import Filler
from kg.interpret.kinds import kinds_of
from kg.interpret.observation import Observation
from kg.interpret.subjects import has_to, is_passive, subject

_DECIDING = frozenset({"decide", "choose", "opt", "elect"})
_DECISIONS = frozenset({"decision", "move", "choice"})
_ASKING = frozenset({"Filing", "Appeal"})
_PARTIES = frozenset({"Company", "Organization", "Person", "GovernmentBody"})
_PRIVATE = frozenset({"Company", "Organization", "Person"})
_FIRMS = frozenset({"Company"})
_KEEPING = frozenset({"blocked", "stayed", "granted", "ordered"})  # outcomes of letting others do something, or not
_IN_COURT = frozenset("Filing Appeal Charging Plea Verdict Ruling Sentencing".split())


def is_own_act(seen: Observation, start: int, end: int) -> bool:
    """Whether no court but a party decided to do what the words say; who decided to sue or to appeal has done so."""
    root = seen.doc[start:end].root
    if any(p.trigger == root.i and p.frame.makes in _ASKING for p in seen.about(start, end)):
        return False
    return (
        _is_voted(root)
        or _is_decided(seen, root)
        or _is_of_own_decision(seen, root)
        or _is_done_by_firm(seen, start, end)
    )


def _is_voted(root: Token) -> bool:
    """ "The justices voted 6-3 to [throw out the fine]": what a bench votes to do it does, and asks of nobody."""
    verb = root.head
    if root.dep_ not in ("xcomp", "advcl") or verb.lemma_.lower() != "vote" or not has_to(root):
        return False
    doer = subject(verb)
    return doer is not None and bool(kinds_of(doer) & {"Judge", "Court"})


def _is_decided(seen: Observation, root: Token) -> bool:
    """ "The mill decided to [close the bridge]"."""
    verb = root.head
    if root.dep_ not in ("xcomp", "ccomp") or verb.lemma_.lower() not in _DECIDING or is_passive(verb):
        return False
    doer = subject(verb)
    return doer is not None and _is_of(seen, doer, _PARTIES)


def _is_of_own_decision(seen: Observation, root: Token) -> bool:
    """ "The mill's decision to [close the bridge]", where no court decides on it."""
    noun = root.head
    if root.dep_ != "acl" or noun.lemma_.lower() not in _DECISIONS:
        return False
    owners = [child for child in noun.children if child.dep_ == "nmod:poss"]
    if not owners or not all(_is_of(seen, owner, _PRIVATE) for owner in owners):
        return False
    return not any(
        filler.head == noun.i
        for predication in seen.about(root.i, root.i + 1)
        if predication.frame.makes in _IN_COURT
        for fillers in predication.roles.values()
        for filler in fillers
    )


def _is_done_by_firm(seen: Observation, start: int, end: int) -> bool:
    """Whether a firm keeps others from doing what the words say, or lets them: "the firm barred them from [entering]"."""
    root = seen.doc[start:end].root.i
    places = [(p, name) for p in seen.about(start, end) for name, fs in p.roles.items() for f in fs if f.head == root]
    return bool(places) and all(
        name == "content"
        and p.is_fact
        and p.frame.makes == "Ruling"
        and p.frame.outcome in _KEEPING
        and _are_of(seen, p.roles.get("agent", ()), _FIRMS)
        for p, name in places
    )


def _are_of(seen: Observation, fillers: Sequence[Filler], types: frozenset[str]) -> bool:
    return bool(fillers) and all(_is_of(seen, seen.doc[filler.head], types) for filler in fillers)


def _is_of(seen: Observation, word: Token, types: frozenset[str]) -> bool:
    found = {seen.index.type_of(key) for key in seen.index.all_of(word.i)}
    return bool(found) and found <= types
