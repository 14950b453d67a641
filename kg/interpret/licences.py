"""A phrase → the frames that license it as a claim, who claims it of whom, and which phrases stand beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.interpret.fillers import Filler, conjuncts
from kg.interpret.observation import Observation
from kg.interpret.phrases import CLAIM_TYPES, Phrase, root_of
from kg.interpret.predications import Predication
from kg.interpret.subjects import mark_of

_CLAIMING = ("agent", "claimant", "speaker", "behalf")
_SUFFERING = ("target", "patient", "recipient", "against")
_MOST_STEPS = 6
_NO_PARTIES = frozenset({"Court", "Judge", "Statute", "Case"})


class Licence(NamedTuple):
    """The predication and role that a phrase fills, and as which of its fillers."""

    predication: Predication
    role: str
    filler: Filler


def licences(seen: Observation, phrase: Phrase) -> Iterator[Licence]:
    """Each place of a claim in a frame that the phrase fills: what somebody is "accused of", what a court is "asked for"."""
    root = root_of(seen, phrase).i
    for predication in seen.about(phrase.start, phrase.end):
        for spec in predication.frame.roles:
            if CLAIM_TYPES & set(spec.is_):
                for filler in predication.roles.get(spec.name, ()):
                    if filler.head == root:
                        yield Licence(predication, spec.name, filler)


def is_beside(seen: Observation, one: Phrase, two: Phrase) -> bool:
    """Whether two phrases are members of one list that fills one place: "accused of [fraud] and [theft]".

    Verbs that share what follows them are no list of two: "aiding and abetting the thief".
    """
    first, second = sorted((one, two), key=lambda phrase: phrase.start)
    if first.end > second.start or seen.sentence_of[first.start] != seen.sentence_of[second.start]:
        return False
    if first.end - first.start == 1 and seen.doc[first.start].tag_.startswith("V"):
        return False
    ours, theirs = (
        {(e.predication.trigger, e.role): e.filler.head for e in licences(seen, p)} for p in (first, second)
    )
    doc = seen.doc
    return any(
        ours[place] != theirs[place] and doc[theirs[place]] in tuple(conjuncts(doc[ours[place]]))
        for place in ours.keys() & theirs.keys()
    )


def is_means(seen: Observation, deed: Phrase, way: Phrase) -> bool:
    """Whether the one says what was done and the other how: "[broke the lease] by giving [no notice]"; of several ways none."""
    root, done = seen.doc[way.start : way.end].root, root_of(seen, deed).i
    for _ in range(_MOST_STEPS):
        if root.tag_ == "VBG" and root.dep_ == "advcl" and mark_of(root) == "by" and root.head.i == done:
            return deed.end <= way.start and not any(child.dep_ == "conj" for child in root.children)
        if root.dep_ == "conj" or root.head.i == root.i:
            return False
        root = root.head
    return False


def sides_of(seen: Observation, phrase: Phrase) -> tuple[frozenset[str], frozenset[str]]:
    """The parties that its sentence says make the claim, and those it says it is made against."""
    claiming: list[Filler] = []
    suffering: list[Filler] = []
    for predication in seen.about(phrase.start, phrase.end):
        told = phrase.start <= predication.trigger < phrase.end or any(
            phrase.start <= filler.head < phrase.end
            for role, fillers in predication.roles.items()
            if role not in (*_CLAIMING, *_SUFFERING)
            for filler in fillers
        )
        if told:
            claiming += seen.fillers(predication, *_CLAIMING)
            suffering += seen.fillers(predication, *_SUFFERING)
    return _parties(seen, claiming), _parties(seen, suffering)


def _parties(seen: Observation, fillers: Sequence[Filler]) -> frozenset[str]:
    return frozenset(key for key in seen.keys(fillers) if seen.index.type_of(key) not in _NO_PARTIES)
