"""Places and newspapers → whether they act in the story: a state that sues is a body, a paper that is sued a company."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from kg.interpret.mentions import Mention

ACTS = frozenset(
    "sue charge argue ask appeal accuse file challenge defend violate discriminate seek join oppose agree settle allow ban prohibit enact adopt pass "
    "require refuse fail win lose allege contend enforce prosecute extradite indict sign impose deny reject order demand settle intervene urge say claim "
    "tell use try want plan implement restrict block enter pay owe collect recover investigate permit repeal recognize recognise legalize legalise submit bring abrogate "
    "execute regulate tax spend announce decide respond withdraw petition request".split()
)
SUFFERS = frozenset("sue accuse charge challenge order require force stop ask block bar prevent allow oblige compel fine tell find let represent urge prohibit".split())
CONFLICT = frozenset("suit lawsuit case claim complaint action appeal litigation charge proceeding petition fight battle dispute judgment ruling verdict injunction".split())
OWNED = frozenset("lawsuit suit appeal argument lawyer attorney motion brief request bid petition complaint attorneys lawyers claim case challenge".split())


def acts(doc: Doc, mention: Mention) -> bool:
    """Whether this mention of a place or a paper is a party or an agent, not a location or a source."""
    token = _top(doc[mention.head])
    head = token.head
    if token.dep_ == "nsubj" and head.pos_ == "VERB" and head.lemma_.lower() in ACTS:
        return True
    if token.dep_ in ("obj", "nsubj:pass", "iobj") and head.pos_ == "VERB" and head.lemma_.lower() in SUFFERS:
        return True
    if token.dep_ == "obl:agent":
        return head.lemma_.lower() in ACTS | SUFFERS
    if _case(token) in ("against", "v.", "vs.", "v", "versus"):
        return True
    if token.dep_ == "nmod:poss" and head.lemma_.lower() in OWNED:
        return True
    if token.dep_ == "obl" and _case(token) == "by" and head.tag_ == "VBN":
        return head.lemma_.lower() in ACTS | SUFFERS
    return any(word.lower_ in ("v.", "vs.", "v") for word in (doc[max(mention.start - 1, 0)], doc[min(mention.end, len(doc) - 1)]))


def is_state_named(doc: Doc, mention: Mention) -> bool:
    """Whether the words beside the place call it a state: "the State of Oregon", "the City of Springfield"."""
    if mention.start < 2:
        return False
    return doc[mention.start - 1].lower_ == "of" and doc[mention.start - 2].lower_ in ("state", "commonwealth", "government", "republic", "people")


def _case(token: Token) -> str:
    return next((child.lower_ for child in token.children if child.dep_ == "case"), "")


def _top(token: Token) -> Token:
    """The first conjunct of a coordinated name, whose place in the sentence they share."""
    seen = 0
    while token.dep_ in ("conj", "flat") and token.head is not token and seen < 10:
        token, seen = token.head, seen + 1
    return token
