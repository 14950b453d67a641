"""Doc → its named spans, found by their first, last or any token."""

from __future__ import annotations

from spacy.tokens import Doc, Span


class Names:
    """The named spans of a doc, found by their first, last or any token."""

    def __init__(self, doc: Doc) -> None:
        spans = [entity for entity in doc.ents if entity.label_ not in ("DATE", "MONEY")]
        self.starting = {span.start: span for span in spans}
        self.ending = {span.end - 1: span for span in spans}
        self.holding = {token.i: span for span in spans for token in span}

    def person_at(self, start: int) -> Span | None:
        """The person's name that begins at this token."""
        span = self.starting.get(start)
        return span if span is not None and span.label_ == "PERSON" else None

    def person_before(self, end: int) -> Span | None:
        """The person's name whose last token stands just before this one."""
        span = self.ending.get(end - 1)
        return span if span is not None and span.label_ == "PERSON" else None
