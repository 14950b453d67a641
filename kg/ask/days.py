"""A day of the week in a question → the statements that are not dated on another one: "What did she rule on Monday?"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kg.ask.clause import Clause
from kg.ask.lexicon import WEEKDAYS
from kg.ask.sparql import Queryable, Row, prologue, rows, values


def weekday_in(clause: Clause | None) -> int | None:
    """The day of the week that the clause names after its verb, Monday being 0; None where it names none or several."""
    named = {word.low for word in clause.rest} & set(WEEKDAYS) if clause else set()
    return WEEKDAYS.index(named.pop()) if len(named) == 1 else None


def on_weekday(store: Queryable, found: Sequence[Row], weekday: int) -> Sequence[Row]:
    """The rows whose statement has the date of such a day; where none has, those that are dated on no other day."""
    events = sorted({row["why"] for row in found if row.get("why", "").startswith("http")})
    query = f"SELECT ?why ?on WHERE {{ {values('why', events)} ?why lkg:date ?on }}"
    dated = {row["why"]: row["on"] for row in rows(store, prologue(query))} if events else {}
    fits = [(row, _lies_on(dated.get(row.get("why", ""), ""), weekday)) for row in found]
    sure = [row for row, fit in fits if fit]
    return sure or [row for row, fit in fits if fit is None]


def _lies_on(day: str, weekday: int) -> bool | None:
    """Whether the date lies on that day of the week; None for one that is not told to the day.

    >>> _lies_on("2024-01-01", 0), _lies_on("2024-01-01", 1), _lies_on("2024-01", 1)
    (True, False, None)
    """
    try:
        return date.fromisoformat(day).weekday() == weekday
    except ValueError:
        return None
