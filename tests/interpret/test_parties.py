"""What the words of a text make of each name in law: who accuses, who is accused, who only stands beside."""

from __future__ import annotations

import numpy as np
import pytest
from interpret.named import read
from spacy.tokens import Span

from kg.interpret.bench import decides
from kg.interpret.coreference import resolve_mentions
from kg.interpret.entities import find_entities
from kg.interpret.frames import load_frames
from kg.interpret.heads import Head
from kg.interpret.litigation import all_acts
from kg.interpret.observation import Observation
from kg.interpret.parties import find_parties, has_ground
from kg.interpret.predications import find_predications
from kg.interpret.standing import caption_sides, is_bystander, standing_features
from kg.model import Document

pytestmark = pytest.mark.model

NAMES = {
    "Quillon": "company", "Harbeck": "company", "Jane Roe": "person", "Otto Brand": "person", "Fraud Unit": "gov",
    "Nora Keane": "judge", "Carla Voss": "attorney", "Ostrava County Court": "court",
}  # fmt: skip


def observed(text: str) -> Observation:
    """What is seen in the text, with the test's names."""
    doc = read(text, NAMES)
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    return Observation(document, doc, find_entities(doc, resolve_mentions(doc)), find_predications(doc, load_frames()))


def key_of(seen: Observation, name: str) -> str:
    """The entity of that name."""
    return next(entity.id for entity in seen.index.entities if name in entity.names)


ACTS = [
    pytest.param("Quillon sued Harbeck.", "Quillon", "sues", id="sues"),
    pytest.param("Quillon sued Harbeck.", "Harbeck", "sued", id="sued"),
    pytest.param("Harbeck was sued by Quillon.", "Harbeck", "sued", id="passive"),
    pytest.param("Jane Roe pleaded guilty to fraud.", "Jane Roe", "pleads", id="pleads"),
    pytest.param("The judge sentenced Jane Roe to two years in prison.", "Jane Roe", "sentenced", id="sentenced"),
]


@pytest.mark.parametrize(("text", "name", "act"), ACTS)
def test_acts(text: str, name: str, act: str) -> None:
    """A frame's filler does or suffers what the frame says of it in law."""
    seen = observed(text)

    assert act in all_acts(seen)[key_of(seen, name)]


def test_what_is_denied_is_no_act() -> None:
    """Who did not sue does not accuse."""
    seen = observed("Quillon did not sue Harbeck.")

    assert "sues" not in all_acts(seen).get(key_of(seen, "Quillon"), {})


BYSTANDERS = [
    pytest.param("Otto Brand was accused of killing Jane Roe.", "Jane Roe", True, id="victim"),
    pytest.param("Jane Roe, a lawyer for Quillon, spoke.", "Jane Roe", True, id="lawyer"),
    pytest.param("Otto Brand was charged with killing Jane Roe.", "Otto Brand", False, id="charged"),
    pytest.param("Jane Roe visited the harbour.", "Jane Roe", False, id="nothing-said"),
    pytest.param(
        "The suit accuses Harbeck of plotting with Quillon. Quillon is not a defendant.",
        "Quillon",
        True,
        id="no-defendant",
    ),
    pytest.param("Quillon was not a party to the suit.", "Quillon", True, id="no-party"),
    pytest.param("Quillon is a defendant.", "Quillon", False, id="defendant"),
    pytest.param("Jane Roe, who is not named as a defendant, spoke.", "Jane Roe", True, id="not-named-as-one"),
    pytest.param("Jane Roe was named as a defendant.", "Jane Roe", False, id="named-as-one"),
    pytest.param("The guild sued Harbeck, but not Quillon.", "Quillon", True, id="but-not"),
    pytest.param("The guild sued Harbeck and Quillon.", "Quillon", False, id="and"),
    pytest.param("The guild praised Harbeck, but not Quillon.", "Quillon", False, id="praised-but-not"),
]


@pytest.mark.parametrize(("text", "name", "beside"), BYSTANDERS)
def test_bystander(text: str, name: str, *, beside: bool) -> None:
    """Victims and lawyers stand beside a case, the charged in it."""
    seen = observed(text)

    assert is_bystander(seen, key_of(seen, name)) is beside


