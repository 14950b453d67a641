"""A list in which each has a measure of his own → whose each is: "fined Roe $5 and Poe $3", "got five and seven years respectively"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from kg.interpret.amounts import is_converted, money_of
from kg.interpret.fillers import conjuncts
from kg.interpret.measured import find_place, measure_words
from kg.interpret.observation import Observation
from kg.interpret.subjects import is_passive, objects, subject
from kg.model import Money

_LINKS = frozenset({"and", "but", "while", "plus", ",", ";"})
_BRINGING = frozenset({"to", "for", "of", "with", "a", "an", "at"})
_OWNERS = frozenset({"Person", "Company", "Organization", "GovernmentBody", "LawFirm", "Judge", "Attorney"})
_RESPECTIVELY = "respectively"
# What a verb's list shares out: whoever is fined pays, whoever is awarded gets.
_PAYING = frozenset({"fine", "fin", "penalize", "penalise", "sanction", "sue", "countersue"})
_GETTING = frozenset({"award", "win", "receive", "get", "recover", "collect", "grant"})


@dataclass(frozen=True, slots=True)
class Share:
    """One measure of a list: the first of the list, with the verb that all share, and whose it is and whose the others are."""

    leader: Span
    owner: str | None
    others: frozenset[str]
    by: str = ""  # the preposition by which each is named behind his sum: "$5 to Roe and $3 to Poe"

    def of(self, keys: Sequence[str]) -> tuple[str, ...]:
        """Whose the measure is, of those that the verb names for all."""
        return (self.owner,) if self.owner is not None else tuple(key for key in keys if key not in self.others)


@lru_cache(maxsize=4)
def find_shares(seen: Observation) -> Mapping[int, Share]:
    """The sums that are members of such lists, by the token at which each starts."""
    found: dict[int, Share] = {}
    for sentence in seen.doc.sents:
        sums = [ent for ent in sentence.ents if ent.label_ == "MONEY" and not is_converted(ent)]
        for run in _runs(seen, sums):
            owners = [_owner_of_first(seen, run[0]), *(owner_before(seen, m.start, p.end) for p, m in _pairs(run))]
            found |= _shared(run, owners)
        if len(sums) > 1:
            found |= _in_turn(seen, sums) | _named_behind(seen, sums)
    return found


def role_of_share(verb: Token, share: Share) -> str | None:
    """ "payers" or "payees", as the verb's list is of those who pay or who get; None where it shares nothing out."""
    lemma = verb.lemma_.lower()
    if share.by:
        sets = measure_words("sums")["set"]  # "set bail at $5 for Roe"
        return "payees" if share.by == "to" else "payers" if share.by != "for" or lemma in sets else None
    if lemma in _PAYING:
        return "payers"
    if lemma in _GETTING:
        return "payees"
    if lemma != "pay":
        return None
    is_bare = share.leader.start - verb.i == 1  # "paid $5", and nobody named between
    return "payers" if is_bare or is_passive(verb) else "payees"


def owner_before(seen: Observation, at: int, after: int) -> str | None:
    """Who is named right before a measure, as a new member of the list that begins behind the token `after`.

    "… and his founder, Otto Brand, 40, [$5]"; nobody where a verb comes between, or the name is another's: "$5 to Roe, [$3] to".
    """
    doc, i = seen.doc, at - 1
    while i >= after and (
        doc[i].lower_ in _BRINGING or doc[i].text == "," or doc[i].like_num or doc[i].lower_ == "aged"
    ):
        i -= 1
    key = seen.index.of_token(i) if i >= after else None
    if key is None or seen.index.type_of(key) not in _OWNERS or any(t.pos_ in ("VERB", "AUX") for t in doc[after:i]):
        return None
    while i >= after and doc[i].pos_ in ("PROPN", "NOUN", "ADJ", "DET", "PRON"):
        i -= 1
    if i > after and doc[i].pos_ == "ADP":
        i -= 1
    return key if i >= after and doc[i].lower_ in _LINKS else None


def in_turn(seen: Observation, keys: Sequence[str], at: int, ends: Sequence[int]) -> str | None:
    """Whose the measure at a token is where "respectively" gives each of those named one, in turn."""
    if at not in ends or len(ends) != len(keys):
        return None
    is_said = any(token.lower_ == _RESPECTIVELY for token in seen.doc[at].sent)
    return keys[ends.index(at)] if is_said else None


def numbers_listed(doc: Doc, at: int) -> list[int]:
    """The numbers that share one noun with the number at a token, its own among them: "[five], [six] and [seven] years"."""
    start = at
    while start > 1 and (doc[start - 1].lower_ in _LINKS and doc[start - 2].like_num):
        start -= 2
    found = [start]
    while found[-1] + 2 < len(doc) and doc[found[-1] + 1].lower_ in _LINKS and doc[found[-1] + 2].like_num:
        found.append(found[-1] + 2)
    return found


def _pairs(run: Sequence[Span]) -> list[tuple[Span, Span]]:
    return list(pairwise(run))


def _runs(seen: Observation, sums: Sequence[Span]) -> list[list[Span]]:
    """The sums in lists, each but the first of a list with its own name right before it."""
    runs: list[list[Span]] = []
    for number, words in enumerate(sums):
        if number and owner_before(seen, words.start, sums[number - 1].end) is not None:
            runs[-1].append(words)
        else:
            runs.append([words])
    return [run for run in runs if len(run) > 1]


