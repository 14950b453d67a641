"""A body's common noun that coreference leaves open → the body meant: "the clinic's director", "a committee spokeswoman"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from kg.interpret.entities import EntityIndex
from kg.interpret.mentions import nominals
from kg.interpret.titled_bodies import is_called
from kg.interpret.titles import Title

_BODIES = frozenset({"Company", "Organization", "GovernmentBody", "LawFirm"})
# What any place with a government may be called: which one is meant the noun does not tell.
_PLACES = frozenset(
    "government state country nation administration county city town village township borough district province commonwealth republic territory".split()
)


def body_meant(index: EntityIndex, noun: Token) -> str | None:
    """The only body in whose name the noun stands, else the only one of its kind spoken of in this sentence or the last."""
    if noun.pos_ not in ("NOUN", "PROPN") or noun.ent_type_ or noun.tag_ in ("NNS", "NNPS"):
        return None
    lemma = noun.lemma_.lower()
    called = [entity.id for entity in index.entities if is_called(index, entity.id, lemma)]
    if called or lemma in _PLACES:
        return called[0] if len(called) == 1 and lemma not in _PLACES else None
    kinds = nominals().get(lemma, frozenset()) & _BODIES
    near = dict.fromkeys(key for key in _before(index, noun) if index.type_of(key) in kinds)
    return next(iter(near)) if len(near) == 1 else None


def body_in_title(doc: Doc, index: EntityIndex, title: Title) -> str | None:
    """The body of a noun within the title: "company spokeswoman", "committee chairman"."""
    for noun in doc[title.start : title.end - 1]:
        kinds = nominals().get(noun.lower_, frozenset())
        if kinds & _BODIES and not kinds - _BODIES and not noun.ent_type_:
            return body_meant(index, noun)
    return None


def _before(index: EntityIndex, noun: Token) -> list[str]:
    """Who is spoken of before the word, in its sentence and the one before."""
    sentence = noun.sent
    first = noun.doc[sentence.start - 1].sent.start if sentence.start else sentence.start
    keys = (index.of_token(token.i) for token in noun.doc[first : noun.i])
    return [key for key in keys if key is not None]
