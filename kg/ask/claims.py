"""Questions whose answers are claims, requests, arguments and charges → plans."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.ask.courts import JURIES, NOT_BY_BENCH, bench_lines
from kg.ask.party import of_kind
from kg.ask.phrases import Phrase
from kg.ask.plans import Plan, a, lines
from kg.ask.roles import NOBODY, Roles
from kg.ask.sparql import values
from kg.ask.words import content

CAUSES, RELIEF, CHARGES = ("CauseOfAction",), ("ReliefRequest",), ("Charge",)
STATUS = {"reject": "rejected", "dismiss": "rejected", "accept": "accepted", "uphold": "accepted", "settle": "settled", "withdraw": "withdrawn",
          "convict": "accepted", "acquit": "rejected", "win": "accepted", "lose": "rejected", "strike": "accepted", "block": "accepted",
          "order": "accepted", "award": "accepted", "overturn": "accepted"}  # fmt: skip
DECIDED = frozenset(STATUS)
NOT_AT_TRIAL = "FILTER NOT EXISTS { ?answer lkg:decidedBy/lkg:outcome lkgv:acquitted }"

# Who speaks for which side, where the question names nobody.
SIDE_OF = {
    name: side
    for side, names in {
        "plaintiff": "lawsuit suit complaint plaintiff plaintiffs challengers petitioner petitioners prosecution prosecutor prosecutors indictment",
        "defendant": "defendant defendants defense defence respondent respondents accused",
    }.items()
    for name in names.split()
}


def kinds_of(phrase: Phrase, default: Sequence[str] = ()) -> tuple[str, ...]:
    """The kinds of claims that the noun allows; "claims" and "arguments" leave it open."""
    if phrase.head in {"claim", "claims", "allegations", "allegation", "appeal", "order"} or not phrase.is_claim:
        return tuple(default) or ("Claim",)
    return phrase.classes


def holders(variable: str, iris: Sequence[str], relation: str) -> str:
    """The pattern line that ties the claim to those who make it or those it is against."""
    return f"?answer lkg:{relation} ?{variable} . {values(variable, iris)}" if iris else ""


def claim_plans(
    roles: Roles,
    *,
    kinds: Sequence[str],
    by: Sequence[str] = (),
    against: Sequence[str] = (),
    status: str = "",
    court: Phrase = NOBODY,
    about: Sequence[Phrase] = (),
) -> list[Plan]:
    """The claims of these kinds, by and against these parties, decided so; wider readings after the strict one."""
    others = dict.fromkeys(
        iri
        for at, phrase in enumerate(about)
        for iri in (*phrase.others, *((*phrase.things, *phrase.owners, *phrase.against) if at else ()))
        if iri not in by and iri not in against
    )
    sought = Plan(
        pattern=(),
        stems=frozenset().union(*(phrase.about for phrase in about)),
        others=tuple(others),
        text=" ".join(phrase.about_text for phrase in about if phrase.about_text),
        without=roles.named,
        topical=True,
    )
    kind = a("answer", () if tuple(kinds) == ("Claim",) else kinds) or "?answer a lkg:Claim ."
    if status in {"accepted", "rejected"} and (court.things or roles.date):
        base = lines(kind, holders("by", by, "claimant"), holders("against", against, "against"))
        of_kind = bool(by) and tuple(kinds) != ("Claim",)
        return [
            replace(sought, pattern=pattern, date=roles.date if dated else "")
            for pattern, dated in _ruled_by(base, status, list(court.things), of_kind=of_kind)
        ]
    plans = [replace(sought, pattern=pattern) for pattern in _in_state(kind, status, by, against)]
    bench = bench_lines(court) if status in {"accepted", "rejected"} else ()
    if not bench:
        return plans
    decided = f"?why lkg:ruledOn ?answer ; lkg:side lkgv:{status} ; lkg:modality lkgv:stated ."
    held = (holders("by", by, "claimant"), holders("against", against, "against"))
    by_bench = replace(sought, pattern=lines(kind, *held, decided, *bench), strict=True)
    if court.head in JURIES:
        plans = [replace(plan, pattern=(*plan.pattern, NOT_BY_BENCH)) for plan in plans]
    return [by_bench, *plans]


def _ruled_by(
    base: tuple[str, ...], status: str, courts: Sequence[str], *, of_kind: bool
) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Yield the patterns of claims on which a ruling went so, and whether the question's date is the ruling's."""
    side = f"?why lkg:side lkgv:{status} ; lkg:modality lkgv:stated ."
    state = f"?answer lkg:status lkgv:{status} ."
    if not courts:
        yield lines(*base, "?why lkg:ruledOn ?answer .", side), True
        return
    bound = values("court", courts)
    ruled = f"?why lkg:ruledBy ?court . {bound}"
    yield lines(*base, "?why lkg:ruledOn ?answer .", side, ruled), True
    yield lines(*base, "?why lkg:ruledOn ?case . ?answer lkg:inCase ?case .", side, state, ruled), True
    # an argument has the status of the request that it supports, and no ruling of its own
    yield lines(*base, "?answer lkg:supports ?request . ?why lkg:ruledOn ?request .", side, ruled, state), False
    if of_kind:
        bench = f"?answer lkg:inCase/lkg:court|lkg:inCase/lkg:judge ?court . {bound}"
        yield lines(*base, bench, state, "BIND(?answer AS ?why)"), False


