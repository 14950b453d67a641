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
    """The rows without those whose statement has the date of another day of the week."""
    events = sorted({row["why"] for row in found if row.get("why", "").startswith("http")})
    query = f"SELECT ?why ?on WHERE {{ {values('why', events)} ?why lkg:date ?on }}"
    dated = {row["why"]: row["on"] for row in rows(store, prologue(query))} if events else {}
    return [row for row in found if _may_be(dated.get(row.get("why", ""), ""), weekday)]


def _may_be(day: str, weekday: int) -> bool:
    """Whether the date may lie on that day of the week; one that is not told to the day may.

    >>> _may_be("2024-01-01", 0), _may_be("2024-01-01", 1), _may_be("2024-01", 1)
    (True, False, True)
    """
    try:
        return date.fromisoformat(day).weekday() == weekday
    except ValueError:
        return True
