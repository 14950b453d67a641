"""Where a decision is reported: triggers that a frame or the network points at → decisions, one for each ruling made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from kg.interpret.apart import are_apart, other_bench, other_month
from kg.interpret.claims import Draft
from kg.interpret.contexts import contexts, depth_of_speech
from kg.interpret.grouping import joined
from kg.interpret.heads import Head, as_features
from kg.interpret.observation import Observation
from kg.interpret.predications import Predication
from kg.interpret.procedure import find_steps
from kg.interpret.retelling import bench_of, finding_words, is_act_of_party, told_as_ruling
from kg.interpret.reviews import REVIEWS, RULING_KINDS, is_ground, side_reviewed

SIDES = ("accepted", "rejected", "mixed", "neutral")  # "neutral" is the vocabulary's side "none"
_KEPT = 0.7  # of the bar: a trigger less likely than that to report a decision takes no further part
_SURE = 0.9  # that a step of procedure is a decision: grammar alone says so
_NEVER = 1e-6  # less than any odds but those of two that cannot be one
_MAJORITY = frozenset({"majority", "opinion", "ruling", "decision", "judgment", "unanimous", "panel"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that may report a decision."""

    token: int
    predication: Predication | None
    marks: tuple[tuple[str, float], ...] = ()  # the network's side and how sure it is
    sides: tuple[tuple[str, float], ...] = ()  # the judged odds of each side, and of "no" decision

    @property
    def probability(self) -> float:
        """How likely the word reports a decision."""
        return 1.0 - dict(self.sides).get("no", 0.0)


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
    def side(self) -> str:
        """The side that the triggers speak for together."""
        total: dict[str, float] = {}
        for trigger in self.triggers:
            for side, p in trigger.sides:
                total[side] = total.get(side, 0.0) + p
        return max((p, side) for side, p in total.items() if side != "no")[1]


def find_triggers(seen: Observation) -> tuple[Trigger, ...]:
    """Every word pointed at, left to right."""
    by_token: dict[int, Trigger] = {}
    for each in seen.predications:
        predication = each if each.frame.makes in RULING_KINDS else told_as_ruling(seen, each)
        if predication is not None:
            known = by_token.get(predication.trigger)
            if known is None or _fuller(predication, known.predication):
                by_token[predication.trigger] = Trigger(predication.trigger, predication)
    for span in seen.doc.spans.get("rulings", ()):
        mark = (span.label_, float(span.id_ or 0.5))
        at = next((i for i in range(span.start, span.end) if i in by_token), span.root.i)
        known = by_token.get(at, Trigger(at, None))
        if known.predication is not None or not is_act_of_party(seen, seen.doc[at]):
            by_token[at] = replace(known, marks=(*known.marks, mark))
    return tuple(by_token[i] for i in sorted(by_token) if not is_ground(seen.doc[i], by_token))


def _fuller(one: Predication, other: Predication | None) -> bool:
    return other is None or len(one.roles) > len(other.roles)


