"""`kg explain`: how a text was read, sentence by sentence."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="FILE…")
@click.option(
    "--out",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Write NAME.explained.txt for each document into this folder.",
)
@click.pass_context
def explain(ctx: click.Context, paths: tuple[str, ...], folder: Path | None) -> None:
    """Show how documents are read: what each sentence gave, and what was left out as doubtful and why.

    \b
    Examples:
      kg explain article.txt
      kg explain articles/ --out explained/
    """
    from kg.cli.extract import explain_each

    explain_each(ctx, paths, folder)
