"""ontology/shapes.ttl: a whole graph passes, and each planted fault is told in plain words."""

from __future__ import annotations

import pyshacl
import pytest
from ask.divided import divided_reading
from factories import make_reading
from rdflib import RDF, SH, Graph, URIRef

from kg import ontology
from kg.resolve import resolve
from kg.state import state
from kg.store.oxigraph import derive
from kg.terms import LKG, PREFIXES

SHAPES = Graph().parse(data=ontology.read("shapes.ttl"), format="turtle")
PROLOGUE = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())


def made() -> Graph:
    """The graph of the test story, with what follows by rule."""
    quads = state(resolve(make_reading()))
    graph = Graph()
    for s, p, o, _ in [*quads, *derive(quads)]:
        graph.add((s, p, o))
    return graph


def problems(graph: Graph) -> list[str]:
    """What the shapes say of the graph, each message once."""
    conforms, report, _ = pyshacl.validate(graph, shacl_graph=SHAPES)
    assert isinstance(report, Graph)
    found = sorted({str(message) for message in report.objects(None, SH.resultMessage)})
    assert conforms == (not found)
    return found


FAULTS = [
    # what is wrong, the update that plants it, the start of the message
    ("a claim without evidence", "DELETE { ?x lkg:evidence ?e } WHERE { ?x a lkg:Claim ; lkg:evidence ?e }", "It has no evidence"),
    ("a ruling without evidence", "DELETE { ?x lkg:evidence ?e } WHERE { ?x a lkg:Ruling ; lkg:evidence ?e }", "It has no evidence"),
    ("a filing without evidence", "DELETE { ?x lkg:evidence ?e } WHERE { ?x a lkg:Filing ; lkg:evidence ?e }", "It has no evidence"),
    ("a case without evidence", "DELETE { ?x lkg:evidence ?e } WHERE { ?x a lkg:Case ; lkg:evidence ?e }", "It has no evidence"),
    ("a position without evidence", "DELETE { ?x lkg:evidence ?e } WHERE { ?x a lkg:Position ; lkg:evidence ?e }", "It has no evidence"),
    ("a company without evidence", "DELETE { ?x lkg:evidence ?e } WHERE { ?x a lkg:Company ; lkg:evidence ?e }", "It has no evidence"),
    ("a nameless company", "DELETE { ?x rdfs:label ?l } WHERE { ?x a lkg:Company ; rdfs:label ?l }", "It has no name"),
    ("a nameless statute", "DELETE { ?x rdfs:label ?l } WHERE { ?x a lkg:Statute ; rdfs:label ?l }", "It has no name"),
    ("no status", "DELETE { ?x lkg:status ?s } WHERE { ?x lkg:status ?s }", "A claim has one status"),
    ("two statuses", "INSERT { ?x lkg:status lkgv:settled } WHERE { ?x a lkg:Claim }", "A claim has one status"),
    ("an unknown status", "DELETE { ?x lkg:status ?s } INSERT { ?x lkg:status lkgv:won } WHERE { ?x lkg:status ?s }", "A claim has one status"),
    ("a topic in words", "DELETE { ?x lkg:topic ?t } INSERT { ?x lkg:topic 'contracts' } WHERE { ?x a lkg:Claim OPTIONAL { ?x lkg:topic ?t } }", "A claim has one topic at most"),
    ("a claimant in words", "INSERT { ?x lkg:claimant 'the guild' } WHERE { ?x a lkg:Claim }", "Who makes a claim"),
    ("a claim against a court ruling", "INSERT { ?x lkg:against ?r } WHERE { ?x a lkg:Claim . ?r a lkg:Ruling }", "Whom a claim is made against"),
    ("a law in words", "INSERT { ?x lkg:invokes 'the Towing Act' } WHERE { ?x a lkg:Claim }", "What a claim invokes"),
    ("a party on both sides", "INSERT { ?k lkg:plaintiff ?d } WHERE { ?k lkg:defendant ?d }", "A plaintiff is a person or body"),
    ("a defendant in words", "INSERT { ?k lkg:defendant 'the line' } WHERE { ?k a lkg:Case }", "A defendant is a person"),
    ("a judge as a court", "INSERT { ?k lkg:court ?j } WHERE { ?k lkg:judge ?j }", "The court of a case"),
    ("a court as a judge", "INSERT { ?k lkg:judge ?c } WHERE { ?k lkg:court ?c }", "The judge of a case"),
    ("a docket number with a language", "INSERT { ?k lkg:docketNumber '1-23'@en } WHERE { ?k a lkg:Case }", "A docket number"),
    ("a case that cites a person", "INSERT { ?k lkg:cites ?j } WHERE { ?k lkg:judge ?j }", "A case cites"),
    ("no outcome", "DELETE { ?r lkg:outcome ?o } WHERE { ?r lkg:outcome ?o }", "A ruling has one outcome"),
    ("no side", "DELETE { ?r lkg:side ?s } WHERE { ?r lkg:side ?s }", "A ruling takes one side"),
    ("an unknown side", "DELETE { ?r lkg:side ?s } INSERT { ?r lkg:side lkgv:left } WHERE { ?r lkg:side ?s }", "A ruling takes one side"),
    ("a ruling on a judge", "INSERT { ?r lkg:ruledOn ?j } WHERE { ?r lkg:ruledBy ?j }", "A ruling is on a claim or a case"),
    ("ruled by words", "INSERT { ?r lkg:ruledBy 'the court' } WHERE { ?r a lkg:Ruling }", "Who ruled"),
    ("no modality", "DELETE { ?e lkg:modality ?m } WHERE { ?e a lkg:Filing ; lkg:modality ?m }", "An event has one modality"),
    ("an agent in words", "INSERT { ?e lkg:agent 'the guild' } WHERE { ?e a lkg:Filing }", "Who does a thing"),
    ("an unknown relation", "INSERT { ?e lkg:relation lkg:likes } WHERE { ?e a lkg:Ruling }", "An event states one direct relation"),
    ("a date in words", "DELETE { ?e lkg:date ?d } INSERT { ?e lkg:date 'Friday' } WHERE { ?e lkg:date ?d }", "An event has one date"),
    ("a date that is none", "DELETE { ?e lkg:date ?d } INSERT { ?e lkg:date '2023-02-30'^^xsd:date } WHERE { ?e lkg:date ?d }", "An event has one date"),
    ("an amount in words", "DELETE { ?x lkg:amount ?a } INSERT { ?x lkg:amount 'a million' } WHERE { ?x lkg:amount ?a }", "An amount is one number"),
    ("an amount without currency", "DELETE { ?x lkg:currency ?c } WHERE { ?x lkg:currency ?c }", "An amount needs its currency"),
    ("a currency sign", "DELETE { ?x lkg:currency ?c } INSERT { ?x lkg:currency '$' } WHERE { ?x lkg:currency ?c }", "An amount needs its currency"),
    ("a victim of whom no event tells", "INSERT { ?k lkg:victim ?d } WHERE { ?k lkg:defendant ?d }", "No event tells of this victim"),
    ("a victim in words", "INSERT { ?k lkg:victim 'a diver' } WHERE { ?k a lkg:Case }", "A victim is a person"),
    ("a position nobody holds", "DELETE { ?p lkg:holder ?h } WHERE { ?p lkg:holder ?h }", "A position is held"),
    ("a position without title", "DELETE { ?p lkg:title ?t } WHERE { ?p lkg:title ?t }", "A position has one title"),
    ("evidence without words", "DELETE { ?e oa:exact ?w } WHERE { ?e oa:exact ?w }", "Evidence quotes"),
    ("evidence without place", "DELETE { ?e oa:start ?w } WHERE { ?e oa:start ?w }", "Evidence starts at"),
    ("evidence that ends before it starts", "DELETE { ?e oa:end ?w } INSERT { ?e oa:end 0 } WHERE { ?e oa:end ?w }", "Evidence starts at"),
    ("evidence in no document", "DELETE { ?e oa:hasSource ?d } WHERE { ?e oa:hasSource ?d }", "Evidence stands in one document"),
    ("evidence read by nothing", "DELETE { ?e lkg:readBy ?w } WHERE { ?e lkg:readBy ?w }", "Evidence says which part"),
    ("a document without text", "DELETE { ?d lkg:text ?t } WHERE { ?d lkg:text ?t }", "A document has its text"),
    ("a document without title", "DELETE { ?d dcterms:title ?t } WHERE { ?d dcterms:title ?t }", "A document has one title"),
    ("a short digest", "DELETE { ?d lkg:sha256 ?t } INSERT { ?d lkg:sha256 'abc' } WHERE { ?d lkg:sha256 ?t }", "A document has the SHA-256"),
    ("a day of issue in words", "DELETE { ?d dcterms:issued ?t } INSERT { ?d dcterms:issued 'today' } WHERE { ?d a lkg:Document OPTIONAL { ?d dcterms:issued ?t } }", "A document was issued"),
    ("a relation that no event states", "INSERT { ?d lkg:sued ?p } WHERE { ?p lkg:sued ?d }", "No event states this relation"),
    ("a rejection without ruling", "INSERT { ?j lkg:accepted ?x } WHERE { ?k lkg:court ?j ; lkg:claim ?x FILTER NOT EXISTS { ?r lkg:ruledBy ?j ; lkg:ruledOn ?x } }", "No ruling of this court"),
]  # fmt: skip


