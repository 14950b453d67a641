"""`kg explain` prints text, or writes pages."""

from __future__ import annotations

import pytest
from click.testing import CliRunner
from draw.insights import plain

from kg.cli import cli


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A folder with two articles and one that breaks; what is seen in them is made by hand."""

    def look_into(document):
        if document.title == "Crash":
            raise ValueError("no such tree")
        return plain()

    monkeypatch.setattr("kg.build.insight.look_into", look_into)
    monkeypatch.setattr("kg.build.explain", lambda document: f"{document.title}, explained\n")
    monkeypatch.chdir(tmp_path)
    for name in ("one", "two", "crash"):
        (tmp_path / f"{name}.txt").write_text(f"{name.capitalize()}\n\nTarr sued Renner.")
    return tmp_path


def kg(*args):
    """The result of the command."""
    return CliRunner().invoke(cli, ["explain", *args])


def test_screen(place):
    """Without --out the explanations are printed one after another."""
    assert kg("one.txt", "two.txt").stdout == "One, explained\nTwo, explained\n"


def test_one_page(place):
    """With --out PAGE.html all documents stand on one page."""
    result = kg("one.txt", "two.txt", "--out", "new/page.html")

    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "wrote new/page.html\n")
    assert (place / "new" / "page.html").read_text().count("<h1>") == 2


def test_folder(place):
    """With --out DIR each document has a page of its own; one that breaks has none, and is named."""
    result = kg("one.txt", "crash.txt", "two.txt", "--out", "pages")

    assert result.exit_code == 0
    assert sorted(file.name for file in (place / "pages").iterdir()) == ["one.explained.html", "two.explained.html"]
    assert "skipped crash.txt: a fault of kg's: ValueError: no such tree\n" in result.stderr


def test_nothing_could_be_explained(place):
    """If no document could be read, there is no page and the program fails."""
    result = kg("crash.txt", "--out", "page.html")

    assert result.exit_code == 2
    assert not (place / "page.html").exists()


@pytest.mark.parametrize("out", ["page.txt", "one.txt"], ids=["an ending of texts", "a file that is there"])
def test_no_place_for_pages(place, out):
    """What is neither a page nor a folder is refused before anything is read."""
    result = kg("one.txt", "--out", out)

    assert result.exit_code == 2
    assert "give a PAGE.html or a folder" in result.stderr
    assert (place / "one.txt").read_text().startswith("One")
