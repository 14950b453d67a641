"""Documents and readings for tests, with defaults so that a test shows only what it is about.

The story is made up: a harbour pilots' guild sues a shipping line over a towing contract; a judge denies the
injunction; a former officer pleads guilty. Every quote is found in the text, so no offset is written by hand.
"""

from __future__ import annotations

import re
from decimal import Decimal
from hashlib import sha256

from kg.model import Case, Claim, Date, Document, Entity, Event, Evidence, Money, Position, Reading, Span

TEXT = """Judge refuses to halt towing deal

Northwind Pilots Guild sued Halvorsen Lines Inc. in the U.S. District Court for the District of Oregon on March 3, \
claiming that the shipping line broke a towing contract worth $1.5 million.

Judge Miriam Castellan denied the guild's request for a preliminary injunction on Friday. The contract claim is \
still before the court.

Halvorsen, whose chief executive is Tobias Renner, said the guild had fixed prices under 15 U.S.C. § 1.
"""


def make_document(text: str = TEXT, **changes: object) -> Document:
    """A document of this text, titled by its first line."""
    text = text.strip()
    title = text.split("\n", 1)[0]
    digest = sha256(text.encode()).hexdigest()
    fields = {
        "id": digest[:16],
        "sha256": digest,
        "text": text,
        "title": title,
        "issued": "2023-03-11",
        "source": "/articles/towing.txt",
        "title_span": Span(0, len(title)),
    }
    return Document(**{**fields, **changes})  # type: ignore[arg-type]


def at(document: Document, words: str, *, by: str = "test", nth: int = 0) -> Evidence:
    """The evidence that quotes the nth place where these words stand in the document."""
    start = -1
    for _ in range(nth + 1):
        start = document.text.index(words, start + 1)
    return Evidence(span=Span(start, start + len(words)), by=by)


def entity(document: Document, key: str, type_: str, label: str, *names: str, identifier: str | None = None) -> Entity:
    """An entity mentioned wherever one of its names first stands."""
    forms = (label, *names)
    mentions = tuple(at(document, name).span for name in forms if name in document.text)
    return Entity(
        id=key,
        type=type_,  # type: ignore[arg-type]
        label=label,
        names=forms,
        mentions=mentions,
        identifier=identifier,
    )


def make_reading(document: Document | None = None) -> Reading:
    """The whole story as `interpret` would give it: keys, not yet ids."""
    d = document or make_document()
    return Reading(
        document=d,
        entities=(
            entity(d, "e1", "Organization", "Northwind Pilots Guild"),
            entity(d, "e2", "Company", "Halvorsen Lines Inc.", "Halvorsen"),
            entity(d, "e3", "Court", "U.S. District Court for the District of Oregon", identifier="ord"),
            entity(d, "e4", "Judge", "Miriam Castellan", "Judge Miriam Castellan"),
            entity(d, "e5", "Person", "Tobias Renner"),
            entity(d, "e6", "Statute", "15 U.S.C. § 1", identifier="15 U.S.C. § 1"),
        ),
        cases=(
            Case(
                id="c1",
                plaintiffs=("e1",),
                defendants=("e2",),
                courts=("e3",),
                judges=("e4",),
                evidence=(at(d, "Northwind Pilots Guild sued Halvorsen Lines Inc."),),
            ),
        ),
        claims=(
            Claim(
                id="k1",
                kind="CauseOfAction",
                label="broke a towing contract",
                texts=("broke a towing contract", "contract claim"),
                topic="breach-of-contract",
                claimants=("e1",),
                against=("e2",),
                case="c1",
                amount=Money(amount=Decimal("1500000.00"), currency="USD", text="$1.5 million"),
                evidence=(at(d, "broke a towing contract"),),
            ),
            Claim(
                id="k2",
                kind="ReliefRequest",
                label="preliminary injunction",
                texts=("preliminary injunction", "request for a preliminary injunction"),
                remedy="injunction",
                claimants=("e1",),
                against=("e2",),
                case="c1",
                evidence=(at(d, "request for a preliminary injunction"),),
            ),
        ),
        events=(
            Event(
                id="v1",
                kind="Filing",
                label="Northwind Pilots Guild sued Halvorsen Lines Inc.",
                agents=("e1",),
                targets=("e2",),
                relation="sued",
                case="c1",
                date=Date(value="2023-03-03", text="March 3"),
                evidence=(at(d, "Northwind Pilots Guild sued Halvorsen Lines Inc."),),
            ),
            Event(
                id="v2",
                kind="Ruling",
                label="denied the guild's request for a preliminary injunction",
                case="c1",
                date=Date(value="2023-03-10", text="Friday"),
                outcome="denied",
                side="rejected",
                ruled_on=("k2",),
                ruled_by=("e4",),
                evidence=(at(d, "Judge Miriam Castellan denied the guild's request for a preliminary injunction"),),
            ),
            Event(
                id="v3",
                kind="Action",
                label="the guild had fixed prices",
                agents=("e1",),
                targets=("e6",),
                relation="violated",
                modality="alleged",
                asserted_by=("e2",),
                evidence=(at(d, "the guild had fixed prices under 15 U.S.C. § 1"),),
            ),
        ),
        positions=(
            Position(
                id="p1",
                holder="e5",
                title="chief executive",
                organization="e2",
                evidence=(at(d, "chief executive is Tobias Renner"),),
            ),
        ),
        words=80,
    )


def read_suits(document: Document) -> Reading:
    """What a very simple reader finds: "Tarr sued Renner" is a filing and a case, and "Crash" makes it fail."""
    if "Crash" in document.text:
        raise ValueError("crashed as asked")
    entities: dict[str, Entity] = {}
    cases, events = [], []
    for number, match in enumerate(re.finditer(r"(\w+) sued (\w+)", document.text)):
        evidence = (Evidence(span=Span(*match.span()), by="test"),)
        for group in (1, 2):
            span = Span(*match.span(group))
            entities.setdefault(
                match[group], Entity(id=match[group], type="Company", label=match[group], mentions=(span,))
            )
        cases.append(Case(id=f"c{number}", plaintiffs=(match[1],), defendants=(match[2],), evidence=evidence))
        events.append(
            Event(
                id=f"v{number}",
                kind="Filing",
                label=match[0],
                agents=(match[1],),
                targets=(match[2],),
                relation="sued",
                case=f"c{number}",
                evidence=evidence,
            )
        )
    return Reading(
        document=document,
        entities=tuple(entities.values()),
        cases=tuple(cases),
        events=tuple(events),
        words=len(document.text.split()),
    )
