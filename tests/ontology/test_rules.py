"""Each rule of ontology/rules, on graphs of a few lines."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox
import pytest
from rdflib import RDF, Graph
from rdflib.plugins.sparql import prepareQuery

from kg import ontology
from kg.terms import LKG, LKGV, PREFIXES

RULES = {file.name.removesuffix(".rq"): file.read_text(encoding="utf-8") for file in ontology.files("rules", ".rq")}
PREPARED = {
    name: prepareQuery(rule) for name, rule in RULES.items()
}  # rdflib takes longer to parse a rule than to run it
HEAD = (
    "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
    + "@prefix : <https://example.org/> .\n"
)
Triple = tuple[str, str, str]


def ruling(name: str, on: str, side: str, more: str = "", *, modality: str = "stated", kind: str = "Ruling") -> str:
    """A ruling in Turtle."""
    tail = f" ; {more}" if more else ""
    return f":{name} a lkg:{kind} ; lkg:modality lkgv:{modality} ; lkg:ruledOn {on} ; lkg:side lkgv:{side}{tail} .\n"


def dated(value: str) -> str:
    """A date in Turtle, as precise as it is written."""
    kind = {10: "date", 7: "gYearMonth", 4: "gYear"}[len(value)]
    return f'lkg:date "{value}"^^xsd:{kind}'


CASE = ":k a lkg:Case ; lkg:plaintiff :guild ; lkg:defendant :line .\n"
CLAIM = ":c a lkg:CauseOfAction ; lkg:inCase :k ; lkg:claimant :guild ; lkg:against :line .\n"
REQUEST = ":q a lkg:ReliefRequest ; lkg:inCase :k ; lkg:claimant :guild ; lkg:against :line .\n"
CHARGE = ":h a lkg:Charge ; lkg:inCase :k ; lkg:against :captain .\n"
DEFENCE = ":x a lkg:CauseOfAction ; lkg:inCase :k ; lkg:claimant :line .\n"
SUM = ':q lkg:amount 17000000 ; lkg:currency "USD" .\n'
SUIT = ":e a lkg:Filing ; lkg:relation lkg:sued ; lkg:agent :guild ; lkg:target :line"
NEWS = ':d a lkg:Document ; dcterms:issued "2023-03-11"^^xsd:date .\n'
TRIAL = ':trial a lkg:Court ; rdfs:label "Cook County Circuit Court" .\n'
APPEALS = ':appeals a lkg:Court ; rdfs:label "9th Circuit" .\n'
SUPREME = ':supreme a lkg:Court ; rdfs:label "U.S. Supreme Court" .\n'
NEW_YORK = ':ny a lkg:Court ; rdfs:label "New York Supreme Court" .\n'

CASES = [
    # rule, what the row shows, facts, what the rule adds to them
    ("00-kinds", "a charge is a claim", CHARGE, ":h a lkg:Claim"),
    ("00-kinds", "a verdict is a ruling and an event", ":v a lkg:Verdict .", ":v a lkg:Ruling , lkg:Event"),
    ("00-kinds", "a company stays a company", ":x a lkg:Company .", ""),
    ("10-direct-relations", "stated", f"{SUIT} ; lkg:modality lkgv:stated .", ":guild lkg:sued :line"),
    ("10-direct-relations", "alleged", f"{SUIT} ; lkg:modality lkgv:alleged .", ""),
    ("10-direct-relations", "no one sues himself", ":e lkg:relation lkg:sued ; lkg:agent :x ; lkg:target :x ; lkg:modality lkgv:stated .", ""),
    ("10-direct-relations", "a victim is nobody's relation", ":e lkg:relation lkg:victim ; lkg:agent :x ; lkg:target :y ; lkg:inCase :k ; lkg:modality lkgv:stated .", ""),
    ("13-victims", "told", ":e lkg:relation lkg:victim ; lkg:target :y ; lkg:inCase :k ; lkg:modality lkgv:stated .", ":k lkg:victim :y"),
    ("13-victims", "charged", ":e lkg:relation lkg:victim ; lkg:target :y ; lkg:inCase :k ; lkg:modality lkgv:alleged .", ":k lkg:victim :y"),
    ("13-victims", "denied", ":e lkg:relation lkg:victim ; lkg:target :y ; lkg:inCase :k ; lkg:modality lkgv:denied .", ""),
    ("13-victims", "of no case", ":e lkg:relation lkg:victim ; lkg:target :y ; lkg:modality lkgv:stated .", ""),
    ("11-literal-relations", "a sentence", ':s lkg:relation lkg:sentencedTo ; lkg:agent :captain ; lkg:literalTarget "two years" ; lkg:modality lkgv:stated .', ':captain lkg:sentencedTo "two years"'),
    ("11-literal-relations", "a sentence asked for", ':s lkg:relation lkg:sentencedTo ; lkg:agent :captain ; lkg:literalTarget "two years" ; lkg:modality lkgv:requested .', ""),
    ("12-accepted-rejected", "a request denied", REQUEST + ruling("r", ":q", "rejected", "lkg:ruledBy :j"), ":j lkg:rejected :q"),
    ("12-accepted-rejected", "a claim upheld", CLAIM + ruling("r", ":c", "accepted", "lkg:ruledBy :j"), ":j lkg:accepted :c"),
    ("12-accepted-rejected", "a case is no claim", CASE + ruling("r", ":k", "rejected", "lkg:ruledBy :j"), ""),
    ("12-accepted-rejected", "no side", CLAIM + ruling("r", ":c", "none", "lkg:ruledBy :j"), ""),
    ("12-accepted-rejected", "only foreseen", CLAIM + ruling("r", ":c", "rejected", "lkg:ruledBy :j", modality="predicted"), ""),
    ("20-overruled-by-date", "the later stands", ruling("r", ":c", "accepted", dated("2021")) + ruling("s", ":c", "rejected", dated("2022-03")), ":r lkg:overruledBy :s"),
    ("20-overruled-by-date", "they agree", ruling("r", ":c", "accepted", dated("2021")) + ruling("s", ":c", "accepted", dated("2022")), ""),
    ("20-overruled-by-date", "a year does not precede its month", ruling("r", ":c", "accepted", dated("2022")) + ruling("s", ":c", "rejected", dated("2022-03")), ""),
    ("20-overruled-by-date", "on other claims", ruling("r", ":c", "accepted", dated("2021")) + ruling("s", ":q", "rejected", dated("2022")), ""),
    ("20-overruled-by-date", "no side", ruling("r", ":c", "accepted", dated("2021")) + ruling("s", ":c", "none", dated("2022")), ""),
    ("21-overruled-by-news", "this month's stands over the undated", NEWS + ruling("r", ":c", "accepted") + ruling("s", ":c", "rejected", dated("2023-03-10")), ":r lkg:overruledBy :s"),
    ("21-overruled-by-news", "last year's does not", NEWS + ruling("r", ":c", "accepted") + ruling("s", ":c", "rejected", dated("2022-03-10")), ""),
    ("21-overruled-by-news", "a document of unknown month", NEWS.replace("2023-03-11", "2023").replace("xsd:date", "xsd:gYear") + ruling("r", ":c", "accepted") + ruling("s", ":c", "rejected", dated("2023-03-10")), ""),
    ("22-overruled-by-higher-court", "appeal over trial", TRIAL + APPEALS + ruling("r", ":c", "accepted", "lkg:ruledBy :trial") + ruling("s", ":c", "rejected", "lkg:ruledBy :appeals"), ":r lkg:overruledBy :s"),
    ("22-overruled-by-higher-court", "supreme over appeal", SUPREME + APPEALS + ruling("r", ":c", "accepted", "lkg:ruledBy :appeals") + ruling("s", ":c", "rejected", "lkg:ruledBy :supreme"), ":r lkg:overruledBy :s"),
    ("22-overruled-by-higher-court", "New York's supreme court is a trial court", TRIAL + NEW_YORK + ruling("r", ":c", "accepted", "lkg:ruledBy :trial") + ruling("s", ":c", "rejected", "lkg:ruledBy :ny"), ""),
    ("22-overruled-by-higher-court", "dates come first", TRIAL + APPEALS + ruling("r", ":c", "accepted", f"lkg:ruledBy :trial ; {dated('2022')}") + ruling("s", ":c", "rejected", f"lkg:ruledBy :appeals ; {dated('2021')}"), ""),
    ("23-overruled-on-review", "reversed", ruling("r", ":c", "accepted", "lkg:outcome lkgv:granted") + ruling("s", ":c", "rejected", "lkg:outcome lkgv:reversed"), ":r lkg:overruledBy :s"),
    ("23-overruled-on-review", "two reviews", ruling("r", ":c", "accepted", "lkg:outcome lkgv:upheld") + ruling("s", ":c", "rejected", "lkg:outcome lkgv:reversed"), ""),
    ("23-overruled-on-review", "dates come first", ruling("r", ":c", "accepted", f"lkg:outcome lkgv:granted ; {dated('2022')}") + ruling("s", ":c", "rejected", f"lkg:outcome lkgv:reversed ; {dated('2021')}"), ""),
    ("30-decided-by", "by what stands", CLAIM + ruling("r", ":c", "accepted", dated("2021")) + ruling("s", ":c", "rejected", dated("2022")), ":c lkg:decidedBy :s"),
    ("30-decided-by", "a ruling on two claims may stand for one", CLAIM + REQUEST + ruling("r", ":c , :q", "accepted", dated("2021")) + ruling("s", ":c", "rejected", dated("2022")), ":q lkg:decidedBy :r . :c lkg:decidedBy :s"),
    ("30-decided-by", "no side", CLAIM + ruling("r", ":c", "none"), ""),
    ("30-decided-by", "only asked for", CLAIM + ruling("r", ":c", "accepted", modality="requested"), ""),
    ("40-status-partly-awarded", "less than asked", REQUEST + SUM + ruling("r", ":q", "accepted", 'lkg:amount 500000.5 ; lkg:currency "USD"'), ":q lkg:status lkgv:mixed"),
    ("40-status-partly-awarded", "all that was asked", REQUEST + SUM + ruling("r", ":q", "accepted", 'lkg:amount 17000000 ; lkg:currency "USD"'), ""),
    ("40-status-partly-awarded", "another currency", REQUEST + SUM + ruling("r", ":q", "accepted", 'lkg:amount 5 ; lkg:currency "EUR"'), ""),
    ("40-status-partly-awarded", "costs of who lost", REQUEST + SUM + ruling("r", ":q", "rejected", 'lkg:amount 5 ; lkg:currency "USD"'), ""),
    ("41-status-ruled", "rejected", REQUEST + ruling("r", ":q", "rejected"), ":q lkg:status lkgv:rejected"),
    ("41-status-ruled", "accepted twice", CLAIM + ruling("r", ":c", "accepted") + ruling("s", ":c", "accepted"), ":c lkg:status lkgv:accepted"),
    ("41-status-ruled", "partly", CLAIM + ruling("r", ":c", "mixed"), ":c lkg:status lkgv:mixed"),
    ("41-status-ruled", "reversed on appeal", CLAIM + ruling("r", ":c", "accepted", "lkg:outcome lkgv:granted") + ruling("s", ":c", "rejected", "lkg:outcome lkgv:reversed"), ":c lkg:status lkgv:rejected"),
    ("41-status-ruled", "both ways", CLAIM + ruling("r", ":c", "accepted") + ruling("s", ":c", "rejected"), ""),
    ("41-status-ruled", "another claim's ruling", CLAIM + REQUEST + ruling("r", ":q", "none"), ""),
    ("42-status-mixed", "both ways", CLAIM + ruling("r", ":c", "accepted") + ruling("s", ":c", "rejected"), ":c lkg:status lkgv:mixed"),
    ("42-status-mixed", "one way", CLAIM + ruling("r", ":c", "accepted"), ""),
    ("42-status-mixed", "no side", CLAIM + ruling("r", ":c", "none"), ""),
    ("43-status-plea", "to this charge", CHARGE + ":p a lkg:Plea ; lkg:relation lkg:pleadedGuiltyTo ; lkg:agent :captain ; lkg:target :h ; lkg:modality lkgv:stated .", ":h lkg:status lkgv:accepted"),
    ("43-status-plea", "to all against him", CHARGE + ":p a lkg:Plea ; lkg:relation lkg:pleadedGuiltyTo ; lkg:agent :captain ; lkg:inCase :k ; lkg:modality lkgv:stated .", ":h lkg:status lkgv:accepted"),
    ("43-status-plea", "another man's plea", CHARGE + ":p a lkg:Plea ; lkg:relation lkg:pleadedGuiltyTo ; lkg:agent :mate ; lkg:inCase :k ; lkg:modality lkgv:stated .", ""),
    ("43-status-plea", "not guilty", CHARGE + ":p a lkg:Plea ; lkg:agent :captain ; lkg:target :h ; lkg:modality lkgv:stated .", ""),
    ("43-status-plea", "yet to come", CHARGE + ":p a lkg:Plea ; lkg:relation lkg:pleadedGuiltyTo ; lkg:agent :captain ; lkg:target :h ; lkg:modality lkgv:predicted .", ""),
    ("44-status-withdrawn", "a claim", CLAIM + ":w a lkg:Withdrawal ; lkg:target :c ; lkg:modality lkgv:stated .", ":c lkg:status lkgv:withdrawn"),
    ("44-status-withdrawn", "a case, but not the other side's claim", CASE + CLAIM + ":o a lkg:ReliefRequest ; lkg:inCase :k ; lkg:claimant :line . :w a lkg:Withdrawal ; lkg:target :k ; lkg:modality lkgv:stated .", ":c lkg:status lkgv:withdrawn"),
    ("44-status-withdrawn", "already ruled on", CLAIM + ruling("r", ":c", "rejected") + ":w a lkg:Withdrawal ; lkg:target :c ; lkg:modality lkgv:stated .", ""),
    ("44-status-withdrawn", "only asked for", CLAIM + ":w a lkg:Withdrawal ; lkg:target :c ; lkg:modality lkgv:requested .", ""),
    ("45-status-case-decided", "the suit is dismissed", CASE + CLAIM + ruling("r", ":k", "rejected", "lkg:outcome lkgv:dismissed"), ":c lkg:status lkgv:rejected"),
    ("45-status-case-decided", "a conviction", CASE + CHARGE + ruling("r", ":k", "accepted", "lkg:outcome lkgv:convicted", kind="Verdict"), ":h lkg:status lkgv:accepted"),
    ("45-status-case-decided", "a conviction says nothing of a request", CASE + REQUEST + ruling("r", ":k", "accepted", "lkg:outcome lkgv:convicted"), ""),
    ("45-status-case-decided", "a law struck down", CASE + CLAIM + ruling("r", ":k", "accepted", "lkg:outcome lkgv:struck-down"), ":c lkg:status lkgv:accepted"),
    ("45-status-case-decided", "a law upheld", CASE + CLAIM + ruling("r", ":k", "rejected", "lkg:outcome lkgv:upheld"), ":c lkg:status lkgv:rejected"),
    ("45-status-case-decided", "a law upheld says nothing of a request", CASE + REQUEST + ruling("r", ":k", "rejected", "lkg:outcome lkgv:upheld"), ""),
    ("45-status-case-decided", "an order", CASE + CLAIM + ruling("r", ":k", "none", "lkg:outcome lkgv:ordered"), ""),
    ("45-status-case-decided", "interim relief", CASE + CLAIM + ruling("r", ":k", "accepted", "lkg:outcome lkgv:blocked"), ""),
    ("45-status-case-decided", "a claim with a ruling of its own", CASE + CLAIM + ruling("r", ":k", "rejected", "lkg:outcome lkgv:dismissed") + ruling("s", ":c", "accepted"), ""),
    ("45-status-case-decided", "an appeal from the dismissal", CASE + ":a a lkg:ReliefRequest ; lkg:inCase :k ; lkg:remedy lkgv:reversal ." + ruling("r", ":k", "rejected", "lkg:outcome lkgv:dismissed"), ""),
    ("45-status-case-decided", "another case", CASE + CLAIM + ruling("r", ":k2", "rejected", "lkg:outcome lkgv:dismissed"), ""),
    ("46-status-settled", "the case", CASE + CLAIM + ":s a lkg:Settlement ; lkg:inCase :k ; lkg:agent :line ; lkg:target :guild ; lkg:modality lkgv:stated .", ":c lkg:status lkgv:settled"),
    ("46-status-settled", "the claim", CLAIM + ":s a lkg:Settlement ; lkg:target :c ; lkg:modality lkgv:stated .", ":c lkg:status lkgv:settled"),
    ("46-status-settled", "one of two defendants", CASE + CLAIM + ":c lkg:against :broker . :s a lkg:Settlement ; lkg:inCase :k ; lkg:agent :line ; lkg:target :guild ; lkg:modality lkgv:stated .", ""),
    ("46-status-settled", "with a stranger to the case", CASE + CLAIM + ":s a lkg:Settlement ; lkg:inCase :k ; lkg:agent :guild ; lkg:target :mill ; lkg:modality lkgv:stated . :mill a lkg:Company .", ""),
    ("46-status-settled", "only hoped for", CASE + CLAIM + ":s a lkg:Settlement ; lkg:inCase :k ; lkg:modality lkgv:predicted .", ""),
    ("46-status-settled", "what was ruled on stays so", CASE + CLAIM + ruling("r", ":c", "accepted") + ":s a lkg:Settlement ; lkg:inCase :k ; lkg:modality lkgv:stated .", ""),
    ("47-status-supports", "falls with the request", REQUEST + ":g a lkg:CauseOfAction ; lkg:supports :q ." + ruling("r", ":q", "rejected"), ":g lkg:status lkgv:rejected"),
    ("47-status-supports", "unless ruled on", REQUEST + ":g a lkg:CauseOfAction ; lkg:supports :q ." + ruling("r", ":q", "rejected") + ruling("s", ":g", "accepted"), ""),
    ("47-status-supports", "the request is open", REQUEST + ":g a lkg:CauseOfAction ; lkg:supports :q .", ""),
    ("48-status-defence", "the claim was accepted", CLAIM + DEFENCE + ruling("r", ":c", "accepted"), ":x lkg:status lkgv:rejected"),
    ("48-status-defence", "the accused was convicted", CHARGE + DEFENCE.replace(":line", ":captain") + ruling("r", ":h", "accepted"), ":x lkg:status lkgv:rejected"),
    ("48-status-defence", "the claim was rejected, for whatever reason", CLAIM + DEFENCE + ruling("r", ":c", "rejected"), ""),
    ("48-status-defence", "only interim relief", REQUEST + DEFENCE + ruling("r", ":q", "accepted"), ""),
    ("48-status-defence", "one claim was accepted, one rejected", CLAIM + CLAIM.replace(":c a", ":c2 a") + DEFENCE + ruling("r", ":c", "accepted") + ruling("s", ":c2", "rejected"), ""),
    ("48-status-defence", "another party's defence", CLAIM + DEFENCE.replace(":line", ":broker") + ruling("r", ":c", "accepted"), ""),
    ("49-status-pending", "nothing is known", CLAIM, ":c lkg:status lkgv:pending"),
    ("49-status-pending", "a date was set", CASE + CLAIM + ruling("r", ":k", "none", "lkg:outcome lkgv:ordered"), ":c lkg:status lkgv:pending"),
    ("49-status-pending", "decided", CLAIM + ruling("r", ":c", "rejected"), ""),
]  # fmt: skip


def rdflib_steps(facts: str) -> Iterator[tuple[str, set[Triple]]]:
    """Yield each rule's name with what it adds, run by rdflib."""
    graph = Graph().parse(data=HEAD + facts, format="turtle")
    for name, rule in PREPARED.items():
        found = graph.query(rule).graph or Graph()
        new = [triple for triple in found if triple not in graph]
        for triple in new:
            graph.add(triple)
        yield name, {(str(s), str(p), str(o)) for s, p, o in new}


