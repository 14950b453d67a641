"""The wordings of a claim → the one to show: what a reader understands without the sentence around it."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span, Token

from kg.interpret.observation import Observation
from kg.interpret.phrases import Phrase, text_of
from kg.interpret.subjects import is_verb
from kg.interpret.topics import load_vocabulary

_LIKELY = 0.4  # of the likeliest wording's odds: less, and it may be of something else
_LONG = 14  # words from which on a label is tiring to read
_LOOSE_ENDS = frozenset({"ADP", "SCONJ", "CCONJ", "DET", "PART", "AUX"})
_NAMELESS = frozenset({"NUM", "PRON", "ADJ", "ADV", "DET"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass"})
_DENYING = frozenset("not n't no nor neither never".split())
# What a court is asked by, which does not say what for.
_INSTRUMENTS = frozenset("injunction motion order petition relief request".split())
# Nouns that say that there was a quarrel, and not about what.
_BARE = frozenset(
    "action appeal argument bid case challenge claim complaint count decision dispute effort fight lawsuit matter part "
    "quarrel rest ruling side suit trial".split()
)


def claim_label(seen: Observation, phrases: Sequence[Phrase]) -> str:
    """The words of the phrase that lacks least: no pronoun for what it is about, no verb without its subject, no loose end.

    Among equals the shorter one, then the one given first; none that is much less likely than another. `phrases` are those of one claim, at least one.
    """
    likely = _LIKELY * max(phrase.probability for phrase in phrases)
    told = [phrase for phrase in phrases if phrase.probability >= likely]
    return text_of(seen, min(told, key=lambda phrase: _rank(seen.doc[phrase.start : phrase.end], phrase)))


def _rank(words: Span, phrase: Phrase) -> tuple[float, int]:
    return round(_lack(words) - phrase.probability, 2), len(words)


def _lack(words: Span) -> float:
    """How much a reader has to guess: about a point for each thing that is missing, 0 for the name of a concept."""
    root = words.root
    lack = sum(map(_left_open, words)) + max(0, len(words) - _LONG) / 4
    lack += 0.3 if len(words) == 1 else 0.0
    lack += 2.0 if words[-1].pos_ in _LOOSE_ENDS else 0.0
    lack += 1.0 if any(token.lower_ in _DENYING for token in words) else 0.0
    if is_verb(root) or root.pos_ == "AUX":
        return lack + _lack_of_clause(words, root)
    lack += 0.0 if _is_concept(words.text) else 0.7
    if root.pos_ in _NAMELESS:  # "part of it", "ten of wire fraud", "more than that"
        return lack + 2.0
    return lack + _lack_of_noun(words, root)


def _is_concept(text: str) -> bool:
    return any(load_vocabulary(kind).find([text]) is not None for kind in ("topics", "remedies"))


def _left_open(token: Token) -> float:
    """What a personal pronoun leaves to be guessed; whose a thing was is the least of it."""
    if token.tag_ == "PRP$":
        return 0.5
    return 1.0 if token.tag_ == "PRP" and not token.lower_.endswith(("self", "selves")) else 0.0


def _inside(words: Span, token: Token) -> list[Token]:
    return [child for child in token.children if words.start <= child.i < words.end and child.dep_ != "punct"]


def _lack_of_noun(words: Span, root: Token) -> float:
    told = any(child.pos_ not in ("DET", "NUM", "ADP") for child in _inside(words, root))
    noun = root.lemma_.lower().rpartition("-")[2]
    if noun in _BARE:
        return 1.0 if told else 2.0
    if noun in _INSTRUMENTS:
        return 0.7
    return 0.0 if told else 0.3


def _lack_of_clause(words: Span, root: Token) -> float:
    parts = _inside(words, root)
    subjects = [child for child in parts if child.dep_ in _SUBJECTS]
    lack = 0.0 if _is_concept(words.text) else 0.3
    if words[0].pos_ == "AUX" and any(subject.i > words.start for subject in subjects):  # "should Roe have to …"
        lack += 2.0
    if not subjects and any(token.tag_ in _FINITE for token in (root, *(part for part in parts if part.i < root.i))):
        lack += 1.0  # "had defamed it", "was passing his data"
    if not subjects and not any(part.i > root.i for part in parts):
        lack += 1.0
    return lack
