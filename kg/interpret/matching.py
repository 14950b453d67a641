"""A word in its sentence → the frame that fits it best, with its roles filled; nothing where an argument fits no role."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from kg.interpret.arguments import verb_arguments
from kg.interpret.frames import Frame, FrameIndex, Idiom, load_words
from kg.interpret.headlines import headline_arguments
from kg.interpret.kinds import fits, kinds_of, substance
from kg.interpret.nominals import adjective_arguments, idiom_arguments, noun_arguments
from kg.interpret.places import Arguments
from kg.interpret.subjects import case_of, is_verb

__all__ = ["Match", "best_match"]

_PASSING_ON = frozenset(
    "report repeat air spread broadcast publish amplify promote print post tweet share debunk".split()
)

_CORE = ("subject", "object")
_MOVED = frozenset({"down", "out", "up", "off", "away", "back", "aside", "over", "in"})
# What a court acts upon: "components of an injunction" are as much of it as the injunction.
_DECIDED = frozenset(
    {"Law", "Statute", "Decision", "Order", "Sentence", "Case", "Claim", "Request", "Accusation", "Relief", "Appeal"}
)


@dataclass(frozen=True, slots=True)
class Match:
    """A frame, the arguments it was matched with, and what fills its roles."""

    frame: Frame
    arguments: Arguments
    roles: Mapping[str, tuple[Token, ...]]
    words: tuple[int, ...]
    rank: tuple[int, ...]
    why: tuple[str, ...]


def best_match(token: Token, index: FrameIndex) -> Match | None:
    """The frame that fits the word best: idioms before plain words, then the one with most roles filled."""
    best: Match | None = None
    for match in _matches(token, index):
        if best is None or match.rank > best.rank:
            best = match
    return best


def _matches(token: Token, index: FrameIndex) -> Iterator[Match]:
    if token.is_punct or token.is_space:
        return
    lemma = token.lemma_.lower()
    if is_verb(token) and lemma not in index.verbs:
        lemma = index.forms.get(token.lower_, lemma)
    if is_verb(token):
        if lemma in index.verbs:
            yield from _verb_matches(token, index, lemma)
        if token.tag_ == "VBG" and token.dep_ not in {"root", "aux"} and lemma not in index.verbs:
            yield from _noun_matches(token, index, token.lower_)
    elif (reading := headline_arguments(token)) is not None and (verb := index.forms.get(token.lower_)):
        yield from _frame_matches(reading, index, verb)
    elif token.pos_ in {"NOUN", "PROPN"} and _may_evoke(token):
        yield from _noun_matches(token, index, lemma)
    if token.pos_ in {"ADJ", "VERB", "NOUN"} and (
        frames := index.adjectives.get(lemma) or index.adjectives.get(token.lower_)
    ):
        arguments = adjective_arguments(token)
        for frame in frames:
            if (match := _match(frame, arguments, words=(token.i,), weight=0)) is not None:
                yield match


def _may_evoke(token: Token) -> bool:
    """Whether a noun is a word of its own: not part of a name, unless it is the "Court" of a court's."""
    if not token.ent_type_ or token.ent_type_ in {"OTHER", "CASE", "STATUTE"}:
        return True
    return token.ent_type_ == "COURT" and token.lower_ in {"court", "tribunal"}


def _noun_matches(token: Token, index: FrameIndex, lemma: str) -> Iterator[Match]:
    frames = index.nouns.get(lemma, ())
    if not frames:
        return
    arguments = noun_arguments(token)
    for frame in frames:
        if frame.name == "claim noun" and _is_spread(token):
            continue
        if (match := _match(frame, arguments, words=(token.i,), weight=0)) is not None:
            yield match


def _is_spread(noun: Token) -> bool:
    """Whether a claim is what the press passes on, and nobody's in court: "aired claims by the mayor"."""
    return noun.dep_ == "obj" and noun.head.lemma_.lower() in _PASSING_ON


def _verb_matches(token: Token, index: FrameIndex, lemma: str) -> Iterator[Match]:
    for order, arguments in enumerate(verb_arguments(token)):
        yield from _frame_matches(arguments, index, lemma, order=order)


def _frame_matches(arguments: Arguments, index: FrameIndex, lemma: str, *, order: int = 0) -> Iterator[Match]:
    """The frames that the verb evokes with these arguments, which are its reading number `order`."""
    for frame, particle, idiom in index.verbs[lemma]:
        if order and frame.name in {"say", "find"}:
            continue
        read, words = arguments, [arguments.predicate.i]
        if particle:
            with_particle = _with_particle(read, particle)
            if with_particle is None:
                continue
            read, extra = with_particle
            words += extra
        weight = 1 if particle else 0
        if idiom is not None:
            with_word = _with_idiom(read, idiom)
            if with_word is None:
                continue
            read, word = with_word
            words.append(word)
            weight = 2
        why = ("headline passive",) if order else ()
        match = _match(frame, read, words=tuple(sorted(words)), weight=weight - 2 * order, why=why)
        if match is not None:
            yield match


