"""A lawyer's noun, who bears it and whom it serves: "their counsel is Roe", "Brand LLP, solicitors for", "his lawyers at".

The grammar tells both: a bearer is apposed to the noun, named after it, its subject, or the firm where its bearers are.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from kg.interpret.factuality import find_factuality
from kg.interpret.name_spans import Names
from kg.interpret.subjects import case_of, is_passive

_LAWYERS = frozenset(
    {"lawyer", "attorney", "counsel", "solicitor", "barrister", "advocate", "litigator", "silk", "counselor"}
)
# Nouns that are a lawyer's with a word before them: "legal representative", "public defender", "law firm".
_WITH = {
    "representative": frozenset({"legal"}), "team": frozenset({"legal", "defense", "defence"}),
    "adviser": frozenset({"legal"}), "defender": frozenset({"public"}), "firm": frozenset({"law"}),
    "clinic": frozenset({"legal", "law"}),
}  # fmt: skip
_PAST = frozenset({"former", "ex", "then", "onetime", "ex-", "erstwhile", "fired", "previous"})
# Whose lawyers are officers: they hold a post with the body that the words name.
_OFFICERS = frozenset(
    "general district u.s. us states trial staff special state city county legislative chief executive in-house corporate "
    "deputy associate assistant prosecuting commonwealth criminal".split()
)
_ACTING = frozenset({"represent", "defend"})
_BEARERS = frozenset({"PERSON", "LAWFIRM"})


class Counsel(NamedTuple):
    """Who bears a lawyer's noun, by the token of the name, and the head of the phrase for whom it serves."""

    bearer: int
    client: int


def find_counsel_nouns(doc: Doc) -> Iterator[Counsel]:
    """Every bearer of a lawyer's noun with each phrase for those whom it serves; a former lawyer serves nobody."""
    names = Names(doc)
    for noun in doc:
        if noun.pos_ != "NOUN" or not is_lawyers(noun) or noun.i in names.holding:
            continue
        if is_officers(noun) or is_past_lawyer(noun):
            continue
        clients = tuple(_served(noun, names))
        if clients:
            for bearer in dict.fromkeys(_bearers(noun, names)):
                yield from (Counsel(bearer, client.i) for client in clients)


def served_by(noun: Token) -> tuple[Token, ...]:
    """The heads of the phrases for whom the lawyers of a noun serve: of "a lawyer for the mill" the mill."""
    return tuple(_served(noun, Names(noun.doc)))


def is_lawyers(noun: Token) -> bool:
    """Whether the noun means a lawyer or lawyers: "counsel", "legal team"; not "team"."""
    lemma = noun.lemma_.lower()
    before = {child.lower_ for child in noun.children if child.i < noun.i}
    return lemma in _LAWYERS or noun.lower_ in _LAWYERS or bool(_WITH.get(lemma, frozenset()) & before)


def is_past_lawyer(noun: Token) -> bool:
    """Whether the noun tells of one who serves no more: "a former lawyer for", "his then attorney"."""
    return any(child.lower_ in _PAST and child.i < noun.i for child in noun.children)


def is_officers(noun: Token) -> bool:
    """Whether the noun is an office's: "general counsel", "the commonwealth's attorney"; not "the county's lawyer"."""
    words = {child.lower_ for child in noun.children if child.i < noun.i}
    if noun.i + 1 < len(noun.doc) and noun.doc[noun.i + 1].lower_ in ("general", "generals"):
        return True
    of_people = noun.lemma_.lower() == "attorney" and words & {"state", "commonwealth", "people", "crown"}
    return bool(words & _OFFICERS or of_people)


def people_of(token: Token, names: Names) -> Iterator[Span]:
    """The names that a noun phrase stands for, with all that is coordinated: "Roe, head of the unit, and Deputy Brand"."""
    span = names.holding.get(token.i) or _named_in(token, names)
    if span is not None and span.label_ in _BEARERS:
        yield span
        for child in (child for part in span for child in part.children):
            if child.dep_ == "conj" and child.i >= span.end:
                yield from people_of(child, names)
        return
    for child in token.children:
        if child.dep_ in ("appos", "conj") and child.i > token.i:
            yield from people_of(child, names)


def _named_in(token: Token, names: Names) -> Span | None:
    """The name after a lawyer's title that the grammar takes for the head: "Deputy District Attorney Jane Roe"."""
    if not is_lawyers(token) and token.lemma_.lower() != "prosecutor":
        return None  # "and paralegal Jane Roe"
    for child in token.children:
        if child.dep_ == "flat" and child.i > token.i and (span := names.holding.get(child.i)) is not None:
            return span if token.i + 1 == span.start else None
    return None


def _bearers(noun: Token, names: Names) -> Iterator[int]:
    """Who is called so: by apposition either way, after a title, by a copula, or where they are: "his lawyers at"."""
    related = [child for child in noun.children if child.dep_ == "appos" and child.i > noun.i]
    if noun.dep_ == "appos":
        related.append(noun.head)
    if names.person_at(noun.i + 1) is not None:
        related.append(noun.doc[noun.i + 1])
    related += _by_copula(noun)
    if noun.dep_ == "nsubj" and noun.head.lemma_ == "include" and not find_factuality(noun.head).negated:
        related += [child for child in noun.head.children if child.dep_ == "obj"]
    for token in related:
        for span in people_of(token, names):
            yield int(span.root.i)
    for child in noun.children:
        if child.dep_ == "nmod" and case_of(child) in ("at", "from", "with", "of"):
            firm = names.holding.get(child.i)
            if firm is not None and firm.label_ == "LAWFIRM":
                yield int(firm.root.i)


def _by_copula(noun: Token) -> list[Token]:
    """The name in "Roe is the lawyer for" and "their counsel is Roe"; nobody where it is denied or not sure."""
    verb = noun if any(child.dep_ == "cop" for child in noun.children) else noun.head
    if not any(child.dep_ == "cop" and child.lemma_ == "be" for child in verb.children):
        return []
    said = find_factuality(verb)
    if said.negated or said.conditional or any(c.dep_ == "cop" and c.lower_ in ("was", "were") for c in verb.children):
        return []
    if verb is noun:
        return [child for child in noun.children if child.dep_ == "nsubj"]
    return [verb] if noun.dep_ == "nsubj" and verb.pos_ == "PROPN" else []


def _served(noun: Token, names: Names) -> Iterator[Token]:
    """The heads of the phrases for whom the lawyers serve: a possessor, "for …", "to …", or a body's noun before."""
    for child in noun.children:
        if child.lower_ in ("defense", "defence", "prosecution", "crown"):
            continue  # "a defense lawyer" may be one by trade
        is_complement = child.dep_ == "nmod" and child.i > noun.i and case_of(child) in ("for", "to")
        is_body = child.dep_ == "compound" and child.is_lower and child.i == noun.i - 1 or _is_first(child, noun)
        if is_complement or is_body or child.dep_ == "nmod:poss":
            span = names.holding.get(child.i)
            yield span.root if span is not None else child
        elif child.dep_.startswith("acl") and child.lemma_ in _ACTING and not is_passive(child):
            yield from (each for each in child.children if each.dep_ == "obj")


def _is_first(child: Token, noun: Token) -> bool:
    """Whether the word is a common noun before the lawyer's that only stands capitalised: "Bank attorney Jane Roe"."""
    return child.dep_ == "compound" and child.pos_ == "NOUN" and bool(child.is_sent_start) and child.i == noun.i - 1
