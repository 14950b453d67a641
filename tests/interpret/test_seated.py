"""Which posts are the seats of the judges of the document's own matters."""

from __future__ import annotations

import pytest

from kg.interpret import interpret
from kg.parse import load, parse
from kg.read import read_text

pytestmark = pytest.mark.model

SEATS = [
    pytest.param(
        "Judge Ada Fenwick of the Harbour County Superior Court dismissed the lawsuit that Brightwater Mills filed against "
        "Tallow Shipping. The company had sued over unpaid freight.",
        {"Ada Fenwick"}, id="who-decides",
    ),
    pytest.param(
        "Justice Ada Fenwick of the Supreme Court of Ruritania was charged with fraud on Monday. Prosecutors in Strelsau "
        "charged her. She has pleaded not guilty.",
        set(), id="who-is-accused",
    ),
    pytest.param(
        "Brightwater Mills sued Tallow Shipping on Monday. Its chief executive, Ada Fenwick, spoke to reporters at the mill.",
        set(), id="no-judge",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "seated"), SEATS)
def test_the_seat_of_a_judge_who_decides_is_no_post(text: str, seated: set[str]) -> None:
    """It says who decided and for which court; of the accused judge the text tells the office itself."""
    document = read_text(text)
    reading = interpret(document, parse(document, load()))
    names = {entity.id: entity.label for entity in reading.entities}
    assert {names[post.holder] for post in reading.positions if post.is_seat} == seated
    assert len(reading.positions) == 1
