"""Questions about lawyers: who represents whom, for whom somebody acts, who brought the suit, who prosecutes → plans."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.ask.phrases import Phrase
from kg.ask.plans import Plan, a, lines
from kg.ask.relations import stating
from kg.ask.roles import Roles
from kg.ask.sparql import literal, values
from kg.ask.words import content

LAWYERS = frozenset(
    "lawyer lawyers attorney attorneys counsel solicitor solicitors barrister barristers advocate".split()
)
# What else is called after a lawyer's work.
CALLED = frozenset(
    {("legal", "representative"), ("legal", "representatives"), ("legal", "team"), ("public", "defender")}
)
DEFENSE = frozenset({"defence", "defense"})
STATE = frozenset({"government", "state", "prosecution", "people", "crown"})
SIDES = {
    "plaintiffs": "plaintiff", "plaintiff": "plaintiff", "petitioners": "plaintiff", "petitioner": "plaintiff", "claimant": "plaintiff",
    "claimants": "plaintiff", "defendants": "defendant", "defendant": "defendant", "accused": "defendant", "defense": "defendant",
    "defence": "defendant", "respondent": "defendant", "respondents": "defendant",
}  # fmt: skip
# Those who stand in court, not those who head the office: "Assistant U.S. Attorney", not "District Attorney".
TITLED = "REGEX(?title, '(assistant|deputy|trial|special|senior|associate).*(attorney|counsel|prosecutor)|prosecutor|litigation counsel', 'i') && !REGEX(?title, 'attorney general', 'i')"
HEADING = "REGEX(?title, 'district attorney|state.s attorney|u.?s.? attorney|prosecut|director of public', 'i') && !REGEX(?title, 'former|assistant|deputy', 'i')"
PROSECUTING = "REGEX(?said, '\\\\b(prosecut(e|es|ed|ing)|(handl(e|es|ed|ing)|tried|litigat(e|es|ed|ing)) (the|this|that) (criminal )?(case|prosecution))\\\\b', 'i')"


def lawyers(roles: Roles, client: Phrase) -> list[Plan]:
    """Who represents Apple? Who is the plaintiffs' attorney? Who is the lawyer for the homeowners?"""
    iris = [*client.things, *client.owners]
    role = client.owner_role or client.head
    employer = [iri for iri in roles.hole.others if iri not in iris] if roles.agent_is_hole else []
    if employer:  # "Which ACLU lawyer argued the case?"
        return [_employed(employer, roles)]
    side = SIDES.get(role, "") if not iris else ""
    kind = _kind(roles)
    others = tuple(iri for iri in client.others if iri not in iris)
    common = Plan(pattern=(), stems=client.about, others=others, text=client.about_text, without=roles.named)
    plans = []
    if _asks_firm(roles):
        plans += _firms(common, iris, side)
    held = lines(
        values("target", iris) if iris else "",
        stating("represents"),
        f"?case lkg:{side} ?target ." if side else "",
        "BIND(?agent AS ?answer)",
        kind,
    )
    served = replace(common, pattern=held)
    if not iris and not side and role:
        plans += [*_called(served, role), *_unnamed(served, role, kind)]
    if iris or side or client.about or role not in STATE:  # whoever acts for others does not act for the state
        plans.append(served)
    if side:
        plans += _unnamed(replace(served, stems=frozenset(), text=""), role, kind)
    elif iris and (called := _apposed(client)):  # "the bakers Jane and Otto Roe", whom a text calls only "the bakers"
        there = lines("GRAPH ?document { ?why a lkg:Action . ?known a ?known_kind }", values("known", iris))
        plans += [replace(plan, pattern=(*plan.pattern, *there)) for plan in _unnamed(served, called, kind)]
    if iris:
        plans.append(_employed(iris, roles))
        if role and not client.named:  # "the government", which a text need not call by its name
            plans += _unnamed(served, role, kind)
    elif client.text and not side:
        plans.append(replace(common, pattern=_to_nobody(kind), strict=True))
    return plans


def _kind(roles: Roles) -> str:
    """What can be the answer: one who represents is a lawyer, whatever else the texts call him; a body is none."""
    if _asks_firm(roles):
        return a("answer", ["LawFirm"])
    if roles.clause.verb == "argue" and roles.clause.wh in {"who", "whom"}:
        return a("answer", ["Person"])  # a case is argued by word of mouth
    return a("answer", ["Person", "LawFirm"] if "LawFirm" in roles.wanted else [])


def _asks_firm(roles: Roles) -> bool:
    return roles.hole.text.lower().endswith(("law firm", "law firms"))


def _firms(common: Plan, iris: Sequence[str], side: str) -> list[Plan]:
    """The firms of those who represent: they act for the client through them."""
    pattern = lines(
        values("target", iris) if iris else "",
        "?lawyer lkg:represents ?target .",
        f"?case lkg:{side} ?target ." if side else "",
        "?why lkg:holder ?lawyer ; lkg:organization ?answer .",
        "?answer a lkg:LawFirm .",
    )
    direct = lines(
        values("target", iris) if iris else "",
        stating("represents"),
        f"?case lkg:{side} ?target ." if side else "",
        "?agent a lkg:LawFirm . BIND(?agent AS ?answer)",
    )
    return [replace(common, pattern=direct), replace(common, pattern=pattern)]


