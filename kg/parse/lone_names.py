"""A one-word name that no full name explains: a person, or the company that the text calls "the messaging app"?

A reporter gives a person's full name or title once. Where a word that the network takes for a person never has either,
what the text calls it, and whether "its" or "her" follows, decides.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.ontology import read
from kg.parse.name_edges import titles

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Doc

    from kg.parse.name_votes import Ballot, Form
    from kg.parse.rule_names import Mention

_THINGS = frozenset({"its", "itself", "it"})
_PERSONS = frozenset({"he", "she", "his", "her", "him", "hers", "himself", "herself"})
_NEAR = 12  # tokens after a name in which a pronoun likely means it
_CALLED = 7  # tokens after a name in which ", the messaging app," ends
OFTEN = 3  # mentions after which a person would have had a full name, a title or a "he" or "she"
# What only a firm has: "Vexo's servers". Lawyers, houses and children people have too.
_OWNED = frozenset(
    "app site website service services platform users customers servers subscribers shareholders investors board executives "
    "employees staff engineers subsidiary products software shares headquarters officials spokesman spokeswoman spokesperson".split()
)


def settle_lone_names(doc: Doc, ballots: Mapping[Form, Ballot]) -> None:
    """Takes votes for a person from one-word names that the text treats as a company, and gives them to the company.

    "The Ambleside company" is the company of that place: a one-word name that stands nowhere else is no company.
    """
    for form, ballot in ballots.items():
        is_seen = len(form) == 1 and ballot.label == "COMPANY" and bool(ballot.mentions) and not ballot.is_fixed
        if is_seen and all(_is_home(doc, mention) for mention in ballot.mentions):
            ballot.labels["PLACE"] += ballot.labels.pop("COMPANY")
    full = {word for form, ballot in ballots.items() if len(form) > 1 and ballot.label == "PERSON" for word in form}
    for form, ballot in ballots.items():
        if len(form) != 1 or ballot.label != "PERSON" or form[0] in full or not ballot.mentions:
            continue
        if any(_has_title(doc, mention) for mention in ballot.mentions):
            continue
        called = sum(_is_called_company(doc, mention) for mention in ballot.mentions)
        leaning = sum(_leaning(doc, mention) for mention in ballot.mentions)
        often = len(ballot.mentions) >= OFTEN and form[0].lower() not in given_names()
        if called or leaning > 0 or often and leaning == 0:
            ballot.labels["COMPANY"] += ballot.labels.pop("PERSON")


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Given names in lower case, by which alone a report may call a child or a singer."""
    table = tomllib.loads(read("given_names.toml"))
    return frozenset(name.lower() for kind in ("male", "female") for name in table[kind])


@lru_cache(maxsize=1)
def _company_nouns() -> frozenset[str]:
    table = tomllib.loads(read("nominals.toml"))
    return frozenset(noun for row in table["nominal"] if "Company" in row["kinds"] for noun in row["nouns"])


def _has_title(doc: Doc, mention: Mention) -> bool:
    before = doc[mention.start - 1] if mention.start else None
    # "to host Vexo" has the verb, not the title of one who hosts.
    return before is not None and before.pos_ != "VERB" and before.lower_ in titles() - _company_nouns()


# Where a firm's own name may stand before the noun too: "the Vexo app".
_OFFERED = frozenset(
    "app platform site website service network unit brand subsidiary franchise store hotel restaurant clinic label".split()
)


def _is_home(doc: Doc, mention: Mention) -> bool:
    """Whether the name tells where a firm is at home: "the Ambleside company"."""
    if not mention.start or mention.end >= len(doc) or doc[mention.start - 1].lower_ != "the":
        return False
    return doc[mention.end].lower_ in _company_nouns() - _OFFERED


def _is_called_company(doc: Doc, mention: Mention) -> bool:
    """Whether a company's noun stands right before the name ("the app Vexo") or in apposition ("Vexo, a lender, said")."""
    before = mention.start - 1
    if before >= 0 and doc[before].lower_ in _company_nouns():
        return True
    after = [doc[i] for i in range(mention.end, min(mention.end + _CALLED, len(doc)))]
    if len(after) < 3 or after[0].text != "," or after[1].lower_ not in {"a", "an", "the"}:
        return False
    noun = next((token for token in after[2:] if token.pos_ in {"NOUN", "PROPN"} and token.dep_ != "compound"), None)
    return noun is not None and noun.lower_ in _company_nouns()


def _leaning(doc: Doc, mention: Mention) -> int:
    """1 if the next pronoun of its sentence is a thing's or what it owns a firm's, -1 if a pronoun a person's, else 0."""
    after = [doc[i].lower_ for i in range(mention.end, min(mention.end + 2, len(doc)))]
    if after == [",", "which"] or len(after) == 2 and after[0] in {"'s", "’s"} and after[1] in _OWNED:
        return 1
    if after == [",", "who"] or after[:1] == ["who"]:
        return -1
    for i in range(mention.end, min(mention.end + _NEAR, len(doc))):
        if doc[i].is_sent_start:
            break
        if doc[i].lower_ in _PERSONS:
            return -1
        if doc[i].lower_ in _THINGS:
            return 1
    return 0
