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
_OF_WHOM = frozenset({"be found", "be ruled"})  # "found the mill not liable": of whom it is said is no subject
_OTHER = {"accepted": "rejected", "rejected": "accepted"}
_FOR = {"plaintiff": "accepted", "defendant": "rejected"}
_MAY = frozenset({"can", "may", "could", "ca"})
_MUST = frozenset({"must"})
_NOT = frozenset({"not", "n't", "never"})
_KEEPING = frozenset({"enforce", "implement", "impose"})
_LAWS = frozenset({"Law", "Statute", "Order"})
_WRONGING = frozenset(
    "violate infringe breach discriminate defraud retaliate misappropriate liable negligent responsible".split()
)
# What is void or valid without helping whoever sued or the other side by the same word.
_OWNED = frozenset({"patent", "trademark", "copyright", "contract", "agreement", "will", "marriage", "election"})


def side_found(seen: Observation, predication: Predication, sides: Mapping[str, str]) -> str:
    """ "accepted" or "rejected" where the clause of what is held leaves no choice, else ""."""
    name = predication.frame.name
    if name not in _FINDING | _OF_WHOM or predication.negated:
        return ""
    clauses = [seen.doc[filler.head] for filler in predication.roles.get("content", ())]
    whom = [seen.doc[filler.head] for filler in predication.roles.get("theme", ())] if name in _OF_WHOM else []
    told = [(clause, whom[0] if whom else subject(clause)) for clause in clauses]
    found = {side for clause, doer in told if doer is not None and (side := _side(seen, clause, doer, sides))}
    return found.pop() if len(found) == 1 else ""


def _side(seen: Observation, clause: Token, doer: Token, sides: Mapping[str, str]) -> str:
    is_not = any(child.lower_ in _NOT for child in clause.children)
    side = _allowed(seen, clause, doer, sides) or _of_law(clause, doer) or _wronging(seen, clause, doer, sides)
    return _OTHER[side] if side and is_not else side


def _wronging(seen: Observation, clause: Token, doer: Token, sides: Mapping[str, str]) -> str:
    """The side of whoever is found to have done wrong, who is being sued unless the text says that he sues."""
    stands = {sides.get(key, "") for key in seen.index.all_of(doer.i)}
    helpers = {child.lower_ for child in clause.children if child.dep_ == "aux"}
    if clause.lemma_.lower() not in _WRONGING or helpers & (_MAY | _MUST | {"would", "might", "will"}):
        return ""
    return "rejected" if stands == {"plaintiff"} else "accepted"


def _allowed(seen: Observation, clause: Token, doer: Token, sides: Mapping[str, str]) -> str:
    """The side of what a party or a law may do, or a party must, as if nothing were negated."""
    helpers = {child.lower_ for child in clause.children if child.dep_ == "aux"}
    keeps = clause.lemma_.lower() in _KEEPING and any(kinds_of(thing) & _LAWS for thing in objects(clause))
    if keeps and helpers & _MAY:
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
