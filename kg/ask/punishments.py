"""Questions for a punishment that is asked for, possible, or given as a ban → plans over the punishments of the graph."""

from __future__ import annotations

from dataclasses import replace

from kg.ask.phrases import Phrase
from kg.ask.plans import Plan, lines
from kg.ask.roles import Roles
from kg.ask.sparql import values
from kg.ask.words import content

POSSIBLE = frozenset({"could", "may", "might", "can"})
MOST = frozenset({"maximum", "most", "max"})
BARRING = frozenset({"suspend", "ban", "bar", "disqualify", "debar", "exclude"})
PROSECUTORS = frozenset({"prosecution", "prosecutor", "prosecutors", "state", "government", "authorities"})
TERM = "?why a lkg:Punishment ; lkg:literalTarget ?answer ; lkg:modality ?how ."


def is_possible(roles: Roles) -> bool:
    """Whether it asks for what may come: "What sentence could Brand face?", "at most", "the maximum"."""
    said = {word.low for word in (*roles.clause.noun, *roles.clause.subject, *roles.clause.rest)}
    return roles.sense == "face" or roles.clause.auxiliary in POSSIBLE or bool(MOST & said)


def is_most(roles: Roles) -> bool:
    """Whether it asks what the most is: "What is the maximum sentence that Brand faces?"."""
    said = {word.low for word in (*roles.clause.subject, *roles.clause.rest)}
    return (
        roles.clause.verb == "be" and bool(MOST & said) and bool({"sentence", "penalty", "term", "punishment"} & said)
    )


def possible(roles: Roles) -> list[Plan]:
    """What sentence does Brand face? How many years does he face at most? What is the maximum for conspiracy?"""
    people = _people(roles)
    about = (roles.target.about | roles.agent.about | roles.hole.about) - content(
        "most maximum max that which sentence prison jail year years term penalty face facing carry convicted possible"
    )
    own = f"?why lkg:agent ?person . {values('person', people)}" if people else ""
    of_charge = f"?why lkg:target/lkg:against ?person . {values('person', people)}" if people else ""
    base = (TERM, "FILTER(?how = lkgv:predicted)")
    most = "FILTER EXISTS { ?why lkg:bound lkgv:maximum }"
    text = roles.target.about_text
    plans: list[Plan] = []
    for held in dict.fromkeys([own, of_charge]):
        for bound in (most, ""):
            plan = Plan(pattern=lines(*base, bound, held), kind="literal", stems=about, text=text, strict=True)
            plans += [replace(plan, sole=True)]
            if about and held:
                plans.append(replace(plan, stems=frozenset(), text="", sole=True))
    if not people and not about:
        return []
    return plans


def wanted(roles: Roles) -> list[Plan]:
    """What sentence did the prosecution ask for? How long a term did prosecutors seek for Brand?"""
    asking = roles.agent if not roles.clause.passive else roles.by
    own = {iri for name in asking.named for iri in name.things}  # "the Harlow prosecutors"
    people = [iri for iri in _people(roles) if iri not in own]
    by = f"?why lkg:assertedBy ?asker . {values('asker', asking.things)}" if asking.things else ""
    held = f"?why lkg:agent ?person . {values('person', people)}" if people else ""
    pattern = lines(TERM, "FILTER(?how = lkgv:requested)", held, by)
    named = Plan(pattern=pattern, kind="literal")
    if asking.things:
        unnamed = lines(TERM, "FILTER(?how = lkgv:requested)", held, "FILTER NOT EXISTS { ?why lkg:assertedBy ?asker }")
        return [named, Plan(pattern=unnamed, kind="literal", sole=True)]
    if asking.head in PROSECUTORS or asking.text.lower() in PROSECUTORS:
        said = Plan(pattern=pattern, kind="literal", stems=content("prosecutors"), text="prosecutors", worded=True)
        other = replace(said, stems=content("prosecution"), text="prosecution")
        return [said, other, replace(named, sole=True)]
    about = _asker_words(asking)
    return [replace(named, stems=about, text=asking.text, worded=True)] if about else [replace(named, sole=True)]


def served(roles: Roles) -> list[Plan]:
    """How long will Brand serve? What he is to serve by agreement or forecast, where no sentence is told."""
    people = _people(roles)
    if not people:
        return []
    held = f"?why lkg:agent ?person . {values('person', people)}"
    none = "FILTER NOT EXISTS { ?why lkg:bound ?bound }"
    pattern = lines(TERM, "FILTER(?how = lkgv:predicted)", none, held)
    return [Plan(pattern=pattern, kind="literal", stems=content("serve"), text="serve", worded=True, sole=True)]


def barred(roles: Roles) -> list[Plan]:
    """How long was Brand suspended? For how long was she banned? The terms that are no sentences."""
    people = _people(roles)
    if not people:
        return []
    held = f"?why lkg:agent ?person . {values('person', people)}"
    pattern = lines(TERM, "FILTER(?how = lkgv:stated)", "FILTER NOT EXISTS { ?why lkg:relation ?any }", held)
    return [Plan(pattern=pattern, kind="literal", sole=True)]


def _people(roles: Roles) -> list[str]:
    named = [
        *roles.target.things,
        *roles.target.owners,
        *roles.agent.things,
        *roles.agent.owners,
        *roles.hole.owners,
        *roles.target.others,
        *(iri for phrase in (roles.target, roles.agent) for name in phrase.named for iri in name.things),
    ]
    found = [iri for iri in dict.fromkeys(named) if iri in roles.names.things]
    return [iri for iri in found if roles.names.things[iri].type not in {"Court", "Case", "Statute"}]


def _asker_words(asking: Phrase) -> frozenset[str]:
    return asking.about | content(asking.head)
