"""A verdict or sentence that names no charge decides those of its case, and no other."""

from __future__ import annotations

import pytest

from kg.interpret import interpret
from kg.parse import load, parse
from kg.read import read_text

pytestmark = pytest.mark.model
CHARGED = "HULL, March 4, 2021 - Prosecutors charged Tom Miller with arson in 2019. "
TOLD = [
    ("He was sentenced on Monday to four years in prison.", "sentenced", {"arson"}),
    ("A jury convicted Miller in January.", "convicted", {"arson"}),
    ("Miller was convicted in January. His conviction was overturned by the Supreme Court on Monday.", "overturned", {"arson"}),
    # a charge that is named, and what leaves the appeal without success
    ("Miller was separately convicted of a theft in Wales.", "convicted", {"theft in Wales"}),
    ("Judge Ann Holt upheld the ban on Monday.", "upheld", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "outcome", "expected"), TOLD, ids=[text for text, *_ in TOLD])
def test_tried_charges(text: str, outcome: str, expected: set[str]) -> None:
    """Who is convicted or sentenced without a word on what for, is so on the charges told before."""
    document = read_text(CHARGED + text)
    said = interpret(document, parse(document, load()))
    labels = {claim.id: claim.label for claim in said.claims if claim.kind == "Charge"}
    on = {labels[key] for e in said.events if e.outcome == outcome for key in e.ruled_on if key in labels}

    assert on <= expected if "separately" in text else on == expected
