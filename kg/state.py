"""What one document says → RDF quads in the graph named after it. No judgement is made here, and no blank node.

Only what was asserted is stated; the status of claims and the direct relations follow by `ontology/rules`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import sha256

from rdflib import Literal, Namespace, URIRef
from rdflib.term import Node

from kg.model import Case, Claim, Date, Document, Entity, Event, Evidence, Money, Opinion, Position, Reading, Vote
from kg.terms import DCTERMS, ID, LKG, LKGV, OA, PROV, RDF, RDFS, SDO, SKOS, XSD

__all__ = ["CONTEXT", "document_iri", "state"]

Quad = tuple[Node, Node, Node, Node]

# Code points of text kept on each side of a quote: the Web Annotation model's examples keep about as many.
CONTEXT = 32

_DATE_TYPES = {10: XSD.date, 7: XSD.gYearMonth, 4: XSD.gYear}


def document_iri(document: Document, *, base: Namespace = ID) -> URIRef:
    """The IRI of the document, which is also that of its named graph."""
    return base[f"document/{document.id}"]


def state(reading: Reading, *, run: str | None = None, base: Namespace = ID) -> list[Quad]:
    """The quads of one resolved reading, each once, in the reading's order.

    `run` names the run of the program that made it, the last part of an IRI.
    """
    stating = _Stating(reading, base)
    stating.document(run)
    for entity in reading.entities:
        stating.entity(entity)
    for case in reading.cases:
        stating.case(case)
    for claim in reading.claims:
        stating.claim(claim)
    for event in reading.events:
        stating.event(event)
    for position in reading.positions:
        stating.position(position)
    for opinion in reading.opinions:
        stating.opinion(opinion)
    for vote in reading.votes:
        stating.vote(vote)
    return list(stating.quads)


class _Stating:
    """Collects the quads of one reading; a dict keeps them unique and in order."""

    def __init__(self, reading: Reading, base: Namespace) -> None:
        self.reading = reading
        self.base = base
        self.graph = document_iri(reading.document, base=base)
        self.label = {entity.id: entity.label for entity in reading.entities}
        self.quads: dict[Quad, None] = {}

    def say(self, subject: Node, predicate: Node, *objects: Node | None) -> None:
        for object_ in objects:
            if object_ is not None:
                self.quads[subject, predicate, object_, self.graph] = None

    def things(self, ids: Iterable[str | None]) -> list[URIRef]:
        return [self.base[id_] for id_ in ids if id_ is not None]

    def named(self, thing: URIRef, label: str, others: Iterable[str]) -> None:
        self.say(thing, RDFS.label, Literal(label))
        self.say(thing, SKOS.altLabel, *(Literal(other) for other in others if other != label))

    def quoted(self, thing: URIRef, evidence: Iterable[Evidence]) -> None:
        for each in evidence:
            self.say(thing, LKG.evidence, self.evidence(each))

    def evidence(self, evidence: Evidence) -> URIRef:
        text, span = self.reading.document.text, evidence.span
        place = f"{self.reading.document.id}\x1f{span.start}\x1f{span.end}"
        node = self.base[f"evidence/{sha256(place.encode()).hexdigest()[:16]}"]
        self.say(node, RDF.type, LKG.Evidence)
        self.say(node, OA.hasSource, self.graph)
        self.say(node, PROV.wasQuotedFrom, self.graph)
        self.say(node, OA.exact, Literal(span.of(text)))
        self.say(node, OA.start, _number(span.start))
        self.say(node, OA.end, _number(span.end))
        if before := text[max(0, span.start - CONTEXT) : span.start]:
            self.say(node, OA.prefix, Literal(before))
        if after := text[span.end : span.end + CONTEXT]:
            self.say(node, OA.suffix, Literal(after))
        self.say(node, LKG.readBy, Literal(evidence.by))
        return node

    def document(self, run: str | None) -> None:
        document, node = self.reading.document, self.graph
        self.say(node, RDF.type, LKG.Document, SDO.NewsArticle if document.is_news else None)
        self.say(node, RDFS.label, Literal(document.title))
        self.say(node, DCTERMS.title, Literal(document.title))
        self.say(node, DCTERMS.issued, _date(document.issued))
        if document.publisher:
            self.say(node, DCTERMS.publisher, Literal(document.publisher))
        # A path says something about this machine, not about the document.
        if document.source and re.match(r"https?://", document.source):
            self.say(node, DCTERMS.source, URIRef(document.source))
        self.say(node, LKG.sha256, Literal(document.sha256))
        self.say(node, LKG.text, Literal(document.text))
        if run is not None:
            self.say(node, PROV.wasGeneratedBy, self.base[run])
            self.say(self.base[run], RDF.type, PROV.Activity)

    def entity(self, entity: Entity) -> None:
        node = self.base[entity.id]
        self.say(node, RDF.type, LKG[entity.type])
        self.named(node, entity.label, entity.names)
        if entity.identifier:
            self.say(node, LKG.identifier, Literal(entity.identifier))
            if entity.type == "Court":  # courts-db's ids are CourtListener's
                self.say(node, SKOS.exactMatch, URIRef(f"https://www.courtlistener.com/court/{entity.identifier}/"))
        self.quoted(node, entity.evidence or [Evidence(span=span, by="name") for span in entity.mentions[:1]])

    def case(self, case: Case) -> None:
        node = self.base[case.id]
        self.say(node, RDF.type, LKG.Case)
        self.named(node, self.caption(case), case.names)
        self.say(node, LKG.plaintiff, *self.things(case.plaintiffs))
        self.say(node, LKG.defendant, *self.things(case.defendants))
        self.say(node, LKG.court, *self.things(case.courts))
        self.say(node, LKG.judge, *self.things(case.judges))
        self.say(node, LKG.claim, *self.things(claim.id for claim in self.reading.claims if claim.case == case.id))
        if case.docket_number:
            self.say(node, LKG.docketNumber, Literal(case.docket_number))
        self.say(node, LKG.cites, *self.things(case.cites))
        self.quoted(node, case.evidence)

    def caption(self, case: Case) -> str:
        """The case's first name in the text, else its sides as a caption would write them."""
        if case.names:
            return case.names[0]
        sides = [
            ", ".join(self.label.get(party, party) for party in side) for side in (case.plaintiffs, case.defendants)
        ]
        if all(sides):
            return " v. ".join(sides)
        if sides[1]:
            return f"case against {sides[1]}"
        if sides[0]:
            return f"case of {sides[0]}"
        courts = ", ".join(self.label.get(court, court) for court in case.courts)
        return f"case before {courts}" if courts else "unnamed case"

    def claim(self, claim: Claim) -> None:
        node = self.base[claim.id]
        self.say(node, RDF.type, LKG[claim.kind])
        self.named(node, claim.label, claim.texts)
        self.say(node, LKG.claimant, *self.things(claim.claimants))
        self.say(node, LKG.against, *self.things(claim.against))
        self.say(node, LKG.inCase, *self.things([claim.case]))
        self.say(node, LKG.topic, _concept(claim.topic))
        self.say(node, LKG.remedy, _concept(claim.remedy))
        self.say(node, LKG.invokes, *self.things(claim.statutes))
        self.say(node, LKG.supports, *self.things([claim.supports]))
        self.money(node, claim.amount)
        self.quoted(node, claim.evidence)

    def event(self, event: Event) -> None:
        node = self.base[event.id]
        self.say(node, RDF.type, LKG[event.kind])
        self.named(node, event.label, ())
        self.say(node, LKG.agent, *self.things(event.agents))
        self.say(node, LKG.target, *self.things(event.targets))
        self.say(node, LKG.relation, LKG[event.relation] if event.relation else None)
        self.say(node, LKG.literalTarget, Literal(event.literal) if event.literal else None)
        self.say(node, LKG.inCase, *self.things([event.case]))
        if event.date:
            self.say(node, LKG.date, _date(event.date))
            self.say(node, LKG.dateText, Literal(event.date.text))
        self.money(node, event.amount)
        self.say(node, LKG.purpose, _concept(event.purpose))
        self.say(node, LKG.term, Literal(event.term, datatype=XSD.duration, normalize=False) if event.term else None)
        self.say(node, LKG.bound, _concept(event.bound))
        self.say(node, LKG.sitting, _concept(event.sitting))
        self.say(node, LKG.setBy, *self.things(event.set_by))
        self.say(node, LKG.assertedBy, *self.things(event.asserted_by))
        self.say(node, LKG.modality, _concept(event.modality))
        self.say(node, LKG.outcome, _concept(event.outcome))
        self.say(node, LKG.side, _concept(event.side))
        self.say(node, LKG.ruledOn, *self.things(event.ruled_on))
        self.say(node, LKG.ruledBy, *self.things(event.ruled_by))
        self.quoted(node, event.evidence)

    def position(self, position: Position) -> None:
        node = self.base[position.id]
        body = position.organization
        self.say(node, RDF.type, LKG.Seat if position.is_seat else LKG.Position)
        self.named(node, f"{position.title}, {self.label.get(body, body)}" if body else position.title, ())
        self.say(node, LKG.holder, *self.things([position.holder]))
        self.say(node, LKG.organization, *self.things([body]))
        self.say(node, LKG.title, Literal(position.title))
        self.quoted(node, position.evidence)

    def opinion(self, opinion: Opinion) -> None:
        node = self.base[opinion.id]
        self.say(node, RDF.type, LKG.Opinion)
        self.named(node, opinion.label, ())
        self.say(node, LKG.opinionKind, _concept(opinion.kind))
        self.say(node, LKG.heldBy, *self.things(opinion.holders))
        self.say(node, LKG.author, *self.things(opinion.authors))
        self.say(node, LKG.joinedBy, *self.things(opinion.joined))
        self.say(node, LKG.onRuling, *self.things([opinion.ruling]))
        self.say(node, LKG.inCase, *self.things([opinion.case]))
        self.quoted(node, opinion.evidence)

    def vote(self, vote: Vote) -> None:
        node = self.base[vote.id]
        self.say(node, RDF.type, LKG.Vote)
        self.named(node, vote.label, ())
        self.say(node, LKG.voteText, Literal(vote.text) if vote.text else None)
        for term, number in zip((LKG.votesFor, LKG.votesAgainst), vote.count or (), strict=False):
            self.say(node, term, _number(number))
        self.say(node, LKG.notVoting, *self.things(vote.absent))
        self.say(node, LKG.onRuling, *self.things([vote.ruling]))
        self.say(node, LKG.inCase, *self.things([vote.case]))
        self.quoted(node, vote.evidence)

    def money(self, node: URIRef, money: Money | None) -> None:
        if money is not None:
            # Stores rewrite 1.50 as 1.5; written so from the start, every store gives the same bytes.
            digits = f"{money.amount:f}"
            digits = digits.rstrip("0").rstrip(".") if "." in digits else digits
            self.say(node, LKG.amount, Literal(digits, datatype=XSD.decimal, normalize=False))
            self.say(node, LKG.currency, Literal(money.currency))
            self.say(node, LKG.amountText, Literal(money.text))


def _concept(name: str | None) -> URIRef | None:
    return LKGV[re.sub(r"[\s_]+", "-", name.strip().lower())] if name else None


def _number(number: int) -> Literal:
    # Web Annotation asks for nonNegativeInteger, which Oxigraph stores as integer; one type everywhere is worth more.
    return Literal(str(number), datatype=XSD.integer, normalize=False)


def _date(date: Date | str | None) -> Literal | None:
    value = date.value if isinstance(date, Date) else date
    if not value:
        return None
    datatype = _DATE_TYPES.get(len(value))
    return Literal(value, datatype=datatype, normalize=False) if datatype else Literal(value)
