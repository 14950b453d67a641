"""The types that travel from step to step: a document, and what it says.

Ids inside a `Reading` are keys: `interpret` gives keys that mean something only within the document ("e1", "k2");
`resolve` replaces them by the last part of an IRI ("company/amazon"), the same for one thing in every document.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

EntityType = Literal[
    "Company", "Organization", "GovernmentBody", "Court", "LawFirm", "Judge", "Attorney", "Person", "Statute", "Case"
]
ClaimKind = Literal["CauseOfAction", "ReliefRequest", "Charge"]
Side = Literal["accepted", "rejected", "mixed", "none"]
Status = Literal["pending", "accepted", "rejected", "mixed", "withdrawn", "settled"]
Modality = Literal["stated", "alleged", "denied", "requested", "predicted"]
OpinionKind = Literal["majority", "plurality", "concurring", "dissenting", "partly-dissenting", "per-curiam"]
EventKind = Literal[
    "Filing", "Ruling", "Appeal", "Settlement", "Withdrawal", "Charging", "Plea", "Verdict", "Sentencing", "Hearing",
    "Statement", "Appointment", "Acquisition", "Payment", "Punishment", "Action",
]  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text in code points, half open."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of `text` that stand at this span."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One source text, fixed: every offset in the graph counts code points of `text`."""

    id: str  # the first 16 hex digits of sha256, so that the same bytes are the same document
    sha256: str  # of the text, not of the file: two formats of one text are one document
    text: str
    title: str
    issued: str | None = None  # "2021-01-21", as precise as known
    publisher: str | None = None
    source: str | None = None  # the URL or path that it came from
    title_span: Span | None = None  # where the title stands in `text`, if it does
    is_news: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where the document says a thing, and which part of the program read it there."""

    span: Span
    by: str  # "frame:deny", "head:claims", "rule:caption"


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """A date as precise as the text has it."""

    value: str  # "2021-01-21", "2021-01" or "2021"
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """A sum of money: "$2.9 billion" is 2900000000 USD."""

    amount: Decimal
    currency: str  # ISO 4217
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A named thing, once per document, with every name the text gives it."""

    id: str
    type: EntityType
    label: str  # the best name
    names: tuple[str, ...] = ()  # every form in the text, the label included
    mentions: tuple[Span, ...] = ()  # where it is named, pronouns not included
    identifier: str | None = None  # courts-db's id of a court ("wawd"), the normal form of a citation
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A proceeding and its sides; all fields hold ids of entities."""

    id: str
    names: tuple[str, ...] = ()  # captions in the text: "Parler LLC v. Amazon Web Services, Inc."
    plaintiffs: tuple[str, ...] = ()
    defendants: tuple[str, ...] = ()
    courts: tuple[str, ...] = ()
    judges: tuple[str, ...] = ()
    docket_number: str | None = None
    cites: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What a party asserts or asks; its status is derived from the rulings by rule, not here."""

    id: str
    kind: ClaimKind
    label: str  # its shortest full wording
    texts: tuple[str, ...] = ()  # its wordings in the text, the label included
    topic: str | None = None  # last part of a vocabulary IRI: "antitrust"
    remedy: str | None = None  # "injunction"
    claimants: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    case: str | None = None
    statutes: tuple[str, ...] = ()
    amount: Money | None = None
    supports: str | None = None  # the request that a mere argument supports, and whose status it takes
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened or is said to; `relation` names the direct property that it states when it is a fact."""

    id: str
    kind: EventKind
    label: str
    agents: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()  # entities, claims or cases
    relation: str | None = None  # "sued": holds from each agent to each target if `modality` is "stated"
    literal: str | None = None  # a target that is no thing: the words of a sentence ("five years in prison")
    case: str | None = None
    date: Date | None = None
    amount: Money | None = None
    asserted_by: tuple[str, ...] = ()
    modality: Modality = "stated"
    purpose: str | None = None  # payments only: "fine"
    term: str | None = None  # punishments only: how long, in ISO 8601 ("P5Y"); the words are the literal
    bound: str | None = None  # of both: "maximum" or "minimum", where the law or a word sets no more than that
    set_by: tuple[str, ...] = ()  # of payments, punishments and hearings: who awards, imposes or sets it
    sitting: str | None = None  # hearings that are set: "trial", "sentencing"
    outcome: str | None = None  # rulings only, as are the next three: "denied"
    side: Side | None = None
    ruled_on: tuple[str, ...] = ()  # claims, else the case
    ruled_by: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Who holds which post where; or which court a judge of the document's own matters sits on."""

    id: str
    holder: str
    title: str
    organization: str | None = None
    is_seat: bool = False
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """Where judges stand on a decision, and who of them put it in writing."""

    id: str
    label: str
    kind: OpinionKind | None = None  # None where the text only says that one joined another
    authors: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    held: tuple[str, ...] = ()  # who is only said to stand there: "Roe and Lund dissented"
    ruling: str | None = None
    case: str | None = None
    evidence: tuple[Evidence, ...] = ()

    @property
    def holders(self) -> tuple[str, ...]:
        """All whose opinion it is, each once."""
        return tuple(dict.fromkeys((*self.authors, *self.joined, *self.held)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """How a bench divided on a decision: the count, or who took no part."""

    id: str
    label: str
    text: str | None = None  # "6-3", "unanimous"
    count: tuple[int, int] | None = None
    absent: tuple[str, ...] = ()
    ruling: str | None = None
    case: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something seen in the text and left out of the graph, with the reason."""

    span: Span
    what: str  # "ruling: dismissed"
    why: str  # "negated: 'did not dismiss'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that one document says."""

    document: Document
    entities: tuple[Entity, ...] = ()
    cases: tuple[Case, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    positions: tuple[Position, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    votes: tuple[Vote, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    words: int = field(default=0, compare=False)

    def evidence(self) -> Iterator[Evidence]:
        """Every evidence of every thing in this reading."""
        for things in (
            self.entities, self.cases, self.claims, self.events, self.positions, self.opinions, self.votes,
        ):  # fmt: skip
            for thing in things:
                yield from thing.evidence
