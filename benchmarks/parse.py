"""Speed and size of the parser, against spaCy with nothing in it, in one run.

    python -m benchmarks.parse [FOLDER]

The words are those of the texts in FOLDER (the samples of this repository), repeated as needed. Each row is measured in
a process of its own: words per second of CPU time over all its threads, seconds to load, peak memory, and how the time
per word grows from 5,000 to 50,000 words in one document.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

SAMPLES = Path(__file__).parent.parent / "sources"
SHORT, LONG = 5_000, 50_000  # words
ROWS = ("spacy blank", "kg on one core", "kg on two cores")


def make_text(folder: Path, words: int) -> str:
    """At least so many words of the folder's texts, whole paragraphs, in turn."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt"))]
    paragraphs = cycle([part for text in texts for part in text.split("\n\n") if part.strip()])
    taken: list[str] = []
    count = 0
    while count < words:
        taken.append(next(paragraphs))
        count += len(taken[-1].split())
    return "\n\n".join(taken)


def load_row(row: str) -> Callable[[str], object]:
    """What reads a text in this row."""
    if row == "spacy blank":
        import spacy

        nlp = spacy.blank("en")
        nlp.add_pipe("sentencizer")
        nlp.max_length = 10**8
        return nlp
    os.environ["KG_PARSE_THREADS"] = "2" if "two" in row else "1"
    from kg.model import Document
    from kg.parse import load, parse

    pipeline = load()
    return lambda text: parse(Document(id="bench", sha256="bench", text=text, title=""), pipeline)


def measure(row: str, folder: Path) -> dict[str, float]:
    """The numbers of one row, measured in this process."""
    begun = time.process_time()
    read = load_row(row)
    loaded = time.process_time() - begun
    read("The first text is slower: memory is taken, tables are read.")
    made = {"load_seconds": loaded}
    for name, words in (("short", SHORT), ("long", LONG)):
        text = make_text(folder, words)
        wall, cpu = time.perf_counter(), time.process_time()
        read(text)
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        made[name] = len(text.split()) / cpu
        made[f"{name}_wall"] = len(text.split()) / wall
    made["megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (
        1024 * (1024 if sys.platform == "darwin" else 1)
    )
    return made


def lines(folder: Path) -> Iterator[str]:
    """The table, row by row."""
    yield f"{'':16} {'words/CPU s':>12} {'words/s':>9} {'load CPU s':>10} {'peak MB':>8} {'50k / 5k':>9}"
    for row in ROWS:
        command = [sys.executable, "-m", "benchmarks.parse", "--row", row, str(folder)]
        done = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
        growth = done["short"] / done["long"]
        yield (
            f"{row:16} {done['long']:12,.0f} {done['long_wall']:9,.0f} {done['load_seconds']:10.2f} "
            f"{done['megabytes']:8.0f} {growth:9.2f}"
        )


def main() -> None:
    """Prints the table, or one row's numbers as JSON."""
    given = sys.argv[1:]
    if given[:1] == ["--row"]:
        print(json.dumps(measure(given[1], Path(given[2]))))
        return
    for line in lines(Path(given[0]) if given else SAMPLES):
        print(line, flush=True)


if __name__ == "__main__":
    main()
