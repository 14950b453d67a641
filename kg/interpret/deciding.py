"""A word of ruling → the bench that grammar gives it: its level, its judges, its number or place.

"The appeals court reversed the judge" names one bench that does and another to whom it is done; "a 2017 lower court ruling
that struck down the rule" names its own within the noun. Nothing is taken from what else the sentence speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise

from spacy.tokens import Token

from kg.interpret.kinds import kinds_of
from kg.interpret.observation import Observation
from kg.interpret.positions import find_positions
from kg.interpret.predications import Predication
from kg.interpret.reviews import RULING_KINDS
from kg.interpret.subjects import antecedent, case_of, subject
from kg.model import Position
from kg.parse.places import state_names

_BENCH = frozenset({"Judge", "Court"})
_TOP = frozenset({"supreme", "highest", "top", "apex"})
_APPEALS = frozenset({"appeal", "appeals", "appellate"})
_TRIAL = frozenset("district trial county magistrate magistrates bankruptcy crown jury juror jurors".split())
_LOWER = frozenset({"lower"})
# Tribunals of first instance, and who sits on appeals in England.
_FIRST_TRIBUNALS = frozenset({"employment", "industrial", "first-tier", "tier", "immigration", "land", "property"})
_PEERS = frozenset({"lord", "lady", "lords"})
_JURY = frozenset({"jury", "juror", "juries", "jurors"})
_ONE_JUDGE = frozenset({"judge", "magistrate"})
_ARBITERS = frozenset({"arbitrator", "arbitrators", "arbiter", "mediator"})
# What is done with a decision by the bench that makes it: "the ruling, issued by the 5th Circuit".
_MAKING = frozenset("issue write author hand make deliver render sign give release publish enter pen reach".split())
# Levels that may be one: "a lower court" is one of trial or of appeals.
_MAY_BE = {
    "lower": frozenset({"trial", "appeals", "lower"}),
    "trial": frozenset({"trial", "lower"}),
    "appeals": frozenset({"appeals", "lower"}),
}
_WORDS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh".split()
_ORDINALS = {word: str(number) for number, word in enumerate(_WORDS, 1)}
# A circuit's number: "9th", "ninth"; not "9".
_NUMBER = re.compile(rf"\d+(?:st|nd|rd|th)|{'|'.join(_WORDS)}")
# A trial court for all its name, as in New York; "county" tells others.
_SUPREME_BELOW = frozenset({"york", "county", "manhattan", "brooklyn"})
_NATION = frozenset({"u.s.", "us", "nation", "united", "country"})
_STATE, _NATIONAL = frozenset({"state"}), frozenset({"nation"})
_TITLES = frozenset(
    "judge justice judges justices lord lady magistrate chief u.s. us federal senior district circuit superior court state county".split()
)


@dataclass(frozen=True, slots=True)
class Bench:
    """Who decides, as far as the words say."""

    level: str = ""  # "top", "appeals", "trial", "lower" (than the one that speaks), "" where they do not say
    kind: str = ""  # "jury", "judge", "arbitrator", or "court" where no more is said
    judges: frozenset[str] = frozenset()
    courts: frozenset[str] = frozenset()
    number: str = ""  # of a circuit
    places: frozenset[str] = (
        frozenset()
    )  # where it sits, "in Denver"; of a highest court whether the nation's or a state's

    def is_other(self, other: Bench) -> bool:
        """Whether the words for two benches cannot stand for one."""
        if self.level and other.level and other.level not in _MAY_BE.get(self.level, {self.level}):
            return True
        kinds = {self.kind, other.kind}
        if kinds == {"jury", "judge"} or len(kinds - {""}) > 1 and "arbitrator" in kinds:
            return True
        if not self.level or self.level != other.level:
            return False
        if self.number and other.number and self.number != other.number:
            return True
        realms = {self.places, other.places}
        if frozenset() not in realms and not self.places & other.places:
            # "the state Supreme Court" may be that of any state that is named
            return _STATE not in realms or _NATIONAL in realms
        alone = self.level == "trial" and len(self.judges) == len(other.judges) == 1
        return alone and self.judges != other.judges


def bench_told(seen: Observation, predication: Predication) -> Bench:
    """The bench that grammar gives to a predication of ruling; an empty one where it gives none.

    Where a court of appeals decides and no higher one, "a lower court" is one of trial.
    """
    bench = _bench_at(seen, predication.trigger)
    return replace(bench, level="trial") if bench.level == "lower" and _ends_on_appeal(seen) else bench


@lru_cache(maxsize=8)
def _ends_on_appeal(seen: Observation) -> bool:
    """Whether the highest court that decides something in the text is one of appeals."""
    levels = {_bench_at(seen, p.trigger).level for p in seen.predications if p.frame.makes in RULING_KINDS}
    return "appeals" in levels and "top" not in levels


@lru_cache(maxsize=4096)
def _bench_at(seen: Observation, trigger: int) -> Bench:
    predication = next(p for p in seen.by_sentence[seen.sentence_of[trigger]] if p.trigger == trigger)
    read = (_read(seen, word) for word in dict.fromkeys(_words(seen, predication)))
    told = [bench for bench in read if bench != Bench()]
    levels = {bench.level for bench in told if bench.level}
    sorts = {bench.kind for bench in told if bench.kind}
    sorts = sorts - {"court"} or sorts
    return Bench(
        level=levels.pop() if len(levels) == 1 else "",
        kind=sorts.pop() if len(sorts) == 1 else "",
        judges=frozenset().union(*(bench.judges for bench in told)),
        courts=frozenset().union(*(bench.courts for bench in told)),
        number=next((bench.number for bench in told if bench.number), ""),
        places=frozenset().union(*(bench.places for bench in told)),
    )


def benches_asked(seen: Observation, predication: Predication) -> tuple[Bench, ...]:
    """The benches to which a request is made: "asked [the Supreme Court]", "appealed to [the 9th Circuit]"."""
    words = [seen.doc[f.head] for role in ("court", "recipient", "target") for f in predication.roles.get(role, ())]
    return tuple(bench for word in words if _is_bench(seen, word) and (bench := _read(seen, word)) != Bench())


def bench_named(seen: Observation, key: str) -> Bench:
    """The bench that a judge or court is by its names and titles."""
    if seen.index.type_of(key) == "Judge":
        return Bench(level=_level_of_judge(seen, key), kind="judge", judges=frozenset({key}))
    names = [name.lower().split() for name in seen.index.entity(key).names]
    levels = {level for name in names if (level := _level(name, is_common=False))}
    numbers = {_ordinal(word) for name in names if "circuit" in name for word in name if _NUMBER.fullmatch(word)}
    return Bench(
        level=levels.pop() if len(levels) == 1 else "",
        courts=frozenset({key}),
        number=numbers.pop() if len(numbers) == 1 else "",
    )


def _words(seen: Observation, predication: Predication) -> Iterator[Token]:
    """The words for who decides: those of the agent, else of who made the decision that is said to do it."""
    agents = [antecedent(seen.doc[filler.head]) for filler in predication.roles.get("agent", ())]
    if any(_is_bench(seen, agent) for agent in agents):
        yield from (agent for agent in agents if _is_bench(seen, agent))
        return
    trigger = seen.doc[predication.trigger]
    decisions = [seen.doc[filler.head] for filler in predication.roles.get("decision", ())]
    if not agents and not decisions:
        decisions = [trigger] if trigger.pos_ == "NOUN" else []
        if trigger.dep_ in ("acl", "acl:relcl") and trigger.head.pos_ == "NOUN":
            decisions = [trigger.head]
        elif not decisions and (doer := subject(trigger)) is not None:
            decisions = [doer]
    for noun in decisions:
        noun = antecedent(noun)
        yield from ([noun] if kinds_of(noun) & _BENCH else _owners(noun))


def _is_bench(seen: Observation, word: Token) -> bool:
    """Whether the word is one for a judge or court, or a pronoun for a judge."""
    if kinds_of(word) & _BENCH:
        return True
    return word.lower_ in ("he", "she") and any(seen.index.type_of(key) == "Judge" for key in seen.index.all_of(word.i))


def _owners(decision: Token) -> Iterator[Token]:
    """Whose decision it is: "the judge's ruling", "a lower court ruling", "a ruling by the circuit", "issued by the circuit"."""
    for child in decision.children:
        if child.dep_ == "acl" and child.tag_ == "VBN" and child.lemma_.lower() in _MAKING:
            yield from (
                c
                for c in child.children
                if c.dep_ in ("obl:agent", "obl") and case_of(c) == "by" and kinds_of(c) & _BENCH
            )
        whose = (
            child.dep_ in ("nmod:poss", "compound") or child.dep_ == "nmod" and case_of(child) in ("by", "from", "of")
        )
        if whose and kinds_of(child) & _BENCH:
            yield child


def _read(seen: Observation, word: Token) -> Bench:
    """What the phrase of a bench says of it, and what is said of it where it is named."""
    keys = frozenset(key for key in seen.index.all_of(word.i) if seen.index.type_of(key) in _BENCH)
    judges = frozenset(key for key in keys if seen.index.type_of(key) == "Judge")
    phrase = _phrase(word)
    level = _level(phrase, is_common=word.text.islower())
    if not level and (judges or word.ent_type_):
        levels = {level for key in keys if (level := bench_named(seen, key).level)}
        level = levels.pop() if len(levels) == 1 else ""
    number = next((_ordinal(w) for w in phrase if _NUMBER.fullmatch(w)), "") if "circuit" in phrase else ""
    places = _realm(phrase) if level == "top" else frozenset(_places(word))
    return Bench(
        level=level, kind=_kind(word, judges), judges=judges, courts=keys - judges, number=number, places=places
    )


def _kind(word: Token, judges: frozenset[str]) -> str:
    if word.lower_ in _ARBITERS:
        return "arbitrator"
    if word.lower_ in _JURY:
        return "jury"
    if judges or word.lower_ in _ONE_JUDGE:
        return "judge"
    return "court" if "Court" in kinds_of(word) else ""


def _phrase(word: Token) -> list[str]:
    """The words that say which bench it is: before the noun, in its name, and "of appeals"."""
    own = [t for child in word.lefts for t in child.subtree if not child.dep_.startswith(("nsubj", "punct"))]
    if word.dep_ == "compound":  # "lower court ruling": the parser may hang each word on the last
        own += [c for c in word.head.lefts if c.i < word.i and c.dep_ in ("compound", "amod")]
    beside = [c for c in word.rights if c.dep_ in ("nmod", "flat", "compound") and case_of(c) in ("of", "for", "")]
    after = [t for child in beside for t in child.subtree]
    named = (
        [t for t in word.sent if t.ent_type_ and _start_of_name(t) == _start_of_name(word)] if word.ent_type_ else []
    )
    return [t.lower_ for t in sorted({*own, word, *after, *named}, key=lambda t: t.i)]


def _start_of_name(token: Token) -> int:
    start = token.i
    while start > 0 and token.doc[start].ent_iob_ == "I":
        start -= 1
    return start


def _level(phrase: list[str], *, is_common: bool) -> str:
    """The level that the words tell of, "" where they tell of none or of two."""
    found = set(phrase)
    if found & _LOWER:
        return "lower"
    if found & _TOP or is_common and ("justices" in found or found >= {"high", "court"}):
        return "" if found & _SUPREME_BELOW else "top"
    numbered = any(_NUMBER.fullmatch(a) and b == "circuit" for a, b in pairwise(phrase))
    is_peer = bool(found & _PEERS) and bool(found & {"justice", "justices"})
    if found & _APPEALS or numbered or is_peer or found >= {"upper", "tribunal"}:
        return "appeals"
    if "tribunal" in found and found & _FIRST_TRIBUNALS:
        return "trial"
    if found & _TRIAL or found >= {"federal", "judge"}:
        return "trial"
    return ""


@lru_cache(maxsize=256)
def _level_of_judge(seen: Observation, key: str) -> str:
    """The level that the titles before a judge's name tell of, wherever the judge is named; else that of his court."""
    levels = set()
    for i in seen.mention_heads.get(key, ()):
        start = _start_of_name(seen.doc[i])
        while start > seen.doc[i].sent.start and seen.doc[start - 1].lower_ in _TITLES:
            start -= 1
        levels.add(_level([t.lower_ for t in seen.doc[start : i + 1]], is_common=False))
    levels.discard("")
    if not levels:
        levels = {bench_named(seen, court).level for court in courts_of_judge(seen, key)} - {""}
    return levels.pop() if len(levels) == 1 else ""


