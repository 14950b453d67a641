"""The file of a case → a report for people who never look at graphs: Markdown, or a page that needs nothing but itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from kg.draw.casefile import CaseFile, ClaimEntry, Happening, Party, Source
from kg.draw.facts import Quote
from kg.draw.penalties import STANDING
from kg.draw.sheet import sheet
from kg.draw.stances import listed

STATUS = {
    "accepted": ("✓", "Accepted"), "rejected": ("✗", "Rejected"), "mixed": ("◐", "Mixed"), "pending": ("…", "Pending"), "settled": ("≈", "Settled"),
    "withdrawn": ("↩", "Withdrawn"), "none": ("•", "Procedural"),
}  # fmt: skip
DECIDED = ("accepted", "rejected", "mixed", "settled")
KINDS = {"CauseOfAction": "Claims", "ReliefRequest": "Requests", "Charge": "Charges", "Claim": "Claims"}
MONTHS = "January February March April May June July August September October November December".split()
QUOTES = 3  # under each claim and ruling


def day(date: str) -> str:
    """A date as people read it: "21 January 2021", "January 2021", "2021".

    >>> day("2021-01-21"), day("2021-01"), day("")
    ('21 January 2021', 'January 2021', '')
    """
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", date)
    if match is None:
        return date
    year, month, day_ = match.groups()
    return " ".join(
        part for part in (str(int(day_)) if day_ else "", MONTHS[int(month) - 1] if month else "", year) if part
    )


def markdown(case: CaseFile) -> str:
    """The report in Markdown."""
    number = {source.iri: at for at, source in enumerate(case.sources, start=1)}
    out = [f"# {_md(case.title)}", ""]
    if case.docket:
        out += [f"Docket {_md(case.docket)}", ""]
    out += [f"- **{name}**: {_md(value)}" for name, value in _head(case)]
    for title, claims in _claim_groups(case):
        out += ["", f"## {title}", ""]
        for claim in claims:
            mark, word = STATUS[claim.status]
            out.append(f"- {mark} **{_md(claim.label)}** ({word.lower()}{_md(_aside(claim))})")
            out += _md_quotes(claim.quotes, number)
    if case.rulings:
        out += ["", "## Decisions", ""]
        for ruling in case.rulings:
            out.append(
                f"- {STATUS.get(ruling.side, STATUS['none'])[0]} {day(ruling.date) + ': ' if ruling.date else ''}{_md(ruling.text)}"
            )
            out += _md_quotes(ruling.quotes, number)
    if case.penalties:
        out += ["", "## Sums and punishments", ""]
        for penalty in case.penalties:
            out.append(f"- {STANDING[penalty.standing]}: {_md(penalty.text)}")
            out += _md_quotes(penalty.quotes, number)
    if case.stances:
        out += ["", "## How the judges stood", ""]
        for stance in case.stances:
            out.append(f"- {_md(stance.text)}")
            out += _md_quotes(stance.quotes, number)
    if case.happenings:
        out += ["", "## What happened when", ""]
        out += [f"- {day(each.date) or 'no date'}: {_md(each.text)}{_hedge(each)}" for each in case.happenings]
    out += ["", "## Sources", ""]
    out += [f"{number}. {_md(_source(source))}" for number, source in enumerate(case.sources, start=1)]
    return "\n".join(out) + "\n"


def html(case: CaseFile) -> str:
    """The report as one page, for reading and printing; no script, nothing fetched."""
    number = {source.iri: at for at, source in enumerate(case.sources, start=1)}
    body = [f"<header><p class=over>Case report</p><h1>{escape(case.title)}</h1>"]
    others = [name for name in case.names if name != case.title]
    if others or case.docket:
        body.append(
            f"<p class=soft>{escape(' · '.join([*([f'Docket {case.docket}'] if case.docket else []), *others[:4]]))}</p>"
        )
    body.append("</header>")
    body.append(
        f"<section class=sides>{_side('Plaintiff', case.plaintiffs)}<div class=versus>v.</div>{_side('Defendant', case.defendants)}</section>"
    )
    facts = [(name, value) for name, value in _head(case) if name in {"Court", "Judge"}]
    counts = _counts(case)
    body.append(
        "<dl class=facts>"
        + "".join(f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd></div>" for name, value in [*facts, *counts])
        + "</dl>"
    )
    for part in (_html_claims, _html_rulings, _html_penalties, _html_stances):
        body += part(case, number)
    if case.happenings:
        body.append("<h2>What happened when</h2>" + line_of_time(case.happenings, number))
    body.append(
        "<h2>Sources</h2><ol class=sources>"
        + "".join(f"<li id=s{number[each.iri]}>{_html_source(each)}</li>" for each in case.sources)
        + "</ol>"
    )
    body.append(
        "<footer>Every statement is quoted from its source; the numbers in brackets are the places of the first and last character.</footer>"
    )
    return sheet(case.title, "\n".join(body))


def _html_claims(case: CaseFile, number: dict[str, int]) -> Iterator[str]:
    """The claims by kind, each with what became of it."""
    for title, claims in _claim_groups(case):
        yield f"<h2>{title}</h2>"
        for claim in claims:
            aside = _aside(claim).removeprefix(", ")
            yield f"<article class='item {claim.status}'><h3>{escape(claim.label)} {_badge(claim.status)}</h3>"
            yield f"<p class=soft>{escape(aside)}</p>" if aside else ""
            yield _html_quotes(claim.quotes, number) + "</article>"


def _html_rulings(case: CaseFile, number: dict[str, int]) -> Iterator[str]:
    """The decisions, each with its side and its day."""
    if case.rulings:
        yield "<h2>Decisions</h2>"
    for ruling in case.rulings:
        side = ruling.side or "none"
        yield f"<article class='item {side}'><h3>{escape(ruling.text)} {_badge(side)}</h3>"
        yield f"<p class=soft>{escape(day(ruling.date))}</p>" if ruling.date else ""
        yield _html_quotes(ruling.quotes, number) + "</article>"


def _html_penalties(case: CaseFile, number: dict[str, int]) -> Iterator[str]:
    """Who pays or suffers what, and how firmly it stands."""
    if case.penalties:
        yield "<h2>Sums and punishments</h2>"
    for penalty in case.penalties:
        yield f"<article class='item none'><h3>{escape(penalty.text)}</h3><p class=soft>{STANDING[penalty.standing]}</p>"
        yield _html_quotes(penalty.quotes, number) + "</article>"


def _html_stances(case: CaseFile, number: dict[str, int]) -> Iterator[str]:
    """How the judges stood: the vote, the court's opinion, and who differed."""
    if case.stances:
        yield "<h2>How the judges stood</h2>"
    for stance in case.stances:
        yield f"<article class='item none'><h3>{escape(stance.text)}</h3>{_html_quotes(stance.quotes, number)}</article>"


