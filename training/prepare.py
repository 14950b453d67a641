"""Treebanks, names and annotated legal news into examples.

    python -m training.prepare ../shared/training ../shared/corpus/train out/model

With `--fold N` another fifth of the legal news is held out, and nothing but legal text is learned from: such a network
goes on from weights that know the treebanks, and marks the articles that it never saw (see `training/heads.py`).
"""

from __future__ import annotations

import argparse
import json
import re
import zlib
from collections.abc import Iterator
from pathlib import Path

from training import legal, treebanks
from training.examples import UNKNOWN, Example, write
from training.places import load_items
from training.written import read_written

WIKIGOLD = {"PER": "PERSON*", "ORG": "ORG*", "LOC": "PLACE*", "MISC": "OTHER*"}
GUM = {"person": "PERSON*", "organization": "ORG*", "place": "PLACE*"}


def from_treebank(path: Path) -> Iterator[Example]:
    """The sentences of a treebank; GUM's entities say of what kind its names are."""
    source = path.name.partition("-")[0]
    for sentence in treebanks.read(path):
        words = sentence.words
        targets = {"names": _gum_names(words)} if source == "gum" else {}
        yield Example(
            source,
            sentence.document,
            [_as_printed(word) for word in words]
            if zlib.crc32(sentence.document.encode()) % 3 == 0
            else [word.form for word in words],
            [word.xpos for word in words],
            [word.upos for word in words],
            [word.head for word in words],
            [word.relation for word in words],
            targets,
        )


def _as_printed(word: treebanks.Word) -> str:
    """The word with the quotes and dashes of print, which the treebanks hardly have and newspapers always."""
    if word.form in {'"', "''", "``"}:
        return "“" if word.xpos == "``" else "”"
    if word.form == "'":
        return "‘" if word.xpos == "``" else "’"
    return "—" if word.form == "--" else word.form.replace("'", "’")


def _gum_names(words: tuple[treebanks.Word, ...]) -> list[str]:
    """Outside of what has a proper name for its head, "O"; the head of such a phrase has its kind; the rest is open.

    GUM marks whole noun phrases ("the former mayor of Austin"), so where in them the name begins is not known.
    """
    made = [UNKNOWN if word.upos == "PROPN" else "O" for word in words]
    inside: list[tuple[int, int, str]] = []
    opened: list[tuple[str, int, str]] = []
    for i, word in enumerate(words):
        entity = next((part[7:] for part in word.misc.split("|") if part.startswith("Entity=")), "")
        for begin, body, end in re.findall(r"(\()?([^()]+)(\))?", entity):
            number, _, rest = body.partition("-")
            if begin:
                opened.append((number, i, rest.partition("-")[0]))
            if end:
                place = next((k for k in range(len(opened) - 1, -1, -1) if opened[k][0] == number), None)
                if place is not None:
                    _, start, kind = opened.pop(place)
                    inside.append((start, i + 1, kind))
    for start, end, kind in inside:
        heads = [i for i in range(start, end) if not start < words[i].head <= end]
        if heads and words[heads[0]].upos == "PROPN":
            for i in range(start, end):
                made[i] = UNKNOWN if not made[i].startswith("+") else made[i]
            if kind in GUM:
                made[heads[0]] = f"+{GUM[kind]}"
    return made


def from_wikigold(path: Path) -> Iterator[Example]:
    """The sentences of wikigold, whose types are coarse."""
    words: list[str] = []
    marks: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.strip():
            word, mark = line.split()
            words.append(word)
            marks.append(mark)
        elif words:
            yield Example("wikigold", "wikigold", words, targets={"names": _wikigold_names(marks)})
            words, marks = [], []


def _wikigold_names(marks: list[str]) -> list[str]:
    made = []
    for before, mark in zip(["O", *marks], marks, strict=False):
        kind = mark.partition("-")[2]
        begins = mark.startswith("B") or before.partition("-")[2] != kind
        made.append("O" if mark == "O" else f"{'B' if begins else 'I'}-{WIKIGOLD[kind]}")
    return made


def from_corpus(folder: Path, *, held_out: bool, fold: int | None = 0) -> Iterator[Example]:
    """The sentences of the annotated legal news, of the fold kept for evaluation or of the rest; None keeps none."""
    reader = legal.Reader()
    for name in legal.documents(folder):
        if (fold is not None and legal.is_held_out(name, fold)) == held_out:
            yield from reader.read(folder, name)


def from_current_events(path: Path) -> Iterator[Example]:
    """The sentences of short law items, those on courts with marks: trees are found later (`training/silver.py`)."""
    reader, marks = legal.Reader(), load_items()
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        key, text = item["id"], item["text"]
        if key in marks:
            yield from reader.read_marked(text, marks[key], "events", key)
        else:
            yield from reader.read_bare(text, "events", key)


def from_written(*, fold: int | None = 0) -> Iterator[Example]:
    """The sentences of the articles written for training, but for annotated ones of the fold: heads are to learn from these.

    Those kept for measuring are never among them.
    """
    reader = legal.Reader()
    for written in read_written():
        held_out = bool(written.annotation) and fold is not None and legal.is_held_out(written.key, fold)
        if not written.is_kept and not held_out:
            yield from reader.read_marked(written.text, written.marks, "written", written.key)


def main() -> None:
    """Writes train.jsonl and held_out.jsonl into the folder named last."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="holds ud/ and ner/")
    parser.add_argument("corpus", type=Path, help="annotated legal news")
    parser.add_argument("out", type=Path)
    parser.add_argument("--fold", type=int, help="hold out this fold, and learn from legal text alone")
    parser.add_argument("--all", action="store_true", help="hold nothing out: for weights that are to be used")
    given = parser.parse_args()
    fold, data = None if given.all else given.fold or 0, given.data
    train = list(from_corpus(given.corpus, held_out=False, fold=fold))
    train += from_current_events(data / "ner" / "wcep_law.jsonl")
    train += from_written(fold=fold)
    if given.fold is None:
        train += from_wikigold(data / "ner" / "wikigold.conll.txt")
        train += [e for bank in ("ewt", "gum") for e in from_treebank(data / "ud" / f"{bank}-train.conllu.xz")]
    held_out = list(from_corpus(given.corpus, held_out=True, fold=fold))
    for name, examples in (("train", train), ("held_out", held_out)):
        words = sum(len(example.words) for example in examples)
        print(name, write(examples, given.out / f"{name}.jsonl"), "sentences", words, "words")


if __name__ == "__main__":
    main()
