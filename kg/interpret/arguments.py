"""A verb, noun or adjective in its sentence → the words at its grammatical places, the same however it is put.

Passive, relative, infinitival, participial, coordinated: "subject" is always who acts and "object" what is acted upon.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

from kg.interpret.attitudes import load_attitudes
from kg.interpret.kinds import kinds_of
from kg.interpret.fillers import conjuncts, is_clause
from kg.interpret.subjects import (
    antecedent,
    case_of,
    has_to,
    is_passive,
    is_verb,
    objects,
    subject,
)

__all__ = ["Arguments", "Voice", "adjective_arguments", "idiom_arguments", "noun_arguments", "verb_arguments"]

Voice = Literal["active", "passive", "noun", "adjective"]
_ADNOMINAL = frozenset({"NOUN", "PROPN", "SYM", "NUM", "PRON"})


@dataclass(frozen=True, slots=True)
class Arguments:
    """The words at each place of a predicate; places named "~against" were found one step away."""

    predicate: Token
    voice: Voice
    places: Mapping[str, tuple[Token, ...]]


class _Places:
    """Places under construction: words in the order found, each once per place."""

    def __init__(self) -> None:
        self.found: dict[str, dict[int, Token]] = {}

    def add(self, place: str, tokens: Iterable[Token]) -> None:
        if not place:
            return
        for token in tokens:
            self.found.setdefault(place, {}).setdefault(token.i, token)

    def merge(self, other: Mapping[str, tuple[Token, ...]], *, without: frozenset[str] = frozenset()) -> None:
        for place, tokens in other.items():
            if place not in without:
                self.add(place, tokens)

    def done(self) -> dict[str, tuple[Token, ...]]:
        return {place: tuple(tokens.values()) for place, tokens in self.found.items()}


def verb_arguments(verb: Token) -> tuple[Arguments, ...]:
    """The verb's places, best reading first; a second one where a headline may have left "was" out."""
    passive = is_passive(verb)
    readings = [_verb(verb, passive=passive)]
    if not passive and _may_be_headline_passive(verb):
        readings.append(_verb(verb, passive=True))
    return tuple(readings)


def _may_be_headline_passive(verb: Token) -> bool:
    """ "Man jailed for fraud": a past form with a subject, no object and no auxiliary."""
    if verb.tag_ != "VBN" and not (verb.tag_ == "VBD" and _is_headline(verb)):
        return False
    return not any(child.dep_ in {"obj", "aux", "cop", "ccomp"} for child in verb.children)


def _is_headline(token: Token) -> bool:
    """Whether the sentence is a title, or ends like one: without a full stop."""
    sentence = token.sent
    if sentence.end_char <= int(token.doc.user_data.get("title_end", 0) or 0) + 1:
        return True
    last = next((t for t in reversed(sentence) if not t.is_space and t.text not in {"”", '"', "’", "'", ")"}), token)
    return last.text not in {".", "?", "!", ":", ";", ","}


def _verb(verb: Token, *, passive: bool) -> Arguments:
    places = _Places()
    doer = subject(verb)
    direct = _direct(verb)
    if passive:
        places.add("subject", (w for child in verb.children if _is_agent(child) for w in conjuncts(antecedent(child))))
        if doer is not None:
            if direct:  # "was awarded damages"
                places.add("indirect-object", conjuncts(doer))
            else:
                places.add("object", conjuncts(doer))
    elif doer is not None:
        places.add("subject", conjuncts(doer))
    if passive and doer is not None and is_clause(doer):  # "it is ordered that"
        places.add("that-clause", [doer])
    if len(direct) > 1:
        places.add("indirect-object", conjuncts(direct[0]))
        direct = direct[1:]
    for word in direct:
        indirect = word.dep_ == "iobj" and not passive
        places.add("indirect-object" if indirect else "object", conjuncts(word))
        if indirect:
            places.add("object", conjuncts(word))
    _add_obliques(places, verb)
    _add_clauses(places, verb)
    for word in (*direct, *([doer] if passive and doer is not None else [])):
        _add_far(places, word)
    return Arguments(verb, "passive" if passive else "active", places.done())


def _is_agent(child: Token) -> bool:
    return child.dep_ in {"obl:agent", "obl"} and case_of(child) == "by" and (child.dep_ == "obl:agent" or _may_act(child))


def _direct(verb: Token) -> list[Token]:
    """The verb's own objects, else the one that it shares with the verbs beside it or takes from a relative clause."""
    own = objects(verb)
    if own or is_passive(verb):
        return own
    children = list(verb.children)
    if any(child.dep_ in {"ccomp", "xcomp"} for child in children):
        return []
    if verb.dep_ == "conj" and is_verb(verb.head) and not is_passive(verb.head):
        shared = [word for word in objects(verb.head) if word.i > verb.i]
        if shared:
            return shared
    for child in children:
        if (
            child.dep_ == "conj"
            and is_verb(child)
            and not any(w.dep_.startswith("obl") and w.i < child.i for w in children)
        ):
            between = {w.dep_ for w in children if verb.i < w.i < child.i}
            shared = [word for word in objects(child) if word.i > child.i]
            if shared and "obj" not in between and not any(c.dep_.startswith("nsubj") for c in child.children):
                return shared
    if verb.dep_ == "acl:relcl" and verb.head.pos_ in {"NOUN", "PROPN", "PRON"}:
        own_subjects = [child for child in children if child.dep_.startswith("nsubj")]
        if own_subjects and all(antecedent(child).i == child.i for child in own_subjects):
            if not any(antecedent(w).i != w.i for w in verb.subtree if w.dep_ in {"obl", "obj", "nsubj", "nmod"}):
                return [verb.head]
    return []


