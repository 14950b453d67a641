"""Who settles beside another and not with him: "two other firms, A and B, settled", "settlements by A and B", "A, along with B"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.interpret.assembly import Concluded
from kg.interpret.observation import Observation
from kg.interpret.party_nouns import named_by
from kg.interpret.predications import Predication
from kg.interpret.subjects import case_of

_AGENT = ("agent", "claimant")
_ONE_SIDE = frozenset({"defendant", "plaintiff", "respondent", "claimant", "victim", "insurer"})
_OTHERS = frozenset({"other", "more", "another"})
_BESIDE = frozenset({"along", "together", "alongside"})
_BEFORE = frozenset({"pre-trial", "pretrial", "earlier", "previous", "prior", "previously", "already", "also"})
_SETTLING = frozenset({"settle", "settlement"})
_SETTLE = ("Company", "Organization", "GovernmentBody", "Person", "LawFirm")


def are_of_one_side(seen: Observation, predication: Predication) -> bool:
    """Whether who settles is called one side, or one of them the other's: "two defendants, A and B", "the mill and its owner"."""
    heads = [seen.doc[filler.head] for filler in seen.fillers(predication, *_AGENT)]
    if seen.doc[predication.trigger].pos_ == "NOUN" and any(case_of(head) == "by" for head in heads):
        return True
    tops = [head.head if head.dep_ in ("conj", "appos") else head for head in heads]
    called = {
        token.lemma_.lower()
        for head in (*heads, *tops)
        for token in (head, head.head if head.dep_ == "appos" else head)
    }
    others = (
        c.lower_ in _OTHERS for top in tops for noun in (top, top.head) if noun.tag_ == "NNS" for c in noun.children
    )
    return (
        bool(called & _ONE_SIDE)
        or any(others)
        or any(
            child.dep_ == "nmod:poss" and child.pos_ == "PRON"
            for head in heads
            for noun in (head, head.head if head.dep_ in ("appos", "flat") else head)
            if noun.dep_ == "conj"
            for child in noun.children
        )
    )


def settling_beside(seen: Observation, predication: Predication) -> Iterator[str]:
    """Each one who is said to settle as another does: "reached an agreement with the bureau, along with the mills A and B"."""
    for child in seen.doc[predication.trigger].children:
        if child.dep_ == "obl" and any(c.dep_ == "case" and c.lower_ in _BESIDE for c in child.children):
            yield from (key for key in named_by(seen, child) if seen.index.type_of(key) in _SETTLE)


def plaintiff_of_all(seen: Observation, predication: Predication, concluded: Concluded) -> tuple[str, ...]:
    """Who sues in the only case of the text, where others than its parties settle: "two other firms settled", "pre-trial settlements by A".

    Nobody, if the text tells of settlements with anybody else: "the deal with the two counties".
    """
    trigger = seen.doc[predication.trigger]
    told = [case for case in concluded.cases if case.plaintiffs and case.defendants]
    is_beside = are_of_one_side(seen, predication) or any(child.lower_ in _BEFORE for child in trigger.children)
    if (
        len(told) != 1
        or len(told[0].plaintiffs) != 1
        or not is_beside
        or _settles_elsewhere(seen, told[0].plaintiffs[0])
    ):
        return ()
    return told[0].plaintiffs


def _settles_elsewhere(seen: Observation, plaintiff: str) -> bool:
    """Whether some settlement is said to be with another than the plaintiff, named or not."""
    return any(
        plaintiff not in seen.keys((filler,))
        for predication in seen.predications
        if predication.frame.name in _SETTLING
        for filler in seen.fillers(predication, "target")
    )
