"""Which phrases name one offence."""

from __future__ import annotations

import pytest

from kg.interpret.heads import load_heads
from kg.interpret.observation import Observation, observe
from kg.interpret.offences import are_one_offence, are_two_offences, sums_up
from kg.model import Document
from kg.parse import load, parse

TEXT = (
    "Jane Roe pleaded guilty to fraud charges. She pleaded guilty to one count of wire fraud and one count of mail fraud. "
    "John Poe was convicted of money laundering. He was convicted of one count of conspiracy to commit money laundering."
)


@pytest.fixture(scope="module")
def seen() -> Observation:
    """The observed text."""
    document = Document(id="0" * 16, sha256="0" * 64, text=TEXT, title="")
    return observe(document, parse(document, load()), load_heads())


def _at(seen: Observation, words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    span = seen.doc.char_span(start, start + len(words))
    return span.start, span.end


def test_what_a_list_names_apart_is_two(seen: Observation) -> None:
    """Two counts of one list are two offences."""
    assert are_two_offences(seen, _at(seen, "wire fraud"), _at(seen, "mail fraud"))
    assert not are_one_offence(seen, _at(seen, "wire fraud"), _at(seen, "mail fraud"))


def test_a_short_name_is_the_only_count_that_holds_it(seen: Observation) -> None:
    """ "Money laundering" beside one count of a conspiracy to commit it is that count."""
    assert are_one_offence(seen, _at(seen, "money laundering"), _at(seen, "conspiracy to commit money laundering"))


def test_a_name_that_several_counts_hold_sums_them_up(seen: Observation) -> None:
    """ "Fraud charges" are no offence of their own beside two counts of fraud; a count is one."""
    assert sums_up(seen, *_at(seen, "fraud charges"))
    assert not sums_up(seen, *_at(seen, "wire fraud"))
