"""What the documents of a store hold: which of them speak of a thing, their titles, their words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.ask.sparql import Queryable, prologue, rows, values
from kg.ask.words import content

CHUNK = 400  # nodes asked about in one query


def is_alone(store: Queryable) -> bool:
    """Whether the store holds one document only."""
    return len(rows(store, prologue("SELECT ?document WHERE { ?document a lkg:Document } LIMIT 2"))) == 1


def chunks(nodes: Sequence[str]) -> Iterable[Sequence[str]]:
    """The nodes in parts that one query can ask about."""
    for at in range(0, len(nodes), CHUNK):
        yield nodes[at : at + CHUNK]


def texts_of(store: Queryable, documents: Sequence[str]) -> dict[str, str]:
    """The whole text of each document."""
    found: dict[str, str] = {}
    for chunk in chunks(documents):
        query = f"SELECT ?document ?text WHERE {{ {values('document', chunk)} ?document lkg:text ?text }}"
        found.update({row["document"]: row["text"] for row in rows(store, prologue(query))})
    return found


def documents_of(
    store: Queryable, nodes: Sequence[str]
) -> tuple[dict[str, set[str]], dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """The documents that speak of each node, the stems of their titles, and the stems of their texts and years."""
    speak = speaking(store, nodes)
    documents = sorted({document for some in speak.values() for document in some})
    titles: dict[str, frozenset[str]] = {document: frozenset() for document in documents}
    issued = dict.fromkeys(documents, "")
    for chunk in chunks(documents):
        told = "?document dcterms:title ?title OPTIONAL { ?document dcterms:issued ?issued }"
        query = f"SELECT ?document ?title ?issued WHERE {{ {values('document', chunk)} {told} }}"
        for row in rows(store, prologue(query)):
            titles[row["document"]] = content(row["title"])
            issued[row["document"]] = row.get("issued", "")[:4]
    texts = {document: content(f"{text} {issued[document]}") for document, text in texts_of(store, documents).items()}
    return speak, titles, texts


def present(store: Queryable, document: str, things: Sequence[str]) -> set[str]:
    """Those of the things that stand for something in the document."""
    query = f"SELECT DISTINCT ?thing WHERE {{ {values('thing', things)} {values('document', [document])} GRAPH ?document {{ ?thing a ?type }} }}"
    return {row["thing"] for row in rows(store, prologue(query))}


def speaking(store: Queryable, nodes: Sequence[str]) -> dict[str, set[str]]:
    """The documents that speak of each node."""
    speak: dict[str, set[str]] = {}
    for chunk in chunks(nodes):
        query = (
            f"SELECT DISTINCT ?node ?document WHERE {{ {values('node', chunk)} GRAPH ?document {{ ?node a ?type }} }}"
        )
        for row in rows(store, prologue(query)):
            speak.setdefault(row["node"], set()).add(row["document"])
    return speak


def naming_any(store: Queryable, documents: Iterable[str], things: Iterable[str]) -> set[str]:
    """Those of the documents that speak of one of the things."""
    speak = speaking(store, sorted(things))
    return {document for some in speak.values() for document in some} & set(documents)
