"""Which path or URL gave which document: a small readable table beside the store's data.

It stands outside the graph because it is about this machine, not about what the documents say; two machines that
read the same documents hold the same graph.
"""

from __future__ import annotations

import os
from pathlib import Path

from kg.errors import StoreError

_HEADER = "# source\tdocument"


class Catalogue:
    """Source → IRI of the document that it gave, kept in a file unless the store is in memory."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._document: dict[str, str] = _read(path) if path is not None and path.exists() else {}

    def document(self, source: str) -> str | None:
        """The document that this source gave when it was last built."""
        return self._document.get(source)

    def sources(self, document: str) -> tuple[str, ...]:
        """Every source that gave this document, sorted."""
        return tuple(sorted(source for source, iri in self._document.items() if iri == document))

    def record(self, source: str, document: str) -> None:
        """This source now gives this document."""
        if self._document.get(source) != document:
            self._document[source] = document
            self._write()

    def remove(self, document: str) -> None:
        """No source gives this document any more."""
        kept = {source: iri for source, iri in self._document.items() if iri != document}
        if kept != self._document:
            self._document = kept
            self._write()

    def _write(self) -> None:
        if self._path is None:
            return
        lines = [_HEADER, *(f"{_escaped(source)}\t{iri}" for source, iri in sorted(self._document.items()))]
        # Written beside and moved over, so that a crash leaves either the old table or the new one.
        beside = self._path.with_suffix(".new")
        beside.write_text("\n".join(lines) + "\n", encoding="utf-8")
        os.replace(beside, self._path)


def _read(path: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        source, tab, iri = line.partition("\t")
        if not tab:
            raise StoreError(f"{path}:{number}: expected a source, a tab and a document; mend or delete the line")
        found[_unescaped(source)] = iri.strip()
    return found


def _escaped(source: str) -> str:
    return source.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")


def _unescaped(source: str) -> str:
    marks = {"t": "\t", "n": "\n", "\\": "\\"}
    parts = iter(source)
    return "".join(marks.get(next(parts, ""), "") if part == "\\" else part for part in parts)
