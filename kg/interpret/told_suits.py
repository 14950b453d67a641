"""Every suit that words tell with both its sides: nouns of suits, what one side wins of the other, reviews, those who sue as one."""

from __future__ import annotations

from collections.abc import Iterator

from kg.interpret.co_sides import find_naming_suits
from kg.interpret.joint_suits import find_joint_suits
from kg.interpret.observation import Observation
from kg.interpret.review_suits import find_review_suits
from kg.interpret.suit_contents import find_content_suits
from kg.interpret.suit_nouns import NamedSuit, find_named_suits
from kg.interpret.won_suits import find_won_suits


def find_told_suits(seen: Observation) -> Iterator[NamedSuit]:
    """Who is told to have sued whom otherwise than by a verb of suing with both its places filled."""
    yield from find_named_suits(seen)
    yield from find_won_suits(seen)
    yield from find_review_suits(seen)
    yield from find_joint_suits(seen)
    yield from find_content_suits(seen)
    yield from find_naming_suits(seen)
