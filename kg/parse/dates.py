"""Text into dates, each as precise as the text has it, resolved against the day the text was issued."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kg.model import Span

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NUMBERS = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
} | {"a": 1, "an": 1}

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\.|(?= \d)))"
)
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
YEAR = r"(?:1[5-9]\d\d|20[0-4]\d)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:%])(?!\.\d)"

# "Thursday, January 21, 2021", "Jan. 6", "January 6-8, 2020"; not "May 41%".
MONTH_DAY = re.compile(
    rf"\b(?:{WEEKDAY},? )?(?P<month>{MONTH}) (?P<day>{DAY})(?P<range> ?[-–] ?{DAY}(?! {MONTH}))?(?:,? (?:of )?(?P<year>{YEAR})\b|,? (?:of )?(?P<rel>last|this|next) year)?(?!\w)"
)
# "21 January 2021", "21st of January", "3 to 7 March 2022", "4th day of October, 2021".
DAY_MONTH = re.compile(
    rf"\b(?:{WEEKDAY},? )?(?:the )?(?P<range>{DAY}(?: ?[-–] ?| to | and | & ))?(?P<day>{DAY}) (?:day of |of )?(?P<month>{MONTH})(?:,? (?P<year>{YEAR})\b|,? (?P<rel>last|this|next) year)?(?!\w)"
)
# "March 2021", "September of 2019"; not "May 2,000".
MONTH_YEAR = re.compile(rf"\b(?P<month>{MONTH}),? (?:of )?(?P<year>{YEAR})\b(?![,.]\d)")
# "in August", "last March", "mid-June"; not "April Jones", "March on Washington".
MONTH_ALONE = re.compile(
    r"\b(?P<cue>[Ii]n|[Ss]ince|[Ll]ast|[Tt]his|[Nn]ext|[Uu]ntil|[Bb]y|[Ee]arly|[Ll]ate|[Mm]id|[Dd]uring|[Ff]rom|[Bb]etween|[Tt]hrough|[Bb]ack in|[Ee]nd of|[Tt]o|[Oo]f last)[ -]"
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.)"
    r"(?!(?: [A-Z]|['’]s [A-Z]| on\b| \d|\w))"
)
NUMERIC = re.compile(
    rf"\b(?P<iso>{YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))\b|\b(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})/(?P<year>{YEAR}|\d\d)\b(?!/)"
    rf"|(?<![\d.])(?P<point_day>3[01]|[12]\d|0?[1-9])\.(?P<point_month>1[0-2]|0?[1-9])\.(?P<point_year>{YEAR})\b(?!\.\d)"
)
# "on Tuesday", "last Friday", "Thursday"; not "Black Friday", "Mondays", "We".
DAY_OF_WEEK = re.compile(
    rf"(?<!Black )(?<!Good )(?<!Ruby )(?<!Cyber )(?<!Super )(?<!Bloody )(?<!Ash )\b(?:(?P<cue>[Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?) )?(?P<day>{WEEKDAY})(?! Night Live)\b"
)
RELATIVE = re.compile(
    r"\b(?P<day>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Ll]ast night|[Tt]his (?:morning|afternoon|evening))\b(?!['’]s [A-Z])"
    r"|\b(?:(?:[Ee]arlier|[Ll]ater) )?(?P<which>[Ll]ast|[Tt]his|[Nn]ext|[Pp]revious|[Tt]he previous) (?P<unit>week|month|year)\b"
    r"|\b(?P<count>\d{1,3}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Aa]n?) (?P<units>day|week|month|year)s? ago\b"
)
# "in 2019", "since 2004", "from 2015 to 2018", "the 2016 election"; not "in 2,000 cases", "$2019".
YEAR_ALONE = re.compile(
    rf"\b(?:[Ii]n|[Ss]ince|[Oo]f|[Ff]rom|[Bb]y|[Uu]ntil|[Dd]uring|[Bb]etween|[Bb]efore|[Aa]fter|[Ll]ate|[Ee]arly|[Mm]id|[Tt]hrough|[Tt]o|[Aa]nd|[Yy]ear|[Tt]he|[Aa]|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|'s|’s|Q[1-4]|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|[Ff]iscal)[ -]"
    rf"(?P<year>{YEAR})(?![\w,%/.]\w|\w| (?:people|cases|workers|employees|jobs|dollars|pounds|years|miles|other|more|of)\b|['’]s\b)"
)
YEAR_RANGE = re.compile(rf"\b{YEAR} ?(?:[-–]| to | and | through | until ) ?(?P<year>{YEAR})\b")
DECADE = re.compile(r"\b(?:the )?(?:early |late |mid-?)?(?P<decade>(?:1[5-9]|20)\d0)s\b")
FUTURE = re.compile(
    r"\b(?:will|shall|next|upcoming|scheduled|slated|set (?:for|to)|due|expected|until|deadline|(?:is|are) to|begins?|expires?|later)\b[^.;]*$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A date in the text; `value` is ISO 8601 as precise as known ("2021-01-21", "2021-01", "2021") or ""."""

    span: Span
    value: str


