"""Sentences that parsers of legal news get wrong parse as a linguist would have them."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from kg.model import Document
from kg.parse import load, parse

SENTENCES = tomllib.loads((Path(__file__).parent / "hard_sentences.toml").read_text(encoding="utf-8"))["sentence"]
FACT = re.compile(r"([\w:]+)\((?:([^,]+), )?(.+)\)\Z")  # "nsubj(denied, judge)"; not "nsubj denied judge"

pytestmark = pytest.mark.model


def find_token(doc: Any, name: str) -> Any:
    """The token that a fact names: "court", or "court#2" for the second."""
    word, _, number = name.partition("#")
    found = [token for token in doc if token.text == word]
    assert found, f"no word {word!r} among {[token.text for token in doc]}"
    return found[int(number or 1) - 1]


def holds(doc: Any, fact: str) -> bool:
    """Whether the fact, or one of its variants between strokes, is true of the parse."""
    if "|" in fact:
        return any(holds(doc, variant) for variant in fact.split("|"))
    match = FACT.match(fact)
    assert match, f"cannot read {fact!r}"
    relation, first, second = match.groups()
    if relation == "sentences":
        return len(list(doc.sents)) == int(second)
    if relation == "root":
        return bool(find_token(doc, second).dep_ == "root")
    if relation == "upos":
        return bool(find_token(doc, first).pos_ == second)
    if relation == "lemma":
        return bool(find_token(doc, first).lemma_ == second)
    if relation == "name":
        return (first, second) in {(name.label_, name.text) for name in doc.ents}
    dependent = find_token(doc, second)
    return bool(dependent.dep_ == relation and dependent.head == find_token(doc, first))


@pytest.mark.parametrize("sentence", SENTENCES, ids=[sentence["tests"] for sentence in SENTENCES])
def test_hard_sentence(sentence: dict[str, Any]) -> None:
    """Every fact that the file states of the sentence is in the parse."""
    text = sentence["text"]
    doc = parse(Document(id="hard", sha256="hard", text=text, title=text), load())

    missing = [fact for fact in sentence["facts"] if not holds(doc, fact)]
    assert missing == [], [f"{token.dep_}({token.head.text}, {token.text})" for token in doc]


def test_there_are_sixty() -> None:
    """The file holds at least sixty sentences, each of which says what it tests."""
    assert len(SENTENCES) >= 60
    assert all(sentence["tests"] and sentence["facts"] for sentence in SENTENCES)
