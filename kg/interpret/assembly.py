"""What was concluded → the reading: cases, claims, rulings and events with their keys and their evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import cast

from kg.interpret.authorities import authorities_decided
from kg.interpret.cases import Dispute
from kg.interpret.claim_labels import claim_label
from kg.interpret.claim_sides import claim_sides
from kg.interpret.claims import Draft
from kg.interpret.deciders import deciders
from kg.interpret.decision_dates import date_of
from kg.interpret.decisions import Decision
from kg.interpret.heads import Head
from kg.interpret.held_and_done import as_one
from kg.interpret.links import case_features, is_on_case
from kg.interpret.observation import Observation
from kg.interpret.outcomes import claims_decided
from kg.interpret.phrases import KINDS, Phrase, text_of
from kg.interpret.proceedings import spoken_of
from kg.interpret.statutes import statutes_of
from kg.interpret.topics import load_vocabulary
from kg.interpret.tried_charges import tried_charges
from kg.interpret.triggers import Trigger
from kg.model import Case, Claim, Event, EventKind, Evidence, Money, Side

_MOST_TEXTS = 6  # wordings of one claim that are kept


@dataclass(frozen=True, slots=True)
class Concluded:
    """The cases and claims of a document with their keys, for the events that speak of them."""

    disputes: tuple[Dispute, ...]
    cases: tuple[Case, ...]
    drafts: tuple[Draft, ...]
    claims: tuple[Claim, ...]

    def claim_at(self, start: int, end: int) -> str | None:
        """The claim that is worded among the tokens [start, end)."""
        for draft, claim in zip(self.drafts, self.claims, strict=True):
            if any(min(p.end, end) > max(p.start, start) for p in draft.phrases):
                return claim.id
        return None

    def case_of(self, party: str, token: int | None = None) -> Case | None:
        """The case in which the entity is a party: the first, or of two with the same parties that told of at the token."""
        at = next((n for n, case in enumerate(self.cases) if party in (*case.plaintiffs, *case.defendants)), None)
        if at is None:
            return None
        return self.cases[at if token is None else spoken_of(self.disputes, at, (token,))]


def make_cases(seen: Observation, disputes: Sequence[Dispute]) -> tuple[Case, ...]:
    """The disputes as cases "c1", "c2" …; evidence is the first sentence in which most of the parties stand."""
    return tuple(
        Case(
            id=f"c{number}",
            names=dispute.names,
            plaintiffs=dispute.plaintiffs,
            defendants=dispute.defendants,
            courts=dispute.courts,
            judges=dispute.judges,
            docket_number=dispute.docket_number,
            evidence=dispute.evidence or case_evidence(seen, dispute),
        )
        for number, dispute in enumerate(disputes, start=1)
    )


def case_evidence(seen: Observation, dispute: Dispute) -> tuple[Evidence, ...]:
    """The predication that names both sides, or else the sentence with most parties."""
    plaintiffs, defendants = set(dispute.plaintiffs), set(dispute.defendants)
    for predication in seen.predications:
        named = {key for fillers in predication.roles.values() for key in seen.keys(fillers)}
        if named & plaintiffs and named & defendants and predication.frame.makes in ("Filing", "Charging"):
            return (seen.predication_evidence(predication),)
    count: dict[int, int] = {}
    for key in dispute.parties:
        for sentence in seen.places(key):
            count[sentence] = count.get(sentence, 0) + 1
    if not count:
        return ()
    best = min(count, key=lambda sentence: (-count[sentence], sentence))
    words = list(seen.doc.sents)[best]
    return (seen.evidence(words.start, words.end, "head:together"),)


def make_claims(
    seen: Observation, drafts: Sequence[Draft], disputes: Sequence[Dispute], heads: Mapping[str, Head]
) -> tuple[Claim, ...]:
    """The drafts as claims "k1", "k2" …, each in its case and on its side."""
    statutes = statutes_of(seen, drafts, heads["invokes"])
    claims = [_make_claim(seen, f"k{number}", draft, disputes, heads) for number, draft in enumerate(drafts, start=1)]
    return tuple(replace(claim, statutes=laws) for claim, laws in zip(claims, statutes, strict=True))


def _make_claim(
    seen: Observation, key: str, draft: Draft, disputes: Sequence[Dispute], heads: Mapping[str, Head]
) -> Claim:
    likeliest = best_case(seen, draft, disputes, heads["in case"])
    where, claimants, against = claim_sides(seen, draft, disputes, likeliest, heads["claim side"])
    phrases = sorted(_outermost(draft), key=lambda p: (-round(p.probability, 2), p.start))[:_MOST_TEXTS]
    texts = tuple(dict.fromkeys(text_of(seen, phrase) for phrase in phrases))
    topic = load_vocabulary("topics").find(texts) if draft.kind != "relief" else None
    remedy = load_vocabulary("remedies").find(texts) if draft.kind == "relief" else None
    return Claim(
        id=key,
        kind=KINDS[draft.kind],
        label=claim_label(seen, phrases),
        texts=texts,
        topic=topic.name if topic else None,
        remedy=remedy.name if remedy else None,
        claimants=claimants,
        against=against,
        case=f"c{where + 1}" if where is not None else None,
        amount=amount_in(seen, [(p.start, p.end) for p in phrases]) if draft.kind == "relief" else None,
        evidence=tuple(
            seen.evidence(p.start, p.end, "head:claims" if p.confidence else "frame")
            for p in sorted(phrases, key=lambda p: p.start)
        ),
    )


def _outermost(draft: Draft) -> list[Phrase]:
    """The wordings without those that stand inside another one: "account" of "restore the account" quotes nothing new."""
    return [p for p in draft.phrases if not any(other.holds(p) and not p.holds(other) for other in draft.phrases)]


def best_case(seen: Observation, draft: Draft, disputes: Sequence[Dispute], head: Head) -> int | None:
    """The number of the case that a claim most likely belongs to; among equals the first."""
    if not disputes:
        return None
    count = len(disputes)
    odds = [head.odds(case_features(seen, draft, d, n, count)) for n, d in enumerate(disputes)]
    return max(range(count), key=lambda n: (round(odds[n], 6), -n))


def amount_in(seen: Observation, ranges: Sequence[tuple[int, int]]) -> Money | None:
    """The first sum of money among the tokens."""
    for ent in seen.doc.ents:
        if ent.label_ == "MONEY" and ent.kb_id_ and any(s <= ent.start < e for s, e in ranges):
            number, _, currency = ent.kb_id_.partition(" ")
            return Money(amount=Decimal(number), currency=currency, text=ent.text)
    return None


def make_rulings(
    seen: Observation, decisions: Sequence[Decision], concluded: Concluded, heads: Mapping[str, Head]
) -> Iterator[Event]:
    """The decisions as rulings "r1", "r2" …, each on its claims or else on its case."""
    told = as_one(seen, claims_decided(seen, decisions, concluded.drafts, heads))
    for number, (decision, decided) in enumerate(told, start=1):
        own = _told_alone(decision, concluded) or _own_cases(seen, decision, concluded)
        on = [n for n in decided if not own or concluded.claims[n].case in own]
        claims = [concluded.claims[n] for n in on]
        case = next((claim.case for claim in claims if claim.case), None) or next(iter(own), None)
        case = case or _case_of(seen, decision, concluded)
        tried = next((each for each in concluded.cases if each.id == case), None)
        on = on or list(tried_charges(seen, decision, tried, concluded.drafts, concluded.claims))
        claims = [concluded.claims[n] for n in on]
        whole = is_on_case(seen, decision, [concluded.drafts[n] for n in on])
        by = _sitting_there(seen, decision, concluded, deciders(seen, decision, concluded.disputes, heads, decisions))
        best = decision.best
        predication = best.predication
        evidence = tuple(dict.fromkeys(_trigger_evidence(seen, trigger) for trigger in decision.triggers))
        label = evidence[0].span.of(seen.document.text)
        yield Event(
            id=f"r{number}",
            kind=cast(EventKind, predication.frame.makes if predication else "Ruling"),
            label=" ".join(label.split()),
            agents=by,
            targets=authorities_decided(seen, [trigger.predication for trigger in decision.triggers]),
            case=case,
            date=date_of(seen, decision),
            amount=amount_in(seen, [_extent(seen, trigger) for trigger in decision.triggers]),
            outcome=decision.outcome,
            side=_side_of(decision),
            ruled_on=(*(claim.id for claim in claims), *((case,) if case and whole else ())),
            ruled_by=by,
            evidence=evidence,
        )


def _told_alone(decision: Decision, concluded: Concluded) -> tuple[str, ...]:
    """The case of which alone the words of the decision tell: what is decided in a separate case is decided there."""
    tokens = [trigger.token for trigger in decision.triggers]
    return tuple(
        case.id
        for case, dispute in zip(concluded.cases, concluded.disputes, strict=True)
        if tokens and dispute.alone.issuperset(tokens)
    )


def _sitting_there(seen: Observation, decision: Decision, concluded: Concluded, by: Sequence[str]) -> tuple[str, ...]:
    """Those who decide, in a case of which the words tell alone without the bench of another that its sentences do not name."""
    own = _told_alone(decision, concluded)
    if not own:
        return tuple(by)
    sentences = {seen.sentence_of[trigger.token] for trigger in decision.triggers}
    there = {key for case in concluded.cases if case.id in own for key in (*case.courts, *case.judges)}
    elsewhere = {key for case in concluded.cases for key in (*case.courts, *case.judges)} - there
    return tuple(key for key in by if key not in elsewhere or sentences & seen.places(key).keys())


def _own_cases(seen: Observation, decision: Decision, concluded: Concluded) -> tuple[str, ...]:
    """The cases against whom a verdict or sentence names: one accused's verdict decides nothing in another's case."""
    predication = decision.best.predication
    if predication is None or predication.frame.makes not in ("Verdict", "Sentencing"):
        return ()
    accused = set(seen.keys(seen.fillers(predication, "target")))
    return tuple(case.id for case in concluded.cases if accused & set(case.defendants))


def _side_of(decision: Decision) -> Side:
    """What the ruling means for its claims: a verdict what its word says, any other what its reports together do."""
    predication = decision.best.predication
    if (
        predication is not None
        and predication.frame.makes == "Verdict"
        and predication.side in ("accepted", "rejected")
    ):
        return predication.side
    return "none" if decision.side == "neutral" else cast(Side, decision.side)


def _extent(seen: Observation, trigger: Trigger) -> tuple[int, int]:
    start, end = seen.clause(seen.doc[trigger.token])
    return start, end


def _trigger_evidence(seen: Observation, trigger: Trigger) -> Evidence:
    if trigger.predication is not None:
        return seen.predication_evidence(trigger.predication)
    start, end = seen.clause(seen.doc[trigger.token])
    return seen.evidence(start, end, "head:rulings")


def _case_of(seen: Observation, decision: Decision, concluded: Concluded) -> str | None:
    """The case whose parties stand nearest to the words that report a decision; among equals the first."""
    sentences = [seen.sentence_of[trigger.token] for trigger in decision.triggers]

    def distance(number: int) -> float:
        places = [s for key in concluded.disputes[number].parties for s in seen.places(key)]
        return min((abs(s - t) for s in sentences for t in places), default=99)

    if not concluded.cases:
        return None
    best = min(range(len(concluded.cases)), key=lambda number: (distance(number), number))
    return concluded.cases[spoken_of(concluded.disputes, best, [t.token for t in decision.triggers])].id
