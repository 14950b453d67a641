"""How judges stood is told in a case's report, and drawn from each to what was decided."""

from __future__ import annotations

from ask.divided import divided_store

from kg.draw.casefile import case_file, cases_of
from kg.draw.facts import read_facts
from kg.draw.network import network
from kg.draw.report import html, markdown

FACTS = read_facts(divided_store())
CASE = case_file(FACTS, cases_of(FACTS, [thing for thing in FACTS.said if "Case" in FACTS.types(thing)])[0])


def test_stances_in_order():
    """The vote comes first, then the court, then who differed, and who took no part at the end."""
    assert [stance.text for stance in CASE.stances] == [
        "Vote: 5-3",
        "For the court: Mara Holt, joined by Ines Quill and Oto Brandt",
        "For the court: Oto Brandt",
        "Concurring: Ada Lomax",
        "Dissenting: Pavel Reyes, joined by Lena Stroud",
        "Dissenting in part: Hugo Finch",
        "No part taken: Nora Keane",
    ]
    assert all(stance.quotes for stance in CASE.stances)


def test_report_tells_them():
    """Both forms of the report have them, with their quotes."""
    for written in (markdown(CASE), html(CASE)):
        assert "How the judges stood" in written
        assert "Dissenting: Pavel Reyes, joined by Lena Stroud" in written
        assert "ruling 5-3" in written


def test_edges_to_the_ruling():
    """Each judge is drawn with the word for where he or she stood; what is about no ruling is not drawn."""
    graph = network(divided_store())
    drawn = {
        (graph.nodes[source]["label"], data["label"])
        for source, _, data in graph.edges(data=True)
        if data["relation"] == "opinion"
    }

    assert {("Pavel Reyes", "dissenting"), ("Mara Holt", "for the court"), ("Nora Keane", "took no part")} <= drawn
    assert ("Lena Stroud", "for the court") not in drawn
