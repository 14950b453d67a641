"""Posts → which of them are the seats of the judges who sit in the document's own matters.

"Judge Roe of the district court dismissed the suit" tells who dismissed it and for which court. "Judge" is a form of
address there, and the court follows from the decision; that Roe holds an office is not what the sentence is about, as it
is in "Roe, a judge of the district court, was charged with fraud".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.interpret.entities import EntityIndex
from kg.model import Case, Event, Opinion, Position


def mark_seats(
    index: EntityIndex,
    positions: Iterable[Position],
    cases: Sequence[Case],
    rulings: Sequence[Event],
    opinions: Sequence[Opinion],
) -> Iterator[Position]:
    """The positions in their order; those that judges of a case, a ruling or an opinion hold at a court, as seats."""
    sitting = {key for case in cases for key in case.judges}
    sitting |= {key for ruling in rulings for key in ruling.ruled_by}
    sitting |= {key for opinion in opinions for key in (*opinion.holders, *opinion.authors, *opinion.joined)}
    for position in positions:
        at_court = position.organization is not None and index.type_of(position.organization) == "Court"
        is_judge = position.holder in sitting and index.type_of(position.holder) == "Judge"
        yield replace(position, is_seat=is_judge and at_court)
