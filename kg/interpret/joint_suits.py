"""Who belongs to those who sue → who sued whom: "Roe is among the bakers who sued Quillon"; "Quillon sued Roe, who countersued"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from spacy.tokens import Token

from kg.interpret.co_parties import belonging
from kg.interpret.observation import Observation
from kg.interpret.party_nouns import called, named_by
from kg.interpret.predications import Predication
from kg.interpret.subjects import case_of, is_passive, subject
from kg.interpret.suit_nouns import NamedSuit, is_only_thought_of
from kg.interpret.suit_sides import bringers_of, facing

BY = "rule:joint-suit"
_AGENT = ("agent", "claimant")
_TARGET = ("target",)
_DEFENDANTS = frozenset({"defendant", "co-defendant", "codefendant", "respondent"})
_ACCUSING = frozenset({"accuse", "allege", "claim", "contend", "assert", "argue", "seek", "demand"})
_NO_PARTIES = frozenset({"Court", "Judge", "Statute", "Case"})
_NO_PLAINTIFFS = _NO_PARTIES | {"Attorney", "LawFirm"}


def find_joint_suits(seen: Observation) -> Iterator[NamedSuit]:
    """Every suit of which a clause tells one side by a name and the other through those it belongs to or answers."""
    suing = [
        each
        for each in seen.predications
        if each.frame.relation == "sued" and each.is_fact and not is_only_thought_of(seen.doc[each.trigger])
    ]
    for token in seen.doc:
        yield from _of_faced(seen, token)
    for predication in suing:
        yield from _of_members(seen, predication)
        if seen.doc[predication.trigger].lemma_.lower() == "countersue":
            yield from _in_return(seen, predication, suing)


def _of_faced(seen: Observation, noun: Token) -> Iterator[NamedSuit]:
    """Who faces a suit that another brings: "Quillon faces a lawsuit filed by Roe", "is a defendant in a suit in which Roe accuses it"."""
    faced = [*facing(noun), *_defendants_in(seen, noun)] if noun.pos_ == "NOUN" else []
    for by in (*bringers_of(noun), *_accusing_in(noun)) if faced and not is_only_thought_of(noun) else ():
        for defendant, plaintiff in product((key for t in faced for key in named_by(seen, t)), named_by(seen, by)):
            kinds = seen.index.type_of(plaintiff) in _NO_PLAINTIFFS, seen.index.type_of(defendant) in _NO_PARTIES
            if plaintiff != defendant and not any(kinds):
                places = (noun.i, by.i, *(token.i for token in faced))
                yield NamedSuit(plaintiff, defendant, seen.evidence(min(places), max(places) + 1, BY))


def _defendants_in(seen: Observation, suit: Token) -> Iterator[Token]:
    """Who is called a defendant in a suit."""
    noun = suit.head
    if suit.dep_ in ("nmod", "obl") and case_of(suit) == "in" and noun.lemma_.lower() in _DEFENDANTS:
        yield from called(seen, noun)


def _accusing_in(suit: Token) -> Iterator[Token]:
    """Who accuses somebody in a suit: "a suit in which Roe alleges"."""
    for verb in suit.children:
        is_accusing = verb.dep_ == "acl:relcl" and verb.lemma_.lower() in _ACCUSING and not is_passive(verb)
        if is_accusing and any(c.lower_ == "which" and case_of(c) == "in" for c in verb.children):
            doer = subject(verb)
            yield from [doer] if doer is not None and doer.i > suit.i else []


def _of_members(seen: Observation, predication: Predication) -> Iterator[NamedSuit]:
    """Those who are said to be among the ones who sue: "Roe, one of the bakers suing Quillon"."""
    theirs = [key for f in seen.fillers(predication, *_TARGET) for key in named_by(seen, seen.doc[f.head])]
    for filler in seen.fillers(predication, *_AGENT):
        for token in belonging(seen.doc[filler.head]):
            places = (token.i, predication.trigger)
            for plaintiff in named_by(seen, token):
                for defendant in dict.fromkeys(theirs):
                    if plaintiff != defendant and seen.index.type_of(plaintiff) not in _NO_PLAINTIFFS:
                        evidence = seen.evidence(min(places), max(places) + 1, BY)
                        yield NamedSuit(plaintiff, defendant, evidence)


def _in_return(seen: Observation, answer: Predication, suing: list[Predication]) -> Iterator[NamedSuit]:
    """Who is sued in return, where whoever countersues was sued by one only, and the words name nobody else."""
    if seen.fillers(answer, *_TARGET):
        return
    for one in seen.keys(seen.fillers(answer, *_AGENT)):
        opponents = {
            other
            for each in suing
            if each.trigger != answer.trigger and one in seen.keys(seen.fillers(each, *_TARGET))
            for other in seen.keys(seen.fillers(each, *_AGENT))
            if seen.index.type_of(other) not in _NO_PARTIES
        }
        if len(opponents) == 1 and one not in opponents:
            yield NamedSuit(one, opponents.pop(), seen.predication_evidence(answer))
