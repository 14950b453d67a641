"""What somebody decided, reviewed in court → who sued whom: "Roe's application to quash the ministry's refusal"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.interpret.challenged import contested, is_bench, owners_of
from kg.interpret.factuality import is_stated
from kg.interpret.observation import Observation
from kg.interpret.party_nouns import named_by
from kg.interpret.subjects import case_of, is_passive, objects, subject
from kg.interpret.suit_nouns import NamedSuit, is_only_thought_of

BY = "rule:review"
# What is brought to a court; a challenge or a bid need not be, so a court has to stand beside it.
_REVIEWS = frozenset({"lawsuit", "suit", "petition", "application", "review"})
_IF_IN_COURT = frozenset({"challenge", "bid", "case", "action"})
_BRINGING = frozenset("file bring lodge launch mount seek win obtain pursue lose make submit apply".split())
_ASKING = frozenset({"ask", "petition", "urge"})
_UNDOING = frozenset("quash overturn annul annull block invalidate nullify halt strike review suspend".split())
_NO_PLAINTIFFS = frozenset({"Court", "Judge", "Statute", "Case", "Attorney", "LawFirm"})


def find_review_suits(seen: Observation) -> Iterator[NamedSuit]:
    """Every suit told as one side's recourse to a court against what the other decided, both named."""
    for token in seen.doc:
        if token.pos_ == "NOUN" and token.lemma_.lower() in _REVIEWS | _IF_IN_COURT:
            suits = _by_noun(seen, token)
        elif token.pos_ == "VERB":
            suits = [*_by_challenge(seen, token), *_by_request(seen, token)]
        else:
            continue
        for by, decree in suits:
            places = (by.i, token.i, decree.i)
            for plaintiff in named_by(seen, by):
                for defendant in owners_of(seen, decree):
                    if plaintiff != defendant and seen.index.type_of(plaintiff) not in _NO_PLAINTIFFS:
                        yield NamedSuit(plaintiff, defendant, seen.evidence(min(places), max(places) + 1, BY))


def _by_noun(seen: Observation, noun: Token) -> list[tuple[Token, Token]]:
    """The two sides of "Roe's petition to overturn the board's order", "sought judicial review of the ministry's refusal"."""
    if is_only_thought_of(noun) or noun.lemma_.lower() in _IF_IN_COURT and not _is_before_court(seen, noun):
        return []
    decrees = [*contested(noun)]
    for child in noun.children:
        if child.dep_ == "acl" and child.lemma_.lower() in _UNDOING:
            decrees += objects(child)
    return [(by, decree) for by in _whose(noun) for decree in dict.fromkeys(decrees)]


def _whose(noun: Token) -> list[Token]:
    """Whose recourse it is: "Roe's petition", "a petition by Roe", "Roe filed a petition", "a petition filed by Roe"."""
    found = [c for c in noun.children if c.dep_ == "nmod:poss" or c.dep_ == "nmod" and case_of(c) in ("by", "from")]
    filed = [c for c in noun.children if c.dep_ in ("acl", "acl:relcl") and c.lemma_.lower() in _BRINGING]
    found += [c for verb in filed for c in verb.children if c.dep_ == "obl:agent" or case_of(c) == "by"]
    verb = noun.head
    is_brought = noun.dep_ == "obj" or noun.dep_ == "obl" and case_of(noun) == "for"
    if is_brought and verb.lemma_.lower() in _BRINGING and not is_passive(verb) and is_stated(verb):
        doer = subject(verb)
        found += [doer] if doer is not None else []
    return found


def _by_challenge(seen: Observation, verb: Token) -> Iterator[tuple[Token, Token]]:
    """The two sides of "Roe challenged the board's order in court"."""
    if verb.lemma_.lower() not in ("challenge", "contest") or is_passive(verb) or not is_stated(verb):
        return
    doer = subject(verb)
    if doer is not None and any(_is_court(seen, child) for child in verb.children if child.dep_ == "obl"):
        yield from ((doer, decree) for decree in objects(verb))


def _by_request(seen: Observation, verb: Token) -> Iterator[tuple[Token, Token]]:
    """The two sides of "Roe asked the court to quash the board's order"."""
    if verb.lemma_.lower() not in _ASKING or is_passive(verb) or not is_stated(verb):
        return
    doer = subject(verb)
    if doer is None or not any(is_bench(seen, token) for token in objects(verb)):
        return
    for goal in verb.children:
        if goal.dep_ == "xcomp" and goal.lemma_.lower() in _UNDOING:
            yield from ((doer, decree) for decree in objects(goal))


def _is_before_court(seen: Observation, noun: Token) -> bool:
    """Whether a court hears, decides or is asked: the one who does something with it, or where it is done."""
    verb = noun.head if noun.dep_ in ("obj", "nsubj:pass", "obl", "nsubj") else noun
    doer = subject(verb) if verb is not noun else None
    places = (c for top in {noun, verb} for c in top.children if c.dep_ in ("obl", "nmod", "obl:agent", "compound"))
    return doer is not None and is_bench(seen, doer) or any(_is_court(seen, place) for place in places)


def _is_court(seen: Observation, token: Token) -> bool:
    return is_bench(seen, token) and token.ent_type_ != "PERSON"
