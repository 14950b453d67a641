"""How well names are compared: precision, recall and F1 on labelled pairs.

    python -m benchmarks.names cases.csv [DECISIONS]

`cases.csv` has the columns schema, name1, name2 and is_match, as nomenklatura's name_bench has them; nomenklatura's
logic-v2 reaches F1 .790 there at its threshold (Company .856, Person .742). DECISIONS gets one 1 or 0 a line.
"""

import csv
import sys
from collections import Counter, defaultdict
from pathlib import Path

from kg.resolve.likeness import ALIKE, organizations_alike, people_alike


def main() -> None:
    with Path(sys.argv[1]).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    said = []
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        alike = people_alike if row["schema"] == "Person" else organizations_alike
        said.append(alike(row["name1"], row["name2"]) >= ALIKE)
        outcome = ("false " if said[-1] != (row["is_match"].lower() == "true") else "true ") + str(said[-1])
        for group in ("all", row["schema"]):
            counts[group][outcome] += 1
    for group, count in counts.items():
        right, wrong, missed = count["true True"], count["false True"], count["false False"]
        precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
        print(f"{group:14} P {precision:.3f}  R {recall:.3f}  F1 {2 * right / max(1, 2 * right + wrong + missed):.3f}")
    if len(sys.argv) > 2:
        Path(sys.argv[2]).write_text("".join(f"{yes:d}\n" for yes in said), encoding="utf-8")


if __name__ == "__main__":
    main()
