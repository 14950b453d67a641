"""Two names → whether they name one thing: short forms, acronyms, titles, the several names of a court."""

from __future__ import annotations

import html
import re
import tomllib
import unicodedata
from functools import cache, lru_cache

from kg.ontology import read as ontology_file

# Legal forms: "Roe Holdings LLC" is "Roe Holdings".
FORMS = frozenset(
    """inc incorporated corp corporation co company cos companies llc llp lp ltd limited plc gmbh ag sa nv bv se spa srl kk pty ab oy oyj as the
    pvt pte pllc sdn bhd berhad tbk sas kgaa jsc pjsc ltda aps asa""".split()
)
SMALL = frozenset("of the and for to in on a an at by with".split())
STATE = frozenset("us united states federal national state american".split())
LONG = 6  # letters of a word that is not changed into another name by one slip
RANKS = frozenset("jr sr ii iii iv esq phd md qc kc sc".split())
PARTICLES = frozenset("de la del van von der den bin al el ibn di da dos le".split())
ORDINALS = {
    "first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th", "sixth": "6th", "seventh": "7th",
    "eighth": "8th", "ninth": "9th", "tenth": "10th", "eleventh": "11th", "twelfth": "12th", "thirteenth": "13th",
    "fourteenth": "14th", "fifteenth": "15th", "sixteenth": "16th", "nineteenth": "19th", "2d": "2nd", "3d": "3rd",
}  # fmt: skip
SHORT = {"prop": "proposition", "sec": "section", "amdt": "amendment"}  # "Prop 8" is "Proposition 8"
# Where companies of a legal form are at home: "Roe Inc" and "Roe SA" are two, "Roe Inc" and "Roe Corp" a slip.
HOMES = (
    frozenset("inc incorporated corp corporation llc llp lp".split()), frozenset("sa sas".split()), frozenset({"ag", "gmbh"}),
    frozenset({"nv", "bv"}), frozenset({"spa", "srl"}), frozenset({"plc"}), frozenset({"kk"}), frozenset({"ab", "oy", "as"}),
)  # fmt: skip
# A part of a body is not the body: "the Labor Department's Wage and Hour Division".
PARTS = frozenset(
    "division section office bureau branch unit department committee subcommittee counsel service squad task force group chapter project review center centre district court police field team board clinic school initiative strike".split()
)
# What a body is, so that its first word and this one are a short name of it.
HEADS = frozenset("institute foundation society association coalition alliance federation league fund".split())
# What a public body is, so that this word alone is a short name of the one so called: "the Commission".
SEATS = frozenset("commission authority agency bureau ministry council department administration commissioner".split())
# What makes a company's brand the name of another of its businesses: "Roe" and "Roe Web Services".
OFFSHOOTS = frozenset("services studios foundation ventures labs insider cloud".split())


@lru_cache(maxsize=4096)
def words(name: str) -> tuple[str, ...]:
    """The words of a name as compared: no case, accents, punctuation, possessive or characters coded as a page does."""
    name = html.unescape(name) if "&" in name else name
    text = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode() or name
    text = re.sub(r"(?<=\w)['’]s\b", "", name.replace("’", "'") if not text.strip() else text.replace("’", "'"))
    text = re.sub(r"\bU\.\s?S\.?(?:\s?A\.)?", "US", text).lower().replace("&", " and ")
    text = re.sub(r"(?<=\b\w)\.(?=\s?\w\b)", "", text)
    return tuple(SHORT.get(word, ORDINALS.get(word, word)) for word in re.findall(r"\w+", text))


@lru_cache(maxsize=4096)
def core(name: str) -> tuple[str, ...]:
    """The words of a name without legal forms and a leading article."""
    found = words(name)
    kept = tuple(word for index, word in enumerate(found) if word not in FORMS or (index == 0 and word != "the"))
    return kept or found


