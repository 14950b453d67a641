"""Test sentences with their names given: the grammar is the pipeline's, the names are the test's."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from spacy.tokens import Doc, Span

from kg.interpret.coreference import resolve_mentions
from kg.interpret.entities import EntityIndex, find_entities
from kg.model import Document
from kg.parse import load, parse

LABELS = {
    "person": "PERSON", "judge": "PERSON", "attorney": "PERSON", "company": "COMPANY", "org": "ORG", "gov": "GOV", "court": "COURT",
    "firm": "LAWFIRM", "place": "PLACE", "news": "NEWS", "statute": "STATUTE",
}  # fmt: skip


def read(text: str, names: Mapping[str, str], *, keep: Collection[str] = ()) -> Doc:
    """The parsed text with exactly these names: form → kind, every whole-word occurrence; what has a label of `keep` stays."""
    doc = parse(Document(id="0" * 16, sha256="0" * 64, text=text, title=""), load())
    spans: list[Span] = []
    taken: set[int] = set()
    for form, kind in sorted(names.items(), key=lambda item: -len(item[0])):
        for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
            role = kind if kind in ("judge", "attorney") else ""
            span = doc.char_span(*match.span(), label=LABELS[kind], alignment_mode="expand")
            if span is not None and not taken & {token.i for token in span}:
                taken |= {token.i for token in span}
                spans.append(Span(doc, span.start, span.end, label=span.label_, span_id=role))
    spans += [ent for ent in doc.ents if ent.label_ in keep and not taken & set(range(ent.start, ent.end))]
    for token in doc:
        token.ent_id = 0  # `set_ents` keeps what the network read here
    doc.set_ents(spans)
    return doc


def index_of(text: str, names: Mapping[str, str], *, keep: Collection[str] = ()) -> tuple[Doc, EntityIndex]:
    """The parsed text and its entities."""
    doc = read(text, names, keep=keep)
    return doc, find_entities(doc, resolve_mentions(doc))


def label_at(doc: Doc, index: EntityIndex, word: str, nth: int = 0) -> str | None:
    """The label of the entity that the nth occurrence of a word stands for."""
    places = [token.i for token in doc if token.text == word]
    key = index.of_token(places[nth])
    return index.entity(key).label if key else None
