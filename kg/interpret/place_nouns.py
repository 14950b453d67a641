"""A noun that a place's name explains → that place: "the state of Nevada" is Nevada."""

from __future__ import annotations

from spacy.tokens import Token

from kg.interpret.entities import EntityIndex
from kg.interpret.subjects import case_of

_NOUNS = frozenset({"state", "city", "county", "town", "village", "commonwealth", "province", "township", "borough"})


def named_by_place(index: EntityIndex, token: Token) -> tuple[str, ...]:
    """The keys of a phrase and of what is coordinated with it, a state among them: "the mill and the state of Nevada"."""
    keys = [*index.all_of(token.i)]
    for each in (token, *(child for child in token.children if child.dep_ == "conj")):
        if each.lower_ in _NOUNS and index.of_token(each.i) is None:
            for child in each.children:
                if child.dep_ == "nmod" and child.ent_type_ == "PLACE" and case_of(child) == "of":
                    keys += index.all_of(child.i)
    return tuple(dict.fromkeys(keys))
