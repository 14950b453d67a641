"""Doc and entities → who appointed whom: "nominated by President Roe", "a Roe appointee", "whom Roe named to the court"."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc

from kg.interpret.appointing import SELDOM, appointing, has_post
from kg.interpret.entities import EntityIndex
from kg.model import Evidence, Span

BY = "rule:appointment"
PEOPLE = ("Person", "Judge", "Attorney")


class Appointment(NamedTuple):
    """Who was appointed and by whom, by keys, and the words that say so."""

    appointee: str
    appointer: str
    evidence: Evidence


def find_appointments(doc: Doc, index: EntityIndex) -> tuple[Appointment, ...]:
    """Every appointment that the text states between two named persons, once each, in the order of the text."""
    found: dict[tuple[str, str], Appointment] = {}
    for appointees, appointer, trigger in appointing(doc):
        by = index.of_token(appointer.i)
        for token in appointees:
            for who in index.all_of(token.i):
                if by is None or who == by or index.type_of(who) not in PEOPLE or not _may_appoint(index, by):
                    continue
                if trigger.lemma_.lower() in SELDOM and not has_post(trigger) and index.type_of(who) != "Judge":
                    continue
                places = (token.i, appointer.i, trigger.i)
                start, end = min(places), max(places)
                span = Span(doc[start].idx, doc[end].idx + len(doc[end]))
                found.setdefault((who, by), Appointment(who, by, Evidence(span=span, by=BY)))
    return tuple(found.values())


def _may_appoint(index: EntityIndex, key: str) -> bool:
    """A person, or what stands for a president: "an appointee of the Roe administration"."""
    if index.type_of(key) in PEOPLE:
        return True
    return index.type_of(key) == "GovernmentBody" and index.entity(key).label.lower().endswith(" administration")
