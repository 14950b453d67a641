"""Rows of answers and the nodes that say them → labelled answers with their quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from kg.ask.answer import Found, Quote
from kg.ask.lexicon import MONTHS
from kg.ask.sparql import LKG, LKGV, Queryable, Row, prologue, rows, values

MOST_SPECIAL = (
    "Judge Attorney Person Court LawFirm Company GovernmentBody Organization Statute Case Sentencing Verdict Ruling Charge CauseOfAction "
    "ReliefRequest Claim Settlement Filing Appeal Plea Charging Withdrawal Appointment Acquisition Payment Punishment Hearing Statement Position Seat "
    "Opinion Vote Action Event Document"
).split()
CHUNK = 400
CLAIMS = frozenset({"Charge", "CauseOfAction", "ReliefRequest", "Claim"})
MONEY = re.compile(
    r"(?P<sign>[$£€]) ?(?P<digits>\d[\d,]*(?:\.\d+)?) ?(?P<scale>million|billion|trillion|bn|m|k)?\b", re.IGNORECASE
)
SCALE = {"k": 10**3, "m": 10**6, "million": 10**6, "bn": 10**9, "billion": 10**9, "trillion": 10**12}
NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split()
# "18 months", "two years in prison"; not "two years of probation", nor "a year and a day".
TERM = re.compile(
    rf"(?P<number>\d+|{'|'.join(NUMBERS)})[ -](?P<unit>year|month|week|day)s?"
    r"(?:(?:['’]s?)? (?:in |behind |of )?(?:(?:federal|state) )?(?:prison|jail|bars|imprisonment|custody))?",
    re.IGNORECASE,
)
ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?)?")
MONTH_NAMES = tuple(name.capitalize() for name in MONTHS)


def quotes(store: Queryable, nodes: Iterable[str]) -> dict[str, tuple[Quote, ...]]:
    """The quotes of each node, in the order of their documents and places."""
    wanted = sorted({node for node in nodes if node.startswith("http")})
    found: dict[str, list[Quote]] = {}
    for at in range(0, len(wanted), CHUNK):
        query = f"""SELECT DISTINCT ?node ?document ?title ?quote ?start ?end WHERE {{
  {values("node", wanted[at : at + CHUNK])}
  ?node lkg:evidence ?evidence . ?evidence oa:hasSource ?document ; oa:exact ?quote ; oa:start ?start ; oa:end ?end .
  OPTIONAL {{ ?document dcterms:title ?title }}
}} ORDER BY ?node ?document ?start"""
        for row in rows(store, prologue(query)):
            quote = Quote(
                document=row["document"],
                title=row.get("title", ""),
                quote=row["quote"],
                start=int(row["start"]),
                end=int(row["end"]),
            )
            found.setdefault(row["node"], []).append(quote)
    return {node: tuple(some) for node, some in found.items()}


def labels(store: Queryable, nodes: Iterable[str]) -> dict[str, Found]:
    """Label, other names and class of each node; the last part of its IRI where it has no label."""
    wanted = sorted({node for node in nodes if node.startswith("http")})
    best: dict[str, dict[str, None]] = {}
    other: dict[str, dict[str, None]] = {}
    types: dict[str, set[str]] = {}
    details: dict[str, dict[str, None]] = {}
    for at in range(0, len(wanted), CHUNK):
        query = f"""SELECT DISTINCT ?node ?label ?alt ?type ?status WHERE {{
  {values("node", wanted[at : at + CHUNK])}
  {{ ?node rdfs:label ?label }} UNION {{ ?node skos:altLabel ?alt }} UNION {{ ?node a ?type }} UNION {{ ?node lkg:status|lkg:outcome ?status }}
}} ORDER BY ?node ?label ?alt ?type ?status"""
        for row in rows(store, prologue(query)):
            node = row["node"]
            if "label" in row:
                best.setdefault(node, {})[row["label"]] = None
            if "alt" in row:
                other.setdefault(node, {})[row["alt"]] = None
            if "type" in row and row["type"].startswith(LKG):
                types.setdefault(node, set()).add(row["type"].removeprefix(LKG))
            if "status" in row:
                details.setdefault(node, {})[row["status"].removeprefix(LKGV)] = None
    found = {}
    for node in wanted:
        own = list(best.get(node, {}))
        label = max(own, key=len) if own else node.rpartition("/")[2]
        alt = [name for name in [*own, *other.get(node, {})] if name != label]
        kind = next((name for name in MOST_SPECIAL if name in types.get(node, ())), "")
        found[node] = Found(
            label=label,
            iri=node,
            alt_labels=tuple(dict.fromkeys(alt)),
            type=kind,
            detail=", ".join(details.get(node, {})),
        )
    return found


def describe(store: Queryable, found: Sequence[Row], *, literal: bool) -> tuple[Found, ...]:
    """The answers with labels and quotes, in the order of their labels; one claim found twice is one answer."""
    whys: dict[str, list[str]] = {}
    for row in found:
        if "answer" in row:
            whys.setdefault(row["answer"], []).append(row.get("why", ""))
    said = quotes(store, [node for nodes in whys.values() for node in nodes] + ([] if literal else list(whys)))
    about = {} if literal else labels(store, whys)
    answers: list[Found] = []
    for answer, nodes in whys.items():
        own = tuple(dict.fromkeys(quote for node in dict.fromkeys(nodes) for quote in said.get(node, ())))
        if literal or not answer.startswith("http"):
            answers.append(_words(answer, own))
        else:
            answers.append(replace(about[answer], evidence=own or said.get(answer, ())))
    dates = [found.label for found in answers if found.type == "date"]
    # "2013-06" says nothing beside "2013-06-26"
    vague = {date for date in dates if any(other != date and other.startswith(date) for other in dates)}
    answers = [found for found in answers if found.type != "date" or found.label not in vague]
    return tuple(sorted(_merged(answers), key=_place))


def _words(answer: str, own: tuple[Quote, ...]) -> Found:
    """An answer that is no thing but words, with the quotes that hold them, or else with all."""
    holding = tuple(quote for quote in own if answer in quote.quote)
    kind = "date" if ISO.fullmatch(answer) else "text"
    return Found(label=answer, alt_labels=in_words(answer), evidence=holding or own, type=kind)


def _place(found: Found) -> tuple[str, int, str, str]:
    """Claims in the order of the text that makes them, everything else by its name."""
    first = found.evidence[0] if found.type in CLAIMS and found.evidence else None
    return (
        first.title or first.document if first else "",
        first.start if first else 0,
        found.label.lower(),
        found.iri or "",
    )


def in_words(value: str) -> tuple[str, ...]:
    """A date as people write it; nothing for what is no date.

    >>> in_words("2013-06"), in_words("2025-03-19"), in_words("five years")
    (('June 2013',), ('March 19, 2025', '19 March 2025'), ())
    """
    match = ISO.fullmatch(value)
    if match is None or not match["month"]:
        return ()
    month = MONTH_NAMES[int(match["month"]) - 1]
    if not match["day"]:
        return (f"{month} {match['year']}",)
    day = int(match["day"])
    return (f"{month} {day}, {match['year']}", f"{day} {month} {match['year']}")


def sum_of(words: str) -> str:
    """The sum of money as digits, with what stands around it: "$2.5 million" and "$2,500,000" are one; "" for no sum.

    >>> sum_of("more than $2.5 million") == sum_of("more than $2,500,000"), sum_of("five years")
    (True, '')
    """
    match = MONEY.search(words)
    if match is None:
        return ""
    amount = Decimal(match["digits"].replace(",", "")) * SCALE.get((match["scale"] or "").lower(), 1)
    return f"{match['sign']}{amount.normalize():f}"


def term_of(words: str) -> str:
    """A term of one unit as its number and that unit: "two years in prison" and "2 Years" are one; "" for any other.

    >>> term_of("two years in prison"), term_of("2 Years In Prison"), term_of("four years of probation")
    ('2 year', '2 year', '')
    """
    match = TERM.fullmatch(words.strip())
    if match is None:
        return ""
    number = match["number"].lower()
    return f"{NUMBERS.index(number) if number in NUMBERS else number} {match['unit'].lower()}"


def _merged(answers: Sequence[Found]) -> list[Found]:
    """The answers, those with one type and wording as one: two documents that report one claim do not make it two."""
    kept: dict[tuple[str, str], Found] = {}
    for found in answers:
        worded = " ".join(found.label.lower().split())
        place = (found.type, sum_of(found.label) or term_of(found.label) or worded if found.type == "text" else worded)
        first = kept.get(place)
        if first is None or found.type not in CLAIMS | {"text"}:
            kept[place if first is None else (found.type, found.iri or found.label)] = found
        else:
            kept[place] = Found(
                label=first.label, iri=first.iri, type=first.type, detail=first.detail,
                alt_labels=tuple(dict.fromkeys((*first.alt_labels, *found.alt_labels))),
                evidence=tuple(dict.fromkeys((*first.evidence, *found.evidence))),
            )  # fmt: skip
    return list(kept.values())
