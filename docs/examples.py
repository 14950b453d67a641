"""The commands shown in the README and the guides → what they print today.

    python -m docs.examples            run every example, and say which pages no longer tell the truth
    python -m docs.examples --write    put what the commands print into the pages

An example is a fenced block marked `console` whose lines begin with `$ kg`, followed by what is printed. A block marked
`console head=12` shows the first twelve lines only (`tail=3` the last three), one marked `console about` shows what was printed on some day (counts
and the like, which every improvement changes: it is run, but not compared), and one marked `console skip` is not run at
all (it needs the network). The examples of a page run from top to bottom in one folder that holds a copy of `sources/` and,
except on the pages that build it themselves, a store of them.
"""

from __future__ import annotations

import argparse
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

ROOT = Path(__file__).parent.parent
# These begin with `kg build`; on the others the store is there already.
BUILDING = ("README.md", "getting-started.md", "building.md")
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
# ```console head=12
# $ kg stats
# what it prints
# ```
BLOCK = re.compile(r"^```console(?P<options>[^\n]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
MORE = "…"
# What changes from run to run, and what is shown in its place.
UNSTEADY = (
    (re.compile(r"\b\d[\d,.]* (words (?:per|a) second|words/s|seconds|s)\b"), r"… \1"),
    (re.compile(r"\bin \d[\d,.]* ?s\b"), "in … s"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One block of a page: its commands with what the page says that they print."""

    page: Path
    start: int  # of the body in the page's text
    end: int
    body: str
    head: int | None
    tail: int | None
    about: bool
    skip: bool

    @property
    def commands(self) -> list[str]:
        """The command lines, without the prompt."""
        return [line[2:] for line in self.body.splitlines() if line.startswith("$ ")]


def examples(page: Path) -> Iterator[Example]:
    """Yield the page's examples, top to bottom."""
    for block in BLOCK.finditer(page.read_text(encoding="utf-8")):
        head = re.search(r"head=(\d+)", block["options"])
        tail = re.search(r"tail=(\d+)", block["options"])
        yield Example(
            page=page,
            start=block.start("body"),
            end=block.end("body"),
            body=block["body"],
            head=int(head[1]) if head else None,
            tail=int(tail[1]) if tail else None,
            about="about" in block["options"].split(),
            skip="skip" in block["options"].split(),
        )


@contextmanager
def workplace(built: Path | None = None) -> Iterator[Path]:
    """A fresh folder with a copy of the samples, and perhaps of a store of them; gone afterwards."""
    with tempfile.TemporaryDirectory() as folder, as_file(files("kg.sources")) as sources:
        place = Path(folder)
        (place / "sources").mkdir()
        for sample in Path(sources).glob("*.txt"):
            shutil.copy(sample, place / "sources")
        if built:
            shutil.copytree(built, place / ".kg")
        yield place


def run(command: str, place: Path) -> str:
    """What the command prints; CalledProcessError if it fails."""
    words = shlex.split(command)
    if words[0] != "kg" or any(word in ("|", ">", "&&", ";") for word in words):
        shell = command.replace("kg ", f"{shlex.quote(sys.executable)} -m kg ", 1)
        arguments: list[str] = ["bash", "-c", shell]
    else:
        arguments = [sys.executable, "-m", "kg", *words[1:]]
    environment = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "PYTHONWARNINGS": "ignore"}
    environment.pop("KG_STORE", None)
    done = subprocess.run(
        arguments, cwd=place, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    if done.returncode:
        raise subprocess.CalledProcessError(done.returncode, command, done.stdout)
    return done.stdout


def shown(example: Example, place: Path) -> str:
    """The block's body as it should be: each command, and below it what it prints today."""
    lines: list[str] = []
    for command in example.commands:
        lines.append(f"$ {command}")
        printed = run(command, place).rstrip("\n").splitlines()
        if example.head is not None and len(printed) > example.head:
            printed = [*printed[: example.head], MORE]
        if example.tail is not None and len(printed) > example.tail:
            printed = [MORE, *printed[-example.tail :]]
        lines += [steady(line.rstrip()) for line in printed]
    return "".join(f"{line}\n" for line in lines)


def steady(line: str) -> str:
    """The line without times and speeds, which are never the same twice."""
    for pattern, replacement in UNSTEADY:
        line = pattern.sub(replacement, line)
    return line


def renewed(page: Path, built: Path, *, everything: bool = True) -> str:
    """The page's text with its examples as they are today; `built` is a store of the samples.

    Unless `everything` is wanted, examples that are only about right stay as they are, but are run.
    """
    text = page.read_text(encoding="utf-8")
    parts, done = [], 0
    with workplace(None if page.name in BUILDING else built) as place:
        for example in examples(page):
            if example.skip:
                continue
            today = shown(example, place)
            if everything or not example.about:
                parts += [text[done : example.start], today]
                done = example.end
    return "".join([*parts, text[done:]])


def main() -> None:
    """Renew the pages, or name those that should be."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--write", action="store_true", help="put what the commands print into the pages")
    parser.add_argument("pages", nargs="*", type=Path, default=PAGES, help="only these pages")
    options = parser.parse_args()
    stale, failed = [], False
    with workplace() as place:
        run("kg build sources", place)
        for page in options.pages:
            try:
                text = renewed(page, place / ".kg", everything=options.write)
            except subprocess.CalledProcessError as error:
                sys.stdout.write(f"{page}: `{error.cmd}` fails:\n{error.output}\n")
                failed = True
                continue
            if text != page.read_text(encoding="utf-8"):
                stale.append(page)
                if options.write:
                    page.write_text(text, encoding="utf-8")
    for page in stale:
        sys.stdout.write(f"{page}: {'renewed' if options.write else 'no longer what the program prints'}\n")
    sys.exit(failed or (bool(stale) and not options.write))


if __name__ == "__main__":
    main()
