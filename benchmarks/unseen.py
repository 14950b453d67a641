"""Invented articles that no training saw → how much of their annotation the program finds, and how much besides.

    python -m benchmarks.unseen [--show KIND] [--write]

The articles stand with their marks in `training/written`; one in five is kept out of every training. They are hard: most
tell of two or three proceedings. Rules were mended with two thirds of them in sight (docs/measurements.md). `--write` pins what is reached as the floors in `tests/unseen/floors.json`.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.reading import KINDS, Count, Graph, Scoring, measure
from training.told import told_articles

FLOORS = Path(__file__).parent.parent / "tests" / "unseen" / "floors.json"


def read_unseen(folder: Path) -> Iterator[tuple[Mapping[str, Any], Graph]]:
    """Yield each annotation with the graph that the program makes of its text; the texts are laid down in `folder`."""
    from kg.build import build
    from kg.store import open_store

    golds = {}
    for written, gold in told_articles():
        if written.is_kept:
            (folder / f"{written.key}.txt").write_text(f"{written.text}\n", encoding="utf-8")
            golds[written.key] = gold
    store = open_store()
    for issue in build([folder], store).skipped:
        print(f"skipped {issue.source}: {issue.why}", file=sys.stderr)
    graphs = {Path(source).stem: document.iri for document in store.documents() for source in document.sources}
    for key, gold in golds.items():
        yield gold, Graph(store.quads(graphs[key]) if key in graphs else ())


def score_unseen() -> dict[str, Count]:
    """What is found of each kind of fact over all these articles."""
    counts = {kind: Count() for kind in KINDS}
    with tempfile.TemporaryDirectory() as folder:
        for gold, graph in read_unseen(Path(folder)):
            Scoring(gold, graph, counts).all()
    return counts


if __name__ == "__main__":
    measure(__doc__ or "", score_unseen, FLOORS)
