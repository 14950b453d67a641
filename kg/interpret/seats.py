"""Verbs of holding a post → who holds it where: "Roe heads the agency", "a firm founded by Roe", "Roe sits on the court"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

from kg.interpret.entities import EntityIndex
from kg.interpret.holders_by_verb import subject_of

# What one is called who does it to a body.
_LEADING = {"head": "head", "lead": "leader", "chair": "chair", "run": "head", "manage": "manager", "direct": "director",
            "co-chair": "co-chair", "co-lead": "leader", "captain": "captain", "command": "commander", "edit": "editor"}  # fmt: skip
_FOUNDING = {"founded": "founder", "co-founded": "co-founder", "cofounded": "co-founder", "founding": "founder"}
_WORKING = {"teach": "teacher", "work": "employee", "lecture": "lecturer"}
_UNITS = frozenset(
    "unit division section bureau branch office department center centre clinic program programme practice group team arm school desk".split()
)
_SITTING = frozenset({"serve", "sit"})
_BENCHES = frozenset({"bench", "board", "panel", "council", "committee", "commission"})
_PEOPLE = ("Person", "Judge", "Attorney")
_BODIES = ("Company", "Organization", "GovernmentBody", "LawFirm", "Court")
_OPEN = frozenset({"not", "n't", "never", "would", "could", "might", "may", "will", "to", "should", "if"})


class Seat(NamedTuple):
    """Who holds what where, by keys, and the tokens from the first to the last that say so."""

    holder: str
    title: str
    body: str
    start: int
    end: int


def find_seats(doc: Doc, index: EntityIndex) -> Iterator[Seat]:
    """Every post that a verb states of a named person, in the order of the text; none that is denied or yet to come."""
    for verb in doc:
        if verb.pos_ != "VERB" or _is_open(verb):
            continue
        lemma = verb.lemma_.lower()
        title = _FOUNDING.get(verb.lower_) or _LEADING.get(lemma)
        if title is not None:
            yield from _led(index, verb, title)
        elif lemma in _SITTING:
            yield from _sat_on(index, verb)
        elif lemma in _WORKING:
            yield from _worked_at(index, verb, _WORKING[lemma])


def _led(index: EntityIndex, verb: Token, title: str) -> Iterator[Seat]:
    """ "Roe, who runs the fund"; "the fund, headed by Roe"; "the fund was founded by Roe"."""
    agents = [child for child in verb.children if child.dep_ == "obl:agent"]
    if agents:
        holder: Token | None = agents[0]
        bodies = [child for child in verb.children if child.dep_ == "nsubj:pass"]
        bodies = [_antecedent(child, verb) for child in bodies] or ([verb.head] if verb.dep_.startswith("acl") else [])
    else:
        holder = subject_of(verb)
        bodies = [child for child in verb.children if child.dep_ == "obj"]
    is_told = any(child.dep_ in ("xcomp", "ccomp") for child in verb.children)  # "The judge directed Roe Inc. to pay"
    if holder is not None and bodies and not is_told:
        unit = bodies[0].lower_ in _UNITS and not bodies[0].ent_type_
        whole = next((child for child in bodies[0].children if _is_of(child)), None) if unit else None
        yield from _seat(index, verb, holder, title, whole or bodies[0])


def _is_of(token: Token) -> bool:
    """Whether it names what a unit is part of: "the unit of the agency", "the agency's unit", "a center at the university"."""
    return token.dep_ == "nmod:poss" or token.dep_ == "nmod" and any(_has_case(token, word) for word in ("of", "at"))


def _worked_at(index: EntityIndex, verb: Token, title: str) -> Iterator[Seat]:
    """ "Roe, who teaches law at the university", "she worked for the bank"."""
    holder = subject_of(verb)
    for place in verb.children:
        fits = _has_case(place, "at") or title == "employee" and _has_case(place, "for")
        if holder is not None and place.dep_ == "obl" and fits:
            yield from _seat(index, verb, holder, title, place)


def _sat_on(index: EntityIndex, verb: Token) -> Iterator[Seat]:
    """ "Roe sits on the Court of Appeals", "she served on the board of the fund"."""
    holder = subject_of(verb)
    for place in verb.children:
        if holder is None or place.dep_ != "obl" or not _has_case(place, "on"):
            continue
        of = next((child for child in place.children if child.dep_ == "nmod" and _has_case(child, "of")), None)
        bench = place.lower_ if place.lower_ in _BENCHES and not place.ent_type_ else ""
        whole = of if bench and of is not None else place
        key = index.of_token(whole.i)
        is_court = key is not None and index.type_of(key) == "Court"
        title = "judge" if is_court else "board member" if bench == "board" else "member"
        yield from _seat(index, verb, holder, title, whole)


def _seat(index: EntityIndex, verb: Token, holder: Token, title: str, body: Token) -> Iterator[Seat]:
    who, where = index.of_token(holder.i), index.of_token(body.i)
    if who is None or where is None or index.type_of(who) not in _PEOPLE or index.type_of(where) not in _BODIES:
        return
    if title != "judge" and (index.type_of(where) == "Court" or index.type_of(who) == "Judge") or index.is_place(where):
        return
    places = [token.i for token in (holder, verb, body) if token.sent == verb.sent]
    places += [token.i for token in body.subtree if token.ent_type_ == body.ent_type_ != ""]
    yield Seat(who, title, where, min(places), max(places) + 1)


def _is_open(verb: Token) -> bool:
    """Whether it is denied, wished for or yet to come."""
    return any(child.lower_ in _OPEN for child in verb.children if child.dep_ in ("advmod", "aux", "mark"))


def _antecedent(token: Token, verb: Token) -> Token:
    return verb.head if token.tag_ in ("WP", "WDT") and verb.dep_ in ("acl:relcl", "acl", "appos") else token


def _has_case(token: Token, word: str) -> bool:
    return any(child.dep_ == "case" and child.lower_ == word for child in token.children)
