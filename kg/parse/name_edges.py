"""Where a name begins and ends: titles, articles and possessives left out, two names run together parted."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from spacy.tokens import Doc

from kg.ontology import read
from kg.parse.name_suffixes import PRACTICES
from kg.parse.places import jurisdictions
from kg.parse.rule_names import Mention

GENERATIONS = frozenset("Jr Jr. Sr Sr. II III IV".split())
# Titles that are given names too, not cut from a name of two words.
ALSO_GIVEN = frozenset("king dean prince page star".split())
INITIALS = frozenset({"da", "ag", "mp"})  # titles only in capitals: "DA Ann Roe", not "Ian Da Poe"
POLICE = frozenset("det det. detective insp insp. inspector supt supt. sgt sgt. constable dc ds di dci pc".split())
PEERS = frozenset({"lord", "lady", "baroness", "baron", "earl", "viscount", "duke", "duchess"})  # "Lord Orr of Leeds"
DEGREES = frozenset(
    """QC KC SC QC. MP MEP MSP MLA MHA MPP MLC TD PhD Ph.D. M.D. MD DDS CPA LLB LLM Esq Esq. JD J.D. OBE CBE MBE DBE KBE CMG AM AO
    OAM JP""".split()
)
PARTICLES = frozenset(
    "de da do dos del della der den di du e el al bin bint ibn ka la le les san te ten ter van von y zu ul ur ap of and".split()
)
# Nouns with which names of bodies begin: "Friends of the Orr", "Department of Roads".
BODY_NOUNS = frozenset(
    """Academy Agency Alliance Association Authority Bureau Campaign Center Centre Chamber Church Citizens Coalition College Commission
    Committee Congress Council Department Federation Foundation Friends Guild Institute League Ministry Mothers Office Physicians Society
    Students Trust Union University Workers""".split()
)
LETTERED = frozenset({"PERSON", "COMPANY", "ORG", "GOV", "COURT", "LAWFIRM"})
MARKS = frozenset(",;:()[]{}\"“”„‘`–—-/|•*…«»<>''")


@lru_cache(maxsize=1)
def titles() -> frozenset[str]:
    """Words of the titles that stand before persons, in lower case: "chief", "judge", "mr."."""
    table = tomllib.loads(read("titles.toml"))
    words = {word for row in table["role"] for head in row["heads"] for word in re.split(r"[ -]", head)}
    words |= set(table.get("modifiers", {}).get("words", ()))
    plain = (
        "mr mr. mrs mrs. ms ms. miss mx mx. dr dr. sir dame lord lady mister madam hon hon. honorable honourable hon'ble hon’ble "
        "rt det det. insp insp. supt supt. rev rev. sister brother father prophet god shri smt smt. datuk dato' dato’ daw sheikh alhaji cllr cllr. adv adv. herr frau"
    )
    words |= {word.rstrip(".") for word in words}
    return frozenset(words | set(plain.split()) | {f"{word}s" for word in words}) - {"of", "the", "in", "and", "for"}


@lru_cache(maxsize=1)
def _abbreviated() -> frozenset[str]:
    """Titles that are abbreviated with a point, here without it; a name follows them, and some are surnames: "Rita Sen"."""
    heads = {head for row in tomllib.loads(read("titles.toml"))["role"] for head in row["heads"]}
    return frozenset(head[:-1] for head in heads if head.endswith(".") and " " not in head) - heads


def trimmed(doc: Doc, mention: Mention) -> Mention | None:
    """The name alone, or None if nothing of it is left."""
    start, end = mention.start, mention.end
    for i in range(start, end):  # a name stands on one line
        if doc[i].is_space and "\n" in doc[i].text:
            end = i
            break
    end = _before_bracket(doc, start, end)
    while start < end and (
        _is_mark(doc[start].text)
        or doc[start].is_space
        or doc[start].lower_ in {"the", "a", "an", "and", "of", "'s", "’s", "in", "by"}
    ):
        start += 1
    if mention.label == "PERSON":
        start, end = _one_person(doc, start, end)
    while start < end and (
        _is_mark(doc[end - 1].text)
        or doc[end - 1].is_space
        or doc[end - 1].lower_ in {"'s", "’s", "of", "and", "the", "at", "in", "for", "'", "’", "."}
    ):
        end -= 1
    if mention.label == "COMPANY" and doc[start : start + 1].text[:1].isupper():
        while end - start > 1 and doc[end - 1].is_lower and doc[end - 1].is_alpha:
            end -= 1  # "take Vega private": a firm's last word has a capital or a mark
    while start < end and _begins_number(doc, end - 1):
        end -= 1  # "the Vega | No. 2"
    if any("@" in doc[i].text[1:] for i in range(start, end)):
        return None  # an address
    if start >= end or not any(_is_name_like(doc[i].text) for i in range(start, end)):
        return None
    if mention.label in LETTERED and not any(letter.isalpha() for i in range(start, end) for letter in doc[i].text):
        return None  # "2"
    return replace(mention, start=start, end=end)


def _begins_number(doc: Doc, i: int) -> bool:
    """Whether a word is the "No." of a number that follows."""
    return doc[i].lower_.rstrip(".") in {"no", "nos"} and any(token.like_num for token in doc[i + 1 : i + 3])


def _before_bracket(doc: Doc, start: int, end: int) -> int:
    """The end before a bracket that the name only opens or only closes: "Vega Corp | (VGA.N"."""
    words = [doc[i].text for i in range(start, end)]
    if ("(" in words) == (")" in words):
        return end
    mark = words.index("(") if "(" in words else words.index(")")
    return start + mark if mark else end


def _is_mark(text: str) -> bool:
    return text in MARKS or all(not letter.isalnum() for letter in text)


def _is_name_like(text: str) -> bool:
    return any(letter.isupper() or letter.isdigit() for letter in text) or "." in text.strip(".")


def parted(doc: Doc, mention: Mention) -> list[Mention]:
    """The persons of a mention that runs over small words ("Ann Roe and Ian Poe", "Ann Roe sues"), the bodies of one that
    runs over "and" ("Centre for Roads and Friends of the Orr"); others as they are."""
    if mention.label in {"ORG", "GOV"}:
        return _bodies_parted(doc, mention)
    if mention.label != "PERSON":
        return [mention]
    cuts = [
        i
        for i in range(mention.start, mention.end)
        if doc[i].is_lower and doc[i].is_alpha and (doc[i].text not in PARTICLES or doc[i].text == "and")
    ]
    edges = sorted({mention.start, *cuts, *(cut + 1 for cut in cuts), mention.end})
    return [
        replace(mention, start=left, end=right) for left, right in pairwise(edges) if left < right and left not in cuts
    ]


def _bodies_parted(doc: Doc, mention: Mention) -> list[Mention]:
    """Two bodies of which each begins with what it is: "Friends of the Orr"; not "Department of Arts and Sciences"."""
    for i in range(mention.start + 3, mention.end - 2):
        is_two = doc[i].text == "and" and doc[i + 1].text in BODY_NOUNS and doc[i + 2].text in {"of", "for", "against"}
        if is_two and any(doc[j].text in {"of", "for", "against"} for j in range(mention.start, i)):
            rest = replace(mention, start=i + 1)
            return [replace(mention, end=i), *_bodies_parted(doc, rest)]
    return [mention]


def _one_person(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """A person's name after titles ("Texas Gov. Ann Roe") and before "of" or a comma ("Ann Roe of Ohio", "Roe, Jr.")."""
    while end - start > 1 and (
        doc[end - 1].text in DEGREES or doc[end - 2].text == "," and doc[end - 1].text not in GENERATIONS
    ):
        end -= 1
    if end - start > 1 and doc[start].is_upper and len(doc[start]) > 3 and not doc[start + 1].is_upper:
        start += 1  # a dateline: "WASHINGTON Ann Roe"
    is_peer = any(doc[i].lower_ in PEERS for i in range(max(0, start - 1), min(start + 1, len(doc))))
    for i in range(start + 1, end):
        is_generation = i + 1 < end and doc[i + 1].text in GENERATIONS
        if (
            doc[i].lower_ in {"of", "for", "from", "in", "at"}
            and not is_peer
            and doc[i - 1].lower_ not in titles()
            or doc[i].text == ","
            and not is_generation
        ):
            end = i
            break
    last = max((i for i in range(start, end - 1) if _is_title(doc, i, start, end)), default=None)
    start = start if last is None else last + 1
    while start < end - 1 and (_is_mark(doc[start].text) or doc[start].lower_ in {"of", "the", "for"}):
        start += 1
    if start < end and doc[end - 1].lower_ in titles() and not _is_surname(doc, start, end - 1):
        return start, start  # "the President", "Texas Governor"
    return start, end


