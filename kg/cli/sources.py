"""`kg sources`: which documents are in the store."""

from __future__ import annotations

import os
from pathlib import Path

import click

from kg.cli.options import aligned, store_option


@click.command(short_help="List the documents in the store.")
@store_option
def sources(store_path: Path) -> None:
    """List the documents in the store: id, date, number of statements, title, where it came from.

    \b
    Examples:
      kg sources
      kg sources --store cases/.kg
    """
    from kg.store import open_store

    with open_store(store_path, read_only=True) as store:
        documents = store.documents()
    if not documents:
        click.echo("no documents; read some with `kg build FILE…`")
        return
    rows = [("id", "date", "statements", "title", "source")]
    rows += [
        (each.id[:8], each.issued or "", str(each.statements), _short(each.title), " ".join(map(_here, each.sources)))
        for each in sorted(documents, key=lambda each: (each.issued or "", each.title, each.id))
    ]
    click.echo(aligned(rows))


def _short(title: str, width: int = 60) -> str:
    return title if len(title) <= width else title[: width - 1] + "…"


def _here(source: str) -> str:
    """A path as seen from the current folder, if that is shorter."""
    if "://" in source:
        return source
    near = os.path.relpath(source)
    return near if len(near) < len(source) else source
