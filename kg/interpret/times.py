"""A happening's word → the dates that its clause gives for it, and not for what is done to it or yet to come."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.interpret.subjects import case_of, is_verb, mark_of

__all__ = ["find_dates", "is_ahead", "is_undergone"]

_STEPS = 5
# Verbs by which a suit comes about, so that their day is its day: "filed a suit on Monday".
_BRINGING = frozenset(
    "file bring make submit lodge launch mount start begin open initiate commence institute announce".split()
)
_SUITS = frozenset({"lawsuit", "suit", "complaint", "case", "action", "litigation", "petition"})
_REVIEWING = frozenset(
    "reverse overturn overrule uphold affirm vacate quash annul appeal challenge review reconsider reinstate undo".split()
)
# What a date after it ends or sets, and does not tell the day of; "upheld an order from last month" is not of last month.
_UNTIL = frozenset({"for", "until", "till", "through"})
_OF_ANOTHER = frozenset({"from"})


def find_dates(trigger: Token) -> tuple[int, ...]:
    """The first tokens of the dates attached to the trigger, or else to the nearest verb that governs it."""
    token = trigger
    for _ in range(_STEPS):
        found = tuple(dict.fromkeys(_beside(token)))
        if found:
            return found
        if token.head.i == token.i or token.dep_ in {"acl:relcl", "parataxis", "root", "advcl", "ccomp"}:
            break
        # "upheld a verdict that the mill lied" does not tell when it lied
        if token.dep_ == "acl" and (not is_verb(token) or mark_of(token) == "that") or is_undergone(token):
            break
        token = token.head
    return ()


def is_ahead(date: Token) -> bool:
    """Whether the date of a decision is that of what it sets: "set a trial for May 2", "extended the ban until June"."""
    return case_of(date) in _UNTIL


def is_undergone(token: Token) -> bool:
    """Whether a noun is what something else happens to: "threw out the suit on Monday" does not tell when it was brought."""
    verb = token.head.lemma_.lower() if is_verb(token.head) else ""
    if token.pos_ != "NOUN" or token.dep_ not in {"obj", "nsubj:pass", "nmod", "nmod:poss"}:
        return False
    return verb in _REVIEWING or token.lemma_.lower() in _SUITS and verb not in _BRINGING


def _beside(token: Token) -> Iterator[int]:
    """Dates that depend on the word itself, or that the parser hung on its subject: "a judge on Thursday denied"."""
    for child in token.children:
        if child.ent_type_ == "DATE" and child.dep_ not in {"nsubj", "nsubj:pass", "nmod:poss", "compound"}:
            if not is_ahead(child) and not (is_verb(token) and case_of(child) in _OF_ANOTHER):
                yield _start(child)
        elif child.dep_ in {"nsubj", "nsubj:pass", "obj"} and is_verb(token):
            for grand in child.children:
                follows = grand.i > child.i and grand.dep_ in {"nmod", "obl", "obl:tmod", "appos"}
                near = grand.ent_type_ == "DATE" and abs(grand.i - token.i) <= 4 and case_of(grand) not in _OF_ANOTHER
                if follows and near and not is_ahead(grand):
                    yield _start(grand)


def _start(token: Token) -> int:
    start = token.i
    while start > 0 and token.doc[start].ent_iob_ == "I":
        start -= 1
    return start
