"""Questions about pleas: who pleaded guilty, and to what → plans."""

from __future__ import annotations

from dataclasses import replace

from kg.ask.lexicon import KINDS
from kg.ask.phrases import Phrase
from kg.ask.plans import Plan, a, lines
from kg.ask.roles import Roles
from kg.ask.rulings import matter
from kg.ask.sparql import values
from kg.ask.words import content

PLEA = "?person lkg:pleadedGuiltyTo ?charge . OPTIONAL { ?event lkg:relation lkg:pleadedGuiltyTo ; lkg:agent ?person ; lkg:target ?charge } BIND(COALESCE(?event, ?charge) AS ?why)"


def pleas(roles: Roles) -> list[Plan]:
    """What did Perez plead guilty to? The charges that the plea names; what is only charged is counted."""
    named = [*roles.agent.things, *roles.target.things, *roles.agent.owners]
    people = [
        iri for iri in named if (thing := roles.names.things.get(iri)) and thing.type not in {"Case", "Court", "Judge"}
    ]
    hold = values("person", people) if people else ""
    count = lines(
        "?counted a lkg:Charge ; lkg:against ?person .",
        hold,
        "FILTER NOT EXISTS { ?person lkg:pleadedGuiltyTo ?counted }",
    )
    plan = Plan(
        pattern=lines(hold, PLEA, "BIND(?charge AS ?answer)"),
        others=tuple(iri for iri in (*roles.target.others, *roles.target.things) if iri not in people),
        stems=roles.hole.about | _unnamed_doer(roles), text=roles.hole.about_text, alleged=count,
    )  # fmt: skip
    if people and roles.clause.wh == "yes/no":  # a plea that names no charge is one, too
        bare = f"?why a lkg:Plea ; lkg:modality lkgv:stated ; lkg:agent ?person ; rdfs:label ?words . {hold}"
        guilty = "FILTER(REGEX(?words, 'guilty', 'i') && !REGEX(?words, 'not guilty|innocent', 'i')) BIND(?person AS ?answer)"
        return [plan, replace(plan, pattern=lines(bare, guilty), alleged=())]
    if people or not roles.agent.unknown:
        return [plan]
    return [replace(plan, pattern=(*plan.pattern, "FILTER(false)"), note=f"no {roles.agent.unknown[0]} in the store")]


def _unnamed_doer(roles: Roles) -> frozenset[str]:
    """What says who it was that the store has no name for: "the trader"; "the defendant" says nothing."""
    agent = roles.agent
    return content(agent.head) if agent.head and not agent.things and agent.head not in KINDS else frozenset()


def pleaders(roles: Roles) -> list[Plan]:
    """Who pleaded guilty to fraud? A plea that names no charge answers only where none is asked for."""
    stems, others, text = matter(roles.target, Phrase(about=roles.hole.about - content("witness")))
    stems -= content("guilty")
    kind = a("answer", [name for name in roles.wanted if name != "Agent"])
    charged_with = "?answer lkg:pleadedGuiltyTo ?on . OPTIONAL { ?event lkg:relation lkg:pleadedGuiltyTo ; lkg:agent ?answer } BIND(COALESCE(?event, ?on) AS ?why)"
    bare = (
        "?why a lkg:Plea ; lkg:modality lkgv:stated ; lkg:agent ?answer ; rdfs:label ?words . "
        "FILTER(REGEX(?words, 'guilty|admit.*(charge|count|offen|crime|guilt)', 'i') && !REGEX(?words, 'not guilty|innocent', 'i'))"
    )
    rest = [word.low for word in roles.clause.rest]
    if rest[:2] == ["not", "guilty"] or roles.clause.negated:
        denied = "?why a lkg:Plea ; lkg:modality lkgv:stated ; lkg:agent ?answer ; rdfs:label ?words . FILTER(REGEX(?words, 'not guilty|innocent', 'i'))"
        about = stems - content("not")
        return [Plan(pattern=lines(denied, kind), stems=about, others=others, text=text, own=True, without=roles.named)]
    charged_only = (stems or others) and "to" in {word.low for word in roles.clause.rest}
    either = charged_with if charged_only else f"{{ {charged_with} }} UNION {{ {bare} }}"
    return [Plan(pattern=lines(either, kind), stems=stems, others=others, text=text, own=True, without=roles.named)]
