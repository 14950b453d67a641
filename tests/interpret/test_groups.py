"""Which named things one word stands for together."""

from __future__ import annotations

import pytest
from interpret.named import index_of

pytestmark = pytest.mark.model

NAMES = {
    "Jane Roe": "person", "Otto Brand": "person", "Jane Brand": "person", "Jane": "person", "Brands": "person", "Carl Weber": "person", "Ada Lund": "person", "Quillon Inc.": "company", "Braddock Corp.": "company", "Brand": "person",
    "Marlow": "gov", "Trent": "gov", "Ohio": "place",
}  # fmt: skip
BOTH = {"Jane Roe", "Otto Brand"}

GROUPS = [
    pytest.param("Jane Roe and Otto Brand were charged. The pair denied it.", "pair", BOTH, id="pair"),
    pytest.param("Jane Roe and Otto Brand were charged. The couple denied it.", "couple", BOTH, id="couple"),
    pytest.param("Jane Roe and Otto Brand were charged. Both denied it.", "Both", BOTH, id="both"),
    pytest.param("Jane Roe and Otto Brand were charged. They denied it.", "They", BOTH, id="they"),
    pytest.param("Jane Roe, Carl Weber and Ada Lund were charged. The trio denied it.", "trio", {"Jane Roe", "Carl Weber", "Ada Lund"}, id="trio"),
    pytest.param("Jane Roe and Otto Brand were charged. The trio denied it.", "trio", set[str](), id="too-few"),
    pytest.param("Jane Roe or Otto Brand was there. The pair denied it.", "pair", set[str](), id="either"),
    pytest.param(
        "Quillon Inc. and Braddock Corp. were fined. Both companies denied it.", "companies", {"Quillon Inc.", "Braddock Corp."}, id="both-companies",
    ),
    pytest.param("Quillon Inc. and Braddock Corp. were fined. The two men denied it.", "men", set[str](), id="no-people"),
    pytest.param("Quillon Inc. sued Braddock Corp. Jane Roe blames both firms.", "firms", {"Quillon Inc.", "Braddock Corp."}, id="both-firms"),
    pytest.param("Quillon Inc. sued Braddock Corp. Jane Roe blames the firms.", "firms", set[str](), id="firms-of-any-number"),
    pytest.param("Quillon Inc. sued. It rained. Braddock Corp. blames both firms.", "firms", set[str](), id="only-one-other-firm"),
    pytest.param("Jane Roe and Otto Brand were charged. The other pair denied it.", "pair", set[str](), id="another-pair"),
    pytest.param("Jane Roe and Otto Brand were charged. It rained. The duo were jailed after they pleaded guilty.", "they", BOTH, id="they-of-the-duo"),
    pytest.param("Jane Roe and Otto Brand were charged. It rained. The trio were jailed after they pleaded guilty.", "they", set[str](), id="they-of-no-group"),
    pytest.param("Police held three traders. One of them, Jane Roe, was charged.", "One", {"Jane Roe"}, id="one-explained"),
    pytest.param("Police held three traders. Another, Otto Brand, fled.", "Another", {"Otto Brand"}, id="another-explained"),
    pytest.param("One of the largest makers, Quillon Inc., agreed.", "One", {"Quillon Inc."}, id="one-of-those-explained"),
    pytest.param("Marlow and Trent counties sued.", "counties", {"Marlow", "Trent"}, id="one-noun-for-two"),
    pytest.param("Marlow and Trent counties sued. " + "It rained. " * 8 + "It paid the two Ohio counties.", "counties", {"Marlow", "Trent"}, id="the-two-counties"),
    pytest.param("Marlow sued. Trent told the counties of it.", "counties", set[str](), id="no-list-of-counties"),
    pytest.param("Police held Jane Roe and Otto Brand. One of them was charged.", "One", set[str](), id="one-not-explained"),
    pytest.param("Two officers, Jane Roe and Otto Brand, were charged.", "officers", BOTH, id="apposed"),
    pytest.param("Jane Brand and Otto Brand sued. It rained. The Brands say so.", "Brands", {"Jane Brand", "Otto Brand"}, id="family"),
    pytest.param("Jane and Otto Brand sued the mill on Monday. It rained. The Brands say so.", "Brands", {"Jane", "Otto Brand"}, id="family-of-one-surname-told-once"),
    pytest.param("Jane Roe and Otto Brand sued. It rained. The Brands say so.", "Brands", {"Brands"}, id="another-family"),
    pytest.param("Jane Roe and Otto Brand sued. The couple left. " + "It rained. " * 8 + "Their lawyer called the spouses brave.", "spouses", set[str](), id="long-ago"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "expected"), GROUPS)
def test_all_of_a_group(text: str, word: str, expected: set[str]) -> None:
    """A word for several leads to each of those named in the row that it takes up, and no row of another size or kind."""
    doc, index = index_of(text, NAMES)
    token = next(token for token in doc if token.text == word)

    assert {index.entity(key).label for key in index.all_of(token.i)} == expected


def test_a_couple_called_so_before() -> None:
    """Those whom "the couple" took up are "the couple" to the end of the text, and no other word's."""
    text = "Jane Roe and Otto Brand sued. The couple left. " + "It rained. " * 8 + "Carl Weber represents the couple."
    doc, index = index_of(text, NAMES)
    last = [token for token in doc if token.text == "couple"][-1]

    assert {index.entity(key).label for key in index.all_of(last.i)} == BOTH
