"""`kg graph`: a page to look at the graph, of everything or of what is around one thing."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import refuse_ending, store_option, write_out

_PAGES = (".html", ".htm")
_WRITERS = {".graphml": "graphml", ".gexf": "gexf"}  # functions of kg.draw.network


@click.command(short_help="Draw the graph as one page.")
@click.argument("name", nargs=-1)
@click.option("--hops", type=click.IntRange(1, 6), default=2, show_default=True, help="How many steps around NAME.")
@click.option(
    "--limit",
    type=click.IntRange(10, 2000),
    default=300,
    show_default=True,
    help="How many things to show at first, the most important ones.",
)
@click.option(
    "--out",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("graph.html"),
    show_default=True,
    help="The page to write; .graphml or .gexf for other programs.",
)
@store_option
def graph(name: tuple[str, ...], hops: int, limit: int, file: Path, store_path: Path) -> None:
    """Draw the graph as one page that needs nothing but itself: no server, no network.

    Search it, filter it, click a thing to read the words that say it. Without NAME the whole store is drawn, the most
    important things first.

    \b
    Examples:
      kg graph
      kg graph Amazon --hops 1 --out amazon.html
      kg graph --out all.graphml
    """
    refuse_ending(file, *_PAGES, *_WRITERS)
    from kg.cli.things import things_named
    from kg.draw import network as drawing
    from kg.draw.page import graph_page
    from kg.errors import InputError
    from kg.store import open_store

    wanted = " ".join(name)
    with open_store(store_path, read_only=True) as store:
        named = things_named(wanted, store) if wanted else ()
        drawn = drawing.network(store)
    things = [thing for thing in named if thing in drawn]
    if named and not things:
        raise InputError(
            f"{wanted}: is not in the picture, which has no documents; `kg show` tells what is known of it"
        )
    part = drawing.around(drawn, things, hops=hops) if things else drawn
    if writer := _WRITERS.get(file.suffix.lower()):
        write_out(getattr(drawing, writer)(part), file)
        return
    title = drawn.nodes[things[0]]["label"] if things else "Everything in the store"
    write_out(
        graph_page(drawn, title=title, things=things, hops=hops, limit=limit),
        file,
        told=f"{min(len(part), limit)} of {len(drawn)} things",
    )
