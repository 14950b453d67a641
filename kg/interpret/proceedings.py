"""Two suits of the same parties, told apart by what the text calls them.

"Corvane dropped its federal suit and filed a new one in state court": nobody stands in one who does not stand in the other,
so the parties cannot tell the two apart. Words do: a stated filing of a *new*, *second* or *another* suit begins the
second; "its original suit" and whatever is dropped is the first. What is said in between is said of the one spoken of last.
Without a suit that came before, a "new lawsuit" is simply the news, and nothing is split.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Token

from kg.interpret.attitudes import load_attitudes
from kg.interpret.cases import Dispute
from kg.interpret.observation import Observation

_BESIDE = frozenset({"amod", "compound", "det", "nummod", "nmod"})


def split_disputes(seen: Observation, disputes: Sequence[Dispute]) -> tuple[Dispute, ...]:
    """The disputes, where one whose plaintiff is said to have filed another suit stands as two."""
    found: list[Dispute] = []
    for dispute in disputes:
        begins = [token for token in seen.doc[seen.title_end :] if _begins_another(seen, token, dispute)]
        signals = _signals(seen, begins)
        if begins and 0 in signals.values():
            found += _apart(seen, dispute, signals)
        else:
            found.append(dispute)
    return tuple(found)


def _begins_another(seen: Observation, verb: Token, dispute: Dispute) -> bool:
    """Whether a plaintiff of the dispute is told to have filed another suit: "it filed a second complaint", "a new one"."""
    if verb.lemma_.lower() not in load_attitudes().suits["bring"] or verb.tag_ not in ("VBD", "VBN", "VBZ", "VBP"):
        return False
    if any(child.tag_ == "MD" or child.lower_ in load_attitudes().negating for child in verb.children):
        return False
    suits = [child for child in verb.children if child.dep_ in ("obj", "nsubj:pass") and _calls(child, "another")]
    filers = {key for child in verb.children if child.dep_ in ("nsubj", "obl", "obl:agent") for key in seen.index.all_of(child.i)}
    return bool(suits) and bool(filers & set(dispute.plaintiffs))


def _calls(noun: Token, which: str) -> bool:
    """Whether the word is a suit, or "one", that is called so: "a new lawsuit", "its original complaint"."""
    words = load_attitudes().suits
    if noun.lemma_.lower() not in words["nouns"] and not (noun.lower_ == "one" and noun.pos_ in ("NOUN", "NUM", "PRON")):
        return False
    return any(child.dep_ in _BESIDE and child.lemma_.lower() in words[which] for child in noun.children)


def _signals(seen: Observation, begins: Sequence[Token]) -> dict[int, int]:
    """From which token on which suit is spoken of: 0 for the first, 1 for the other, in the order of the text."""
    found: dict[int, int] = {}
    for predication in seen.predications:
        trigger = seen.doc[predication.trigger]
        if predication.frame.makes == "Withdrawal" and predication.is_fact and trigger.i >= seen.title_end:
            found.setdefault(trigger.sent.start, 0)
    for token in seen.doc[seen.title_end :]:
        for which, name in enumerate(("first", "another")):
            if _calls(token, name):
                found.setdefault(token.sent.start, which)
        which_court = _system(token, begins)
        if which_court is not None:
            found.setdefault(token.sent.start, which_court)
    return {**found, **{verb.i: 1 for verb in begins}}


def _system(token: Token, begins: Sequence[Token]) -> int | None:
    """Which suit a court or suit called federal or of a state belongs to, where the other one was filed in a state's court."""
    words = load_attitudes().suits
    if token.lemma_.lower() not in {*words["nouns"], "court"}:
        return None
    beside = {child.lower_ for child in token.children if child.dep_ in _BESIDE}
    named = {t.lower_ for begin in begins for t in begin.subtree}
    if not named & words["state"] or named & words["federal"]:
        return None
    return 0 if beside & words["federal"] else 1 if beside & words["state"] else None


def _apart(seen: Observation, dispute: Dispute, signals: Mapping[int, int]) -> list[Dispute]:
    """The dispute as two, each with the tokens that tell of it and the courts and judges that stand among them."""
    told: tuple[set[int], set[int]] = set(), set()
    spoken_of = 0
    for token in seen.doc:
        spoken_of = signals.get(token.i, spoken_of)
        told[spoken_of].add(token.i)
    made = []
    for which in (0, 1):
        other = told[1 - which]

        def here(key: str, mine: set[int] = told[which], other: set[int] = other) -> bool:
            heads = seen.mention_heads.get(key, ())
            return sum(i in mine for i in heads) > sum(i in other for i in heads)

        made.append(
            replace(
                dispute,
                courts=tuple(key for key in dispute.courts if here(key)),
                judges=tuple(key for key in dispute.judges if here(key)),
                told=frozenset(told[which]),
            )
        )
    return made


def spoken_of(disputes: Sequence[Dispute], number: int, tokens: Sequence[int]) -> int:
    """The dispute `number`, or the one of the same parties of which most of the tokens tell."""
    if disputes[number].told is None:
        return number
    twins = [n for n, d in enumerate(disputes) if d.parties == disputes[number].parties and d.told is not None]
    return max(twins, key=lambda n: (sum(token in (disputes[n].told or ()) for token in tokens), -n))
