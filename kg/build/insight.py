"""A document → all that was seen in it on the way to its facts: words and trees, names, frames, and what was concluded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Document, EntityType, Modality, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence

    from kg.interpret.explain import Note
    from kg.interpret.observation import Observation
    from kg.interpret.predications import Predication

__all__ = ["Frame", "Insight", "Name", "Role", "SeenSentence", "Word", "look_into"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word and its place in the tree of its sentence."""

    span: Span
    tag: str  # "VERB"
    relation: str  # "nsubj"; "root" for the word that hangs on none
    head: int  # the place in its sentence of the word that it hangs on; its own for the root


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Words that stand for a thing: its name, or a pronoun or a description that means it."""

    span: Span
    type: EntityType
    label: str  # the thing's best name
    is_named: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A part in a frame and the words that fill it."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One happening as one sentence puts it, and whether it says that it happened."""

    name: str
    makes: str  # "Ruling"
    trigger: Span
    roles: tuple[Role, ...]
    modality: Modality
    negated: bool
    conditional: bool
    asserted_by: tuple[Span, ...]  # who says so, outermost first
    why: tuple[str, ...]  # reasons for doubt


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenSentence:
    """A sentence and all that was made of it."""

    span: Span
    words: tuple[Word, ...]
    names: tuple[Name, ...]
    frames: tuple[Frame, ...]
    notes: tuple[Note, ...]  # what was concluded from it, and what was left out


@dataclass(frozen=True, slots=True, kw_only=True)
class Insight:
    """A document, sentence by sentence."""

    document: Document
    sentences: tuple[SeenSentence, ...]


def look_into(document: Document) -> Insight:
    """All that is seen in the document; nothing is stored."""
    from kg.interpret.explain import explain  # as heavy as reading itself, and only ever for one document
    from kg.interpret.heads import load_heads
    from kg.interpret.observation import observe
    from kg.parse import load, parse

    doc = parse(document, load())
    seen = observe(document, doc, load_heads())
    names, frames = list(_names(seen)), [_frame(seen, each) for each in seen.predications if each.frame.makes]
    sentences = []
    for sentence, explained in zip(doc.sents, explain(document, doc).sentences, strict=True):
        inside = range(explained.span.start, explained.span.end)
        sentences.append(
            SeenSentence(
                span=explained.span,
                words=tuple(_words(sentence)),
                names=tuple(name for name in names if name.span.start in inside),
                frames=tuple(frame for frame in frames if frame.trigger.start in inside),
                notes=tuple(note for note in explained.notes if note.sort not in {"name", "frame"}),
            )
        )
    return Insight(document=document, sentences=tuple(sentences))


def _words(sentence: Sentence) -> Iterator[Word]:
    """The words of the sentence, spaces left out."""
    kept = [token for token in sentence if not token.is_space]
    place = {token.i: at for at, token in enumerate(kept)}
    for at, token in enumerate(kept):
        span = Span(token.idx, token.idx + len(token))
        yield Word(span=span, tag=token.pos_, relation=token.dep_, head=place.get(token.head.i, at))


def _names(seen: Observation) -> Iterator[Name]:
    """The mentions of each entity: those by name, then the pronouns and descriptions that stand outside of them."""
    for entity in seen.index.entities:
        for span in entity.mentions:
            yield Name(span=span, type=entity.type, label=entity.label, is_named=True)
        for token in seen.mention_heads.get(entity.id, ()):
            span = seen.span(token, token + 1)
            if not any(span.start < other.end and other.start < span.end for other in entity.mentions):
                yield Name(span=span, type=entity.type, label=entity.label, is_named=False)


def _frame(seen: Observation, predication: Predication) -> Frame:
    return Frame(
        name=predication.frame.name,
        makes=predication.frame.makes,
        trigger=seen.span(predication.trigger, predication.trigger + 1),
        roles=tuple(
            Role(name=role, span=seen.span(filler.start, filler.end))
            for role, fillers in predication.roles.items()
            for filler in fillers
        ),
        modality=predication.modality,
        negated=predication.negated,
        conditional=predication.conditional,
        asserted_by=tuple(seen.span(each.start, each.end) for each in predication.asserted_by),
        why=predication.why,
    )
