"""Names, dates and sums that rules find in a Doc's text, as stretches of its tokens."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from kg.model import Span
from kg.parse.citations import find_cases
from kg.parse.courts import find_courts
from kg.parse.dates import find_dates
from kg.parse.money import find_money
from kg.parse.shared_nouns import find_bodies_of_shared_noun
from kg.parse.statutes import find_statutes


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Tokens from `start` to before `end` that name a thing."""

    start: int
    end: int
    label: str
    role: str = ""  # "judge", "attorney"
    value: str = ""  # courts-db's id, a law's normal form, an ISO date, a sum
    by_rule: bool = False
    votes: tuple[tuple[str, float], ...] = ()  # the network's, one together; without them the label has all

    def overlaps(self, other: Mention) -> bool:
        """Whether they share a token."""
        return self.start < other.end and other.start < self.end


def find_rule_names(doc: Doc) -> list[Mention]:
    """Cases, laws, courts, bodies that share a noun, sums and dates in the order of the text; none over another, earlier kinds first."""
    text = doc.text
    issued = doc.user_data.get("issued")
    starts = [token.idx for token in doc]
    ends = [start + len(token) for start, token in zip(starts, doc, strict=True)]

    def mention(span: Span, label: str, value: str) -> Mention:
        first, last = bisect_right(starts, span.start) - 1, bisect_left(ends, span.end) + 1
        return Mention(start=max(first, 0), end=min(last, len(doc)), label=label, value=value, by_rule=True)

    found: list[Mention] = []
    found.extend(mention(case.span, "CASE", case.value) for case in find_cases(text))
    found.extend(mention(law.span, "STATUTE", law.value) for law in find_statutes(text))
    found.extend(mention(court.span, "COURT", court.id) for court in find_courts(text))
    found.extend(mention(span, "GOV", "") for span in find_bodies_of_shared_noun(text))
    found.extend(mention(money.span, "MONEY", money.value) for money in find_money(text))
    found.extend(mention(date.span, "DATE", date.value) for date in find_dates(text, issued))
    return list(without_overlaps(doc, found))


def without_overlaps(doc: Doc, mentions: list[Mention]) -> Iterator[Mention]:
    """The mentions in the order of the text, without those that overlap an earlier one of the list."""
    taken = bytearray(len(doc))
    kept = []
    for mention in mentions:
        while mention.start < mention.end and doc[mention.end - 1].is_space:
            mention = replace(mention, end=mention.end - 1)
        if mention.start < mention.end and not any(taken[mention.start : mention.end]):
            taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
            kept.append(mention)
    yield from sorted(kept, key=lambda each: each.start)
