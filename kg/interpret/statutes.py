"""Which statutes a claim invokes."""

from __future__ import annotations

from kg.interpret.claims import Draft
from kg.interpret.heads import Head
from kg.interpret.links import roles_about
from kg.interpret.observation import Observation


def statute_features(seen: Observation, draft: Draft, key: str) -> dict[str, float]:
    """What speaks for a claim invoking a statute."""
    about = roles_about(seen, draft)
    sentences = {seen.sentence_of[phrase.start] for phrase in draft.phrases}
    places = seen.places(key).keys()
    nearest = min((abs(s - t) for s in sentences for t in places), default=99)
    statutes = [entity for entity in seen.index.entities if entity.type == "Statute"]
    features = {
        "inside": float("inside" in about.get(key, ())),
        "role": float(bool(about.get(key))),
        "same sentence": float(nearest == 0),
        "next": float(nearest == 1),
        "far": float(nearest > 2),
        "only": float(len(statutes) == 1),
        f"kind:{draft.kind}": 1.0,
    }
    return features | {f"role:{role}": 1.0 for role in about.get(key, ())}


def statutes_of(seen: Observation, draft: Draft, head: Head) -> tuple[str, ...]:
    """The statutes that a claim likely invokes, in the order of the text."""
    return tuple(
        entity.id
        for entity in seen.index.entities
        if entity.type == "Statute" and head.says_yes(statute_features(seen, draft, entity.id))
    )