def find_dates(text: str, issued: str | None) -> Iterator[DateMention]:
    """Dates left to right; a date without its year is the last such one up to `issued`, or the next after "will", "next".

    The value is "" for a relative date when `issued` is unknown or less precise, and for weeks that cross months.
    """
    found: list[tuple[int, int, str]] = []
    for pattern, resolve in _READERS:
        for match in pattern.finditer(text):
            start, end = match.span("year") if pattern in _YEARS else match.span()
            if pattern is MONTH_ALONE and match["cue"].lower() not in ("last", "next", "this", "early", "late", "mid"):
                start = match.start("month")
            found.append((start, end, resolve(match, issued or "")))
    last = 0
    for start, end, value in sorted(found, key=lambda each: (each[0], -each[1])):
        if start >= last:
            last = end
            yield DateMention(span=Span(start, end), value=value)


def _looks_ahead(match: re.Match[str]) -> bool:
    """Whether the words before the date in its sentence speak of the future."""
    before = match.string[max(0, match.start() - 80) : match.start()]
    return FUTURE.search(before[before.rfind("\n") + 1 :]) is not None


def _month(word: str) -> int:
    return next(number for number, name in enumerate(MONTHS, 1) if name.startswith(word.lower().strip(".")[:3]))


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:  # "February 30"
        return f"{year}-{month:02}"


def _as_date(issued: str) -> date | None:
    return date.fromisoformat(issued[:10]) if re.match(r"\d{4}-\d\d-\d\d", issued) else None


def _day_of_month(match: re.Match[str], issued: str) -> str:
    month, day = _month(match["month"]), int(re.sub(r"\D", "", match["day"]))
    year = int(match["year"]) if match["year"] else None
    if year is None:
        if len(issued) < 4:
            return ""
        base = int(issued[:4])
        if match["rel"]:
            year = base + {"last": -1, "this": 0, "next": 1}[match["rel"]]
        elif len(issued) < 10:
            return ""
        elif _looks_ahead(match):
            year = base if f"{month:02}-{day:02}" >= issued[5:10] else base + 1
        else:
            year = base if f"{month:02}-{day:02}" <= issued[5:10] else base - 1
    return f"{year}-{month:02}" if match.groupdict().get("range") else _iso(year, month, day)


def _month_of_year(match: re.Match[str], issued: str) -> str:
    return f"{match['year']}-{_month(match['month']):02}"


def _month_alone(match: re.Match[str], issued: str) -> str:
    if len(issued) < 7:
        return ""
    month, year, now = _month(match["month"]), int(issued[:4]), int(issued[5:7])
    cue = match["cue"].lower()
    if cue.endswith("last"):
        year -= month >= now
    elif cue == "this":
        pass
    elif cue == "next" or _looks_ahead(match) or cue in ("until", "by"):
        year += month < now or (cue == "next" and month == now)
    else:
        year -= month > now
    return f"{year}-{month:02}"


def _numeric(match: re.Match[str], issued: str) -> str:
    if match["iso"]:
        return match["iso"]
    if match["point_day"]:  # who writes points writes the day first
        return _iso(int(match["point_year"]), int(match["point_month"]), int(match["point_day"]))
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    year += 0 if year > 99 else 2000 if year < 70 else 1900
    month, day = (second, first) if first > 12 else (first, second)
    return _iso(year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else ""


def _weekday(match: re.Match[str], issued: str) -> str:
    today = _as_date(issued)
    if today is None:
        return ""
    cue = (match["cue"] or "").lower()
    back = (today.weekday() - DAYS.index(match["day"].lower())) % 7
    if cue in ("next", "this coming") or not cue and _looks_ahead(match):
        return (today + timedelta(days=7 - back)).isoformat()
    return (today - timedelta(days=7 if cue == "last" and back == 0 else back)).isoformat()


def _relative(match: re.Match[str], issued: str) -> str:
    today = _as_date(issued)
    if match["day"]:
        if today is None:
            return ""
        shift = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(match["day"].lower(), 0)
        return (today + timedelta(days=shift)).isoformat()
    if match["which"]:
        shift = {"last": -1, "this": 0, "next": 1}.get(match["which"].lower(), -1)
        return _shifted(issued, match["unit"], shift)
    count = match["count"].lower()
    return _shifted(issued, match["units"], -(int(count) if count.isdigit() else NUMBERS[count]))


def _shifted(issued: str, unit: str, shift: int) -> str:
    """The day, month or year so many units from `issued`; a week gives its month if it lies in one."""
    if unit == "year":
        return str(int(issued[:4]) + shift) if len(issued) >= 4 else ""
    if unit == "month":
        if len(issued) < 7:
            return ""
        months = int(issued[:4]) * 12 + int(issued[5:7]) - 1 + shift
        return f"{months // 12}-{months % 12 + 1:02}"
    today = _as_date(issued)
    if today is None:
        return ""
    try:
        if unit == "day":
            return (today + timedelta(days=shift)).isoformat()
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=shift)
    except OverflowError:
        return ""
    sunday = monday + timedelta(days=6)
    return f"{monday:%Y-%m}" if monday.month == sunday.month else ""


def _year(match: re.Match[str], issued: str) -> str:
    return match["year"]


def _unknown(match: re.Match[str], issued: str) -> str:
    return ""


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], str], str]], ...] = (
    (NUMERIC, _numeric),
    (MONTH_DAY, _day_of_month),
    (DAY_MONTH, _day_of_month),
    (MONTH_YEAR, _month_of_year),
    (MONTH_ALONE, _month_alone),
    (DAY_OF_WEEK, _weekday),
    (RELATIVE, _relative),
    (YEAR_RANGE, _year),
    (YEAR_ALONE, _year),
    (DECADE, _unknown),
)
_YEARS = frozenset({YEAR_RANGE, YEAR_ALONE})
