"""Text into statutes: acts, codes, constitutions, rules, treaties and their sections, with one form for each."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from kg.model import Span
from kg.parse import lawbook, places
from kg.parse.capitals import name_start
from kg.parse.citations import Citation

NUMBER = r"\d+[\w.:]*(?:[-–]\d+\w*)?(?: ?\([0-9A-Za-z]{1,4}\))*(?<![.:])"
NUMBERS = rf"{NUMBER}(?:(?:, and |, or |,? and |,? or |, | to |[-–])(?:§§? ?)?{NUMBER}(?![\w-]|\s*(?:U\.S|F\.|percent|years?|million)))*"
ROMAN = r"[IVX]+\b"
SIGN = r"(?:§§? ?|[Ss]ections? |[Ss]ecs?\. ?|[Ss]ubsections? |s\. ?|ss\. ?)"

# "42 U.S.C. §§ 1983", "28 USC 1253", "29 C.F.R. § 1604.11(a)"; not "42 U.S. companies".
US_CODE = re.compile(
    rf"\b(\d{{1,2}}) (U\.? ?S\.? ?C(?:ode)?\.?(?: ?A\.)?|U\.S\. Code|United States Code|C\.? ?F\.? ?R\.?),? ?(?:{SIGN}|[Pp]arts? )?({NUMBERS})"
)
# "Title 18, United States Code, Section 1343", "Title 42 of the U.S. Code".
US_TITLE = re.compile(
    rf"\bTitle (\d{{1,2}}),?(?: of the)? (?:United States Code|U\.S\. Code|U\.S\.C\.|USC),?(?: ?(?:at )?{SIGN}({NUMBERS}))?"
)
# "RCW 19.86.020", "740 ILCS 14/1", "O.C.G.A. § 16-5-1".
STATE_CODE = re.compile(
    rf"(?<![\w.])(?:\d{{1,3}} )?(?:{lawbook.codes()}) ?(?:{SIGN}|ch\. )?\d[\w.:/-]*(?:\([0-9A-Za-z]{{1,4}}\))*(?<![.:-])"
)
# "Fed. R. Civ. P. 12(b)(6)", "Federal Rule of Civil Procedure 23", "Federal Rules of Evidence", "FRCP 12".
RULES = re.compile(
    rf"\b(?:Fed(?:\.|eral) ?R(?:\.|ules?) ?(?:of )?(Civ(?:\.|il)|Crim(?:\.|inal)|App(?:\.|ellate)|Bankr(?:\.|uptcy)|Evid(?:\.|ence))"
    rf" ?(?:P(?:\.|rocedure))?|(FRCP|FRE))(?: ({NUMBER}))?"
)
# "Rule 12(b)(6)", "Rule 10b-5"; not "Rule 5".
RULE = re.compile(r"\bRule (?:\d+(?:\([a-z0-9]\))+|10b-\d+|\d+[a-z]?-\d+)")
# "First Amendment", "14th Amendment", "Eighth and Fourteenth Amendments"; not "an amendment".
ORDINAL = lawbook.ordinal_pattern()
AMENDMENTS = re.compile(
    rf"\b({ORDINAL}(?:(?:, |,? and |,? or |,? & ){ORDINAL})*) [Aa]mendments?\b(?! (?:Institute|Cent|Coalition|Foundation|Defen[sc]e|Project|Lawyers|Auditor))",
    re.IGNORECASE,
)
# "Due Process Clause", "excessive fines clause", "Equal Protection and Due Process clauses".
CLAUSES = re.compile(
    rf"\b((?:{lawbook.clauses()})(?:(?:, |,? and )(?:{lawbook.clauses()}))*) clauses?\b", re.IGNORECASE
)
# "Title VII", "Title IX", "Chapter 11", "Article III", "Section 230", "Section 1983", "§ 215", "Sections 1 and 2".
SECTION = re.compile(
    rf"(?<![\w.-])(?:(?:Title|TITLE) (?:{ROMAN})|Chapter (?:7|9|11|12|13|15)\b(?!\.\d)|"
    rf"Art(?:icles?|\.) (?:{ROMAN}|{NUMBERS})|Regulations? {NUMBER}|Part {ROMAN}|(?:Section|Sections|Sec\.|Subsection) {NUMBERS}|§§? ?{NUMBERS}|"
    rf"s\d+\([0-9a-z]+\)(?:\([0-9a-z]+\))*|"
    rf"(?:[Ss]ections?|[Ss]ubsections?|[Aa]rticles?|[Pp]aragraphs?|[Cc]lauses?|[Rr]egulations?|[Cc]hapters?|[Pp]arts?|[Ss]chedules?|s\.|ss\.) {NUMBERS}"
    rf"(?=,? (?:of|in|under|to) (?:the|that|its|India|South|[A-Z]))|"
    rf"(?<!['’])ss? {NUMBERS}(?= (?:of|in|under) (?:the )?[A-Z]))"
)
SECTION_OF = re.compile(
    r",? (?:of|in|under|to) (?:(?:the|that|its|their|this) )?(?:(?:federal|state|amended|\d{4}|country's|nation's) )?"
)
AFTER_NAME = re.compile(
    rf",? ?(?:{SIGN}|[Aa]rticles? |[Rr]ules? |[Cc]h(?:apters?|\.) |(?<=Code )(?=\d+\.\d))({NUMBERS})"
)
# Parts of the document itself or of a contract, or no law at all: "Section 4 of the agreement", "Section 8 housing".
NO_LAW = re.compile(
    r",? (?:above|below|infra|supra|of (?:this|the|its|their) (?:agreement|contract|complaint|report|opinion|brief|book|order|policy|plan|lease|motion|will))\b|\.\d",
    re.IGNORECASE,
)

# The last word of a law's name; the name is read backwards from it.
HEAD = re.compile(
    r"\b(?:Acts?|Laws?|Codes?|Constitution|Statutes?|Ordinances?|Amendment|Bill|Rules?(?= (?:19|20)\d\d)|Regulations?(?= (?:19|20)\d\d)|(?<=[a-z] )Rule|Decree|Charter|Covenant|Treaty|Directive"
    r"|ACT|LAW|CODE|CONSTITUTION)\b(?![-&]|(?<=Bill) [A-Z]|(?<=Rule) [A-Z]|['’]s? [A-Z][a-z]+ (?:Act|Law)\b| (?:School|Center|Centre|Firm|Group|Offices?|Review|"
    r"Journal|Professor|Library|Librarian|Tribunal|Commission(?:er)?|Council|Courts?|Partners|LLP|Chambers|Times|Reports|Minister|Clerk|Officers?|Dean|Faculty|Students?|Graduates?|Enforcement|Clinic|Institute|Lords?|Department|Dictionary|Project|Society|Avenue|Clinic|Street|Hall|Foundation|Association|Alliance|Fund))"
)
YEAR = re.compile(
    r",? (?:of (?:1[6-9]|20)\d\d|(?:1[6-9]|20)\d\d|(?:\(?(?:No\.?|Act) )?\d+ of (?:1[6-9]|20)\d\d)\)?\b(?: \((?:Cth|NSW|Vic|Qld|WA|SA|Tas|ACT|NT|NI|NZ|Scotland|Wales|Northern Ireland)\))?|,? \(?(?:1[6-9]|20)\d\d\)"
)
PURPOSE = re.compile(r" (?:to|for the) [A-Z][\w-]+(?: (?:and |of |from |the |in |by )*[A-Z][\w-]+)*")
# "Convention on the Rights of the Child", "Treaty of Lisbon"; not "the party's convention".
OF_PLACE = re.compile(r" of (?:the )?[A-Z][\w-]+(?: (?:of |and )?[A-Z][\w-]+)*")  # "Constitution of South Africa"
TREATY = re.compile(
    r"\b(?:[A-Z][\w-]+ ){0,3}(?:(?:Convention|Covenant|Treaty|Protocol|Charter|Declaration)(?: \([A-Z][\w. ]+\))? (?:on|for|against|relating to|Relating to|concerning|of)"
    r" (?:the )?[A-Z][\w-]+(?: (?:and |of |of the |in |the |on |for |against |to )*[A-Z][\w-]+)*|(?:Geneva|Hague|Vienna|Refugee|Berne|Ramsar) Conventions?)"
)
# "Directive 2004/48/EC", "Regulation (EU) 2016/679", "Regulation (EC) No 1/2003".
EU_ACT = re.compile(
    r"\b(?:Council |Commission |Framework |Implementing )*(?:Directive|Regulation|Decision)(?: \((?:EU|EC|EEC|EU, Euratom)\))?(?: No\.?)? \d{1,4}/\d{2,4}(?:/(?:EU|EC|EEC|JHA))?"
)
# "House Bill 316", "H.B. 7", "SB 1070", "Proposition 8", "Executive Order 13,769", "Public Law 104-191".
BILL = re.compile(
    r"\b(?:(?:House|Senate|Assembly) (?:Bill|File|Joint Resolution) (?:No\. )?\d+|(?:[HS]\.?B\.?|A\.?B\.?|H\.R\.|HF|SF|LB|HJR|SJR) ?(?:No\. )?\d{1,5}|Prop(?:osition|\.)? \d{1,3}"
    r"|(?:Ballot )?Measure \d{1,3}|Issue \d\b|[Ee]xecutive [Oo]rder (?:No\. ?)?\d{2},?\d{3}|(?:Public Law|Pub\. L\.)(?: No\.)? \d{2,3}-\d{1,3})\b"
)
STOPS = frozenset("Act Acts Law Code Constitution Clause Convention Amendment Congress".split())
LONE = frozenset({"Constitution"})  # heads that name a law without another word


class _Law(NamedTuple):
    start: int
    end: int
    value: str


def find_statutes(text: str) -> Iterator[Citation]:
    """Statutes that the text names, left to right, longest first where they overlap.

    "Section 1 of the Sherman Act" is one; "the Eighth and Fourteenth Amendments" are two. Short forms ("the Act", "ADA")
    are found where the text also has the full name.
    """
    laws = _longest([*_codes(text), *_named(text), *_constitutional(text), *_others(text)])
    laws = _longest([*laws, *_short_forms(text, laws)])
    for law in _longest([*_with_sections(text, laws), *laws]):
        yield Citation(span=Span(law.start, law.end), kind="statute", value=law.value)


def _longest(laws: list[_Law]) -> list[_Law]:
    """The laws without those that overlap an earlier or longer one, left to right."""
    kept: list[_Law] = []
    for law in sorted(laws, key=lambda law: (law.start, -law.end)):
        if kept and law.start < kept[-1].end:
            if law.end > kept[-1].end and law.end - law.start > kept[-1].end - kept[-1].start:
                kept[-1] = law
            continue
        kept.append(law)
    return kept


def _codes(text: str) -> Iterator[_Law]:
    for match in US_CODE.finditer(text):
        code = "C.F.R." if "F" in match[2] else "U.S.C."
        yield _Law(*match.span(), f"{match[1]} {code} § {_tidy(match[3])}")
    for match in US_TITLE.finditer(text):
        yield _Law(*match.span(), f"{match[1]} U.S.C." + (f" § {_tidy(match[2])}" if match[2] else ""))
    for match in STATE_CODE.finditer(text):
        yield _Law(*match.span(), _tidy(match[0].replace("§", "")))
    yield from (_Law(*found) for found in lawbook.cited_laws(text))


def _named(text: str) -> Iterator[_Law]:
    for match in lawbook.act_pattern().finditer(text):
        year = YEAR.match(text, match.end())
        yield _Law(match.start(), year.end() if year else match.end(), lawbook.act(match[0]).name)
    for match in HEAD.finditer(text):
        start = name_start(text, match.start(), stops=STOPS, crosses_commas=True)
        start = _past_headline(text, start, match.end())
        words = len(text[start : match.end()].split())
        kind = match[0].capitalize()
        purpose = (
            PURPOSE.match(text, match.end())
            if kind == "Act"
            else OF_PLACE.match(text, match.end())
            if kind in LONE
            else None
        )
        if not _names_a_law(text[start : match.start()], kind, words, has_purpose=purpose is not None):
            continue
        end = match.end()
        if purpose:
            end = purpose.end()
        if year := YEAR.match(text, end):
            end = year.end()
        if kind == "Acts" and (pair := re.match(r"([A-Z][\w-]+) and ", text[start:end])):  # "Sherman and Clayton Acts"
            yield _Law(start, start + pair.end(1), f"{pair[1]} Act")
            start += pair.end()
        yield _Law(start, end, lawbook.normal(_tidy(text[start:end])))
    for pattern in (TREATY, EU_ACT, BILL):
        for match in pattern.finditer(text):
            yield _Law(*match.span(), _tidy(match[0]))


def _past_headline(text: str, start: int, end: int) -> int:
    """The start without words of a headline before a known act: "Millions Paid To Settle | False Claims Act"."""
    words = [*re.finditer(r"\S+", text[start:end])]
    for index, word in enumerate(words[1:], 1):
        if lawbook.find_act(text[start + word.start() : end]):
            extra = text[start : start + word.start()].strip()
            return start if extra in places.jurisdictions() or index == 0 else start + word.start()
    return start


def _names_a_law(before: str, kind: str, words: int, *, has_purpose: bool) -> bool:
    """Whether "... Act", "... Law" is a law's name by the words before it; `words` counts the head too."""
    if kind in LONE:
        return "-" not in before and words <= 5
    if kind in {"Act", "Acts"}:
        return words > 1 or has_purpose
    if kind in {"Law", "Laws"}:
        return words > 2 and lawbook.is_no_school(before) or before.rstrip().endswith(("'s", "’s"))
    if kind in {"Code", "Codes"}:
        return words > 1 and lawbook.is_code(before)
    if kind in {"Rules", "Regulations"}:
        return words > 1
    if kind == "Rule":
        return words > 2
    if kind == "Amendment":
        return words > 1 and not re.search(rf"\b{ORDINAL} $", before, re.IGNORECASE)
    return words > 1 if kind == "Statute" else words > 2


