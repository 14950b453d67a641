"""Predications that move a case along and decide nothing: bail, custody, dates, stays of its own order, a case sent back."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.interpret.deciding import bench_told
from kg.interpret.factuality import find_factuality
from kg.interpret.headlines import is_headline
from kg.interpret.kinds import kinds_of
from kg.interpret.observation import Observation
from kg.interpret.predications import Predication
from kg.interpret.retelling import as_ruling
from kg.interpret.reviews import DECIDING
from kg.interpret.subjects import case_of, has_to

# Frames that are procedure whatever their object, and those that a verb or noun of procedure makes so.
_ALWAYS = frozenset(
    "agree to hear|schedule|consolidate|seal|remand|set bail|issue warrant|give time|set deadline|impose gag order|let out|release|"
    "take off case|find unfit".split("|")
)
_CUSTODY = "remand in custody"
_MISTRIAL = "declare mistrial"
_ADJOURNING = frozenset({"adjourn", "postpone", "reschedule"})
_BAIL = frozenset({"grant", "court grants", "deny", "entitle"})
_TIME_OR_BAIL = frozenset({"bail", "extension", "continuance", "adjournment", "postponement"})
_STAYS = frozenset({"stay", "be put on hold"})
_ORDERS = frozenset({"order", "be ordered", "tell to", "order by must"})
_STEPS = frozenset(
    "respond reply answer appear return file refile submit brief rewrite attend refer assign reassign schedule explain "
    "confer meet hold detain release remand remain surrender report undergo post".split()
)
# What parties are let do, and kept from saying, in court: how the trial goes and not who wins it.
_CONDUCT = frozenset("file submit brief testify appear attend release".split())
_SPEAKING = frozenset("tell mention discuss refer argue present introduce suggest comment speak".split())
_BEFORE_COURT = frozenset("juror jury trial court courtroom witness evidence testimony hearing".split())
_OFFICERS = frozenset(
    "master prosecutor counsel lawyer attorney defender monitor receiver trustee guardian mediator expert referee "
    "administrator custodian liquidator examiner".split()
)
_OWN = frozenset({"own", "his", "her", "their", "its"})
_TERMS = frozenset({"without", "pending", "until"})
_HOLDING = frozenset("hold detain jail release remand free".split())
_SESSIONS = frozenset("hearing briefing conference evaluation examination".split())


Step = tuple[int, Predication | None]  # the word that tells it, and the frame that sees it


def find_steps(seen: Observation) -> tuple[tuple[Step, ...], ...]:
    """The words that report steps of procedure, those together that tell one: the same kind of step by the same court.

    What is done with one of the accused is not done with another: bail is set for each.
    """
    found: dict[tuple[str, frozenset[str], frozenset[str]], list[Step]] = {}
    for token, name, predication in _each_step(seen):
        places = (("agent", "court", "judge"), ("target",))
        makers, whom = (
            frozenset(seen.keys(seen.fillers(predication, *roles))) if predication else frozenset() for roles in places
        )
        same = (k for k in found if k[0] == name and _may_be_one(makers, k[1]) and _may_be_one(whom, k[2]))
        found.setdefault(next(same, (name, makers, whom)), []).append((token, predication))
    return tuple(map(tuple, found.values()))


def _may_be_one(some: frozenset[str], others: frozenset[str]) -> bool:
    return not some or not others or bool(some & others)


def _each_step(seen: Observation) -> Iterator[tuple[int, str, Predication | None]]:
    ruled = {p.trigger: p for each in seen.predications if (p := as_ruling(seen, each)) is not None}
    for word in seen.doc:
        predication = ruled.get(word.i)
        if is_order_of_custody(word):
            state = find_factuality(word)
            if state.modality == "stated" and not state.negated and not state.conditional:
                yield word.i, _CUSTODY, predication
        elif predication is None or not predication.is_fact or _is_habit(seen, predication):
            continue
        elif is_procedural(seen, predication):
            yield word.i, predication.frame.name, predication


def _is_habit(seen: Observation, predication: Predication) -> bool:
    """Whether it tells what courts do now and then: "a split is one reason why the court agrees to hear a case"."""
    present = predication.tense == "present" and predication.frame.name == "agree to hear"
    return present and not is_headline(seen.doc[predication.trigger])


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
    if name in _STAYS:
        return _halts_case(seen, predication)
    if name == "appoint":
        return _names(seen, predication, _OFFICERS)
    if name == "adjourn":
        return seen.doc[predication.trigger].lemma_.lower() in _ADJOURNING
    if name in _BAIL:
        return any(word.lemma_.lower() in _TIME_OR_BAIL for word in _told(seen, predication))
    if name in ("allow to", "allow by can"):
        return any(word.lemma_.lower() in _CONDUCT for word in _told(seen, predication))
    if name in ("block", "be barred"):
        speaks = any(word.lemma_.lower() in _SPEAKING for word in _told(seen, predication))
        return speaks and _names(seen, predication, _BEFORE_COURT)
    return name in _ORDERS and any(word.lemma_.lower() in _STEPS | _SESSIONS for word in _told(seen, predication))


def _is_ordered(word: Token, predication: Predication) -> bool:
    """Whether custody or bail was decided, not how somebody fares: "was held without bail", not "is being held"."""
    helpers = {child.lower_ for child in word.children if child.dep_ in ("aux", "aux:pass")}
    if helpers & {"is", "are", "being", "remains"}:
        # nobody but a court refuses bail; "until sentencing" sets a term to it
        return any(case_of(child) in _TERMS for child in word.children)
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
    """Whether a case, or the judge's own order or judgment, is put on hold: to stay another's order grants relief.

    A judge of trial stays no orders but his own.
    """
    is_of_trial = bench_told(seen, predication).level == "trial"
    for filler in predication.roles.get("theme", ()):
        head = seen.doc[filler.head]
        kinds = kinds_of(head)
        if "Case" in kinds and "Claim" not in kinds:
            return True
        owned = [child.lower_ for child in head.children if child.dep_ in ("nmod:poss", "amod")]
        if kinds & {"Decision", "Order"} and (_OWN & set(owned) or is_of_trial and not owned):
            return True
    return False


def _names(seen: Observation, predication: Predication, words: frozenset[str]) -> bool:
    """Whether one of the words stands in what the ruling is about."""
    fillers = (f for role, found in predication.roles.items() if role not in DECIDING for f in found)
    return any(seen.doc[i].lemma_.lower() in words for filler in fillers for i in range(filler.start, filler.end))


def _told(seen: Observation, predication: Predication) -> Iterator[Token]:
    """What is to be done by an order: the heads of its clause and of what it orders, coordinated ones too."""
    for role, fillers in predication.roles.items():
        if role not in DECIDING and role != "target":
            for filler in fillers:
                yield seen.doc[filler.head]
                yield from seen.doc[filler.head].conjuncts
