"""An entity's name and title → what kind of body or official it is, and how likely such a one is a party here.

A prosecutors' office is a party where somebody is charged, a city council where somebody is sued; names alone tell them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.interpret.litigation import all_acts
from kg.interpret.observation import Observation

_BODIES = ("GovernmentBody", "Organization", "Attorney", "Company")
# Words of which names of bodies are made, and what they make of the body.
_WORDS = {
    "prosecutor": "prosecutor", "prosecutors": "prosecutor", "prosecuting": "prosecutor", "prosecution": "prosecutor",
    "prosecutions": "prosecutor", "attorney": "attorney", "attorneys": "attorney", "solicitor": "attorney",
    "crown": "prosecutor", "procurator": "prosecutor", "justice": "justice", "district": "district",
    "office": "office", "department": "department", "ministry": "department", "division": "unit", "section": "unit",
    "unit": "unit", "bureau": "unit", "branch": "unit", "police": "police", "sheriff": "police", "commission": "agency",
    "agency": "agency", "authority": "agency", "service": "agency", "administration": "government",
    "government": "government", "state": "state", "states": "state", "commonwealth": "state", "kingdom": "state",
    "republic": "state", "county": "place", "city": "place", "town": "place", "township": "place", "school": "school",
    "university": "school", "college": "school", "council": "council", "board": "council", "committee": "council",
    "senate": "legislature", "house": "legislature", "congress": "legislature", "legislature": "legislature",
    "parliament": "legislature", "assembly": "legislature", "union": "association", "association": "association",
    "federation": "association", "coalition": "association", "alliance": "association", "league": "association",
    "foundation": "association", "society": "association", "fund": "association", "party": "political",
    "campaign": "political", "church": "church", "secretary": "department", "people": "state", "army": "police",
}  # fmt: skip
_TITLE = re.compile(r"(attorney general|district attorney|state's attorney|u\.s\. attorney|us attorney|prosecutor|"
                    r"solicitor general|secretary|governor|gov\.|commissioner|director|minister|mayor|sheriff|"
                    r"superintendent|president|chairman|administrator)\W*$")  # fmt: skip
_PROSECUTES = frozenset({"prosecutor", "attorney", "justice", "unit"})


def calling_features(seen: Observation, key: str) -> dict[str, float]:
    """What kind of body or official an entity is by its name and title, alone and in a criminal or civil report."""
    kind = seen.index.entity(key).type
    report = _report(seen)
    features = {f"{kind}:in {report}": 1.0}
    if kind in _BODIES:
        called = _called(seen, key)
        for what in called:
            features[f"{kind} named:{what}"] = 1.0
            features[f"{what}:in {report}"] = 1.0
        if len(called & _PROSECUTES) > 1:
            features[f"prosecutes:in {report}"] = 1.0
        if kind == "GovernmentBody" and not called:
            features[f"{'state' if seen.index.is_place(key) else 'acronym'}:in {report}"] = 1.0
    for title in set(_titles(seen, key)):
        features[f"titled:{title}"] = 1.0
        features[f"titled:{title}:in {report}"] = 1.0
    return features


def _called(seen: Observation, key: str) -> frozenset[str]:
    """What the words of an entity's names make of it."""
    words = {word for name in seen.index.entity(key).names for word in re.findall(r"[a-z]+", name.lower())}
    return frozenset(_WORDS[word] for word in words & _WORDS.keys())


def _titles(seen: Observation, key: str) -> Iterator[str]:
    """The titles right before the mentions of an entity: "Attorney General Jane Roe"."""
    for i in seen.mention_heads.get(key, ()):
        start = min((t.i for t in seen.doc[i].lefts if t.dep_ in ("compound", "flat", "flat:name")), default=i)
        before = seen.doc[max(start - 4, seen.doc[i].sent.start) : i].text.lower().replace("\u2019", "'")
        for end in {before, seen.doc[max(start - 4, seen.doc[i].sent.start) : start].text.lower()}:
            if match := _TITLE.search(end):
                yield match.group(1)


@lru_cache(maxsize=4)
def _report(seen: Observation) -> str:
    """Whether more is said of charges and sentences in the document or of suits: "criminal", "civil"."""
    count = {"criminal": 0, "civil": 0}
    for mine in all_acts(seen).values():
        for act, times in mine.items():
            if act in ("charged", "pleads", "tried", "sentenced"):
                count["criminal"] += times
            elif act in ("sues", "sued", "challenges", "settles"):
                count["civil"] += times
    return max(count, key=lambda which: count[which]) if any(count.values()) else "neither"
