"""A bare title of somebody who is quoted → the body that the quoted clause is about: "The fund will appeal, spokeswoman Jane Roe said"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from kg.interpret.entities import EntityIndex
from kg.interpret.holders import Holding

_BODIES = ("Company", "Organization", "GovernmentBody", "LawFirm")


def spoken_for(doc: Doc, index: EntityIndex, holding: Holding) -> str | None:
    """The key of the body that one of its officers speaks about and for; None where the title says whose it is.

    English leaves out "its" where the clause that is reported has the body for its subject. A pronoun there is no
    proof: it may be anybody's.
    """
    if holding.how != "before" or not holding.title.role.within or holding.left != holding.title.start:
        return None
    verb = doc[holding.holder].head
    if doc[holding.holder].dep_ != "nsubj" or verb.pos_ != "VERB" or verb.sent != doc[holding.holder].sent:
        return None
    for clause in verb.children:
        if clause.dep_ in ("ccomp", "parataxis") and clause.i < verb.i:
            subject = _subject(clause)
            key = index.of_token(subject.i) if subject is not None else None
            if key is not None and index.type_of(key) in _BODIES and not index.is_place(key):
                return key
    return None


def _subject(clause: Token) -> Token | None:
    subject = next((child for child in clause.children if child.dep_.startswith("nsubj")), None)
    return subject if subject is not None and subject.pos_ in ("NOUN", "PROPN") else None
