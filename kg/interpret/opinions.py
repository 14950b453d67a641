"""What clauses say of how judges stood → the opinions and votes of a document, each once, on the ruling and case they are about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg.interpret.authorship import find_authors
from kg.interpret.dissenting import find_sides
from kg.interpret.joining import find_joiners
from kg.interpret.observation import Observation
from kg.interpret.stands import Stand, words
from kg.interpret.votes import Division, find_votes
from kg.model import Case, Event, Opinion, OpinionKind, Vote

BY = "rule:opinion"


@dataclass(frozen=True, slots=True)
class About:
    """What an opinion or vote is about."""

    ruling: str | None = None
    case: str | None = None


def find_opinions(
    seen: Observation, cases: Sequence[Case], rulings: Sequence[Event]
) -> tuple[tuple[Opinion, ...], tuple[Vote, ...]]:
    """The opinions "o1", "o2" … and votes "b1", "b2" … that the document states, in the order of the text."""
    divisions = sorted(find_votes(seen), key=lambda division: division.token)
    stands = sorted((*find_authors(seen), *find_sides(seen), *find_joiners(seen)), key=lambda stand: stand.token)
    drafts: list[_Draft] = []
    for stand in _of_kinds(seen, _kept(stands, divisions)):
        _add(drafts, stand, _about(seen, stand.token, cases, rulings))
    opinions = tuple(_opinion(seen, f"o{number}", draft) for number, draft in enumerate(drafts, start=1))
    return opinions, _votes(seen, divisions, cases, rulings)


def _kept(stands: Sequence[Stand], divisions: Iterable[Division]) -> list[Stand]:
    """The statements without those that mean something only where the text tells by others that the bench was divided."""
    firm = [stand for stand in stands if not stand.is_weak and not stand.needs_leader]
    lost = [division.count[1] for division in divisions if division.count is not None]
    winners = {
        key for stand in firm if stand.kind == "majority" for key in (*stand.authors, *stand.joined, *stand.held)
    }
    holders = {key for stand in firm for key in (*stand.authors, *stand.held)}

    def is_kept(stand: Stand) -> bool:
        if stand.needs_leader:
            return set(stand.leaders) <= holders
        if not stand.is_weak:
            return True
        if winners & set(stand.held):
            return False
        return any(len(stand.held) <= number for number in lost) if lost else bool(firm)

    return [stand for stand in stands if is_kept(stand)]


def _of_kinds(seen: Observation, stands: Sequence[Stand]) -> list[Stand]:
    """The statements, one that only says who was joined with the kind of the opinion that this judge is told to hold."""
    found = []
    for stand in stands:
        if stand.kind is None:
            whose = {*stand.leaders, *stand.authors}
            told = [other for other in stands if other.kind and whose & {*other.authors, *other.held}]
            near = [other for other in told if seen.sentence_of[other.token] == seen.sentence_of[stand.token]]
            kinds = {other.kind for other in near or told}
            stand = replace(stand, kind=kinds.pop() if len(kinds) == 1 else None)
        found.append(stand)
    return found


@dataclass(slots=True)
class _Draft:
    """An opinion while its statements are collected."""

    kind: OpinionKind | None
    about: About
    authors: dict[str, None]
    joined: dict[str, None]
    held: dict[str, None]
    stands: list[Stand]

    def takes(self, stand: Stand, about: About) -> bool:
        """Whether the statement speaks of this opinion: the same judge's, of the same kind, on the same decision."""
        if self.kind != stand.kind or self.about.case != about.case:
            return False
        if self.about.ruling and about.ruling and self.about.ruling != about.ruling:
            return False
        whose = {*stand.authors, *stand.leaders}
        if whose and self.authors:
            return bool(whose & self.authors.keys())
        if self.authors or whose:
            return set(self.held or stand.held) == whose or (
                bool(self.authors) and set(stand.held) == set(self.authors)
            )
        return set(stand.held) <= self.held.keys() or self.held.keys() <= set(stand.held)


