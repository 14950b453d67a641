"""Who is prosecuted by the office that a text names."""

from __future__ import annotations

import pytest
from interpret.named import read

from kg.interpret.cases import Dispute
from kg.interpret.coreference import resolve_mentions
from kg.interpret.entities import find_entities
from kg.interpret.frames import load_frames
from kg.interpret.observation import Observation
from kg.interpret.predications import find_predications
from kg.interpret.prosecutions import face_prosecutors, find_offices, is_accused
from kg.model import Document

pytestmark = pytest.mark.model

NAMES = {
    "Quillon": "company", "Harbeck": "company", "Otto Brand": "person", "Carla Voss": "person", "Arson Section": "gov",
    "Kardell County District Attorney's Office": "gov", "Ardlow County Prosecutor's Office": "gov",
    "Kardell County Council": "gov", "Justice Department": "gov", "Jane Roe": "person", "Ida Quist": "person",
}  # fmt: skip
OFFICE = "Kardell County District Attorney's Office"
SPOKE = f" The {OFFICE} asked for ten years."


def observed(text: str, *, title: str = "") -> Observation:
    """What is seen in the text, with the test's names; its first words may be the title."""
    doc = read(text, NAMES)
    doc.user_data["title_end"] = len(title)
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title=title)
    return Observation(document, doc, find_entities(doc, resolve_mentions(doc)), find_predications(doc, load_frames()))


def key_of(seen: Observation, name: str) -> str:
    """The entity of that name."""
    return next(entity.id for entity in seen.index.entities if name in entity.names)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"Otto Brand was convicted of theft.{SPOKE}", True, id="convicted"),
        pytest.param(f"A jury convicted Otto Brand of theft.{SPOKE}", True, id="by-a-jury"),
        pytest.param(f"Otto Brand pleaded guilty to theft.{SPOKE}", True, id="pleaded"),
        pytest.param(f"A judge sentenced Otto Brand to ten years for theft.{SPOKE}", True, id="sentenced"),
        pytest.param(f"Otto Brand was acquitted of theft.{SPOKE}", True, id="acquitted"),
        pytest.param(f"Otto Brand went on trial for theft.{SPOKE}", True, id="on-trial"),
        pytest.param(f"Otto Brand is undergoing trial for theft.{SPOKE}", True, id="undergoing-trial"),
        # nobody is tried
        pytest.param(f"Otto Brand went to trial in May.{SPOKE}", False, id="trial-of-nothing-told"),
        pytest.param(f"Otto Brand was not charged with theft.{SPOKE}", False, id="not-charged"),
        pytest.param(f"Otto Brand sued Harbeck for libel.{SPOKE}", False, id="a-suit"),
        # another office may do it
        pytest.param(
            f"Otto Brand was convicted of theft.{SPOKE} The Ardlow County Prosecutor's Office watched.",
            False,
            id="two-offices",
        ),
        pytest.param("Otto Brand was convicted of theft. The Kardell County Council wept.", False, id="a-council"),
    ],
)
def test_the_one_office_prosecutes(text: str, expected: bool) -> None:
    """Who is tried and faces nobody faces the one prosecutors' office that the text names."""
    seen = observed(text)
    brand = key_of(seen, "Otto Brand")
    (found,) = face_prosecutors(seen, [Dispute((), (brand,))])

    assert bool(found.plaintiffs) is expected
    assert found.defendants == (brand,)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("Justice Department", True, id="justice"),
        pytest.param("Kardell County Council", False, id="a-council"),
    ],
)
def test_who_faces_one_accused_prosecutes_the_others(body: str, expected: bool) -> None:
    """The one body that faces an accused prosecutes those charged beside him too, if prosecuting is what such a body does."""
    seen = observed(f"Carla Voss was charged with fraud. Otto Brand was charged with theft. The {body} had looked on.")
    brand, voss, office = (key_of(seen, name) for name in ("Otto Brand", "Carla Voss", body))
    disputes = (Dispute((office,), (brand,)), Dispute((), (voss,)))

    assert (find_offices(seen, disputes) == (office,)) is expected


