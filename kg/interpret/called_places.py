"""A common noun for a place → the place that it calls: "Nevada … the state"; never an agency.

A state is a body in law, and so are its agencies; but what a text calls "the state" is the state itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from spacy.tokens import Doc, Token

from kg.interpret.acting import acts
from kg.interpret.candidates import LATEST, Candidate, sentence_of
from kg.interpret.mentions import Mention
from kg.interpret.place_nouns import TOWNS
from kg.parse.places import cities, countries, states

_PROSECUTION = re.compile(r"attorney general|prosecut", re.IGNORECASE)
_ANOTHER = frozenset("other neighboring neighbouring nearby first second third only last next same different".split())


def _is_state(name: str) -> bool:
    return name in states()


def _is_county(name: str) -> bool:
    return name.split()[-1].lower() in ("county", "parish")


def _is_country(name: str) -> bool:
    return name in countries() and name not in states()


def _is_town(name: str) -> bool:
    return not (_is_state(name) or _is_country(name) or _is_county(name))


def _is_province(name: str) -> bool:
    return name in cities()


# What a place must be for a noun to call it so.
_SORTS: Mapping[str, Callable[[str], bool]] = {
    "state": _is_state, "commonwealth": _is_state, "county": _is_county, "province": _is_province,
    "country": _is_country, "nation": _is_country, "republic": _is_country, **dict.fromkeys(TOWNS, _is_town),
}  # fmt: skip


def choose_place(doc: Doc, noun: Mention, candidates: Iterable[Candidate], *, close: float) -> int | None:
    """The place that a definite noun takes up: the most present of its sort, or None where another is as present.

    "The city of Springfield" is named beside it, and "the neighbouring state", "the state that won" are told apart.
    """
    token = doc[noun.head]
    if noun.number == "plur" or _is_told_apart(token):
        return None
    sentence = sentence_of(doc, noun.head)
    lemma = token.lemma_.lower()
    named = [each for each in candidates if each.is_named]
    # "The city of Springfield sued" in a report from SALEM: "the city" is the one that is called so.
    fits = [each for each in named if lemma in each.heads_of_names]
    fits = fits or [each for each in named if _is_called(doc, lemma, each)]
    if not fits and lemma == "state":
        fits = [each for each in named if _acts(doc, each)] or [each for each in named if _is_prosecution(doc, each)]
    ranked = sorted(((each.salience(sentence, window=30, decay=0.8), each.root) for each in fits), reverse=True)
    if not ranked or len(ranked) > 1 and ranked[0][0] < close * ranked[1][0]:
        return None
    return ranked[0][1]


def _is_called(doc: Doc, lemma: str, candidate: Candidate) -> bool:
    """Whether the thing is a place of the noun's sort."""
    names = [mention for mention in candidate.mentions[-LATEST:] if mention.kind == "name"]
    labels = ("PLACE",) if lemma in TOWNS else ("PLACE", "GOV")
    places = [doc[name.start : name.end].text for name in names if name.label in labels]
    return len(places) * 2 > len(names) and any(map(_SORTS[lemma], places))


def _acts(doc: Doc, candidate: Candidate) -> bool:
    """Whether a place of no known sort does what a state does: "Lusatia charged Roe"."""
    names = [mention for mention in candidate.mentions[-LATEST:] if mention.label == "PLACE"]
    return any(_is_town(doc[name.start : name.end].text) and acts(doc, name) for name in names)


def _is_prosecution(doc: Doc, candidate: Candidate) -> bool:
    """Whether the name is that of the office through which a state goes to court."""
    names = (mention for mention in candidate.mentions[-LATEST:] if mention.kind == "name" and mention.label == "GOV")
    return any(_PROSECUTION.search(doc[name.start : name.end].text) for name in names)


def _is_told_apart(token: Token) -> bool:
    """Whether the noun's own words say that another is meant, or which: "the other state", "the state where she lives"."""
    return any(
        child.lower_ in _ANOTHER or child.tag_ == "JJS" or child.dep_ in ("acl", "acl:relcl", "nmod:poss", "nmod")
        for child in token.children
        if child.dep_ != "case" and child.ent_type_ != "COURT"  # "sued the city in Salem County Court"
    )
