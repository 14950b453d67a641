"""What is done to a query before it runs: refused if it writes or leaves the store, given the values of its variables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

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
_MARK = re.compile(r"[A-Za-z]+|\{")

_FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
_WRITES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD"})
_LEAVES = frozenset({"SERVICE", "FROM"})


def refuse_unsafe(sparql: str) -> None:
    """Nothing happens to a query that reads the store; QueryError is raised for one that writes or leaves it."""
    words = [word.upper() for word, _ in _marks(sparql) if word.isalpha()]
    for word in words:
        if word in _WRITES:
            raise QueryError(
                f"{word} is refused: queries only read; use `kg build` and `kg forget` to change the store"
            )
        if word in _LEAVES:
            raise QueryError(f"{word} is refused: queries stay inside this store; use GRAPH <iri> for one document")
    if not _FORMS.intersection(words):
        raise QueryError("this is no SPARQL query: it has no SELECT, ASK, CONSTRUCT or DESCRIBE")


def bound(sparql: str, values: Mapping[str, str]) -> str:
    """The query with its variables bound to these terms, in N-Triples, before anything else is matched.

    Oxigraph's own substitution knows only variables that are projected, and not in ASK.
    """
    if not values:
        return sparql
    names = " ".join(f"?{name}" for name in values)
    clause = f" VALUES ({names}) {{ ({' '.join(values.values())}) }} "
    marks = list(_marks(sparql))
    # A CONSTRUCT's first group is its template; the pattern follows WHERE.
    words = [word.upper() for word, _ in marks]
    first = words.index("WHERE") if "CONSTRUCT" in words and "WHERE" in words else 0
    opening = next((end for word, end in marks[first:] if word == "{"), None)
    if opening is None:
        raise QueryError("this query has no pattern in braces, so its variables cannot be bound")
    return sparql[:opening] + clause + sparql[opening:]


def _marks(sparql: str) -> Iterator[tuple[str, int]]:
    """Yield each bare word and opening brace of the query with its end, left to right."""
    position = 0
    while position < len(sparql):
        if match := _SKIPPED.match(sparql, position):
            position = match.end()
        elif match := _MARK.match(sparql, position):
            position = match.end()
            yield match.group(), position
        else:
            position += 1
