"""Who sues beside others: "the suit was joined by A and B", "the states suing are A and B", "A, along with B, sued"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.interpret.litigation import all_acts
from kg.interpret.observation import Observation
from kg.interpret.party_nouns import named_by
from kg.interpret.subjects import case_of, is_passive, objects, subject

_SUITS = frozenset("lawsuit suit complaint litigation case challenge petition action coalition class-action".split())
_SUING = frozenset({"sue", "challenge", "join", "bring", "file"})
_TAKING_PART = frozenset({"participate", "involve", "join"})
_ONLY_WITH_SUIT = frozenset({"join", "bring", "file"})
_LISTS = frozenset({"include", "be"})
_BESIDE = frozenset({"along", "together", "alongside"})
_NOT_SUITS = frozenset({"brief", "amicus", "letter", "statement", "opinion", "dissent"})
_PLANNED = frozenset("not n't never if would could may might will plan threaten".split())
_SAYING = ("among sues",)
_ACCUSED = frozenset({"sue", "accuse", "name", "list", "charge", "indict", "target"})
_OUTRIGHT = frozenset({"sue", "charge", "indict"})  # that need no suit beside them: "those charged include Roe"
_GATHERED = frozenset({"coalition", "group", "alliance"})
_PARTS = frozenset({"part", "one", "member", "some", "two", "three"})
_IN_SUIT = frozenset({"lawsuit", "suit", "complaint", "petition", "case", "indictment", "filing"})


def find_co_plaintiffs(seen: Observation) -> Iterator[str]:
    """Each entity that is said to sue together with another, by key."""
    for key, acts in all_acts(seen).items():
        if any(acts[act] for act in _SAYING):
            yield key
    for token in seen.doc:
        if _is_suing(token):
            for other in (*_joining(token), *_beside(token)):
                if not _stands_against(token, other):
                    yield from _parties(seen, other)
        elif token.pos_ == "NOUN" and _sues(token):
            for other in (*_listed(token), *belonging(token)):
                yield from _parties(seen, other)


def find_co_defendants(seen: Observation) -> Iterator[str]:
    """Each entity that is said to be sued or charged together with another, by key."""
    for token in seen.doc:
        if _is_suing(token):
            for other in _beside(token):
                if _stands_against(token, other):
                    yield from _parties(seen, other)
        elif token.pos_ in ("NOUN", "NUM") and token.dep_ in ("nsubj", "nsubj:pass") and _is_sued(token):
            for other in _listed(token):
                yield from _parties(seen, other)


def _is_suing(token: Token) -> bool:
    """Whether the verb brings a suit, or joins in one, and is not only planned."""
    return (
        token.pos_ == "VERB"
        and token.lemma_.lower() in _SUING
        and not any(child.lower_ in _PLANNED for child in token.children)
    )


def _parties(seen: Observation, token: Token) -> tuple[str, ...]:
    return tuple(key for key in named_by(seen, token) if seen.index.type_of(key) not in ("Attorney", "LawFirm"))


def _joining(verb: Token) -> Iterator[Token]:
    """Who joins a suit: "attorneys general from Ohio joined the lawsuit", "joining Roe in the suit are Brand and Lund"."""
    if verb.lemma_.lower() != "join" or is_passive(verb):
        return
    words = {token.lemma_.lower() for token in verb.subtree}
    if words & _NOT_SUITS or not words & _SUITS:
        return
    doer = subject(verb) if any(thing.lemma_.lower() in _SUITS for thing in objects(verb)) else None
    if doer is not None:
        yield doer
    elif verb.dep_ == "csubj" and any(child.dep_ == "cop" for child in verb.head.children):
        yield verb.head


def _beside(verb: Token) -> Iterator[Token]:
    """Who is named beside those who sue: "the suit was joined by Roe", "sued along with Roe"."""
    words = {token.lower_ for token in verb.subtree}
    if (
        words & _NOT_SUITS
        or verb.lemma_.lower() in _ONLY_WITH_SUIT
        and not {t.lemma_.lower() for t in verb.subtree} & _SUITS
    ):
        return
    is_joined = verb.lemma_.lower() == "join" and is_passive(verb)
    suits = [child for child in verb.children if child.lemma_.lower() in _SUITS and child.i > verb.i]
    for child in (child for top in (verb, *suits) for child in top.children):
        if child.dep_ in ("obl", "obl:agent", "nmod"):
            beside = any(c.dep_ == "case" and c.lower_ in _BESIDE for c in child.children)
            if beside or is_joined and case_of(child) == "by":
                yield child


def _stands_against(verb: Token, other: Token) -> bool:
    """Whether who is named beside others is named after those sued: "a suit against the city, along with Roe"."""
    tops = [verb, *(child for child in verb.children if child.lemma_.lower() in _SUITS)]
    return any(case_of(child) == "against" and child.i < other.i for top in tops for child in top.children)


def _is_sued(noun: Token) -> bool:
    """Whether a plural noun, or a number of it, gathers those sued: "the banks named in the suit", "two of those charged"."""
    gathered = [c for c in noun.children if c.dep_ == "nmod" and case_of(c) == "of"] if noun.pos_ == "NUM" else [noun]
    for plural in gathered:
        if plural.tag_ not in ("NNS", "DT"):
            continue
        for child in plural.children:
            if child.dep_ in ("acl", "acl:relcl", "amod") and child.lemma_.lower() in _ACCUSED and child.tag_ == "VBN":
                if any(c.dep_ == "obj" for c in child.children):
                    continue
                places = {c.lemma_.lower() for c in child.children if c.dep_ in ("obl", "obl:agent")}
                if child.lemma_.lower() in _OUTRIGHT or places & _IN_SUIT:
                    return True
    return False


def belonging(noun: Token) -> Iterator[Token]:
    """Who belongs to those who sue: "Quillon was part of the coalition that sued", "Roe, one of the voters who sued", "she was among them"."""
    part = noun.head
    if case_of(noun) == "among":
        if any(child.dep_ == "cop" for child in noun.children):
            yield from (child for child in noun.children if child.dep_ == "nsubj")
        elif noun.dep_ in ("obl", "nmod") and part.lemma_.lower() == "be":
            yield from (child for child in part.children if child.dep_ == "nsubj")
        return
    if noun.dep_ != "nmod" or case_of(noun) != "of" or part.lower_ not in _PARTS:
        return
    if part.dep_ == "appos":
        yield part.head
    elif any(child.dep_ == "cop" for child in part.children):
        yield from (child for child in part.children if child.dep_ == "nsubj")


def _sues(noun: Token) -> bool:
    """Whether a noun gathers those who sue: "the states suing", "the states involved in the suit", "a coalition that sued"."""
    if noun.tag_ != "NNS" and noun.lemma_.lower() not in _GATHERED:
        return False
    for child in noun.children:
        lemma = child.lemma_.lower()
        if child.dep_ in ("acl", "acl:relcl") and lemma in _SUING and not is_passive(child):
            goals = {t.lemma_.lower() for t in objects(child)}
            if not any(c.lower_ in _PLANNED for c in child.children) and (
                lemma not in _ONLY_WITH_SUIT or goals & _SUITS
            ):
                return True
        within = {c.lemma_.lower() for c in child.children if c.dep_ == "obl" and case_of(c) == "in"}
        if child.dep_ in ("acl", "acl:relcl", "amod") and lemma in _TAKING_PART and within & _SUITS:
            return True
        if child.dep_ == "nmod" and case_of(child) == "in" and lemma in _SUITS - {"case", "action"}:
            return noun.lemma_.lower() in ("state", "challenger", "group", "organization", "organisation")
    return False


def _listed(noun: Token) -> Iterator[Token]:
    """Whom a sentence names as the noun: "the states suing are A and B", "the groups that sued include A"."""
    verb = noun.head
    if noun.dep_ not in ("nsubj", "nsubj:pass"):
        return
    if verb.lemma_.lower() in _LISTS and verb.pos_ in ("VERB", "AUX"):
        yield from objects(verb)
    elif any(child.dep_ == "cop" for child in verb.children) and verb.pos_ == "PROPN":
        yield verb
