"""What the network learns from: sentences whose words carry targets, and what may be left unsaid."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

PERSONS = ("PERSON", "JUDGE", "ATTORNEY")
BODIES = ("COMPANY", "ORG", "GOV", "COURT", "LAWFIRM")
NAMES = (*PERSONS, *BODIES, "STATUTE", "CASE", "PLACE", "NEWS", "PRODUCT", "OTHER")
CLAIMS = ("CAUSE", "RELIEF", "CHARGE")
SIDES = ("accepted", "rejected", "mixed", "none")


def _bio(kinds: Iterable[str]) -> list[str]:
    return ["O", *(f"{mark}-{kind}" for kind in kinds for mark in "BI")]


LABELS = {
    "names": _bio(NAMES),
    "claims": _bio(CLAIMS),
    "status": ["pending", "accepted", "rejected", "mixed", "withdrawn", "settled"],
    "rulings": ["O", *(f"B-{side}" for side in SIDES)],
    "parties": ["O", "PLAINTIFF", "DEFENDANT"],
}

# A target is one label, or a set of labels any of which is right: coarse names, or nothing known ("?").
UNKNOWN = "?"
COARSE = {
    "PERSON*": PERSONS,
    "ORG*": (*BODIES, "NEWS"),
    "PLACE*": ("PLACE", "GOV"),
    "OTHER*": ("OTHER", "PRODUCT", "STATUTE", "CASE", "NEWS", "ORG"),
}


def allowed(target: str, labels: list[str]) -> list[bool]:
    """Which labels a target leaves open: "B-ORG*" each beginning of a body, "+PERSON*" any label of a person."""
    if target == UNKNOWN:
        return [True] * len(labels)
    mark, kind = target[:1], target[1:].removeprefix("-")
    if kind in COARSE:
        marks = "BI" if mark == "+" else mark
        return [label[:1] in marks and label[2:] in COARSE[kind] for label in labels]
    return [label == target for label in labels]


@dataclass(slots=True)
class Example:
    """One sentence; a list that is empty says nothing of its words."""

    source: str  # "ewt", "gum", "wikigold", "legal"
    document: str
    words: list[str]
    xpos: list[str] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)  # 0 is the root, 1 the first word
    relations: list[str] = field(default_factory=list)
    targets: dict[str, list[str]] = field(default_factory=dict)  # by head: "names", "claims", ...


def write(examples: Iterable[Example], path: Path) -> int:
    """How many examples were written, one a line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    count = 0
    with path.open("w", encoding="utf-8") as file:
        for example in examples:
            file.write(json.dumps(asdict(example), ensure_ascii=False) + "\n")
            count += 1
    return count


def read(path: Path) -> Iterator[Example]:
    """The examples of a file, in order."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield Example(**json.loads(line))
