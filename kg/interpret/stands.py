"""Words that tell how judges stood on a decision: what an opinion is called, of which kind it is, and which judges a word names."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from spacy.tokens import Token

from kg.interpret.fillers import conjuncts, filler
from kg.interpret.observation import Observation
from kg.interpret.subjects import antecedent, case_of, is_passive
from kg.model import OpinionKind
from kg.ontology import read as ontology_file

PEOPLE = frozenset({"Judge", "Person"})
_BESIDE = frozenset({"amod", "compound", "nmod", "nmod:poss", "nummod", "acl", "advmod", "obl"})
_SIDES: tuple[OpinionKind, ...] = ("majority", "plurality", "dissenting")
_OWN = frozenset({"of", "by", "from"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """What one clause says of how judges stood: the kind of their opinion, who wrote it, who joined whom, who only held it."""

    token: int
    start: int
    end: int
    kind: OpinionKind | None = None
    authors: tuple[str, ...] = ()
    leaders: tuple[str, ...] = ()  # who was joined, whether or not they wrote
    joined: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    is_weak: bool = False  # only where the text tells by other words that the bench was divided
    needs_leader: bool = False  # only where the text tells by other words that who was joined holds an opinion


@cache
def words(table: str, name: str) -> frozenset[str]:
    """The words of that list of `ontology/opinions.toml`."""
    return _tables()[table][name]


@cache
def _tables() -> Mapping[str, Mapping[str, frozenset[str]]]:
    raw = tomllib.loads(ontology_file("opinions.toml"))
    tables = {table: {name: frozenset(some) for name, some in lists.items()} for table, lists in raw.items()}
    return MappingProxyType(tables)


def lemma(token: Token) -> str:
    """The base form in lower case."""
    return token.lemma_.lower()


def kind_of(noun: Token) -> OpinionKind | None:
    """The kind of opinion that the noun with its modifiers names; None for any other noun and where no kind is said."""
    name = lemma(noun)
    if name not in words("nouns", "opinion") | words("nouns", "dissenting") | words("nouns", "concurring"):
        return None
    modifiers = [child for child in noun.children if child.dep_ in _BESIDE]
    near = {form for child in modifiers for form in (lemma(child), child.lower_)}
    if near & words("vote", "not_yet") or any(child.lower_ == "no" for child in noun.children):
        return None
    below = {word.lower_ for child in modifiers for word in (child, *child.children)}
    dissents = name in words("nouns", "dissenting") or bool(near & (words("marks", "dissenting") | {"dissent"}))
    concurs = name in words("nouns", "concurring") or bool(near & (words("marks", "concurring") | {"concur"}))
    if dissents or concurs:
        partly = dissents and (concurs or bool(near & {"partial", "part"})) or concurs and "dissenting" in below
        return "partly-dissenting" if partly else "dissenting" if dissents else "concurring"
    if below & words("marks", "per-curiam"):
        return "per-curiam"
    if near & words("marks", "plurality"):
        return "plurality"
    is_courts = bool(near & words("marks", "majority")) or any(_is_of_bench(child) for child in noun.children)
    return "majority" if is_courts else None


def _is_of_bench(word: Token) -> bool:
    """Whether it says that the opinion is the court's: "the court's opinion", "the opinion of the court", "for the majority"."""
    if word.dep_ == "compound":  # not "Superior Court Judge Roe's ruling"
        of_judge = any(child.dep_ == "nmod:poss" and child.ent_type_ == "PERSON" for child in word.head.children)
        if of_judge:
            return False
    elif word.dep_ != "nmod:poss" and not (word.dep_ in {"nmod", "obl"} and case_of(word) in {"of", "for"}):
        return False
    return lemma(word) in {"court", "majority", "panel", "tribunal", "circuit"} or word.ent_type_ == "COURT"


