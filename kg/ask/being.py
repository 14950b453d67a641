"""Questions about what someone or something is: "Who is the CEO of X?", "the plaintiffs", "X's lawyer" → plans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.ask.benches import where
from kg.ask.claims import CAUSES, CHARGES, claims_against, claims_by
from kg.ask.clause import Clause
from kg.ask.counsel import CALLED, DEFENSE, LAWYERS, lawyers, prosecutors
from kg.ask.existing import in_state
from kg.ask.lawsuits import docket_number, heard_by
from kg.ask.literals import sentences
from kg.ask.people import laws
from kg.ask.phrases import Phrase, read_phrase
from kg.ask.plans import PERSONS, Plan, a, by_title, lines
from kg.ask.positions import at_office, holders, posts_of
from kg.ask.relations import stating
from kg.ask.roles import NOBODY, Roles
from kg.ask.rulings import matter
from kg.ask.sides import BOTH, SIDES
from kg.ask.sparql import values
from kg.ask.words import Word, content, text_of


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """A question of what someone or something is, with the words after the verb taken apart."""

    clause: Clause
    roles: Roles
    rest: list[Word]
    words: list[str]
    phrase: Phrase
    title: list[str]
    place: list[Word]


def being(clause: Clause, roles: Roles) -> list[Plan]:
    """Who is the CEO of Acme? Who are the defendants? Who is the presiding judge? Which claims are pending?"""
    rest = [*clause.subject, *clause.rest]
    if [word.low for word in rest[:3]] == ["the", "name", "of"] and LAWYERS & {word.low for word in rest}:
        clause, rest = replace(clause, wh="who"), rest[3:]
    elif rest and rest[0].low == "on" and rest[-1].low == "team":
        rest = rest[1:]
    title, place = head_of(rest, roles)
    asked = _Asked(
        clause=clause,
        roles=roles,
        rest=rest,
        words=[word.low for word in rest],
        phrase=read_phrase(rest, roles.names),
        title=title,
        place=place,
    )
    for step in (_of_number, _of_noun, _of_accusation, _of_victim, _of_side, _of_counsel, _of_bench, _of_name):
        plans = step(asked)
        if plans is not None:
            return plans
    return _of_title(asked)


def _of_number(asked: _Asked) -> list[Plan] | None:
    """What is the docket number of the Acme case?"""
    words = set(asked.words)
    of_case = "docket" in words or {"case", "number"} <= words
    return docket_number(asked.phrase) if asked.clause.wh == "what" and of_case else None


def _of_noun(asked: _Asked) -> list[Plan] | None:
    """In which court, of which charge, under which law; which claims are pending?"""
    clause, roles, words = asked.clause, asked.roles, asked.words
    classes = set(roles.hole.classes)
    if "Case" in classes and words[:1] == ["before"]:
        return heard_by(replace(roles, agent=read_phrase(asked.rest[1:], roles.names)))
    if {"Court", "Judge"} & classes and clause.preposition:
        return where(replace(roles, target=asked.phrase))
    if "Charge" in classes and _tried_for(words) == "trial":
        return _on_trial(replace(roles, agent=asked.phrase, target=asked.phrase))
    if "Statute" in classes and ("issue" in words[:2] or "incompatible" in words):
        return laws(replace(roles, sense="violate" if "incompatible" in words else "invoke", target=asked.phrase))
    return in_state(clause, roles) if clause.noun and not clause.subject and clause.rest else None


def _of_accusation(asked: _Asked) -> list[Plan] | None:
    """What is her sentence, his job? What is he on trial for? What is her defence?"""
    words, phrase, roles = asked.words, asked.phrase, asked.roles
    if {"sentence", "term", "punishment"} & set(words):
        return sentences(_with_target(roles, phrase))
    if asked.clause.wh != "what" or not words:
        return None
    if words[0] not in {"the", "a"} and {"position", "job", "role", "title", "post"} & set(words):
        return posts_of(roles, phrase)
    if _tried_for(words) == "trial":
        return _on_trial(replace(roles, agent=phrase, target=phrase))
    return claims_by(replace(roles, agent=phrase, target=NOBODY), CAUSES) if _tried_for(words) else None


def _of_victim(asked: _Asked) -> list[Plan] | None:
    """Who were the victims? Who is the victim in the Acme case, Doe's victim?"""
    if not {"victim", "victims"} & set(asked.words) or LAWYERS & set(asked.words):
        return None
    phrase = asked.phrase
    others = tuple(dict.fromkeys((*phrase.others, *phrase.owners, *phrase.against, *phrase.things)))
    told = "?why lkg:relation lkg:victim ; lkg:inCase ?case ; lkg:target ?answer . ?case lkg:victim ?answer ."
    about = phrase.about - content("victim alleged case")
    return [Plan(pattern=lines(told), stems=about, others=others, text=phrase.about_text, without=asked.roles.named)]


