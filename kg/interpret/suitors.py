"""A suit, or who speaks of it, → who brought it against whom: "the lawsuit seeks", "Roe's $5 million suit against Quillon"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.interpret.assembly import Concluded
from kg.interpret.measured import beside_noun, doer, keys_at, lemma, measure_words
from kg.interpret.observation import Observation

_SUITS = measure_words("nouns")["suits"] | {"complaint", "petition", "case", "filing", "it", "plaintiff"}
_NO_PARTY = frozenset({"Court", "Statute", "Case"})
_BROUGHT = frozenset({"file", "bring", "lodge", "launch"})

Sides = tuple[tuple[str, ...], tuple[str, ...]]


def find_suitors(seen: Observation, concluded: Concluded, who: Token | None, *, alone: bool = True) -> Sides:
    """Who asks and of whom, by keys: the one named, or whose suit the noun is; with `alone`, those of the only case."""
    if who is None:
        return (), ()
    named = _keys(seen, [who])
    if named:
        return named, _others(concluded, named)
    if lemma(who) not in _SUITS:
        return (), ()
    owners = [c for c in who.children if c.dep_ == "nmod:poss"]
    brought = [c for c in who.children if c.dep_ in {"acl", "acl:relcl"} and lemma(c) in _BROUGHT]
    by = [
        *owners,
        *beside_noun(who, "by", "from"),
        *(d for c in brought if (d := doer(c)) is not None and d.i != who.i),
    ]
    claimants = _keys(seen, by)
    against = _keys(seen, [*beside_noun(who, "against"), *(t for c in brought for t in beside_noun(c, "against"))])
    if claimants or against or not alone or len(concluded.cases) != 1:
        return claimants, against or _others(concluded, claimants)
    return concluded.cases[0].plaintiffs, concluded.cases[0].defendants


def _keys(seen: Observation, tokens: list[Token]) -> tuple[str, ...]:
    found = dict.fromkeys(key for token in tokens for key in keys_at(seen.index, token))
    return tuple(key for key in found if seen.index.type_of(key) not in _NO_PARTY)


def _others(concluded: Concluded, claimants: tuple[str, ...]) -> tuple[str, ...]:
    """Whom they sue, where they bring one case only."""
    own = [case for case in concluded.cases if claimants and set(claimants) <= set(case.plaintiffs)]
    return own[0].defendants if len(own) == 1 else ()
