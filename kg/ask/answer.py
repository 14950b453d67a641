"""What a question gets back: the answers, the words that say them, the SPARQL that found them, and what was left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """The exact words of a document, and where they stand in it."""

    document: str
    title: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One answer: a thing of the graph, or, without an IRI, words of a text."""

    label: str
    iri: str | None = None
    alt_labels: tuple[str, ...] = ()
    type: str = ""
    evidence: tuple[Quote, ...] = ()
    detail: str = ""  # what helps to tell it from others: a claim's parties and status


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The answer to one question; `refused` says why there is none to give."""

    question: str
    sparql: str = ""
    answers: tuple[Found, ...] = ()
    refused: str | None = None
    notes: tuple[str, ...] = ()  # what was looked for, what was left out, which name was meant
    suggestions: tuple[str, ...] = ()  # questions that would be understood
    whether: str = ""  # "yes" or "no", as the answers say, where that is asked

    def __bool__(self) -> bool:
        """Whether anything was found."""
        return bool(self.answers)

    def __str__(self) -> str:
        if self.refused:
            return f"not understood: {self.refused}"
        told = "; ".join(found.label for found in self.answers) or "nothing found"
        return f"{self.whether}: {told}" if self.whether else told

    def as_json(self) -> Mapping[str, Any]:
        """The answer as plain values, in the form that `kg query --format json` prints."""
        return {
            "question": self.question,
            "sparql": self.sparql,
            "answers": [
                {
                    "iri": found.iri,
                    "label": found.label,
                    "altLabels": list(found.alt_labels),
                    "type": found.type,
                    "evidence": [
                        {
                            "document": quote.document,
                            "title": quote.title,
                            "quote": quote.quote,
                            "start": quote.start,
                            "end": quote.end,
                        }
                        for quote in found.evidence
                    ],
                }
                for found in self.answers
            ],
            "refused": self.refused,
            **({"whether": self.whether} if self.whether else {}),
        }

    def to_pandas(self) -> Any:
        """One row an answer, as a pandas DataFrame; pandas must be installed."""
        import pandas  # type: ignore[import-not-found,import-untyped,unused-ignore]  # an option of the user's, not ours

        columns = ["label", "type", "iri", "quote", "document"]
        table = [
            (found.label, found.type, found.iri, quote.quote if quote else None, quote.title if quote else None)
            for found in self.answers
            for quote in (found.evidence or (None,))
        ]
        return pandas.DataFrame(table, columns=columns)

    def _repr_html_(self) -> str:
        """What a notebook shows: the answers with their quotes, everything escaped."""
        notes = "".join(f"<p><i>{escape(note)}</i></p>" for note in self.notes)
        if self.refused:
            near = "".join(f"<li>{escape(question)}</li>" for question in self.suggestions)
            return f"<p><b>Not understood:</b> {escape(self.refused)}</p>{notes}<ul>{near}</ul>"
        items = []
        for found in self.answers:
            quotes = "".join(
                f"<blockquote style='margin:.2em 0 .2em 1em'>“{escape(quote.quote)}” <small>{escape(quote.title)}, {quote.start}–{quote.end}</small></blockquote>"
                for quote in found.evidence[:3]
            )
            items.append(
                f"<li><b>{escape(found.label)}</b> <small>{escape(found.type)} {escape(found.detail)}</small>{quotes}</li>"
            )
        shown = f"<ol>{''.join(items)}</ol>" if items else "<p>Nothing found.</p>"
        whether = f"<p><b>{self.whether.capitalize()}.</b></p>" if self.whether else ""
        return f"<p>{escape(self.question)}</p>{whether}{shown}{notes}<details><summary>SPARQL</summary><pre>{escape(self.sparql)}</pre></details>"
