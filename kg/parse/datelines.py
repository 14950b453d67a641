"""The words of a sentence → how many of them are the dateline before it: "SALEM, Ore. (AP) — A judge ruled"."""

from __future__ import annotations

from collections.abc import Sequence

_DASHES = frozenset({"—", "–", "-", "--"})
_LONGEST = 16  # words: "PORTLAND, Ore., Tuesday, March 4, 2024 (Wire) —"
_MARKS = frozenset({",", ".", "(", ")", "/", ":", "&"})
_SHORTEST = 3  # letters of a town in capitals


def end_of_dateline(words: Sequence[str]) -> int:
    """How many words the dateline has, its dash included; 0 where the sentence begins with none.

    >>> end_of_dateline(["SALEM", ",", "Ore.", "—", "A", "judge", "ruled", "."])
    4
    >>> end_of_dateline(["Roe", "—", "a", "former", "mayor", "—", "was", "charged", "."])
    0
    """
    dash = next((i for i, word in enumerate(words[:_LONGEST]) if word in _DASHES), 0)
    before, after = words[:dash], words[dash + 1 : dash + 2]
    if not before or not after or not (after[0][0].isupper() or after[0][0] in "\"“‘'"):
        return 0
    if not before[0][0].isupper() or not all(
        word in _MARKS or word[0].isupper() or word[0].isdigit() for word in before
    ):
        return 0
    is_capitals = before[0].isupper() and len(before[0]) >= _SHORTEST
    is_closed = before[-1] == ")" or before[-1][0].isdigit() and "," in before
    if words[dash] == "-" and not is_closed and not (is_capitals and "," in before):
        return 0  # "YMCA-Roe", "Anglo-Swiss"
    is_alone = words.count(words[dash]) == 1  # "Roe — The Hammer to his friends — was charged"
    return dash + 1 if is_capitals or is_closed or is_alone and after[0] in ("The", "A", "An") else 0