def is_acronym(short: str, long: str) -> bool:
    """Whether `short` is made of the initials of `long`, small words counted or not: "FDA", "BoE"."""
    letters = re.sub(r"[^A-Za-z]", "", short).lower()
    if not 2 <= len(letters) <= 8 or len(short.split()) > 1 or not sum(c.isupper() for c in short) >= 2:
        return False
    spelt = re.sub(r"\bU\.\s?S\.?", "US", unicodedata.normalize("NFKD", long)).replace("'s", "").replace("’s", "")
    parts = re.findall(r"[A-Za-z]+", spelt)
    parts = [part for part in parts if part.lower() not in ("inc", "llc", "ltd", "the")]
    if parts and parts[0] == "US" and len(letters) < len(parts):
        parts = parts[1:]
    for kept in (parts, [part for part in parts if part.lower() not in SMALL]):
        initials = "".join(part[0] for part in kept).lower()
        if (
            initials == letters
            or initials == "us" + letters
            or (len(letters) > 2 and initials.removeprefix("us") == letters)
        ):
            return True
    return False


@cache
def given_names() -> dict[str, str]:
    """Given name → "m" or "f"; names that both bear are absent."""
    table = tomllib.loads(ontology_file("given_names.toml"))
    both = set(table["male"]) & set(table["female"])
    return {
        name: gender for kind, gender in (("male", "m"), ("female", "f")) for name in table[kind] if name not in both
    }


@cache
def _known() -> dict[tuple[str, ...], int]:
    """The words of a name → the number of its group in aliases.toml."""
    groups = tomllib.loads(ontology_file("aliases.toml"))["same"]
    return {tuple(name.split()): number for number, names in enumerate(groups) for name in names}


def is_known_alias(one: str, two: str) -> bool:
    """Whether the table of aliases says that two names are one thing's: "the Fed", "Federal Reserve"."""
    groups = [_known().get(words(name), _known().get(_plain(name), -1)) for name in (one, two)]
    return groups[0] >= 0 and groups[0] == groups[1]


def _plain(name: str) -> tuple[str, ...]:
    found = [word for word in words(name) if word != "the"]
    if found[:1] == ["us"]:
        found = found[1:]
    elif found[:2] == ["united", "states"]:
        found = found[2:]
    return tuple(found)


def same_person(short: str, long: str) -> bool:
    """Whether a person's two names agree: "Roe", "J. Roe", "Jane Roe" and "Jane Q. Roe" do, "John Roe" and "Jane Roe" do not."""
    one, two = _person(short), _person(long)
    if not one or not two or {_generation(short), _generation(long)} == {"jr", "sr"}:
        return False
    if one == two:
        return True
    if len(one) > len(two):
        one, two = two, one
    if len(one) == 1:
        return (one[0] in two and len(one[0]) > 1) or _is_misspelt(one[0], two[-1])
    if len(one) == len(two) and sum(map(_is_misspelt, one, two)) == 1 == sum(
        a != b for a, b in zip(one, two, strict=True)
    ):
        return True
    return one[-1] == two[-1] and _in_order(one[:-1], two[:-1]) or _drops_last(one, two)


def _is_misspelt(one: str, two: str) -> bool:
    """Whether two long words differ by one slip of the pen: neighbours exchanged, or an inner letter doubled or lost."""
    if min(len(one), len(two)) < LONG or one[0] != two[0]:
        return False
    if len(one) == len(two):
        apart = [i for i, (a, b) in enumerate(zip(one, two, strict=True)) if a != b]
        return (
            len(apart) == 2
            and apart[1] == apart[0] + 1
            and one[apart[0]] == two[apart[1]]
            and one[apart[1]] == two[apart[0]]
        )
    short, long = sorted((one, two), key=len)
    return (
        len(long) == len(short) + 1
        and long[-1] == short[-1]
        and any(short == long[:i] + long[i + 1 :] for i in range(2, len(long) - 1))
    )


def _generation(name: str) -> str:
    return "jr" if {"jr", "junior"} & set(words(name)) else "sr" if "sr" in words(name) else ""


def is_of_another_generation(first: str, second: str) -> bool:
    """Whether the second name is a son's or father's of the first, who was named without a rank: "Roe", then "Roe Jr."."""
    return _generation(first) == "" and _generation(second) != ""


def is_full_name(name: str) -> bool:
    """Whether a person's name has more than one part."""
    return len(_person(name)) > 1


def _person(name: str) -> tuple[str, ...]:
    return tuple(word for word in words(name) if word not in RANKS)


def _in_order(some: tuple[str, ...], all_: tuple[str, ...]) -> bool:
    """Whether the given names agree one by one, an initial standing for a name and middle names left out."""
    rest = iter(all_)
    return all(any(part == other or _initial(part, other) for other in rest) for part in some)


