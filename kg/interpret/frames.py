"""What legal words mean: `ontology/frames/*.toml` → frames, found by the lemma of the word that may evoke them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Any

from kg.errors import InternalError
from kg.model import Modality, Side
from kg.ontology import files as ontology_files

__all__ = ["Example", "Frame", "FrameIndex", "Idiom", "RoleSpec", "index_frames", "load_frames", "load_words"]

FOLDER = "frames"
# Keys of a [[frame]] that are not roles; any other key must hold a role.
_OWN_KEYS = frozenset(
    {"name", "like", "makes", "outcome", "side", "sides", "relation", "verbs", "nouns", "adjectives", "idioms", "needs",
     "modality", "unless", "examples", "negatives"}
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleSpec:
    """Where a role's filler may stand, and what it may be."""

    name: str  # "agent", "theme", "recipient", "court", "ground", "content", "topic", "amount", "beneficiary"
    is_: tuple[str, ...]  # kinds that fit; empty means anything
    in_: tuple[str, ...]  # grammatical places, best first: "subject", "object", "against", "that-clause"


@dataclass(frozen=True, slots=True, kw_only=True)
class Idiom:
    """A light verb that means the frame only together with a word at some place: "file a lawsuit", "find guilty"."""

    verbs: tuple[str, ...]
    words: tuple[str, ...]
    place: str = "object"
    beside: tuple[str, ...] = ()  # words of which one must stand with it, or kinds of what it is for; () asks for none


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sentence, the word that evokes the frame there, and the last word or whole phrase of each expected filler."""

    says: str
    trigger: str
    roles: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # a frame is itself, whatever another says
class Frame:
    """A kind of happening, the words that evoke it, and where its participants stand."""

    name: str
    makes: str = ""  # the event's kind ("Filing", "Ruling"); "" for frames that only help, such as request nouns
    outcome: str = ""  # rulings: "denied"
    side: Side = "none"  # rulings: what it means for the claim ruled on
    sides: Mapping[str, Side] = field(default_factory=dict)  # the same, by the kind of the theme
    relation: str = ""  # the direct property that it states, agent → target: "sued"
    verbs: tuple[str, ...] = ()  # with particle: "throw out"
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    idioms: tuple[Idiom, ...] = ()
    needs: tuple[str, ...] = ()  # roles that must be filled; "agent|theme" asks for one of them
    unless: tuple[str, ...] = ()  # words that, as a direct dependent of the trigger, make it mean another thing
    modality: Modality = "stated"  # what the frame makes of its content: alleged for "accuse", requested for "ask"
    roles: tuple[RoleSpec, ...] = ()
    examples: tuple[Example, ...] = ()
    negatives: tuple[str, ...] = ()  # sentences that do not evoke the frame, or only as not happened
    source: str = ""  # the file that it stands in

    def role(self, name: str) -> RoleSpec | None:
        """The role of that name, if the frame has it."""
        return next((role for role in self.roles if role.name == name), None)


@dataclass(frozen=True, slots=True)
class FrameIndex:
    """Frames by the lemma that evokes them; a verb with a particle stands under its verb."""

    verbs: Mapping[str, tuple[tuple[Frame, str, Idiom | None], ...]]  # lemma → frame, particle, idiom
    nouns: Mapping[str, tuple[Frame, ...]]
    adjectives: Mapping[str, tuple[Frame, ...]]
    forms: Mapping[
        str, str
    ]  # inflected form of such a verb → its lemma, where a tagger has taken it for something else


@cache
def _tables() -> tuple[tuple[str, dict[str, Any]], ...]:
    return tuple(
        (entry.name, tomllib.loads(entry.read_text(encoding="utf-8"))) for entry in ontology_files(FOLDER, ".toml")
    )


@cache
def load_words() -> Mapping[str, tuple[str, ...]]:
    """Named lists of words (`[words]`), which frames cite as "@suit", each with the lists that it cites filled in."""
    raw: dict[str, Sequence[str]] = {}
    for _, table in _tables():
        raw.update(table.get("words", {}))
    return MappingProxyType({name: _expand(words, raw) for name, words in raw.items()})


@cache
def load_frames() -> tuple[Frame, ...]:
    """All frames, in the order of their files and of their entries there."""
    patterns: dict[str, dict[str, Any]] = {}
    for _, table in _tables():
        patterns.update(table.get("pattern", {}))
    words = load_words()
    frames = tuple(
        _frame(entry, patterns=patterns, words=words, source=name)
        for name, table in _tables()
        for entry in table.get("frame", ())
    )
    names = [frame.name for frame in frames]
    if len(set(names)) < len(names):
        raise InternalError(
            f"ontology/frames: two frames share a name: {sorted(n for n in names if names.count(n) > 1)}"
        )
    return frames


@cache
def index_frames(frames: tuple[Frame, ...]) -> FrameIndex:
    """The frames by the lemma of the word that evokes them."""
    verbs: dict[str, list[tuple[Frame, str, Idiom | None]]] = {}
    nouns: dict[str, list[Frame]] = {}
    adjectives: dict[str, list[Frame]] = {}
    for frame in frames:
        for verb in frame.verbs:
            lemma, _, particle = verb.partition(" ")
            verbs.setdefault(lemma, []).append((frame, particle, None))
        for idiom in frame.idioms:
            for verb in idiom.verbs:
                lemma, _, particle = verb.partition(" ")
                verbs.setdefault(lemma, []).append((frame, particle, idiom))
        for noun in frame.nouns:
            nouns.setdefault(noun, []).append(frame)
        for adjective in frame.adjectives:
            adjectives.setdefault(adjective, []).append(frame)
    return FrameIndex(
        {lemma: tuple(found) for lemma, found in verbs.items()},
        {lemma: tuple(found) for lemma, found in nouns.items()},
        {lemma: tuple(found) for lemma, found in adjectives.items()},
        {form: lemma for lemma in verbs for form in (*inflections(lemma), *_irregular().get(lemma, ()))},
    )


@cache
def _irregular() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for _, table in _tables():
        found.update({verb: tuple(forms) for verb, forms in table.get("irregular", {}).items()})
    return found


def inflections(verb: str) -> Iterator[str]:
    """The regular forms of a verb: "fine" gives "fines", "fined", "fining"; "deny" gives "denies"."""
    if verb.endswith("e"):
        yield from (verb + "s", verb + "d", verb[:-1] + "ing")
    elif verb.endswith("y") and verb[-2] not in "aeou":
        yield from (verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    else:
        ending = "es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"
        stem = verb + verb[-1] if _doubles(verb) else verb
        yield from (verb + ending, stem + "ed", stem + "ing")


def _doubles(verb: str) -> bool:
    """Whether the last consonant is doubled: "ban", "drop", "acquit", "remit"; "quash" and "appeal" are not."""
    if len(verb) < 3 or verb[-1] in "aeiouwxyhl" or verb[-2] not in "aeiou" or verb[-3] in "aeo":
        return False
    return len(verb) <= 4 or verb.endswith(("mit", "quit", "fer"))


def _frame(
    entry: dict[str, Any], *, patterns: Mapping[str, Any], words: Mapping[str, tuple[str, ...]], source: str
) -> Frame:
    """One [[frame]] entry, with what it inherits from the patterns that it is `like`."""
    like = entry.get("like", ())
    merged: dict[str, Any] = {}
    for pattern in (like,) if isinstance(like, str) else like:
        merged.update(patterns[pattern])
    merged.update(entry)
    name = merged["name"]
    roles = tuple(_role(key, value, name, words) for key, value in merged.items() if key not in _OWN_KEYS and value)
    return Frame(
        name=name,
        makes=merged.get("makes", ""),
        outcome=merged.get("outcome", ""),
        side=merged.get("side", "none"),
        sides=MappingProxyType(dict(merged.get("sides", {}))),
        relation=merged.get("relation", ""),
        verbs=_expand(merged.get("verbs", ()), words),
        nouns=_expand(merged.get("nouns", ()), words),
        adjectives=_expand(merged.get("adjectives", ()), words),
        idioms=tuple(_idiom(idiom, words) for idiom in merged.get("idioms", ())),
        needs=tuple(merged.get("needs", ())),
        unless=_expand(merged.get("unless", ()), words),
        modality=merged.get("modality", "stated"),
        roles=roles,
        examples=tuple(_examples(merged.get("examples", ()))),
        negatives=tuple(merged.get("negatives", ())),
        source=source,
    )


def _role(name: str, value: Any, frame: str, words: Mapping[str, tuple[str, ...]]) -> RoleSpec:
    if not isinstance(value, dict) or "in" not in value:
        raise InternalError(f"ontology/frames: {frame}.{name} is no role: it has no places in `in`")
    return RoleSpec(name=name, is_=_expand(value.get("is", ()), words), in_=tuple(value["in"]))


def _idiom(value: Mapping[str, Any], words: Mapping[str, tuple[str, ...]]) -> Idiom:
    return Idiom(
        verbs=_expand(value["verbs"], words),
        words=_expand(value["words"], words),
        place=value.get("place", "object"),
        beside=tuple(value.get("beside", ())),
    )


def _examples(values: Sequence[Mapping[str, str]]) -> Iterator[Example]:
    for value in values:
        roles = {key: text for key, text in value.items() if key not in {"says", "trigger"}}
        yield Example(says=value["says"], trigger=value["trigger"], roles=MappingProxyType(roles))


def _expand(words: Sequence[str], lists: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The words in order, each once, with "@suit" replaced by the list of that name."""
    found: dict[str, None] = {}
    for word in words:
        if word.startswith("@"):
            found.update(dict.fromkeys(_expand(lists[word[1:]], lists)))
        else:
            found[word] = None
    return tuple(found)


@cache
def verdict_words() -> Mapping[str, Side]:
    """The words that by themselves tell a verdict, with what it means for the charge: "convict", "acquit"."""
    return {
        word: frame.side
        for frame in load_frames()
        if frame.makes == "Verdict" and frame.side in ("accepted", "rejected")
        for word in (*frame.verbs, *frame.nouns, *frame.adjectives)
    }
