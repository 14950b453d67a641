"""Questions that list, count and report a state: all law firms, documents that mention a name, what became of a claim → plans."""

from __future__ import annotations

from collections.abc import Sequence

from kg.ask.benches import in_favour, party_line
from kg.ask.claims import kinds_of
from kg.ask.clause import Clause
from kg.ask.phrases import Phrase, read_phrase
from kg.ask.plans import Plan, a, lines
from kg.ask.roles import Roles
from kg.ask.rulings import RULING, matter
from kg.ask.sides import SIDES
from kg.ask.sparql import values

# A word that may follow "which law firms are": nothing more is asked than that they are there.
THERE = frozenset({"there", "named", "mentioned", "known", "involved"})
EVENTS = frozenset({"Settlement", "Hearing"})
STATUS_NOUNS = frozenset({"status", "outcome", "fate", "state", "result", "disposition", "resolution"})


def listed(clause: Clause, roles: Roles) -> list[Plan]:
    """List the law firms. Which judges are there? What is the status of the claim? Nothing for another question."""
    rest = [*clause.subject, *clause.rest]
    if (
        rest
        and rest[0].low == "the"
        and len(rest) > 1
        and rest[1].low in STATUS_NOUNS
        or clause.noun
        and clause.noun[0].low in STATUS_NOUNS
    ):
        words = rest[2:] if rest else clause.noun[1:]
        while words and words[0].low in {"of", "in", "the"}:
            words = words[1:]
        return status_of(roles, read_phrase(words, roles.names))
    phrase = roles.hole
    bare = not rest or rest[0].low in THERE
    if clause.wh == "list" and not clause.noun:
        return []
    if not bare or not phrase.classes or phrase.things:
        return []
    if phrase.is_claim:
        return _all_claims(roles)
    if set(phrase.classes) <= {"sentence", "amount", "date", "position"}:
        return []
    if "Ruling" in phrase.classes and (favour := _favouring(phrase)):
        return [Plan(pattern=lines(RULING, favour, "BIND(?why AS ?answer)"))]
    if "Ruling" in phrase.classes:
        return [_about(phrase, Plan(pattern=lines(RULING, "BIND(?why AS ?answer)"), date=roles.date))]
    if "Document" in phrase.classes:
        return documents(roles)
    if set(phrase.classes) <= EVENTS:
        told = f"?why a lkg:{phrase.classes[0]} ; lkg:modality ?how . FILTER(?how IN (lkgv:stated, lkgv:predicted))"
        is_set = "EXISTS { ?why lkg:sitting ?kind }"  # it lies ahead
        kept = f"FILTER({is_set})" if clause.verb != "be" else f"FILTER(?how = lkgv:stated || {is_set})"
        return [_about(phrase, Plan(pattern=lines(told, kept, "BIND(?why AS ?answer)")))]
    classes = ["LawFirm"] if phrase.text.lower().endswith(("law firm", "law firms")) else list(phrase.classes)
    if (side := SIDES.get(phrase.head, "")) and phrase.head not in {"whistleblower", "relator"}:
        return [_about(phrase, Plan(pattern=lines(f"?why a lkg:Case ; lkg:{side} ?answer .")))]
    return [
        _about(
            phrase, Plan(pattern=lines(a("answer", classes), "BIND(?answer AS ?why)")), without_words=frozenset({"law"})
        )
    ]


def _favouring(phrase: Phrase) -> str:
    """The line for rulings in favour of somebody, or against; nothing for other rulings."""
    words = phrase.text.lower().split()
    favoured = bool({"favor", "favour"} & set(words))
    if not favoured and "against" not in words:
        return ""
    held = party_line([*phrase.owners, *phrase.others] if favoured else phrase.against, words[-1:])
    return in_favour(held, won=favoured) if held else ""


def _about(phrase: Phrase, plan: Plan, *, without_words: frozenset[str] = frozenset()) -> Plan:
    stems, others, text = matter(phrase, without=without_words)
    return Plan(pattern=plan.pattern, stems=stems, others=others, text=text, date=plan.date, strict=True)


def _all_claims(roles: Roles) -> list[Plan]:
    phrase = roles.hole
    kinds = kinds_of(phrase)
    kind = "?answer a lkg:Claim ." if kinds == ("Claim",) else a("answer", kinds)
    by = f"?answer lkg:claimant ?by . {values('by', phrase.owners)}" if phrase.owners else ""
    against = f"?answer lkg:against ?accused . {values('accused', phrase.against)}" if phrase.against else ""
    return [
        Plan(
            pattern=lines(kind, by, against, "BIND(?answer AS ?why)"),
            stems=phrase.about,
            others=phrase.others,
            text=phrase.about_text,
        )
    ]


def documents(roles: Roles) -> list[Plan]:
    """Which documents mention Acme? In how many articles is Acme named?"""
    things = [iri for phrase in (roles.target, roles.agent) for iri in (*phrase.things, *phrase.owners, *phrase.others)]
    unknown = [name for phrase in (roles.target, roles.agent) for name in phrase.unknown]
    if not things and unknown:
        return [Plan(pattern=lines("?answer a lkg:Document .", "FILTER(false)"), note=f"no {unknown[0]} in the store")]
    held = f"GRAPH ?answer {{ ?thing a ?kind }} {values('thing', things)}" if things else ""
    return [
        Plan(
            pattern=lines(
                "?answer a lkg:Document .", held, "BIND(?thing AS ?why)" if things else "BIND(?answer AS ?why)"
            )
        )
    ]


