"""What became of each claim: the decisions that are on it, or else what the words about it tell in passing.

"The rejected antitrust claim" reports a ruling without a ruling verb. Such a claim is joined to a decision of that side
if the text has one that may be on it, and else the words themselves are read as the report of a ruling.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.interpret.apart import acts_on_another, reviews_it
from kg.interpret.claims import Draft
from kg.interpret.deciding import Bench, bench_told, benches_asked
from kg.interpret.decisions import Decision, told_apart
from kg.interpret.fillers import is_left_out
from kg.interpret.heads import Head
from kg.interpret.kept_cases import keeps_case
from kg.interpret.links import claims_ruled_on, is_on_another, on_features, predications_about
from kg.interpret.observation import Observation
from kg.interpret.phrase_lists import is_ground
from kg.interpret.phrases import Phrase, root_of
from kg.interpret.predications import Predication
from kg.interpret.retelling import deciding_verbs
from kg.interpret.reviewed import against_appeal, for_accused, grants_it, undoes
from kg.interpret.reviews import DECIDING
from kg.interpret.sides import ends_case
from kg.interpret.triggers import Trigger
from kg.interpret.verdicts import (
    CRIMINAL_ACTS,
    is_left_open,
    is_of_other_accused,
    is_of_other_law,
    is_of_other_verdict,
)

STATUSES = ("accepted", "rejected", "mixed", "settled", "withdrawn", "pending")
_ASKING = frozenset({"Filing", "Appeal"})
_ENDING = frozenset({"Plea", "Settlement", "Withdrawal"})
_REVIEW = frozenset({"seek review"})
_OTHER = {"accepted": "rejected", "rejected": "accepted"}
_UNLIKELY = 0.2  # odds of a claim's having ended so below which a decision is taken not to be on it
_JOINED = 0.08  # the least odds at which a claim told to be decided is taken to be decided by a given decision


def odds_table(
    seen: Observation, decisions: Sequence[Decision], drafts: Sequence[Draft], head: Head
) -> list[list[float]]:
    """For each decision the odds that it is on each claim."""
    return [
        [
            0.0
            if is_on_another(seen, decision, draft)
            or is_to_come(seen, draft)
            or is_of_other_law(seen, decision, draft)
            or is_of_other_verdict(seen, decision, draft)
            or is_of_other_accused(seen, decision, draft)
            or is_asked_elsewhere(seen, decision, draft)
            or is_on_another_thing(seen, decision, draft)
            or is_left_open(seen, decision, draft)
            or is_mere_ground(seen, decision, draft)
            or is_left_aside(seen, decision, draft)
            or draft.kind != "relief"
            and keeps_case(seen, decision)
            else head.odds(on_features(seen, decision, n, drafts))
            for n, draft in enumerate(drafts)
        ]
        for decision in decisions
    ]


def is_to_come(seen: Observation, draft: Draft) -> bool:
    """Whether wherever a claim is worded it is yet to be made: "plans to appeal", "would ask for a new trial".

    What nobody has asked for has not been decided. Headlines, which put all in the present, say nothing on it.
    """
    told = [phrase for phrase in draft.phrases if phrase.start >= seen.title_end]
    return draft.kind == "relief" and bool(told) and all(_is_planned(seen, phrase) for phrase in told)


def _is_planned(seen: Observation, phrase: Phrase) -> bool:
    """Whether the phrase is what somebody will ask for, or would; "leave to appeal" is asked for already."""
    root = root_of(seen, phrase).i
    return any(
        predication.frame.makes in _ASKING and predication.modality == "predicted" and not predication.conditional
        for predication, role in predications_about(seen, phrase)
        if predication.trigger == root or any(filler.head == root for filler in predication.roles.get(role, ()))
    )


def is_asked_elsewhere(seen: Observation, decision: Decision, draft: Draft) -> bool:
    """Whether the claim asks for the decision to be undone, or asks another court: "appealed the judge's ruling".

    What is appealed does not decide the appeal, no verdict or sentence does, nor a court below what is asked of one above.
    """
    if draft.kind != "relief" or grants_it(seen, decision, draft):
        return False
    makes = {trigger.predication.frame.makes for trigger in decision.triggers if trigger.predication is not None}
    told = [t.predication for t in decision.triggers if t.predication is not None]
    benches = [bench for each in told if (bench := bench_told(seen, each)) != Bench()]
    for phrase in draft.phrases:
        for predication, _ in predications_about(seen, phrase):
            if predication.frame.makes not in _ASKING and predication.frame.name not in _REVIEW:
                continue
            is_review = predication.frame.makes == "Appeal" or predication.frame.name in _REVIEW
            if is_review and (makes and makes <= CRIMINAL_ACTS or _speaks_of(predication, decision)):
                return True
            asked = benches_asked(seen, predication)
            if asked and benches and all(one.is_other(other) for one in asked for other in benches):
                return True
    return False


def _speaks_of(appeal: Predication, decision: Decision) -> bool:
    """Whether the likeliest word for the decision stands in what is appealed."""
    fillers = [f for role in ("theme", "content") for f in appeal.roles.get(role, ())]
    return any(f.start <= decision.best.token < f.end for f in fillers)


def is_on_another_thing(seen: Observation, decision: Decision, draft: Draft) -> bool:
    """Whether what is decided on is told to be another thing, which no wording of the claim names: "upheld a similar ban"."""
    told = [t.predication for t in decision.triggers if t.predication is not None]
    if not told or not all(acts_on_another(seen, predication) for predication in told):
        return False
    fillers = [f for each in told for role, fs in each.roles.items() if role not in DECIDING for f in fs]
    return not any(f.start <= p.start < f.end for f in fillers for p in draft.phrases)


def is_mere_ground(seen: Observation, decision: Decision, draft: Draft) -> bool:
    """Whether the sentences of a decision name the claim only as what a request rests on: the request is decided, not it."""
    told = {seen.sentence_of[trigger.token] for trigger in decision.triggers}
    beside = [root_of(seen, phrase).i for phrase in draft.phrases if seen.sentence_of[phrase.start] in told]
    return draft.kind != "relief" and bool(beside) and all(is_ground(seen, word) for word in beside)


def is_left_aside(seen: Observation, decision: Decision, draft: Draft) -> bool:
    """Whether all that a decision's sentences say of the claim is that it is not decided: "granted the motion but not the stay"."""
    told = {seen.sentence_of[trigger.token] for trigger in decision.triggers}
    beside = [root_of(seen, phrase) for phrase in draft.phrases if seen.sentence_of[phrase.start] in told]
    return bool(beside) and all(is_left_out(word) for word in beside)


