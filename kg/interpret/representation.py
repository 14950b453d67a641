"""Doc and entities → who represents whom in the case: "Roe's lawyer, Jane Doe", "represented by", "who represents"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from spacy.tokens import Doc, Token

from kg.interpret.affiliations import find_body
from kg.interpret.counsel import clients_after, find_counsel
from kg.interpret.entities import EntityIndex
from kg.interpret.factuality import find_factuality
from kg.interpret.holders import Holding
from kg.interpret.name_spans import Names
from kg.interpret.titled_bodies import called_otherwise, is_of_kind
from kg.model import Evidence, Span

BY = "rule:represents"
ADVOCATES = frozenset(
    "lawyer attorney counsel solicitor barrister advocate counselor lawyers attorneys solicitors barristers".split()
)
# Bodies that employ lawyers to act for others: "a lawyer for the union" holds a post there.
EMPLOYERS = (
    "civil liberties",
    "aclu",
    "institute",
    "fund",
    "foundation",
    "center",
    "centre",
    "society",
    "project",
    "legal",
    "defense",
    "law",
    "council",
    "liberty",
    "justice",
    "rights",
    "alliance",
    "coalition",
    "human rights",
    "association",
    "organization",
    "union",
    "freedom",
)
# Those of them that do so for a living, whose lawyers are theirs even in the genitive: "the Roe Legal Fund's attorney".
_RIGHTS = ("civil liberties", "aclu", "legal", "defense", "law", "liberty", "justice", "rights", "freedom")
# Lawyers with these words in their title are their body's officers.
OFFICIAL = (
    "general", "district", "u.s.", "united states", "trial", "staff", "special", "state", "city", "county", "senior", "assistant",
    "legislative", "chief", "executive", "in-house", "corporate",
)  # fmt: skip
PEOPLE = ("Person", "Judge", "Attorney")
BODIES = ("Company", "Organization", "GovernmentBody", "LawFirm")


class Representation(NamedTuple):
    """An attorney, a firm or a body that acts in court for a client, by keys, and the words that say so."""

    attorney: str
    client: str
    evidence: Evidence


def find_representation(doc: Doc, index: EntityIndex) -> tuple[Representation, ...]:
    """Every attorney or firm with each client that the text names, once each, in the order of the text."""
    found: dict[tuple[str, str], Representation] = {}
    ways = (_by_title(doc, index), _by_verb(doc, index), find_counsel(doc, index), _on_behalf(doc, index))
    for attorney, client, start, end in chain.from_iterable(ways):
        if attorney == client or index.type_of(client) not in (*PEOPLE, *BODIES):
            continue
        span = Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
        found.setdefault((attorney, client), Representation(attorney, client, Evidence(span=span, by=BY)))
    return tuple(found.values())


def is_client(doc: Doc, index: EntityIndex, holding: Holding, body: str) -> bool:
    """Whether the body of a lawyer's title is a client and not an employer: "his lawyer", "a lawyer for the plaintiff"."""
    if doc[holding.title.end - 1].lower_ not in ADVOCATES:
        return False
    words = doc[holding.title.start : holding.title.end].text.lower()
    if _is_peoples(doc, holding.title.end - 1):
        return False
    if index.type_of(body) in PEOPLE:
        is_owned = "general" in words and doc[holding.title.end].lower_ not in ("for", "to")
        return "special" not in words and "u.s." not in words and not is_owned
    if any(post in words for post in OFFICIAL):
        return False
    after = doc[holding.title.end].lower_ if holding.title.end < len(doc) else ""
    if after in ("at", "with", "of", "in"):
        return False
    if after == "to":
        return True
    if index.type_of(body) in ("LawFirm", "Court"):
        return False
    names = " ".join(index.entity(body).names).lower()
    if index.type_of(body) == "GovernmentBody":
        # "The United States Attorney for the Southern District of Ohio" holds an office there.
        is_district = "district of" in names and "district of columbia" not in names
        return not is_district and (after == "for" or _is_possessor(doc, holding))
    is_owner = _is_possessor(doc, holding) and not any(word in names for word in _RIGHTS)
    return not is_employer(index, body, is_owner=is_owner)


