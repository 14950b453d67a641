"""`kg timeline`: what happened when in a case, with the words that say it."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import refuse_ending, store_option, write_out


@click.command(short_help="Show what happened in a case, in order.")
@click.argument("case", nargs=-1)
@click.option("--out", "file", type=click.Path(dir_okay=False, path_type=Path), help="Write a page instead of text.")
@store_option
def timeline(case: tuple[str, ...], file: Path | None, store_path: Path) -> None:
    """Show what happened in CASE in the order of time; CASE may also be a party, a judge or a court.

    \b
    Examples:
      kg timeline "Parler v. Amazon"
      kg timeline Amazon --out amazon-timeline.html
    """
    refuse_ending(file, ".html", ".htm")
    from kg.cli.things import cases_named
    from kg.draw.timeline import timeline_page, timeline_text
    from kg.store import open_store

    wanted = " ".join(case)
    with open_store(store_path, read_only=True) as store:
        cases = cases_named(wanted, store)
    if file is None:
        click.echo(timeline_text(cases))
        return
    write_out(timeline_page(cases, title=cases[0].title if len(cases) == 1 else wanted or "All cases"), file)
