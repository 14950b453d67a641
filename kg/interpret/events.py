"""What else happened: suits, charges, pleas, settlements, appeals … from predications, with the relation each states."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.interpret.accused import accused_in_lead
from kg.interpret.assembly import Concluded, amount_in
from kg.interpret.bargains import is_other_bargain, is_settlement
from kg.interpret.fillers import Filler
from kg.interpret.heads import Head
from kg.interpret.inquiries import find_inquiry
from kg.interpret.measures import with_measures
from kg.interpret.observation import Observation
from kg.interpret.paid_settlements import is_to_be_paid, pays_to_settle
from kg.interpret.penalties import whose_penalty
from kg.interpret.pleas import is_promised, may_plead, says_what
from kg.interpret.predications import Predication
from kg.interpret.prosecutors import is_prosecutor
from kg.interpret.retelling import told_as_ruling
from kg.interpret.settlements import case_approved, find_settlers
from kg.interpret.shares import own_words, shared_out
from kg.interpret.side_counsel import find_told, serves_unnamed
from kg.interpret.stated import find_stated
from kg.interpret.suits import find_suits
from kg.interpret.topics import load_vocabulary
from kg.interpret.violations import is_found_by_court, laws_violated, violators
from kg.model import Date, Event, EventKind, Modality, Money

AGENT = ("agent", "claimant")
TARGET = ("target", "theme", "patient", "recipient")
_RULINGS = frozenset({"Ruling", "Verdict", "Sentencing"})
_PLACES_OF_PUNISHMENT = frozenset({"prison", "jail", "custody", "bars", "imprisonment", "probation", "detention"})
# "three years in prison", "life", "probation"; not "a lenient sentence".
_PUNISHES = re.compile(
    r"\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|life|death|"
    r"probation|time served|community service|supervised release|house arrest)\b",
    re.IGNORECASE,
)
_SPANS = frozenset({"day", "days", "week", "weeks", "month", "months"})
_CHARGES = frozenset({"charge", "count", "offence", "offense", "crime", "guilt"})
# Relations whose second place is a claim or a case rather than somebody.
_ON_CLAIMS = frozenset({"pleadedGuiltyTo", "withdrew"})
_WHOLE = frozenset(
    {"suit", "lawsuit", "case", "complaint", "action", "litigation", "proceeding", "appeal", "prosecution"}
)
_WHOLE_IN_PLURAL = frozenset({"charge", "claim", "count", "allegation", "accusation"})


@dataclass(frozen=True, slots=True)
class _Found:
    """An event before it has its key."""

    kind: EventKind
    relation: str | None
    agents: tuple[str, ...]
    targets: tuple[str, ...]
    predication: Predication
    literal: str | None = None
    case: str | None = None
    amount: Money | None = None  # of one of several whom the words fine


def find_events(seen: Observation, concluded: Concluded, heads: Mapping[str, Head]) -> tuple[Event, ...]:
    """Every event but the rulings: those of the frames, the suits between the sides of a case, representation."""
    found = [event for p in seen.predications for event in _events_of(seen, p, concluded)]
    events = [_event(seen, f"v{n}", each) for n, each in enumerate(_once(found), start=1)]
    known = {(e.relation, a, t) for e in events if e.modality == "stated" for a in e.agents for t in e.targets}
    events += find_suits(seen, concluded, heads, known)
    told = (*events, *find_stated(seen, concluded, events))
    return with_measures(seen, concluded, told)


def _events_of(seen: Observation, predication: Predication, concluded: Concluded) -> Iterator[_Found]:
    frame = predication.frame
    is_settled = pays_to_settle(seen, predication) or is_settlement(seen, predication)
    relation = frame.relation or ("settledWith" if is_settled else None)
    if (settled := case_approved(seen, predication, concluded)) is not None:
        yield _Found("Settlement", None, (), (settled,), predication, None, settled)
    is_of_bench = frame.makes == "Withdrawal" and told_as_ruling(seen, predication) is not None
    if not frame.makes or relation in ("sued", "charged") or is_of_bench or is_other_bargain(seen, predication):
        return  # `suits` says these, from the whole document
    kind: EventKind = "Action" if frame.makes in _RULINGS else frame.makes  # type: ignore[assignment]
    kind = "Punishment" if relation == "sentencedTo" else kind
    agents = seen.keys(seen.fillers(predication, *AGENT))
    targets = tuple(key for key in seen.keys(seen.fillers(predication, *TARGET)) if key not in agents)
    if frame.makes == "Withdrawal" and _is_anothers(seen, predication, agents):
        return  # "the mill dismissed the widow's suit" as baseless: it is not the mill's to withdraw
    literal, at = None, predication.trigger
    if frame.makes in _RULINGS and relation not in ("sentencedTo", "fined", "violated"):
        return  # `decisions` says these
    if frame.makes == "Plea" and is_promised(seen.doc[at]):
        predication = replace(predication, modality="predicted")
    if is_to_be_paid(seen, predication):
        predication = replace(predication, modality="stated")
    if relation == "sentencedTo":
        agents, targets = tuple(key for key in targets if not is_prosecutor(seen, key)), ()
        bearers = [seen.doc[filler.head] for filler in seen.fillers(predication, *TARGET)]
        agents = agents or accused_in_lead(seen, concluded, next(iter(bearers), None))
        penalty = seen.fillers(predication, "sentence")
        literal = _words(seen, penalty)
        agents = whose_penalty(seen, seen.doc[at], penalty[0].start, agents) if penalty else agents
        literal = own_words(seen, penalty[0].start, literal) if literal and len(agents) == 1 else literal
        if literal is not None and not _PUNISHES.search(literal):
            literal = None  # "a sentence condemned by the senator" is none
    elif relation == "violated":
        agents, targets = violators(seen, concluded, predication), laws_violated(seen, predication)
        if not is_found_by_court(seen, predication):
            relation = None
    elif relation in _ON_CLAIMS:
        agents = tuple(key for key in agents if relation != "pleadedGuiltyTo" or may_plead(seen, key))
        targets = _claims_or_case(seen, predication, concluded, relation, agents)
    elif relation == "appealed":
        appealed = next((c for agent in agents if (c := concluded.case_of(agent, at)) is not None), None)
        targets = (appealed.id,) if appealed is not None else ()
    elif relation == "investigates":
        agents, targets = find_inquiry(seen, predication, concluded)
    elif relation == "represents":
        agents, targets = find_told(seen, concluded, predication)
    elif relation == "settledWith":
        agents, targets = find_settlers(seen, predication, concluded)
    if relation and not (agents and (targets or literal)) and not serves_unnamed(seen, predication, agents):
        kind, relation = "Action" if kind == "Punishment" else kind, None
    if not relation and frame.makes in _RULINGS or not agents and not targets:
        return
    case = next((c.id for key in (*agents, *targets) if (c := concluded.case_of(key, at)) is not None), None)
    apart = shared_out(seen, seen.doc[at], targets) if relation == "fined" else ()
    for who, money in apart:
        yield _Found(kind, relation, agents, who, predication, literal, case, money)
    if apart:
        return
    yield _Found(kind, relation, agents, targets, predication, literal, case)
    if frame.makes == "Appeal" and agents:
        courts = tuple(
            k for k in seen.keys(seen.fillers(predication, "court", "theme")) if seen.index.type_of(k) == "Court"
        )
        if courts:
            yield _Found(kind, "appealedTo", agents, courts, predication, None, case)


def _is_anothers(seen: Observation, predication: Predication, agents: Sequence[str]) -> bool:
    """Whether the words say that what is withdrawn belongs to somebody else than who withdraws it."""
    owners = {
        key
        for filler in seen.fillers(predication, "theme")
        for child in seen.doc[filler.head].children
        if child.dep_ == "nmod:poss" and (key := seen.index.of_token(child.i)) is not None
    }
    return bool(owners) and bool(agents) and not owners & set(agents)


def _words(seen: Observation, fillers: Sequence[Filler]) -> str | None:
    if not fillers:
        return None
    start, end = fillers[0].start, fillers[0].end
    following = [token.lower_ for token in seen.doc[end : end + 3]]
    if following[:1] == ["and"] and following[-1] in _SPANS:
        end += 3  # "six years and four months"
    after = [token.lower_ for token in seen.doc[end : end + 2]]
    if len(after) == 2 and after[0] in ("in", "of", "behind") and after[1] in _PLACES_OF_PUNISHMENT:
        end += 2  # often hung from the verb: "sentenced [to three years] [in prison]"
    return " ".join(seen.doc[start:end].text.split())


def _claims_or_case(
    seen: Observation, predication: Predication, concluded: Concluded, relation: str, agents: Sequence[str]
) -> tuple[str, ...]:
    """The claims worded in any filler but the agent's, or else the case of the agent."""
    found: list[str] = []
    is_plea = relation == "pleadedGuiltyTo"
    # A company may admit a breach in a letter; who admits a charge pleads.
    is_admitted = seen.doc[predication.trigger].lemma_.lower() == "admit"
    charges = {claim.id for claim in concluded.claims if claim.kind == "Charge"}
    for role, fillers in predication.roles.items():
        if role in AGENT or role in ("court", "judge"):
            continue
        for filler in fillers:
            key = concluded.claim_at(filler.start, filler.end)
            if key is None or is_plea and (is_admitted and key not in charges or not says_what(seen, concluded, key)):
                continue
            found.append(key)
    if found:
        return tuple(dict.fromkeys(found))
    at = predication.trigger
    case = next((c for agent in agents if (c := concluded.case_of(agent, at)) is not None), None)
    themes = seen.fillers(predication, "theme")
    if case is None or relation == "withdrew" and themes and not any(_is_whole(seen, filler) for filler in themes):
        return ()
    if is_admitted and not _admits_charge(seen, predication):
        return ()
    if is_plea:
        own = [c.id for c in concluded.claims if c.id in charges and c.case == case.id]
        return tuple(own) if len(own) == 1 else ()
    return (case.id,)


