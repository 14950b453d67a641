"""What noun phrases on appeals say → who appealed, and to which court: "the court rejected an appeal by Roe"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from kg.interpret.factuality import find_factuality
from kg.interpret.observation import Observation
from kg.interpret.retelling import BENCH
from kg.interpret.subjects import antecedent, case_of, is_passive, objects, subject
from kg.model import Evidence

BY = "rule:appeal"
_APPEALS = frozenset({"appeal", "appeals"})
# What only a court above can be asked for.
_REVIEW = frozenset("overturn reverse review hear reinstate revive vacate reconsider consider uphold".split())
_UNDOING = frozenset("overturn reverse review reinstate revive vacate reconsider undo quash".split())
_HALTING = frozenset("lift stay suspend pause halt block dissolve freeze".split())
_OF_ANYONE = frozenset({"order", "decision"})  # a mayor may have made it as well as a judge
_DECISIONS = frozenset(
    "ruling decision verdict judgment judgement conviction sentence dismissal order injunction finding award".split()
)
_BIDS = frozenset({"bid", "request", "petition", "plea", "effort", "attempt", "application"})
_TAKING = frozenset({"take", "bring"})
_TAKEN = frozenset({"case", "fight", "appeal", "battle", "matter", "dispute"})
_PLANNING = frozenset("plan promise threaten expect await prepare weigh forgo waive".split())
_MAYBE = frozenset("no any possible potential likely planned future expected".split())
_ASKING = frozenset({"ask", "petition", "urge"})
_PARTIES = ("Company", "Organization", "GovernmentBody", "Person", "LawFirm")


class Appealing(NamedTuple):
    """Who appealed, by key, to which court if that is said, and the words that say so."""

    appellant: str
    court: str | None
    evidence: Evidence


def find_appeals(seen: Observation) -> tuple[Appealing, ...]:
    """Every appeal that a noun phrase or a request for review tells as made, once each, in the order of the text."""
    found: dict[tuple[str, str | None], Appealing] = {}
    for owner, court, trigger in _told(seen):
        courts = [key for key in seen.index.all_of(court.i) if seen.index.type_of(key) == "Court"] if court else []
        for who in seen.index.all_of(owner.i):
            if seen.index.type_of(who) not in _PARTIES:
                continue
            places = sorted((owner.i, trigger.i, *((court.i,) if court else ())))
            evidence = seen.evidence(places[0], places[-1] + 1, BY)
            for to in courts or (None,):
                found.setdefault((who, to), Appealing(who, to, evidence))
    return tuple(found.values())


def _told(seen: Observation) -> Iterator[tuple[Token, Token | None, Token]]:
    """The appellant, the court or nothing, and the word that tells of the appeal."""
    for token in seen.doc:
        if token.lower_ in _APPEALS and token.pos_ == "NOUN" and token.dep_ not in ("compound", "amod"):
            owner = next((child for child in token.children if _is_owner(child)), None)
            if owner is not None and not _is_open(token):
                yield owner, _court_of(token), token
        elif token.pos_ == "VERB" and token.lemma_.lower() in _ASKING and not is_passive(token):
            asked, doer = objects(token), subject(token)
            asks = any(child.dep_ == "xcomp" and _is_review(child) for child in token.children)
            said = find_factuality(token)
            is_made = asks and not said.negated and not said.conditional
            if asked and doer is not None and is_made and _is_court(seen, asked[0]):
                yield doer, asked[0], token
        elif token.lemma_.lower() in _BIDS and token.pos_ == "NOUN" and not _is_open(token):
            owner, court = next((c for c in token.children if _is_owner(c)), None), _court_of(token)
            if owner is not None and court is not None and _is_court(seen, court) and _asks_review(token):
                yield owner, court, token
        elif token.pos_ == "VERB" and token.lemma_.lower() in _TAKING:
            doer, taken = subject(token), [each for each in objects(token) if each.lemma_.lower() in _TAKEN]
            to = [c for c in token.children if c.dep_ == "obl" and case_of(c) == "to" and _is_court(seen, c)]
            said = find_factuality(token)
            if doer is not None and taken and to and not said.negated and said.modality == "stated":
                yield doer, to[0], token


def _is_review(verb: Token) -> bool:
    """Whether it is what only a court above does: "hear", "overturn", or "lift the judge's order"."""
    lemma = verb.lemma_.lower()
    return lemma in _REVIEW or lemma in _HALTING and any(_is_judicial(each) for each in objects(verb))


def _is_judicial(noun: Token) -> bool:
    """Whether a court decided so: "injunction", "the judge's order"; not the mayor's order."""
    lemma = noun.lemma_.lower()
    if lemma in _DECISIONS - _OF_ANYONE:
        return True
    return lemma in _OF_ANYONE and any(token.lemma_.lower() in BENCH for token in noun.subtree)


def _asks_review(noun: Token) -> bool:
    """Whether the request is for a decision to be undone: "a bid to overturn the ruling", "a request to revive the ban"."""
    return any(
        child.dep_ == "acl" and child.lemma_.lower() in _UNDOING and _is_decision(child) for child in noun.children
    )


def _is_decision(verb: Token) -> bool:
    return any(each.lemma_.lower() in _DECISIONS for each in objects(verb))


def _is_court(seen: Observation, token: Token) -> bool:
    return any(seen.index.type_of(key) == "Court" for key in seen.index.all_of(token.i))


def _is_open(noun: Token) -> bool:
    """Whether the appeal has yet to be made, or never was: "no appeal by", "a possible appeal", "plans an appeal"."""
    return noun.head.lemma_.lower() in _PLANNING or any(child.lower_ in _MAYBE for child in noun.children)


def _is_owner(child: Token) -> bool:
    return child.dep_ == "nmod:poss" or child.dep_ in ("nmod", "obl") and case_of(child) in ("by", "from")


def _court_of(noun: Token) -> Token | None:
    """The court to which the appeal is made, or that decides on it: "its appeal to the court", "the court rejected"."""
    for child in noun.children:
        if child.dep_ in ("nmod", "obl") and case_of(child) == "to":
            return child
    verb = noun.head
    if noun.dep_ == "obj" and verb.pos_ == "VERB":
        doer = subject(verb)
        return antecedent(doer) if doer is not None else None
    if noun.dep_ == "nsubj:pass":
        return next((child for child in verb.children if child.dep_ == "obl:agent"), None)
    return None
