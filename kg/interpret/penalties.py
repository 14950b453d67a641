"""What the clauses on sentences say → who was sentenced to what: "was sentenced today by Judge Roe to two years in prison"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from kg.interpret.accused import accused_in_lead
from kg.interpret.assembly import Concluded
from kg.interpret.factuality import find_factuality
from kg.interpret.observation import Observation
from kg.interpret.shares import in_turn, numbers_listed, owner_before
from kg.interpret.stretches import stretch_end
from kg.interpret.subjects import is_passive, objects, subject
from kg.model import Evidence

BY = "rule:sentence"
# "three years in prison", "life", "probation", "death"; not "a lenient sentence".
PUNISHES = re.compile(
    r"\b(days?|weeks?|months?|years?|life|death|probation|time served|community service|supervised release|house arrest|"
    r"home detention|lashes|hours?|fine|weekend|weekends)\b",
    re.IGNORECASE,
)
_STOPS = frozenset({"for", "on", "by", "with", "following", "plus", "over", "at"})
_TELLING = frozenset({"announce", "say", "report", "accord"})
_YEAR = 4  # digits
_WITHIN = 24  # words between "sentenced" and "to"
_SENTENCED = frozenset({"Person", "Company", "Organization"})
_BARE = frozenset("the a an of to in with sentence sentenced term prison years year months month".split())


class Penalty(NamedTuple):
    """Who was sentenced, by key, to what, in the text's words, and the words that say so."""

    sentenced: str
    penalty: str
    evidence: Evidence


def find_penalties(seen: Observation, concluded: Concluded) -> tuple[Penalty, ...]:
    """Every sentence that the text states as passed on somebody named, once each, in the order of the text."""
    found: list[Penalty] = []
    for verb, start in _said(seen):
        end = stretch_end(seen.doc, start, stops=_STOPS)
        end = _within_penalty(seen, start, end)
        words = " ".join(seen.doc[start:end].text.split()).rstrip(" ,")
        if not PUNISHES.search(words):
            continue
        sentenced = whose_penalty(seen, verb, start, _sentenced(seen, verb))
        for who in sentenced or _sole_defendant(concluded) or accused_in_lead(seen, concluded, _bearer(verb)):
            if not any(who == other.sentenced and same_penalty(words, other.penalty) for other in found):
                found.append(Penalty(who, words, seen.evidence(verb.i, end, BY)))
    return tuple(found)


def same_penalty(one: str, two: str) -> bool:
    """Whether two wordings tell one punishment: "five years" and "five years in prison"."""
    first, second = ({w for w in re.findall(r"\w+", each.lower()) if w not in _BARE} for each in (one, two))
    return first <= second or second <= first


def whose_penalty(seen: Observation, verb: Token, at: int, sentenced: tuple[str, ...]) -> tuple[str, ...]:
    """Those whom the penalty at a token befalls: "Roe was sentenced to a year and his brother Otto Brand, 40, to two"."""
    own = owner_before(seen, at, verb.i + 1) or in_turn(seen, sentenced, at, numbers_listed(seen.doc, at))
    if own is not None:
        return (own,)
    doer = subject(verb)
    later = [child for child in doer.children if child.dep_ == "conj" and child.i > verb.i] if doer is not None else []
    others = {seen.index.of_token(child.i) for child in later}
    return tuple(key for key in sentenced if key not in others)


def _said(seen: Observation) -> Iterator[tuple[Token, int]]:
    """Each "sentenced" that is told as done, with the token after its "to"."""
    doc = seen.doc
    for token in doc:
        if token.lower_ not in ("sentenced", "sentences", "sentencing", "condemned") or token.pos_ == "NOUN":
            continue
        said = find_factuality(token)
        if said.modality != "stated" or said.negated or said.conditional:
            continue
        sentence = token.sent
        for other in doc[token.i + 1 : min(token.i + _WITHIN, sentence.end)]:
            if other.lower_ in ("after", "which", "who", "and", ";"):
                break
            if other.lower_ == "to":
                yield token, other.i + 1
                break


def _within_penalty(seen: Observation, start: int, end: int) -> int:
    """Where the penalty ends before who tells of it and when: "ten years, announced the sheriff"."""
    for token in seen.doc[start + 1 : end]:
        before = seen.doc[token.i - 1]
        if (
            before.lower_ == "and"
            and token.ent_type_ == "PERSON"
            and "to" in {t.lower_ for t in seen.doc[token.i : end]}
        ):
            return before.i  # another's penalty: "five years and Roe to two"
        if before.text == "," and token.pos_ == "VERB" and token.lemma_.lower() in _TELLING:
            return token.i - 1
        if (
            before.lower_ == "in"
            and token.ent_type_ == "DATE"
            and (token.like_num and len(token) == _YEAR or token.tag_ == "NNP")
        ):
            return token.i - 1
    return end


def _sentenced(seen: Observation, verb: Token) -> tuple[str, ...]:
    tokens = [] if is_passive(verb) else objects(verb)
    doer = subject(verb)
    if not tokens and doer is not None:
        tokens = [doer]
    # "Roe, a welder sentenced to": the noun explains a name.
    tokens = [token.head if _explains(seen, token) else token for token in tokens]
    keys = [key for token in tokens for key in seen.index.all_of(token.i)]
    return tuple(key for key in keys if seen.index.type_of(key) in _SENTENCED)


def _bearer(verb: Token) -> Token | None:
    """The noun of him who is sentenced."""
    return next(iter(() if is_passive(verb) else objects(verb)), None) or subject(verb)


def _explains(seen: Observation, token: Token) -> bool:
    return token.dep_ == "appos" and token.pos_ == "NOUN" and seen.index.of_token(token.i) is None


def _sole_defendant(concluded: Concluded) -> tuple[str, ...]:
    """The only defendant of the only case: "a man was sentenced", of whom the text says his name elsewhere."""
    if len(concluded.cases) == 1 and len(concluded.cases[0].defendants) == 1:
        return concluded.cases[0].defendants
    return ()
