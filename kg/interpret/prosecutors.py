"""Who prosecutes: the body that announces a prosecution, or the nearest office of those who are said to prosecute it.

"The case was prosecuted by Jane Roe of the Arson Section of the Crime Division": the section does, and not what it is part
of. Where the ministry of justice itself announces the indictment, it speaks as the prosecutor, and its offices act for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.interpret.body_words import callings_of, is_unit
from kg.interpret.callings import report_of, titles_before
from kg.interpret.fillers import Filler
from kg.interpret.litigation import CRIMINAL, acts_of, all_acts
from kg.interpret.observation import Observation
from kg.interpret.predications import Predication
from kg.interpret.subjects import case_of, is_passive

_SPEAKING = frozenset({"announce", "say"})
_PROSECUTING = frozenset({"prosecute", "bring", "handle"})
_BROUGHT = frozenset({"charge", "prosecution"})
_CHARGING = frozenset({"charge", "charging"})
_INDICTING = frozenset({"indict", "prosecute"})
_KEEPING = frozenset({"clerk", "clerks", "coroner", "coroners", "corrections", "prisons", "jail", "fire", "hospital"})
_TITLES = frozenset(
    {"district attorney", "attorney general", "state's attorney", "u.s. attorney", "us attorney", "prosecutor"}
)
_CHARGED = frozenset({"Person", "Company", "Organization", "Attorney", "Judge"})


def find_prosecutors(seen: Observation) -> tuple[frozenset[str], frozenset[str]]:
    """The bodies that prosecute in a criminal report, and those that are only what a prosecuting one is part of."""
    if report_of(seen) != "criminal":
        return frozenset(), frozenset()
    acts = all_acts(seen)
    bodies = [key for key in acts if seen.index.type_of(key) == "GovernmentBody"]
    never = frozenset(key for key in bodies if _only_keeps(seen, key))
    prosecuting, above = _prosecuting(seen, bodies)
    return prosecuting - never, above | never


def _prosecuting(seen: Observation, bodies: list[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The bodies that prosecute by the first sign that tells it, and those that such a sign leaves out."""
    acts = all_acts(seen)
    announcing = frozenset(_announcing(seen))
    nearest = {key for key in bodies if acts[key]["through charges"]}
    direct = frozenset((*_directly(seen), *_crown(seen)))
    if direct:
        return direct, (announcing | nearest) - direct
    if announcing:
        return announcing, frozenset(nearest) - announcing
    charging = frozenset(_charging(seen))
    if charging:
        return charging, frozenset(nearest) - charging
    above = {key for key in bodies if acts[key]["beyond charges"]} - nearest
    units = {key for key in nearest if _is_named_unit(seen, key) or _is_office(seen, key)}
    return frozenset(units), frozenset(above if nearest else ())


def _only_keeps(seen: Observation, key: str) -> bool:
    """Whether a body keeps the records or the prisoners of those who prosecute: "the county clerk's office"."""
    names = seen.index.entity(key).names
    return any(word in _KEEPING for name in names for word in re.findall(r"[a-z]+", name.lower()))


def _directly(seen: Observation) -> Iterator[str]:
    """The bodies that themselves prosecute: "the case was prosecuted by the Arson Section and the Ostrava Office"."""
    for verb in seen.doc:
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in _PROSECUTING or not is_passive(verb):
            continue
        told = [child for child in verb.children if child.dep_ == "nsubj:pass"]
        if verb.lemma_.lower() != "prosecute" and not any(noun.lemma_.lower() in _BROUGHT for noun in told):
            continue
        for agent in verb.children:
            if agent.dep_ == "obl:agent" or agent.dep_ == "obl" and case_of(agent) == "by":
                yield from (key for key in seen.index.all_of(agent.i) if seen.index.type_of(key) == "GovernmentBody")


def _crown(seen: Observation) -> Iterator[str]:
    """The crown, which is named in a criminal report for nothing but prosecuting: "counsel for the Crown"."""
    for entity in seen.index.entities:
        if entity.type == "GovernmentBody" and entity.label.lower().removeprefix("the ") == "crown":
            yield entity.id


def brings_charge(seen: Observation, predication: Predication, who: str, whom: str) -> bool:
    """Whether a clause that names both tells of a charge in court: "the state charged Roe with theft", "Brand, who indicted Roe".

    A lawyer "charges" whom he only blames, but indicts as a prosecutor does.
    """
    if predication.frame.name not in _CHARGING or predication.negated:
        return False
    if seen.index.type_of(whom) not in _CHARGED:
        return False
    if seen.index.type_of(who) == "Attorney":
        return seen.doc[predication.trigger].lemma_.lower() in _INDICTING
    return seen.index.type_of(who) == "GovernmentBody"


def is_prosecutor(seen: Observation, key: str) -> bool:
    """Whether a person bears a prosecutor's title and no clause that names him tells of his own crime.

    "The District Attorney said that he was convicted": whoever a pronoun is taken for, no prosecutor is sentenced.
    """
    if seen.index.type_of(key) not in ("Person", "Attorney") or not _TITLES & set(titles_before(seen, key)):
        return False
    return not any(
        set(acts_of(predication, role)) & CRIMINAL
        and any(seen.doc[filler.head].ent_type_ == "PERSON" for filler in _fillers_of(seen, predication, role, key))
        for predication, role in seen.played.get(key, ())
    )


def _fillers_of(seen: Observation, predication: Predication, role: str, key: str) -> Iterator[Filler]:
    """The fillers of a role that stand for an entity."""
    yield from (filler for filler in predication.roles.get(role, ()) if key in seen.keys((filler,)))


def _charging(seen: Observation) -> Iterator[str]:
    """The bodies of which a clause says whom they charged: "the city police charged Roe with theft"."""
    for predication in seen.predications:
        if predication.is_fact:
            for who in seen.keys(seen.fillers(predication, "agent")):
                for whom in seen.keys(seen.fillers(predication, "target")):
                    if seen.index.type_of(who) == "GovernmentBody" and brings_charge(seen, predication, who, whom):
                        yield who


def _announcing(seen: Observation) -> Iterator[str]:
    """The bodies of justice that announce or say what is reported."""
    for predication in seen.predications:
        if predication.frame.name in _SPEAKING and not predication.negated:
            for key in seen.keys(seen.fillers(predication, "agent")):
                names = seen.index.entity(key).names
                if seen.index.type_of(key) == "GovernmentBody" and "justice" in callings_of(names):
                    yield key


def _is_office(seen: Observation, key: str) -> bool:
    """Whether the name is that of an office of attorneys, or of the district that one is for: "Northern District of Ostrava"."""
    called = callings_of(seen.index.entity(key).names)
    return {"attorney", "office"} <= called or "district" in called


def _is_named_unit(seen: Observation, key: str) -> bool:
    """Whether the name is that of a section or division: "Arson Section"; not "Springfield division", which is a place's."""
    words = seen.index.entity(key).label.split()
    return len(words) > 1 and words[-1][0].isupper() and is_unit(words[-1].lower()) and not seen.index.is_place(key)
