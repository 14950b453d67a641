"""Who is a party: for each entity, how likely it is a plaintiff (or prosecutor) and a defendant, and in which words.

Grammar gives the features (whom a lawsuit is `against`, who `pleaded`), and heads weigh them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kg.interpret.contexts import contexts
from kg.interpret.heads import Head
from kg.interpret.observation import Observation

_LITIGATION = frozenset(
    {"Filing", "Charging", "Appeal", "Withdrawal", "Settlement", "Plea", "Verdict", "Sentencing", "Ruling"}
)
_SUING = frozenset({"Filing", "Charging", "Appeal", "Withdrawal", "Settlement"})
_REQUESTS = frozenset({"lawsuit", "motion", "charge noun", "claim noun", "appeal noun", "challenge noun"})
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


def sides_said(seen: Observation, key: str) -> str:
    """The side that a stated suit or charge puts an entity on ("Corvane sued Delmont"), "" where none or both do."""
    said = set()
    for predication, role in seen.played.get(key, ()):
        if predication.frame.relation == "sued" and predication.is_fact:
            said |= {"plaintiff"} if role == "agent" else {"defendant"} if role == "target" else set()
        if predication.frame.relation == "charged" and role == "target" and not predication.negated:
            said |= {"defendant"}
    return said.pop() if len(said) == 1 else ""


def has_ground(seen: Observation, key: str, side: str) -> bool:
    """Whether the text's own words make an entity a party, and not only what the network knows of its name.

    A plaintiff sues, asks or settles in some frame; a defendant has any part in litigation. Offices of the state
    prosecute without a word of it.
    """
    if seen.index.entity(key).type == "GovernmentBody" and not seen.index.is_place(key):
        return True
    for predication, role in seen.played.get(key, ()):
        makes, name = predication.frame.makes, predication.frame.name
        if side == "defendant" and (makes in _LITIGATION or name in _REQUESTS):
            return True
        if side == "plaintiff" and role in ("agent", "claimant") and (makes in _SUING or name in _REQUESTS):
            return True
    return side == "defendant" and any(
        span.start <= i < span.end
        for span in seen.doc.spans.get("parties", ())
        for i in seen.mention_heads.get(key, ())
    )


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
        said = sides_said(seen, entity.id)
        if said:
            both = {**both, said: max(both.get("plaintiff", 0.0), both.get("defendant", 0.0), 0.9)}
        judged = PartyOdds(
            both.get("plaintiff", 0.0), both.get("defendant", 0.0), bool(said) or heads["party stack"].says_yes(row)
        )
        odds[entity.id] = replace(judged, yes=judged.yes and has_ground(seen, entity.id, judged.side))
    return odds
