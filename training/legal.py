"""Annotated legal news into examples: names, claim phrases, claim status, ruling triggers and parties, word by word."""

from __future__ import annotations

import hashlib
import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.lang.en import English

from kg.parse.lemmas import words as word_table
from kg.parse.sentences import find_sentences
from kg.parse.tokens import make_tokenizer
from training.examples import UNKNOWN, Example
from training.places import Marks, Places, places_of
from training.rulings import find_triggers

FOLDS = 5  # one document in five is for evaluation: fold 0
KINDS = {"cause": "CAUSE", "relief": "RELIEF", "charge": "CHARGE"}
ROLES = {"judge": "JUDGE", "attorney": "ATTORNEY"}
Chars = tuple[int, int]


def fold_of(name: str) -> int:
    """The fold of the document of this name; depends on the name alone."""
    return hashlib.sha256(name.encode()).digest()[0] % FOLDS


def is_held_out(name: str, fold: int = 0) -> bool:
    """Whether the document of this name is not to be trained on when the fold is kept for evaluation."""
    return fold_of(name) == fold


def documents(folder: Path) -> list[str]:
    """The names of all annotated documents, sorted."""
    return sorted(path.name.removesuffix(".names.json") for path in folder.glob("*.names.json"))


def read_text(path: Path) -> str:
    """The text as the pipeline sees it: title and body, without the line of the date."""
    return re.sub(r"\n+Date: [\d-]+ *\n+", "\n\n", path.read_text(encoding="utf-8"), count=1)


def find_all(text: str, form: str, *, ignore_case: bool = False) -> Iterator[Chars]:
    """Each whole-word place of a form, whatever white space stands between its words."""
    pattern = r"\s+".join(re.escape(part) for part in form.split())
    for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE if ignore_case else 0):
        yield match.span()


def find_names(text: str, names: Sequence[dict[str, str]]) -> list[tuple[Chars, dict[str, str]]]:
    """The places of all names, the longest form first, none over another."""
    taken = bytearray(len(text))
    found = []
    for name in sorted(names, key=lambda name: -len(name["text"])):
        for start, end in find_all(text, name["text"]):
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                found.append(((start, end), name))
    return sorted(found, key=lambda pair: pair[0])


class Reader:
    """Reads a document with its annotation as the pipeline would tokenise it."""

    def __init__(self) -> None:
        nlp = spacy.blank("en")
        if not isinstance(nlp, English):
            raise TypeError("spacy.blank('en') is no English")
        self.tokenizer = make_tokenizer(nlp)

    def read_bare(self, text: str, source: str, name: str) -> Iterator[Example]:
        """The sentences of a text that carries no annotation."""
        tokens = [token for token in self.tokenizer(text) if not token.is_space]
        for start, end in find_word_sentences(text, [(t.idx, t.idx + len(t)) for t in tokens]):
            yield Example(source, name, [token.text for token in tokens[start:end]])

    def read_marked(self, text: str, marks: Marks, source: str, name: str) -> Iterator[Example]:
        """The sentences of a short text with its marks."""
        tokens = [token for token in self.tokenizer(text) if not token.is_space]
        places = [(token.idx, token.idx + len(token)) for token in tokens]
        targets = _marked_targets(places, marks)
        for start, end in find_word_sentences(text, places):
            cut = {kind: values[start:end] for kind, values in targets.items()}
            yield Example(source, name, [token.text for token in tokens[start:end]], targets=cut)

    def read(self, folder: Path, name: str) -> Iterator[Example]:
        """The sentences of one document."""
        text = read_text(folder / f"{name}.txt")
        names = json.loads((folder / f"{name}.names.json").read_text(encoding="utf-8"))["names"]
        gold = json.loads((folder / f"{name}.gold.json").read_text(encoding="utf-8"))
        tokens = [token for token in self.tokenizer(text) if not token.is_space]
        places = [(token.idx, token.idx + len(token)) for token in tokens]
        sentences = find_word_sentences(text, places)
        named = [(_words(places, chars), found) for chars, found in find_names(text, names)]
        targets = {
            "names": _name_targets(len(tokens), named),
            "parties": _party_targets(len(tokens), places, named, text, gold),
        }
        words = [token.text for token in tokens]
        known = places_of(name)
        if known is None:
            targets |= _claim_targets(text, places, gold)
            targets["rulings"] = find_triggers(text, words, places, sentences, gold, word_table())
        else:
            targets |= _placed_claims(text, places, gold, known)
            targets["rulings"] = _placed_rulings(places, gold, known)
        for start, end in sentences:
            cut = {kind: values[start:end] for kind, values in targets.items()}
            yield Example("legal", name, words[start:end], targets=cut)


def find_word_sentences(text: str, places: Sequence[Chars]) -> list[tuple[int, int]]:
    """The sentences of a text as words from and to, whose characters are `places`."""
    starts: list[int] = []
    i = 0
    for span in find_sentences(text):
        while i < len(places) and places[i][1] <= span.start:
            i += 1
        if i < len(places) and (not starts or i > starts[-1]):
            starts.append(i)
    starts[:1] = [0]
    return [(a, b) for a, b in zip(starts, [*starts[1:], len(places)], strict=True) if b > a]


