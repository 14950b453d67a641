"""A happening's word → the dates that its clause gives for it."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.interpret.subjects import is_verb

__all__ = ["find_dates"]

_STEPS = 5


def find_dates(trigger: Token) -> tuple[int, ...]:
    """The first tokens of the dates attached to the trigger, or else to the nearest verb that governs it."""
    token = trigger
    for _ in range(_STEPS):
        found = tuple(dict.fromkeys(_beside(token)))
        if found:
            return found
        if token.head.i == token.i or token.dep_ in {"acl:relcl", "parataxis", "root", "advcl", "ccomp"}:
            break
        if token.dep_ == "acl" and not is_verb(token):
            break
        token = token.head
    return ()


def _beside(token: Token) -> Iterator[int]:
    """Dates that depend on the word itself, or that the parser hung on its subject: "a judge on Thursday denied"."""
    for child in token.children:
        if child.ent_type_ == "DATE" and child.dep_ not in {"nsubj", "nsubj:pass", "nmod:poss", "compound"}:
            yield _start(child)
        elif child.dep_ in {"nsubj", "nsubj:pass", "obj"} and is_verb(token):
            for grand in child.children:
                follows = grand.i > child.i and grand.dep_ in {"nmod", "obl", "obl:tmod", "appos"}
                if follows and grand.ent_type_ == "DATE" and abs(grand.i - token.i) <= 4:
                    yield _start(grand)


def _start(token: Token) -> int:
    start = token.i
    while start > 0 and token.doc[start].ent_iob_ == "I":
        start -= 1
    return start
