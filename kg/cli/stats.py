"""`kg stats`: how much is in the store, and which names may be one thing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from kg.cli.options import aligned, judgements_of, store_option

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


@click.command()
@click.option("--doubtful", is_flag=True, help="List pairs of names that may be one thing, for judgements.tsv.")
@store_option
def stats(store_path: Path, doubtful: bool) -> None:
    """Count what is in the store.

    \b
    Examples:
      kg stats
      kg stats --doubtful
    """
    from kg.resolve.pairs import doubtful_pairs
    from kg.store import open_store

    with open_store(store_path, read_only=True) as store:
        if doubtful:
            pairs = list(doubtful_pairs(_names(store.query(_NAMES)), judgements_of(store_path)))
            for pair in pairs:
                click.echo(f"unsure\t{pair.one}\t{pair.other}\t{pair.why}")
            if not pairs:
                click.echo("no two names look like one thing", err=True)
            return
        rows = [("documents", str(len(store.documents())))]
        rows += [(_local(row["kind"]), str(row["things"])) for row in store.query(_COUNTS)]
        rows += [(f"claims {_local(row['status'])}", str(row["claims"])) for row in store.query(_STATUSES)]
    click.echo(aligned(rows))


def _names(rows: Iterable[Mapping[str, object]]) -> dict[str, list[str]]:
    from kg.terms import ID

    names: dict[str, list[str]] = {}
    for row in rows:
        names.setdefault(str(row["thing"]).removeprefix(str(ID)), []).append(str(row["name"]))
    return names


def _local(term: object) -> str:
    return str(term).rpartition("#")[2].rpartition("/")[2]