def _owner_of_first(seen: Observation, words: Span) -> str | None:
    """Who is named between the verb and its first sum: "fined [Roe] $5"."""
    key = seen.index.of_token(words.start - 1) if words.start else None
    return key if key is not None and seen.index.type_of(key) in _OWNERS else None


def _shared(run: Sequence[Span], owners: Sequence[str | None]) -> dict[int, Share]:
    return {
        words.start: Share(run[0], owner, frozenset(key for key in owners if key is not None and key != owner))
        for words, owner in zip(run, owners, strict=True)
    }


def _named_behind(seen: Observation, sums: Sequence[Span]) -> dict[int, Share]:
    """ "Pay $5 to Roe, $3 to Poe and $1 to the mill": sums that nothing but an "and" or a comma parts from the one before."""
    found: dict[int, Share] = {}
    run: list[tuple[Span, str, str]] = []
    for words in sums:
        behind = _behind(seen, words)
        is_next = (
            bool(run) and seen.doc[words.start - 1].lower_ in _LINKS and behind is not None and behind[1] == run[0][2]
        )
        verbs = any(t.pos_ in ("VERB", "AUX") for t in seen.doc[run[-1][0].end : words.start]) if run else False
        run = (
            [*run, (words, *behind)]
            if is_next and not verbs and behind is not None
            else [(words, *behind)]
            if behind
            else []
        )
        if len(run) > 1:
            owners = frozenset(owner for _, owner, _ in run)
            found |= {w.start: Share(run[0][0], owner, owners - {owner}, link) for w, owner, link in run}
    return found


def _behind(seen: Observation, words: Span) -> tuple[str, str] | None:
    """Who is named right behind a sum, and by which preposition: "[to] [Roe]", "in damages [to] [Roe]"."""
    doc, i = seen.doc, words.end
    if i + 1 < len(doc) and doc[i].lower_ == "in" and doc[i + 1].pos_ == "NOUN":
        i += 2
    if i >= len(doc) or doc[i].lower_ not in ("to", "from", "against", "for"):
        return None
    for at in range(i + 1, min(i + 6, len(doc))):
        key = seen.index.of_token(at)
        if key is not None and seen.index.type_of(key) in _OWNERS:
            return key, doc[i].lower_
        if doc[at].pos_ not in ("PROPN", "NOUN", "ADJ", "DET", "PRON"):
            break
    return None


def _in_turn(seen: Observation, sums: Sequence[Span]) -> dict[int, Share]:
    """ "Roe and Poe were fined $5 and $3 respectively": those of the verb's one list in the order of the other."""
    if not any(token.lower_ == _RESPECTIVELY for token in sums[0].sent):
        return {}
    names = _listed_with(sums[0].root.head)
    if len(names) != len(sums):
        return {}
    return _shared(sums, [seen.index.of_token(name.i) for name in names])


def _listed_with(verb: Token) -> list[Token]:
    """Those of the list that is the verb's subject, or else its object, named or not, in the order of the text."""
    who = subject(verb)
    lists = [[*conjuncts(token)] for token in [*([who] if who is not None else []), *objects(verb)]]
    return next((each for each in lists if len(each) > 1), [])


def shared_out(seen: Observation, verb: Token, keys: Sequence[str]) -> tuple[tuple[tuple[str, ...], Money], ...]:
    """Whom a verb gives which sum where it gives each another: those of `keys` for the sum that names nobody."""
    found = [
        (share.of(keys), money_of(words))
        for start, share in find_shares(seen).items()
        if (over := find_place(share.leader.root).verb) is not None and over.i == verb.i
        for words in seen.doc.ents
        if words.start == start
    ]
    return tuple(each for each in found if each[0])


def own_words(seen: Observation, at: int, words: str) -> str:
    """The words of a measure that begins at a token without the numbers of others: "five years" of "five and seven years"."""
    listed = numbers_listed(seen.doc, at)
    taken = seen.doc[at : listed[-1] + 1].text
    if len(listed) < 2 or not words.startswith(taken):
        return words
    return f"{seen.doc[at].text}{words[len(taken) :]}"


def numbers_left(seen: Observation, start: int) -> list[tuple[int, str]]:
    """The bare numbers behind the first measure of such a list, each with whose it is: "Roe got five years, [Poe] [seven]"."""
    found, after = [], start
    for token in seen.doc[start : seen.doc[start - 1].sent.end]:
        following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
        is_bare = (
            token.like_num and following.pos_ not in ("NOUN", "NUM", "SYM") and token.ent_type_ in ("", "CARDINAL")
        )
        if is_bare and not _is_age(token):
            owner = owner_before(seen, token.i, after)
            if owner is not None:
                found.append((token.i, owner))
                after = token.i + 1
    return found


def _is_age(number: Token) -> bool:
    """Whether a number between commas says how old the one before is: "Poe, 29, to two months"; not "Poe, seven, and Ash, two"."""
    doc, i = number.doc, number.i
    return 0 < i < len(doc) - 2 and doc[i - 1].text == doc[i + 1].text == "," and doc[i + 2].lower_ != "and"
