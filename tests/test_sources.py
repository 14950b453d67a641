"""The sample documents are complete, well formed, and their gold annotations fit their words."""

from __future__ import annotations

import json
import re
from itertools import chain
from pathlib import Path
from typing import Any, get_args

import pytest

from kg.model import ClaimKind, EntityType, Side, Status
from kg.sources import samples

SOURCES = Path(__file__).parent.parent / "sources"
GOLD = Path(__file__).parent / "gold"
TEXTS = sorted(SOURCES.glob("*.txt"))
GOLDS = sorted(GOLD.glob("*.gold.json"))
SIDES = ("plaintiffs", "defendants", "courts", "judges")
KIND = {"cause": "CauseOfAction", "relief": "ReliefRequest", "charge": "Charge"}


def words_of(name: str) -> str:
    """The words of a sample without its date line, with every run of white space made one space."""
    title, _, *body = (SOURCES / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    return " ".join(" ".join([title, *body]).split())


def test_catalogue_is_complete():
    """Every sample stands in the catalogue, and everything in the catalogue is a sample."""
    assert sorted(sample.name for sample in samples()) == [path.stem for path in TEXTS]


def test_catalogue_matches_files():
    """Title and date in the catalogue are those of the file, and no field is empty."""
    for sample in samples():
        assert sample.text.startswith(f"{sample.title}\nDate: {sample.date}\n\n"), sample.name
        assert all((sample.about, sample.style, sample.facts)), sample.name


def test_samples_are_varied():
    """There are enough samples, five of one case, and many ways of writing."""
    found = list(samples())

    assert len(found) >= 16
    assert sum(sample.name.startswith("parler-") for sample in found) == 5
    assert len({sample.style for sample in found}) >= 10


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_format(path):
    """A sample is a title, a date line, an empty line, and 250 to 600 words in paragraphs."""
    text = path.read_text(encoding="utf-8")
    title, date, empty, *body = text.split("\n")

    assert title.strip() == title != ""
    assert re.fullmatch(r"Date: \d{4}-\d\d-\d\d", date)
    assert empty == ""
    assert 240 <= len(" ".join(body).split()) <= 600
    assert text.rstrip("\n") + "\n" == text
    assert re.findall(r"\n{3,}|[\t\r]", text) == []


@pytest.mark.parametrize("path", GOLDS, ids=lambda path: path.name.removesuffix(".gold.json"))
def test_gold_fits_its_text(path):
    """Every name, phrase and id in the annotation is found where it should be."""
    gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    words = words_of(gold["doc"])
    things = [*gold["entities"], *gold["cases"], *gold["claims"], *gold["rulings"]]
    ids = {thing["id"] for thing in things}
    phrases = chain.from_iterable(thing.get("names", thing.get("texts", ())) for thing in things)
    used = chain(
        chain.from_iterable(case[side] for case in gold["cases"] for side in SIDES),
        chain.from_iterable(claim["by"] + claim["against"] + claim.get("statutes", []) for claim in gold["claims"]),
        chain.from_iterable(ruling["by"] + ruling["on"] for ruling in gold["rulings"]),
        (thing["case"] for thing in gold["claims"] + gold["rulings"] if thing["case"]),
        (relation[1] for relation in gold["relations"]),
        (relation[2] for relation in gold["relations"] if relation[2] and relation[0] != "sentencedTo"),
    )

    assert gold["doc"] == path.name.removesuffix(".gold.json")
    assert len(ids) == len(things)
    assert [phrase for phrase in phrases if phrase not in words] == []
    assert sorted(set(used) - ids) == []
    for question in gold["questions"]:
        for answer in question["answers"]:
            assert answer in ids or answer.strip('"') in words


@pytest.mark.parametrize("path", GOLDS, ids=lambda path: path.name.removesuffix(".gold.json"))
def test_gold_uses_known_words(path):
    """Types, kinds, statuses and sides are those of the model, and every claim is by or against somebody."""
    gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))

    assert {entity["type"] for entity in gold["entities"]} <= set(get_args(EntityType))
    assert {KIND[claim["kind"]] for claim in gold["claims"]} <= set(get_args(ClaimKind))
    assert {claim["status"] for claim in gold["claims"]} <= set(get_args(Status))
    assert {ruling["side"] for ruling in gold["rulings"]} <= set(get_args(Side))
    assert [claim["id"] for claim in gold["claims"] if not claim["by"] + claim["against"]] == []


def test_enough_gold():
    """At least twelve samples carry an annotation by hand."""
    assert len(GOLDS) >= 12
