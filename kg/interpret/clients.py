"""A phrase for a lawyer's client → those meant: "the plaintiffs", "the clinics", "the retailer", "his lawyer", "defense counsel"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.interpret.aliases import given_names
from kg.interpret.assembly import Concluded
from kg.interpret.body_words import callings_of
from kg.interpret.caption_blocks import find_caption_block
from kg.interpret.mentions import PRONOUNS, nominals
from kg.interpret.observation import Observation
from kg.interpret.titled_bodies import called_otherwise, is_called, is_of_kind

PLAINTIFFS = frozenset({"plaintiff", "petitioner", "claimant", "complainant", "applicant"})
DEFENDANTS = frozenset({"defendant", "accused", "respondent"})
APPEALING = frozenset({"appellant", "appellee"})
DEFENSE = frozenset({"defense", "defence"})
PROSECUTION = frozenset({"prosecution", "crown"})
POSSESSIVES = frozenset({"PRP$", "WP$"})
_SERVED = ("Company", "Organization", "GovernmentBody", "LawFirm", "Person")
_BODIES = ("Company", "Organization", "GovernmentBody", "LawFirm")
# What may be any that is not named, and what stands in its name where it is.
_ANY_STATE = frozenset(
    "government state country nation administration county city town village township borough district province council".split()
)
_STATES = frozenset({"united states", "state", "commonwealth", "people", "crown", "republic", "federal government"})
_FEW = 3  # persons on a side that one lawyer is taken to act for
_PERSONAL = ("his", "her")
_BACK = 3  # sentences that a pronoun for a person reaches back over
_MAIN = 2  # the accused of a report is named at least half as often as anybody else in it


def find_clients(seen: Observation, concluded: Concluded, token: Token) -> tuple[str, ...]:
    """Those whom the phrase names, or those that its noun can only mean; none rather than a guess."""
    if token.tag_ in POSSESSIVES:
        return _by_pronoun(seen, concluded, token)
    named = tuple(
        key
        for key in seen.index.all_of(token.i)
        if seen.index.type_of(key) in (*_SERVED, "Attorney", "Judge") and is_of_kind(seen.index, key, token)
    )
    noun = token.lemma_.lower()
    if noun in DEFENSE | PROSECUTION and token.ent_type_ == "":
        return find_accused(seen, concluded) if noun in DEFENSE else find_prosecution(seen, concluded)
    if (other := called_otherwise(seen.index, token)) is not None:
        return (other,)
    is_side = noun in PLAINTIFFS | DEFENDANTS | APPEALING and not token.ent_type_
    if is_side and all(seen.index.type_of(key) == "Attorney" for key in named):  # counsel is not whom he acts for
        return _of_party_noun(seen, concluded, noun)
    if named or token.pos_ != "NOUN" and not (token.is_lower and token.pos_ == "PROPN"):
        return named
    called = [entity.id for entity in seen.index.entities if is_called(seen.index, entity.id, noun)]
    is_plural = token.tag_ in ("NNS", "NNPS")
    if called:
        return tuple(called) if is_plural and len(called) <= _FEW or len(called) == 1 else ()
    kinds = nominals().get(noun, frozenset()) if noun not in _ANY_STATE else frozenset()
    fits = [key for key in parties_of(concluded) if seen.index.type_of(key) in kinds]
    if is_plural and noun in nominals() and "Person" in kinds:
        return _several(seen, concluded)
    return tuple(fits) if not is_plural and len(fits) == 1 else ()


def _of_party_noun(seen: Observation, concluded: Concluded, noun: str) -> tuple[str, ...]:
    """The side that a paper's own caption calls so, or else that the noun means; who appeals only a caption tells."""
    block = find_caption_block(seen.document.text)
    side = block.side_called(noun) if block is not None else None
    if side is None and noun in APPEALING:
        return ()
    return side_of(concluded, of_plaintiffs=noun in PLAINTIFFS if side is None else side == "plaintiff")


def _several(seen: Observation, concluded: Concluded) -> tuple[str, ...]:
    """The only side on which several persons stand, and nobody else: "the authors"."""
    sides = {side for case in concluded.cases for side in (case.plaintiffs, case.defendants) if len(side) > 1}
    of_persons = [side for side in sides if all(seen.index.type_of(key) == "Person" for key in side)]
    return of_persons[0] if len(of_persons) == 1 and len(of_persons[0]) <= _FEW else ()


def side_of(concluded: Concluded, *, of_plaintiffs: bool) -> tuple[str, ...]:
    """The parties on one side of the first case that tells them, of which the document is; none where they are many."""
    sides = [side for case in concluded.cases if (side := case.plaintiffs if of_plaintiffs else case.defendants)]
    return sides[0] if sides and len(sides[0]) <= _FEW else ()


def find_accused(seen: Observation, concluded: Concluded) -> tuple[str, ...]:
    """Whom "the defense" defends: the only one accused whom the text speaks much of; a precedent's convict is none."""
    counts = {e.id: len(seen.mention_heads.get(e.id, ())) for e in seen.index.entities if e.type == "Person"}
    most = max(counts.values(), default=0)
    sides = [key for case in concluded.cases for key in case.defendants]
    main = [key for key in dict.fromkeys(sides) if counts.get(key, most) * _MAIN >= most]
    first = concluded.cases[0].defendants if concluded.cases else ()
    if len(main) > 1 and len(first) == 1 and counts.get(first[0], 0) == max(counts.get(key, most) for key in main):
        return first  # he whom the report is about, and not who is accused beside him
    return tuple(main) if len(main) == 1 else ()


