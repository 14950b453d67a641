"""Two words of ruling that can only tell of one decision: its noun and what it does, a sentence and the fine that goes with it."""

from __future__ import annotations

from spacy.tokens import Token

from kg.interpret.observation import Observation
from kg.interpret.predications import Predication
from kg.interpret.subjects import has_to, is_passive
from kg.interpret.triggers import Trigger

# Parts of a sentence beside the term, which a court orders in so many words.
_PENALTIES = frozenset({"restitution", "forfeiture", "forfeit", "fine", "release", "probation", "supervision"})
_ORDERS = frozenset({"order", "be ordered", "order to pay", "fine", "tell to"})


def are_one(seen: Observation, one: Trigger, two: Trigger) -> bool:
    """Whether grammar makes the two words one report."""
    return any(
        test(seen, *pair) for test in (_says_what, _adds_penalty, _says_how) for pair in ((one, two), (two, one))
    )


def _says_what(seen: Observation, noun: Trigger, verb: Trigger) -> bool:
    """Whether a verb says what the decision of a noun does: "the ruling upheld", "an order that blocked", "its refusal to hear"."""
    word, act = seen.doc[noun.token], seen.doc[verb.token]
    if word.pos_ != "NOUN" or verb.predication is None or act.pos_ == "NOUN":
        return False
    if any(filler.head == word.i for filler in verb.predication.roles.get("decision", ())):
        return True
    if act.head.i != word.i or is_passive(act):  # "a ruling overturned in May" is what was overturned
        return False
    if act.dep_ == "acl":
        return act.tag_ == "VBG" or has_to(act)
    return act.dep_ == "acl:relcl" and any(_stands_for_head(child) for child in act.children)


def _stands_for_head(word: Token) -> bool:
    """Whether the word is the relative pronoun that acts: "a ruling that blocked it", not "a ruling that he blocked"."""
    return word.dep_ == "nsubj" and word.lower_ in ("that", "which")


def _adds_penalty(seen: Observation, sentence: Trigger, order: Trigger) -> bool:
    """Whether somebody who is sentenced is told to pay or serve what sentences add: "also ordered him to pay restitution"."""
    told, added = sentence.predication, order.predication
    if told is None or added is None or told.frame.makes != "Sentencing" or added.frame.name not in _ORDERS:
        return False
    return _names_penalty(seen, added) and _same_person(seen, told, added)


def _says_how(seen: Observation, act: Trigger, manner: Trigger) -> bool:
    """Whether a participle tells for the same side how something was done: "sided with the mill, throwing out the fine"."""
    word = seen.doc[manner.token]
    told, how = act.predication, manner.predication
    if told is None or how is None or word.tag_ != "VBG" or word.dep_ != "advcl" or word.head.i != act.token:
        return False
    return told.side == how.side != "none" and how.frame.name not in _ORDERS and told.frame.makes == how.frame.makes


def _names_penalty(seen: Observation, order: Predication) -> bool:
    fillers = (f for role in ("content", "theme", "amount") for f in order.roles.get(role, ()))
    words = (seen.doc[i].lemma_.lower() for filler in fillers for i in range(filler.start, filler.end))
    return order.frame.name == "fine" or any(word in _PENALTIES for word in words)


def _same_person(seen: Observation, one: Predication, two: Predication) -> bool:
    first, second = (set(seen.keys(seen.fillers(each, "target", "recipient"))) for each in (one, two))
    return bool(first & second)
