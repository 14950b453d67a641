"""A decision → the judges, courts and regulators that made it: those that grammar gives it, and who likely sat with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from kg.interpret.apart import is_told_before, reviews_it
from kg.interpret.cases import Dispute
from kg.interpret.deciding import Bench, bench_named, bench_told, courts_of_judge
from kg.interpret.decisions import Decision
from kg.interpret.heads import Head
from kg.interpret.observation import Observation
from kg.interpret.reviews import REVIEWS
from kg.interpret.subjects import case_of, has_to
from kg.interpret.triggers import date_values

_BESIDE = 0.5  # odds at which somebody decided together with those of the kind that grammar names
_REGULATORS = frozenset({"regulator", "watchdog", "agency", "ombudsman", "commissioner"})  # a board may be a bench
_AT_TRIAL = frozenset({"convicted", "sentenced"})  # what courts of trial do
_NEVER = 1.1  # more than any odds


def deciders(
    seen: Observation,
    decision: Decision,
    disputes: Sequence[Dispute],
    heads: Mapping[str, Head],
    decisions: Sequence[Decision] = (),
) -> tuple[str, ...]:
    """The judges, courts and regulators that likely made a decision, in the order of the text; never who is told to review it."""
    told = benches_of(seen, decision)
    others = _reviewers(seen, decision, decisions)
    is_named = any(bench.judges | bench.courts for bench in told)  # "the judge" may be one named elsewhere
    others |= _of_decisions_apart(seen, decision, decisions) if is_named else frozenset()
    others |= _sent_back_to(seen, decision) | (_only_to_be_asked(seen) - _agents(seen, decision))
    own = _agents(seen, decision)
    off_bench = _is_off_bench(seen, decision)
    found = []
    for entity in seen.index.entities:
        if entity.type not in ("Judge", "Court", "GovernmentBody") or off_bench and entity.type != "GovernmentBody":
            continue
        if entity.id in others or _tries_nobody(seen, decision, entity.id):
            continue
        if entity.id not in own and any(entity.id in dispute.parties for dispute in disputes):
            continue  # nobody decides his own case, but an authority whose fine is fought in court
        bar = _bar_of(seen, entity.id, told, heads["decider"].bar)
        if bar <= 0 or heads["decider"].odds(by_features(seen, decision, entity.id, disputes)) >= bar:
            found.append(entity.id)
    return tuple(found)


def _agents(seen: Observation, decision: Decision) -> frozenset[str]:
    """Those whom grammar makes decide: "the court refused", "a ruling by the commission"."""
    told = (t.predication for t in decision.triggers if t.predication is not None)
    return frozenset(key for each in told for key in seen.keys(seen.fillers(each, "agent", "court", "judge")))


def _is_off_bench(seen: Observation, decision: Decision) -> bool:
    """Whether a regulator that the words do not name decides, and so no court: "the watchdog fined the mill"."""
    told = (t.predication for t in decision.triggers if t.predication is not None)
    heads = [seen.doc[filler.head] for each in told for filler in each.roles.get("agent", ())]
    return bool(heads) and all(head.lemma_.lower() in _REGULATORS and not seen.index.all_of(head.i) for head in heads)


def _sent_back_to(seen: Observation, decision: Decision) -> frozenset[str]:
    """The courts to which the decision sends the case: "remanded it to the 9th Circuit"."""
    told = (t.predication for t in decision.triggers if t.predication is not None)
    return frozenset(key for each in told for key in seen.keys(seen.fillers(each, "recipient"))) - _agents(
        seen, decision
    )


@lru_cache(maxsize=8)
def _only_to_be_asked(seen: Observation) -> frozenset[str]:
    """The courts of which a text says no more than what is to come: "will appeal to the 9th Circuit", which "is expected to rule"."""
    asked: dict[str, set[int]] = {}
    for each in seen.predications:
        if each.modality == "predicted" and not each.asserted_by and not each.negated:
            for filler in seen.fillers(each, "agent"):
                for key in seen.keys((filler,)):
                    if bench_named(seen, key).level in ("appeals", "top"):  # a court of trial may go on to decide more
                        asked.setdefault(key, set()).update(range(filler.start, filler.end))
        if each.frame.makes == "Appeal" and each.modality != "stated":
            for filler in seen.fillers(each, "court", "recipient"):
                for key in seen.keys((filler,)):
                    asked.setdefault(key, set()).update(range(filler.start, filler.end))
    for verb in seen.doc:
        if verb.lemma_.lower() == "appeal" and has_to(verb):  # "refused leave to appeal to the Supreme Court"
            for child in (c for c in verb.children if c.dep_ == "obl" and case_of(c) == "to"):
                for key in seen.index.all_of(child.i):
                    asked.setdefault(key, set()).add(child.i)
    return frozenset(
        key
        for key, words in asked.items()
        if seen.index.type_of(key) == "Court" and set(seen.mention_heads.get(key, ())) <= words
    )


def _of_decisions_apart(seen: Observation, decision: Decision, decisions: Sequence[Decision]) -> frozenset[str]:
    """Those who decide something that is told to come before or after: "the circuit refused; Judge Roe had blocked the tax"."""
    own = [t.predication for t in decision.triggers if t.predication is not None]
    found: frozenset[str] = frozenset()
    for other in decisions:
        told = [t.predication for t in other.triggers if t.predication is not None]
        pairs = [(a, b) for a in own for b in told]
        if other is not decision and any(is_told_before(seen, a, b) or is_told_before(seen, b, a) for a, b in pairs):
            found |= _agents(seen, other)
    return found - _agents(seen, decision)


def _reviewers(seen: Observation, decision: Decision, decisions: Sequence[Decision]) -> frozenset[str]:
    """The courts and judges that in another decision review this one: "the 9th Circuit reversed a ruling that blocked it"."""
    own = [t.predication for t in decision.triggers if t.predication is not None]
    if any(each.frame.outcome in REVIEWS for each in own):
        return frozenset()
    others = (t.predication for other in decisions if other is not decision for t in other.triggers)
    reviews = [p for p in others if p is not None and p.frame.outcome in REVIEWS]
    told = [p for p in reviews if any(p.sentence == each.sentence and reviews_it(seen, p, each) for each in own)]
    return frozenset(key for p in told for key in seen.keys(seen.fillers(p, "agent", "court", "judge"))) - _agents(
        seen, decision
    )


def _tries_nobody(seen: Observation, decision: Decision, key: str) -> bool:
    """Whether a court of appeals would have convicted or sentenced somebody, which grammar does not say of it."""
    told = [t.predication for t in decision.triggers if t.predication is not None]
    if not told or not all(each.frame.outcome in _AT_TRIAL for each in told) or seen.index.type_of(key) != "Court":
        return False
    is_agent = any(key in seen.keys(seen.fillers(each, "agent", "court", "judge")) for each in told)
    return not is_agent and bench_named(seen, key).level in ("appeals", "top")


def benches_of(seen: Observation, decision: Decision) -> tuple[Bench, ...]:
    """The benches that grammar gives to the words that report a decision."""
    found = (bench_told(seen, t.predication) for t in decision.triggers if t.predication is not None)
    return tuple(dict.fromkeys(bench for bench in found if bench != Bench()))


def _bar_of(seen: Observation, key: str, told: Sequence[Bench], bar: float) -> float:
    """The odds at which somebody decided: more where grammar names another of the kind, never against a court's level."""
    if any(key in bench.judges | bench.courts for bench in told):
        return 0.0
    kind = seen.index.type_of(key)
    if kind != "GovernmentBody" and told and all(bench_named(seen, key).is_other(bench) for bench in told):
        return _NEVER
    if kind == "Judge" and told and all(_sits_elsewhere(seen, key, bench) for bench in told):
        return _NEVER
    others = [
        bench.courts if kind == "Court" else bench.judges if kind == "Judge" else bench.judges | bench.courts
        for bench in told
    ]
    return _BESIDE if any(others) else bar


