"""What the rules on single phrases find → events, each a fact with its relation, where no predication has said it already."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.interpret.appeals import find_appeals
from kg.interpret.appointments import find_appointments
from kg.interpret.assembly import Concluded
from kg.interpret.authorities import find_citations
from kg.interpret.inquiries import find_demands
from kg.interpret.observation import Observation
from kg.interpret.ownership import find_ownership
from kg.interpret.penalties import find_penalties, same_penalty
from kg.interpret.pleas import find_pleas
from kg.interpret.representation import find_representation
from kg.interpret.settlements import claims_settled, find_settlers
from kg.interpret.side_counsel import find_side_counsel, find_unnamed
from kg.interpret.told_suits import find_told_suits
from kg.interpret.victims import find_victims
from kg.model import Event, EventKind, Evidence

Fact = tuple[EventKind, str, str, str, Evidence]  # kind, relation, agent, target, the words that say so


def find_stated(seen: Observation, concluded: Concluded, events: Sequence[Event]) -> tuple[Event, ...]:
    """The facts that `events` do not state yet, each an event of its own, keys "f1", "f2" …"""
    known = {(e.relation, a, t) for e in events if e.modality == "stated" for a in e.agents for t in e.targets}
    found: list[Event] = []
    for kind, relation, agent, target, evidence in _facts(seen, concluded, events):
        if (relation, agent, target) not in known:
            known.add((relation, agent, target))
            found.append(_event(seen, concluded, f"f{len(found) + 1}", kind, relation, agent, evidence, target=target))
    serving = {agent for relation, agent, _ in known if relation == "represents"}
    for attorney, evidence in find_unnamed(seen, concluded):
        if attorney not in serving:
            key = f"f{len(found) + 1}"
            found.append(_event(seen, concluded, key, "Action", "represents", attorney, evidence))
    said = [(e.agents, e.literal) for e in events if e.relation == "sentencedTo" and e.modality == "stated"]
    for who, words, evidence in find_penalties(seen, concluded):
        if not any(who in agents and same_penalty(words, literal) for agents, literal in said if literal):
            key = f"f{len(found) + 1}"
            found.append(_event(seen, concluded, key, "Punishment", "sentencedTo", who, evidence, literal=words))
    return (*found, *_settled(seen, concluded), *_harms(seen, concluded), *_citations(seen, concluded))


def _settled(seen: Observation, concluded: Concluded) -> Iterator[Event]:
    """The settlements of claims that the text words, keys "l1", "l2" …"""
    told = [(p, claims) for p in seen.predications if (claims := claims_settled(seen, p, concluded))]
    for number, (predication, claims) in enumerate(told, start=1):
        evidence = seen.predication_evidence(predication)
        yield Event(
            id=f"l{number}",
            kind="Settlement",
            label=" ".join(evidence.span.of(seen.document.text).split()),
            agents=find_settlers(seen, predication, concluded)[0],
            targets=claims,
            evidence=(evidence,),
        )


def _citations(seen: Observation, concluded: Concluded) -> Iterator[Event]:
    """What laws and earlier cases are cited, keys "q1", "q2" …"""
    for number, (agents, cited, evidence) in enumerate(find_citations(seen), start=1):
        case = next((c for agent in agents if (c := concluded.case_of(agent)) is not None), None)
        yield Event(
            id=f"q{number}",
            kind="Action",
            label=" ".join(evidence.span.of(seen.document.text).split()),
            agents=agents,
            targets=(cited,),
            case=case.id if case is not None else None,
            evidence=(evidence,),
        )


def _harms(seen: Observation, concluded: Concluded) -> Iterator[Event]:
    """The deeds that made somebody named a victim, keys "h1", "h2" …: in a case where the words say so, else of none."""
    for number, harm in enumerate(find_victims(seen, concluded), start=1):
        yield Event(
            id=f"h{number}",
            kind="Action",
            label=" ".join(harm.evidence.span.of(seen.document.text).split()),
            agents=harm.agents,
            targets=(harm.victim,),
            relation="victim" if harm.case is not None else None,
            case=harm.case,
            modality=harm.modality,
            evidence=(harm.evidence,),
        )


def _facts(seen: Observation, concluded: Concluded, events: Sequence[Event]) -> Iterator[Fact]:
    parties = {key for case in concluded.cases for key in (*case.plaintiffs, *case.defendants)}
    told = (*find_representation(seen.doc, seen.index), *find_side_counsel(seen, concluded))
    for attorney, client, evidence in told:
        if client in parties or seen.index.type_of(client) != "Judge":  # for whom "the accused" was taken
            yield "Action", "represents", attorney, client, evidence
    for plaintiff, defendant, evidence in find_told_suits(seen):
        yield "Filing", "sued", plaintiff, defendant, evidence
    for appointee, appointer, evidence in find_appointments(seen.doc, seen.index):
        yield "Appointment", "appointedBy", appointer, appointee, evidence
    for owned, owner, evidence in find_ownership(seen.doc, seen.index):
        yield "Action", "ownedBy", owner, owned, evidence
    for authority, asked, evidence in find_demands(seen):
        yield "Action", "investigates", authority, asked, evidence
    kinds = {claim.id: claim.kind for claim in concluded.claims}
    pleaded = {
        agent for e in events if e.relation == "pleadedGuiltyTo" and e.modality == "stated" for agent in e.agents
    }
    for pleader, claims, evidence in find_pleas(seen, concluded):
        # Who pleaded to a charge by the grammar of one sentence pleaded by another's words to no mere accusation.
        for claim in (claim for claim in claims if pleader not in pleaded or kinds[claim] == "Charge"):
            yield "Plea", "pleadedGuiltyTo", pleader, claim, evidence
    for appellant, court, evidence in find_appeals(seen):
        if court is not None:
            yield "Appeal", "appealedTo", appellant, court, evidence
        case = concluded.case_of(appellant)
        if case is not None:
            yield "Appeal", "appealed", appellant, case.id, evidence


def _event(
    seen: Observation,
    concluded: Concluded,
    key: str,
    kind: EventKind,
    relation: str,
    agent: str,
    evidence: Evidence,
    *,
    target: str | None = None,
    literal: str | None = None,
) -> Event:
    case = concluded.case_of(agent) or (concluded.case_of(target) if target is not None else None)
    return Event(
        id=key,
        kind=kind,
        label=" ".join(evidence.span.of(seen.document.text).split()),
        agents=(agent,),
        targets=(target,) if target is not None else (),
        relation=relation,
        literal=literal,
        case=case.id if case else None,
        evidence=(evidence,),
    )
