"""Predications that tell a ruling in other words: a judge who says that a law is void, a party that wins its case; and those that do not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import cast

from spacy.tokens import Token

from kg.interpret.deciding import bench_told
from kg.interpret.factuality import find_factuality
from kg.interpret.fillers import conjuncts, filler
from kg.interpret.frames import Frame, index_frames, load_frames, load_words
from kg.interpret.headlines import is_headline
from kg.interpret.kinds import kinds_of, named
from kg.interpret.observation import Observation
from kg.interpret.predications import Predication
from kg.interpret.reviews import RULING_KINDS
from kg.interpret.subjects import is_passive, is_verb, mark_of, subject
from kg.model import Side

BENCH = frozenset("court judge justice jury panel tribunal magistrate commission bench".split())
_SITTING = frozenset({"Judge", "Court", "court"})
# Frames that tell a ruling whoever acts, and those that do where a judge or court acts: outcome and side.
_RESULTS: dict[str, tuple[str, Side]] = {"win case": ("granted", "accepted"), "deadlock": ("ruled", "none")}
_OF_BENCH: dict[str, tuple[str, Side]] = {
    "say": ("ruled", "none"),
    "appoint": ("ordered", "none"),
    "adjourn": ("stayed", "none"),
    # "She dismissed the fraud claim": that she is a judge another sentence says
    "drop charges": ("dismissed", "rejected"),
    "dismiss voluntarily": ("dismissed", "rejected"),
}
_WRITINGS = frozenset({"ruling", "decision", "opinion", "judgment", "judgement", "order", "verdict"})
_BELOW = frozenset({"lower", "district", "trial", "earlier", "previous"})
_AHEAD = frozenset({"will", "would", "'ll", "may", "might", "should"})
_CHOOSING = frozenset({"will", "would", "'ll", "wo"})
_HEARINGS = frozenset({"hear", "hear arguments", "review below"})
# Verbs by which a court makes known what it does, and adverbs that leave it open.
_ANNOUNCING = frozenset({"say", "announce", "state", "tell", "add", "declare", "promise"})
_OPEN = frozenset({"likely", "probably", "perhaps", "possibly", "maybe", "soon", "eventually"})
_THEMSELVES = frozenset({"he", "she", "it", "they"})
# A lawyer or business decides no claim; bodies and people may be those that do.
_PARTIES = frozenset({"Company", "LawFirm", "Attorney"})
_NO_BENCH = _PARTIES | {"Person"}
_PARTY_WORDS = frozenset({"Company", "LawFirm", "Attorney", "Party"})


def bench_of(seen: Observation, predication: Predication | None) -> str:
    """Who decides, in one word: "Judge", "Court", "court" for an unnamed one, another type, or "" if nobody is named."""
    if predication is None:
        return ""
    for each in seen.fillers(predication, "agent", "court", "judge"):
        for key in seen.index.all_of(each.head):
            return seen.index.entity(key).type
        if seen.doc[each.head].lemma_.lower() in BENCH:
            return "court"
        return "other"
    return ""


def as_ruling(seen: Observation, predication: Predication) -> Predication | None:
    """The predication as one of a ruling: told outright, announced by who makes it, or told in other words."""
    if predication.frame.makes not in RULING_KINDS:
        return told_as_ruling(seen, predication)
    if _is_done_by_party(seen, predication):
        return None
    if predication.frame.name == "agree to hear" and predication.modality == "predicted":  # "will take up the case"
        return _choosing(seen, predication) or predication
    return _announced(seen, predication) or predication


def _is_done_by_party(seen: Observation, predication: Predication) -> bool:
    """Whether a pronoun for a party does what courts do, too: "the mayor said that he blocked the account"."""
    if predication.frame.makes != "Ruling" or predication.frame.outcome in ("", "ruled"):
        return False
    heads = [seen.doc[each.head] for each in predication.roles.get("agent", ())]
    types = [{seen.index.type_of(key) for key in seen.index.all_of(head.i)} for head in heads if head.pos_ == "PRON"]
    return bool(types) and len(types) == len(heads) and all(each and each <= _NO_BENCH for each in types)


def _announced(seen: Observation, predication: Predication) -> Predication | None:
    """ "The judge said he would stay the order", "Court won't block law": it is done by being said.

    Who says that it will rule has not ruled.
    """
    frame, verb = predication.frame, seen.doc[predication.trigger]
    words = {child.lower_ for child in verb.children if child.dep_ in ("aux", "advmod")}
    depends = any(child.dep_ == "advcl" and mark_of(child) in ("if", "unless", "should") for child in verb.children)
    is_open = depends or predication.conditional or bool(words & _OPEN) or frame.outcome in ("", "ruled")
    if predication.modality != "predicted" or frame.makes != "Ruling" or is_open or not words & _CHOOSING:
        return None
    speaker = _announcer(seen, verb)
    if speaker is None and not (is_headline(verb) and bench_of(seen, predication) in _SITTING):
        return None
    done = _done_by(predication, speaker)
    return replace(done, frame=_frame("refuse to"), side="rejected") if predication.negated else done


def _done_by(predication: Predication, speaker: Token | None) -> Predication:
    """What is announced as done, by who announces it: "the judges said they would"."""
    agent = {} if speaker is None else {"agent": (filler(named(speaker)),)}
    return replace(predication, roles={**predication.roles, **agent}, modality="stated", negated=False)


def _announcer(seen: Observation, verb: Token) -> Token | None:
    """The judge or court that says in fact what it will itself do: "the judges announced that they would hear the appeal"."""
    saying = verb.head
    if verb.dep_ != "ccomp" or not is_verb(saying) or saying.lemma_.lower() not in _ANNOUNCING:
        return None
    speaker, doer = subject(saying), subject(verb)
    if speaker is None or doer is None or not _is_sitting(seen, speaker):
        return None
    said = find_factuality(saying)
    own = doer.lower_ in _THEMSELVES or bool(set(seen.index.all_of(doer.i)) & set(seen.index.all_of(speaker.i)))
    return speaker if own and said.modality == "stated" and not said.negated and not said.conditional else None


def _is_sitting(seen: Observation, word: Token) -> bool:
    """Whether a judge or court is meant."""
    if kinds_of(word) & {"Judge", "Court"}:
        return True
    return any(seen.index.type_of(key) in _SITTING for key in seen.index.all_of(word.i))


def told_as_ruling(seen: Observation, predication: Predication) -> Predication | None:
    """The predication as one of a ruling, where it tells one; nothing where it does not."""
    frame = predication.frame
    if frame.name in _HEARINGS:
        return _choosing(seen, predication)
    if frame.name == "hold session":  # "said he would hold a hearing on Friday" sets one
        speaker = _announcer(seen, seen.doc[predication.trigger])
        is_set = speaker is not None and predication.modality == "predicted" and not predication.negated
        return replace(_done_by(predication, speaker), frame=_frame("schedule"), side="none") if is_set else None
    if frame.name == "guilty of":
        return _second_verdict(seen, predication)
    told = _RESULTS.get(frame.name) if not _wins_ruling(seen, predication) else None
    if told is None and frame.name in _OF_BENCH and _is_of_bench(seen, predication):
        told = _OF_BENCH[frame.name]
        if frame.name == "say" and not _is_finding(seen, predication):
            told = None
    if told is None:
        return None
    return replace(predication, frame=_ruling_frame(frame, *told), side=told[1])


def _wins_ruling(seen: Observation, predication: Predication) -> bool:
    """Whether what is won is itself the decision, and says for whom: "won dismissal of the suit", "won a reversal"."""
    won = {each.head for each in predication.roles.get("theme", ())}
    beside = seen.by_sentence[seen.sentence_of[predication.trigger]]
    return any(p.trigger in won and p.frame.makes in RULING_KINDS and p.side != "none" for p in beside)


def _second_verdict(seen: Observation, predication: Predication) -> Predication | None:
    """The second of two verdicts that share a verb: "found Roe guilty of theft and [not guilty] of fraud"."""
    word = seen.doc[predication.trigger]
    if word.lemma_.lower() not in ("guilty", "innocent"):
        return None
    beside = {each.i for each in conjuncts(word.head if word.dep_ == "conj" else word)} - {word.i}
    first = next(
        (
            p
            for p in seen.by_sentence[predication.sentence]
            if p.frame.makes == "Verdict" and beside & set(p.words) and word.i not in p.words
        ),
        None,
    )
    if first is None:
        return None
    frame = _frame("acquit" if predication.negated or word.lemma_.lower() == "innocent" else "convict")
    roles = {name: fillers for name, fillers in first.roles.items() if name != "charge"}
    charge = {"charge": predication.roles["charge"]} if "charge" in predication.roles else {}
    return replace(first, frame=frame, trigger=word.i, words=(word.i,), roles={**roles, **charge}, side=frame.side)


def _choosing(seen: Observation, predication: Predication) -> Predication | None:
    """A highest court's "will hear the appeal" or "would not hear it" as its choice; others must hear what comes.

    With a date it tells when the court sits.
    """
    words = {child.lower_ for child in seen.doc[predication.trigger].children if child.dep_ in ("aux", "advmod")}
    is_ahead = (
        bool(words & _CHOOSING) and predication.modality in ("stated", "predicted") and not predication.conditional
    )
    speaker = _announcer(seen, seen.doc[predication.trigger])
    chooses = speaker is not None or bench_told(seen, predication).level == "top"
    if not is_ahead or predication.date or not chooses:
        return None
    name, side = ("decline to hear", "rejected") if predication.negated else ("agree to hear", "none")
    return replace(_done_by(predication, speaker), frame=_frame(name), side=cast(Side, side))


@cache
def _frame(name: str) -> Frame:
    return next(frame for frame in load_frames() if frame.name == name)


@cache
def _ruling_frame(frame: Frame, outcome: str, side: Side) -> Frame:
    return replace(frame, makes="Ruling", outcome=outcome, side=side)


def _is_of_bench(seen: Observation, predication: Predication) -> bool:
    """Whether a judge or court acts, or what one has written: "the opinion said"."""
    if bench_of(seen, predication) in _SITTING:
        return True
    heads = [seen.doc[each.head] for each in predication.roles.get("agent", ())]
    return any(kinds_of(head) & {"Judge", "Court"} or head.lemma_.lower() in _WRITINGS for head in heads)


def _is_finding(seen: Observation, predication: Predication) -> bool:
    """Whether what is said is how things are or must be, rather than what the speaker is to do: "said he would rule in May"."""
    sentence = seen.doc[predication.trigger].sent
    if any(word.lower_.startswith("dissent") or word.text == "?" for word in sentence):
        return False
    contents = [seen.doc[each.head] for each in predication.roles.get("content", ())]
    for content in contents:
        words = {child.lower_ for child in content.children if child.dep_ == "aux"}
        doer = subject(content)
        if words & _AHEAD or (doer is not None and (doer.lower_ == "i" or _is_own_ruling(doer))):
            return False
    return bool(contents)


def _is_own_ruling(word: Token) -> bool:
    """Whether the decision itself is spoken of, by who joins it, explains it or regrets it: "the court's decision ignores"."""
    return word.lemma_.lower() in _WRITINGS and not any(child.lower_ in _BELOW for child in word.subtree)


def finding_words(seen: Observation, predication: Predication) -> Iterator[str]:
    """The words of law in what a ruling says: "void", "violate", "entitled", each once."""
    known = frozenset(load_words()["finding"])
    fillers = predication.roles.get("content", ())
    words = (seen.doc[i].lemma_.lower() for each in fillers for i in range(each.start, each.end))
    yield from sorted(known & set(words))


@cache
def deciding_verbs() -> frozenset[str]:
    """Verbs that, with no particle or object of their own, tell what a judge or court decides: "dismiss", "uphold"."""
    found = set()
    for verb, frames in index_frames(load_frames()).verbs.items():
        for frame, _, idiom in frames:
            agent = frame.role("agent")
            if idiom is None and frame.makes == "Ruling" and agent is not None and {"Judge", "Court"} <= set(agent.is_):
                found.add(verb)
    return frozenset(found)


def is_act_of_party(seen: Observation, verb: Token) -> bool:
    """Whether a lawyer or company does what courts do: "Acme dismissed the lawsuit as baseless" decides nothing."""
    if not is_verb(verb) or is_passive(verb) or verb.lemma_.lower() not in deciding_verbs():
        return False
    doer = subject(verb)
    if doer is None:
        return False
    types = {seen.index.entity(key).type for key in seen.index.all_of(doer.i)}
    return bool(types) and types <= _PARTIES or not types and bool(kinds_of(doer) & _PARTY_WORDS)