def _words(places: Sequence[Chars], chars: Chars) -> list[int]:
    """The words that overlap the characters."""
    first = bisect_right([end for _, end in places], chars[0])
    last = bisect_left([start for start, _ in places], chars[1])
    return list(range(first, last))


def _name_targets(count: int, named: Sequence[tuple[list[int], dict[str, str]]]) -> list[str]:
    made = ["O"] * count
    for words, name in named:
        kind = ROLES.get(name.get("role", ""), name["type"]) if name["type"] == "PERSON" else name["type"]
        for k, i in enumerate(words):
            made[i] = f"{'I' if k else 'B'}-{kind}"
    return made


def _party_targets(
    count: int,
    places: Sequence[Chars],
    named: Sequence[tuple[list[int], dict[str, str]]],
    text: str,
    gold: dict[str, Any],
) -> list[str]:
    """The side of each name; words that are no names are left open, and so is who stands on both sides."""
    made = [UNKNOWN] * count
    for words, _ in named:
        for i in words:
            made[i] = "O"
    if not gold["cases"]:
        return made
    sides = {
        "PLAINTIFF": {e for case in gold["cases"] for e in case["plaintiffs"]},
        "DEFENDANT": {e for case in gold["cases"] for e in case["defendants"]},
    }
    both = sides["PLAINTIFF"] & sides["DEFENDANT"]
    known = {form: entity["id"] for entity in gold["entities"] for form in entity["names"]}
    for words, name in named:
        entity = known.get(name["text"])
        for side, members in sides.items():
            if entity in members:
                for i in words:
                    made[i] = UNKNOWN if entity in both else side
    return made


def _claim_targets(text: str, places: Sequence[Chars], gold: dict[str, Any]) -> dict[str, list[str]]:
    kinds, statuses = ["O"] * len(places), [UNKNOWN] * len(places)
    forms = [(form, claim) for claim in gold["claims"] for form in claim["texts"]]
    for form, claim in sorted(forms, key=lambda pair: -len(pair[0])):
        for chars in find_all(text, form, ignore_case=True):
            words = _words(places, chars)
            if any(kinds[i] != "O" for i in words):
                continue
            for k, i in enumerate(words):
                kinds[i] = f"{'I' if k else 'B'}-{KINDS[claim['kind']]}"
                statuses[i] = claim["status"]
    return {"claims": kinds, "status": statuses}


def _placed_claims(text: str, places: Sequence[Chars], gold: dict[str, Any], known: Places) -> dict[str, list[str]]:
    """The kind and status of each word of a claim; what only points back at one is left open."""
    kinds, statuses = ["O"] * len(places), [UNKNOWN] * len(places)
    claims = {claim["id"]: claim for claim in gold["claims"]}
    found = [(span, claims[key]) for key, spans in known.claims.items() for span in spans]
    for span, claim in sorted(found, key=lambda pair: pair[0].start - pair[0].end):
        words = _words(places, (span.start, span.end))
        if all(kinds[i] == "O" for i in words):
            for k, i in enumerate(words):
                kinds[i] = f"{'I' if k else 'B'}-{KINDS[claim['kind']]}"
                statuses[i] = claim["status"]
    quoted = [chars for claim in gold["claims"] for form in claim["texts"] for chars in find_all(text, form)]
    for chars in [*quoted, *((span.start, span.end) for span in known.loose_claims)]:
        for i in _words(places, chars):
            kinds[i] = UNKNOWN if kinds[i] == "O" else kinds[i]
    return {"claims": kinds, "status": statuses}


def _placed_rulings(places: Sequence[Chars], gold: dict[str, Any], known: Places) -> list[str]:
    """The side of each word that reports a ruling; what only refers to one is left open."""
    made = ["O"] * len(places)
    for span in known.loose_rulings:
        for i in _words(places, (span.start, span.end)):
            made[i] = UNKNOWN
    sides = {ruling["id"]: ruling["side"] for ruling in gold["rulings"]}
    for key, spans in known.rulings.items():
        for span in spans:
            for i in _words(places, (span.start, span.end))[:1]:
                label = f"B-{sides[key]}"
                made[i] = UNKNOWN if made[i].startswith("B-") and made[i] != label else label
    return made


def _marked_targets(places: Sequence[Chars], marks: Marks) -> dict[str, list[str]]:
    count = len(places)
    kinds, claims, rulings = (["O"] * count for _ in range(3))
    statuses = [UNKNOWN] * count
    parties = [UNKNOWN] * count
    for span, kind, side in marks.names:
        for k, i in enumerate(_words(places, (span.start, span.end))):
            kinds[i], parties[i] = f"{'I' if k else 'B'}-{kind}", side
    for span, kind, status in marks.claims:
        for k, i in enumerate(_words(places, (span.start, span.end))):
            claims[i], statuses[i] = f"{'I' if k else 'B'}-{kind}", status
    for span, side in marks.rulings:
        for i in _words(places, (span.start, span.end))[:1]:
            rulings[i] = f"B-{side}"
    return {"names": kinds, "parties": parties, "claims": claims, "status": statuses, "rulings": rulings}
