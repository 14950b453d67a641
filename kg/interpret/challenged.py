"""A challenge to what somebody decreed → who brings it, whose it is: "Roe's bid to overturn the mayor's order", "Roe won an injunction"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.interpret.observation import Observation
from kg.interpret.party_nouns import Side, named_by
from kg.interpret.subjects import case_of, is_passive, objects, subject

# What is decreed by whoever has the power to, and is challenged in court.
_DECREES = frozenset(
    "law rule ban policy order decision statute regulation requirement restriction mandate ordinance measure provision "
    "amendment suspension revocation limit moratorium proclamation refusal dismissal permit".split()
)
_CHALLENGES = frozenset({"challenge", "lawsuit", "suit", "petition", "application", "bid", "case", "review", "action"})
_CONTESTING = frozenset("challenge contest overturn block invalidate halt nullify strike quash".split())
_UNDOING = frozenset("block invalidate overturn halt strike".split())
_REVIEWING = _UNDOING | frozenset("annul annull quash scrap cancel uphold upheld confirm reduce".split())
_BENCH = frozenset({"judge", "court", "justice", "panel", "tribunal", "circuit", "bench", "magistrate"})
_WINNING = frozenset("win gain obtain secure get".split())
_LEADING = frozenset("lead mount issue launch bring file lodge".split())
_SEEKING = frozenset("seek ask challenge argue claim hope try".split())
_NOT_YET = frozenset("not n't never would could may might will plan threaten vow".split())
_NO_PARTIES = frozenset({"Court", "Judge", "Statute", "Case"})
_NO_CHALLENGERS = _NO_PARTIES | {"Attorney", "LawFirm"}


def find_challenged(seen: Observation) -> Iterator[tuple[str, Side]]:
    """Each one who challenges a decree or wins an injunction, and each one whose decree is challenged, with the side."""
    for token in seen.doc:
        if token.pos_ == "NOUN" and token.lemma_.lower() in _CHALLENGES:
            yield from ((key, "defendant") for decree in contested(token) for key in owners_of(seen, decree))
        if token.pos_ != "VERB" or any(child.lower_ in _NOT_YET for child in token.children):
            continue
        if token.lemma_.lower() in ("challenge", "contest") or _is_undone_by_court(seen, token):
            yield from ((key, "defendant") for decree in objects(token) for key in owners_of(seen, decree))
        if token.lemma_.lower() in ("challenge", "contest") and is_passive(token) and _is_decree(token):
            by = (c for c in token.children if c.dep_ == "obl:agent" or c.dep_ == "obl" and case_of(c) == "by")
            for key in (key for doer in by for key in named_by(seen, doer)):
                if seen.index.type_of(key) not in _NO_CHALLENGERS:
                    yield key, "plaintiff"
        if token.tag_ != "VB" and _wins_or_challenges(token):
            doer = subject(token)
            if doer is not None and not is_passive(token):
                for key in named_by(seen, doer):
                    if seen.index.type_of(key) not in _NO_CHALLENGERS:
                        yield key, "plaintiff"


def _is_decree(verb: Token) -> bool:
    """Whether what is challenged is what somebody decreed: "the law was challenged by", "a ban contested by"."""
    theme = verb.head if verb.dep_ == "acl" else subject(verb)
    return theme is not None and theme.lemma_.lower() in _DECREES


def is_reviewed(seen: Observation, trigger: int) -> bool:
    """Whether a court decides on a fine or another decree that somebody imposed: "annulled a fine that the regulator set"."""
    word = seen.doc[trigger]
    noun = word.head if word.dep_ in ("acl", "acl:relcl") else word
    verb = noun.head
    if noun.pos_ != "NOUN" or verb.lemma_.lower() not in _REVIEWING or noun.dep_ not in ("obj", "nsubj:pass"):
        return False
    doer = subject(verb) if not is_passive(verb) else None
    doers = [doer] if doer is not None else [c for c in verb.children if c.dep_ == "obl:agent"]
    return any(is_bench(seen, token) for token in doers)


def contested(noun: Token) -> Iterator[Token]:
    """What a challenge is to: "a challenge to the ban", "a suit contesting the order"."""
    for child in noun.children:
        of_review = noun.lemma_.lower() == "review" and case_of(child) == "of" and _is_of_court(noun)
        if child.dep_ == "nmod" and (case_of(child) in ("to", "against", "over") or of_review):
            yield child
        elif child.dep_ in ("acl", "acl:relcl") and child.lemma_.lower() in _CONTESTING:
            yield from objects(child)


def _is_of_court(review: Token) -> bool:
    """Whether a court's review is meant: "judicial review", "petition for review"."""
    return any(c.lower_ in ("judicial", "legal") for c in review.children) or review.head.lemma_.lower() in _CHALLENGES


def owners_of(seen: Observation, decree: Token) -> Iterator[str]:
    """Whose decree it is: "the governor's order", "Springfield's ban", "a decision of the ministry", "a Harbour Board rule"."""
    if decree.lemma_.lower() in _DECREES:
        for child in decree.children:
            by = child.dep_ == "nmod" and case_of(child) in ("of", "by") or child.dep_ == "compound"
            for key in seen.index.all_of(child.i) if by or child.dep_ == "nmod:poss" else ():
                kind = seen.index.type_of(key)
                if kind == "GovernmentBody" and not seen.index.is_place(key) if by else kind not in _NO_PARTIES:
                    yield _administration_of(seen, key)


def _administration_of(seen: Observation, key: str) -> str:
    """The administration of who governs, where the text names it: what he decreed it defends in court."""
    if seen.index.type_of(key) not in ("Person", "Attorney"):
        return key
    last = seen.index.entity(key).label.lower().split()[-1]
    names = {f"{last} {noun}" for noun in ("administration", "government")}
    bodies = (entity for entity in seen.index.entities if entity.type == "GovernmentBody")
    governing = (e.id for e in bodies if names & {name.lower().removeprefix("the ") for name in e.names})
    return next(governing, key)


def _is_undone_by_court(seen: Observation, verb: Token) -> bool:
    """Whether a court blocks or strikes down something, as a fact."""
    if verb.lemma_.lower() not in _UNDOING or verb.tag_ in ("VB", "VBG") or is_passive(verb):
        return False
    doer = subject(verb)
    if doer is None:
        return False
    return is_bench(seen, doer)


def is_bench(seen: Observation, doer: Token) -> bool:
    """Whether a word stands for a court or for whoever sits in one."""
    sits = any(seen.index.type_of(key) in ("Court", "Judge") for key in seen.index.all_of(doer.i))
    return sits or doer.lemma_.lower() in _BENCH


def _wins_or_challenges(verb: Token) -> bool:
    """Whether the verb tells of an injunction won, of a challenge brought, or of going to court for something."""
    lemma = verb.lemma_.lower()
    for thing in objects(verb):
        if lemma in _WINNING and _is_injunction(thing):
            return True
        if lemma in _LEADING and thing.lemma_.lower() == "challenge" and thing.tag_ == "NN":
            return True
    to_court = any(c.lemma_.lower() == "court" and case_of(c) == "to" for c in verb.children)
    return lemma == "go" and to_court and any(c.lemma_.lower() in _SEEKING for c in verb.children)


def _is_injunction(noun: Token) -> bool:
    """Whether a noun is a court's order for one side: "an injunction", "a restraining order", "a court order"."""
    if noun.lemma_.lower() == "injunction":
        return True
    return noun.lemma_.lower() == "order" and any(c.lower_ in ("restraining", "court") for c in noun.children)
