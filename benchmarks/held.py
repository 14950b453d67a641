"""Articles in which nobody looked for errors → how much of their annotation is found, and how many questions are answered.

    python -m benchmarks.held [--write]

The articles of `tests/held` are invented, and written after the rules that they measure. Nothing is learned from them, and
there is no option to show what is wrong: whoever mends a rule by looking here must write new ones. `--write` pins what is
reached as the floors in `tests/held/floors.json`.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.questions import Question, Tally, is_right
from benchmarks.reading import KINDS, Count, Scoring, print_table, write_floors
from benchmarks.unseen import graph_of, read_told
from kg.ask import ask
from kg.store import Store
from training.told import told_articles

HELD = Path(__file__).parent.parent / "tests" / "held"
FLOORS = HELD / "floors.json"


def score_held() -> dict[str, Count]:
    """What is found of each kind of fact; of questions, how many are answered exactly right."""
    counts, tally = {kind: Count() for kind in KINDS}, Tally()
    with tempfile.TemporaryDirectory() as folder:
        for gold, store in read_told(Path(folder), told_articles(HELD)):
            scoring = Scoring(gold, graph_of(store), counts)
            scoring.all()
            for question in gold["questions"]:
                ask_one(question, scoring, store, tally)
    # An answer that is not the whole answer is missed and invented at once: all three scores are the share answered rightly.
    wrong = [""] * (tally.asked - tally.right)
    return {**counts, "questions": Count(hits=tally.right, extra=wrong, missed=wrong)}


def ask_one(question: Mapping[str, Any], scoring: Scoring, store: Store, tally: Tally) -> None:
    """Adds to the tally how the question is answered."""
    wanted = tuple("|".join(filter(None, scoring.called.get(key, [key.strip('"')]))) for key in question["answers"])
    reply = ask(question["q"], store).as_json()
    found = [[answer["label"], *answer.get("altLabels", ())] for answer in reply["answers"]]
    is_right(Question(kind="held", asks=(question["q"],), answers=wanted), found, reply.get("refused"), tally)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--write", action="store_true", help="pin what is reached as the floors")
    parser.add_argument("--lower", action="store_true", help="let floors sink, too; say why in the changelog")
    options = parser.parse_args()
    reached = score_held()
    print_table(reached, show=None)
    if options.write:
        write_floors(reached, FLOORS, lower=options.lower)
