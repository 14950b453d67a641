"""What a build did, as values: problems in documents are counted and named here, never raised."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from kg.model import Doubt, Reading

Outcome = Literal["added", "replaced", "unchanged", "skipped"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """One document is done."""

    done: int
    total: int
    source: str
    outcome: Outcome


ShowProgress = Callable[[Progress], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """A document that was left out, and why."""

    source: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """How much one reading holds, small enough to travel between processes."""

    facts: Counter[str] = field(default_factory=Counter)
    doubts: tuple[Doubt, ...] = ()
    words: int = 0

    @classmethod
    def of(cls, reading: Reading) -> Finding:
        """The counts of this reading."""
        rulings = sum(1 for event in reading.events if event.outcome)
        facts = Counter(
            {
                "names": len(reading.entities),
                "cases": len(reading.cases),
                "claims": len(reading.claims),
                "rulings": rulings,
                "other events": len(reading.events) - rulings,
                "posts": len(reading.positions),
                "opinions": len(reading.opinions),
                "votes": len(reading.votes),
            }
        )
        return cls(facts=facts, doubts=reading.doubts, words=reading.words)


@dataclass(slots=True, kw_only=True)
class Report:
    """The sum of a build."""

    outcomes: Counter[Outcome] = field(default_factory=Counter)
    facts: Counter[str] = field(default_factory=Counter)
    doubts: int = 0
    skipped: list[Issue] = field(default_factory=list)
    words: int = 0
    merged: int = 0  # names, claims and rulings of the whole store that turned out to be another's
    seconds: float = 0.0

    @property
    def read(self) -> int:
        """How many documents were read anew."""
        return self.outcomes["added"] + self.outcomes["replaced"]

    @property
    def words_per_second(self) -> float:
        """The speed of reading, the start of the program included."""
        return self.words / self.seconds if self.seconds else 0.0

    def add(self, finding: Finding) -> None:
        """Count what one more document said."""
        self.facts.update(finding.facts)
        self.doubts += len(finding.doubts)
        self.words += finding.words

    def lines(self) -> list[str]:
        """The report as people read it; the last line says what was left out."""
        said = [
            f"{_count(self.read, 'document')} read ({self.outcomes['added']} new, {self.outcomes['replaced']} replaced), "
            f"{self.outcomes['unchanged']} unchanged, {self.outcomes['skipped']} skipped"
        ]
        if self.read:
            found = ", ".join(_count(number, what.removesuffix("s")) for what, number in self.facts.items() if number)
            said.append(f"found {found or 'nothing'}; {_count(self.doubts, 'thing')} left out as doubtful")
            said.append(f"{self.words} words in {self.seconds:.1f} s, {self.words_per_second:.0f} words a second")
        if self.merged:
            said.append(
                f"{_count(self.merged, 'thing')} turned out to be one with another; `kg stats --merged` says which, and why"
            )
        said += [f"skipped {issue.source}: {issue.why}" for issue in self.skipped]
        return said


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
