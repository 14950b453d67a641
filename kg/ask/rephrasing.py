"""A question that goes round about → the plain clause: by the rows of wording, then by the rules for families of them.

"Who is the buyer of Acme" asks by a noun for who did something, "any convictions" for whom it happened to, "which
motions fell flat" by a verb for the state of a claim; the nouns and verbs of each family are data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from kg.ask.lexicon import KINDS, verb_forms
from kg.ask.rewriting import first_words, pattern_of, rewritten, wording
from kg.ask.words import forms

_WHO = r"(?:who|which \w+) (?:is|are|was|were)"
_THERE = r"(?:(?:is|are|was|were|have|has) there (?:been )?)?"
_NOT = r"(?:did not|didn't|do not|don't|does not|doesn't|failed to|fail to) "
_BE = ("is", "are", "was", "were", "has been", "have been")
# "What got rejected" asks what was; "who used to work there" who worked there.
_GOT = re.compile(r"(?<!did )(?<!does )\b(?:got|gets|get|getting) (?P<verb>[a-z]+)\b")
_DID_GET = re.compile(r"\bdid (.+?) get (\w+(?:ed|en)|sued|fined|hit|cut)\b")
_HABIT = re.compile(r"\b(?:used|use) to (?P<verb>[a-z]+)\b", re.IGNORECASE)
_UNDERGONE = r"(?P<verb>sentence|convict|acquit|jail|imprison|clear)d?"


def rephrased(text: str) -> str:
    """The text with its clefts, its talk of work, counsel, terms and success said plainly.

    >>> rephrased("who was it that sued Acme"), rephrased("who is the buyer of Acme"), rephrased("any convictions")
    ('who sued Acme', 'who acquired Acme', 'who was convicted')
    >>> rephrased("which motions fell flat"), rephrased("did anyone appeal"), rephrased("who got fined")
    ('which motions were rejected', 'who appealed', 'who was fined')
    """
    text = rewritten(text, "ways")
    for pattern, plain in _families():
        text = pattern.sub(plain, text).strip()
    text = _anyone().sub(lambda match: f"who {_form(match['verb'], 'past')}{match['rest'] or ''}", text)
    text = _whom().sub(lambda match: f"who was {_form(match['verb'], 'participle')} by {match[1]}", text)
    text = _HABIT.sub(lambda match: _form(match["verb"], "past"), text)
    return _GOT.sub(_was, _DID_GET.sub(r"was \1 \2", text))


def in_state(text: str) -> str:
    """The question with the state of a claim said in one word.

    >>> in_state("what remains to be decided"), in_state("charges still pending against Roe")
    ('which claims are pending', 'which charges against Roe are pending')
    """
    return rewritten(text, "states")


def _form(verb: str, name: str) -> str:
    """The verb in that form, with what belongs to it: "pleaded guilty", "was convicted"."""
    first, _, after = verb.lower().partition(" ")
    told = "was" if first == "be" else next(form for form, each in forms(first) if each == name)
    return f"{told} {after}".strip()


@cache
def _families() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The patterns of each family of nouns and verbs, with what they ask."""
    return tuple(
        (re.compile(pattern, re.IGNORECASE), plain)
        for rule in (_called, _happened, _fared)
        for pattern, plain in rule()
    )


def _called() -> Iterator[tuple[str, str]]:
    """Yield the patterns of those who are called after what they did: "the buyer of Acme", "Acme's buyers"."""
    for verb, nouns in _table("callers").items():
        did, noun = f"who {_form(verb, 'past')}", _any(nouns)
        yield rf"^{_WHO} (?:the )?{noun} of (.+)$", rf"{did} \1"
        yield rf"^{_WHO} (?:the )?{noun}((?: (?:in|on|at|for) .+)?)$", rf"{did}\1"
        yield rf"^{_WHO} (.+?)(?:'s|s') {noun}$", rf"{did} \1"
        if several := [each for each in nouns if " " in each]:
            yield rf"^(?:the )?{_any(several)}$", did


def _happened() -> Iterator[tuple[str, str]]:
    """Yield the patterns of what happened: "any convictions", "the date of Doe's sentencing"."""
    for verb, nouns in _table("happenings").items():
        noun = _any(nouns)
        yield rf"^{_THERE}(?:any|an?) {noun}$", f"who {_form(verb, 'past')}"
        if bare := [f"{each}s" for each in nouns if f"{each}s" not in KINDS]:
            yield rf"^(?:{'|'.join(bare)})$", f"who {_form(verb, 'past')}"
        if verb.startswith("be "):
            when = rf"when was \1 {verb.removeprefix('be ')}"
            yield rf"^(?:when was|(?:the )?(?:date|day) of) (.+?)(?:'s|s') {noun}$", when
            yield rf"^(?:(?:what|when) (?:is|was) )?(?:the )?{noun} date (?:for|of) (.+)$", when


def _fared() -> Iterator[tuple[str, str]]:
    """Yield the patterns of what a claim came to: "which claims did not convince the judge", "which motions fell flat"."""
    for status, other in (("accepted", "rejected"), ("rejected", "accepted")):
        denied = "|".join(phrase for phrase in _phrases(status) if not phrase.startswith("be "))
        yield pattern_of(f"<claims> {_NOT}({denied})(?: .*)?").pattern, rf"\1 were {other}"
    for status in _table("fates"):
        told = "|".join(each for phrase in _phrases(status) for each in _inflected(phrase))
        yield pattern_of(f"<claims> ({told})").pattern, rf"\1 were {status}"


def _phrases(status: str) -> list[str]:
    return [phrase for each in _table("fates")[status] for phrase in first_words(each)]


def _inflected(phrase: str) -> Iterator[str]:
    """Yield the phrase with each form of its verb."""
    verb, _, after = phrase.partition(" ")
    each = _BE if verb == "be" else [form for form, _ in forms(verb)]
    yield from (f"{form} {after}".strip() for form in each)


def _any(nouns: list[str]) -> str:
    """One of the nouns, or several: "buyer", "winning parties"."""
    return (
        "(?:"
        + "|".join(f"{re.escape(noun)}s?" if not noun.endswith("y") else f"{noun[:-1]}(?:y|ies)" for noun in nouns)
        + ")"
    )


def _table(name: str) -> Mapping[str, list[str]]:
    table: Mapping[str, list[str]] = wording()[name]
    return table


@cache
def _anyone() -> re.Pattern[str]:
    """ "Did anyone sue …"."""
    return pattern_of(r"did <anyone> (?P<verb>(?!have |do )\w+)(?P<rest>(?: .+)?)")


@cache
def _whom() -> re.Pattern[str]:
    """ "Whom did the court convict"."""
    return pattern_of(f"(who|whom|(which|what) \\w+) (did|has) <the court> {_UNDERGONE}")


def _was(match: re.Match[str]) -> str:
    """ "Was", where "got" stands before a participle."""
    undergone = any(reading.form == "participle" for reading in verb_forms().get(match["verb"], ()))
    return f"was {match['verb']}" if undergone else match[0]
