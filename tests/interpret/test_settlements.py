"""Who settled with whom."""

from __future__ import annotations

import pytest
from interpret.cast import seen_in
from interpret.named import index_of

from kg.interpret.assembly import Concluded
from kg.interpret.bargains import is_other_bargain, is_settlement, settles_another, settles_only_another
from kg.interpret.claims import Draft
from kg.interpret.frames import load_frames
from kg.interpret.observation import Observation
from kg.interpret.paid_settlements import is_to_be_paid, pays_to_settle
from kg.interpret.phrases import Phrase
from kg.interpret.predications import find_predications
from kg.interpret.settlements import (
    case_approved,
    claims_settled,
    find_settlers,
)
from kg.interpret.settling_sides import plaintiff_of_all
from kg.model import Case, Claim, Document

pytestmark = pytest.mark.model

NAMES = {"Jane Roe": "person", "Otto Brand": "person", "Quillon": "company", "Fair Trade Bureau": "gov"}

# The case of every row: the Fair Trade Bureau and Jane Roe against Quillon.
SETTLEMENTS = [
    pytest.param("Quillon settled with Jane Roe.", {("Quillon", "Jane Roe")}, id="both-named"),
    pytest.param("Jane Roe settled with Quillon.", {("Jane Roe", "Quillon")}, id="who-acts-comes-first"),
    pytest.param("Jane Roe reached a settlement with Quillon.", {("Jane Roe", "Quillon")}, id="who-reaches-it-comes-first"),
    pytest.param("Jane Roe announced a settlement with Quillon.", {("Quillon", "Jane Roe")}, id="else-who-was-sued"),
    pytest.param(
        "The Fair Trade Bureau announced a settlement with Quillon.", {("Quillon", "Fair Trade Bureau")}, id="announced"
    ),
    pytest.param("Quillon settled the suit filed by Otto Brand.", {("Quillon", "Otto Brand")}, id="whose-suit"),
    pytest.param("Quillon settled Otto Brand's lawsuit.", {("Quillon", "Otto Brand")}, id="genitive"),
    pytest.param(
        "Jane Roe smiled. Quillon settled for $2 million.", {("Quillon", "Jane Roe")}, id="the-other-side-close-by"
    ),
    pytest.param(
        "Jane Roe smiled. The money comes from a settlement with Quillon.", {("Quillon", "Jane Roe")}, id="noun"
    ),
    pytest.param(
        "Jane Roe smiled. It rained. It rained. Quillon settled for $2 million.", set(), id="which-of-two-is-not-told"
    ),
    pytest.param("Quillon and the Fair Trade Bureau reached a settlement over the fees.", {("Quillon", "Fair Trade Bureau")}, id="a-state-and-a-firm"),
    pytest.param("Quillon and Jane Roe have settled a long-running dispute.", {("Quillon", "Jane Roe")}, id="two-on-opposite-sides"),
    pytest.param("Quillon and Otto Brand have settled a long-running dispute.", set(), id="two-of-whom-one-is-no-party"),
    pytest.param("Quillon and Otto Brand settled their dispute in June.", {("Quillon", "Otto Brand")}, id="their-dispute"),
    pytest.param("Jane Roe smiled. The judge approved a settlement between Quillon and Otto Brand.", {("Quillon", "Otto Brand")}, id="between"),
    pytest.param("Under a settlement with Quillon, Otto Brand will receive $2 million.", {("Otto Brand", "Quillon")}, id="under-a-settlement"),
    pytest.param("Quillon settled with Jane Roe for $2 million and Otto Brand for $1 million.",
                 {("Quillon", "Jane Roe"), ("Quillon", "Otto Brand")}, id="a-sum-each"),
    pytest.param("Quillon signed a consent decree with Otto Brand.", {("Quillon", "Otto Brand")}, id="consent-decree"),
    pytest.param("Under a consent decree with Otto Brand, Quillon will pay.", {("Quillon", "Otto Brand")}, id="under-a-decree"),
    pytest.param("A settlement was reached between Quillon and Otto Brand.", {("Quillon", "Otto Brand")}, id="reached-between"),
    pytest.param("Jane Roe won a $5 million settlement from Quillon.", {("Quillon", "Jane Roe")}, id="won-a-settlement"),
    pytest.param("The Fair Trade Bureau approved a settlement with Quillon.", {("Quillon", "Fair Trade Bureau")}, id="a-body-approves-its-own"),
    pytest.param("Quillon and Otto Brand settled their differences.", {("Quillon", "Otto Brand")}, id="their-differences"),
    pytest.param("Quillon settled with Jane Roe out of court.", {("Quillon", "Jane Roe")}, id="out-of-court"),
    pytest.param("Two other defendants, Otto Brand and his company Quillon, settled before trial.", set(), id="two-defendants"),
    pytest.param("Two other companies, Quillon and Otto Brand, settled in May.", set(), id="two-others"),
    pytest.param("Quillon and Otto Brand agreed to settlements in May.", set(), id="settlements-of-each"),
    pytest.param("Jane Roe rejected a settlement with Quillon.", set(), id="rejected"),
    pytest.param("Jane Roe settled with the Fair Trade Bureau.", set(), id="of-one-side"),
    pytest.param("The deal follows settlements by Quillon and Otto Brand.", set(), id="by-two-not-with-each-other"),
    pytest.param(
        "Jane Roe reached a settlement with Quillon, along with the baker Otto Brand.",
        {("Jane Roe", "Quillon"), ("Otto Brand", "Quillon")}, id="along-with",
    ),
    pytest.param("Quillon settled in Ohio.", set(), id="another-sense"),
    pytest.param("Quillon and Otto Brand settled his lawsuit.", {("Quillon", "Otto Brand")}, id="the-suit-of-one-of-them"),
    pytest.param("Quillon and Otto Brand settled his lawsuit against the county.", set(), id="his-suit-against-others"),
    pytest.param("Quillon paid $5 million to settle fraud allegations by Otto Brand.", {("Quillon", "Otto Brand")}, id="paid-to-settle-whose-claims"),
    pytest.param("Quillon paid Otto Brand $5 million to end a lawsuit.", {("Quillon", "Otto Brand")}, id="paid-to-end-a-suit"),
    pytest.param("Quillon paid Otto Brand $5 million to end his lease.", set(), id="paid-to-end-a-lease"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SETTLEMENTS)
def test_find_settlers(text: str, expected: set[tuple[str, str]]) -> None:
    """A settlement has two sides, told by its words or by the case."""
    text = f"{text} The Fair Trade Bureau and Jane Roe sued Quillon." if "Jane Roe smiled" not in text else text
    doc, index = index_of(text, NAMES)
    seen = Observation(
        Document(id="0" * 16, sha256="0" * 64, text=text, title=""), doc, index, find_predications(doc, load_frames())
    )
    key = {entity.label: entity.id for entity in index.entities}
    plaintiffs = tuple(key[name] for name in ("Fair Trade Bureau", "Jane Roe") if name in key)
    if "Jane Roe smiled" in text:
        plaintiffs = (key["Jane Roe"], "another")
    case = Case(id="c1", plaintiffs=plaintiffs, defendants=(key["Quillon"],))
    found = set()
    for predication in seen.predications:
        is_told = (
            predication.frame.relation == "settledWith"
            or is_settlement(seen, predication)
            or pays_to_settle(seen, predication)
        )
        if is_told and predication.is_fact:
            agents, targets = find_settlers(seen, predication, Concluded((), (case,), (), ()))
            found |= {(index.entity(a).label, index.entity(t).label) for a in agents for t in targets}

    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Jane Roe sued Quillon. Otto Brand agreed to a settlement earlier.", {"Jane Roe"}, id="earlier"),
        pytest.param("Jane Roe sued Quillon. Otto Brand agreed to a settlement earlier. Quillon settled with two towns.", set(), id="with-others"),
        pytest.param("Jane Roe sued Quillon. Otto Brand agreed to a settlement.", set(), id="nothing-says-beside"),
    ],
)  # fmt: skip
def test_plaintiff_of_all(text: str, expected: set[str]) -> None:
    """Others settle with the only plaintiff, unless the text tells of settlements with somebody else."""
    doc, index = index_of(text, NAMES)
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    seen = Observation(document, doc, index, find_predications(doc, load_frames()))
    key = {entity.label: entity.id for entity in index.entities}
    concluded = Concluded((), (Case(id="c1", plaintiffs=(key["Jane Roe"],), defendants=(key["Quillon"],)),), (), ())
    settles = next(p for p in seen.predications if p.frame.relation == "settledWith")

    assert {index.entity(k).label for k in plaintiff_of_all(seen, settles, concluded)} == expected


