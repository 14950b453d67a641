"""A sum of money with the words around it → the parties and courts that stand in one place or another about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from spacy.tokens import Span as Words
from spacy.tokens import Token

from kg.interpret.amounts import nouns_after
from kg.interpret.assembly import Concluded
from kg.interpret.kinds import kinds_of
from kg.interpret.measured import Place, beside, beside_noun, doer, keys_at
from kg.interpret.observation import Observation
from kg.interpret.subjects import subject

PARTIES = frozenset({"Person", "Company", "Organization", "GovernmentBody", "LawFirm", "Judge", "Attorney"})
_SITTING = frozenset({"Judge", "Court"})
BENCH = frozenset({"Court", "Judge", "GovernmentBody", "Organization"})

Roles = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class InPlace:
    """A sum in its place, while its roles are read."""

    seen: Observation
    concluded: Concluded
    words: Words
    place: Place
    verb: Token
    purpose: str | None

    def parties(self, tokens: Iterable[Token | None], kinds: frozenset[str] = PARTIES) -> tuple[str, ...]:
        """The entities of these kinds for which the tokens stand."""
        index = self.seen.index
        found = [key for token in tokens if token is not None for key in keys_at(index, token)]
        return tuple(dict.fromkeys(key for key in found if index.type_of(key) in kinds))

    def near(self, *prepositions: str) -> list[Token]:
        """What hangs by one of the prepositions from the verb, its object, the sum, or a noun of the sum."""
        nouns = [self.words.root, *self.place.nouns, *nouns_after(self.words)]
        return [*beside(self.verb, *prepositions), *(t for noun in nouns for t in beside_noun(noun, *prepositions))]

    @property
    def is_by_bench(self) -> bool:
        """Whether a court or jury acts, as who finds does: "found that Quillon infringed the patent and awarded $5 million"."""
        verb, who = self.verb, doer(self.verb)
        if verb.dep_ == "conj" and verb.head.dep_ == "ccomp" and not (who and kinds_of(who) & _SITTING):
            who = subject(verb.head.head)
        return who is not None and bool(kinds_of(who) & _SITTING)

    @property
    def sides_of_only_case(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Who sued and who was sued, where one stands alone on each side of the only case that tells of both."""
        cases = [case for case in self.concluded.cases if case.plaintiffs and case.defendants]
        if len(cases) != 1 or max(len(cases[0].plaintiffs), len(cases[0].defendants)) > 1:
            return (), ()
        return cases[0].plaintiffs, cases[0].defendants

    def bench(self, verb: Token | None) -> tuple[str, ...]:
        """The court, judge or body that does what the verb says."""
        return self.parties([doer(verb)], BENCH) if verb is not None else ()
