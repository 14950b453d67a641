"""Whether words tell a settlement as reached, or another bargain: "a settlement with Roe", not "settlement talks", "a plea deal"."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from kg.interpret.apart import is_another
from kg.interpret.attitudes import load_attitudes
from kg.interpret.observation import Observation
from kg.interpret.predications import Predication

_SETTLING = frozenset({"settle", "settlement", "pay to settle"})
# A settlement that these are done with is none yet, or never.
_OPEN = frozenset(
    "reject refuse propose offer consider seek discuss negotiate oppose decline urge expect pursue".split()
)


def is_settlement(seen: Observation, predication: Predication) -> bool:
    """Whether a noun tells a settlement as reached: "a settlement with Roe", not "settlement talks", "rejected a settlement"."""
    noun = seen.doc[predication.trigger]
    if predication.frame.name != "settlement" or noun.dep_ == "compound":
        return False
    return noun.head.lemma_.lower() not in _OPEN


def settles_another(seen: Observation, predication: Predication) -> bool:
    """Whether what is settled is told to be no suit of this text: "to settle a similar investigation", "settled a separate suit"."""
    nouns = [seen.doc[f.head] for role in ("theme", "claim") for f in predication.roles.get(role, ())]
    if predication.frame.name == "pay to settle":
        ends = [seen.doc[filler.head] for filler in predication.roles.get("content", ())]
        nouns = [child for verb in ends for child in verb.children if child.dep_ == "obj"]
    return predication.frame.name in _SETTLING and bool(nouns) and all(is_another(noun) for noun in nouns)


def settles_only_another(seen: Observation, key: str) -> bool:
    """Whether all that the text says in law of an entity is that it settled something else."""
    told = [(p, settles_another(seen, p)) for p, role in seen.played.get(key, ()) if p.frame.makes]
    settled = {p.trigger for p, is_else in told if is_else}
    return bool(settled) and all(is_else or _is_within(seen, p, settled) for p, is_else in told)


def _is_within(seen: Observation, predication: Predication, settled: AbstractSet[int]) -> bool:
    """Whether the words are a part of what tells the settlement: "to settle it without admitting liability"."""
    return any(token.i in settled for token in seen.doc[predication.trigger].ancestors)


def is_other_bargain(seen: Observation, predication: Predication) -> bool:
    """Whether what is agreed on is said to end no suit: "a plea agreement"; of decrees the consent decree alone ends one."""
    trigger = seen.doc[predication.trigger]
    if predication.frame.name == "settlement" and trigger.lemma_.lower() == "decree":
        return not any(child.lower_ == "consent" for child in trigger.children)
    nouns = [seen.doc[filler.head] for filler in predication.roles.get("claim", ())]
    bargains = load_attitudes().suits["bargains"]
    return predication.frame.name == "settle" and any(
        child.lower_ in bargains for noun in nouns for child in noun.children if child.dep_ in ("compound", "amod")
    )