def _in_state(kind: str, status: str, by: Sequence[str], against: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the patterns of claims with this status: between these parties, then in a case between them."""
    made, borne = holders("by", by, "claimant"), holders("against", against, "against")
    state = f"?answer lkg:status lkgv:{status} ." if status else ""
    why = "BIND(?answer AS ?why)"
    decided = f"OPTIONAL {{ ?answer lkg:decidedBy ?ruling . ?ruling lkg:side lkgv:{status} }} BIND(COALESCE(?ruling, ?answer) AS ?why)"
    yield lines(kind, made, borne, state, decided if status in {"accepted", "rejected", "mixed"} else why)
    if against and not (by and status):
        through = f"?answer lkg:inCase ?case . ?case lkg:defendant ?defendant . {values('defendant', against)} FILTER NOT EXISTS {{ ?answer lkg:against ?any }}"
        yield lines(kind, made, through, state, why)
    if by:
        role = "lkg:plaintiff" if not against else "lkg:plaintiff|lkg:defendant"
        through = f"?answer lkg:inCase ?case . ?case {role} ?by . {values('by', by)} FILTER NOT EXISTS {{ ?answer lkg:claimant ?any }}"
        yield lines(kind, borne, through, state, why)


def decided_claims(roles: Roles) -> list[Plan]:
    """Which claims did the court reject? Which request of Apple was denied? Which charges was he acquitted of?"""
    if roles.sense in {"convict", "acquit"}:
        return _convicted(roles)
    clause, hole = roles.clause, roles.hole
    gives = not hole.text and clause.verb in {"grant", "order", "award", "refuse", "deny"}
    kinds = RELIEF if gives else kinds_of(hole)  # what is granted was asked for
    by, against = _sides(roles, kinds)
    status, court = STATUS.get(roles.sense, ""), _decider(roles)
    if _is_dropped(roles):
        status = "withdrawn"
        by = by or list(roles.agent.things)
    if clause.negated and status in {"accepted", "rejected"} and not hole.owners and clause.passive:
        return _not_so(roles, kinds, status)
    if clause.negated and status:
        status = "pending"

    def plans(kinds: Sequence[str], status: str, court: Phrase = NOBODY) -> list[Plan]:
        about = [hole, roles.target]
        return claim_plans(roles, kinds=kinds, by=by, against=against, status=status, court=court, about=about)

    found = plans(kinds, status, court)
    if roles.sense == "dismiss":  # an acquittal rejects a charge, too
        found = [replace(plan, pattern=(*plan.pattern, NOT_AT_TRIAL)) for plan in found]
    if clause.verb == "drop" and status == "withdrawn":
        found += plans(kinds, "rejected")
    if kinds not in {("Claim",), CHARGES}:
        found += plans((*CAUSES, *RELIEF), status, court)
    return found


def _convicted(roles: Roles) -> list[Plan]:
    """Which charges was he convicted or acquitted of?"""
    court = roles.agent if not roles.agent_is_hole else NOBODY
    against = [*roles.hole.against, *roles.target.things]
    about = [roles.hole, roles.target]
    status = STATUS[roles.sense]
    decided = claim_plans(roles, kinds=CHARGES, against=against, status=status, court=court, about=about)
    return [*_verdicts(roles, against), *decided]


def _sides(roles: Roles, kinds: Sequence[str]) -> tuple[list[str], list[str]]:
    """Whose claims are meant, and against whom: what the noun says, else who acts or undergoes it."""
    hole, passive = roles.hole, roles.clause.passive
    target = [iri for iri in roles.target.things if _is_party(roles, iri)]  # "rejected in Acme v. Roe"
    by, against = list(hole.owners), list(hole.against)
    if _by_party(roles):
        by = by or list(roles.agent.things)
    if kinds == CHARGES and not against and passive and target:
        against = target
    elif passive and target and not by:
        by = target  # "What was Hobby Lobby granted?"
    elif _by_party(roles) and not hole.text and roles.sense in {"win", "lose"}:
        against = against or target  # "Did Acme win against Globex?"
    elif not passive and not roles.agent_is_hole and not hole.text and target:
        by = target  # "What did the court grant Apple?"
    if kinds == CHARGES and by and not against:
        return [], by  # "Mubarak's charges" are those against him
    return by, against


def _by_party(roles: Roles) -> bool:
    """Whether it is a party that does it: that settles, wins or withdraws."""
    ends = roles.sense in {"settle", "win", "withdraw", "lose"}
    return ends and not roles.clause.passive and not roles.agent_is_hole


def _is_dropped(roles: Roles) -> bool:
    """Whether a party drops what it claims; a court that dismisses does not."""
    if roles.sense != "dismiss":
        return False
    agent = roles.agent if not roles.agent_is_hole else NOBODY
    if roles.clause.verb == "drop" and not agent.things and not agent.is_bench:
        return True
    return bool(roles.agent.things) and all(_is_party(roles, iri) for iri in roles.agent.things)


def _decider(roles: Roles) -> Phrase:
    """The court that decides; nobody where a party acts."""
    if roles.agent_is_hole or _by_party(roles) or _is_dropped(roles):
        return NOBODY
    return roles.agent


def _not_so(roles: Roles, kinds: Sequence[str], status: str) -> list[Plan]:
    """Which claims were not rejected? Those with any other status, the undecided ones among them."""
    kind = a("answer", () if tuple(kinds) == ("Claim",) else kinds) or "?answer a lkg:Claim ."
    other = f"?answer lkg:status ?status . FILTER(?status != lkgv:{status}) BIND(?answer AS ?why)"
    hole = roles.hole
    return [Plan(pattern=lines(kind, other), stems=hole.about, others=hole.others, text=hole.about_text)]


def _verdicts(roles: Roles, against: Sequence[str]) -> list[Plan]:
    """The charges of a conviction that stands or fell in part, beside those that it left whole."""
    if roles.sense != "convict" or not against or roles.date:
        return []
    held = f"?answer a lkg:Charge ; lkg:against ?against . {values('against', against)}"
    verdict = "?why lkg:ruledOn ?answer ; lkg:outcome lkgv:convicted ; lkg:modality lkgv:stated ."
    whole = "?answer lkg:status lkgv:accepted . BIND(?answer AS ?why)"
    stems = roles.hole.about | roles.target.about
    return [
        Plan(
            pattern=lines(held, f"{{ {verdict} }} UNION {{ {whole} }}"), stems=stems, others=roles.target.others,
            text=f"{roles.hole.about_text} {roles.target.about_text}".strip(), without=roles.named,
        )
    ]  # fmt: skip


def claims_by(roles: Roles, kinds: Sequence[str], *, pending: bool = False) -> list[Plan]:
    """What does Apple claim against Qualcomm? What do the plaintiffs ask for? Which relief does the suit seek?"""
    agent, target = roles.agent, NOBODY if pending else roles.target
    by = [*agent.things, *agent.owners] or list(roles.by.things)
    against = [
        iri for iri in (*target.things, *target.against, *agent.against, *roles.hole.against) if _is_party(roles, iri)
    ]
    kinds = kinds_of(roles.hole, kinds) if roles.hole.is_claim else tuple(kinds)
    benches = tuple(iri for iri in target.things if not _is_party(roles, iri))
    cases = target.owners if "Case" in target.classes else ()  # "in Doe's case"
    others = (*target.others, *benches, *cases)
    about = [roles.hole, Phrase(about=target.about, about_text=target.about_text, others=others)]
    plans = claim_plans(roles, kinds=kinds, by=by, against=against, about=about, status="pending" if pending else "")
    if not by and (side := SIDE_OF.get(agent.owner_role or agent.head)):
        other = "defendant" if side == "plaintiff" else "plaintiff"
        mine = f"FILTER NOT EXISTS {{ ?answer lkg:inCase ?held ; lkg:claimant ?rival . ?held lkg:{other} ?rival }}"
        plans = [replace(plan, pattern=(*plan.pattern, mine)) for plan in plans]
    if cases and not by:  # in Doe's case somebody else asked
        not_theirs = f"FILTER NOT EXISTS {{ ?answer lkg:claimant ?owner . {values('owner', cases)} }}"
        plans = [replace(plan, pattern=(*plan.pattern, not_theirs)) for plan in plans]
    if against:  # where the text does not say against whom a claim is
        anyone = "FILTER NOT EXISTS { ?answer lkg:against ?somebody }"
        wider = claim_plans(roles, kinds=kinds, by=by, about=about)
        plans += [replace(plan, pattern=(*plan.pattern, anyone)) for plan in wider]
    if not by and not SIDE_OF.get(agent.owner_role or agent.head) and (kind := of_kind("claimer", agent)):
        made = "?answer lkg:claimant ?claimer ."
        plans = [replace(plan, pattern=(*plan.pattern, made, kind)) for plan in plans]
    return plans if by else naming(plans, agent)


def naming(plans: list[Plan], party: Phrase) -> list[Plan]:
    """The plans for a party whose name the store does not have: only claims told in the same breath as that name."""
    words = content(" ".join(party.unknown))
    if not words:
        return plans
    return [replace(plan, stems=plan.stems | words, text=party.text, strict=True) for plan in plans]


def claims_against(roles: Roles, kinds: Sequence[str]) -> list[Plan]:
    """What is Ebbers charged with? What is the firm accused of? Which charges does he face?"""
    target = roles.target if roles.clause.passive else roles.agent
    against = [*target.things, *target.owners]
    by = list(roles.by.things)
    kinds = kinds_of(roles.hole, kinds) if roles.hole.is_claim else tuple(kinds)
    about = [Phrase(about=roles.hole.about, about_text=roles.hole.about_text, others=target.others)]
    plans = claim_plans(roles, kinds=kinds, against=against, by=by, about=about)
    return plans if against else naming(plans, target)


def _is_party(roles: Roles, iri: str) -> bool:
    thing = roles.names.things.get(iri)
    return thing is not None and thing.type not in {"Court", "Judge", "Statute", "Case"}
