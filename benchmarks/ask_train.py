"""How many of the questions that people ask are understood, and how many are answered rightly on a perfect reading.

    python benchmarks/ask_train.py GOLD_DIR [--scorer FOLDER_WITH_score.py] [--sentences] [--show] [--not-understood N]

Each GOLD_DIR/NAME.gold.json holds annotations and questions with their answers. The annotation becomes the graph that a
perfect reader would have made (`annotated.py`), so that a wrong answer is the fault of the asking alone.
"""

from __future__ import annotations

import argparse
import collections
import sys
import time
import traceback
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from annotated import store_of  # beside this file

from kg.ask.clause import read_clause
from kg.ask.questions import ask


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument(
        "--scorer", type=Path, default=None, help="folder of score.py, to compare answers as the scorer does"
    )
    parser.add_argument("--sentences", action="store_true", help="let sentences answer where no statement does")
    parser.add_argument("--show", action="store_true", help="print every question with its answers")
    parser.add_argument(
        "--not-understood", type=int, default=20, help="how many shapes that are not understood to print"
    )
    args = parser.parse_args()
    if args.scorer:
        sys.path.insert(0, str(args.scorer))
    import json

    from score import Gold, any_alike, same_names

    counts: collections.Counter[str] = collections.Counter()
    shapes: collections.Counter[str] = collections.Counter()
    begin = time.perf_counter()
    for path in sorted(args.gold.glob("*.gold.json")):
        data: dict[str, Any] = json.loads(path.read_text())
        gold = Gold(data)
        rulings = {ruling["id"]: ruling for ruling in data["rulings"]}
        if not gold.questions:
            continue
        store = store_of(path)
        for question in gold.questions:
            counts["asked"] += 1
            try:
                answer = ask(question["q"], store, sentences=args.sentences)
            except Exception:
                counts["crashed"] += 1
                print("CRASH", question["q"], traceback.format_exc()[-600:], sep="\t")
                continue
            counts["understood"] += not answer.refused
            if answer.refused:
                clause = read_clause(question["q"])
                shapes[f"{clause.wh} … {clause.verb} {clause.particle}".strip() if clause else "no clause"] += 1
            left, hits = list(answer.answers), 0
            is_ruling = any(key in rulings for key in question["answers"])
            for key in question["answers"]:
                if key in rulings:
                    hit = next((found for found in left if found.iri and found.iri.endswith(f"-{key}")), None)
                else:
                    names = gold.names(key)
                    hit = next(
                        (
                            f
                            for f in left
                            if same_names(names, [f.label, *f.alt_labels]) or any_alike(names, [f.label, *f.alt_labels])
                        ),
                        None,
                    )
                if hit is not None:
                    left.remove(hit)
                    hits += 1
            counts["tp"] += hits
            counts["fp"] += len(left)
            counts["fn"] += len(question["answers"]) - hits
            right = hits == len(question["answers"]) and not left
            counts["right"] += right
            counts["empty asked"] += not question["answers"]
            counts["empty right"] += not question["answers"] and right
            counts["ruling asked"] += is_ruling
            counts["ruling right"] += is_ruling and right
            if args.show:
                wanted = [(gold.names(key) or ["?"])[0] for key in question["answers"]]
                verdict = "right" if right else "REFUSED" if answer.refused else "WRONG"
                print(
                    verdict,
                    path.name[:24],
                    question["q"],
                    wanted,
                    [found.label for found in answer.answers],
                    answer.refused or "",
                    sep="\t",
                )
    p = counts["tp"] / max(1, counts["tp"] + counts["fp"])
    r = counts["tp"] / max(1, counts["tp"] + counts["fn"])
    asked = max(1, counts["asked"])
    print(
        f"questions {asked}  understood {counts['understood'] / asked:.3f}  exactly right {counts['right'] / asked:.3f}  P {p:.3f}  R {r:.3f}  "
        f"empty right {counts['empty right']}/{counts['empty asked']}  rulings right {counts['ruling right']}/{counts['ruling asked']}  "
        f"crashed {counts['crashed']}  {(time.perf_counter() - begin) / asked * 1000:.0f} ms a question"
    )
    for shape, count in shapes.most_common(args.not_understood):
        print(f"{count:4d}  {shape}")


if __name__ == "__main__":
    main()