def is_employer(index: EntityIndex, body: str, *, is_owner: bool) -> bool:
    """Whether the body's lawyers act for others: a rights group's do, and so do a firm's and a court's officers."""
    if index.type_of(body) in ("LawFirm", "Court"):
        return True
    names = " ".join(index.entity(body).names).lower()
    if index.type_of(body) == "GovernmentBody":
        return "district of" in names and "district of columbia" not in names
    return index.type_of(body) == "Organization" and not is_owner and any(word in names for word in EMPLOYERS)


def _is_peoples(doc: Doc, noun: int) -> bool:
    """Whether the attorney is the people's, by office: "Commonwealth's Attorney", "the state's attorney"."""
    if noun < 2 or doc[noun].lower_ not in ("attorney", "attorneys") or doc[noun - 1].lower_ not in ("'s", "’s"):
        return False
    return doc[noun - 2].lower_ in ("commonwealth", "state", "people", "county", "district")


def is_past(doc: Doc, holding: Holding) -> bool:
    """Whether the title is held no more: a former lawyer acts for nobody."""
    return bool({token.lower_ for token in doc[holding.left : holding.title.end]} & {"former", "ex", "then"})


def _is_possessor(doc: Doc, holding: Holding) -> bool:
    return any(
        token.lower_ in ("'s", "’s", "'", "’") or token.tag_ == "PRP$"
        for token in doc[holding.left : holding.title.head]
    )


def _by_title(doc: Doc, index: EntityIndex) -> Iterator[tuple[str, str, int, int]]:
    names = Names(doc)
    for holding in index.clusters.holdings:
        attorney = index.of_token(holding.holder)
        if attorney is None or index.type_of(attorney) not in PEOPLE:
            continue
        if is_past(doc, holding):
            continue
        token = find_body(doc, holding, names)
        if token is None or doc[token].tag_ == "PRP$":
            continue  # whom a pronoun means only the sides tell: `side_counsel`
        first = index.of_token(token)
        other = called_otherwise(index, doc[token])
        for client in (other,) if other is not None else index.all_of(token):
            if first is not None and (index.type_of(client) in PEOPLE) is not (index.type_of(first) in PEOPLE):
                continue
            if is_of_kind(index, client, doc[token]) and is_client(doc, index, holding, client):
                start, end = sorted((holding.holder, token))
                yield attorney, client, min(start, holding.title.start), max(end + 1, holding.title.end)


def _by_verb(doc: Doc, index: EntityIndex) -> Iterator[tuple[str, str, int, int]]:
    for verb in doc:
        if verb.lemma_.lower() not in ("represent", "represents", "represented", "representing") or verb.pos_ != "VERB":
            continue
        if (said := find_factuality(verb)).negated or said.conditional:
            continue
        subjects, objects = _arguments(verb)
        for attorney in (key for token in subjects for key in index.all_of(token.i)):
            for client in (key for token in objects for key in index.all_of(token.i)):
                if index.type_of(attorney) in (
                    *PEOPLE,
                    "LawFirm",
                    "Organization",
                    "Company",
                    "GovernmentBody",
                ) and index.type_of(client) in (*PEOPLE, *BODIES):
                    yield attorney, client, *_reach(verb, subjects, objects)