def _of_side(asked: _Asked) -> list[Plan] | None:
    """Who are the plaintiffs? Who are her co-defendants?"""
    side = next((SIDES[word] for word in asked.words if word in SIDES), "")
    if not side or LAWYERS & set(asked.words):
        return None
    return _parties(asked.roles, asked.phrase, side, fellows=any(word.startswith("co-") for word in asked.words))


def _of_counsel(asked: _Asked) -> list[Plan] | None:
    """Who is the prosecutor? Who is Doe's lawyer?"""
    phrase, roles, title = asked.phrase, asked.roles, asked.title
    if {"prosecutor", "prosecutors"} & set(asked.words) and asked.clause.wh == "who" and not phrase.things:
        return prosecutors(replace(roles, target=replace(phrase, owners=(*phrase.owners, *phrase.others))))
    if not title or title[-1] not in LAWYERS and tuple(title[-2:]) not in CALLED:
        return None
    if {"general", "district", "state", "u.s.", "us"} & set(title):
        return None
    client = read_phrase(asked.place, roles.names)
    of_whom = client
    if phrase.owners or phrase.owner_role and not client.text:
        about = content(phrase.owner_role) if phrase.owner_role and not phrase.owners else frozenset[str]()
        of_whom = Phrase(owners=phrase.owners, owner_role=phrase.owner_role, others=phrase.others, about=about)
    elif not (client.things or client.owners or client.text):
        is_defence = bool(DEFENSE & set(title))
        of_whom = Phrase(owner_role="defendants") if is_defence else Phrase(owners=phrase.owners, about=phrase.about)
    return [*lawyers(roles, of_whom), *holders(roles, " ".join(title), client)]


def _of_bench(asked: _Asked) -> list[Plan] | None:
    """Who is the judge in the case?"""
    words, phrase = set(asked.words), asked.phrase
    if (
        not {"judge", "justice", "magistrate", "judges", "justices", "magistrates"} & words
        or {"chief", "associate"} & words
    ):
        return None
    of_case = any((thing := asked.roles.names.things.get(iri)) and thing.type == "Case" for iri in phrase.others)
    if asked.place and not of_case and not {"presiding", "trial", "case", "lawsuit", "suit"} & words:
        return None
    others = (*phrase.others, *phrase.owners, *phrase.things, *phrase.against)
    stems = phrase.about - content("presiding")
    ruled = "?why a lkg:Ruling ; lkg:modality lkgv:stated ; lkg:ruledBy ?answer . ?answer a lkg:Judge ."
    return [
        Plan(pattern=lines("?why a lkg:Case ; lkg:judge ?answer ."), others=others, stems=stems),
        # who ruled in it sat in it
        Plan(pattern=lines(ruled), others=others, stems=stems, strict=True),
    ]


def _of_name(asked: _Asked) -> list[Plan] | None:
    """Who is Jane Doe? A name that the store does not have is nobody's title: "Who is Zanzibar?"."""
    phrase, roles = asked.phrase, asked.roles
    whole = asked.clause.wh == "who" and phrase.things and not phrase.owners
    if whole and roles.names.find(asked.rest)[0].end == len(asked.rest):
        return at_office(roles, phrase) or [*posts_of(roles, phrase), *_part_played(phrase)]
    unknown = phrase.unknown and not phrase.things and not asked.place
    return [] if unknown and all(word.is_name for word in asked.rest) else None


def _of_title(asked: _Asked) -> list[Plan]:
    """Who is the CEO of Acme? Who is its parent company?"""
    roles, wh = asked.roles, asked.clause.wh
    owning = _owning(asked.title, asked.place, roles)
    if owning or wh not in {"who", "whom", "list"}:
        return owning
    if not asked.title:
        return holders(roles, text_of(asked.rest), NOBODY) if wh == "who" else posts_of(roles, asked.phrase)
    return holders(roles, " ".join(asked.title), _body(asked.place, roles))


def _body(place: list[Word], roles: Roles) -> Phrase:
    """The body at which a post is held; "the university's" is the only university that is spoken of."""
    body = read_phrase(place, roles.names)
    if body.named or not body.head or len(place) > 1:
        return body
    meant = roles.names.described(body.head)
    return replace(body, things=tuple(iri for iri in meant if roles.names.things[iri].type not in PERSONS))


def _part_played(phrase: Phrase) -> list[Plan]:
    """Who is Jane Doe? Where she holds no post: the part that she has in a case."""
    part = "VALUES (?role ?called) { (lkg:judge 'judge') (lkg:plaintiff 'plaintiff') (lkg:defendant 'defendant') }"
    told = f"?why ?role ?person ; rdfs:label ?case . {values('person', phrase.things)} {part} BIND(CONCAT(?called, ' in ', ?case) AS ?answer)"
    return [Plan(pattern=lines("?why a lkg:Case .", told), kind="literal")]


