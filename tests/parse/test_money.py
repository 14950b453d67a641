"""Sums of money in text."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.parse.money import find_money

SUMS = [
    ("a $2.9 billion verdict", "$2.9 billion", "2900000000 USD"),
    ("paid US$ 5m to", "US$ 5m", "5000000 USD"),
    ("a £2.5m fine", "£2.5m", "2500000 GBP"),
    ("fined €3 billion", "€3 billion", "3000000000 EUR"),
    ("Rs 5 crore was", "Rs 5 crore", "50000000 INR"),
    ("paid 500,000 dollars", "500,000 dollars", "500000 USD"),
    ("a $20m deal", "$20m", "20000000 USD"),
    ("CHF 10,000 in costs", "CHF 10,000", "10000 CHF"),
    ("about R2.5 million", "R2.5 million", "2500000 ZAR"),
    ("paid $1,234.56.", "$1,234.56", "1234.56 USD"),
    ("a $20-million suit", "$20-million", "20000000 USD"),
    ("20 million pounds", "20 million pounds", "20000000 GBP"),
    ("50 cents", "50 cents", "0.5 USD"),
    ("paid KSh 400,000 in costs", "KSh 400,000", "400000 KES"),
    ("N1.2 billion was traced", "N1.2 billion", "1200000000 NGN"),
    ("GH¢50,000 in fines", "GH¢50,000", "50000 GHS"),
    ("paid 2 million New Zealand dollars", "2 million New Zealand dollars", "2000000 NZD"),
    ("two million pounds", "two million pounds", "2000000 GBP"),
    ("half a million dollars", "half a million dollars", "500000 USD"),
    ("five hundred thousand euros", "five hundred thousand euros", "500000 EUR"),
]


@pytest.mark.parametrize(("text", "words", "value"), SUMS, ids=[words for _, words, _ in SUMS])
def test_sums_are_found_with_their_currency(text: str, words: str, value: str) -> None:
    """Signs, codes and names of currencies are read, with thousands, millions, lakhs and crores."""
    assert [(found.span.of(text), found.value) for found in find_money(text)] == [(words, value)]


@pytest.mark.parametrize(
    "text",
    [
        "20 pounds of cocaine",
        "a 20-pound bag",
        "an R2 unit",
        "an N95 mask",
        "a few million",
        "two million pounds of sugar",
        "he won 3 of 5",
        "2019 won fame",
        "41%",
    ],
)
def test_other_figures_are_no_money(text: str) -> None:
    """Weights, scores and models are no money."""
    assert list(find_money(text)) == []


def test_both_ends_of_a_range_have_its_scale() -> None:
    """ "$5 to $10 million" is five million to ten million."""
    assert [found.amount for found in find_money("$5 to $10 million")] == [Decimal(5_000_000), Decimal(10_000_000)]


@given(st.integers(min_value=1, max_value=10**12), st.sampled_from(["$", "€", "£"]))
def test_every_whole_amount_is_read_back(amount: int, sign: str) -> None:
    """A figure written with commas is read as that figure."""
    found = list(find_money(f"It paid {sign}{amount:,} then."))
    assert [mention.amount for mention in found] == [Decimal(amount)]
