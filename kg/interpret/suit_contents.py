"""What a suit says → whom it is against: "a case brought by Roe, who contends that Quillon lied", "sued, alleging that Quillon lied"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from spacy.tokens import Token

from kg.interpret.factuality import find_factuality, is_stated
from kg.interpret.observation import Observation
from kg.interpret.party_nouns import named_by
from kg.interpret.subjects import case_of, is_passive, objects, subject
from kg.interpret.suit_nouns import NamedSuit, is_only_thought_of
from kg.interpret.suit_sides import BROUGHT, SUITS, bringers_of, is_against_somebody

BY = "rule:suit-content"
ACCUSING = frozenset("accuse allege claim contend argue assert charge say state name target".split())
_NAMING = frozenset({"accuse", "name", "target"})
# What befalls those who sue as much as anybody: "the suit says that Roe lost his job".
_BEFALLING = frozenset(
    "die suffer lose work live complain deserve undergo receive report apply ask object warn tell spend fall own need "
    "feel remain hold incur sustain bear learn discover begin move be have seek want try hope".split()
)
_PLAINTIFFS = frozenset({"plaintiff", "petitioner", "claimant", "complainant", "class"})
_REQUESTS = frozenset({"request", "motion", "bid", "claim", "application", "petition", "demand"})
_PLAIN = frozenset({"say", "state"})  # which a suit does, while whoever brought it may speak of anybody
_NO_PARTIES = frozenset({"Court", "Judge", "Statute", "Case"})
_NO_PLAINTIFFS = _NO_PARTIES | {"Attorney", "LawFirm"}


def find_content_suits(seen: Observation) -> Iterator[NamedSuit]:
    """Every suit of which the words name who brings it and what it accuses another of, and nobody whom it is against."""
    for token in seen.doc:
        bringing, saying = _told(token)
        blamed = [each for verb in saying if not find_factuality(verb).negated for each in blamed_by(verb)]
        for by, accused in product(bringing, blamed):
            places = (by.i, token.i, accused.i)
            for plaintiff, defendant in product(named_by(seen, by), named_by(seen, accused)):
                if _may_face(seen, plaintiff, defendant):
                    yield NamedSuit(plaintiff, defendant, seen.evidence(min(places), max(places) + 1, BY))


def blamed_by(verb: Token) -> list[Token]:
    """The words for those whom an accusation blames: "accuses Quillon", "alleges that Quillon lied"."""
    told = objects(verb) if verb.lemma_.lower() in _NAMING else []
    clauses = [clause for clause in _clauses(verb) if clause.lemma_.lower() not in _BEFALLING]
    return [*told, *(doer for clause in clauses for doer in _doers(clause))]


def _told(token: Token) -> tuple[list[Token], list[Token]]:
    """Who brings a suit that a word tells, and the verbs for what it says."""
    if token.pos_ == "NOUN" and not is_only_thought_of(token) and not is_against_somebody(token):
        bringing = [by for by in (*bringers_of(token), *_filing(token), *_of_part(token)) if by.i != token.i]
        return bringing, _saying_of_noun(token, bringing) if bringing else []
    if token.pos_ == "VERB" and token.lemma_.lower() == "sue" and _sues_nobody(token):
        doer = subject(token)
        return [doer] if doer is not None else [], _participles(token)
    if token.pos_ == "VERB" and token.lemma_.lower() in ACCUSING and not is_passive(token) and is_stated(token):
        doer = subject(token)
        return ([doer], [token]) if doer is not None and doer.lemma_.lower() in _PLAINTIFFS else ([], [])
    return [], []


def _filing(noun: Token) -> Iterator[Token]:
    """Who files it: "Corvane filed a lawsuit"."""
    verb = noun.head
    if noun.dep_ == "obj" and noun.lemma_.lower() in SUITS and verb.lemma_.lower() in BROUGHT:
        doer = subject(verb) if is_stated(verb) and not is_passive(verb) else None
        yield from [doer] if doer is not None else []


def _of_part(noun: Token) -> Iterator[Token]:
    """Whose request it is that is part of the suit: "Corvane's request is part of a larger lawsuit"."""
    part = noun.head
    if noun.lemma_.lower() in SUITS and noun.dep_ == "nmod" and case_of(noun) == "of" and part.lower_ == "part":
        for request in (c for c in part.children if c.dep_ == "nsubj" and c.lemma_.lower() in _REQUESTS):
            yield from (c for c in request.children if c.dep_ == "nmod:poss" or case_of(c) in ("by", "from"))


def _may_face(seen: Observation, plaintiff: str, defendant: str) -> bool:
    if plaintiff == defendant or seen.index.type_of(plaintiff) in _NO_PLAINTIFFS:
        return False
    return seen.index.type_of(defendant) not in _NO_PARTIES


def _sues_nobody(verb: Token) -> bool:
    """Whether the verb is said as a fact and names nobody as its object."""
    return not objects(verb) and not is_passive(verb) and is_stated(verb) and not is_only_thought_of(verb)


def _saying_of_noun(noun: Token, bringing: list[Token]) -> list[Token]:
    """The verbs that tell what a suit says: its own, those of who brings it, and those beside the verb that files it."""
    found = [c for c in noun.children if c.dep_ in ("acl", "acl:relcl") and c.lemma_.lower() in ACCUSING]
    verb = noun.head
    if noun.dep_ == "nsubj" and noun.lemma_.lower() in SUITS and verb.lemma_.lower() in ACCUSING:
        found.append(verb)
    if noun.dep_ == "obl" and case_of(noun) == "in" and verb.lemma_.lower() in ACCUSING:
        found.append(verb)
    if noun.dep_ == "obj" and verb.lemma_.lower() in BROUGHT:
        found += _participles(verb)
    relative = (c for by in bringing for c in by.children if c.dep_ == "acl:relcl")
    return [*found, *(c for c in relative if c.lemma_.lower() in ACCUSING - _PLAIN and not is_passive(c))]


def _participles(verb: Token) -> list[Token]:
    """The accusations beside a verb of suing: "sued, alleging that"."""
    return [c for c in verb.children if c.dep_ == "advcl" and c.tag_ == "VBG" and c.lemma_.lower() in ACCUSING]


def _clauses(verb: Token) -> list[Token]:
    """The clauses of what is said, one that the parser hangs on the suit's name too: "claims in a suit that Quillon lied"."""
    suits = [child for child in verb.children if child.dep_ == "obl" and child.lemma_.lower() in SUITS]
    hung = [c for suit in suits for c in suit.children if c.dep_ == "acl" and any(t.lower_ == "that" for t in c.lefts)]
    return [*(child for child in verb.children if child.dep_ == "ccomp"), *hung]


def _doers(clause: Token) -> list[Token]:
    """Who acts in a clause, by name or as "the firm", with what the parser takes for its apposition in a row of names."""
    found = [child for child in clause.children if child.dep_ == "nsubj" and child.pos_ in ("PROPN", "NOUN")]
    return [*found, *(c for doer in found for c in doer.children if c.dep_ == "appos" and c.pos_ == "NOUN")]