def _add_obliques(places: _Places, verb: Token) -> None:
    """What stands after prepositions, and adverbial phrases without one."""
    for child in verb.children:
        if child.dep_ in {"obl", "obl:agent", "obl:tmod", "nmod"}:
            case = case_of(child)
            words = tuple(w for w in conjuncts(antecedent(child)))
            places.add(case or "bare", words)
            _add_far(places, child)
            _add_compound_case(places, child, case)
        elif child.dep_ == "advcl" and child.i > verb.i:
            case = case_of(child)
            if case:
                places.add(case, conjuncts(child))
        elif child.dep_ in {"advmod", "compound:prt"} and child.pos_ in {"ADP", "ADV", "ADJ"}:
            for grand in child.children:  # "out of", "back to" with the noun on the adverb
                if grand.dep_ in {"obl", "nmod"}:
                    places.add(case_of(grand), conjuncts(grand))


def _add_compound_case(places: _Places, head: Token, case: str) -> None:
    """ "In favor of Parler": a place of its own, "in favor of", beside "in"."""
    for child in head.children:
        if child.dep_ == "nmod" and (inner := case_of(child)):
            if head.lemma_.lower() in {
                "favor",
                "favour",
                "violation",
                "breach",
                "behalf",
                "connection",
                "relation",
                "front",
                "support",
                "lieu",
                "charge",
                "contempt",
                "respect",
                "response",
                "accordance",
            }:
                places.add(f"{case} {head.lemma_.lower().replace('favour', 'favor')} {inner}", conjuncts(child))


def _add_far(places: _Places, word: Token, depth: int = 0, *, nominal: bool = False) -> None:
    """The prepositions on a verb's object or adverbial, under "~": the parser may have hung them one step too low."""
    if depth > 2:
        return
    for child in word.children:
        if child.dep_ in {"nmod", "obl"} and child.i > word.i:
            if (case := case_of(child)) and (case != "by" or nominal):
                places.add(f"~{case}", conjuncts(antecedent(child)))
            _add_far(places, child, depth + 1, nominal=nominal)
        elif child.dep_ == "acl" and child.i > word.i and (case := case_of(child)):
            places.add(f"~{case}", conjuncts(child))


def _add_clauses(places: _Places, verb: Token) -> None:
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
        elif child.dep_ == "xcomp":
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
                places.add("alleging-clause" if child.lemma_.lower() in alleging else "participle", conjuncts(child))
    if verb.dep_ == "parataxis" and "that-clause" not in places.found and not objects(verb) and is_verb(verb.head):
        places.add("that-clause", [verb.head])
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


def noun_arguments(noun: Token) -> Arguments:
    """A noun's places: possessor, prepositions, clauses, and what the verb that handles it adds ("filed", "lost")."""
    places = _Places()
    grammar = load_attitudes()
    for child in noun.children:
        if child.dep_ == "nmod:poss":
            places.add("poss", conjuncts(antecedent(child)))
        elif child.dep_ in {"nmod", "obl", "obl:agent"} and (case := case_of(child)):
            places.add(case, conjuncts(antecedent(child)))
            _add_compound_case(places, child, case)
            _add_far(places, child, nominal=True)
        elif child.dep_ in {"compound", "amod", "nmod"} and child.i < noun.i:
            places.add("compound", [child])
        elif child.dep_ in {"nsubj", "nsubj:pass"} and any(c.dep_ == "cop" for c in noun.children):
            places.add("subject", conjuncts(antecedent(child)))
        elif child.dep_ == "appos" and child.i > noun.i:
            places.add("subject", [child])
        elif child.dep_ in {"acl", "ccomp"}:
            _add_noun_clause(places, noun, child)
        elif child.dep_ == "acl:relcl":
            _add_relative(places, noun, child)
    if noun.dep_ in {"appos", "compound", "flat", "nmod"} and noun.head.pos_ == "PROPN" and not case_of(noun):
        places.add("subject", [noun.head])  # "Ann Lee, a lawyer for", "attorney Ann Lee"
    verb = noun.head
    if is_verb(verb) and noun.dep_ in {"obj", "nsubj:pass", "nsubj"}:
        lemma = verb.lemma_.lower()
        if noun.dep_ == "obj":
            # "dismissed her appeal against the sentence": the parser may have hung the phrase on the verb.
            for child in verb.children:
                if child.dep_ == "obl" and child.i > noun.i and (case := case_of(child)) in {"against", "over", "to"}:
                    places.add(f"~{case}", conjuncts(antecedent(child)))
        if noun.dep_ == "obj" and (lemma in grammar.holding or lemma in grammar.facing):
            outer = _verb(verb, passive=False).places
            doers = outer.get("subject", ())
            places.add("light-subject" if lemma in grammar.holding else "light-target", doers)
            if lemma in grammar.holding:
                for place in (
                    "against",
                    "over",
                    "on",
                    "in",
                    "with",
                    "for",
                    "purpose",
                    "alleging-clause",
                    "that-clause",
                ):
                    places.add(place, outer.get(place, ()))
        elif noun.dep_ == "nsubj:pass" and lemma in grammar.holding:
            outer = _verb(verb, passive=True).places
            places.add("light-subject", outer.get("subject", ()))
            for place in ("against", "over", "on behalf of", "in", "for", "purpose", "alleging-clause"):
                places.add(place, outer.get(place, ()))
        elif noun.dep_ == "nsubj" and lemma in grammar.alleging:
            _add_said(places, verb)
    return Arguments(noun, "noun", places.done())


