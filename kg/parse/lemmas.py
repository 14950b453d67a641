"""A word and its tag into its lemma and its Universal Dependencies features: a table of what is irregular, rules for the rest."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

TABLE = Path(__file__).parent / "model" / "words.json"
VOWELS = frozenset("aeiou")
# Tags whose words inflect by rule; in all others a word is its own lemma, lower case, unless it is a name.
NAMES = frozenset({"NNP", "NNPS"})
# A stem with one of these endings lost an "e": "ruling", "argued", "charged", "sentenced", "moved", "awarded" has none.
LOST_E = (
    "c",
    "u",
    "v",
    "dg",
    "rg",
    "ng",
    "iz",
    "yz",
    "at",
    "ur",
    "ir",
    "or",
    "ag",
    "bl",
    "pl",
    "tl",
    "dl",
    "gl",
    "kl",
    "fl",
    "zl",
    "rs",
    "ns",
    "ls",
)


class Words:
    """The words of the training treebanks: bases of verbs and adjectives, irregular lemmas, and features."""

    def __init__(self, path: Path = TABLE) -> None:
        table = json.loads(path.read_text(encoding="utf-8"))
        self.irregular: dict[str, dict[str, str]] = table["irregular"]  # by tag, then by form
        self.bases = {kind: frozenset(words.split()) for kind, words in table["bases"].items()}
        self.tag_features: dict[str, str] = table["tag_features"]
        self.word_features: dict[str, dict[str, str]] = table["word_features"]

    def lemma(self, word: str, tag: str) -> str:
        """The dictionary form: "rejected" as VBD is "reject", "Rejected" as NNP stays."""
        plain = word.replace("’", "'").replace("‘", "'")
        form = plain.lower()
        irregular = self.irregular.get(tag)
        if irregular is not None and form in irregular:
            found = irregular[form]
            return _as_written(found, plain) if tag in NAMES else found
        if tag == "NNPS":
            return _as_written(_singular(form), plain)
        if tag in NAMES or tag in {"FW", "ADD"}:
            return plain
        return self._regular(form, tag)

    def features(self, word: str, tag: str) -> str:
        """The features that the tag and, in closed classes, the word give: "Number=Plur"."""
        by_word = self.word_features.get(tag)
        if by_word is not None:
            found = by_word.get(word.lower().replace("’", "'"))
            if found is not None:
                return found
        return self.tag_features.get(tag, "")

    def _regular(self, form: str, tag: str) -> str:
        if tag == "NNS":
            return _singular(form)
        if tag == "VBZ":
            return self._base(_singular(form), [], "verb", _singular(form))
        if tag == "VBG" and form.endswith(("ing", "in'")) and len(form) > 4:
            return self._stem(form[:-3], "verb")
        if tag in {"VBD", "VBN"} and form.endswith("ed") and len(form) > 3:
            return self._stem(form[:-2], "verb")
        if tag in {"JJR", "RBR"} and form.endswith("er") and len(form) > 4:
            return self._stem(form[:-2], "adjective")
        if tag in {"JJS", "RBS"} and form.endswith("est") and len(form) > 5:
            return self._stem(form[:-3], "adjective")
        return form

    def _stem(self, stem: str, kind: str) -> str:
        """The base of a stem that may have lost an "e", doubled its consonant, or turned "y" into "i"."""
        doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in VOWELS
        options = [stem, stem + "e"]
        if doubled:
            options = [stem[:-1], stem]
        if stem.endswith("i"):
            options = [stem[:-1] + "y", stem + "e"]
        return self._base(options[0], options[1:], kind, _guess(stem, doubled=doubled))

    def _base(self, option: str, others: list[str], kind: str, guess: str) -> str:
        known = self.bases[kind]
        return next((word for word in (option, *others) if word in known), guess)


@lru_cache(maxsize=1)
def words() -> Words:
    """The table in the package, read once."""
    return Words()


def _singular(form: str) -> str:
    if len(form) < 3 or not form.endswith("s") or form.endswith(("ss", "us", "is")):
        return form
    if form.endswith("ies") and len(form) > 4:
        return form[:-3] + "y"
    if form.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return form[:-2]
    return form[:-1]


def _guess(stem: str, *, doubled: bool) -> str:
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if doubled:
        return stem if stem[-1] in "lsfz" else stem[:-1]
    if not any(c in VOWELS or c == "y" for c in stem):
        return stem
    return stem + "e" if stem.endswith(LOST_E) else stem


def _as_written(lemma: str, word: str) -> str:
    """The lemma with the capitals of the word."""
    return "".join(w if w.lower() == c else c for c, w in zip(lemma, word.ljust(len(lemma)), strict=False))
