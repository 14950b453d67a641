"""What predications on inquiries say → who investigates whom: "the case was investigated by", "its probe into Roe's deals"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from kg.interpret.assembly import Concluded
from kg.interpret.body_words import is_part_of_body
from kg.interpret.factuality import find_factuality
from kg.interpret.litigation import all_acts
from kg.interpret.observation import Observation
from kg.interpret.predications import Predication
from kg.interpret.stretches import stretch_end
from kg.interpret.subjects import case_of, has_to, is_passive, objects, subject
from kg.model import Evidence

_AGENT = ("agent",)
_TARGET = ("target", "theme", "patient", "recipient")
_CASES = frozenset({"case", "matter", "investigation", "probe", "inquiry", "prosecution"})
_CRIMINAL = frozenset({"charged", "pleads", "sentenced"})
BY = "rule:demand"
_PAPERS = frozenset({"subpoena", "demand"})
_SENDING = frozenset({"issue", "send", "serve", "deliver"})
_SUBJECTS = frozenset({"subject", "target", "focus", "object"})
_TOGETHER = 1  # sentences
_BODIES = frozenset({"GovernmentBody", "Organization"})
# What follows names those who helped or watched, or who went to court: "under the supervision of", "with assistance from".
_STOPS = frozenset("under with following alongside as and-was prosecuted handled supervised".split())
# "together with", "in conjunction with", "a team working with": who comes after investigates too.
_JOINING = frozenset("together working jointly conjunction partnership cooperation collaboration coordination".split())


def find_inquiry(
    seen: Observation, predication: Predication, concluded: Concluded
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those who investigate and those who are investigated, each by keys; either may be empty."""
    trigger = seen.doc[predication.trigger]
    if trigger.dep_ == "acl" and has_to(trigger):
        return (), ()  # "has the authority to investigate": whether it does is not said
    agents = seen.keys(seen.fillers(predication, *_AGENT))
    targets = tuple(key for key in seen.keys(seen.fillers(predication, *_TARGET)) if key not in agents)
    targets = targets or tuple(key for key in _subject_of(seen, predication) if key not in agents)
    if targets:
        return agents, targets
    if _is_of_case(seen, predication):
        bodies = tuple(dict.fromkeys(_bodies(seen, predication)))
        accused = _accused(seen, concluded)
        agents = bodies or tuple(key for key in agents if seen.index.type_of(key) in _BODIES)
        return agents, tuple(key for key in accused if key not in agents and seen.index.type_of(key) != "Attorney")
    topics = [seen.doc[filler.head] for filler in seen.fillers(predication, "topic", *_TARGET)]
    places = [seen.doc[predication.trigger]] if topics and predication.voice == "active" else []
    found = [key for topic in (*topics, *places) for key in _within(seen, topic)]
    return agents, tuple(key for key in dict.fromkeys(found) if key not in agents)


class Demand(NamedTuple):
    """Who demands papers of whom, by keys, and the words that say so."""

    authority: str
    asked: str
    evidence: Evidence


def find_demands(seen: Observation) -> Iterator[Demand]:
    """Every subpoena or civil demand of a prosecutor or a public body to a firm, which is how it is investigated."""
    for token in seen.doc:
        if token.lemma_.lower() == "subpoena" and token.pos_ == "VERB":
            verb, asked = token, objects(token)
        elif token.lemma_.lower() in _PAPERS and token.dep_ in ("obj", "nsubj:pass") and _is_civil(token):
            verb = token.head
            asked = [c for top in (verb, token) for c in top.children if case_of(c) in ("to", "on") and c.i > token.i]
        else:
            continue
        said = find_factuality(verb)
        doer = next((c for c in verb.children if c.dep_ == "obl:agent"), None) if is_passive(verb) else subject(verb)
        if is_passive(verb) and verb.i == token.i:
            asked = [c for c in (subject(verb),) if c is not None]
        if doer is None or said.negated or said.modality != "stated":
            continue
        if verb.i != token.i and verb.lemma_.lower() not in _SENDING:
            continue
        for authority in seen.index.all_of(doer.i):
            for each in (key for noun in asked for key in seen.index.all_of(noun.i)):
                kinds = seen.index.type_of(authority), seen.index.type_of(each)
                if kinds[0] in ("Attorney", "GovernmentBody") and kinds[1] in ("Company", "Organization"):
                    places = sorted((doer.i, verb.i, *(noun.i for noun in asked)))
                    yield Demand(authority, each, seen.evidence(places[0], places[-1] + 1, BY))


def _is_civil(noun: Token) -> bool:
    """Whether it is a subpoena, or a demand of those that start an inquiry: "a civil investigative demand"."""
    return noun.lemma_.lower() == "subpoena" or any(child.lower_ == "investigative" for child in noun.children)


def _subject_of(seen: Observation, predication: Predication) -> Iterator[str]:
    """Whose inquiry it is: "the mill is the subject of an inquiry by the agency", "the mill, a target of the probe"."""
    noun = seen.doc[predication.trigger]
    whole = noun.head
    if noun.dep_ == "nmod" and whole.lower_ in _SUBJECTS and case_of(noun) in ("of", "in"):
        bearer = whole.head if whole.dep_ == "appos" else subject(whole)
        yield from seen.index.all_of(bearer.i) if bearer is not None else ()


