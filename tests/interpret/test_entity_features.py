"""What speaks for each type of a named thing."""

from __future__ import annotations

import pytest
from interpret.named import read
from spacy.tokens import Span

from kg.interpret.coreference import resolve_mentions
from kg.interpret.entities import find_named
from kg.interpret.entity_features import kind_features

pytestmark = pytest.mark.model


def test_features() -> None:
    """The network's side, the nouns that stand for a thing and its share of the names are told; of others nothing is."""
    doc = read("Quillon sued Braddock. The company lost.", {"Quillon": "company", "Braddock": "company"})
    doc.spans["parties"] = [Span(doc, 0, 1, label="PLAINTIFF", span_id="0.75")]
    clusters = resolve_mentions(doc)
    first, second = (
        kind_features(doc, clusters, named.cluster, named.names, named.rule) for named in find_named(doc, clusters)
    )

    assert first["any:PLAINTIFF"] == 1.0
    assert first["Company&sure:PLAINTIFF"] == 0.75
    assert first["Company&share"] == 0.5
    assert "Company&no side" in second
    assert "any:PLAINTIFF" not in second


DEEDS = [
    pytest.param(
        "Ostrava sued Quillon. It rained in Ostrava. Snow fell in Ostrava.", "PLACE&ever acts", True, id="acts-once"
    ),
    pytest.param("It rained in Ostrava. Quillon is in Ostrava.", "PLACE&ever acts", False, id="only-a-place"),
    pytest.param("Ostrava sued Quillon.", "COMPANY&ever acts", False, id="asked-of-places-only"),
]


@pytest.mark.parametrize(("text", "feature", "has"), DEEDS)
def test_deeds(text: str, feature: str, *, has: bool) -> None:
    """One suit tells that a place acts, however often it is only where something happens."""
    doc = read(text, {"Ostrava": "place", "Quillon": "company"})
    clusters = resolve_mentions(doc)
    found = [
        kind_features(doc, clusters, named.cluster, named.names, named.rule) for named in find_named(doc, clusters)
    ]

    assert any(feature in features for features in found) is has
