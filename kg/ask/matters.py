"""Questions that ask for somebody by what is claimed: who made a claim, whom it is against, who is said to have done it → plans."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.ask.claims import CAUSES, CHARGES, kinds_of
from kg.ask.clause import Clause
from kg.ask.payments import PURPOSES
from kg.ask.phrases import Phrase
from kg.ask.plans import Plan, a, lines
from kg.ask.roles import Roles
from kg.ask.rulings import matter
from kg.ask.sparql import literal, values
from kg.ask.words import content

PAYING = frozenset({"pay", "owe", "forfeit"})
MAKING = frozenset("make bring raise pursue file advance press present mount submit assert put lodge".split())
_ALLEGED = re.compile(
    r"\b(?:alleged|allegedly|reportedly|supposedly|purportedly|suspected|said to|claimed to|believed to)\b",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d[\d,.]*")


def told_by_claims(clause: Clause, roles: Roles) -> list[Plan] | None:
    """The plans for somebody whom only a claim tells of; None for any other question."""
    target = roles.target
    if roles.agent_is_hole and target.is_claim and clause.verb in MAKING and not clause.passive:
        return [_of_claim(roles, target, "claimant")]
    if roles.agent_is_hole and target.is_claim and roles.sense == "face":
        return [_of_claim(roles, target, "against")]
    if clause.preposition == "against" and clause.passive and target.is_claim:
        return [_of_claim(roles, target, "against")]
    if roles.agent_is_hole and _ALLEGED.search(clause.question):
        return [_said_of(clause, roles)]
    if (
        roles.agent_is_hole
        and roles.sense == "win"
        and target.things
        and "against" in {word.low for word in clause.rest}
    ):
        return _winners(roles)
    made = clause.passive and clause.verb != "pay" and roles.sense == "pay"  # "who was ordered to pay"
    if made and clause.slot == "subject" or roles.agent_is_hole and clause.verb in PAYING and not clause.passive:
        return _payers(roles)
    return None


def _kind(roles: Roles) -> str:
    return a("answer", [name for name in roles.wanted if name != "Agent"])


def _of_claim(roles: Roles, claim: Phrase, side: str) -> Plan:
    """Those who make, or bear, the claims that the phrase speaks of."""
    kinds = kinds_of(claim)
    kind = "?why a lkg:Claim ." if kinds == ("Claim",) else a("why", kinds)
    by = f"?why lkg:claimant ?by . {values('by', claim.owners)}" if claim.owners else ""
    against = f"?why lkg:against ?accused . {values('accused', claim.against)}" if claim.against else ""
    named = {*claim.owners, *claim.against}
    stems, others, text = matter(replace(claim, owners=(), against=()))
    return Plan(
        pattern=lines(kind, f"?why lkg:{side} ?answer .", by, against, _kind(roles)),
        stems=stems, others=tuple(iri for iri in others if iri not in named), text=text, without=roles.named, strict=True,
    )  # fmt: skip


def _said_of(clause: Clause, roles: Roles) -> Plan:
    """Those against whom it is claimed, in these very words, that they did it."""
    stems, others, text = matter(roles.target)
    did = (
        content(clause.verb)
        if not roles.sense or clause.verb not in {"be", "do", "have", "violate", "commit"}
        else frozenset()
    )
    heads = content(roles.target.head)
    return Plan(
        pattern=lines(a("why", [*CAUSES, *CHARGES]), "?why lkg:against ?answer .", _kind(roles)),
        stems=stems | heads | (did if not (stems | heads) or not roles.sense else frozenset()),
        others=others, text=f"{clause.verb} {text}".strip(), without=roles.named, worded=True,
    )  # fmt: skip


def _payers(roles: Roles) -> list[Plan]:
    """Who paid $5 million? Who was fined the sum, or settled for it as a defendant."""
    numbers = [number.strip(".,") for number in _DIGITS.findall(roles.target.text)]
    sums = " ".join(f"FILTER(CONTAINS(?sum, {literal(number)}))" for number in numbers)
    said = f"?why lkg:amountText ?sum . {sums}" if numbers else "?why lkg:amountText ?sum ."
    fined = "?why lkg:relation lkg:fined ; lkg:target ?answer ; lkg:modality lkgv:stated ."
    settled = "?why a lkg:Settlement ; lkg:agent ?answer ; lkg:modality lkgv:stated . ?case lkg:defendant ?answer ."
    paid = "?why a lkg:Payment ; lkg:agent ?answer ; lkg:modality lkgv:stated ; lkg:amountText ?sum ."
    purposes = [name for word in roles.clause.rest for name in PURPOSES.get(word.low, ())]
    ways = [fined, settled, paid]
    if purposes:
        which = values("for", [f"https://w3id.org/lkg/vocab/{name}" for name in purposes])
        ways = [*([fined] if "fine" in purposes else []), f"{paid} ?why lkg:purpose ?for . {which}"]
    return [
        Plan(
            pattern=lines(event, said, _kind(roles)),
            others=(*roles.target.things, *roles.target.others),
            without=roles.named,
            strict=True,
        )
        for event in ways
    ]


def _winners(roles: Roles) -> list[Plan]:
    """Who prevailed against Acme? Who made a claim against it that was accepted, or fended off one of its own."""
    rival = values("rival", roles.target.things)
    ways = (("claimant", "against", "accepted"), ("against", "claimant", "rejected"))
    return [
        Plan(
            pattern=lines(
                f"?why a lkg:Claim ; lkg:{mine} ?answer ; lkg:{theirs} ?rival ; lkg:status lkgv:{status} . {rival}",
                _kind(roles),
            ),
            without=roles.named,
        )
        for mine, theirs, status in ways
    ]
