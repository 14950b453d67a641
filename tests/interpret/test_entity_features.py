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
