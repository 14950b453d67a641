"""A noun of a question → the kinds of things in the graph that it can name: "airlines" are companies, "jurors" are nothing."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from kg.ask.lexicon import AGENT_KINDS, KINDS
from kg.ontology import read as ontology_file

# What is told of each kind, for the refusal: what can be asked for instead.
ASKABLE = "people, companies, courts, judges, lawyers, claims, requests, charges, rulings, cases, laws, documents"
# Nouns that name every member of their kind, and not only some of them: "companies", not "airlines".
WHOLE = frozenset(
    "person people company firm corporation business organization organisation agency judge justice court tribunal lawyer "
    "attorney party plaintiff defendant petitioner who whom".split()
)
# What somebody is called who does something: "broadcaster", "activist"; not a juror, who is nothing in the graph.
_DOER = re.compile(r"\w{3,}(?:er|or|ist|ian|ant|ee|man|woman|wright)s?$|\w+(?:men|women)$")
_NO_DOERS = frozenset(
    "juror jurors order orders matter matters number numbers letter letters paper papers chapter chapters quarter quarters power powers offer offers "
    "factor factors water computer computers server center centers centre floor door error errors favor labor color winter summer river weather other "
    "either whether never over under after later former latter earlier paper newspaper newspapers answer answers degree fee guarantee human humans "
    "covenant warrant warrants instant island vehicle amount figure".split()
)
_KINDS = ("Person", "Company", "Organization")
_IRREGULAR = {"men": "man", "women": "woman", "children": "child", "businessmen": "businessman"}


def classes_of(noun: str) -> tuple[str, ...]:
    """The classes whose members the noun can name; none for what the graph has no kind for.

    >>> classes_of("airlines"), classes_of("attorney general"), classes_of("jurors")
    (('Company',), ('Attorney',), ())
    """
    noun = noun.removeprefix("ex-")
    table = _named_kinds()
    known = next((table[word] for word in _singulars(noun) if word in table), ())
    if " " in noun and not (KINDS.get(noun) or known):
        return classes_of(noun.partition(" ")[2])
    return KINDS.get(noun) or known or (("Agent",) if _DOER.match(noun) and noun not in _NO_DOERS else ())


def is_guessed(noun: str) -> bool:
    """Whether only the ending of the noun says that it names somebody: "islanders", not "companies"."""
    return (
        bool(_DOER.match(noun)) and noun not in KINDS and not any(word in _named_kinds() for word in _singulars(noun))
    )


def is_part(noun: str) -> bool:
    """Whether the noun names only some members of its kind, which the graph cannot tell from the others.

    >>> is_part("airlines"), is_part("companies"), is_part("claims")
    (True, False, False)
    """
    return bool(set(classes_of(noun)) & AGENT_KINDS) and not WHOLE & set(_singulars(noun))


def as_counted(classes: Sequence[str]) -> str:
    """What the members of these classes are called in a sentence: "company", "person"."""
    names = {"GovernmentBody": "public body", "LawFirm": "law firm", "Agent": "party"}
    return " or ".join(names.get(name, name.lower()) for name in classes)


@cache
def _named_kinds() -> Mapping[str, tuple[str, ...]]:
    """Noun → classes, from the tables with which documents are read."""
    table: dict[str, tuple[str, ...]] = {}
    for entry in tomllib.loads(ontology_file("nominals.toml"))["nominal"]:
        for noun in entry["nouns"]:
            table.setdefault(noun, tuple(entry["kinds"][:1]))
    for entry in tomllib.loads(ontology_file("titles.toml"))["role"]:
        for noun in entry["heads"]:
            table.setdefault(noun, (entry["makes"],))
    kinds = tomllib.loads(ontology_file("frames/kinds.toml"))["kinds"]
    for kind in _KINDS:
        for noun in kinds[kind]:
            table.setdefault(noun, (kind,))
    return MappingProxyType(table)


def _singulars(noun: str) -> Iterator[str]:
    """Yield the noun, then what it may be the plural of."""
    yield noun
    if noun in _IRREGULAR:
        yield _IRREGULAR[noun]
    if noun.endswith("ies"):
        yield noun[:-3] + "y"
    if noun.endswith("es"):
        yield noun[:-2]
    if noun.endswith("s"):
        yield noun[:-1]
