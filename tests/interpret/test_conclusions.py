"""What short articles say, read by the whole pipeline: who is against whom, what was asked, what was decided."""

from __future__ import annotations

from functools import cache

import pytest

from kg.interpret import interpret
from kg.interpret.explain import explain
from kg.model import Reading
from kg.parse import load, parse
from kg.read import read_text

pytestmark = pytest.mark.model

DENIED = """Judge refuses to block harbour merger
Date: 2022-05-12

Corvane Shipping Inc. sued Delmont Ports LLC in the U.S. District Court for the District of Oregon last month, accusing \
the port operator of breach of contract.

U.S. District Judge Helen Marsh denied Corvane's request for a preliminary injunction on Thursday. The judge did not \
dismiss the breach of contract claim, which is still pending.
"""
PLEA = """Treasurer admits fraud
Date: 2021-03-05

Peter Aldous Finch, the former treasurer of Brightwell College, pleaded guilty on Friday to wire fraud, the U.S. \
Department of Justice said. U.S. District Judge Nora Keane sentenced Finch to three years in prison.
"""
ALLEGED = """Union considers suit
Date: 2021-03-05

The Dockers Union said it may sue Delmont Ports LLC over unpaid wages. No lawsuit has been filed, and no court has ruled.
"""


@cache
def reading(text: str) -> Reading:
    """What the text says."""
    document = read_text(text)
    return interpret(document, parse(document, load()))


def label(text: str, key: str) -> str:
    """The name of an entity, the words of a claim."""
    said = reading(text)
    names = {entity.id: entity.label for entity in said.entities} | {claim.id: claim.label for claim in said.claims}
    return names.get(key, key)


def test_case_has_its_sides() -> None:
    """The one who sues is the plaintiff, the one sued the defendant, and the judge sits."""
    (case,) = reading(DENIED).cases

    assert [label(DENIED, key) for key in case.plaintiffs] == ["Corvane Shipping Inc."]
    assert [label(DENIED, key) for key in case.defendants] == ["Delmont Ports LLC"]
    assert "Helen Marsh" in [label(DENIED, key) for key in case.judges]


def test_denied_request_is_rejected() -> None:
    """The denial rejects the request for the injunction, and nothing rejects the contract claim."""
    said = reading(DENIED)
    rejected = [event for event in said.events if event.side == "rejected"]
    on = {
        words for event in rejected for key in event.ruled_on for c in said.claims if c.id == key for words in c.texts
    }

    assert any("injunction" in words for words in on)
    assert not any("contract" in words for words in on)
    assert "Helen Marsh" in {label(DENIED, key) for event in rejected for key in event.ruled_by}


def test_plea_and_sentence() -> None:
    """A guilty plea is to a charge, and a sentence is in the words of the text."""
    events = reading(PLEA).events
    pleas = [e for e in events if e.relation == "pleadedGuiltyTo" and e.modality == "stated"]
    sentences = [e for e in events if e.relation == "sentencedTo"]

    assert [[label(PLEA, key) for key in plea.agents] for plea in pleas] == [["Peter Aldous Finch"]]
    assert [sentence.literal for sentence in sentences] == ["three years in prison"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Baker sues mill\n\nThe baker Ada Lund sued Hartwell Mill Inc. for damages. Hartwell Mill Inc. admitted telling lies that "
            "caused the damage.\n", id="request"),
        pytest.param(
            "Baker sues mill\n\nThe baker Ada Lund sued Hartwell Mill Inc. for breach of contract. Hartwell Mill Inc. admitted the "
            "breach of contract.\n", id="cause"),
        pytest.param(
            "Treasurer charged\n\nPeter Aldous Finch, a former treasurer, was indicted on Friday on a charge of bribery. Finch admitted to "
            "bad manners in a letter.\n", id="a-weakness"),
    ],
)  # fmt: skip
def test_who_admits_what_is_no_charge_has_not_pleaded(text: str) -> None:
    """In a civil suit there is nothing to plead guilty to, and a fault is no charge."""
    assert not [e for e in reading(text).events if e.relation == "pleadedGuiltyTo"]


@pytest.mark.parametrize("what", ["the charge", "bribery", "one count of bribery"])
def test_who_admits_the_charge_has_pleaded(what: str) -> None:
    """In British reports the accused admits it."""
    text = f"Treasurer admits bribe\n\nPeter Aldous Finch, a former treasurer, was charged with bribery. Finch admitted {what} at Leeds Crown Court.\n"
    pleas = [e for e in reading(text).events if e.relation == "pleadedGuiltyTo" and e.modality == "stated"]

    assert pleas
    assert {label(text, key) for plea in pleas for key in plea.targets} == {"bribery"}


def test_each_indictment_charges_its_own_accused() -> None:
    """A charge belongs to whom its clause accuses, not to the first case of the text; a part of a charge accuses nobody."""
    text = """Two foresters indicted over timber

The Oregon Department of Justice said Edwin Lund, 41, was charged with theft of timber. The indictment says he sold the logs.

Another indictment charges his deputy, Clara Poe, 52, with forging an invoice so that nobody noticed the theft.
"""
    accused = {(claim.label, label(text, key)) for claim in reading(text).claims for key in claim.against}

    assert {who for words, who in accused if "invoice" in words} == {"Clara Poe"}
    assert {who for words, who in accused if "invoice" not in words} == {"Edwin Lund"}


