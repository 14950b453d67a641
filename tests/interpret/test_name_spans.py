"""Which stretches of a text are one name."""

from __future__ import annotations

import pytest
from interpret.named import read

from kg.interpret.name_spans import Names, named_spans

pytestmark = pytest.mark.model

WHOLE = [
    pytest.param(
        "Prosecutors charged Park Min-jun on Monday.", {"Park Min": "person"}, ["Park Min-jun"], id="second-syllable"
    ),
    pytest.param("A Roe-era rule was upheld.", {"Roe": "person"}, ["Roe"], id="era-of-a-person"),
    pytest.param("A Roe-appointed judge ruled.", {"Roe": "person"}, ["Roe"], id="judge-of-a-person"),
    pytest.param(
        "He sued U.S. Customs and Border Protection.",
        {"U.S. Customs": "gov", "Border Protection": "gov"},
        ["U.S. Customs and Border Protection"],
        id="body-with-and",
    ),
    pytest.param(
        "He sued the Food and Drug Administration.", {}, ["Food and Drug Administration"], id="body-that-was-no-name"
    ),
    pytest.param(
        "She sued the Air Board and Water Board.",
        {"Air Board": "gov", "Water Board": "gov"},
        ["Air Board", "Water Board"],
        id="two-bodies",
    ),
    pytest.param("Shops sell food and drug tests.", {}, [], id="no-name"),
]


@pytest.mark.parametrize(("text", "names", "expected"), WHOLE)
def test_named_spans(text: str, names: dict[str, str], expected: list[str]) -> None:
    """A name has its last syllable and both its halves, and nothing that is no name."""
    assert [span.text for span in named_spans(read(text, names))] == expected


def test_holder_with_a_hyphen() -> None:
    """A person is found by the last word of the whole name."""
    doc = read("Park Min-jun, the mayor, spoke.", {"Park Min": "person"})
    comma = next(token.i for token in doc if token.text == ",")
    person = Names(doc).person_before(comma)

    assert person is not None
    assert person.text == "Park Min-jun"
