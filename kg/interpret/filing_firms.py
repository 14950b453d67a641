"""A law firm that brings a suit → whom it acts for: it sues for the plaintiffs, never for itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from kg.interpret.assembly import Concluded
from kg.interpret.clients import side_of
from kg.interpret.observation import Observation
from kg.interpret.subjects import case_of, is_passive, subject

_BRINGING = frozenset({"file", "bring", "lodge", "launch", "issue", "commence", "initiate"})
_SUITS = frozenset({"suit", "lawsuit", "complaint", "action", "case", "claim", "petition", "proceeding", "proceedings"})


class Acting(NamedTuple):
    """Who acts, by a token of the name, for whom, by keys, and the tokens that say so."""

    advocate: int
    clients: tuple[str, ...]
    start: int
    end: int


def find_filing_firms(seen: Observation, concluded: Concluded) -> Iterator[Acting]:
    """Every law firm that the text says brought the suit, with its plaintiffs."""
    firms = {entity.id for entity in seen.index.entities if entity.type == "LawFirm"}
    if not firms:
        return
    clients = tuple(key for key in side_of(concluded, of_plaintiffs=True) if key not in firms)
    for verb in seen.doc:
        if clients and verb.pos_ == "VERB" and verb.lemma_.lower() in _BRINGING:
            suit, doers = _brought(verb)
            for doer in doers:
                if suit is not None and seen.index.of_token(doer.i) in firms:
                    places = sorted((suit.i, verb.i, doer.i))
                    yield Acting(doer.i, clients, places[0], places[-1] + 1)


def _brought(verb: Token) -> tuple[Token | None, list[Token]]:
    """The suit that is brought and those who bring it, in the active, the passive and the participle."""
    if is_passive(verb) or verb.dep_ == "acl" and verb.tag_ == "VBN":
        doers = [c for c in verb.children if c.dep_ == "obl:agent" or c.dep_ == "obl" and case_of(c) == "by"]
        themes = [c for c in verb.children if c.dep_ == "nsubj:pass"]
        themes += [verb.head] if verb.dep_.startswith("acl") else []
    else:
        doer = subject(verb)
        doers = [doer] if doer is not None else []
        themes = [c for c in verb.children if c.dep_ == "obj"]
    return next((theme for theme in themes if theme.lemma_.lower() in _SUITS), None), doers
