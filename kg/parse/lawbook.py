"""What is known of laws by name (`ontology/statutes.toml`): normal forms, acronyms, sections in the codes."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from kg.ontology import read

_ORDINALS = (
    "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth Fourteenth Fifteenth Sixteenth "
    "Seventeenth Eighteenth Nineteenth Twentieth Twenty-First Twenty-Second Twenty-Third Twenty-Fourth Twenty-Fifth "
    "Twenty-Sixth Twenty-Seventh"
).split()
_ROMAN = (
    "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII XXIV XXV XXVI XXVII"
).split()
_RULES = {
    "Civ": "Fed. R. Civ. P.", "Crim": "Fed. R. Crim. P.", "App": "Fed. R. App. P.", "Bank": "Fed. R. Bankr. P.",
    "Evid": "Fed. R. Evid.", "FRCP": "Fed. R. Civ. P.", "FRE": "Fed. R. Evid.",
}  # fmt: skip
# Sections that everybody cites without their law.
_LONE = {
    "Section 1981": "42 U.S.C. § 1981", "Section 1983": "42 U.S.C. § 1983", "Section 230": "47 U.S.C. § 230",
    "Title VII": "42 U.S.C. § 2000e", "Title VI": "42 U.S.C. § 2000d", "Title IX": "20 U.S.C. § 1681",
    "Chapter 7": "11 U.S.C. ch. 7", "Chapter 11": "11 U.S.C. ch. 11", "Chapter 13": "11 U.S.C. ch. 13",
}  # fmt: skip
# "Harvard Law", "Columbia Law": schools.
_SCHOOLS = re.compile(
    r"\b(?:Harvard|Yale|Stanford|Columbia|Georgetown|NYU|Duke|Cornell|Berkeley|UCLA|University|College|Chicago|Michigan|Attorney|"
    r"Attorneys|School|Studied|Professor|Constitutional|Criminal|Sharia|Islamic|International|Common|Martial|Murphy['’]s|State|Federal|Case|Labor|Family|[Oo]f|for|Under|under|in|and)\s*$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A law known by name."""

    name: str
    names: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    initials: tuple[str, ...] = ()
    code: str | None = None
    sections: dict[str, str] = field(default_factory=dict)


@lru_cache(maxsize=1)
def _book() -> dict[str, Any]:
    return tomllib.loads(read("statutes.toml"))


@lru_cache(maxsize=1)
def _acts() -> dict[str, Act]:
    acts = [_act(**row) for row in _book()["acts"]]
    return {name: act for act in acts for name in (act.name, *act.names)}


def _act(
    name: str,
    *,
    names: list[str] | None = None,
    acronyms: list[str] | None = None,
    initials: list[str] | None = None,
    code: str | None = None,
    sections: dict[str, str] | None = None,
) -> Act:
    return Act(
        name=name,
        names=tuple(names or ()),
        acronyms=tuple(acronyms or ()),
        initials=tuple(initials or ()),
        code=code,
        sections=sections or {},
    )


