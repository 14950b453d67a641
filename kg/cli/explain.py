"""`kg explain`: how a text was read, sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from kg.cli.each import documents, made_of, tell_skipped, write_each
from kg.cli.options import write_out

PAGES = frozenset({".html", ".htm"})
_TEXTS = frozenset({".txt", ".md", ".pdf", ".docx"})  # likelier a slip than a folder


@click.command(short_help="Show how documents are read, sentence by sentence.")
@click.argument("paths", nargs=-1, required=True, metavar="FILE…")
@click.option(
    "--out",
    "place",
    type=click.Path(path_type=Path),
    metavar="PAGE.html|DIR",
    help="Write one page for all, or a page for each document into a folder: names, frames, conclusions and trees.",
)
@click.pass_context
def explain(ctx: click.Context, paths: tuple[str, ...], place: Path | None) -> None:
    """Show how documents are read: what each sentence gave, and what was left out as doubtful and why.

    On the screen it is text; with --out it is a page with the sentences' trees, which needs nothing but itself.

    \b
    Examples:
      kg explain article.txt
      kg explain article.txt --out article.html
      kg explain articles/ --out explained/
    """
    explain_each(ctx, paths, place)


def explain_each(ctx: click.Context, paths: Sequence[str], place: Path | None) -> None:
    """Each document's explanation is printed, or on a page of its own in the folder, or with the others on one page."""
    from kg.build import explain as explained
    from kg.read import find_documents

    _refuse_other_files(place)
    sources, skipped = list(find_documents(paths)), list[str]()
    found = documents(sources, skipped)
    if place is None:
        write_each(made_of(found, explained, skipped), None, "")
    else:
        from kg.build.insight import look_into
        from kg.draw.explained import explained_page

        insights = made_of(found, look_into, skipped)
        if _is_page(place):
            if seen := [insight for _, insight in insights]:
                write_out(explained_page(seen), place)
        else:
            write_each(((source, explained_page([seen])) for source, seen in insights), place, ".explained.html")
    tell_skipped(ctx, skipped, of=len(sources))


def _is_page(place: Path) -> bool:
    return place.suffix.lower() in PAGES and not place.is_dir()


def _refuse_other_files(place: Path | None) -> None:
    if place is not None and not _is_page(place) and (place.is_file() or place.suffix.lower() in _TEXTS):
        raise click.UsageError(f"--out {place}: give a PAGE.html or a folder; text goes to the screen, or on with >")
