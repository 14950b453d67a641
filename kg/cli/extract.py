"""`kg extract`: the graph of each document, nothing stored."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.each import documents, tell_skipped, write_each
from kg.cli.explain import explain_each

if TYPE_CHECKING:
    from kg.model import Document


@click.command(short_help="Print what documents say as Turtle.")
@click.argument("paths", nargs=-1, required=True, metavar="FILE…")
@click.option(
    "--out",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Write NAME.ttl for each document into this folder.",
)
@click.option("--explain", is_flag=True, help="Show how the text is read instead, as `kg explain` does.")
@click.option("-j", "--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes that read.")
@click.pass_context
def extract(ctx: click.Context, paths: tuple[str, ...], folder: Path | None, explain: bool, jobs: int) -> None:
    """Print what documents say as Turtle; nothing is stored.

    \b
    Examples:
      kg extract article.txt
      kg extract articles/*.txt --out graphs/
      kg extract --explain article.txt
    """
    from kg.read import find_documents

    if explain:
        explain_each(ctx, paths, folder)
        return
    sources, skipped = list(find_documents(paths)), list[str]()
    write_each(_turtles(sources, skipped, jobs), folder, ".ttl")
    tell_skipped(ctx, skipped, of=len(sources))


def _turtles(sources: list[str], skipped: list[str], jobs: int) -> Iterator[tuple[str, str]]:
    """Yield each source with its Turtle, in order."""
    from kg.build import extract_each
    from kg.export import export

    waiting: deque[str] = deque()  # their documents are with the processes that read

    def handed_out() -> Iterator[Document]:
        for source, document in documents(sources, skipped):
            waiting.append(source)
            yield document

    for extracted in extract_each(handed_out(), jobs=jobs):
        source = waiting.popleft()
        if extracted.why_not is None:
            yield source, export(extracted.quads, "turtle")
        else:
            skipped.append(f"{source}: {extracted.why_not}")