def outcome_features(
    seen: Observation, number: int, draft: Draft, decisions: Sequence[Decision], table: Sequence[Sequence[float]]
) -> dict[str, float]:
    """What tells what became of the claim `number`: marks on its wordings, decisions that may be on it, pleas."""
    features = {f"kind:{draft.kind}": 1.0, "claim odds": draft.odds}
    marks = [source.partition(":")[2] for p in draft.phrases for source in p.sources if source.startswith("status:")]
    for status in STATUSES:
        share = marks.count(status) / max(len(marks), 1)
        features[f"mark:{status}"] = share
        features[f"{draft.kind}:mark:{status}"] = share
    features["unmarked"] = float(not marks)
    for decision, odds in zip(decisions, table, strict=True):
        best = decision.best.predication
        for name in (f"on:{decision.side}", f"{draft.kind}:on:{decision.side}"):
            features[name] = max(features.get(name, 0.0), odds[number])
        features[f"decided:{decision.side}"] = 1.0
        if best is not None and best.frame.makes != "Ruling":
            features[f"{draft.kind}:{best.frame.makes}:{decision.side}"] = 1.0
    features["undecided"] = float(not decisions)
    for phrase in draft.phrases:
        for predication, _ in predications_about(seen, phrase):
            if predication.is_fact and predication.frame.makes in _ENDING:
                features[f"told:{predication.frame.makes}"] = 1.0
    for predication in seen.predications:
        if predication.is_fact and predication.frame.makes in _ENDING:
            features[f"{draft.kind}:somewhere:{predication.frame.makes}"] = 1.0
    return features


