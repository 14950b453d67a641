"""The words of a sentence → whether it says that something is not so, only alleged, or only possible.

The words are those with which documents are read (`ontology/frames/attitudes.toml`); no sentence is parsed for it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from kg.ask.words import forms
from kg.interpret.attitudes import load_attitudes
from kg.ontology import read as ontology_file


def is_denied(text: str) -> bool:
    """Whether a word of the text says no.

    >>> is_denied("She didn't pay."), is_denied("He rarely pays."), is_denied("She paid.")
    (True, True, False)
    """
    return bool(_denying().search(text))


def is_doubted(text: str) -> bool:
    """Whether it is denied, depends on something, or is only said to be so.

    >>> is_doubted("whether she paid"), is_doubted("she allegedly paid"), is_doubted("she paid")
    (True, True, False)
    """
    return bool(_doubting().search(text))


def is_accusing(text: str) -> bool:
    """Whether somebody is accused or suspected in it, or alleges something.

    >>> is_accusing("Prosecutors allege that she paid."), is_accusing("Prosecutors proved that she paid.")
    (True, False)
    """
    return bool(_accusing().search(text))


def is_possible(text: str) -> bool:
    """Whether the term in it is one that may come.

    >>> is_possible("He faces up to five years."), is_possible("He was sentenced to five years.")
    (True, False)
    """
    return bool(_possible().search(text))


@cache
def callings() -> Mapping[str, tuple[str, ...]]:
    """Sense of a verb → the nouns for who does it."""
    return MappingProxyType({sense: tuple(nouns) for sense, nouns in _words()["callings"].items()})


@cache
def _words() -> Mapping[str, Mapping[str, list[str]]]:
    return tomllib.loads(ontology_file("asking.toml"))


@cache
def _denying() -> re.Pattern[str]:
    return _any(load_attitudes().negating)


@cache
def _doubting() -> re.Pattern[str]:
    attitudes = load_attitudes()
    return _any(attitudes.negating | attitudes.conditional | attitudes.alleging_adverbs)


@cache
def _accusing() -> re.Pattern[str]:
    attitudes = load_attitudes()
    verbs = [form for verb, effect in attitudes.verbs.items() if effect == "alleges" for form, _ in forms(verb)]
    nouns = [form for noun, effect in attitudes.nouns.items() if effect == "alleges" for form in (noun, f"{noun}s")]
    adjectives = [word for word, effect in attitudes.adjectives.items() if effect == "alleges"]
    return _any([*verbs, *nouns, *adjectives, *attitudes.alleging_adverbs])


@cache
def _possible() -> re.Pattern[str]:
    terms = _words()["terms"]
    verbs = [form for verb in terms["verbs"] for form, _ in forms(verb)]
    return _any([*verbs, *terms["words"], *terms["modals"], *load_attitudes().conditional])


def _any(words: Iterable[str]) -> re.Pattern[str]:
    """The pattern that finds any of the words; "n't" stands at the end of one."""
    whole = "|".join(sorted({re.escape(word) for word in words if word != "n't"}, key=lambda word: (-len(word), word)))
    negated = r"|n[’']t\b" if "n't" in words else ""
    return re.compile(rf"\b(?:{whole})\b{negated}", re.IGNORECASE)