def _constitutional(text: str) -> Iterator[_Law]:
    for match in AMENDMENTS.finditer(text):
        if (
            match[0][0].islower()
            and " amendment" in match[0]
            and not match[0].startswith(("first amendment", "second amendment"))
        ):
            continue
        yield from _each(match, 1, re.compile(ORDINAL, re.IGNORECASE), lawbook.amendment)
    for match in CLAUSES.finditer(text):
        yield from _each(match, 1, re.compile(lawbook.clauses(), re.IGNORECASE), lawbook.clause)


def _each(match: re.Match[str], group: int, item: re.Pattern[str], value: Callable[[str], str]) -> Iterator[_Law]:
    """One law for each item of a list: "Eighth" and "Fourteenth Amendments"; a single one is the whole match."""
    items = list(item.finditer(match.string, *match.span(group)))
    for found in items:
        end = match.end() if found is items[-1] else found.end()
        yield _Law(found.start(), end, value(found[0]))


def _others(text: str) -> Iterator[_Law]:
    for match in RULES.finditer(text):
        name = lawbook.rules(match[1] or match[2])
        yield _Law(*match.span(), f"{name} {match[3]}" if match[3] else name)
    for match in RULE.finditer(text):
        yield _Law(*match.span(), match[0])


def _short_forms(text: str, laws: list[_Law]) -> Iterator[_Law]:
    """Acronyms of laws that the text has in full, well-known acronyms, and "the Act" after an act."""
    forms = dict(lawbook.acronyms())
    for law in laws:
        name = text[law.start : law.end]
        known = lawbook.find_act(name)
        forms.update(dict.fromkeys(known.initials, known.name) if known else {})
        if acronym := re.match(
            r",? ?\((?:the |or |“|\"|‘|')*([A-Z][A-Za-z&.-]{1,9})[”\"’']?\)|, or ([A-Z]{3,8})\b",
            text[law.end : law.end + 24],
        ):
            forms[acronym[1] or acronym[2]] = law.value
    if forms:
        for match in re.finditer(
            rf"(?<![\w.&-])(?:{'|'.join(map(re.escape, sorted(forms, key=len, reverse=True)))})(?![\w&])", text
        ):
            yield _Law(*match.span(), forms[match[0]])
    acts = [law for law in laws if re.search(r"\bAct\b", text[law.start : law.end])]
    if acts:
        for match in re.finditer(r"(?<=\b[Tt]he )Act\b(?! of| to)", text):
            earlier = [law for law in acts if law.end <= match.start()]
            if earlier:
                yield _Law(*match.span(), earlier[-1].value)