def claims_decided(
    seen: Observation, decisions: Sequence[Decision], drafts: Sequence[Draft], heads: Mapping[str, Head]
) -> list[tuple[Decision, tuple[int, ...]]]:
    """Each decision with the numbers of the claims that it is on; the last are those told only in passing."""
    table = odds_table(seen, decisions, drafts, heads["on"])
    # Bail, dates and hearings are ordered in a case; they decide no claim.
    on = [
        [] if decision.side == "neutral" else claims_ruled_on(row, heads["on"].bar)
        for decision, row in zip(decisions, table, strict=True)
    ]
    told: list[tuple[Decision, tuple[int, ...]]] = []
    head = heads.get("outcome")
    for number, draft in enumerate(drafts):
        if head is None:
            break
        chances = head.probabilities(outcome_features(seen, number, draft, decisions, table))
        for claims, decision in zip(on, decisions, strict=True):
            if number in claims and chances.get(decision.side, 1.0) < _UNLIKELY:
                claims.remove(number)
        if any(number in claims for claims in on) or _pleaded(seen, draft) or is_to_come(seen, draft):
            continue
        side = max(("accepted", "rejected"), key=lambda status: chances.get(status, 0.0))
        marked = [phrase for phrase in draft.phrases if f"status:{side}" in phrase.sources]
        if chances.get(side, 0.0) < head.bar:
            continue
        may_be = [(table[i][number], -i) for i, decision in enumerate(decisions) if decision.side == side]
        likeliest, at = max(may_be, default=(0.0, 0))
        if likeliest >= _JOINED:
            on[-at].append(number)
        elif marked := [phrase for phrase in marked if is_told_in_passing(seen, phrase)]:
            told.append((_told(seen, marked, side, chances[side]), (number,)))
    on = [
        [each for each in claims if not _is_named_elsewhere(seen, n, drafts[each], decisions)]
        for n, claims in enumerate(on)
    ]
    on = [claims or list(_of_reviewed(seen, n, decisions, on)) for n, claims in enumerate(on)]
    if len({n for claims in on for n in claims}) == 0:
        on = [_of_case_lost(seen, decision, drafts) for decision in decisions]
    decided = ((for_accused(seen, d, claims, drafts), tuple(claims)) for d, claims in zip(decisions, on, strict=True))
    return [*(against_appeal(seen, *each, drafts) for each in decided), *told]


def _is_named_elsewhere(seen: Observation, number: int, draft: Draft, decisions: Sequence[Decision]) -> bool:
    """Whether another decision of that bench goes against the claim by name: "won her case, but lost the claim of bias"."""
    mine = decisions[number]
    if mine.side not in _OTHER or grants_it(seen, mine, draft):
        return False
    return any(
        other.side == _OTHER[mine.side] and grants_it(seen, other, draft) and not told_apart(seen, mine, other)
        for other in decisions
    )


def _of_reviewed(
    seen: Observation, number: int, decisions: Sequence[Decision], on: Sequence[Sequence[int]]
) -> Sequence[int]:
    """The claims of the one decision below that the decision `number` undoes without a word on claims: "reversed the ruling"."""
    review = decisions[number]
    undoing = [t.predication for t in review.triggers if t.predication is not None and undoes(t.predication)]
    if not undoing or review.side not in _OTHER:
        return ()
    below = [
        claims
        for other, claims in zip(decisions, on, strict=True)
        if claims
        and other.side == _OTHER[review.side]
        and any(
            t.predication is not None
            and (
                bench_told(seen, t.predication).is_other(bench_told(seen, each))
                or reviews_it(seen, each, t.predication)
            )
            for t in other.triggers
            for each in undoing
        )
    ]
    return below[0] if len(below) == 1 else ()


def _of_case_lost(seen: Observation, decision: Decision, drafts: Sequence[Draft]) -> list[int]:
    """Every ground of a case that its defendants win, where the text tells of no claim's fate: "the mill won the case"."""
    is_lost = decision.side == "rejected" and any(ends_case(seen, trigger) for trigger in decision.triggers)
    return [n for n, draft in enumerate(drafts) if draft.kind == "cause"] if is_lost else []


def _pleaded(seen: Observation, draft: Draft) -> bool:
    """Whether a plea to the charge is told, which says how it stands."""
    return any(
        p.frame.makes == "Plea" and p.is_fact for each in draft.phrases for p, _ in predications_about(seen, each)
    )


def is_told_in_passing(seen: Observation, phrase: Phrase) -> bool:
    """Whether a participle on a claim says what a court did with it: "the rejected claim", "a motion denied in May"."""
    return any(
        child.tag_ == "VBN" and child.dep_ in ("amod", "acl") and child.lemma_.lower() in deciding_verbs()
        for child in root_of(seen, phrase).children
    )


def _told(seen: Observation, marked: Sequence[Phrase], side: str, odds: float) -> Decision:
    """The decision that the wordings of a claim tell in passing."""
    phrase = max(marked, key=lambda p: (round(p.confidence, 3), -p.start))
    trigger = Trigger(root_of(seen, phrase).i, None, sides=((side, odds), ("no", 1.0 - odds)))
    return Decision((trigger,), odds)