def _is_surname(doc: Doc, start: int, i: int) -> bool:
    """Whether a word that may be a title is the surname after a given name: "Rita Sen", "Paul Singer", "Ian Da Poe"."""
    word = doc[i]
    if word.lower_ in PRACTICES:
        return i > start  # "Roe Solicitors" is a firm
    if word.lower_ in _abbreviated() and word.is_title:
        return i == start or doc[i - 1].lower_ not in titles() and doc[i - 1].text not in jurisdictions()
    if i == start or not word.text[0].isupper() or word.text.endswith("."):
        return False
    before = doc[i - 1]
    is_initial = len(before) == 2 and before.text[1] == "." and before.text[0].isupper() and i - 1 > start
    is_given = before.lower_ in given_names() and before.text[0].isupper() and before.text not in jurisdictions()
    return is_given or is_initial


def _is_title(doc: Doc, i: int, start: int, end: int) -> bool:
    word = doc[i].lower_
    if word not in titles() or not (doc[i].text[0].isupper() or i == start):
        return False
    halves = [
        doc[j + j - i] for j in (i - 1, i + 1) if start < j < end - 1 and doc[j].text == "-" and j + j - i >= start
    ]
    if i > start and any(half.lower_ not in titles() for half in halves):
        return False  # half of a surname: "Ian Bishop-Roe"; not of a title: "Major-General Ian Roe"
    if word in INITIALS and not doc[i].is_upper or word == "col" and i and doc[i - 1].lower_ in POLICE:
        return False  # a detective called Col is no colonel
    if word in _abbreviated() and i > start and doc[i - 1].lower_ in given_names():
        return not _is_surname(doc, start, i)  # "Rita Sen Gupta"
    return word not in ALSO_GIVEN or i == start and end - start > 2


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Given names in lower case."""
    table = tomllib.loads(read("given_names.toml"))
    return frozenset(name for names in table.values() for name in names)
