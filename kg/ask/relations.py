"""Questions about one thing and another: who sued whom, who represents whom, who owns what → plans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.ask.party import of_kind
from kg.ask.phrases import Phrase
from kg.ask.plans import Plan, a, by_title, lines
from kg.ask.roles import Roles
from kg.ask.rulings import matter
from kg.ask.sparql import values

# sense → (property, whether the question's agent is the property's object: X appointed Y = Y appointedBy X)
PROPERTY = {
    "sue": ("sued", False), "charge": ("charged", False), "represent": ("represents", False), "appoint": ("appointedBy", True),
    "own": ("ownedBy", True), "acquire": ("acquired", False), "investigate": ("investigates", False), "fine": ("fined", False),
    "settle": ("settledWith", False), "violate": ("violated", False), "invoke": ("invokes", False), "withdraw": ("withdrew", False),
    "appeal": ("appealed", False), "plead guilty": ("pleadedGuiltyTo", False),
}  # fmt: skip
# An event of these has who did it as its agent; the property starts from the one to whom it was done.
PASSIVE = frozenset({"appointedBy", "ownedBy"})
SYMMETRIC = frozenset({"settledWith"})
EVENTS = {
    "sue": "Filing",
    "charge": "Charging",
    "settle": "Settlement",
    "appeal": "Appeal",
    "withdraw": "Withdrawal",
    "appoint": "Appointment",
    "acquire": "Acquisition",
    "plead guilty": "Plea",
}


def stating(name: str, agent: str = "agent", target: str = "target") -> str:
    """The lines that bind a direct relation and, where an event states it, the event as `?why`."""
    return (
        f"?{agent} lkg:{name} ?{target} . "
        f"OPTIONAL {{ ?event lkg:relation lkg:{name} ; lkg:agent|lkg:target ?{agent}, ?{target} }} BIND(COALESCE(?event, ?{agent}) AS ?why)"
    )


def alleged(name: str, agent: str, target: str, *more: str) -> tuple[str, ...]:
    """The lines that count the events in which the relation is only alleged."""
    if name in PASSIVE:
        agent, target = target, agent
    return lines(
        f"?counted lkg:relation lkg:{name} ; lkg:agent ?{agent} ; lkg:target ?{target} ; lkg:modality ?how .",
        *more,
        "FILTER(?how IN (lkgv:alleged, lkgv:requested, lkgv:predicted))",
    )


def settlers(roles: Roles) -> list[Plan]:
    """Which companies settled? Who does so in a settlement that names no other side."""
    if roles.named or roles.target.unknown or roles.clause.passive:
        return []  # the other side is named, and nothing says who settled with it
    told = "?why a lkg:Settlement ; lkg:modality lkgv:stated ; lkg:agent ?answer ."
    kind = a("answer", [name for name in roles.wanted if name != "Agent"])
    return [
        Plan(
            pattern=lines(told, kind),
            stems=roles.target.about,
            others=roles.target.others,
            text=roles.target.about_text,
        )
    ]


def related(roles: Roles) -> list[Plan]:
    """Who sued WMATA? Whom did Texas sue? Which companies did Google acquire? Who was charged with fraud?"""
    name, _ = PROPERTY[roles.sense]
    hole_var, known_var, known, other = _hole_of(roles)
    iris = [*known.things, *known.against]
    if not iris and ({"Case", "Claim"} & set(known.classes) or known.is_claim):
        iris = list(known.owners)  # "WMATA's lawsuit"; "Doe's parents" are not Doe
    if not iris and known.owners:
        known = replace(known, others=(*known.others, *known.owners))
    about = Phrase(
        about=known.about | other.about | roles.hole.about,
        about_text=known.about_text or other.about_text,
        others=(*known.others, *other.others, *other.things),
    )
    stems, others, text = matter(about)
    sought = Plan(
        pattern=(),
        stems=stems,
        others=tuple(iri for iri in others if iri not in iris),
        text=text,
        label_stems=roles.hole.about,
        without=roles.named,
        strict="replace" in {word.low for word in roles.clause.rest},
    )
    pattern, count = _said(roles, name, hole_var, known_var, iris)
    known_line = values("known", iris) if iris else of_kind("known", known)
    plans = [replace(sought, pattern=pattern, alleged=count, date=roles.date)]
    if name == "fined" and hole_var == "target" and not iris:  # also by whom the text does not say
        done = "?why lkg:relation lkg:fined ; lkg:target ?answer ; lkg:modality lkgv:stated ."
        paid = "?why a lkg:Payment ; lkg:purpose lkgv:fine ; lkg:agent ?answer ; lkg:modality lkgv:stated ."
        either = f"{{ {done} }} UNION {{ {paid} }}"
        plans.insert(0, replace(sought, pattern=lines(either, _kind(roles)), date=roles.date))
    if roles.sense == "sue" and iris:
        plans.insert(0, replace(plans[-1], pattern=_together(roles, pattern, hole_var == "agent", iris)))
    if roles.sense in {"sue", "charge"}:
        plans.append(replace(sought, pattern=_sides(roles, hole_var == "agent", known_line)))
    if roles.sense == "sue":
        plans.append(replace(sought, pattern=_claiming(roles, hole_var == "agent", known_line)))
    return by_title(plans, roles.hole.head)


def _hole_of(roles: Roles) -> tuple[str, str, Phrase, Phrase]:
    """The variable that is asked for and the one that is known, what is known of it, and what else is said."""
    _, swapped = PROPERTY[roles.sense]
    agent, target = ("target", "agent") if swapped else ("agent", "target")
    by = roles.clause.passive and not roles.target_is_hole and "by" in {roles.clause.preposition, roles.stranded}
    if roles.agent_is_hole or by:
        return agent, target, roles.target, roles.agent
    if not roles.agent.text and roles.target.things and not roles.target_is_hole:
        return agent, target, roles.target, Phrase()  # "Who is X being sued by?"
    return target, agent, roles.agent, roles.target


def _said(
    roles: Roles, name: str, hole_var: str, known_var: str, iris: Sequence[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The pattern of the relation, and that which counts where it is only alleged."""
    kind = _kind(roles)
    if name in SYMMETRIC:
        either = " UNION ".join(
            f"{{ {stating(name)} BIND(?{one} AS ?answer) BIND(?{another} AS ?known) }}"
            for one, another in (("target", "agent"), ("agent", "target"))
        )
        other = roles.target if roles.target.text else roles.agent
        return lines(either, values("known", iris) if iris else of_kind("known", other), kind), ()
    hold = values(known_var, iris) if iris else ""
    hold = hold or of_kind(known_var, roles.target if hole_var == "agent" else roles.agent)
    return lines(hold, stating(name), f"BIND(?{hole_var} AS ?answer)", kind), alleged(name, "agent", "target", hold)


