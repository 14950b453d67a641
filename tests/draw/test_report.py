"""A case's file, its report and its timeline say what the store says, quoted, and run nothing."""

from __future__ import annotations

import re

import pytest
from ask.stories import hostile_store, story_store

from kg.draw.casefile import case_file, cases_of
from kg.draw.facts import LKG, LKGV, Facts, read_facts
from kg.draw.report import day, html, markdown
from kg.draw.timeline import timeline_page, timeline_text

FACTS = read_facts(story_store())
VELT = next(thing for thing in FACTS.said if FACTS.label(thing) == "Dorian Velt" and "Person" in FACTS.types(thing))
CASE = case_file(FACTS, cases_of(FACTS, [VELT])[0])


def test_case_of_a_party():
    """A party leads to its case, with both sides, lawyers, bench and claims."""
    assert [party.name for party in CASE.defendants] == ["Dorian Velt"]
    assert CASE.defendants[0].lawyers == ("Anselm Okoro",)
    assert CASE.courts == ("Tarn County Court",)
    assert {claim.label: claim.status for claim in CASE.claims} == {
        "bribery": "accepted",
        "smuggling": "rejected",
        "bid for a new trial": "rejected",
    }


def test_happenings_are_in_order():
    """What has a date comes in the order of time, what has none at the end."""
    dates = [each.date for each in CASE.happenings]

    assert dates[:3] == ["2021-05", "2021-06-14", "2021-07-02"]
    assert not any(dates[dates.index("") :])


def event(**said):
    """What one document says of an event in the case."""
    fields = {"type": LKG + "Filing", "inCase": "k", "agent": "a", "target": "b", "modality": LKGV + "stated", **said}
    return {name: {value: {"d"}} for name, value in fields.items()}


TOLD_TWICE = {
    "k": {"type": {LKG + "Case": {"d"}}, "label": {"A v. B": {"d"}}},
    "a": {"type": {LKG + "Company": {"d"}}, "label": {"Tarr": {"d"}}},
    "b": {"type": {LKG + "Company": {"d"}}, "label": {"Lund": {"d"}}},
    "e1": event(relation=LKG + "sued", label="Tarr sues Lund"),
    "e2": event(label="Tarr took Lund to court over a quay"),
    "e3": event(label="Tarr took Lund to court in May", date="2024-05"),
    "e4": event(label="Tarr may sue Lund", modality=LKGV + "predicted"),
    "e6": {**event(type=LKG + "Action", label="lawyer for Lund"), "agent": {}},
    "e5": event(type=LKG + "Action", relation=LKG + "represents", label="Lee represents Tarr"),
}


def test_what_is_told_twice_happened_once():
    """A suit in headline and text is one; one of another day, and one that may come, are others. A state is no happening, nor is what nobody did."""
    told = [each.text for each in case_file(Facts(said=TOLD_TWICE), "k").happenings]

    assert told == ["Tarr took Lund to court in May", "Tarr sued Lund", "Tarr may sue Lund"]


def test_markdown():
    """The report in Markdown names parties, claims with their state and quote, and the sources."""
    text = markdown(CASE)

    assert "**Defendant**: Dorian Velt (for it: Anselm Okoro)" in text
    assert "✗ **smuggling** (rejected" in text
    assert "> “refused his bid for a new trial” [source 1, " in text
    assert "1. Customs officer sentenced in bribery case, 3 July 2021" in text


def test_html_has_no_script():
    """The page has the same, a policy that lets nothing run, and no address outside."""
    page = html(CASE)

    assert "Dorian Velt" in page
    assert "script-src 'none'" in page
    assert "<script" not in page
    assert not re.search(r"(?:src|href)=[\"']?(?:https?:)?//", page)


def test_timeline():
    """The timeline in the terminal has a line for each happening, with its quote."""
    text = timeline_text([CASE])

    assert "14 June 2021  · Dorian Velt pleaded guilty to bribery" in text
    assert "“sentenced Velt to four years in prison”  Customs officer sentenced in bribery case [" in text


def test_hostile_names_are_text():
    """Markup in names and claims is text in the report, in its Markdown and in the timeline."""
    facts = read_facts(hostile_store())
    case = next(
        case_file(facts, thing)
        for thing in facts.said
        if "Case" in facts.types(thing) and "script" in facts.label(thing)
    )
    for page in (html(case), timeline_page([case], title=case.title)):
        assert "<script" not in page
        assert "<img" not in page
        assert "&lt;script&gt;" in page
    assert not re.search(r"(?<!\\)<(?:script|img)", markdown(case))  # Markdown takes `\<` as a sign, not as a tag


@pytest.mark.parametrize(
    ("value", "words"), [("2021-07-02", "2 July 2021"), ("2021-07", "July 2021"), ("2021", "2021"), ("", "")]
)
def test_day(value, words):
    """A date is written as precisely as it is known."""
    assert day(value) == words
