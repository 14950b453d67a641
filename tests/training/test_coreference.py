"""GUM's chains are read, kg's are laid over them, and the two are compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.parse import load
from training.coreference import annotate, b_cubed, chains_of, given_mentions, muc, own_mentions, read

# Word, part of the chain that opens or closes there.
WORDS = [
    [("Vesna", "(1-person-new-cf1-1-coref-"), ("Orlova", "1)"), ("sued", ""), ("Quillon", "(2-organization-new-cf2-1-coref)"), (".", "")],
    [("She", "(1-person-giv-cf1-1-ana)"), ("wants", ""), ("damages", "(3-abstract-new-cf3-1-sgl)"), (".", "")],
]  # fmt: skip


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A made-up text in GUM's format."""
    lines = ["# newdoc id = made_up"]
    for sentence in WORDS:
        for number, (word, entity) in enumerate(sentence, start=1):
            note = f"Entity={entity}" if entity else "_"
            lines.append("\t".join([str(number), word, "_", "_", "_", "_", "0", "_", "_", note]))
        lines.append("")
    path = tmp_path / "gum-test.conllu"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_read_finds_the_chains(corpus: Path) -> None:
    """A span is opened and closed where the annotation says so."""
    (text,) = read(corpus)

    assert text.name == "made_up"
    assert text.chains == {"1": [(0, 2), (5, 6)], "2": [(3, 4)], "3": [(7, 8)]}
    assert text.starts == [True, *[False] * 4, True, *[False] * 3]


@pytest.mark.model
@pytest.mark.parametrize("mentions", [given_mentions, own_mentions], ids=["given", "found"])
def test_chains_of_kg_lie_over_those_of_gum(corpus: Path, mentions) -> None:
    """Both ways to compare find the one chain of two mentions."""
    (text,) = read(corpus)
    doc = annotate(text, load())

    assert chains_of(doc, mentions(doc, text)) == {frozenset({(0, 2), (5, 6)})}


def test_scores_count_what_is_right() -> None:
    """A chain cut in two loses one link of two, and by B³ more than a half of its third mention."""
    gold = {frozenset({(0, 1), (2, 3), (4, 5)})}
    found = {frozenset({(0, 1), (2, 3)})}

    assert muc(gold, found) == (1, 2)
    assert muc(found, gold) == (1, 1)
    assert b_cubed(gold, found) == (pytest.approx(4 / 3), 3)
