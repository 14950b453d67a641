"""What one side gets of the other in court → who sued whom: "a jury awarded Roe $3 million", "won an injunction against Quillon".

Nobody says there that anybody sued; but money and injunctions go to those who asked for them, and whoever ends a suit by
paying somebody was sued by him.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from spacy.tokens import Token

from kg.interpret.challenged import is_bench
from kg.interpret.factuality import find_factuality, is_stated
from kg.interpret.fillers import Filler
from kg.interpret.litigation import CRIMINAL, all_acts
from kg.interpret.observation import Observation
from kg.interpret.party_nouns import named_by
from kg.interpret.subjects import case_of, is_passive, objects, subject
from kg.interpret.suit_nouns import NamedSuit, is_only_thought_of

BY = "rule:won-suit"
_AWARDING = frozenset({"award", "grant", "give"})
_WINNING = frozenset({"win", "obtain", "secure", "gain", "recover", "get", "hold"})
_ENTERING = frozenset({"enter", "give", "grant", "hand", "render"})
_JUDGMENTS = frozenset({"judgment", "judgement", "award"})
_DAMAGES = frozenset({"damage", "compensation"})
_RULINGS = frozenset({"ruling", "verdict", "judgment", "judgement", "award", "injunction", "order", "decision"})
_PAYING = frozenset({"pay", "reimburse", "compensate"})
_ENDING = frozenset({"settle", "resolve", "end"})
_SUITS = frozenset("lawsuit suit case claim litigation complaint action class-action counterclaim".split())
_LAWSUITS = frozenset("lawsuit suit case litigation complaint action class-action".split())
_FILED = frozenset({"bring", "file", "make"})
_ALLEGED = frozenset({"allegation", "charge", "accusation"})
_QUARRELS = frozenset("lawsuit suit case fight battle dispute action litigation challenge claim".split())
_FAVOURING = frozenset({"side", "rule", "find", "decide"})
_WRONGS = frozenset("infringe violate breach copy defame discriminate misappropriate owe underpay".split())
_COSTS = frozenset({"cost", "fee", "fine", "penalty", "bail", "bond"})
_TELLING = _AWARDING | {"deny", "refuse"} | _WINNING | _PAYING | _ENDING | _FAVOURING
_COUNSEL = frozenset({"Attorney", "LawFirm", "Judge", "Court", "Statute", "Case"})
_BENCH = frozenset("court jury juror judge justice tribunal arbitrator panel verdict ruling judgment trial".split())


class Gain(NamedTuple):
    """The words for who gets something in court, and for whom he gets it of where the text says it, and the word of getting."""

    winner: Token
    loser: Token | None
    word: Token


def find_won_suits(seen: Observation) -> Iterator[NamedSuit]:
    """Every suit of which one side gets something of the other, both named, in the order of the text."""
    for gain in find_gains(seen):
        if gain.loser is None:
            continue
        places = (gain.winner.i, gain.loser.i, gain.word.i)
        for plaintiff in _parties(seen, gain.winner):
            for defendant in _parties(seen, gain.loser):
                if plaintiff != defendant:
                    yield NamedSuit(plaintiff, defendant, seen.evidence(min(places), max(places) + 1, BY))


def find_winning(seen: Observation) -> Iterator[str]:
    """Each one who gets of a court what only those who sue get, by key."""
    for gain in find_gains(seen):
        yield from _parties(seen, gain.winner)


def find_paying(seen: Observation) -> Iterator[str]:
    """Each one of whom somebody gets it, by key."""
    for gain in find_gains(seen):
        yield from _parties(seen, gain.loser) if gain.loser is not None else ()


@lru_cache(maxsize=2)
def find_gains(seen: Observation) -> tuple[Gain, ...]:
    """What each side gets of the other, in the order of the text; where anybody is tried for a crime, only what ends a suit."""
    is_criminal = any(acts.keys() & (CRIMINAL - {"sentenced", "tried"}) for acts in all_acts(seen).values())
    found: list[Gain] = []
    for verb in seen.doc:
        if verb.pos_ == "VERB" and verb.lemma_.lower() in _TELLING and not _is_on_costs(verb):
            if is_stated(verb):
                found += [] if is_criminal else [*_awarded(seen, verb), *_won(verb), *_favoured(seen, verb)]
                found += _settled(verb)
            elif (paid := _payment(verb)) is not None and (is_stated(paid) or _is_agreed(paid)):
                found += _settled(verb)
            told = find_factuality(verb)
            if not (is_criminal or told.negated or told.conditional) and all(
                _is_bench(seen, each) for each in told.asserted_by
            ):
                found += _paid(verb)
    return tuple(found)


def _is_on_costs(verb: Token) -> bool:
    """Whether what is paid are costs or a fine, which tell of no claim."""
    return any(token.lemma_.lower() in _COSTS for token in verb.subtree)


def _is_bench(seen: Observation, speaker: Filler) -> bool:
    word = seen.doc[speaker.head]
    return is_bench(seen, word) or word.lemma_.lower() in _BENCH


def _awarded(seen: Observation, verb: Token) -> Iterator[Gain]:
    """Those to whom a court gives money or an injunction: "a jury awarded Roe $3 million"; to whom it denies one."""
    is_denied = verb.lemma_.lower() in ("deny", "refuse")
    if not is_denied and verb.lemma_.lower() not in _AWARDING or verb.dep_ == "xcomp":
        return
    things = objects(verb)
    given = [thing for thing in things if _is_gain(thing) and (not is_denied or thing.lemma_.lower() == "injunction")]
    passive = is_passive(verb)
    doer = subject(verb)
    if not given or not passive and (doer is None or not is_bench(seen, doer) and doer.lemma_.lower() not in _BENCH):
        return
    if passive and verb.lemma_.lower() != "award":
        return
    winners = [doer] if passive and doer is not None else [thing for thing in things if not _is_gain(thing)]
    damages = [child for child in verb.children if child.lemma_.lower() in _DAMAGES]
    tops = (verb, *damages, *(token for thing in given for token in thing.subtree))
    winners += [c for top in tops for c in top.children if c.dep_ in ("obl", "nmod") and case_of(c) == "to"]
    losers = _of_whom(verb, *given)
    for winner in winners:
        yield Gain(winner, losers[0] if losers else None, verb)


def _won(verb: Token) -> Iterator[Gain]:
    """Who wins money, or a ruling against another: "Roe won $3 million from Quillon", "won a verdict that Quillon infringed"."""
    doer = subject(verb)
    if verb.lemma_.lower() not in _WINNING or doer is None or is_passive(verb):
        return
    for thing in objects(verb):
        losers = [*_of_whom(verb, thing), *_entered_against(thing)]
        if verb.lemma_.lower() == "hold" and thing.lemma_.lower() not in _JUDGMENTS:
            continue
        if thing.lemma_.lower() in _RULINGS:
            losers += _found_wrong(verb, thing)
        elif not _is_gain(thing):
            continue
        if losers:
            yield Gain(doer, losers[0], verb)


def _entered_against(judgment: Token) -> list[Token]:
    """Against whom a judgment was given: "a judgment that a court entered against Quillon"."""
    entered = [c for c in judgment.children if c.dep_ in ("acl", "acl:relcl") and c.lemma_.lower() in _ENTERING]
    return [c for verb in entered for c in verb.children if c.dep_ == "obl" and case_of(c) == "against"]


def _of_whom(verb: Token, *things: Token) -> list[Token]:
    """Of whom somebody gets a thing: "from Quillon", "against Quillon", "in a case against Quillon"."""
    tops = [verb, *things]
    tops += [c for top in tops for c in top.children if c.lemma_.lower() in _QUARRELS and case_of(c) in ("in", "over")]
    return [
        child
        for top in tops
        for child in top.children
        if child.dep_ in ("obl", "nmod")
        and case_of(child) in ("from", "against")
        and child.lemma_.lower() not in _BENCH
    ]


def _found_wrong(verb: Token, ruling: Token) -> list[Token]:
    """Who did wrong as the ruling won says: "won a ruling that Quillon infringed its patent"."""
    clauses = [c for c in (*ruling.children, *verb.children) if c.dep_ in ("acl", "ccomp", "acl:relcl")]
    doers = [subject(clause) for clause in clauses if clause.lemma_.lower() in _WRONGS and not is_passive(clause)]
    return [doer for doer in doers if doer is not None and doer.i > ruling.i]


def _is_gain(thing: Token) -> bool:
    """Whether it is money, damages or an injunction."""
    if thing.lemma_.lower() in _DAMAGES | {"injunction"} or thing.ent_type_ == "MONEY" or thing.tag_ == "$":
        return True
    return thing.lemma_.lower() == "order" and any(child.lower_ == "restraining" for child in thing.children)


def _paid(verb: Token) -> Iterator[Gain]:
    """Who has to pay whom by a court's word, or pays whom to end a suit: "Quillon must pay Roe $3 million, a jury said"."""
    doer = subject(verb)
    if verb.lemma_.lower() not in _PAYING or doer is None or is_passive(verb):
        return
    must = any(child.lower_ in ("must", "should") and child.dep_ == "aux" for child in verb.children)
    told = ("have", "order", "require", "tell", "direct")
    must = must or verb.dep_ == "xcomp" and verb.head.lemma_.lower() in told and is_stated(verb.head)
    by_court = must and any(token.lemma_.lower() in _BENCH for token in verb.sent)
    if not by_court:
        return
    payees = _payees(verb)
    if verb.lemma_.lower() != "pay":
        payees += [thing for thing in objects(verb) if not _is_gain(thing)]
    for payee in payees:
        yield Gain(payee, doer, verb)


