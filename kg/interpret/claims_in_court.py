"""Claims told without a word for a suit → who sues: "accuses it before the High Court", "threw out a claim by Roe"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.interpret.challenged import is_bench
from kg.interpret.factuality import is_stated
from kg.interpret.observation import Observation
from kg.interpret.party_nouns import named_by
from kg.interpret.subjects import case_of, is_passive, objects, subject

_COMPLAINING = frozenset({"accuse", "complain", "demand", "seek", "claim", "pursue"})
_ASKING = frozenset({"ask", "seek", "demand", "want", "claim"})
_BY_NOBODY = frozenset(
    {"case", "matter", "dispute", "issue", "question", "claim", "lawsuit", "suit", "petition", "trial"}
)
# Who goes to a court that reviews another may have been sued below.
_REVIEWERS = frozenset({"supreme", "appeals", "appeal", "appellate", "circuit", "cassation"})
_CLAIMS = frozenset({"claim", "challenge", "action", "petition", "case"})
_DECIDING = frozenset("dismiss reject throw allow uphold revive hear deny toss decide".split())
_OF_COURTS = frozenset("ruling order judgment judgement verdict sentence conviction charge indictment".split())
_DAMAGES = frozenset({"damage", "compensation", "reparation"})
_COUNSEL = frozenset({"Attorney", "LawFirm", "Judge", "Court", "Statute", "Case"})


def find_claiming(seen: Observation) -> Iterator[str]:
    """Each one on whose claim a court decides, who accuses somebody before one or asks for damages, by key."""
    for noun in seen.doc:
        if noun.pos_ == "NOUN" and noun.lemma_.lower() in _CLAIMS and _is_decided(seen, noun):
            sums = (child for child in noun.children if child.dep_ == "nmod" and case_of(child) == "for")
            for by in (child for top in (noun, *sums) for child in top.children):
                if by.dep_ == "nmod" and case_of(by) in ("by", "from", *(("of",) if by.pos_ == "PROPN" else ())):
                    yield from (key for key in named_by(seen, by) if seen.index.type_of(key) not in _COUNSEL)
    for verb in seen.doc:
        if verb.pos_ != "VERB" or is_passive(verb):
            continue
        if verb.tag_ == "VB" and verb.dep_ in ("acl", "xcomp", "advcl"):
            continue
        doer = subject(verb) if _complains(seen, verb) or _asks_damages(verb) else None
        if doer is not None and doer.lemma_.lower() not in _BY_NOBODY and is_stated(verb):
            yield from (key for key in named_by(seen, doer) if seen.index.type_of(key) not in _COUNSEL)


def _is_decided(seen: Observation, noun: Token) -> bool:
    """Whether a court decides on a claim or challenge that is no argument and reviews no court: "threw out a claim by Roe"."""
    verb = noun.head
    if verb.lemma_.lower() not in _DECIDING or noun.dep_ not in ("obj", "nsubj:pass"):
        return False
    if noun.dep_ == "obj":
        doer = subject(verb)
        if doer is None or not is_bench(seen, doer) and doer.lemma_.lower() not in ("arbitrator", "jury", "juror"):
            return False
    if any(child.dep_ == "acl" and any(c.lower_ == "that" for c in child.children) for child in noun.children):
        return False
    return not any(token.lemma_.lower() in _OF_COURTS for token in (*noun.subtree, *verb.children))


def _complains(seen: Observation, verb: Token) -> bool:
    """Whether somebody accuses or demands in court: "accuses him in the Tolland Superior Court of fraud"."""
    if verb.lemma_.lower() not in _COMPLAINING or verb.tag_ == "VB":
        return False
    tops = [verb, *objects(verb)] if verb.lemma_.lower() in ("seek", "demand") else [verb]
    return any(
        child.dep_ in ("obl", "nmod") and case_of(child) in ("in", "before", "at") and _is_first_court(seen, child)
        for top in tops
        for child in top.children
    )


def _asks_damages(verb: Token) -> bool:
    """Whether somebody asks for damages: "were asking for punitive damages", "had sought $3 million in damages"."""
    if verb.lemma_.lower() not in _ASKING:
        return False
    asked = [*objects(verb)] if verb.lemma_.lower() != "ask" else []
    asked += [c for c in verb.children if c.dep_ == "obl" and case_of(c) == "for"]
    return any(
        thing.lemma_.lower() in _DAMAGES
        or _is_money(thing)
        and any(c.lemma_.lower() in _DAMAGES for c in thing.children)
        for thing in asked
    )


def _is_money(thing: Token) -> bool:
    return thing.ent_type_ == "MONEY" or thing.tag_ == "$"


def _is_first_court(seen: Observation, token: Token) -> bool:
    """Whether a word stands for a court that reviews no other."""
    named = any(seen.index.type_of(key) == "Court" for key in seen.index.all_of(token.i))
    if not named and token.lemma_.lower() not in ("court", "tribunal"):
        return False
    return not any(t.lower_ in _REVIEWERS for t in token.subtree)
