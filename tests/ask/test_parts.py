"""The small parts of asking: words, dates in words, phrases, queries that hold nothing but values."""

from __future__ import annotations

import pytest
from ask.stories import story_store

from kg.ask.names import Names
from kg.ask.phrases import date_in, read_phrase
from kg.ask.portrait import find, portrait
from kg.ask.sparql import iri, literal, prologue, values
from kg.ask.words import content, forms, words
from kg.errors import QueryError

NAMES = Names(story_store())

DATES = [
    ("in December 2013", "2013-12"),
    ("on April 30, 2021", "2021-04-30"),
    ("on 30 April", "--04-30"),
    ("in 2017", "2017"),
    ("on 2021-03", "2021-03"),
    ("since 2021-03", ">=2021-03"),
    ("before June 2019", "<2019-06"),
    # a number is no year, a verb no month
    ("for 2017 months", ""),
    ("who may appeal", ""),
]


@pytest.mark.parametrize(("text", "expected"), DATES, ids=[text for text, _ in DATES])
def test_date_in(text, expected):
    """A date in words is as precise as it is said."""
    assert date_in(text) == expected


def test_phrase_owner_and_matter():
    """A phrase tells whose a claim is, against whom, and what it is about."""
    phrase = read_phrase(words("the Northwind Pilots Guild's claim against Halvorsen over towing"), NAMES)

    assert [NAMES.things[each].label for each in phrase.owners] == ["Northwind Pilots Guild"]
    assert [NAMES.things[each].label for each in phrase.against] == ["Halvorsen Lines Inc."]
    assert phrase.head == "claim"
    assert phrase.about == content("towing")


def test_values_cannot_escape():
    """A literal ends only where its SPARQL string ends; an IRI that could end early is refused."""
    assert literal('a"b\\c\nd') == '"a\\"b\\\\c\\nd"'
    for bad in ("http://x/> <y", "http://x/{", "a b", 'x"'):
        with pytest.raises(QueryError):
            iri(bad)
    assert values("x", ["https://w3id.org/lkg/vocab/rejected"]) == "VALUES ?x { lkgv:rejected }"


def test_prologue_declares_what_is_used():
    """A query has the prefixes that it needs, and only those."""
    assert prologue("SELECT * WHERE { ?s lkg:status ?o }").count("PREFIX") == 1


def test_verb_forms():
    """Regular, doubled and irregular verbs give the forms that questions use."""
    assert {form for form, _ in forms("acquit")} == {"acquit", "acquits", "acquitted", "acquitting"}
    assert ("upheld", "past") in set(forms("uphold"))
    assert ("denied", "participle") in set(forms("deny"))
    assert {"cancelled", "canceled"} <= {form for form, _ in forms("cancel")}


def test_portrait():
    """All of one thing: its part in cases, its claims with their state, its relations, each with quotes."""
    (thing,) = find("northwind pilots guild", story_store(), NAMES)
    shown = portrait(thing, story_store())

    assert shown is not None
    assert shown.type == "Organization"
    told = {(line.heading, line.text) for line in shown.lines}
    assert ("Relations", "sued Halvorsen Lines Inc.") in told
    assert ("Claims it makes", "preliminary injunction (rejected)") in told
    assert all(line.evidence for line in shown.lines if line.heading == "Claims it makes")


CAPTIONS = ["guild v. Halvorsen", "Pilots Guild vs Halvorsen Lines", "Halvorsen versus the Northwind Pilots Guild"]


@pytest.mark.parametrize("caption", CAPTIONS)
def test_a_case_is_found_by_its_sides(caption):
    """Short names of two parties, in either order, name the case between them; two that share no case name none."""
    found = find(caption, story_store(), NAMES)

    assert [NAMES.things[each].types for each in found] == [{"Case"}]
    assert find("Velt v. Halvorsen", story_store(), NAMES) == ()


def test_a_decision_is_told_once():
    """What a judge decided is not told again as something she did; a post says who holds it."""
    (judge,) = find("Miriam Castellan", story_store(), NAMES)
    told = portrait(judge, story_store()).lines
    decided = {line.iri for line in told if line.heading == "Decided"}
    (line,) = find("Halvorsen Lines Inc.", story_store(), NAMES)
    people = [each.text for each in portrait(line, story_store()).lines if each.heading == "People"]

    assert decided
    assert not decided & {line.iri for line in told if line.heading == "Did"}
    assert people[0].startswith("Tobias Renner: chief executive")


def test_portrait_of_nothing():
    """A name that nothing has finds nothing; an IRI that nothing has gives no portrait."""
    assert find("Zanzibar Tea", story_store(), NAMES) == ()
    assert portrait("https://w3id.org/lkg/id/person/nobody", story_store()) is None
