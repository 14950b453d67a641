"""Tokens → whom a court deals with: those named, "the defendants" of the only case; no prosecutor whom a "he" was taken for."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from kg.interpret.assembly import Concluded
from kg.interpret.measured import keys_at
from kg.interpret.observation import Observation

PEOPLE = frozenset({"Person", "Company", "Organization", "LawFirm", "Judge", "Attorney"})
_OFFICERS = frozenset({"Judge", "Attorney"})
_ACCUSED = frozenset({"defendant", "accused"})


def accused_at(
    seen: Observation, concluded: Concluded, tokens: Iterable[Token | None], *, officers: bool = False
) -> tuple[str, ...]:
    """The people and bodies for which the tokens stand; with `officers` judges and lawyers who are no defendants, too."""
    defendants = {key for case in concluded.cases for key in case.defendants}
    found: list[str] = []
    for token in tokens:
        if token is None:
            continue
        keys = keys_at(seen.index, token)
        kept = [
            key
            for key in keys
            if (kind := seen.index.type_of(key)) in PEOPLE and (officers or kind not in _OFFICERS or key in defendants)
        ]
        if not kept and token.lemma_.lower() in _ACCUSED:
            kept = list(_of_only_case(concluded, plural=token.tag_ == "NNS"))
        found += kept
    return tuple(dict.fromkeys(found))


def sole_defendant(concluded: Concluded) -> tuple[str, ...]:
    """The only defendant of the only case: for whom "prosecutors asked for ten years"."""
    return _of_only_case(concluded, plural=False)


def _of_only_case(concluded: Concluded, *, plural: bool) -> tuple[str, ...]:
    cases = concluded.cases
    if len(cases) != 1 or not plural and len(cases[0].defendants) != 1:
        return ()
    return cases[0].defendants
