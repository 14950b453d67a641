"""ontology/vocabulary.ttl: concepts that say one thing each."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest
from rdflib import RDF, SKOS, Graph

from kg import ontology
from kg.interpret.topics import load_vocabulary, stems
from kg.terms import LKGV

GRAPH = Graph().parse(data=ontology.read("vocabulary.ttl"), format="turtle")
CONCEPTS = sorted(GRAPH.subjects(RDF.type, SKOS.Concept))
SCHEMES = ("topics", "remedies", "outcomes", "sides", "opinions", "statuses", "modalities")


def members(scheme: str) -> set[str]:
    """The names of the concepts of a scheme."""
    return {str(c).removeprefix(str(LKGV)) for c in GRAPH.subjects(SKOS.inScheme, LKGV[scheme])}


def test_every_concept_is_explained():
    """Each concept has one preferred label, one definition, and a scheme."""
    for said in (SKOS.prefLabel, SKOS.definition):
        assert [c for c in CONCEPTS if [o.language for o in GRAPH.objects(c, said)] != ["en"]] == []
    assert [c for c in CONCEPTS if (c, SKOS.inScheme, None) not in GRAPH] == []


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [
        ("sides", {"accepted", "rejected", "mixed", "none"}),
        ("statuses", {"pending", "accepted", "rejected", "mixed", "withdrawn", "settled"}),
        ("modalities", {"stated", "alleged", "denied", "requested", "predicted"}),
        ("opinions", {"majority", "plurality", "concurring", "dissenting", "partly-dissenting", "per-curiam"}),
    ],
    ids=["sides", "statuses", "modalities", "opinions"],
)
def test_closed_schemes(scheme, expected):
    """Sides, statuses and modalities are exactly those that the rules and shapes know."""
    assert members(scheme) == expected


@pytest.mark.parametrize(
    ("scheme", "least"), [("topics", 150), ("remedies", 25), ("outcomes", 40)], ids=lambda x: str(x)
)
def test_open_schemes_are_rich(scheme, least):
    """There are topics, remedies and outcomes for what courts commonly deal with."""
    assert len(members(scheme)) >= least


def test_every_outcome_has_a_side():
    """An outcome stands under the one side that it usually means."""
    sides = {LKGV[side] for side in members("sides")}
    outcomes = {LKGV[name] for name in members("outcomes")} - sides

    assert [o for o in sorted(outcomes) if len(set(GRAPH.objects(o, SKOS.broader)) & sides) != 1] == []


@pytest.mark.parametrize("scheme", ["topics", "remedies"])
def test_no_two_concepts_are_worded_the_same(scheme):
    """A wording leads to one concept, also when its words are bent."""
    seen = defaultdict(set)
    for concept in GRAPH.subjects(SKOS.inScheme, LKGV[scheme]):
        for said in (SKOS.prefLabel, SKOS.altLabel):
            for label in GRAPH.objects(concept, said):
                seen[frozenset(stems(label))].add(concept)

    assert {tuple(words): found for words, found in seen.items() if len(found) > 1 or not words} == {}


def test_broader_stays_in_the_scheme():
    """A topic's family is a topic, and no topic is its own ancestor."""
    for concept in CONCEPTS:
        for broader in GRAPH.objects(concept, SKOS.broader):
            assert set(GRAPH.objects(concept, SKOS.inScheme)) & set(GRAPH.objects(broader, SKOS.inScheme))
            assert concept not in set(GRAPH.transitive_objects(broader, SKOS.broader))


def test_names_are_slugs_of_their_labels():
    """The last part of an IRI reads as the concept's preferred label, so that a graph is legible without the vocabulary."""
    for scheme in ("topics", "remedies"):
        for concept in GRAPH.subjects(SKOS.inScheme, LKGV[scheme]):
            slug = re.sub(r"[^a-z0-9]+", "-", str(GRAPH.value(concept, SKOS.prefLabel)).lower())
            if concept != LKGV["court-sanctions"]:  # "sanctions" alone would be taken for trade sanctions
                assert str(concept) == str(LKGV[slug])


PHRASES = [
    ("topics", "breached its towing contract", "breach-of-contract"),
    ("topics", "violation of their contract", "breach-of-contract"),
    ("topics", "anti-competitive agreements between ferry lines", "antitrust"),
    ("topics", "monopolized the tug market", "monopolization"),
    ("topics", "libelled him in a column", "defamation"),
    ("topics", "infringed two of its patents", "patent-infringement"),
    ("topics", "conspiracy to commit wire fraud", "wire-fraud"),
    ("topics", "misled its shareholders about losses", "securities-fraud"),
    ("topics", "failed to warn of the risk", "failure-to-warn"),
    ("topics", "two counts of first-degree murder", "murder"),
    ("topics", "trying to bribe a harbour inspector", "bribery"),
    ("topics", "unfairly dismissed", "wrongful-dismissal"),
    ("topics", "the ban on rallies breaches freedom of speech", "free-speech"),
    ("topics", "lied to the grand jury", "perjury"),
    # words that only look alike
    ("topics", "the executive of the company", None),
    ("topics", "its employer", None),
    ("topics", "a security guard", None),
    ("topics", "the success of the solicitor", None),
    ("remedies", "an order requiring the line to tow again", "injunction"),
    ("remedies", "motion to dismiss the complaint", "dismissal"),
    ("remedies", "temporary restraining order", "temporary-restraining-order"),
    ("remedies", "$3 million in punitive damages", "punitive-damages"),
    ("remedies", "asked for a retrial", "new-trial"),
    ("remedies", "a deposit", None),
]


@pytest.mark.parametrize(("scheme", "text", "expected"), PHRASES, ids=[text for _, text, _ in PHRASES])
def test_phrases_find_their_concept(scheme, text, expected):
    """A reporter's wording leads to the concept that a lawyer would name."""
    found = load_vocabulary(scheme).find([text])

    assert (found and found.name) == expected


def test_concepts_used_elsewhere_exist():
    """Rules, questions and shapes name concepts that are declared."""
    named = {str(c).removeprefix(str(LKGV)) for c in CONCEPTS}
    for file in (*ontology.files("rules", ".rq"), *ontology.files("questions", ".rq"), ontology.path("shapes.ttl")):
        used = set(re.findall(r"lkgv:([a-z][a-z-]*)", file.read_text(encoding="utf-8")))
        assert used - named == set(), file.name
