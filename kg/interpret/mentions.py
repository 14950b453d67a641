"""Doc → its mentions: every name, pronoun and common noun phrase that may stand for a thing."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from spacy.tokens import Doc, Span, Token

from kg.interpret.aliases import given_names
from kg.interpret.name_spans import named_spans
from kg.interpret.place_nouns import explains_place
from kg.interpret.titles import find_titles, honorifics
from kg.ontology import read as ontology_file

Kind = Literal["name", "nominal", "pronoun"]
Number = Literal["sing", "plur", ""]

PEOPLE = frozenset({"Person", "Judge", "Attorney"})
BODIES = frozenset({"Company", "Organization", "GovernmentBody", "Court", "LawFirm"})

# What a name with this label can be. A place acts as a state or a city; a newspaper is a company when it is a party.
LABELS: dict[str, frozenset[str]] = {
    "PERSON": PEOPLE,
    "COMPANY": frozenset({"Company"}),
    "ORG": frozenset({"Organization"}),
    "GOV": frozenset({"GovernmentBody"}),
    "COURT": frozenset({"Court"}),
    "LAWFIRM": frozenset({"LawFirm"}),
    "STATUTE": frozenset({"Statute"}),
    "CASE": frozenset({"Case"}),
    "PLACE": frozenset({"Place", "GovernmentBody"}),
    "NEWS": frozenset({"News", "Company"}),
    "PRODUCT": frozenset({"Product"}),
    "OTHER": frozenset({"Other"}),
}

# Pronoun → number, gender, person.
PRONOUNS: dict[str, tuple[Number, str, int]] = {
    **dict.fromkeys(("he", "him", "his", "himself"), ("sing", "m", 3)),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("sing", "f", 3)),
    **dict.fromkeys(("it", "its", "itself"), ("sing", "n", 3)),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), ("plur", "", 3)),
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), ("sing", "p", 1)),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), ("plur", "", 1)),
    **dict.fromkeys(("you", "your", "yours"), ("", "p", 2)),
    **dict.fromkeys(("who", "whom", "whose"), ("", "p", 0)),
}
DEFINITE = frozenset({"the", "this", "that", "these", "those", "such", "said"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One stretch of tokens that stands for a thing, and what it tells of that thing."""

    start: int
    end: int
    head: int
    kind: Kind
    types: frozenset[str]  # what it may be: names of entity types, "Place", "News", "Product", "Other"; empty: unknown
    number: Number
    gender: str  # "m", "f", "n" (no person), "p" (a person), "" (unknown)
    definite: bool = True
    label: str = ""  # the label of a name
    role: str = ""  # "judge" or "attorney", where the model read so
    identifier: str = ""  # the normal form or the id in a table that the parser found


@cache
def nominals() -> dict[str, frozenset[str]]:
    """Noun → the entity types that it can stand for."""
    kinds: dict[str, set[str]] = {}
    for entry in tomllib.loads(ontology_file("nominals.toml"))["nominal"]:
        for noun in entry["nouns"]:
            kinds.setdefault(noun, set()).update(entry["kinds"])
    return {noun: frozenset(found) for noun, found in kinds.items()}


@cache
def collectives() -> frozenset[str]:
    """The nouns that "they" takes up though they are singular."""
    return frozenset(tomllib.loads(ontology_file("nominals.toml"))["collective"]["nouns"])


def find_mentions(doc: Doc) -> tuple[Mention, ...]:
    """Every mention of `doc`, in the order of their heads; names first claim their tokens.

    Not found: dates and sums of money, expletive "it", indefinite pronouns.
    """
    spans = list(named_spans(doc))
    # "The state of Nevada", whatever the name looks like.
    places = {span.text for span in spans if span.label_ != "GOV" and explains_place(span.root)}
    names = [name_mention(span, "PLACE" if span.text in places else span.label_) for span in spans]
    taken = {token for mention in names for token in range(mention.start, mention.end)}
    taken |= {token.i for entity in doc.ents if entity.label_ in ("DATE", "MONEY") for token in entity}
    roles = {title.head: title for title in find_titles(doc)}
    found = list(names)
    for token in doc:
        if token.i in taken:
            continue
        if token.lower_ in PRONOUNS and (token.pos_ in ("PRON", "DET") or token.tag_ in ("PRP", "PRP$")):
            if not _is_expletive(token):
                found.append(pronoun_mention(token))
        elif token.pos_ == "NOUN" and token.dep_ not in ("compound", "amod", "flat", "fixed") or token.i in roles:
            title = roles.get(token.i)
            makes = title.role.makes if title else None
            found.append(nominal_mention(token, makes))
    return tuple(sorted(found, key=lambda mention: (mention.head, mention.start)))


