"""Questions about posts: who holds which, where, and who leads or speaks for a body → plans."""

from __future__ import annotations

import re

from kg.ask.clause import Clause
from kg.ask.phrases import Phrase
from kg.ask.plans import Plan, a, lines
from kg.ask.roles import Roles
from kg.ask.sparql import literal, values
from kg.ask.words import content

# "chief executive" and "CEO" are one title
TITLES = {"ceo": "chief executive|ceo", "cfo": "chief financial|cfo", "coo": "chief operating|coo", "chairman": "chair", "chairwoman": "chair",
          "spokesman": "spokes", "spokeswoman": "spokes", "spokesperson": "spokes|press secretary", "boss": "chief executive|ceo|boss|head"}  # fmt: skip
# How texts write them for short.
SHORT = {
    "us": r"u\.?s\b",
    "governor": r"gov(ernor)?\b",
    "lieutenant": "(lieutenant|lt)",
    "senator": r"sen(ator)?\b",
    "representative": r"rep(resentative)?\b",
    "professor": r"prof(essor)?\b",
}
QUALIFIED = {
    "interim": "interim",
    "acting": "acting",
    "former": "former|ex-",
    "deputy": "deputy",
    "vice": "vice",
    "assistant": "assistant",
}
UNDER = frozenset({"assistant", "deputy", "vice"})  # who stands under the one who holds the post
OFFICES = frozenset({"GovernmentBody", "Organization", "Court"})
# Who held a post before does not hold it now.
PAST = "FILTER(!REGEX(?title, 'former|ex-|interim|acting|then-|late ', 'i'))"
PARTY_TO = {
    "defendants": "defendant",
    "defendant": "defendant",
    "accused": "defendant",
    "plaintiffs": "plaintiff",
    "plaintiff": "plaintiff",
}
LEADING = {"lead": "chief executive|ceo|head|leader|president|director|founder|boss", "run": "chief executive|ceo|head|owner|director|president|founder",
           "head": "head|chief|director|president", "chair": "chair", "direct": "director", "manage": "manager|managing|director",
           "speak": "spokes|press secretary|communications|media", "serve": "", "work": "", "sit": "",
           "govern": r"governor|\bgov\b", "edit": "editor", "coach": "coach", "host": "host", "anchor": "anchor", "command": "command", "captain": "captain"}  # fmt: skip


def titled(title: str) -> str:
    """A regular expression that the words of a title pass: "CEO" also finds "chief executive officer"."""
    low = title.lower().strip()
    first = low.split()[0] if low.split() else ""
    if first in QUALIFIED and len(low.split()) > 1:
        return f"{QUALIFIED[first]}.*({titled(low[len(first) :])})"
    for name, pattern in TITLES.items():
        if low == name or low.endswith(f" {name}"):
            return pattern
    words = [
        word for word in re.findall(r"[\w'-]+", low) if word not in {"the", "and", "of", "for", "new", "a", "s", "'s"}
    ]
    if "chief executive" in low:
        return TITLES["ceo"]
    return ".*".join(SHORT.get(_singular(word)) or re.escape(_singular(word)) for word in words)


def _singular(word: str) -> str:
    """The word as one holder is called: "attorneys general" holds an attorney general each."""
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def holders(roles: Roles, title: str, place: Phrase) -> list[Plan]:
    """Who holds the post: by title and organization, then by the title's words alone where the text names no organization."""
    if not content(title):
        return []
    pattern = titled(title)
    iris = [*place.things, *place.owners, *place.others]
    test = f"FILTER(REGEX(?title, {literal(pattern)}, 'i'))" if pattern else ""
    base = _base(title)
    plans = []
    if iris:
        at_body = f"?why lkg:organization ?body . {values('body', iris)}"
        if not pattern.startswith(tuple(QUALIFIED.values())):
            plans.append(Plan(pattern=lines(base, test, at_body, PAST)))
        plans.append(Plan(pattern=lines(base, test, at_body)))
        if not set(words := title.lower().split()) & QUALIFIED.keys() and len(words) > 1:
            # "the national director", where one is called director there
            only = f"FILTER(REGEX(?title, {literal(f'^{titled(words[-1])}$')}, 'i'))"
            plans.append(Plan(pattern=lines(base, only, at_body), sole=True))
    return [*plans, *_by_words(title, place, test, named=bool(iris))]


def _base(title: str) -> str:
    """The lines for a post and its holder; a vice president is no president."""
    own = (
        ""
        if UNDER & set(re.findall(r"[a-z]+", title.lower()))
        else f" FILTER(!REGEX(?title, '{'|'.join(sorted(UNDER))}', 'i'))"
    )
    return f"?why lkg:holder ?answer ; lkg:title ?title .{own}"


