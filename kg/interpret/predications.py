"""A parsed document → what its sentences say: a frame for each word that evokes one, its roles filled, and how sure it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from kg.interpret.factuality import Tense, find_factuality
from kg.interpret.fillers import Filler, filler, is_clause, wording
from kg.interpret.frames import Frame, index_frames
from kg.interpret.kinds import is_pronoun, kinds_of, named
from kg.interpret.matching import Match, best_match
from kg.interpret.places import Voice
from kg.interpret.times import find_dates
from kg.model import Modality, Side

__all__ = ["Filler", "Predication", "find_predications"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Predication:
    """One happening, or one thing asked or alleged, as one sentence puts it."""

    frame: Frame
    trigger: int  # token index
    words: tuple[int, ...]  # the trigger with its particle and the noun of its idiom, left to right
    roles: Mapping[str, tuple[Filler, ...]]
    voice: Voice
    side: Side  # the frame's, or what the kind of the theme makes of it
    modality: Modality
    negated: bool
    conditional: bool
    partial: bool
    asserted_by: tuple[Filler, ...]  # who says so, outermost first
    tense: Tense
    sentence: int  # index in doc.sents
    date: tuple[int, ...]  # first tokens of the DATE names attached to the predicate or its clause
    why: tuple[str, ...] = ()  # reasons for doubt

    @property
    def is_fact(self) -> bool:
        """Whether the sentence says that it happened."""
        return self.modality == "stated" and not self.negated and not self.conditional


def find_predications(doc: Doc, frames: tuple[Frame, ...]) -> tuple[Predication, ...]:
    """Every predication of the document, in the order of their triggers; at most one for each trigger."""
    index = index_frames(frames)
    found: list[Predication] = []
    for number, sentence in enumerate(doc.sents):
        matches = [match for token in sentence if (match := best_match(token, index)) is not None]
        eaten = {
            (word, match.frame.makes)
            for match in matches
            for word in match.words
            if word != match.arguments.predicate.i
        }
        for match in matches:
            trigger = match.arguments.predicate.i
            if match.frame.makes and (trigger, match.frame.makes) in eaten:
                continue  # "filed an appeal" is one appeal
            found.append(_predication(match, number))
    return tuple(found)


def _predication(match: Match, sentence: int) -> Predication:
    frame, arguments = match.frame, match.arguments
    trigger = arguments.predicate
    nominal = arguments.voice == "noun" and bool(frame.makes)
    state = find_factuality(trigger, nominal=nominal)
    roles = {name: tuple(filler(named(word)) for word in words) for name, words in match.roles.items()}
    roles.update(_wordings(match))
    theme = match.roles.get("theme", ())
    side = _side(frame, theme)
    partial = state.partial and frame.makes == "Ruling"
    return Predication(
        frame=frame,
        trigger=trigger.i,
        words=match.words,
        roles=roles,
        voice=arguments.voice,
        side="mixed" if partial and side in {"accepted", "rejected"} else side,
        modality=state.modality,
        negated=state.negated,
        conditional=state.conditional,
        partial=state.partial,
        asserted_by=state.asserted_by,
        tense=state.tense,
        sentence=sentence,
        date=find_dates(trigger),
        why=(*match.why, *state.why, *_doubts(match)),
    )


def _wordings(match: Match) -> Iterator[tuple[str, tuple[Filler, ...]]]:
    """What a claim may be worded by: the trigger's own phrase ("self"), and content clauses without subject ("act")."""
    for role in match.frame.roles:
        if "self" in role.in_:
            yield role.name, (wording(match.arguments.predicate),)
        elif "act" in role.in_:
            clauses = [w for name in ("content", "charge") for w in match.roles.get(name, ()) if is_clause(w)]
            found = tuple(wording(w) for w in clauses if any(c.dep_.startswith("nsubj") for c in w.children))
            if found:
                yield role.name, found


def _side(frame: Frame, theme: tuple[Token, ...]) -> Side:
    """What the ruling means for the claim: the frame's side unless the kind of the theme turns it."""
    if theme and frame.sides:
        kinds = kinds_of(theme[0])
        for kind, side in frame.sides.items():
            if kind in kinds:
                return side
    return frame.side


def _doubts(match: Match) -> Iterator[str]:
    for word in match.roles.get("agent", ()):
        if is_pronoun(word):
            yield "agent is a pronoun"
        elif match.frame.makes in {"Ruling", "Verdict", "Sentencing"} and not kinds_of(word) & {
            "Judge",
            "Court",
            "GovernmentBody",
        }:
            yield f"agent not known as a judge: '{word.text}'"