def side_of(noun: Token) -> OpinionKind | None:
    """The side that the noun names: "the majority", "the dissenters", "the minority"; not "a conservative majority"."""
    near = {child.lower_ for child in noun.children if child.dep_ in _BESIDE}
    if near & (words("vote", "leanings") | words("vote", "not_yet")):
        return None
    for kind in _SIDES:
        if {lemma(noun), noun.lower_} & words("sides", kind):
            return kind
    return "dissenting" if "dissenting" in near and lemma(noun) in words("bench", "blocs") else None


def judges_at(seen: Observation, word: Token | None, *, is_certain: bool = False) -> tuple[str, ...]:
    """The judges that the word names, with those beside it in a list or in apposition to it ("three justices: …").

    With `is_certain` the rest of the clause says already that whoever is named is a judge. A description alone
    ("the judge") names nobody: whom it means is too often a guess.
    """
    if word is None:
        return ()
    word = antecedent(word)
    found: dict[str, None] = {}
    for head in conjuncts(word):
        apposed = [] if _names_somebody(head) else [child for child in head.children if child.dep_ == "appos"]
        for name in (head, *(each for child in apposed for each in conjuncts(child))):
            key = seen.index.of_token(name.i) if _names_somebody(name) else None
            if key is not None and seen.index.type_of(key) in PEOPLE:
                found[key] = None
    is_bench = any(seen.index.type_of(key) == "Judge" for key in found)
    return tuple(found) if is_bench or is_certain else ()


def _names_somebody(token: Token) -> bool:
    if token.ent_type_ == "PERSON" or token.pos_ == "PRON":
        return True
    return token.pos_ == "PROPN" and not token.ent_type_ or _is_chief(token)


def _is_chief(token: Token) -> bool:
    """There is one chief justice of a court."""
    return lemma(token) == "justice" and any(child.lower_ == "chief" for child in token.children)


def owners_of(seen: Observation, noun: Token) -> tuple[str, ...]:
    """Whose opinion the noun is by its own modifiers: "Roe's dissent", "a dissent by Roe", "her dissent"."""
    for child in noun.children:
        is_owner = child.dep_ == "nmod:poss" or child.dep_ in {"nmod", "obl"} and case_of(child) in _OWN
        if is_owner and (found := judges_at(seen, child)):
            return found
    return ()


def doer(seen: Observation, verb: Token, places: Mapping[str, tuple[Token, ...]]) -> Token | None:
    """The word at the verb's subject, or after its "by", that names judges; else the first one there."""
    subjects = places.get("subject", ())
    naming = next((word for word in subjects if judges_at(seen, word, is_certain=True)), None)
    if naming is None and is_passive(verb):
        after = (word for word in verb.subtree if word.ent_type_ == "PERSON" and word.dep_ not in {"flat", "conj"})
        naming = next((word for word in after if _follows_by(word)), None)
    return naming or first_of(subjects)


def undergone(verb: Token, places: Mapping[str, tuple[Token, ...]]) -> tuple[Token, ...]:
    """What the verb is done to: its object, its passive subject, or the noun that the participle stands on."""
    found = places.get("object", ())
    return found or ((verb.head,) if is_passive(verb) and verb.dep_ == "acl" else ())


def _follows_by(name: Token) -> bool:
    """Whether "by" stands before the name and its title, whichever of the two the parser hangs it from."""
    return "by" in {case_of(name), *(case_of(child) for child in name.children if child.i < name.i)}


def stretch(seen: Observation, *some: Token | None) -> tuple[int, int]:
    """The tokens from the first to the last of these words with their phrases and lists, within one sentence."""
    heads = [antecedent(word) for word in some if word is not None]
    sentence = heads[0].sent
    tokens: list[int] = []
    for head in heads:
        tokens.append(head.i)
        if head.pos_ in {"VERB", "AUX"}:
            continue
        apposed = [child for child in head.children if child.dep_ == "appos"]
        for each in (*conjuncts(head), *(below for child in apposed for below in conjuncts(child))):
            found = filler(each)
            tokens += [found.start, found.end - 1]
    inside = [i for i in tokens if sentence.start <= i < sentence.end]
    return min(inside), max(inside) + 1


def first_of(tokens: Iterable[Token]) -> Token | None:
    """The first of the words."""
    return next(iter(tokens), None)