def _kind(roles: Roles) -> str:
    return a("answer", [kind for kind in roles.wanted if kind != "Agent"])


def between(roles: Roles) -> list[Plan]:
    """Did X sue Y? Was Acme bought by Globex? The statement itself, if it is there."""
    name, swapped = PROPERTY[roles.sense]
    agents, targets = roles.agent, roles.target
    if name == "appealed" and agents.things and not targets.things:
        appeal = f"?why a lkg:Appeal ; lkg:modality lkgv:stated ; lkg:agent ?agent . {values('agent', agents.things)}"
        return [Plan(pattern=(appeal, "BIND(?why AS ?answer)"))]
    if not agents.things or not targets.things:
        if agents.unknown or targets.unknown:  # a name that nothing has sued nobody
            return [Plan(pattern=(f"?why lkg:relation lkg:{name} .", "FILTER(false)", "BIND(?why AS ?answer)"))]
        return []
    first, second = ("target", "agent") if swapped else ("agent", "target")
    hold = lines(values(first, agents.things), values(second, targets.things))
    both = (
        lines(*hold, f"{{ {stating(name)} }} UNION {{ {stating(name, 'target', 'agent')} }}")
        if name in SYMMETRIC
        else lines(*hold, stating(name))
    )
    return [Plan(pattern=lines(*both, f"BIND(?{first} AS ?answer)"), alleged=alleged(name, "agent", "target", *hold))]


def _sides(roles: Roles, asked_agent: bool, known_line: str) -> tuple[str, ...]:
    """The sides of a case, where no sentence says who sued whom."""
    answer, known = ("plaintiff", "defendant") if asked_agent else ("defendant", "plaintiff")
    held = f"?why lkg:{known} ?known . {known_line}" if known_line else ""
    return lines(f"?why a lkg:Case ; lkg:{answer} ?answer .", held, _kind(roles))


def _together(roles: Roles, said: Sequence[str], asked_agent: bool, iris: Sequence[str]) -> tuple[str, ...]:
    """The relation, and the sides of its civil case: the event may name only some of those who stand together."""
    civil = "FILTER NOT EXISTS { ?why lkg:claim ?charge . ?charge a lkg:Charge }"
    fellow = (
        "?fellow lkg:sued ?known . ?why lkg:plaintiff ?fellow ."
        if asked_agent
        else "?known lkg:sued ?fellow . ?why lkg:defendant ?fellow ."
    )
    sides = " ".join((*_sides(roles, asked_agent, values("known", iris)), fellow, civil))
    return (f"{{ {' '.join(said)} }} UNION {{ {sides} }}",)


def _claiming(roles: Roles, asked_agent: bool, known_line: str) -> tuple[str, ...]:
    """Who claims what against whom in a case of which no plaintiff is told: that is a suit, too."""
    answer, known = ("claimant", "against") if asked_agent else ("against", "claimant")
    unknown = "FILTER NOT EXISTS { ?suit lkg:plaintiff ?plaintiff }"
    return lines(
        a("why", ["CauseOfAction", "ReliefRequest"]),
        f"?why lkg:{answer} ?answer ; lkg:inCase ?suit . {unknown}",
        f"?why lkg:{known} ?known . {known_line}" if known_line else "?why lkg:against ?known .",
        _kind(roles),
    )
