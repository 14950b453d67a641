"""What the README and the guides show is what the program does, and their links lead somewhere."""

from __future__ import annotations

import re
import subprocess
import sys
from itertools import chain
from pathlib import Path

import pytest

from docs.examples import PAGES, ROOT, examples, renewed, run, workplace
from kg.cli import COMMANDS

EVERY_PAGE = sorted({*PAGES, *(ROOT / "docs").rglob("*.md"), ROOT / "CHANGELOG.md"})
NAMES = [str(page.relative_to(ROOT)) for page in EVERY_PAGE]
# [text](target) and ![text](target), not [text](https://…)
LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]+)(#[^)\s]+)?\)")
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def built():
    """A store of the samples, built by the command that the README shows."""
    with workplace() as place:
        run("kg build sources", place)
        yield place / ".kg"


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ +(.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", EVERY_PAGE, ids=NAMES)
def test_links(page):
    """Every link to a file leads to a file of the repository, and every anchor to a heading."""
    broken = []
    for target, anchor in LINK.findall(page.read_text(encoding="utf-8")):
        file = page.parent / target
        if not file.exists() or (anchor and anchor[1:] not in anchors(file)):
            broken.append(target + anchor)

    assert broken == []


def test_every_guide_is_linked():
    """From the README, one comes to every guide."""
    missing = [page.name for page in (ROOT / "docs").glob("*.md") if f"(docs/{page.name})" not in README]

    assert missing == []


def test_every_command_is_in_the_readme():
    """The README's table names each command, and no command that there is not."""
    named = set(re.findall(r"^\| `kg (\w+)", README, re.MULTILINE))

    assert named == set(COMMANDS)


def test_pages_do_not_name_unknown_commands():
    """No page shows a command that the program does not have."""
    shown = chain.from_iterable(example.commands for page in PAGES for example in examples(page))
    named = {words[1] for command in shown if (words := command.split())[0] == "kg"}

    assert sorted(named - set(COMMANDS)) == []


@pytest.mark.slow
@pytest.mark.model
@pytest.mark.parametrize("page", PAGES, ids=[str(page.relative_to(ROOT)) for page in PAGES])
def test_examples(page, built):
    """Each command of the page runs and prints what the page says; `python -m docs.examples --write` renews it."""
    assert renewed(page, built, everything=False) == page.read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.model
def test_python_examples(built):
    """The Python of the guide runs from top to bottom."""
    code = re.findall(r"^```python\n(.*?)^```$", (ROOT / "docs/python.md").read_text(encoding="utf-8"), re.M | re.S)

    with workplace(built) as place:
        done = subprocess.run([sys.executable, "-c", "\n".join(code)], cwd=place, capture_output=True, text=True)

    assert done.stderr == ""
    assert done.returncode == 0
