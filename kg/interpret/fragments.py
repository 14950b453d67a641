"""A phrase pointed at as a claim → whether it is a mere piece of a sentence, which says nothing by itself: "nor the tools", "was left alone"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.interpret.attitudes import load_attitudes
from kg.interpret.observation import Observation
from kg.interpret.subjects import is_passive, is_verb
from kg.interpret.topics import load_vocabulary

_JOINING = frozenset({"nor", "neither"})
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV"})
# Nouns for who decides and who has done a deed: a topic in their names is none of a claim.
_BENCHES = frozenset({"court", "tribunal", "jury", "judge"})
_DOERS = frozenset(
    "murderer killer thief robber rapist fraudster burglar kidnapper smuggler trafficker hacker gangster mobster terrorist "
    "shooter attacker bomber arsonist poacher pirate".split()
)
_NAMING = frozenset({"NOUN", "PROPN", "NUM", "SYM"})


def says_nothing(seen: Observation, start: int, end: int) -> bool:
    """Whether the words only say that something is before a court, and whose: "one of its lawsuits", "the mill's request", or who."""
    if _names_people(seen, start, end):
        return True
    bare = load_attitudes().suits["bare"]
    said = (t for t in seen.doc[start:end] if t.pos_ in _CONTENT and seen.index.of_token(t.i) is None)
    return all(token.lemma_.lower() in bare for token in said)


def _names_people(seen: Observation, start: int, end: int) -> bool:
    """Whether the words name a bench or the doers of a deed: "employment tribunal", "two armed robbers"."""
    words = seen.doc[start:end]
    return words.root.lemma_.lower() in _BENCHES | _DOERS and not any(token.pos_ in ("VERB", "AUX") for token in words)


def is_fragment(seen: Observation, start: int, end: int) -> bool:
    """Whether the tokens [start, end) name nothing: a thing that a "nor" denies, what was done without a word on what to.

    "Decided", "was left alone", "to be set at trial"; "was acquitted" and "resign" name a topic or a remedy.
    """
    words = seen.doc[start:end]
    if not len(words) or _names_concept(words.text):
        return not len(words)
    root, before = words.root, seen.doc[start - 1] if start else seen.doc[start]
    if before.lower_ in _JOINING or words[0].lower_ in _JOINING:
        return root.pos_ in ("NOUN", "PROPN")
    if root.pos_ in ("ADV", "SCONJ", "PRON", "AUX", "PART") and len(words) == 1:
        return True
    if not is_verb(root) or not _is_undergone(root):
        return False
    names_nothing = not any(token.pos_ in _NAMING for token in words)
    hangs = root.dep_ == "acl" and root.head.i < start and any(child.lower_ == "be" for child in root.children)
    return names_nothing or hangs


def _is_undergone(verb: Token) -> bool:
    """Whether the verb is a passive, whose subject says to what it is done."""
    return verb.tag_ == "VBN" and (is_passive(verb) or any(child.dep_ == "aux:pass" for child in verb.children))


def _names_concept(text: str) -> bool:
    return any(load_vocabulary(kind).find([text]) is not None for kind in ("topics", "remedies"))
