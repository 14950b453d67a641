"""Terms of punishment in their sentences → who is to serve how long: imposed, asked for, or possible at most."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from kg.interpret.amounts import bound_in, qualifier
from kg.interpret.assembly import Concluded
from kg.interpret.durations import TermWords, find_terms, iso_of
from kg.interpret.measured import find_place
from kg.interpret.observation import Observation
from kg.interpret.penalties import same_penalty
from kg.interpret.shares import numbers_left, owner_before
from kg.interpret.term_roles import FoundTerm, roles_of
from kg.model import Evidence, Modality

BY = "rule:term"
_WITHOUT_PAY = re.compile(r"(?: (?:suspension|ban|disqualification|exclusion))?(?: without pay| with pay)?")
_ELLIPTIC = re.compile(r"^(?:\w+|\d[\d,]*) (years?|months?|weeks?|days?|hours?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A punishment that has a term: whose it is, who asks for it or sets it, which charge carries it."""

    words: str
    duration: str | None
    who: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    askers: tuple[str, ...] = ()
    on: str | None = None
    modality: Modality = "stated"
    bound: str | None = None
    is_sentence: bool = True  # no suspension from work, no ban
    evidence: Evidence
    in_title: bool = False
    start: int = 0  # the tokens [start, end) in which it stands
    end: int = 0


def find_terms_of(seen: Observation, concluded: Concluded) -> tuple[Term, ...]:
    """Every term that grammar ties to somebody or to a charge, each once, in the order of the text."""
    found: list[Term] = []
    for said in find_terms(seen.document.text):
        term = _read(seen, concluded, said, found[-1] if found else None)
        if term is not None:
            found += [term, *_of_others(seen, term)]
    kept: list[Term] = []
    for each in sorted(found, key=lambda term: term.in_title):
        if not any(_says_again(each, other) for other in kept):
            kept.append(each)
    return tuple(sorted(kept, key=lambda term: term.evidence.span))


def _of_others(seen: Observation, term: Term) -> Iterator[Term]:
    """The terms whose noun is that of the term before: "Roe was jailed for five years and Poe for [seven]"."""
    said = _ELLIPTIC.match(term.words)
    if said is None or not term.who:
        return
    for at, owner in numbers_left(seen, term.end):
        words = f"{seen.doc[at].text} {said[1]}"
        span = seen.evidence(max(seen.doc[at].sent.start, term.start), at + 1, BY)
        yield replace(term, words=words, duration=iso_of(words), who=(owner,), bound=None, evidence=span)


def _says_again(one: Term, other: Term) -> bool:
    return (
        one.modality == other.modality
        and one.on == other.on
        and one.is_sentence == other.is_sentence
        and set(one.who) <= set(other.who)
        and same_penalty(one.words, other.words)
    )


def _read(seen: Observation, concluded: Concluded, said: TermWords, before: Term | None) -> Term | None:
    span = seen.doc.char_span(said.start, said.end, alignment_mode="expand")
    if span is None or not len(span):
        return None
    if before is not None and before.who and before.end > span.sent.start:
        own = owner_before(seen, span.start, before.end)  # "sentenced to five years and Poe to [two months]"
        if own is not None:
            evidence = seen.evidence(before.start, span.end, BY)
            return replace(before, words=span.text, duration=said.iso, who=(own,), evidence=evidence, end=span.end)
    tokens = tuple(span)
    head = _head(tokens)
    place = find_place(head)
    if place.verb is None:
        return None
    found = FoundTerm(seen, concluded, said, tokens, place, place.verb)
    roles = roles_of(found)
    if roles is None:
        return None
    over = roles.get("over")
    start, end = seen.clause(over if isinstance(over, Token) else place.verb)
    words = seen.document.text[said.start : said.end]
    if roles.get("is_sentence") is False:
        after = _WITHOUT_PAY.match(seen.document.text, said.end)
        words += after[0].rstrip(" ,.;") if after else ""
    about = qualifier(seen.doc, span.start)
    read = Term(
        words=" ".join(f"{about}{words}".split()),
        duration=said.iso,
        bound=bound_in(about, place),
        evidence=seen.evidence(min(start, span.start), max(end, span.end), BY),
        in_title=span.start < seen.title_end,
        start=start,
        end=span.end,
    )
    read = replace(read, **{name: value for name, value in roles.items() if name != "over"})  # type: ignore[arg-type]
    return read if read.who or read.on else None


def _head(tokens: Sequence[Token]) -> Token:
    """The token by which the term hangs in its sentence: that whose head stands outside it, the first of several; no bare number."""
    inside = {token.i for token in tokens}
    hanging = [t for t in tokens if t.head.i not in inside or t.head.i == t.i] or [tokens[0]]
    return next((t for t in hanging if not (t.dep_ == "conj" and t.like_num)), hanging[0])
