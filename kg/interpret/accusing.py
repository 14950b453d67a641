"""Words of a charge, a plea or a verdict → the tokens at which what somebody is charged with begins."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Doc, Token

from kg.interpret.topics import load_vocabulary

# What brings the charge: "charged … with", "indicted … on", "convicted … of", "sentenced … for".
_VERBS: Mapping[str, frozenset[str]] = {
    "charge": frozenset({"with"}), "indict": frozenset({"on", "for"}), "arraign": frozenset({"on"}),
    "convict": frozenset({"of", "on"}), "acquit": frozenset({"of", "on"}), "clear": frozenset({"of"}),
    "accuse": frozenset({"of"}), "arrest": frozenset({"on", "for"}), "try": frozenset({"for", "on"}),
}  # fmt: skip
_PLEADING = frozenset({"plead", "pleads", "pleaded", "pled", "pleading", "plea", "pleas"})
_NAMING: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("count", "charge", "conviction"), frozenset({"of", "for", "include", "includes", "included", "including", ":"})),
    **dict.fromkeys(("crime", "offense", "offence"), frozenset({"include", "includes", "included", "including", ":"})),
    "trial": frozenset({"for", "on"}),
}  # fmt: skip
# What tells of a punishment brings the offence where it names one: "sentenced to life for murder", "serving a term for theft".
_PUNISHING = frozenset({"sentence", "jail", "imprison", "sentencing", "term", "fine"})
_OF_NOBODY = frozenset({"conviction"})  # "the conviction of Jane Roe" names whom, not of what
_FAR = 60  # tokens between the verb and what it brings: "indicted by a federal grand jury in Ostrava on"
ELSEWHERE = frozenset({"PLACE", "COURT", "DATE", "GOV", "ORG"})
# What a body is "charged with", and nobody accused of.
_DUTIES = frozenset(
    "oversee enforce protect ensure regulate investigate decide review supervise administer implement monitor maintain "
    "determine defend examine".split()
)
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def list_starts(doc: Doc) -> Iterator[int]:
    """Yield each token at which what somebody is charged with begins, in the order of the text."""
    for token in doc:
        lemma = token.lemma_.lower()
        if lemma in _VERBS and token.pos_ in ("VERB", "AUX") and (lemma != "try" or token.tag_ == "VBN"):
            yield from _brought(token, _VERBS[lemma])
        elif lemma in _PUNISHING:
            yield from (i for i in _brought(token, frozenset({"for"})) if _names_offence(doc, i))
        elif token.lower_ == "guilty":
            yield from _after_guilty(token)
        elif lemma in _NAMING and token.i + 1 < len(doc) and doc[token.i - 1].lower_ != "in":
            yield from _named(doc, token, lemma)


def _after_guilty(token: Token) -> Iterator[int]:
    doc = token.doc
    pleaded = any(before.lower_ in _PLEADING for before in doc[max(token.i - 5, 0) : token.i + 2])
    if token.i + 1 < len(doc) and doc[token.i + 1].lower_ != "verdict":
        yield from _brought(token, frozenset({"to"} if pleaded else {"of", "on"}))


def _named(doc: Doc, noun: Token, lemma: str) -> Iterator[int]:
    """Yield where the charges begin that a noun names: "charges of", "charges against her include", "fraud charges"."""
    after, words = noun.i + 1, _NAMING[lemma]
    among = doc[max(noun.i - 2, 0)].lower_ == "among"
    if doc[after].lower_ == "against" or among:
        verbs = words - {"of", "for", ":"} | ({"are", "is", "were"} if among else set())
        words |= verbs
        after = next((t.i for t in doc[after : after + 8] if t.lower_ in verbs), after)
    of_whom = lemma in _OF_NOBODY and doc[after].lower_ == "of"
    if (
        after + 1 < len(doc)
        and doc[after].lower_ in words
        and not of_whom
        and doc[after + 1].ent_type_ not in ELSEWHERE
    ):
        yield noun.i if lemma == "count" else after + 1
    elif lemma in ("count", "charge"):
        start = min((child.left_edge.i for child in noun.lefts if child.dep_ == "compound"), default=noun.i)
        if start < noun.i and load_vocabulary("topics").find([doc[start : noun.i].text]) is not None:
            yield start


def _names_offence(doc: Doc, i: int) -> bool:
    """Whether the first words at the token name an offence."""
    until = next((t.i for t in doc[i : i + 8] if t.is_punct or t.lower_ in ("and", "in", "after")), i + 8)
    return doc[i].tag_ == "VBG" or load_vocabulary("topics").find([doc[i:until].text]) is not None


def _brought(verb: Token, prepositions: frozenset[str]) -> Iterator[int]:
    """Yield the token after the first of the prepositions that brings no day, place or body."""
    doc = verb.doc
    for token in doc[verb.i + 1 : min(verb.i + _FAR, verb.sent.end - 1)]:
        following = doc[token.i + 1]
        if token.text == ":" or token.tag_ in _FINITE and not token.ent_type_:
            return
        if token.lower_ == "for" and (following.tag_ == "VBG" or following.lower_ == "allegedly"):
            yield token.i + 1
            return
        if token.lower_ in prepositions and not token.ent_type_ and _brings(doc, token):
            if following.lemma_.lower() not in _DUTIES or following.tag_ != "VBG":
                yield token.i + 1
            return


def _brings(doc: Doc, preposition: Token) -> bool:
    """Whether what stands behind a preposition may be a charge: "to one count"; not "of the Ostrava court", "prior to"."""
    at = preposition.i + 1
    if doc[at].lower_ in {"behalf", "bail", "bond", "appeal"} or doc[at].tag_ == "VB":
        return False
    if doc[preposition.i - 1].lower_ in {"connection", "prior", "according", "due"}:
        return False
    while at + 1 < len(doc) and doc[at].pos_ in ("DET", "ADP"):
        at += 1
    return doc[at].ent_type_ not in ELSEWHERE
