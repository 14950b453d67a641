"""`kg stats`: how much is in the store, and which names may be one thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import aligned, judgements_of, store_option

if TYPE_CHECKING:
    from kg.store import Store

_COUNTS = """
SELECT ?kind (COUNT(DISTINCT ?thing) AS ?things) WHERE {
  ?thing a ?kind FILTER(STRSTARTS(STR(?kind), STR(lkg:)))
} GROUP BY ?kind ORDER BY ?kind
"""
_STATUSES = """
SELECT ?status (COUNT(DISTINCT ?claim) AS ?claims) WHERE { ?claim lkg:status ?status } GROUP BY ?status ORDER BY ?status
"""
_NAMES = """
SELECT DISTINCT ?thing ?name WHERE {
  VALUES ?kind { lkg:Company lkg:Organization lkg:GovernmentBody lkg:Court lkg:LawFirm lkg:Person lkg:Judge lkg:Attorney
                 lkg:Statute lkg:Case }
  ?thing a ?kind ; rdfs:label|skos:altLabel ?name
}
"""
_MAX_ROWS = 5_000_000  # a name too many is no reason to look at fewer


@click.command()
@click.option("--doubtful", is_flag=True, help="List pairs of names that may be one thing, for judgements.tsv.")
@click.option(
    "--merged",
    is_flag=True,
    help="List the names, claims and rulings that documents together showed to be one, and why.",
)
@store_option
def stats(store_path: Path, doubtful: bool, merged: bool) -> None:
    """Count what is in the store.

    The lines of --doubtful and --merged are as judgements.tsv holds them: put one there with another first word to
    decide otherwise, and build again.

    \b
    Examples:
      kg stats
      kg stats --doubtful
      kg stats --merged
    """
    from kg.store import open_store

    with open_store(store_path, read_only=True) as store:
        if doubtful or merged:
            lines = [
                *(_merged(store, store_path) if merged else ()),
                *(_doubtful(store, store_path) if doubtful else ()),
            ]
            click.echo("\n".join(lines) or "no two names look like one thing", err=not lines)
            return
        rows = [("documents", str(len(store.documents())))]
        rows += [(_local(row["kind"]), str(row["things"])) for row in store.query(_COUNTS)]
        rows += [(f"claims {_local(row['status'])}", str(row["claims"])) for row in store.query(_STATUSES)]
    click.echo(aligned(rows))


def _doubtful(store: Store, store_path: Path) -> Iterator[str]:
    from kg.resolve.pairs import doubtful_pairs

    names = _names(store.query(_NAMES, max_rows=_MAX_ROWS))
    for pair in doubtful_pairs(names, judgements_of(store_path)):
        yield f"unsure\t{pair.one}\t{pair.other}\t{pair.why}"


def _merged(store: Store, store_path: Path) -> Iterator[str]:
    from kg.build.settle import one_thing

    for each in one_thing(store, judgements_of(store_path)):
        yield f"same\t{each.kept}\t{each.other}\t{each.reason}"


def _names(rows: Iterable[Mapping[str, object]]) -> dict[str, list[str]]:
    from kg.terms import ID

    names: dict[str, list[str]] = {}
    for row in rows:
        names.setdefault(str(row["thing"]).removeprefix(str(ID)), []).append(str(row["name"]))
    return names


def _local(term: object) -> str:
    return str(term).rpartition("#")[2].rpartition("/")[2]
