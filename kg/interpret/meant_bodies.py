"""A body's common noun that coreference leaves open → the body meant: "the clinic's director", "a committee spokeswoman"."""

from __future__ import annotations

from collections.abc import Container

from spacy.tokens import Doc, Token

from kg.interpret.entities import EntityIndex
from kg.interpret.mentions import nominals
from kg.interpret.titled_bodies import is_called
from kg.interpret.titles import Title

_SPEAKERS = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_CHAIRS = frozenset({"chairman", "chairwoman", "chairperson"})
_OFFICERS = _SPEAKERS | _CHAIRS | frozenset("executive ceo cfo coo cto founder co-founder cofounder".split())
_WITH_BODY = frozenset({"of", "for", "at", "to", "in", "with", "from"})
_FIRMS = frozenset({"Company"})
_CHAIRED = _FIRMS | {"Court"}
_BODIES = frozenset({"Company", "Organization", "GovernmentBody", "LawFirm"})
# What any place with a government may be called: which one is meant the noun does not tell.
_PLACES = frozenset(
    "government state country nation administration county city town village township borough district province commonwealth republic territory".split()
)
# What a name tells of such a place where its own government bears it.
_TOWNS = frozenset({"borough", "county", "city", "town", "village", "township"})


def body_meant(index: EntityIndex, noun: Token) -> str | None:
    """The only body in whose name the noun stands, else the only one of its kind spoken of in this sentence or the last."""
    if noun.lower_ == "its" and noun.is_sent_start:
        return _only_near(index, noun, _BODIES)
    if noun.pos_ not in ("NOUN", "PROPN") or noun.ent_type_ or noun.tag_ in ("NNS", "NNPS"):
        return None
    lemma = noun.lemma_.lower()
    called = [entity.id for entity in index.entities if is_called(index, entity.id, lemma)]
    if lemma in _TOWNS:
        called = [key for key in called if index.type_of(key) == "GovernmentBody" and _is_town(index, key, lemma)]
    if called or lemma in _PLACES:
        return called[0] if len(called) == 1 and lemma not in _PLACES - _TOWNS else None
    body = _only_near(index, noun, nominals().get(lemma, frozenset()) & _BODIES)
    owners = {index.of_token(child.i) for child in noun.children if child.dep_ == "nmod:poss"}
    return None if body in owners else body  # "its subsidiary's president" is not its own


def _is_town(index: EntityIndex, key: str, noun: str) -> bool:
    """Whether a name of the body is a town's own or its council's: "Ashdale Borough Council", "County of Ashdale"; not "City Press"."""
    names = [name.lower().removeprefix("the ").split() for name in index.entity(key).names]
    return any(
        words[-1] == noun or words[:2] == [noun, "of"] or words[-2:] in ([noun, "council"], [noun, "government"])
        for words in names
    )


def body_in_title(doc: Doc, index: EntityIndex, title: Title) -> str | None:
    """The body of a noun within the title: "company spokeswoman", "committee chairman"."""
    for noun in doc[title.start : title.end - 1]:
        kinds = nominals().get(noun.lower_, frozenset())
        if kinds & _BODIES and not kinds - _BODIES and not noun.ent_type_:
            return body_meant(index, noun)
    return None


def body_of_bare_title(doc: Doc, index: EntityIndex, title: Title) -> str | None:
    """The only body just spoken of, where a title says nothing without one: "Quillon denies it. Spokesman Otto Brand said"."""
    words = {token.lower_ for token in doc[title.start : title.end]}
    is_complete = title.end < len(doc) and doc[title.end].lower_ in _WITH_BODY
    is_of_other = any(nominals().get(token.lower_, frozenset()) & _BODIES for token in doc[title.start : title.end - 1])
    if is_complete or is_of_other or not words & _OFFICERS:
        return None  # "chairman of", "a city spokeswoman"
    kinds = _BODIES if words & _SPEAKERS else _CHAIRED if words & _CHAIRS else _FIRMS
    body = _only_near(index, doc[title.start], kinds)
    return body if body is not None and index.type_of(body) != "Court" else None


def _only_near(index: EntityIndex, word: Token, kinds: Container[str]) -> str | None:
    near = dict.fromkeys(key for key in _before(index, word) if index.type_of(key) in kinds)
    return next(iter(near)) if len(near) == 1 else None


def _before(index: EntityIndex, noun: Token) -> list[str]:
    """Who is spoken of before the word, in its sentence and the one before."""
    sentence = noun.sent
    first = noun.doc[sentence.start - 1].sent.start if sentence.start else sentence.start
    keys = (index.of_token(token.i) for token in noun.doc[first : noun.i])
    return [key for key in keys if key is not None]
