"""What somebody decided to do himself → no claim: "the mill decided to [close the bridge]" asks no court for anything."""

from __future__ import annotations

from kg.interpret.observation import Observation
from kg.interpret.subjects import is_passive, subject

_DECIDING = frozenset({"decide", "choose", "opt", "elect"})
_ASKING = frozenset({"Filing", "Appeal"})
_PARTIES = frozenset({"Company", "Organization", "Person", "GovernmentBody"})


def is_own_act(seen: Observation, start: int, end: int) -> bool:
    """Whether no court but a party decided to do what the words say; who decided to sue or to appeal has done so."""
    root = seen.doc[start:end].root
    verb = root.head
    if root.dep_ not in ("xcomp", "ccomp") or verb.lemma_.lower() not in _DECIDING or is_passive(verb):
        return False
    if any(p.trigger == root.i and p.frame.makes in _ASKING for p in seen.about(start, end)):
        return False
    doer = subject(verb)
    types = {seen.index.type_of(key) for key in seen.index.all_of(doer.i)} if doer is not None else set()
    return bool(types) and types <= _PARTIES
