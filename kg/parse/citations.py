"""Text into cited cases and docket numbers: "Roe v. Wade", "410 U.S. 113", "No. 2:21-cv-00031", "[2020] UKSC 5"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from kg.model import Span
from kg.parse.capitals import INNER, OPENERS, TOKEN, ends_sentence

Kind = Literal["statute", "case", "docket"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A law, a case or a docket number as the text names it, and the form in which it is compared."""

    span: Span
    kind: Kind
    value: str  # "15 U.S.C. § 1", "Roe v. Wade", "2:21-cv-00031"


# "Roe v. Wade", "Brown vs Board of Education", "Roe v Wade"; not "part v. of".
VERSUS = re.compile(r"(?<=[\w.)’']) +(?:v\.?|vs\.?|versus) +(?=[A-Z“\"])")
# "In re Acme Securities Litigation", "Ex parte Young", "Matter of Doe"; not "in re-election".
IN_RE = re.compile(r"\b(?:In [Rr]e:?|Ex [Pp]arte|(?:In the )?Matter of|In the matter of|Re) (?=[A-Z])")
# "R (on the application of Roe) v Secretary of State": the crown sues for whom the brackets name.
APPLICATION = re.compile(r"\bR(?:egina)? \((?:on the application of|ex p(?:arte)?\.?) [^()\n]{2,80}\)$")
# Where the second party ends though the words go on with capitals: "the Roe v. Wade Supreme Court ruling".
AFTER_CASE = frozenset(
    "Supreme Court Decision Ruling Case Circuit District Judge Justice Opinion No Nos Day F U.S Is Was".split()
)
COMPANY = frozenset("Inc Corp Co Ltd LLC LLP LP L.P L.L.C plc PLC N.A S.A Cos Bros SE AG GmbH N.V B.V Jr Sr".split())

# "the Supreme Court's Brown v. Board": whose ruling it is, not a party; not "Whole Woman's Health v. Cole".
OWNER = re.compile(r"(?:Court|Circuit|Government|Administration|Justice|Judge|Year|State|Nation|Country)s?['’]s?$")

# "No. 2:21-cv-00031", "Case No. 20-1199", "Civil Action No. 1:19-cv-11457-IT", "No. CV-19-00123"; not "No. 1".
DOCKET = re.compile(
    r"\b(?:(?:Case|Docket|Civil Action|Crim(?:inal)?\.?|Civ(?:il)?\.?|Cause|Index|File|Appeal|Matter|Claim) ?)?"
    r"(?:Nos?\.?|Numbers?|#)? ?:? ?"
    r"(?P<number>\d{1,2}:\d{2}-(?:cv|cr|mc|md|mj|bk|ap|sw|po)-\d{3,6}(?:-[A-Z0-9]{1,4}){0,3}|"
    r"\d{2}-(?:cv|cr|mc|md|mj|bk|CV|CR|MD)-\d{2,6}(?:-[A-Z]{1,4}){0,2})"
    r"|\b(?:(?:Case|Docket|Civil Action|Index|Appeal) )?Nos?\. (?P<plain>\d{2,4}-\d{2,6}|[A-Z]{1,3}-?\d{2}-\d{3,6}|\d{5,7}/\d{2,4})\b"
)
# "[2020] UKSC 5", "[2019] EWCA Civ 12", "ECLI:EU:C:2014:317", "Case C-131/12"; not "[2020] 5".
NEUTRAL = re.compile(
    r"[\[(]\d{4}[\])] (?:UKSC|UKPC|UKHL|UKUT|EWCA (?:Civ|Crim)|EWHC|EWCOP|EWFC|CSIH|CSOH|NICA|NIQB|HCA|FCA|FCAFC|NSWCA|NZSC|"
    r"NZCA|ZACC|ZASCA|IESC|IECA|SCC|INSC|SGCA|HKCFA|KESC) ?\d+(?: \([A-Z][a-z]+\))?"
    r"|\bECLI:[A-Z]{2}:[A-Z]+:\d{4}:[\w.]+|\b(?:Joined )?Cases? [CTF][-‑–]\d+/\d\d\b"
)
# What a reporter's citation must look like before the library is asked: "410 U.S. 113", "5 F.3d 12".
REPORTER = re.compile(r"\b\d{1,4} (?:[A-Z][\w.’']*\.? ?(?:\dd|\dth)? ?){1,4},? ?(?:at )?\d{1,5}\b")


def find_cases(text: str) -> Iterator[Citation]:
    """Cases named in the text, in order; a citation of a reporter that follows the name gives the value."""
    matches = list(VERSUS.finditer(text))
    end = 0
    for match, following in zip(matches, [*matches[1:], None], strict=False):
        crown = APPLICATION.search(text, max(0, match.start() - 110), match.start())
        first = crown.start() if crown else _party_before(text, match.start())
        start, end = max(end, first), _party_after(text, match.end())
        if (
            following and following.start() - end < 80
        ):  # "Roe v. Wade and Doe v. Bolton": the next has its own first party
            listed = re.match(r".*?(?=,? and (?!Company|Co\b|Sons)| but |, )", text[match.end() : following.start()])
            end = match.end() + listed.end() if listed and match.end() + listed.end() < end else end
        start = _past_openers(text, start, match.start())
        if start == match.start() or end == match.end():
            continue
        yield Citation(span=Span(start, end), kind="case", value=_cited_at(text, end) or _plain(text[start:end]))
    for match in IN_RE.finditer(text):
        end = _party_after(text, match.end())
        if end > match.end():
            yield Citation(span=Span(match.start(), end), kind="case", value=_plain(text[match.start() : end]))


