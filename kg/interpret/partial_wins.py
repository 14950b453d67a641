"""Decisions by which each side wins a part: "granted in part and denied in part", "cut the damages to $2 million"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.interpret.observation import Observation
from kg.interpret.subjects import case_of
from kg.interpret.triggers import Trigger

_AWARDS = frozenset(
    "award verdict damage damages payout compensation fine penalty sanction suspension sum money amount".split()
)
_CUTTING = frozenset({"reduce", "cut", "lower", "slash", "halve", "trim", "shrink", "pare", "scale"})
_PARTLY = frozenset({"partly", "partially"})


def cuts_award(seen: Observation, trigger: Trigger) -> bool:
    """Whether a court leaves less of an award or a fine, so that each side has won a part: "cut the damages to $2 million"."""
    predication = trigger.predication
    if predication is None or predication.frame.name != "change decision":
        return False
    themes = [seen.doc[f.head] for f in predication.roles.get("theme", ())]
    is_award = any(theme.lemma_.lower() in _AWARDS for theme in themes)
    return is_award and seen.doc[trigger.token].lemma_.lower() in _CUTTING


def is_shared_out(verb: Token) -> bool:
    """Whether two verbs share out what is decided: "granted in part and denied in part"."""
    beside = [verb.head] if verb.dep_ == "conj" else [c for c in verb.children if c.dep_ == "conj"]
    return _says_in_part(verb) and any(map(_says_in_part, beside))


def _says_in_part(verb: Token) -> bool:
    return any(c.lower_ == "part" and case_of(c) == "in" or c.lower_ in _PARTLY for c in verb.children)
