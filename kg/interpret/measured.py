"""A sum or a term in its sentence → the nouns that it measures, and the verb on which it depends."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from spacy.tokens import Token

from kg.interpret.entities import EntityIndex
from kg.interpret.factuality import find_factuality
from kg.interpret.subjects import antecedent, case_of, is_passive, is_verb, objects, subject
from kg.model import Modality
from kg.ontology import read as ontology_file

_STEPS = 8
_NOMINAL = frozenset({"NOUN", "PROPN", "SYM", "NUM", "PRON", "DET", "ADJ"})
_PARTS = frozenset({"compound", "nummod", "amod", "nmod:poss", "obl:tmod", "obl:npmod", "nmod:npmod"})
# Prepositions by which a noun takes its measure: "a fine of $5", "a sentence up to a year".
_MEASURING = frozenset({"of", "up", "up to", "", "to", "between", "from", "over", "under", "at", "than", "with"})
_MISREAD = {"fin": "fine"}  # "fined"
_COMPLEMENT = frozenset({"xcomp", "ccomp"})


@cache
def measure_words(table: str) -> Mapping[str, frozenset[str]]:
    """The lists of a table of measures.toml: `measure_words("sums")["pay"]`."""
    data = tomllib.loads(ontology_file("measures.toml"))[table]
    return MappingProxyType({name: frozenset(words) for name, words in data.items()})


@cache
def measure_names(table: str) -> Mapping[str, str]:
    """Each word of a table of measures.toml, with the name of its list."""
    return MappingProxyType({word: name for name, words in measure_words(table).items() for word in words})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a measure stands: what it measures, innermost first, and the predicate over it."""

    nouns: tuple[Token, ...]
    verb: Token | None
    link: str  # how it hangs from the verb: "obj", "subject", "is", or its preposition

    @property
    def top(self) -> Token | None:
        """The outermost noun that it measures."""
        return self.nouns[-1] if self.nouns else None


def find_place(measure: Token) -> Place:
    """The nouns over a measure and the verb over those; no verb where it stands in none."""
    nouns: list[Token] = []
    token = measure
    for _ in range(_STEPS):
        head, relation, case = token.head, token.dep_, case_of(token)
        if any(child.dep_ == "cop" for child in token.children):
            return Place(tuple(nouns), token, "is")
        if head.i == token.i:
            break
        if relation == "conj":
            token = head  # what is joined shares the verb, not the noun
            if is_verb(head):
                break
            continue
        if _is_noun(head) and (relation in _PARTS or relation == "nmod" and case in _MEASURING):
            nouns.append(head)
        elif _is_noun(head) and relation == "nmod" and case == "for" and head.dep_ in {"obj", "obl", "nmod"}:
            return Place(tuple(nouns), _verb_over(head), "for")
        elif lemma(head) in measure_words("sums")["reach"] and head.dep_ in {"acl", "amod"}:
            nouns.append(head.head)
            head = head.head
        elif is_verb(head) or head.pos_ == "ADJ":
            return Place(tuple(nouns), head, _link(relation, case))
        else:
            break
        token = head
    return Place(tuple(nouns), None, "")


def _link(relation: str, case: str) -> str:
    if relation in {"nsubj", "nsubj:pass"}:
        return "subject"
    return case if case and relation in {"obl", "advcl", "advmod", "obj"} else "obj"


def _verb_over(noun: Token) -> Token | None:
    for _ in range(_STEPS):
        if is_verb(noun):
            return noun
        if noun.head.i == noun.i:
            return None
        noun = noun.head
    return None


def _is_noun(token: Token) -> bool:
    return token.pos_ in _NOMINAL and not is_verb(token)


def lemma(token: Token) -> str:
    """The word as the tables of measures.toml have it."""
    word = token.lemma_.lower()
    return _MISREAD.get(word, word)


def standing(verb: Token) -> Modality | None:
    """Whether it is so or due, asked for, foreseen or alleged; None where it is denied.

    What one was ordered to do, must do, will do or has agreed to do is due.
    """
    said = find_factuality(verb)
    if said.negated:
        return None
    if said.conditional:
        return "predicted"
    if said.modality not in ("requested", "predicted"):
        return said.modality
    reasons = {reason.partition("'")[2].rstrip("'").lower() for reason in said.why}
    outer = obliged_by(verb)
    if outer is not None:
        return standing(outer)
    over = verb.head if verb.dep_ in _COMPLEMENT else None
    if over is not None and lemma(over) == "have":
        return standing(over)
    return "stated" if reasons and reasons <= measure_words("obliging")["words"] else said.modality


