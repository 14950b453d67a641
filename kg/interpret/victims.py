"""An observation → whom the act of a case harmed: "charged with killing Jane Roe", "the murder of Roe", "the victim, Jane Roe".

A victim is no party: who is killed is on no side of the prosecution. The grammar of one sentence says who it is, and
whether the words are those of a charge or of what an accused did; else the deed is told, but of no case.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from kg.interpret.assembly import Concluded
from kg.interpret.factuality import Factuality, find_factuality
from kg.interpret.harms import VICTIMS, deeds_of, kind_of_deed, named_with
from kg.interpret.observation import Observation
from kg.model import Evidence, Modality

BY = "rule:victim"
_CIRCUMSTANCES = frozenset({"obl", "obl:tmod", "obl:agent"})
_STEPS = 4  # from "the deaths" up to "convicted": "convicted of murder in the deaths of"
_PEOPLE = ("Person", "Judge", "Attorney")
_BODIES = ("Company", "Organization", "GovernmentBody", "LawFirm")
_CHARGES = ("charge", "claim", "act", "theme", "ground", "noun", "crime")
_ACCUSED = ("target", "patient", "agent")
_CRIMINAL = frozenset({"Charging", "Plea", "Verdict", "Sentencing", "Statement"})


class Harm(NamedTuple):
    """Who was harmed and, where the words say it, by whom and in which case, by keys; the words that say so."""

    victim: str
    agents: tuple[str, ...]
    case: str | None
    modality: Modality
    evidence: Evidence


def find_victims(seen: Observation, concluded: Concluded) -> tuple[Harm, ...]:
    """Every harm done to somebody named, in the order of the text; none that is denied, feared or asked for.

    Who is a victim in one case suffered there what else is told of him.
    """
    found = tuple(_told(seen, concluded))
    cases: dict[str, set[str]] = {}
    for harm in found:
        if harm.case is not None:
            cases.setdefault(harm.victim, set()).add(harm.case)
    of_one = {victim: next(iter(where)) for victim, where in cases.items() if len(where) == 1}
    return tuple(harm._replace(case=harm.case or of_one.get(harm.victim)) for harm in found)


def _told(seen: Observation, concluded: Concluded) -> Iterator[Harm]:
    """The harms as each word tells them, once for each victim and case."""
    found: set[tuple[str, str | None]] = set()
    for token in seen.doc:
        for victims, agents in deeds_of(token):
            factuality = find_factuality(token, nominal=token.pos_ == "NOUN")
            if factuality.negated or factuality.conditional or factuality.modality not in ("stated", "alleged"):
                continue
            for harm in _harms(seen, concluded, token, victims, agents, factuality):
                if (harm.victim, harm.case) not in found:
                    found.add((harm.victim, harm.case))
                    yield harm


def _harms(
    seen: Observation, concluded: Concluded, token: Token, victims: list[Token], agents: list[Token], told: Factuality
) -> Iterator[Harm]:
    """The harms that one word tells, to each of those whom it names."""
    doers = tuple(dict.fromkeys(key for agent in agents for key in seen.index.all_of(agent.i)))
    case = _case_of(seen, concluded, token, doers)
    if case is None and kind_of_deed(token) == "charged":
        return
    allowed = _PEOPLE if kind_of_deed(token) == "body" else (*_PEOPLE, *_BODIES)
    parties = {
        key
        for each in concluded.cases
        if case in (None, each.id)
        for key in (*each.defendants, *(each.plaintiffs if case is not None else ()))
    }
    for victim in (each for first in victims for each in named_with(first)):
        key = seen.index.of_token(victim.i)
        # Whom "him" stands for is too uncertain to call anybody a victim.
        if key is None or victim.tag_ in ("PRP", "PRP$") or key in doers or key in parties:
            continue
        if seen.index.type_of(key) not in allowed or seen.index.is_place(key):
            continue
        start, end = _words(token, victim)
        yield Harm(key, doers, case, told.modality, seen.evidence(start, end, BY))


def _words(token: Token, victim: Token) -> tuple[int, int]:
    """From the victim to the deed, with where and when it was done: "Roe and Brand were shot and killed at the mill"."""
    deeds = [token, *(c for c in token.children if c.dep_ == "conj" and c.pos_ == "VERB" and any(deeds_of(c)))]
    places = [each for deed in deeds for each in deed.children if each.dep_ in _CIRCUMSTANCES]
    words = [t.i for place in places for t in place.subtree if place.i > token.i] + [deed.i for deed in deeds]
    end = victim.i + 1
    while end < len(token.doc) and token.doc[end].ent_iob_ == "I" and victim.ent_type_:
        end += 1
    inside = [i for i in (*words, victim.i, end - 1) if token.sent.start <= i < token.sent.end]
    return min(inside), max(inside) + 1


def _case_of(seen: Observation, concluded: Concluded, token: Token, doers: tuple[str, ...]) -> str | None:
    """The case whose accused did it, whose charge is worded so, or in which the clause around charges it."""
    for case in concluded.cases:
        if set(doers) & set(case.defendants):
            return case.id
    worded = concluded.claim_at(token.i, token.i + 1)
    if worded is not None:
        claim = next(each for each in concluded.claims if each.id == worded)
        if claim.kind != "ReliefRequest" and claim.case is not None:
            return claim.case
    above = _above(token)
    for predication in seen.by_sentence.get(seen.sentence_of[token.i], ()):
        if predication.frame.makes not in _CRIMINAL or predication.negated:
            continue
        is_charged = any(f.start <= token.i < f.end for f in seen.fillers(predication, *_CHARGES))
        if not is_charged and predication.trigger not in above:
            continue
        for key in seen.keys(seen.fillers(predication, *_ACCUSED)):
            if (found := concluded.case_of(key)) is not None and key in found.defendants:
                return found.id
    of_one = len(concluded.cases) == 1 and any(claim.kind == "Charge" for claim in concluded.claims)
    return concluded.cases[0].id if token.lower_ in VICTIMS and of_one else None


def _above(token: Token) -> frozenset[int]:
    """The words that what is told hangs from by mere complements: "convicted" of "convicted him in the deaths of"."""
    found: set[int] = set()
    for _ in range(_STEPS):
        if token.dep_ not in ("obl", "nmod", "advcl", "xcomp", "ccomp", "acl", "obj", "compound:prt"):
            break
        token = token.head
        found.add(token.i)
    return frozenset(found)
