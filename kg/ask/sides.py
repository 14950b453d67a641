"""Nouns for the sides of a case → the property that ties a case to them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

BOTH = "plaintiff|lkg:defendant"
SIDES: Mapping[str, str] = MappingProxyType(
    {
        noun: side
        for side, nouns in {
            "plaintiff": "plaintiff plaintiffs petitioner petitioners claimant claimants complainant complainants challenger challengers whistleblower relator",
            "defendant": "defendant defendants respondent respondents accused co-defendant co-defendants",
            BOTH: "parties litigants",
        }.items()
        for noun in nouns.split()
    }
)


def side_of(noun: str) -> str:
    """ "plaintiff" or "defendant" for a noun that means one side, whoever stands on it; "" for any other.

    >>> side_of("petitioners"), side_of("parties"), side_of("whistleblower")
    ('plaintiff', '', '')
    """
    side = SIDES.get(noun, "")
    return "" if side == BOTH or noun in {"whistleblower", "relator"} else side
