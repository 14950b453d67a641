"""A clause, its names looked up → the plans that can answer it, or why it is not understood."""

from __future__ import annotations

from dataclasses import replace

from kg.ask import (
    being,
    benches,
    claims,
    counsel,
    deeds,
    existing,
    listing,
    literals,
    opinions,
    payments,
    people,
    pleading,
    positions,
    punishments,
    relations,
    rulings,
    sittings,
    untold,
    what,
    whether,
)
from kg.ask.ahead import is_ahead, leaves_undecided
from kg.ask.claims import DECIDED
from kg.ask.clause import Clause
from kg.ask.counting import COMPARED
from kg.ask.doers import DECIDING, Step, agents
from kg.ask.lawyering import lawyering
from kg.ask.lexicon import AGENT_KINDS, OUTCOMES
from kg.ask.matters import MAKING
from kg.ask.names import Names
from kg.ask.nouns import ASKABLE, as_counted, classes_of, is_guessed, is_part
from kg.ask.phrases import read_phrase
from kg.ask.plans import Asked, NotUnderstood, Plan
from kg.ask.roles import NOBODY, Roles, read_roles
from kg.ask.words import forms

PLACED = frozenset({"file", "sue", "charge", "preside", "sentence", "rule", "plead guilty", "appear", "prosecute"})
BEGINNING = frozenset({"sue", "file", "charge", "appeal", "withdraw", "appoint", "acquire", "plead guilty"})


def compile_clause(clause: Clause, names: Names) -> Asked | NotUnderstood:
    """The plans for the clause, most literal first; none is made for what the graph does not speak of."""
    roles = read_roles(clause, names)
    if compared := COMPARED.search(clause.question):
        return NotUnderstood(
            why=f"the graph does not say which is “{(compared[1] or compared[2] or compared[0]).lower()}”",
            unknown=roles.unknown,
        )
    if clause.verb in {"succeed", "fail"} and roles.agent.is_claim and not roles.target.text:
        roles = replace(roles, target=roles.agent, agent=NOBODY)  # "Did the appeal succeed?"
    stood = opinions.opinions(clause, roles)
    plans = stood if stood and roles.sense == "appoint" else [*stood, *_plans(clause, roles)]
    unknown = None if plans else _not_understood(clause, roles)
    plans = [*plans, *([] if _is_of_no_kind(roles) else [*deeds.told_in_words(roles), *deeds.told_by(roles)])]
    if unknown is not None and not plans:
        return unknown
    return Asked(
        plans=tuple(whether.exact(clause, roles, plans)),
        sense=roles.sense or clause.verb,
        notes=_more_than_asked(clause, roles),
        unless=unknown,
        affirms=whether.affirms(clause, roles),
        denials=tuple(whether.denials(clause, roles)),
    )


def _not_understood(clause: Clause, roles: Roles) -> NotUnderstood:
    """Why no plan is made of the graph's own terms."""
    if _is_of_no_kind(roles):
        why = f"the graph has no kind of thing called “{roles.hole.head}”; it can be asked for {ASKABLE}"
    elif clause.verb and clause.verb != "be" and not roles.sense:
        said = next((form for form, name in forms(clause.verb) if name == clause.form), clause.verb)
        why = f"the verb “{said}” says nothing that the graph holds"
    else:
        why = "no part of the graph answers this"
    return NotUnderstood(why=why, unknown=roles.unknown)


def _plans(clause: Clause, roles: Roles) -> list[Plan]:
    """The plans, by what the hole asks for: the first step that knows the question makes them."""
    for step in STEPS:
        plans = step(clause, roles)
        if plans is not None:
            return plans
    return [] if _is_of_no_kind(roles) else agents(clause, roles)


def _is_of_no_kind(roles: Roles) -> bool:
    """Whether it asks for something that is no kind of thing in the graph: "How many jurors …?", "Which islands …?"."""
    return bool(roles.hole.head) and not roles.hole.things and not roles.hole.classes


def _more_than_asked(clause: Clause, roles: Roles) -> tuple[str, ...]:
    """What is said where more is found than was asked for: of airlines the graph knows that they are companies."""
    noun = roles.hole.head
    if not noun or not is_part(noun) or clause.wh not in {"how many", "which", "list"}:
        return ()
    done = "is counted" if clause.wh == "how many" else "that fits is listed"
    return (f"the graph cannot tell “{noun}” from others: every {as_counted(classes_of(noun))} {done}",)


def _untold(clause: Clause, roles: Roles) -> list[Plan] | None:
    return [] if untold.is_untold(clause, roles.sense) else None  # what is not in the graph has no plans