def line_of_time(happenings: Iterable[Happening], number: dict[str, int], *, quotes: int = 1) -> str:
    """The happenings down a line, the date beside each."""
    items = []
    for each in happenings:
        when = day(each.date) or "no date"
        hedge = f" <em>({escape(each.modality)})</em>" if each.modality != "stated" else ""
        side = f" {each.side}" if each.side else ""
        items.append(
            f"<li class='moment{side}'><time>{escape(when)}</time><div><p>{escape(each.text)}{hedge}</p>{_html_quotes(each.quotes[:quotes], number)}</div></li>"
        )
    return f"<ol class=time>{''.join(items)}</ol>"


def _head(case: CaseFile) -> list[tuple[str, str]]:
    def people(parties: Sequence[Party]) -> str:
        return "; ".join(
            party.name + (f" (for it: {listed(party.lawyers)})" if party.lawyers else "") for party in parties
        )

    rows = [
        ("Plaintiff", people(case.plaintiffs)),
        ("Defendant", people(case.defendants)),
        ("Court", "; ".join(case.courts)),
        ("Judge", "; ".join(case.judges)),
    ]
    return [(name, value) for name, value in rows if value]


def _counts(case: CaseFile) -> list[tuple[str, str]]:
    states = [claim.status for claim in case.claims]
    return [(STATUS[name][1], str(states.count(name))) for name in STATUS if name in states]


