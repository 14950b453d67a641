"""Doc → the words that say what a person is: "acting U.S. attorney", "chief executive", "a spokeswoman"."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from spacy.tokens import Doc, Span, Token

from kg.ontology import read as ontology_file

Makes = Literal["Judge", "Attorney", "Person"]

# Tagged as verbs, they stand before a title all the same.
PARTICIPLES = frozenset(
    {
        "acting",
        "retired",
        "incoming",
        "outgoing",
        "ousted",
        "elected",
        "managing",
        "supervising",
        "investigative",
        "united",
    }
)
_INITIALS = 2  # letters of a title that is spelt by its initials: "DA", "AG"
LONGEST = 6  # words of the longest role in titles.toml


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What a noun or compound for a person says of its holder."""

    makes: Makes
    office: bool  # a post ("governor"), not only a trade ("singer")
    within: bool = False  # a post that says little without the body that it is held in ("chairman")


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """One mention of a role: tokens `start` to `end` with what modifies it, `head` its last word."""

    start: int
    end: int
    head: int
    role: Role
    plural: bool


@cache
def roles() -> dict[tuple[str, ...], tuple[Role, bool]]:
    """The words of every role, singular and plural, and whether they are plural."""
    found: dict[tuple[str, ...], tuple[Role, bool]] = {}
    for entry in tomllib.loads(ontology_file("titles.toml"))["role"]:
        role = Role(makes=entry["makes"], office=entry.get("offices", False), within=entry.get("within", False))
        for head in entry["heads"]:
            words = tuple(head.replace("-", " - ").replace("'s", " 's").split())
            for form in plurals(words):
                found.setdefault(form, (role, True))
                if form[-1].endswith("s."):  # the stop of "Reps." is a word of its own
                    found.setdefault((*form[:-1], form[-1][:-1]), (role, True))
            found[words] = (role, False)
    return found