def oxigraph_steps(facts: str) -> Iterator[tuple[str, set[Triple]]]:
    """Yield each rule's name with what it adds, run by Oxigraph."""
    store = ox.Store()
    store.load(HEAD + facts, ox.RdfFormat.TURTLE)
    for name, rule in RULES.items():
        found = store.query(rule)
        assert isinstance(found, ox.QueryTriples)
        new = {quad for t in found if (quad := ox.Quad(t.subject, t.predicate, t.object)) not in store}
        store.extend(new)
        yield name, {(quad.subject.value, quad.predicate.value, quad.object.value) for quad in new}


@pytest.mark.parametrize("steps", [rdflib_steps, oxigraph_steps])
@pytest.mark.parametrize(
    ("rule", "facts", "expected"), [(r, f, e) for r, _, f, e in CASES], ids=[f"{r}: {what}" for r, what, _, _ in CASES]
)
def test_rule(rule, facts, expected, steps):
    """A rule adds what follows, and nothing else, whichever engine runs it."""
    wanted = {(str(s), str(p), str(o)) for s, p, o in Graph().parse(data=f"{HEAD}{expected}{' .' if expected else ''}")}

    assert dict(steps(facts))[rule] == wanted


def test_every_rule_is_tried_both_ways():
    """Each rule has a row in which it adds something and one in which it does not."""
    assert {rule for rule, _, _, expected in CASES if expected} == set(RULES)
    assert {rule for rule, _, _, expected in CASES if not expected} == set(RULES)


