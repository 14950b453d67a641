"""Who was harmed by what, and in which case the words say so."""

from __future__ import annotations

import pytest
from interpret.named import index_of

from kg.interpret.assembly import Concluded
from kg.interpret.authorities import find_citations
from kg.interpret.frames import load_frames
from kg.interpret.observation import Observation
from kg.interpret.predications import find_predications
from kg.interpret.victims import find_victims
from kg.model import Case, Document

pytestmark = pytest.mark.model

NAMES = {
    "Jane Roe": "person", "Otto Brand": "person", "Ivo Marsh": "person", "Ana Lund": "person", "Quillon": "company",
    "Tidal Code": "statute", "Lomax Ferry": "company",
}  # fmt: skip


def seen_in(text: str) -> Observation:
    """The observation of a text with exactly the names above."""
    doc, index = index_of(text, NAMES)
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    return Observation(document, doc, index, find_predications(doc, load_frames()))


def against(seen: Observation, *names: str) -> Concluded:
    """What is concluded of one case against those named."""
    keys = tuple(entity.id for entity in seen.index.entities if entity.label in names)
    return Concluded((), (Case(id="c1", defendants=keys),), (), ())


VICTIMS = [
    # what the accused did, or what he is charged with
    pytest.param("Otto Brand shot Jane Roe at the mill.", [("Jane Roe", "c1")], id="active"),
    pytest.param("Jane Roe was stabbed by Otto Brand.", [("Jane Roe", "c1")], id="passive"),
    pytest.param("Jane Roe, who was killed by Otto Brand, was 24.", [("Jane Roe", "c1")], id="relative"),
    pytest.param("Otto Brand was charged with the murder of Jane Roe.", [("Jane Roe", "c1")], id="charged-with-the-murder-of"),
    pytest.param("Otto Brand is accused of killing Jane Roe.", [("Jane Roe", "c1")], id="accused-of-killing"),
    pytest.param("A jury convicted Otto Brand in the deaths of Jane Roe and Ivo Marsh.", [("Jane Roe", "c1"), ("Ivo Marsh", "c1")], id="deaths-of-two"),
    pytest.param("Otto Brand pleaded guilty to defrauding Quillon.", [("Quillon", "c1")], id="a-firm-is-defrauded"),
    # a deed of nobody charged, told of no case
    pytest.param("Jane Roe was killed at the mill.", [("Jane Roe", None)], id="by-nobody-named"),
    pytest.param("Jane Roe, 24, the guard Ivo Marsh, 30, and the clerk Ana Lund were shot and killed.",
                 [("Jane Roe", None), ("Ivo Marsh", None), ("Ana Lund", None)], id="a-row-with-ages-and-callings"),
    pytest.param("The murder of Jane Roe shocked the town.", [("Jane Roe", None)], id="noun"),
    # none
    pytest.param("Otto Brand did not shoot Jane Roe.", [], id="denied"),
    pytest.param("Jane Roe was nearly killed.", [], id="nearly"),
    pytest.param("Jane Roe feared that Otto Brand might kill Ivo Marsh.", [], id="feared"),
    pytest.param("The death of Jane Roe was natural.", [], id="a-death-is-nobody's-deed"),
    pytest.param("Jane Roe attacked the ruling.", [], id="a-ruling-is-no-victim"),
    pytest.param("Police shot Otto Brand.", [], id="the-accused-is-no-victim-of-his-case"),
    pytest.param("Jane Roe shot a film about Quillon.", [], id="a-film-is-shot"),
    pytest.param("Somebody killed him before Jane Roe came.", [], id="a-pronoun-is-too-uncertain"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), VICTIMS)
def test_find_victims(text: str, expected: list[tuple[str, str | None]]) -> None:
    """A victim is whom the deed's own words name; it is of the case where they are those of its charge or its accused."""
    seen = seen_in(text)
    found = find_victims(seen, against(seen, "Otto Brand"))

    assert [(seen.index.entity(harm.victim).label, harm.case) for harm in found] == expected


def test_what_else_befell_a_victim_is_of_the_same_case() -> None:
    """Who is a victim by one sentence was killed at the mill, as another tells, in the same case; and is no party to it."""
    seen = seen_in("Otto Brand was charged with the murder of Jane Roe. Jane Roe was killed at the mill.")
    concluded = against(seen, "Otto Brand")
    found = find_victims(seen, concluded)

    assert {harm.case for harm in found} == {"c1"}
    assert not {harm.victim for harm in found} & {*concluded.cases[0].plaintiffs, *concluded.cases[0].defendants}


CITATIONS = [
    pytest.param("Jane Roe cited the Tidal Code.", [("Jane Roe", "Tidal Code")], id="object"),
    pytest.param("Jane Roe relied on the Tidal Code.", [("Jane Roe", "Tidal Code")], id="relied-on"),
    pytest.param("Citing the Tidal Code, Jane Roe refused.", [("Jane Roe", "Tidal Code")], id="participle"),
    pytest.param("Jane Roe did not cite the Tidal Code.", [], id="denied"),
    pytest.param("Jane Roe cited Quillon.", [], id="a-firm-is-no-authority"),
    pytest.param("Jane Roe spoke after the Tidal Code passed.", [], id="beside"),
]


@pytest.mark.parametrize(("text", "expected"), CITATIONS)
def test_find_citations(text: str, expected: list[tuple[str, str]]) -> None:
    """Who cites a law is linked to it by the verb, never by standing near."""
    seen = seen_in(text)

    assert [
        (seen.index.entity(agent).label, seen.index.entity(each.cited).label)
        for each in find_citations(seen)
        for agent in each.agents
    ] == expected
