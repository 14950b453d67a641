"""Who sued and who charged whom: for each plaintiff and defendant of a case, what the whole document says of the two."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from kg.interpret.assembly import Concluded
from kg.interpret.cases import Dispute
from kg.interpret.heads import Head
from kg.interpret.namesakes import may_be_meant
from kg.interpret.observation import Observation
from kg.interpret.opposing import sues_another
from kg.interpret.predications import Predication
from kg.interpret.prosecutions import find_offices, is_accused
from kg.interpret.prosecutors import brings_charge
from kg.interpret.told_sides import sides_told
from kg.model import Case, Claim, Date, Event, EventKind

_KINDS: Mapping[str, EventKind] = {"sued": "Filing", "charged": "Charging"}
_AGENT = frozenset({"agent", "claimant"})
_TARGET = frozenset({"target", "theme", "patient", "recipient"})
_NO_PARTIES = frozenset({"Court", "Judge", "Statute", "Case"})
_BRINGING = frozenset({"sue", "file", "bring", "lodge", "launch", "initiate", "commence", "institute"})
_PROSECUTORS = ("GovernmentBody", "Attorney")
_SUING = ("Company", "Organization", "Person")
_OF_CHARGING = 0.5  # of the bar: a prosecutor that is a plaintiff mostly charged, though many are never said to have
_FEW = 5  # parties of a case; where there are more, not all of one side sued all of the other
_LEAD = 2  # sentences, the title's among them


def accusing_features(
    seen: Observation, plaintiff: str, defendant: str, dispute: Dispute, claims: Collection[Claim]
) -> dict[str, float]:
    """What speaks for `plaintiff` having sued or charged `defendant`."""
    features: dict[str, float] = {
        f"by:{seen.index.entity(plaintiff).type}": 1.0,
        f"against:{seen.index.entity(defendant).type}": 1.0,
        f"plaintiffs:{min(len(dispute.plaintiffs), 3)}": 1.0,
        f"defendants:{min(len(dispute.defendants), 3)}": 1.0,
        "criminal": float(any(claim.kind == "Charge" for claim in claims)),
        "civil": float(any(claim.kind == "CauseOfAction" for claim in claims)),
        "claimless": float(not claims),
    }
    ours = {id(predication): (predication, role) for predication, role in seen.played.get(plaintiff, ())}
    theirs = {id(predication): (predication, role) for predication, role in seen.played.get(defendant, ())}
    for key in ours.keys() | theirs.keys():
        predication = (ours.get(key) or theirs[key])[0]
        our_role, their_role = ours.get(key, (None, ""))[1], theirs.get(key, (None, ""))[1]
        makes = predication.frame.makes or predication.frame.name
        mood = "fact" if predication.is_fact else "other"
        if our_role in _AGENT:
            features[f"{makes}:by:{mood}"] = 1.0
            if their_role in _TARGET:
                features[f"{makes}:by and against:{mood}"] = 1.0
        if their_role in _TARGET:
            features[f"{makes}:against:{mood}"] = 1.0
        if their_role in _AGENT and our_role in _TARGET:
            features[f"{makes}:the other way:{mood}"] = 1.0
        _of_others(seen, predication, (plaintiff, our_role), (defendant, their_role), features)
    kinds = seen.index.entity(plaintiff).type, seen.index.entity(defendant).type
    features[f"{kinds[0]} v. {kinds[1]}"] = 1.0
    for makes in _KINDS.values():
        said = [p for p in seen.predications if p.frame.makes == makes]
        both = [p for p in said if _stand_about(seen, p, plaintiff, defendant)]
        features[f"{makes}:both about"] = float(bool(both))
        features[f"{makes}:both about, fact"] = float(any(p.is_fact for p in both))
        features[f"{makes}:said"] = float(bool(said))
    features["named together"] = float(bool(dispute.names))
    features |= _of_side(seen, "by", plaintiff, dispute.plaintiffs) | _of_side(
        seen, "against", defendant, dispute.defendants
    )
    features["many"] = float(len(dispute.parties) > _FEW)
    for who, named in (("by", plaintiff), ("against", defendant)):
        places = seen.places(named).keys()
        features[f"{who}:title"] = float(any(head < seen.title_end for head in seen.mention_heads.get(named, ())))
        features[f"{who}:lead"] = float(bool(places) and min(places) <= _LEAD)
    shared = seen.places(plaintiff).keys() & seen.places(defendant).keys()
    features["together"] = min(len(shared), 3) / 3
    features["apart"] = float(not shared)
    return features


def _of_others(
    seen: Observation, predication: Predication, us: tuple[str, str], them: tuple[str, str], features: dict[str, float]
) -> None:
    """Marks that the one sues or charges, or the other is sued or charged, but the other place is somebody else's."""
    makes = predication.frame.makes
    if makes not in _KINDS.values():
        return
    targets, agents = (
        set(seen.keys(tuple(f for role in roles for f in predication.roles.get(role, ()))))
        for roles in (_TARGET, _AGENT)
    )
    if us[1] in _AGENT and targets and them[0] not in targets:
        features[f"{makes}:by, against another"] = 1.0
    if them[1] in _TARGET and agents and us[0] not in agents:
        features[f"{makes}:against, by another"] = 1.0