def test_an_office_faces_no_other_accused_in_passing() -> None:
    """Where an accused faces the office, who was tried before is told of in passing and may be another office's."""
    seen = observed(
        f"Otto Brand was convicted of theft.{SPOKE} The jury left. Rain fell. Carla Voss pleaded guilty to theft."
    )
    brand, voss, office = (key_of(seen, name) for name in ("Otto Brand", "Carla Voss", OFFICE))
    disputes = (Dispute((office,), (brand,)), Dispute((), (voss,)))

    assert face_prosecutors(seen, disputes) == disputes


def test_accused_of_one_breath_stand_in_one_case() -> None:
    """Two who are tried in sentences side by side are tried in one case, and not two whom other courts try."""
    seen = observed(f"Otto Brand was convicted of theft. Carla Voss was acquitted of theft.{SPOKE}")
    brand, voss, office = (key_of(seen, name) for name in ("Otto Brand", "Carla Voss", OFFICE))

    assert face_prosecutors(seen, [Dispute((), (brand,)), Dispute((), (voss,))]) == (Dispute((office,), (brand, voss)),)
    apart = face_prosecutors(seen, [Dispute((), (brand,), courts=("e98",)), Dispute((), (voss,), courts=("e99",))])
    assert len(apart) == 2


def test_an_office_leaves_the_suit_of_others() -> None:
    """An office that was taken for one of those who sue stands with its own accused alone."""
    seen = observed(f"Otto Brand was convicted of theft. He was sentenced to ten years.{SPOKE} Quillon sued Harbeck.")
    brand, quillon, harbeck, office = (key_of(seen, name) for name in ("Otto Brand", "Quillon", "Harbeck", OFFICE))
    suit, trial = face_prosecutors(seen, [Dispute((quillon, office), (harbeck,)), Dispute((), (brand,))])

    assert suit.plaintiffs == (quillon,)
    assert trial.plaintiffs == (office,)


def test_a_ministry_is_no_office_by_its_name_alone() -> None:
    """A ministry of justice does more than prosecute: it sues, and it announces what its offices do."""
    text = "Otto Brand was convicted of theft. The Justice Department published the verdict."

    assert find_offices(observed(text), []) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Otto Brand was charged with theft.", True, id="charged"),
        pytest.param("Otto Brand previously pleaded guilty to theft.", False, id="before"),
        pytest.param("Otto Brand was fined.", False, id="fined"),
        pytest.param("Otto Brand was not convicted.", False, id="negated"),
    ],
)
def test_accused(text: str, expected: bool) -> None:
    """Who is charged, tried or sentenced now is accused, and not who was before or only pays."""
    seen = observed(text)

    assert is_accused(seen, key_of(seen, "Otto Brand")) is expected


def test_an_office_faces_another_who_is_charged_in_a_clause_of_his_own() -> None:
    """Who is charged further on, and not in passing, is charged by the office that the first accused faces."""
    seen = observed(
        f"Otto Brand was convicted of theft.{SPOKE} The jury left. Rain fell. Carla Voss is charged with theft."
    )
    brand, voss, office = (key_of(seen, name) for name in ("Otto Brand", "Carla Voss", OFFICE))
    found = face_prosecutors(seen, (Dispute((office,), (brand,)), Dispute((), (voss,))))

    assert {key for dispute in found for key in dispute.plaintiffs} == {office}
    assert all(dispute.plaintiffs for dispute in found)


def test_each_attorney_of_a_list_prosecutes_for_his_own_office() -> None:
    """Whoever is coordinated with an attorney belongs to no part of that attorney's section."""
    seen = observed(
        "Otto Brand was convicted of theft. The case was prosecuted by Trial Attorney Jane Roe of the Arson Section "
        f"and Attorney Ida Quist of the {OFFICE}."
    )

    assert set(find_offices(seen, ())) == {key_of(seen, "Arson Section"), key_of(seen, OFFICE)}
