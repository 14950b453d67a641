"""What a court is told to have found → who violated a law: "the judge ruled that the city's ban violates the Roe Act"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.interpret.assembly import Concluded
from kg.interpret.observation import Observation
from kg.interpret.predications import Predication
from kg.interpret.retelling import BENCH
from kg.interpret.subjects import antecedent, case_of, is_passive, subject

_FINDING = frozenset({"find", "rule", "hold", "conclude", "determine", "decide"})
_DECISIONS = frozenset({"decision", "ruling", "judgment", "judgement", "opinion", "verdict", "order"})
_KEEPING = frozenset({"uphold", "upheld", "affirm", "confirm", "back", "issue", "deliver", "endorse"})
# What somebody does or decrees, and answers for.
_DOINGS = frozenset(
    "policy practice tactic conduct action act refusal decision order ban law rule statute ordinance regulation use "
    "program scheme measure treatment failure denial restriction requirement mandate handling method".split()
)
_PROVISIONS = frozenset(
    "protection guarantee prohibition ban requirement provision right clause rule section limit".split()
)
_PARTIES = frozenset({"Company", "Organization", "GovernmentBody", "Person", "LawFirm"})
_ACCUSED = frozenset({"defendant", "respondent"})


def violators(seen: Observation, concluded: Concluded, predication: Predication) -> tuple[str, ...]:
    """Those who violated, by keys: whom the words name, whose doing or decree it is, or the case's defendants so called."""
    fillers = seen.fillers(predication, "agent")
    named = [key for key in seen.keys(fillers) if seen.index.type_of(key) in _PARTIES]
    found = named or [key for filler in fillers for key in _answering(seen, concluded, seen.doc[filler.head])]
    return tuple(dict.fromkeys(found))


def laws_violated(seen: Observation, predication: Predication) -> tuple[str, ...]:
    """The laws, by keys, that are violated themselves or in what they provide: "the Roe Act's ban on", "a rule of the Act"."""
    found: list[str] = []
    for filler in seen.fillers(predication, "statute"):
        noun = seen.doc[filler.head]
        inner = [c for c in noun.children if c.dep_ == "nmod:poss" or c.dep_ == "nmod" and case_of(c) in ("of", "in")]
        provided = inner if noun.lemma_.lower() in _PROVISIONS else []
        for word in (noun, *provided):
            found += [key for key in seen.index.all_of(word.i) if seen.index.type_of(key) == "Statute"]
    return tuple(dict.fromkeys(found))


def _answering(seen: Observation, concluded: Concluded, noun: Token) -> Iterator[str]:
    """Whose the doing is: "the city's ban", "a refusal by the city"; "all of the defendants" are those of one case."""
    if noun.lemma_.lower() in _DOINGS:
        for child in noun.children:
            if child.dep_ == "nmod:poss" or child.dep_ == "nmod" and case_of(child) in ("by", "of"):
                yield from (key for key in seen.index.all_of(child.i) if seen.index.type_of(key) in _PARTIES)
    inner = (
        [c for c in noun.children if c.dep_ == "nmod" and case_of(c) == "of"] if noun.lower_ in ("each", "all") else []
    )
    for called in (noun, *inner):
        if called.lemma_.lower() in _ACCUSED and called.tag_ == "NNS" and len(concluded.cases) == 1:
            yield from concluded.cases[0].defendants


def is_found_by_court(seen: Observation, predication: Predication) -> bool:
    """Whether a judge or court says so, and not a party, in a decision that stands as far as the clause tells."""
    trigger = seen.doc[predication.trigger]
    verb = trigger.head
    told = [seen.doc[filler.head] for filler in predication.asserted_by[-1:]]
    if not told and trigger.dep_ in ("ccomp", "xcomp") and verb.lemma_.lower() in _FINDING:
        told = [doer] if (doer := subject(verb)) is not None and not is_passive(verb) else []
    named = {seen.index.type_of(key) for token in told for key in seen.index.all_of(token.i)}
    if named & {"Judge", "Court"} or any(token.lemma_.lower() in BENCH for token in told):
        return True
    return any(_stands(antecedent(token)) for token in told if token.lemma_.lower() in _DECISIONS)


def _stands(decision: Token) -> bool:
    """Whether nothing in its clause undoes the decision: "upheld a ruling that found", not "reversed a ruling that found"."""
    return decision.dep_ in ("nsubj", "root") or decision.dep_ == "obj" and decision.head.lemma_.lower() in _KEEPING
