"""The facts of a store → how judges stood on a decision: edges from each to what was decided, and lines for a report."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from kg.draw.facts import Facts, Quote

KINDS = {
    "majority": "For the court", "plurality": "Plurality", "concurring": "Concurring", "dissenting": "Dissenting",
    "partly-dissenting": "Dissenting in part", "per-curiam": "By the court, unsigned", "": "Joined",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """Where judges stood, or how the bench divided, in one line with its quotes."""

    iri: str
    text: str
    quotes: tuple[Quote, ...] = ()


def stance_edges(facts: Facts, subject: str) -> Iterator[tuple[str, str, str, set[str]]]:
    """Yield the judge, what was decided, in a word how the judge stood, and the documents, for an opinion or a vote."""
    kind = facts.concept(subject, "opinionKind")
    label = KINDS[kind].lower() if "Opinion" in facts.types(subject) else "took no part"
    for about in list(facts.of(subject, "onRuling") or facts.of(subject, "inCase"))[:1]:
        for judge, documents in facts.of(subject, "heldBy", "notVoting").items():
            yield judge, about, label, documents


def stances_of(facts: Facts, matters: Collection[str]) -> tuple[Stance, ...]:
    """How the judges stood in the case and on its rulings, the vote first, then the court, then who differed."""
    found = [
        (_rank(facts, subject), subject)
        for subject in facts.said
        if facts.types(subject) & {"Opinion", "Vote"} and {*facts.of(subject, "inCase", "onRuling")} & set(matters)
    ]
    return tuple(Stance(iri=each, text=_line(facts, each), quotes=facts.quotes(each)) for _, each in sorted(found))


def listed(names: Sequence[str]) -> str:
    """Names as a reader writes them: "A, B and C"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def _rank(facts: Facts, subject: str) -> tuple[int, int]:
    kind = list(KINDS).index(facts.concept(subject, "opinionKind"))
    start = min((quote.start for quote in facts.quotes(subject)), default=0)
    return (kind + 2 if "Opinion" in facts.types(subject) else 0 if facts.first(subject, "voteText") else 99), start


def _line(facts: Facts, subject: str) -> str:
    def names(*properties: str) -> str:
        return listed([facts.label(judge) for judge in facts.of(subject, *properties)])

    if "Vote" in facts.types(subject):
        return f"Vote: {vote}" if (vote := facts.first(subject, "voteText")) else f"No part taken: {names('notVoting')}"
    joined = names("joinedBy")
    others = [judge for judge in facts.of(subject, "heldBy") if judge not in facts.of(subject, "joinedBy")]
    held = listed([facts.label(judge) for judge in others])
    line = ", ".join(part for part in (held, f"joined by {joined}" if joined else "") if part)
    return f"{KINDS[facts.concept(subject, 'opinionKind')]}: {line}".removesuffix(": ")
