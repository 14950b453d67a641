"""What a query gives back, in rdflib's terms, whatever store it ran on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import Literal

from rdflib.term import Node

_SHOWN = 100  # rows in a notebook

Triple = tuple[Node, Node, Node]
Quad = tuple[Node, Node, Node, Node]  # the last is the named graph's IRI


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """The rows of a SELECT, the yes or no of an ASK, or the triples of a CONSTRUCT or DESCRIBE."""

    form: Literal["select", "ask", "construct"]
    variables: tuple[str, ...] = ()
    rows: tuple[tuple[Node | None, ...], ...] = ()
    answer: bool | None = None
    triples: tuple[Triple, ...] = ()
    truncated: bool = False  # there were more than the cap

    def __iter__(self) -> Iterator[Mapping[str, Node]]:
        """Each row of a SELECT as variable name → term, unbound variables left out."""
        for row in self.rows:
            yield {name: term for name, term in zip(self.variables, row, strict=True) if term is not None}

    def __len__(self) -> int:
        return len(self.triples) if self.form == "construct" else len(self.rows)

    def __bool__(self) -> bool:
        """Whether anything was found; the answer itself for an ASK."""
        return bool(self.answer) if self.form == "ask" else len(self) > 0

    def _repr_html_(self) -> str:
        """The rows as a notebook shows them, the first hundred; every term as text."""
        if self.form == "ask":
            return f"<p>{'yes' if self.answer else 'no'}</p>"
        table = self.triples if self.form == "construct" else self.rows
        names = ("subject", "predicate", "object") if self.form == "construct" else self.variables
        head = "".join(f"<th>{escape(name)}</th>" for name in names)
        body = "".join(
            f"<tr>{''.join(f'<td>{escape(str(term)) if term is not None else str()}</td>' for term in row)}</tr>"
            for row in table[:_SHOWN]
        )
        more = f"<p>{len(table) - _SHOWN} more</p>" if len(table) > _SHOWN else ""
        return f"<table><tr>{head}</tr>{body}</table>{more}"

    def column(self, variable: str) -> list[Node]:
        """The terms of one variable, row by row, unbound ones left out."""
        return [row[variable] for row in self if variable in row]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDocument:
    """One document of a store: what it is called and where it came from."""

    iri: str
    id: str
    title: str
    issued: str | None = None
    publisher: str | None = None
    sources: tuple[str, ...] = ()  # the paths and URLs that gave it, sorted
    statements: int = 0
