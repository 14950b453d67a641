"""Questions about who decided: which court or judge ruled so, where a case was brought, who wrote the opinion → plans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.ask.courts import level_lines
from kg.ask.function_words import DETERMINERS, HAVE
from kg.ask.nouns import classes_of
from kg.ask.party import of_kind
from kg.ask.phrases import Phrase
from kg.ask.plans import Plan, a, lines
from kg.ask.roles import Roles
from kg.ask.rulings import BENCHES, RULING, deciders, matter, outcome_lines
from kg.ask.sides import side_of
from kg.ask.sparql import values
from kg.ask.words import content

# Verbs of one outcome only: a court that struck a law down did not stay it.
NARROW = frozenset({"stay", "remand", "vacate", "certify"})
UNLAWFUL = frozenset({"unlawful", "unconstitutional", "illegal", "invalid", "void", "violated", "violates"})
PROCEED = frozenset({"proceed", "continue", "go", "advance"})
# A case begins in a trial court, and New York calls its trial court supreme; where it has no other court, that one.
ABOVE = "'appeal|appellate|supreme|high court|[0-9a-z] circuit$', 'i'"
FIRST_INSTANCE = (
    f"OPTIONAL {{ ?answer rdfs:label ?bench FILTER(REGEX(?bench, {ABOVE}) && !REGEX(?bench, 'new york|county|state supreme', 'i')) }} "
    f"FILTER(!BOUND(?bench) || NOT EXISTS {{ ?why lkg:court ?below . ?below rdfs:label ?lower FILTER(!REGEX(?lower, {ABOVE})) }})"
)
# A suit that may go on is one that was not dismissed.
KEPT_ALIVE = "?why lkg:outcome lkgv:denied ; lkg:ruledOn ?motion . ?motion rdfs:label|skos:altLabel ?asked FILTER(REGEX(?asked, 'dismiss|throw|toss', 'i'))"
WRITING = frozenset({"write", "author", "pen"})  # one hand writes an opinion, whoever joins it
PARTS_OF_BENCH = frozenset({"majority", "plurality", "unanimous"})
# What each verb means for the challenger, where a text only says that it was "ruled" so.
AS_RULED = {"strike": "accepted", "overturn": "accepted", "block": "accepted", "uphold": "rejected"}


def benches(roles: Roles) -> list[Plan]:
    """Which judge struck down the ban? Which court denied Apple's appeal? Who sentenced Perez?"""
    wanted = roles.wanted or (("Person",) if roles.clause.wh in {"who", "whom"} else ("Court", "Judge"))
    classes = [name for name in wanted if name != "Agent"] or ["Judge"]
    kind = a("answer", classes)
    about = [roles.target] if not roles.clause.passive or roles.target.text else []
    stems, others, text = matter(*about)
    label_stems = roles.hole.about
    wordings = _outcomes(roles)
    base = (RULING, "?why lkg:ruledBy ?answer .", kind)
    level = _level(roles)
    common: dict[str, object] = {
        "stems": stems, "others": others, "text": text, "without": roles.named, "label_stems": label_stems,
    }  # fmt: skip

    def plan(*pattern: str, **more: object) -> Plan:
        return Plan(pattern=lines(*pattern), **{**common, **more})  # type: ignore[arg-type]  # the fields of Plan

    if favour := favour_lines(roles):
        return [plan(*base, *level, *favour, stems=frozenset(), others=(), text="", date=roles.date)]
    spoken = wordings
    if roles.clause.verb in WRITING:
        return _authors(roles, plan(*base[:2], a("answer", ["Person"]), *level))
    if roles.sense == "rule" and _against_law(roles):
        wordings = [("?why lkg:side lkgv:accepted .",), *wordings]  # who so rules is with those who challenge
    common["strict"] = common["worded"] = roles.clause.auxiliary in HAVE
    plans = [plan(*base, *level, *wording, date=roles.date) for wording in wordings]
    if roles.target.is_claim and roles.target.owners:  # whose claim it was, before who else is near
        made = f"?why lkg:ruledOn ?matter . ?matter lkg:claimant ?by . {values('by', roles.target.owners)}"
        plans = [plan(*base, *level, *wording, made, date=roles.date, strict=True) for wording in wordings] + plans
    if roles.sense in AS_RULED:
        ruled = f"?why lkg:outcome lkgv:ruled ; lkg:side lkgv:{AS_RULED[roles.sense]} ."
        plans.append(plan(*base, *level, ruled, date=roles.date, strict=True))
    if roles.clause.wh in {"who", "whom"} and not roles.wanted:  # no person is named: the court itself
        body = a("answer", ["Court", "GovernmentBody"])
        plans += [plan(*base[:2], body, *wording, date=roles.date) for wording in spoken]
    if roles.sense == "sentence" and roles.clause.auxiliary == "will":
        plans.append(sitting(roles))
    return plans


def are_benches(roles: Roles, things: Sequence[str]) -> bool:
    """Whether each of the things is a court or a judge."""
    return all((thing := roles.names.things.get(iri)) and thing.type in {"Court", "Judge"} for iri in things)


