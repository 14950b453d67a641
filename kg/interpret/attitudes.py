"""Words that tell whether what they govern happened: `ontology/frames/attitudes.toml` → an effect by lemma."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, cast

from kg.ontology import read as ontology_file

__all__ = ["Attitudes", "Effect", "load_attitudes"]

Effect = Literal["keeps", "negates", "requests", "predicts", "alleges", "denies", "says", "finds"]


@dataclass(frozen=True, slots=True)
class Attitudes:
    """The effects of verbs, nouns and adjectives on what they govern, and the small words of factuality."""

    verbs: Mapping[str, Effect]
    nouns: Mapping[str, Effect]
    adjectives: Mapping[str, Effect]
    conditional: frozenset[str]
    later: frozenset[str]
    alleging_adverbs: frozenset[str]
    negating: frozenset[str]
    restoring: frozenset[str]
    predicting: frozenset[str]
    partial: frozenset[str]
    modal: frozenset[str]
    obliging: frozenset[str]
    subject_control: frozenset[str]
    resulting: frozenset[str]
    wanting: frozenset[str]
    wanting_for: frozenset[str]
    wanting_nouns: frozenset[str]
    holding: frozenset[str]
    facing: frozenset[str]
    alleging: frozenset[str]
    suits: Mapping[str, frozenset[str]]  # nouns for a proceeding, and what tells one of a party's from another


@cache
def load_attitudes() -> Attitudes:
    """The table of `ontology/frames/attitudes.toml`; of a word in two lists the first counts."""
    raw = tomllib.loads(ontology_file("frames/attitudes.toml"))
    marks, grammar = raw["marks"], raw["grammar"]
    return Attitudes(
        verbs=_effects(raw["verbs"]),
        nouns=_effects(raw["nouns"]),
        adjectives=_effects(raw["adjectives"]),
        conditional=frozenset(marks["conditional"]),
        later=frozenset(marks["later"]),
        alleging_adverbs=frozenset(marks["alleging"]),
        negating=frozenset(marks["negating"]),
        restoring=frozenset(marks["restoring"]),
        predicting=frozenset(marks["predicting"]),
        partial=frozenset(marks["partial"]),
        modal=frozenset(marks["modal"]),
        obliging=frozenset(marks["obliging"]),
        subject_control=frozenset(grammar["subject_control"]),
        resulting=frozenset(grammar["resulting"]),
        wanting=frozenset(grammar["wanting"]),
        wanting_for=frozenset(grammar["wanting_for"]),
        wanting_nouns=frozenset(grammar["wanting_nouns"]),
        holding=frozenset(grammar["holding"]),
        facing=frozenset(grammar["facing"]),
        alleging=frozenset(grammar["alleging"]),
        suits={name: frozenset(words) for name, words in raw["suits"].items()},
    )


def _effects(table: Mapping[str, Any]) -> dict[str, Effect]:
    found: dict[str, Effect] = {}
    for effect, words in table.items():
        for word in words:
            found.setdefault(word, cast(Effect, effect))
    return found
