"""A noun phrase typed as a question → the whole question: "attorney for the guild" asks who that is."""

from __future__ import annotations

import re

from kg.ask.function_words import AUXILIARY, PREPOSITIONS, WH
from kg.ask.lexicon import AGENT_KINDS, KINDS, verb_forms
from kg.ask.nouns import classes_of
from kg.ask.words import Word, text_of, words

_LISTING = frozenset({"list", "show", "name", "give", "find", "print", "display", "get"})
_LEADING = frozenset({"me", "us", "all", "the", "every", "each", "any", "a", "an", "some", "of"})
_STATE = frozenset(
    {"status", "outcome", "fate", "state", "result", "ruling", "verdict", "decision", "disposition", "resolution"}
)
_POST = frozenset({"job", "title", "position", "role", "post", "occupation", "profession", "function"})
_TERM = frozenset({"sentence", "punishment", "penalty", "term"})
_SUM = frozenset({"amount", "sum", "fine", "damages", "compensation", "restitution", "settlement", "payout", "payment", "bail", "bond", "award", "price", "value", "size"})  # fmt: skip
_WORKERS = re.compile(
    r"^(?P<past>former |ex-|past )?(?:employees?|workers?|staff|staffers|staff members|people) (?:of|at|from|in) (?P<body>.+)$",
    re.IGNORECASE,
)
_EMPLOYER = re.compile(r"^(?P<who>.+?)'s? (?:former |previous |last |old |current )?employers?$", re.IGNORECASE)
_EMPLOYER_OF = re.compile(r"^(?:the )?(?:former |previous |last |current )?employers? of (?P<who>.+)$", re.IGNORECASE)
_RELATIVE = re.compile(r"^(?P<noun>(?:[\w.'&-]+ ){1,4}?)(?:who|that|which) (?P<rest>.+)$", re.IGNORECASE)


def asked_whole(text: str) -> str:
    """The question that a bare noun phrase stands for; any other text as it is.

    >>> asked_whole("attorney for the guild"), asked_whole("Doe's job"), asked_whole("who sued Acme")
    ('who is the attorney for the guild', "what is Doe's job", 'who sued Acme')
    """
    some = words(text)
    if not some or some[0].low in AUXILIARY | WH or some[0].low in PREPOSITIONS and len(some) > 1 and some[1].low in WH:
        return _of_work(text)
    listed = some[0].low in _LISTING and len(some) > 1
    if listed:
        some = some[1:]
    while len(some) > 1 and some[0].low in _LEADING:
        some = some[1:]
    if some[0].low in WH:
        return text_of(some)
    phrase = _small(text_of(some))
    if workers := _WORKERS.match(phrase):
        return f"who worked for {workers['body']}"
    for pattern in (_EMPLOYER, _EMPLOYER_OF):
        if employer := pattern.match(phrase):
            return f"which organization did {employer['who']} work for"
    if relative := _RELATIVE.match(phrase):
        noun = relative["noun"].strip()
        if classes_of(noun.split()[-1].lower()):
            return f"which {noun} {relative['rest']}"
    at = _head(words(phrase))
    return _asked(phrase, words(phrase), at)


def _of_work(text: str) -> str:
    """ "Who is Doe's employer?" asks for whom she works."""
    asked = re.match(r"^(?:who|what) (?:is|was|are|were) (?P<of>.+)$", text, re.IGNORECASE)
    if asked is None:
        return text
    if employer := _EMPLOYER.match(asked["of"]) or _EMPLOYER_OF.match(asked["of"]):
        return f"which organization did {employer['who']} work for"
    if workers := _WORKERS.match(re.sub(r"^the ", "", asked["of"])):
        return f"who worked for {workers['body']}"
    return text


def _small(phrase: str) -> str:
    """The phrase without the capital that only begins a line: "Agencies that", not "Acme's lawyer"."""
    first, *others = phrase.split()
    low = first.lower()
    if others and others[0][:1].isupper():
        return phrase  # "Chief Justice Roe"
    if (
        first[:1].isupper()
        and first[1:].islower()
        and (classes_of(low) or low in KINDS or low in _STATE | _POST | _TERM | _SUM)
    ):
        return low + phrase[len(first) :]
    return phrase


def _head(some: tuple[Word, ...]) -> int:
    """Where the head noun stands: the last word before a preposition, a participle or the end."""
    first = next((at for at, word in enumerate(some) if at and word.low in PREPOSITIONS), len(some))
    ending = max((at for at, word in enumerate(some[:first]) if word.low in {"'s", "'"}), default=-1)
    for at in range(max(1, ending + 2), len(some)):
        if some[at].low in PREPOSITIONS or _is_participle(some, at):
            return at - 1
    return len(some) - 1


def _is_participle(some: tuple[Word, ...], at: int) -> bool:
    if some[at].is_name or some[at - 1].low not in KINDS and not classes_of(some[at - 1].low):
        return False
    return any(reading.form in {"participle", "ing", "past"} for reading in verb_forms().get(some[at].low, ()))


def _asked(phrase: str, some: tuple[Word, ...], at: int) -> str:
    head = some[at].low
    after = some[at + 1 :]
    if after and after[0].low not in PREPOSITIONS:
        going = any(reading.form == "ing" for reading in verb_forms().get(after[0].low, ()))
        noun, more = text_of(some[: at + 1]), text_of(after)
        # a participle says more: "judge presiding over the case"; a list's own participle is read as it stands
        return f"which {noun} {'are' if head.endswith('s') else 'is'} {more}" if going else phrase
    if any(not word.is_name and word.low in AUXILIARY for word in some):
        return phrase
    singular = head.removesuffix("s")
    if head == "settlements":
        return phrase  # every one
    if {head, singular} & _SUM and "of" not in {word.low for word in some[: at + 1]}:
        return f"what was the {_bare(phrase)}" if not _owned(some, at) else f"what was {phrase}"
    if head in _STATE or {head, singular} & (_POST | _TERM):
        return f"what is {phrase}" if _owned(some, at) else f"what is the {_bare(phrase)}"
    if head in {"date", "day"}:
        return f"when was {phrase}"
    classes = set(classes_of(head)) or set(KINDS.get(head, ()))
    if classes & (AGENT_KINDS | {"Agent"}) or not classes and not any(_is_verb(word) for word in some):
        plural = head.endswith("s") and singular != head and not head.endswith("ss")
        if plural and not _owned(some, at) and not after:
            return phrase  # "law firms": every one
        return (
            f"who is {phrase}"
            if _owned(some, at) or some[0].is_name
            else f"who {'are' if plural else 'is'} the {phrase}"
        )
    if classes & {"Claim", "CauseOfAction", "ReliefRequest", "Charge"} and after:
        return f"what are the {phrase}"
    return phrase


def _is_verb(word: Word) -> bool:
    return not word.is_name and word.low in verb_forms()


def _owned(some: tuple[Word, ...], at: int) -> bool:
    return any(word.low in {"'s", "'"} for word in some[:at])


def _bare(phrase: str) -> str:
    return re.sub(r"^(?:the|a|an) ", "", phrase)
