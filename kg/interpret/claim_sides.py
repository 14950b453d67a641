"""A claim and its likeliest case → the case, who makes the claim and against whom, as its own clauses tell or a head weighs."""

from __future__ import annotations

from collections.abc import Sequence

from kg.interpret.cases import Dispute
from kg.interpret.charged import all_accused
from kg.interpret.claimants import Side, arguing_told, asking_told, side_told, speaking_told
from kg.interpret.claims import Draft, tells_of_crime
from kg.interpret.heads import Head
from kg.interpret.links import roles_about, side_features
from kg.interpret.observation import Observation
from kg.interpret.proceedings import spoken_of

_SURE_OF_SIDE = 0.65  # less, and the claim is told without who makes it: a wrong claimant is worse than none
_CLAIMING = ("agent", "claimant", "speaker")
_SUFFERING = ("target", "patient", "recipient", "against")
_SIDES: tuple[Side, Side] = ("plaintiffs", "defendants")

Parties = tuple[str, ...]


def claim_sides(
    seen: Observation, draft: Draft, disputes: Sequence[Dispute], where: int | None, head: Head
) -> tuple[int | None, Parties, Parties]:
    """The number of its case, who makes the claim, against whom; `where` is the likeliest case, `head` weighs the sides."""
    accused = all_accused(seen, [(p.start, p.end) for p in draft.phrases]) if draft.kind == "charge" else frozenset()
    if where is not None:
        where = _trying(disputes, where, accused)
        where = spoken_of(disputes, where, [p.start for p in draft.phrases if p.start >= seen.title_end])
    who = _claiming(seen, draft)
    told = _standing_of(who, disputes, where) or _called(seen, draft, disputes, where if not who else None)
    if told is None and who and draft.kind == "relief":
        return where, tuple(sorted(who)), ()
    where, side = told or (where, _likely_side(seen, draft, disputes, where, head))
    claimants, against = _parties(seen, draft, disputes[where], side) if where is not None else ((), ())
    if draft.kind != "charge":
        return where, claimants, against
    if where is not None:
        against = tuple(key for key in disputes[where].defendants if key in accused) or against
    # Who was robbed may sue, but the state charges.
    return where, tuple(key for key in claimants if seen.index.type_of(key) not in ("Company", "Person")), against


def _claiming(seen: Observation, draft: Draft) -> frozenset[str]:
    """Who asks or argues it in its own clauses; those who charge are told by the case."""
    if draft.kind == "relief":
        return asking_told(seen, draft.phrases)
    return arguing_told(seen, draft.phrases) if draft.kind == "cause" else frozenset()


def _standing_of(who: frozenset[str], disputes: Sequence[Dispute], where: int | None) -> tuple[int, Side] | None:
    """The case and side on which all who claim stand, of their own case first."""
    for number in sorted(range(len(disputes)), key=lambda n: n != where):
        for side in _SIDES:
            if who and who <= set(getattr(disputes[number], side)):
                return number, side
    return None


def _called(seen: Observation, draft: Draft, disputes: Sequence[Dispute], where: int | None) -> tuple[int, Side] | None:
    """The side of its case that its clauses call so: "[defendant] moves to dismiss"; in a tale of crime the state is none."""
    side = side_told(seen, draft.phrases) if where is not None and draft.kind != "charge" else None
    if where is None or side is None:
        return None
    types = {seen.index.type_of(key) for key in getattr(disputes[where], side)}
    return (where, side) if types and not ("GovernmentBody" in types and tells_of_crime(seen)) else None


def _likely_side(
    seen: Observation, draft: Draft, disputes: Sequence[Dispute], where: int | None, head: Head
) -> Side | None:
    """The side that the head is sure of, unless only the other side says it: "the mill said that [she had lied]"."""
    if where is None:
        return None
    odds = head.probabilities(side_features(seen, draft, disputes[where]))
    for side, other in (_SIDES, _SIDES[::-1]):
        if odds.get(side, 0.0) >= max(_SURE_OF_SIDE, *odds.values()):
            said = speaking_told(seen, draft.phrases) if draft.kind == "cause" else frozenset()
            return None if said and said <= set(getattr(disputes[where], other)) else side
    return None


def _parties(seen: Observation, draft: Draft, dispute: Dispute, side: Side | None) -> tuple[Parties, Parties]:
    if side is None:
        is_charge = draft.kind == "charge" and not _is_private(seen, dispute)
        return (), _narrowed(seen, draft, dispute.defendants, _SUFFERING) if is_charge else ()
    ours, theirs = (getattr(dispute, each) for each in (_SIDES if side == "plaintiffs" else _SIDES[::-1]))
    return _narrowed(seen, draft, ours, _CLAIMING), _narrowed(seen, draft, theirs, _SUFFERING)


def _narrowed(seen: Observation, draft: Draft, side: Parties, roles: Sequence[str]) -> Parties:
    """The members of a side that the claim's own sentences name in one of the roles, or else the whole side."""
    about = roles_about(seen, draft)
    named = tuple(key for key in side if set(about.get(key, ())) & set(roles))
    return named or side


def _is_private(seen: Observation, dispute: Dispute) -> bool:
    """Whether somebody private sues: of what others are charged with in passing nobody there is accused."""
    return any(seen.index.type_of(key) in ("Company", "Person") for key in dispute.plaintiffs)


def _trying(disputes: Sequence[Dispute], where: int, accused: frozenset[str]) -> int:
    """The case in which all stand whom the clauses of a charge accuse, where nobody of them stands in the likeliest one."""
    if not accused or accused & set(disputes[where].defendants):
        return where
    others = [number for number, dispute in enumerate(disputes) if accused <= set(dispute.defendants)]
    return others[0] if len(others) == 1 else where
