"""Makes the small heads of `kg.interpret` from annotated articles, and says how well they judge articles not seen.

    python -m training.heads --articles FOLDER --work FOLDER [--out kg/interpret/weights] [--score SCORE.PY]
        [--network FOLD=FOLDER …] [--only HEAD …]

Heads work in a chain: what one judges is what the next one sees. So each article is judged by heads that were trained
without it (five folds), and the next head learns from those judgements. The network's marks on articles of its own
training are too good to be true: heads that weigh its marks learn from those that a network of `--network` marked, which never
saw them (`training/articles.py`).

`--only` makes some heads anew and leaves the others as they are in use. It is for heads that weigh grammar alone
("accuses", "bench"), when rules before them have changed: they need no networks of the folds.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # small tables: threads that wait for each other cost tenfold

from kg.interpret.entity_features import NOT_STORY
from kg.interpret.heads import load_heads
from training import rows
from training.articles import read_articles
from training.fitting import Recipe, save, train
from training.tuning import Scoring, tune

RARE = {"no": 1.0, "accepted": 1.0, "rejected": 1.5, "neutral": 2.5, "mixed": 2.5}
RECIPES = (
    Recipe("kind", rows.kind_rows, no=NOT_STORY, clean=True, strength=0.2, beta=0.7, observes=True),
    Recipe("party", rows.party_rows, no="none", strength=0.1, written=0.6),
    Recipe("party stack", rows.party_stack_rows, no="none", clean=True, strength=0.1, beta=1.0, written=0),
    Recipe("bench", rows.bench_rows, no="apart", strength=0.1, written=0.2),
    Recipe("together", rows.together_rows, no="apart", strength=0.1, beta=1.0, written=0),
    Recipe("phrase", rows.phrase_rows, no="none", strength=0.15, written=0.6),
    Recipe("phrase stack", rows.phrase_stack_rows, no="none", clean=True, strength=1.0, beta=1.3),
    Recipe("same claim", rows.same_claim_rows, no="other", strength=1.0, beta=1.0, written=0),
    Recipe("claim", rows.claim_rows, no="nothing", clean=True, strength=0.5, written=0),
    Recipe("trigger", rows.trigger_rows, no="no", strength=0.1, weights=RARE, written=0.6),
    Recipe("trigger stack", rows.trigger_stack_rows, no="no", clean=True, strength=0.3),
    Recipe("same decision", rows.same_decision_rows, no="other", strength=1.0, beta=1.0),
    Recipe("decision", rows.decision_rows, no="nothing", clean=True, strength=0.5),
    Recipe("on", rows.on_rows, no="off", strength=0.1, written=0.5),
    Recipe("outcome", rows.outcome_rows, no="open", clean=True, strength=1.0, written=0.8),
    Recipe("decider", rows.decider_rows, no="not", strength=0.5),
    Recipe("in case", rows.in_case_rows, no="out", strength=0.5, written=0),
    Recipe("claim side", rows.claim_side_rows, strength=0.3, written=0.6),
    Recipe("invokes", rows.invokes_rows, no="not", strength=0.3, written=0),
    Recipe("accuses", rows.accuses_rows, no="neither", strength=0.3, written=0),
)


_PARTS = (slice(0, None, 2), slice(1, None, 4), slice(3, None, 4))


def _fold(given: str) -> tuple[int, Path]:
    fold, _, folder = given.partition("=")
    return int(fold), Path(folder)


def main() -> None:
    """Trains, saves and reports."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--articles", type=Path, required=True)
    parser.add_argument("--work", type=Path, default=Path(tempfile.gettempdir()) / "kg-heads")
    parser.add_argument("--out", type=Path, default=Path("kg/interpret/weights"))
    parser.add_argument("--score", type=Path)
    parser.add_argument(
        "--network", action="append", default=[], metavar="FOLD=FOLDER", help="weights without that fold"
    )
    parser.add_argument(
        "--only", action="append", default=[], metavar="HEAD", choices=[recipe.name for recipe in RECIPES],
        help="make this head anew and leave the others",
    )  # fmt: skip
    args = parser.parse_args()
    if args.score and not args.network:
        parser.error("--score needs --network FOLD=FOLDER: the weights in use have seen every article")
    articles = read_articles(args.articles, args.work, dict(map(_fold, args.network)))
    recipes = [recipe for recipe in RECIPES if recipe.name in args.only] or RECIPES
    final, without = train(recipes, articles, load_heads() if args.only else {})
    if args.score:
        # Bars are set on every second article; the others say how good they are, first those whose errors were read.
        tuning, read, unread = (Scoring(articles[part], args.score) for part in _PARTS)
        tune(tuning, final, without)
        for part in (tuning, read, unread):
            part.show(without)
    save(final, args.out)


if __name__ == "__main__":
    main()
