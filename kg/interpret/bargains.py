"""Whether words tell a settlement as reached, or another bargain: "a settlement with Roe", not "settlement talks", "a plea deal"."""

from __future__ import annotations

from kg.interpret.attitudes import load_attitudes
from kg.interpret.observation import Observation
from kg.interpret.predications import Predication

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
