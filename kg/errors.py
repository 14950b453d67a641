"""What can go wrong, as one tree: each class has the exit code with which the program ends.

KgError                     1
├── InputError              2   a path, an argument or a document that cannot be used
│   └── UnreadableDocument  2   a document whose bytes give no text
├── QueryError              3   a SPARQL query or a question that cannot be run
├── StoreError              4   the store cannot be opened, or is in use
├── InvalidGraph            5   the graph breaks a shape, or a quote is not at its offsets
└── InternalError          70   a bug in kg itself, not a fault of its user
"""

from __future__ import annotations


class KgError(Exception):
    """The base of all errors that kg raises on purpose; its message says what, where and what to do next."""

    exit_code = 1


class InputError(KgError):
    """A path, an argument or a document cannot be used."""

    exit_code = 2


class UnreadableDocument(InputError):
    """The document's bytes give no text."""


class QueryError(KgError):
    """The query or question cannot be run."""

    exit_code = 3


class StoreError(KgError):
    """The store cannot be opened, or another process holds it."""

    exit_code = 4


class InvalidGraph(KgError):
    """The graph breaks a shape, or a quote does not stand at its offsets."""

    exit_code = 5


class InternalError(KgError):
    """A bug in kg itself, not a fault of its user."""

    exit_code = 70
