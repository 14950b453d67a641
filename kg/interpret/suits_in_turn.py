"""Several suits told one after the other → the sentences that tell of one alone: "Quillon sued Roe in May. That suit was dismissed".

A sentence that says who sued whom tells of that suit, and one that takes it up as "that suit" goes on about it. What is done
there is done in no other, whichever of them the report is about.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from kg.interpret.attitudes import load_attitudes
from kg.interpret.cases import Dispute
from kg.interpret.litigation import acts_of
from kg.interpret.observation import Observation
from kg.interpret.suit_nouns import is_only_thought_of

_THAT = frozenset({"that", "latter"})


def mark_turns(seen: Observation, disputes: Sequence[Dispute]) -> tuple[Dispute, ...]:
    """The disputes, each with the tokens of the sentences that take up the suit just told of as the one it is."""
    if len(disputes) < 2 or any(dispute.told is not None for dispute in disputes):
        return tuple(disputes)
    alone: dict[int, set[int]] = {}
    current: int | None = None
    for number, sentence in enumerate(seen.doc.sents):
        told = _suit_told(seen, number, disputes)
        if told is None and current is not None and any(points_back(token) for token in sentence):
            told = current
            alone.setdefault(current, set()).update(range(sentence.start, sentence.end))
        current = told
    return tuple(replace(dispute, alone=dispute.alone | alone.get(n, set())) for n, dispute in enumerate(disputes))


def _suit_told(seen: Observation, sentence: int, disputes: Sequence[Dispute]) -> int | None:
    """The one dispute of which a sentence says as a fact who sued whom."""
    found: set[int] = set()
    for predication in seen.by_sentence.get(sentence, ()):
        trigger = seen.doc[predication.trigger]
        if predication.frame.relation != "sued" or not predication.is_fact or is_only_thought_of(trigger):
            continue
        sides: dict[str, set[str]] = {"sues": set(), "sued": set()}
        for role, fillers in predication.roles.items():
            for act in sides.keys() & set(acts_of(predication, role)):
                sides[act].update(seen.keys(fillers))
        if all(sides.values()):
            found |= {
                n
                for n, dispute in enumerate(disputes)
                if sides["sues"] & set(dispute.plaintiffs) and sides["sued"] & set(dispute.defendants)
            }
    return found.pop() if len(found) == 1 else None


def points_back(noun: Token) -> bool:
    """Whether a word takes up the suit just told of, and not the one of the report: "that case", "the latter suit"."""
    if noun.lemma_.lower() not in load_attitudes().suits["proceedings"] or noun.pos_ != "NOUN":
        return False
    return any(child.dep_ in ("det", "amod") and child.lower_ in _THAT for child in noun.children)
