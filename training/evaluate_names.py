"""Precision, recall and F1 of names, span and type, by type.

    python -m training.evaluate_names ../shared/corpus/train [--all | --train] [--errors TYPE]

The documents are those held out from training; `--train` takes the others, for looking at errors. A name is right when
it begins and ends at the gold's characters and has the gold's type; dates and sums are not in the gold.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.model import Document
from kg.parse import load, parse
from training.legal import documents, find_names, is_held_out, read_text

NOT_IN_GOLD = frozenset({"DATE", "MONEY"})
Name = tuple[int, int, str]


def read(folder: Path, name: str) -> tuple[Document, dict[Name, str]]:
    """A document and its gold names with their roles."""
    text = read_text(folder / f"{name}.txt")
    title = text.split("\n", 1)[0]
    gold = json.loads((folder / f"{name}.names.json").read_text(encoding="utf-8"))["names"]
    marked = {(*chars, found["type"]): found.get("role", "") for chars, found in find_names(text, gold)}
    return Document(id=name[:16], sha256=name, text=text, title=title), marked


def compare(folder: Path, names: list[str], nlp: Any) -> Iterator[tuple[Document, set[Name], set[Name], int]]:
    """For each document what was found, what the gold has, and how many persons of both have the same role."""
    for name in names:
        document, gold = read(folder, name)
        ents = [ent for ent in parse(document, nlp).ents if ent.label_ not in NOT_IN_GOLD]
        found = {(ent.start_char, ent.end_char, ent.label_): ent.id_ for ent in ents}
        same = sum(found[key] == gold[key] for key in found.keys() & gold.keys() if key[2] == "PERSON")
        yield document, set(found), set(gold), same


def main() -> None:
    """Prints one line for each type, and the errors of one type if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--train", action="store_true", help="the documents that are not held out")
    parser.add_argument("--all", action="store_true", help="all documents")
    parser.add_argument("--errors", default="", metavar="TYPE", help="print the errors of this type")
    arguments = parser.parse_args()
    names = [name for name in documents(arguments.folder) if arguments.all or is_held_out(name) != arguments.train]
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    persons = roles = 0
    for document, found, gold, same in compare(arguments.folder, names, load()):
        roles += same
        persons += sum(key[2] == "PERSON" for key in found & gold)
        for counts, keys in ((right, found & gold), (wrong, found - gold), (missed, gold - found)):
            counts.update(key[2] for key in keys)
        if arguments.errors:
            _print_errors(document.text, found, gold, arguments.errors)
    print(f"{'type':10} {'P':>6} {'R':>6} {'F1':>6} {'gold':>6}")
    for label in ["all", *sorted(right | missed)]:
        tp, fp, fn = (sum(c.values()) if label == "all" else c[label] for c in (right, wrong, missed))
        p, r = tp / max(1, tp + fp), tp / max(1, tp + fn)
        print(f"{label:10} {p:6.3f} {r:6.3f} {2 * p * r / max(1e-9, p + r):6.3f} {tp + fn:6}")
    print(f"role of a person found: {roles / max(1, persons):.3f} of {persons}")


def _print_errors(text: str, found: set[Name], gold: set[Name], label: str) -> None:
    for sign, keys, others in (("+", found - gold, gold), ("-", gold - found, found)):
        for start, end, kind in sorted(keys):
            if kind == label or label == "all":
                rivals = [f"{text[s:e]}={k}" for s, e, k in others if s < end and start < e]
                words = f"{text[max(0, start - 30) : start]}[{text[start:end]}]{text[end : end + 30]}"
                print(sign, kind, " ".join(words.split()), "|", *rivals)


if __name__ == "__main__":
    main()
