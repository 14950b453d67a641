"""A phrase for a lawyer's client → those meant: "the plaintiffs", "the clinics", "the retailer", "his lawyer", "defense counsel"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.interpret.assembly import Concluded
from kg.interpret.mentions import nominals
from kg.interpret.observation import Observation

PLAINTIFFS = frozenset({"plaintiff", "petitioner", "claimant", "complainant", "applicant"})
DEFENDANTS = frozenset({"defendant", "accused", "respondent"})
_SERVED = ("Company", "Organization", "GovernmentBody", "LawFirm", "Person")
_PERSONAL = frozenset({"his", "her"})
_ANY_STATE = frozenset({"government", "state", "country", "nation", "administration"})  # may be any that is not named
_FEW = 3  # persons on a side that one lawyer is taken to act for
_SHORT = 4  # letters of a word that tells a name
_BACK = 3  # sentences that a pronoun reaches back over
_MAIN = 2  # the accused of a report is named at least half as often as anybody else in it


def find_clients(seen: Observation, concluded: Concluded, token: Token) -> tuple[str, ...]:
    """Those whom the phrase names, or those that its noun can only mean; none rather than a guess."""
    if token.tag_ == "PRP$":
        return _by_pronoun(seen, concluded, token)
    named = tuple(
        key for key in seen.index.all_of(token.i) if seen.index.type_of(key) in (*_SERVED, "Attorney", "Judge")
    )
    if named or token.pos_ != "NOUN":
        return named
    noun = token.lemma_.lower()
    if noun in PLAINTIFFS | DEFENDANTS:
        return side_of(concluded, of_plaintiffs=noun in PLAINTIFFS)
    called = [entity.id for entity in seen.index.entities if _is_called(seen, entity.id, noun)]
    is_plural = token.tag_ == "NNS"
    if called:
        return tuple(called) if is_plural and len(called) <= _FEW or len(called) == 1 else ()
    kinds = nominals().get(noun, frozenset()) if noun not in _ANY_STATE else frozenset()
    fits = [key for key in _parties(concluded) if seen.index.type_of(key) in kinds]
    return tuple(fits) if not is_plural and len(fits) == 1 else ()


def side_of(concluded: Concluded, *, of_plaintiffs: bool) -> tuple[str, ...]:
    """The parties on one side of the document's only case; none where they are many."""
    if len(concluded.cases) != 1:
        return ()
    side = concluded.cases[0].plaintiffs if of_plaintiffs else concluded.cases[0].defendants
    return side if len(side) <= _FEW else ()


def find_accused(seen: Observation, concluded: Concluded) -> tuple[str, ...]:
    """Whom "the defense" defends: the only one accused whom the text speaks much of; a precedent's convict is none."""
    counts = {e.id: len(seen.mention_heads.get(e.id, ())) for e in seen.index.entities if e.type == "Person"}
    most = max(counts.values(), default=0)
    sides = [key for case in concluded.cases for key in case.defendants]
    main = [key for key in dict.fromkeys(sides) if counts.get(key, most) * _MAIN >= most]
    return tuple(main) if len(main) == 1 else ()


def _parties(concluded: Concluded) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for case in concluded.cases for key in (*case.plaintiffs, *case.defendants)))


def _is_called(seen: Observation, key: str, noun: str) -> bool:
    """Whether the noun stands in a name of the body: the fund in "Springfield Pension Fund"."""
    if len(noun) < _SHORT or seen.index.type_of(key) not in ("Company", "Organization", "GovernmentBody"):
        return False
    words = {word.strip(",.").lower() for name in seen.index.entity(key).names for word in name.split()}
    return bool(words & {noun, f"{noun}s"})


def _by_pronoun(seen: Observation, concluded: Concluded, pronoun: Token) -> tuple[str, ...]:
    """Whom "his lawyer" serves: whom the pronoun stands for, but where that is a judge or a lawyer the party last spoken of."""
    meant = seen.index.of_token(pronoun.i)
    if meant is None or seen.index.type_of(meant) not in ("Judge", "Attorney"):
        return (meant,) if meant is not None and seen.index.type_of(meant) in _SERVED else ()
    if pronoun.lower_ not in _PERSONAL:
        return ()
    last: tuple[int, str] | None = None
    for key in _parties(concluded):
        before = [i for i in seen.mention_heads.get(key, ()) if i < pronoun.i]
        is_near = bool(before) and seen.sentence_of[before[-1]] >= seen.sentence_of[pronoun.i] - _BACK
        if is_near and seen.index.type_of(key) == "Person":
            last = max(last or (0, ""), (before[-1], key))
    return (last[1],) if last is not None else ()