def _initial(one: str, two: str) -> bool:
    return min(len(one), len(two)) == 1 and one[0] == two[0]


def _drops_last(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """ "Carlos Perez" is "Carlos Perez Soto": the first two of three names, or of four with a particle."""
    return len(one) >= 2 and len(two) > len(one) and two[: len(one)] == one


def has_form(name: str) -> bool:
    """Whether the name of several words ends in a legal form: "Roe Inc.", "Roe Co."; not "Roe", "Roe Group"."""
    found = words(name)
    return len(found) > 1 and found[-1] in FORMS - {"as", "the"}


def _home(name: str) -> frozenset[str] | None:
    found = words(name)
    return next((home for home in HOMES if len(found) > 1 and found[-1] in home), None)


def has_home(name: str) -> bool:
    """Whether the name ends in a legal form that says where the company is at home: "Roe SA"; not "Roe Ltd", "Roe"."""
    return _home(name) is not None


def are_forms_apart(one: str, two: str) -> bool:
    """Whether two names end in legal forms of different countries: "Roe Inc" and "Roe SA"."""
    return has_home(one) and has_home(two) and _home(one) != _home(two)


def is_named_after(short: str, long: str) -> bool:
    """Whether a company bears a person's whole name and is called by the surname: "Roe" and "Jane Roe Company"."""
    one, two = core(short), core(long)
    return len(one) == 1 and len(two) == 2 and one[0] == two[1] and two[0] in given_names()


def same_body(short: str, long: str) -> bool:
    """Whether a company's or an organisation's two names agree: legal forms, acronyms, heads of the name."""
    one, two = core(short), core(long)
    if are_forms_apart(short, long):
        return False
    if is_known_alias(short, long) or is_named_after(short, long):
        return True
    if one == two or is_acronym(short, long) or is_acronym(long, short):
        return True
    if _bag(one) == _bag(two) or _is_head_of(one, two) or _is_head_of(two, one):
        return True
    if len(one) > len(two):
        one, two = two, one
    if two[: len(one)] == one:
        rest = two[len(one) :]
        return rest[0] not in ("of", "for", "in", "at") and not set(rest) & (
            PARTS | OFFSHOOTS if len(one) == 1 else PARTS
        )
    return len(one) > 1 and two[-len(one) :] == one and two[-len(one) - 1] not in SMALL


def _is_head_of(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether a name of two words is the first and the head of a longer: "Roe Institute", "Roe Free Speech Institute at Lund"."""
    end = next((i for i, word in enumerate(long) if word in ("of", "at", "for", "in")), len(long))
    return len(short) == 2 and end > 3 and short == (long[0], long[end - 1]) and short[1] in HEADS


@lru_cache(maxsize=4096)
def _district(name: str) -> frozenset[str] | None:
    """Whose district attorney's office a name is of, empty where it does not say; None for any other name."""
    found = list(words(name))
    if "da" in found:
        found.remove("da")
    elif "district" in found and {"attorney", "attorneys"} & set(found):
        found = [word for word in found if word not in ("district", "attorney", "attorneys")]
    else:
        return None
    rest = frozenset(found) - SMALL - {"office", "county", "s", "das"}
    return None if rest & (PARTS | {"us"}) else frozenset(word for word in rest if not word.isdigit())


def same_agency(short: str, long: str) -> bool:
    """Whether two names of government bodies agree: "Justice Department", "U.S. Department of Justice", "DOJ"."""
    one, two = core(short), core(long)
    if is_known_alias(short, long):
        return True
    districts = _district(short), _district(long)
    if districts[0] is not None and districts[1] is not None:
        return districts[0] <= districts[1] or districts[1] <= districts[0]
    if one == two or is_acronym(short, long) or is_acronym(long, short):
        return True
    if _bag(one) == _bag(two) and _bag(one):
        return True
    if len(one) > len(two):
        one, two = two, one
    if (len(one) > 1 or one[0] in SEATS) and two[-len(one) :] == one:
        return two[-len(one) - 1] not in SMALL
    if two[: len(one)] == one:
        rest = two[len(one) :]
        return rest[0] == "for" or one[0] in SEATS and rest[0] == "of" or rest == ("of", "representatives")
    return False


def _bag(name: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for word in name if word not in SMALL | {"us", "united", "states", "federal"})
