"""What follows the words of a charge, a plea or a verdict → the counts it lists: "[one count of fraud] and [two of theft]".

Trees are seldom right in long lists, so a list is read from left to right. A comma or an "and" parts two counts where what
follows begins one: a number of counts, a conspiracy, a gerund, a word that names an offence. It parts none in "mail and wire
fraud", where what stands before it names no offence yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc

from kg.interpret.accusing import ELSEWHERE, list_starts
from kg.interpret.observation import Observation
from kg.interpret.stretches import stretch_end
from kg.interpret.topics import load_vocabulary, stem

_NUMBERS = frozenset(
    "a an one two three four five six seven eight nine ten eleven twelve multiple several various additional separate "
    "another other felony misdemeanor substantive related criminal federal single state first second third".split()
)
_COUNTED = frozenset({"count", "charge"})
_DONE = frozenset(
    "acquitted convicted cleared charged indicted accused sentenced jailed fined ordered pleaded pled found arrested".split()
)
_LINKS = frozenset({"and", "or", "plus", ",", ";"})
_AGAIN = frozenset({"each", "with", "of", "to", "on", "also", "then"})  # what may be said again before each count
_INCHOATE = {"conspiracy": "conspiracy", "conspire": "conspiracy", "attempt": "attempt", "attempted": "attempt"}
# What comes behind these words tells how, when or why, and is no offence: "for selling", "by lying", "in connection with".
_TAIL = frozenset(
    "for by during between involving related relating stemming arising resulting regarding through as after when while "
    "before".split()
)
_IN = frozenset({"connection", "relation", "exchange", "order", "violation", "an", "a", "federal", "court"})
_PUNISHED = frozenset({"penalty", "sentence", "prison", "imprisonment", "fine", "restitution", "term"})
# What a clause that comes behind a list begins with: "…, each carrying up to ten years", "including one of theft".
_BEHIND = frozenset(
    {"carry", "face", "include", "involve", "cause", "result", "say", "allege", "accord", "follow", "span"}
)
_NO_CONTENT = frozenset(
    "count counts charge charges committing commit committed criminal federal felony misdemeanor state degree one two three four five six seven eight nine ten eleven twelve several multiple various related "
    "additional substantive other alleged allegedly offense offenses offence offences crime crimes engaging engage having "
    "conspiracy conspiring conspire conspired attempt attempting attempted their his her its the and or scheme role roles "
    "indictment information complaint participation participating top all knowingly willfully".split()
)


@dataclass(frozen=True, slots=True)
class Count:
    """The tokens [start, end) of one count, up to `core` what it names, then how; and the list in which it stands."""

    start: int
    core: int
    end: int
    listed: int  # the token at which its list begins
    form: str  # "conspiracy", "attempt", ""
    words: frozenset[str]  # the stems of what it names

    @property
    def offence(self) -> tuple[str, frozenset[str]]:
        """What is charged, whoever says it and in which order."""
        return self.form, self.words


@lru_cache(maxsize=4)
def find_counts(seen: Observation) -> tuple[Count, ...]:
    """Every count that a charge, plea or verdict names in the text, in the order of the text; of nested lists the first."""
    found: list[Count] = []
    for start in list_starts(seen.doc):
        if not found or start >= found[-1].end:
            found += _read_list(seen.doc, start)
    return tuple(found)


def _read_list(doc: Doc, start: int) -> list[Count]:
    """The counts from `start` to the end of the clause."""
    while start and doc[start - 1].lower_ in _NUMBERS and doc[start].lemma_.lower() in _COUNTED:
        start -= 1
    end = _list_end(doc, start)
    starts = [start]
    for i in range(start + 1, end - 1):
        counted = _is_counted(doc, i) and doc[i - 1].lower_ not in _NUMBERS
        if (
            counted
            and starts[-1] == start
            and not _offence(doc, start, _core_end(doc, start, i))[0]
            and _is_body(doc, start)
        ):
            starts = [i]  # "of the Southern District to one count"
        elif counted:
            starts.append(i)
        elif _links(doc, i) and doc[i + 1].lower_ not in _LINKS and _parts(doc, starts, i, end):
            starts.append(_after(doc, i))
    return list(_counts(doc, starts, end))


def _list_end(doc: Doc, start: int) -> int:
    """The token at which another clause begins, or what else was done to the accused: "and acquitted of"."""
    end = stretch_end(doc, start) if start < len(doc) else start
    done = (i for i in range(start + 1, end) if doc[i].lower_ in _DONE and doc[i - 1].lower_ in {",", "and", "but"})
    return next(done, end)


def _links(doc: Doc, i: int) -> bool:
    """Whether the token coordinates: "and", a comma, the last word of "as well as"."""
    return doc[i].lower_ in _LINKS or doc[i].lower_ == "as" and doc[i - 1].lower_ == "well"


def _is_body(doc: Doc, start: int) -> bool:
    """Whether a court or place is named where the list would begin."""
    return any(token.ent_type_ in ELSEWHERE for token in doc[start : start + 3])


def _counts(doc: Doc, starts: list[int], end: int) -> Iterator[Count]:
    """Yield the counts that begin at `starts`, but for those that name nothing."""
    for at, until in zip(starts, [*starts[1:], end], strict=True):
        while until > at and (doc[until - 1].is_punct or doc[until - 1].lower_ in _LINKS | _AGAIN | {"as", "well"}):
            until -= 1
        if until > at:
            core = _core_end(doc, at, until)
            form, words = _offence(doc, at, core)
            if form or words:
                yield Count(at, core, until, starts[0], form, words)


def _after(doc: Doc, link: int) -> int:
    """The token after a link and what is said again behind it: "and [with attempting]"."""
    at = link + 1
    while at + 1 < len(doc) and doc[at].lower_ in _AGAIN | {"and", "or"}:
        at += 1
    if doc[at].ent_type_ == "PERSON":  # "and [Roe with] theft"
        at = next((t.i + 1 for t in doc[at + 1 : at + 5] if t.lower_ == "with"), at)
    return at


def _core_end(doc: Doc, start: int, end: int) -> int:
    """Where the name of the offence ends and its circumstances begin."""
    last_link = end
    for i in range(start + 1, end):
        token, following = doc[i], doc[min(i + 1, end - 1)]
        if token.lower_ in _LINKS:
            last_link = i
        if doc[i : i + 3].text.lower() == "as well as" or token.lower_ == "as" and doc[i - 1].lower_ == "well":
            continue
        dated = token.ent_type_ == "DATE" and not _is_date_of_noun(doc, i)
        if token.text == "," or token.lower_ in _TAIL or dated:
            return i - 1 if dated and doc[i - 1].lower_ in ("on", "in") and i - 1 > start else i
        if token.lower_ == "from" and (
            following.lemma_.lower() in {"begin", "about", "at", "on"} or following.ent_type_ == "DATE"
        ):
            return i
        if token.lower_ == "in" and (following.lower_ in _IN or following.ent_type_ in ELSEWHERE):
            return i
        if token.lemma_.lower() in _PUNISHED and last_link < i:
            return last_link
    return end


def _is_date_of_noun(doc: Doc, i: int) -> bool:
    """Whether the date at the token stands before its noun: "a 1989 robbery"."""
    while i + 1 < len(doc) and doc[i].ent_type_ == "DATE":
        i += 1
    return doc[i].pos_ in ("NOUN", "ADJ")


def _parts(doc: Doc, starts: list[int], link: int, end: int) -> bool:
    """Whether the link at `link` ends one count and what follows begins the next."""
    following = _after(doc, link)
    if following >= end or following <= starts[-1]:
        return False
    if _is_counted(doc, following) or doc[following].lemma_.lower() in _INCHOATE:
        return True
    if _core_end(doc, starts[-1], link) < link:
        return False  # "for lying and stealing" tells how
    comma = doc[link].text in {",", ";"} or doc[link - 1].text == ","
    form, words = _offence(doc, starts[-1], link)
    if form == "conspiracy" and words and not comma and len(starts) == 1:
        return False  # "conspiracy to commit fraud and theft" is one
    if doc[following].tag_ == "VBG":
        if doc[following].lemma_.lower() in _BEHIND:
            return False
        return link - starts[-1] > 1 and (doc[starts[-1]].tag_ == "VBG" or _names(doc, starts[-1], link))
    if any(token.lemma_.lower() in _PUNISHED for token in doc[following : following + 6]):
        return False
    until = next((i for i in range(following, end) if doc[i].text == "," or doc[i].lower_ in {"and", *_TAIL}), end)
    return _names(doc, starts[-1], link) and _names(doc, following, until)


def _is_counted(doc: Doc, i: int) -> bool:
    """Whether a number of counts begins at the token: "two counts", "a related charge"."""
    after = i
    while after < len(doc) and (doc[after].lower_ in _NUMBERS or doc[after].like_num) and after - i < 4:
        after += 1
    if after == i or after + 1 >= len(doc):
        return False
    return doc[after].lemma_.lower() in _COUNTED and doc[after + 1].lower_ == "of" or _counts_again(doc, i, after)


def _counts_again(doc: Doc, i: int, after: int) -> bool:
    """Whether a bare number counts what a list has counted before: "two counts of theft and [one of] lying"."""
    linked = i > 0 and (doc[i - 1].lower_ in _LINKS or doc[i - 1].lower_ == "as")
    if not linked or doc[after].lower_ != "of" or not any(t.pos_ == "NUM" or t.like_num for t in doc[i:after]):
        return False
    following = doc[after + 1]
    return following.tag_ == "VBG" or following.pos_ in ("NOUN", "ADJ") and _names(doc, after + 1, after + 4)


def _names(doc: Doc, start: int, end: int) -> bool:
    """Whether the words name an offence."""
    return start < end and load_vocabulary("topics").find([doc[start:end].text]) is not None


def _offence(doc: Doc, start: int, end: int) -> tuple[str, frozenset[str]]:
    """The form and the stems of what the tokens [start, end) charge."""
    form = next((_INCHOATE[t.lemma_.lower()] for t in doc[start:end] if t.lemma_.lower() in _INCHOATE), "")
    words = frozenset(
        re.sub(r"(?<=c)k$|(?<=([b-df-hj-np-tv-z]))\1$", "", stem(token.lower_))  # "trafficking" is "traffic"
        for token in doc[start:end]
        if token.pos_ in ("NOUN", "VERB", "ADJ", "PROPN") and token.lower_ not in _NO_CONTENT and token.is_alpha
    )
    return form, words
