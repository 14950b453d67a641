"""Triggers → decisions: the words that report one ruling together, and the odds that it is one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from kg.interpret.apart import are_apart, is_of_other_bench, other_bench, other_month, reviews_it
from kg.interpret.cases import Dispute
from kg.interpret.claims import Draft
from kg.interpret.grouping import joined
from kg.interpret.heads import Head
from kg.interpret.kinds import kinds_of
from kg.interpret.observation import Observation
from kg.interpret.one_decision import are_one
from kg.interpret.opposite import are_opposite, does
from kg.interpret.partial_wins import cuts_award
from kg.interpret.predications import Predication
from kg.interpret.procedure import find_steps
from kg.interpret.retelling import bench_of
from kg.interpret.reviews import DECIDING, REVIEWS
from kg.interpret.sides import with_sides
from kg.interpret.triggers import Trigger, date_values, judge_triggers, nearest_claims

_SURE = 0.9  # that a step of procedure is a decision: grammar alone says so
_NEVER = 1e-6  # less than any odds but those of two that cannot be one


@dataclass(frozen=True)
class Decision:
    """One decision: the words that report it, its side, and the claims it is likely on."""

    triggers: tuple[Trigger, ...]
    odds: float = field(default=0.0, compare=False)

    @property
    def best(self) -> Trigger:
        """The likeliest trigger with a frame; among equals the earliest."""
        return max(self.triggers, key=lambda t: (t.predication is not None, round(t.probability, 3), -t.token))

    @property
    def outcome(self) -> str:
        """What was done: "reversed" where the text says, too, that the court ruled."""
        done = [self.best, *sorted(self.triggers, key=lambda t: (-round(t.probability, 3), t.token))]
        told = (trigger.predication.frame.outcome for trigger in done if trigger.predication is not None)
        return next((outcome for outcome in told if outcome not in ("", "ruled")), "ruled")

    @property
    def side(self) -> str:
        """The side that the triggers speak for together."""
        total: dict[str, float] = {}
        for trigger in self.triggers:
            for side, p in trigger.sides:
                total[side] = total.get(side, 0.0) + p
        return max((p, side) for side, p in total.items() if side != "no")[1]


def same_decision_features(seen: Observation, one: Trigger, two: Trigger, drafts: Sequence[Draft]) -> dict[str, float]:
    """What speaks for and against two triggers reporting one decision."""
    a, b = one.predication, two.predication
    sides = [max((p, side) for side, p in t.sides if side != "no")[1] for t in (one, two)]
    apart = abs(seen.sentence_of[one.token] - seen.sentence_of[two.token])
    tokens = seen.doc[one.token], seen.doc[two.token]
    agents = [set(seen.keys(seen.fillers(p, "agent", "court", "judge"))) if p else set() for p in (a, b)]
    targets = [
        {k for role in ("theme", "target", "recipient", "patient") for k in seen.keys(seen.fillers(p, role))}
        if p
        else set()
        for p in (a, b)
    ]
    dates = [date_values(seen, t) for t in (one, two)]
    claims = [nearest_claims(seen, t, drafts) for t in (one, two)]
    makes = [p.frame.makes if p else "" for p in (a, b)]
    tensor = seen.doc.tensor
    cosine = 0.0
    if len(tensor):
        u, v = tensor[one.token], tensor[two.token]
        cosine = float(u @ v / max(float(np.linalg.norm(u) * np.linalg.norm(v)), 1e-6))
    return {
        "same side": float(sides[0] == sides[1]),
        "opposed": float(set(sides) == {"accepted", "rejected"}),
        "same frame": float(a is not None and b is not None and a.frame.name == b.frame.name),
        "same outcome": float(a is not None and b is not None and a.frame.outcome == b.frame.outcome),
        f"makes:{'+'.join(sorted(makes))}": 1.0,
        "same lemma": float(tokens[0].lemma_ == tokens[1].lemma_),
        "other bench": float(a is not None and b is not None and other_bench(seen, a, b)),
        "other month": float(a is not None and b is not None and other_month(seen, a, b)),
        "same agent": float(bool(agents[0] & agents[1])),
        "other agent": float(bool(agents[0]) and bool(agents[1]) and not agents[0] & agents[1]),
        "same target": float(bool(targets[0] & targets[1])),
        "other target": float(bool(targets[0]) and bool(targets[1]) and not targets[0] & targets[1]),
        "same date": float(bool(dates[0] & dates[1])),
        "other date": float(bool(dates[0]) and bool(dates[1]) and not dates[0] & dates[1]),
        "same claim": float(bool(claims[0] & claims[1])),
        "other claim": float(bool(claims[0]) and bool(claims[1]) and not claims[0] & claims[1]),
        "cosine": cosine,
        "same sentence": float(apart == 0),
        "next sentence": float(apart == 1),
        "far": float(apart > 5),
        "title": float((one.token < seen.title_end) != (two.token < seen.title_end)),
        "lead": float(min(seen.sentence_of[one.token], seen.sentence_of[two.token]) <= 2),
    }


def group_triggers(
    seen: Observation, triggers: Sequence[Trigger], drafts: Sequence[Draft], head: Head
) -> tuple[Decision, ...]:
    """The triggers in groups that each report one decision, joined while they agree on average."""
    count = len(triggers)
    same = np.eye(count)
    for i in range(count):
        for j in range(i):
            if not are_apart(seen, triggers[i].predication, triggers[j].predication) and not are_opposite(
                seen, triggers[i], triggers[j]
            ):
                same[i, j] = same[j, i] = _odds_of_one(seen, triggers[i], triggers[j], drafts, head)
    return tuple(Decision(tuple(triggers[i] for i in group)) for group in joined(same, bar=head.bar, veto=_NEVER))


def _odds_of_one(seen: Observation, one: Trigger, two: Trigger, drafts: Sequence[Draft], head: Head) -> float:
    return 1.0 if are_one(seen, one, two) else head.odds(same_decision_features(seen, one, two, drafts))


def decision_features(seen: Observation, decision: Decision, drafts: Sequence[Draft]) -> dict[str, float]:
    """What speaks for a decision being one that a careful reader would note."""
    chances = [trigger.probability for trigger in decision.triggers]
    best = decision.best
    claims = {n for t in decision.triggers for n in nearest_claims(seen, t, drafts)}
    frame = best.predication.frame if best.predication else None
    sentences = [seen.sentence_of[t.token] for t in decision.triggers]
    return {
        "best": max(chances),
        "any": 1.0 - float(np.prod([1.0 - chance for chance in chances])),
        "triggers": min(len(chances), 4) / 4,
        f"side:{decision.side}": 1.0,
        f"frame side:{best.predication.side if best.predication else ''}": 1.0,
        f"makes:{frame.makes if frame else ''}": 1.0,
        f"bench:{bench_of(seen, best.predication)}": 1.0,
        "claims": min(len(claims), 2) / 2,
        "title": float(any(t.token < seen.title_end for t in decision.triggers)),
        "early": float(min(sentences) <= 3),
        "late": float(min(sentences) >= 12),
        "dated": float(any(date_values(seen, t) for t in decision.triggers)),
        "marked": float(any(t.marks for t in decision.triggers)),
        "framed": float(frame is not None),
    }


def _steps_of_procedure(seen: Observation) -> Iterator[Decision]:
    sides = (("neutral", _SURE), ("no", 1.0 - _SURE))
    for step in find_steps(seen):
        yield Decision(tuple(Trigger(token, predication, sides=sides) for token, predication in step), _SURE)


def find_decisions(
    seen: Observation, drafts: Sequence[Draft], heads: Mapping[str, Head], disputes: Sequence[Dispute] = ()
) -> tuple[Decision, ...]:
    """Every group of triggers with the odds that it is a decision; the caller sets the bar."""
    triggers = with_sides(seen, judge_triggers(seen, heads), disputes)
    grouped = group_triggers(seen, triggers, drafts, heads["same decision"])
    judged = [Decision(d.triggers, _odds(seen, d, drafts, heads["decision"])) for d in grouped]
    outright = [
        d
        for d in judged
        if d.odds >= heads["decision"].bar
        and _is_outright(d)
        and not _leaves(seen, d)
        and not _is_under_review(seen, d)
    ]
    kept = (
        d
        for d in judged
        if _is_outright(d) or _is_news(seen, d) or not any(_contradicts(seen, d, other) for other in outright)
    )
    return (*kept, *_steps_of_procedure(seen))


def _odds(seen: Observation, decision: Decision, drafts: Sequence[Draft], head: Head) -> float:
    if any(cuts_award(seen, trigger) for trigger in decision.triggers):
        return _SURE
    return head.odds(decision_features(seen, decision, drafts))


def _is_outright(decision: Decision) -> bool:
    """Whether some word says what was done with a request: "denied", and not only what was found."""
    return any(map(does, decision.triggers))


def _is_news(seen: Observation, decision: Decision) -> bool:
    """Whether the title or lead tells it: then it is no misreading, and what else was rejected is another matter.

    A ruling "that went against the mill" is not told but spoken of.
    """
    told = (seen.doc[t.token] for t in decision.triggers if t.predication is not None)
    lead = seen.sentence_of[seen.title_end] if seen.title_end < len(seen.doc) else 0
    return any(
        word.pos_ == "VERB" and not word.dep_.startswith("acl") and seen.sentence_of[word.i] <= lead for word in told
    )


def _leaves(seen: Observation, decision: Decision) -> bool:
    """Whether all that is done is to leave a judgment as it is, which tells nothing of what it found on the claim."""
    done = [trigger.predication for trigger in decision.triggers if trigger.predication is not None and does(trigger)]
    return all(_leaves_judgment(seen, predication) for predication in done)


def _is_under_review(seen: Observation, decision: Decision) -> bool:
    """Whether the decision is told as what another court reviews: "upheld the dismissal", "reversed the order that blocked it"."""
    reviews = [p for p in seen.predications if p.frame.outcome in REVIEWS]
    return any(
        t.predication is not None and any(reviews_it(seen, p, t.predication) for p in reviews)
        for t in decision.triggers
    )


def _leaves_judgment(seen: Observation, predication: Predication) -> bool:
    objects = [f for role, fs in predication.roles.items() if role not in (*DECIDING, "decision", "date") for f in fs]
    is_law = any(kinds_of(seen.doc[f.head]) & {"Law", "Statute"} for f in objects)
    return predication.frame.outcome in ("affirmed", "upheld") and not is_law


def _contradicts(seen: Observation, found: Decision, outright: Decision) -> bool:
    """Whether one bench would have found for a side and decided against it: then the finding is misread, or its ground."""
    if {found.side, outright.side} != {"accepted", "rejected"} or told_apart(seen, found, outright):
        return False
    benches = [
        {
            k
            for t in d.triggers
            if t.predication
            for k in seen.keys(seen.fillers(t.predication, "agent", "court", "judge"))
        }
        for d in (found, outright)
    ]
    return not all(benches) or bool(benches[0] & benches[1])


def told_apart(seen: Observation, one: Decision, two: Decision) -> bool:
    """Whether some words of the two give them to different benches or months."""
    pairs = [
        (a.predication, b.predication) for a in one.triggers for b in two.triggers if a.predication and b.predication
    ]
    return any(is_of_other_bench(seen, a, b) or other_month(seen, a, b) for a, b in pairs)