def _dates(clause: Clause, roles: Roles) -> list[Plan] | None:
    """When was it decided? On what day is the trial set?"""
    if clause.wh in {"when", "until when"} and is_ahead(clause):
        return [*(sittings.sittings(roles) if clause.preposition != "until" else []), *literals.settings(roles)]
    if clause.wh != "when" and "date" not in roles.hole.classes:
        return None
    if begun := literals.announced(roles):
        return begun
    if clause.verb == "be" or roles.sense == "preside":
        since = clause.verb == "be" and clause.preposition == "since"
        return literals.dates(replace(roles, sense="sue" if since else "rule"))
    return literals.dates(roles) if roles.sense in DECIDING | DECIDED | BEGINNING else []


def _measures(clause: Clause, roles: Roles) -> list[Plan] | None:
    """How much, how long, how many?"""
    wh, classes, sense = clause.wh, roles.hole.classes, roles.sense
    if punishments.is_most(roles) and wh == "what":
        return punishments.possible(roles)
    if _is_penalty(clause) and sense == "ask":
        return [*punishments.wanted(roles), *payments.payments(roles), *claims.claims_by(roles, claims.RELIEF)]
    is_sum = wh == "what" and not clause.noun and clause.passive and "amount" in roles.target.classes
    if (
        is_sum
        or wh in {"how much", "how large", "how high", "how big"}
        or "amount" in classes
        and wh in {"what", "which"}
    ):
        may_come = punishments.possible(roles) if _is_penalty(clause) and punishments.is_possible(roles) else []
        return [*may_come, *payments.payments(roles), *literals.amounts(roles)] if sense or clause.verb == "be" else []
    if wh == "how long" and clause.verb in punishments.BARRING:
        return punishments.barred(roles)
    if wh == "how long" or "sentence" in classes or roles.hole.head in {"punishment", "penalty"} and sense == "face":
        if sense == "ask":
            return [*punishments.wanted(roles), *claims.claims_by(replace(roles, hole=NOBODY), claims.RELIEF)]
        if punishments.is_possible(roles):
            return punishments.possible(roles)  # what was imposed is not what may come
        if clause.verb == "serve":
            return [*literals.sentences(roles), *punishments.served(roles)]
        told = sense in {"sentence", "receive", "face", "award", "issue", "be"} or clause.verb == "be"
        return literals.sentences(roles) if told else []
    return _counted(clause, roles) if wh == "how many" else None


def _states(clause: Clause, roles: Roles) -> list[Plan] | None:
    """Which documents mention it? What post does she hold? Who is he? What became of it? Has it happened?"""
    if "Document" in roles.hole.classes and roles.sense == "mention":
        return listing.documents(roles)
    if "Hearing" in roles.hole.classes and clause.verb in {"schedule", "set", "plan"}:
        return listing.listed(replace(clause, rest=()), roles)
    if "position" in roles.hole.classes and clause.verb in {"hold", "have"}:
        return positions.posts(roles)
    if clause.verb == "be":
        plans = listing.listed(clause, roles) if clause.wh != "yes/no" else []
        there = existing.existing(clause, roles) if not plans else None
        if there is not None or clause.wh == "yes/no":
            return there or []
        return plans or _decision(clause, roles) or being.being(clause, roles)
    if clause.wh in {"what", "how"} and not clause.noun and clause.verb in {"become", "end"}:
        state = listing.status_of(roles, roles.target if clause.verb == "become" else roles.agent)
        return state or rulings.rulings(replace(roles, sense="rule"))
    if clause.wh == "yes/no":
        return [*_whether(clause, roles), *deeds.done_in_words(roles)]
    return _whether(clause, roles) if clause.wh == "how" else None


def _decision(clause: Clause, roles: Roles) -> list[Plan]:
    """What was the verdict in the Acme case?"""
    asked = read_phrase([*clause.subject, *clause.rest], roles.names)
    if clause.wh != "what" or clause.noun or "Ruling" not in asked.classes:
        return []
    return rulings.rulings(replace(roles, sense="rule", agent=NOBODY, target=replace(asked, head="", classes=())))


def _sides(clause: Clause, roles: Roles) -> list[Plan] | None:
    """On whose behalf, whose claims, where, under which law; who is involved; which law firm sued?"""
    classes = set(roles.hole.classes)
    if clause.noun and clause.noun[-1].low == "behalf":
        return counsel.behalf(roles)
    if clause.wh == "whose":
        return _whose(clause, roles)
    if clause.wh == "where":
        return benches.where(roles) if roles.sense in PLACED | DECIDED else []
    if "Statute" in classes:
        return people.laws(roles)
    firms = roles.hole.text.lower().endswith(("law firm", "law firms"))
    if clause.verb == "involve" and (firms or "Attorney" in classes):
        return counsel.lawyers(
            roles, replace(roles.target, others=(*roles.target.others, *roles.target.things), things=())
        )
    of_parties = clause.verb == "involve" and (classes & (AGENT_KINDS | {"Agent"}) or clause.wh == "who")
    if of_parties or clause.verb == "remain" and roles.target.classes == ("Agent",):
        return being.involved(roles)
    by_counsel = clause.slot == "subject" and roles.sense == "sue" and {"LawFirm", "Attorney"} & classes
    if by_counsel or roles.hole.text.lower().endswith("law firm"):
        return [*counsel.filers(roles), *agents(clause, roles)]
    return None


