"""Two suits of the same parties, told apart by what the text calls them.

"Corvane dropped its federal suit and filed a new one in state court": nobody stands in one who does not stand in the other,
so the parties cannot tell the two apart. Words do: a stated filing of a *new*, *second* or *another* suit begins the
second; "its original suit" and whatever is dropped is the first. What is said in between is said of the one spoken of last.
Without a suit that came before, a "new lawsuit" is simply the news, and nothing is split.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from spacy.tokens import Token

from kg.interpret.attitudes import load_attitudes
from kg.interpret.cases import Dispute
from kg.interpret.observation import Observation
from kg.interpret.subjects import case_of

_BESIDE = frozenset({"amod", "compound", "det", "nummod", "nmod"})


def split_disputes(seen: Observation, disputes: Sequence[Dispute]) -> tuple[Dispute, ...]:
    """The disputes, where one whose plaintiff is said to have filed another suit stands as two."""
    found: list[Dispute] = []
    for dispute in disputes:
        begins = [token for token in seen.doc[seen.title_end :] if _begins_another(seen, token, dispute)]
        signals = _signals(seen, begins) if begins else {}
        if 0 in signals.values():
            filers = {key for verb in begins for key in _filers(seen, verb)}
            found += _apart(seen, dispute, signals, filers)
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
    return bool(suits) and bool(_filers(seen, verb) & set(dispute.plaintiffs))


def _filers(seen: Observation, verb: Token) -> set[str]:
    doers = (c for c in verb.children if c.dep_ == "nsubj" or c.dep_ in ("obl", "obl:agent") and case_of(c) == "by")
    return {key for child in doers for key in seen.index.all_of(child.i)}


def _calls(noun: Token, which: str) -> bool:
    """Whether the word is a suit, or "one", that is called so: "a new lawsuit", "its original complaint"."""
    words = load_attitudes().suits
    if noun.lemma_.lower() not in words["nouns"] and not (
        noun.lower_ == "one" and noun.pos_ in ("NOUN", "NUM", "PRON")
    ):
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


def _apart(seen: Observation, dispute: Dispute, signals: Mapping[int, int], filers: AbstractSet[str]) -> list[Dispute]:
    """The dispute as two, each with the tokens that tell of it and the courts and judges that stand among them.

    Who is not spoken of before the second suit is no plaintiff of the first, and the second is that of who filed it.
    """
    told: tuple[set[int], set[int]] = set(), set()
    now = 0
    for token in seen.doc:
        now = signals.get(token.i, now)
        told[now].add(token.i)

    def count(key: str, which: int) -> int:
        return sum(i in told[which] for i in seen.mention_heads.get(key, ()))

    first = tuple(key for key in dispute.plaintiffs if key not in filers or count(key, 0))
    second = tuple(key for key in dispute.plaintiffs if key in filers)
    return [
        replace(
            dispute,
            plaintiffs=plaintiffs,
            courts=tuple(key for key in dispute.courts if count(key, which) > count(key, 1 - which)),
            judges=tuple(key for key in dispute.judges if count(key, which) > count(key, 1 - which)),
            names=dispute.names if which == 0 else (),
            docket_number=dispute.docket_number if which == 0 else None,
            told=frozenset(told[which]),
        )
        for which, plaintiffs in enumerate((first, second))
    ]


def spoken_of(disputes: Sequence[Dispute], number: int, tokens: Sequence[int]) -> int:
    """The dispute `number`, or the one of which alone all of the tokens tell, or of the same parties most of them."""
    for n, dispute in enumerate(disputes):
        if tokens and dispute.alone.issuperset(tokens):
            return n
    if disputes[number].told is None:
        return number
    twins = [n for n, d in enumerate(disputes) if d.told is not None and d.defendants == disputes[number].defendants]
    return max(twins, key=lambda n: (sum(token in (disputes[n].told or ()) for token in tokens), -n))