def _with_sections(text: str, laws: list[_Law]) -> Iterator[_Law]:
    """Laws with their sections before or after: "Section 1 of the Sherman Act", "Penal Code § 187"; and bare sections."""
    starts = {law.start: law for law in laws}
    for law in laws:
        if after := AFTER_NAME.match(text, law.end):
            yield _Law(law.start, after.end(), lawbook.section(law.value, after[1]))
    for clause, law in itertools.pairwise(laws):
        if clause.value.endswith("Clause") and re.fullmatch(r" (?:of|in|to) (?:the )?", text[clause.end : law.start]):
            if law.value == "U.S. Constitution":  # named in full it is a law of its own
                continue
            yield _Law(clause.start, law.end, f"{law.value}, {clause.value}")
    for match in SECTION.finditer(text):
        if NO_LAW.match(text, match.end()):
            continue
        joined = SECTION_OF.match(text, match.end())
        within = starts.get(joined.end()) if joined else starts.get(match.end() + 1)
        number = match[0].split(" ", 1)[-1].lstrip("§ ")
        if within:
            yield _Law(match.start(), within.end, lawbook.section(within.value, number, word=match[0].split(" ")[0]))
        elif match[0][0].isupper() or match[0][0] == "§" or re.match(r"s\d", match[0]):
            yield _Law(*match.span(), lawbook.lone_section(_tidy(match[0])))


def _tidy(name: str) -> str:
    return " ".join(name.replace("’", "'").split())
