"""Two names of courts → whether they name one court: its number, its kind, and where it sits."""

from __future__ import annotations

import re

from kg.interpret.aliases import is_acronym, is_known_alias, words

# A court's own words; whatever else its name holds says where it sits or which it is.
COURT_WORDS = frozenset(
    "court courts of appeal appeals circuit district superior supreme high the for in us united states federal state".split()
)

# Benches that are no court, though they hear appeals: "Corvane Appeals Commission".
OTHER_BENCHES = frozenset("commission tribunal board committee commissioner ombudsman".split())


def same_court(short: str, long: str) -> bool:
    """Whether two names of courts agree: "9th Circuit", "Ninth Circuit Court of Appeals", "U.S. appeals court in San Francisco"."""
    if is_known_alias(short, long):
        return True
    one, two = set(words(short)), set(words(long))
    numbers = [{word for word in found if re.fullmatch(r"\d+(st|nd|rd|th)", word)} for found in (one, two)]
    if numbers[0] and numbers[0] == numbers[1]:
        return ("circuit" in one or "circuit" in two) and "district" not in one ^ two
    if numbers[0] != numbers[1]:
        return False
    if words(short) == words(long) or is_acronym(short, long) or is_acronym(long, short):
        return True
    if _court_kind(one) != _court_kind(two) or (one ^ two) & OTHER_BENCHES:
        return False
    where = [found - COURT_WORDS for found in (one, two)]
    if where[0] and where[1]:
        return where[0] == where[1] or (len(where[0] & where[1]) > 0 and (where[0] <= where[1] or where[1] <= where[0]))
    if where[0] or where[1]:
        # "Supreme Court" alone is the nation's, whatever state's stands beside it.
        return _court_kind(one) not in ("supreme", "")
    return True


def court_kind(name: str) -> str:
    """What kind of court a name is of: "district", "supreme", "appeals"; nothing where it does not say."""
    return _court_kind(set(words(name)))


def _court_kind(found: set[str]) -> str:
    for kind in (
        "supreme",
        "circuit",
        "appeals",
        "appeal",
        "superior",
        "high",
        "district",
        "bankruptcy",
        "magistrates",
    ):
        if kind in found:
            return "appeals" if kind in ("appeal", "circuit") and "district" not in found else kind
    return ""
