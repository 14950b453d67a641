"""Words that a frame or the network points at → triggers, each with the odds that it reports a decision, and of which side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from kg.interpret.boilerplate import find_boilerplate
from kg.interpret.claims import Draft
from kg.interpret.contexts import contexts, depth_of_speech
from kg.interpret.heads import Head, as_features
from kg.interpret.kinds import kinds_of
from kg.interpret.observation import Observation
from kg.interpret.predications import Predication
from kg.interpret.procedure import find_steps
from kg.interpret.retelling import as_ruling, bench_of, finding_words, is_act_of_party
from kg.interpret.reviews import REVIEWS, is_ground, side_by_review, side_reviewed

_KEPT = 0.7  # of the bar: a trigger less likely than that to report a decision takes no further part
_SACKING = frozenset({"dismiss", "sack", "fire", "terminate"})
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


def find_triggers(seen: Observation) -> tuple[Trigger, ...]:
    """Every word pointed at, left to right."""
    by_token: dict[int, Trigger] = {}
    for each in seen.predications:
        predication = as_ruling(seen, each)
        if predication is not None:
            known = by_token.get(predication.trigger)
            if known is None or _fuller(predication, known.predication):
                by_token[predication.trigger] = Trigger(predication.trigger, predication)
    for span in seen.doc.spans.get("rulings", ()):
        mark = (span.label_, float(span.id_ or 0.5))
        at = next((i for i in range(span.start, span.end) if i in by_token), span.root.i)
        known = by_token.get(at, Trigger(at, None))
        if known.predication is not None or not (
            is_act_of_party(seen, seen.doc[at]) or _is_of_work(seen, seen.doc[at])
        ):
            by_token[at] = replace(known, marks=(*known.marks, mark))
    return tuple(by_token[i] for i in sorted(by_token) if not is_ground(seen.doc[i], by_token))


def _is_of_work(seen: Observation, verb: Token) -> bool:
    """Whether somebody loses a post: "he was dismissed in June 2022", not "the judge dismissed him from the suit"."""
    if verb.lemma_.lower() not in _SACKING:
        return False
    fired = [p for p in seen.by_sentence[seen.sentence_of[verb.i]] if p.trigger == verb.i and p.frame.name == "fire"]
    by_bench = any(bench_of(seen, each) in ("Judge", "Court", "court") for each in fired)
    return bool(fired) and not by_bench and not any(kinds_of(child) & {"Case", "Claim"} for child in verb.children)


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
    aside = find_boilerplate(seen.doc)  # "(RELATED: Judge blocks the dam)" is another article's title
    for trigger in find_triggers(seen):
        if trigger.predication is not None and not trigger.predication.is_fact:
            continue  # asked for, feared, denied or alleged: grammar decides whether it happened
        if trigger.token in procedural or trigger.token in aside:
            continue  # bail, dates and the like take no side
        grammar = heads["trigger"].probabilities(trigger_features(seen, trigger))
        row = {**as_features(grammar), **network_features(trigger)}
        sides = heads["trigger stack"].probabilities(row)
        if trigger.predication is not None and (
            side := side_by_review(seen.doc, seen.predications, trigger.predication)
        ):
            sides = _given(sides, side)
        if 1.0 - sides.get("no", 0.0) >= _KEPT * heads["trigger stack"].bar:
            kept.append(replace(trigger, sides=tuple(sorted(sides.items()))))
    return tuple(kept)


def _given(sides: Mapping[str, float], side: str) -> dict[str, float]:
    """The odds with all that speaks for a decision speaking for the one side."""
    no = sides.get("no", 0.0)
    return {**dict.fromkeys(sides, 0.0), side: 1.0 - no, "no": no}


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


def date_values(seen: Observation, trigger: Trigger) -> frozenset[str]:
    """The dates that stand with the trigger's predicate, as ISO values."""
    if trigger.predication is None:
        return frozenset()
    starts = set(trigger.predication.date)
    return frozenset(e.kb_id_ for e in seen.doc.ents if e.start in starts and e.label_ == "DATE" and e.kb_id_)
