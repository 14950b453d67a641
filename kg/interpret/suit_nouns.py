"""Noun phrases of suits → who sued whom: "Roe's lawsuit against Quillon", "a complaint filed by Roe against Quillon"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from kg.interpret.challenged import is_bench
from kg.interpret.factuality import find_factuality
from kg.interpret.observation import Observation
from kg.interpret.party_nouns import named_by
from kg.interpret.subjects import case_of, is_passive, subject
from kg.model import Evidence

BY = "rule:suit-noun"
_SUITS = frozenset({"lawsuit", "suit", "countersuit", "litigation", "case", "complaint", "action"})
_BROUGHT = frozenset({"file", "bring", "lodge", "launch", "initiate", "commence", "institute"})
# What comes before a suit that is none yet, or is another kind of quarrel: "a threatened lawsuit".
_UNMADE = frozenset("threatened possible potential planned proposed prospective future hypothetical no any".split())
_OTHER = frozenset({"criminal", "disciplinary"})
# "The state's case against Roe" is mostly a prosecution, and "its case" no more than its arguments.
_ONLY_BROUGHT = frozenset({"case", "complaint", "action"})
_CIVIL = frozenset({"civil", "class", "antitrust", "libel", "defamation", "negligence"})
# Suits where the words after them name both sides, "an action by Roe against Quillon", and nobody else prosecutes.
_IF_OF_BOTH = _ONLY_BROUGHT | {"claim", "challenge", "petition", "proceeding"}
_DECIDED = frozenset("dismiss reject throw toss allow uphold revive reinstate hear deny decide settle refer".split())
_PRIVATE = frozenset({"Company", "Organization", "Person"})
_STANDING = frozenset(
    {"pending", "remain", "stand", "continue", "proceed"}
)  # "Roe's suit remains pending against Quillon"
LED = frozenset({"lead", "spearhead"})
_NO_PARTIES = frozenset({"Court", "Judge", "Statute", "Case"})
_OF_CLASSES = frozenset({"proposed", "potential", "prospective"})  # a class action is, until a court admits the class
_HAVING = frozenset({"have", "pursue", "maintain"})
# Who does this to a suit has brought none; whoever plans or vows one mostly does.
_DOUBTING = frozenset("consider weigh mull contemplate threaten explore ponder debate decide".split())
_DOUBTS = frozenset("possibility prospect threat risk talk fear option".split())
_MAYBE = frozenset({"may", "might", "could", "whether", "if"})


class NamedSuit(NamedTuple):
    """Who sued whom, by keys, and the words that say so."""

    plaintiff: str
    defendant: str
    evidence: Evidence


def find_named_suits(seen: Observation) -> Iterator[NamedSuit]:
    """Every suit that a noun phrase tells with both its sides, in the order of the text; none that is only threatened."""
    for noun in seen.doc:
        if noun.pos_ != "NOUN" or noun.lemma_.lower() not in _SUITS | _IF_OF_BOTH:
            continue
        if is_only_thought_of(noun) or any(child.lower_ in _OTHER for child in noun.children):
            continue
        brought = [c for c in noun.children if c.dep_ in ("acl", "acl:relcl") and c.lemma_.lower() in _BROUGHT]
        brought += led_by(noun)
        plaintiffs = _plaintiffs(seen, noun, brought) if noun.lemma_.lower() in _SUITS else ()
        ways = [child for child in noun.children if child.lower_ in ("way", "pending")]
        ways += [noun.head] if noun.dep_ == "nsubj" and noun.head.lemma_.lower() in _STANDING else []
        tops = [noun, *brought, *ways]
        tops += (
            [noun.head] if noun.dep_ == "obj" and noun.i < noun.head.right_edge.i else []
        )  # where the parser hangs it too
        against = [
            token for head in tops for word in ("against", "versus") for token in _after(head, word) if token.i > noun.i
        ]
        for plaintiff in plaintiffs or (_of_both(seen, noun) if against else ()):
            for token in against:
                for defendant in _parties(seen, token):
                    if plaintiff != defendant:
                        places = (noun.i, token.i)
                        yield NamedSuit(plaintiff, defendant, seen.evidence(min(places), max(places) + 1, BY))


def is_only_thought_of(word: Token) -> bool:
    """Whether a suit, or the verb of suing, is only weighed or threatened: "a possible lawsuit", "may sue", "threatened to sue"."""
    if word.pos_ == "VERB":
        return _is_doubted(word)
    words = {child.lower_ for child in word.children}
    is_class = any(token.lower_ in ("class", "class-action") for token in word.subtree if token.i < word.i)
    if words & (_UNMADE - _OF_CLASSES if is_class else _UNMADE):
        return True
    if any(child.dep_ == "nmod:poss" or child.lower_ == "the" for child in word.children):
        return False  # "the judge is considering Roe's lawsuit"
    head = word.head
    if word.dep_ in ("obj", "nsubj:pass"):
        return head.lemma_.lower() in _DOUBTING or head.lemma_.lower() in _BROUGHT and _is_doubted(head)
    return word.dep_ == "nmod" and case_of(word) == "of" and head.lemma_.lower() in _DOUBTS


def is_to_come(word: Token) -> bool:
    """Whether a suit, or the verb of suing, is announced: "will sue", "plans to file a suit"."""
    verb = word if word.pos_ == "VERB" else word.head
    is_brought = verb is word or word.dep_ == "obj" and verb.lemma_.lower() in _BROUGHT
    return is_brought and find_factuality(verb).modality == "predicted"


def _is_doubted(verb: Token) -> bool:
    """Whether it is open that somebody does it: "may sue", "is considering suing", "the threat to sue"."""
    if any(child.lower_ in _MAYBE and child.dep_ in ("aux", "mark") for child in verb.children):
        return True
    return verb.dep_ in ("xcomp", "ccomp", "advcl", "acl") and verb.head.lemma_.lower() in _DOUBTING | _DOUBTS


def _plaintiffs(seen: Observation, noun: Token, brought: list[Token]) -> tuple[str, ...]:
    """Whose suit it is: who has it by the genitive, or who filed it."""
    tokens = [token for head in brought for token in _after(head, "by")]
    if noun.dep_ == "obj" and noun.head.lemma_.lower() in _HAVING and _is_own(noun):
        doer = subject(noun.head)
        tokens += [] if doer is None else [doer]  # "Roe has further actions under way against Quillon"
    if noun.lemma_.lower() not in _ONLY_BROUGHT or any(child.lower_ in _CIVIL for child in noun.children):
        tokens += [child for child in noun.children if child.dep_ == "nmod:poss"]
        tokens += _after(noun, "by")
    return tuple(dict.fromkeys(key for token in tokens for key in _parties(seen, token)))


def _of_both(seen: Observation, noun: Token) -> tuple[str, ...]:
    """Who brings what is said to be by the one and against the other: "an action by Roe against Quillon"; no office, which may prosecute."""
    verb = noun.head
    doer = None if is_passive(verb) else subject(verb)
    is_decided = verb.lemma_.lower() in _DECIDED and (doer is None or is_bench(seen, doer))
    is_heard = is_decided or verb.lemma_.lower() in _STANDING or bool(_owning(noun))
    if noun.lemma_.lower() == "claim" and not is_heard:
        return ()
    found = dict.fromkeys(key for token in (*_by(noun), *_owning(noun)) for key in _parties(seen, token))
    return tuple(key for key in found if seen.index.type_of(key) in _PRIVATE)


def _by(noun: Token) -> list[Token]:
    """Who makes a claim, where the words hang on its sum too: "a claim for 5 million euros by Roe"."""
    sums = [child for child in noun.children if child.dep_ == "nmod" and case_of(child) == "for"]
    return [token for top in (noun, *sums) for token in _after(top, "by")]


def _owning(noun: Token) -> list[Token]:
    """Who has a claim or a case that is said to be his own or to be pending: "in its own case against Quillon", "has a claim pending"."""
    if any(child.lower_ == "own" for child in noun.children):
        return [child for child in noun.children if child.dep_ == "nmod:poss"]
    is_pending = any(child.lower_ == "pending" for child in (*noun.children, *noun.head.children))
    doer = subject(noun.head) if noun.dep_ == "obj" and noun.head.lemma_.lower() in _HAVING and is_pending else None
    return [doer] if doer is not None else []


def led_by(noun: Token) -> list[Token]:
    """The verbs that say who is at the head of those who sue: "a lawsuit led by Texas", "the suit was led by Texas"."""
    if noun.lemma_.lower() in _IF_OF_BOTH and not any(child.lower_ in _CIVIL for child in noun.children):
        return []  # "a case led by the bureau"
    if _after(noun, "by"):
        return []  # "a suit by lawyers led by Roe"
    verbs = [child for child in noun.children if child.dep_ in ("acl", "acl:relcl")]
    verbs += [noun.head] if noun.dep_ == "nsubj:pass" else []
    return [verb for verb in verbs if verb.lemma_.lower() in LED and verb.tag_ == "VBN"]


def _is_own(noun: Token) -> bool:
    """Whether who has it sues: "has a suit", "has a case of its own"; who has a case may just be right."""
    return noun.lemma_.lower() != "case" or any(token.lower_ in _CIVIL | {"own"} for token in noun.subtree)


def _after(head: Token, word: str) -> list[Token]:
    """What hangs on the head with that preposition."""
    return [child for child in head.children if child.dep_.startswith(("nmod", "obl")) and case_of(child) == word]


def _parties(seen: Observation, token: Token) -> tuple[str, ...]:
    return tuple(key for key in named_by(seen, token) if seen.index.type_of(key) not in _NO_PARTIES)
