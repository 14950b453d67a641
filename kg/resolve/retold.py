"""What several documents say of one case → which of their claims and rulings are one, told more than once, and why.

A claim has no name: its id is its document's. Two of two documents are one where the case is, the kind, the sides, and
what is claimed, and where nothing that was decided speaks for two motions. Nothing is said where a document has two that
either could be: a claim that stands twice is a smaller fault than two made one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace

from kg.resolve.judgements import Judgement, Judgements
from kg.resolve.names import words
from kg.resolve.tellings import Claimed, Decided, Telling, merged

__all__ = ["one_in_each_case"]

# Who does one of these speaks of an earlier ruling, so that the two may differ about one claim.
REVIEWS = frozenset(
    "reversed overturned vacated quashed set-aside reinstated affirmed upheld stayed remanded".split()
)  # fmt: skip
# "conspiracy to commit wire fraud" is another crime than wire fraud
_INCHOATE = ("conspir", "attempt", "aid", "abet", "solicit")
# What says how a claim is put, not what it is of: "three counts of", "the motion for", "violated".
_FORMAL = frozenset(
    """a an and any as at by for from in into its it of on or that the their them to under with was were is are be been
    his her he she against one two three four five six seven eight nine ten count counts charge charges charged claim
    claims request requests motion motions petition order suit lawsuit case alleged alleging allegedly allegation
    allegations violation violations violated violating section act law laws federal state court""".split()
)
_STEM = 6  # "violat-ed", "violat-ions": letters that tell words of the law apart


def one_in_each_case(
    claims: Iterable[Claimed], rulings: Iterable[Decided], judgements: Judgements
) -> tuple[Judgement, ...]:
    """A verdict of `same` for each claim and ruling that is another's, with the reason, sorted by id."""
    same = [
        each
        for some in _by_case(claims, lambda claim: claim.case)
        for each in merged(_by_parts(some), _claims_agree, _claims_clash, judgements)
    ]
    kept = {each.other: each.kept for each in same}
    decided = [replace(each, on=frozenset(kept.get(claim, claim) for claim in each.on)) for each in rulings]
    same += [
        each
        for some in _by_case(decided, lambda ruling: ruling.case)
        for each in merged(some, _rulings_agree, _rulings_clash, judgements)
    ]
    return tuple(sorted(same, key=lambda each: each.other))


def _by_case(tellings: Iterable[Telling], case: Callable[[Telling], str]) -> list[list[Telling]]:
    """The tellings of each case, sorted; of a case that is not known, nothing."""
    found: dict[str, list[Telling]] = defaultdict(list)
    for each in sorted(tellings, key=lambda each: each.id):
        if case(each):
            found[case(each)].append(each)
    return [some for _, some in sorted(found.items())]


def _by_parts(claims: list[Claimed]) -> list[Claimed]:
    """The claims of one case, those who are the only party of a side in one document or another each as the same party.

    One report has sued Amazon, the next Amazon Web Services; where a third has sued both, they are two.
    """
    parts: dict[str, str] = {}
    for number in (0, 1):
        sides = {claim.sides[number] for claim in claims}
        alone = sorted(party for side in sides if len(side) == 1 for party in side)
        if not any(len(side & set(alone)) > 1 for side in sides):
            parts |= dict.fromkeys(alone, alone[0] if alone else "")
    return [
        claim
        if claim.kind == "Charge"  # each accused has charges of his own
        else replace(
            claim,
            by=frozenset(parts.get(party, party) for party in claim.by),
            against=frozenset(parts.get(party, party) for party in claim.against),
        )
        for claim in claims
    ]


def _claims_agree(one: Claimed, other: Claimed) -> tuple[bool, str] | None:
    if not (one.by & other.by or one.against & other.against):
        return None  # that no side is known to differ is not enough
    where = f"in {one.case}"
    if laws := one.statutes & other.statutes:
        return True, f"both under {min(laws)} {where}"
    if one.kind == "ReliefRequest" and one.remedy and other.remedy:
        remedy = max(one.remedy, other.remedy, key=len)
        return one.remedy == other.remedy, f"both for {remedy} {where}"
    if any(len(each) > 1 for each in _contents(one) & _contents(other)):
        return True, f"worded alike {where}"
    if not one.topic or one.topic != other.topic or one.kind == "ReliefRequest":
        return None
    # one man may be charged twice with what is called alike in no word
    if one.kind == "Charge" and not {w for each in _contents(one) for w in each} & {
        w for each in _contents(other) for w in each
    }:
        return None
    return False, f"both about {one.topic} {where}"


