"""Predications that move a case along and decide nothing: bail, custody, dates, stays of its own order, a case sent back."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.interpret.factuality import find_factuality
from kg.interpret.kinds import kinds_of
from kg.interpret.observation import Observation
from kg.interpret.predications import Predication
from kg.interpret.retelling import told_as_ruling
from kg.interpret.reviews import DECIDING, RULING_KINDS
from kg.interpret.subjects import has_to

# Frames that are procedure whatever their object, and those that a verb or noun of procedure makes so.
_ALWAYS = frozenset({"agree to hear", "schedule", "consolidate", "seal", "remand"})
_CUSTODY = "remand in custody"
_MISTRIAL = "declare mistrial"
_STAY = "stay"
_ORDERS = frozenset({"order", "be ordered", "tell to", "order by must"})
_STEPS = frozenset(
    "respond reply answer appear return file submit brief attend refer assign reassign schedule explain confer "
    "hold detain release remand surrender".split()
)
_OWN = frozenset({"own", "his", "her"})
_HOLDING = frozenset("hold detain jail release remand free".split())
_SESSIONS = frozenset("hearing briefing conference evaluation examination".split())


Step = tuple[int, Predication | None]  # the word that tells it, and the frame that sees it


def find_steps(seen: Observation) -> tuple[tuple[Step, ...], ...]:
    """The words that report steps of procedure, those together that tell one: the same kind of step by the same court."""
    found: dict[tuple[str, frozenset[str]], list[Step]] = {}
    for token, name, predication in _each_step(seen):
        fillers = seen.fillers(predication, "agent", "court", "judge") if predication else ()
        makers = frozenset(seen.keys(fillers))
        same = (key for key in found if key[0] == name and (not makers or not key[1] or makers & key[1]))
        found.setdefault(next(same, (name, makers)), []).append((token, predication))
    return tuple(map(tuple, found.values()))


def _each_step(seen: Observation) -> Iterator[tuple[int, str, Predication | None]]:
    told = (p if p.frame.makes in RULING_KINDS else told_as_ruling(seen, p) for p in seen.predications)
    ruled = {p.trigger: p for p in told if p is not None}
    for word in seen.doc:
        predication = ruled.get(word.i)
        if is_order_of_custody(word):
            state = find_factuality(word)
            if state.modality == "stated" and not state.negated and not state.conditional:
                yield word.i, _CUSTODY, predication
        elif predication is not None and predication.is_fact and is_procedural(seen, predication):
            yield word.i, predication.frame.name, predication


def is_procedural(seen: Observation, predication: Predication) -> bool:
    """Whether a ruling only says how the case goes on: nobody has won or lost a claim by it."""
    name = predication.frame.name
    if name == _MISTRIAL:
        return any(seen.doc[i].lemma_.lower() == "mistrial" for i in predication.words)
    if not _is_by_bench(seen, predication):
        return False
    if name in _ALWAYS:
        return True
    if name == _CUSTODY:
        return _is_ordered(seen.doc[predication.trigger], predication)
    if name == _STAY:
        return _halts_case(seen, predication)
    return name in _ORDERS and any(word.lemma_.lower() in _STEPS | _SESSIONS for word in _told(seen, predication))


def _is_ordered(word: Token, predication: Predication) -> bool:
    """Whether custody or bail was decided, not how somebody fares: "was held without bail", not "is being held"."""
    helpers = {child.lower_ for child in word.children if child.dep_ in ("aux", "aux:pass")}
    if helpers & {"is", "are", "being", "remains"}:
        return False
    return bool(predication.roles.get("agent")) or bool(helpers & {"was", "were"}) or word.dep_ in ("xcomp", "conj")


def is_order_of_custody(word: Token) -> bool:
    """Whether the words are "ordered held", "ordered detained": no clause hangs on them, so no frame sees them."""
    if word.lemma_.lower() != "order" or word.pos_ != "VERB":
        return False
    told = [child for child in word.rights if child.dep_ in ("xcomp", "ccomp", "advcl", "dep", "obj", "acl")]
    return any(c.tag_ in ("VBN", "VBD") and c.lemma_.lower() in _HOLDING and not has_to(c) for c in told)


def _is_by_bench(seen: Observation, predication: Predication) -> bool:
    """Whether a judge or court does it, or nobody is said to."""
    for each in seen.fillers(predication, "agent", "court", "judge"):
        types = {seen.index.entity(key).type for key in seen.index.all_of(each.head)}
        if not types & {"Judge", "Court"} and not kinds_of(seen.doc[each.head]) & {"Judge", "Court"}:
            return False
    return True


def _halts_case(seen: Observation, predication: Predication) -> bool:
    """Whether a case, or the judge's own order or judgment, is put on hold: to stay another's order grants relief."""
    for filler in predication.roles.get("theme", ()):
        head = seen.doc[filler.head]
        kinds = kinds_of(head)
        if "Case" in kinds and "Claim" not in kinds:
            return True
        if kinds & {"Decision", "Order"} and any(child.lower_ in _OWN for child in head.children):
            return True
    return False


def _told(seen: Observation, predication: Predication) -> Iterator[Token]:
    """What is to be done by an order: the heads of its clause and of what it orders, coordinated ones too."""
    for role, fillers in predication.roles.items():
        if role not in DECIDING and role != "target":
            for filler in fillers:
                yield seen.doc[filler.head]
                yield from seen.doc[filler.head].conjuncts