def parties_of(concluded: Concluded) -> tuple[str, ...]:
    """Everybody who stands on a side of a case, once each."""
    return tuple(dict.fromkeys(key for case in concluded.cases for key in (*case.plaintiffs, *case.defendants)))


def find_prosecution(seen: Observation, concluded: Concluded) -> tuple[str, ...]:
    """The one body that prosecutes: a prosecutors' office or a state on the plaintiffs' side, no other agency."""
    bodies = [
        key
        for key in dict.fromkeys(key for case in concluded.cases for key in case.plaintiffs)
        if seen.index.type_of(key) == "GovernmentBody" and _prosecutes(seen, key)
    ]
    return tuple(bodies) if len(bodies) == 1 else ()


def _prosecutes(seen: Observation, key: str) -> bool:
    names = seen.index.entity(key).names
    return bool(
        callings_of(names) & {"prosecutor", "attorney", "justice"}
        or {name.lower().removeprefix("the ") for name in names} & _STATES
        or seen.index.is_place(key)
    )


def _by_pronoun(seen: Observation, concluded: Concluded, pronoun: Token) -> tuple[str, ...]:
    """Whom "his lawyer" serves: whom the pronoun stands for, if a lawyer can serve him, or else the party last spoken of.

    Clients are parties far more often than not, so a party close before is meant rather than somebody who is none.
    """
    meant = seen.index.of_token(pronoun.i)
    parties = parties_of(concluded)
    is_served = meant is not None and seen.index.type_of(meant) in _SERVED and _agrees(seen, meant, pronoun)
    if (spoken := _last_subject(seen, pronoun)) is not None:
        return (spoken,)
    accused = find_accused(seen, concluded) if _begins_paragraph(pronoun) and pronoun.lower_ in _PERSONAL else ()
    if accused and _agrees(seen, accused[0], pronoun):
        return accused  # a paragraph that begins with a pronoun goes on about him of whom the report is
    if meant is not None and is_served and meant in parties:
        return (meant,)
    number, gender, _ = PRONOUNS.get(pronoun.lower_, ("", "", 0))
    if number == "plur" or gender not in ("m", "f"):
        return (meant,) if meant is not None and is_served else ()
    if meant is None:
        return ()
    last: tuple[int, str] | None = None
    for key in parties:
        before = [i for i in seen.mention_heads.get(key, ()) if i < pronoun.i]
        is_near = bool(before) and seen.sentence_of[before[-1]] >= seen.sentence_of[pronoun.i] - _BACK
        if is_near and seen.index.type_of(key) == "Person" and _agrees(seen, key, pronoun):
            last = max(last or (0, ""), (before[-1], key))
    if last is not None:
        return (last[1],)
    return (meant,) if is_served else ()


def _begins_paragraph(token: Token) -> bool:
    """Whether nothing but quotation marks stands between the word and the end of the paragraph before."""
    return token.is_sent_start is True and bool(token.i) and "\n" in token.doc[token.i - 1].text_with_ws


def _last_subject(seen: Observation, pronoun: Token) -> str | None:
    """The person or body of whom the sentence before speaks, where the pronoun begins one: "Roe denies it. Her lawyer …"."""
    if not pronoun.is_sent_start or pronoun.lower_ not in (*_PERSONAL, "its"):
        return None
    served = ("Person",) if pronoun.lower_ != "its" else _BODIES
    first = pronoun.sent.start
    before = seen.doc[first - 1].sent if first else pronoun.sent
    if not first or any(token.is_space and "\n" in token.text for token in before[-1:]):
        return None
    for token in (each for each in before if each.dep_ in ("nsubj", "nsubj:pass") and each.head.dep_ == "root"):
        key = seen.index.of_token(token.i)
        if key is not None and seen.index.type_of(key) in served and _agrees(seen, key, pronoun):
            return key
    return None


def _agrees(seen: Observation, key: str, pronoun: Token) -> bool:
    """Whether the pronoun can stand for the entity: "its" for no person, "her" for no man."""
    _, gender, _ = PRONOUNS.get(pronoun.lower_, ("", "", 0))
    is_body = seen.index.type_of(key) in _BODIES
    if gender in ("m", "f"):
        return not is_body and known_gender(seen, key) in ("", gender)
    return gender != "n" or is_body


def known_gender(seen: Observation, key: str) -> str:
    """ "m" or "f" by the honorific before a name or the given name; "" where neither tells."""
    told = {"mr": "m", "mr.": "m", "sir": "m", "ms": "f", "ms.": "f", "mrs": "f", "mrs.": "f", "miss": "f"}
    found = {
        told[seen.doc[i - back].lower_]
        for i in seen.mention_heads.get(key, ())
        for back in (1, 2)
        if i >= back and seen.doc[i - back].lower_ in told and seen.doc[i].ent_type_ == "PERSON"
    }
    if not found:
        first = {name.split()[0].lower() for name in seen.index.entity(key).names if len(name.split()) > 1}
        found = {given_names()[name] for name in first if name in given_names()}
    return found.pop() if len(found) == 1 else ""
