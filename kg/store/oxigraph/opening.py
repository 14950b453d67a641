"""A folder → Oxigraph's store in it, and what RocksDB complains of in words that help."""

from __future__ import annotations

import re
from pathlib import Path

import pyoxigraph as ox

from kg.errors import StoreError


def open_graph(path: Path | None, *, read_only: bool) -> ox.Store:
    """Oxigraph's store in the folder `graph` of the path, or in memory; StoreError if another holds it or it is damaged."""
    if path is None:
        return ox.Store()
    if read_only and not (path / "graph").is_dir():
        raise StoreError(f"{path}: no store here; make one with `kg build --store {path} FILE…`")
    try:
        if read_only:
            return ox.Store.read_only(str(path / "graph"))
        path.mkdir(parents=True, exist_ok=True)
        return ox.Store(str(path / "graph"))
    except (OSError, RuntimeError) as error:  # RocksDB's corruption arrives as RuntimeError
        text = " ".join(str(error).split())
        # "IO error: lock hold by current process", "While lock file: …/LOCK: Resource temporarily unavailable";
        # not "Corruption: block checksum mismatch"
        if re.search(r"\block\b", text, re.IGNORECASE):
            raise StoreError(f"{path}: another program is writing to this store; try again when it is done") from error
        if isinstance(error, PermissionError) or "permission denied" in text.lower():
            raise StoreError(f"{path}: may not be {'read' if read_only else 'written'} by this user: {text}") from error
        if (path / "graph").is_dir():  # what cannot be opened there has parts missing or changed
            raise StoreError(f"{path}: the store is damaged ({text}); move the folder away and build again") from error
        raise StoreError(f"{path}: cannot open the store: {text}") from error
