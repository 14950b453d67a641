"""`kg report`: one page on a case for people who never look at graphs."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import refuse_ending, store_option, write_out


@click.command(short_help="Report on a case for people who never look at graphs.")
@click.argument("case", nargs=-1, required=True)
@click.option(
    "--out",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write .html or .md; Markdown to the screen without.",
)
@store_option
def report(case: tuple[str, ...], file: Path | None, store_path: Path) -> None:
    """Report on CASE: parties, court, judge, claims and what became of them, decisions, timeline, sources.

    CASE may also be a party; the case that most is said of is then taken.

    \b
    Examples:
      kg report "Parler v. Amazon" --out parler.html
      kg report Amazon > amazon.md
    """
    refuse_ending(file, ".html", ".htm", ".md")
    from kg.cli.things import cases_named
    from kg.draw.report import html, markdown
    from kg.store import open_store

    wanted = " ".join(case)
    with open_store(store_path, read_only=True) as store:
        cases = cases_named(wanted, store)
    chosen = max(cases, key=lambda each: (len(each.claims) + len(each.happenings), each.iri))
    others = [each.title for each in cases if each is not chosen]
    if others:
        click.echo(
            f"{wanted} has a part in {len(cases)} cases; this is {chosen.title}. Others: {'; '.join(others[:6])}",
            err=True,
        )
    write_out(markdown(chosen) if file is None or file.suffix.lower() == ".md" else html(chosen), file)
