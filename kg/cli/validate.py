"""`kg validate`: whether the graph keeps its promises."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import store_option


@click.command(short_help="Check quotes and shapes.")
@click.option("--no-shapes", is_flag=True, help="Check the quotes only; shapes take seconds for each thousand facts.")
@store_option
def validate(store_path: Path, no_shapes: bool) -> None:
    """Check that every quote stands at its offsets, every fact has a quote, and the graph keeps the ontology's shapes.

    Ends with exit code 5 if not.

    \b
    Examples:
      kg validate
      kg validate --no-shapes --store big/.kg
    """
    from kg.errors import InvalidGraph
    from kg.store import open_store
    from kg.store.check import problems

    with open_store(store_path, read_only=True) as store:
        found = problems(store.quads(), shapes=not no_shapes)
        count = len(store.documents())
    for problem in found:
        click.echo(problem)
    if found:
        raise InvalidGraph(f"{len(found)} problem{'s' * (len(found) != 1)} in {count} documents")
    click.echo(
        f"{count} document{'s' * (count != 1)}: every quote stands at its offsets"
        + ", every shape is kept" * (not no_shapes)
    )
