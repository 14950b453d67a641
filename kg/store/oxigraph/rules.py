"""What follows from one document's quads by the ontology's rules."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import cast

import pyoxigraph as ox

from kg.errors import InternalError
from kg.ontology import files as ontology_files
from kg.store.oxigraph.terms import from_ox_triple, to_ox
from kg.store.rows import Quad
from kg.terms import PREFIXES


def derive(quads: Iterable[Quad]) -> list[Quad]:
    """The quads that the ontology's rules add to one document's quads, without those already there.

    Rules run once each, in the order of their file names: a rule sees what the earlier ones added.
    """
    stated = list(quads)
    if not stated:
        return []
    graph = stated[0][3]
    memory = ox.Store()
    memory.extend(ox.Quad(*(to_ox(term) for term in quad[:3])) for quad in stated)  # type: ignore[arg-type]
    added: list[Quad] = []
    for name, rule in _rules():
        try:
            found = list(cast(ox.QueryTriples, memory.query(rule, prefixes=dict(PREFIXES))))
        except SyntaxError as error:
            raise InternalError(f"ontology/rules/{name}: {error.msg}") from error
        new = {quad for triple in found if (quad := ox.Quad(*triple)) not in memory}
        memory.extend(new)
        added += [(*from_ox_triple(quad.triple), graph) for quad in sorted(new, key=str)]
    return added


@cache
def _rules() -> tuple[tuple[str, str], ...]:
    return tuple((file.name, file.read_text(encoding="utf-8")) for file in ontology_files("rules", ".rq"))
