"""ontology/questions: each runs as it stands, on both engines, and finds what it should."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from rdflib import Graph

from kg import ontology
from kg.terms import PREFIXES

QUESTIONS = {
    file.name.removesuffix(".rq"): file.read_text(encoding="utf-8") for file in ontology.files("questions", ".rq")
}

# A story in which each question has an answer: quay and tug companies, two documents.
STORY = (
    "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
    + """
@prefix : <https://example.org/> .
:w oa:hasSource :d1 . :w2 oa:hasSource :d2 .
:k a lkg:Case ; lkg:plaintiff :guild ; lkg:defendant :line ; lkg:court :ct ; lkg:cites :old ; lkg:evidence :w , :w2 .
:k2 a lkg:Case ; lkg:plaintiff :line ; lkg:defendant :broker ; lkg:evidence :w .
:old a lkg:Case ; lkg:evidence :w .
:j a lkg:Judge . :ct a lkg:Court .
:c a lkg:Claim ; lkg:topic lkgv:price-fixing ; lkg:status lkgv:accepted ; lkg:decidedBy :r ; lkg:invokes :act ; lkg:inCase :k ; lkg:evidence :wc .
:q a lkg:Claim ; lkg:remedy lkgv:injunction ; lkg:status lkgv:rejected ; lkg:decidedBy :s ; lkg:inCase :k ; lkg:evidence :wq .
:m a lkg:Claim ; lkg:status lkgv:mixed ; lkg:evidence :w .
:o a lkg:Claim ; lkg:status lkgv:pending ; lkg:evidence :w .
:t a lkg:Claim ; lkg:status lkgv:settled ; lkg:inCase :k2 ; lkg:evidence :w .
:u a lkg:Claim ; lkg:status lkgv:withdrawn ; lkg:evidence :w .
:r a lkg:Ruling , lkg:Event ; lkg:modality lkgv:stated ; lkg:outcome lkgv:ruled ; lkg:side lkgv:accepted ; lkg:ruledOn :c ; lkg:ruledBy :ct ; lkg:evidence :wr .
:s a lkg:Ruling , lkg:Event ; lkg:modality lkgv:stated ; lkg:ruledBy :j ; lkg:ruledOn :q ; lkg:outcome lkgv:denied ; lkg:side lkgv:rejected ; lkg:date "2023-03-10"^^xsd:date ; lkg:evidence :ws .
:s0 a lkg:Ruling , lkg:Event ; lkg:modality lkgv:stated ; lkg:overruledBy :s .
:j lkg:rejected :q .
:e1 a lkg:Event ; lkg:modality lkgv:stated ; lkg:relation lkg:sued ; lkg:agent :guild ; lkg:target :line ; lkg:evidence :w . :guild lkg:sued :line .
:e2 a lkg:Event ; lkg:modality lkgv:stated ; lkg:relation lkg:charged ; lkg:agent :state ; lkg:target :captain ; lkg:evidence :w . :state lkg:charged :captain .
:e3 a lkg:Plea ; lkg:modality lkgv:stated ; lkg:relation lkg:pleadedGuiltyTo ; lkg:agent :captain ; lkg:target :h ; lkg:evidence :w . :captain lkg:pleadedGuiltyTo :h .
:e4 a lkg:Sentencing ; lkg:modality lkgv:stated ; lkg:relation lkg:sentencedTo ; lkg:agent :captain ; lkg:literalTarget "two years" ; lkg:evidence :w . :captain lkg:sentencedTo "two years" .
:e5 lkg:modality lkgv:stated ; lkg:relation lkg:represents ; lkg:agent :lawyer ; lkg:target :captain ; lkg:evidence :w . :lawyer lkg:represents :captain .
:e6 lkg:modality lkgv:stated ; lkg:relation lkg:appointedBy ; lkg:agent :j ; lkg:target :governor ; lkg:evidence :w . :j lkg:appointedBy :governor .
:e7 lkg:modality lkgv:stated ; lkg:relation lkg:ownedBy ; lkg:agent :tug ; lkg:target :line ; lkg:evidence :w . :tug lkg:ownedBy :line .
:e8 lkg:modality lkgv:stated ; lkg:relation lkg:acquired ; lkg:agent :line ; lkg:target :tug ; lkg:evidence :w . :line lkg:acquired :tug .
:e9 lkg:modality lkgv:stated ; lkg:relation lkg:investigates ; lkg:agent :port ; lkg:target :line ; lkg:evidence :w . :port lkg:investigates :line .
:e10 lkg:modality lkgv:stated ; lkg:relation lkg:violated ; lkg:agent :line ; lkg:target :act ; lkg:evidence :w . :line lkg:violated :act .
:e11 lkg:modality lkgv:stated ; lkg:relation lkg:appealedTo ; lkg:agent :line ; lkg:target :ca ; lkg:evidence :w . :line lkg:appealedTo :ca .
:e12 a lkg:Settlement ; lkg:modality lkgv:stated ; lkg:relation lkg:settledWith ; lkg:agent :broker ; lkg:target :line ; lkg:inCase :k2 ; lkg:evidence :we ; lkg:amount 2000000.0 ; lkg:currency "USD" .
:broker lkg:settledWith :line .
:e13 lkg:modality lkgv:stated ; lkg:relation lkg:fined ; lkg:agent :port ; lkg:target :line ; lkg:evidence :w . :port lkg:fined :line .
:e16 a lkg:Action ; lkg:modality lkgv:stated ; lkg:relation lkg:victim ; lkg:target :diver ; lkg:inCase :k ; lkg:evidence :w . :k lkg:victim :diver .
:e14 a lkg:Withdrawal ; lkg:modality lkgv:stated ; lkg:target :u ; lkg:evidence :ww .
:e15 a lkg:Event ; lkg:modality lkgv:alleged ; lkg:assertedBy :guild ; lkg:relation lkg:sued ; lkg:agent :ghost ; lkg:target :line ; lkg:evidence :w .
:o1 a lkg:Opinion ; lkg:opinionKind lkgv:dissenting ; lkg:heldBy :j1 , :j2 , :j3 ; lkg:author :j1 ; lkg:joinedBy :j2 ; lkg:onRuling :r ; lkg:evidence :w .
:b1 a lkg:Vote ; lkg:voteText "5-3" ; lkg:votesFor 5 ; lkg:votesAgainst 3 ; lkg:onRuling :r ; lkg:evidence :w .
:y1 a lkg:Payment ; lkg:modality lkgv:stated ; lkg:agent :line ; lkg:amount 900.0 ; lkg:currency "USD" ; lkg:evidence :w .
:y2 a lkg:Payment ; lkg:modality lkgv:requested ; lkg:agent :line ; lkg:amount 4000.0 ; lkg:currency "USD" ; lkg:evidence :w .
:y3 a lkg:Payment ; lkg:modality lkgv:stated ; lkg:bound lkgv:maximum ; lkg:agent :captain ; lkg:amount 700.0 ; lkg:currency "USD" ; lkg:evidence :w .
:y4 a lkg:ReliefRequest , lkg:Claim ; lkg:amount 50.0 ; lkg:currency "EUR" ; lkg:evidence :w .
:y6 a lkg:ReliefRequest , lkg:Claim ; lkg:status lkgv:accepted ; lkg:amount 60.0 ; lkg:currency "EUR" ; lkg:evidence :w .
:y7 a lkg:Ruling ; lkg:modality lkgv:stated ; lkg:outcome lkgv:reversed ; lkg:side lkgv:accepted ; lkg:amount 80.0 ; lkg:currency "EUR" .
:y5 a lkg:ReliefRequest , lkg:Claim ; lkg:amount 4000.0 ; lkg:currency "USD" ; lkg:evidence :w .
:b2 a lkg:Vote ; lkg:notVoting :j4 ; lkg:evidence :w .
:p lkg:holder :renner ; lkg:title "chief executive" ; lkg:organization :line ; lkg:evidence :w .
"""
)

# question → its first answer's name, then the other columns as far as the row checks them
EXPECTED = {
    "accepted-claims": {("c", "wr"), ("y6", "w")},
    "acquisitions": {("line", "tug", "w")},
    "allegations": {("e15", "guild", "w")},
    "antitrust-claims": {("c", "accepted", "wc")},
    "appeals": {("line", "ca", "w")},
    "appointments": {("governor", "j", "w")},
    "cases": {("k", "ct", "w"), ("k", "ct", "w2"), ("k2", None, "w")},
    "charged": {("captain", "state", "w")},
    "denied-injunctions": {("q", "j", "ws")},
    "fines": {("line", "port", None, None, "w")},
    "guilty-pleas": {("captain", "h", "w")},
    "investigations": {("port", "line", "w")},
    "invoked-laws": {("act", "c", "wc")},
    "cited-cases": {("old", "k", "w")},
    "judges": {("j", "q", "ws")},
    "largest-amounts": {
        ("e12", "awarded or agreed", None, "2000000.0", "USD", "we"),
        ("y1", "awarded or agreed", "line", "900.0", "USD", "w"),
        ("y2", "sought", "line", "4000.0", "USD", "w"),
        ("y3", "possible", "captain", "700.0", "USD", "w"),
        ("y6", "awarded or agreed", None, "60.0", "EUR", "w"),
        ("y4", "sought", None, "50.0", "EUR", "w"),
    },
    "mixed-claims": {("m", "w")},
    "most-sued": {("line", "1")},
    "overruled-rulings": {("s0", "s", "ws")},
    "opinions": {
        ("j1", "dissenting", "wrote", "w"),
        ("j2", "dissenting", "joined", "w"),
        ("j3", "dissenting", "held", "w"),
    },
    "votes": {("5-3", "r", "w"), ("j4", None, "w")},
    "owners": {("line", "tug", "w")},
    "parties-on-both-sides": {("line", "k2", "k")},
    "pending-claims": {("o", "w")},
    "positions": {("renner", "chief executive", "line", "w")},
    "rejected-claims": {("q", "ws")},
    "representation": {("lawyer", "captain", "w")},
    "rulings": {("r", "ruled", "c", "ct", None, "wr"), ("s", "denied", "q", "j", "2023-03-10", "ws")},
    "sentences": {("captain", "two years", "w")},
    "settled-claims": {("t", "we")},
    "settlements": {("broker", "line", "2000000.0", "USD", "we")},
    "timeline": {("2023-03-10", "s", "ws")},
    "topics": {("price-fixing", "1")},
    "victims": {("diver", "k", "w")},
    "violated-laws": {("act", "line", "w")},
    "who-rejected-what": {("j", "q", "ws")},
    "who-sued-whom": {("guild", "line", "w")},
    "widely-reported-cases": {("k", "2")},
    "withdrawn-claims": {("u", "ww")},
}


def short(term: object) -> str | None:
    """The last part of an IRI, or the literal."""
    return None if term is None else str(term).rpartition("/")[2]


def test_there_are_enough():
    """At least twenty questions, each with an expected answer."""
    assert len(QUESTIONS) >= 20
    assert set(EXPECTED) == set(QUESTIONS)


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_question_is_asked_in_words(name):
    """A file begins with its question, in words and with a question mark, and selects ?answer."""
    first = QUESTIONS[name].splitlines()[0]

    assert first.startswith("# question: ")
    assert first.endswith("?")
    assert "?answer" in QUESTIONS[name]


def test_questions_differ():
    """No two files ask the same."""
    asked = [text.splitlines()[0].lower() for text in QUESTIONS.values()]

    assert sorted(set(asked)) == sorted(asked)


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_question_finds_its_answers(name):
    """Rdflib and Oxigraph find the same, and what a reader of the story would say."""
    graph = Graph().parse(data=STORY, format="turtle")
    store = ox.Store()
    store.load(STORY, ox.RdfFormat.TURTLE, to_graph=ox.NamedNode("https://example.org/d1"))
    solutions = store.query(QUESTIONS[name], use_default_graph_as_union=True)
    assert isinstance(solutions, ox.QuerySolutions)

    by_rdflib = {tuple(short(term) for term in row) for row in graph.query(QUESTIONS[name])}
    by_oxigraph = {tuple(short(term and term.value) for term in row) for row in solutions}

    assert by_rdflib == EXPECTED[name]
    assert {tuple(x and x.removesuffix(".0") for x in row) for row in by_oxigraph} == {
        tuple(x and x.removesuffix(".0") for x in row) for row in by_rdflib
    }
