"""A lawyer who speaks of "his client" → the client: the only one accused, where nobody but a prosecutor stands against him."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.interpret.assembly import Concluded
from kg.interpret.body_words import official_title
from kg.interpret.clients import DEFENSE, find_accused
from kg.interpret.filing_firms import Acting
from kg.interpret.observation import Observation

_OWN = frozenset({"my", "our", "his", "her", "their"})
_LED = frozenset({"lead", "head", "represent", "conduct"})


def find_own_clients(seen: Observation, concluded: Concluded) -> Iterator[Acting]:
    """Every lawyer of the accused who says "my client" or leads the defence."""
    plaintiffs = {key for case in concluded.cases for key in case.plaintiffs}
    if any(seen.index.type_of(key) != "GovernmentBody" for key in plaintiffs):
        return  # in a suit both sides have clients
    accused = find_accused(seen, concluded)
    if not accused:
        return
    for token in seen.doc:
        if token.lemma_.lower() == "client" and any(
            child.dep_ == "nmod:poss" and child.lower_ in _OWN for child in token.children
        ):
            speaker = _speaker(seen, token)
        elif token.lower_ in DEFENSE and token.pos_ == "NOUN" and token.dep_ not in ("compound", "nmod"):
            speaker = _leader(token)
        else:
            continue
        if speaker is not None:
            start, end = sorted((speaker.i, token.i))
            yield Acting(speaker.i, accused, start, end + 1)


def _speaker(seen: Observation, client: Token) -> Token | None:
    """The lawyer who is the subject of the sentence, or of the one before in which a quotation goes on; no prosecutor."""
    sentence = client.sent
    for token in sentence:
        key = seen.index.of_token(token.i)
        if key is None or token.dep_ != "nsubj" or token.ent_type_ != "PERSON":
            continue
        if seen.index.type_of(key) != "Attorney" or token.head.lemma_.lower() == "be":
            continue
        return None if official_title(seen.doc[max(sentence.start, token.i - 5) : token.i].text) else token
    return None


def _leader(defense: Token) -> Token | None:
    """Who leads the defence: "the defense, led by Jane Roe"."""
    for verb in defense.children:
        if verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.lemma_.lower() in _LED:
            return next((child for child in verb.children if child.dep_ == "obl:agent"), None)
    return None