def _payees(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep_ == "iobj" or c.dep_ == "obl" and case_of(c) == "to"]


def _settled(verb: Token) -> Iterator[Gain]:
    """Who settles what another claims, or pays him to end his suit: "paid a million to settle allegations by the Harbour Board"."""
    doer = subject(verb)
    if verb.lemma_.lower() not in _ENDING or doer is None or is_passive(verb):
        return
    for thing in objects(verb):
        if thing.lemma_.lower() not in _SUITS | _ALLEGED or is_only_thought_of(thing):
            continue
        named = _bringing(thing) if verb.lemma_.lower() != "end" else []
        for by in named or _bought_off(verb, thing):
            yield Gain(by, doer, verb)


def _is_agreed(payment: Token) -> bool:
    """Whether what is paid for peace is settled: "will pay"; not "would pay", "offered to pay"."""
    told = find_factuality(payment)
    will = any(child.lower_ in ("will", "'ll", "’ll") for child in payment.children)
    return will and not told.negated and not told.conditional


def _bringing(thing: Token) -> list[Token]:
    """Who brings a suit or makes allegations, as the words after them say."""
    filed = [c for c in thing.children if c.dep_ in ("acl", "acl:relcl") and c.lemma_.lower() in _FILED]
    by = (child for top in (thing, *filed) for child in top.children)
    return [c for c in by if c.dep_ in ("nmod", "obl", "obl:agent") and case_of(c) in ("by", "from")]


