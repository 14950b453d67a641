"""A party that a question tells by its kind alone ("the state", "the students") → the pattern line that holds to it."""

from __future__ import annotations

from kg.ask.lexicon import AGENT_KINDS
from kg.ask.phrases import Phrase
from kg.ask.plans import a


def of_kind(variable: str, party: Phrase) -> str:
    """The line for a party that is told by its kind alone: "the state", "the students"."""
    kinds = [name for name in party.classes if name in AGENT_KINDS and name != "Agent"]
    named = party.things or party.owners or party.against or party.others or party.unknown
    return "" if named or not kinds or party.head in {"court", "courts", "judge", "judges"} else a(variable, kinds)
