"""Name mentions → pairs of which the text itself says that they name one thing: "Roe Union (RU)", "Roe, also known as Poe"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from spacy.tokens import Doc

from kg.interpret.aliases import words
from kg.interpret.mentions import Mention
from kg.parse.alias_phrases import is_alias_phrase

_QUOTES = frozenset({"“", '"', "”", "‘", "'", "’", "``", "''"})
_LONGEST = 9  # tokens between a name and its other name


def link_told(doc: Doc, mentions: tuple[Mention, ...], families: Mapping[str, str]) -> Iterator[tuple[int, int]]:
    """Yield pairs of indices of mentions that brackets or words like "also known as" make one thing's.

    `families` says by label which names may name one thing.
    """
    yield from _link_brackets(doc, mentions, families)
    yield from _link_aliases(doc, mentions, families)


def _link_aliases(doc: Doc, mentions: tuple[Mention, ...], families: Mapping[str, str]) -> Iterator[tuple[int, int]]:
    """Join a name and the other name that the text gives it: "Vega LLC, doing business as Orin", "Ian Poe, alias Smoke"."""
    names = [index for index, mention in enumerate(mentions) if mention.kind == "name"]
    for before, index in pairwise(names):
        one, two = mentions[before], mentions[index]
        if one.label == "PLACE" or families.get(one.label) != families.get(two.label) or two.start - one.end > _LONGEST:
            continue
        if one.end < two.start and is_alias_phrase(doc[one.end : two.start].text):
            yield before, index


def _link_brackets(doc: Doc, mentions: tuple[Mention, ...], families: Mapping[str, str]) -> Iterator[tuple[int, int]]:
    """Join a name and the short form that brackets give it: "the Civil Rights Union (CRU)"."""
    ending = {mention.end: index for index, mention in enumerate(mentions) if mention.kind == "name"}
    for index, mention in enumerate(mentions):
        if mention.kind != "name" or mention.start < 2 or mention.end >= len(doc):
            continue
        opening = mention.start - 1
        while opening and doc[opening].text in ("“", '"', "”", "the", "‘", "'", "``"):
            opening -= 1
        before = ending.get(opening)
        if doc[opening].text != "(" or before is None or mentions[before].label == "PLACE":
            continue
        if opening < mention.start - 1 and _is_defined(doc, mentions[before], mention):
            yield before, index
            continue
        if mention.label in ("PLACE", "NEWS"):
            continue
        same_family = families.get(mentions[before].label) == families.get(mention.label)
        short = doc[mention.start : mention.end].text
        letters = [letter for letter in short if letter.isalpha()]
        if (
            (same_family or mention.label in ("ORG", "GOV", "COMPANY", "OTHER"))
            and letters
            and mention.end - mention.start <= 3
        ):
            name = doc[mentions[before].start : mentions[before].end].text
            if letters[0].lower() in name.lower() and doc[mention.end].text in (")", "”", '"', "’", "'", "''", "or"):
                yield before, index


def _is_defined(doc: Doc, name: Mention, short: Mention) -> bool:
    """Whether quoted brackets make the first words of a name its short form, whatever else is so called: 'Elm Care, Inc. ("Elm")'."""
    first = words(doc[short.start : short.end].text)
    is_quoted = doc[short.start - 1].text in _QUOTES and short.end < len(doc) and doc[short.end].text in _QUOTES
    return is_quoted and len(first) > 0 and words(doc[name.start : name.end].text)[: len(first)] == first
