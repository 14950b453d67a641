"""`kg path`: how two things hang together, each step with the words that say it."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import store_option


@click.command(short_help="Show how two things hang together, with quotes.")
@click.argument("start", metavar="A")
@click.argument("end", metavar="B")
@store_option
def path(start: str, end: str, store_path: Path) -> None:
    """Show the shortest way from A to B, each step with its quote.

    Steps that are only alleged are taken where no stated one leads there, and say so.

    \b
    Examples:
      kg path Parler "Barbara Rothstein"
    """
    from kg.cli.things import things_named
    from kg.draw.network import network
    from kg.draw.network import path as shortest
    from kg.errors import InputError
    from kg.store import open_store

    with open_store(store_path, read_only=True) as store:
        starts, ends = things_named(start, store), things_named(end, store)
        drawn = network(store)
    if set(starts) & set(ends):
        raise InputError(f"{start} and {end} are the same thing")
    ways = [way for one in starts for other in ends if (way := shortest(drawn, one, other))]
    if not ways:
        click.echo(f"No statement in the store connects {start} and {end}.")
        raise click.exceptions.Exit(1)
    way = min(ways, key=len)
    click.echo(drawn.nodes[way[0][0]]["label"])
    for one, other, data in way:
        arrow = f"── {data['label']} →" if data["from"] == one else f"← {data['label']} ──"
        hedge = "" if data["modality"] == "stated" else f"  ({data['modality']})"
        click.echo(f"  {arrow} {drawn.nodes[other]['label']}{hedge}")
        for quote in data["evidence"][:1]:
            title = drawn.graph["documents"].get(quote.document, {}).get("title", quote.document)
            click.echo(f"      “{' '.join(quote.text.split())}”  {title} [{quote.start}–{quote.end}]")
