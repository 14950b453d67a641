"""Nouns of criminal procedure → who stands trial: "the retrial of Jane Roe", "Roe's conviction", "an indictment of Quillon"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.interpret.observation import Observation
from kg.interpret.subjects import case_of

# What a person goes through who is accused of a crime; whose "trial" is told may also be he who sued.
_PROCEEDINGS = frozenset(
    "trial retrial prosecution indictment conviction sentencing arraignment court-martial acquittal".split()
)
_BY_OTHERS = frozenset({"prosecution"})  # "the state's prosecution" is the state's doing
_TRIED = frozenset({"Person", "Company", "Organization", "Attorney", "Judge"})
_OF = frozenset({"of", "against"})


def find_tried(seen: Observation) -> Iterator[str]:
    """Each entity of whose trial, conviction or the like the text tells by name, by key."""
    for noun in seen.doc:
        lemma = noun.lemma_.lower()
        if noun.pos_ not in ("NOUN", "PROPN") or lemma not in _PROCEEDINGS:
            continue
        for child in noun.children:
            of = child.dep_ == "nmod" and case_of(child) in _OF
            its = child.dep_ == "nmod:poss" and lemma not in _BY_OTHERS
            if (of or its) and child.pos_ == "PROPN":
                yield from (key for key in seen.index.all_of(child.i) if seen.index.type_of(key) in _TRIED)
