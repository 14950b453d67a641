"""Who is a party: for each entity, how likely it is a plaintiff (or prosecutor) and a defendant, and in which words.

Grammar gives the features (whom a lawsuit is `against`, who `pleaded`), and heads weigh them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.interpret.contexts import contexts
from kg.interpret.heads import Head
from kg.interpret.observation import Observation

COUNTED_TYPES = frozenset({"Company", "Organization", "GovernmentBody", "Person", "Attorney", "Judge", "LawFirm"})


@dataclass(frozen=True, slots=True)
class PartyOdds:
    """How likely an entity is on each side of some case of the document."""

    plaintiff: float
    defendant: float
    yes: bool  # whether the odds of either side reach the head's bar

    @property
    def side(self) -> str:
        """The likelier side."""
        return "plaintiff" if self.plaintiff >= self.defendant else "defendant"

    @property
    def best(self) -> float:
        """The odds of the likelier side."""
        return max(self.plaintiff, self.defendant)


def party_features(seen: Observation, key: str) -> dict[str, float]:
    """What grammar says of one entity: the places it fills and the frames' roles it plays."""
    features: dict[str, float] = {}
    entity = seen.index.entity(key)
    heads = seen.mention_heads.get(key, ())
    features[f"type:{entity.type}"] = 1
    for i in heads:
        for place in contexts(seen.doc[i]):
            features[f"at:{place}"] = 1
            features[f"{entity.type}@{place.split('<')[0]}"] = 1
    for predication, role in seen.played.get(key, ()):
        frame = predication.frame
        mood = "" if predication.is_fact else ":negated" if predication.negated else f":{predication.modality}"
        features[f"role:{frame.makes}:{role}{mood}"] = 1
        features[f"frame:{frame.name}:{role}"] = 1
        if predication.trigger < seen.title_end:
            features[f"title:{frame.makes}:{role}"] = 1
    count = len(heads)
    features["many"] = float(min(count, 8)) / 8
    features["once"] = float(count <= 1)
    if heads:
        features["in title"] = float(heads[0] < seen.title_end)
        first = seen.sentence_of[heads[0]]
        features["early"] = float(first <= 2)
        features["late"] = float(first >= 12)
    return features


def network_features(seen: Observation, key: str) -> dict[str, float]:
    """What the network's own reading of the mentions says: the share of mentions marked as each side."""
    heads = seen.mention_heads.get(key, ())
    marked: dict[str, float] = {"PLAINTIFF": 0.0, "DEFENDANT": 0.0}
    for span in seen.doc.spans.get("parties", ()):
        if any(span.start <= i < span.end for i in heads):
            marked[span.label_] += float(span.id_ or 1)
    total = max(len(heads), 1)
    features: dict[str, float] = {}
    for label in ("PLAINTIFF", "DEFENDANT"):
        features[f"net share:{label}"] = min(marked[label] / total, 1.0)
        features[f"net any:{label}"] = float(marked[label] > 0)
        features[f"net many:{label}"] = min(marked[label], 4.0) / 4
    return features


def stacked(grammar: Mapping[str, float], network: Mapping[str, float]) -> dict[str, float]:
    """The grammar head's probabilities beside the network's features, as one row."""
    return {**{f"grammar:{label}": p for label, p in grammar.items()}, **network}


def find_parties(seen: Observation, heads: Mapping[str, Head]) -> dict[str, PartyOdds]:
    """The odds of every entity that can be a party."""
    odds = {}
    for entity in seen.index.entities:
        if entity.type not in COUNTED_TYPES:
            continue
        grammar = heads["party"].probabilities(party_features(seen, entity.id))
        row = stacked(grammar, network_features(seen, entity.id))
        both = heads["party stack"].probabilities(row)
        yes = heads["party stack"].says_yes(row)
        odds[entity.id] = PartyOdds(both.get("plaintiff", 0.0), both.get("defendant", 0.0), yes)
    return odds
