"""Doc and entities → who owns whom: "Quillon, a unit of Brand Corp", "Brand's subsidiary Quillon", "Brand-owned Quillon"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from kg.interpret.affiliations import Bodies, find_body, owner_beside
from kg.interpret.entities import EntityIndex
from kg.interpret.holders_by_verb import subject_of
from kg.interpret.name_spans import Names
from kg.interpret.subjects import case_of
from kg.model import Evidence
from kg.model import Span as Place

BY = "rule:ownership"
_OWNED = frozenset({"subsidiary", "subsidiaries", "unit", "division", "arm", "affiliate"})
_OWNER = frozenset({"owner", "owners", "parent"})
_OWNABLE = ("Company", "Organization", "LawFirm")
_OWNERS = ("Company", "Organization", "Person", "GovernmentBody")
_OWNERS_BY_TITLE = frozenset({"owner", "co-owner", "proprietor"})
_PAST = frozenset({"former", "ex", "then", "onetime", "previous"})
_OPEN = frozenset(
    {"not", "n't", "never", "no", "longer", "would", "could", "might", "may", "will", "once", "formerly", "previously"}
)
_PARTS = frozenset(
    {"half", "all", "most", "majority", "third", "quarter", "%", "percent"}
)  # "shares of Quillon" make nobody its owner
_BESIDE = frozenset({"former", "wholly", "-", "owned", "a", "an", "the", "its", "company", "group", "holding"})


class Ownership(NamedTuple):
    """What is owned and by whom, by keys, and the words that say so."""

    owned: str
    owner: str
    evidence: Evidence


def find_ownership(doc: Doc, index: EntityIndex) -> tuple[Ownership, ...]:
    """Every ownership that a noun phrase states between two named things, once each, in the order of the text."""
    found: dict[tuple[str, str], Ownership] = {}
    ways = (_pairs(doc, index), _by_title(doc, index), _by_pronoun(doc, index), _by_verb(doc, index))
    for owned, owner, start, end in chain(*ways):
        if owned == owner or index.type_of(owned) not in _OWNABLE or index.type_of(owner) not in _OWNERS:
            continue
        place = Place(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
        found.setdefault((owned, owner), Ownership(owned, owner, Evidence(span=place, by=BY)))
    return tuple(found.values())


def _by_title(doc: Doc, index: EntityIndex) -> Iterator[tuple[str, str, int, int]]:
    """ "Quillon, whose owner, Jane Roe, was fined"; a former owner owns no more."""
    names = Names(doc)
    for holding in index.clusters.holdings:
        words = {token.lower_ for token in doc[holding.title.start : holding.title.end]}
        if doc[holding.title.end - 1].lemma_.lower() not in _OWNERS_BY_TITLE or words & _PAST:
            continue
        owner, body = index.of_token(holding.holder), find_body(doc, holding, names)
        owned = index.of_token(body) if body is not None else None
        if owner is not None and owned is not None and body is not None:
            places = (holding.holder, body, holding.title.start, holding.title.end - 1)
            yield owned, owner, min(places), max(places) + 1


def _by_pronoun(doc: Doc, index: EntityIndex) -> Iterator[tuple[str, str, int, int]]:
    """ "through her company Quillon": the noun and the name explain each other."""
    names = Names(doc)
    for noun in doc:
        if noun.lower_ not in ("company", "business") or noun.i + 2 >= len(doc):
            continue
        pronoun = next((c for c in noun.children if c.tag_ == "PRP$" and c.lower_ in ("his", "her")), None)
        named = names.starting.get(noun.i + 1) or (
            names.starting.get(noun.i + 2) if doc[noun.i + 1].text == "," else None
        )
        if pronoun is None or named is None or named.label_ != "COMPANY" or not _is_apart(doc, noun, named):
            continue
        beside = owner_beside(doc, pronoun, Bodies(doc, names))
        owner, owned = index.of_token(pronoun.i if beside is None else beside.root.i), index.of_token(named.root.i)
        if owner is not None and owned is not None and index.type_of(owner) == "Person":
            yield owned, owner, pronoun.i, named.end


def _by_verb(doc: Doc, index: EntityIndex) -> Iterator[tuple[str, str, int, int]]:
    """ "Quillon belongs to Brand Corp"; "Roe owns half of the mill, Quillon": what "owns" alone says, a frame reads."""
    for verb in doc:
        if verb.pos_ != "VERB" or any(c.lower_ in _OPEN for c in verb.children):
            continue
        owner: Token | None = None
        owned: Token | None = None
        if verb.lemma_.lower() == "belong":
            owned = subject_of(verb)
            owner = next((c for c in verb.children if c.dep_ == "obl" and case_of(c) == "to"), None)
        elif verb.lemma_.lower() in ("own", "co-own"):
            owner = subject_of(verb)
            owned = next((c for c in verb.children if c.dep_ == "obj"), None)
            inner = [c for c in owned.children if c.dep_ in ("nmod", "appos")] if owned is not None else []
            is_part = owned is not None and owned.lower_ in _PARTS
            inner = [c for c in inner if c.dep_ == "appos" or is_part and case_of(c) == "of"]
            owned = next((c for c in inner if c.ent_type_), None)
        if owner is None or owned is None:
            continue
        first, second = index.of_token(owned.i), index.of_token(owner.i)
        if first is not None and second is not None and owner.sent == owned.sent == verb.sent:
            places = (verb.i, owner.i, owned.i)
            yield first, second, min(places), max(places) + 1


def _is_apart(doc: Doc, noun: Token, named: Span) -> bool:
    """Whether the name ends the noun's phrase: "his company, Quillon, sold", not "his company Quillon shares"."""
    after = doc[named.end] if named.end < len(doc) else None
    return (named.start == noun.i + 1 or after is not None and after.is_punct) and (
        after is None or after.pos_ not in ("NOUN", "PROPN", "PART")
    )


