"""A wording of a claim → who its own clause says makes it: "[Roe]'s motion to dismiss", "[the mill] argued that the lease is void"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from spacy.tokens import Token

from kg.interpret.asked_lists import asked_at
from kg.interpret.factuality import find_factuality, is_stated
from kg.interpret.fillers import Filler, filler
from kg.interpret.licences import Licence, licences, sides_of
from kg.interpret.observation import Observation
from kg.interpret.party_nouns import named_by
from kg.interpret.phrases import Phrase, root_of
from kg.interpret.subjects import case_of, is_passive, subject
from kg.interpret.suit_sides import bringers_of

Side = Literal["plaintiffs", "defendants"]

_ASKING = frozenset(
    {
        "motion",
        "appeal noun",
        "challenge noun",
        "lawsuit",
        "ask",
        "ask for",
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
# Verbs whose subject makes a claim, and how what they say hangs below them.
_ACCUSING = frozenset("sue allege accuse claim argue contend assert complain".split())
_BELOW = frozenset("conj obl obj nmod ccomp xcomp advcl acl appos compound".split())
_MOST_STEPS = 6
_SIDES: dict[str, Side] = {
    "plaintiff": "plaintiffs", "claimant": "plaintiffs", "petitioner": "plaintiffs", "lawsuit": "plaintiffs", "suit": "plaintiffs",
    "complaint": "plaintiffs",
    "defendant": "defendants", "respondent": "defendants",
}  # fmt: skip
_PEOPLE = frozenset({"plaintiff", "claimant", "petitioner"})
_FILING = frozenset({"file", "bring", "lodge", "launch", "submit"})
_LAWYERS = frozenset({"lawyer", "attorney", "counsel", "solicitor", "barrister"})
_SAYING = "say"
_PLACES = frozenset({"content", "act", "wording", "topic", "claim", "theme", "charge"})
_NEUTER = frozenset({"it", "its", "they", "their", "itself", "themselves"})
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


def arguing_told(seen: Observation, phrases: Sequence[Phrase]) -> frozenset[str]:
    """The entities that argue what the phrases word: those whom most phrases name, and of whom no phrase complains."""
    accused = {key for phrase in phrases for key in sides_of(seen, phrase)[1]}
    told = _most_named(key for phrase in phrases for key in claimants_told(seen, phrase)) - accused
    return told or _most_named(key for phrase in phrases for key in accusers_above(seen, phrase)) - accused


def side_told(seen: Observation, phrases: Sequence[Phrase]) -> Side | None:
    """The side that asks or argues what the phrases word, where their clauses call it so: "[defendant] moves to dismiss"."""
    words = [
        seen.doc[filler.head]
        for phrase in phrases
        for predication, role, _ in _licences_of_list(seen, phrase)
        if role in _PLACES and not predication.negated and predication.frame.name in _ASKING | _ARGUING
        for filler in seen.fillers(predication, "agent", "claimant")
    ]
    words += [asker for phrase in phrases if (asker := _asker(seen, phrase)) is not None]
    sides = {side for word in words if (side := _side_called(seen, word)) is not None}
    return sides.pop() if len(sides) == 1 else None


def _asker(seen: Observation, phrase: Phrase) -> Token | None:
    """Who asks for a list of things of which the phrase words one: trees lose the last ones."""
    asked = asked_at(seen, phrase.start, phrase.end)
    verb = seen.doc[asked.asking] if asked is not None else None
    return subject(verb) if verb is not None and verb.pos_ == "VERB" and not find_factuality(verb).negated else None


def _licences_of_list(seen: Observation, phrase: Phrase) -> list[Licence]:
    """The places that a phrase fills, or that the list does of which it is a member: trees lose the last ones."""
    found, root = list(licences(seen, phrase)), root_of(seen, phrase)
    while not found and root.dep_ == "conj" and root.head.i < root.i:
        root = root.head
        found = list(licences(seen, Phrase(root.i, root.i + 1, frozenset())))
    return found


def _side_called(seen: Observation, noun: Token) -> Side | None:
    """The side that a word for a party or a suit calls: "the plaintiff", "the suit", the "it" behind one; of "another claimant" none."""
    if seen.index.all_of(noun.i):
        return None
    if noun.lower_ == "it" and (suit := _suit_before(noun)) is not None:
        return _side_called(seen, suit)
    side = _SIDES.get(noun.lemma_.lower())
    said = (child for child in noun.children if child.dep_ in ("det", "amod", "nummod") and child.lower_ != "the")
    return side if side is not None and not any(said) else None


def _suit_before(it: Token) -> Token | None:
    """The suit for which an "it" stands that says or asks something: the subject, or what was filed, of the clause before."""
    start = it.sent.start
    words = [*(it.doc[start - 1].sent if start else ()), *it.doc[start : it.i]]
    suits = [t for t in words if _SIDES.get(t.lemma_.lower()) == "plaintiffs" and t.lemma_.lower() not in _PEOPLE]
    told = [t for t in suits if t.dep_.startswith("nsubj") or t.dep_ == "obj" and t.head.lemma_.lower() in _FILING]
    return told[-1] if told else None


def speaking_told(seen: Observation, phrases: Sequence[Phrase]) -> frozenset[str]:
    """The entities that say what the phrases word, where of none of them more is told than that somebody says it."""
    told = [list(licences(seen, phrase)) for phrase in phrases]
    if not all(told) or any(licence.predication.frame.name != _SAYING for found in told for licence in found):
        return frozenset()
    fillers = (f for found in told for licence in found for f in seen.fillers(licence.predication, "agent"))
    return frozenset(key for filler in fillers for key in _spoken_for(seen, filler))


def accusers_above(seen: Observation, phrase: Phrase) -> Iterator[str]:
    """Who accuses, sues or argues in the verb above the phrase, however long what stands between: "sued the inn, 60 years old, for [libel]"."""
    token = root_of(seen, phrase)
    for _ in range(_MOST_STEPS):
        verb = token.head
        if verb.i == token.i or token.dep_ not in _BELOW:
            return
        if verb.pos_ == "VERB":
            # A participle may hang on a word that is not its subject: "sued the inn, the cook and the mayor alleging [fraud]".
            has_own = verb.tag_ != "VBG" or any(child.dep_ == "nsubj" for child in verb.children)
            if verb.lemma_.lower() in _ACCUSING and has_own and not is_passive(verb) and is_stated(verb):
                doer = subject(verb)
                for key in named_by(seen, doer) if doer is not None and doer.lower_ not in _NEUTER else ():
                    if seen.index.type_of(key) not in _FOR_OTHERS:
                        yield key
                return
            if not (token.dep_ in ("conj", "xcomp") or verb.dep_ in ("ccomp", "xcomp", "conj")):
                return
        token = verb


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


def _claimants(seen: Observation, phrase: Phrase, frames: frozenset[str], *, by_name: bool = False) -> Iterator[str]:
    """Who asks or argues it; `by_name` leaves out whom only a neuter or plural pronoun names."""
    for predication, role, _ in licences(seen, phrase):
        if role not in _PLACES or predication.negated:
            continue
        name = predication.frame.name
        who = ("loser",) if name in _ASKING_IN_VAIN else ("agent", "claimant", "behalf") if name in frames else ()
        if who:
            fillers = [
                f for f in seen.fillers(predication, *who) if not (by_name and seen.doc[f.head].lower_ in _NEUTER)
            ]
            for key in (key for each in fillers for key in _spoken_for(seen, each)):
                if seen.index.type_of(key) not in _FOR_OTHERS and not _is_bound(seen, phrase, key):
                    yield key

    asker = _asker(seen, phrase) if "ask" in frames else None
    if asker is not None and not (by_name and asker.lower_ in _NEUTER):
        for key in _spoken_for(seen, filler(asker)):
            if seen.index.type_of(key) not in _FOR_OTHERS:
                yield key


def _spoken_for(seen: Observation, filler: Filler) -> tuple[str, ...]:
    """The entities that a filler names, of lawyers their clients ("lawyers for [Roe]"), of a suit who brought it ("[Roe]'s suit")."""
    noun = seen.doc[filler.head]
    if noun.lemma_.lower() not in _LAWYERS:
        return seen.keys((filler,)) or _bringing(seen, noun)
    clients = (c for c in noun.children if c.dep_ == "nmod:poss" or c.dep_ == "nmod" and case_of(c) in ("for", "of"))
    return tuple(key for client in clients for key in seen.index.all_of(client.i))


def _bringing(seen: Observation, noun: Token) -> tuple[str, ...]:
    """Who brought a suit that says or asks something, as its own clause tells: "[Roe]'s complaint", and the "it" behind one."""
    suit = _suit_before(noun) if noun.lower_ == "it" else noun
    if suit is None or _SIDES.get(suit.lemma_.lower()) != "plaintiffs" or suit.lemma_.lower() in _PEOPLE:
        return ()
    return tuple(dict.fromkeys(key for word in bringers_of(suit) if word.i != suit.i for key in named_by(seen, word)))


def _is_bound(seen: Observation, phrase: Phrase, key: str) -> bool:
    """Whether the phrase asks that somebody be made or forbidden to act: "order [the mill] to pay"; who asks is another."""
    return any(
        token.dep_ == "obj" and token.head.lemma_.lower() in _BINDING and seen.index.of_token(token.i) == key
        for token in seen.doc[phrase.start : phrase.end]
        if token.pos_ != "PRON"
    )


def are_opposed(seen: Observation, one: Phrase, two: Phrase, sides: Sides) -> bool:
    """Whether one phrase words what one side asks or argues, and the other what the other side does.

    "Its" and "they" are no proof: among firms and agencies they are too often taken for another.
    """
    ours, theirs = (_asking_side(seen, phrase, sides) for phrase in (one, two))
    if not ours or not theirs or ours & theirs:
        return False
    return any(
        ours <= set(left) and theirs <= set(right) or ours <= set(right) and theirs <= set(left)
        for left, right in sides
    )


def _asking_side(seen: Observation, phrase: Phrase, sides: Sides) -> frozenset[str]:
    """Who asks or argues it by name, or of a text's only case all on the side that its clause calls: "the lawsuit seeks"."""
    named = frozenset(_claimants(seen, phrase, _ASKING | _ARGUING, by_name=True))
    called = side_told(seen, (phrase,)) if not named and len(sides) == 1 else None
    return named or frozenset(sides[0][called == "defendants"] if called is not None else ())
