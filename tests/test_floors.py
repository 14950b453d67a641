"""What is found in the samples never sinks silently."""

from __future__ import annotations

import json

import pytest

from benchmarks import held, unseen
from benchmarks.annotated import quads_of
from benchmarks.questions import GOLD
from benchmarks.reading import FLOORS, KINDS, NOISE, Count, Graph, Scoring, score_samples
from docs.examples import ROOT

ANNOTATIONS = sorted(GOLD.glob("*.gold.json"))


@pytest.fixture
def annotation(request, tmp_path):
    """An annotation and the quads that say the same."""
    path = tmp_path / request.param.name
    path.write_bytes(request.param.read_bytes())
    text = tmp_path / request.param.name.replace(".gold.json", ".txt")
    text.write_bytes((ROOT / "sources" / text.name).read_bytes())
    return json.loads(path.read_text(encoding="utf-8")), quads_of(path)[1]


@pytest.mark.parametrize("annotation", ANNOTATIONS, ids=lambda path: path.name.split(".")[0], indirect=True)
def test_the_annotation_scores_full_marks(annotation):
    """A graph that says what the annotation says misses nothing."""
    gold, quads = annotation
    counts = {kind: Count() for kind in KINDS}

    Scoring(gold, Graph(quads), counts).all()

    missed = {kind: count.missed for kind, count in counts.items() if count.missed}
    assert missed == {}


@pytest.mark.parametrize("annotation", ANNOTATIONS[:1], ids=["one"], indirect=True)
def test_an_empty_graph_scores_nothing(annotation):
    """A graph without statements finds nothing and invents nothing."""
    counts = {kind: Count() for kind in KINDS}

    Scoring(annotation[0], Graph([]), counts).all()

    assert [(count.hits, count.extra) for count in counts.values()] == [(0, [])] * len(KINDS)


@pytest.mark.slow
@pytest.mark.model
def test_quality_never_sinks():
    """No kind of fact is found worse than its floor; floors rise by hand, and fall only with a reason in the changelog."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))["f1"]
    reached = {kind: count.scores[2] for kind, count in score_samples().items()}

    assert {kind: reached[kind] for kind, low in floors.items() if reached[kind] < low - NOISE} == {}


@pytest.mark.slow
@pytest.mark.model
def test_quality_on_unseen_articles_never_sinks():
    """The same of invented articles that no training saw."""
    floors = json.loads(unseen.FLOORS.read_text(encoding="utf-8"))["f1"]
    reached = {kind: count.scores[2] for kind, count in unseen.score_unseen().items()}

    assert {kind: reached[kind] for kind, low in floors.items() if reached[kind] < low - NOISE} == {}


@pytest.mark.slow
@pytest.mark.model
def test_quality_where_nobody_looked_never_sinks():
    """The same of invented articles whose errors nobody has read, and of the questions about them."""
    floors = json.loads(held.FLOORS.read_text(encoding="utf-8"))["f1"]
    reached = {kind: count.scores[2] for kind, count in held.score_held().items()}

    assert {kind: reached[kind] for kind, low in floors.items() if reached[kind] < low - NOISE} == {}
