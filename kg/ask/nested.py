"""A question inside a question ("the judge who sentenced Doe") → that question, and the outer one with a name in its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from kg.ask.lexicon import AGENT_KINDS
from kg.ask.nouns import classes_of
from kg.ask.wording import plainly

# "… the company that the guild is suing": a relative clause at the end says which.
_RELATIVE = re.compile(
    r"^(?P<outer>.+? )the (?P<noun>(?:[\w-]+ ){0,2}?[\w-]+) (?:who|that|which|whom) (?P<clause>[^,]+)$", re.IGNORECASE
)
# "… the company sued by the guild", "… the officer convicted of bribery"
_REDUCED = re.compile(
    r"^(?P<outer>.+? )the (?P<noun>(?:[\w-]+ ){0,2}?[\w-]+) (?P<clause>(?:sued|charged|accused|convicted|acquitted|sentenced|fined|appointed|acquired|bought|investigated|represented) (?:by|of|with|to|for) [^,]+)$",
    re.IGNORECASE,
)
# Nothing stands before it but what asks for it itself: "who is the judge who sentenced Doe".
_ASKS_ITSELF = re.compile(
    r"^(?:who|what|which|list|name|show|give|find|tell)(?: me| us)?(?: (?:is|are|was|were))?(?: all)? $", re.IGNORECASE
)


def inner_question(question: str) -> tuple[str, str] | None:
    """The question that a relative clause asks, and the outer one up to it; None where there is none.

    >>> inner_question("Who represents the officer who was convicted of bribery?")
    ('which officer was convicted of bribery', 'Who represents ')
    """
    text = plainly(question)
    for pattern in (_RELATIVE, _REDUCED):
        match = pattern.match(text)
        if match is None or _ASKS_ITSELF.match(match["outer"]):
            continue
        noun = match["noun"].split()[-1].lower()
        if not set(classes_of(noun)) & (AGENT_KINDS | {"Agent"}):
            continue
        clause = match["clause"] if pattern is _RELATIVE else f"was {match['clause']}"
        return plainly(f"which {match['noun']} {clause}"), match["outer"]
    return None


def unnested(question: str, answer: Callable[[str], Sequence[str]]) -> str:
    """The question with the name that the inner question is answered with; as it is where that has no one answer."""
    found = inner_question(question)
    if found is None:
        return question
    labels = answer(found[0])
    return f"{found[1]}{labels[0]}" if len(labels) == 1 else question
