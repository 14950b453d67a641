"""The question set → how many are understood and answered exactly right, by kind.

    python -m benchmarks.questions [--gold] [--show] [--json]

Builds one store of all samples in a temporary folder and asks every question in every wording. With --gold the store
holds what the annotations in tests/gold say, so that what is wrong is the asking's fault and not the reading's.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import tempfile
import tomllib
import unicodedata
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

QUESTIONS = Path(__file__).parent.parent / "tests" / "questions" / "questions.toml"
GOLD = QUESTIONS.parent.parent / "gold"
# Words that carry no meaning when two phrases are compared.
EMPTY = frozenset(
    "a an and as at by for from his her in into is its it of on or that the their to was which with".split()
)
# What may stand before or after a name without making it another: "Judge", "Inc.", "Mrs".
TITLES = re.compile(
    r"\b(chief|co|company|corp|corporation|inc|judge|justice|lady|limited|llc|llp|lord|lp|ltd|mr|mrs|ms|sir|the|ag|plc)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One thing to know, every way of asking it, and its whole answer."""

    kind: str
    asks: tuple[str, ...]
    answers: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    refused: bool = False


@dataclass(slots=True)
class Tally:
    """Counts over wordings, and over the things named in their answers."""

    asked: int = 0
    understood: int = 0
    right: int = 0
    hits: int = 0
    extra: int = 0
    missed: int = 0
    wrong: list[str] = field(default_factory=list)

    def line(self, name: str) -> str:
        """One row of the table that `main` prints."""
        precision = self.hits / (self.hits + self.extra) if self.hits + self.extra else 0.0
        recall = self.hits / (self.hits + self.missed) if self.hits + self.missed else 0.0
        shares = f"{self.understood / self.asked:10.3f}  {self.right / self.asked:13.3f}" if self.asked else ""
        return f"{name:10} {self.asked:5d}  {shares}  {precision:5.3f}  {recall:5.3f}"


def load_questions(path: Path = QUESTIONS) -> tuple[Question, ...]:
    """The question set in the file's order."""
    entries = tomllib.loads(path.read_text(encoding="utf-8"))["question"]
    return tuple(
        Question(
            kind=entry["kind"],
            asks=tuple(entry["asks"]),
            answers=tuple(entry.get("answers", ())),
            also=tuple(entry.get("also", ())),
            documents=tuple(entry.get("documents", ())),
            refused=entry.get("refused", False),
        )
        for entry in entries
    )


def plain(name: str) -> str:
    """A name as compared: no case, accents, punctuation, titles or kinds of company."""
    text = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower().replace("&", " and ")
    text = re.sub(r"['’]s\b", "", text)
    bare = TITLES.sub(" ", re.sub(r"[^a-z0-9$.]+|\.(?!\d)", " ", text))
    return " ".join(bare.split()) or " ".join(text.split())


def words(name: str) -> frozenset[str]:
    """The words of a name that carry meaning, without their commonest endings."""
    return frozenset(re.sub(r"(?<=\w{4})(ing|ed|es|s)$", "", word) for word in plain(name).split()) - EMPTY


def names_alike(wanted: str, names: Sequence[str]) -> bool:
    """Whether one of `names` is one of the wordings of `wanted`, or a phrase with nearly the same words."""
    return any(alike(wording.strip(), name) for wording in wanted.split("|") for name in names)


def alike(wanted: str, name: str) -> bool:
    """Whether two names or phrases mean the same thing."""
    want, have = words(wanted), words(name)
    shared, shorter = len(want & have), min(len(want), len(have))
    if plain(wanted) == plain(name):
        return True
    if not re.search("[a-z]", wanted, re.IGNORECASE):
        return False  # a number or a date is another one if one digit differs
    if len(want) == 1:
        return wanted.islower() and want <= have  # "damages" is in "monetary damages"; "Swift" is not Andrea Swift
    # Names in capitals must hold each other ("Fourth Circuit", "U.S. Court of Appeals for the Fourth Circuit").
    return shared >= 2 and shared / shorter >= (1.0 if wanted.istitle() else 0.6)