GROUNDS = [
    pytest.param("Quillon sued Harbeck.", "Quillon", "plaintiff", True, id="sues"),
    pytest.param("Quillon sued Harbeck.", "Harbeck", "defendant", True, id="sued"),
    pytest.param("Otto Brand was accused of fraud.", "Otto Brand", "defendant", False, id="only-accused"),
    pytest.param("Otto Brand was charged with fraud.", "Otto Brand", "defendant", True, id="charged"),
    pytest.param("Jane Roe visited the harbour.", "Jane Roe", "plaintiff", False, id="walks-by"),
    pytest.param(
        "Quillon sued Jane Roe, who buys from Harbeck.", "Harbeck", "defendant", False, id="firm-nothing-done"
    ),
    pytest.param("Harbeck said that Quillon sued Jane Roe.", "Harbeck", "plaintiff", False, id="firm-only-speaks"),
    pytest.param("Otto Brand spoke for the Fraud Unit.", "Fraud Unit", "plaintiff", True, id="state"),
]


@pytest.mark.parametrize(("text", "name", "side", "yes"), GROUNDS)
def test_ground(text: str, name: str, side: str, *, yes: bool) -> None:
    """Whoever sues or is charged has ground to be a party; a name that walks by or is only accused has none."""
    seen = observed(text)
    seen.doc.spans["parties"] = []

    assert has_ground(seen, key_of(seen, name), side) is yes


SURE = [
    pytest.param("A columnist wrote about Quillon.", 0.8, True, id="sure"),
    pytest.param("A columnist wrote about Quillon.", 0.6, False, id="unsure"),
    pytest.param("A columnist accused Quillon of greed.", 0.8, False, id="only-accused-of-greed"),
    pytest.param("A columnist accused Quillon of greed.", 0.6, False, id="only-accused"),
    pytest.param("A court convicted Quillon of fraud.", 0.6, True, id="said"),
    pytest.param(
        "Jane Roe sued Harbeck over a loan. She says that Quillon defrauded her.", 0.8, False, id="only-did-a-deed"
    ),
]


@pytest.mark.parametrize(("text", "odds", "yes"), SURE)
def test_who_is_surely_sued_needs_no_word_of_law(text: str, odds: float, *, yes: bool) -> None:
    """A defendant of whom the text says nothing in law is one only where the heads are sure of it."""
    classes = ("none", "defendant", "plaintiff")
    bias = np.log([0.95 - odds, odds, 0.05]).astype(np.float32)
    head = Head(name="", classes=classes, columns={}, weights=np.zeros((3, 0), np.float32), bias=bias, no="none")
    seen = observed(text)

    assert find_parties(seen, {"party": head, "party stack": head})[key_of(seen, "Quillon")].yes is yes


_SURE_HEAD = Head(
    name="",
    classes=("none", "plaintiff", "defendant"),
    columns={},
    weights=np.zeros((3, 0), np.float32),
    bias=np.array([0.0, 0.0, 3.0], np.float32),
    no="none",
)
SURE_OF_ALL = {"party": _SURE_HEAD, "party stack": _SURE_HEAD}  # hold everybody for a defendant

HARMED = [
    pytest.param("Otto Brand was charged with murder. Brand killed Jane Roe.", "Jane Roe", False, id="killed"),
    pytest.param("Otto Brand was charged with the murder of Jane Roe.", "Jane Roe", False, id="the-murder-of"),
    pytest.param("Otto Brand was charged with murder. Brand killed Jane Roe.", "Otto Brand", True, id="who-killed"),
    pytest.param(
        "Otto Brand was convicted of murder. An inmate stabbed Otto Brand.", "Otto Brand", True, id="convicted-and-hurt"
    ),
]


@pytest.mark.parametrize(("text", "name", "yes"), HARMED)
def test_a_victim_is_no_defendant(text: str, name: str, yes: bool) -> None:
    """However sure the heads are, whoever was killed is not tried for it, unless the text says that he was charged as well."""
    seen = observed(text)

    assert find_parties(seen, SURE_OF_ALL)[key_of(seen, name)].yes is yes


