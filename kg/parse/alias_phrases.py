"""The words by which a text gives a thing a second name: "a/k/a", "doing business as", "better known as"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Span

# What may stand between a name and another name of the same thing.
PHRASES = (
    "a/k/a", "aka", "a.k.a.", "a.k.a", "alias", "f/k/a", "n/k/a", "d/b/a", "dba", "t/a", "doing business as", "trading as", "operating as",
    "also known as", "also called", "also doing business as", "formerly known as", "formerly called", "previously known as",
    "now known as", "now called", "then known as", "better known as", "best known as", "known as", "known professionally as",
    "known online as", "nicknamed", "who goes by", "who goes by the name", "who went by", "who performs as", "using the name",
    "formerly", "now",
)  # fmt: skip
_PHRASE = "|".join(re.escape(phrase) for phrase in sorted(PHRASES, key=len, reverse=True))
BETWEEN = re.compile(rf"[,(\[–—-]*\s*(?P<phrase>{_PHRASE})\s*(?:the )?[“\"‘']?", re.IGNORECASE)
# "a/k/a “Smoke,”", "also known as 'The Broker'"; without quotation signs a name is found as any other.
QUOTED = re.compile(
    rf"(?<=[\w.”\"]),? \(?(?:{_PHRASE}) (?:(?:“(?P<curly>[^“”\n]{{2,40}}?),?”)|(?:\"(?P<straight>[^\"\n]{{2,40}}?),?\"))",
    re.IGNORECASE,
)


def find_quoted_aliases(text: str) -> Iterator[tuple[int, Span]]:
    """Where the name before ends, and the other name that quotation signs hold: "Smoke" in 'Ian Poe, a/k/a "Smoke,"'."""
    for match in QUOTED.finditer(text):
        group = "curly" if match["curly"] else "straight"
        if match[group][0].isupper() or match[group][0].isdigit():
            yield match.start(), Span(*match.span(group))


def is_alias_phrase(between: str) -> bool:
    """Whether the words between two names make them one thing's: ", also known as “", " (formerly "; not ", now of "."""
    return BETWEEN.fullmatch(between.strip(" \n")) is not None