def obliged_by(verb: Token) -> Token | None:
    """The verb that obliges to what this one says: "ordered" of "ordered to pay"."""
    token = verb
    while token.dep_ == "conj" and is_verb(token.head):
        token = token.head
    over = token.head if token.dep_ in _COMPLEMENT else None
    if (apart := _told_apart(token)) is not None:
        over = apart.head.head
        over = over.head if over.dep_ in _COMPLEMENT else over
    return over if over is not None and lemma(over) in measure_words("obliging")["verbs"] else None


def keys_at(index: EntityIndex, token: Token) -> tuple[str, ...]:
    """The entities for which a token stands, or the name within a longer one that nobody found: "Quillon (USA) Inc."."""
    keys = index.all_of(token.i)
    if keys or token.pos_ != "PROPN":
        return keys
    parts = [child for child in token.children if child.dep_ == "compound" and child.i < token.i]
    return next((found for part in parts if (found := index.all_of(part.i))), ())


def actor(verb: Token) -> Token | None:
    """The subject; of "Roe and Brand each", "Quillon and several of its units" those named; none that another clause between them keeps from the verb."""
    who = _told_apart(verb) or subject(verb)
    if who is None:
        return None
    if who.pos_ in {"ADJ", "DET", "NUM"} or who.lower_ in {"each", "both", "all"}:
        others = [c for c in who.head.children if c.dep_.startswith("nsubj") and c.i < who.i]
        return others[-1] if others else who
    if verb.dep_ == "conj" and who.head.i != verb.i and who.i < verb.head.i:
        between = verb.doc[verb.head.i + 1 : verb.i]
        if any(
            t.dep_ in {"nsubj", "nsubj:pass"} and is_verb(t.head) and t.head.dep_ in {"parataxis", "conj"}
            for t in between
        ):
            return None
    return who


def _told_apart(verb: Token) -> Token | None:
    """Who is named right before the "to" of a second verb of what somebody is told: "ordered Roe to pay $5 and [Poe] to pay $3"."""
    to = next((child for child in verb.children if child.lower_ == "to" and child.dep_ == "mark"), None)
    if to is None or to.i == to.sent.start:
        return None
    name = verb.doc[to.i - 1]
    while name.dep_ == "flat":
        name = name.head
    first = name.head  # whom the verb tells something first; the parser may join the second name to what he is told
    is_joined = name.dep_ == "conj" and name.pos_ == "PROPN" and is_verb(first.head) and verb.i != first.head.i
    is_apart = first.pos_ == "SYM" or first.ent_type_ == "MONEY" or any(is_verb(t) for t in verb.doc[first.i : name.i])
    return name if is_joined and is_apart and first.dep_ in {"obj", "nsubj:pass"} else None


def doer(verb: Token) -> Token | None:
    """Who does it: the subject of the active, "by …" of the passive."""
    if not is_done_to(verb):
        return actor(verb)
    return next((c for c in verb.children if c.dep_ == "obl:agent" or c.dep_ == "obl" and case_of(c) == "by"), None)


def is_done_to(verb: Token) -> bool:
    """Whether its subject is whom it is done to; "fined" is passive in "was jailed and fined $5", too."""
    if is_passive(verb):
        return True
    if verb.dep_ != "conj" or not is_verb(verb.head) or not is_passive(verb.head):
        return False
    own = [c for c in verb.children if c.dep_ in {"nsubj", "obj", "iobj"} and c.ent_type_ != "MONEY"]
    return not own and verb.tag_ in {"VBN", "VBD"}


def sufferers(verb: Token) -> list[Token]:
    """To whom it is done, who may get it: the subject of the passive, else the objects."""
    if is_done_to(verb):
        who = subject(verb)
        return [who] if who is not None else []
    return objects(verb)


def beside(verb: Token, *prepositions: str) -> Iterator[Token]:
    """What hangs from a verb, or from its object, by one of the prepositions."""
    for child in verb.children:
        if child.dep_ in {"obl", "nmod"} and case_of(child) in prepositions:
            yield antecedent(child)
        elif child.dep_ in {"obj", "nsubj:pass"}:
            yield from beside_noun(child, *prepositions)


def beside_noun(noun: Token, *prepositions: str) -> Iterator[Token]:
    """What hangs from a noun by one of the prepositions."""
    for child in noun.children:
        if child.dep_ in {"nmod", "obl"} and case_of(child) in prepositions:
            yield antecedent(child)
