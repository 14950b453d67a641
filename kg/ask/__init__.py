"""A question in plain words → its answer, with the SPARQL that found it and the words that say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.ask.answer import Answer as Answer
    from kg.ask.answer import Found as Found
    from kg.ask.answer import Quote as Quote
    from kg.ask.questions import ask as ask

__all__ = ["Answer", "Found", "Quote", "ask"]

_HOMES = {"ask": "kg.ask.questions", "Answer": "kg.ask.answer", "Found": "kg.ask.answer", "Quote": "kg.ask.answer"}


def __getattr__(name: str) -> object:
    """The public names are loaded when they are first used, so that importing the package costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
