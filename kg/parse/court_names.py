"""The words around "Court" that make one court's name: "King County Superior Court", "federal court in Newark, N.J."."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.model import Span
from kg.parse import bench, places
from kg.parse.capitals import OPENERS, TOKEN

ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(bench.ORDINALS)})"
US = r"(?:U\.? ?S\.?|United States|[Ff]ederal)"
REGION = r"(?:Northern|Southern|Eastern|Western|Middle|Central)"
NO_PLACE = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Judge|Justice|Chief|The|He|She|But|And|A|In|It"
)
CAP = rf"(?!(?:{NO_PLACE})\b)(?:St\. |Ft\. |Mt\. )?[A-Z][\w'’-]*\w"
# "Seattle", "Newark, N.J.", "New York City", "Washington, D.C.", "Trinidad and Tobago" is cut at "and".
PLACE = rf"(?:(?:downtown |lower |central )?{CAP}(?: {CAP}){{0,2}}(?:,? (?:D\.?C\.?(?!\w)|{{state}})(?!\w))?)"
COURT = re.compile(r"\b(?:[Cc]ourt|COURT)\b(?![-’'](?!s\b))")
# What may follow "Court" as part of its name.
OF_KIND = re.compile(
    r" [Oo]f (?:the )?(?:[Cc]riminal [Aa]ppeals?|[Cc]ivil [Aa]ppeals?|[Aa]ppeals? for (?:Veterans Claims|the Armed Forces)|[Aa]ppeals?|Common Pleas|Chancery|"
    r"Justice(?: of the (?:European Union|EU))?|Sessions?|Cassation|Federal Claims|Claims|International Trade|Arbitration(?: for Sport)?|Human Rights|"
    r"Human and Peoples['’] Rights|Final Appeal|Auditors|(?:King|Queen)['’]s Bench|First Instance|Record|Audit|Military Review|Errors)"
)
OF_PLACE = re.compile(rf"(?:,? (?:for|of|in and for)|,) (?:the )?(?:(?:{REGION} )?District of {CAP}(?: {CAP})?(?:, {CAP}(?: {CAP})? Division)?|{ORDINAL} (?:Judicial )?(?:Circuit|District)|County of {CAP}(?: {CAP})?)|"
    rf" (?:of|for) (?:the )?(?:United States|United Kingdom|Republic of {CAP}|{CAP}(?: {CAP}){{0,2}}(?: County)?)(?! (?:of|v\.))")  # fmt: skip
FOR_DISTRICT = re.compile(rf" (?:for|in|of) the (?:{REGION} )?District of {CAP}(?: {CAP})?")
LOWER_KINDS = frozenset(
    "federal state appeals appellate district high supreme superior circuit trial criminal civil bankruptcy county family top "
    "municipal administrative constitutional lower magistrate's magistrate magistrates military local provincial regional "
    "labor labour commercial juvenile appeal special city national crown".split()
)
NOT_A_COURT_NOUN = re.compile(
    r" (?:hearings?|filings?|documents?|papers?|records?|orders?|cases?|rulings?|battles?|fights?|systems?|dates?|rooms?|appearances?|"
    r"proceedings?|decisions?|challenges?|action|costs|fees|officials?|reporter|TV|orders?|docket|testimony|clerk|injunction|victory|settlement)\b"
)


@lru_cache(maxsize=1)
def place_pattern() -> str:
    """A pattern, without a group, of a town with its state if the text has it: "Newark, N.J."."""
    states = "|".join(re.escape(form) for form in sorted(places.states(), key=len, reverse=True))
    return PLACE.replace("{state}", f"(?:{states})")


@lru_cache(maxsize=1)
def _in_place() -> re.Pattern[str]:
    return re.compile(rf",? (?:in|based in|In) ({place_pattern()})")


@lru_cache(maxsize=1)
def _kinds() -> frozenset[str]:
    return frozenset(bench.book()["words"]["kinds"].split())


def _tokens_before(text: str, end: int) -> list[re.Match[str]]:
    low = max(0, end - 90, text.rfind("\n", 0, end) + 1)
    return list(TOKEN.finditer(text, low, end))


def named_court(text: str, court: re.Match[str]) -> Span | None:
    """The name around "Court": words of court before it, whose court it is before them, and what follows."""
    words = bench.book()["words"]
    following = TOKEN.match(text, court.end() + 1)
    if following and text[court.end()] == " " and following[0] in words["after"].split():
        return None
    tokens = _tokens_before(text, court.start())
    if tokens and tokens[-1][0] in words["no_court"].split():
        return None
    start, kinds, index = court.start(), [], len(tokens) - 1
    while index >= 0 and (tokens[index][0] in _kinds() or re.fullmatch(ORDINAL, tokens[index][0])):
        if tokens[index][0][0].islower():
            break
        start = tokens[index].start()
        kinds.append(tokens[index][0])
        index -= 1
    before = text[max(0, start - 40) : start]
    if "Circuit" in kinds and re.search(rf"\b{ORDINAL} (?:{US} )?$", before, re.IGNORECASE):
        return None  # `CIRCUIT` has it
    end = court.end()
    of_kind = OF_KIND.match(text, end)
    end = of_kind.end() if of_kind else end
    is_of_state = index >= 0 and tokens[index][0] == "state"  # "New York state Supreme Court"
    owner = _owner(text, tokens, index - is_of_state, kinds, is_of_a_kind=of_kind is not None)
    if owner is None and not of_kind and all(kind in words["common"].split() for kind in kinds):
        kinds = []  # "Appeals Court Rejects Bid" names none
    of_place = OF_PLACE.match(text, end)
    if of_place and (kinds or of_kind or _is_jurisdiction(of_place[0])) and not _continues_badly(text, of_place):
        end = of_place.end()
    else:
        of_place = None
    is_national = owner is None or re.match(US, text[owner : owner + 14]) is not None
    if is_national and "Supreme" not in kinds and of_place is None and (kinds or of_kind):
        within = _in_place().match(text, end)
        end = within.end() if within else end
    if owner is None and not kinds and not of_kind and of_place is None:
        return None
    start = start if owner is None else owner
    if of_place and (division := re.search(rf"(?:{CAP} ){{1,3}}Division of the $", before)):
        start = max(0, start - 40) + division.start()
    return Span(start, end)


def _continues_badly(text: str, place: re.Match[str]) -> bool:
    """Whether the words after "Court of" are not its place: "Court for Judge Orr", a person or a day."""
    words = place[0].split()
    return words[-1] in {"Judge", "Justice", "Appeals"} or text[place.end() : place.end() + 4] == " v. "


def _is_jurisdiction(words: str) -> bool:
    name = re.sub(r"^,? (?:of|for|in and for) (?:the )?", "", words)
    return name in places.jurisdictions() or "District of" in name


def _owner(
    text: str, tokens: list[re.Match[str]], index: int, kinds: list[str], *, is_of_a_kind: bool = False
) -> int | None:
    """Where the words begin that say whose court it is: "U.S.", "King County", "Utah's", "Los Angeles"."""
    if index < 0:
        return None
    before = text[tokens[max(0, index - 3)].start() : tokens[index].end()]
    if us := re.search(r"(?:\bU\.? ?S\.?|\bUnited States)$", before):
        return tokens[index].end() - len(us[0])
    known = _place_before(text, tokens, index)
    if known is not None:
        return known
    if "Supreme" in kinds or not kinds and not is_of_a_kind:
        return None
    if "County" not in kinds and _is_headline(text, tokens[index].start()):
        return None
    start, size = None, 0
    while index >= 0 and size < 3:
        word = tokens[index][0]
        if not word[0].isupper() or word in OPENERS or word in bench.book()["words"]["titles"].split():
            break
        if word.endswith((".", "'s", "’s", "-based")) and word not in {"St.", "Ft."}:
            break
        start = tokens[index].start()
        index, size = index - 1, size + 1
    return start


def _is_headline(text: str, position: int) -> bool:
    line = text[text.rfind("\n", 0, position) + 1 : _line_end(text, position)]
    words = [word for word in line.split() if word[0].isalpha()]
    return len(words) < 25 and sum(word[0].isupper() for word in words) > 0.6 * len(words)


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end


def described_court(text: str, court: re.Match[str]) -> Span | None:
    """A court told by kind and place: "federal appeals court in Boston", "Illinois state court", "Dutch court"."""
    tokens = _tokens_before(text, court.start())
    start, kinds, index = court.start(), [], len(tokens) - 1
    while index >= 0 and (
        tokens[index][0].lower() in LOWER_KINDS or re.fullmatch(ORDINAL, tokens[index][0], re.IGNORECASE)
    ):
        start = tokens[index].start()
        kinds.append(tokens[index][0])
        index -= 1
    is_county = "County" in kinds or "Parish" in kinds
    owner = _owner(text, tokens, index, kinds) if is_county else _place_before(text, tokens, index)
    end = court.end()
    if of_kind := OF_KIND.match(text, end):
        end = of_kind.end()
    within = _in_place().match(text, end)
    for_place = FOR_DISTRICT.match(text, end)
    if owner is not None and (kinds or not NOT_A_COURT_NOUN.match(text, end)):
        tail = for_place or within
        if re.match(US, text[owner : owner + 14]):  # "a U.S. court" may be any of them
            return Span(owner, tail.end()) if tail else None
        return Span(owner, end)
    if "supreme" in (kind.lower() for kind in kinds):
        of_place = OF_PLACE.match(text, end)
        return Span(start, of_place.end() if of_place and _is_jurisdiction(of_place[0]) else end)
    if for_place:
        return Span(start, for_place.end())
    if within and (kinds or index >= 0 and tokens[index][0].lower() in {"a", "the", "another"}):
        if tokens and tokens[-1][0] in ("in", "to", "into", "at", "of") and not kinds:
            return None
        return Span(start, within.end())
    return None


def _place_before(text: str, tokens: list[re.Match[str]], index: int) -> int | None:
    for size in (3, 2, 1):
        if index - size + 1 < 0:
            continue
        first = tokens[index - size + 1]
        words = re.sub(r"['’]s?$", "", text[first.start() : tokens[index].end()])
        if (
            words in places.jurisdictions()
            and words not in {"State", "National", "Federal"}
            or words in bench.cities()
            or words in places.cities()
        ):
            return first.start()
    return None
