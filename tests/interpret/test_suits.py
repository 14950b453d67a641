"""What speaks for one having sued the other, and for a claim invoking a law."""

from __future__ import annotations

from typing import cast

import pytest
from interpret.named import index_of

from kg.interpret.assembly import Concluded
from kg.interpret.cases import Dispute
from kg.interpret.claims import Draft
from kg.interpret.frames import load_frames
from kg.interpret.heads import Head
from kg.interpret.observation import Observation
from kg.interpret.phrases import Phrase
from kg.interpret.predications import find_predications
from kg.interpret.statutes import statute_features
from kg.interpret.suits import accusing_features, find_suits, is_anothers
from kg.model import Case, Document

pytestmark = pytest.mark.model

NAMES = {
    "Jane Roe": "person", "Quillon": "company", "Vexley Corp": "company", "Quillon Services": "company", "Fair Trade Act": "statute", "Harbor Act": "statute",
}  # fmt: skip


def seen_in(text: str) -> Observation:
    """The observation of a text with exactly the names above."""
    doc, index = index_of(text, NAMES)
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    return Observation(document, doc, index, find_predications(doc, load_frames()))


def key_of(seen: Observation, name: str) -> str:
    """The key of the entity of that name."""
    return next(entity.id for entity in seen.index.entities if entity.label == name)


@pytest.mark.parametrize(
    ("text", "against", "expected"),
    [
        pytest.param("Jane Roe sued Quillon. Vexley Corp watched.", "Quillon", set(), id="the-one-sued"),
        pytest.param("Jane Roe sued Quillon. Vexley Corp watched.", "Vexley Corp", {"Filing:by, against another"}, id="another"),
    ],
)  # fmt: skip
def test_accusing_features(text: str, against: str, expected: set[str]) -> None:
    """Who is said to have sued somebody else speaks against having sued this one."""
    seen = seen_in(text)
    one, two = key_of(seen, "Jane Roe"), key_of(seen, against)
    row = accusing_features(seen, one, two, Dispute(plaintiffs=(one,), defendants=(two,)), ())

    assert {name for name in row if "another" in name} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Quillon sued Vexley Corp on Monday. Jane Roe watched.", True, id="somebody-else-alone"),
        pytest.param("Quillon sued Vexley Corp, as Jane Roe had hoped.", False, id="in-one-sentence"),
        pytest.param("Jane Roe sued Vexley Corp. Quillon watched.", False, id="the-one-who-sued"),
    ],
)
def test_is_anothers(text: str, expected: bool) -> None:
    """A clause about another's suit, in a sentence that does not name the plaintiff, is no quote for its suit."""
    seen = seen_in(text)
    saying = next(p for p in seen.predications if p.frame.makes == "Filing")

    assert is_anothers(seen, saying, key_of(seen, "Jane Roe")) is expected


class Unsure:
    """A head that holds nothing for likely."""

    bar = 0.5

    def probabilities(self, row: object) -> dict[str, float]:
        """No label at all."""
        return {}

    def odds(self, row: object) -> float:
        """Nothing."""
        return 0.0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Jane Roe, one of the plaintiffs, spoke on Monday. The lawsuit accuses Quillon of fraud.", [("Jane Roe", "Quillon")], id="each-on-his-side"
        ),
        pytest.param("Jane Roe spoke on Monday. The lawsuit accuses Quillon of fraud.", [], id="one-side-not-told"),
        pytest.param("Jane Roe sued in May. Quillon denied it.", [("Jane Roe", "Quillon")], id="the-only-one-who-can-be-sued"),
        pytest.param("Jane Roe sued Vexley Corp in May. Quillon denied it.", [("Jane Roe", "Vexley Corp")], id="somebody-else-is-sued"),
        pytest.param(
            "Jane Roe sued Quillon Services in May. Quillon denied it.", [("Jane Roe", "Quillon Services")], id="a-firm-of-like-name-is-sued",
        ),
        pytest.param(
            "Jane Roe sued Quillon in March. Jane Roe sued Quillon Services.", [("Jane Roe", "Quillon")], id="of-two-like-names-one-is-meant",
        ),
        pytest.param("Jane Roe plans to sue. Quillon denied it.", [], id="plans-to-sue"),
    ],
)  # fmt: skip
def test_sides_that_the_text_tells_make_a_suit(text: str, expected: list[tuple[str, str]]) -> None:
    """Two whom the words put on opposite sides of a civil case sued and were sued, though no clause names both."""
    seen = seen_in(text)
    one, two = key_of(seen, "Jane Roe"), key_of(seen, "Quillon")
    dispute = Dispute(plaintiffs=(one,), defendants=(two,))
    concluded = Concluded((dispute,), (Case(id="c1", plaintiffs=(one,), defendants=(two,)),), (), ())
    events = find_suits(seen, concluded, {"accuses": cast(Head, Unsure())}, ())
    found = [(seen.index.entity(e.agents[0]).label, seen.index.entity(e.targets[0]).label) for e in events]

    assert found == expected


class SureOfCharges:
    """A head that takes everybody for a prosecutor of everybody."""

    bar = 0.5

    def probabilities(self, row: object) -> dict[str, float]:
        """A charge, for certain."""
        return {"charged": 1.0}

    def odds(self, row: object) -> float:
        """Certain."""
        return 1.0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The Harbor Council sued Jane Roe in May.", {"sued"}, id="sued"),
        pytest.param("The Harbor Council faced Jane Roe in May.", {"charged"}, id="not-said-to-have-sued"),
    ],
)
def test_who_is_said_to_sue_has_not_charged(text: str, expected: set[str]) -> None:
    """A public body that sues somebody who stands trial has not charged him."""
    doc, index = index_of(text, {"Jane Roe": "person", "Harbor Council": "gov"})
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    seen = Observation(document, doc, index, find_predications(doc, load_frames()))
    one, two = key_of(seen, "Harbor Council"), key_of(seen, "Jane Roe")
    dispute = Dispute(plaintiffs=(one,), defendants=(two,))
    concluded = Concluded((dispute,), (Case(id="c1", plaintiffs=(one,), defendants=(two,)),), (), ())

    assert {e.relation for e in find_suits(seen, concluded, {"accuses": cast(Head, SureOfCharges())}, ())} == expected


def test_statute_features() -> None:
    """A law within the claim's words is told from one that stands in another's; how it hangs there is told too."""
    text = "Quillon broke contracts under the Fair Trade Act. Critics praised the Harbor Act."
    seen = seen_in(text)
    draft = Draft((Phrase(1, 8, frozenset(), 0.9, (("cause", 1.0),)),), 0.9)
    mine, other = (statute_features(seen, draft, key_of(seen, name)) for name in ("Fair Trade Act", "Harbor Act"))

    assert {"inside", "inside:cause", "in:case:under", "law:act:near"} <= mine.keys()
    assert "another inside" in other
    assert "inside" not in other