def status_of(roles: Roles, claim: Phrase) -> list[Plan]:
    """What became of Acme's motion? The status word, said by the ruling where there is one."""
    if not (claim.is_claim or "Case" in claim.classes or claim.things):
        return []
    kinds = kinds_of(claim)
    kind = "?claim a lkg:Claim ." if kinds == ("Claim",) or not claim.is_claim else a("claim", kinds)
    by = f"?claim lkg:claimant ?by . {values('by', claim.owners)}" if claim.owners else ""
    against = f"?claim lkg:against ?accused . {values('accused', claim.against)}" if claim.against else ""
    state = "?claim lkg:status ?status . BIND(REPLACE(STR(?status), '^.*/', '') AS ?answer)"
    said = "OPTIONAL { ?claim lkg:decidedBy ?ruling } BIND(?claim AS ?on) BIND(COALESCE(?ruling, ?claim) AS ?why)"
    others = (*claim.others, *claim.things)
    return [
        Plan(pattern=lines(kind, by, against, state, said), kind="literal", stems=claim.about, others=others, text=claim.about_text, strict=True, best=True),
        Plan(pattern=lines("?claim a lkg:Claim .", by, against, state, said), kind="literal", stems=claim.about, others=others, text=claim.about_text, strict=True, best=True),
    ]  # fmt: skip


def undecided(roles: Roles) -> list[Plan]:
    """Which claims have not been decided?"""
    plans = _all_claims(roles)
    return [
        Plan(
            pattern=lines(*plan.pattern, "?answer lkg:status lkgv:pending ."),
            stems=plan.stems,
            others=plan.others,
            text=plan.text,
        )
        for plan in plans
    ]


def dropped_cases(roles: Roles) -> list[Plan]:
    """Which lawsuit did Acme drop, or settle? The case that the event ended."""
    kind = "Settlement" if roles.sense == "settle" else "Withdrawal"
    parties = list(dict.fromkeys((*roles.agent.groups, *roles.target.groups)))
    hold = [f"?why lkg:agent|lkg:target ?party{at} . {values(f'party{at}', group)}" for at, group in enumerate(parties)]
    return [
        Plan(
            pattern=lines(
                f"?why a lkg:{kind} ; lkg:modality lkgv:stated ; lkg:target|lkg:inCase ?answer . ?answer a lkg:Case .",
                *hold,
            )
        ),
        *([_between_them(kind, hold)] if parties else []),
    ]


def _between_them(kind: str, hold: Sequence[str]) -> Plan:
    """The case with both sides of the event, where the event names none."""
    event = f"?why a lkg:{kind} ; lkg:modality lkgv:stated ; lkg:agent|lkg:target ?one, ?other . FILTER(?one != ?other)"
    sides = "?answer a lkg:Case ; lkg:plaintiff ?one ; lkg:defendant ?other ."
    return Plan(pattern=lines(event, *hold, sides))


def ended(roles: Roles) -> list[Plan]:
    """Did Acme settle with Globex? Was the suit withdrawn? The events that say so."""
    kind = "Settlement" if roles.sense == "settle" else "Withdrawal"
    phrases = (roles.agent, roles.target)
    parties = list(dict.fromkeys(group for phrase in phrases for group in phrase.groups))
    near = "lkg:agent|lkg:target|lkg:inCase/lkg:plaintiff|lkg:inCase/lkg:defendant|lkg:target/lkg:claimant|lkg:target/lkg:plaintiff"
    hold = [f"?why {near} ?party{at} . {values(f'party{at}', group)}" for at, group in enumerate(parties)]
    unknown = [name for phrase in phrases for name in phrase.unknown]
    if not parties and unknown:
        return [Plan(pattern=lines(f"?why a lkg:{kind} .", "FILTER(false)", "BIND(?why AS ?answer)"))]
    return [Plan(pattern=lines(f"?why a lkg:{kind} ; lkg:modality lkgv:stated .", *hold, "BIND(?why AS ?answer)"))]


def heard_cases(roles: Roles) -> list[Plan]:
    """Which cases did the court agree to hear? Those on which it granted a hearing."""
    by = f"?why lkg:ruledBy ?court . {values('court', roles.agent.things)}" if roles.agent.things else ""
    phrase = roles.hole
    return [
        Plan(
            pattern=lines(RULING, "?why lkg:outcome lkgv:granted ; lkg:side lkgv:none ; lkg:ruledOn ?answer .", "?answer a lkg:Case .", by),
            stems=phrase.about, others=phrase.others, text=phrase.about_text, date=roles.date,
        )
    ]  # fmt: skip


def happenings(roles: Roles) -> list[Plan]:
    """What happened in 2023? The events of that time that are told as facts."""
    return [
        Plan(pattern=lines("?why a lkg:Event ; lkg:modality lkgv:stated .", "BIND(?why AS ?answer)"), date=roles.date)
    ]
