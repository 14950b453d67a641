"""What is done in the suit just told of is done in that suit."""

from __future__ import annotations

import pytest

from kg.interpret import interpret
from kg.parse import load, parse
from kg.read import read_text

pytestmark = pytest.mark.model

NEWS = """Chip maker sues rival

Quillon Inc. sued Delmont Corp. in federal court on Tuesday, accusing its rival of stealing trade secrets.

Last year Delmont sued Quillon in Oregon, claiming that three patents were invalid. """

THEN = [
    pytest.param("A judge there dismissed that suit in May.", "Delmont Corp.", id="that-suit"),
    pytest.param("On Friday a judge dismissed the new suit.", "Quillon Inc.", id="the-new-suit"),
]


@pytest.mark.parametrize(("sentence", "plaintiff"), THEN)
def test_in_which_suit_it_is_decided(sentence: str, plaintiff: str) -> None:
    """ "That suit" is the one of the sentence before; any other is not taken for it."""
    document = read_text(f"{NEWS}{sentence}\n")
    said = interpret(document, parse(document, load()))
    label = {entity.id: entity.label for entity in said.entities}
    (dismissal,) = (event for event in said.events if event.outcome == "dismissed")
    (case,) = (case for case in said.cases if case.id == dismissal.case)

    assert [label[key] for key in case.plaintiffs] == [plaintiff]
