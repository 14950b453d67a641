"""Clauses of advocacy → who speaks in court for whom: "Roe argued for the clinics", "Brand, for the town, said", "Lund, appearing for".

The client may be a common noun ("the town"), which only the sides of the case tell: `clients` finds who that is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from kg.interpret.counsel_nouns import is_lawyers, people_of
from kg.interpret.factuality import find_factuality
from kg.interpret.holders import LETTERS
from kg.interpret.name_spans import Names
from kg.interpret.subjects import antecedent, case_of, is_passive, subject

_SPEAKING = frozenset({"argue", "appear", "act", "plead", "litigate", "speak", "lead"})
_CONDUCTING = frozenset(
    {"try", "handle", "defend", "litigate", "argue", "lead"}
)  # who prosecutes for an office is of it
_DEFENDING = frozenset({"defense", "defence", "favor", "favour", "behalf"})
_CASES = frozenset({"case", "suit", "lawsuit", "appeal", "matter", "defense", "defence", "petition", "prosecution"})
_SAYING = frozenset({"say", "argue", "submit", "reply", "contend", "respond", "tell", "counter", "add"})
_REACH = 6  # words of a client's noun phrase: "for the two remaining owners"


class Advocacy(NamedTuple):
    """Who speaks, by the token of the name, and for whom, by the head of the phrase."""

    advocate: int
    client: int
    is_sure: bool = True  # not where only a party to the case can be meant: "For the mill, Brand said"


def find_advocacy(doc: Doc) -> Iterator[Advocacy]:
    """Every pair of one who speaks for another, in the order of the text."""
    names = Names(doc)
    for token in doc:
        if token.pos_ == "VERB" and token.lemma_.lower() in _SPEAKING | _CONDUCTING:
            yield from _by_verb(token, names)
        elif token.pos_ == "VERB" and token.lemma_.lower() in _SAYING:
            yield from _fronted(token, names)
        elif token.lower_ == "for" and token.i:
            yield from _by_place(doc, token.i, names)


def _by_verb(verb: Token, names: Names) -> Iterator[Advocacy]:
    """ "Roe argued for the clinics", "who tried the case for the county"; not "argued for a ban", which nobody is."""
    lemma = verb.lemma_.lower()
    if is_passive(verb) or (said := find_factuality(verb)).negated or said.conditional:
        return
    themes = [child for child in verb.children if child.dep_ == "obj"]
    on_case = any(theme.lemma_.lower() in _CASES for theme in themes)
    if (not on_case or lemma not in _CONDUCTING) and (themes or lemma not in _SPEAKING):
        return
    doer = subject(verb)
    if doer is None:
        return
    holders = [verb, *(theme for theme in themes if on_case)]
    for child in (child for holder in holders for child in holder.children):
        is_relative = child.lower_ in ("which", "whom") and child.i < verb.i
        if (whose := _defended(child)) is not None and lemma in _SPEAKING:  # "speaking in Roe's defence"
            yield from (Advocacy(int(each.root.i), whose.i) for each in people_of(_person_of(doer, names), names))
        if child.dep_ in ("obl", "nmod") and case_of(child) == "for" and (child.i > verb.i or is_relative):
            for advocate in people_of(_person_of(doer, names), names):
                yield Advocacy(int(advocate.root.i), antecedent(child).i if is_relative else child.i)


def _defended(noun: Token) -> Token | None:
    """Whose defence it is that one speaks in: "in Roe's defence"."""
    if noun.lower_ not in _DEFENDING or case_of(noun) not in ("in", "on"):
        return None
    return next((child for child in noun.children if child.dep_ == "nmod:poss"), None)


def _fronted(verb: Token, names: Names) -> Iterator[Advocacy]:
    """ "For the mill, Jane Roe replied that"; where the client is a party to the case, which the sides tell."""
    doer = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    for child in verb.children:
        if doer is None or child.dep_ != "obl" or case_of(child) != "for" or not child.i < doer.i < verb.i:
            continue
        if not verb.doc[child.left_edge.i].is_sent_start or verb.doc[doer.left_edge.i - 1].text != ",":
            continue
        for advocate in people_of(doer, names):
            yield Advocacy(int(advocate.root.i), child.i, is_sure=False)


def _person_of(token: Token, names: Names) -> Token:
    """The name that a lawyer's noun explains: "Roe, a lawyer who argued for", "senior advocate Roe, appearing for"."""
    named = names.person_at(token.i + 1) if is_lawyers(token) else None
    if named is not None:
        return named.root
    return token.head if token.dep_ == "appos" and token.head.ent_type_ == "PERSON" else token


def _by_place(doc: Doc, position: int, names: Names) -> Iterator[Advocacy]:
    """ "Lund, for the owners, said"; "appeared for the owners; Brand KC for the company"."""
    before = position - 1
    has_comma = doc[before].text == ","
    if has_comma:
        before -= 1
    if doc[before].lower_ == "counsel" and doc[before - 1].lower_ == "of":
        before -= 2  # "Mr Roe, of counsel, for the mill"
    while before > 0 and (doc[before].text in LETTERS and before not in names.ending or doc[before].text == ","):
        before -= 1
    advocate = names.ending.get(before)
    if advocate is None or advocate.label_ != "PERSON":
        return
    head = _phrase_head(doc, position + 1, names)
    if head is None:
        return
    if has_comma and _closes(doc, head.i, names) or not has_comma and _goes_on(doc, advocate):
        yield Advocacy(int(advocate.root.i), head.i)


def _goes_on(doc: Doc, advocate: Span) -> bool:
    """Whether the name takes up a clause of appearing after a semicolon: "Roe appeared for A; Brand for B"."""
    first = advocate.start
    while first and doc[first - 1].lower_ in ("and", "mr", "mr.", "ms", "ms.", "mrs", "mrs."):
        first -= 1
    if not first or doc[first - 1].text not in (";", ","):
        return False
    return any(
        token.lemma_.lower() in ("appear", "act") and any(c.lower_ == "for" for c in doc[token.i + 1 : token.i + 4])
        for token in doc[max(doc[first].sent.start - 1, 0) : first]
    )


def _closes(doc: Doc, head: int, names: Names) -> bool:
    """Whether a comma and a verb follow the client: "for the owners, said"."""
    end = names.holding[head].end if head in names.holding else head + 1
    return end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].pos_ in ("VERB", "AUX", "ADV")


def _phrase_head(doc: Doc, start: int, names: Names) -> Token | None:
    """The head of the noun phrase that begins there: a name, or the last noun of "the two owners"."""
    noun: Token | None = None
    for token in doc[start : start + _REACH]:
        if token.i in names.holding:
            after = names.holding[token.i].end
            return None if doc[after : after + 1].text in ("'s", "’s") else names.holding[token.i].root
        if token.pos_ == "NOUN":
            noun = token
        elif noun is not None or token.pos_ not in ("DET", "ADJ", "NUM", "VERB"):
            break
    return noun
