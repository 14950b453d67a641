"""The store → the facts that are drawn and told, by subject and property, each with the documents that say it."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.store import Store

LKG = "https://w3id.org/lkg/ontology#"
LKGV = "https://w3id.org/lkg/vocab/"
MAX_ROWS = 5_000_000
TIMEOUT_SECONDS = 300.0

# property between two nodes → how its edge is called
EDGES = {
    "plaintiff": "plaintiff", "defendant": "defendant", "court": "before", "judge": "judge", "cites": "cites",
    "claimant": "claims", "against": "against", "inCase": "in", "invokes": "invokes", "supports": "supports",
    "ruledBy": "decided by", "ruledOn": "on", "overruledBy": "overruled by",
}  # fmt: skip
_PREDICATES = (
    "a rdfs:label skos:altLabel dcterms:title dcterms:issued dcterms:source dcterms:publisher lkg:evidence lkg:status lkg:outcome lkg:side lkg:date lkg:dateText "
    "lkg:modality lkg:relation lkg:agent lkg:target lkg:literalTarget lkg:setBy lkg:purpose lkg:bound lkg:amountText lkg:holder lkg:organization lkg:title lkg:topic lkg:remedy "
    "lkg:docketNumber lkg:sentencedTo lkg:opinionKind lkg:heldBy lkg:author lkg:joinedBy lkg:onRuling lkg:voteText lkg:notVoting oa:hasSource oa:exact oa:start oa:end oa:prefix oa:suffix " + " ".join(f"lkg:{name}" for name in EDGES)
).replace("a ", "rdf:type ", 1)  # fmt: skip
_QUERY = """SELECT ?document ?subject ?property ?object WHERE {
  VALUES ?property { %s }
  GRAPH ?document { ?subject ?property ?object }
} ORDER BY ?subject ?property ?object ?document"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """The words of a document that say a thing."""

    document: str
    text: str
    start: int
    end: int
    prefix: str = ""
    suffix: str = ""


@dataclass(slots=True)
class Facts:
    """Everything that is drawn or told, by subject and property; each object with the documents that say it."""

    said: dict[str, dict[str, dict[str, set[str]]]] = field(default_factory=dict)

    def of(self, subject: str, *properties: str) -> dict[str, set[str]]:
        """The objects of some properties, with their documents."""
        found: dict[str, set[str]] = {}
        for name in properties:
            for thing, documents in self.said.get(subject, {}).get(name, {}).items():
                found.setdefault(thing, set()).update(documents)
        return found

    def first(self, subject: str, *properties: str) -> str:
        """The first object of the first property that has one; "" if none has."""
        for name in properties:
            if values := self.said.get(subject, {}).get(name):
                return next(iter(values))
        return ""

    def types(self, subject: str) -> set[str]:
        """The ontology's classes of the subject, without the namespace."""
        return {kind.removeprefix(LKG) for kind in self.of(subject, "type") if kind.startswith(LKG)}

    def documents(self, subject: str) -> set[str]:
        """The documents that say what the subject is."""
        return {document for documents in self.of(subject, "type").values() for document in documents}

    def quotes(self, subject: str) -> tuple[Quote, ...]:
        """The quotes of the subject, the earlier document's first, in the order of their places."""
        found = [self._quote(node) for node in self.of(subject, "evidence") if self.first(node, "start")]
        return tuple(
            sorted(
                found,
                key=lambda quote: (self.first(quote.document, "issued"), quote.document, quote.start, quote.end),
            )
        )

    def day(self, subject: str) -> str:
        """The date of the subject, the most precise that any document gives; "" if none does."""
        return max(self.of(subject, "date"), key=len, default="")

    def _quote(self, node: str) -> Quote:
        return Quote(
            document=self.first(node, "hasSource"),
            text=self.first(node, "exact"),
            start=int(self.first(node, "start")),
            end=int(self.first(node, "end")),
            prefix=self.first(node, "prefix"),
            suffix=self.first(node, "suffix"),
        )

    def label(self, subject: str) -> str:
        """The longest label of the subject, or the last part of its IRI."""
        labels = self.of(subject, "label")
        return max(labels, key=lambda text: (len(text), text)) if labels else subject.rpartition("/")[2]

    def concept(self, subject: str, name: str) -> str:
        """The last part of a vocabulary term: "rejected"."""
        return self.first(subject, name).removeprefix(LKGV)


def read_facts(store: Store) -> Facts:
    """Everything in the store that is drawn or told."""
    facts = Facts()
    rows = store.query(_QUERY % _PREDICATES, timeout_seconds=TIMEOUT_SECONDS, max_rows=MAX_ROWS)
    for row in rows:
        name = str(row["property"]).rpartition("#")[2].rpartition("/")[2]
        by_object = facts.said.setdefault(str(row["subject"]), {}).setdefault(name, {})
        by_object.setdefault(str(row["object"]), set()).add(str(row["document"]))
    return facts