def test_what_may_happen_is_no_fact() -> None:
    """A suit that may be filed states no relation, and a court that has not ruled makes no ruling."""
    events = reading(ALLEGED).events

    assert [event for event in events if event.relation == "sued" and event.modality == "stated"] == []
    assert [event for event in events if event.side is not None] == []


@pytest.mark.parametrize("text", [DENIED, PLEA, ALLEGED], ids=["denied", "plea", "alleged"])
def test_evidence_stands_in_the_text(text: str) -> None:
    """Every quote is made of words of the document, and every claim, ruling, event and case has one."""
    said = reading(text)

    for evidence in said.evidence():
        assert 0 <= evidence.span.start < evidence.span.end <= len(said.document.text)
    for thing in (*said.cases, *said.claims, *said.events, *said.positions):
        assert thing.evidence, thing


def test_reading_is_the_same_every_time() -> None:
    """The same words give the same reading."""
    document = read_text(DENIED)

    assert interpret(document, parse(document, load())) == reading(DENIED)


def test_explanation_covers_every_sentence() -> None:
    """Each sentence is shown with what was made of it, and what was left out is said with the reason."""
    document = read_text(DENIED)
    explained = explain(document, parse(document, load()))
    lines = list(explained.lines())

    assert " ".join(s.span.of(document.text) for s in explained.sentences).split() == document.text.split()
    assert any("denied" in line and "ruling" in line for line in lines)


def test_explanation_shows_a_judges_seat() -> None:
    """A judge's seat is no post, and is shown as what it is."""
    document = read_text("Judge Nora Keane of the Ostrava District Court denied the motion on Monday.\n")
    lines = list(explain(document, parse(document, load())).lines())

    assert any("seat" in line.split() and "Nora Keane" in line for line in lines)


WITHDRAWN = [
    pytest.param("Corvane Shipping Inc. dismissed its lawsuit against Delmont Ports LLC.", True, id="its-own"),
    pytest.param("Delmont Ports LLC dismissed Corvane Shipping Inc.'s lawsuit as baseless.", False, id="another's"),
    pytest.param("Corvane Shipping Inc. dropped that demand in June.", False, id="not-the-whole-of-it"),
]


@pytest.mark.parametrize(("says", "withdrawn"), WITHDRAWN)
def test_what_withdraws_a_case(says: str, *, withdrawn: bool) -> None:
    """A case is withdrawn by whoever brought it, and not by giving up one thing asked for."""
    text = f"Corvane Shipping Inc. sued Delmont Ports LLC in federal court over unpaid fees.\n\n{says}"

    assert any(event.relation == "withdrew" for event in reading(text).events) is withdrawn


def test_caption_of_its_own_case_is_the_case() -> None:
    """A court hears a case that the text calls by its caption: the case, no second thing of that name."""
    said = reading(
        "Board must answer\n\nVesna Orlova sued the Quillon Harbor Board over a pier. "
        "The New Jersey Supreme Court has heard Orlova v. Quillon Harbor Board.\n"
    )

    (hearing,) = [event for event in said.events if event.kind == "Hearing"]

    assert hearing.targets == tuple(case.id for case in said.cases)
    assert not [entity for entity in said.entities if entity.type == "Case"]


def test_who_fails_to_persuade_a_court_has_asked() -> None:
    """The request is his who fails with it, not his whom the court was to bind."""
    said = reading(
        "Weaver loses\n\nVesna Orlova sued Quillon Looms Inc. in a federal court in Ohio over her dismissal.\n\n"
        "Orlova failed to persuade the judge to order Quillon Looms to rehire her.\n"
    )
    names = {entity.id: entity.label for entity in said.entities}
    asked = [claim for claim in said.claims if claim.kind == "ReliefRequest"]

    assert [[names[key] for key in claim.claimants] for claim in asked] == [["Vesna Orlova"]]


def test_refused_request_decides_no_ground() -> None:
    """A ground given for a request that is refused is not itself refused."""
    said = reading(
        "Weaver loses\n\nVesna Orlova sued Quillon Looms Inc. in a federal court in Ohio, alleging discrimination.\n\n"
        "A judge denied her request for an injunction on the ground that the firm violated the Civil Rights Act.\n"
    )
    causes = {claim.id for claim in said.claims if claim.kind == "CauseOfAction"}

    assert causes
    assert not causes & {key for event in said.events for key in event.ruled_on}


@pytest.mark.parametrize("letters", [" KC", ", SC"])
def test_letters_after_a_name_are_an_advocates(letters: str) -> None:
    """Who bears an advocate's letters is a lawyer though named but once, and acts for whom he speaks."""
    said = reading(
        "Harbeck Ltd sued Quillon Ltd in the High Court in May.\n\n"
        f"Otto Brand{letters}, for Quillon, told the court that the claim was hopeless."
    )

    assert [entity.type for entity in said.entities if entity.label == "Otto Brand"] == ["Attorney"]
