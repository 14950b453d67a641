"""Two words of ruling of which the one grants and the other denies: no one decision does both."""

from __future__ import annotations

from collections.abc import Mapping

from kg.interpret.frames import verdict_words
from kg.interpret.kinds import kinds_of
from kg.interpret.observation import Observation
from kg.interpret.predications import Predication
from kg.interpret.reviews import REVIEWS
from kg.interpret.triggers import Trigger

_SURE_OF_SIDE = 0.7  # odds of a side at which an act for the other side is another act
_SURE_OF_ACT = 0.5  # the same where both words mean opposite sides whatever they are about
_SURE_OF_FINDING = 0.75  # the same where one of the two only tells what was found
_BUT = frozenset({"but", "yet"})


def are_opposite(seen: Observation, one: Trigger, two: Trigger) -> bool:
    """Whether the one surely grants and the other surely denies, or convicts and acquits, though the tree may hide whom."""
    if {_verdict(seen, one), _verdict(seen, two)} == {"accepted", "rejected"}:
        return True
    sides = dict(one.sides), dict(two.sides)
    bar = _SURE_OF_SIDE if does(one) and does(two) else _SURE_OF_FINDING
    bar = 0.0 if _is_set_against(seen, one, two) else _SURE_OF_ACT if _act_apart(seen, one, two) else bar
    return any(
        _likelier(a) == "accepted" and _likelier(b) == "rejected" and min(a["accepted"], b["rejected"]) >= bar
        for a, b in (sides, sides[::-1])
    )


def _act_apart(seen: Observation, one: Trigger, two: Trigger) -> bool:
    """Whether the one word grants and the other refuses by what it means: "denied the request", "allowed him to speak"."""
    told = [each.predication for each in (one, two) if each.predication is not None and does(each)]
    if sorted(each.side for each in told) != ["accepted", "rejected"]:
        return False
    return not any(_reviews_decision(seen, each) or _lets_go_on(seen, each) for each in told)


def _reviews_decision(seen: Observation, predication: Predication) -> bool:
    """Whether a decision is undone or left as it is, and not a law upheld, which no other decision stands behind."""
    themes = [seen.doc[f.head] for f in predication.roles.get("theme", ())]
    is_law = bool(themes) and all(kinds_of(theme) & {"Law", "Statute"} for theme in themes)
    return predication.frame.outcome in REVIEWS and not is_law


def _lets_go_on(seen: Observation, predication: Predication) -> bool:
    """Whether a case may go on, which is what a motion to end it is denied for."""
    told = (f for role in ("theme", "beneficiary", "content") for f in predication.roles.get(role, ()))
    return predication.side == "accepted" and any("Case" in kinds_of(seen.doc[f.head]) for f in told)


def _is_set_against(seen: Observation, one: Trigger, two: Trigger) -> bool:
    """Whether "but" joins the two words, or "and" two that grant and deny: "struck down the fee and dismissed the suit"."""
    left, right = sorted((one, two), key=lambda trigger: trigger.token)
    word = seen.doc[right.token]
    if word.head.i != left.token or word.dep_ != "conj":
        return False
    own = {each.predication.side for each in (one, two) if each.predication is not None and does(each)}
    return own == {"accepted", "rejected"} or any(c.lower_ in _BUT for c in word.children if c.dep_ == "cc")


def _likelier(sides: Mapping[str, float]) -> str:
    return max(("accepted", "rejected", "neutral", "mixed"), key=lambda side: sides.get(side, 0.0))


def does(trigger: Trigger) -> bool:
    """Whether the word says what was done with a request, and not only what was found."""
    return trigger.predication is not None and trigger.predication.frame.outcome not in ("", "ruled")


def _verdict(seen: Observation, trigger: Trigger) -> str:
    if trigger.predication is not None:
        return trigger.predication.side if trigger.predication.frame.makes == "Verdict" else ""
    return verdict_words().get(seen.doc[trigger.token].lemma_.lower(), "")