def _alternatives(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _listed(name: str) -> list[str]:
    return [word.strip() for word in _book()[name].split(";") if word.strip()]


@lru_cache(maxsize=1)
def act_pattern() -> re.Pattern[str]:
    """A pattern of every known act's names, straight and curly apostrophes alike."""
    return re.compile(rf"(?<![\w-])(?:{_alternatives(list(_acts()))})(?![\w-])".replace("'", "['’]"))


def find_act(name: str) -> Act | None:
    """The known act of that name, with or without its year."""
    plain = " ".join(name.replace("’", "'").split())
    return _acts().get(plain) or _acts().get(re.sub(r",? (?:of )?\d{4}$", "", plain))


def act(name: str) -> Act:
    """The known act of that name; a name that `act_pattern` matched is always known."""
    found = find_act(name)
    assert found is not None, name
    return found


def normal(name: str) -> str:
    """The name under which a law is known, or the name as it is: "Sherman Antitrust Act" is "Sherman Act"."""
    known = find_act(name)
    return known.name if known else name.replace(" Acts", " Act")


def acronyms() -> Iterator[tuple[str, str]]:
    """Acronyms that stand for one law wherever they are read, with the law's name."""
    return ((acronym, known.name) for known in _acts().values() for acronym in known.acronyms)


def codes() -> str:
    """A pattern of the initials of state codes."""
    return _alternatives(_listed("codes"))


def clauses() -> str:
    """A pattern of the words before "Clause", without a group."""
    return _alternatives(_listed("clauses"))


def ordinal_pattern() -> str:
    """A pattern of "First", "Fourteenth", "14th" up to the twenty-seventh, without a group."""
    return rf"(?:{_alternatives(_ORDINALS)}|(?:1st|2nd|3rd|[4-9]th|1\dth|20th|21st|22nd|23rd|2[4-7]th))"


def amendment(ordinal: str) -> str:
    """The normal form of an amendment: "14th" is "U.S. Const. amend. XIV"."""
    digits = re.match(r"\d+", ordinal)
    number = int(digits[0]) if digits else [word.lower() for word in _ORDINALS].index(ordinal.lower()) + 1
    return f"U.S. Const. amend. {_ROMAN[number - 1]}"


def clause(words: str) -> str:
    """The normal form of a clause: "due process" is "Due Process Clause"."""
    small = {"and", "or", "of"}
    return (
        " ".join(word if word in small else word[:1].upper() + word[1:] for word in words.lower().split()) + " Clause"
    )


def rules(word: str) -> str:
    """The normal form of a set of federal rules by its telling word: "Civil" is "Fed. R. Civ. P."."""
    return next(name for key, name in _RULES.items() if word.startswith(key))


def is_code(before: str) -> bool:
    """Whether the words before "Code" make it a law: "California Penal", not "Dress"."""
    words = {word.strip(",") for word in before.split()}
    return bool(words & set(_listed("code_words"))) or {"United", "States"} <= words or "U.S." in words


def is_no_school(before: str) -> bool:
    """Whether the words before "Law" are not those of a school, a branch of law or a profession."""
    return _SCHOOLS.search(before) is None


def section(law: str, number: str, *, word: str = "Section") -> str:
    """The normal form of a section of a law: the code's section where it is known, else "Sherman Act § 1"."""
    plain = number.replace(" ", "")
    known = _acts().get(law)
    if known and plain in known.sections:
        return known.sections[plain]
    if law.startswith("U.S. Const") or not word.lower().startswith(("s", "§")):
        return f"{law}, {word} {number}"
    return f"{law} § {number}"


def lone_section(name: str) -> str:
    """The normal form of a section cited without its law."""
    return _LONE.get(name, name.replace("§ ", "§"))


# Where a citation of a code may stand: "Mass. Gen. Laws ch. 93A, § 2", "Ga. Code Ann. 16-5-1".
_CODE_SIGN = re.compile(r"§|\b(?:Stat|Laws|Code)\b(?:\. ?Ann)?\. ")
_REACH = 70  # code points before the sign and after it


def cited_laws(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and normal form of each citation of a code that eyecite knows."""
    # Window by window, because the library's time grows with the square of the text.
    for low, high in _windows(text):
        for citation in _eyecite()(text[low:high]):
            if type(citation).__name__ == "FullLawCitation":
                start, end = citation.full_span()
                words = text[low + start : low + end].rstrip(" ,.;(")
                if words.count("(") == words.count(")"):
                    yield low + start, low + start + len(words), " ".join(words.split())


def _windows(text: str) -> list[tuple[int, int]]:
    """The stretches of the text around signs of a code, each whole words, none over another."""
    windows: list[tuple[int, int]] = []
    for match in _CODE_SIGN.finditer(text):
        low = text.find(" ", max(0, match.start() - _REACH), match.start()) + 1 or match.start()
        high = min(len(text), match.end() + _REACH)
        if windows and low < windows[-1][1]:
            windows[-1] = (windows[-1][0], high)
        else:
            windows.append((low, high))
    return windows


@lru_cache(maxsize=1)
def _eyecite() -> Any:
    from eyecite import get_citations  # takes 0.3 s, and few news texts cite a code

    return get_citations
