"""A head word → the phrase that fills a role, and the words coordinated with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

__all__ = ["Filler", "conjuncts", "filler", "is_clause", "is_finite", "is_left_out", "wording"]

# Dependents that say more about a thing without being part of its name.
_LOOSE = frozenset({"acl:relcl", "appos", "parataxis", "conj", "cc", "discourse", "dislocated", "list"})
# A predicate noun's own subject and copula, and the preposition before a noun phrase, are no part of the phrase.
_OUTSIDE = frozenset({"nsubj", "nsubj:pass", "cop", "aux", "mark", "case"})
_BESIDE = frozenset({"parataxis", "conj", "cc", "punct", "discourse"})
_CIRCUMSTANCES = frozenset(
    "after although because before if once since though unless until when whereas while even as".split()
)
_REMARKS = frozenset(
    "stem arise relate connect date bring file make pend involve follow concern include base result carry issue release "
    "lodge submit announce own lead head found hold own dating".split()
)
_NOT_ALONE = frozenset({"only", "just", "merely", "simply", "solely", "-"})  # "a mill and a not-for-profit guild"
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_CLAUSAL = frozenset({"ccomp", "xcomp", "advcl", "acl", "acl:relcl", "csubj", "csubj:pass", "root", "parataxis"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Filler:
    """The phrase that fills a role, as token indices, half open."""

    head: int
    start: int
    end: int


def conjuncts(token: Token) -> Iterator[Token]:
    """The token and those coordinated with it that follow it, those left out that are only denied: "the plea, but not the fine".

    A finite verb goes on from no gerund: "to lying and fled".
    """
    yield token
    for child in token.children:
        if child.dep_ != "conj" or is_left_out(child):
            continue
        if not (is_finite(child) and token.tag_ == "VBG" and not is_finite(token)):
            yield from conjuncts(child)


def is_left_out(token: Token) -> bool:
    """Whether a noun is named as one that is not meant: "A but not B", "A rather than B"; "not only" leaves nobody out."""
    if token.dep_ not in ("conj", "appos") or is_clause(token):
        return False
    before = [child for child in token.children if child.i < token.i]
    denied = [child for child in before if child.lower_ == "not" and child.nbor().lower_ not in _NOT_ALONE]
    return bool(denied) or any(child.dep_ == "cc" and child.lower_ == "rather" for child in before)


def is_finite(token: Token) -> bool:
    """Whether a verb, or its auxiliary, is in the present or past tense."""
    return token.tag_ in _FINITE or any(
        child.dep_.startswith("aux") and child.tag_ in _FINITE for child in token.children
    )


def filler(token: Token) -> Filler:
    """The phrase of a head: of a noun without relative clauses, appositions and coordination; of a clause, all of it."""
    if is_clause(token):
        return _clause(token)
    members = [token.i]
    for child in token.children:
        if child.i > token.i and child.dep_ in {"nmod", "obl:tmod"} and child.ent_type_ == "DATE":
            continue  # "a judge on Monday"
        if child.dep_ in _LOOSE or (child.dep_ in _OUTSIDE and (child.i < token.i or child.tag_ == "POS")):
            continue
        if (
            child.dep_ in {"acl", "advcl"}
            and child.i > token.i
            and (_is_apart(token, child) or _is_remark(token, child))
        ):
            continue
        members.extend(part.i for part in child.subtree)
    return _run(token, members)


def wording(token: Token) -> Filler:
    """The words that say what is asked or alleged: a clause without its subject ("broke the law"), else the phrase."""
    if token.pos_ not in {"VERB", "AUX"} and not any(child.dep_ == "cop" for child in token.children):
        return filler(token)
    members = [token.i]
    for child in token.children:
        if child.dep_.startswith(("nsubj", "csubj")) or child.dep_ in _BESIDE or child.dep_ == "mark":
            continue
        said_before = child.dep_ in {"cop", "advmod"} or (child.dep_ == "aux" and child.tag_ == "MD")
        if (said_before or child.i > token.i) and not _is_circumstance(child):
            members.extend(part.i for part in child.subtree)
    return _run(token, members)


def is_clause(token: Token) -> bool:
    """Whether the token heads a clause: a verb, or a predicate with a copula."""
    if token.pos_ in {"VERB", "AUX"} and (token.dep_ in _CLAUSAL or token.dep_ == "conj"):
        return True
    return token.dep_ in _CLAUSAL and token.dep_ != "root" and any(c.dep_ in {"cop", "mark"} for c in token.children)


def _clause(token: Token) -> Filler:
    """A clause without the word that introduces it ("that", "if"); "to" stays."""
    members = [token.i]
    for child in token.children:
        if child.dep_ in {"parataxis", "conj", "cc"} or (
            child.dep_ == "mark" and not (child.lower_ == "to" and token.tag_ != "VBG")
        ):
            continue
        if _is_circumstance(child):
            continue
        members.extend(part.i for part in child.subtree)
    return _run(token, members)


def _is_circumstance(child: Token) -> bool:
    """Whether a clause only tells when or why: "…, even though the state lists it", "after the vote"."""
    marks = {c.lower_ for c in child.children if c.dep_ == "mark"}
    return child.dep_ == "advcl" and child.i > child.head.i and bool(marks & _CIRCUMSTANCES)


def _is_remark(token: Token, child: Token) -> bool:
    """Whether a participle tells more of a thing than it names: "fraud stemming from a loan", not "an order barring it"."""
    return child.tag_ in {"VBG", "VBN"} and child.lemma_.lower() in _REMARKS


def _is_apart(token: Token, child: Token) -> bool:
    """Whether a comma divides a participle from its noun: "the man, charged with fraud"."""
    doc = token.doc
    return any(doc[i].text == "," and doc[i].head.i in {token.i, child.i} for i in range(token.i + 1, child.i))


def _run(token: Token, members: list[int]) -> Filler:
    """The unbroken stretch of members around the head, widened to whole names and rid of commas at its edges."""
    doc, kept = token.doc, set(members)
    start = end = token.i
    while start - 1 in kept or (start - 2 in kept and _is_soft(doc[start - 1])):
        start -= 1
    while end + 1 in kept or (end + 2 in kept and _is_soft(doc[end + 1])):
        end += 1
    while start > 0 and doc[start].ent_iob_ == "I":
        start -= 1
    while end + 1 < len(doc) and doc[end + 1].ent_iob_ == "I":
        end += 1
    while start < token.i and _is_edge(doc[start]):
        start += 1
    while end > token.i and _is_edge(doc[end]):
        end -= 1
    return Filler(head=token.i, start=start, end=end + 1)


def _is_soft(token: Token) -> bool:
    return token.dep_ == "punct" or token.pos_ in {"PUNCT", "SPACE"}


def _is_edge(token: Token) -> bool:
    return token.pos_ in {"PUNCT", "SPACE"} and token.text not in {"$", "£", "€", "§"}