def trigger_features(seen: Observation, trigger: Trigger) -> dict[str, float]:
    """What grammar says of a trigger: its frame, its mood, who decides, what stands about it."""
    token = seen.doc[trigger.token]
    predication = trigger.predication
    sentence = seen.sentence_of[trigger.token]
    around = {word.lower_ for word in token.sent}
    features: dict[str, float] = {
        "for the court": float(bool(around & _MAJORITY)),
        f"lemma:{token.lemma_.lower()}": 1,
        f"tag:{token.tag_}": 1,
        f"dep:{token.dep_}": 1,
        "speech": float(depth_of_speech(token) > 0),
        "title": float(trigger.token < seen.title_end),
        "early": float(sentence <= 3),
        "late": float(sentence >= 15),
        "passive": float(any(child.dep_ in ("aux:pass", "nsubj:pass") for child in token.children)),
        "perfect": float(any(child.lemma_ == "have" and child.dep_ == "aux" for child in token.children)),
        f"head:{token.head.lemma_.lower()}": 1,
    }
    for child in token.children:
        if child.dep_ in ("aux", "advmod", "mark", "neg"):
            features[f"{child.dep_}:{child.lemma_.lower()}"] = 1
        if child.dep_ in ("nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "nmod:poss", "xcomp", "ccomp"):
            features[f"{child.dep_}:{child.lemma_.lower()}"] = 1
    for place in contexts(token)[:2]:
        features[f"at:{place}"] = 1
    if predication is None:
        features["no frame"] = 1
        return features
    for word in finding_words(seen, predication):
        features[f"finds:{word}"] = 1
        features["finds"] = 1
    frame = predication.frame
    side = "neutral" if predication.side == "none" else predication.side
    features[f"frame:{frame.name}"] = 1
    features[f"makes:{frame.makes}"] = 1
    features[f"outcome:{frame.outcome}"] = 1
    features[f"side:{side}"] = 1
    features[f"modality:{predication.modality}"] = 1
    features[f"{side}:{predication.modality}:{'not' if predication.negated else ''}"] = 1
    features["negated"] = float(predication.negated)
    features["conditional"] = float(predication.conditional)
    features["partial"] = float(predication.partial)
    features["fact"] = float(predication.is_fact)
    features[f"tense:{predication.tense}"] = 1
    features["said by a party"] = float(bool(predication.asserted_by))
    features[f"bench:{bench_of(seen, predication)}"] = 1
    features["dated"] = float(bool(predication.date))
    if frame.outcome in REVIEWS:
        before = side_reviewed(seen.predications, predication)
        features[f"{frame.outcome} what was {before}"] = 1
        features[f"{REVIEWS[frame.outcome]} what was {before}"] = 1
    for role, fillers in predication.roles.items():
        for filler in fillers:
            features[f"{role}:{seen.doc[filler.head].lemma_.lower()}"] = 1
            features[f"{side}:{role}:{seen.doc[filler.head].lemma_.lower()}"] = 1
            for key in seen.index.all_of(filler.head):
                features[f"{role}:{seen.index.entity(key).type}"] = 1
    return features


def network_features(trigger: Trigger) -> dict[str, float]:
    """What the network's own marks say of a trigger."""
    features = {"net": float(bool(trigger.marks)), "frame": float(trigger.predication is not None)}
    for side, sure in trigger.marks:
        features[f"net:{'neutral' if side == 'none' else side}"] = sure
    if trigger.predication is not None:
        mood = trigger.predication.modality == "stated" and not trigger.predication.negated
        features["happened"] = float(mood)
        features["unreal"] = float(not mood)
    return features


def judge_triggers(seen: Observation, heads: Mapping[str, Head]) -> tuple[Trigger, ...]:
    """The triggers that likely report a decision, with the odds of each side."""
    kept = []
    procedural = {token for step in find_steps(seen) for token, _ in step}
    for trigger in find_triggers(seen):
        if trigger.predication is not None and not trigger.predication.is_fact:
            continue  # asked for, feared, denied or alleged: grammar decides whether it happened
        if trigger.token in procedural:
            continue  # bail, dates and the like take no side
        grammar = heads["trigger"].probabilities(trigger_features(seen, trigger))
        row = {**as_features(grammar), **network_features(trigger)}
        sides = heads["trigger stack"].probabilities(row)
        if 1.0 - sides.get("no", 0.0) >= _KEPT * heads["trigger stack"].bar:
            kept.append(replace(trigger, sides=tuple(sorted(sides.items()))))
    return tuple(kept)


def _themes(seen: Observation, trigger: Trigger) -> frozenset[int]:
    if trigger.predication is None:
        return frozenset()
    fillers = [
        f for role, fs in trigger.predication.roles.items() if role not in ("agent", "court", "date") for f in fs
    ]
    return frozenset(i for filler in fillers for i in range(filler.start, filler.end))


def nearest_claims(seen: Observation, trigger: Trigger, drafts: Sequence[Draft]) -> frozenset[int]:
    """The claims worded in what the trigger acts on, or else in its sentence."""
    themes = _themes(seen, trigger)
    acted = {
        n for n, draft in enumerate(drafts) for p in draft.phrases if themes & set(range(p.start, p.end))
    }  # fmt: skip
    sentence = seen.sentence_of[trigger.token]
    near = {n for n, d in enumerate(drafts) for p in d.phrases if seen.sentence_of[p.start] == sentence}
    return frozenset(acted or near)


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


def date_values(seen: Observation, trigger: Trigger) -> frozenset[str]:
    """The dates that stand with the trigger's predicate, as ISO values."""
    if trigger.predication is None:
        return frozenset()
    starts = set(trigger.predication.date)
    return frozenset(e.kb_id_ for e in seen.doc.ents if e.start in starts and e.label_ == "DATE" and e.kb_id_)


def group_triggers(
    seen: Observation, triggers: Sequence[Trigger], drafts: Sequence[Draft], head: Head
) -> tuple[Decision, ...]:
    """The triggers in groups that each report one decision, joined while they agree on average."""
    count = len(triggers)
    same = np.eye(count)
    for i in range(count):
        for j in range(i):
            if not are_apart(seen, triggers[i].predication, triggers[j].predication):
                same[i, j] = same[j, i] = head.odds(same_decision_features(seen, triggers[i], triggers[j], drafts))
    return tuple(Decision(tuple(triggers[i] for i in group)) for group in joined(same, bar=head.bar, veto=_NEVER))


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


def find_decisions(seen: Observation, drafts: Sequence[Draft], heads: Mapping[str, Head]) -> tuple[Decision, ...]:
    """Every group of triggers with the odds that it is a decision; the caller sets the bar."""
    grouped = group_triggers(seen, judge_triggers(seen, heads), drafts, heads["same decision"])
    judged = [Decision(d.triggers, heads["decision"].odds(decision_features(seen, d, drafts))) for d in grouped]
    outright = [d for d in judged if d.odds >= heads["decision"].bar and _is_outright(d)]
    kept = (d for d in judged if _is_outright(d) or not any(_contradicts(seen, d, other) for other in outright))
    return (*kept, *_steps_of_procedure(seen))


def _is_outright(decision: Decision) -> bool:
    """Whether some word says what was done with a request: "denied", and not only what was found."""
    outcomes = {t.predication.frame.outcome for t in decision.triggers if t.predication is not None}
    return bool(outcomes - {"", "ruled"})


def _contradicts(seen: Observation, found: Decision, outright: Decision) -> bool:
    """Whether one bench would have found for a side and decided against it: then the finding is misread, or its ground."""
    if {found.side, outright.side} != {"accepted", "rejected"}:
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
