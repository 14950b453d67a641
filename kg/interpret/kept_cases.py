"""A request to end a case that is denied → the case goes on, and nothing is decided of what it claims: "refused to dismiss the suit"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.interpret.decisions import Decision
from kg.interpret.observation import Observation
from kg.interpret.predications import Predication

_ENDING = frozenset({"dismiss", "toss", "throw", "quash", "drop", "scrap"})
_ENDINGS = frozenset({"dismissal"})
_ASKED = frozenset({"motion", "request", "bid", "petition", "application", "effort", "attempt", "plea"})


def keeps_case(seen: Observation, decision: Decision) -> bool:
    """Whether all that is done is to deny a request to end the case or to dismiss charges."""
    told = [t.predication for t in decision.triggers if t.predication is not None]
    done = [each for each in told if each.frame.outcome not in ("", "ruled")]
    return decision.side == "rejected" and bool(done) and all(_refuses_to_end(seen, each) for each in done)


def _refuses_to_end(seen: Observation, predication: Predication) -> bool:
    if predication.frame.outcome != "denied":
        return False
    asked = [seen.doc[f.head] for role in ("theme", "content") for f in predication.roles.get(role, ())]
    return bool(asked) and all(_is_ending(word) for word in asked)


def _is_ending(word: Token) -> bool:
    """Whether the word is the ending asked for, or a request for it: "to dismiss the suit", "a motion to dismiss"."""
    if word.lemma_.lower() in _ENDING | _ENDINGS:
        return True
    within = [child for child in word.children if child.dep_ in ("acl", "nmod", "compound", "xcomp")]
    return word.lemma_.lower() in _ASKED and any(child.lemma_.lower() in _ENDING | _ENDINGS for child in within)
