"""Words into word pieces: the uncased BERT vocabulary, applied to words that are already split."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

LONGEST_WORD = 100  # characters; BERT reads longer words as unknown
KEPT = 200_000  # words remembered before the memory starts anew
# Every punctuation mark or symbol is a piece of its own: "12(b)" is 12 ( b ).
BASIC = re.compile(r"[^\W_]+|[\W_]", re.UNICODE)


class Pieces:
    """The piece ids of words, remembered, since a text repeats its words."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self.ids = {piece: i for i, piece in enumerate(vocabulary)}
        self.unknown, self.first, self.last = (self.ids[name] for name in ("[UNK]", "[CLS]", "[SEP]"))
        self._known: dict[str, tuple[int, ...]] = {}

    @classmethod
    def read(cls, path: Path) -> Pieces:
        """The pieces listed in a file, one a line."""
        return cls(path.read_text(encoding="utf-8").splitlines())

    def of(self, word: str) -> tuple[int, ...]:
        """The ids of the longest pieces, from the left; at least one, the unknown piece if need be."""
        found = self._known.get(word)
        if found is None:
            if len(self._known) >= KEPT:
                self._known.clear()
            found = self._known[word] = self._split(word)
        return found

    def _split(self, word: str) -> tuple[int, ...]:
        plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) not in UNSEEN)
        found: list[int] = []
        for part in BASIC.findall(plain):
            if not part.isspace():
                found.extend(self._longest(part))
        return tuple(found) or (self.unknown,)

    def _longest(self, part: str) -> list[int]:
        if len(part) > LONGEST_WORD:
            return [self.unknown]
        found, start = [], 0
        while start < len(part):
            for end in range(len(part), start, -1):
                piece = self.ids.get(("##" if start else "") + part[start:end])
                if piece is not None:
                    break
            else:
                return [self.unknown]
            found.append(piece)
            start = end
        return found


UNSEEN = frozenset({"Mn", "Cc", "Cf"})  # accents, control and format characters (soft hyphens) have no piece


# How a word is written, which the uncased pieces do not say: no capital, "Parler", "FTC", "McDonald".
SHAPES = ("lower", "title", "upper", "mixed")


def find_shape(word: str) -> int:
    """The number in `SHAPES` of how the word is written; a lone capital counts as a title."""
    if word.islower() or word == word.lower():
        return 0
    if word.isupper():
        return 2 if sum(map(str.isalpha, word)) > 1 else 1
    return 1 if word[0].isupper() and word[1:] == word[1:].lower() else 3
