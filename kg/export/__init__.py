"""A graph in the formats that other programs read; the same graph gives the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from kg.errors import InputError
from kg.export.ftm import follow_the_money
from kg.export.jsonld import json_ld
from kg.export.table import table
from kg.export.turtle import trig, turtle
from kg.store import Quad
from kg.store.oxigraph import nquads
from kg.terms import LKG

__all__ = ["FORMATS", "export", "format_of", "without_text"]

FORMATS: Mapping[str, Callable[[Iterable[Quad]], str]] = {
    "turtle": turtle,
    "trig": trig,
    "nquads": lambda quads: nquads(quads).decode(),
    "jsonld": json_ld,
    "csv": table,
    "ftm": follow_the_money,
}
_SUFFIXES: Mapping[str, str] = {
    ".ttl": "turtle",
    ".trig": "trig",
    ".nq": "nquads",
    ".jsonld": "jsonld",
    ".json": "jsonld",
    ".csv": "csv",
    ".jsonl": "ftm",
    ".ftm": "ftm",
}


def export(quads: Iterable[Quad], format: str = "turtle") -> str:
    """The graph in that format."""
    if format not in FORMATS:
        raise InputError(f"{format}: no such format; there are {', '.join(FORMATS)}")
    return FORMATS[format](quads)


def format_of(path: str | Path, *, beside: Mapping[str, str] = MappingProxyType({})) -> str:
    """The format that a file's name asks for, ours or one of those `beside`; InputError if it asks for none."""
    suffixes = {**_SUFFIXES, **beside}
    suffix = Path(path).suffix.lower()
    if suffix not in suffixes:
        raise InputError(f"{path}: its name tells no format; end it in {' '.join(suffixes)}, or say --format")
    return suffixes[suffix]


def without_text(quads: Iterable[Quad]) -> Iterable[Quad]:
    """The quads without the documents' full texts; the quotes stay."""
    return (quad for quad in quads if quad[1] != LKG.text)