def _by_words(title: str, place: Phrase, test: str, *, named: bool) -> list[Plan]:
    """Who holds the post that is called so in the words of the text, whether or not it names the organization."""
    base = _base(title)
    plans = []
    words = content(" ".join([title, place.text])) - {"the"}
    every = " ".join(f"FILTER(CONTAINS(LCASE(?title), {literal(stem)}))" for stem in sorted(words))
    plans.append(Plan(pattern=lines(base, every)))
    if not named:
        plans.append(
            Plan(
                pattern=lines(base, test, "FILTER NOT EXISTS { ?why lkg:organization ?body }"),
                stems=place.about,
                text=place.about_text,
            )
        )
        plans.append(Plan(pattern=lines(base, test), stems=place.about, text=place.about_text))
    spelt = " ".join(f"FILTER(CONTAINS(?whole, {literal(stem)}))" for stem in sorted(words))
    plans.append(
        Plan(
            pattern=lines(
                base,
                "OPTIONAL { ?why lkg:organization/rdfs:label ?bodyName }",
                "BIND(LCASE(CONCAT(?title, ' ', COALESCE(?bodyName, ''))) AS ?whole)",
                spelt,
            )
        )
    )
    last = title.split()[-1] if title else ""
    if len(last) > 4 and not named:
        plans.append(
            Plan(
                pattern=lines(base, f"FILTER(REGEX(?title, {literal(re.escape(last))}, 'i'))"),
                stems=words - content(last),
                text=f"{title} {place.text}".strip(),
                strict=True,
            )
        )
    return plans


def posts_of(roles: Roles, phrase: Phrase) -> list[Plan]:
    """What position does X hold? The titles of a person's posts."""
    people = [*phrase.things, *phrase.owners]
    if not people:
        return []
    hold = values("person", people)
    body = f"?why lkg:organization ?body . {values('body', phrase.others)}" if phrase.others else ""
    return [Plan(pattern=lines(hold, "?why lkg:holder ?person ; lkg:title ?answer .", body), kind="literal")]


def posts(roles: Roles) -> list[Plan]:
    """What position does X hold at Y?"""
    return posts_of(
        roles,
        Phrase(
            things=roles.agent.things or roles.target.things, others=roles.target.others if roles.agent.things else ()
        ),
    )


def leading(clause: Clause, roles: Roles) -> list[Plan]:
    """Who runs Acme? Who speaks for the ministry? Which company did he lead? For whom does she work?"""
    pattern = LEADING.get(clause.verb, "")
    test = f"?why lkg:title ?title . FILTER(REGEX(?title, {literal(pattern)}, 'i'))" if pattern else ""
    if roles.agent_is_hole:
        place = [*roles.target.things, *roles.target.owners, *roles.target.others]
        if not place:
            return []
        held = lines("?why lkg:holder ?answer .", test, f"?why lkg:organization ?body . {values('body', place)}")
        rest = {word.low for word in clause.rest}
        interim = (
            [Plan(pattern=(*held, "FILTER(REGEX(?title, 'interim|acting', 'i'))"))]
            if rest & {"interim", "acting"} and test
            else []
        )
        return [*interim, *([Plan(pattern=(*held, PAST))] if test else []), Plan(pattern=held)]
    people = [*roles.agent.things, *roles.agent.owners]
    side = PARTY_TO.get(roles.agent.head, "")
    if not people and not side:
        return []
    kind = a("answer", [name for name in roles.wanted if name != "Agent"])
    whose = values("person", people) if people else f"?case a lkg:Case ; lkg:{side} ?person ."
    base = lines(whose, "?why lkg:holder ?person ; lkg:organization ?answer .", kind)
    plans = [Plan(pattern=lines(*base, test))]
    if not test:
        return plans
    owned = lines(whose, f"?answer lkg:ownedBy ?person . {kind} BIND(?answer AS ?why)")
    return [*plans, *([Plan(pattern=owned)] if clause.verb in {"run", "lead"} else []), Plan(pattern=base)]


def founding(roles: Roles) -> list[Plan]:
    """Who founded Acme? Who is called its founder, or what someone is called the founder of."""
    place = [*roles.target.things, *roles.target.owners] if roles.agent_is_hole else []
    people = [] if roles.agent_is_hole else [*roles.agent.things, *roles.agent.owners]
    test = "?why lkg:title ?title . FILTER(REGEX(?title, 'founder', 'i'))"
    if place:
        at_body = f"?why lkg:organization ?body . {values('body', place)}"
        return [Plan(pattern=lines("?why lkg:holder ?answer .", test, at_body))]
    if people:
        held = f"?why lkg:holder ?person ; lkg:organization ?answer . {values('person', people)}"
        return [Plan(pattern=lines(held, test))]
    return []


def at_office(roles: Roles, office: Phrase) -> list[Plan]:
    """Who is the Ruritania District Attorney? Who holds, at the office of that name, the post that it is named after."""
    bodies = [iri for iri in office.things if (thing := roles.names.things.get(iri)) and thing.type in OFFICES]
    if not bodies:
        return []
    held = "?why lkg:holder ?answer ; lkg:title ?title ; lkg:organization ?body ."
    named = f"FILTER(CONTAINS({literal(office.text.lower())}, LCASE(?title)))"
    return [Plan(pattern=lines(held, values("body", bodies), named))]
