"""What the clauses on guilty pleas say → who pleaded guilty to which claims: "pleaded guilty in May to two counts of"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from kg.interpret.accused import accused_in_lead
from kg.interpret.assembly import Concluded
from kg.interpret.counsel_nouns import is_lawyers, served_by
from kg.interpret.factuality import find_factuality
from kg.interpret.observation import Observation
from kg.interpret.prosecutors import is_prosecutor
from kg.interpret.stretches import stretch_end
from kg.interpret.subjects import subject
from kg.model import Claim, Evidence

BY = "rule:plea"
_PLEADING = frozenset({"plead", "pleads", "pleaded", "pled", "pleading"})
_NOUNS = frozenset({"guilty plea to", "guilty pleas to"})
_ACCUSED = frozenset({"accuse", "charge", "indict", "suspect"})
_PROMISING = frozenset({"agree", "promise", "consent", "offer", "intend"})
_NO_ACCUSED = frozenset({"Judge", "Court", "GovernmentBody", "Statute", "Case"})
_GUILT = 4  # words between "plead" and "guilty": "pleaded, on Monday, guilty"
_NO_CONTENT = frozenset(
    "count charge criminal federal felony misdemeanor first second third degree one two three four five six several "
    "multiple information indictment complaint plea".split()
)


class Plea(NamedTuple):
    """Who pleaded guilty to which claims, by keys, and the words that say so."""

    pleader: str
    claims: tuple[str, ...]
    evidence: Evidence


def find_pleas(seen: Observation, concluded: Concluded) -> tuple[Plea, ...]:
    """Every guilty plea that the text states as made, whose pleader and claim are known; in the order of the text."""
    found: list[Plea] = []
    for verb, start in _said(seen):
        if not _is_made(verb):
            continue
        end = stretch_end(seen.doc, start, stops=("for",))
        words = {token.lower_ for token in seen.doc[start:end]}
        who = _pleaders(seen, verb)
        claims = tuple(claim for claim in _worded(concluded, start, end) if says_what(seen, concluded, claim.id))
        if not claims:
            claims = _alike(seen, concluded, start, end) if "to" in words else _of_accused(seen, concluded, verb)
            claims = claims or (() if "to" in words else _only(concluded, who))
        if not who and not _is_somebody_else(verb):
            who = _sole_defendant(concluded, claims)
        if not who and verb.pos_ != "NOUN":
            who = accused_in_lead(seen, concluded, subject(verb))
        if who and claims:
            keys = tuple(claim.id for claim in claims)
            found += [Plea(key, keys, seen.evidence(verb.i, max(end, start), BY)) for key in who]
    return tuple(found)


def _said(seen: Observation) -> Iterator[tuple[Token, int]]:
    """Each verb or noun of a guilty plea with the token after its fixed words."""
    doc = seen.doc
    for token in doc:
        if token.lower_ in _PLEADING:
            for other in doc[token.i + 1 : token.i + 1 + _GUILT]:
                if other.lower_ == "guilty":
                    if doc[other.i - 1].lower_ not in ("not", "n't"):
                        yield token, other.i + 1
                    break
                if other.is_punct and other.text != ",":
                    break
        elif doc[max(token.i - 1, 0) : token.i + 2].text.lower() in _NOUNS:
            yield token, token.i + 1


def _is_made(verb: Token) -> bool:
    """Whether the plea was entered, not promised, denied or foreseen."""
    said = find_factuality(verb, nominal=verb.lower_.startswith("plea") and verb.pos_ == "NOUN")
    before = {t.lower_ for t in verb.doc[max(verb.sent.start, verb.i - 3) : verb.i]}
    if before & {"will", "would", "may", "could", "not", "n't"}:
        return False
    after_to = verb.i and verb.doc[verb.i - 1].lower_ == "to" and verb.tag_ == "VB"
    return said.modality == "stated" and not said.negated and not said.conditional and not after_to


def _pleaders(seen: Observation, verb: Token) -> tuple[str, ...]:
    if verb.pos_ == "NOUN":
        found = [child for child in verb.children if child.dep_ == "nmod:poss"]
        doer = found[0] if found else None
    else:
        doer = subject(verb)
    keys = seen.index.all_of(doer.i) if doer is not None else ()
    if doer is not None and doer.pos_ == "NOUN" and is_lawyers(doer):  # "a lawyer for the mill pleaded guilty for it"
        keys = tuple(key for client in served_by(doer) for key in seen.index.all_of(client.i))
    if doer is not None and not keys:  # "A fourth, Ian Poe, pleaded guilty"
        keys = tuple(key for child in doer.children if child.dep_ == "appos" for key in seen.index.all_of(child.i))
    return tuple(key for key in keys if may_plead(seen, key))


def may_plead(seen: Observation, key: str) -> bool:
    """Whether it can be accused of a crime: whoever a pronoun is taken for, no judge and no prosecutor pleads guilty."""
    return seen.index.type_of(key) not in _NO_ACCUSED and not is_prosecutor(seen, key)


def _is_somebody_else(verb: Token) -> bool:
    """Whether the pleader is counted or named, but nobody known: "a fourth", "two others", "Ian Poe"."""
    doer = subject(verb) if verb.pos_ != "NOUN" else None
    if doer is None:
        return False
    counted = any(child.dep_ in ("nummod", "appos") for child in doer.children)
    return counted or doer.pos_ in ("PROPN", "NUM", "ADJ") or doer.lower_ in ("other", "others", "another")


def _worded(concluded: Concluded, start: int, end: int) -> tuple[Claim, ...]:
    """The charges that are worded among the tokens [start, end)."""
    return tuple(
        claim
        for draft, claim in zip(concluded.drafts, concluded.claims, strict=True)
        if claim.kind != "ReliefRequest" and any(min(p.end, end) > max(p.start, start) for p in draft.phrases)
    )


def _of_accused(seen: Observation, concluded: Concluded, verb: Token) -> tuple[Claim, ...]:
    """The charges that say who pleads: "the man accused of theft pleaded guilty", "Roe, charged with arson, pleaded guilty"."""
    doer = subject(verb) if verb.pos_ != "NOUN" else None
    said = [c for c in doer.subtree if c.dep_ in ("acl", "acl:relcl") and c.lemma_.lower() in _ACCUSED] if doer else []
    found = [claim for each in said for claim in _worded(concluded, each.i, each.right_edge.i + 1)]
    return tuple(claim for claim in found if says_what(seen, concluded, claim.id))


def is_promised(verb: Token) -> bool:
    """Whether a plea is only agreed on: "agreed to plead guilty" is none until a court has heard it."""
    return verb.dep_ == "xcomp" and verb.tag_ == "VB" and verb.head.lemma_.lower() in _PROMISING


def _alike(seen: Observation, concluded: Concluded, start: int, end: int) -> tuple[Claim, ...]:
    """The charges worded elsewhere of which all words of meaning stand among the tokens."""
    said = {token.lemma_.lower() for token in seen.doc[start:end]}
    found = []
    for draft, claim in zip(concluded.drafts, concluded.claims, strict=True):
        if claim.kind != "Charge":
            continue
        for phrase in draft.phrases:
            own = _content(seen, phrase.start, phrase.end)
            if own and own <= said:
                found.append(claim)
                break
    return tuple(found)


def says_what(seen: Observation, concluded: Concluded, key: str) -> bool:
    """Whether any wording of the claim tells an offence: "two counts of theft", and not "the two-count information".

    What somebody asks for is none: a network that "admitted to telling lies" has pleaded to no request for damages.
    """
    return any(
        bool(_content(seen, phrase.start, phrase.end))
        for draft, claim in zip(concluded.drafts, concluded.claims, strict=True)
        if claim.id == key and claim.kind != "ReliefRequest"
        for phrase in draft.phrases
    )


def _content(seen: Observation, start: int, end: int) -> set[str]:
    """The words of meaning among the tokens, those left out that every charge may have."""
    return {
        token.lemma_.lower()
        for token in seen.doc[start:end]
        if token.pos_ in ("NOUN", "VERB", "ADJ", "PROPN") and token.lemma_.lower() not in _NO_CONTENT
    }


def _only(concluded: Concluded, who: tuple[str, ...]) -> tuple[Claim, ...]:
    """The one charge of the pleader's case: "… pleaded guilty on Monday"."""
    case = next((c.id for key in who if (c := concluded.case_of(key)) is not None), None)
    charges = tuple(c for c in concluded.claims if c.kind == "Charge" and case is not None and c.case == case)
    return charges if len(charges) == 1 else ()


def _sole_defendant(concluded: Concluded, claims: tuple[Claim, ...]) -> tuple[str, ...]:
    """The only one whom the charges are against: "the man pleaded guilty", of whom the text says his name elsewhere."""
    cases = {claim.case for claim in claims}
    sides = [case.defendants for case in concluded.cases if case.id in cases]
    return sides[0] if len(sides) == 1 and len(sides[0]) == 1 else ()
