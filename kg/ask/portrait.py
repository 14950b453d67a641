"""A name → all that the store knows of that thing, sorted under headings, each line with its quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.ask.answer import Quote
from kg.ask.evidence import labels, quotes
from kg.ask.names import Names
from kg.ask.sparql import LKG, LKGV, Queryable, Row, iri, prologue, rows
from kg.ask.words import words

# property → how it reads from its subject, and from its object
READS = {
    "sued": ("sued", "was sued by"), "charged": ("charged", "was charged by"), "settledWith": ("settled with", "settled with"),
    "appealedTo": ("appealed to", "received an appeal from"), "appealed": ("appealed", "was appealed by"), "withdrew": ("withdrew", "was withdrawn by"),
    "represents": ("represents", "is represented by"), "appointedBy": ("was appointed by", "appointed"), "ownedBy": ("is owned by", "owns"),
    "acquired": ("acquired", "was acquired by"), "pleadedGuiltyTo": ("pleaded guilty to", "was admitted by"),
    "sentencedTo": ("was sentenced to", "is the sentence of"), "fined": ("fined", "was fined by"),
    "investigates": ("investigates", "is investigated by"), "violated": ("violated", "was violated by"), "invokes": ("invokes", "is invoked by"),
    "rejected": ("rejected", "was rejected by"), "accepted": ("accepted", "was accepted by"),
    "cites": ("cites", "is cited by"), "supports": ("supports", "is supported by"),
}  # fmt: skip
ROLES = {
    "plaintiff": "Plaintiff in", "defendant": "Defendant in", "judge": "Judge in", "court": "Court of",
    "claimant": "Claims it makes", "against": "Claims against it", "ruledBy": "Decided", "ruledOn": "Decisions on it",
    "inCase": "In this case", "holder": "Posts", "organization": "People", "agent": "Did", "target": "Was done to it",
    "assertedBy": "Said", "heldBy": "Opinions", "notVoting": "Votes", "onRuling": "Opinions",
}  # fmt: skip


# "Roe v. Wade", "Roe vs Wade"
VERSUS = re.compile(r"\s+(?:v|vs|versus)\b\.?\s+", re.IGNORECASE)
# Properties whose value is a word, and those whose value is another thing.
VALUES = frozenset(
    "status outcome side date amountText docketNumber topic remedy title modality literalTarget opinionKind voteText".split()
)
PARTS = frozenset(
    "plaintiff defendant court judge claimant against inCase ruledBy ruledOn holder organization agent target author joinedBy heldBy "
    "notVoting onRuling".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing known: under which heading, what, of which thing, and the words that say it."""

    heading: str
    text: str
    iri: str | None = None
    evidence: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """All that is known of one thing."""

    iri: str
    label: str
    type: str
    names: tuple[str, ...]
    lines: tuple[Line, ...]


def find(name: str, store: Queryable, names: Names) -> tuple[str, ...]:
    """The IRIs that the name or IRI means: named things first, then cases, claims and documents worded so."""
    if name.startswith(("http://", "https://")):
        return (name,)
    exact = tuple(
        thing.iri for thing in names.things.values() if name.casefold() in {known.casefold() for known in thing.names}
    )
    if exact:
        return exact
    some = words(name[:1].upper() + name[1:])
    named = names.find(some)
    if named and named[0].start == 0 and named[0].end == len(some):
        return named[0].things
    query = """SELECT DISTINCT ?thing ?label WHERE { ?thing rdfs:label|skos:altLabel|dcterms:title ?label .
  ?thing a ?type . VALUES ?type { lkg:Claim lkg:CauseOfAction lkg:ReliefRequest lkg:Charge lkg:Case lkg:Document lkg:Statute } } ORDER BY ?thing"""
    low = " ".join(name.casefold().split())
    found = [row for row in rows(store, prologue(query)) if low in row["label"].casefold()]
    whole = [row["thing"] for row in found if row["label"].casefold() == low]
    return tuple(dict.fromkeys(whole or _between(name, store, names) or (row["thing"] for row in found)))


def _between(caption: str, store: Queryable, names: Names) -> list[str]:
    """The cases between the two sides of a caption in anybody's short names: "Parler v. Amazon"."""
    said = VERSUS.split(caption)
    sides = [find(side, store, names) for side in said] if len(said) == 2 else []
    if not sides or not all(sides):
        return []
    one, other = (" ".join(map(iri, side)) for side in sides)
    query = f"""SELECT DISTINCT ?case WHERE {{ VALUES ?one {{ {one} }} VALUES ?other {{ {other} }}
  ?case lkg:plaintiff|lkg:defendant ?one , ?other . FILTER(?one != ?other) }} ORDER BY ?case"""
    return [row["case"] for row in rows(store, prologue(query))]


def portrait(thing: str, store: Queryable) -> Portrait | None:
    """All that the store says of the thing; None if it says nothing."""
    out, into = _around(store, thing)
    if not out:
        return None
    own = labels(store, [thing])[thing]
    others = [row["o"] for row in out if row["o"].startswith("http")] + [row["s"] for row in into]
    named = labels(store, others)
    stating = _statements(store, thing)
    said = quotes(store, [thing, *others, *(node for nodes in stating.values() for node in nodes)])
    details = _details(store, [row["s"] for row in into])

    def call(value: str) -> str:
        found = named.get(value)
        return found.label if found else value.removeprefix(LKGV).rpartition("/")[2]

    def words_of(relation: str, other: str, owner: str) -> tuple[Quote, ...]:
        stated = tuple(
            dict.fromkeys(quote for node in stating.get((relation, other), ()) for quote in said.get(node, ()))
        )
        return stated or said.get(owner, ())[:1]

    lines = [
        *_outgoing(thing, out, call, words_of),
        *_incoming(
            into,
            call,
            words_of,
            named_type=lambda each: named[each].type if each in named else "",
            said=said,
            details=details,
            holders=_holders(store, thing),
        ),
    ]
    decided = {line.iri for line in lines if line.heading == "Decided"}
    lines = [line for line in lines if line.heading != "Did" or line.iri not in decided]
    if thing in said:
        lines.append(Line(heading="Named in", text=own.label, iri=thing, evidence=said[thing]))
    return Portrait(
        iri=thing, label=own.label, type=own.type, names=(own.label, *own.alt_labels), lines=tuple(dict.fromkeys(lines))
    )


