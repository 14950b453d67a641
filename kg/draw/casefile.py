"""The facts of a store → the file of one case: sides, bench, claims, what was decided, what happened when, and where it is said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.draw.facts import LKG, Facts, Quote
from kg.draw.network import CLAIMS, EVENTS, LABELS, PASSIVE
from kg.draw.penalties import Penalty, penalties_of
from kg.draw.stances import Stance, listed, stances_of

RULINGS = frozenset({"Ruling", "Verdict", "Sentencing"})
# What is so, and did not happen at a time: it stands with the parties.
STATES = frozenset({LKG + "represents", LKG + "ownedBy"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One side's member, with those who act for it."""

    iri: str
    name: str
    type: str
    lawyers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimEntry:
    """A claim, what became of it, and the words that say so."""

    iri: str
    label: str
    type: str
    status: str
    by: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    laws: tuple[str, ...] = ()
    amount: str = ""
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """Something that happened, or is said to have."""

    iri: str
    date: str  # ISO, as precise as the text; "" if the text has none
    date_text: str
    type: str
    text: str
    side: str = ""  # rulings: accepted, rejected, mixed, none
    modality: str = "stated"
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document that speaks of the case."""

    iri: str
    title: str
    issued: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """All that the store knows of one case."""

    iri: str
    title: str
    names: tuple[str, ...]
    docket: str
    plaintiffs: tuple[Party, ...]
    defendants: tuple[Party, ...]
    courts: tuple[str, ...]
    judges: tuple[str, ...]
    claims: tuple[ClaimEntry, ...]
    happenings: tuple[Happening, ...]  # in the order of time, those without a date last
    penalties: tuple[Penalty, ...]  # who pays or suffers what, or is to
    stances: tuple[Stance, ...]  # how the judges stood
    sources: tuple[Source, ...]

    @property
    def rulings(self) -> tuple[Happening, ...]:
        """The decisions among what happened."""
        return tuple(each for each in self.happenings if each.type in RULINGS)


def cases_of(facts: Facts, things: Iterable[str]) -> tuple[str, ...]:
    """The cases that the things are, or that they have a part in, each once."""
    wanted = set(things)
    found: dict[str, None] = {}
    for thing in things:
        if "Case" in facts.types(thing) and any(
            facts.of(thing, role) for role in ("plaintiff", "defendant", "court", "judge", "claim")
        ):
            found[thing] = None
        found.update(dict.fromkeys(facts.of(thing, "inCase")))
    if not found:
        roles = ("plaintiff", "defendant", "judge", "court")
        for subject in facts.said:
            if "Case" in facts.types(subject) and wanted & set(facts.of(subject, *roles)):
                found[subject] = None
    return tuple(found)


def case_file(facts: Facts, case: str) -> CaseFile:
    """The file of the case."""
    claims = [
        subject for subject in facts.said if case in facts.of(subject, "inCase") and facts.types(subject) & set(CLAIMS)
    ]
    happenings = _happenings(facts, case, claims)
    penalties = penalties_of(facts, case, claims)
    told = {case, *claims, *(each.iri for each in happenings), *(each.iri for each in penalties)}
    documents = {document for thing in told for document in facts.documents(thing)}
    return CaseFile(
        iri=case,
        title=facts.label(case),
        names=tuple(facts.of(case, "altLabel")),
        docket=facts.first(case, "docketNumber"),
        plaintiffs=_parties(facts, case, "plaintiff"),
        defendants=_parties(facts, case, "defendant"),
        courts=tuple(facts.label(court) for court in facts.of(case, "court")),
        judges=tuple(facts.label(judge) for judge in facts.of(case, "judge")),
        claims=tuple(
            sorted(
                (_claim(facts, claim) for claim in claims),
                key=lambda each: (each.quotes[0].document, each.quotes[0].start) if each.quotes else ("", 0),
            )
        ),
        happenings=tuple(happenings),
        penalties=penalties,
        stances=stances_of(facts, {case, *(each.iri for each in happenings)}),
        sources=tuple(
            sorted(
                (
                    Source(
                        iri=each,
                        title=facts.first(each, "title") or each,
                        issued=facts.first(each, "issued"),
                        url=facts.first(each, "source"),
                    )
                    for each in documents
                ),
                key=lambda source: (source.issued, source.title),
            )
        ),
    )


def _parties(facts: Facts, case: str, side: str) -> tuple[Party, ...]:
    lawyers: dict[str, list[str]] = {}
    for subject, said in facts.said.items():
        if LKG + "represents" in said.get("relation", {}) and facts.concept(subject, "modality") in {"", "stated"}:
            for client in said.get("target", ()):
                lawyers.setdefault(client, []).extend(facts.label(agent) for agent in said.get("agent", ()))
    return tuple(
        Party(
            iri=party,
            name=facts.label(party),
            type=_kind(facts, party),
            lawyers=tuple(sorted(set(lawyers.get(party, ())))),
        )
        for party in facts.of(case, side)
    )


def _kind(facts: Facts, thing: str) -> str:
    return next(iter(sorted(facts.types(thing) - {"Agent"})), "")


def _claim(facts: Facts, claim: str) -> ClaimEntry:
    return ClaimEntry(
        iri=claim,
        label=facts.label(claim),
        type=next(name for name in CLAIMS if name in facts.types(claim)),
        status=facts.concept(claim, "status") or "pending",
        by=tuple(facts.label(each) for each in facts.of(claim, "claimant")),
        against=tuple(facts.label(each) for each in facts.of(claim, "against")),
        laws=tuple(facts.label(each) for each in facts.of(claim, "invokes")),
        amount=facts.first(claim, "amountText"),
        quotes=facts.quotes(claim),
    )


def _happenings(facts: Facts, case: str, claims: Sequence[str]) -> list[Happening]:
    """What happened in the case: its events and the rulings on it and its claims, in the order of time."""
    ours = {case, *claims}
    found = []
    for subject in facts.said:
        types = facts.types(subject)
        if not types & (EVENTS | RULINGS) or STATES & set(facts.of(subject, "relation")):
            continue
        if "Action" in types and not facts.of(subject, "agent"):
            continue  # what nobody is said to have done tells a reader nothing: "lawyer for Parler"
        if not ours & {*facts.of(subject, "inCase"), *facts.of(subject, "ruledOn"), *facts.of(subject, "target")}:
            continue
        found.append(_happening(facts, subject, types))
    return sorted(
        _once(facts, case, found),
        key=lambda each: (
            each.date or "9999",
            facts.first(each.quotes[0].document, "issued") if each.quotes else "",
            each.quotes[0].document if each.quotes else "",
            each.quotes[0].start if each.quotes else 0,
            each.iri,
        ),
    )


def _once(facts: Facts, case: str, found: Sequence[Happening]) -> list[Happening]:
    """Without the events in other words of what a relation states already: one suit told in headline and text is one."""
    stated: dict[object, list[Happening]] = {}
    for each in found:
        if facts.first(each.iri, "relation") and each.modality == "stated":
            stated.setdefault(_done(facts, case, each), []).append(each)

    def is_told(each: Happening) -> bool:
        others = [other for other in stated.get(_done(facts, case, each), ()) if each.date in ("", other.date)]
        if facts.first(each.iri, "relation"):
            # what one document dates and another does not is one
            return any((not other.date, other.iri) < (not each.date, each.iri) for other in others)
        return each.modality == "stated" and bool(others)

    return [each for each in found if not is_told(each)]


def _done(facts: Facts, case: str, each: Happening) -> object:
    whom = frozenset(facts.of(each.iri, "target"))
    if LKG + "sued" in facts.of(each.iri, "relation") and whom <= set(facts.of(case, "defendant")):
        whom = frozenset({case})  # one of several defendants here, another there: the suit is one
    return each.type, each.modality, frozenset(facts.of(each.iri, "agent")), whom


def _happening(facts: Facts, subject: str, types: set[str]) -> Happening:
    kind = next((name for name in ("Sentencing", "Verdict", "Ruling") if name in types), "") or next(
        iter(sorted(types & EVENTS))
    )
    return Happening(
        iri=subject,
        date=facts.day(subject),
        date_text=facts.first(subject, "dateText"),
        type=kind,
        text=sentence(facts, subject, kind),
        side=facts.concept(subject, "side"),
        modality=facts.concept(subject, "modality") or "stated",
        quotes=facts.quotes(subject),
    )


def sentence(facts: Facts, subject: str, kind: str) -> str:
    """The happening in one short line: who, what, whom."""
    if kind in RULINGS and not facts.of(subject, "literalTarget"):
        by = listed([facts.label(each) for each in facts.of(subject, "ruledBy")])
        outcome = facts.concept(subject, "outcome").replace("-", " ") or "decided"
        # In the case's own file its name says nothing; where nothing else was ruled on, the document's words do.
        on = [facts.label(each) for each in facts.of(subject, "ruledOn") if "Case" not in facts.types(each)]
        on = on or [facts.label(subject)]
        amount = facts.first(subject, "amountText")
        line = f"{by} {outcome}" if by else outcome.capitalize()
        return line + (f": {'; '.join(on)}" if on else "") + (f" ({amount})" if amount else "")
    agents = listed([facts.label(each) for each in facts.of(subject, "agent")])
    relation = facts.first(subject, "relation").removeprefix(LKG)
    targets = listed([facts.label(each) for each in facts.of(subject, "target")]) or facts.first(
        subject, "literalTarget"
    )
    if relation in PASSIVE:
        agents, targets = targets, agents
    amount = facts.first(subject, "amountText")
    verb = {"sentencedTo": "was sentenced to", "appointedBy": "was appointed by", "ownedBy": "is owned by"}.get(
        relation
    ) or LABELS.get(relation)
    if verb is None:
        return facts.label(subject)
    return f"{agents} {verb} {targets}".strip() + (f" for {amount}" if amount and amount not in targets else "")
