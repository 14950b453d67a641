"""Lawyers' nouns, clauses of speech and firms that sue → who acts for whom; officers and former lawyers act for nobody."""

from __future__ import annotations

import pytest
from interpret.named import index_of

from kg.interpret.assembly import Concluded
from kg.interpret.clients import find_accused, side_of
from kg.interpret.events import find_events
from kg.interpret.frames import load_frames
from kg.interpret.observation import Observation
from kg.interpret.predications import find_predications
from kg.interpret.representation import find_representation
from kg.interpret.side_counsel import find_side_counsel
from kg.model import Case, Document

pytestmark = pytest.mark.model

NAMES = {
    "Jane Roe": "person", "Otto Brand": "person", "Ida Quist": "person", "Karl Finn": "person", "Quillon": "company",
    "Vexley Corp": "company", "Harbor Fund": "org", "Orlo Mill": "company", "Lund & Dell LLP": "firm", "Harbor County": "gov",
}  # fmt: skip


def seen_in(text: str) -> Observation:
    """The observation of a text with exactly the names above."""
    doc, index = index_of(text, NAMES)
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    return Observation(document, doc, index, find_predications(doc, load_frames()))


def concluded(seen: Observation, *, plaintiffs: tuple[str, ...] = (), defendants: tuple[str, ...] = ()) -> Concluded:
    """What is concluded of one case between those named."""

    def keys(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(entity.id for entity in seen.index.entities if entity.label in names)

    return Concluded((), (Case(id="c1", plaintiffs=keys(plaintiffs), defendants=keys(defendants)),), (), ())


ROE, BRAND, QUIST = ("Jane Roe", "Otto Brand"), ("Otto Brand", "Quillon"), ("Ida Quist", "Quillon")
NOUNS = [
    pytest.param("Counsel for Quillon are Otto Brand and Ida Quist.", [BRAND, QUIST], id="copula-with-two"),
    pytest.param("Quillon's attorneys include Otto Brand and Ida Quist.", [BRAND, QUIST], id="include"),
    pytest.param("Otto Brand and Ida Quist, the lawyers who represent Quillon, left.", [BRAND, QUIST], id="lawyers-representing"),
    pytest.param("Lund & Dell LLP, solicitors for Quillon, left.", [("Lund & Dell LLP", "Quillon")], id="firm-apposed"),
    pytest.param("Quillon's lawyers at Lund & Dell LLP left.", [("Lund & Dell LLP", "Quillon")], id="lawyers-at-a-firm"),
    pytest.param("Quillon lost. The mill attorney Otto Brand left. The Orlo Mill won.", [("Otto Brand", "Orlo Mill")], id="noun-before"),
    pytest.param("Otto Brand, Quillon's legal representative, left.", [BRAND], id="legal-representative"),
    pytest.param("Otto Brand, the county's lawyer, left. Quillon sued Harbor County.", [("Otto Brand", "Harbor County")], id="named-so"),
    pytest.param("Otto Brand, a former lawyer for Quillon, left.", [], id="former"),
    pytest.param("Otto Brand, general counsel of Quillon, left.", [], id="an-officer"),
    pytest.param("Otto Brand, the commonwealth's attorney, left. Quillon lost.", [], id="the-people's"),
    pytest.param("Otto Brand is not the lawyer for Quillon.", [], id="denied"),
    pytest.param("Otto Brand, a lawyer for the city, left. Quillon sued Harbor County.", [], id="any-town"),
]  # fmt: skip
SPEECH = [
    pytest.param("Otto Brand and Ida Quist appeared for Quillon.", [BRAND, QUIST], id="two-appeared"),
    pytest.param("Quillon, for which Otto Brand argued, won.", [BRAND], id="relative"),
    pytest.param("Otto Brand, who led for Quillon, left.", [BRAND], id="led-for"),
    pytest.param("Otto Brand, of counsel, for Quillon, said so.", [BRAND], id="of-counsel"),
    pytest.param("For Quillon, Otto Brand replied that it was wrong.", [BRAND], id="fronted"),
    pytest.param("For Vexley Corp, Otto Brand said, it was a bad day. Quillon lost.", [], id="fronted-by-no-party"),
    pytest.param("Otto Brand, speaking in Quillon's defence, left.", [BRAND], id="in-its-defence"),
    pytest.param("Speaking in Quillon's favour, Otto Brand and Ida Quist wept.", [BRAND, QUIST], id="in-its-favour"),
    pytest.param("Otto Brand spoke in the defence of order. Quillon lost.", [], id="in-defence-of-a-thing"),
    pytest.param("Otto Brand did not appear for Quillon.", [], id="denied"),
    pytest.param("Otto Brand prosecuted the case for Harbor County. Quillon lost.", [], id="prosecuted-for-his-office"),
]  # fmt: skip


LINES = [
    pytest.param(
        "Quillon lost. For Quillon: Otto Brand of Lund & Dell LLP.", [BRAND, ("Lund & Dell LLP", "Quillon")], id="for"
    ),
    pytest.param("Quillon lost. Counsel for Quillon: Otto Brand and Ida Quist.", [BRAND, QUIST], id="counsel-for"),
    pytest.param("Quillon lost. For Vexley Corp: Otto Brand.", [], id="for-no-party"),
    pytest.param("Quillon lost. For Quillon it was clear: Otto Brand had won.", [], id="a-sentence"),
]


@pytest.mark.parametrize(("text", "expected"), [*NOUNS, *SPEECH, *LINES])
def test_find_side_counsel(text: str, expected: list[tuple[str, str]]) -> None:
    """A lawyer's noun and a clause of speech say for whom somebody acts, with all that is coordinated."""
    seen = seen_in(text)
    found = find_side_counsel(seen, concluded(seen, defendants=("Quillon",)))

    pairs = {(seen.index.entity(each.attorney).label, seen.index.entity(each.client).label) for each in found}
    assert pairs == set(expected)


ACCUSED = [
    pytest.param('"My client is innocent," said attorney Otto Brand. Jane Roe wept.', [("Otto Brand", "Jane Roe")], id="my-client"),
    pytest.param("Attorney Otto Brand said his client would appeal. Jane Roe wept.", [("Otto Brand", "Jane Roe")], id="his-client"),
    pytest.param("The defense, led by Otto Brand, rested. Jane Roe wept.", [("Otto Brand", "Jane Roe")], id="led-by"),
    pytest.param("Public defender Otto Brand rested. Jane Roe wept.", [("Otto Brand", "Jane Roe")], id="public-defender"),
    pytest.param("Otto Brand, defending, said she was ill. Jane Roe wept.", [("Otto Brand", "Jane Roe")], id="defending"),
    pytest.param("Otto Brand, in mitigation, said she was ill. Jane Roe wept.", [("Otto Brand", "Jane Roe")], id="in-mitigation"),
    pytest.param("Jane Roe wept. Defense counsel: Otto Brand.", [("Otto Brand", "Jane Roe")], id="a-label"),
    pytest.param("Otto Brand, prosecuting, said she was rich. Jane Roe wept.", [], id="prosecuting-for-nobody-named"),
    pytest.param("Otto Brand, defending his title, won. Jane Roe wept.", [], id="defending-a-thing"),
    pytest.param("District Attorney Otto Brand called her a client of the mob. Jane Roe wept.", [], id="a-prosecutor"),
    pytest.param("Attorney Otto Brand said the client paid. Jane Roe wept.", [], id="somebody's-client"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ACCUSED)
def test_find_own_clients(text: str, expected: list[tuple[str, str]]) -> None:
    """In a prosecution a lawyer's own client is the accused."""
    seen = seen_in(text)
    found = find_side_counsel(seen, concluded(seen, defendants=("Jane Roe",)))

    assert {(seen.index.entity(a).label, seen.index.entity(c).label) for a, c, _ in found} == set(expected)


def test_a_client_in_a_suit_may_be_on_either_side() -> None:
    """Where somebody sues, "my client" says nothing of the side."""
    seen = seen_in("Attorney Otto Brand said his client would appeal. Jane Roe wept. Karl Finn smiled.")
    found = find_side_counsel(seen, concluded(seen, plaintiffs=("Karl Finn",), defendants=("Jane Roe",)))

    assert list(found) == []


FIRMS = [
    pytest.param("Lund & Dell LLP filed the lawsuit. Jane Roe wept.", True, id="active"),
    pytest.param("The complaint, filed by Lund & Dell LLP, is long. Jane Roe wept.", True, id="participle"),
    pytest.param("The suit was brought by Lund & Dell LLP. Jane Roe wept.", True, id="passive"),
    pytest.param("Lund & Dell LLP filed its accounts. Jane Roe wept.", False, id="no-suit"),
]


@pytest.mark.parametrize(("text", "expected"), FIRMS)
def test_find_filing_firms(text: str, *, expected: bool) -> None:
    """A firm sues for the plaintiffs."""
    seen = seen_in(text)
    found = find_side_counsel(seen, concluded(seen, plaintiffs=("Jane Roe",)))

    pairs = [(seen.index.entity(each.attorney).label, seen.index.entity(each.client).label) for each in found]
    assert pairs == ([("Lund & Dell LLP", "Jane Roe")] if expected else [])


VERBS = [
    pytest.param("Otto Brand, who argued the case on Jane Roe's behalf before the board, left.", [("Otto Brand", "Jane Roe")], id="behalf"),
    pytest.param("Otto Brand no longer represents Quillon.", [], id="no-longer"),
    pytest.param("Otto Brand, chief counsel to the Harbor Fund, left.", [], id="chief-counsel"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), VERBS)
def test_find_representation(text: str, expected: list[tuple[str, str]]) -> None:
    """Who represents does so as a fact, and as no officer."""
    doc, index = index_of(text, NAMES)

    found = {
        (index.entity(each.attorney).label, index.entity(each.client).label) for each in find_representation(doc, index)
    }
    assert found <= set(expected)


UNNAMED = [
    pytest.param("Otto Brand, a lawyer for the lodgers, left.", ["Otto Brand"], id="for-the-lodgers"),
    pytest.param("The widow was glad, her lawyer, Otto Brand, said.", ["Otto Brand"], id="her-lawyer"),
    pytest.param("Otto Brand, a former lawyer for the lodgers, left.", [], id="former"),
    pytest.param("Otto Brand, a friend of the lodgers, left.", [], id="no-lawyer"),
]


@pytest.mark.parametrize(("text", "expected"), UNNAMED)
def test_a_client_may_have_no_name(text: str, expected: list[str]) -> None:
    """Who acts for somebody whom the text never names acts for nobody in the graph, in words that tell for whom."""
    seen = seen_in(text)
    events = find_events(seen, Concluded((), (), (), ()), {})

    found = [e for e in events if e.relation == "represents"]
    assert [seen.index.entity(key).label for event in found for key in event.agents] == expected
    assert all(not event.targets for event in found)


def test_find_accused_prefers_whom_the_report_is_about() -> None:
    """Of two accused in two cases the defence is his whose case comes first and who is named most."""
    seen = seen_in("Jane Roe wept. Jane Roe left. Jane Roe slept. Karl Finn smiled. Karl Finn ate.")
    roe, finn = (next(e.id for e in seen.index.entities if e.label == name) for name in ("Jane Roe", "Karl Finn"))
    two = Concluded((), (Case(id="c1", defendants=(roe,)), Case(id="c2", defendants=(finn,))), (), ())

    assert find_accused(seen, two) == (roe,)
    assert side_of(two, of_plaintiffs=False) == (roe,)
    assert side_of(two, of_plaintiffs=True) == ()
