"""A wording of a claim → who its own clause says makes it: "[Roe]'s motion to dismiss", "[the mill] argued that the lease is void"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from kg.interpret.licences import licences, sides_of
from kg.interpret.observation import Observation
from kg.interpret.party_nouns import Side, side_of_noun
from kg.interpret.phrases import Phrase

_ASKING = frozenset(
    {
        "motion",
        "appeal noun",
        "challenge noun",
        "lawsuit",
        "ask",
        "seek",
        "move",
        "sue",
        "appeal",
        "challenge",
        "seek review",
    }
)
_ARGUING = frozenset({"allege", "claim noun"})
_ASKING_IN_VAIN = frozenset({"fail to persuade", "fail to obtain", "lose case"})  # whose loser has asked
# What a court does to somebody at another's request.
_BINDING = frozenset(
    "order require force compel direct oblige make bar block stop prevent enjoin prohibit restrain forbid".split()
)
_PLACES = frozenset({"content", "act", "wording", "topic", "claim", "theme", "charge"})
# A lawyer argues for somebody, a judge for nobody, and what is decided or cited claims nothing.
_FOR_OTHERS = frozenset({"Attorney", "LawFirm", "Judge", "Court", "Statute", "Case"})

Sides = Sequence[tuple[Sequence[str], Sequence[str]]]


def claimants_told(seen: Observation, phrase: Phrase, *, asking: bool = False) -> frozenset[str]:
    """The entities that ask or argue what the phrase words, as its own clause says; where `asking` those alone that ask a court."""
    return frozenset(_claimants(seen, phrase, _ASKING if asking else _ASKING | _ARGUING))


def asking_told(seen: Observation, phrases: Sequence[Phrase]) -> frozenset[str]:
    """The entities that ask a court for what the phrases word, or to whom it grants that: those whom most phrases name."""
    return _most_named(
        key for phrase in phrases for key in {*claimants_told(seen, phrase, asking=True), *_granted(seen, phrase)}
    )


def side_asking(seen: Observation, phrases: Sequence[Phrase]) -> Side | None:
    """The side whose noun alone says who asks a court for what the phrases word: "the plaintiffs seek", "Defendants' motion"."""
    sides = {
        side
        for phrase in phrases
        for predication, role, _ in licences(seen, phrase)
        if role in _PLACES and predication.frame.name in _ASKING and not predication.negated
        for filler in seen.fillers(predication, "agent", "claimant", "behalf")
        if not seen.index.all_of(filler.head) and (side := side_of_noun(seen.doc[filler.head])) is not None
    }
    return sides.pop() if len(sides) == 1 else None


def arguing_told(seen: Observation, phrases: Sequence[Phrase]) -> frozenset[str]:
    """The entities that argue what the phrases word: those whom most phrases name, and of whom no phrase complains."""
    accused = {key for phrase in phrases for key in sides_of(seen, phrase)[1]}
    return _most_named(key for phrase in phrases for key in claimants_told(seen, phrase)) - accused


def _most_named(keys: Iterable[str]) -> frozenset[str]:
    named = Counter(keys)
    return frozenset(key for key, count in named.items() if 2 * count > max(named.values()))


def _granted(seen: Observation, phrase: Phrase) -> Iterator[str]:
    """To whom a court grants what the phrase words: "granted [the agency] an injunction"."""
    for predication, _, _ in licences(seen, phrase):
        if predication.frame.outcome in ("granted", "awarded") and predication.is_fact:
            for key in seen.keys(seen.fillers(predication, "recipient", "beneficiary")):
                if seen.index.type_of(key) not in _FOR_OTHERS:
                    yield key


def _claimants(seen: Observation, phrase: Phrase, frames: frozenset[str]) -> Iterator[str]:
    for predication, role, _ in licences(seen, phrase):
        if role not in _PLACES or predication.negated:
            continue
        name = predication.frame.name
        who = ("loser",) if name in _ASKING_IN_VAIN else ("agent", "claimant", "behalf") if name in frames else ()
        if who:
            for key in seen.keys(seen.fillers(predication, *who)):
                if seen.index.type_of(key) not in _FOR_OTHERS and not _is_bound(seen, phrase, key):
                    yield key


def _is_bound(seen: Observation, phrase: Phrase, key: str) -> bool:
    """Whether the phrase asks that somebody be made or forbidden to act: "order [the mill] to pay"; who asks is another."""
    return any(
        token.dep_ == "obj" and token.head.lemma_.lower() in _BINDING and seen.index.of_token(token.i) == key
        for token in seen.doc[phrase.start : phrase.end]
        if token.pos_ != "PRON"
    )


def are_opposed(seen: Observation, one: Phrase, two: Phrase, sides: Sides) -> bool:
    """Whether one phrase words what one side asks or argues, and the other what the other side does."""
    ours, theirs = claimants_told(seen, one), claimants_told(seen, two)
    if not ours or not theirs or ours & theirs:
        return False
    return any(
        ours <= set(left) and theirs <= set(right) or ours <= set(right) and theirs <= set(left)
        for left, right in sides
    )
