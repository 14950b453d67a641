"""Who is refused the end of a case has not lost what the case claims."""

from __future__ import annotations

import pytest

from kg.interpret.decisions import Decision
from kg.interpret.kept_cases import keeps_case
from kg.interpret.observation import observe
from kg.interpret.triggers import Trigger, find_triggers
from kg.parse import load, parse
from kg.read import read_text

DENIALS = [
    ("A judge denied the mill's motion to dismiss the suit.", "denied", True),
    ("A judge refused to throw out the charges.", "refused", True),
    ("The mill's request for dismissal was rejected by a judge.", "rejected", True),
    ("Judge rejects bid to toss libel suit", "rejects", True),
    # something else is denied, or the case ends
    ("A judge denied the widow's motion for damages.", "denied", False),
    ("A judge refused to block the merger.", "refused", False),
    ("A judge dismissed the suit.", "dismissed", False),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "word", "expected"), DENIALS, ids=[text for text, *_ in DENIALS])
def test_keeps_case(text: str, word: str, expected: bool) -> None:
    """Only the denial of an end keeps a case."""
    document = read_text(text)
    seen = observe(document, parse(document, load()), {})
    found = next(each for each in find_triggers(seen) if seen.doc[each.token].text == word)
    told = Trigger(found.token, found.predication, sides=(("rejected", 0.9), ("no", 0.1)))

    assert keeps_case(seen, Decision((told,), 0.9)) is expected
