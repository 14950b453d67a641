"""A decision → the day, month or year when it was made, as far as the text says."""

from __future__ import annotations

from kg.interpret.decisions import Decision
from kg.interpret.observation import Observation
from kg.interpret.times import is_ahead, is_undergone
from kg.interpret.triggers import date_values
from kg.model import Date


def date_of(seen: Observation, decision: Decision) -> Date | None:
    """The date that stands with the likeliest trigger that has one, else a date in its sentence if it is the only one."""
    for trigger in sorted(decision.triggers, key=lambda t: (-round(t.probability, 3), t.token)):
        for value in sorted(date_values(seen, trigger)):
            words = next(e.text for e in seen.doc.ents if e.label_ == "DATE" and e.kb_id_ == value)
            return Date(value=value, text=words)
    for trigger in decision.triggers:
        if is_undergone(seen.doc[trigger.token]):
            continue  # "reversed the dismissal on Monday"
        sentence = seen.doc[trigger.token].sent
        dates = [e for e in sentence.ents if e.label_ == "DATE" and e.kb_id_]
        if len({e.kb_id_ for e in dates}) == 1 and not is_ahead(
            dates[0].root
        ):  # "SALEM, March 4, 2024 — … on Monday" is one day
            return Date(value=dates[0].kb_id_, text=dates[0].text)
    return None