@pytest.mark.parametrize("facts", [facts for _, _, facts, _ in CASES], ids=[f"{r}: {what}" for r, what, _, _ in CASES])
def test_each_claim_has_one_status(facts):
    """Whatever the facts, every claim ends with exactly one status."""
    added = set().union(*(new for _, new in oxigraph_steps(facts)))
    claims = [s for s, p, o in added if p == str(RDF.type) and o == str(LKG.Claim)]
    statuses = [s for s, p, _ in added if p == str(LKG.status)]

    assert sorted(statuses) == sorted(claims)


@pytest.mark.parametrize("name", RULES)
def test_rule_says_what_it_derives_and_why(name):
    """A rule can be read: its first lines say what it derives and why."""
    first, second = RULES[name].splitlines()[:2]

    assert first.startswith("# derives: ")
    assert second.startswith("# why: ")


def test_rulings_that_overrule_one_another_in_a_ring_leave_the_claim_mixed():
    """Three rulings of which each stands over the next decide nothing."""
    facts = CLAIM + "".join(
        ruling(a, ":c", side, f"lkg:overruledBy :{b}")
        for a, b, side in (("r", "s", "accepted"), ("s", "t", "rejected"), ("t", "r", "mixed"))
    )

    added = set().union(*(new for _, new in oxigraph_steps(facts)))

    assert ("https://example.org/c", str(LKG.status), str(LKGV.mixed)) in added
