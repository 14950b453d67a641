"""Other names for the parties of an article: same length, same kind, the same throughout."""

from __future__ import annotations

import random

import pytest

from training.renaming import Name, Pool, Renaming, Wording, find_names, wording

MARKS = [
    pytest.param(["B-COMPANY", "I-COMPANY", "O", "B-JUDGE"], [Name(0, 2, "firms"), Name(3, 4, "people")], id="two-kinds"),
    pytest.param(["B-COMPANY", "B-COMPANY"], [Name(0, 1, "firms"), Name(1, 2, "firms")], id="side-by-side"),
    pytest.param(["B-COURT", "I-COURT", "B-STATUTE", "O"], [], id="known-by-name"),
    pytest.param(["O", "I-COMPANY"], [], id="no-beginning"),
]  # fmt: skip


@pytest.mark.parametrize(("marks", "expected"), MARKS)
def test_names_that_can_be_exchanged(marks: list[str], expected: list[Name]) -> None:
    """People and firms are exchanged; courts and statutes are known by name and stay."""
    assert find_names(marks) == expected


def test_one_name_throughout() -> None:
    """A firm that is named twice has the same other name twice, and words that are no names stay."""
    pool = Pool([("firms", Wording(((7,),), (1,))), ("firms", Wording(((8, 9),), (2,)))])
    names = [Name(0, 1, "firms"), Name(2, 3, "firms")]
    pieces, shapes = Renaming(pool, random.Random(1)).of(names, [(1,), (2,), (1,)], [1, 0, 1])

    assert pieces[0] == pieces[2] in ((7,), (8, 9))
    assert pieces[1] == (2,)
    assert shapes[0] == shapes[2]
    assert shapes[1] == 0


def test_length_is_kept() -> None:
    """Trees stay right: a name of two words is exchanged for one of two words only."""
    two = Wording(((5,), (6,)), (1, 1))
    pool = Pool([("people", Wording(((3,),), (1,))), ("people", two)])
    name = Name(1, 3, "people")

    assert wording(name, [(0,), (5,), (6,)], [0, 1, 1]) == two
    assert pool.draw(name, random.Random(0)) == two
