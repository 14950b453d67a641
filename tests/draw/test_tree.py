"""A sentence's tree is drawn with an arc for each link, none across another's name."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from draw.insights import plain

from kg.draw.tree import arcs_of, tree_drawing

WORDS = plain().sentences[0].words
TEXTS = [word.span.of(plain().document.text) for word in WORDS]


def test_every_word_but_the_root_has_an_arc():
    """Each word hangs on one other, the root on none."""
    arcs = arcs_of(WORDS)

    assert sorted(arc.word for arc in arcs) == [0, 1, 2, 3, 5, 6, 7, 8, 9]
    assert {(arc.head, arc.relation) for arc in arcs if arc.word == 5} == {(7, "nmod:poss")}


def test_arcs_of_one_height_do_not_meet():
    """No two arcs of the same height stand over the same space, and an arc is higher than those that it spans."""
    for one, other in combinations(arcs_of(WORDS), 2):
        left, right = one.ends
        shared = min(right, other.ends[1]) - max(left, other.ends[0])
        assert shared <= 0 or one.height != other.height, (one, other)
        if left <= other.ends[0] and other.ends[1] <= right:
            assert one.height > other.height


def test_drawing():
    """The drawing has each word with its tag, each arc with its name, and stays within its size."""
    svg = tree_drawing(WORDS, TEXTS)
    width, height = map(float, re.search(r'viewBox="0 0 (\d+) (\d+)"', svg).groups())

    assert re.findall(r"<text[^>]*>([^<]*)</text>", svg)[-4:] == ["it", "PRON", "said", "VERB"]
    assert "class=root>dismiss</text>" in svg
    assert svg.count("class=tip") == len(WORDS) - 1
    assert all(
        0 < float(x) < width and 0 < float(y) < height for x, y in re.findall(r"<text x=([\d.]+) y=([\d.]+)", svg)
    )


@pytest.mark.parametrize("count", [0, 1], ids=["no word", "one word"])
def test_short_sentences(count):
    """A sentence of one word, or of spaces alone, is drawn without an arc."""
    root = WORDS[4]
    alone = (type(root)(span=root.span, tag=root.tag, relation="root", head=0),)[:count]

    assert "<path" not in tree_drawing(alone, ["Denied"][:count])
