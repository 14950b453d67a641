"""Who is a party: for each entity, how likely it is a plaintiff (or prosecutor) and a defendant, and in which words.

Grammar gives the features (whom a lawsuit is `against`, who `pleaded`), and heads weigh them.
"""

from __future__ import annotations

from collections import Counter
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
    features: Counter[str] = Counter()
    entity = seen.index.entity(key)
    heads = seen.mention_heads.get(key, ())
    features[f"type:{entity.type}"] = 1
    for i in heads:
        for place in contexts(seen.doc[i]):
            features[f"at:{place}"] = 1
            features[f"{entity.type}@{place.split('<')[0]}"] = 1
    for predication in seen.predications:
        frame = predication.frame
        for role, fillers in predication.roles.items():
            if key in seen.keys(fillers):
                mood = "" if predication.modality == "stated" and not predication.negated else f":{predication.modality}"
                features[f"role:{frame.makes}:{role}{mood}"] = 1
                features[f"frame:{frame.name}:{role}"] = 1
                if seen.doc[predication.trigger].i < seen.title_end:
                    features[f"title:{frame.makes}:{role}"] = 1
    count = len(heads)
    features["many"] = float(min(count, 8)) / 8
    features["once"] = float(count <= 1)
    if heads:
        features["in title"] = float(heads[0] < seen.title_end)
        first = seen.sentence_of[heads[0]]
        features["early"] = float(first <= 2)
        features["late"] = float(first >= 12)
    return dict(features)


def network_features(seen: Observation, key: str) -> dict[str, float]:
    """What the network's own reading of the mentions says: the share of mentions marked as each side."""
    heads = seen.mention_heads.get(key, ())
    marked: Counter[str] = Counter()
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
        both = heads["party stack"].probabilities(stacked(grammar, network_features(seen, entity.id)))
        odds[entity.id] = PartyOdds(both["plaintiff"], both["defendant"])
    return odds
