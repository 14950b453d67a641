"""Clusters → those that matter by what they are to somebody of the story: his employer, who appointed her; and who was harmed."""

from __future__ import annotations

from collections.abc import Container

from spacy.tokens import Doc, Span

from kg.interpret.affiliations import find_body
from kg.interpret.appointing import appointing
from kg.interpret.coreference import Clusters
from kg.interpret.harms import deeds_of, named_with
from kg.interpret.name_spans import Names

# Their paper or station is where they heard it, not what the story is about.
_REPORTERS = frozenset(
    "reporter reporters correspondent correspondents columnist commentator analyst journalist anchor author host blogger".split()
)


def find_employers(doc: Doc, clusters: Clusters, people: Container[int]) -> frozenset[int]:
    """The clusters of the bodies in which one of these people is said to hold a post; none that a reporter works for."""
    names = Names(doc)
    found: set[int] = set()
    for holding in clusters.holdings:
        if clusters.of_token(holding.holder) not in people or doc[holding.title.end - 1].lower_ in _REPORTERS:
            continue
        token = find_body(doc, holding, names)
        cluster = clusters.of_token(token) if token is not None else None
        if token is None or cluster is None or _is_scenery(clusters, cluster):
            continue
        # "An R&B singer", "a Navy veteran": before a trade the name only says of what sort it is.
        is_before = token < holding.title.end
        if holding.title.role.within or not is_before or doc[holding.title.start - 1].tag_ == "POS":
            found.add(cluster)
    for person in names.starting.values():
        firm = _firm_of(doc, person, names)
        if firm is not None and clusters.of_token(person.root.i) in people:
            cluster = clusters.of_token(firm.root.i)
            found |= {cluster} if cluster is not None else set()
    return frozenset(found)


def _firm_of(doc: Doc, person: Span, names: Names) -> Span | None:
    """The law firm that a person is said to be of: "Jane Roe of Brand & Lund LLP"."""
    position = person.end + (person.end < len(doc) and doc[person.end].text == ",")
    if person.label_ != "PERSON" or position + 1 >= len(doc) or doc[position].lower_ not in ("of", "with", "at"):
        return None
    firm = names.starting.get(position + 1)
    return firm if firm is not None and firm.label_ == "LAWFIRM" else None


def find_appointers(doc: Doc, clusters: Clusters, people: Container[int]) -> frozenset[int]:
    """The clusters of those who appointed one of these people: "Judge Roe, an appointee of President Brand"."""
    found = {
        clusters.of_token(appointer.i)
        for appointees, appointer, _ in appointing(doc)
        if any(clusters.of_token(token.i) in people for token in appointees) and appointer.ent_type_ == "PERSON"
    }
    return frozenset(cluster for cluster in found if cluster is not None)


def _is_scenery(clusters: Clusters, cluster: int) -> bool:
    """Whether the name is a place's: where an officer serves is no party to anything."""
    return any(mention.label == "PLACE" for mention in clusters.names(cluster))


def find_harmed(doc: Doc, clusters: Clusters) -> frozenset[int]:
    """The clusters of those whom a deed of the text harmed: who was killed is of the story, however seldom named."""
    harmed = (
        token for word in doc for victims, _ in deeds_of(word) for victim in victims for token in named_with(victim)
    )
    return frozenset(
        cluster for token in harmed if token.tag_ != "PRP" and (cluster := clusters.of_token(token.i)) is not None
    )
