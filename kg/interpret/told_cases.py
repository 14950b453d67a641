"""A case that a text tells beside its own, as it is read: who stands in it, where, and the words that tell of it alone."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from kg.interpret.cases import Dispute
from kg.interpret.litigation import ACCUSED, ACCUSING, acts_of
from kg.interpret.observation import Observation

BY = "rule:other-case"


@dataclass(slots=True)
class Told:
    """What is told of another case: keys of its sides and courts, and the tokens that tell it; grows as it is read."""

    noun: Token
    plaintiffs: dict[str, None] = field(default_factory=dict)
    defendants: dict[str, None] = field(default_factory=dict)
    courts: dict[str, None] = field(default_factory=dict)
    tokens: set[int] = field(default_factory=set)
    is_continued: bool = False  # whether a sentence of its own goes on about it
    shared: set[str] = field(default_factory=set)  # parties that stand in the case that is the news as well

    @property
    def parties(self) -> set[str]:
        """Both sides."""
        return {*self.plaintiffs, *self.defendants}

    def is_one_with(self, other: Told) -> bool:
        """Whether the two can be one case: they share who sues or who is sued, and neither stands on both sides."""
        if self.plaintiffs.keys() & other.defendants.keys() or self.defendants.keys() & other.plaintiffs.keys():
            return False
        return bool(self.parties & other.parties)

    def stands_in(self, dispute: Dispute) -> bool:
        """Whether who is told of stands in the dispute, on the same sides."""
        ours, theirs = set(dispute.plaintiffs), set(dispute.defendants)
        return bool(self.parties) and self.plaintiffs.keys() <= ours and self.defendants.keys() <= theirs

    def is_all_of(self, seen: Observation, dispute: Dispute) -> bool:
        """Whether the dispute has just the sides told, and none of its parties is named in the title."""
        sides = set(self.plaintiffs), set(self.defendants)
        in_title = any(i < seen.title_end for key in dispute.parties for i in seen.mention_heads.get(key, ()))
        return all(sides) and sides == (set(dispute.plaintiffs), set(dispute.defendants)) and not in_title

    def add(self, more: Told) -> None:
        """Adds what another sentence tells of the same case."""
        self.plaintiffs.update(more.plaintiffs)
        self.defendants.update(more.defendants)
        self.courts.update(more.courts)
        self.tokens |= more.tokens
        self.shared |= more.shared
        self.is_continued |= more.is_continued


def tell(seen: Observation, word: Token, *, whole: bool = True) -> Told:
    """A case told by the sentence of a word, or by the clause that the word heads without those joined to it."""
    if whole:
        return Told(word, tokens=set(range(word.sent.start, word.sent.end)))
    joined = [child for child in word.children if child.dep_ in ("conj", "parataxis") and child.i > word.i]
    gone = {token.i for child in joined for token in child.subtree}
    return Told(word, tokens={token.i for token in word.subtree} - gone)


def with_bench(seen: Observation, told: Told) -> Told:
    """The case, with the courts that are named among the words that tell of it."""
    for key, heads in seen.mention_heads.items():
        if seen.index.type_of(key) == "Court" and told.tokens.intersection(heads):
            told.courts[key] = None
    return told


def without(seen: Observation, dispute: Dispute, others: Collection[Told]) -> Dispute:
    """The dispute without the parties, courts and judges that the text speaks of as such in the other cases alone."""
    for told in others:
        gone = {key for key in told.parties - told.shared if not _is_party_beyond(seen, key, told.tokens)}
        gone |= {key for key in dispute.bench if told.tokens.issuperset(seen.mention_heads.get(key, (-1,)))}
        plaintiffs = tuple(key for key in dispute.plaintiffs if key not in gone)
        defendants = tuple(key for key in dispute.defendants if key not in gone)
        if plaintiffs or defendants:
            dispute = replace(
                dispute,
                plaintiffs=plaintiffs,
                defendants=defendants,
                courts=tuple(key for key in dispute.courts if key not in gone),
                judges=tuple(key for key in dispute.judges if key not in gone),
            )
    return dispute


def _is_party_beyond(seen: Observation, key: str, tokens: set[int]) -> bool:
    """Whether the entity sues, is sued, charges or is charged in any other words, or is named in the title."""
    if any(i < seen.title_end for i in seen.mention_heads.get(key, ())):
        return True
    return any(
        predication.trigger not in tokens and set(acts_of(predication, role)) & (ACCUSING | ACCUSED)
        for predication, role in seen.played.get(key, ())
    )


def as_dispute(seen: Observation, told: Told) -> Dispute:
    """The case as a dispute of its own, with the words that tell of it and of no other."""
    judges = (
        key
        for key, heads in seen.mention_heads.items()
        if seen.index.type_of(key) == "Judge" and (told.courts or told.is_continued) and told.tokens.issuperset(heads)
    )
    return Dispute(
        plaintiffs=tuple(told.plaintiffs),
        defendants=tuple(key for key in told.defendants if key not in told.plaintiffs),
        courts=tuple(told.courts),
        judges=tuple(judges),
        evidence=(seen.evidence(*seen.clause(told.noun), BY),),
        alone=frozenset(told.tokens),
    )
