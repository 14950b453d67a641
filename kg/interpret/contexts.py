"""A word in its tree → the grammatical places it fills, as names that a head can weigh.

"Parler's lawsuit against Amazon was dismissed" gives for Amazon `nmod:against<lawsuit` and
`nmod:against<lawsuit<nsubj:pass<dismiss`; for Parler `nmod:poss<lawsuit` and so on.
"""

from __future__ import annotations

from spacy.tokens import Token

_SHARED = frozenset({"conj", "appos", "flat", "flat:name", "compound"})  # these stand where their head stands
_MOST_STEPS = 12  # a tree deeper than this is a parse gone wrong


def anchor(token: Token) -> Token:
    """The word whose place `token` shares: the first of a coordination, the noun it stands in apposition to."""
    for _ in range(_MOST_STEPS):
        if token.dep_ not in _SHARED or token.head.i == token.i:
            break
        token = token.head
    return token


def relation(token: Token) -> str:
    """The relation of `token` to its head, with the preposition where there is one: "obl:against"."""
    if token.dep_ in ("obl", "nmod", "obl:agent", "obl:tmod"):
        cases = [child.lower_ for child in token.children if child.dep_ == "case"]
        if cases:
            return f"{token.dep_.split(':')[0]}:{'_'.join(cases[:2])}"
    return token.dep_


def contexts(token: Token) -> tuple[str, ...]:
    """The places that `token` fills, nearest first, at most three steps up; the passive is told from the active."""
    token = anchor(token)
    path: list[str] = []
    found: list[str] = []
    for _ in range(3):
        if token.head.i == token.i:
            break
        head = token.head
        path.append(relation(token))
        lemma = head.lemma_.lower()
        particle = next((f"_{child.lower_}" for child in head.children if child.dep_ == "compound:prt"), "")
        found.append("<".join([*path, lemma + particle]))
        path.append(lemma + particle)
        if head.pos_ in ("VERB", "AUX"):
            break
        token = anchor(head)
    return tuple(found)


def depth_of_speech(token: Token) -> int:
    """How many clauses of speech or thought stand above `token` (`ccomp` of say, argue, claim …)."""
    depth = 0
    for _ in range(_MOST_STEPS):
        if token.head.i == token.i:
            break
        if token.dep_ in ("ccomp", "parataxis"):
            depth += 1
        token = token.head
    return depth