ELSEWHERE = [
    pytest.param("The mayor accused Quillon of fraud.", "Quillon", False, id="only-accused"),
    pytest.param("Jane Roe has threatened to sue Quillon.", "Quillon", False, id="threatened"),
    pytest.param("Jane Roe sued Quillon.", "Quillon", True, id="sued"),
    pytest.param("Jane Roe plans to sue Quillon.", "Quillon", True, id="the-only-suit-told"),
    pytest.param("Otto Brand sued Harbeck. Jane Roe plans to sue Quillon.", "Quillon", False, id="beside-a-suit"),
    pytest.param("Quillon, whose lawyers included Jane Roe, sued Harbeck.", "Jane Roe", False, id="lawyer"),
]


@pytest.mark.parametrize(("text", "name", "yes"), ELSEWHERE)
def test_who_is_thought_of_is_no_party(text: str, name: str, yes: bool) -> None:
    """Whom somebody only accuses, thinks of suing, or plans to sue beside another's suit, is no party, nor is a lawyer."""
    seen = observed(text)

    assert find_parties(seen, SURE_OF_ALL)[key_of(seen, name)].yes is yes


def test_marked_person_has_ground_where_a_firm_has_none() -> None:
    """Where the network sees a defendant, it is believed of a person, and not of a firm of which nothing is said."""
    seen = observed("Jane Roe visited Harbeck.")
    heads = {name: seen.mention_heads[key_of(seen, name)][0] for name in ("Jane Roe", "Harbeck")}
    seen.doc.spans["parties"] = [Span(seen.doc, i, i + 1, label="DEFENDANT") for i in heads.values()]

    assert has_ground(seen, key_of(seen, "Jane Roe"), "defendant")
    assert not has_ground(seen, key_of(seen, "Harbeck"), "defendant")


def test_apposition() -> None:
    """What stands between commas after a name is what it is called."""
    seen = observed("Jane Roe, one of the plaintiffs, spoke.")

    assert "apposed:plaintiff" in standing_features(seen, key_of(seen, "Jane Roe"))


def test_caption_sides() -> None:
    """A name stands on the left or on the right of a caption."""
    seen = observed("The case is Quillon v. Harbeck. Quillon spoke, and so did Harbeck.")
    start, end = (next(token.i for token in seen.doc if token.text == word) for word in ("Quillon", "Harbeck"))
    seen.doc.set_ents([Span(seen.doc, start, end + 1, label="CASE")], default="unmodified")

    assert caption_sides(seen, key_of(seen, "Harbeck")) == {"right"}
    assert caption_sides(seen, key_of(seen, "Quillon")) == {"left"}


@pytest.mark.parametrize(
    ("is_caption", "yes"), [pytest.param(True, True, id="caption"), pytest.param(False, False, id="none")]
)
def test_whom_a_caption_names_is_more_than_accused(is_caption: bool, yes: bool) -> None:
    """Who is accused and stands in a caption is a defendant; who is only accused is none."""
    seen = observed("The case is Harbeck v. Quillon. A letter accuses Quillon of fraud.")
    if is_caption:
        start, end = (next(token.i for token in seen.doc if token.text == word) for word in ("Harbeck", "Quillon"))
        seen.doc.set_ents([Span(seen.doc, start, end + 1, label="CASE")], default="unmodified")

    assert find_parties(seen, SURE_OF_ALL)[key_of(seen, "Quillon")].yes is yes


DECIDING = [
    pytest.param("Nora Keane dismissed the lawsuit.", "Nora Keane", True, id="rules"),
    pytest.param("Nora Keane wrote for the majority.", "Nora Keane", True, id="writes"),
    pytest.param("Nora Keane was born in a village.", "Nora Keane", False, id="life"),
]


@pytest.mark.parametrize(("text", "name", "yes"), DECIDING)
def test_decides(text: str, name: str, *, yes: bool) -> None:
    """A judge who rules or writes decides; one who is only spoken of does not."""
    seen = observed(text)

    assert decides(seen, key_of(seen, name)) is yes
