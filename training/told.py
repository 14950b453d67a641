"""What is written below an article of `training/written`, as an annotation in the corpus's format.

= Corvane Inc. = Corvane                                    forms of one entity
case 1: court Ohio Court of Claims; judge Dana Birch        parties stand in the marks
claim a: case 1; by Corvane; against Delmont; topic breach of contract; statute Contracts Act
ruling 1: denied; by Dana Birch; on b; date 2023-05         or "on case 1"
rel: position | Ola Renn | Delmont | spokeswoman
ask: Which claims did the court reject? | a + b             answers: names, letters of claims, "words"; none is none
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from kg.model import Span
from training.places import Places
from training.written import WRITTEN, Written, read_written

TYPES = {
    "PERSON": "Person", "JUDGE": "Judge", "ATTORNEY": "Attorney", "COMPANY": "Company", "ORG": "Organization",
    "GOV": "GovernmentBody", "COURT": "Court", "LAWFIRM": "LawFirm", "STATUTE": "Statute", "CASE": "Case",
}  # fmt: skip
_LINE = re.compile(r"(case|claim|ruling) (\w+):(.*)")


class _Told:
    """The lines of one annotation, with its names looked up among the marks of the text."""

    def __init__(self, written: Written) -> None:
        self.written = written
        self.lines: dict[str, dict[str, list[tuple[str, str]]]] = {"case": {}, "claim": {}, "ruling": {}}
        self.relations: list[list[str]] = []
        self.questions: list[tuple[str, str]] = []
        self.forms: dict[str, str] = {}  # each form of a name, and the type of what it names
        for span, kind, _ in written.marks.names:
            if kind in TYPES:
                self.forms.setdefault(span.of(written.text), TYPES[kind])
        self.first = {form: form for form in self.forms}  # each form, and the first form of the same entity
        for line in filter(None, map(str.strip, written.annotation.splitlines())):
            self._read(line)

    def _read(self, line: str) -> None:
        if line.startswith("="):
            forms = [form.strip() for form in line.strip("= ").split(" = ")]
            for form in forms:
                self.first[self._known(form)] = self._known(forms[0])
        elif line.startswith("rel:"):
            self.relations.append([part.strip() for part in line[4:].split("|")])
        elif line.startswith("ask:"):
            question, _, answers = line[4:].rpartition("|")
            self.questions.append((question.strip(), answers.strip()))
        elif match := _LINE.fullmatch(line):
            what, key, rest = match.groups()
            parts = [part.strip().partition(" ") for part in rest.split(";") if part.strip()]
            self.lines[what][key] = [(head, value.strip()) for head, _, value in parts]
        else:
            raise ValueError(f'a line that says nothing known: "{line}"')

    def _known(self, form: str) -> str:
        if form in self.forms:
            return form
        found = next((known for known in self.forms if known.lower() == form.lower()), None)
        if found is None:
            raise ValueError(f'a name that is not marked in the text: "{form}"')
        return found

    def entity(self, form: str) -> str:
        """The entity of that name, by its first form."""
        return self.first[self._known(form.strip())]

    def entities(self, value: str) -> list[str]:
        return [self.entity(form) for form in value.split(" + ")]

    def part(self, what: str, key: str, head: str) -> str:
        """What the line of a case, claim or ruling says under that head (or heads in the plural)."""
        if key not in self.lines[what]:
            raise ValueError(f"no line for {what} {key}")
        return next((value for name, value in self.lines[what][key] if name in (head, f"{head}s")), "")

    def many(self, what: str, key: str, head: str) -> list[str]:
        value = self.part(what, key, head)
        return self.entities(value) if value else []


def annotation_of(written: Written) -> dict[str, Any]:
    """The annotation in the corpus's format; claims have the keys "ka", "kb", …, rulings "r1", "r2", …

    Who sued or charged whom follows from the sides, what a claim invokes from its line.

    Raises:
        ValueError: a name, case, claim or ruling that the text has not.
    """
    told = _Told(written)
    groups: dict[str, list[str]] = {}
    for form, first in told.first.items():
        groups.setdefault(first, []).append(form)
    cases, claims = list(_cases(told)), list(_claims(told))
    relations = [*_relations(told), *_suits(cases, claims)]
    relations += [["invokes", claim["id"], statute] for claim in claims for statute in claim["statutes"]]
    return {
        "doc": written.key,
        "entities": [{"id": first, "type": told.forms[first], "names": forms} for first, forms in groups.items()],
        "cases": cases,
        "claims": claims,
        "rulings": list(_rulings(told)),
        "relations": [list(relation) for relation in dict.fromkeys(map(tuple, relations))],
        "questions": list(_questions(told)),
    }


def _cases(told: _Told) -> Iterator[dict[str, Any]]:
    parties: dict[tuple[str, str], dict[str, None]] = {}
    for (span, _, _), sides in zip(told.written.marks.names, told.written.sides, strict=True):
        for side, number in re.findall(r"([PD])(\d?)", sides):
            key = number or "1"
            if key not in told.lines["case"]:
                raise ValueError(f"no line for case {key}")
            parties.setdefault((side, key), {})[told.entity(span.of(told.written.text))] = None
    for key in told.lines["case"]:
        names = told.part("case", key, "name")
        yield {
            "id": f"c{key}",
            "names": names.split(" + ") if names else [],
            "plaintiffs": list(parties.get(("P", key), ())),
            "defendants": list(parties.get(("D", key), ())),
            "courts": told.many("case", key, "court"),
            "judges": told.many("case", key, "judge"),
        }


def _marked(keys: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(keys))


def _claims(told: _Told) -> Iterator[dict[str, Any]]:
    marks, letters = told.written.marks.claims, told.written.letters
    for letter in _marked(letters):
        mine = [mark for mark, of in zip(marks, letters, strict=True) if of == letter]
        _, kind, status = mine[0]
        yield {
            "id": f"k{letter}",
            "kind": kind.lower(),
            "texts": list(dict.fromkeys(span.of(told.written.text) for span, _, _ in mine))[:4],
            "topic": told.part("claim", letter, "topic"),
            "by": told.many("claim", letter, "by"),
            "against": told.many("claim", letter, "against"),
            "case": f"c{told.part('claim', letter, 'case') or 1}",
            "statutes": told.many("claim", letter, "statute"),
            "status": status,
        }


def _rulings(told: _Told) -> Iterator[dict[str, Any]]:
    marks, numbers = told.written.marks.rulings, told.written.numbers
    for number in _marked(numbers):
        _, side = next(mark for mark, of in zip(marks, numbers, strict=True) if of == number)
        on = told.part("ruling", number, "on")
        letters = [] if on.startswith("case") or not on else [letter.strip() for letter in on.split(" + ")]
        for letter in letters:
            if letter not in told.written.letters:
                raise ValueError(f"ruling {number} on a claim that is not marked: {letter}")
        case = f"c{on.split()[1]}" if on.startswith("case") else None
        if letters:
            case = f"c{told.part('claim', letters[0], 'case') or 1}"
        yield {
            "id": f"r{number}",
            "outcome": _outcome(told, number),
            "side": side,
            "by": told.many("ruling", number, "by"),
            "on": [f"k{letter}" for letter in letters],
            "case": case,
            "date": told.part("ruling", number, "date") or None,
        }


def _outcome(told: _Told, number: str) -> str:
    if not told.lines["ruling"].get(number):
        raise ValueError(f"no line for ruling {number}")
    head, value = told.lines["ruling"][number][0]
    return f"{head} {value}".strip()


def _suits(cases: Iterable[Mapping[str, Any]], claims: Iterable[Mapping[str, Any]]) -> Iterator[list[str | None]]:
    """Who sued whom, and in cases with charges who charged whom."""
    charging = {claim["case"] for claim in claims if claim["kind"] == "charge"}
    for case in cases:
        name = "charged" if case["id"] in charging else "sued"
        for plaintiff in case["plaintiffs"]:
            for defendant in case["defendants"]:
                yield [name, plaintiff, defendant]


def _questions(told: _Told) -> Iterator[dict[str, Any]]:
    for question, line in told.questions:
        answers = []
        for answer in filter(None, line.split(" + ")):
            if answer in told.written.letters:
                answers.append(f"k{answer}")
            else:
                answers.append(answer if answer.startswith('"') else told.entity(answer))
        yield {"q": question, "answers": answers}


def _relations(told: _Told) -> Iterator[list[str | None]]:
    for name, *places in told.relations:
        made: list[str | None] = []
        for place in places:
            if place in told.written.letters and name in ("pleadedGuiltyTo", "invokes", "withdrew"):
                made.append(f"k{place}")
            elif place in told.forms:
                made.append(told.first[place])
            else:
                made.append(place or None)
        yield [name, *made]


def places_in(written: Written) -> Places:
    """Where its claims and rulings stand."""
    claims: dict[str, list[Span]] = {}
    rulings: dict[str, list[Span]] = {}
    for letter, (span, _, _) in zip(written.letters, written.marks.claims, strict=True):
        claims.setdefault(f"k{letter}", []).append(span)
    for number, (span, _) in zip(written.numbers, written.marks.rulings, strict=True):
        rulings.setdefault(f"r{number}", []).append(span)
    return Places(
        {key: tuple(spans) for key, spans in claims.items()},
        {key: tuple(spans) for key, spans in rulings.items()},
        (),
        (),
    )


def told_articles(folder: Path = WRITTEN) -> Iterator[tuple[Written, Mapping[str, Any]]]:
    """The written articles of the folder that have an annotation, with it."""
    for written in read_written(folder):
        if written.annotation:
            try:
                yield written, annotation_of(written)
            except ValueError as error:
                raise ValueError(f"{written.key}: {error}") from None


def write_articles(folder: Path) -> None:
    """Writes the annotated ones as the corpus has them: NAME.txt and NAME.gold.json."""
    folder.mkdir(parents=True, exist_ok=True)
    for written, gold in told_articles():
        (folder / f"{written.key}.txt").write_text(f"{written.text}\n", encoding="utf-8")
        (folder / f"{written.key}.gold.json").write_text(
            json.dumps(gold, ensure_ascii=False, indent=1), encoding="utf-8"
        )
