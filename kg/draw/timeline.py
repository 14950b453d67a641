"""What happened, in the order of time → lines for the terminal, or a page."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from kg.draw.casefile import CaseFile
from kg.draw.report import STATUS, day, line_of_time
from kg.draw.sheet import sheet


def timeline_text(cases: Sequence[CaseFile], *, quotes: int = 1) -> str:
    """The timelines of the cases as text, each happening with its quotes."""
    parts = []
    for case in cases:
        lines = [case.title, "=" * min(len(case.title), 78), ""]
        title = {source.iri: source.title for source in case.sources}
        width = max((len(day(each.date) or "no date") for each in case.happenings), default=0)
        for each in case.happenings:
            mark = STATUS.get(each.side, ("·", ""))[0]
            hedge = "" if each.modality == "stated" else f"  ({each.modality})"
            lines.append(f"{(day(each.date) or 'no date').rjust(width)}  {mark} {each.text}{hedge}")
            lines += [
                f"{' ' * width}      “{' '.join(quote.text.split())}”  {title.get(quote.document, quote.document)} [{quote.start}–{quote.end}]"
                for quote in each.quotes[:quotes]
            ]
        if not case.happenings:
            lines.append("The store knows nothing that happened in this case.")
        parts.append("\n".join(lines))
    return "\n\n".join(parts)


def timeline_page(cases: Sequence[CaseFile], *, title: str) -> str:
    """The timelines as one page that needs nothing but itself."""
    body = [f"<header><p class=over>Timeline</p><h1>{escape(title)}</h1></header>"]
    for case in cases:
        number = {source.iri: at for at, source in enumerate(case.sources, start=1)}
        if len(cases) > 1 or case.title != title:
            body.append(f"<h2>{escape(case.title)}</h2>")
        body.append(
            line_of_time(case.happenings, {}, quotes=3)
            if len(cases) > 1
            else line_of_time(case.happenings, number, quotes=3)
        )
        body.append("<h2>Sources</h2><ol class=sources>")
        body += [
            f"<li{'' if len(cases) > 1 else f' id=s{number[each.iri]}'}>{escape(each.title)}{', ' + escape(day(each.issued)) if each.issued else ''}</li>"
            for each in case.sources
        ]
        body.append("</ol>")
    return sheet(title, "\n".join(body))
