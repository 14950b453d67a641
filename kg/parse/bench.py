"""A court's name into courts-db's id: "9th Circuit" is "ca9", "Western District of Washington" is "wawd"."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from kg.ontology import read
from kg.parse import places

ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth".split()
_DISTRICT = re.compile(
    r"(?:\b(northern|southern|eastern|western|middle|central) )?district(?: court)?,?(?: of| for)?(?: the)?(?: district of)? "
    r"(?:(northern|southern|eastern|western|middle|central) (?:district of )?)?"
    r"([a-z][a-z. ]+?)(?= at | in |,|\(|$)"
)
_SHORT_DISTRICT = re.compile(r"\b([nsewmc])\. ?d\. ?([a-z][a-z. ]+)$")
_CIRCUIT = re.compile(r"\b(\d+)(?:st|nd|rd|th)\b|\b(" + "|".join(ORDINALS) + r")\b")
GENERIC = frozenset({"usdistct"})  # "U.S. District Court", whichever
_SMALL = frozenset("the of for in and at on".split())
_FEDERAL = re.compile(r"\b(?:federal|u\.?s\.?|united states)\b")


@lru_cache(maxsize=1)
def book() -> dict[str, Any]:
    """`ontology/courts.toml` as it is."""
    return tomllib.loads(read("courts.toml"))


def court_id(name: str) -> str:
    """courts-db's id of the court of that name, or "" when the name does not say which court it is or none is listed."""
    plain = " ".join(name.lower().replace("’", "'").split())
    plain = re.sub(r"\bu\.s\b\.?|\bus\b", "u.s.", plain)
    special: dict[str, str] = book()["names"]
    if plain in special:
        return special[plain]
    if ("bankruptcy" not in plain or "appellate panel" in plain) and (found := _circuit(plain) or _supreme(plain)):
        return found
    if found := _district(plain) or _in_city(name, plain):
        return found
    found = _by_words().get(_key(plain), "")
    return "" if found in GENERIC else found


def are_of_other_systems(one: str, two: str) -> bool:
    """Whether no case comes before both courts, by their ids: two circuits, two federal districts, two states' courts.

    A state's highest court and a federal court of appeals hear different cases too; a federal court of first instance may
    review what a state's court has done, and the Supreme Court of the United States anybody's.
    """
    facts = _facts()
    if one == two or not {one, two} <= facts.keys() or "scotus" in (one, two):
        return False
    kinds = {_kind(facts[court]) for court in (one, two)}
    if kinds in ({"circuit"}, {"district"}):
        return True
    if kinds == {"state"}:
        return facts[one]["location"] != facts[two]["location"]
    return kinds == {"circuit", "state"} and any("Supreme Court" in facts[court]["name"] for court in (one, two))


def _kind(court: Mapping[str, str]) -> str:
    if court["system"] == "federal":
        circuit = re.fullmatch(r"ca(?:\d+|dc)", court["id"])
        return "circuit" if circuit else "district" if court.get("parent") == "usdistct" else ""
    return court["system"]


@lru_cache(maxsize=1)
def _facts() -> dict[str, dict[str, str]]:
    from courts_db import courts

    return {court["id"]: court for court in courts}


def _circuit(plain: str) -> str:
    if "circuit" not in plain and not re.search(r"court of appeals? .*\d", plain):
        return ""
    prefix = "bap" if "appellate panel" in plain else "ca"
    if found := _CIRCUIT.search(plain):
        number = int(found[1]) if found[1] else ORDINALS.index(found[2]) + 1
        return f"{prefix}{number}" if number <= 11 else ""
    if "federal circuit" in plain:
        return "cafc"
    return "cadc" if re.search(r"\bd\.? ?c\.?\b|district of columbia", plain) else ""


def _supreme(plain: str) -> str:
    if "supreme" not in plain:
        return ""
    rest = re.sub(r"\b(?:supreme|court|the|of|u\.s\.|united states)\b", " ", plain).split()
    return "scotus" if not rest else ""


