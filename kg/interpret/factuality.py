"""A happening's word in its sentence → whether it took place, was asked for, foreseen or alleged, and by whom.

Each word that governs it says its part ("failed to", "a bid to", "said that"); what they say is combined from the inside out.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from kg.interpret.attitudes import Attitudes, load_attitudes
from kg.interpret.commitments import State, look_at
from kg.interpret.fillers import Filler, filler
from kg.interpret.governors import note_noun, step
from kg.interpret.subjects import case_of
from kg.model import Modality

__all__ = ["Factuality", "Tense", "find_factuality", "is_stated", "tense_of"]

Tense = str  # "past", "present", "perfect", "pluperfect", "future", "none"
STEPS = 12
_LIMITS = ("in so far as", "insofar as", "to the extent that")


@dataclass(frozen=True, slots=True, kw_only=True)
class Factuality:
    """What a sentence commits itself to about a happening."""

    modality: Modality = "stated"
    negated: bool = False
    conditional: bool = False
    asserted_by: tuple[Filler, ...] = ()  # outermost first
    tense: Tense = "none"
    partial: bool = False  # "in part", "partially", "some of"
    why: tuple[str, ...] = ()  # reasons for doubt


def is_stated(trigger: Token) -> bool:
    """Whether the sentence states what the trigger names: neither denied nor hoped for, neither to come nor on a condition."""
    told = find_factuality(trigger)
    return told.modality == "stated" and not told.negated and not told.conditional


def find_factuality(trigger: Token, *, nominal: bool = False) -> Factuality:
    """What the sentence says of the happening that the trigger names; `nominal` for nouns ("the denial of")."""
    table = load_attitudes()
    state = State()
    look_at(trigger, state, table)
    if nominal:
        note_noun(trigger, state, table)
    token = trigger
    for _ in range(STEPS):
        outer = step(token, state, table)
        if outer is None or outer.i == token.i:
            break
        token = outer
    if _is_question(trigger):
        state.conditional = True
        state.why.append("question")
    return Factuality(
        modality=state.modality,
        negated=state.negated,
        conditional=state.conditional,
        asserted_by=tuple(filler(speaker) for speaker in reversed(state.speakers)),
        tense=tense_of(trigger),
        partial=_is_partial(trigger, table),
        why=tuple(state.why),
    )


def _is_question(token: Token) -> bool:
    """Whether the sentence asks: it ends in "?" and opens with a question word or an auxiliary."""
    sentence = [t for t in token.sent if not t.is_space and not t.is_punct]
    if not sentence or not any(t.text == "?" for t in token.sent[-2:]):
        return False
    opening = sentence[1] if sentence[0].pos_ == "CCONJ" and len(sentence) > 1 else sentence[0]
    return opening.tag_ in {"WDT", "WP", "WP$", "WRB", "MD"} or opening.pos_ == "AUX"


def tense_of(token: Token) -> Tense:
    """When, by the verb's form and its auxiliaries; "none" for nouns and bare infinitives."""
    words = {child.lower_: child for child in token.children if child.dep_ in {"aux", "aux:pass", "cop"}}
    if not words and token.dep_ == "conj" and token.tag_ == "VBN":
        words = {child.lower_: child for child in token.head.children if child.dep_ in {"aux", "aux:pass", "cop"}}
    if words.keys() & {"will", "shall", "'ll", "wo"}:
        return "future"
    if "had" in words:
        return "pluperfect"
    if words.keys() & {"has", "have", "'ve"}:
        return "perfect"
    if words.keys() & {"was", "were", "did", "got"}:
        return "past"
    if words.keys() & {"is", "are", "am", "does", "do", "'s", "'re", "gets"}:
        return "present"
    return {"VBD": "past", "VBZ": "present", "VBP": "present", "VBN": "past"}.get(token.tag_, "none")


def _is_partial(token: Token, table: Attitudes) -> bool:
    """Whether it was done only in part: "granted in part", "partially upheld", "some of the claims", "in so far as it …"."""
    for child in token.children:
        if child.dep_ == "advcl" and child.i > token.i:
            between = " ".join(word.lower_ for word in token.doc[token.i + 1 : child.i])
            if any(limit in between for limit in _LIMITS):
                return True
        if child.dep_ in {"advmod", "amod"} and child.lower_ in table.partial | {"partial"}:
            return True
        if child.dep_ == "obl" and child.lower_ == "part" and case_of(child) == "in":
            return True
        if child.dep_ in {"obj", "nsubj:pass"}:
            quantity = child.lower_ in {
                "some",
                "several",
                "most",
                "part",
                "parts",
                "half",
                "portion",
                "portions",
                "many",
            }
            if quantity or any(
                d.lower_ in {"some", "most", "several"} and d.dep_ in {"det", "amod"} for d in child.children
            ):
                return True
    return False
