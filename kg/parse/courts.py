"""Text into courts, named or described so that one court is meant: "9th Circuit", "a federal court in Seattle"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from kg.model import Span
from kg.parse import bench, places
from kg.parse.capitals import OPENERS
from kg.parse.court_names import CAP, COURT, ORDINAL, REGION, US, described_court, named_court, place_pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class CourtName:
    """A court as the text names it; `id` is courts-db's or ""."""

    span: Span
    id: str


# "9th Circuit", "Ninth U.S. Circuit Court of Appeals", "Fourth and Ninth Circuits", "D.C. Circuit", "Federal Circuit".
CIRCUIT = re.compile(
    rf"\b(?:{ORDINAL}(?:(?:, |,? and |,? or ){ORDINAL})*|D\.?C\.?|Federal|District of Columbia) (?:{US} )?"
    rf"(?:Circuits?(?: U\.?S\.?)?(?: Courts? of Appeals?| Courts?)?|U\.S\. Court of Appeals)\b",
    re.IGNORECASE,
)
# "U.S. Court of Appeals for the 9th Circuit", "Court of Appeals (7th Circuit)", "Bankruptcy Appellate Panel of the ...".
APPEALS = re.compile(
    rf"\b(?:{US} )?(?:Courts? of Appeals?|Bankruptcy Appellate Panel|Circuit Court of Appeals)(?: for| of| in|,)?(?: the)? "
    rf"\(?(?:{ORDINAL}(?: and {ORDINAL})*|D\.?C\.?|Federal|District of Columbia) (?:U\.?S\.? )?Circuit\)?",
    re.IGNORECASE,
)
# "Western District of Washington", "District of Oregon"; "U.S. Attorney for the ..." is an office, not a court.
DISTRICT = re.compile(
    rf"\b(?:{REGION} District of|(?<!the )District of|(?<=for the )District of|(?<=in the )District of) ({CAP}(?: {CAP})?)"
)
OFFICE = re.compile(
    r"(?:[Aa]ttorneys?(?:['’]?s?['’]? [Oo]ffices?)?|USAO|[Oo]ffices?|Marshal|[Pp]rosecutors?)"
    r"(?: (?:[A-Z][\w.'’-]*|and|de|van|von)){0,9},? (?:for|in|of|from) (?:the )?$"
)
# "W.D. Wash.", "S.D.N.Y.", "N.D. Cal."
SHORT_DISTRICT = re.compile(
    r"\b[NSEWMC]\.? ?D\.? ?(?:N\.Y\.|(?:[A-Z][a-z]{2,4}\.|Ohio|Iowa|N\.C\.|W\. ?Va\.)(?!\w))|\b(?:SDNY|EDNY|NDCA|EDVA|EDTX|WDTX|NDIL)\b"
)
_SHORT = {
    "SDNY": "nysd",
    "EDNY": "nyed",
    "NDCA": "cand",
    "EDVA": "vaed",
    "EDTX": "txed",
    "WDTX": "txwd",
    "NDIL": "ilnd",
}

# "Appellate Division of the Supreme Court, First Department", "Madurai Bench of the Madras High Court", "Full Court of the Federal
# Court"; not "a division of the court".
PART = re.compile(
    r"\b(?:(?:[A-Z][\w'’]+ ){1,3}(?:Division|[Bb]ench)|Full (?:Court|Bench)|Grand Chamber) of (?:the )?(?:[A-Z][\w'’.]+ ){0,4}Court"
    r"(?: of (?:[A-Z]\w+)(?: [A-Z]\w+)?)?(?:,? (?:First|Second|Third|Fourth) (?:Judicial )?Department)?"
    r"|\bAppellate Division,? (?:First|Second|Third|Fourth) (?:Judicial )?Department"
)
SPECIAL_TRIBUNAL = re.compile(rf"\b(?:{CAP} ){{1,4}}Tribunal\b(?: (?:for|of) (?:the )?{CAP}(?: {CAP})?)?")


def find_courts(text: str) -> Iterator[CourtName]:
    """Courts that the text names or describes, left to right, longest first where they overlap.

    A bare "the court" is none. "Supreme Court" alone is the United States' unless the text is about another country's or
    names only one other supreme court.
    """
    found = sorted(_all(text), key=lambda span: (span.start, -span.end))
    kept: list[Span] = []
    for span in found:
        if kept and span.start < kept[-1].end:
            if span.end > kept[-1].end:
                kept[-1] = Span(kept[-1].start, span.end)  # "9th Circuit" and "Circuit Court of Appeals in Seattle"
            continue
        kept.append(span)
    names = [CourtName(span=span, id=_identify(text, span)) for span in kept]
    names.extend(_short_forms(text, names))
    yield from _with_home(text, sorted(names, key=lambda name: name.span))


