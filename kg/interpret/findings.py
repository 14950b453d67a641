"""What a court says of a party or a law → the side that it means for the claims: "may enforce", "cannot sue", "is unlawful".

Whoever is allowed something gains by it and whoever is forbidden or bound to something loses; a law that is void helps
whoever sued. Only a clause that leaves no choice says a side here; the rest is weighed by the heads.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from spacy.tokens import Token

from kg.interpret.frames import load_words
from kg.interpret.kinds import kinds_of
from kg.interpret.observation import Observation
from kg.interpret.predications import Predication
from kg.interpret.subjects import objects, subject

_FINDING = frozenset({"rule", "person rules", "allow by can", "order by must", "court colon", "say", "ruling noun"})
_OTHER = {"accepted": "rejected", "rejected": "accepted"}
_FOR = {"plaintiff": "accepted", "defendant": "rejected"}
_MAY = frozenset({"can", "may", "could", "ca"})
_MUST = frozenset({"must"})
_NOT = frozenset({"not", "n't", "never"})
_KEEPING = frozenset({"enforce", "implement", "impose"})
_LAWS = frozenset({"Law", "Statute", "Order"})
# What is void or valid without helping whoever sued or the other side by the same word.
_OWNED = frozenset({"patent", "trademark", "copyright", "contract", "agreement", "will", "marriage", "election"})


def side_found(seen: Observation, predication: Predication, sides: Mapping[str, str]) -> str:
    """ "accepted" or "rejected" where the clause of what is held leaves no choice, else ""."""
    if predication.frame.name not in _FINDING or predication.negated:
        return ""
    clauses = [seen.doc[filler.head] for filler in predication.roles.get("content", ())]
    found = {side for clause in clauses if (side := _side(seen, clause, sides))}
    return found.pop() if len(found) == 1 else ""


def _side(seen: Observation, clause: Token, sides: Mapping[str, str]) -> str:
    doer = subject(clause)
    if doer is None:
        return ""
    is_not = any(child.lower_ in _NOT for child in clause.children)
    side = _allowed(seen, clause, doer, sides) or _of_law(clause, doer)
    return _OTHER[side] if side and is_not else side


def _allowed(seen: Observation, clause: Token, doer: Token, sides: Mapping[str, str]) -> str:
    """The side of what a party or a law may do, or a party must, as if nothing were negated."""
    helpers = {child.lower_ for child in clause.children if child.dep_ == "aux"}
    if helpers & _MAY:
        if clause.lemma_.lower() in _KEEPING and any(kinds_of(thing) & _LAWS for thing in objects(clause)):
            return "rejected"
    stands = {sides.get(key, "") for key in seen.index.all_of(doer.i)}
    own = _FOR.get(stands.pop(), "") if len(stands) == 1 else ""
    if not own or not helpers & (_MAY | _MUST):
        return ""
    return own if helpers & _MAY else _OTHER[own]


def _of_law(clause: Token, doer: Token) -> str:
    """The side of a law, order or practice that is void or valid."""
    if clause.lemma_.lower() in _OWNED or doer.lemma_.lower() in _OWNED or not kinds_of(doer) & _LAWS:
        return ""
    word = clause.lower_
    return "accepted" if word in _words("void") else "rejected" if word in _words("valid") else ""


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_words()[name])
