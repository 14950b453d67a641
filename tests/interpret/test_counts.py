"""What the words of a charge, plea or verdict list."""

from __future__ import annotations

import pytest

from kg.interpret.counts import find_counts
from kg.interpret.heads import load_heads
from kg.interpret.observation import observe
from kg.model import Document
from kg.parse import load, parse

CASES = [
    pytest.param(
        "Jane Roe was charged with one count of conspiracy to commit bank and visa fraud, two counts of wire fraud and money laundering.",
        ["one count of conspiracy to commit bank and visa fraud", "two counts of wire fraud", "money laundering"],
        id="a-list-of-counts",
    ),
    pytest.param(
        "Jane Roe pleaded guilty before Judge John Poe to conspiracy to commit bribery and conspiracy to commit tax evasion.",
        ["conspiracy to commit bribery", "conspiracy to commit tax evasion"],
        id="two-conspiracies",
    ),
    pytest.param(
        "Jane Roe pleaded not guilty to six counts of forgery and one of lying to an inspector.",
        ["six counts of forgery", "one of lying to an inspector"],
        id="one-of",
    ),
    # the number counts no offence
    pytest.param(
        "Jane Roe was convicted of six counts of forgery, one of them in Leeds.",
        ["six counts of forgery"],
        id="one-of-them",
    ),
    # the "and" stands within what was conspired
    pytest.param(
        "Jane Roe pleaded guilty to conspiracy to commit bribery and fraud.",
        ["conspiracy to commit bribery and fraud"],
        id="one-conspiracy",
    ),
    pytest.param(
        "Jane Roe was convicted of theft and acquitted of arson.", ["theft", "arson"], id="convicted-and-acquitted"
    ),
    # who is cleared of it was charged with it
    pytest.param("The jury found Jane Roe not guilty of arson.", ["arson"], id="not-guilty-of"),
    # how it was committed is no second offence
    pytest.param(
        "Jane Roe was convicted of fraud for lying to her bank and forging a letter.", ["fraud"], id="how-it-was-done"
    ),
    pytest.param("The agency is charged with overseeing the harbour.", [], id="a-duty"),
    pytest.param("The museum charged visitors a fee.", [], id="a-fee"),
    pytest.param("Jane Roe pleaded not guilty.", [], id="nothing-named"),
]


@pytest.mark.parametrize(("text", "counts"), CASES)
def test_counts_are_read_as_listed(text: str, counts: list[str]) -> None:
    """Each count of a list stands alone, and what tells how it was committed is none."""
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    doc = parse(document, load())
    found = find_counts(observe(document, doc, load_heads()))
    assert [doc[count.start : count.core].text.strip(" ,") for count in found] == counts
