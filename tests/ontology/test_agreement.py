"""The parts that name ontology terms as strings agree with the ontology: the model's types, the frames, the shapes."""

from __future__ import annotations

import re
import tomllib
from typing import get_args

import pytest
from rdflib import RDFS, SH, SKOS, Graph

from kg import model, ontology
from kg.terms import LKG, LKGV

LEGAL = Graph().parse(data=ontology.read("legal.ttl"), format="turtle")
VOCABULARY = Graph().parse(data=ontology.read("vocabulary.ttl"), format="turtle")
SHAPES = Graph().parse(data=ontology.read("shapes.ttl"), format="turtle")
FRAMES = [
    (file.name, frame)
    for file in ontology.files("frames", ".toml")
    for frame in tomllib.loads(file.read_text(encoding="utf-8")).get("frame", [])
]
RELATIONS = {
    relation
    for shape in SHAPES.subjects(SH.path, LKG.relation)
    for relation in SHAPES.items(SHAPES.value(shape, SH["in"]))
}


def scheme(name: str) -> set[str]:
    """The names of the concepts of a scheme."""
    return {str(concept).removeprefix(str(LKGV)) for concept in VOCABULARY.subjects(SKOS.inScheme, LKGV[name])}


@pytest.mark.parametrize(
    ("literal", "name"),
    [
        (model.Status, "statuses"),
        (model.Side, "sides"),
        (model.Modality, "modalities"),
        (model.OpinionKind, "opinions"),
    ],
    ids=["statuses", "sides", "modalities", "opinions"],
)
def test_model_has_every_concept(literal, name):
    """A closed scheme of the vocabulary and the model's type list the same."""
    assert set(get_args(literal)) == scheme(name)


@pytest.mark.parametrize(
    ("literal", "roots"),
    [
        (model.EventKind, {LKG.Event}),
        (model.ClaimKind, {LKG.Claim}),
        (model.EntityType, {LKG.Agent, LKG.Statute, LKG.Case}),
    ],
    ids=["events", "claims", "entities"],
)
def test_model_has_every_class(literal, roots):
    """The model's kinds are the ontology's classes below a root, and the root where it is used itself."""
    below = {kind for root in roots for kind in LEGAL.transitive_subjects(RDFS.subClassOf, root)} - {
        LKG.Event,
        LKG.Claim,
        LKG.Agent,
    }

    assert {LKG[name] for name in get_args(literal)} == below


def test_relations_of_the_shapes_are_terms():
    """The relations that an event may state are the direct relations that rules derive from events."""
    assert set(dir(LKG)) >= RELATIONS
    assert len(RELATIONS) == 16


@pytest.mark.parametrize(("file", "frame"), FRAMES, ids=[f"{file}: {frame['name']}" for file, frame in FRAMES])
def test_frame_names_what_exists(file, frame):
    """A frame's class, outcome, sides and relation are terms and concepts of the ontology."""
    if makes := frame.get("makes"):
        assert LKG[makes] in set(LEGAL.subjects())
    if outcome := frame.get("outcome"):
        assert re.sub(r"[\s_]+", "-", outcome.lower()) in scheme("outcomes")
    sides = {frame.get("side"), *(frame.get("sides") or {}).values()} - {None, ""}
    assert sides <= scheme("sides")
    if relation := frame.get("relation"):
        assert LKG[relation] in RELATIONS
