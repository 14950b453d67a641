"""The grammatical places around a word, under construction: prepositions, coordinated words, what stands one step away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

from kg.interpret.attitudes import load_attitudes
from kg.interpret.fillers import conjuncts
from kg.interpret.kinds import kinds_of
from kg.interpret.subjects import antecedent, case_of, has_to, is_verb, objects

__all__ = ["Arguments", "Places", "Voice", "add_clauses", "add_compound_case", "add_far", "add_obliques", "may_act"]

Voice = Literal["active", "passive", "noun", "adjective"]
# Nouns that make one preposition of three words: "in favor of", "in violation of".
_COMPOUND = frozenset(
    "favor favour violation breach behalf connection relation front support lieu charge contempt respect response "
    "accordance".split()
)
_OBLIQUE = frozenset({"obl", "obl:agent", "obl:tmod", "nmod"})
# A noun with a preposition is no object, whatever the parser says.
_MISREAD = frozenset({"obj", "iobj", "xcomp", "nsubj"})


@dataclass(frozen=True, slots=True)
class Arguments:
    """The words at each place of a predicate; places named "~against" were found one step away."""

    predicate: Token
    voice: Voice
    places: Mapping[str, tuple[Token, ...]]


class Places:
    """Places under construction: words in the order found, each once per place."""

    def __init__(self) -> None:
        self.found: dict[str, dict[int, Token]] = {}

    def add(self, place: str, tokens: Iterable[Token]) -> None:
        """Puts the words at the place, after those already there."""
        if not place:
            return
        for token in tokens:
            self.found.setdefault(place, {}).setdefault(token.i, token)

    def merge(self, other: Mapping[str, tuple[Token, ...]], *, without: frozenset[str] = frozenset()) -> None:
        """Adds all places of another word but those named."""
        for place, tokens in other.items():
            if place not in without:
                self.add(place, tokens)

    def done(self) -> dict[str, tuple[Token, ...]]:
        """The places as they now stand."""
        return {place: tuple(tokens.values()) for place, tokens in self.found.items()}


def add_obliques(places: Places, verb: Token) -> None:
    """What stands after prepositions, and adverbial phrases without one."""
    for child in verb.children:
        if child.dep_ in _OBLIQUE or (child.dep_ in _MISREAD and not is_verb(child) and case_of(child)):
            case = case_of(child)
            places.add(case or "bare", conjuncts(antecedent(child)))
            add_far(places, child)
            add_compound_case(places, child, case)
        elif child.dep_ in {"advcl", "xcomp"} and child.i > verb.i and not has_to(child):
            case = case_of(child)
            if case:
                places.add(case, conjuncts(child))
        elif child.dep_ in {"advmod", "compound:prt"} and child.pos_ in {"ADP", "ADV", "ADJ"}:
            for grand in child.children:  # "out of", "back to" with the noun on the adverb
                if grand.dep_ in {"obl", "nmod"}:
                    places.add(case_of(grand), conjuncts(grand))


def add_compound_case(places: Places, head: Token, case: str) -> None:
    """ "In favor of Parler": a place of its own, "in favor of", beside "in"."""
    for child in head.children:
        if child.dep_ == "nmod" and head.lemma_.lower() in _COMPOUND and (inner := case_of(child)):
            places.add(f"{case} {head.lemma_.lower().replace('favour', 'favor')} {inner}", conjuncts(child))


def add_far(places: Places, word: Token, depth: int = 0, *, nominal: bool = False) -> None:
    """The prepositions on a verb's object or adverbial, under "~": the parser may have hung them one step too low."""
    if depth > 2:
        return
    for child in word.children:
        if child.dep_ in {"nmod", "obl"} and child.i > word.i:
            if (case := case_of(child)) and (case != "by" or nominal):
                places.add(f"~{case}", conjuncts(antecedent(child)))
            add_far(places, child, depth + 1, nominal=nominal)
        elif child.dep_ == "acl" and child.i > word.i and (case := case_of(child)):
            places.add(f"~{case}", conjuncts(child))


def add_clauses(places: Places, verb: Token) -> None:
    """Clauses that the verb governs, by form."""
    alleging = load_attitudes().alleging
    for child in verb.children:
        if child.dep_ == "ccomp" and child.i != verb.i:
            marks = {mark.lower_ for mark in child.children if mark.dep_ == "mark"}
            if marks & {"whether", "if"}:
                places.add("whether-clause", conjuncts(child))
            elif child.tag_ == "VBG" and not any(c.dep_ in {"aux", "nsubj"} for c in child.children):
                places.add("ing-clause", conjuncts(child))
            elif has_to(child) and not marks - {"to"}:
                places.add("to-clause", conjuncts(child))
            elif child.pos_ == "ADJ" and not any(c.dep_ in {"mark", "cop"} for c in child.children):
                # "declared [the map illegal]" read as a clause of its own.
                places.add("complement", [child])
                places.add("object", [c for c in child.children if c.dep_.startswith("nsubj")])
            else:
                places.add("that-clause", conjuncts(child))
        elif child.dep_ == "xcomp" and (is_verb(child) or not case_of(child)):
            if has_to(child):
                places.add("to-clause", conjuncts(child))
            elif child.tag_ == "VBG":
                places.add("ing-clause", conjuncts(child))
            else:
                places.add("complement", conjuncts(child))
                # "found [the hospital liable]"
                places.add("object", [c for c in child.children if c.dep_.startswith("nsubj")])
        elif child.dep_ == "advcl":
            if has_to(child):
                places.add("purpose", conjuncts(child))
            elif child.tag_ == "VBG" and not case_of(child):
                if child.lemma_.lower() in alleging:
                    places.add("alleging-clause", conjuncts(child))
                    _add_said(places, child)
                else:
                    places.add("remark", conjuncts(child))
    for word in places.found.get("that-clause", {}).copy().values():
        _add_modal(places, word)
    if verb.dep_ == "parataxis" and "that-clause" not in places.found and not objects(verb) and is_verb(verb.head):
        places.add("that-clause", [verb.head])
        _add_modal(places, verb.head)
    elif "that-clause" not in places.found:
        # 'He ruled: "The map is void."'
        for child in verb.children:
            if (
                child.dep_ == "parataxis"
                and child.i > verb.i
                and any(verb.doc[i].text in {":", "“", '"', "‘"} for i in range(verb.i + 1, child.i))
            ):
                places.add("that-clause", [child])
                break


def _add_said(places: Places, verb: Token) -> None:
    """What a party says as it acts: of "sued, alleging that it lied" the clause, of "accusing it of fraud" the fraud."""
    lemma = verb.lemma_.lower()
    for child in verb.children:
        if child.dep_ == "ccomp" or (child.dep_ == "xcomp" and has_to(child)):
            places.add("said", conjuncts(child))
        elif lemma in {"accuse", "blame"}:
            if child.dep_ in {"obl", "advcl"} and case_of(child) in {"of", "for"}:
                places.add("said", conjuncts(child))
        elif child.dep_ == "obj":
            places.add("said", conjuncts(child))


def _add_modal(places: Places, clause: Token) -> None:
    """What a clause says must be, or may be, has a place of its own: said by a judge, it is an order or a permission."""
    auxiliaries = {child.lower_ for child in clause.children if child.dep_ == "aux"}
    if auxiliaries & {"must", "shall"}:
        places.add("must-clause", [clause])
    elif auxiliaries & {"can", "may", "could"}:
        places.add("can-clause", [clause])


def may_act(token: Token) -> bool:
    """Whether the word may stand for somebody who acts."""
    kinds = kinds_of(token)
    return bool(kinds & {"Agent", "Pronoun", "Unknown"})
