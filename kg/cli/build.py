"""`kg build`: documents into the store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import judgements_of, store_option

if TYPE_CHECKING:
    from kg.build import Progress


@click.command(short_help="Read documents into the store.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@store_option
@click.option("-j", "--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes that read.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but what was skipped.")
@click.pass_context
def build(ctx: click.Context, paths: tuple[str, ...], store_path: Path, jobs: int, quiet: bool) -> None:
    """Read documents into the store: files, folders, URLs, or - for standard input.

    What the store already holds is not read again; a changed file replaces what it said before. A document that
    cannot be read is skipped and named at the end.

    \b
    Examples:
      kg build articles/
      kg build ruling.pdf https://example.org/news/ruling.html
      pbpaste | kg build -
    """
    from kg.build import build as build_graph
    from kg.store import open_store

    def show(progress: Progress) -> None:
        if not quiet:
            click.echo(f"[{progress.done}/{progress.total}] {progress.outcome:9} {progress.source}", err=True)

    try:
        with open_store(store_path) as store:
            report = build_graph(paths, store, judgements=judgements_of(store_path), jobs=jobs, progress=show)
    except KeyboardInterrupt:
        click.echo("\nstopped; what was read is in the store, and the same command goes on from there", err=True)
        ctx.exit(130)
    lines = [line for line in report.lines() if not quiet or line.startswith("skipped ")]
    for line in lines:
        click.echo(line)
    if report.skipped and report.outcomes.total() == len(report.skipped):
        ctx.exit(2)  # nothing at all could be read
