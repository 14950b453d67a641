"""What lies ahead in a question: dates that are set, and what a court has not yet decided."""

from __future__ import annotations

from kg.ask.clause import Clause
from kg.ask.function_words import MODAL


def leaves_undecided(clause: Clause) -> bool:
    """Whether it asks for what "the court has not yet decided"."""
    rest = {word.low for word in clause.rest}
    return bool({"not", "n't", "yet"} & rest and {"decided", "ruled", "resolved", "decide"} & rest)


def is_ahead(clause: Clause) -> bool:
    """Whether it asks for a date that is set: "When is the trial?", "When will Doe be sentenced?"."""
    words = {word.low for word in (*clause.subject, *clause.rest)}
    return (
        clause.preposition == "until"
        or clause.auxiliary in MODAL
        or clause.verb in {"schedule", "set"}
        or bool({"set", "scheduled", "due"} & words)
        or clause.verb == "be"
        and (clause.auxiliary in {"is", "are"} or bool({"next", "upcoming"} & words))
        or clause.verb in {"begin", "start", "open"}
        and clause.auxiliary == "does"
    )
