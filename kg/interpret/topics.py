"""The words of a claim → the concept of the vocabulary that they name: its legal topic, or the remedy asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rdflib import RDF, SKOS, Graph, URIRef

from kg.ontology import read as read_ontology
from kg.terms import LKGV

_EMPTY = frozenset(
    "a an the of to in on at by for with from and or its his her their it that this which who be as under s not any all".split()
)
_ENDINGS = (
    "ations", "ation", "ates", "ated", "ating", "ate", "ments", "ment", "ings", "ing", "ions", "ion", "ives", "ive", "ers", "er", "ors", "or",
    "ies", "ied", "ed", "es", "ly", "al", "s", "e", "y",
)  # fmt: skip

# "To stay open" asks for no stay; "to stay the order" and "permission to stay in Spain" do.
_STAYING = re.compile(
    r"(?:^|(?<!permission )\bto )stay(?= (?:in|on|at|out|up|away|with|within|open|online|offline|home|here|there|afloat"
    r"|alive|free|silent|anonymous|together)\b)"
)
_VERB = 6  # letters: "enforce" of "enforcement", and not "state" of "statement"


def stem(word: str) -> str:
    """The word without its commonest endings, so that "breached" meets "breach", "reinstatement" "reinstate", and "discriminatory" stays itself."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            left = word[: -len(ending)]
            return stem(left) if left.endswith("e") and len(left) >= _VERB else left
    return word


@lru_cache(maxsize=1 << 14)
def stems(text: str) -> tuple[str, ...]:
    """The stems of the content words of `text`, in order; a hyphen parts no word ("anti-trust" is "antitrust")."""
    text = _STAYING.sub("", text.lower())
    words = re.findall(r"[a-z0-9]+", re.sub(r"(?<=\w)-(?=\w)", "", text))
    parted = re.findall(r"[a-z0-9]+", text)
    return tuple(dict.fromkeys(stem(word) for word in [*words, *parted] if word not in _EMPTY))


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept of the vocabulary with the stems of each of its labels."""

    name: str  # the last part of its IRI
    label: str
    wordings: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The concepts of one scheme."""

    concepts: tuple[Concept, ...]

    def find(self, texts: Iterable[str]) -> Concept | None:
        """The concept that the texts name in the most words; among equals the one named first in the earliest text."""
        best: tuple[int, int, int] | None = None
        found: Concept | None = None
        for order, text in enumerate(texts):
            have = stems(text)
            place = {word: i for i, word in enumerate(have)}
            for concept in self.concepts:
                for wording in concept.wordings:
                    if wording <= place.keys():
                        rank = (len(wording), -order, -min(place[word] for word in wording))
                        if best is None or rank > best:
                            best, found = rank, concept
        return found


@cache
def load_vocabulary(scheme: str) -> Vocabulary:
    """The concepts of `scheme` ("topics", "remedies") in ontology/vocabulary.ttl, in the order of their names."""
    graph = _graph()
    concepts = []
    for node in sorted(graph.subjects(SKOS.inScheme, LKGV[scheme]), key=str):
        if (node, RDF.type, SKOS.Concept) not in graph or not isinstance(node, URIRef):
            continue
        label = str(next(iter(graph.objects(node, SKOS.prefLabel)), ""))
        labels: Sequence[str] = sorted({label, *map(str, graph.objects(node, SKOS.altLabel))})
        wordings = tuple(w for w in dict.fromkeys(frozenset(stems(text)) for text in labels) if w)
        concepts.append(Concept(str(node).removeprefix(str(LKGV)), label, wordings))
    return Vocabulary(tuple(concepts))


@cache
def _graph() -> Graph:
    return Graph().parse(data=read_ontology("vocabulary.ttl"), format="turtle")
