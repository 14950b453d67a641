"""Clusters → which of the people are judges, which are lawyers, and who merely writes the article."""

from __future__ import annotations

from collections import Counter

from spacy.tokens import Doc

from kg.interpret.coreference import Clusters
from kg.interpret.holders import Holding
from kg.model import EntityType

PAST = frozenset({"former", "ex", "onetime", "disbarred", "then"})
PRESS = frozenset(
    {"reporter", "correspondent", "journalist", "columnist", "photographer", "anchor", "blogger", "writer"}
)


def person_kind(doc: Doc, clusters: Clusters, cluster: int) -> EntityType:
    """Judge, Attorney or Person: a title beside the name decides, else what the model read in most of its mentions."""
    held = [holding for holding in clusters.holdings if clusters.of_token(holding.holder) == cluster]
    makes = {holding.title.role.makes for holding in held if _counts(doc, holding)}
    if "Judge" in makes:
        return "Judge"
    if "Attorney" in makes:
        return "Attorney"
    starts = {mention.start for mention in clusters.names(cluster)}
    votes = Counter(entity.id_ for entity in doc.ents if entity.start in starts)
    kind, _count = votes.most_common(1)[0] if votes else ("", 0)
    if kind == "judge":
        return "Judge"
    if kind == "attorney":
        return "Attorney"
    return "Person"


def _counts(doc: Doc, holding: Holding) -> bool:
    """Whether the title tells what its holder is now: a former lawyer may be the accused."""
    words = {token.lower_ for token in doc[holding.left : holding.title.end]}
    if holding.title.role.makes == "Attorney" and words & PAST:
        return False
    return holding.how != "as" and not words & {"mock", "self-styled"}


def is_press(doc: Doc, clusters: Clusters, cluster: int) -> bool:
    """Whether the person is named only as one who reports: all titles are a reporter's."""
    held = [holding for holding in clusters.holdings if clusters.of_token(holding.holder) == cluster]
    return (
        bool(held)
        and len(clusters.names(cluster)) <= 2
        and all(doc[holding.title.end - 1].lemma_.lower() in PRESS for holding in held)
    )
