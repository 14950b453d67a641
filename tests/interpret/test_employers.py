"""Whose employer, whose appointer and which victim is of the story, by the grammar alone."""

from __future__ import annotations

import pytest
from interpret.named import read

from kg.interpret.coreference import resolve_mentions
from kg.interpret.employers import find_appointers, find_employers, find_harmed

pytestmark = pytest.mark.model

NAMES = {
    "Jane Roe": "person", "Otto Brand": "person", "Harbor Fund": "org", "Roe & Lund LLP": "firm", "Quayside": "place",
    "Coast Guard": "gov",
}  # fmt: skip


def labels(text: str, way: str) -> list[str]:
    """The names of the clusters found in a text of which Jane Roe alone is known to be of the story."""
    doc = read(text, NAMES)
    clusters = resolve_mentions(doc)
    named = {
        cluster: doc[names[0].start : names[0].end].text
        for cluster, _ in clusters.all()
        if (names := clusters.names(cluster))
    }
    people = {cluster for cluster, name in named.items() if name == "Jane Roe"}
    if way == "employer":
        found = find_employers(doc, clusters, people)
    else:
        found = find_appointers(doc, clusters, people) if way == "appointer" else find_harmed(doc, clusters)
    return sorted(named[cluster] for cluster in found)


ROWS = [
    pytest.param("The chief executive of the Harbor Fund, Jane Roe, spoke.", "employer", ["Harbor Fund"], id="chief-executive-of"),
    pytest.param("Jane Roe of Roe & Lund LLP spoke.", "employer", ["Roe & Lund LLP"], id="of-a-law-firm"),
    pytest.param("The chief executive of the Harbor Fund, Otto Brand, spoke.", "employer", [], id="of-somebody-else"),
    pytest.param("Coast Guard veteran Jane Roe spoke.", "employer", [], id="a-sort-of-veteran"),
    pytest.param("The mayor of Quayside, Jane Roe, spoke.", "employer", [], id="a-place-is-scenery"),
    pytest.param("Jane Roe, an appointee of President Otto Brand, spoke.", "appointer", ["Otto Brand"], id="who-appointed-her"),
    pytest.param("Jane Roe met President Otto Brand.", "appointer", [], id="whom-she-met"),
    pytest.param("Otto Brand was killed at the mill.", "harmed", ["Otto Brand"], id="who-was-killed"),
    pytest.param("Otto Brand was seen at the mill.", "harmed", [], id="who-was-seen"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "way", "expected"), ROWS)
def test_who_is_of_the_story(text: str, way: str, expected: list[str]) -> None:
    """What somebody of the story is to a body or a person brings it in; a place, or another's employer, stays out."""
    assert labels(text, way) == expected
