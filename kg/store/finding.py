"""Which document a user means."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from kg.errors import InputError
from kg.store.rows import StoredDocument

# Every document that a store holds, with what a user may call it by.
DOCUMENTS = """
SELECT ?document ?title ?issued ?publisher WHERE {
  GRAPH ?document { ?document a lkg:Document .
    OPTIONAL { ?document dcterms:title ?title }
    OPTIONAL { ?document dcterms:issued ?issued }
    OPTIONAL { ?document dcterms:publisher ?publisher } } }
ORDER BY ?document
"""
_LEAST_OF_AN_ID = 6


def find_document(document: str, stored: Iterable[StoredDocument]) -> StoredDocument:
    """The one document that this IRI, id (or its first six digits or more), source or title names."""
    if not document.strip():
        raise InputError("which document? `kg sources` lists what is in the store")
    stored = list(stored)
    wanted = {document, str(Path(document).resolve())}
    for matches in (
        [each for each in stored if document in (each.iri, each.id)],
        [each for each in stored if wanted.intersection(each.sources)],
        [each for each in stored if each.title.casefold() == document.casefold()],
        [each for each in stored if len(document) >= _LEAST_OF_AN_ID and each.id.startswith(document.lower())],
    ):
        if len(matches) == 1:
            return matches[0]
        if matches:
            ids = ", ".join(each.id for each in matches)
            raise InputError(f"{document}: names {len(matches)} documents; say which by id: {ids}")
    names = [name for each in stored for name in (each.title, *each.sources)]
    near = get_close_matches(document, names, n=3, cutoff=0.5)
    hint = f"did you mean {' or '.join(near)}?" if near else "`kg sources` lists what is in the store"
    raise InputError(f"{document}: no such document in the store; {hint}")
