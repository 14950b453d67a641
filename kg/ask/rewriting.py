"""Ways of asking that go round about → the plain question, by the rows of `ontology/wording.toml`.

A row says what is asked and what that means: "where do things stand with …" is "what is the status of $1". In what is
said "…" stands for any words, "[ ]" may be left out, "( | )" is one of several, "<claim>" a word or phrase of that
class; "$1" is what the first "…" or class stood for. A row is of the whole question, or, with "~", of a part of it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache, partial
from types import MappingProxyType
from typing import Any

from kg.ask.lexicon import AGENT_KINDS, CLAIM_KINDS, KINDS
from kg.ontology import read as ontology_file

Row = tuple[re.Pattern[str], str]
_MARK = re.compile(r"…|(?<!\?P)<(?P<name>[a-z ]+)>|\[|\]|\((?!\?)")
_PLAIN = MappingProxyType({"…": "(.+?)", "[": "(?:", "]": ")?", "(": "(?:"})


def rewritten(text: str, table: str, *, rows: slice = slice(None)) -> str:
    """The text with each row of the table, or each of these rows, applied in turn.

    >>> rewritten("where do things stand with the appeal", "ways"), rewritten("what remains to be decided", "states")
    ('what is the status of the appeal', 'which claims are pending')
    """
    for pattern, plain in _rows(table)[rows]:
        text = re.sub(" +", " ", pattern.sub(partial(_filled, plain=plain), text)).strip()
    return text


def _filled(match: re.Match[str], *, plain: str) -> str:
    return re.sub(r"\$(\d)", lambda number: match[int(number[1])] or "", plain)


def examples(table: str) -> list[tuple[str, str]]:
    """For each row of the table a question that is asked so, and what becomes of it."""
    return [(asked, meant) for _, _, asked, meant in wording()[table]]


def first_words(said: str) -> list[str]:
    """What is said, each choice of how it begins made: what begins with a verb can be inflected.

    >>> first_words("(head|lead) the (defense|defence) of")
    ['head the (defense|defence) of', 'lead the (defense|defence) of']
    """
    if not said.startswith("("):
        return [said]
    first, _, rest = said[1:].partition(")")
    return [each + rest for each in first.split("|")]


def spelt(said: str) -> str:
    """What is said as a regular expression that keeps nothing of it; "…" is left as it is.

    >>> spelt("act as [the ](lawyer|counsel) for")
    'act as (?:the )?(?:lawyer|counsel) for'
    """
    return re.sub(r"[\[\](]", lambda mark: _PLAIN[mark[0]], said)


@cache
def wording() -> Mapping[str, Any]:
    """The tables of wording."""
    return MappingProxyType(tomllib.loads(ontology_file("wording.toml")))


@cache
def _rows(table: str) -> tuple[Row, ...]:
    return tuple((pattern_of(said), plain) for said, plain, *_ in wording()[table])


def pattern_of(said: str) -> re.Pattern[str]:
    """What is said as a regular expression; capitals and small letters are one."""
    body = _MARK.sub(lambda mark: _classes()[mark["name"]] if mark["name"] else _PLAIN[mark[0]], said.removeprefix("~"))
    if not said.startswith("~"):
        return re.compile(f"^{body}$", re.IGNORECASE)
    end = "" if said.endswith((" ", "$", "]")) or "(?" in said else r"(?!\w)"
    return re.compile(rf"\b{body}{end}", re.IGNORECASE)


@cache
def _classes() -> Mapping[str, str]:
    """What each class of a row may be: the nouns of the lexicon, then the classes of the file, which may hold them."""
    found = {"a claim": _nouns(CLAIM_KINDS), "an agent": _nouns(AGENT_KINDS)}
    for name, body in wording()["classes"].items():
        found[name] = re.sub(r"<([a-z ]+)>", lambda inner: found[inner[1]], body)
    return MappingProxyType(found)


def _nouns(kinds: frozenset[str]) -> str:
    """The nouns for things of these kinds, the longest first."""
    return "|".join(sorted((noun for noun, each in KINDS.items() if kinds & set(each)), key=len, reverse=True))