def plurals(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The plurals of a role: "attorneys general", "special agents in charge", "secretaries"."""
    if len(words) > 1 and words[1] in ("in", "of", "general"):
        yield plural(words[0]), *words[1:]
    elif len(words) > 2 and words[2] in ("in", "of", "general"):
        yield words[0], plural(words[1]), *words[2:]
    yield *words[:-1], plural(words[-1])


def plural(word: str) -> str:
    """The plural of one noun of titles.toml."""
    if word.endswith("man") and word not in ("ombudsman", "human"):
        return word[:-3] + "men"
    if word.endswith("."):
        return word[:-1] + "s."
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "ss", "ch", "sh")) else "s")


@cache
def modifiers() -> frozenset[str]:
    """The words that may stand before a role and belong to the title."""
    return frozenset(tomllib.loads(ontology_file("titles.toml"))["modifiers"]["words"])


@cache
def honorifics() -> dict[str, str]:
    """ "mr" → "m", "dame" → "f", "dr" → "": the words before a name that are no position."""
    table = tomllib.loads(ontology_file("titles.toml"))["honorifics"]
    return {word: gender for kind, gender in (("male", "m"), ("female", "f"), ("neutral", "")) for word in table[kind]}


def find_titles(doc: Doc) -> tuple[Title, ...]:
    """Every role noun of `doc` that stands for a person, longest compound first, left to right.

    Not found: a role that modifies another noun ("the governor's race" is found, "governor race" not), a verb of the
    same form, a word inside a name.
    """
    return tuple(_titles(doc))


def _titles(doc: Doc) -> Iterator[Title]:
    named = (entity for entity in doc.ents if entity.label_ not in ("DATE", "MONEY") and not _is_of_office(doc, entity))
    inside = {token.i for entity in named for token in entity}
    words = [token.lower_ for token in doc]
    position = 0
    while position < len(doc):
        match = _match(words, position)
        last = position + match[0] - 1 if match is not None else position
        if (
            match is None
            or not _is_noun(doc[last])
            or match[0] == 1
            and _is_particle(doc[last])
            or (last in inside and not _is_all_named(doc, position, last, match[0]))
        ):
            position += 1
            continue
        if _is_overtaken(words, position, match[0]):
            position += 1
            continue
        length, role, is_plural = match
        end = position + length
        if not _modifies_noun(doc, end, inside):
            yield Title(
                start=_start(doc, position, inside),
                end=end,
                head=_head(doc, position, end),
                role=role,
                plural=is_plural,
            )
        position = end


def _is_of_office(doc: Doc, name: Span) -> bool:
    """Whether a nation's name is the first part of a title: "United States Attorney"."""
    after = doc[name.end].lower_ if name.end < len(doc) else ""
    return name.text == "United States" and after in ("attorney", "attorneys", "marshal", "marshals")


def _is_particle(token: Token) -> bool:
    """Whether letters that abbreviate a title are a part of a name: "Otto Da Brand"; not "DA Otto Brand"."""
    return len(token) == _INITIALS and token.is_title and token.i + 1 < len(token.doc) and token.nbor().is_title


def _is_all_named(doc: Doc, first: int, last: int, length: int) -> bool:
    """Whether what is taken for a name is the bare title of the person named next: "AG Jane Roe", "DA Otto Brand"."""
    is_within = length > 1 and not doc[first].ent_type_ and (last + 1 == len(doc) or doc[last + 1].ent_iob_ != "I")
    if is_within and doc[last].ent_type_ != "PERSON":
        return True  # "Superintendent of Public Instruction": the field is no body
    is_bounded = doc[first].ent_iob_ == "B" and (last + 1 == len(doc) or doc[last + 1].ent_iob_ != "I")
    if not is_bounded or last + 1 == len(doc) or doc[last].ent_type_ == "PERSON":
        return False
    return length == 1 and doc[last].is_upper and doc[last + 1].ent_type_ == "PERSON"


def _match(words: list[str], position: int) -> tuple[int, Role, bool] | None:
    """The longest role that begins at `position`: its length, what it is, whether it is plural."""
    for length in range(min(LONGEST, len(words) - position), 0, -1):
        found = roles().get(tuple(words[position : position + length]))
        if found:
            return length, *found
    return None


def _is_overtaken(words: list[str], position: int, length: int) -> bool:
    """Whether a role begins within this one and ends after it: "state attorney" in "state attorney general"."""
    for start in range(position + 1, position + length):
        found = _match(words, start)
        if found is not None and start + found[0] > position + length:
            return True
    return False


def _is_noun(token: Token) -> bool:
    if token.lower_ in ("general", "charge"):
        return True
    return token.pos_ in ("NOUN", "PROPN") or (token.pos_ in ("ADJ", "ADV", "X") and token.text[0].isupper())


def _modifies_noun(doc: Doc, end: int, inside: set[int]) -> bool:
    """Whether the word at `end` makes what comes before it a mere modifier: "attorney | fees", "officer | training"."""
    if end >= len(doc) or end in inside:
        return False
    after = doc[end]
    if after.pos_ == "NOUN" and after.tag_ in ("NN", "NNS"):
        return True
    return after.lower_ in ("'s", "’s") and end + 1 < len(doc) and doc[end + 1].lower_ in ("office", "offices")


def _start(doc: Doc, position: int, inside: set[int]) -> int:
    """Where the title begins: what modifies the role and belongs to no name."""
    start = position
    while start and not doc[start].is_sent_start and (start - 1) not in inside:
        before = doc[start - 1]
        if before.lower_ in modifiers() and (before.pos_ not in ("VERB", "AUX") or before.lower_ in PARTICIPLES):
            start -= 1
        elif (
            before.text in ("-", "–") and start > 1 and doc[start - 2].lower_ in modifiers() and start - 2 not in inside
        ):
            start -= 2
        elif (
            before.pos_ in ("NOUN", "ADJ", "PROPN")
            and doc[start - 1].whitespace_ != ""
            and before.dep_ in ("compound", "amod")
            and position <= before.head.i
            and not _ends_compound(before)
        ):
            start -= 1
        else:
            break
    return start


def _ends_compound(token: Token) -> bool:
    """Whether a hyphen ties the word to what stands before it: the "blower" of a "whistle-blower clerk"."""
    if token.i < 2 or token.doc[token.i - 1].text not in ("-", "–") or token.doc[token.i - 1].whitespace_:
        return False
    return token.doc[token.i - 2].lower_ not in modifiers()


def _head(doc: Doc, position: int, end: int) -> int:
    """The token of the role that its phrase hangs on: "attorney" of "attorney general", "chief" of "chief of staff"."""
    for token in doc[position:end]:
        if not position <= token.head.i < end or token.dep_ == "root":
            return token.i
    return end - 1
