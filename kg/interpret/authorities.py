"""Laws and earlier cases in the grammar of a sentence → which are cited, and which a decision upholds or strikes down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from spacy.tokens import Token

from kg.interpret.factuality import find_factuality
from kg.interpret.holders_by_verb import subject_of
from kg.interpret.observation import Observation
from kg.interpret.predications import Predication
from kg.interpret.subjects import case_of
from kg.model import Evidence

BY = "rule:authority"
# Object or place of the verb that cites: "cited Roe v. Wade", "relied on Roe v. Wade".
_CITING = {"cite": "", "invoke": "", "quote": "", "rely": "on", "follow": "", "distinguish": "", "reference": "", "draw": "on", "point": "to"}  # fmt: skip
# What is done to a law or a precedent itself, and not to a claim under it.
_DONE = frozenset({"struck down", "upheld", "overturned", "reversed", "blocked", "affirmed", "vacated"})
_WHOLES = ("compound", "nmod", "appos", "flat")


class Citation(NamedTuple):
    """Who cites which law or case, by keys, and the words that say so."""

    agents: tuple[str, ...]
    cited: str
    evidence: Evidence


def find_citations(seen: Observation) -> Iterator[Citation]:
    """Every law or case that somebody named is said to cite, in the order of the text; none that is not."""
    for verb in seen.doc:
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in _CITING:
            continue
        told = find_factuality(verb)
        subject = subject_of(verb)
        agents = seen.index.all_of(subject.i) if subject is not None else ()
        if told.negated or told.conditional or told.modality != "stated" or not agents:
            continue
        case = _CITING[verb.lemma_.lower()]
        for child in verb.children:
            fits = child.dep_ == "obj" if not case else child.dep_ == "obl" and case_of(child) == case
            for key in _authorities(seen, child) if fits else ():
                start, end = min(verb.i, child.left_edge.i), max(verb.i, child.right_edge.i) + 1
                yield Citation(agents, key, seen.evidence(start, end, BY))


def authorities_decided(seen: Observation, predications: Iterable[Predication | None]) -> tuple[str, ...]:
    """The laws and earlier cases that the words of a decision uphold, block or strike down themselves."""
    found: dict[str, None] = {}
    for predication in predications:
        if predication is None or predication.frame.outcome not in _DONE or predication.negated:
            continue
        for filler in seen.fillers(predication, "theme"):
            found |= dict.fromkeys(_authorities(seen, seen.doc[filler.head]))
    return tuple(found)


def _authorities(seen: Observation, head: Token) -> Iterator[str]:
    """The law or case that the phrase names, itself or as what its noun is part of: "a provision of the Roe Act"."""
    itself = [key for key in seen.index.all_of(head.i) if seen.index.type_of(key) in ("Statute", "Case")]
    yield from itself
    if not itself:
        for child in head.children:
            key = seen.index.of_token(child.i)
            whole = child.dep_ != "nmod" or case_of(child) in ("of", "in")
            if key is not None and child.dep_ in _WHOLES and whole and seen.index.type_of(key) in ("Statute", "Case"):
                yield key