def _stand_about(seen: Observation, predication: Predication, plaintiff: str, defendant: str) -> bool:
    """Whether the one is mentioned before the word of suing or charging and the other after it, in its sentence."""
    sentence = seen.doc[predication.trigger].sent
    before = any(sentence.start <= head < predication.trigger for head in seen.mention_heads.get(plaintiff, ()))
    after = any(predication.trigger < head < sentence.end for head in seen.mention_heads.get(defendant, ()))
    return before and after


def _of_side(seen: Observation, who: str, key: str, side: Sequence[str]) -> dict[str, float]:
    """How the party stands in the document beside the others of its side."""
    counts = {other: len(seen.mention_heads.get(other, ())) for other in side}
    firsts = {other: min(seen.mention_heads.get(other, (len(seen.doc),))) for other in side}
    return {
        f"{who}:first of several": float(len(side) > 1 and firsts[key] == min(firsts.values())),
        f"{who}:most of several": float(len(side) > 1 and counts[key] == max(counts.values())),
        f"{who}:few": float(counts[key] <= 2),
        f"{who}:seldom": float(counts[key] * 4 < max(counts.values())),
    }


def find_suits(
    seen: Observation,
    concluded: Concluded,
    heads: Mapping[str, Head],
    known: Collection[tuple[str | None, str, str]],
) -> list[Event]:
    """An event for each pair of a plaintiff and a defendant of whom the document likely says so."""
    events: list[Event] = []
    told, offices = sides_told(seen), find_offices(seen, concluded.disputes)
    for dispute, case in zip(concluded.disputes, concluded.cases, strict=True):
        claims = [claim for claim in concluded.claims if claim.case == case.id]
        pairs = [(plaintiff, defendant) for plaintiff in dispute.plaintiffs for defendant in dispute.defendants]
        left: list[tuple[str, str]] = []
        said: list[tuple[str, str, str]] = []
        for plaintiff, defendant in pairs:
            row = accusing_features(seen, plaintiff, defendant, dispute, claims)
            odds = heads["accuses"].probabilities(row)
            relation = max(("charged", "sued"), key=lambda label: odds.get(label, 0.0))
            least = heads["accuses"].bar * (_OF_CHARGING if relation == "charged" else 1.0)
            is_likely = heads["accuses"].odds(row) >= least
            if (relation, plaintiff, defendant) in known:
                said.append((relation, plaintiff, defendant))
            elif is_likely and _is_open(seen, plaintiff, defendant, relation):
                said.append((relation, plaintiff, defendant))
                events.append(_event(seen, f"s{len(events) + 1}", case, relation, plaintiff, defendant))
            elif plaintiff in offices and is_accused(seen, defendant, dispute.alone):
                said.append(("charged", plaintiff, defendant))
                events.append(_event(seen, f"s{len(events) + 1}", case, "charged", plaintiff, defendant))
            elif _are_told(seen, told, plaintiff, defendant, dispute):
                left.append((plaintiff, defendant))
        is_criminal = any(claim.kind == "Charge" for claim in claims) or any(rel == "charged" for rel, *_ in said)
        # The text puts each of them on his side, though no clause names the two together.
        for plaintiff, defendant in left:
            is_counsel = any(relation == "represents" and who == plaintiff for relation, who, _ in known)
            is_suit = not is_criminal and seen.index.type_of(plaintiff) in _SUING or _sues(seen, plaintiff, defendant)
            if is_suit and not is_counsel:
                events.append(_event(seen, f"s{len(events) + 1}", case, "sued", plaintiff, defendant))
    known = {*known, *((event.relation, event.agents[0], event.targets[0]) for event in events)}
    return [*events, *_said_outright(seen, concluded, known, len(events))]


def _are_told(seen: Observation, told: Mapping[str, str], plaintiff: str, defendant: str, dispute: Dispute) -> bool:
    """Whether the text puts each on his side, or says that the one sues where nobody else of the case can be whom."""
    if told.get(plaintiff) != "plaintiff" or sues_another(seen, plaintiff, defendant):
        return False
    is_only = dispute.defendants == (defendant,) and _sues(seen, plaintiff, defendant)
    return told.get(defendant) == "defendant" or is_only and defendant not in told


def _sues(seen: Observation, plaintiff: str, defendant: str) -> bool:
    """Whether a clause says as a fact that the plaintiff sues, and names nobody else whom."""
    return any(
        predication.frame.relation == "sued"
        and predication.is_fact
        and role in _AGENT
        and {defendant} >= set(seen.keys(seen.fillers(predication, *_TARGET)))
        for predication, role in seen.played.get(plaintiff, ())
    )


