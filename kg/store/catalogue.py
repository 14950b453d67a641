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
        self._has_grown = False
        self._sources: dict[str, set[str]] = {}
        for source, document in self._document.items():
            self._sources.setdefault(document, set()).add(source)

    def document(self, source: str) -> str | None:
        """The document that this source gave when it was last built."""
        return self._document.get(source)

    def sources(self, document: str) -> tuple[str, ...]:
        """Every source that gave this document, sorted."""
        return tuple(sorted(self._sources.get(document, ())))

    def record(self, source: str, document: str) -> None:
        """This source now gives this document."""
        before = self._document.get(source)
        if before != document:
            if before is not None:
                self._sources[before].discard(source)
            self._document[source] = document
            self._sources.setdefault(document, set()).add(source)
            self._append(source, document)

    def remove(self, document: str) -> None:
        """No source gives this document any more."""
        gone = self._sources.pop(document, set())
        for source in gone:
            del self._document[source]
        if gone:
            self._write()

    def close(self) -> None:
        """The file holds each source once, sorted."""
        if self._has_grown:
            self._write()

    def _append(self, source: str, document: str) -> None:
        """One more line: of two lines about a source, the later holds. Writing the whole file for each of ten thousand
        documents would take longer than reading them."""
        if self._path is None:
            return
        with self._path.open("a", encoding="utf-8") as file:
            file.write(f"{_escaped(source)}\t{document}\n")
        self._has_grown = True

    def _write(self) -> None:
        self._has_grown = False
        if self._path is None:
            return
        lines = [_HEADER, *(f"{_escaped(source)}\t{iri}" for source, iri in sorted(self._document.items()))]
        # Written beside and moved over, so that a crash leaves either the old table or the new one.
        beside = self._path.with_suffix(".new")
        beside.write_text("\n".join(lines) + "\n", encoding="utf-8")
        os.replace(beside, self._path)


def _read(path: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise StoreError(f"{path}: is damaged; delete it and build again, which reads nothing twice") from error
    # A last line without its end was being written when the program was stopped; its document is read again.
    whole, _, _ = text.rpartition("\n")
    for number, line in enumerate(whole.split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        source, tab, iri = line.partition("\t")
        if not tab:
            raise StoreError(f"{path}:{number}: expected a source, a tab and a document; mend or delete the line")
        found[_unescaped(source)] = iri.strip()
    return found


def _escaped(source: str) -> str:
    return source.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")


def _unescaped(source: str) -> str:
    marks = {"t": "\t", "n": "\n", "r": "\r", "\\": "\\"}
    parts = iter(source)
    return "".join(marks.get(next(parts, ""), "") if part == "\\" else part for part in parts)
