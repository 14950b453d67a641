"""A common noun for a place, and the name that explains it: "the state of Nevada", "the city of Springfield"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.interpret.subjects import case_of

TOWNS = ("city", "town", "village", "township", "borough", "municipality")
PLACE_NOUNS = frozenset({*TOWNS, "state", "commonwealth", "county", "province", "country", "nation", "republic"})


def explains_place(token: Token) -> bool:
    """Whether a name says which place the noun before it calls: "the state of | Nevada"."""
    noun = token.head
    is_noun = noun.lemma_.lower() in PLACE_NOUNS | {"government"} and noun.tag_ in ("NN", "NNP")
    return is_noun and not noun.ent_type_ and token.dep_ == "nmod" and bool(token.ent_type_) and case_of(token) == "of"
