"""A query that only reads, and only what is in the store; anything else is refused before it runs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.errors import QueryError

# What may hold a keyword without meaning it: comments, IRIs, strings, variables, prefixed names.
# Matches `# from here`, `<http://a/from>`, `"load"`, `?service`, `lkg:from`; not the bare word `FROM`.
_SKIPPED = re.compile(
    r"""
      \#[^\n]*
    | <[^<>"{}|^`\\\s]*>
    | \"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\" | '''(?:[^'\\]|\\.|'(?!''))*'''
    | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*'
    | [?$]\w+
    | @[A-Za-z]+(?:-[A-Za-z0-9]+)*
    | [\w.\-]*:(?:[\w.\-:%]|\\.)*
    """,
    re.VERBOSE | re.DOTALL,
)
_WORD = re.compile(r"[A-Za-z]+")

_FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
_WRITES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD"})
_LEAVES = frozenset({"SERVICE", "FROM"})


def refuse_unsafe(sparql: str) -> None:
    """Nothing happens to a query that reads the store; QueryError is raised for one that writes or leaves it."""
    words = [word.upper() for word in _keywords(sparql)]
    for word in words:
        if word in _WRITES:
            raise QueryError(
                f"{word} is refused: queries only read; use `kg build` and `kg forget` to change the store"
            )
        if word in _LEAVES:
            raise QueryError(f"{word} is refused: queries stay inside this store; use GRAPH <iri> for one document")
    if not _FORMS.intersection(words):
        raise QueryError("this is no SPARQL query: it has no SELECT, ASK, CONSTRUCT or DESCRIBE")


def _keywords(sparql: str) -> Iterator[str]:
    """Yield the bare words of the query, left to right."""
    position = 0
    while position < len(sparql):
        if match := _SKIPPED.match(sparql, position):
            # An empty prefixed name cannot be matched: the pattern needs its colon.
            position = match.end()
        elif match := _WORD.match(sparql, position):
            yield match.group()
            position = match.end()
        else:
            position += 1
