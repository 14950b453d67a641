"""A common noun right behind a name that says what is named: "the Daily Post newspaper", "the Quillon airline"."""

from __future__ import annotations

from spacy.tokens import Token

# Of other nouns a name only says whose they are, or of what: "the Quillon lawsuit", "the Quillon chief".
_CALLING = frozenset(
    "newspaper magazine tabloid broadsheet website broadcaster company firm airline chain charity bank".split()
)


def is_named_before(noun: Token) -> bool:
    """Whether the noun is one that says what the name right before it names."""
    before = noun.doc[noun.i - 1] if noun.i > noun.sent.start else noun
    is_calling = noun.lemma_.lower() in _CALLING and noun.tag_ == "NN" and not noun.ent_type_
    return (
        is_calling and bool(before.ent_type_) and before.head.i == noun.i and before.ent_type_ not in ("PLACE", "DATE")
    )
