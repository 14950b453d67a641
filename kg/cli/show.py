"""`kg show`: all that the store knows of one thing, each line with the words that say it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import store_option

if TYPE_CHECKING:
    from kg.ask.portrait import Portrait

HEADINGS = (
    "Facts", "Posts", "People", "Relations", "Opinions", "Votes", "Plaintiff in", "Defendant in", "Judge in", "Court of", "Claims it makes", "Claims against it",
    "Decided", "Decisions on it", "In this case", "Did", "Was done to it", "Said", "Named in",
)  # fmt: skip
QUOTES_SHOWN = 2


@click.command()
@click.argument("name", nargs=-1, required=True)
@click.option("--all", "show_all", is_flag=True, help="Show every quote, not only the first ones.")
@store_option
def show(name: tuple[str, ...], show_all: bool, store_path: Path) -> None:
    """Show all that is known of NAME: a person, company, court, case, claim or document.

    A misspelt name is found, too; a name of several things shows each of them.

    \b
    Examples:
      kg show Amazon
      kg show "Barbara Rothstein"
      kg show --all "Parler LLC v. Amazon Web Services"
    """
    from kg.ask.names import Names
    from kg.ask.portrait import find, portrait
    from kg.errors import InputError
    from kg.store import open_store

    wanted = " ".join(name)
    with open_store(store_path, read_only=True) as store:
        names = Names(store)
        found = find(wanted, store, names)
        shown = [each for each in (portrait(thing, store) for thing in found) if each is not None]
        if not shown:
            near = names.closest(wanted)
            hint = f"did you mean {' or '.join(near)}?" if near else "`kg stats` shows what is in the store"
            raise InputError(f"{wanted}: nothing in the store is called so; {hint}")
    if len(shown) > 1:
        click.echo(f"{len(shown)} things are called {wanted}:\n")
    click.echo("\n\n".join(_written(each, show_all=show_all) for each in shown))


def _written(thing: Portrait, *, show_all: bool) -> str:
    lines = [f"{thing.label}  ({thing.type})" if thing.type else thing.label]
    others = [name for name in thing.names if name != thing.label]
    if others:
        lines.append(f"  also: {'; '.join(others)}")
    lines.append(f"  {thing.iri}")
    for heading in HEADINGS:
        some = [line for line in thing.lines if line.heading == heading]
        if not some:
            continue
        lines += ["", f"  {heading}"]
        for line in some:
            if heading != "Named in":
                lines.append(f"    {line.text}")
            quotes = line.evidence if show_all else line.evidence[:QUOTES_SHOWN]
            for quote in quotes:
                words, place = " ".join(quote.quote.split()), f"{quote.title} [{quote.start}–{quote.end}]"
                # A line that is the quote itself need not be read twice.
                said = heading != "Named in" and re.fullmatch(rf"(?:\w+: )?{re.escape(words)}(?: \(.*\))?", line.text)
                lines.append(f"      {place}" if said else f"      “{words}”  {place}")
            if len(line.evidence) > len(quotes):
                lines.append(f"      … and {len(line.evidence) - len(quotes)} more")
    return "\n".join(lines)