def _pairs(doc: Doc, index: EntityIndex) -> Iterator[tuple[str, str, int, int]]:
    names = Names(doc)
    for token in doc:
        if token.lower_ in _OWNED | _OWNER and doc[token.i - 1].lower_ in _PAST:
            continue
        if token.lower_ in _OWNED | _OWNER and not token.ent_type_:
            parts, wholes = _sides(doc, token, names)
            if token.lower_ in _OWNER:
                parts, wholes = wholes, parts
            for part in parts:
                for whole in wholes:
                    yield from _keyed(index, part, whole, token)
        elif token.lower_ == "owned" and token.i > 1 and doc[token.i - 1].text == "-":
            owner, owned = names.ending.get(token.i - 2), names.starting.get(token.i + 1)
            if owner is not None and owned is not None:
                yield from _keyed(index, owned, owner, token)
        elif token.lower_ == "part" and doc[token.i - 1].text == ",":
            owned, wholes = names.ending.get(token.i - 2), _named_from(doc, token.i + 1, names, "of")
            if owned is not None and owned.label_ == "COMPANY" and wholes and wholes[0].label_ == "COMPANY":
                yield from _keyed(index, owned, wholes[0], token)
        elif token.tag_ == "POS":
            owner, owned = names.ending.get(token.i - 1), names.starting.get(token.i + 1)
            if owner is not None and owned is not None and _is_brand_of(doc, owner, owned):
                yield from _keyed(index, owned, owner, token)


def _is_brand_of(doc: Doc, owner: Span, owned: Span) -> bool:
    """Whether a company's genitive before another's name says whose it is: "Brand's Quillon", not "Brand's Quillon suit"."""
    after = doc[owned.end] if owned.end < len(doc) else None
    is_alone = after is None or after.lower_ in _OWNED or after.pos_ not in ("NOUN", "PROPN", "PART", "ADJ")
    return (
        owner.label_ == owned.label_ == "COMPANY" and is_alone and (after is None or after.text not in ("-", "v.", "v"))
    )


