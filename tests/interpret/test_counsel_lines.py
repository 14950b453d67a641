"""Lines that name counsel, and whom they act for."""

from __future__ import annotations

import pytest
from interpret.named import read

from kg.interpret.counsel_lines import find_counsel_lines, is_named_as_counsel

pytestmark = pytest.mark.model

NAMES = {"Ada Lund": "person", "Otto Brand": "person", "Poe & Orr LLP": "firm", "Quillon": "company"}
LINES = [
    pytest.param("For Quillon: Ada Lund of Poe & Orr LLP", ["Quillon"], ["Ada Lund"], id="for-a-name"),
    pytest.param("Counsel for the mill: Ada Lund", ["mill"], ["Ada Lund"], id="counsel-for"),
    pytest.param("Ada Lund KC (instructed by Poe & Orr LLP) for the Appellant", ["Appellant"], ["Ada Lund"], id="ends-with-the-side"),
    pytest.param("Ada Lund and Otto Brand, for the claimants.", ["claimants"], ["Ada Lund", "Otto Brand"], id="several"),
    pytest.param("Ada Lund asked Otto Brand for the defendant.", [], [], id="a-sentence"),
    pytest.param("Ada Lund for the Daily Wire", [], [], id="a-credit"),
    pytest.param("A victory for the defendant", [], [], id="nobody-named"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "whom", "counsel"), LINES)
def test_lines_name_counsel(text: str, whom: list[str], counsel: list[str]) -> None:
    """A line without a verb says before a colon, or at its end, for whom those named in it act."""
    doc = read(f"The trial began on Monday.\n\n{text}", NAMES)

    assert [line.whom.text for line in find_counsel_lines(doc)] == whom
    assert [
        name.text for name in doc.ents if name.label_ == "PERSON" and is_named_as_counsel(doc, name.start)
    ] == counsel