def courts_of_judge(seen: Observation, judge: str) -> frozenset[str]:
    """The courts at which a judge has his seat."""
    posts = (post.organization for post in _judges_posts(seen) if post.holder == judge and post.organization)
    return frozenset(key for key in posts if seen.index.type_of(key) == "Court")


@lru_cache(maxsize=8)
def _judges_posts(seen: Observation) -> tuple[Position, ...]:
    return tuple(post for post in find_positions(seen.doc, seen.index) if seen.index.type_of(post.holder) == "Judge")


def _realm(phrase: list[str]) -> frozenset[str]:
    """Whose highest court it is: the nation's, or a state's, by name too; nothing for "the Supreme Court"."""
    words = [word.removesuffix("'s").removesuffix("’s") for word in phrase]
    if _NATION.intersection(words):
        return _NATIONAL
    text = f" {' '.join(words)} "
    named = frozenset(name for name in _states() if f" {name} " in text)
    return named or (_STATE if "state" in words else frozenset())


@cache
def _states() -> frozenset[str]:
    return frozenset(name.lower() for name in state_names())


def _ordinal(word: str) -> str:
    return _ORDINALS.get(word, word.rstrip("stndrh"))


def _places(word: Token) -> Iterator[str]:
    """Where a bench sits: "a judge in Denver", "the court in Lyon, France"."""
    for child in word.children:
        if child.dep_ in ("nmod", "obl") and case_of(child) == "in" and child.i > word.i and child.pos_ == "PROPN":
            yield from (t.lower_ for t in child.subtree if t.pos_ == "PROPN")