def _keyed(index: EntityIndex, part: Span, whole: Span, token: Token) -> Iterator[tuple[str, str, int, int]]:
    owned, owner = index.of_token(part.root.i), index.of_token(whole.root.i)
    if owned is not None and owner is not None:
        places = (part.start, part.end, whole.start, whole.end, token.i, token.i + 1)
        yield owned, owner, min(places), max(places)


def _sides(doc: Doc, noun: Token, names: Names) -> tuple[list[Span], list[Span]]:
    """Those that the noun describes, and those that it is said of: in "Quillon, a unit of Brand" the one and the other."""
    of = _named_from(doc, noun.i + 1, names, "of") or _possessor(doc, noun, names)
    if not of:
        return [], []
    described = _apposed_before(doc, noun, names) or _named_after(doc, noun, names)
    if not described and doc[noun.i + 1].lower_ == "of" and noun.lower_ in _OWNED:
        before = names.ending.get(noun.i - 1)  # "the Quillon unit of Brand"
        described = [before] if before is not None and before.label_ == "COMPANY" else []
    return described, of


def _named_from(doc: Doc, start: int, names: Names, word: str) -> list[Span]:
    """The name after "of": "a subsidiary of the Brand Corp", "parent company of Quillon"."""
    position = start
    while position < len(doc) and doc[position].lower_ in ("company", "corporation", "firm", "group"):
        position += 1
    if position >= len(doc) or doc[position].lower_ != word:
        return []
    position += 1
    while position < len(doc) and (doc[position].pos_ in ("DET", "ADJ", "NOUN") or doc[position].text in ("-", ",")):
        if position in names.holding or position > start + 8:
            break
        position += 1
    found = names.starting.get(position)
    return [found] if found is not None else []


def _possessor(doc: Doc, noun: Token, names: Names) -> list[Span]:
    """The name before the noun: "Brand's subsidiary", "the Brand unit", "Brand's wholly owned arm"."""
    position = noun.i - 1
    while position > noun.sent.start and position not in names.holding and _is_between(doc[position]):
        position -= 1
    if doc[position].tag_ in ("PRP$", "WP$"):
        beside = owner_beside(doc, doc[position], Bodies(doc, names))
        return [beside] if beside is not None and beside.label_ in ("COMPANY", "ORG", "NEWS") else []
    found = names.ending.get(position)
    return [found] if found is not None and found.label_ in ("COMPANY", "ORG", "NEWS") else []


def _is_between(token: Token) -> bool:
    return token.lower_ in ("'s", "’s", "'", "’", "s", "-") or token.pos_ in ("ADJ", "ADV", "VERB", "NOUN")


def _apposed_before(doc: Doc, noun: Token, names: Names) -> list[Span]:
    """The name before a comma and the noun's phrase: "Quillon, a unit of"; "Quillon is a unit of"."""
    position = noun.i - 1
    while position > noun.sent.start and (doc[position].lower_ in _BESIDE or doc[position].pos_ in ("ADJ", "NOUN")):
        if position in names.holding:
            return []
        position -= 1
    if doc[position].text in (",", "(") or doc[position].lower_ in ("is", "was"):
        found = names.ending.get(position - 1)
        return [found] if found is not None else []
    if doc[position].text in ("-", "–", "—") and doc[position - 1].whitespace_:
        found = names.ending.get(position - 1)
        return [found] if found is not None else []
    return []


def _named_after(doc: Doc, noun: Token, names: Names) -> list[Span]:
    """The names after the noun: "its subsidiary Quillon", "Brand's subsidiaries, Quillon and Roe Corp"."""
    position = noun.i + 1
    while position < len(doc) and doc[position].lower_ in (",", "company", "including", "the"):
        position += 1
    found: list[Span] = []
    while position < noun.sent.end:
        span = names.starting.get(position)
        if span is None:
            break
        found.append(span)
        position = span.end
        if not noun.lower_.endswith("s"):
            break
        while position < noun.sent.end and doc[position].lower_ in (",", "and", "&"):
            position += 1
    return found
