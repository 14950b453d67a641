"""How alike two names are, from 0 to 1: typos, transliterations, initials, word order and legal forms forgiven.

Only ever used to propose a pair to a person. The costs below were set on 826 labelled pairs of names from
nomenklatura's benchmark (`python -m benchmarks.names`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import OSA

from kg.resolve.names import FORMS, TITLES, words

__all__ = ["ALIKE", "organizations_alike", "people_alike"]

# From here on a pair is worth a look.
ALIKE = 0.6

_CYRILLIC = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґўјљњћђџәғқңөұүһ",
        "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i yi ye g u j lj nj c dj dz a g k n o u u h".split(),
        strict=True,
    )
)
# Spelt out, abroad, or run together: "Aktiengesellschaft", "Open Joint Stock Company", "ООО".
_LONG_FORMS = re.compile(
    r"\b(?:(?:open |public |closed )?joint stock company|limited liability company|public limited company|aktiengesell?schaft|"
    r"gesellschaft mit beschraenkter haftung|gesellschaft mit beschrankter haftung|obshchestvo s ogranichennoy otvetstvennostyu|"
    r"sp z o o|s de rl de cv|sa de cv)\b"
)
_FOREIGN_FORMS = frozenset("jsc ojsc oao ooo zao pao ao se na nv lp group holding holdings akg".split())
_NUMBERS = {
    "first": "1", "second": "2", "third": "3", "1st": "1", "2nd": "2", "3rd": "3", "two": "2", "three": "3", "four": "4",
    "forty": "40", "fourty": "40", "intl": "international",
}  # fmt: skip
# Particles of names, written in many ways and left out in as many.
_PARTICLES = frozenset("al el ul bin ibn ben bint abu von van de der den di da la le dr mr mrs shaikh sheikh".split())


def people_alike(one: str, other: str) -> float:
    """How alike two people's names are; a name that the other has between its first and last costs little."""
    a, b = _person(one), _person(other)
    if not a or not b:
        return _unread(one, other)
    if sorted(a) == sorted(b) or "".join(a) == "".join(b):
        return 1.0
    return max(_aligned(a, b, extra=0.12), _joined(a, b))


def organizations_alike(one: str, other: str) -> float:
    """How alike two bodies' names are; a word that only one of them has tells them apart."""
    a, b = _body(one), _body(other)
    if not a or not b:
        return _unread(one, other)
    if a == b or "".join(a) == "".join(b):
        return 1.0
    short, long_ = sorted((a, b), key=len)
    if len(short) == 1 and 2 < len(short[0]) == len(long_) and short[0] == "".join(word[0] for word in long_):
        return 0.9  # "PLA", "People's Liberation Army"
    return max(_aligned(a, b, extra=0.9), _joined(a, b) if len(a) != len(b) else 0.0)


def _aligned(a: Sequence[str], b: Sequence[str], *, extra: float) -> float:
    """One less the cost of turning one name into the other word by word, as a share of the shorter name."""
    pairs = sorted(((_cost(x, y), i, j) for i, x in enumerate(a) for j, y in enumerate(b)), key=lambda p: p[0])
    free_a, free_b, cost = set(range(len(a))), set(range(len(b))), 0.0
    for pair_cost, i, j in pairs:
        if pair_cost < 1 and i in free_a and j in free_b:
            free_a.discard(i)
            free_b.discard(j)
            cost += pair_cost * (len(a[i]) + len(b[j])) / 2
    left_a, left_b = (sum(_weight(name[i]) for i in free) for name, free in ((a, free_a), (b, free_b)))
    # Words left over on both sides contradict each other; on one side only, they are merely missing.
    cost += 2 * min(left_a, left_b) + extra * abs(left_a - left_b)
    score = 1 - 1.5 * cost / min(sum(map(len, a)), sum(map(len, b)))
    if any(len(a[i]) > 3 for i in free_a) and any(len(b[j]) > 3 for j in free_b):
        score = min(score, ALIKE - 0.05)  # "Ali Tarr Harbi" and "Ali Tarr Ghamdi", however long the rest
    return max(0.0, score)


def _cost(x: str, y: str) -> float:
    """From 0, the same word, to 1, another: the share of letters that differ."""
    if x == y:
        return 0.0
    if (len(x) == 1 or len(y) == 1) and x[0] == y[0]:
        return 0.2
    if x.isdigit() or y.isdigit():
        return 1.0
    distance = OSA.distance(_sound(x), _sound(y))
    share = distance / max(len(x), len(y))
    return 1.0 if share > 0.4 else 0.1 + share if distance else 0.05


def _joined(a: Sequence[str], b: Sequence[str]) -> float:
    """How alike the names are with their spaces out: "Good Will", "Goodwill"."""
    x, y = "".join(a), "".join(b)
    return max(0.0, 1 - 3 * OSA.distance(x, y) / min(len(x), len(y)))


def _weight(word: str) -> float:
    return 1.0 if word in _PARTICLES else float(len(word))


def _sound(word: str) -> str:
    """The word as it sounds, roughly: spellings that differ between languages and hands made one."""
    for spelt, heard in (
        ("ph", "f"),
        ("ck", "k"),
        ("kh", "k"),
        ("ou", "u"),
        ("oo", "u"),
        ("ee", "i"),
        ("y", "i"),
        ("w", "v"),
        ("q", "k"),
        ("c", "k"),
        ("z", "s"),
    ):
        word = word.replace(spelt, heard)
    return re.sub(r"(.)\1", r"\1", word)


def _person(name: str) -> list[str]:
    if "," in name:
        last, _, first = name.partition(",")
        name = f"{first} {last}"
    found = [
        word for word in words(re.sub(r"[-'’]", " ", _latin(name))) if word not in TITLES and word not in FORMS - {"co"}
    ]
    found = list(dict.fromkeys(found))
    return found or words(_latin(name))


def _body(name: str) -> list[str]:
    text = " ".join(words(_latin(name)))
    text = _LONG_FORMS.sub(" ", text)
    found = [_NUMBERS.get(word, word) for word in text.split()]
    found = [part for word in found for part in (("united", "states") if word == "us" else (word,))]
    bare = [word for word in found if word not in FORMS | _FOREIGN_FORMS | {"the", "of", "and"}]
    return bare or found


def _latin(name: str) -> str:
    return "".join(
        _CYRILLIC.get(character, character) for character in name.lower().replace("ß", "ss").replace("ä", "a")
    )


def _unread(one: str, other: str) -> float:
    """Names in scripts that are not transliterated: alike when they hardly differ."""
    x, y = one.split(), other.split()
    if one == other or len(x) != len(y):
        return float(one == other)
    distance = OSA.distance(one, other)
    return max(0.0, 1 - 2 * distance / max(1, min(len(one), len(other)))) if distance <= 2 else 0.0
