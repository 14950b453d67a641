"""Whose verdict, and which: a charge is none of another accused, nor one of the opposite verdict, even where the tree hides it."""

from __future__ import annotations

from spacy.tokens import Token

from kg.interpret.charged import all_accused
from kg.interpret.claims import Draft
from kg.interpret.decisions import Decision
from kg.interpret.frames import verdict_words
from kg.interpret.links import predications_about
from kg.interpret.observation import Observation
from kg.interpret.phrases import Phrase

# What only a criminal court does, and to charges.
CRIMINAL_ACTS = frozenset({"Verdict", "Sentencing"})
_NO_CHARGE = 0.15  # odds of being a charge below which every wording of a claim is surely none


def is_of_other_verdict(seen: Observation, decision: Decision, draft: Draft) -> bool:
    """Whether the claim stands wherever it is worded behind a word of the opposite verdict.

    In "convicted him of theft and acquitted him of fraud" the theft is behind "convicted".
    """
    mine = {side for trigger in decision.triggers if (side := _side(seen.doc[trigger.token]))}
    if len(mine) != 1:
        return False
    before = [_verdict_before(seen, phrase) for phrase in draft.phrases]
    return bool(before) and all(side and side not in mine for side in before)


def is_of_other_accused(seen: Observation, decision: Decision, draft: Draft) -> bool:
    """Whether a verdict or sentence is on somebody, and wherever the charge is worded it is another's."""
    told = [
        t.predication
        for t in decision.triggers
        if t.predication is not None and t.predication.frame.makes in CRIMINAL_ACTS
    ]
    tried = {key for each in told for key in seen.keys(seen.fillers(each, "target"))}
    accused = all_accused(seen, [(p.start, p.end) for p in draft.phrases]) if tried else frozenset()
    return bool(accused) and not accused & tried


def is_left_open(seen: Observation, decision: Decision, draft: Draft) -> bool:
    """Whether the jury agreed on other charges only: "convicted him of theft but deadlocked on the fraud charge"."""
    makes = {trigger.predication.frame.makes for trigger in decision.triggers if trigger.predication is not None}
    if not makes & CRIMINAL_ACTS:
        return False
    return any(
        predication.frame.name == "deadlock" and role == "charge" and predication.is_fact
        for phrase in draft.phrases
        for predication, role in predications_about(seen, phrase)
    )


def is_of_other_law(seen: Observation, decision: Decision, draft: Draft) -> bool:
    """Whether a verdict or sentence on an accused would decide a claim that is surely no charge, and that it does not name."""
    makes = {trigger.predication.frame.makes for trigger in decision.triggers if trigger.predication is not None}
    if (
        not makes
        or not makes <= CRIMINAL_ACTS
        or any(dict(p.kinds).get("charge", 1.0) >= _NO_CHARGE for p in draft.phrases)
    ):
        return False
    named = {predication.trigger for phrase in draft.phrases for predication, _ in predications_about(seen, phrase)}
    return not any(trigger.token in named for trigger in decision.triggers)


def _verdict_before(seen: Observation, phrase: Phrase) -> str:
    """What the nearest word of verdict before a phrase in its sentence tells, "" if there is none."""
    start = seen.doc[phrase.start].sent.start
    return next((side for i in range(phrase.start - 1, start - 1, -1) if (side := _side(seen.doc[i]))), "")


def _side(token: Token) -> str:
    return verdict_words().get(token.lemma_.lower(), "") if token.pos_ in ("VERB", "ADJ", "NOUN") else ""