def test_a_whole_graph_passes():
    """What the program makes of the test story breaks no shape."""
    assert problems(made()) == []


@pytest.mark.parametrize(("update", "message"), [(u, m) for _, u, m in FAULTS], ids=[what for what, _, _ in FAULTS])
def test_fault(update, message):
    """A planted fault is found, and the message says what is wrong."""
    graph = made()
    before = len(graph), set(graph)
    graph.update(PROLOGUE + update)
    assert (len(graph), set(graph)) != before, "the fault was not planted"

    assert [found for found in problems(graph) if found.startswith(message)]


STANCE_FAULTS = [
    ("an opinion of nobody", "DELETE { ?x lkg:heldBy ?j } WHERE { ?x lkg:opinionKind lkgv:concurring ; lkg:heldBy ?j }", "An opinion is held by"),
    ("an opinion of two kinds", "INSERT { ?x lkg:opinionKind lkgv:concurring } WHERE { ?x lkg:opinionKind lkgv:dissenting }", "An opinion is of one kind"),
    ("an opinion of a court", "INSERT { ?x lkg:heldBy ?c } WHERE { ?x a lkg:Opinion . ?c a lkg:Court }", "An opinion is held by judges"),
    ("an author who joins himself", "INSERT { ?x lkg:joinedBy ?j } WHERE { ?x lkg:author ?j }", "Who wrote an opinion"),
    ("an opinion without evidence", "DELETE { ?x lkg:evidence ?e } WHERE { ?x a lkg:Opinion ; lkg:evidence ?e }", "It has no evidence"),
    ("a vote that says nothing", "DELETE { ?x lkg:voteText ?t } WHERE { ?x lkg:voteText ?t }", "A vote says how"),
    ("a vote lost by the many", "DELETE { ?x lkg:votesFor ?n } INSERT { ?x lkg:votesFor 2 } WHERE { ?x lkg:votesFor ?n }", "A vote has one count of those who would"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("update", "message"), [row[1:] for row in STANCE_FAULTS], ids=[row[0] for row in STANCE_FAULTS]
)
def test_fault_of_opinions_and_votes(update, message):
    """What an opinion or vote must not be is told in plain words."""
    graph = Graph()
    quads = state(divided_reading())
    for s, p, o, _ in [*quads, *derive(quads)]:
        graph.add((s, p, o))
    assert problems(graph) == []
    graph.update(PROLOGUE + update)

    assert [found for found in problems(graph) if found.startswith(message)]


def test_every_class_has_a_shape():
    """No class of the ontology goes unchecked, but for the abstract lkg:Agent."""
    legal = Graph().parse(data=ontology.read("legal.ttl"), format="turtle")
    classes = set(legal.subjects(RDF.type, URIRef("http://www.w3.org/2002/07/owl#Class")))

    assert classes - set(SHAPES.objects(None, SH.targetClass)) == {LKG.Agent}


def test_every_shape_speaks_plainly():
    """Each property shape has a message that names no SHACL."""
    for shape in SHAPES.objects(None, SH.property):
        message = SHAPES.value(shape, SH.message)
        assert message is not None
        assert "sh:" not in message
