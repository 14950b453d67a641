"""`kg forget`: a document out of the store, with exactly what it said."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import judgements_of, store_option


@click.command(short_help="Take documents out of the store.")
@click.argument("documents", nargs=-1, required=True, metavar="DOCUMENT…")
@store_option
def forget(documents: tuple[str, ...], store_path: Path) -> None:
    """Take documents out of the store, named by path, title, id or IRI.

    What other documents say stays as it is; two names that only this document showed to be one thing are two again.

    \b
    Examples:
      kg forget articles/ruling.txt
      kg forget 3f9a41c2
    """
    from kg.build.settle import forget as take_out
    from kg.store import open_store

    judgements = judgements_of(store_path)
    # open_store makes what is not there; to forget from nothing is a mistake
    open_store(store_path, read_only=True).close()
    with open_store(store_path) as store:
        found = [store.find(document) for document in documents]  # all are known before one is taken out
        take_out(store, [each.iri for each in found], judgements=judgements)
        for each in found:
            click.echo(f"forgot {each.title} ({each.id[:8]}, {each.statements} statements)")