def _admits_charge(seen: Observation, predication: Predication) -> bool:
    """Whether what is admitted is a charge, or an offence by its name: "both counts", "theft"; not "bad manners"."""
    return any(
        seen.doc[filler.head].lemma_.lower() in _CHARGES
        or load_vocabulary("topics").find([seen.doc[filler.start : filler.end].text]) is not None
        for filler in seen.fillers(predication, "charge")
    )


def _is_whole(seen: Observation, filler: Filler) -> bool:
    """Whether a case is meant as a whole: "its lawsuit", "the charges", and not "that demand"."""
    head = seen.doc[filler.head]
    return head.lemma_.lower() in _WHOLE or head.tag_ == "NNS" and head.lemma_.lower() in _WHOLE_IN_PLURAL


def _once(found: Sequence[_Found]) -> list[_Found]:
    """The events in order; one that says no more than an earlier one of its kind and mood is left out."""
    kept: list[_Found] = []
    for each in found:
        same = [
            k
            for k in kept
            if k.kind == each.kind
            and k.relation == each.relation
            and set(each.agents) <= set(k.agents)
            and set(each.targets) <= set(k.targets)
            and k.literal == each.literal
            and k.predication.modality == each.predication.modality
            and k.predication.negated == each.predication.negated
        ]
        if not same:
            kept.append(each)
    return kept


