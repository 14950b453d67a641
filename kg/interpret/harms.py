"""A word for a deed → who suffers it and who does it, as tokens: "Roe shot Brand", "the murder of Brand", "the victim, Brand"."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from spacy.tokens import Token

from kg.interpret.holders_by_verb import subject_of
from kg.interpret.subjects import case_of
from kg.ontology import read as ontology_file

VICTIMS = frozenset({"victim", "victims"})
# Not done after all: "nearly killed".
_CALLING = 5  # words that may say what the next in a row is: "part-time shop assistant"
_ALMOST = frozenset({"nearly", "almost", "never", "not", "n't"})


def deeds_of(token: Token) -> Iterator[tuple[list[Token], list[Token]]]:
    """Who suffers and who does what the word says, where it says a deed."""
    if any(child.lower_ in _ALMOST for child in token.children):
        return
    if token.pos_ == "VERB" and token.lemma_.lower() in _verbs():
        yield from _by_verb(token)
    elif token.pos_ == "NOUN" and not token.ent_type_ and token.lower_ in _nouns():
        yield from _by_noun(token)
    elif token.pos_ == "NOUN" and token.lower_ in VICTIMS:
        yield from _called(token)


def _by_verb(verb: Token) -> Iterator[tuple[list[Token], list[Token]]]:
    """ "Roe shot Brand", "Brand, who was shot by Roe", "Brand was shot and killed"."""
    objects = [child for child in verb.children if child.dep_ == "obj"]
    if objects and not any(child.dep_ == "aux:pass" for child in verb.children):
        doer = subject_of(verb)
        yield objects, [doer] if doer is not None else []
        return
    first = verb
    while first.dep_ == "conj" and first.head.pos_ == "VERB" and not _passive_subject(first):
        first = first.head  # "was shot and killed"
    patients = [child for child in first.children if child.dep_ == "nsubj:pass"]
    patients = [_antecedent(child, first) for child in patients]
    if not patients and first.tag_ == "VBN" and first.dep_ in ("acl", "acl:relcl"):
        patients = [first.head]
    if patients:
        yield patients, [child for child in verb.children if child.dep_ == "obl:agent"]


def _by_noun(noun: Token) -> Iterator[tuple[list[Token], list[Token]]]:
    """ "the murder of Brand by Roe", "Roe's killing of Brand", "Brand's murder"."""
    of = [child for child in noun.children if child.dep_ == "nmod" and case_of(child) == "of"]
    by = [child for child in noun.children if child.dep_ == "nmod" and case_of(child) == "by"]
    owner = [child for child in noun.children if child.dep_ == "nmod:poss"]
    if of:
        yield of, [*by, *owner]
    elif owner and noun.lower_ in _table()["nouns"]["owned"]:
        yield owner, by


def _called(noun: Token) -> Iterator[tuple[list[Token], list[Token]]]:
    """ "the victim, Jane Roe, 24"; "the victims were Jane Roe and Otto Brand"; "victim Jane Roe"; "identified the victim as Roe"."""
    named = [child for child in noun.children if child.dep_ in ("appos", "flat") and child.ent_type_ == "PERSON"]
    head = noun.head
    if noun.dep_ in ("appos", "nmod", "compound") and head.ent_type_ == "PERSON" and _is_bare(noun):
        named.append(head)
    if noun.dep_ == "nsubj" and head.ent_type_ == "PERSON" and any(c.dep_ == "cop" for c in head.children):
        named.append(head)
    if noun.dep_ in ("obj", "nsubj:pass") and head.lemma_.lower() in ("identify", "name"):
        named += [c for c in head.children if c.ent_type_ == "PERSON" and c.dep_ in ("obl", "xcomp", "nmod")]
    owner = [child for child in noun.children if child.dep_ == "nmod:poss"]
    if named:
        yield named[:1], owner


def _is_bare(noun: Token) -> bool:
    """Whether nothing says of what else he is the victim: not "a victim of the storm"."""
    return not any(child.dep_ == "nmod" for child in noun.children)


def _passive_subject(verb: Token) -> bool:
    return any(child.dep_ == "nsubj:pass" for child in verb.children)


def _antecedent(token: Token, verb: Token) -> Token:
    return verb.head if token.tag_ in ("WP", "WDT") and verb.dep_ in ("acl:relcl", "acl") else token


def named_with(token: Token) -> tuple[Token, ...]:
    """The word and those in a row with it, each by the name beside its noun: "the guard Otto Brand, 42, and the clerk Jane Roe".

    A row goes on over ages and callings and ends with an "and"; what no "and" closes is an apposition.
    """
    beside = (c for c in token.children if c.dep_ in ("flat", "appos") and c.ent_type_ == "PERSON" and c.i > token.i)
    first = token if token.ent_type_ == "PERSON" else next(beside, token)
    row, is_closed, following = [first], False, _next_in_row(first)
    while following is not None and not is_closed:
        named, is_closed = following
        row.append(named)
        following = _next_in_row(named)
    return tuple(row) if is_closed else (first,)


def _next_in_row(token: Token) -> tuple[Token, bool] | None:
    """The person named after a comma or an "and" behind this name, and whether it was an "and"."""
    doc, position = token.doc, token.i + 1
    while position < len(doc) and doc[position].ent_iob_ == "I" and token.ent_type_:
        position += 1
    while position + 1 < len(doc) and doc[position].text == "," and doc[position + 1].like_num:
        position += 2  # an age
    start, is_closed = position, False
    while position < len(doc) and doc[position].lower_ in (",", "and", "&"):
        is_closed = is_closed or doc[position].lower_ != ","
        position += 1
    last = position + _CALLING
    while start < position < min(last, len(doc)) and _is_calling(doc[position]):
        position += 1
    if position == start or position >= len(doc) or doc[position].ent_type_ != "PERSON":
        return None
    does_else = doc[position].dep_.startswith("nsubj") and not token.dep_.startswith("nsubj")
    return None if does_else else (doc[position], is_closed)


def _is_calling(token: Token) -> bool:
    return not token.ent_type_ and (token.pos_ in ("NOUN", "ADJ", "DET") or token.text == "-" or token.is_title)


def kind_of_deed(token: Token) -> str:
    """What is harmed by such a deed: the "body", the "means", or what only a charge tells ("charged")."""
    lemma = token.lemma_.lower() if token.pos_ == "VERB" else token.lower_
    return (_verbs() if token.pos_ == "VERB" else _nouns()).get(lemma, "body")


@cache
def _table() -> Mapping[str, Mapping[str, list[str]]]:
    return MappingProxyType(tomllib.loads(ontology_file("victims.toml")))


@cache
def _verbs() -> Mapping[str, str]:
    return MappingProxyType({word: kind for kind, words in _table()["verbs"].items() for word in words})


@cache
def _nouns() -> Mapping[str, str]:
    kinds = ("body", "means", "charged")
    return MappingProxyType({word: kind for kind in kinds for word in _table()["nouns"][kind]})
