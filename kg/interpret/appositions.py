"""Doc and mentions → pairs that one sentence makes one thing: "Parler, the platform", "the platform Parler", "X is a platform"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.interpret.mentions import PEOPLE, Mention, nominals
from kg.interpret.names_before import is_named_before
from kg.interpret.place_nouns import explains_place

_MEN_OR_FIRMS = frozenset({"owner", "operator", "holder", "landlord"})  # they mostly stand for people
_PERSONAL = frozenset({"his", "her"})


def find_appositions(doc: Doc, mentions: tuple[Mention, ...]) -> tuple[tuple[Mention, Mention], ...]:
    """Pairs of a name and a common noun phrase for one thing, in the order of the text."""
    by_head = {mention.head: mention for mention in mentions if mention.kind != "pronoun"}
    by_start = {mention.start: mention for mention in by_head.values() if mention.kind == "name"}
    pairs = []
    for one, two in _candidates(doc, by_head):
        name, noun = (one, two) if one.kind == "name" else (two, one)
        name = _named_after(doc, name, noun, by_start) or name
        is_either = doc[noun.head].lemma_.lower() in _MEN_OR_FIRMS
        if name.kind == "name" and noun.kind == "nominal" and (agrees(name, noun) or is_either):
            pairs.append((name, noun))
    return tuple(dict.fromkeys(pairs))


def agrees(one: Mention, two: Mention) -> bool:
    """Whether two mentions can be one thing, by kind, number and gender."""
    if one.types and two.types and not one.types & two.types:
        return False
    if one.number and two.number and one.number != two.number:
        return False
    genders = {one.gender, two.gender} - {""}
    return len(genders) < 2 or genders in ({"m", "p"}, {"f", "p"})


def _candidates(doc: Doc, by_head: dict[int, Mention]) -> Iterator[tuple[Mention, Mention]]:
    for token in doc:
        mention = by_head.get(token.i)
        if mention is None:
            continue
        other = by_head.get(token.head.i)
        if (owner := _owner(token, mention, by_head)) is not None:
            yield owner, mention
        elif other is not None and other is not mention and _is_one_thing(doc, token, mention, other):
            yield other, mention
        subject = _copular_subject(token)
        if subject is not None and subject.i in by_head:
            yield by_head[subject.i], mention


def _owner(token: Token, name: Mention, by_head: dict[int, Mention]) -> Mention | None:
    """Whom a name explains that the parser hung from the nearest noun: "the owner of the warehouse, Quillon Stores, sued"."""
    near = token.head
    far = by_head.get(near.head.i)
    if token.dep_ != "appos" or name.kind != "name" or near.dep_ != "nmod" or far is None or far.kind != "nominal":
        return None
    own = nominals().get(near.lemma_.lower(), frozenset())
    is_either = near.head.lemma_.lower() in _MEN_OR_FIRMS
    if near.pos_ != "NOUN" or own & name.types or not (is_either or far.types & name.types and agrees(name, far)):
        return None
    return far if near.doc[name.start - 1].text == "," and name.start - 2 == near.i else None


def _is_one_thing(doc: Doc, token: Token, mention: Mention, other: Mention) -> bool:
    if _says_what_it_is(doc, mention, other):
        return True
    if explains_place(token) or token.dep_ == "appos" and _stands_beside(doc, mention, other):
        return True
    return token.dep_ in ("flat", "compound", "nmod", "appos") and _stands_before(doc, mention, other)


def _named_after(doc: Doc, name: Mention, noun: Mention, by_start: dict[int, Mention]) -> Mention | None:
    """The other name that a noun owned by the one before it announces: "Quillon, its parent, Tono Group, and Roe".

    What is its own is somebody else, so in a row of names the noun explains the next. After a second comma "its" must be
    able to mean the first: in "Roe, its chairman, Ann Poe and others" the chairman is Roe.
    """
    owners = [child for child in doc[noun.head].children if child.dep_ == "nmod:poss" and child.pos_ == "PRON"]
    if not owners or not name.end <= noun.start or name.kind != "name":
        return None
    next_to = by_start.get(noun.end)
    if next_to is not None:
        return next_to
    after_comma = by_start.get(noun.end + 1) if noun.end < len(doc) and doc[noun.end].text == "," else None
    can_own = bool(name.types) and (name.types <= PEOPLE) == (owners[0].lower_ in _PERSONAL)
    return after_comma if can_own and after_comma is not None and agrees(after_comma, noun) else None


def _stands_beside(doc: Doc, mention: Mention, other: Mention) -> bool:
    """Whether only a comma, a bracket or a dash stands between an apposition and what it explains."""
    first, second = sorted((mention, other), key=lambda item: item.start)
    between = list(doc[first.end : second.start])
    return len(between) <= 8 and not any(token.pos_ in ("VERB", "CCONJ") for token in between)


def _says_what_it_is(doc: Doc, one: Mention, two: Mention) -> bool:
    """Whether a noun right behind a name says what is named: "the Daily Post newspaper"; not "the Quillon lawsuit"."""
    name, noun = (one, two) if one.kind == "name" else (two, one)
    return name.kind == "name" and noun.kind == "nominal" and name.end == noun.head and is_named_before(doc[noun.head])


def _stands_before(doc: Doc, one: Mention, two: Mention) -> bool:
    """Whether a noun stands right before the name it describes: "social media giant | Parler"."""
    noun, name = (one, two) if one.kind == "nominal" else (two, one)
    return name.kind == "name" and noun.kind == "nominal" and noun.end == name.start


def _copular_subject(noun: Token) -> Token | None:
    """The subject of "X is a platform" and "X, which is a platform"."""
    if noun.pos_ not in ("NOUN", "PROPN") or not any(child.dep_ == "cop" for child in noun.children):
        return None
    if any(child.lower_ in ("not", "n't", "no", "never") for child in noun.children):
        return None
    for child in noun.children:
        if child.dep_ == "nsubj":
            return noun.head if child.tag_ in ("WDT", "WP") and noun.dep_ == "acl:relcl" else child
    return None
