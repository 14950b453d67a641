"""Invented articles that no training saw → how much of their annotation the program finds, and how much besides.

    python -m benchmarks.unseen [--show KIND] [--write]

The articles stand with their marks in `training/written`; one in five is kept out of every training. They are hard: most
tell of two or three proceedings. Rules were mended with two thirds of them in sight (docs/measurements.md). `--write` pins what is reached as the floors in `tests/unseen/floors.json`.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.reading import KINDS, Count, Graph, Scoring, measure
from kg.build import build
from kg.store import Store, open_store
from training.told import told_articles
from training.written import Written

FLOORS = Path(__file__).parent.parent / "tests" / "unseen" / "floors.json"


def read_told(
    folder: Path, told: Iterable[tuple[Written, Mapping[str, Any]]]
) -> Iterator[tuple[Mapping[str, Any], Store]]:
    """Yield each annotation with a store of what the program reads in its text alone; the texts are laid down in `folder`."""
    for written, gold in told:
        path = folder / f"{written.key}.txt"
        path.write_text(f"{written.text}\n", encoding="utf-8")
        store = open_store()
        for issue in build([path], store).skipped:
            print(f"skipped {issue.source}: {issue.why}", file=sys.stderr)
        yield gold, store


def score_unseen() -> dict[str, Count]:
    """What is found of each kind of fact over all these articles."""
    counts = {kind: Count() for kind in KINDS}
    with tempfile.TemporaryDirectory() as folder:
        kept = ((written, gold) for written, gold in told_articles() if written.is_kept)
        for gold, store in read_told(Path(folder), kept):
            Scoring(gold, graph_of(store), counts).all()
    return counts


def graph_of(store: Store) -> Graph:
    """All that the store's one document says."""
    return Graph(quad for document in store.documents() for quad in store.quads(document.iri))


if __name__ == "__main__":
    measure(__doc__ or "", score_unseen, FLOORS)