def is_right(question: Question, found: Sequence[Sequence[str]], refused: str | None, tally: Tally) -> bool:
    """Whether the names `found` are all that is wanted and nothing else; the counts go to `tally`.

    One thing may be named twice: two documents word one claim differently, and both are shown.
    """
    left, missed = list(found), 0
    for answer in question.answers:
        hit = next((names for names in left if answer == "yes" or names_alike(answer, names)), None)
        if hit is None:
            missed += 1
        else:
            left.remove(hit)
    known = (*question.also, *question.answers)
    left = [names for names in left if "yes" not in known and not any(names_alike(answer, names) for answer in known)]
    right = not missed and not left and bool(refused) >= question.refused
    tally.asked += 1
    tally.understood += not refused
    tally.right += right
    tally.hits += len(question.answers) - missed
    tally.extra += len(left)
    tally.missed += missed
    return right


def ask_all(store: Any, questions: Sequence[Question]) -> dict[str, Tally]:
    """The tallies by kind, with "all", after asking every wording of every question."""
    from kg.ask import ask

    tallies: dict[str, Tally] = {}
    total = tallies["all"] = Tally()
    for question in questions:
        own = tallies.setdefault(question.kind, Tally())
        for position, wording in enumerate(question.asks):
            reply = ask(wording, store).as_json()
            found = [[answer["label"], *answer.get("altLabels", ())] for answer in reply["answers"]]
            refused = reply.get("refused")
            for tally in (own, total, tallies.setdefault("original" if position == 0 else "paraphrase", Tally())):
                right = is_right(question, found, refused, tally)
            if not right:
                said = refused or ", ".join(names[0] for names in found) or "nothing"
                total.wrong.append(f"{question.kind}\t{wording}\twanted {list(question.answers)}\tgot {said}")
    return tallies


def build_samples(folder: Path) -> Any:
    """An open store of all the samples."""
    from kg.build import build
    from kg.store import open_store

    store = open_store(folder)
    with as_file(files("kg.sources")) as sources:
        build([sources], store)
    return store


def open_samples(options: argparse.Namespace, folder: Path) -> Any:
    """The store that the options name."""
    from kg.store import open_store

    if options.store:
        return open_store(options.store, read_only=True)
    return annotated_samples(folder) if options.gold else build_samples(folder / "store")


def annotated_samples(folder: Path) -> Any:
    """An open store, in memory, of what a perfect reader would have made of the samples."""
    from benchmarks.annotated import quads_of
    from kg.store import open_store

    store = open_store()
    with as_file(files("kg.sources")) as sources:
        for annotation in sorted(GOLD.glob("*.gold.json")):
            name = annotation.name.removesuffix(".gold.json")
            # An annotation is read beside its text.
            shutil.copy(annotation, folder)
            shutil.copy(sources / f"{name}.txt", folder)
            store.extend(*quads_of(folder / annotation.name))
    return store


def main() -> None:
    """Print the table, and on request what went wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--show", action="store_true", help="list the questions that were not answered exactly right")
    parser.add_argument("--json", action="store_true", help="print the counts as JSON")
    parser.add_argument("--store", type=Path, help="ask an existing store of the samples instead of building one")
    parser.add_argument("--gold", action="store_true", help="ask the annotations instead of what the program reads")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = open_samples(options, Path(folder))
        tallies = ask_all(store, load_questions())
        if options.json:
            print(json.dumps({name: asdict(tally) for name, tally in tallies.items()}, indent=1))
            return
        print(f"{'kind':10} {'asked':>5}  understood  exactly right      P      R")
        for name, tally in sorted(
            tallies.items(), key=lambda item: (item[0] in ("all", "original", "paraphrase"), item[0])
        ):
            print(tally.line(name))
        if options.show:
            print("\n".join(tallies["all"].wrong))


if __name__ == "__main__":
    main()
