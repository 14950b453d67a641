"""One Python name for each term that kg writes: its own ontology, its vocabulary, and the borrowed namespaces.

`ontology/legal.ttl` says what each term means; a test holds the two lists equal.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from rdflib import DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SDO, SKOS, XSD, Namespace, URIRef
from rdflib.namespace import DefinedNamespace

__all__ = [
    "DCTERMS", "ELI", "FOAF", "ID", "LKG", "LKGV", "OA", "ORG", "OWL", "PREFIXES", "PROLOGUE", "PROV", "RDF", "RDFS",
    "SDO", "SEM", "SKOS", "XSD",
]  # fmt: skip

# The default base of what a graph is about: ID["company/amazon"]. A build may be told another.
ID: Final = Namespace("https://w3id.org/lkg/id/")

# SKOS concepts: LKGV.rejected, LKGV["breach-of-contract"]. Open, because vocabulary.ttl may grow without code.
LKGV: Final = Namespace("https://w3id.org/lkg/vocab/")

ELI: Final = Namespace("http://data.europa.eu/eli/ontology#")
SEM: Final = Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")


class LKG(DefinedNamespace):
    """The ontology's terms, a closed list: a name that is not on it raises AttributeError at once."""

    _fail = True
    _NS = Namespace("https://w3id.org/lkg/ontology#")

    # who and what
    Agent: URIRef
    Person: URIRef
    Judge: URIRef
    Attorney: URIRef
    Organization: URIRef
    Company: URIRef
    GovernmentBody: URIRef
    Court: URIRef
    LawFirm: URIRef
    Case: URIRef
    Claim: URIRef
    CauseOfAction: URIRef
    ReliefRequest: URIRef
    Charge: URIRef
    Statute: URIRef
    Position: URIRef
    Seat: URIRef
    Opinion: URIRef
    Vote: URIRef
    Document: URIRef
    Evidence: URIRef

    # what happened
    Event: URIRef
    Filing: URIRef
    Ruling: URIRef
    Verdict: URIRef
    Sentencing: URIRef
    Appeal: URIRef
    Settlement: URIRef
    Withdrawal: URIRef
    Charging: URIRef
    Plea: URIRef
    Hearing: URIRef
    Statement: URIRef
    Appointment: URIRef
    Acquisition: URIRef
    Payment: URIRef
    Punishment: URIRef
    Action: URIRef

    # of anything
    evidence: URIRef
    identifier: URIRef

    # of a case
    plaintiff: URIRef
    defendant: URIRef
    court: URIRef
    judge: URIRef
    claim: URIRef
    docketNumber: URIRef
    cites: URIRef

    # of a claim
    claimant: URIRef
    against: URIRef
    topic: URIRef
    remedy: URIRef
    invokes: URIRef
    supports: URIRef
    status: URIRef  # derived by rule
    decidedBy: URIRef  # derived by rule

    # of a claim or an event
    inCase: URIRef
    amount: URIRef
    amountText: URIRef
    purpose: URIRef
    term: URIRef
    bound: URIRef
    sitting: URIRef
    setBy: URIRef
    currency: URIRef

    # of an event
    agent: URIRef
    target: URIRef
    literalTarget: URIRef
    relation: URIRef
    date: URIRef
    dateText: URIRef
    assertedBy: URIRef
    modality: URIRef

    # of a ruling
    outcome: URIRef
    side: URIRef
    ruledOn: URIRef
    ruledBy: URIRef
    overruledBy: URIRef  # derived by rule

    # of a position
    holder: URIRef
    organization: URIRef
    title: URIRef

    # of an opinion and of a vote
    opinionKind: URIRef
    heldBy: URIRef
    author: URIRef
    joinedBy: URIRef
    votesFor: URIRef
    votesAgainst: URIRef
    voteText: URIRef
    notVoting: URIRef
    onRuling: URIRef

    # of a document
    sha256: URIRef
    text: URIRef

    # of evidence
    readBy: URIRef

    # direct relations, derived by rule from the events that state them
    sued: URIRef
    charged: URIRef
    settledWith: URIRef
    appealedTo: URIRef
    appealed: URIRef
    withdrew: URIRef
    represents: URIRef
    appointedBy: URIRef
    ownedBy: URIRef
    acquired: URIRef
    pleadedGuiltyTo: URIRef
    sentencedTo: URIRef
    fined: URIRef
    investigates: URIRef
    violated: URIRef
    victim: URIRef
    rejected: URIRef
    accepted: URIRef


class OA(DefinedNamespace):
    """The terms of Web Annotation that evidence uses: which words of which document."""

    _fail = True
    _NS = Namespace("http://www.w3.org/ns/oa#")

    SpecificResource: URIRef
    TextPositionSelector: URIRef
    TextQuoteSelector: URIRef
    hasSource: URIRef
    hasSelector: URIRef
    exact: URIRef
    prefix: URIRef
    suffix: URIRef
    start: URIRef
    end: URIRef


# What serialised graphs and queries call the namespaces.
PREFIXES: Final = MappingProxyType(
    {
        "lkg": str(LKG),
        "lkgv": str(LKGV),
        "dcterms": str(DCTERMS),
        "eli": str(ELI),
        "foaf": str(FOAF),
        "oa": str(OA),
        "org": str(ORG),
        "owl": str(OWL),
        "prov": str(PROV),
        "rdf": str(RDF),
        "rdfs": str(RDFS),
        "schema": str(SDO),
        "sem": str(SEM),
        "skos": str(SKOS),
        "xsd": str(XSD),
    }
)

# The same, to stand before a SPARQL query that uses the prefixes without declaring them.
PROLOGUE: Final = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in PREFIXES.items())
