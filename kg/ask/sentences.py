"""The documents of a store → their sentences, with the names in them and where each stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from kg.ask.names import PEOPLE, Names
from kg.ask.sparql import Queryable, Row, literal, prologue, rows, values
from kg.ask.words import content
from kg.parse.sentences import find_sentences

BLOCK = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")  # lines up to a blank one
# What stands for the n-th name of a sentence in `Sentence.masked`: "⟦0⟧ and ⟦1⟧ dissented".
MASK = re.compile(r"⟦(\d+)⟧")


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """One sentence of a document, and the things that are named in it and in the one before."""

    document: str
    title: str
    issued: str
    text: str
    start: int
    names: tuple[tuple[str, ...], ...]  # the things of each name, in the order of the names
    masked: str  # the text with a mark for each name
    before: frozenset[str]  # the things named in the sentence before: whom "he" may mean

    @property
    def end(self) -> int:
        """Where it ends in its document."""
        return self.start + len(self.text)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its words."""
        return content(self.text)

    @cached_property
    def things(self) -> frozenset[str]:
        """All that it names."""
        return frozenset(thing for some in self.names for thing in some)

    def named_in(self, marks: str) -> list[str]:
        """The things that the marks in a piece of `masked` stand for, in order."""
        return [thing for mark in MASK.findall(marks) for thing in self.names[int(mark)]]


def find_telling(
    store: Queryable, names: Names, told: Sequence[str], groups: Iterable[Sequence[str]]
) -> Iterator[Sentence]:
    """Yield the sentences with one of the words, in documents that speak of one thing of each group."""
    anyone = "|".join(re.escape(word) for word in told)
    matches = re.compile(rf"\b(?:{anyone})\b", re.IGNORECASE)
    spoken = [
        f"GRAPH ?document {{ ?thing{at} a ?kind{at} }} {values(f'thing{at}', some)}" for at, some in enumerate(groups)
    ]
    query = f"""SELECT DISTINCT ?document ?title ?issued ?text WHERE {{
  ?document a lkg:Document ; lkg:text ?text . FILTER(REGEX(?text, {literal(f"({anyone})")}, 'i')) {" ".join(spoken)}
  OPTIONAL {{ ?document dcterms:title ?title }} OPTIONAL {{ ?document dcterms:issued ?issued }}
}} ORDER BY ?document"""
    for row in rows(store, prologue(query)):
        naming: _Naming | None = None
        last = ""
        for block in BLOCK.finditer(row["text"]):
            if matches.search(block[0]):
                naming = naming or _naming(store, names, row["document"])
                yield from _telling(row, block, naming, matches, before=_last_named(naming, last))
            last = block[0]


def _last_named(naming: _Naming, block: str) -> frozenset[str]:
    """What the last sentence of a block of text names."""
    start, end = _spans(block)[-1] if block else (0, 0)
    return frozenset(thing for _, things in naming.find(block[start:end]) for thing in things)


def _telling(
    row: Row, block: re.Match[str], naming: _Naming, matches: re.Pattern[str], *, before: frozenset[str]
) -> Iterator[Sentence]:
    """Yield the sentences of a block of text that match."""
    for start, end in _spans(block[0]):
        text = block[0][start:end]
        sentence = _sentence(row, text, block.start() + start, naming, before)
        before = sentence.things
        if matches.search(text):
            yield sentence


class _Naming:
    """The names that one document uses, and what each means there."""

    def __init__(self, known: dict[str, dict[str, None]]) -> None:
        self._known = {name: tuple(things) for name, things in known.items()}
        ordered = sorted(self._known, key=len, reverse=True)
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)") if ordered else None

    def find(self, text: str) -> Iterator[tuple[re.Match[str], tuple[str, ...]]]:
        """Yield each name in the text with what it means, left to right, the longest first."""
        for match in self._pattern.finditer(text) if self._pattern else ():
            yield match, self._known[match[0]]


def _naming(store: Queryable, names: Names, document: str) -> _Naming:
    query = f"SELECT DISTINCT ?thing WHERE {{ {values('document', [document])} GRAPH ?document {{ ?thing a ?type }} }} ORDER BY ?thing"
    known: dict[str, dict[str, None]] = {}
    for row in rows(store, prologue(query)):
        thing = names.things.get(row["thing"])
        for name in thing.names if thing else ():
            known.setdefault(name, {})[row["thing"]] = None
            if thing and thing.type in PEOPLE and " " in name:
                known.setdefault(name.rpartition(" ")[2], {})[row["thing"]] = None
    return _Naming(known)


def _sentence(row: Row, text: str, start: int, naming: _Naming, before: frozenset[str]) -> Sentence:
    found: list[tuple[str, ...]] = []
    masked, at = "", 0
    for match, things in naming.find(text):
        masked += f"{_unmarked(text[at : match.start()])}⟦{len(found)}⟧"
        found.append(things)
        at = match.end()
    return Sentence(
        document=row["document"], title=row.get("title", ""), issued=row.get("issued", ""), text=text, start=start,
        names=tuple(found), masked=" ".join((masked + _unmarked(text[at:])).split()), before=before,
    )  # fmt: skip


def _unmarked(text: str) -> str:
    return text.replace("⟦", "[").replace("⟧", "]")


@lru_cache(maxsize=256)
def _spans(text: str) -> tuple[tuple[int, int], ...]:
    return tuple((span.start, span.end) for span in find_sentences(text))