def _tried_for(words: Sequence[str]) -> str:
    """ "trial" for "on trial for", "argument" for "Doe's defence", else nothing."""
    if "trial" in words and words[-1] in {"for", "on", "over"}:
        return "trial"
    return "argument" if words and words[-1] in {"defence", "defense", "argument", "arguments"} else ""


def _on_trial(roles: Roles) -> list[Plan]:
    """What is he on trial for? The charges that are not decided; what he was on trial for, whatever came of it."""
    plans = claims_against(replace(roles, sense="charge"), CHARGES)
    if roles.clause.auxiliary not in {"is", "are"}:
        return plans
    return [replace(plan, pattern=(*plan.pattern, "?answer lkg:status lkgv:pending .")) for plan in plans] + plans


def involved(roles: Roles) -> list[Plan]:
    """Which companies are involved in the case? Which of them remain defendants? The parties of the case."""
    side = SIDES.get(roles.target.head, BOTH)
    kinds = [name for name in roles.wanted if name != "Agent"]
    stems, others, text = matter(roles.target)
    left = "FILTER NOT EXISTS { ?answer lkg:settledWith ?somebody }" if roles.clause.verb == "remain" else ""
    plan = Plan(
        pattern=lines(f"?why a lkg:Case ; lkg:{side} ?answer .", a("answer", kinds), left),
        stems=stems, others=others, text=text, without=roles.named,
    )  # fmt: skip
    return by_title([plan], roles.hole.head)


def head_of(rest: list[Word], roles: Roles) -> tuple[list[str], list[Word]]:
    """The title's words, and those of the organization: "the CEO of Acme", "Acme's CEO", "counsel for the petitioners"."""
    some = list(rest)
    while some and some[0].low in {"the", "a", "an", "one", "of", "new", "current", "present", "incumbent"}:
        some = some[1:]
    endings = [at for at, word in enumerate(some) if word.low in {"'s", "'"}]
    stop = next(
        (at for at, word in enumerate(some) if at and word.low in {"of", "for", "at", "in", "to", "on"}), len(some)
    )
    endings = [at for at in endings if at < stop]
    if endings:
        at = endings[-1]
        return [word.low for word in some[at + 1 : stop] if word.low not in {"defence", "defense"}], some[:at]
    for at, word in enumerate(some):
        if word.low in {"of", "for", "at", "in", "to"} and at:
            return [each.low for each in some[:at]], some[at + 1 :]
    named = roles.names.find(some)
    if named and named[0].start == 0 and named[0].end < len(some):
        return [word.low for word in some[named[0].end :]], some[: named[0].end]
    lower = [at for at, word in enumerate(some) if not word.is_name]
    if lower and lower[0] > 0:
        return [word.low for word in some[lower[0] :]], some[: lower[0]]
    return [word.low for word in some], []


def _owning(head: list[str], place: list[Word], roles: Roles) -> list[Plan]:
    """What is the parent company of Acme? Who is Doe's client?"""
    of = read_phrase(place, roles.names)
    iris = [*of.things, *of.owners]
    if not head or not iris:
        return []
    if head[-1] in {"parent", "owner", "owners"} or head[:1] == ["parent"]:
        owned = Plan(pattern=lines(values("agent", iris), stating("ownedBy"), "BIND(?target AS ?answer)"))
        bought = Plan(pattern=lines(values("target", iris), stating("acquired"), "BIND(?agent AS ?answer)"))
        return [owned, bought]
    if head[-1] in {"subsidiary", "subsidiaries"}:
        return [Plan(pattern=lines(values("target", iris), stating("ownedBy"), "BIND(?agent AS ?answer)"))]
    if head[-1] in {"client", "clients"}:
        return [Plan(pattern=lines(values("agent", iris), stating("represents"), "BIND(?target AS ?answer)"))]
    return []


def _with_target(roles: Roles, phrase: Phrase) -> Roles:
    return Roles(clause=roles.clause, names=roles.names, sense="sentence", hole=roles.hole, target=phrase)


def _parties(roles: Roles, phrase: Phrase, side: str, *, fellows: bool) -> list[Plan]:
    """The plaintiffs or defendants of a case; someone's co-defendants."""
    others = tuple(dict.fromkeys((*phrase.others, *phrase.owners, *phrase.against, *phrase.things)))
    if fellows and others:
        pattern = lines(f"?why lkg:{side} ?known ; lkg:{side} ?answer . {values('known', others)}")
        return [Plan(pattern=pattern, without=roles.named + others)]
    called = {"whistleblower", "relator"} & set(phrase.text.lower().split())
    stems = phrase.about - content("leading lead co-defendant accused") | content(" ".join(called))
    person = a("answer", ["Person"]) if called else ""
    return [
        Plan(
            pattern=lines(f"?why a lkg:Case ; lkg:{side} ?answer .", person),
            others=others,
            stems=stems,
            text=phrase.about_text,
            strict=bool(called),
            without=tuple(iri for iri in others if iri not in phrase.modifiers),
        )
    ]