def _matters(clause: Clause, roles: Roles) -> list[Plan] | None:
    """Which ruling, which claim, what?"""
    if "Ruling" in roles.hole.classes and roles.sense == "appeal":
        return []  # whether a decision is appealed is told of its case, and not of it
    if "Ruling" in roles.hole.classes:
        if sided := benches.favouring(replace(roles, sense="rule", agent=NOBODY)):  # they "went against Acme"
            return sided
        exact = roles.sense in OUTCOMES or roles.sense in {"reject", "dismiss"}
        return rulings.rulings(replace(roles, sense=roles.sense if exact else "rule", hole=NOBODY))
    if roles.hole.is_claim and (clause.preposition != "in" or "Charge" in roles.hole.classes):
        return _claims(clause, roles)
    return what.told(clause, roles) if clause.wh == "what" and not clause.noun else None


def _is_penalty(clause: Clause) -> bool:
    """Whether it asks for the penalty, which may be a sum or a term."""
    return bool({"penalty", "penalties", "punishment"} & {word.low for word in (*clause.noun, *clause.subject)})


STEPS: tuple[Step, ...] = (_untold, _dates, _measures, lawyering, _states, _sides, _matters)


def _counted(clause: Clause, roles: Roles) -> list[Plan]:
    """How many claims did the court reject? The plans of "which", counted."""
    if {word.low for word in clause.noun} & {"years", "months", "days"}:
        may_come = punishments.possible(roles) if punishments.is_possible(roles) else []
        return [*may_come, *literals.sentences(roles)] if roles.sense in {"sentence", "receive", "face"} else []
    if _is_of_no_kind(roles) or is_guessed(roles.hole.head):
        return []
    inner = _plans(replace(clause, wh="which"), replace(roles, clause=replace(clause, wh="which")))
    return [replace(plan, pattern=(*plan.pattern, "BIND(?answer AS ?counted)")) for plan in inner]


def _whether(clause: Clause, roles: Roles) -> list[Plan]:
    """Has the court ruled on the plan? Did X sue Y? How did the judge rule? The statements that say so."""
    if clause.wh == "yes/no" and roles.sense == "plead guilty":
        return pleading.pleas(roles)
    if clause.wh == "yes/no" and roles.sense in {"withdraw", "settle"} | (
        {"dismiss"} if clause.verb == "drop" else set()
    ):
        return listing.ended(roles)
    if roles.sense in {"win", "lose"} and roles.agent.things:
        return claims.decided_claims(roles)
    if clause.wh == "yes/no" and (favouring := benches.favouring(roles)):
        return favouring
    if roles.sense in DECIDING | DECIDED and clause.slot != "subject":
        return rulings.rulings(roles)
    if clause.wh == "yes/no" and roles.sense == "pay" and (roles.agent.things or roles.target.things):
        return [replace(plan, sole=False) for plan in payments.payments(roles)]
    if clause.verb == "do" or clause.verb == "end":
        return rulings.rulings(replace(roles, sense="rule"))
    if clause.wh == "yes/no" and roles.sense in relations.PROPERTY:
        return relations.between(roles)
    return []


def _claims(clause: Clause, roles: Roles) -> list[Plan]:
    """Which claims, requests, arguments or charges …?"""
    sense = roles.sense
    if sense == "plead guilty":
        return pleading.pleas(roles)
    if sense == "accuse" and roles.agent_is_hole:
        told = replace(roles.hole, about=roles.hole.about | roles.target.about)
        return claims.claims_against(replace(roles, agent=roles.target, hole=told), ("Claim",))
    if sense in {"face", "charge", "accuse", "sentence"}:
        plans = claims.claims_against(roles, claims.CHARGES)
        return plans if "Charge" in roles.hole.classes else plans + claims.claims_against(roles, claims.CAUSES)
    if sense == "ask":
        return claims.claims_by(roles, claims.RELIEF, pending=leaves_undecided(clause))
    if sense == "sue" and clause.slot == "object":
        return claims.claims_by(roles, claims.CAUSES)
    if sense in {"argue", "invoke", "issue", "accuse"} or clause.verb in MAKING:
        return claims.claims_by(roles, ("Claim",))
    if sense == "rule" and clause.negated:
        return listing.undecided(roles)
    if sense == "rule":
        return rulings.rulings(roles)
    if sense in DECIDED:
        return claims.decided_claims(roles)
    return []


def _whose(clause: Clause, roles: Roles) -> list[Plan]:
    """Whose claims did the court accept? Those who made them."""
    if not roles.hole.is_claim or roles.sense not in DECIDED:
        return []
    if "Charge" in roles.hole.classes:  # those whom the charge is against
        return [people.claimants(plan, "against") for plan in claims.decided_claims(roles)]
    return [people.claimants(plan) for plan in claims.decided_claims(roles)]
