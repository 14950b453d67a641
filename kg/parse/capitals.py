"""Where a name written with capitals begins, read backwards from its last word."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache

from kg.ontology import read

# One word with the marks inside it, or one mark: "Food" "," "Drug" "," "and" "Cosmetic".
TOKEN = re.compile(r"[^\s,;:()\[\]\"“”—–…/]+|[,;:()\[\]\"“”—–…/]")
# Small words that stand inside names: "Prevention of Crime Act", "Truth in Lending Act".
INNER = frozenset(
    {"of", "and", "the", "for", "in", "to", "on", "from", "against", "with", "by", "or", "&", "into", "de", "la"}
)
# Words that begin a sentence, not a name.
OPENERS = frozenset(
    """A About According After Against All Also Although An And Another Any As At Because Before Both But By Can Did Does
    During Each Either Even Every For From Had Has Have He Her His How However If In Is It Its Last Like Many More Most
    My New Next No Nor Not Now Of On One Only Or Other Our Over Per Said Says See She Should Since So Some Still Such Than
    That The Their Then There These They This Those Though Through To Today Under Unlike Until Upon Was We Were What When
    Where Whether Which While Who Why Will With Within Without Would Yet You Your Meanwhile Citing Using""".split()
)
NUMBER = re.compile(
    r"\d+(?:st|nd|rd|th)"
)  # "21st Century Cures Act"; not "1964 Civil Rights Act", whose name has no year
ROMAN = re.compile(r"[IVXL]+")
REACH = 180  # code points; the longest act in use, CERCLA's, has 72


def name_start(text: str, head: int, *, stops: frozenset[str] = frozenset(), crosses_commas: bool = False) -> int:
    """The start of the capitalised name whose last word begins at `head`; `head` itself if no word belongs to it.

    Small words are crossed when a capitalised word stands before them, "the" only after another small word
    ("Convention on the Rights of the Child"), a comma only inside a list that "and" ends. A possessive
    ("California's Penal Code"), a word of `stops` before "and" or the start of a sentence ends the name.
    """
    low = max(0, head - REACH, text.rfind("\n", 0, head) + 1)
    tokens = list(TOKEN.finditer(text, low, head))
    start, index, seen_and, count = head, len(tokens) - 1, False, 0
    while index >= 0 and count < 14:
        word = tokens[index][0]
        count += 1
        if word in stops and index + 1 < len(tokens) and tokens[index + 1][0] in ("and", ",", "or", "&"):
            break  # "the Clean Air Act and Clean Water Act" are two
        if ends_sentence(word):
            break
        if word == ",":
            if not (crosses_commas and seen_and):
                break
        elif word in INNER:
            if word == "the" and not (
                index and (tokens[index - 1][0].lower() in INNER or tokens[index - 1][0].endswith("ing"))
            ):
                break
            seen_and = seen_and or word in ("and", "&")
        elif word[0].isupper() or NUMBER.fullmatch(word):
            if ROMAN.fullmatch(word):
                break  # "Title VII of the Civil Rights Act"
            if _is_possessive(word) and (start != head or word in OPENERS):
                break
            start = tokens[index].start()
        else:
            break
        index -= 1
    return _skip_openers(text, start, head)


def ends_sentence(word: str) -> bool:
    """Whether a word with its point ends a sentence: "Ohio.", "why?"; not "Inc.", "U.S.", "J."."""
    if word[-1] in "?!":
        return True
    return word[-1] == "." and len(word) > 2 and "." not in word[:-1] and word[:-1].lower() not in _abbreviations()


@lru_cache(maxsize=1)
def _abbreviations() -> frozenset[str]:
    words = tomllib.loads(read("abbreviations.toml"))
    return frozenset(word.lower() for name in ("opening", "closing", "inner", "lower") for word in words[name].split())


def _is_possessive(word: str) -> bool:
    return word.endswith(("'s", "’s")) and word[:-2] not in {"Children", "Women", "Men", "Worker", "Veteran", "Patient"}


def _skip_openers(text: str, start: int, head: int) -> int:
    """The start moved past words that open a sentence or a phrase: "Under the Clean Air Act"."""
    while start < head:
        token = TOKEN.match(text, start)
        if token is None or not (token[0] in OPENERS or token[0] in INNER or not token[0][0].isalnum()):
            return start
        start = token.end()
        while start < head and text[start].isspace():
            start += 1
    return head