def _add_noun_clause(places: _Places, noun: Token, child: Token) -> None:
    """A clause on a noun: "bid to", "claim that", "suit alleging", "suit filed by … against …"."""
    grammar = load_attitudes()
    lemma = child.lemma_.lower()
    if has_to(child):
        places.add("to-clause", conjuncts(child))
    elif child.dep_ == "ccomp" or any(c.dep_ == "mark" and c.lower_ == "that" for c in child.children):
        places.add("that-clause", conjuncts(child))
    elif case := case_of(child):
        places.add(case, conjuncts(child))
    elif child.tag_ == "VBG":
        for one in conjuncts(child):
            if one.lemma_.lower() in grammar.alleging:
                _add_said(places, one)
                places.add("alleging-clause", [one])
            else:
                places.add("participle", [one])
    elif child.tag_ == "VBN" and (
        lemma in grammar.holding or lemma in {"issue", "impose", "hand", "grant", "deliver", "sign", "reach", "write"}
    ):
        outer = _verb(child, passive=True).places
        places.add("by", outer.get("subject", ()))
        for place, words in outer.items():
            if place in {
                "against",
                "over",
                "in",
                "with",
                "on",
                "for",
                "on behalf of",
                "purpose",
                "alleging-clause",
                "at",
                "~against",
            }:
                places.add(place, words)


def _add_relative(places: _Places, noun: Token, verb: Token) -> None:
    """A relative clause on a noun: "a suit that Parler filed against", "a suit which accuses"."""
    grammar = load_attitudes()
    if verb.lemma_.lower() in grammar.holding:
        outer = _verb(verb, passive=is_passive(verb)).places
        places.add("by", (word for word in outer.get("subject", ()) if word.i != noun.i))
        for place in ("against", "over", "in", "on behalf of"):
            places.add(place, outer.get(place, ()))
    elif verb.lemma_.lower() in grammar.alleging:
        doer = subject(verb)
        if doer is not None and doer.i == noun.i:
            _add_said(places, verb)


def _add_said(places: _Places, verb: Token) -> None:
    """What a suit says: "accuses Amazon of breaking" fills "accused"; the clause or object after it is the content."""
    outer = _verb(verb, passive=False).places
    for place in ("that-clause", "of", "to-clause", "ing-clause"):
        if place == "of" and verb.lemma_.lower() != "accuse":
            continue
        places.add("said", outer.get(place, ()))
    if verb.lemma_.lower() in {"accuse", "blame"}:
        places.add("accused", outer.get("object", ()))
    else:
        places.add("said", outer.get("object", ()))


def idiom_arguments(verb: Arguments, word: Token, place: str, *, stands: Token) -> Arguments:
    """The places of a light verb with its word: those of both, the verb's first; the word itself stands at "noun".

    `stands` is what stands at the verb's place: "pair" in "a pair of lawsuits", else the word.
    """
    places = _Places()
    kept = dict(verb.places)
    kept[place] = tuple(w for w in kept.get(place, ()) if w.i != stands.i)
    places.merge(kept)
    places.add("noun", [word])
    if is_verb(word):
        inner = _verb(word, passive=is_passive(word))
    elif word.pos_ in _ADNOMINAL:
        inner = noun_arguments(word)
    else:
        inner = adjective_arguments(word)
    doers = frozenset({"light-subject", "light-target", "subject"})
    places.merge(inner.places, without=doers)
    return Arguments(verb.predicate, verb.voice, {k: v for k, v in places.done().items() if v})


def adjective_arguments(adjective: Token) -> Arguments:
    """An adjective's places: who is said to be so, and its prepositions and clauses."""
    places = _Places()
    doer = subject(adjective)
    if doer is not None:
        places.add("subject", conjuncts(doer))
    if adjective.dep_ == "amod":
        places.add("subject", [adjective.head])
    _add_obliques(places, adjective)
    _add_clauses(places, adjective)
    return Arguments(adjective, "adjective", places.done())


def _may_act(token: Token) -> bool:
    kinds = kinds_of(token)
    return bool(kinds & {"Agent", "Pronoun", "Unknown"})