def _sits_elsewhere(seen: Observation, judge: str, bench: Bench) -> bool:
    """Whether a court is named that decides, and the judge has his seat at another."""
    seats = courts_of_judge(seen, judge)
    return bool(seats) and bool(bench.courts) and seats.isdisjoint(bench.courts)


def by_features(seen: Observation, decision: Decision, key: str, disputes: Sequence[Dispute]) -> dict[str, float]:
    """What speaks for a court, judge or regulator having made a decision."""
    entity = seen.index.entity(key)
    agents = _agents(seen, decision)
    sentences = {seen.sentence_of[t.token] for t in decision.triggers}
    where = seen.places(key)
    nearest = min((abs(s - t) for s in sentences for t in where), default=99)
    same = [e.id for e in seen.index.entities if e.type == entity.type]
    sits = [n for n, d in enumerate(disputes) if key in (*d.courts, *d.judges)]
    court = entity.type
    return {
        f"{court}:agent": float(key in agents),
        f"{court}:other agent": float(bool(agents) and key not in agents),
        f"{court}:other judge": float(any(seen.index.entity(a).type == "Judge" for a in agents) and key not in agents),
        f"{court}:other court": float(any(seen.index.entity(a).type == "Court" for a in agents) and key not in agents),
        f"{court}:same sentence": float(nearest == 0),
        f"{court}:near": float(nearest <= 2),
        f"{court}:far": float(nearest > 5),
        f"{court}:only": float(len(same) == 1),
        f"{court}:first": float(same[0] == key),
        f"{court}:sits": float(bool(sits)),
        f"{court}:sits first": float(0 in sits),
        f"{court}:makes:{decision.best.predication.frame.makes if decision.best.predication else ''}": 1.0,
        f"{court}": 1.0,
        "shared": float(bool(sentences & where.keys())),
        f"{court}:lead": float(min(sentences) <= 3),
        "dated": float(any(date_values(seen, t) for t in decision.triggers)),
    }