def _bought_off(verb: Token, suit: Token) -> list[Token]:
    """Who is paid for the end of a suit that no word calls another's: "will pay Roe $3 million to end the suit"."""
    paid = _payment(verb)
    if paid is None or suit.lemma_.lower() not in _LAWSUITS:
        return []
    if any(c.dep_ == "nmod:poss" and c.pos_ != "PRON" or c.lemma_.lower() in _FILED for c in suit.children):
        return []
    return _payees(paid)


def _payment(purpose: Token) -> Token | None:
    """The verb of paying whose purpose a verb is; the parser may hang the purpose on the sum."""
    if purpose.dep_ not in ("advcl", "xcomp", "acl"):
        return None
    return next((top for top in (purpose.head, purpose.head.head) if top.lemma_.lower() == "pay"), None)


def _favoured(seen: Observation, verb: Token) -> Iterator[Gain]:
    """For whom a court rules in a suit against another: "sided with Roe in her fight against Quillon"."""
    doer = subject(verb)
    if verb.lemma_.lower() not in _FAVOURING or is_passive(verb) or doer is None:
        return
    if not is_bench(seen, doer) and doer.lemma_.lower() not in _BENCH:
        return
    losers = [
        against
        for quarrel in verb.subtree
        if quarrel.lemma_.lower() in _QUARRELS and case_of(quarrel) in ("in", "on")
        for against in quarrel.children
        if against.dep_ == "nmod" and case_of(against) in ("against", "versus")
    ]
    favours = [c for c in verb.children if c.dep_ == "obl" and c.lemma_.lower() in ("favor", "favour")]
    winners = [c for favour in favours for c in favour.children if c.dep_ == "nmod" and case_of(c) == "of"]
    prepositions = ("with",) if verb.lemma_.lower() == "side" else ("for",)
    winners += [c for c in verb.children if c.dep_ == "obl" and case_of(c) in prepositions]
    for winner in winners if losers else ():
        yield Gain(winner, losers[0], verb)


def _parties(seen: Observation, token: Token) -> tuple[str, ...]:
    return tuple(key for key in named_by(seen, token) if seen.index.type_of(key) not in _COUNSEL)
