"""A lawyer who speaks of "his client" → the client: the only one accused, where nobody but a prosecutor stands against him."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.interpret.assembly import Concluded
from kg.interpret.body_words import official_title
from kg.interpret.clients import DEFENSE, find_accused, find_prosecution
from kg.interpret.filing_firms import Acting
from kg.interpret.observation import Observation

_OWN = frozenset({"my", "our", "his", "her", "their"})
_DEFENDERS = frozenset({"counsel", "attorney", "lawyer", "barrister", "solicitor"})
_LED = frozenset({"lead", "head", "represent", "conduct"})


def find_own_clients(seen: Observation, concluded: Concluded) -> Iterator[Acting]:
    """Every lawyer of the accused who says "my client", leads the defence or is said to defend, and every one said to prosecute."""
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
        elif token.lower_ in ("defending", "prosecuting", "mitigation", ":"):
            speaker = _defender(seen, token)
        else:
            continue
        clients = find_prosecution(seen, concluded) if token.lower_ == "prosecuting" else accused
        if speaker is not None and clients:
            start, end = sorted((speaker.i, token.i if token.text != ":" else token.i - 2))
            yield Acting(speaker.i, clients, start, end + 1)


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


def _defender(seen: Observation, token: Token) -> Token | None:
    """Who defends or prosecutes in the set words of court reports: "Roe, defending, said", "Brand, in mitigation, said", "Defense counsel: Poe"."""
    doc = seen.doc
    if token.text == ":":
        before = [word.lower_ for word in doc[max(token.i - 2, 0) : token.i]]
        is_label = len(before) == 2 and before[0] in DEFENSE and before[1].rstrip("s") in _DEFENDERS
        after = doc[token.i + 1] if is_label and token.i + 1 < len(doc) else None
        return after if after is not None and after.ent_type_ == "PERSON" else None
    first = token.i - (2 if token.lower_ == "mitigation" else 1)
    is_apart = first > 0 and doc[first].text == "," and doc[token.i + 1 : token.i + 2].text == ","
    if not is_apart or token.lower_ == "mitigation" and doc[token.i - 1].lower_ != "in":
        return None
    name = doc[first - 1]
    name = name.head if name.dep_ == "flat" else name
    return name if name.ent_type_ == "PERSON" else None
