"""A noun phrase → the charge that it speaks of: "the conspiracy charge", "each count", "wire fraud"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.interpret.assembly import Concluded
from kg.interpret.measured import lemma, measure_words


def charge_at(concluded: Concluded, token: Token) -> str | None:
    """The charge that the words of a noun name, or else the only one there is where they say no more than "the charge"."""
    tokens = [t.i for t in token.subtree]
    key = concluded.claim_at(min(tokens), max(tokens) + 1)
    charges = [claim.id for claim in concluded.claims if claim.kind == "Charge"]
    if key in charges:
        return key
    is_bare = lemma(token) in measure_words("terms")["law"] and all(c.dep_ in {"det", "punct"} for c in token.children)
    return charges[0] if is_bare and len(charges) == 1 else None