def _is_open(seen: Observation, plaintiff: str, defendant: str, relation: str) -> bool:
    """Whether nothing that the text says of the two forbids it: nobody but a prosecutor brings a charge."""
    if not _may_have(seen, plaintiff, _KINDS[relation]):
        return False
    if relation == "charged" and (
        seen.index.type_of(plaintiff) not in _PROSECUTORS or _sues(seen, plaintiff, defendant)
    ):
        return False  # a council that sues its treasurer has not charged him, though somebody did
    if relation == "sued" and sues_another(seen, plaintiff, defendant):
        return False
    saying = _saying(seen, plaintiff, defendant, _KINDS[relation])
    # the best words for it would be a quote about somebody else
    return saying is None or not is_anothers(seen, saying, plaintiff)


def _event(seen: Observation, key: str, case: Case, relation: str, plaintiff: str, defendant: str) -> Event:
    saying = _saying(seen, plaintiff, defendant, _KINDS[relation])
    evidence = (seen.predication_evidence(saying),) if saying else case.evidence
    label = evidence[0].span.of(seen.document.text) if evidence else ""
    return Event(
        id=key,
        kind=_KINDS[relation],
        label=" ".join(label.split()),
        agents=(plaintiff,),
        targets=(defendant,),
        relation=relation,
        case=case.id,
        date=_date(seen, saying),
        evidence=evidence,
    )


def _said_outright(
    seen: Observation, concluded: Concluded, known: Collection[tuple[str | None, str, str]], count: int
) -> Iterator[Event]:
    """A suit or charge that one clause tells whole, "Quillon sued Roe in May", whether or not the two are sides of a case."""
    done = set(known)
    for predication in seen.predications:
        relation = predication.frame.relation
        if relation not in _KINDS or not predication.is_fact or not _is_told_by_verb(seen, predication):
            continue
        for plaintiff in seen.keys(seen.fillers(predication, *_AGENT)):
            for defendant in seen.keys(seen.fillers(predication, *_TARGET)):
                kinds = {seen.index.type_of(plaintiff), seen.index.type_of(defendant)}
                pair = (relation, plaintiff, defendant)
                if plaintiff == defendant or pair in done or kinds & _NO_PARTIES:
                    continue
                if any((relation, plaintiff) == said[:2] and may_be_meant(seen, defendant, said[2]) for said in done):
                    continue  # "Roe sues Corvane" heads a report on her suit against Corvane Shipping
                if relation == "charged" and not brings_charge(seen, predication, plaintiff, defendant):
                    continue
                done.add(pair)
                count += 1
                case = next(
                    (c.id for c in concluded.cases if {plaintiff, defendant} <= {*c.plaintiffs, *c.defendants}), None
                )
                evidence = seen.predication_evidence(predication)
                yield Event(
                    id=f"s{count}",
                    kind=_KINDS[relation],
                    label=" ".join(evidence.span.of(seen.document.text).split()),
                    agents=(plaintiff,),
                    targets=(defendant,),
                    relation=relation,
                    case=case,
                    date=_date(seen, predication),
                    evidence=(evidence,),
                )


def _is_told_by_verb(seen: Observation, predication: Predication) -> bool:
    """Whether the suit is brought, and not gone on with: "is pursuing the case" may be any proceeding."""
    charges = predication.frame.relation == "charged"
    return charges or seen.doc[predication.trigger].lemma_.lower() in _BRINGING


def _may_have(seen: Observation, plaintiff: str, kind: EventKind) -> bool:
    """Whether the text leaves room for it: not if all it says of the one's suing is that it did not, or may.

    A charge is alleged by its nature, so only a denied one speaks against it.
    """
    own = [p for p, role in seen.played.get(plaintiff, ()) if p.frame.makes == kind and role in _AGENT]
    if kind == "Filing":
        return not own or any(p.is_fact for p in own)
    return not own or any(not p.negated for p in own)


def _saying(seen: Observation, plaintiff: str, defendant: str, kind: EventKind) -> Predication | None:
    """The predication that says most of it: its kind, both names, as a fact."""
    best: tuple[int, int] = (1, 0)
    found: Predication | None = None
    for predication in seen.predications:
        named = {key for fillers in predication.roles.values() for key in seen.keys(fillers)}
        if predication.frame.makes != kind and not (plaintiff in named and defendant in named):
            continue
        rank = (
            2 * (predication.frame.makes == kind)
            + 2 * (plaintiff in named)
            + 2 * (defendant in named)
            + predication.is_fact,
            -predication.trigger,
        )
        if rank > best and named & {plaintiff, defendant}:
            best, found = rank, predication
    return found


def is_anothers(seen: Observation, saying: Predication, plaintiff: str) -> bool:
    """Whether a clause tells that somebody else sues or charges, in a sentence that does not speak of the plaintiff."""
    agents = set(seen.keys(seen.fillers(saying, *_AGENT)))
    return bool(agents) and plaintiff not in agents and saying.sentence not in seen.places(plaintiff)


def _date(seen: Observation, predication: Predication | None) -> Date | None:
    if predication is None:
        return None
    starts = set(predication.date)
    for ent in seen.doc.ents:
        if ent.start in starts and ent.label_ == "DATE" and ent.kb_id_:
            return Date(value=ent.kb_id_, text=ent.text)
    return None
