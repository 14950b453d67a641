"""Questions about who stands behind a claim, a plea, a verdict or a sentence, and on which law → plans."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from kg.ask.claims import STATUS, claims_against
from kg.ask.lexicon import OUTCOMES
from kg.ask.party import post_at
from kg.ask.phrases import Phrase
from kg.ask.plans import Plan, a, lines
from kg.ask.relations import related
from kg.ask.roles import APPEALS, Roles
from kg.ask.rulings import matter
from kg.ask.sparql import literal, values
from kg.ask.words import content

VIOLATED = (
    "?party lkg:violated ?answer . "
    "OPTIONAL { ?event lkg:relation lkg:violated ; lkg:agent ?party ; lkg:target ?answer } BIND(COALESCE(?event, ?party) AS ?why)"
)
LAW_WORDS = {
    "amendment": "amendment", "constitutional": "amendment|constitution|clause|article", "constitution": "constitution|amendment",
    "clause": "clause|amendment", "treaty": "treaty|convention", "regulation": "regulation|rule|c\\.?f\\.?r", "act": "act",
    "rule": "rule|code|canon|regulation|guideline|policy",
}  # fmt: skip
# What is no statute, and what is more than a provision.
DONE_TO_LAW = frozenset({"uphold", "strike", "overturn", "block", "reject", "dismiss"})
NOT_LAW = {"statute": "amendment|constitution", "provision": r"^(the )?([\w.]+ ){0,2}constitution$"}


def decided_about(roles: Roles) -> list[Plan]:
    """Who was convicted of corruption? Which defendants were acquitted?"""
    status = STATUS[roles.sense]
    stems, others, text = matter(roles.target)
    kind = (
        f"{a('answer', [name for name in roles.wanted if name != 'Agent'])} {post_at(roles.hole, roles.names)}".strip()
    )
    if roles.clause.negated:
        so = f"?charge a lkg:Charge ; lkg:against ?answer ; lkg:status lkgv:{status}"
        spared = lines(f"?why a lkg:Charge ; lkg:against ?answer . FILTER NOT EXISTS {{ {so} }}", kind)
        return [Plan(pattern=spared, stems=stems, others=others, text=text, own=True, without=roles.named)]
    pattern = lines(f"?why a lkg:Charge ; lkg:against ?answer ; lkg:status lkgv:{status} .", kind)
    return [Plan(pattern=pattern, stems=stems, others=others, text=text, own=True, without=roles.named)]


def liable(roles: Roles) -> list[Plan]:
    """Which bank did the jury find liable for fraud? Those against whom such a claim was accepted."""
    stems, others, text = matter(roles.target)
    kind = a("answer", [name for name in roles.wanted if name != "Agent"])
    pattern = lines("?why a lkg:Claim ; lkg:against ?answer ; lkg:status lkgv:accepted .", kind)
    return [
        Plan(pattern=pattern, stems=stems - content("liable"), others=others, text=text, own=True, without=roles.named)
    ]


def sentenced(roles: Roles) -> list[Plan]:
    """Who was sentenced to 108 months? Whose sentence holds the number, where the question has one."""
    year = roles.date.lstrip("<>=")[:4]
    numbers = [number for number in re.findall(r"\d+", roles.target.text) if number != year]
    tests = " ".join(f"FILTER(CONTAINS(STR(?words), {literal(number)}))" for number in numbers)
    said = "?answer lkg:sentencedTo ?words . OPTIONAL { ?event lkg:relation lkg:sentencedTo ; lkg:agent ?answer } BIND(COALESCE(?event, ?answer) AS ?why)"
    kind = (
        f"{a('answer', [name for name in roles.wanted if name != 'Agent'])} {post_at(roles.hole, roles.names)}".strip()
    )
    terms = content("month year prison jail day sentence term probation life")
    stems = roles.target.about - terms if not numbers else frozenset[str]()
    plan = Plan(pattern=lines(said, tests, kind), stems=stems, text=roles.target.about_text, date=roles.date)
    if not roles.date:
        return [plan]
    dated = "?why a lkg:Sentencing ; lkg:modality lkgv:stated ; lkg:ruledOn/lkg:against ?answer . ?answer lkg:sentencedTo ?words ."
    return [plan, replace(plan, pattern=lines(dated, tests, kind))]


def charged(roles: Roles) -> list[Plan]:
    """Who is charged with fraud? Those whom such a charge is against."""
    stems, others, text = matter(roles.target)
    kind = (
        f"{a('answer', [name for name in roles.wanted if name != 'Agent'])} {post_at(roles.hole, roles.names)}".strip()
    )
    by = f"?why lkg:claimant ?by . {values('by', roles.by.things)}" if roles.by.things else ""
    return [
        Plan(pattern=lines("?why a lkg:Charge ; lkg:against ?answer .", by, kind), stems=stems, others=others, text=text, own=True, without=roles.named, label_stems=roles.hole.about),
        *related(replace(roles, sense="charge")),
    ]  # fmt: skip


def accusers(roles: Roles) -> list[Plan]:
    """Who accused Doe of fraud? Who is accused of vote-rigging?"""
    side, other = ("against", "claimant") if roles.target_is_hole and roles.clause.passive else ("claimant", "against")
    known = [*roles.target.things] if side == "claimant" else [*roles.by.things]
    hold = f"?why lkg:{other} ?known . {values('known', known)}" if known else ""
    about = replace(roles.target, things=() if known else roles.target.things, owners=())
    stems, others, text = matter(about)
    kind = a("answer", [name for name in roles.wanted if name != "Agent"])
    claim = a("why", ["CauseOfAction", "Charge"])
    return [
        Plan(
            pattern=lines(claim, f"?why lkg:{side} ?answer .", hold, kind),
            stems=stems,
            others=others,
            text=text,
            without=roles.named,
        )
    ]


def seekers(roles: Roles) -> list[Plan]:
    """Who asked for an injunction? Which states argue that the ban is void? Those who made such a claim."""
    stems, others, text = matter(roles.target)
    kind = a("answer", [name for name in roles.wanted if name != "Agent"])
    claim = a("why", ["ReliefRequest"]) if roles.sense == "ask" else "?why a lkg:Claim ."
    return [
        Plan(
            pattern=lines(claim, "?why lkg:claimant ?answer .", kind),
            stems=stems,
            others=others,
            text=text,
            without=roles.named,
            strict=True,
        )
    ]


def challengers(roles: Roles) -> list[Plan]:
    """Who challenged the ban? The plaintiffs who claim something about it in so many words."""
    return [
        replace(plan, pattern=(*plan.pattern, "?why lkg:inCase ?held . ?held lkg:plaintiff ?answer ."))
        for plan in seekers(roles)
    ]


def winners(roles: Roles) -> list[Plan]:
    """Who won an order against the ban? Those whose claim was accepted, or rejected where it was lost."""
    stems, others, text = matter(roles.target)
    if roles.target.head in APPEALS:
        stems |= content("appeal")
    kind = a("answer", [name for name in roles.wanted if name != "Agent"])
    status = STATUS[roles.sense]
    pattern = lines(f"?why a lkg:Claim ; lkg:claimant ?answer ; lkg:status lkgv:{status} .", kind)
    made = Plan(pattern=pattern, stems=stems, others=others, text=text, own=True, without=roles.named)
    other = "rejected" if status == "accepted" else "accepted"
    faced = lines(f"?why a lkg:Claim ; lkg:against ?answer ; lkg:status lkgv:{other} .", kind)
    return [made, replace(made, pattern=faced)]  # who fends off a claim has won


def claimants(plan: Plan, side: str = "claimant") -> Plan:
    """The same plan, answered by those who made the claims, or whom they are against."""
    pattern = tuple(re.sub(r"\?answer\b", "?claim", line) for line in plan.pattern)
    return replace(plan, pattern=(*pattern, f"?claim lkg:{side} ?answer ."))


def appealed_to(roles: Roles) -> list[Plan]:
    """Which court is Roof appealing to?"""
    by = (
        f"?agent lkg:appealedTo ?answer . {values('agent', roles.agent.things)}"
        if roles.agent.things
        else "?agent lkg:appealedTo ?answer ."
    )
    event = "OPTIONAL { ?event lkg:relation lkg:appealedTo ; lkg:agent ?agent ; lkg:target ?answer } BIND(COALESCE(?event, ?agent) AS ?why)"
    return [Plan(pattern=lines(by, event), stems=roles.target.about, text=roles.target.about_text)]


def laws(roles: Roles) -> list[Plan]:
    """Which law did the claim invoke, was found violated, or was struck down?"""
    plans = _laws(roles, _called_law(roles))
    return [*plans, *_laws(roles, "")] if "provision" in roles.hole.text.lower() else plans


def _laws(roles: Roles, called: str) -> list[Plan]:
    """The laws that are called so, by what the verb says of them."""
    kind = ("?answer a lkg:Statute .", called)
    agents = [*roles.agent.things, *roles.agent.owners]
    said_by = roles.clause.verb in {"say", "claim", "allege", "argue", "contend"} and agents
    accused = [*roles.agent.things, *roles.target.things]
    claimed = "?why lkg:invokes ?answer ."
    by = f"?why lkg:claimant ?by . {values('by', agents)}" if agents else ""
    against = f"?why lkg:against ?accused . {values('accused', accused)}" if accused else ""
    claim = roles.agent if roles.agent.is_claim else Phrase()
    stems, others, text = matter(
        Phrase(about=roles.target.about, others=roles.target.others, about_text=roles.target.about_text),
        Phrase(about=claim.about, about_text=claim.about_text),
    )

    def plan(*some: str) -> Plan:
        return Plan(pattern=lines(*kind, *some), stems=stems, others=others, text=text)

    sense = roles.sense
    if sense in DONE_TO_LAW and roles.clause.preposition != "under":
        return [*decided_themselves(roles, *kind), *([] if sense in {"reject", "dismiss"} else [_on_claims(plan)])]
    if _asks_violated(roles):
        guilty = values("party", accused) if accused else ""
        found = [] if _only_alleged(roles) else [Plan(pattern=lines(*kind, guilty, VIOLATED))]
        wider = plan(claimed)
        told = [plan(claimed, party) for party in ((by,) if said_by else (against, by)) if party]
        return [*found, *told, replace(wider, others=(*wider.others, *accused))]
    if sense in {"invoke", "sue", "argue", "charge", "file", "rule"} or roles.clause.preposition == "under":
        told = [plan(claimed, party) for party in (by, against) if party] or [plan(claimed)]
        return [*told, plan("?why lkg:cites ?answer .")]
    return []


def _on_claims(plan: Callable[..., Plan]) -> Plan:
    """The laws that a claim invokes on which there was a ruling."""
    return plan("?ruling lkg:ruledOn ?why . ?why lkg:invokes ?answer .", "?why lkg:status ?status .")


def decided_themselves(roles: Roles, *kind: str) -> list[Plan]:
    """Which law was struck down, which precedent overturned? What the words of a ruling say it was done to."""
    done = (*OUTCOMES.get(roles.sense, ()), *(("struck-down",) if roles.sense in {"reject", "dismiss"} else ()))
    outcomes = f"?why lkg:outcome ?done . VALUES ?done {{ {' '.join(f'lkgv:{name}' for name in done)} }}"
    courts = [*roles.agent.things, *roles.by.things]
    by = f"?why lkg:ruledBy ?court . {values('court', courts)}" if courts else ""
    ruled = "?why a lkg:Ruling ; lkg:modality lkgv:stated ; lkg:target ?answer ."
    whoever = Plan(pattern=lines(ruled, outcomes, *kind), date=roles.date, without=roles.named, sole=True)
    return [replace(whoever, pattern=(*whoever.pattern, by), sole=False), whoever] if by else [whoever]


def cited(roles: Roles) -> list[Plan]:
    """Which case did the judge cite? What somebody is said to cite or rely on."""
    who = f"?why lkg:agent ?by . {values('by', roles.agent.things)}" if roles.agent.things else ""
    kind = roles.agent.classes and not roles.agent.things and a("by", list(roles.agent.classes))
    told = "?why a lkg:Action ; lkg:modality lkgv:stated ; lkg:target ?answer . ?answer a lkg:Case ."
    by = who or (f"?why lkg:agent ?by . {kind}" if kind else "")
    return [Plan(pattern=lines(told, by), without=roles.named)]


def _called_law(roles: Roles) -> str:
    """What the law's name must hold: "which amendment", "which constitutional provision"."""
    words = set(roles.hole.text.lower().split())
    pattern = next((regex for word, regex in LAW_WORDS.items() if word in words or word + "s" in words), "")
    other = next((regex for word, regex in NOT_LAW.items() if word in words or word + "s" in words), "")
    tests = [f"REGEX(?lawName, {literal(pattern)}, 'i')"] if pattern else []
    tests += [f"!REGEX(?lawName, {literal(other)}, 'i')"] if other else []
    return f"?answer rdfs:label ?lawName . FILTER({' && '.join(tests)})" if tests else ""


def _asks_violated(roles: Roles) -> bool:
    """Whether it asks which law was violated, or said to be."""
    told = f"{roles.target.text} {' '.join(word.low for word in roles.clause.rest)}"
    return roles.sense in {"violate", "rule", "charge", "accuse"} or "violat" in told


def _only_alleged(roles: Roles) -> bool:
    """Whether it asks what somebody is said to have violated, not what was found."""
    accused = roles.clause.passive and roles.sense in {"charge", "accuse"}
    return accused or "alleg" in roles.clause.question.lower() or roles.clause.verb == "say"


__all__ = [
    "accusers", "appealed_to", "charged", "claimants", "claims_against", "decided_about", "laws", "seekers", "sentenced", "winners",
]  # fmt: skip
