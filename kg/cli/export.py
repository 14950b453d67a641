"""`kg export`: the whole graph in a format that other programs read."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import store_option, write_out

_FORMATS = ("turtle", "trig", "nquads", "jsonld", "csv", "ftm", "graphml", "gexf")
_DRAWN = {".graphml": "graphml", ".gexf": "gexf"}  # of nodes and edges, for Gephi, yEd and Cytoscape


@click.command(short_help="Write the graph in a format that other programs read.")
@click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
@click.option("--format", "format_", type=click.Choice(_FORMATS), help="Default: by the file's name, else turtle.")
@click.option("--document", metavar="NAME", help="Only what this document says: its title, id, path or IRI.")
@click.option("--without-text", "no_text", is_flag=True, help="Leave out the documents' full texts; quotes stay.")
@store_option
def export(file: Path | None, format_: str | None, document: str | None, no_text: bool, store_path: Path) -> None:
    """Write the graph to FILE, or to standard output.

    The same graph gives the same bytes. `csv` has one fact a line with its quote; `ftm` is FollowTheMoney;
    `graphml` and `gexf` hold the whole graph as drawn, for Gephi, yEd and Cytoscape.

    \b
    Examples:
      kg export graph.ttl
      kg export --format csv > facts.csv
      kg export --without-text --document "Judge refuses to halt deal" deal.jsonld
    """
    from kg.export import export as exported
    from kg.export import format_of, without_text
    from kg.store import open_store

    named = file is not None and str(file) != "-"
    chosen = format_ or (format_of(file, beside=_DRAWN) if named and file else "turtle")
    with open_store(store_path, read_only=True) as store:
        if chosen in _DRAWN.values():
            from kg.draw import network

            if document:
                raise click.UsageError(f"{chosen} is of the whole graph; leave --document out")
            drawn = network.network(store)
            write_out(network.graphml(drawn) if chosen == "graphml" else network.gexf(drawn), file)
            return
        quads = store.quads(store.find(document).iri if document else None)
    write_out(exported(without_text(quads) if no_text else quads, chosen), file)
