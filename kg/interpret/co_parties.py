"""Who sues beside others: "the suit was joined by A and B", "the states suing are A and B", "A, along with B, sued"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.interpret.litigation import all_acts
from kg.interpret.observation import Observation
from kg.interpret.party_nouns import named_by
from kg.interpret.subjects import case_of, is_passive, objects

_SUITS = frozenset("lawsuit suit complaint litigation case challenge petition action coalition class-action".split())
_SUING = frozenset({"sue", "challenge", "join", "bring", "file"})
_ONLY_WITH_SUIT = frozenset({"join", "bring", "file"})
_LISTS = frozenset({"include", "be"})
_BESIDE = frozenset({"along", "together", "alongside"})
_NOT_SUITS = frozenset({"brief", "amicus", "letter", "statement", "opinion", "dissent"})
_PLANNED = frozenset("not n't never if would could may might will plan threaten".split())
_SAYING = ("among sues", "through challenges")


def find_co_plaintiffs(seen: Observation) -> Iterator[str]:
    """Each entity that is said to sue together with another, by key."""
    for key, acts in all_acts(seen).items():
        if any(acts[act] for act in _SAYING):
            yield key
    for token in seen.doc:
        lemma = token.lemma_.lower()
        if token.pos_ == "VERB" and lemma in _SUING and not any(c.lower_ in _PLANNED for c in token.children):
            for other in _beside(seen, token):
                yield from _parties(seen, other)
        elif token.pos_ == "NOUN" and token.dep_ in ("nsubj", "nsubj:pass") and _sues(token):
            for other in _listed(token):
                yield from _parties(seen, other)


def _parties(seen: Observation, token: Token) -> tuple[str, ...]:
    return tuple(key for key in named_by(seen, token) if seen.index.type_of(key) not in ("Attorney", "LawFirm"))


def _beside(seen: Observation, verb: Token) -> Iterator[Token]:
    """Who is named beside those who sue: "the suit was joined by Roe", "sued along with Roe"."""
    words = {token.lower_ for token in verb.subtree}
    if (
        words & _NOT_SUITS
        or verb.lemma_.lower() in _ONLY_WITH_SUIT
        and not {t.lemma_.lower() for t in verb.subtree} & _SUITS
    ):
        return
    is_joined = verb.lemma_.lower() == "join" and is_passive(verb)
    suits = [child for child in verb.children if child.lemma_.lower() in _SUITS and child.i > verb.i]
    for child in (child for top in (verb, *suits) for child in top.children):
        if child.dep_ in ("obl", "obl:agent", "nmod"):
            beside = any(c.dep_ == "case" and c.lower_ in _BESIDE for c in child.children)
            if beside or is_joined and case_of(child) == "by":
                yield child


def _sues(noun: Token) -> bool:
    """Whether a plural noun gathers those who sue: "the states suing", "the groups that joined the suit"."""
    if noun.tag_ != "NNS":
        return False
    for child in noun.children:
        lemma = child.lemma_.lower()
        if child.dep_ in ("acl", "acl:relcl") and lemma in _SUING and not is_passive(child):
            goals = {t.lemma_.lower() for t in objects(child)}
            if not any(c.lower_ in _PLANNED for c in child.children) and (
                lemma not in _ONLY_WITH_SUIT or goals & _SUITS
            ):
                return True
        if child.dep_ == "nmod" and case_of(child) == "in" and lemma in _SUITS - {"case", "action"}:
            return noun.lemma_.lower() in ("state", "challenger", "group", "organization", "organisation")
    return False


def _listed(noun: Token) -> Iterator[Token]:
    """Whom a sentence names as the noun: "the states suing are A and B", "the groups that sued include A"."""
    verb = noun.head
    if verb.lemma_.lower() in _LISTS and verb.pos_ in ("VERB", "AUX"):
        yield from objects(verb)
    elif any(child.dep_ == "cop" for child in verb.children) and verb.pos_ == "PROPN":
        yield verb
