"""Whose each measure of a list is, where each has his own."""

from __future__ import annotations

import pytest
from interpret.measured_text import concluded_of, labels, seen_in

from kg.interpret.sums import find_sums
from kg.interpret.terms import find_terms_of

pytestmark = pytest.mark.model

# text → who pays which sum, in the order of the text
PAYING = [
    pytest.param("The Fair Trade Bureau fined Quillon $5 and Vexley Corp $3.", [("Quillon", "$5"), ("Vexley Corp", "$3")], id="fined"),
    pytest.param("The Fair Trade Bureau fined Quillon $5 and its founder, Otto Brand, $3.", [("Quillon", "$5"), ("Otto Brand", "$3")], id="explained"),
    pytest.param("Quillon was fined $5, Vexley Corp $3 and Otto Brand $1.", [("Quillon", "$5"), ("Vexley Corp", "$3"), ("Otto Brand", "$1")], id="was-fined"),
    pytest.param("Quillon and Vexley Corp were fined $5 and $3 respectively.", [("Quillon", "$5"), ("Vexley Corp", "$3")], id="respectively"),
    pytest.param("A judge ordered Quillon to pay $5 and Vexley Corp to pay $3.", [("Quillon", "$5"), ("Vexley Corp", "$3")], id="told-to-pay"),
    pytest.param("Judge Mara Orr set bail at $5 for Jane Roe and $3 for Otto Brand.", [("Jane Roe", "$5"), ("Otto Brand", "$3")], id="bail-for"),
    # one sum for both
    pytest.param("A judge ordered Quillon and Vexley Corp to pay $5.", [("Quillon, Vexley Corp", "$5")], id="both-told-to-pay"),
    pytest.param("The Fair Trade Bureau fined Quillon and Vexley Corp $5.", [("Quillon, Vexley Corp", "$5")], id="both"),
    pytest.param("Quillon was fined $5, and Vexley Corp denied that it owed $3.", [("Quillon", "$5")], id="another-clause"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PAYING)
def test_each_pays_his_own(text: str, expected: list[tuple[str, str]]) -> None:
    """In a list of sums each is told of whom its own words name, and one sum of all."""
    seen = seen_in(text)
    found = find_sums(seen, concluded_of(seen))
    told = [(", ".join(labels(seen, each.payers)), each.money.text) for each in found if each.modality == "stated"]

    assert sorted(told) == sorted(expected)


GETTING = [
    pytest.param("A jury awarded Jane Roe $5 and Otto Brand $3.", [("Jane Roe", "$5"), ("Otto Brand", "$3")], id="awarded"),
    pytest.param("Quillon was ordered to pay Jane Roe $5 and Otto Brand $3.", [("Jane Roe", "$5"), ("Otto Brand", "$3")], id="pay"),
    pytest.param("Quillon was ordered to pay $5 to Jane Roe and $3 in costs to Otto Brand.", [("Jane Roe", "$5"), ("Otto Brand", "$3")], id="pay-to"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GETTING)
def test_each_gets_his_own(text: str, expected: list[tuple[str, str]]) -> None:
    """Who is named before or behind his sum gets that sum and no other."""
    seen = seen_in(text)
    found = find_sums(seen, concluded_of(seen))

    assert [(", ".join(labels(seen, each.payees)), each.money.text) for each in found] == expected


SERVING = [
    pytest.param("Jane Roe was jailed for five years and Otto Brand for seven.", [("Jane Roe", "P5Y"), ("Otto Brand", "P7Y")], id="bare-number"),
    pytest.param("Jane Roe was sentenced to six months in jail and Otto Brand to a year.", [("Jane Roe", "P6M"), ("Otto Brand", "P1Y")], id="another-unit"),
    pytest.param("Jane Roe, 35, was sentenced to 14 years and Otto Brand, 29, to 11 years.", [("Jane Roe", "P14Y"), ("Otto Brand", "P11Y")], id="age-is-no-term"),
    pytest.param("Jane Roe and Otto Brand were sentenced to five and seven years respectively.", [("Otto Brand", "P7Y")], id="respectively"),
    pytest.param("Jane Roe and Otto Brand were sentenced to five years.", [("Jane Roe, Otto Brand", "P5Y")], id="both"),
    pytest.param("Jane Roe was jailed for five years and Otto Brand met seven of them.", [("Jane Roe", "P5Y")], id="another-clause"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SERVING)
def test_each_serves_his_own(text: str, expected: list[tuple[str, str]]) -> None:
    """The term behind a name in a list is his, its noun that of the term before; of the first the frame tells."""
    seen = seen_in(text)
    found = find_terms_of(seen, concluded_of(seen))

    assert [(", ".join(labels(seen, each.who)), each.duration) for each in found] == expected
