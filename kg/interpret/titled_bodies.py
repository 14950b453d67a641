"""A body's common noun → the body in whose name it stands: the council in "a lawyer for the council" is the Harbor Council."""

from __future__ import annotations

from spacy.tokens import Token

from kg.interpret.entities import EntityIndex
from kg.interpret.mentions import nominals

_BODIES = ("Company", "Organization", "GovernmentBody")
_SHORT = 4  # letters of a word that tells a name
# What any body may be called, whatever its name.
_ANY = frozenset(
    "company group firm corporation state government country nation city county office party agency".split()
)


def is_called(index: EntityIndex, key: str, noun: str) -> bool:
    """Whether the noun stands in a name of the body: the fund in "Springfield Pension Fund"."""
    if len(noun) < _SHORT or index.type_of(key) not in _BODIES:
        return False
    words = {word.strip(",.").lower() for name in index.entity(key).names for word in name.split()}
    stem = noun.removesuffix("r").removesuffix("e").removesuffix("o")  # the insurer of "Harbor Insurance"
    kinds = nominals().get(noun, frozenset())
    is_doer = noun.endswith(("er", "or")) and len(stem) > _SHORT and "Company" in kinds and "Person" not in kinds
    return bool(words & {noun, f"{noun}s"}) or is_doer and any(word.startswith(stem) for word in words)


def is_of_kind(index: EntityIndex, key: str, token: Token) -> bool:
    """Whether an entity can be what a common noun calls it: a publisher is nobody with a given name."""
    kinds = nominals().get(token.lemma_.lower(), frozenset()) if token.tag_ == "NN" and not token.ent_type_ else ()
    return not kinds or "Person" in kinds or index.type_of(key) not in ("Person", "Judge", "Attorney")


def called_otherwise(index: EntityIndex, token: Token) -> str | None:
    """The only body in whose name the noun stands, if coreference takes the noun for one that is not so called."""
    noun, taken = token.lemma_.lower(), index.of_token(token.i)
    if token.tag_ != "NN" or taken is None or noun in _ANY or is_called(index, taken, noun):
        return None
    if index.type_of(taken) not in _BODIES:
        return None
    called = [entity.id for entity in index.entities if is_called(index, entity.id, noun)]
    return called[0] if len(called) == 1 else None
