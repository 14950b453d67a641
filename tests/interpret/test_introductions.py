"""Who is told of in a lead and named only after it."""

from __future__ import annotations

import pytest
from interpret.named import index_of, label_at

pytestmark = pytest.mark.model

NAMES = {"Jane Roe": "person", "Otto Brand": "person", "Quillon": "company", "Harbour Office": "gov", "Roe": "person"}
CASES = [
    pytest.param("A nurse was jailed. Jane Roe had stolen pills.", "nurse", "Jane Roe", id="subject"),
    pytest.param("The office charged a nurse with theft. Jane Roe had stolen pills.", "nurse", "Jane Roe", id="object"),
    pytest.param("A bank must pay a fine. Quillon hid its fees.", "bank", "Quillon", id="a-firm"),
    pytest.param("The owner of a bakery was acquitted. Jane Roe had denied it.", "owner", "Jane Roe", id="the-owner-of-a"),
    pytest.param("A nurse was jailed. The Harbour Office said Jane Roe, 44, stole pills.", "nurse", "Jane Roe", id="age"),
    pytest.param("A doctor lost in court. Dr Jane Roe had been fired.", "doctor", "Jane Roe", id="doctor"),
    # a speaker need not be who is told of
    pytest.param("A nurse was jailed. Jane Roe said that he stole pills.", "nurse", None, id="a-speaker"),
    pytest.param("A nurse sued a doctor. Jane Roe had been fired.", "nurse", None, id="one-of-two"),
    pytest.param("A nurse was jailed. It rained. Jane Roe had stolen pills.", "nurse", None, id="later"),
    pytest.param("The nurse was jailed. Jane Roe had stolen pills.", "nurse", None, id="known-before"),
    pytest.param("A nurse was jailed. Roe had stolen pills.", "nurse", None, id="no-full-name"),
    pytest.param("A nurse was jailed for hitting Otto Brand. Jane Roe had denied it.", "nurse", None, id="another-named-before"),
    pytest.param("A bank was fined. Jane Roe had stolen pills.", "bank", None, id="another-kind"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "label"), CASES)
def test_find_introductions(text: str, word: str, label: str | None) -> None:
    """A lead's "a nurse" is whom the next sentence opens with, where both tell of one such person or firm."""
    doc, index = index_of(text, NAMES)

    assert label_at(doc, index, word, 0) == label
