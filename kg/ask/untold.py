"""What a question may ask that the graph does not hold: reasons, what may come, who filed a brief."""

from __future__ import annotations

from kg.ask.claims import DECIDED
from kg.ask.clause import Clause
from kg.ask.doers import DECIDING
from kg.ask.function_words import MODAL

GROUNDS = frozenset({"ground", "grounds", "basis"})
BRIEFS = frozenset({"brief", "briefs", "amicus"})


def is_untold(clause: Clause, sense: str) -> bool:
    """Whether it asks why, on what grounds something was decided, whether something may be, or who filed a brief."""
    if clause.wh == "why" or clause.wh == "yes/no" and clause.auxiliary in MODAL:
        return True
    if clause.preposition == "on" and clause.noun and clause.noun[-1].low in GROUNDS:
        return sense in DECIDING | DECIDED
    # who files a brief does not sue; an event's own words may tell of it
    return clause.verb in {"file", "submit"} and bool(BRIEFS & {word.low for word in clause.rest})