def _claim_groups(case: CaseFile) -> list[tuple[str, list[ClaimEntry]]]:
    """The claims by kind; what was decided stands first, then what is told most fully."""
    groups: dict[str, list[ClaimEntry]] = {}
    for claim in sorted(case.claims, key=_weight):
        groups.setdefault(KINDS[claim.type], []).append(claim)
    return list(groups.items())


def _weight(claim: ClaimEntry) -> tuple[bool, bool, int]:
    told = bool(claim.by) + bool(claim.against) + bool(claim.laws) + bool(claim.amount)
    return claim.status not in DECIDED, claim.type == "Claim", -told - len(claim.quotes)


def _aside(claim: ClaimEntry) -> str:
    parts = [
        f"by {listed(claim.by)}" if claim.by else "",
        f"against {listed(claim.against)}" if claim.against else "",
        f"under {listed(claim.laws)}" if claim.laws else "",
        claim.amount,
    ]
    told = [part for part in parts if part]
    return ", " + ", ".join(told) if told else ""


def _hedge(each: Happening) -> str:
    return "" if each.modality == "stated" else f" *({each.modality})*"


def _source(source: Source) -> str:
    return ", ".join(part for part in (source.title, day(source.issued), source.url) if part)


def _html_source(source: Source) -> str:
    title = escape(source.title)
    if re.match(r"https?://", source.url):
        title = f'<a href="{escape(source.url, quote=True)}" rel="noreferrer">{title}</a>'
    return title + (f", {escape(day(source.issued))}" if source.issued else "")


def _md(text: str) -> str:
    """The text with what Markdown would take as a mark escaped."""
    return re.sub(r"([\\`*_{}\[\]<>#|])", r"\\\1", " ".join(text.split()))


def _md_quotes(quotes: Sequence[Quote], number: dict[str, int]) -> list[str]:
    return [
        f"  > “{_md(quote.text)}” [source {number[quote.document]}, {quote.start}–{quote.end}]"
        for quote in _some(quotes)
    ]


def _some(quotes: Sequence[Quote]) -> list[Quote]:
    """As many quotes as are shown, of as many documents as there are, in their order."""
    seen: Counter[str] = Counter()
    places = []
    for at, quote in enumerate(quotes):
        places.append((seen[quote.document], at))
        seen[quote.document] += 1
    return [quotes[at] for at in sorted(at for _, at in sorted(places)[:QUOTES])]


def _badge(status: str) -> str:
    mark, word = STATUS.get(status, STATUS["none"])
    return f"<span class='badge {status}'>{mark} {word}</span>"


def _side(name: str, parties: Sequence[Party]) -> str:
    title = name if len(parties) == 1 else f"{name}s"
    people = "".join(
        f"<li><b>{escape(party.name)}</b>"
        + (f"<span class=soft>{escape(listed(party.lawyers))}, counsel</span>" if party.lawyers else "")
        + "</li>"
        for party in parties
    )
    return f"<div><p class=over>{title}</p><ul>{people or '<li class=soft>not named</li>'}</ul></div>"


def _html_quotes(quotes: Sequence[Quote], number: dict[str, int]) -> str:
    made = []
    for quote in _some(quotes):
        before, after = escape(quote.prefix.lstrip()), escape(quote.suffix.rstrip())
        at = number.get(quote.document)
        place = f"<cite>{f'<a href=#s{at}>source {at}</a>, ' if at else ''}[{quote.start}–{quote.end}]</cite>"
        made.append(
            f"<blockquote><span class=around>{'…' + before if before else ''}</span><mark>{escape(quote.text)}</mark><span class=around>{after + '…' if after else ''}</span>{place}</blockquote>"
        )
    return "".join(made)