def _around(store: Queryable, thing: str) -> tuple[list[Row], list[Row]]:
    """What is said of the thing, and what is said of others that has to do with it."""
    node = iri(thing)
    out = f"SELECT DISTINCT ?p ?o WHERE {{ {node} ?p ?o FILTER(?p NOT IN (lkg:text, lkg:evidence)) }} ORDER BY ?p ?o"
    into = f"SELECT DISTINCT ?s ?p WHERE {{ ?s ?p {node} FILTER(STRSTARTS(STR(?p), '{LKG}')) }} ORDER BY ?p ?s"
    return list(rows(store, prologue(out))), list(rows(store, prologue(into)))


def _details(store: Queryable, nodes: list[str]) -> dict[str, str]:
    """What tells events and claims apart: date, status, modality, the title of a post."""
    found: dict[str, dict[str, None]] = {}
    for at in range(0, len(nodes), 400):
        some = " ".join(iri(node) for node in dict.fromkeys(nodes[at : at + 400]))
        if not some:
            break
        query = f"SELECT DISTINCT ?node ?p ?o WHERE {{ VALUES ?node {{ {some} }} ?node ?p ?o VALUES ?p {{ lkg:status lkg:date lkg:modality lkg:amountText lkg:opinionKind lkg:voteText }} }} ORDER BY ?node ?p ?o"
        for row in rows(store, prologue(query)):
            value = row["o"].removeprefix(LKGV)
            if value != "stated":
                found.setdefault(row["node"], {})[value] = None
    return {node: ", ".join(some) for node, some in found.items()}


def _holders(store: Queryable, body: str) -> dict[str, str]:
    """Who holds each post of the body, by name."""
    query = f"SELECT ?post ?name WHERE {{ ?post lkg:organization {iri(body)} ; lkg:holder/rdfs:label ?name }} ORDER BY ?post ?name"
    return {row["post"]: row["name"] for row in rows(store, prologue(query))}


def _statements(store: Queryable, thing: str) -> dict[tuple[str, str], list[str]]:
    """The events and rulings that state each direct relation of the thing: (relation, the other thing) → nodes."""
    node = iri(thing)
    found: dict[tuple[str, str], list[str]] = {}
    events = f"SELECT DISTINCT ?relation ?other ?event WHERE {{ ?event lkg:relation ?relation ; lkg:agent|lkg:target {node} ; lkg:agent|lkg:target|lkg:literalTarget ?other FILTER(?other != {node}) }} ORDER BY ?event"
    for row in rows(store, prologue(events)):
        found.setdefault((row["relation"].removeprefix(LKG), row["other"]), []).append(row["event"])
    rulings = f"""SELECT DISTINCT ?side ?other ?ruling WHERE {{
  {{ ?ruling lkg:ruledBy {node} ; lkg:ruledOn ?other ; lkg:side ?side }} UNION {{ ?ruling lkg:ruledOn {node} ; lkg:ruledBy ?other ; lkg:side ?side }}
}} ORDER BY ?ruling"""
    for row in rows(store, prologue(rulings)):
        found.setdefault((row["side"].removeprefix(LKGV), row["other"]), []).append(row["ruling"])
    return found


def _outgoing(thing: str, out: list[Row], call, words_of) -> Iterator[Line]:  # type: ignore[no-untyped-def]  # two local lookups
    for row in out:
        name = row["p"].removeprefix(LKG)
        if name == row["p"]:
            continue
        if name in READS:
            said = words_of(name, row["o"], thing)
            yield Line(heading="Relations", text=f"{READS[name][0]} {call(row['o'])}", iri=row["o"], evidence=said)
        elif name in VALUES:
            yield Line(heading="Facts", text=f"{name}: {call(row['o']) if row['o'].startswith('http') else row['o']}")
        elif name in PARTS:
            yield Line(heading="Facts", text=f"{name}: {call(row['o'])}", iri=row["o"])


def _incoming(into: list[Row], call, words_of, *, named_type, said, details, holders) -> Iterator[Line]:  # type: ignore[no-untyped-def]  # local lookups
    for row in into:
        name = row["p"].removeprefix(LKG)
        extra = f" ({details[row['s']]})" if row["s"] in details else ""
        if name in READS:
            yield Line(
                heading="Relations",
                text=f"{READS[name][1]} {call(row['s'])}",
                iri=row["s"],
                evidence=words_of(name, row["s"], row["s"]),
            )
        elif name in ROLES:
            kind = named_type(row["s"])
            text = f"{kind}: {call(row['s'])}" if name in {"agent", "target", "inCase"} and kind else call(row["s"])
            if name == "organization" and row["s"] in holders:
                text = f"{holders[row['s']]}: {text}"
            yield Line(heading=ROLES[name], text=f"{text}{extra}", iri=row["s"], evidence=said.get(row["s"], ()))