def _event(seen: Observation, key: str, found: _Found) -> Event:
    predication = found.predication
    evidence = seen.predication_evidence(predication)
    modality: Modality = predication.modality
    if modality == "stated" and predication.negated:
        modality = "denied"
    elif modality == "stated" and predication.conditional:
        modality = "predicted"
    start, end = seen.clause(seen.doc[predication.trigger])
    return Event(
        id=key,
        kind=found.kind,
        label=" ".join(evidence.span.of(seen.document.text).split()),
        agents=found.agents,
        targets=found.targets,
        relation=found.relation,
        literal=found.literal,
        case=found.case,
        date=_date(seen, predication),
        amount=found.amount
        or (amount_in(seen, [(start, end)]) if found.kind in ("Settlement", "Action", "Acquisition") else None),
        # a case says nothing: its name stands for the document that opened it
        asserted_by=tuple(
            who for who in seen.keys(predication.asserted_by[-1:]) if seen.index.type_of(who) not in {"Case", "Statute"}
        ),
        modality=modality,
        evidence=(evidence,),
    )


def _date(seen: Observation, predication: Predication) -> Date | None:
    starts = set(predication.date)
    for ent in seen.doc.ents:
        if ent.start in starts and ent.label_ == "DATE" and ent.kb_id_:
            return Date(value=ent.kb_id_, text=ent.text)
    return None