def _district(plain: str) -> str:
    kind = "b" if "bankruptcy" in plain else "d"
    if found := _SHORT_DISTRICT.search(plain):
        return _with_letter(found[1], found[2], kind)
    found = _DISTRICT.search(plain)
    if found is None:
        return ""
    region, state = found[1] or found[2], found[3].strip()
    if region and _state(f"{region} {state}"):  # the Northern Mariana Islands are one district
        region, state = None, f"{region} {state}"
    if region is None and not (_FEDERAL.search(plain) or "district of" in plain or kind == "b"):
        return ""  # "Texas District Court" is the state's
    return _with_letter((region or " ")[0], state, kind)


def _with_letter(letter: str, state: str, kind: str) -> str:
    postal = _state(state)
    if not postal:
        return ""
    special = {"azb": "arb", "mpd": "nmid"}
    name = f"{postal.lower()}{letter.strip()}{kind}"
    name = special.get(name, name)
    return name if name in _ids() else ""


@lru_cache(maxsize=256)
def _state(words: str) -> str:
    words = words.strip(" .")
    forms = {form.lower().strip("."): postal for form, postal in places.states().items()}
    return forms.get(words, forms.get(words.split(",")[0], ""))


def _in_city(name: str, plain: str) -> str:
    """The federal court of a city or of a state that is one district: "Seattle federal court", "federal court in Maine"."""
    if not _FEDERAL.search(plain) or "bankruptcy" in plain or "supreme" in plain:
        return ""
    table = _appeals() if "appeal" in plain else _cities()
    words = re.sub(r"\b(?:in|the|of|for|at|based|sitting)\b", "|", name)
    places_named = [
        part.strip(" ,")
        for part in re.split(
            r"\||\b(?:[Ff]ederal|U\.?S\.?|United States|[Aa]ppeals|[Dd]istrict|[Cc]ourt\w*)(?!\w)\.?", words
        )
    ]
    for place in filter(None, places_named):
        if found := table.get(place) or table.get(place.split(",")[0]):
            return found
        if "appeal" not in plain and (state := _state(place.lower())) and f"{state.lower()}d" in _current():
            return f"{state.lower()}d"
    return ""


def _listed(name: str) -> dict[str, str]:
    return {city.strip(): court for court, cities in book()[name].items() for city in cities.split(";")}


@lru_cache(maxsize=1)
def _cities() -> dict[str, str]:
    return _listed("cities")


@lru_cache(maxsize=1)
def _appeals() -> dict[str, str]:
    return _listed("appeals")


@lru_cache(maxsize=1)
def cities() -> frozenset[str]:
    """Cities where federal courts sit, without the states that tell two of one name apart."""
    return frozenset(city for city in _cities() if "," not in city)


@lru_cache(maxsize=1)
def _ids() -> frozenset[str]:
    from courts_db import courts

    return frozenset(court["id"] for court in courts)


@lru_cache(maxsize=1)
def _current() -> frozenset[str]:
    """Ids of today's federal district courts: "mad", not "michd", which ended when Michigan was divided."""
    return frozenset(_cities().values())


def _key(plain: str) -> frozenset[str]:
    words = re.findall(r"[a-z0-9.']+", plain.replace("united states", "u.s."))
    return frozenset({"appeals": "appeal"}.get(word, word).removesuffix("'s") for word in words if word not in _SMALL)


@lru_cache(maxsize=1)
def _by_words() -> dict[frozenset[str], str]:
    """courts-db's ids by the words of each court's names, today's courts and full names first."""
    from courts_db import courts

    found: dict[frozenset[str], str] = {}
    ranked = sorted(
        courts, key=lambda court: not any(date["end"] is None for date in court["dates"] or [{"end": None}])
    )
    for names in (lambda court: [court["name"]], lambda court: court["examples"]):
        for court in ranked:
            for name in names(court):
                found.setdefault(_key(name.lower()), court["id"])
    return found
