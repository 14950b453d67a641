"""The forms of a name → the one to show; the forms themselves stay as they are written."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from kg.interpret.aliases import RANKS
from kg.model import EntityType

INITIALS = 3  # letters of a name in capitals that may be its owner's initials: "JFK"


def best_label(forms: Sequence[str], kind: EntityType) -> str:
    """The form to show: the longest proper one, in mixed case where there is one; a person's is never in capitals alone."""
    forms = [html.unescape(form) for form in forms]  # a page's text may keep "Roe&#39;s Mill" as it was coded
    # "Quillon Banks" beside "Quillon Bank" lost an apostrophe.
    whole = [form for form in forms if not (form.endswith("s") and form[:-1] in forms)]
    if kind == "Company":
        whole = [form for form in whole if not _is_followed(form, whole)] or whole
    if kind in ("Person", "Judge", "Attorney"):
        # Press offices and captions write the accused in capitals: "JANE ROE", later "ROE".
        parts = {word for form in whole if is_in_capitals(form) for word in form.split()}  # "DOE" of "JANE DOE"
        mixed = [form for form in whole if not is_in_capitals(form) and form not in parts] or [
            in_name_case(form) for form in whole
        ]
        return max(mixed, key=lambda form: (len(form.split()), len(form)))
    mixed = [form for form in whole if not (form.isupper() and " " in form)] or whole
    return max(mixed, key=lambda form: (min(len(form.split()), 8), len(form)))


def _is_followed(form: str, forms: Sequence[str]) -> bool:
    """Whether a form is another one with a common noun behind it: "the Quillon app" beside "Quillon"."""
    bare, _, noun = form.rpartition(" ")
    return noun.islower() and bare in forms


def is_in_capitals(name: str) -> bool:
    """Whether a person's name is written in capitals throughout and is no initials."""
    return name.isupper() and sum(letter.isalpha() for letter in name) > INITIALS


def in_name_case(name: str) -> str:
    """A person's name in capitals as it is written elsewhere: "MARY-ANN O'DOE III" is "Mary-Ann O'Doe III"."""
    if not is_in_capitals(name):
        return name
    return " ".join(word if _is_rank(word) else re.sub(r"\w+", _capitalised, word) for word in name.split())


def _is_rank(word: str) -> bool:
    # "JR." and "SR." are written Jr. and Sr.; numbers and degrees stay in capitals
    return word.strip(".,").lower() in RANKS - {"jr", "sr", "esq"}


def _capitalised(part: re.Match[str]) -> str:
    word = part[0]
    if part.start() and part.string[part.start() - 1] in "'’" and len(word) == 1:
        return word.lower()  # "ROE'S"
    if word.startswith("MC") and len(word) > 3:
        return f"Mc{word[2:].capitalize()}"
    return word.capitalize()