def find_court_clues(text: str) -> Iterator[CourtName]:
    """Places of federal judges and prosecutors, which tell the court without naming it: "federal judge in Brooklyn"."""
    for match in _clue().finditer(text):
        if court := bench.court_id(f"federal court in {match[1]}"):
            yield CourtName(span=Span(*match.span()), id=court)


@lru_cache(maxsize=1)
def _clue() -> re.Pattern[str]:
    return re.compile(rf"\b(?:federal|U\.?S\.? [Dd]istrict|U\.?S\.?) [Jj](?:udge|ury) in ({place_pattern()})")


@lru_cache(maxsize=1)
def _names() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(bench.book()["names"], key=len, reverse=True))
    return re.compile(rf"\b(?:{names})(?!\w)", re.IGNORECASE)


def _all(text: str) -> Iterator[Span]:
    for match in _names().finditer(text):
        if match[0][0].isupper() or match[0][0] == "n":
            yield Span(*match.span())
    for match in PART.finditer(text):
        opener = match[0].split()[0]
        yield Span(match.start() + (len(opener) + 1 if opener in OPENERS else 0), match.end())
    for pattern in (CIRCUIT, APPEALS):
        for match in pattern.finditer(text):
            if any(letter.isupper() for letter in match[0]) or re.match(ORDINAL, match[0]):
                yield from _each(match)
    for match in DISTRICT.finditer(text):
        state = next(
            (
                match[1][:size]
                for size in (len(match[1]), len(match[1].split()[0]))
                if match[1][:size] in places.state_names()
            ),
            None,
        )
        if state and not (
            match[0].startswith("District of Columbia")
            or OFFICE.search(text, max(0, match.start() - 110), match.start())
        ):
            yield Span(match.start(), match.start(1) + len(state))
    for match in SHORT_DISTRICT.finditer(text):
        yield Span(*match.span())
    for match in SPECIAL_TRIBUNAL.finditer(text):
        if match[0].split()[0] not in OPENERS:
            yield Span(*match.span())
    for match in COURT.finditer(text):
        span = named_court(text, match) if match[0][0] == "C" else described_court(text, match)
        if span:
            yield span


def _each(match: re.Match[str]) -> Iterator[Span]:
    """A span for each circuit of a list: "Fourth" and "Ninth Circuits"; one for a single circuit."""
    numbers = list(re.finditer(rf"\b{ORDINAL}\b(?!-)", match[0], re.IGNORECASE))
    if len(numbers) < 2 or numbers[0].start():
        yield Span(*match.span())
        return
    for number in numbers[:-1]:
        yield Span(match.start() + number.start(), match.start() + number.end())
    yield Span(match.start() + numbers[-1].start(), match.end())


def _short_forms(text: str, names: list[CourtName]) -> Iterator[CourtName]:
    """ "The Tribunal" where one tribunal is named."""
    tribunals = [name for name in names if " Tribunal" in name.span.of(text)]
    for match in re.finditer(r"(?<=\b[Tt]he )Tribunal\b", text) if tribunals else ():
        yield CourtName(span=Span(*match.span()), id=tribunals[0].id)


def _identify(text: str, span: Span) -> str:
    words = span.of(text)
    if re.fullmatch(ORDINAL, words, re.IGNORECASE):
        words += " Circuit"
    return _SHORT.get(words) or bench.court_id(words)


def _with_home(text: str, names: list[CourtName]) -> Iterator[CourtName]:
    """The courts, with a bare "Supreme Court" of another country or state told from the United States'."""
    bare = [name for name in names if re.fullmatch(r"supreme court", name.span.of(text), re.IGNORECASE)]
    if not bare:
        yield from names
        return
    full = [name for name in names if "supreme court" in name.span.of(text).lower() and name not in bare]
    ids = {name.id for name in full}
    home = "scotus"
    if full and "scotus" not in ids:
        home = next(iter(ids)) if len(ids) == 1 else "scotus"
    elif not full and _is_foreign(text):
        home = ""
    for name in names:
        yield replace(name, id=home) if name in bare else name


def _is_foreign(text: str) -> bool:
    """Whether the text speaks of another country more than of the United States."""
    named = Counter(
        places.countries()[word]
        for word in re.findall(r"U\.S\.|U\.K\.|[A-Z][a-z]+(?: [A-Z][a-z]+)?|UK\b|US\b", text)
        if word in places.countries()
    )
    ours = named.pop("United States", 0) + sum(text.count(f" {state}") for state in places.state_names())
    return bool(named) and named.most_common(1)[0][1] > max(1, ours)
