"""Questions about cases: which a party brought or faces, which a judge heard, what one is about → plans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.ask.claims import CAUSES, CHARGES, STATUS, claim_plans
from kg.ask.party import of_kind
from kg.ask.phrases import Phrase
from kg.ask.plans import Plan, a, lines
from kg.ask.roles import Roles
from kg.ask.sparql import values
from kg.ask.words import content

# A case in which something is left to decide, and which nobody has ended.
OPEN = (
    "FILTER(EXISTS { ?answer lkg:claim ?left . ?left lkg:status lkgv:pending } && "
    "NOT EXISTS { ?answer lkg:claim ?done . ?done lkg:status ?how FILTER(?how IN (lkgv:settled, lkgv:withdrawn)) })"
)


def cases_between(
    roles: Roles, *, by: Sequence[str] = (), against: Sequence[str] = (), about: Phrase | None = None
) -> list[Plan]:
    """The cases that these parties brought, or that are against those; every case where no party is named."""
    held = lines(
        "?answer a lkg:Case .",
        f"?answer lkg:plaintiff ?by . {values('by', by)}" if by else "",
        f"?answer lkg:defendant ?accused . {values('accused', against)}" if against else "",
        "BIND(?answer AS ?why)",
    )
    told = about or Phrase()
    others = tuple(iri for iri in told.others if iri not in by and iri not in against)
    return [Plan(pattern=held, stems=told.about, others=others, text=told.about_text, without=roles.named, strict=True)]


def brought(roles: Roles) -> list[Plan]:
    """Which lawsuit did Acme file? Which suits were filed against Globex? Those whose sides these are."""
    by = roles.by.things if roles.clause.passive else roles.agent.things
    target = roles.target
    against = [iri for iri in (*target.things, *target.against, *roles.hole.against) if iri not in by]
    if not by and not against:
        kind = of_kind("by", roles.by)
        return [Plan(pattern=("?why a lkg:Case ; lkg:plaintiff ?by .", kind, "BIND(?why AS ?answer)"))] if kind else []
    return cases_between(roles, by=by or roles.hole.owners, against=against, about=roles.hole)


def cases_with(roles: Roles, parties: Sequence[str]) -> list[Plan]:
    """Which cases involve Acme? Those in which it is on either side."""
    held = f"?answer a lkg:Case ; lkg:plaintiff|lkg:defendant ?party . {values('party', parties)} BIND(?answer AS ?why)"
    return [Plan(pattern=(held,), without=roles.named)] if parties else []


def claiming(roles: Roles, matter: Phrase) -> list[Plan]:
    """Which cases are about bribery? Those in which a claim of that is made."""
    held = "?answer a lkg:Case ; lkg:claim ?why ."
    stems = roles.hole.about | matter.about | content(matter.head)
    others = (*matter.things, *matter.others)
    return [Plan(pattern=(held,), stems=stems, others=others, text=matter.text, worded=True)] if stems or others else []


def decided(roles: Roles) -> list[Plan]:
    """Which suit did the judge dismiss? The case that a ruling on the whole of it went so about."""
    side = STATUS[roles.sense]
    bench = f"?why lkg:ruledBy ?bench . {values('bench', roles.agent.things)}" if roles.agent.things else ""
    ruled = f"?why a lkg:Ruling ; lkg:modality lkgv:stated ; lkg:side lkgv:{side} ; lkg:ruledOn ?answer . ?answer a lkg:Case ."
    about, others = roles.hole.about | roles.target.about, (*roles.hole.others, *roles.target.others)
    thrown_out = "?why lkg:outcome ?how VALUES ?how { lkgv:dismissed lkgv:thrown-out }"
    exact = [thrown_out] if roles.sense in {"dismiss", "reject"} else []
    plan = Plan(pattern=(), stems=about, others=others, date=roles.date, without=roles.named, strict=True)
    return [replace(plan, pattern=lines(ruled, test, bench)) for test in (*exact, "")]


def ruled_in(roles: Roles) -> list[Plan]:
    """Which cases did Judge Ruiz decide? Which were decided in 2020? Those in which such a ruling was made."""
    bench = values("bench", roles.agent.things) if roles.agent.things else ""
    ruled = "?why a lkg:Ruling ; lkg:modality lkgv:stated ; lkg:inCase|lkg:ruledOn ?answer . ?answer a lkg:Case ."
    held = lines(ruled, f"?why lkg:ruledBy ?bench . {bench}" if bench else "")
    about, text = roles.hole.about, roles.hole.about_text
    return [Plan(pattern=held, stems=about, text=text, date=roles.date, without=roles.named)]


def heard_by(roles: Roles) -> list[Plan]:
    """Which cases did Judge Ruiz hear? Those in which she sits or has ruled."""
    bench = values("bench", roles.agent.things)
    if not roles.agent.things:
        return []
    sits = f"?answer a lkg:Case ; lkg:judge|lkg:court ?bench . {bench} BIND(?answer AS ?why)"
    ruled = f"?why a lkg:Ruling ; lkg:modality lkgv:stated ; lkg:ruledBy ?bench ; lkg:inCase ?answer . {bench}"
    about, text = roles.hole.about, roles.hole.about_text
    return [Plan(pattern=(pattern,), stems=about, text=text, without=roles.named) for pattern in (sits, ruled)]


def matter_of(roles: Roles, suit: Phrase) -> list[Plan]:
    """What is Acme's lawsuit against Globex about? What is Acme v. Globex about? What is claimed in it."""
    cases = [iri for iri in suit.things if (thing := roles.names.things.get(iri)) and thing.type == "Case"]
    if cases:
        claimed = lines(a("answer", [*CAUSES, *CHARGES]), f"?answer lkg:inCase ?case . {values('case', cases)}")
        return [Plan(pattern=(*claimed, "BIND(?answer AS ?why)"))]
    return claim_plans(
        roles, kinds=(*CAUSES, *CHARGES), by=suit.owners, against=[*suit.against, *suit.things], about=[suit]
    )


def docket_number(case: Phrase) -> list[Plan]:
    """What is the docket number of Acme v. Globex, or of the Acme case?"""
    things = (*case.things, *case.owners, *case.others, *case.against)
    nobody = "FILTER(false)" if case.unknown and not things else ""
    held = lines(
        values("thing", things) if things else "",
        "?why a lkg:Case ; lkg:docketNumber ?answer .",
        "FILTER(?why = ?thing || EXISTS { ?why lkg:plaintiff|lkg:defendant ?thing })" if things else nobody,
    )
    return [Plan(pattern=held, kind="literal")]
