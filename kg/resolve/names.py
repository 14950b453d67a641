"""A name as it is compared: without case, accents, punctuation, titles and corporate forms."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["bare_company", "bare_government", "bare_person", "bare_statute", "slug", "words"]

# What a company's name ends in without being part of it: "Acme Holdings, Inc." → "acme holdings". `words` has taken the
# points out: "S.p.A.", "L.L.C.".
FORMS = frozenset(
    """inc incorporated corp corporation co company llc llp lp ltd limited plc gmbh ag sa sas sarl nv bv ab asa oy oyj
    spa srl kg kgaa se pte pty pvt as aps kk bhd""".split()
)

# Before a person's name: "Chief Justice John Roberts". "general" and "major" end real names too seldom to matter.
TITLES = frozenset(
    """mr mrs ms miss dr prof professor sir dame lord lady hon honorable honourable the judge justice chief associate
    magistrate president senator sen representative rep congressman congresswoman governor gov mayor attorney general
    us district circuit bankruptcy superior administrative law secretary minister prime ambassador sheriff officer
    detective sergeant sgt captain capt lieutenant lt colonel col major maj rev reverend father sister pastor
    mrjustice qc kc""".split()
)
GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
_CREDENTIALS = frozenset({"esq", "esquire", "md", "phd", "qc", "kc", "jd", "cpa"})

# Executive departments of the United States: "Justice Department" is the Department of Justice. Not every "X
# Department": the Seattle Police Department is no Department of Seattle Police.
_DEPARTMENTS = frozenset(
    "agriculture commerce defense education energy interior justice labor state transportation treasury".split()
) | {"health and human services", "homeland security", "housing and urban development", "veterans affairs"}

# Acronyms that stand for one federal body in any American text about the law.
_ACRONYMS = {
    "atf": "bureau of alcohol tobacco firearms and explosives",
    "cfpb": "consumer financial protection bureau",
    "cftc": "commodity futures trading commission",
    "cia": "central intelligence agency",
    "dea": "drug enforcement administration",
    "dhs": "department of homeland security",
    "doj": "department of justice",
    "eeoc": "equal employment opportunity commission",
    "epa": "environmental protection agency",
    "faa": "federal aviation administration",
    "fbi": "federal bureau of investigation",
    "fcc": "federal communications commission",
    "fda": "food and drug administration",
    "fdic": "federal deposit insurance corporation",
    "ferc": "federal energy regulatory commission",
    "ftc": "federal trade commission",
    "hhs": "department of health and human services",
    "hud": "department of housing and urban development",
    "irs": "internal revenue service",
    "nlrb": "national labor relations board",
    "nsa": "national security agency",
    "osha": "occupational safety and health administration",
    "sec": "securities and exchange commission",
    "uspto": "patent and trademark office",
}
_UNITED_STATES = frozenset({"us", "usa", "united states", "united states of america", "us government", "us of america"})


def words(name: str) -> list[str]:
    """The words of a name in lower-case ASCII: "Société Générale S.A." is societe, generale, sa."""
    text = name.replace("&", " and ").replace("§", " ").replace("ß", "ss").replace("ø", "o").replace("Ø", "O")
    text = text.replace("’", "'").replace("‘", "'")
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    text = re.sub(r"['`]", "", text)  # texts lose their apostrophes: "Moody's" and "Moodys" are one
    text = re.sub(r"\b((?:[a-z]\.)+)(?=[a-z]?\b|\W|$)", lambda match: match.group().replace(".", "") + " ", text)
    return re.findall(r"[a-z0-9]+", text)


def slug(parts: list[str]) -> str:
    """The words joined into the last part of an IRI."""
    return "-".join(parts)


def bare_company(name: str) -> list[str]:
    """A company's words without its legal form, "the" and ".com": "The Foo Co., Ltd." is foo; never empty."""
    all_words = words(re.sub(r"\.com\b", "", name, flags=re.IGNORECASE))
    bare = all_words[1:] if len(all_words) > 1 and all_words[0] == "the" else all_words
    while len(bare) > 1 and bare[-1] in FORMS:
        bare = bare[:-1]
    if bare and bare[-1] == "and" and len(bare) > 1:  # "Tiffany & Co." less its "Co."
        bare = bare[:-1]
    return bare or words(name)


def bare_person(name: str) -> list[str]:
    """A person's words without titles, nicknames and degrees: "Hon. John Q. Public, Jr." is john, q, public, jr.

    Middle initials stay: two people in one matter may differ in nothing else.
    """
    unquoted = re.sub(r"[(\"“”][^()\"“”]*[)\"“”]", " ", name)
    all_words = words(unquoted) or words(name)
    start = 0
    while start < len(all_words) - 1 and all_words[start] in TITLES:
        start += 1
    bare = [word for word in all_words[start:] if word not in _CREDENTIALS]
    return bare or all_words


def is_full_person(bare: list[str]) -> bool:
    """Whether the words name one person anywhere: a surname alone names somebody else in every document."""
    return len([word for word in bare if len(word) > 1 and word not in GENERATIONS]) >= 2


def bare_government(name: str) -> list[str]:
    """A public body's words in one order: "Justice Department", "U.S. Department of Justice" and "DOJ" are the same."""
    bare = words(re.sub(r"['’]s$", "", name))  # no public body is called by a possessive, as "Moody's" is
    if len(bare) > 1 and bare[0] == "the":
        bare = bare[1:]
    joined = " ".join(bare)
    if joined in _UNITED_STATES:
        return ["united", "states"]
    for prefix in (["us"], ["united", "states"], ["federal"]):
        rest = bare[len(prefix) :]
        if bare[: len(prefix)] == prefix and rest and rest[0] not in {"attorney", "attorneys", "government"}:
            # "Federal Trade Commission" keeps its first word: only "federal" before a department is mere description.
            if prefix != ["federal"] or "department" in rest:
                bare = rest
            break
    joined = " ".join(bare)
    if joined in _ACRONYMS:
        return _ACRONYMS[joined].split()
    if bare[-1:] == ["department"] and " ".join(bare[:-1]) in _DEPARTMENTS:
        return ["department", "of", *bare[:-1]]
    if bare[:3] == ["department", "of", "the"]:
        return ["department", "of", *bare[3:]]
    return bare


def bare_statute(name: str) -> list[str]:
    """A law's words without "the" and "of <year>": "the Lanham Act of 1946" is lanham, act."""
    bare = words(name)
    bare = bare[1:] if len(bare) > 1 and bare[0] == "the" else bare
    return bare[:-2] if len(bare) > 3 and bare[-2] == "of" and re.fullmatch(r"(1[789]|20)\d\d", bare[-1]) else bare
