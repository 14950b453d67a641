"""Text → the bodies that one plural noun names: "[Marlow] and [Trent] counties", "the [Defense] and [Treasury] departments".

Counties in which something happens are places and no bodies: "farms in Marlow and Trent counties".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Span

# What may begin a sentence before such a list.
_NO_NAME = (
    "In|The|Both|Of|From|With|And|As|At|By|For|On|When|While|But|After|Under|Although|Though|Since|Because|If|Officials"
)
_NAME = (
    rf"(?!(?:{_NO_NAME})\b)(?:St\. |San |Los |Las |Fort |Mount |New |Prince |Palm |Santa |El |Du |De |La )?"
    r"[A-Z][a-z][a-z'’]*(?: [A-Z][a-z]+)?"
)
_LIST = re.compile(
    rf"(?:\b(?P<where>in|across|throughout|near|outside|of|from|around|between) )?(?:\b[Tt]he )?"
    rf"\b(?P<names>{_NAME}(?:, {_NAME})*,? and {_NAME}) (?P<noun>[Cc]ounties|[Dd]epartments|[Mm]inistries)\b"
)
_NAMES = re.compile(r", and |, | and ")
_CAPITAL_BEFORE = re.compile(rf"\b(?!(?:{_NO_NAME})\b)[A-Z][\w.&'’-]* $")  # "Roe LLC and Trent counties"


def find_bodies_of_shared_noun(text: str) -> Iterator[Span]:
    """The name of each public body in such a list, without the noun that they share."""
    for match in _LIST.finditer(text):
        is_place = match["where"] and match["noun"].lower() == "counties"
        if is_place or _CAPITAL_BEFORE.search(text, 0, match.start()):
            continue
        start, names = match.start("names"), match["names"]
        for name in _NAMES.split(names):
            at = names.index(name)
            yield Span(start + at, start + at + len(name))
