"""`kg extract`: the graph of each document, nothing stored."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kg.model import Document


@click.command()
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
    if explain:
        explain_each(ctx, paths, folder)
    else:
        _write_each(ctx, paths, folder, ".ttl", partial(_turtle, jobs=jobs))


def explain_each(ctx: click.Context, paths: tuple[str, ...], folder: Path | None) -> None:
    """Each document's explanation is printed, or in the folder."""
    _write_each(ctx, paths, folder, ".explained.txt", _explained)


def _write_each(
    ctx: click.Context,
    paths: tuple[str, ...],
    folder: Path | None,
    suffix: str,
    texts: Callable[[list[str], list[str]], Iterator[tuple[str, str]]],
) -> None:
    from kg.read import find_documents

    sources = list(find_documents(paths))
    skipped: list[str] = []
    written: Counter[str] = Counter()
    for source, text in texts(sources, skipped):
        if folder is None:
            sys.stdout.write(text + "\n" * (not text.endswith("\n")))
        else:
            folder.mkdir(parents=True, exist_ok=True)
            stem = _stem(source)
            written[stem] += 1  # a/ruling.txt and b/ruling.txt are two
            file = folder / f"{stem}{f'-{written[stem]}' * (written[stem] > 1)}{suffix}"
            file.write_text(text, encoding="utf-8")
            click.echo(f"wrote {file}", err=True)
    for line in skipped:
        click.echo(f"skipped {line}", err=True)
    if sources and len(skipped) == len(sources):
        ctx.exit(2)  # nothing at all could be read


def _turtle(sources: list[str], skipped: list[str], jobs: int) -> Iterator[tuple[str, str]]:
    from kg.build import extract_each
    from kg.export import export

    named: dict[str, list[str]] = {}  # two files may hold one text
    for extracted in extract_each(_documents(sources, skipped, named), jobs=jobs):
        source = named[extracted.document.id].pop(0)
        if extracted.why_not is None:
            yield source, export(extracted.quads, "turtle")
        else:
            skipped.append(f"{source}: {extracted.why_not}")


def _explained(sources: list[str], skipped: list[str]) -> Iterator[tuple[str, str]]:
    from kg.build import explain

    named: dict[str, list[str]] = {}
    for document in _documents(sources, skipped, named):
        yield named[document.id].pop(0), explain(document)


def _documents(sources: list[str], skipped: list[str], named: dict[str, list[str]]) -> Iterator[Document]:
    from kg.errors import KgError
    from kg.read import read

    for source in sources:
        try:
            document = read(source)
        except KgError as error:
            skipped.append(str(error))
            continue
        named.setdefault(document.id, []).append(source)
        yield document


def _stem(source: str) -> str:
    return "stdin" if source == "-" else Path(source.rstrip("/")).stem