def _accused(seen: Observation, concluded: Concluded) -> tuple[str, ...]:
    """The first case's defendants, and those charged with them, that are introduced together.

    Who comes up much later is another's accomplice. Where people or firms are accused, an agency on their side is there
    by mistake: it takes part in the inquiry.
    """
    sides = concluded.cases[0].defendants if concluded.cases else ()
    sides = tuple(key for key in sides if seen.index.type_of(key) != "GovernmentBody") or sides
    others = {key for case in concluded.cases[1:] for key in (*case.plaintiffs, *case.defendants)}
    charged = tuple(key for key in _charged(seen) if key not in others)
    first = {key: min(seen.places(key), default=0) for key in dict.fromkeys((*sides, *charged))}
    return tuple(key for key in first if first[key] <= min(first.values()) + _TOGETHER)


def _charged(seen: Observation) -> Iterator[str]:
    """The people and firms that are said to be charged, to plead guilty or to be sentenced."""
    acts = all_acts(seen)
    for entity in seen.index.entities:
        if entity.type in ("Person", "Company") and acts.get(entity.id, Counter()).keys() & _CRIMINAL:
            yield entity.id


def _is_of_case(seen: Observation, predication: Predication) -> bool:
    """Whether what is investigated is the case itself, and no topic: "the FBI investigated this case"."""
    if predication.frame.name == "lead investigation":
        return True
    heads = [seen.doc[filler.head] for filler in seen.fillers(predication, *_TARGET, "case")]
    return any(
        head.lemma_.lower() in _CASES
        and head.tag_ == "NN"
        and any(child.lower_ in ("the", "this", "that") for child in head.children)
        for head in heads
    )


def _bodies(seen: Observation, predication: Predication) -> Iterator[str]:
    """The bodies named on the agents' side, sub-units for the whole that they belong to: "the Springfield office of the FBI"."""
    doc, trigger = seen.doc, predication.trigger
    if predication.voice == "passive" or any(c.dep_ == "aux:pass" for c in doc[trigger].children):
        by = next((t.i for t in doc[trigger : doc[trigger].sent.end] if t.lower_ == "by"), None)
        if by is None:
            return
        start, end = by + 1, stretch_end(doc, by + 1, stops=_STOPS)
        while end < len(doc) and doc[end].lower_ == "with" and doc[end - 1].lower_ in _JOINING:
            end = stretch_end(doc, end + 1, stops=_STOPS)
    else:
        start, end = _clause_start(doc[trigger]), trigger
    part_of = -1  # where the name ends of a body that the part named before it belongs to
    for span in doc.ents:
        if not start <= span.start < end:
            continue
        if _is_of(doc, span, start) or span.start == part_of + 1 and doc[part_of].text == ",":
            part_of = span.end  # "the field office of the Department, Office of Inspection": both are wholes
        elif not _is_whole(doc, span):
            key = seen.index.of_token(span.root.i)
            if key is not None and seen.index.type_of(key) in _BODIES:
                yield key


def _clause_start(verb: Token) -> int:
    """Where the words before the verb begin that may be its subject: after another finite verb, or a quotation."""
    for token in reversed(verb.doc[verb.sent.start : verb.i]):
        if token.tag_ in ("VBD", "VBZ", "VBP") and token.pos_ == "VERB" or token.text in ("“", '"', ";", ":"):
            return int(token.i) + 1
    return int(verb.sent.start)


def _is_of(doc: Doc, span: Span, first: int) -> bool:
    """Whether the name says what the body named before it is part of: "the Springfield office of the Roe Bureau"."""
    start = span.start
    while start > first and doc[start - 1].lower_ in ("the", "its"):
        start -= 1
    before = doc[start - 2] if start - 2 >= first else None
    return before is not None and doc[start - 1].lower_ in ("of", "in") and before.ent_type_ in ("GOV", "ORG")


def _is_whole(doc: Doc, span: Span) -> bool:
    """Whether the name only says what the body after it is part of: "the Roe Bureau's Springfield office"."""
    position = span.end
    while position < len(doc) and doc[position].lower_ in ("'s", "’s", "'", "’", "s"):
        position += 1
    if position + 1 >= len(doc):
        return False
    after = doc[position]
    if after.ent_type_ in ("GOV", "ORG") and (position > span.end or after.ent_iob_ == "B"):
        return True
    if after.text != "," or doc[position + 1].ent_type_ not in ("GOV", "ORG"):
        return False
    return "Department" in span.text or _is_part_alone(doc, position + 1)


def _is_part_alone(doc: Doc, start: int) -> bool:
    """Whether the name at `start` is that of a part and no member of a list: no "and" or further name stands behind it."""
    part = next(span for span in doc.ents if span.start <= start < span.end)
    after = doc[part.end : part.end + 3]
    is_listed = any(token.lower_ in ("and", "&") for token in after[:2]) or len(after) == 3 and after[1].ent_type_ != ""
    return is_part_of_body(part.text) and not is_listed


def _within(seen: Observation, topic: Token) -> Iterator[str]:
    """Those whose doings are looked into: "the firm's accounts", "pay at the firm", "dealings between Roe and the firm"."""
    for child in topic.children:
        case = case_of(child)
        if child.dep_ == "nmod:poss" or child.dep_ in ("nmod", "obl") and case in ("by", "at", "between", "against"):
            yield from (
                key
                for key in seen.index.all_of(child.i)
                if seen.index.type_of(key) not in ("Court", "Statute", "Case", "Judge")
            )
