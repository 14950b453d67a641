"""Questions about deeds that have no relation of their own (who testified, who resigned, whom he killed) → plans.

The event's own words tell the deed: an event whose wording has the verb, said as a fact and not negated, answers with
who did it or to whom.
"""

from __future__ import annotations

from dataclasses import replace

from kg.ask.lexicon import OUTCOMES, senses
from kg.ask.plans import Plan, a, lines
from kg.ask.roles import Roles
from kg.ask.rulings import SIDES, matter
from kg.ask.sparql import literal, values
from kg.ask.words import content, forms, text_of

# The senses that an event's words can answer.
DEEDS = frozenset("testify kill arrest pardon support resign fire defraud release found hire praise recommend".split())
# What else says that somebody was killed; to be shot is not yet to be dead.
KILLED = r"murder\w*|killing|slaying|slain|homicide|manslaughter|assassinat\w*|deaths?|shot dead|dead"
HARMED = frozenset({"kill", "defraud"})
# A deed stands near the start of its sentence; further on the verb is somebody else's.
NEAR = 120


def deeds(roles: Roles) -> list[Plan]:
    """Who resigned? Who testified against Doe? Whom did the company fire?"""
    verb = roles.clause.verb
    told = "|".join(sorted({form for form, _ in forms(verb)}))
    near = literal(rf"^.{{0,{NEAR}}}\b({told})\b")
    said = (
        "?why a lkg:Event ; lkg:modality lkgv:stated ; rdfs:label ?words .",
        f"FILTER(REGEX(?words, {near}, 'is'))",
        r"FILTER(!REGEX(?words, '\\b(not|never|nor|without)\\b|n.t\\b', 'i'))",
        _own(told),
    )
    asked_agent = roles.agent_is_hole or roles.clause.preposition == "by"
    side, other, known = ("agent", "target", roles.target) if asked_agent else ("target", "agent", roles.agent)
    kind = a("answer", [name for name in roles.wanted if name != "Agent"] or ["Agent"])
    hold = f"?why lkg:{other} ?known . {values('known', known.things)}" if known.things else ""
    stems, others, text = matter(known)
    plans = [
        Plan(
            pattern=lines(*said, f"?why lkg:{side} ?answer .", kind, hold),
            stems=known.about | (content(known.head) if not known.things else frozenset()),
            text=known.about_text or known.head,
            without=roles.named,
        )
    ]
    if roles.sense in HARMED and not asked_agent and not hold:
        plans += _victims(plans[0], told if verb not in {"kill", "murder", "slay"} else f"{told}|{KILLED}", kind)
    if known.things and asked_agent:
        plans.append(
            Plan(
                pattern=lines(*said, "?why lkg:agent ?answer .", kind),
                stems=stems,
                others=others,
                text=text,
                without=roles.named,
                strict=True,
            )
        )
    return plans


def _victims(plan: Plan, told: str, kind: str) -> list[Plan]:
    """Whom the case's own words name as the victim of such a deed, told as a fact or only charged: whoever did it."""
    word = literal(rf"\b({told})\b")
    near = f"FILTER(REGEX(?words, {word}, 'i'))"
    of_case = "?why lkg:relation lkg:victim ; lkg:modality ?how ; rdfs:label ?words ; lkg:target ?answer ."
    return [
        replace(plan, pattern=lines(of_case, f"FILTER(?how = lkgv:{how})", near, kind)) for how in ("stated", "alleged")
    ]


# Verbs that say nothing of the deed: "who is it", "who did it", "who took part".
BARE = frozenset("be do have get take make go come let become happen see know say".split())
# After these words somebody else acts.
ELSEWHERE = "that|whom|whose|where|when|while|after|before|if|whether|because"
SAYING = ("say", "write", "add")
# Before such a word a form is a noun, or no deed yet: "taking bribes", "the murder of Roe", "to bribe him".
NOUN = r"^.*\b(the|a|an|of|for|in|any|no|his|her|their|its|to|taking|accepting|receiving|alleged) (%s)\b"


