"""Who settled with whom by what the whole text says: "the settlement with Roe" is that of him who settled just before.

Where every settlement of a text is with the same ones, those too are meant that name nobody: "two other firms settled".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Token

from kg.interpret.bargains import is_other_bargain, is_settlement
from kg.interpret.observation import Observation
from kg.interpret.paid_settlements import SETTLING, is_to_be_paid, pays_to_settle
from kg.interpret.predications import Predication
from kg.interpret.subjects import case_of
from kg.interpret.suit_nouns import NamedSuit

BY = "rule:settlement"
SETTLE = ("Company", "Organization", "GovernmentBody", "Person", "LawFirm")
_AGENT = ("agent", "claimant")
_TARGET = ("target", "patient", "recipient")
_FRAMES = frozenset({"settle", "settlement", "pay to settle"})
_NEAR = 2  # sentences from who settled to "the settlement"
_DEFINITE = frozenset({"the", "that", "this"})
_SETTLEMENTS = frozenset({"settlement", "decree"})
_FIRMS = ("Company", "Organization")


@dataclass(frozen=True, slots=True)
class Settled:
    """Those who settled and with whom, by keys; either may be empty."""

    agents: tuple[str, ...]
    others: tuple[str, ...]


@lru_cache(maxsize=4)
def find_settled(seen: Observation) -> Mapping[int, Settled]:
    """For each trigger that tells a settlement as reached who its words and the settlements about it say settled."""
    found: dict[int, Settled] = {}
    told = [p for p in seen.predications if _is_told(seen, p)]
    last: tuple[int, tuple[str, ...]] = (-_NEAR - 1, ())
    for predication in told:
        agents, others = (
            _keys(seen, predication, _AGENT),
            (*_keys(seen, predication, _TARGET), *_paid(seen, predication)),
        )
        if not agents and others and _is_the_settlement(seen.doc[predication.trigger]):
            agents = last[1] if predication.sentence - last[0] <= _NEAR else ()
        elif agents:
            last = (predication.sentence, agents)
        others = tuple(key for key in dict.fromkeys(others) if key not in agents)
        found[predication.trigger] = Settled(tuple(key for key in agents if key not in others), others)
    return found


def settled_with_all(seen: Observation, predication: Predication) -> tuple[str, ...]:
    """With whom a settlement is that names nobody, where every other of the text is with the same ones."""
    with_whom = {settled.others for settled in find_settled(seen).values() if settled.others}
    own = find_settled(seen).get(predication.trigger)
    bargains = (seen.doc[f.start : f.end] for f in predication.roles.get("claim", ()))
    is_named = any(token.lower_ == "with" for words in bargains for token in words)
    if is_named or any(predication.roles.get(role) for role in _TARGET):
        return ()  # "a tentative deal with some states"
    return with_whom.pop() if len(with_whom) == 1 and own is not None and not own.others else ()


def settled_together(seen: Observation) -> Iterator[tuple[str, ...]]:
    """Those who stand on one side as one settlement names them, or as each settles with the same ones."""
    settling: dict[tuple[str, ...], dict[str, None]] = {}
    for settled in find_settled(seen).values():
        if settled.others:
            yield settled.others
            settling.setdefault(settled.others, {}).update(dict.fromkeys(settled.agents))
    yield from (tuple(agents) for agents in settling.values())


def find_settled_suits(seen: Observation) -> Iterator[NamedSuit]:
    """Every suit that a settlement tells: a firm that settles with a public body or a person, and who pays whom, was sued."""
    for predication in seen.predications:
        settled = find_settled(seen).get(predication.trigger)
        if settled is None or not _ends_suit(seen, predication):
            continue
        evidence = seen.evidence(*seen.clause(seen.doc[predication.trigger]), BY)
        for agent in settled.agents:
            for other in settled.others:
                if predication.frame.name == "pay to settle" or _was_sued(seen, agent, other):
                    yield NamedSuit(other, agent, evidence)
                elif _was_sued(seen, other, agent):
                    yield NamedSuit(agent, other, evidence)


def _was_sued(seen: Observation, one: str, other: str) -> bool:
    """Whether of two who settle the one is a firm and the other whoever sues firms: a public body, a person."""
    kinds = seen.index.type_of(one), seen.index.type_of(other)
    return kinds[0] in _FIRMS and kinds[1] in ("GovernmentBody", "Person")


def _ends_suit(seen: Observation, predication: Predication) -> bool:
    """Whether what is agreed on ends a suit: a settlement does, and a plain deal where the title or the sentence speaks of one."""
    trigger = seen.doc[predication.trigger]
    nouns = [trigger, *(seen.doc[filler.head] for filler in predication.roles.get("claim", ()))]
    if (
        any(token.lemma_.lower() in SETTLING | _SETTLEMENTS for token in nouns)
        or predication.frame.name == "pay to settle"
    ):
        return True
    if any(c.dep_ in ("compound", "amod") and c.ent_type_ != "MONEY" for noun in nouns[1:] for c in noun.children):
        return False  # "a deferred prosecution agreement", "a corporate integrity agreement"
    words = {token.lemma_.lower() for token in (*trigger.sent, *seen.doc[: seen.title_end])}
    return bool(words & {"lawsuit", "suit", "litigation", "settle", "settlement"})


def _is_told(seen: Observation, predication: Predication) -> bool:
    if predication.frame.name not in _FRAMES or is_other_bargain(seen, predication):
        return False
    if predication.frame.name == "pay to settle":
        is_reached = predication.is_fact and pays_to_settle(seen, predication)
        return is_reached or is_to_be_paid(seen, predication)
    return predication.is_fact and (predication.frame.name == "settle" or is_settlement(seen, predication))


def _is_the_settlement(trigger: Token) -> bool:
    return trigger.pos_ == "NOUN" and any(child.lower_ in _DEFINITE for child in trigger.children)


def _keys(seen: Observation, predication: Predication, roles: tuple[str, ...]) -> tuple[str, ...]:
    found = seen.keys(seen.fillers(predication, *roles))
    return tuple(key for key in found if seen.index.type_of(key) in SETTLE)


def _paid(seen: Observation, predication: Predication) -> Iterator[str]:
    """Who is named before a sum that is paid: "agreed to pay [Trent County] $20 million", "pay [two banks] a total of"."""
    verb = seen.doc[predication.trigger]
    if verb.lemma_.lower() != "pay":
        return
    for token in seen.doc[verb.i + 1 : verb.sent.end]:
        if token.ent_type_ == "MONEY" or token.pos_ in ("ADP", "VERB", "PUNCT") and case_of(token.head) != "of":
            return
        key = seen.index.of_token(token.i)
        if key is not None and seen.index.type_of(key) in SETTLE:
            yield key