def name_mention(entity: Span, label: str) -> Mention:
    """The mention that a named span with that label is; its gender from an honorific before it or the given name."""
    gender = "n"
    number: Number = "sing"
    if label == "PERSON":
        gender = _gender(entity)
    elif label in ("ORG", "OTHER") and entity[-1].tag_ == "NNPS":
        number = "plur" if label == "OTHER" else ""
    types = LABELS.get(label, frozenset())
    return Mention(
        start=entity.start, end=entity.end, head=entity.root.i, kind="name", types=types,
        number=number, gender=gender, label=label, role=entity.id_, identifier=entity.kb_id_,
    )  # fmt: skip


def pronoun_mention(token: Token) -> Mention:
    """The mention that a pronoun is."""
    number, gender, _ = PRONOUNS[token.lower_]
    types = PEOPLE if gender in ("m", "f", "p") else frozenset[str]()
    return Mention(
        start=token.i, end=token.i + 1, head=token.i, kind="pronoun", types=types, number=number, gender=gender
    )


def nominal_mention(token: Token, makes: str | None = None) -> Mention:
    """The mention that a common noun with its modifiers is; `makes` is what a role noun makes of its holder."""
    start, end = noun_phrase(token)
    lemma = token.lemma_.lower()
    types = nominals().get(compound(token), nominals().get(lemma, frozenset()))
    if makes:
        # "The developer" and "the publisher" may be a firm as well as a person.
        bodies = types & BODIES if makes == "Person" else frozenset()
        types = PEOPLE | bodies if makes == "Person" else frozenset({makes})
    number: Number = "plur" if token.tag_ in ("NNS", "NNPS") else "sing"
    if lemma in collectives():
        number = "plur" if number == "plur" else ""
    people = bool(types) and types <= PEOPLE
    gender = honorifics().get(lemma, "") or ("p" if people else "" if types & PEOPLE else "n" if types else "")
    return Mention(
        start=start, end=end, head=token.i, kind="nominal", types=types, number=number, gender=gender,
        definite=is_definite(token),
    )  # fmt: skip


def compound(token: Token) -> str:
    """The noun with the compound word before it, lower case: "law firm"."""
    before = token.doc[token.i - 1] if token.i else None
    return (
        f"{before.lower_} {token.lemma_.lower()}" if before is not None and before.dep_ in ("compound", "amod") else ""
    )


def is_definite(token: Token) -> bool:
    """Whether the noun takes up something known: "the", "this", a possessor."""
    return any(
        child.lower_ in DEFINITE and child.dep_ in ("det", "amod") or child.dep_ == "nmod:poss"
        for child in token.children
    )


def noun_phrase(token: Token) -> tuple[int, int]:
    """The tokens of a noun with what modifies it before, without clauses and complements after it."""
    start = token.i
    for child in token.lefts:
        if child.dep_ in ("det", "amod", "compound", "nummod", "nmod:poss", "nmod", "flat", "advmod"):
            left = child.left_edge.i
            if not any(part.is_punct and part.text in ",;:()" for part in token.doc[left : token.i]):
                start = min(start, left)
    return start, token.i + 1


def _gender(entity: Span) -> str:
    doc = entity.doc
    before = doc[entity.start - 1].lower_ if entity.start else ""
    for word in (before, entity[0].lower_):
        if honorifics().get(word):
            return honorifics()[word]
    if len(entity) > 1:
        for token in entity[:-1]:
            if len(token.text) > 2:
                return given_names().get(token.lower_, "p")
    return "p"


def _is_expletive(token: Token) -> bool:
    """Whether "it" stands for nothing: "it is unclear whether", "it seems that"."""
    if token.lower_ != "it":
        return False
    if token.dep_ == "expl":
        return True
    verb = token.head
    if verb.lemma_ in ("seem", "appear", "rain", "snow", "turn"):
        return True
    clauses = [child for child in verb.children if child.dep_ in ("ccomp", "csubj", "csubj:pass", "advcl", "xcomp")]
    return verb.pos_ in ("ADJ", "NOUN") and any(child.i > verb.i for child in clauses)


def in_order(mentions: tuple[Mention, ...]) -> Iterator[Mention]:
    """The mentions from left to right, the longer before the shorter where they begin together."""
    yield from sorted(mentions, key=lambda mention: (mention.start, -mention.end))