def find_dockets(text: str) -> Iterator[Citation]:
    """Docket numbers and neutral citations in order of their kind; the value is the number alone."""
    for match in DOCKET.finditer(text):
        yield Citation(span=_trimmed(text, *match.span()), kind="docket", value=match["number"] or match["plain"])
    for match in NEUTRAL.finditer(text):
        yield Citation(span=Span(*match.span()), kind="docket", value=match[0])


def _trimmed(text: str, start: int, end: int) -> Span:
    while text[start].isspace():
        start += 1
    return Span(start, end)


def _party_before(text: str, end: int) -> int:
    """The start of the party whose name ends at `end`: "Citizens United", "Acme Widgets, Inc.", "People ex rel. Doe"."""
    low = max(0, end - 120, text.rfind("\n", 0, end) + 1)
    tokens = list(TOKEN.finditer(text, low, end))
    start, index = end, len(tokens) - 1
    while index >= 0 and end - tokens[index].start() < 100:
        word = tokens[index][0]
        following = tokens[index + 1][0] if index + 1 < len(tokens) else ""
        if word == ",":
            if following.rstrip(".") not in COMPANY and not re.fullmatch(
                r"(?:[A-Z]\.){2}|[A-Z][a-z]{2,4}\.", following
            ):
                break
        elif word in INNER or word in ("ex", "rel.", "et", "al.", "al"):
            if (
                word == "the"
                and tokens[index - 1][0] != "of"
                or (word in ("in", "to", "on", "by", "from", "with") and start != end)
            ):
                break
        elif (word[0].isupper() and word not in ("No.", "Nos.")) or re.fullmatch(r"\d+(?:st|nd|rd|th)", word):
            closes = ends_sentence(word) or word.rstrip(".") in COMPANY and following[:1].isupper()
            if start != end and following not in COMPANY and (closes or OWNER.match(word)):
                break
            start = tokens[index].start()
        else:
            break
        index -= 1
    return _past_openers(text, start, end)


def _past_openers(text: str, start: int, end: int) -> int:
    start += len(text[start:end]) - len(text[start:end].lstrip())
    skipped = (
        OPENERS
        | INNER
        | {",", ";", "(", "In", "Cf.", "Accord", "E.g.", "Case", "Landmark", "Decision", "Citing", "Held", "Since"}
    )
    while start < end and (token := TOKEN.match(text, start)) and token[0] in skipped - {"New", "All"}:
        start = token.end()
        while start < end and text[start].isspace():
            start += 1
    return start


def _party_after(text: str, start: int) -> int:
    """The end of the party whose name begins at `start`, before a verb, a year or a word like "ruling"."""
    stop = text.find("\n", start)
    end, pending, closed = start, 0, False
    for token in TOKEN.finditer(text, start, min(len(text), start + 110) if stop < 0 else min(stop, start + 110)):
        word, bare = token[0], token[0].rstrip(".")
        if word == ",":
            following = TOKEN.match(text, token.end() + 1)
            if following is None or following[0].rstrip(".") not in COMPANY:
                break
        elif word in ("of", "and", "&", "for", "ex", "rel.", "the", "de") and end > start:
            closed = False
            pending += 1
            if pending > 2:
                break
        elif word[0].isupper() or word[0].isdigit() and end > start and not bare.isdigit():
            if end > start and (
                bare in AFTER_CASE and not pending or bare in OPENERS or closed and bare not in COMPANY
            ):
                break
            pending = 0
            closed = bare in COMPANY
            is_company = bare in COMPANY or re.fullmatch(r"(?:[A-Z]\.)+[A-Z]?", word) is not None
            end = token.end() if is_company or word[-1] not in ".?!" else token.end() - 1
            if word.endswith(("'s", "’s")) and not _continues(text, token.end()):
                return token.end() - 2
            if not is_company and ends_sentence(word):
                break
        else:
            break
    return end


def _continues(text: str, position: int) -> bool:
    """Whether a possessive is part of the party: "Moody's Investors", "Macy's Inc."; not "Wade's holding"."""
    following = TOKEN.match(text, position + 1)
    return following is not None and following[0][0].isupper()


def _plain(name: str) -> str:
    """The name as it is compared: "Roe vs Wade" is "Roe v. Wade"."""
    return re.sub(r" (?:v|vs|versus)\.? ", " v. ", " ".join(name.replace("’", "'").split()))


def _cited_at(text: str, end: int) -> str | None:
    """The corrected citation of the reporter's page that follows a case's name, if one does."""
    gap = re.match(r",? *(?:No\. [\w-]+, )?", text[end : end + 40])
    place = REPORTER.match(text, end + gap.end()) if gap else None
    if place is None:
        return None
    # Only the few words of the citation: the library's time grows with the square of the text.
    found = [each for each in _eyecite()(place[0]) if type(each).__name__ == "FullCaseCitation"]
    return str(found[0].corrected_citation()) if found else None


@lru_cache(maxsize=1)
def _eyecite() -> Any:
    from eyecite import get_citations  # takes 0.3 s, and few news texts cite a reporter

    return get_citations
