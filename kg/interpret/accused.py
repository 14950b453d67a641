"""Tokens → whom a court deals with: those named, "the defendants" of the only case; no prosecutor whom a "he" was taken for.

A report mostly opens with a noun and names him for whom it stands later: "An engineer was sentenced on Monday to a year".
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from kg.interpret.assembly import Concluded
from kg.interpret.clients import find_accused
from kg.interpret.measured import keys_at
from kg.interpret.mentions import nominals
from kg.interpret.observation import Observation

PEOPLE = frozenset({"Person", "Company", "Organization", "LawFirm", "Judge", "Attorney"})
_LEAD = 3  # sentences; a title repeats in other words what the text says of those it names
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "both": 2, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6}
_OFFICERS = frozenset({"Judge", "Attorney"})
_ACCUSED = frozenset({"defendant", "accused"})


def accused_at(
    seen: Observation, concluded: Concluded, tokens: Iterable[Token | None], *, officers: bool = False
) -> tuple[str, ...]:
    """The people and bodies for which the tokens stand; with `officers` judges and lawyers who are no defendants, too."""
    defendants = {key for case in concluded.cases for key in case.defendants}
    found: list[str] = []
    for token in tokens:
        if token is None:
            continue
        keys = keys_at(seen.index, token)
        kept = [
            key
            for key in keys
            if (kind := seen.index.type_of(key)) in PEOPLE and (officers or kind not in _OFFICERS or key in defendants)
        ]
        if not kept and token.lemma_.lower() in _ACCUSED:
            kept = list(_of_only_case(concluded, plural=token.tag_ == "NNS"))
        found += kept
    return tuple(dict.fromkeys(found))


def accused_in_lead(seen: Observation, concluded: Concluded, noun: Token | None) -> tuple[str, ...]:
    """Those accused for whom a common noun in the lead stands, where their number and kind are its own; or nobody."""
    is_in_lead = noun is not None and noun.i >= seen.title_end and seen.sentence_of[noun.i] <= _LEAD
    if noun is None or not is_in_lead or noun.pos_ != "NOUN" or seen.index.all_of(noun.i):
        return ()
    case = next((case for case in concluded.cases if case.defendants), None)
    if case is None or any(seen.index.type_of(key) != "GovernmentBody" for key in case.plaintiffs):
        return ()
    others = [child for child in noun.children if child.dep_ == "conj" and child.pos_ == "NOUN"]
    if noun.tag_ == "NN" and not others:
        found = find_accused(seen, concluded) or (case.defendants if len(case.defendants) == 1 else ())
    else:
        found = case.defendants if len(case.defendants) == _count(noun, others) else ()
    known = nominals().get(noun.lemma_.lower(), frozenset())
    return found if all(not known or seen.index.type_of(key) in known for key in found) else ()


def _count(noun: Token, others: list[Token]) -> int:
    """How many a noun and those coordinated with it say that they are; 0 for a plural without a number."""
    if noun.tag_ == "NN" and all(other.tag_ == "NN" for other in others):
        return 1 + len(others)
    return next((_NUMBERS.get(child.lower_, 0) for child in noun.children if child.dep_ == "nummod"), 0)


def sole_defendant(concluded: Concluded) -> tuple[str, ...]:
    """The only defendant of the only case: for whom "prosecutors asked for ten years"."""
    return _of_only_case(concluded, plural=False)


def _of_only_case(concluded: Concluded, *, plural: bool) -> tuple[str, ...]:
    cases = concluded.cases
    if len(cases) != 1 or not plural and len(cases[0].defendants) != 1:
        return ()
    return cases[0].defendants