TO_BE_PAID = [
    ("Quillon will pay Jane Roe $3 million to settle the lawsuit.", True),
    ("Quillon will pay Jane Roe $3 million to end the lawsuit.", True),
    # not agreed, denied, or paid for something else
    ("Quillon could pay Jane Roe $3 million to settle the lawsuit.", False),
    ("Quillon will not pay Jane Roe $3 million to settle the lawsuit.", False),
    ("Quillon will pay Jane Roe $3 million to move her shop.", False),
]


@pytest.mark.parametrize(("text", "expected"), TO_BE_PAID)
def test_is_to_be_paid(text: str, expected: bool) -> None:
    """Who will pay to settle has settled."""
    doc, index = index_of(text, NAMES)
    seen = Observation(
        Document(id="0" * 16, sha256="0" * 64, text=text, title=""), doc, index, find_predications(doc, load_frames())
    )

    assert any(is_to_be_paid(seen, predication) for predication in seen.predications) is expected


CLAIMS = [
    ("Quillon settled claims that it lied to farmers.", True),
    ("Quillon has paid $3 million to resolve claims that it lied to farmers.", True),
    ("Quillon will pay $3 million to settle claims that it lied to farmers.", True),
    # not done, or something else is settled
    ("Quillon hopes to settle claims that it lied to farmers.", False),
    ("Quillon did not settle claims that it lied to farmers.", False),
    ("Quillon settled with Jane Roe and denied that it lied to farmers.", False),
]


