"""What titles leave out or put first: "Mayor: Clerk jailed", "Dam unlawful, court rules", "Judge tosses" read as two nouns."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.interpret.fillers import conjuncts
from kg.interpret.kinds import kinds_of
from kg.interpret.places import Arguments, Places

__all__ = ["announced", "headline_arguments", "is_headline", "said_before"]

_CLOSING = frozenset({"”", '"', "’", "'", ")"})


def is_headline(token: Token) -> bool:
    """Whether the sentence is a title, or ends like one: without a full stop."""
    sentence = token.sent
    if sentence.end_char <= int(token.doc.user_data.get("title_end", 0) or 0) + 1:
        return True
    last = next((t for t in reversed(sentence) if not t.is_space and t.text not in _CLOSING), token)
    return last.text not in {".", "?", "!", ":", ";", ","}


def announced(verb: Token) -> Token | None:
    """What a title speaks of after a name and a colon, where the parser hung it on the name: "Orr: Clerk jailed for theft"."""
    name = verb.head
    if verb.dep_ != "parataxis" or name.i > verb.i or not is_headline(verb):
        return None
    return next((child for child in name.children if child.dep_ == "appos" and name.i < child.i < verb.i), None)


def said_before(verb: Token) -> list[Token]:
    """What a sentence says before it ends with who ruled so: "Dam unlawful, court rules"."""
    after = verb.doc[verb.i + 1 : verb.sent.end]
    if any(not (word.is_space or word.is_punct) for word in after) or verb.head.i == verb.i:
        return []
    top = verb.head
    return [top] if top.i < verb.i and any(t.text == "," for t in verb.doc[top.i : verb.i]) else []


def headline_arguments(token: Token) -> Arguments | None:
    """The places of a verb that a tagger has taken for a plural noun after a judge or court: "Top court spurns plea"."""
    if token.tag_ not in {"NNS", "NNPS"} or token.i == token.sent.start or not is_headline(token):
        return None
    bench = token.nbor(-1)
    if bench.head.i != token.i or bench.dep_ not in {"compound", "nmod"} or not kinds_of(bench) & {"Judge", "Court"}:
        return None
    places = Places()
    places.add("subject", [bench])
    places.add("object", _acted_on(token))
    places.add("that-clause", (child for child in token.children if child.dep_ == "ccomp"))
    if "object" not in places.found:
        places.add("before", said_before(token))
    return Arguments(token, "active", places.done()) if len(places.found) > 1 else None


def _acted_on(token: Token) -> Iterator[Token]:
    """The noun that the supposed plural stands before, or has as an object."""
    if token.dep_ in {"compound", "nmod", "amod"} and token.head.i > token.i and token.head.pos_ in {"NOUN", "PROPN"}:
        yield from conjuncts(token.head)
    else:
        yield from (child for child in token.children if child.dep_ == "obj" and child.i > token.i)
