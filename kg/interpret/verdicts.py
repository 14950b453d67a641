"""What a word of verdict tells by itself, even where the tree hides what hangs from it: a conviction or an acquittal."""

from __future__ import annotations

from spacy.tokens import Token

from kg.interpret.claims import Draft
from kg.interpret.decisions import Decision
from kg.interpret.frames import verdict_words
from kg.interpret.observation import Observation
from kg.interpret.phrases import Phrase


def is_of_other_verdict(seen: Observation, decision: Decision, draft: Draft) -> bool:
    """Whether the claim stands wherever it is worded behind a word of the opposite verdict.

    In "convicted him of theft and acquitted him of fraud" the theft is behind "convicted".
    """
    mine = {side for trigger in decision.triggers if (side := _side(seen.doc[trigger.token]))}
    if len(mine) != 1:
        return False
    before = [_verdict_before(seen, phrase) for phrase in draft.phrases]
    return bool(before) and all(side and side not in mine for side in before)


def _verdict_before(seen: Observation, phrase: Phrase) -> str:
    """What the nearest word of verdict before a phrase in its sentence tells, "" if there is none."""
    start = seen.doc[phrase.start].sent.start
    return next((side for i in range(phrase.start - 1, start - 1, -1) if (side := _side(seen.doc[i]))), "")


def _side(token: Token) -> str:
    return verdict_words().get(token.lemma_.lower(), "") if token.pos_ in ("VERB", "ADJ", "NOUN") else ""
