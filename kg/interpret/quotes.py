"""Doc → its quotations and who speaks in each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

SAYING = frozenset(
    "say tell add write argue note explain state claim insist warn declare announce ask continue conclude comment reply respond testify "
    "contend recall joke observe stress emphasize acknowledge admit assert quote hold rule tweet post".split()
)
OPENING = frozenset("“„«")
CLOSING = frozenset("”»")
STRAIGHT = frozenset(('"', "''", "``"))


@dataclass(frozen=True, slots=True)
class Quote:
    """The tokens between two quotation marks and the head of whoever says them, if the sentence tells."""

    start: int
    end: int
    speaker: int | None


def find_quotes(doc: Doc) -> dict[int, Quote]:
    """Token → the quotation that it stands in."""
    found: dict[int, Quote] = {}
    last_speaker: int | None = None
    last_end = -1
    for start, end in _stretches(doc):
        speaker = _speaker(doc, start, end)
        if (
            speaker is None
            and last_speaker is not None
            and start - last_end <= 25
            and not _new_subject(doc, last_end, start)
        ):
            speaker = last_speaker
        if end - start > 3 and speaker is not None:
            last_speaker = speaker
        last_end = end
        quote = Quote(start, end, speaker)
        for token in range(start, end):
            found[token] = quote
    return found


def _stretches(doc: Doc) -> Iterator[tuple[int, int]]:
    """The stretches between marks; a paragraph that opens a quotation without closing it ends it."""
    opened: int | None = None
    for token in doc:
        if opened is not None and token.is_space and "\n\n" in token.text:
            yield opened, token.i
            opened = None
        if token.text in OPENING or (token.text in STRAIGHT and opened is None):
            opened = token.i + 1
        elif (token.text in CLOSING or token.text in STRAIGHT) and opened is not None:
            if token.i > opened:
                yield opened, token.i
            opened = None


def _new_subject(doc: Doc, start: int, end: int) -> bool:
    """Whether a new sentence with a subject of its own stands between two quotations."""
    return any(token.dep_ == "nsubj" for token in doc[max(start, 0) : end]) and any(
        token.is_sent_start for token in doc[max(start, 0) : end]
    )


def _speaker(doc: Doc, start: int, end: int) -> int | None:
    """The subject of a verb of saying beside the quotation: after it first, then before it."""
    sentence_end = end
    while (
        sentence_end < len(doc)
        and sentence_end - end < 30
        and not (sentence_end > end + 1 and doc[sentence_end].is_sent_start)
    ):
        sentence_end += 1
    sentence_start = start
    while sentence_start and start - sentence_start < 30 and not doc[sentence_start].is_sent_start:
        sentence_start -= 1
    for token in (*doc[end:sentence_end], *reversed(doc[sentence_start:start])):
        if token.pos_ == "VERB" and token.lemma_.lower() in SAYING | {
            "said",
            "told",
            "wrote",
            "says",
            "added",
            "ruled",
            "held",
        }:
            subject = _subject(token, start, end)
            if subject is not None:
                return subject
    return None


def _subject(verb: Token, start: int, end: int) -> int | None:
    for child in verb.children:
        if child.dep_ == "nsubj" and not start <= child.i < end:
            return child.i
    return None
