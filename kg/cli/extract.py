"""`kg extract`: the graph of each document, nothing stored."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="FILE…")
@click.option(
    "--out",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Write NAME.ttl for each document into this folder.",
)
@click.option(
    "--explain", is_flag=True, help="Show instead how the text was read: what each sentence gave, and what was doubted."
)
@click.pass_context
def extract(ctx: click.Context, paths: tuple[str, ...], folder: Path | None, explain: bool) -> None:
    """Print what documents say as Turtle; nothing is stored.

    \b
    Examples:
      kg extract article.txt
      kg extract articles/*.txt --out graphs/
      kg extract --explain article.txt
    """
    from kg.build import extract as extract_quads
    from kg.errors import KgError
    from kg.export import export
    from kg.read import find_documents, read

    failed = 0
    last: KgError | None = None
    sources = list(find_documents(paths))
    for source in sources:
        try:
            document = read(source)
            text = _explained(document) if explain else export(extract_quads(document), "turtle")
        except KgError as error:
            if len(sources) == 1:
                raise
            click.echo(f"skipped {source}: {error}", err=True)
            failed, last = failed + 1, error
            continue
        if folder is None:
            sys.stdout.write(text + "\n" * (not text.endswith("\n")))
        else:
            folder.mkdir(parents=True, exist_ok=True)
            file = folder / f"{_stem(source)}{'.explained.txt' if explain else '.ttl'}"
            file.write_text(text, encoding="utf-8")
            click.echo(f"wrote {file}", err=True)
    if last is not None and failed == len(sources):
        ctx.exit(last.exit_code)


def _explained(document: object) -> str:
    from kg.build import explain

    return explain(document)  # type: ignore[arg-type]


def _stem(source: str) -> str:
    return "stdin" if source == "-" else Path(source.rstrip("/")).stem
