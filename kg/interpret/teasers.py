"""Lines of a page that are no sentences of the story → whether a name stands in none but such: "30% Off the Orin Glow TV"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Span

from kg.interpret.aliases import has_form
from kg.interpret.mentions import Mention

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_READ_ON = frozenset({"read", "see", "watch", "listen", "related", "also"})  # "Read more: Orin Glow opens in Leeds"


def is_of_teasers(doc: Doc, mentions: Sequence[Mention]) -> bool:
    """Whether the names, of one spelling, stand only in lines that tell nothing: there a product is named, or another firm.

    A legal form says that it is a company, as a caption's parties are; what stands in the title is of the story.
    """
    return all(
        _is_teaser(doc, doc[mention.head].sent) and not has_form(doc[mention.start : mention.end].text)
        for mention in mentions
    )


def _is_teaser(doc: Doc, line: Span) -> bool:
    """Whether the line has no finite verb or sends the reader elsewhere, and is no part of the title."""
    if line.start_char < int(doc.user_data.get("title_end") or 0):
        return False
    is_elsewhere = line[0].lower_ in _READ_ON and any(token.text == ":" for token in line[:4])
    return is_elsewhere or not any(token.tag_ in _FINITE for token in line)
