"""A clause that asks for a lawyer in other words than "represent" → its plans: "acted for", "has hired", "on the legal team"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from kg.ask.clause import Clause
from kg.ask.counsel import DEFENSE, LAWYERS, behalf, lawyers, prosecutors
from kg.ask.deeds import deeds
from kg.ask.phrases import Phrase, read_phrase
from kg.ask.plans import Plan
from kg.ask.roles import Roles
from kg.ask.words import Word

SPEAKING = frozenset({"act", "appear", "argue", "plead", "litigate"})
CONDUCTING = frozenset({"handle", "try", "prosecute", "litigate", "conduct", "argue"})
HIRING = frozenset({"hire", "retain", "instruct", "use", "have", "employ"})
PROSECUTORS = frozenset({"prosecutor", "prosecutors"})

Step = Callable[[Clause, Roles], list[Plan] | None]


def lawyering(clause: Clause, roles: Roles) -> list[Plan] | None:
    """The plans of a question for a lawyer or a lawyer's client; None where it asks for something else."""
    return next((plans for step in STEPS if (plans := step(clause, roles)) is not None), None)


def _speaking(clause: Clause, roles: Roles) -> list[Plan] | None:
    """Who acted, appeared or argued for Acme? Who spoke for Acme in court? Who tried the case on its behalf?"""
    if not roles.agent_is_hole or clause.passive:
        return None
    words = {word.low for word in clause.rest}
    speaks = clause.verb in SPEAKING or clause.verb == "speak" and "court" in words
    if not speaks and not (clause.verb in CONDUCTING and {"case", "appeal", "suit", "lawsuit"} & words):
        return None
    client = _client(clause.rest, roles)
    if client is None:
        return None
    if clause.verb in CONDUCTING and clause.verb not in SPEAKING:
        return [*lawyers(roles, client), *prosecutors(replace(roles, target=client))]
    return lawyers(roles, client)


def _client(words: Sequence[Word], roles: Roles) -> Phrase | None:
    """Whom "for …", "on behalf of …" or "on …'s behalf" names; None where nothing does."""
    inside = {at for name in roles.names.find(list(words)) for at in range(name.start, name.end)}
    for at, word in enumerate(words):
        if at in inside:
            continue
        if word.low == "for" and words[at + 1 :]:
            return read_phrase(words[at + 1 :], roles.names)
        if word.low == "behalf" and at:
            after = words[at + 2 :] if [each.low for each in words[at + 1 : at + 2]] == ["of"] else ()
            start = next((n for n in range(at - 1, -1, -1) if words[n].low == "on"), at)
            before = [each for each in words[start + 1 : at] if each.low not in {"'s", "'"}]
            return read_phrase(after or before, roles.names) if after or before else None
    return None


def _hiring(clause: Clause, roles: Roles) -> list[Plan] | None:
    """Which lawyer does Acme have? Whom has Acme hired to defend it? Which lawyers were hired to sue?"""
    if clause.verb not in HIRING:
        return None
    rest = {word.low for word in clause.rest}
    of_lawyers = "LawFirm" in roles.wanted or roles.hole.text.lower().endswith("law firm")
    as_lawyer = rest & LAWYERS or "to" in rest and rest & {"defend", "represent"}
    if clause.passive and of_lawyers and clause.verb not in {"use", "have"}:
        return deeds(replace(roles, hole=replace(roles.hole, classes=("Person", "LawFirm"))))
    if clause.slot != "object" or not (of_lawyers or as_lawyer and clause.wh in {"who", "whom"}):
        return None
    return lawyers(replace(roles, agent_is_hole=False), roles.agent)


def _clients(clause: Clause, roles: Roles) -> list[Plan] | None:
    """For whom did Doe appear? Whose lawyer is Doe? Which clients does Doe have?"""
    if clause.verb in SPEAKING and clause.preposition == "for" and clause.wh in {"who", "whom", "which"}:
        return behalf(roles)
    if clause.wh == "whose" and clause.noun and clause.noun[-1].low in LAWYERS and clause.verb == "be":
        return behalf(replace(roles, agent=read_phrase([*clause.subject, *clause.rest], roles.names)))
    is_client = roles.hole.head in {"client", "clients"} and clause.slot == "object"
    return behalf(roles) if is_client and clause.verb in {"have", "represent", "defend"} else None


def _listing(clause: Clause, roles: Roles) -> list[Plan] | None:
    """Name Acme's lawyers."""
    if clause.wh != "list" or not clause.noun or clause.noun[-1].low not in LAWYERS or not roles.hole.owners:
        return None
    return lawyers(replace(roles, agent_is_hole=False), Phrase(owners=roles.hole.owners))


def _defence(clause: Clause, roles: Roles) -> list[Plan] | None:
    """Who led the defence of Doe?"""
    words = [word.low for word in clause.rest]
    if clause.verb not in {"lead", "conduct"} or not roles.agent_is_hole or not DEFENSE & set(words[:2]):
        return None
    at = next(n for n, word in enumerate(words) if word in DEFENSE)
    client = read_phrase(clause.rest[at + 2 :], roles.names) if len(words) > at + 2 else Phrase(owner_role="defendants")
    return lawyers(roles, client)


def _prosecuting(clause: Clause, roles: Roles) -> list[Plan] | None:
    """Which prosecutor addressed the court? The prosecutor, where the verb says nothing that tells one from another."""
    told = not clause.passive and clause.verb in {"address", "tell"} and clause.slot == "subject"
    if not told or roles.hole.head not in PROSECUTORS:
        return None
    return [replace(plan, sole=True) for plan in prosecutors(replace(roles, target=Phrase()))]


STEPS: tuple[Step, ...] = (_speaking, _hiring, _clients, _listing, _defence, _prosecuting)
