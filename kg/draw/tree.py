"""A sentence's words and tree → a drawing of them: the words in a row, an arc from each word to those that hang on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.build.insight import Word

# In the units of the drawing, about a pixel each.
LETTER, SMALL_LETTER, GAP = 8.6, 6.2, 20.0
STEP, SPREAD = 21.0, 5.0  # between two heights of arcs; between the arcs of one word
CORNER, BELOW, ABOVE = 7.0, 44.0, 16.0


@dataclass(frozen=True, slots=True)
class Arc:
    """A link of the tree: which word hangs on which, and how high above the words it is drawn."""

    head: int
    word: int
    relation: str
    height: int = 1

    @property
    def ends(self) -> tuple[int, int]:
        """The two words from left to right."""
        return min(self.head, self.word), max(self.head, self.word)


def tree_drawing(words: Sequence[Word], texts: Sequence[str]) -> str:
    """The drawing as an SVG element; wide as the sentence is long, so that it is scrolled, not shrunk."""
    arcs = arcs_of(words)
    middles, width = _places(words, texts)
    floor = ABOVE + STEP * max((arc.height for arc in arcs), default=1)
    feet = _feet(arcs, middles)
    parts = [_arc(arc, feet[arc.head, arc.word], middles[arc.word], floor) for arc in arcs]
    for word, text, middle in zip(words, texts, middles, strict=True):
        root = " class=root" if word.relation == "root" else ""
        parts.append(
            f"<text x={middle:.0f} y={floor + 22:.0f}{root}>{escape(text)}</text>"
            f"<text x={middle:.0f} y={floor + 38:.0f} class=tag>{escape(word.tag)}</text>"
        )
    height = floor + BELOW
    told = escape(" ".join(texts), quote=True)
    return (
        f'<svg role=img aria-label="The tree of: {told}" viewBox="0 0 {width:.0f} {height:.0f}" '
        f"width={width:.0f} height={height:.0f}>{''.join(parts)}</svg>"
    )


def arcs_of(words: Sequence[Word]) -> list[Arc]:
    """The arcs of the tree, short ones first; each above all that it spans, so that no two share a height and a place."""
    bare = [Arc(word.head, at, word.relation) for at, word in enumerate(words) if word.head != at]
    made: list[Arc] = []
    top = [0] * len(words)  # the height used between each word and the next
    for arc in sorted(bare, key=lambda arc: (arc.ends[1] - arc.ends[0], arc.ends)):
        left, right = arc.ends
        height = 1 + max(top[left:right])
        top[left:right] = [height] * (right - left)
        made.append(Arc(arc.head, arc.word, arc.relation, height))
    return made


def _places(words: Sequence[Word], texts: Sequence[str]) -> tuple[list[float], float]:
    """The middle of each word, wide enough for itself, its tag and the name of a short arc; and the width of them all."""
    middles, right = [], GAP
    for word, text in zip(words, texts, strict=True):
        width = max(LETTER * len(text), SMALL_LETTER * max(len(word.tag), len(word.relation)))
        middles.append(right + width / 2)
        right += width + GAP
    return middles, right


def _feet(arcs: Sequence[Arc], middles: Sequence[float]) -> dict[tuple[int, int], float]:
    """Where each arc leaves its head: the higher the nearer to its middle, so that no arc crosses another's foot."""
    feet = {}
    for head in {arc.head for arc in arcs}:
        for side in (-1, 1):
            here = [arc for arc in arcs if arc.head == head and (arc.word - head) * side > 0]
            for at, arc in enumerate(sorted(here, key=lambda arc: -arc.height), start=1):
                feet[head, arc.word] = middles[head] + side * SPREAD * min(at, 5)
    return feet


def _arc(arc: Arc, foot: float, tip: float, floor: float) -> str:
    """One arc with its name and an arrow at the word that hangs."""
    top = floor - STEP * arc.height + CORNER
    side = 1 if tip > foot else -1
    bend = min(CORNER, abs(tip - foot) / 2) * side
    line = (
        f"M{foot:.1f} {floor:.1f}V{top + CORNER:.1f}Q{foot:.1f} {top:.1f} {foot + bend:.1f} {top:.1f}"
        f"H{tip - bend:.1f}Q{tip:.1f} {top:.1f} {tip:.1f} {top + CORNER:.1f}V{floor:.1f}"
    )
    arrow = f"M{tip - 3.5:.1f} {floor - 2:.1f}h7l-3.5 6z"
    return (
        f'<path d="{line}"/><path class=tip d="{arrow}"/>'
        f"<text x={(foot + tip) / 2:.1f} y={top - 4:.1f} class=link>{escape(arc.relation)}</text>"
    )