def _authors(roles: Roles, person: Plan) -> list[Plan]:
    """Who wrote the majority opinion? One person, or nobody who is known."""
    rest = {word.low for word in roles.clause.rest}
    person = replace(person, sole=not {"opinions", "decisions", "dissents", "rulings"} & rest)
    part = PARTS_OF_BENCH & rest
    told = replace(person, stems=person.stems | content(" ".join(part)), best=True, strict=True)
    return [told, person] if part else [person]


def _level(roles: Roles) -> tuple[str, ...]:
    """What "which appeals court", or "the appeals court's opinion", says about who ruled."""
    if roles.target.owner_role in BENCHES and not roles.target.owners:
        return level_lines(Phrase(text=roles.target.text, head="court"))
    return level_lines(Phrase(text=roles.hole.text, head=roles.hole.head), "answer")


def _outcomes(roles: Roles) -> list[tuple[str, ...]]:
    """What the verb leaves behind, in its own words first, then the side that it takes."""
    sides = outcome_lines(roles.sense) if roles.clause.verb not in NARROW else ()
    exact = outcome_lines(roles.sense, roles.clause.verb)
    if roles.clause.verb == "allow" and PROCEED & {word.low for word in roles.clause.rest}:
        exact = (KEPT_ALIVE,)
    return list(dict.fromkeys((exact, sides))) if sides or not exact else [exact]


def _against_law(roles: Roles) -> bool:
    """Whether it was ruled "that the ban is unlawful"; not "that he erred in calling it unlawful"."""
    rest = [word.low for word in roles.clause.rest]
    return rest[:1] == ["that"] and bool(UNLAWFUL & set(rest)) and not {"erred", "wrong", "not", "n't"} & set(rest)


def favour_lines(roles: Roles, *, turned: bool = False) -> tuple[str, ...]:
    """For whom or against whom it was ruled: whose claim was accepted, or which claim against them was rejected; `turned`, the other way."""
    rest = [word.low for word in roles.clause.rest]
    parties = [iri for iri in (*roles.target.owners, *roles.target.things) if iri in roles.names.things]
    parties = [iri for iri in parties if roles.names.things[iri].type not in {"Court", "Judge", "Case", "Statute"}]
    favoured = {"favor", "favour"} & set(rest) or rest[:1] == ["for"]
    if roles.sense != "rule" or not favoured and rest[:1] != ["against"]:
        return ()
    held = party_line(parties, [word for word in rest if word not in DETERMINERS][1:])
    return (in_favour(held, won=bool(favoured) is not turned),) if held else ()


def party_line(parties: Sequence[str], named: Sequence[str]) -> str:
    """The line that holds `?party` to these, or to what a noun alone says: "plaintiffs", "in favor of the government"."""
    if parties:
        return values("party", parties)
    noun, before = named[-1] if named else "", set(named[:-1])
    if before - {"favor", "favour", "of"}:
        return ""  # "the environmental groups" are not all groups
    if side := side_of(noun):
        return f"?why lkg:inCase ?held . ?held lkg:{side} ?party ."
    classes = classes_of(noun)
    return "" if {"Court", "Judge"} & set(classes) else of_kind("party", Phrase(head=noun, classes=classes))


def favouring(roles: Roles, *, turned: bool = False) -> list[Plan]:
    """Did the court rule for Acme? The rulings that did; `turned`, those that did the opposite. None for another question."""
    favour = favour_lines(roles, turned=turned)
    return [
        Plan(pattern=lines(RULING, *bench, *favour, "BIND(?why AS ?answer)"), date=roles.date)
        for bench in (deciders(roles.agent)[:1] if favour else [])
    ]


def in_favour(held: str, *, won: bool) -> str:
    """The line that holds a ruling to those that a `?party` so held won, or lost."""
    accepted, rejected = ("accepted", "rejected") if won else ("rejected", "accepted")
    return (
        f"{{ ?why lkg:side lkgv:{accepted} ; lkg:ruledOn/lkg:claimant ?party . {held} }} UNION "
        f"{{ ?why lkg:side lkgv:{rejected} ; lkg:ruledOn/lkg:against ?party . {held} }}"
    )


def sitting(roles: Roles) -> Plan:
    """Which judge is hearing the case? In which court was the suit filed?"""
    wanted = roles.wanted or (("Court",) if roles.clause.wh in {"where", "which", "what"} else ("Judge",))
    role = "lkg:judge" if "Judge" in wanted else "lkg:court" if "Court" in wanted else "lkg:judge|lkg:court"
    stems, others, text = matter(roles.agent, roles.target)
    placed = roles.clause.preposition == "in" or roles.clause.wh == "where"
    begun = placed and (roles.sense in {"sue", "file", "charge"} or roles.clause.verb == "try")
    sued = "FILTER EXISTS { ?why lkg:plaintiff ?somebody }" if begun and roles.sense == "sue" else ""
    return Plan(
        pattern=lines(f"?why a lkg:Case ; {role} ?answer .", sued, FIRST_INSTANCE if begun and role == "lkg:court" else ""),
        stems=stems, others=others, text=text, without=roles.named, label_stems=roles.hole.about,
    )  # fmt: skip


def where(roles: Roles) -> list[Plan]:
    """The court of a case, and, where the case has none, who ruled in it."""
    return [
        sitting(roles),
        *benches(Roles(**{name: getattr(roles, name) for name in roles.__slots__} | {"sense": "rule"})),
    ]
