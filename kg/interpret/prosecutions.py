"""Disputes → disputes whose accused face the office that prosecutes them, in one case where one office does.

An office prosecutes whoever is charged, tried or sentenced in a report, though a clause seldom names the two together:
"Roe was convicted", and three sentences on "the county attorney's office had asked for ten years".
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from kg.interpret.body_words import callings_of
from kg.interpret.callings import report_of
from kg.interpret.cases import Dispute
from kg.interpret.litigation import CRIMINAL, acts_of
from kg.interpret.observation import Observation
from kg.interpret.other_trials import Step, is_long_ago, is_now, is_told
from kg.interpret.predications import Predication
from kg.interpret.prosecutors import find_prosecutors

_LEAD = 3  # sentences, the title's among them
_PASSING = frozenset({"acl", "acl:relcl", "advcl", "amod"})
_TOO = frozenset({"also", "earlier", "too"})
_TRYING = frozenset({"Charging", "Plea", "Verdict", "Sentencing"})
_TRIAL = frozenset({"begin trial", "try defendant"})
_CIVIL = frozenset({"fine", "order to pay", "hold in contempt"})  # done to the sued as well
_ACCUSED = frozenset({"Person", "Company", "Organization", "Attorney"})
_CALLED = frozenset({"justice", "prosecutor", "attorney"})
# What the words of an office's name must make of it, that it does nothing in a criminal report but prosecute.
_PROSECUTING = (frozenset({"prosecutor"}), frozenset({"attorney", "office"}), frozenset({"attorney", "district"}))


def face_prosecutors(seen: Observation, disputes: Sequence[Dispute]) -> tuple[Dispute, ...]:
    """The disputes, those of the people who are prosecuted now each with the office that prosecutes them."""
    offices = find_offices(seen, disputes)
    tried = _prosecutions(seen, disputes, offices) if offices else []
    if not tried:
        return tuple(disputes)
    groups: list[list[int]] = []
    for n in tried:
        home = next((g for g in groups if _are_one(seen, disputes[n], [disputes[m] for m in g])), None)
        if home is None:
            groups.append([n])
        else:
            home.append(n)
    merged = {group[0]: _as_one([disputes[n] for n in group], offices) for group in groups}
    gone = {n for group in groups for n in group[1:]}
    rest = [d if n in tried else _without(d, offices) for n, d in enumerate(disputes)]
    return tuple(merged.get(n, dispute) for n, dispute in enumerate(rest) if n not in gone)


def find_offices(seen: Observation, disputes: Sequence[Dispute]) -> tuple[str, ...]:
    """The bodies that prosecute in the text: those that a clause tells of, or else the one whose name tells it.

    Where an accused faces another public body, an office that is only named has helped, or is asked to look into it.
    """
    told, never = find_prosecutors(seen)
    if told:
        return tuple(sorted(told, key=_number))
    facing = {
        key
        for dispute in disputes
        if any(is_accused(seen, accused) for accused in dispute.defendants)
        for key in dispute.plaintiffs
        if seen.index.type_of(key) == "GovernmentBody"
    }
    office = _only_named(seen, never)
    if office is not None and (not facing or office in facing):
        return (office,)
    only = next(iter(facing)) if len(facing) == 1 else None
    return (only,) if only is not None and _prosecutes(seen, only) else ()


def _prosecutes(seen: Observation, key: str) -> bool:
    """Whether the body's name is that of one which prosecutes, whatever else it does: a ministry of justice, a crown."""
    return bool(callings_of(seen.index.entity(key).names) & _CALLED) and report_of(seen) == "criminal"


def _only_named(seen: Observation, never: Collection[str]) -> str | None:
    """The one body whose name says that it prosecutes, in a report on crime; a ministry of justice does more than that."""
    bodies = {e.id: e for e in seen.index.entities if e.type == "GovernmentBody" and e.id not in never}
    called = {key: callings_of(body.names) for key, body in bodies.items()}
    named = [key for key, words in called.items() if any(least <= words for least in _PROSECUTING)]
    return named[0] if len(named) == 1 and report_of(seen) == "criminal" else None


def is_accused(seen: Observation, key: str, tokens: frozenset[int] = frozenset()) -> bool:
    """Whether somebody is charged, tried or sentenced in what the text reports as news, or in the given tokens."""
    return any(is_now(seen, step) for step in _steps(seen, key) if not tokens or step.predication.trigger in tokens)


def _steps(seen: Observation, key: str) -> Iterator[Step]:
    if seen.index.type_of(key) in _ACCUSED:
        for predication, role in seen.played.get(key, ()):
            if _tries(predication) and set(acts_of(predication, role)) & CRIMINAL:
                yield Step(key, 0, predication)


