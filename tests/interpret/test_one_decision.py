"""Two words that can only report one decision are told from two that may report two."""

from __future__ import annotations

import pytest

from kg.interpret.observation import observe
from kg.interpret.one_decision import are_one
from kg.interpret.triggers import find_triggers
from kg.parse import load, parse
from kg.read import read_text

PAIRS = [
    # a decision's noun and what the decision does
    ("The court's ruling upheld the ban on leaflets.", "ruling", "upheld", True),
    ("The mill praised the judge's ruling that blocked the ban.", "ruling", "blocked", True),
    ("The court's decision to dismiss the suit pleased the mill.", "decision", "dismiss", True),
    ("The court's ruling throwing out the suit pleased the mill.", "ruling", "throwing", True),
    # the noun is what is done to
    ("The court's ruling, overturned in May, pleased the mill.", "ruling", "overturned", False),
    ("The panel reversed a ruling by the judge.", "ruling", "reversed", False),
    ("The court's ruling pleased the mill, and the panel dismissed the suit.", "ruling", "dismissed", False),
    # what goes with a sentence
    ("Ada Holm was sentenced to two years. A judge ordered Holm to pay restitution.", "sentenced", "ordered", True),
    ("Ada Holm was sentenced to two years. Holm was also ordered to pay a fine.", "sentenced", "ordered", True),
    # how something was done
    ("The court sided with the mill, awarding it $5 million.", "sided", "awarding", True),
    ("The judge dismissed the suit, rejecting the tenants' argument.", "dismissed", "rejecting", True),
    ("The judge dismissed the suit, ordering the tenants to pay costs.", "dismissed", "ordering", False),
    ("The judge dismissed the suit, granting the mill's motion.", "dismissed", "granting", False),
    # somebody else, or no penalty
    ("Ada Holm was sentenced to two years. A judge ordered Otto Brand to pay restitution.", "sentenced", "ordered", False),
    ("Ada Holm was sentenced to two years. A judge ordered Holm to return the files.", "sentenced", "ordered", False),
]  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(("text", "first", "second", "expected"), PAIRS, ids=[text for text, *_ in PAIRS])
def test_are_one(text: str, first: str, second: str, expected: bool) -> None:
    """A noun and its verb, a sentence and its fine are one decision; what is done to a decision is another."""
    document = read_text(text)
    seen = observe(document, parse(document, load()), {})
    triggers = {seen.doc[each.token].text: each for each in find_triggers(seen)}
    found = first in triggers and second in triggers and are_one(seen, triggers[first], triggers[second])

    assert found is expected
