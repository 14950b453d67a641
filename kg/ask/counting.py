"""The answers to a question → how many they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.ask.answer import Found
from kg.ask.clause import read_clause
from kg.ask.sparql import Row
from kg.parse.dates import NUMBERS

# "three counts of wire fraud", "16 felony counts"; not "counts of fraud".
COUNTS = re.compile(rf"\b(\d+|{'|'.join(NUMBERS)}) (?:[\w-]+ ){{0,2}}?(?:counts|charges)\b", re.IGNORECASE)

_IN_STORE = re.compile(r"\b(?:are|is) there\W*$", re.IGNORECASE)

# "The longer sentence", "who got more, Doe or Roe", "longer than Roe"; not "the higher court", nor "more than five years".
COMPARED = re.compile(
    r"\b((?:long|short|small|high|harsh|light|steep|stiff|tough|great)(?:er|est)|larg(?:er|est)|bigg(?:er|est)|heavi(?:er|est)|severest) "
    r"(?:\w+ )?(?:sentences?|terms?|fines?|penalt(?:y|ies)|awards?|sums?|amounts?|settlements?|punishments?|damages|bail)\b"
    r"|\b(?:longer|shorter|more|less|higher|lower|larger|bigger|smaller|fewer)(?= than (?!\W?\d|an? |half|one|two|three|four|five|six|seven|eight|nine|ten)|(?: \w+)?, \w[\w .'-]* or \w)"
    r"|\b(?:paid|pays?|owe[sd]?|got|receive[sd]?|won|earned|spent|sought) the (?:most|least)\b(?= ?(?:money|damages|compensation|in\b|[?.]|$))"
    r"|\b(?:fines|penalties|sums|amounts|settlements|awards)\b.*\b(over|above|below|under|more than|less than|exceed\w*)(?= [A-Z]{0,2}[$£€]?\d)",
    re.IGNORECASE,
)


def counted(answers: Sequence[Found]) -> tuple[Found, ...]:
    """How many they are, with all their quotes; "three counts of fraud" are three."""
    evidence = tuple(quote for each in answers for quote in each.evidence)
    number = sum(_worth(each.label) if each.type == "Charge" else 1 for each in answers)
    return (Found(label=str(number), type="number", evidence=evidence),)


def ranked(found: Sequence[Row], *, most: bool) -> tuple[list[Row], int]:
    """The rows of the answers with the most statements behind them, or the fewest, and how many those are."""
    behind: dict[str, set[str]] = {}
    for row in found:
        behind.setdefault(row["answer"], set()).add(row.get("on") or row.get("why", ""))
    best = (max if most else min)(len(statements) for statements in behind.values())
    return [row for row in found if len(behind[row["answer"]]) == best], best


def _worth(label: str) -> int:
    """How many charges a charge stands for.

    >>> _worth("three counts of wire fraud"), _worth("16 felony counts of arson"), _worth("arson")
    (3, 16, 1)
    """
    said = COUNTS.search(label)
    return (NUMBERS.get(said[1].lower()) or int(said[1])) if said else 1


def is_count(question: str) -> bool:
    """Whether the question asks how many there are of something; years are a length."""
    clause = read_clause(question)
    return (
        clause is not None
        and clause.wh == "how many"
        and not {"years", "months", "days"} & {word.low for word in clause.noun}
    )


def counts_store(question: str) -> bool:
    """Whether all that the store has of a kind is counted, whatever number a text gives: "How many judges are there?"."""
    return _IN_STORE.search(question) is not None