@pytest.mark.parametrize(("text", "expected"), CLAIMS, ids=[text for text, _ in CLAIMS])
def test_claims_settled(text: str, expected: bool) -> None:
    """A claim is settled where the words for it stand in what is settled."""
    doc, index = index_of(text, NAMES)
    seen = Observation(
        Document(id="0" * 16, sha256="0" * 64, text=text, title=""), doc, index, find_predications(doc, load_frames())
    )
    start = text.index("lied")
    span = doc.char_span(start, start + len("lied to farmers"))
    assert span is not None
    draft = Draft((Phrase(span.start, span.end, frozenset(), 0.9, (("cause", 1.0),)),), 0.9)
    claim = Claim(id="k1", kind="CauseOfAction", label="lied", texts=("lied to farmers",))
    concluded = Concluded((), (), (draft,), (claim,))

    assert any(claims_settled(seen, predication, concluded) for predication in seen.predications) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A judge approved the settlement on Monday.", "c1"),
        ("A judge gave the green light to the settlement.", "c1"),
        ("A judge approved the merger.", None),
        ("A judge refused to approve the settlement.", None),
    ],
)
def test_case_approved(text: str, expected: str | None) -> None:
    """Who approves a settlement tells that the case is settled."""
    doc, index = index_of(text, NAMES)
    seen = Observation(
        Document(id="0" * 16, sha256="0" * 64, text=text, title=""), doc, index, find_predications(doc, load_frames())
    )
    concluded = Concluded((), (Case(id="c1"),), (), ())
    found = {case_approved(seen, predication, concluded) for predication in seen.predications} - {None}

    assert found == ({expected} if expected else set())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Otto Brand reached a plea agreement with the Fair Trade Bureau.", True, id="plea-agreement"),
        pytest.param("Quillon announced a licensing deal with Otto Brand.", True, id="licensing-deal"),
        pytest.param("The decree with Quillon was lost.", True, id="another-decree"),
        pytest.param("Quillon reached a prosecution agreement with the Fair Trade Bureau.", False, id="no-prosecution"),
        pytest.param("Quillon reached an agreement with Otto Brand.", False, id="agreement"),
        pytest.param("The consent decree with Quillon ended the case.", False, id="consent-decree"),
    ],
)
def test_is_other_bargain(text: str, expected: bool) -> None:
    """A plea agreement or a licensing deal settles nothing, and of decrees the consent decree alone does."""
    doc, index = index_of(text, NAMES)
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    seen = Observation(document, doc, index, find_predications(doc, load_frames()))
    told = [p for p in seen.predications if p.frame.makes == "Settlement"]

    assert any(is_other_bargain(seen, p) for p in told) is expected


OTHERS = [
    pytest.param("Quillon agreed to pay $3 million to settle a similar investigation.", True, True, id="similar"),
    pytest.param("Quillon settled a separate lawsuit.", True, True, id="separate"),
    pytest.param("Quillon settled a separate lawsuit without admitting liability.", True, True, id="no-admission"),
    pytest.param("Quillon settled the lawsuit.", False, False, id="the-suit"),
    pytest.param("Quillon settled a separate lawsuit. Jane Roe sued Quillon.", True, False, id="sued-as-well"),
]


@pytest.mark.parametrize(("text", "another", "only"), OTHERS)
def test_settles_another(text: str, another: bool, only: bool) -> None:
    """Who settles what is told to be another matter settles no suit of the text, and may be no party to any."""
    seen = seen_in(text)
    quillon = next(entity.id for entity in seen.index.entities if entity.label == "Quillon")
    told = next(p for p in seen.predications if p.frame.name in ("settle", "pay to settle"))

    assert (settles_another(seen, told), settles_only_another(seen, quillon)) == (another, only)