def _tries(predication: Predication) -> bool:
    """Whether somebody is charged, tried or sentenced; in a trial, for what, as others go to trial over a debt."""
    is_trial = predication.frame.name in _TRIAL and "charge" in predication.roles
    is_step = predication.frame.makes in _TRYING and predication.frame.name not in _CIVIL
    return (is_trial or is_step) and is_told(predication)


def _prosecutions(seen: Observation, disputes: Sequence[Dispute], offices: Collection[str]) -> list[int]:
    """The disputes in which accused face an office, and those in which they face nobody.

    Where an accused faces the office anyway, the others must be news as well: accomplices may be another office's.
    """
    facing = [n for n, dispute in enumerate(disputes) if _faces(seen, dispute, offices)]
    is_known = any(is_accused(seen, key) for n in facing for key in disputes[n].defendants)
    alone = [
        n
        for n, dispute in enumerate(disputes)
        if not dispute.plaintiffs
        and any(_is_news(seen, key, dispute.alone, only_lead=is_known) for key in dispute.defendants)
    ]
    return sorted((*facing, *alone))


def _faces(seen: Observation, dispute: Dispute, offices: Collection[str]) -> bool:
    """Whether nobody but offices stands against the defendants, or one stands against somebody accused."""
    ours = set(dispute.plaintiffs)
    if not ours & set(offices):
        return False
    return ours <= set(offices) or any(is_accused(seen, key, dispute.alone) for key in dispute.defendants)


def _is_news(seen: Observation, key: str, tokens: frozenset[int], *, only_lead: bool) -> bool:
    """Whether the text tells of somebody's prosecution as news: in its lead, or in a clause of its own.

    Accomplices who were tried before are told of in passing: "Roe, who pleaded guilty", "Poe has also pleaded guilty".
    """
    told = [step.predication for step in _steps(seen, key) if is_now(seen, step)]
    told = [predication for predication in told if not tokens or predication.trigger in tokens]
    return any(
        p.sentence <= _LEAD or (not only_lead or p.frame.makes == "Charging") and _is_told_now(seen, p) for p in told
    )


def _is_told_now(seen: Observation, predication: Predication) -> bool:
    """Whether a clause of its own tells it, and neither when nor where else: "in Ostrava, Roe was jailed in May"."""
    verb = seen.doc[predication.trigger]
    if verb.pos_ != "VERB" or verb.dep_ in _PASSING or is_long_ago(seen, predication, least=1):
        return False
    before = seen.doc[verb.sent.start : verb.i]
    is_elsewhere = any(t.dep_ == "obl" and t.ent_type_ == "PLACE" for t in before)
    return not is_elsewhere and not any(child.lower_ in _TOO for child in verb.children)


def _without(dispute: Dispute, offices: Collection[str]) -> Dispute:
    """The dispute without an office that stands beside others who sue there."""
    others = tuple(key for key in dispute.plaintiffs if key not in offices)
    return replace(dispute, plaintiffs=others) if others else dispute


def _are_one(seen: Observation, dispute: Dispute, others: Sequence[Dispute]) -> bool:
    """Whether the text tells of a dispute and of others in one breath, and no caption or court tells them apart."""
    for other in others:
        is_apart = other.courts and dispute.courts and not {*dispute.courts} & {*other.courts}
        if is_apart or dispute.names and other.names or {*dispute.defendants} & {*other.defendants}:
            return False
    ours, theirs = _told_in(seen, [dispute]), _told_in(seen, others)
    return any(abs(one - two) <= 1 for one in ours for two in theirs)


def _told_in(seen: Observation, disputes: Iterable[Dispute]) -> set[int]:
    """The sentences in which accused are said to be charged, tried or sentenced."""
    return {step.predication.sentence for d in disputes for key in d.defendants for step in _steps(seen, key)}


def _as_one(disputes: Sequence[Dispute], offices: Sequence[str]) -> Dispute:
    """One case of several, with all offices as its plaintiffs where it has none."""
    first = disputes[0]
    plaintiffs = _all(dispute.plaintiffs for dispute in disputes) or tuple(offices)
    return replace(
        first,
        plaintiffs=plaintiffs,
        defendants=tuple(k for k in _all(dispute.defendants for dispute in disputes) if k not in plaintiffs),
        courts=_all(dispute.courts for dispute in disputes),
        judges=_all(dispute.judges for dispute in disputes),
        names=_all(dispute.names for dispute in disputes),
        docket_number=next((d.docket_number for d in disputes if d.docket_number), None),
        evidence=first.evidence if len(disputes) == 1 else (),
        alone=first.alone if len(disputes) == 1 else frozenset(),
    )


def _all(rows: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for row in rows for key in row))


def _number(key: str) -> int:
    return int(key[1:])
