"""`kg graph`: a page to look at the graph, of everything or of what is around one thing."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import store_option


@click.command()
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
    from kg.cli.things import things_named
    from kg.draw.network import around, gexf, graphml, network
    from kg.draw.page import graph_page
    from kg.store import open_store

    wanted = " ".join(name)
    with open_store(store_path, read_only=True) as store:
        things = things_named(wanted, store) if wanted else ()
        drawn = network(store)
    if file.suffix in {".graphml", ".gexf"}:
        part = around(drawn, things, hops=hops) if things else drawn
        text = (graphml if file.suffix == ".graphml" else gexf)(part)
    else:
        title = (
            drawn.nodes[things[0]]["label"] if things and things[0] in drawn else wanted or "Everything in the store"
        )
        text = graph_page(
            drawn, title=title, things=[thing for thing in things if thing in drawn], hops=hops, limit=limit
        )
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    shown = len(around(drawn, things, hops=hops)) if things else len(drawn)
    click.echo(
        f"wrote {file}: {min(shown, limit)} of {len(drawn)} things"
        if file.suffix not in {".graphml", ".gexf"}
        else f"wrote {file}",
        err=True,
    )
