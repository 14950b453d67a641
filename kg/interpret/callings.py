"""An entity's name and title → what kind of body or official it is, and how likely such a one is a party here.

A prosecutors' office is a party where somebody is charged, a city council where somebody is sued; names alone tell them.
The words that tell stand in `bodies.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kg.interpret.body_words import callings_of, official_title
from kg.interpret.litigation import all_acts
from kg.interpret.observation import Observation

_BODIES = ("GovernmentBody", "Organization", "Attorney", "Company")
_PROSECUTES = frozenset({"prosecutor", "attorney", "justice", "unit"})


def calling_features(seen: Observation, key: str) -> dict[str, float]:
    """What kind of body or official an entity is by its name and title, alone and in a criminal or civil report."""
    kind = seen.index.entity(key).type
    report = report_of(seen)
    features = {f"{kind}:in {report}": 1.0}
    if kind in _BODIES:
        called = callings_of(seen.index.entity(key).names)
        for what in called:
            features[f"{kind} named:{what}"] = 1.0
            features[f"{what}:in {report}"] = 1.0
        if len(called & _PROSECUTES) > 1:
            features[f"prosecutes:in {report}"] = 1.0
        if kind == "GovernmentBody" and not called:
            features[f"{'state' if seen.index.is_place(key) else 'acronym'}:in {report}"] = 1.0
    for title in set(titles_before(seen, key)):
        features[f"titled:{title}"] = 1.0
        features[f"titled:{title}:in {report}"] = 1.0
    return features


def titles_before(seen: Observation, key: str) -> Iterator[str]:
    """The titles right before the mentions of an entity: "Attorney General Jane Roe"."""
    for i in seen.mention_heads.get(key, ()):
        start = min((t.i for t in seen.doc[i].lefts if t.dep_ in ("compound", "flat", "flat:name")), default=i)
        left = max(start - 4, seen.doc[i].sent.start)
        for end in {i, start}:
            if title := official_title(seen.doc[left:end].text):
                yield title


@lru_cache(maxsize=4)
def report_of(seen: Observation) -> str:
    """Whether more is said of charges and sentences in the document or of suits: "criminal", "civil"."""
    count = {"criminal": 0, "civil": 0}
    for mine in all_acts(seen).values():
        for act, times in mine.items():
            if act in ("charged", "pleads", "tried", "sentenced"):
                count["criminal"] += times
            elif act in ("sues", "sued", "challenges", "settles"):
                count["civil"] += times
    return max(count, key=lambda which: count[which]) if any(count.values()) else "neither"
