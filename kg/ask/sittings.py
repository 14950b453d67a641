"""Questions for a day in court that lies ahead → plans over the hearings that are set: "When will Brand be sentenced?"."""

from __future__ import annotations

from dataclasses import replace

from kg.ask.plans import Plan, lines
from kg.ask.roles import Roles
from kg.ask.sparql import literal, values
from kg.ask.words import content

# What a question calls the day → the kinds of sitting that answer it.
BY_WORD = {
    "sentence": "sentencing", "sentencing": "sentencing", "trial": "trial", "try": "trial", "retrial": "trial", "arraign": "arraignment",
    "arraignment": "arraignment", "hear": "hearing", "hearing": "hearing", "argument": "oral-argument", "arguments": "oral-argument",
    "argue": "oral-argument", "conference": "conference",
}  # fmt: skip
COURT = frozenset({"court", "appear", "return", "appearance", "date"})
SET = ("set", "schedule", "slate", "date", "next", "upcoming", "begin", "start", "due")
CASES = frozenset({"case", "lawsuit", "suit", "litigation"})


def sittings(roles: Roles) -> list[Plan]:
    """When will Brand be sentenced? When is the trial set? When must the defendants return to court?"""
    clause = roles.clause
    said = [clause.verb, *(word.low for word in (*clause.noun, *clause.subject, *clause.rest))]
    kinds = dict.fromkeys(BY_WORD[word] for word in said if word in BY_WORD)
    if not kinds and not COURT & set(said):
        return []
    kind = " || ".join(f"?kind = lkgv:{name}" for name in kinds)
    base = lines("?why lkg:sitting ?kind ; lkg:date ?answer .", f"FILTER({kind})" if kinds else "")
    phrases = (roles.agent, roles.target)
    named = [iri for p in phrases for iri in (*p.things, *p.owners, *p.others) if iri in roles.names.things]
    people = [iri for iri in dict.fromkeys(named) if roles.names.things[iri].type not in {"Court", "Judge", "Case"}]
    if roles.date:
        base = lines(*base, f"FILTER(STRSTARTS(STR(?answer), {literal(roles.date)}))")
    if people:
        own = lines(*base, f"?why lkg:agent ?person . {values('person', people)}")
        unnamed = "FILTER NOT EXISTS { ?why lkg:agent ?other }"
        case = lines(
            *base, f"?why lkg:inCase/(lkg:defendant|lkg:plaintiff) ?person . {values('person', people)}", unnamed
        )
        plans = [Plan(pattern=each, kind="literal", sole=True) for each in (own, case)]
        # whose it is may stand in the paragraph alone
        told = Plan(pattern=lines(*base, unnamed), kind="literal", others=tuple(people), strict=True, sole=True)
        # "in the Acme case": the day that is set in a document on it
        spoken = [replace(told, strict=False)] if CASES & set(said) else []
        return [*plans, told, *spoken]
    if any(p.unknown for p in phrases):
        return []
    words = frozenset[str]().union(*(p.about for p in phrases)) - content(" ".join((*BY_WORD, *SET)))
    return [
        Plan(
            pattern=base,
            kind="literal",
            stems=words,
            text=" ".join(p.about_text for p in phrases).strip(),
            strict=True,
            sole=True,
        )
    ]
