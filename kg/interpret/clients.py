"""A phrase for a lawyer's client → the parties meant: "the plaintiffs", "the clinics", "the retailer", "the senator"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.interpret.assembly import Concluded
from kg.interpret.mentions import nominals
from kg.interpret.observation import Observation

PLAINTIFFS = frozenset({"plaintiff", "petitioner", "claimant", "complainant", "applicant"})
DEFENDANTS = frozenset({"defendant", "accused", "respondent"})
_SERVED = ("Company", "Organization", "GovernmentBody", "LawFirm", "Person", "Attorney", "Judge")
_FEW = 3  # persons on a side that one lawyer is taken to act for
_SHORT = 4  # letters of a word that tells a name


def find_clients(seen: Observation, concluded: Concluded, token: Token) -> tuple[str, ...]:
    """Those whom the phrase names, or the parties that its noun can only mean; none rather than a guess."""
    named = tuple(key for key in seen.index.all_of(token.i) if seen.index.type_of(key) in _SERVED)
    if named:
        return named
    if token.pos_ != "NOUN":
        return ()
    noun = token.lemma_.lower()
    if noun in PLAINTIFFS | DEFENDANTS:
        return side_of(concluded, of_plaintiffs=noun in PLAINTIFFS)
    parties = {key: None for case in concluded.cases for key in (*case.plaintiffs, *case.defendants)}
    is_plural = token.tag_ == "NNS"
    called = [key for key in parties if _is_called(seen, key, noun)]
    if called:
        return tuple(called) if is_plural and len(called) <= _FEW or len(called) == 1 else ()
    kinds = nominals().get(noun, frozenset())
    fits = [key for key in parties if seen.index.type_of(key) in kinds]
    return tuple(fits) if not is_plural and len(fits) == 1 else ()


def side_of(concluded: Concluded, *, of_plaintiffs: bool) -> tuple[str, ...]:
    """The parties on one side of the document's only case; none where they are many."""
    if len(concluded.cases) != 1:
        return ()
    side = concluded.cases[0].plaintiffs if of_plaintiffs else concluded.cases[0].defendants
    return side if len(side) <= _FEW else ()


def _is_called(seen: Observation, key: str, noun: str) -> bool:
    """Whether the noun stands in a name of the party: the fund in "Springfield Pension Fund"."""
    words = {word.strip(",.").lower() for name in seen.index.entity(key).names for word in name.split()}
    return len(noun) >= _SHORT and seen.index.type_of(key) != "Person" and bool(words & {noun, f"{noun}s"})
