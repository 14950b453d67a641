"""The answers to a question → how many they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.ask.answer import Found
from kg.parse.dates import NUMBERS

# "three counts of wire fraud", "16 felony counts"; not "counts of fraud".
COUNTS = re.compile(rf"\b(\d+|{'|'.join(NUMBERS)}) (?:[\w-]+ ){{0,2}}?(?:counts|charges)\b", re.IGNORECASE)

# "The longer sentence"; not "the higher court", nor "the longest-serving judge".
COMPARED = re.compile(
    r"\b((?:long|short|small|high|harsh|light|steep|stiff|tough|great)(?:er|est)|larg(?:er|est)|bigg(?:er|est)|heavi(?:er|est)|severest) "
    r"(?:\w+ )?(?:sentences?|terms?|fines?|penalt(?:y|ies)|awards?|sums?|amounts?|settlements?|punishments?|damages|bail)\b",
    re.IGNORECASE,
)


def counted(answers: Sequence[Found]) -> tuple[Found, ...]:
    """How many they are, with all their quotes; "three counts of fraud" are three."""
    evidence = tuple(quote for each in answers for quote in each.evidence)
    number = sum(_worth(each.label) if each.type == "Charge" else 1 for each in answers)
    return (Found(label=str(number), type="number", evidence=evidence),)


def _worth(label: str) -> int:
    """How many charges a charge stands for.

    >>> _worth("three counts of wire fraud"), _worth("16 felony counts of arson"), _worth("arson")
    (3, 16, 1)
    """
    said = COUNTS.search(label)
    return (NUMBERS.get(said[1].lower()) or int(said[1])) if said else 1
