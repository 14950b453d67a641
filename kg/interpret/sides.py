"""Triggers → triggers with the side that one takes from another: from the decision it reviews, or from the one it is likened to.

"Upheld the ruling that found a breach", "blocked the plan, an order that was reversed", "another court ruled the other way".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Token

from kg.interpret.cases import Dispute
from kg.interpret.deciding import bench_told
from kg.interpret.fillers import Filler, filler
from kg.interpret.findings import side_found
from kg.interpret.kinds import kinds_of
from kg.interpret.observation import Observation
from kg.interpret.partial_wins import cuts_award, is_shared_out
from kg.interpret.predications import Predication
from kg.interpret.reviews import DECIDING, REVIEWS
from kg.interpret.subjects import case_of, is_verb
from kg.interpret.told_sides import sides_told
from kg.interpret.triggers import Trigger

_OTHER = {"accepted": "rejected", "rejected": "accepted"}
_SURE = 0.6  # odds at which what one word tells is taken for the side of another
_EVEN = 0.15  # less between the odds of the two sides, and the frame's own side decides
_WINNERS = frozenset({"rule for", "win case", "win in court", "victory noun", "judgment for"})
_RULING = frozenset({"rule for", "rule against"})  # on a motion as often as on the case
_WINNING = ("beneficiary", "agent")
_LOSERS = frozenset({"rule against", "lose case", "lose in court", "judgment against"})
_LOSING = ("loser",)
# What both sides win or lose, and neither asks for.
_WHOLE = frozenset(
    "suit lawsuit case battle fight dispute trial litigation action class-action court ruling verdict".split()
)
_EITHER = frozenset({"allow to", "allow by can", "approve"})  # what is allowed may be what is challenged
_ONE_SIDED = frozenset({"body upholds", "body rejects"})
_SURE_OF_WINNER = 0.75  # odds of a side that no party's place in the case outweighs
_UNSURE = 0.2  # odds of no decision at which the side is left to what else tells of it
_POINTING = frozenset({"that", "this", "those", "these", "such"})
_NO_PARTY = frozenset({"Judge", "Court", "Statute", "Case"})
_LIKENED = "rule likewise"  # the frame of "ruled the same way", "in the opposite manner"
_OPPOSITE = frozenset("other opposite different contrary opposing reverse".split())
_OTHERS = frozenset({"other", "others", "rest"})
_SAME = frozenset("same similar like identical".split())


def with_sides(seen: Observation, triggers: Sequence[Trigger], disputes: Sequence[Dispute] = ()) -> tuple[Trigger, ...]:
    """The triggers in order, each whose side follows from an earlier or inner one with that side for sure, or from who wins."""
    done: list[Trigger] = []
    told, found = sides_told(seen), _sides_in(disputes)
    for trigger in triggers:
        is_mixed = cuts_award(seen, trigger) or is_shared_out(seen.doc[trigger.token])
        side = "mixed" if is_mixed else "neutral" if _hangs(trigger) else _outright(seen, trigger)
        side = (
            side
            or _from_another(seen, trigger, (*done, *triggers[len(done) + 1 :]))
            or _by_winner(seen, trigger, told)
            or _by_finding(seen, trigger, {**found, **told})
        )
        if not side and max(p for each, p in trigger.sides if each != "no") < _SURE_OF_WINNER:
            side = _by_winner(seen, trigger, found) or _of_frame(trigger)
        done.append(given(trigger, side) if side else trigger)
    return tuple(done)


def _outright(seen: Observation, trigger: Trigger) -> str:
    """The side of a frame that means one only: a complaint upheld by who hears it, a request that its maker wins or loses."""
    predication = trigger.predication
    if predication is None:
        return ""
    name = predication.frame.name
    themes = [seen.doc[f.head] for f in predication.roles.get("theme", ())]
    is_own = name in ("win case", "lose case") and any("Request" in kinds_of(theme) for theme in themes)
    return predication.side if name in _ONE_SIDED or is_own and not _is_whole(seen, predication) else ""


def _by_finding(seen: Observation, trigger: Trigger, sides: Mapping[str, str]) -> str:
    return side_found(seen, trigger.predication, sides) if trigger.predication is not None else ""


def _hangs(trigger: Trigger) -> bool:
    """Whether a jury cannot agree, which decides nothing."""
    return trigger.predication is not None and trigger.predication.frame.name == "deadlock"


def _sides_in(disputes: Sequence[Dispute]) -> Mapping[str, str]:
    """The side of each party that stands on one side only."""
    plaintiffs = {key for dispute in disputes for key in dispute.plaintiffs}
    defendants = {key for dispute in disputes for key in dispute.defendants}
    return {
        **dict.fromkeys(plaintiffs - defendants, "plaintiff"),
        **dict.fromkeys(defendants - plaintiffs, "defendant"),
    }


def given(trigger: Trigger, side: str) -> Trigger:
    """The trigger with all that speaks for a decision speaking for the one side."""
    no = dict(trigger.sides).get("no", 0.0)
    return replace(trigger, sides=tuple(sorted({side: 1.0 - no, "no": no}.items())))


def _from_another(seen: Observation, trigger: Trigger, others: Sequence[Trigger]) -> str:
    predication = trigger.predication
    if predication is None:
        return ""
    fate = REVIEWS.get(predication.frame.outcome, "") if predication.roles.get("theme") else ""
    others = [other for other in others if other.predication is None or other.predication.frame.makes == "Ruling"]
    if fate:
        before = _sure(_reviewed(seen, predication, others))
        return before if fate == "left" else _OTHER.get(before, "")
    if predication.frame.name == _LIKENED:
        before = _sure(_before(seen, predication, others))
        words = {word.lower_ for word in _near(seen.doc[predication.trigger])}
        return _OTHER.get(before, "") if words & _OPPOSITE else before if words & _SAME else ""
    return ""


def _by_winner(seen: Observation, trigger: Trigger, told: Mapping[str, str]) -> str:
    """What it means for the plaintiffs' claims that one side wins or loses the case: "lost a suit brought by the city".

    Whoever wins or loses a request or appeal of his own is told by the word itself.
    """
    predication = trigger.predication
    if predication is None or predication.frame.name not in _WINNERS | _LOSERS:
        return ""
    if not _is_whole(seen, predication):
        return ""
    for names, role_names, own in ((_WINNERS, _WINNING, "accepted"), (_LOSERS, _LOSING, "rejected")):
        keys = seen.keys(seen.fillers(predication, *role_names)) if predication.frame.name in names else ()
        sides = {told.get(key, "") for key in keys}
        if sides == {"plaintiff"}:
            return own
        if sides == {"defendant"}:
            return _OTHER[own]
    return ""


def ends_case(seen: Observation, trigger: Trigger) -> bool:
    """Whether a side wins or loses its case as such: "won the case", "lost in court"."""
    predication = trigger.predication
    is_end = predication is not None and predication.frame.name in (_WINNERS | _LOSERS) - _RULING
    return is_end and predication is not None and _is_whole(seen, predication)


def _is_whole(seen: Observation, predication: Predication) -> bool:
    """Whether nothing less than a case is won or lost."""
    themes = [seen.doc[f.head] for role in ("theme", "content") for f in predication.roles.get(role, ())]
    # "agreed with the city that the suit came too late" is for the city
    return all(theme.lemma_.lower() in _WHOLE or _is_that_clause(theme) for theme in themes)


def _is_that_clause(word: Token) -> bool:
    return is_verb(word) and word.dep_ == "ccomp"


def _of_frame(trigger: Trigger) -> str:
    """The side that the word itself has, where the odds of the two are all but even."""
    is_known = trigger.predication is not None and trigger.predication.frame.name not in _EITHER
    own = trigger.predication.side if trigger.predication is not None and is_known else ""
    odds = dict(trigger.sides)
    best = max((p, side) for side, p in odds.items() if side != "no")[1]
    is_even = abs(odds.get("accepted", 0.0) - odds.get("rejected", 0.0)) < _EVEN
    is_told = odds.get("no", 0.0) < _UNSURE
    return own if own in _OTHER and best in _OTHER and is_even and is_told else ""


def _sure(trigger: Trigger | None) -> str:
    """The side that a word surely tells, "" for none."""
    sides = dict(trigger.sides) if trigger is not None else {}
    return next((side for side in _OTHER if sides.get(side, 0.0) >= _SURE), "")


def _reviewed(seen: Observation, review: Predication, others: Sequence[Trigger]) -> Trigger | None:
    """The one word that tells the decision reviewed: within the object, or told just before and pointed at."""
    objects = _objects(review)
    inner = [
        other
        for other in others
        if _outcome(other) not in REVIEWS
        and any(f.start <= other.token < f.end or _is_on(seen.doc[other.token], f.head) for f in objects)
        and seen.doc[other.token].pos_ == "VERB"
    ]
    if inner:
        return _agreed(inner)
    if any(_points_back(seen.doc[f.head]) for f in objects):
        return _before(seen, review, others)
    if any(_OTHERS & {word.lower_ for word in seen.doc[f.start : f.end]} for f in objects):
        return _of_the_others(seen, review, others)
    return _agreed(_on_same(seen, review, others))


def _of_the_others(seen: Observation, review: Predication, others: Sequence[Trigger]) -> Trigger | None:
    """One of the lower decisions that no other review speaks of, if they agree: "reversed the first and affirmed the other two"."""
    bench = bench_told(seen, review)
    reviews = [o.predication for o in others if o.predication is not None and _outcome(o) in REVIEWS]
    spoken_of = {
        found.token
        for each in reviews
        if each.sentence == review.sentence and each.trigger != review.trigger
        for found in _on_same(seen, each, others)
    }
    told = [
        other
        for other in others
        if other.token < review.trigger
        and other.token not in spoken_of
        and other.predication is not None
        and bench_told(seen, other.predication).is_other(bench)
        and _sure(other)
    ]
    return _agreed(told)


def _phrases(seen: Observation, review: Predication) -> list[Filler]:
    """The phrases for what is reviewed, and where: "reversed [the judgment] [in Roe's case]"."""
    verb = seen.doc[review.trigger]
    within = [c for c in verb.children if c.dep_ in ("obl", "nmod") and c.i > verb.i and case_of(c) in ("in", "of")]
    return [*_objects(review), *map(filler, within)]


def _on_same(seen: Observation, review: Predication, others: Sequence[Trigger]) -> list[Trigger]:
    """The decisions told before on somebody whom the review names: "reversed the judgment in Roe's case"."""
    named = set(_named(seen, _phrases(seen, review)))
    return [
        other
        for other in others
        if other.token < review.trigger
        and other.predication is not None
        and _outcome(other)
        and named & set(_named(seen, _objects(other.predication)))
        and _sure(other)
    ]


def _agreed(told: Sequence[Trigger]) -> Trigger | None:
    """The last of some words that tell decisions, if all tell one side."""
    return told[-1] if told and len({_sure(other) for other in told}) == 1 else None


def _named(seen: Observation, fillers: Sequence[Filler]) -> Iterator[str]:
    """The people and bodies that phrases speak of, those that decide left out."""
    for each in fillers:
        for i in range(each.start, each.end):
            yield from (key for key in seen.index.all_of(i) if seen.index.type_of(key) not in _NO_PARTY)


def _objects(predication: Predication) -> list[Filler]:
    """The phrases for what is decided on."""
    roles = predication.roles.items()
    return [each for role, found in roles if role not in (*DECIDING, "decision", "date") for each in found]


def _is_on(word: Token, noun: int) -> bool:
    return word.dep_ in ("acl", "acl:relcl") and word.head.i == noun


def _outcome(trigger: Trigger) -> str:
    return trigger.predication.frame.outcome if trigger.predication is not None else ""


def _points_back(noun: Token) -> bool:
    """Whether a decision told before is meant: "that ruling", "blocked it, an order that was upheld"."""
    if "Decision" not in kinds_of(noun):
        return False
    if any(child.lower_ in _POINTING and child.dep_ == "det" for child in noun.children):
        return True
    return noun.dep_ in ("appos", "parataxis") and noun.head.pos_ == "VERB"


def _before(seen: Observation, predication: Predication, others: Sequence[Trigger]) -> Trigger | None:
    """The last decision told before, in the same sentence or the one before, by another bench."""
    bench = bench_told(seen, predication)
    told = [
        other
        for other in others
        if other.token < predication.trigger
        and predication.sentence - seen.sentence_of[other.token] <= 1
        and (other.predication is None or bench_told(seen, other.predication) != bench or not bench.level)
        and _sure(other)
    ]
    return max(told, key=lambda other: other.token, default=None)


def _near(verb: Token) -> Iterator[Token]:
    """The words for the manner: those of the verb's objects and adjuncts, not of its subject."""
    for child in verb.children:
        if child.dep_ in ("obj", "obl", "obl:npmod", "obl:tmod", "advmod", "dobj"):
            yield from child.subtree
