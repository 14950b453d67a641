"""Words of a question → the things of the store that they name, misspelt names and short forms included."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from kg.ask.described import Parties, Thing, read_parties
from kg.ask.lexicon import KINDS, MONTHS, WEEKDAYS, verb_forms
from kg.ask.nouns import classes_of
from kg.ask.sparql import LKG, Queryable, rows
from kg.ask.versus import Sides, find_by_sides, sides_of
from kg.ask.words import STOP, Word, text_of, words

MAX_WORDS = 14  # the longest name that is looked for
SIMILAR = 88  # rapidfuzz's ratio: "Rothstien" is Rothstein (89), "Samsung" is not Simmons (57)
# "Judge Rothstein", "Senator Menendez": what may stand before a name and is not a part of it
TITLES = frozenset(
    "judge justice chief senior magistrate senator sen sen. rep. representative president mr mr. mrs mrs. ms ms. dr dr. sheriff officer commissioner "
    "attorney general prince princess king queen sir lord lady governor gov. mayor minister secretary director us u.s. former district colonel "
    "congressman councillor detective captain professor the 's defendant plaintiff company firm group".split()
)
# Written large, and yet no names.
NO_NAMES = frozenset({*MONTHS, *WEEKDAYS, "ceo", "cfo", "coo", "cto", "ag"})
SUFFIXES = re.compile(
    r"\b(inc|incorporated|corp|corporation|co|company|llc|llp|lp|ltd|limited|plc|gmbh|ag|sa|nv|bv|the|mr|mrs|ms|dr|hon|judge|justice)\b"
)
ORDINALS = {
    "first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th", "sixth": "6th", "seventh": "7th", "eighth": "8th",
    "ninth": "9th", "tenth": "10th", "eleventh": "11th",
}  # fmt: skip
ORDINAL = re.compile(rf"\b(?:{'|'.join(ORDINALS)})\b(?= circuit)")
GENERATION = re.compile(r" (?:jr|sr|ii|iii|iv)$")
PEOPLE = frozenset({"Person", "Judge", "Attorney"})
BODIES = frozenset({"Organization", "Company", "GovernmentBody", "LawFirm"})
# Nouns that speak of a kind of body, whatever its name.
COMMON = frozenset(
    "state government court judge county city office department agency company firm case act law police district people parties".split()
)
NAMED = "Person Judge Attorney Organization Company GovernmentBody Court LawFirm Statute Case".split()


def key(name: str) -> str:
    """A name as names are compared: no case, accents, punctuation, titles or corporate suffixes.

    >>> key("Acme, Inc."), key("U.S. Supreme Court"), key("Judge Ruiz’s")
    ('acme', 'us supreme court', 'ruiz')
    """
    plain = unicodedata.normalize("NFKD", name.replace("’", "'")).encode("ascii", "ignore").decode().lower()
    text = re.sub(r"'s?(?=\s|$)", "", plain)
    text = re.sub(r"\bu\.\s?s\.(?:\s?a\.)?", "us", text).replace("united states", "us").replace("&", " and ")
    text = re.sub(r"(?<=\b\w)\.(?=\w\b|\s|$)", "", text)
    text = ORDINAL.sub(lambda match: ORDINALS[match[0]], re.sub(r"[^a-z0-9]+", " ", text))
    bare = " ".join(SUFFIXES.sub(" ", text).split())
    return bare or " ".join(text.split())


@dataclass(frozen=True, slots=True)
class Named:
    """Words `start` to `end` of a phrase name these things; more than one where the name is ambiguous."""

    start: int
    end: int
    things: tuple[str, ...]
    text: str
    corrected: str = ""  # the name in the store, where the question has it misspelt


class Names:
    """The names of a store, looked up by what people write."""

    def __init__(self, store: Queryable) -> None:
        self.things: dict[str, Thing] = {}
        self._by_key: dict[str, dict[str, None]] = {}
        self._by_last: dict[str, dict[str, None]] = {}
        self._sides: list[Sides] = []
        self._store, self._parties = store, cast("Parties | None", None)
        kinds = " ".join(f"lkg:{name}" for name in NAMED)
        query = f"""SELECT ?thing ?type ?label ?other WHERE {{
  VALUES ?type {{ {kinds} }}
  ?thing a ?type ; rdfs:label ?label .
  OPTIONAL {{ ?thing skos:altLabel ?other }}
}} ORDER BY ?thing ?label ?other"""
        for row in rows(store, query):
            thing = self.things.setdefault(row["thing"], Thing(row["thing"], row["label"]))
            thing.types.add(row["type"].removeprefix(LKG))
            thing.names.update(name for name in (row["label"], row.get("other")) if name)
        for thing in self.things.values():
            for name in sorted(thing.names):
                short = key(name)
                self._by_key.setdefault(short, {})[thing.iri] = None
                if "Case" in thing.types and " v " in f" {short} ":
                    self._sides.append(sides_of(thing.iri, short))
                    self._by_key.setdefault(short.replace(" v ", " "), {})[thing.iri] = None
                if initials := _initials(name):
                    self._by_last.setdefault(initials, {})[thing.iri] = None
                parts = GENERATION.sub("", short).split()
                if len(parts) > 2:
                    self._by_last.setdefault(f"{parts[0]} {parts[-1]}", {})[thing.iri] = None
                for at in range(1, len(parts)):
                    self._by_last.setdefault(" ".join(parts[at:]), {})[thing.iri] = None
                if len(parts) > 1:
                    self._by_last.setdefault(parts[0], {})[thing.iri] = None

    def find(self, some: Sequence[Word]) -> tuple[Named, ...]:
        """Where the words name things: the longest names first, from left to right, never overlapping."""
        found: list[Named] = []
        cases = find_by_sides(some, self._sides, key)
        sided = {start: Named(start, end, iris, text_of(some[start:end])) for start, end, iris in cases}
        at = 0
        while at < len(some):
            named = self._starting(some, at)
            if at in sided and (named is None or named.end < sided[at].end):
                named = sided[at]
            if named is None:
                at += 1
            else:
                found.append(named)
                at = named.end
        return tuple(found)

    def recased(self, question: str) -> str:
        """The question with its names in capitals, where it is typed all small or all large: "who sued acme?"."""
        if not (question.isupper() or question[1:].islower()):
            return question
        low = question.lower()
        some = words(low)
        at = 0
        spans: list[tuple[int, int]] = []
        while at < len(some):
            end = next(
                (end for end in range(min(len(some), at + MAX_WORDS), at, -1) if self._is_name(some, at, end)), at
            )
            if end > at:
                spans.append((some[at].start, some[end - 1].end))
            at = max(end, at + 1)
        for start, end in spans:
            low = low[:start] + re.sub(r"\b[a-z]", lambda match: match[0].upper(), low[start:end]) + low[end:]
        return low

    def _is_name(self, some: Sequence[Word], at: int, end: int) -> bool:
        """Whether small words are a whole name, or the last one of a person, and no word of every question."""
        if some[at].low in STOP | KINDS.keys() or some[end - 1].low in STOP:
            return False
        short = key(text_of(some[at:end]))
        if end - at == 1 and (short in COMMON or short in verb_forms()):
            return False
        if end - at == 1 and len(short) < 3:  # "vw", which the store writes VW
            return any(short.upper() in self.things[iri].names for iri in self._by_key.get(short, ()))
        if short in self._by_key:
            return True
        parts = [self.things[iri] for iri in self._by_last.get(short, ()) if end - at == 1]
        if any(thing.type in PEOPLE and key(thing.label).endswith(short) for thing in parts):
            return True
        return len(parts) == 1 and parts[0].type in BODIES and not classes_of(short) and len(short) > 3

    def short_form(self, noun: str) -> str | None:
        """The one body whose name ends in this common noun: "the guild" is the Northwind Pilots Guild; None if there are several."""
        if noun in COMMON:
            return None
        found = [
            iri
            for iri in self._by_last.get(noun, ())
            if self.things[iri].type in BODIES and key(self.things[iri].label).endswith(noun)
        ]
        return found[0] if len(found) == 1 else None

    def described(self, noun: str) -> tuple[str, ...]:
        """Whom "the company" or "the students" means in a store of one document; nothing where several may be meant."""
        if self._parties is None:
            self._parties = read_parties(self._store)
        return self._parties.called(noun, self.things)

    def closest(self, text: str, *, limit: int = 3) -> list[str]:
        """The labels most like `text`, best first, for "did you mean"."""
        from rapidfuzz import fuzz, process

        labels = sorted({name for thing in self.things.values() for name in thing.names})
        return [
            name for name, score, _ in process.extract(text, labels, scorer=fuzz.WRatio, limit=limit) if score >= 60
        ]

    def _starting(self, some: Sequence[Word], at: int) -> Named | None:
        """The longest name that starts at this word."""
        if not (some[at].is_name or some[at].text[:1].isdigit()) and not self._lower_name(some, at):
            return None
        for end in range(min(len(some), at + MAX_WORDS), at, -1):
            if some[end - 1].low in {"'s", "'", "of", "the", "and", "in", "for", "against", "over"}:
                continue
            exact = self._by_key.get(key(text_of(some[at:end])))
            if exact:
                return Named(at, end, self._best(exact), text_of(some[at:end]))
        run = _capitals(some, at)
        for end in range(run, at, -1):
            start = at
            while start < end - 1 and some[start].low in TITLES:
                start += 1
            if some[start].low in TITLES:
                continue
            text = key(text_of(some[start:end]))
            if start > at and text in self._by_key:
                return Named(at, end, self._best(self._by_key[text]), text_of(some[at:end]))
            if text and text in self._by_last and not text.isdigit():
                return Named(at, end, self._best(self._by_last[text], whole=False), text_of(some[at:end]))
        return self._misspelt(some, at, run)

    def _lower_name(self, some: Sequence[Word], at: int) -> bool:
        """Whether a name that the store writes small starts here ("eBay"), or the question is typed all small."""
        if len(some[at].low) < 4 or some[at].low in TITLES:
            return False
        exact = self._by_key.get(key(some[at].text), {}) if key(some[at].text) else {}
        return any(name[:1].islower() for iri in exact for name in self.things[iri].names)

    def _misspelt(self, some: Sequence[Word], at: int, run: int) -> Named | None:
        from rapidfuzz import fuzz, process

        start = at
        while start < run - 1 and some[start].low in TITLES:
            start += 1
        text = key(text_of(some[start:run]))
        if len(text) < 5 or not self._by_key or some[start].low in TITLES:
            return None
        best = process.extractOne(text, list(self._by_key), scorer=fuzz.ratio, score_cutoff=SIMILAR)
        if best is None:
            best = process.extractOne(
                text, [last for last in self._by_last if len(last) >= 5], scorer=fuzz.ratio, score_cutoff=SIMILAR
            )
            if best is None:
                return None
            things = self._best(self._by_last[best[0]], whole=False)
        else:
            things = self._best(self._by_key[best[0]])
        return Named(at, run, things, text_of(some[at:run]), corrected=self.things[things[0]].label)

    def _best(self, found: dict[str, None], *, whole: bool = True) -> tuple[str, ...]:
        """The things of one name: agents and statutes before cases; of a part of a name, persons before organizations."""
        iris = list(found)
        if len(iris) > 1:
            agents = [iri for iri in iris if self.things[iri].type != "Case"]
            iris = agents or iris
        if len(iris) > 1 and not whole:
            persons = [iri for iri in iris if self.things[iri].type in {"Person", "Judge", "Attorney"}]
            iris = persons or iris
        return tuple(iris)


def _initials(name: str) -> str:
    """The first letters of a body's name, as it is called for short: "nga" for "National Gardeners' Association"; "" for two."""
    if both := re.fullmatch(r"([A-Z])[\w.]* (?:&|and) ([A-Z])[\w.]*(?:,? \w+\.?)?", name):
        return f"{both[1]} and {both[2]}".lower()
    letters = [word[0] for word in name.split() if word[0].isupper() and word.isascii()]
    small = all(word[0].isupper() or word in {"of", "the", "for", "and", "in", "to", "on"} for word in name.split())
    return "".join(letters).lower() if small and len(letters) > 2 else ""


def _capitals(some: Sequence[Word], at: int) -> int:
    """The end of the run of capitalised words that starts at `at`: "Court of Appeals", not "Apple and Samsung"."""
    end = at
    while end < len(some):
        if some[end].is_name or some[end].text[:1].isdigit():
            end += 1
        elif end > at and some[end].low in {"of", "for", "&", "v."} and end + 1 < len(some) and some[end + 1].is_name:
            end += 2
        else:
            break
    return max(end, at + 1)


def unknown_names(some: Sequence[Word], known: Sequence[Named]) -> Iterator[str]:
    """Yield the capitalised runs that no name of the store covers."""
    taken = {at for named in known for at in range(named.start, named.end)}
    at = 0
    while at < len(some):
        if at in taken or not some[at].is_name or some[at].low in TITLES | NO_NAMES:
            at += 1
            continue
        end = at
        while end < len(some) and end not in taken and some[end].is_name and some[end].low not in NO_NAMES:
            end += 1
        yield text_of(some[at:end])
        at = end
