"""How a document was read, sentence by sentence: names, frames, what was concluded, and what was left out and why."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.interpret.conclusions import read_conclusions
from kg.interpret.heads import load_heads
from kg.interpret.observation import Observation, observe
from kg.interpret.predications import Predication
from kg.model import Case, Claim, Document, Event, Evidence, Reading, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Note:
    """One thing said of a sentence."""

    sort: str  # "name", "frame", "case", "claim", "ruling", "event", "position", "opinion", "vote", "doubt"
    text: str
    span: Span | None = None  # the words that it is about
    by: str = ""  # who concluded it: "frame:deny", "head:together"

    def __str__(self) -> str:
        return f"{self.text}  [{self.by}]" if self.by else self.text


@dataclass(frozen=True, slots=True)
class ExplainedSentence:
    """One sentence and all that was made of it."""

    span: Span
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A document's sentences with what was made of each."""

    document: Document
    sentences: tuple[ExplainedSentence, ...]

    def lines(self) -> Iterator[str]:
        """The explanation as plain text."""
        yield self.document.title
        for sentence in self.sentences:
            yield ""
            yield " ".join(sentence.span.of(self.document.text).split())
            # one claim worded twice in a sentence is told once
            yield from dict.fromkeys(f"    {note.sort:9} {note}" for note in sentence.notes)
            if not sentence.notes:
                yield "    nothing"


def explain(document: Document, doc: Doc) -> Explanation:
    """How the parsed document was read."""
    heads = load_heads()
    seen = observe(document, doc, heads)
    reading = read_conclusions(seen, heads)
    notes = [*_names(seen), *_frames(seen), *_conclusions(reading)]
    sentences = []
    for sentence in doc.sents:
        span = seen.span(sentence.start, sentence.end)
        inside = [note for note in notes if note.span is not None and span.start <= note.span.start < span.end]
        sentences.append(ExplainedSentence(span, tuple(sorted(inside, key=lambda n: _ORDER.index(n.sort)))))
    return Explanation(document, tuple(sentences))


_ORDER = ("name", "frame", "position", "seat", "case", "claim", "ruling", "opinion", "vote", "event", "doubt")


def _names(seen: Observation) -> Iterator[Note]:
    for entity in seen.index.entities:
        for span in entity.mentions:
            words = " ".join(span.of(seen.document.text).split())
            same = "" if words == entity.label else f" = {entity.label}"
            yield Note("name", f"{words}{same} ({entity.type})", span)


def _frames(seen: Observation) -> Iterator[Note]:
    for predication in seen.predications:
        if not predication.frame.makes:
            continue
        yield Note("frame", _told(seen, predication), seen.span(predication.trigger, predication.trigger + 1))


def _told(seen: Observation, predication: Predication) -> str:
    """ "deny(agent: the judge, theme: the request), stated"."""
    fillers = [
        f"{role}: {' '.join(seen.doc[f.start : f.end].text.split())}"
        for role, found in predication.roles.items()
        for f in found
    ]
    mood: list[str] = [predication.modality]
    mood += ["negated"] * predication.negated + ["conditional"] * predication.conditional
    mood += [f"says {' '.join(seen.doc[f.start : f.end].text.split())}" for f in predication.asserted_by[-1:]]
    mood += list(predication.why)
    return f"{predication.frame.name}({', '.join(fillers)}); {', '.join(mood)}"


def _conclusions(reading: Reading) -> Iterator[Note]:
    names = {entity.id: entity.label for entity in reading.entities}
    names |= {claim.id: f'"{claim.label}"' for claim in reading.claims}
    names |= {case.id: _caption(case, names) for case in reading.cases}

    def listed(keys: Sequence[str]) -> str:
        return ", ".join(names.get(key, key) for key in keys) or "nobody named"

    for case in reading.cases:
        yield from _at(case.evidence, "case", names[case.id])
    for claim in reading.claims:
        yield from _at(claim.evidence, "claim", _claim(claim, listed))
    for event in reading.events:
        sort = "ruling" if event.side is not None else "event"
        yield from _at(event.evidence, sort, _event(event, listed))
    for position in reading.positions:
        where = f" of {names.get(position.organization, '')}" if position.organization else ""
        yield from _at(
            position.evidence,
            "seat" if position.is_seat else "position",
            f"{names.get(position.holder)}: {position.title}{where}",
        )
    for opinion in reading.opinions:
        yield from _at(opinion.evidence, "opinion", f"{opinion.kind or 'joined'}: {listed(opinion.holders)}")
    for vote in reading.votes:
        yield from _at(vote.evidence, "vote", vote.text or f"no part taken by {listed(vote.absent)}")
    for doubt in reading.doubts:
        yield Note("doubt", f"{doubt.what}: {doubt.why}", doubt.span)


def _at(evidence: Sequence[Evidence], sort: str, text: str) -> Iterator[Note]:
    for each in evidence:
        yield Note(sort, text, each.span, each.by)


def _caption(case: Case, names: dict[str, str]) -> str:
    sides = [", ".join(names.get(key, key) for key in side) or "?" for side in (case.plaintiffs, case.defendants)]
    return " v. ".join(sides)


def _claim(claim: Claim, listed: Callable[[Sequence[str]], str]) -> str:

    topic = f" [{claim.topic or claim.remedy}]" if claim.topic or claim.remedy else ""
    return f'{claim.kind} "{claim.label}"{topic} by {listed(claim.claimants)} against {listed(claim.against)}'


def _event(event: Event, listed: Callable[[Sequence[str]], str]) -> str:

    if event.side is not None:
        return f"{event.outcome} ({event.side}) on {listed(event.ruled_on)} by {listed(event.ruled_by)}"
    mood = "" if event.modality == "stated" else f", {event.modality}"
    what = event.literal or listed(event.targets)
    return f"{event.relation or event.kind}: {listed(event.agents)} → {what}{mood}"