def _add(drafts: list[_Draft], stand: Stand, about: About) -> None:
    draft = next((each for each in drafts if each.takes(stand, about)), None)
    if draft is None:
        draft = _Draft(stand.kind, about, {}, {}, {}, [])
        drafts.append(draft)
    draft.about = About(draft.about.ruling or about.ruling, draft.about.case)
    draft.authors.update(dict.fromkeys(stand.authors))
    draft.held.update(dict.fromkeys((*stand.leaders, *stand.held)))
    draft.joined.update(dict.fromkeys(stand.joined))
    draft.stands.append(stand)


def _opinion(seen: Observation, key: str, draft: _Draft) -> Opinion:
    evidence = tuple(dict.fromkeys(seen.evidence(stand.start, stand.end, BY) for stand in draft.stands))
    authors = tuple(draft.authors)
    joined = tuple(key for key in draft.joined if key not in draft.authors)
    return Opinion(
        id=key,
        label=_label(seen, draft.stands[0]),
        kind=draft.kind,
        authors=authors,
        joined=joined,
        held=tuple(key for key in draft.held if key not in (*authors, *joined)),
        ruling=draft.about.ruling,
        case=draft.about.case,
        evidence=evidence,
    )


def _label(seen: Observation, told: Stand | Division) -> str:
    words_ = seen.evidence(told.start, told.end, BY).span.of(seen.document.text)
    return " ".join(words_.split())


def _votes(
    seen: Observation, divisions: Sequence[Division], cases: Sequence[Case], rulings: Sequence[Event]
) -> tuple[Vote, ...]:
    """The votes; one that says no more than another on the same decision is part of it."""
    found: dict[tuple[object, ...], list[Division]] = {}
    for division in divisions:
        about = _about(seen, division.token, cases, rulings)
        found.setdefault((about, division.text, division.absent), []).append(division)
    counted = {key[0] for key, some in found.items() if some[0].count}
    kept = [some for key, some in found.items() if some[0].text != "unanimous" or key[0] not in counted]
    return tuple(
        Vote(
            id=f"b{number}",
            label=_label(seen, some[0]),
            text=some[0].text,
            count=some[0].count,
            absent=some[0].absent,
            ruling=(about := _about(seen, some[0].token, cases, rulings)).ruling,
            case=about.case,
            evidence=tuple(dict.fromkeys(seen.evidence(each.start, each.end, BY) for each in some)),
        )
        for number, some in enumerate(kept, start=1)
    )


def _about(seen: Observation, token: int, cases: Sequence[Case], rulings: Sequence[Event]) -> About:
    """The ruling told in the same sentence, or the only one of the document; and its case, or the only one.

    Of what was long ago only what the sentence itself says.
    """
    sentence = seen.doc[token].sent
    start, end = sentence.start_char, sentence.end_char
    beside = [r for r in rulings if any(start <= each.span.start < end for each in r.evidence)]
    if _is_past(seen, token):
        return About()
    ruling = beside[0] if len(beside) == 1 else rulings[0] if len(rulings) == 1 else None
    if ruling is not None:
        return About(ruling.id, ruling.case)
    told = {each.case for each in rulings if each.case} or {case.id for case in cases}
    return About(None, next(iter(told)) if len(told) == 1 else None)


def _is_past(seen: Observation, token: int) -> bool:
    """Whether the sentence speaks of a time before the one reported, and not only of somebody in it: "whom he appointed in 2013"."""
    sentence = seen.doc[token].sent
    beside = {
        word.i
        for clause in sentence
        if clause.dep_ in {"acl:relcl", "acl"} and not any(below.i == token for below in clause.subtree)
        for word in clause.subtree
    }
    low = [word.lower_ for word in sentence if word.i not in beside]
    if words("past", "words") & set(low) or any(span in " ".join(low) for span in words("past", "spans")):
        return True
    issued = (seen.document.issued or "9999")[:4]
    return any(len(word) == 4 and word.isdigit() and "1700" < word < issued for word in low)