def _with_particle(arguments: Arguments, particle: str) -> tuple[Arguments, list[int]] | None:
    """The arguments of a verb that has the particle: "strike … down"; "rule in favor of" has a place of that name."""
    verb = arguments.predicate
    for child in verb.children:
        if child.lower_ == particle and (
            child.dep_ in {"compound:prt", "advmod", "xcomp"}
            or (child.dep_ in {"obl", "case", "mark"} and child.i == verb.i + 1)
        ):
            return arguments, [child.i]
    words = arguments.places.get(particle)
    if not words:
        return None
    if particle in _MOVED and "object" not in arguments.places:
        # The parser took the particle for a preposition: "struck [down the law]".
        places = {**arguments.places, "object": words}
        del places[particle]
        return Arguments(verb, arguments.voice, places), []
    return arguments, []


def _with_idiom(arguments: Arguments, idiom: Idiom) -> tuple[Arguments, int] | None:
    """The arguments of a light verb with one of the idiom's words at its place."""
    for word in arguments.places.get(idiom.place, ()):
        meant = substance(word)
        if _names(meant, idiom.words) and _is_beside(arguments, meant, idiom.beside):
            return idiom_arguments(arguments, meant, idiom.place, stands=word), meant.i
    return None


def _is_beside(arguments: Arguments, word: Token, beside: tuple[str, ...]) -> bool:
    """Whether what must stand with the idiom does: "five years in prison", "five years for arson"."""
    if not beside:
        return True
    near = {token.lemma_.lower() for token in (*word.subtree, *arguments.predicate.subtree)}
    reasons = (*arguments.places.get("for", ()), *arguments.places.get("~for", ()))
    reasons += tuple(child for child in word.children if case_of(child) == "for")
    return bool(near & set(beside)) or any(kinds_of(reason) & set(beside) for reason in reasons)


def _names(word: Token, words: tuple[str, ...]) -> bool:
    """Whether the word is one of the idiom's; "not guilty" asks for its negation, "legal action" for what modifies it."""
    negation = "not " if _is_negated(word) else ""
    if negation + word.lemma_.lower() in words or negation + word.lower_ in words:
        return True
    modifiers = [child for child in word.children if child.dep_ in ("amod", "compound") or _is_of_kind(child)]
    return any(
        f"{negation or 'not ' * _is_negated(modifier)}{modifier.lower_} {word.lemma_.lower()}" in words
        for modifier in modifiers
    )


def _is_negated(word: Token) -> bool:
    return any(child.lower_ in {"not", "n't"} for child in word.children)


def _is_of_kind(word: Token) -> bool:
    """Whether the word tells with "of" what a noun is: "a plea of guilty"."""
    return word.dep_ in ("nmod", "acl") and any(child.lower_ == "of" for child in word.children)


def _match(
    frame: Frame, arguments: Arguments, *, words: tuple[int, ...], weight: int, why: tuple[str, ...] = ()
) -> Match | None:
    """The frame with its roles filled, unless a role that it needs is empty or an argument fits none of its roles."""
    if _is_other(frame, arguments):
        return None
    roles: dict[str, tuple[Token, ...]] = {}
    used: set[int] = set()
    for role in frame.roles:
        for place in role.in_:
            candidates = arguments.places.get(place, ())
            fitting = tuple(w for w in candidates if w.i not in used and fits(w, role.is_))
            whole = _whole(candidates, role.is_) if not fitting and place == "object" and frame.outcome else None
            if whole is not None:
                fitting = (whole,)
                used.update(w.i for w in candidates)
            if fitting:
                roles[role.name] = fitting
                used.update(w.i for w in fitting)
                break
    for need in frame.needs:
        if not any(name in roles for name in need.split("|")):
            if not _is_bare_order(frame, arguments):
                return None
            why = (*why, "a bare order")
            break
    if arguments.voice in {"active", "passive"}:
        for place in _CORE:
            present = arguments.places.get(place, ())
            if present and not any(w.i in used for w in present) and not _is_dummy(present[0]):
                return None
    elif not roles and frame.makes:
        return None
    rank = (weight, len(roles))
    return Match(frame, arguments, roles, words, rank, why)


def _whole(parts: Sequence[Token], wanted: tuple[str, ...]) -> Token | None:
    """What is acted upon where a part or measure of it is named: the ban of "elements of the ban", the order of "effects of the order"."""
    for part in parts:
        if part.lemma_.lower() not in load_words()["parts"]:
            return None
        for child in part.children:
            is_whole = child.dep_ == "nmod" and child.i > part.i and case_of(child) == "of"
            if is_whole and kinds_of(child) & _DECIDED & set(wanted):
                return child
    return None


def _is_other(frame: Frame, arguments: Arguments) -> bool:
    """Whether a dependent of the trigger, or a filled place (":for"), tells that it means another thing."""
    if not frame.unless:
        return False
    if any(word[0] == ":" and word[1:] in arguments.places for word in frame.unless):
        return True
    return any(
        child.lower_ in frame.unless or child.lemma_.lower() in frame.unless for child in arguments.predicate.children
    )


def _is_bare_order(frame: Frame, arguments: Arguments) -> bool:
    """Whether the verb is all that the sentence says: "AFFIRMED.", "REVERSED AND REMANDED."."""
    verb = arguments.predicate
    about = {name for need in frame.needs for name in need.split("|")}
    if frame.makes != "Ruling" or "theme" not in about or verb.tag_ != "VBN" or not verb.is_upper:
        return False
    return all(w.is_punct or w.is_space or w.is_upper and w.tag_ in {"VBN", "CC", "IN", "NN"} for w in verb.sent)


def _is_dummy(token: Token) -> bool:
    """Whether a subject only keeps the place: "it is ordered that", "there"."""
    return token.lower_ in {"it", "there"} or token.pos_ == "SPACE"
