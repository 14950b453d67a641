"""Doc and entities → who appointed whom: "nominated by President Roe", "a Roe appointee", "whom Roe named to the court"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

from kg.interpret.entities import EntityIndex
from kg.interpret.name_spans import Names
from kg.model import Evidence, Span

BY = "rule:appointment"
APPOINTING = frozenset({"appoint", "nominate", "name", "select", "tap", "elevate", "choose", "install", "pick"})
ALWAYS = frozenset({"appoint", "nominate"})  # the others need a post: "named her to the court"
APPOINTEES = frozenset({"appointee", "nominee", "pick", "appointees", "nominees", "picks", "selection"})
PEOPLE = ("Person", "Judge", "Attorney")
REFUSED = frozenset({"not", "n't", "never", "would", "could", "might", "may", "will", "to", "should"})


class Appointment(NamedTuple):
    """Who was appointed and by whom, by keys, and the words that say so."""

    appointee: str
    appointer: str
    evidence: Evidence


def find_appointments(doc: Doc, index: EntityIndex) -> tuple[Appointment, ...]:
    """Every appointment that the text states between two named persons, once each, in the order of the text."""
    found: dict[tuple[str, str], Appointment] = {}
    for appointees, appointer, trigger in (*_by_verb(doc), *_by_noun(doc)):
        by = index.of_token(appointer.i)
        for token in appointees:
            for who in index.all_of(token.i):
                if by is None or who == by or index.type_of(who) not in PEOPLE or index.type_of(by) not in PEOPLE:
                    continue
                places = (token.i, appointer.i, trigger.i)
                start, end = min(places), max(places)
                span = Span(doc[start].idx, doc[end].idx + len(doc[end]))
                found.setdefault((who, by), Appointment(who, by, Evidence(span=span, by=BY)))
    return tuple(found.values())


def _by_verb(doc: Doc) -> Iterator[tuple[list[Token], Token, Token]]:
    for verb in doc:
        lemma = verb.lemma_.lower()
        if verb.pos_ != "VERB" or lemma not in APPOINTING or _is_open(verb):
            continue
        if lemma not in ALWAYS and not _has_post(verb):
            continue
        agents = [
            child
            for child in verb.children
            if child.dep_ == "obl:agent" or child.dep_ == "obl" and _case(child) == "by"
        ]
        if agents:
            patients = [child for child in verb.children if child.dep_ == "nsubj:pass"]
            if not patients and verb.dep_ == "conj":
                patients = [child for child in verb.head.children if child.dep_.startswith("nsubj")]
            patients = [_antecedent(child, verb) for child in patients] or (
                [verb.head] if verb.dep_.startswith("acl") else []
            )
            yield patients, agents[0], verb
            continue
        subjects = [child for child in verb.children if child.dep_ == "nsubj"]
        objects = [child for child in verb.children if child.dep_ == "obj"]
        if subjects and not objects and verb.dep_ == "acl:relcl":
            objects = [verb.head]
        if subjects and objects:
            yield [_antecedent(child, verb) for child in objects], _antecedent(subjects[0], verb), verb


def _by_noun(doc: Doc) -> Iterator[tuple[list[Token], Token, Token]]:
    """ "Roe appointee Jane Lund", "Jane Lund, an appointee of President Roe", "Roe's selection of Lund"."""
    names = Names(doc)
    for noun in doc:
        if noun.lower_ not in APPOINTEES:
            continue
        after = [child for child in noun.children if child.dep_ == "nmod" and child.i > noun.i and _case(child) == "of"]
        before = names.ending.get(noun.i - 1)
        owners = [child for child in noun.children if child.dep_ == "nmod:poss"]
        if noun.lower_ == "selection":
            if owners and after:
                yield after, owners[0], noun
            continue
        if before is not None and before.label_ == "PERSON" and before.end == noun.i:
            owners.append(before.root)
        by = (owners or after)[:1]
        if not by:
            continue
        following = names.person_at(noun.i + 1) or names.person_at(noun.i + 2)
        held = [following.root] if following is not None else []
        if not held and noun.dep_ in ("appos", "acl:relcl"):
            held = [noun.head]
        subject = [child for child in noun.children if child.dep_ == "nsubj"]
        if not held and subject and any(child.dep_ == "cop" for child in noun.children):
            held = [_antecedent(subject[0], noun)]
        if held:
            yield held, by[0], noun


def _is_open(verb: Token) -> bool:
    """Whether the appointment is denied or has yet to happen."""
    return any(child.lower_ in REFUSED for child in verb.children if child.dep_ in ("advmod", "aux", "mark"))


def _has_post(verb: Token) -> bool:
    return any(child.dep_ in ("obl", "xcomp") and _case(child) in ("to", "as", "for", "") for child in verb.children)


def _antecedent(token: Token, verb: Token) -> Token:
    return verb.head if token.tag_ in ("WP", "WDT") and verb.dep_ in ("acl:relcl", "acl", "appos") else token


def _case(token: Token) -> str:
    return next((child.lower_ for child in token.children if child.dep_ == "case"), "")
