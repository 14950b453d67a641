"""Which wordings name two grounds, remedies or degrees."""

from __future__ import annotations

import pytest

from kg.interpret.concepts import names_another


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        pytest.param("grant an injunction against the mill", "damages", True, id="two-remedies"),
        pytest.param("restore the water supply", "temporary restraining order", False, id="a-sort-of-injunction"),
        pytest.param("preliminary injunction", "damages", True, id="no-sort-of-it"),
        pytest.param("breach of contract", "defamation", True, id="two-grounds"),
        pytest.param("wire fraud", "fraud", False, id="one-names-more"),
        pytest.param("breach of contract", "its hosting deal", False, id="one-names-nothing"),
        pytest.param("defamation", "defamed the mayor", False, id="one-ground"),
        pytest.param("invasion of privacy claim", "a libel count", True, id="two-grounds-called-claims"),
        pytest.param("told the whole town that the baker had stolen flour", "libel", False, id="a-tale-and-a-ground"),
        pytest.param(
            "spread word of her illness among the tenants",
            "sold a lease it had no right to sell",
            False,
            id="two-tales",
        ),
        pytest.param("the motion to dismiss", "her motion for a preliminary injunction", True, id="two-motions"),
        pytest.param("the motion", "her motion for a preliminary injunction", False, id="one-motion-with-and-without"),
        pytest.param("first-degree arson", "third-degree arson", True, id="two-degrees"),
        pytest.param("first-degree arson", "arson in the first degree", False, id="one-degree"),
        pytest.param("first-degree arson", "the arson charge", False, id="one-without-degree"),
    ],
)
def test_other_grounds_and_remedies_stay_apart(one: str, two: str, *, apart: bool) -> None:
    """Wordings of two remedies or two grounds never word one claim, however alike the rest is."""
    assert names_another(one, two) is apart
