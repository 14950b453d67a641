"""A question in the order of a statement → the same question in the order of a question.

"what Doe was charged with", "which claims the court rejected", "Acme was sued by whom", "whether Acme appealed" become
"what was Doe charged with", "which claims did the court reject", "by whom was Acme sued", "did Acme appeal".
"""

from __future__ import annotations

import re

from kg.ask.function_words import AUXILIARY, BE, PREPOSITIONS, WH
from kg.ask.lexicon import KINDS, verb_forms
from kg.ask.nouns import classes_of
from kg.ask.verbs import finite
from kg.ask.words import Word, text_of, words

PRONOUNS = frozenset("he she they it we you i".split())
_OPENING = frozenset("the a an his her their its our this that these those he she they it".split())
_LISTING = frozenset("list show name give find print display get".split())
_MEASURED = frozenset("much many long large high big old often far".split())
# "who sued whom" asks two things; "to whom", "for which company" stand at the end of a statement.
_IN_PLACE = re.compile(
    r"^(?P<said>[^,;]+?)(?: (?P<preposition>by|to|for|from|with|of|against|in|at|on|under|before|over|about))? "
    r"(?P<hole>who|whom|what|where|when|how much|how long|(?:which|what) [\w' -]{3,30})$",
    re.IGNORECASE,
)
_VERSUS = re.compile(r"^(?P<suing>.+?) (?:v\.?|vs\.?|versus|against) (?:who|whom)$", re.IGNORECASE)


def asking_order(text: str) -> str:
    """The question with its auxiliary before the one who acts, and its question word in front.

    >>> asking_order("what Doe was charged with"), asking_order("which claims the court rejected")
    ('what was Doe charged with', 'which claims did the court reject')
    >>> asking_order("Acme was sued by whom"), asking_order("what was Doe charged with")
    ('by whom was Acme sued', 'what was Doe charged with')
    """
    some = words(text)
    if len(some) < 3:
        return text
    first = some[0].low
    if first in {"whether", "if"}:
        return _inverted("", some[1:]) or text
    if first in PREPOSITIONS and some[1].low in WH and len(some) > 3:
        inner = asking_order(text_of(some[1:]))
        return f"{some[0].text} {inner}"
    if first in {"whom", "what", "who", "where", "when", "why", "how"}:
        return _after_word(text, some)
    if first in {"which", "whose"} or first in _LISTING:
        return _after_noun(text, some)
    bare = some
    while len(bare) > 1 and bare[0].low in {"the", "all", "every", "any", "each"}:
        bare = bare[1:]
    if bare[0].low in KINDS and len(bare) > 2 and (turned := _after_noun("", bare)):
        return turned
    return _in_place(text, some)


def _after_word(text: str, some: tuple[Word, ...]) -> str:
    """ "What Doe was charged with": the subject follows the question word."""
    head = 2 if some[0].low == "how" and some[1].low in _MEASURED else 1
    if len(some) <= head + 1 or some[head].low in AUXILIARY:
        return text
    if (
        some[0].low == "what"
        and some[head].low in KINDS
        or some[0].low == "how"
        and head == 2
        and some[head].low in KINDS
    ):
        return _after_noun(text, some)
    starts = some[head].is_name or some[head].low in _OPENING | PRONOUNS
    return (_inverted(text_of(some[:head]), some[head:]) if starts else "") or text


def _after_noun(text: str, some: tuple[Word, ...]) -> str:
    """ "Which claims the court rejected", "crimes that Doe admitted": the subject follows the noun."""
    for at in range(1, len(some) - 1):
        low = some[at].low
        if low in AUXILIARY:
            return text
        if low in {"that", "which", "whom"} and at + 2 < len(some) and _opens(some[at + 1]):
            return _inverted(text_of(some[:at]), some[at + 1 :]) or text
        before = some[at - 1].low
        if _opens(some[at]) and (at == 1 or not some[at - 1].is_name) and (before in KINDS or classes_of(before)):
            turned = _inverted(text_of(some[:at]), some[at:])
            return turned or text
    return text


def _opens(word: Word) -> bool:
    return word.is_name or word.low in _OPENING


def _inverted(asked: str, some: tuple[Word, ...]) -> str:
    """The auxiliary, or "did", before the subject; "" where no verb follows it."""
    asked = re.sub(
        r"^(?:list|show|name|give|find)(?: me| us)?(?: all| every)?(?: the| of the)? ",
        "which ",
        asked,
        flags=re.IGNORECASE,
    )
    if asked and asked.split()[0].lower() not in WH | PREPOSITIONS:
        asked = f"which {asked}"
    for at in range(1, len(some)):
        if some[at].low in AUXILIARY and some[at - 1].low not in {"that", "who", "which"}:
            return " ".join(
                part for part in (asked, some[at].text, text_of(some[:at]), text_of(some[at + 1 :])) if part
            )
    at_verb = finite((*some, Word("it", 0, 0)))
    if at_verb is None or at_verb >= len(some):
        return ""
    readings = verb_forms().get(some[at_verb].low, ())
    reading = next((each for form in ("past", "s", "base") for each in readings if each.form == form), None)
    if reading is None or some[at_verb].low in {"that", "who"}:
        return ""
    does = {"past": "did", "s": "does"}.get(reading.form, "do")
    parts = (asked, does, text_of(some[:at_verb]), reading.verb, text_of(some[at_verb + 1 :]))
    return " ".join(part for part in parts if part)


def _in_place(text: str, some: tuple[Word, ...]) -> str:
    """ "Acme was sued by whom", "Roe works for whom", "Acme v. whom": the question word stands where the answer would."""
    if some[0].low in AUXILIARY | WH | PREPOSITIONS:
        return text
    if versus := _VERSUS.match(text):
        return f"whom did {versus['suing']} sue"
    match = _IN_PLACE.match(text)
    if match is None or re.search(r"\b(?:who|whom|which|what|whose)\b", match["said"], re.IGNORECASE):
        return text
    said = words(match["said"])
    hole = match["hole"].lower() if match["hole"].lower() in {"who", "whom", "what"} else match["hole"]
    front = f"{match['preposition']} {'whom' if hole == 'who' else hole}" if match["preposition"] else hole
    if len(said) == 1 or (len(said) > 1 and said[-1].low in BE):
        return f"{front} {text_of(said[-1:])} {text_of(said[:-1])}" if len(said) > 1 else text
    last = said[-1]
    if said[0].is_name and not last.is_name and last.low.endswith("s"):  # a verb that no list has
        return f"{front} does {text_of(said[:-1])} {last.low.removesuffix('s')}"
    return _inverted(front, said) or text