def _claims_clash(one: Claimed, other: Claimed) -> bool:
    """Whether anything shows that the two are two."""
    if one.kind != other.kind or _differ(one.topic, other.topic) or _differ(one.amount, other.amount):
        return True
    if one.statutes and other.statutes and not one.statutes & other.statutes:
        return True
    if not one.remedy.endswith(other.remedy) and not other.remedy.endswith(one.remedy):
        return True  # an injunction may be the preliminary one; the preliminary is not the permanent one
    if one.kind == "Charge" and (one.against != other.against or _inchoate(one) != _inchoate(other)):
        return True
    if any(a and b and not a & b for a, b in ((one.by, other.by), (one.against, other.against))):
        return True
    if one.kind == "ReliefRequest" and (_asked_later(one, other) or _asked_later(other, one)):
        return True
    return any(_at_odds(x, y, one.kind) for x in one.rulings for y in other.rulings)


def _asked_later(one: Claimed, other: Claimed) -> bool:
    """Whether the one is still open when the other is decided: asked again, as far as anybody can tell."""
    if one.rulings or not other.rulings:
        return False
    last = max(each.date or each.issued for each in other.rulings)
    return not one.issued or not last or one.issued[: len(last)] > last


def _at_odds(one: Decided, other: Decided, kind: str) -> bool:
    """Whether two rulings can hardly be on one claim: one instance, two minds or, of requests, two days."""
    is_review = (one.outcome in REVIEWS) != (other.outcome in REVIEWS)
    if is_review or "none" in (one.side, other.side):
        return False
    if _other_decider(one, other):
        if kind == "ReliefRequest":
            return True
        return one.side != other.side and not (one.date and other.date and _other_day(one, other))
    return one.side != other.side or (kind == "ReliefRequest" and _other_day(one, other))


def _rulings_agree(one: Decided, other: Decided) -> tuple[bool, str] | None:
    if one.on and not one.on & other.on:
        return None
    deciders = one.by & other.by
    is_same_day = bool(one.date and other.date)  # those of two days clash
    if not one.on and not (deciders and one.date == other.date and len(one.date) == len("2021-01-21")):
        return None  # of a case, on which much is decided, only what one court did in one day is one
    if not deciders and not is_same_day:
        return None
    what = (
        f"both {one.outcome} by {max(deciders)}" if deciders else f"both {one.outcome} on {max(one.date, other.date)}"
    )
    return bool(deciders) and is_same_day, what


def _rulings_clash(one: Decided, other: Decided) -> bool:
    if (one.kind, one.outcome, one.side) != (other.kind, other.outcome, other.side) or bool(one.on) != bool(other.on):
        return True
    if any(_differ(a, b) for a, b in zip(one.what, other.what, strict=True)):
        return True
    return _other_decider(one, other) or _other_day(one, other)


def _other_decider(one: Decided, other: Decided) -> bool:
    """Whether both name their court, or both their judge, and it is another; the court here is the judge there."""
    for folder in ("court/", "person/"):
        a, b = ({who for who in each.by if who.startswith(folder)} for each in (one, other))
        if a and b and not a & b:
            return True
    return False


def _other_day(one: Decided, other: Decided) -> bool:
    """Whether the two were made on two days: "2021-01" may be "2021-01-21", and what is told without a date came before."""
    if one.date and other.date:
        return (
            _differ(one.date, other.date)
            and not one.date.startswith(other.date)
            and not other.date.startswith(one.date)
        )
    if one.date or other.date:
        dated, undated = (one, other) if one.date else (other, one)
        return bool(undated.issued) and undated.issued[: len(dated.date)] < dated.date
    return False


def _contents(claim: Claimed) -> set[frozenset[str]]:
    """What each wording of the claim says, as a set of stems."""
    found = (frozenset(word[:_STEM] for word in words(each) if word not in _FORMAL) for each in claim.wordings)
    return {each for each in found if each}


def _inchoate(claim: Claimed) -> set[str]:
    said = {word for each in claim.wordings for word in words(each)}
    return {start for start in _INCHOATE for word in said if word.startswith(start)}


def _differ(one: str, other: str) -> bool:
    return bool(one and other and one != other)