def _arguments(verb: Token) -> tuple[list[Token], list[Token]]:
    """Who represents and who is represented, in active, passive, relative and participial clauses."""
    agents = [
        child for child in verb.children if child.dep_ == "obl:agent" or child.dep_ == "obl" and _case(child) == "by"
    ]
    passives = [child for child in verb.children if child.dep_ == "nsubj:pass"]
    if agents:
        clients = [_antecedent(token, verb) for token in passives]
        if not clients and verb.dep_ in ("acl", "acl:relcl"):
            clients = [verb.head]
        return agents, clients
    objects = [child for child in verb.children if child.dep_ == "obj"]
    subjects = [_antecedent(child, verb) for child in verb.children if child.dep_ == "nsubj"]
    if not subjects and verb.dep_ in ("acl", "acl:relcl"):
        subjects = [verb.head]
    if not subjects and verb.dep_ == "conj":
        subjects = [child for child in verb.head.children if child.dep_ == "nsubj"]
    return subjects, objects


def _antecedent(token: Token, verb: Token) -> Token:
    """What a relative pronoun stands for; the name, where the noun before it explains one: "Roe, a lawyer who"."""
    if token.tag_ not in ("WP", "WDT") or verb.dep_ not in ("acl:relcl", "acl"):
        return token
    noun = verb.head
    if noun.dep_ == "appos" and noun.lower_ in ADVOCATES:
        return noun.head
    # "Jane Roe of the Harbor Fund, who represents": a body is no "who".
    is_person = token.lower_ == "who" and noun.dep_ == "nmod" and noun.head.ent_type_ == "PERSON"
    return noun.head if is_person and noun.ent_type_ != "PERSON" else noun


def _case(token: Token) -> str:
    return next((child.lower_ for child in token.children if child.dep_ == "case"), "")


def _reach(verb: Token, subjects: list[Token], objects: list[Token]) -> tuple[int, int]:
    places = [verb.i, *(token.i for token in subjects), *(token.i for token in objects)]
    return min(places), max(places) + 1


def _on_behalf(doc: Doc, index: EntityIndex) -> Iterator[tuple[str, str, int, int]]:
    """Who sues or speaks in court "on behalf of" others, where it is a body or a lawyer that does so for a living."""
    for noun in doc:
        if noun.lower_ != "behalf":
            continue
        clients = [child for child in noun.children if child.dep_ == "nmod" and _case(child) == "of"] or [
            child for child in noun.children if child.dep_ == "nmod:poss"
        ]
        verb = noun.head
        while verb.pos_ in ("NOUN", "PROPN") and verb.head.i != verb.i and verb.i > noun.i - 12:
            if any(child.dep_ == "acl" and child.lemma_.lower() in FILING for child in verb.children):
                break
            verb = verb.head
        agents = _agents(verb)
        for attorney in (key for token in agents for key in index.all_of(token.i)):
            if index.type_of(attorney) not in ("Attorney", "LawFirm", "Organization"):
                continue
            served = [(key, token.i) for token in clients for key in index.all_of(token.i)]
            if not served and noun.i + 1 < len(doc) and doc[noun.i + 1].lower_ == "of":
                served = list(clients_after(doc, noun.i + 2, Names(doc), index))
            for client, place in served:
                if index.type_of(client) in (*PEOPLE, *BODIES):
                    first, last = min(noun.i, *(token.i for token in agents)), max(noun.i, place)
                    yield attorney, client, first, last + 1


FILING = frozenset(
    "file filed bring brought sue sued lodge submit argue argued appear speak speaking write challenge challenged".split()
)


def _agents(verb: Token) -> list[Token]:
    """Who files, sues or argues in the clause of this verb."""
    for token in (verb, *(child for child in verb.children if child.dep_ == "acl")):
        if token.lemma_.lower() not in FILING:
            continue
        agents = [
            child
            for child in token.children
            if child.dep_ == "obl:agent" or child.dep_ == "obl" and _case(child) == "by"
        ]
        if agents:
            return agents
        subjects = [_antecedent(child, token) for child in token.children if child.dep_ == "nsubj"]
        if subjects:
            return subjects
        if token.dep_ in ("acl", "acl:relcl") and token.tag_ == "VBG":
            return [token.head]
    return []
