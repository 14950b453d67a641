"""Suits told by a verb or a plain noun phrase beside the suit that is the news → suits of their own.

"Corvane is also suing Ostrava", "Bremer sued Delmont in 2017", "a 2018 case brought by the port authority": another plaintiff
or another defendant, and a word, a date or an indefinite article by which it is not the suit told of so far.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from kg.interpret.attitudes import load_attitudes
from kg.interpret.cases import Dispute
from kg.interpret.factuality import find_factuality
from kg.interpret.litigation import acts_of
from kg.interpret.observation import Observation
from kg.interpret.other_trials import is_long_ago
from kg.interpret.predications import Predication
from kg.interpret.subjects import case_of
from kg.interpret.suit_nouns import is_only_thought_of
from kg.interpret.together import are_coordinated
from kg.interpret.told_cases import Told, tell, with_bench

_SUING = frozenset({"sue"})
_LEAD = 3  # the first sentences, which tell the news
_LONG = 3  # months before the issue: a suit brought so long ago is not the one that is news
_ALSO = frozenset({"also", "separately", "previously", "elsewhere", "meanwhile", "earlier"})
_JOINED = frozenset({"consolidate", "consolidated", "consolidation"})  # suits that became one
_BROUGHT = frozenset({"file", "bring", "lodge", "launch", "initiate", "commence", "institute"})
_CHARGES = frozenset({"charge", "claim"})
_NO_PARTIES = frozenset({"Court", "Judge", "Statute", "Case", "LawFirm"})


@dataclass(frozen=True, slots=True)
class Filing:
    """Who is said to have sued whom; either side may be empty."""

    word: Token
    plaintiffs: frozenset[str]
    defendants: frozenset[str]
    is_also: bool  # whether a word says that it is another one
    is_old: bool  # whether its date is long before the text

    @property
    def is_marked(self) -> bool:
        """Whether a word or date sets it apart from what the text tells as its news."""
        return self.is_also or self.is_old


def find_other_suits(seen: Observation, first: Dispute) -> list[Told]:
    """The suits beside that of the first dispute, one for each two sides."""
    filings = [*_by_verb(seen), *_by_noun(seen, first)]
    found: list[Told] = []
    if any(token.lemma_.lower() in _JOINED for token in seen.doc):
        return found
    for filing in filings:
        if not filing.is_marked or not _is_another(seen, filing, first, filings):
            continue
        told = tell(seen, filing.word)
        told.plaintiffs.update(dict.fromkeys(sorted(filing.plaintiffs)))
        told.defendants.update(dict.fromkeys(sorted(filing.defendants)))
        found.append(with_bench(seen, told))
    return found


def _is_another(seen: Observation, filing: Filing, first: Dispute, filings: Sequence[Filing]) -> bool:
    """Whether its plaintiff or its defendant is another one than the first dispute's, and never named with those."""
    main = [f for f in filings if seen.sentence_of[f.word.i] <= _LEAD and not f.is_marked]
    ours = {key for other in main for key in other.plaintiffs} or set(first.plaintiffs) - filing.plaintiffs
    theirs = {key for other in main for key in other.defendants} or set(first.defendants) - filing.defendants
    own = [other for other in filings if other is not filing and other.plaintiffs & ours]
    if ours & _joining(seen) or own and all(other.is_old for other in own):
        return False  # who joins a suit stands in it beside who brought it years before
    if filing.plaintiffs and filing.defendants <= theirs | set(first.defendants) and not filing.plaintiffs & ours:
        is_known = bool(ours or main) or filing.is_also and bool(filing.defendants)
        return is_known and not _are_named_together(seen, filing.plaintiffs, ours)
    if filing.plaintiffs & ours and filing.defendants and not filing.defendants & theirs:
        # "she also sued the hospital" is mostly said of one suit
        is_apart = filing.is_old or filing.word.tag_ in ("VBG", "VBZ", "VBP") or bool(_courts(seen, filing, first))
        return is_apart and bool(theirs) and not _are_named_together(seen, filing.defendants, theirs)
    return False


def _courts(seen: Observation, filing: Filing, first: Dispute) -> list[str]:
    """The courts that the filing's sentence names and in which the first dispute is not heard."""
    place = seen.sentence_of[filing.word.i]
    named = (key for key in seen.sentences_of if seen.index.type_of(key) == "Court" and place in seen.places(key))
    return [key for key in named if seen.places(key).keys() != {place} or key not in first.courts]


def _joining(seen: Observation) -> set[str]:
    """Who is said to join a suit."""
    said = [p for p in seen.predications if seen.doc[p.trigger].lemma_.lower() == "join"]
    return {key for p in said for key in seen.keys(seen.fillers(p, "agent"))}


def _are_named_together(seen: Observation, some: frozenset[str], others: set[str]) -> bool:
    """Whether one of the ones is named in a list with one of the others: who sue or are sued as one."""
    return any(are_coordinated(seen, one, other) for one in some for other in others)


def _by_verb(seen: Observation) -> Iterator[Filing]:
    """What a verb of suing tells as a fact."""
    for predication in seen.predications:
        word = seen.doc[predication.trigger]
        if predication.frame.name not in _SUING or not predication.is_fact or predication.trigger < seen.title_end:
            continue
        if is_only_thought_of(word) or word.lemma_.lower() == "join":
            continue
        sides: tuple[set[str], set[str]] = (set(), set())
        for role, fillers in predication.roles.items():
            acts = set(acts_of(predication, role))
            for side, act in zip(sides, ("sues", "sued"), strict=True):
                side.update(_parties(seen, seen.keys(fillers)) if act in acts else ())
        also = any(child.lower_ in _ALSO and child.dep_ == "advmod" for child in word.children)
        yield Filing(word, frozenset(sides[0]), frozenset(sides[1]), also, _is_old(seen, predication))


def _by_noun(seen: Observation, first: Dispute) -> Iterator[Filing]:
    """Proceedings that an indefinite noun phrase tells with who brought them: "a case brought by the port authority".

    Of the two sides the other is who of the first dispute's defendants the sentence names.
    """
    for noun in seen.doc[seen.title_end :]:
        if noun.pos_ != "NOUN" or noun.lemma_.lower() not in load_attitudes().suits["proceedings"] | _CHARGES:
            continue
        if any(child.dep_ in ("det", "nmod:poss") and child.lower_ not in ("a", "an") for child in noun.children):
            continue
        brought = [c for c in noun.children if c.dep_ in ("acl", "acl:relcl") and c.lemma_.lower() in _BROUGHT]
        by = [c for head in (noun, *brought) for c in head.children if case_of(c) == "by" and c.dep_ != "case"]
        plaintiffs = frozenset(key for token in by for key in _parties(seen, seen.index.all_of(token.i)))
        if not plaintiffs or is_only_thought_of(noun) or find_factuality(noun, nominal=True).negated:
            continue
        sentence = seen.sentence_of[noun.i]
        named = {key for key in first.defendants if sentence in seen.places(key)}
        yield Filing(noun, plaintiffs, frozenset(named - plaintiffs), False, _is_dated_apart(seen, noun))


def _is_dated_apart(seen: Observation, noun: Token) -> bool:
    """Whether the verb of the noun's sentence is dated long before the text."""
    return any(_is_old(seen, p) for p in seen.by_sentence.get(seen.sentence_of[noun.i], ()))


def _is_old(seen: Observation, predication: Predication) -> bool:
    return is_long_ago(seen, predication, least=_LONG)


def _parties(seen: Observation, keys: Sequence[str]) -> set[str]:
    return {key for key in keys if seen.index.type_of(key) not in _NO_PARTIES}