def _apposed(client: Phrase) -> str:
    """The common noun before a name that says what it is: "bakers" of "bakers Jane and Otto Roe"."""
    before = client.text.split()[: client.named[0].start] if client.named else []
    return before[-1] if before and before[-1].islower() else ""


def _called(served: Plan, role: str) -> list[Plan]:
    """The lawyers of what has the role's word in its name: "the archdiocese", "the mill"."""
    word = rf"\b{re.escape(role)}\b"
    named = f"?target rdfs:label|skos:altLabel ?name . FILTER(REGEX(?name, {literal(word)}, 'i'))"
    stems = served.stems - content(role)
    return [replace(served, pattern=(*served.pattern, named), stems=stems)]


def _unnamed(served: Plan, role: str, kind: str) -> list[Plan]:
    """The lawyers of somebody whom the text calls only so: "a lawyer for the lodgers"."""
    word = rf"\b{re.escape(role.removesuffix('s'))}s?\b"
    told = f"?why rdfs:label ?said . FILTER(REGEX(?said, {literal(word)}, 'i'))"
    stems = served.stems - content(role)
    return [replace(served, pattern=(*_to_nobody(kind), told), stems=stems)]


def _to_nobody(kind: str) -> tuple[str, ...]:
    """The lines for those who represent somebody who is no thing of the graph."""
    return lines(
        "?why lkg:relation lkg:represents ; lkg:agent ?answer ; lkg:modality lkgv:stated .",
        "FILTER NOT EXISTS { ?why lkg:target ?somebody }",
        kind,
    )


def _employed(bodies: Sequence[str], roles: Roles) -> Plan:
    """The lawyers who hold a post at one of these bodies."""
    pattern = lines(
        values("target", bodies),
        "?why lkg:holder ?answer ; lkg:organization ?target .",
        "{ ?answer a lkg:Attorney } UNION { ?why lkg:title ?title FILTER(REGEX(?title, 'attorney|counsel|lawyer|prosecutor|solicitor', 'i')) }",
    )
    return Plan(pattern=pattern, without=roles.named)


def behalf(roles: Roles) -> list[Plan]:
    """On whose behalf did the union sue? For whom did Doe appear? Those whom it represents."""
    iris = [*roles.agent.things, *roles.agent.owners]
    if not iris:
        return []
    return [Plan(pattern=lines(values("agent", iris), stating("represents"), "BIND(?target AS ?answer)"))]


def filers(roles: Roles) -> list[Plan]:
    """Which law firm filed the suit against Acme? Those who represent the plaintiff of that case."""
    iris = [*roles.target.things, *roles.target.against]
    kind = a("answer", ["LawFirm"] if "firm" in roles.hole.text.lower() else ["Attorney", "LawFirm"])
    return [
        Plan(
            pattern=lines(
                f"?case lkg:defendant ?accused . {values('accused', iris)}" if iris else "",
                "?case a lkg:Case ; lkg:plaintiff ?target .",
                stating("represents"),
                "BIND(?agent AS ?answer)",
                kind,
            ),
            without=roles.named,
        )
    ]


def prosecutors(roles: Roles) -> list[Plan]:
    """Who is prosecuting the case? Who is said to, else the attorneys of a prosecution's plaintiff, else the office that charged."""
    target = roles.target
    iris = [*target.things, *target.against, *target.owners]
    inside = f"GRAPH ?document {{ ?accused a ?kind }} {values('accused', iris)}" if iris else ""
    where = "GRAPH ?document { ?why lkg:holder ?answer ; lkg:title ?title }"
    said = lines(
        inside,
        "GRAPH ?document { ?why a lkg:Action ; lkg:agent ?answer ; rdfs:label ?said }",
        "?why lkg:modality lkgv:stated .",
        f"FILTER({PROSECUTING})",
    )
    accused = f"?case lkg:defendant ?accused . {values('accused', iris)}" if iris else ""
    of_state = lines(
        "?case a lkg:Case ; lkg:plaintiff ?target . ?target a lkg:GovernmentBody .",
        accused,
        stating("represents"),
        "?agent a lkg:Attorney .",
        "BIND(?agent AS ?answer)",
    )
    posts = lines(inside, where, "?answer a lkg:Attorney .")
    patterns = [(*said, "?answer a lkg:Attorney ."), of_state, (*posts, f"FILTER({TITLED})")]
    if "Attorney" not in roles.wanted:
        person = a("answer", ["Person"]) if roles.clause.verb == "be" else a("answer", ["GovernmentBody"])
        patterns.append((*said, person))
    patterns.append((*posts, f"FILTER({HEADING})"))
    plans = [Plan(pattern=pattern, without=roles.named) for pattern in patterns]
    if "Attorney" not in roles.wanted:
        person = a("answer", ["Person"]) if roles.clause.verb == "be" else ""
        charged = lines(values("target", iris) if iris else "", stating("charged"), "BIND(?agent AS ?answer)", person)
        plans.append(Plan(pattern=charged))
    return plans
