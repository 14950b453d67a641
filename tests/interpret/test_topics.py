"""A claim's words name the topic or remedy that a lawyer would file it under."""

from __future__ import annotations

import pytest

from kg.interpret.topics import load_vocabulary, stems

TOPICS = [
    pytest.param("violated antitrust law", "antitrust", id="noun"),
    pytest.param("anti-trust", "antitrust", id="hyphen"),
    pytest.param("breached its contract with the mill", "breach-of-contract", id="verb"),
    pytest.param("conspiracy to commit wire fraud", "wire-fraud", id="the-longer-label-wins"),
    pytest.param("painted the barn", None, id="no-topic"),
]
REMEDIES = [
    pytest.param("a temporary restraining order", "temporary-restraining-order", id="order"),
    pytest.param("punitive damages", "punitive-damages", id="damages"),
    pytest.param("to stay the order", "stay", id="a-stay"),
    pytest.param("to stay open at night", None, id="staying-is-no-stay"),
    pytest.param("painted the barn", None, id="no-remedy"),
]


@pytest.mark.parametrize(("text", "expected"), TOPICS)
def test_topics(text: str, expected: str | None) -> None:
    """The topic is the concept that the words name most fully, or none."""
    found = load_vocabulary("topics").find([text])

    assert (found.name if found else None) == expected


@pytest.mark.parametrize(("text", "expected"), REMEDIES)
def test_remedies(text: str, expected: str | None) -> None:
    """The remedy is the concept that the words name most fully, or none."""
    found = load_vocabulary("remedies").find([text])

    assert (found.name if found else None) == expected


def test_stems_join_what_a_hyphen_parts() -> None:
    """A word is known with its hyphen and without."""
    assert "antitrust" in stems("anti-trust claims")


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        pytest.param("reinstate", "reinstatement", True, id="ment"),
        pytest.param("terminate", "termination", True, id="ation"),
        pytest.param("enforced", "enforcement", True, id="past"),
        pytest.param("state", "statement", False, id="another-word"),
        pytest.param("agree", "agreeable", False, id="another-ending"),
    ],
)
def test_a_verb_and_its_noun_have_one_stem(one: str, two: str, same: bool) -> None:
    """What is asked in a verb here and in a noun there shares its words."""
    assert (stems(one) == stems(two)) is same
