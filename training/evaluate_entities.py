"""Annotated documents → precision, recall and F1 of entities by type, of positions, representation and appointments.

    python -m training.evaluate_entities FOLDER [--every N] [--misses FILE]

A name counts as found when a form of the entity's name is, normalised, one of the annotated forms, and the type is right.
"""

from __future__ import annotations

import argparse
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from kg.interpret.appointments import find_appointments
from kg.interpret.coreference import resolve_mentions
from kg.interpret.entities import EntityIndex, find_entities
from kg.interpret.heads import load_heads
from kg.interpret.positions import find_positions, find_representation

One = TypeVar("One")
Two = TypeVar("Two")
FORMS = re.compile(
    r"\b(inc|corp|corporation|co|company|llc|llp|ltd|limited|plc|the|mr|mrs|ms|dr|judge|justice|sir|lord|lady)\b"
)
DESCRIBED = ("Court", "Statute", "GovernmentBody", "Case")  # whose names may be worded in several ways


def normal(name: str) -> str:
    """A name without case, accents, punctuation, titles and legal forms."""
    text = unicodedata.normalize("NFKD", name.replace("’", "'")).encode("ascii", "ignore").decode().lower()
    text = re.sub(r"'s\b", "", text)
    text = re.sub(r"\bu\.\s?s\.", "us", text).replace("united states", "us").replace("&", " and ")
    text = re.sub(r"[^a-z0-9 ]+", " ", text)
    return " ".join(FORMS.sub(" ", text).split()) or text.strip()


def is_same(gold: Iterable[str], found: Iterable[str], kind: str) -> bool:
    """Whether two sets of names share one, or for described things most words of one."""
    one, two = {normal(name) for name in gold}, {normal(name) for name in found}
    if one & two - {""}:
        return True
    if kind not in DESCRIBED:
        return False
    return any(_overlap(a, b) for a in one for b in two)


def _overlap(one: str, two: str) -> bool:
    small = {"of", "for", "in", "and", "a"}
    first, second = set(one.split()) - small, set(two.split()) - small
    shared = len(first & second)
    least = min(len(first), len(second))
    return bool(least) and shared / least >= 0.6 and (shared > 1 or least == 1)


def pair(
    gold: Sequence[One], found: Sequence[Two], same: Callable[[One, Two], bool]
) -> tuple[list[tuple[One, Two]], list[Two], list[One]]:
    """One-to-one pairs, what was found and is not annotated, and what was missed."""
    left, pairs, missed = list(found), [], []
    for one in gold:
        hit = next((two for two in left if same(one, two)), None)
        if hit is None:
            missed.append(one)
        else:
            left.remove(hit)
            pairs.append((one, hit))
    return pairs, left, missed


def relations(index: EntityIndex, doc: Any) -> Iterator[tuple[str, str, str | None]]:
    """The relations that are read beside the entities."""
    for position in find_positions(doc, index):
        yield "position", position.holder, position.organization
    for representation in find_representation(doc, index):
        yield "represents", representation.attorney, representation.client
    for appointment in find_appointments(doc, index):
        yield "appointedBy", appointment.appointee, appointment.appointer


def evaluate(folder: Path, every: int) -> tuple[Counter[tuple[str, str]], list[str]]:
    """The counts of right, extra and missed by kind, and a line for each extra and missed one."""
    from kg.parse import load, parse
    from kg.read import read

    nlp = load()
    counts: Counter[tuple[str, str]] = Counter()
    lines: list[str] = []
    for path in sorted(folder.glob("*.gold.json"))[::every]:
        gold = json.loads(path.read_text(encoding="utf-8"))
        doc = parse(read(path.with_name(path.name.replace(".gold.json", ".txt"))), nlp)
        index = find_entities(doc, resolve_mentions(doc), load_heads().get("kind"))
        named = {entity["id"]: entity for entity in gold["entities"]}
        forms = {key: [*entity["names"], entity.get("canonical") or ""] for key, entity in named.items()}
        pairs, extra, missed = pair(
            list(named.values()),
            list(index.entities),
            lambda one, two, forms=forms: one["type"] == two.type and is_same(forms[one["id"]], two.names, two.type),  # type: ignore[misc]
        )
        for one, _ in pairs:
            counts[one["type"], "right"] += 1
        for two in extra:
            counts[two.type, "extra"] += 1
            lines.append(f"extra\t{two.type}\t{two.names[:3]}\t{path.name}")
        for one in missed:
            counts[one["type"], "missed"] += 1
            lines.append(f"missed\t{one['type']}\t{one['names'][:3]}\t{path.name}")
        _count_relations(gold, named, forms, index, doc, counts, lines, path.name)
    return counts, lines


def _count_relations(
    gold: dict[str, Any], named: dict[str, Any], forms: dict[str, list[str]], index: EntityIndex, doc: Any,
    counts: Counter[tuple[str, str]], lines: list[str], name: str,
) -> None:  # fmt: skip
    def is_entity(key: str | None, found: str | None) -> bool:
        if key is None or found is None or key not in named:
            return key is None
        return is_same(forms[key], index.entity(found).names, named[key]["type"])

    found_all = list(dict.fromkeys(relations(index, doc)))
    for kind in ("position", "represents", "appointedBy"):
        wanted = [relation for relation in gold["relations"] if relation[0] == kind]
        pairs, extra, missed = pair(
            wanted,
            [each for each in found_all if each[0] == kind],
            lambda one, two: is_entity(one[1], two[1]) and (len(one) < 3 or is_entity(one[2], two[2])),
        )
        counts[kind, "right"] += len(pairs)
        counts[kind, "extra"] += len(extra)
        counts[kind, "missed"] += len(missed)
        lines += [f"missed\t{each[:4]}\t{name}" for each in missed]
        lines += [f"extra\t{k}\t{index.entity(a).label}\t{b and index.entity(b).label}\t{name}" for k, a, b in extra]


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=1, help="read every Nth document only")
    parser.add_argument("--misses", type=Path, help="write extras and misses here")
    arguments = parser.parse_args()
    counts, lines = evaluate(arguments.folder, arguments.every)
    if arguments.misses:
        arguments.misses.write_text("\n".join(lines) + "\n", encoding="utf-8")
    total: Counter[str] = Counter()
    kinds = sorted({kind for kind, _ in counts})
    for kind in kinds:
        right, extra, missed = (counts[kind, what] for what in ("right", "extra", "missed"))
        if kind[0].isupper():
            total.update(right=right, extra=extra, missed=missed)
        print(line(kind, right, extra, missed))
    print(line("all entities", total["right"], total["extra"], total["missed"]))


def line(kind: str, right: int, extra: int, missed: int) -> str:
    """One row of the table."""
    precision = right / (right + extra) if right + extra else 0.0
    recall = right / (right + missed) if right + missed else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return f"{kind:15} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}   right {right} extra {extra} missed {missed}"


if __name__ == "__main__":
    main()