def told_in_words(roles: Roles) -> list[Plan]:
    """Who argued the case before the full bench? Which group filed a brief? Whom an event has as its doer, in such words.

    What is asked must stand in the event's own words, the verb before any that begin another's deed, and all of it.
    """
    clause = roles.clause
    if not roles.agent_is_hole or clause.passive or clause.negated or clause.verb in BARE or roles.date:
        return []
    told = "|".join(sorted({form for form, _ in forms(clause.verb)}))
    stems = roles.target.about | content(" ".join(roles.target.unknown))
    if not stems and clause.verb in senses():  # a verb that the graph knows tells too little alone
        stems = content(roles.target.text)
    if not stems and not roles.target.named and clause.verb in senses():
        return []
    near = literal(rf"^.{{0,{NEAR}}}\b({told})\b")
    done = "|".join(sorted({form for form, name in forms(clause.verb) if name == "participle"}))
    undergone = literal(rf"\b(was|were|been|being|is|are|be)( \w+ly)? ({done})\b")
    said = (
        "?why a lkg:Event ; lkg:modality lkgv:stated ; lkg:agent ?answer ; rdfs:label ?words .",
        f"FILTER(REGEX(?words, {near}, 'is') && !REGEX(?words, {undergone}, 'is'))",
        _own(told),
        "" if roles.sense in OUTCOMES or roles.sense in SIDES else "FILTER NOT EXISTS { ?why a lkg:Ruling }",
        *(f"FILTER(CONTAINS(LCASE(?words), {literal(stem)}))" for stem in sorted(roles.hole.about)),  # "which brokers"
    )
    return [
        Plan(
            pattern=lines(*said, a("answer", [name for name in roles.wanted if name != "Agent"] or ["Agent"])),
            stems=stems, others=(*roles.target.things, *roles.target.others), text=roles.target.about_text,
            without=roles.named, worded=True, best=True,
        )
    ]  # fmt: skip


def told_by(roles: Roles) -> list[Plan]:
    """Who said that the move was reckless? Those of whom a statement is told with all these words."""
    clause = roles.clause
    stems = content(text_of(clause.rest)) - content("would could might that")
    if not roles.agent_is_hole or clause.passive or clause.negated or clause.verb not in SAYING or len(stems) < 2:
        return []
    said = (
        "?why a lkg:Statement ; lkg:modality lkgv:stated ; lkg:agent ?answer ; rdfs:label ?words .",
        *(f"FILTER(CONTAINS(LCASE(?words), {literal(stem)}))" for stem in sorted(stems)),
    )
    kind = a("answer", [name for name in roles.wanted if name != "Agent"] or ["Agent"])
    return [Plan(pattern=lines(*said, kind), without=roles.named)]


def done_in_words(roles: Roles) -> list[Plan]:
    """Did Acme deny wrongdoing? The event with that doer whose own words tell that deed, and all of what it was done to."""
    clause, who = roles.clause, roles.agent.things
    parties = [
        iri
        for iri in who
        if iri in roles.names.things and roles.names.things[iri].type not in {"Court", "Judge", "Case"}
    ]
    things = (*roles.target.things, *roles.target.others)
    stems = roles.target.about | content(roles.target.head)
    if (
        not parties
        or clause.passive
        or clause.negated
        or clause.verb in BARE
        or roles.date
        or not (stems or things or roles.sense in DEEDS)
    ):
        return []
    told = "|".join(sorted({form for form, _ in forms(clause.verb)}))
    near = literal(rf"^.{{0,{NEAR}}}\b({told})\b")
    said = (
        "?why a lkg:Event ; lkg:modality lkgv:stated ; lkg:agent ?doer ; rdfs:label ?words .",
        values("doer", parties),
        f"FILTER(REGEX(?words, {near}, 'is'))",
        _own(told),
        *(f"FILTER(CONTAINS(LCASE(?words), {literal(stem)}))" for stem in sorted(stems)),
    )
    return [Plan(pattern=lines(*said, "BIND(?why AS ?answer)"), others=things, text=roles.target.text, worded=True)]


def _own(told: str) -> str:
    """The test that the verb is the event's own, and not of a clause within it: "said that Acme sued", "whom Doe hired"."""
    saying = [*SAYING, *(verb for verb, sense in senses().items() if sense in {"argue", "mention"} and " " not in verb)]
    spoken = "|".join(sorted({form for verb in saying for form, _ in forms(verb)} - set(told.split("|"))))
    elsewhere = rf"\b({ELSEWHERE}|{spoken}|not|never|nor|without)\b.*\b({told})\b"
    return f"FILTER(!REGEX(?words, {literal(elsewhere)}, 'is') && !REGEX(?words, {literal(NOUN % told)}, 'is'))"
