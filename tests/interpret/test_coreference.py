"""What pronouns and common nouns stand for."""

from __future__ import annotations

import pytest
from interpret.named import index_of, label_at

pytestmark = pytest.mark.model

ROE = {"Jane Roe": "person", "Roe": "person"}
FIRMS = {"Quillon Inc.": "company", "Quillon": "company", "Braddock Corp.": "company", "Braddock": "company"}
COURTS = {"Supreme Court": "court", "2nd Circuit": "court", "Ann Voss": "judge"}
PLACES = {
    "Nevada": "place",
    "Ohio": "place",
    "Ashdale": "place",
    "Harbour Bureau": "gov",
    "Bureau": "gov",
    "National Prosecuting Office": "gov",
}

CASES = [
    pytest.param(
        "The Supreme Court ruled on Monday. Ann Voss wrote for the court. The 2nd Circuit had erred, and the appeals court must look again. Later the court heard another case.",
        COURTS, "court", 2, "Supreme Court", id="the-court-is-not-the-appeals-court",
    ),
    pytest.param(
        "The 2nd Circuit ruled on Monday. Ann Voss wrote for the court. The Supreme Court may look again. The court had erred.",
        COURTS, "court", 1, "2nd Circuit", id="whoever-is-the-court",
    ),
    pytest.param(
        "Quillon asked for an order that would make Braddock Corp. pay. The judge found that Quillon had only a faint chance of winning its lawsuit.",
        FIRMS, "its", 0, "Quillon", id="whose-deed-it-is",
    ),
    pytest.param(
        "Quillon asked for an order that would make Braddock Corp. pay. The judge found that Braddock had only a faint chance of keeping its money.",
        FIRMS, "its", 0, "Braddock Corp.", id="whoever-does-it",
    ),
    pytest.param("Jane Roe sued the city. She wants damages.", {**ROE}, "She", 0, "Jane Roe", id="pronoun-by-gender"),
    pytest.param("Jane Roe sued Otto Brand. He denied it.", {**ROE, "Otto Brand": "person"}, "He", 0, "Otto Brand", id="pronoun-by-other-gender"),
    pytest.param("Jane Roe sued the city. It denied her claim.", {**ROE}, "her", 0, "Jane Roe", id="possessive"),
    pytest.param("Jane Roe lost on Monday. A judge denied her motion.", {**ROE}, "her", 0, "Jane Roe", id="a-judge-denies-no-motion-of-hers"),
    pytest.param(
        "Jane Roe lost on Monday. Judge Ann Voss rejected her claim.", {**ROE, "Ann Voss": "judge"}, "her", 0, "Jane Roe", id="nor-does-a-named-one",
    ),
    pytest.param(
        "Jane Roe lost on Monday. Judge Ann Voss explained her ruling.", {**ROE, "Ann Voss": "judge"}, "her", 0, "Ann Voss", id="a-ruling-is-the-judge's",
    ),
    pytest.param(
        "Judge Ann Voss ruled against Jane Roe. She had asked the court to lift the ban.", {**ROE, "Ann Voss": "judge"}, "She", 0, "Jane Roe", id="no-judge-asks-a-court",
    ),
    pytest.param(
        "Judge Ann Voss ruled against Jane Roe. She found that the ban was lawful.", {**ROE, "Ann Voss": "judge"}, "She", 0, "Ann Voss", id="a-judge-finds",
    ),
    pytest.param("Jane Roe lied. Judge Ann Voss wept. A court jailed her.", {**ROE, "Ann Voss": "judge"}, "her", 0, "Jane Roe", id="no-judge-is-jailed"),
    pytest.param("Jane Roe lied. Judge Ann Voss wept. A court praised her.", {**ROE, "Ann Voss": "judge"}, "her", 0, "Ann Voss", id="a-judge-is-praised"),
    pytest.param("Quillon Inc. sued Jane Roe. The company wants damages.", {**ROE, **FIRMS}, "company", 0, "Quillon Inc.", id="noun-by-kind"),
    pytest.param("Jane Roe spoke. The company denied it.", {**ROE}, "company", 0, None, id="no-company-named"),
    pytest.param(
        "Quillon, a social network, sued Braddock. The network wants damages.", FIRMS, "network", 1, "Quillon", id="noun-known-from-apposition",
    ),
    pytest.param('"I will appeal," Jane Roe said. Otto Brand laughed.', {**ROE, "Otto Brand": "person"}, "I", 0, "Jane Roe", id="speaker"),
    pytest.param("Otto Brand met Jane Roe. Brand sued him.", {**ROE, "Otto Brand": "person", "Brand": "person"}, "him", 0, None, id="not-the-subject-of-its-clause"),
    pytest.param("Judge Jane Roe ruled on Monday. The judge gave no reasons.", {"Jane Roe": "judge"}, "judge", 0, "Jane Roe", id="the-only-judge"),
    pytest.param(
        'Otto Brand, also known as "Quill," sued. Quill won.', {"Otto Brand": "person", "Quill": "person"}, "Quill", 1, "Otto Brand", id="alias",
    ),
    pytest.param(
        "Quillon Inc., doing business as Braddock, sued. Braddock won.", FIRMS, "Braddock", 1, "Quillon Inc.", id="trade-name",
    ),
    pytest.param("A tribe waited. The Brand Tribe sued Jane Roe. The tribe won.", {**ROE, "Brand Tribe": "org"}, "tribe", 1, "Brand Tribe", id="noun-of-a-name"),
    pytest.param(
        "Otto Brand was arrested. His lawyer, Jane Roe, spoke. The attorney left.", {**ROE, "Otto Brand": "person"}, "attorney", 0, "Jane Roe",
        id="lawyer-by-another-word",
    ),
    pytest.param(
        "Otto Brand was arrested. His lawyer, Jane Roe, spoke. The defendant left.", {**ROE, "Otto Brand": "person"}, "defendant", 0, "Otto Brand",
        id="defendant-is-no-lawyer",
    ),
    pytest.param("Quillon Inc. sued Jane Roe. The developer wants damages.", {**ROE, **FIRMS}, "developer", 0, "Quillon Inc.", id="trade-of-firm-or-person"),
    pytest.param(
        "Braddock sued Quillon, its former counsel Jane Roe and others.", {**ROE, **FIRMS}, "counsel", 0, "Jane Roe", id="its-own-counsel-named-next",
    ),
    pytest.param(
        "Jane Roe sued Quillon, its parent, Braddock, and Otto Brand.", {**ROE, **FIRMS, "Otto Brand": "person"}, "parent", 0, "Braddock",
        id="parent-named-after-a-comma",
    ),
    pytest.param(
        "Braddock was led by Otto Brand, its chairman, Jane Roe and others.", {**ROE, **FIRMS, "Otto Brand": "person"}, "chairman", 0, "Otto Brand",
        id="chairman-of-a-firm-named-before",
    ),
    pytest.param("Jane Roe sued Quillon, a firm, and Braddock.", {**ROE, **FIRMS}, "firm", 0, "Quillon", id="owned-by-nobody"),
    pytest.param("Nevada sued Quillon. The state wants damages.", {**FIRMS, **PLACES}, "state", 0, "Nevada", id="a-state"),
    pytest.param("The Harbour Bureau spoke. Nevada sued. The Bureau left and the state won.", PLACES, "state", 0, "Nevada", id="a-state-is-no-agency"),
    pytest.param("The Harbour Bureau sued Quillon. The state wants damages.", {**FIRMS, **PLACES}, "state", 0, None, id="no-state-named"),
    pytest.param("Nevada sued the state of Ohio.", PLACES, "state", 0, "Ohio", id="the-state-of"),
    pytest.param("Nevada sued Jane Roe. The neighboring state joined.", {**ROE, **PLACES}, "state", 0, None, id="another-state"),
    pytest.param("Nevada sued. The state where she lives did not.", PLACES, "state", 0, None, id="a-state-told-apart"),
    pytest.param("Nevada sued Ashdale. The city denied it.", PLACES, "city", 0, "Ashdale", id="a-city-is-no-state"),
    pytest.param("Springdale, May 3. The city of Ashdale fired Jane Roe. She sued the city in May.", {**ROE, "Springdale": "place", "city of Ashdale": "gov"}, "city", 1, "city of Ashdale", id="the-city-called-so"),
    pytest.param("Nevada sued Ashdale. Jane Roe sued the city in Salem County Court.", {**ROE, **PLACES, "Salem County Court": "court"}, "city", 0, "Ashdale", id="a-court-tells-no-city-apart"),
    pytest.param("The owner of the warehouse, Quillon Inc., is suing over the theft.", FIRMS, "owner", 0, "Quillon Inc.", id="owner-of-a-thing-explained"),
    pytest.param("Jane Roe left. The owner of Quillon Inc., Otto Brand, is suing.", {**ROE, **FIRMS, "Otto Brand": "person"}, "owner", 0, "Otto Brand", id="owner-of-a-firm-explained"),
    pytest.param("Jane Roe and Nevada sued the owner of a mill, and Quillon Inc. did.", {**ROE, **FIRMS}, "owner", 0, None, id="owner-beside-a-name"),
    pytest.param("Jane Roe sued Nevada and Ohio. The state won.", {**ROE, **PLACES}, "state", 0, None, id="which-of-two-states"),
    pytest.param("The National Prosecuting Office accused Jane Roe. The State says that she lied.", {**ROE, **PLACES}, "State", 0,
                 "National Prosecuting Office", id="the-state-as-prosecutor"),
    pytest.param("Quillon Inc. sued Braddock Corp., saying the company stole its design.", FIRMS, "company", 0, "Braddock Corp.", id="whom-a-suit-accuses"),
    pytest.param("Quillon Inc. grew fast. It sued the company.", FIRMS, "company", 0, None, id="nobody-sues-himself"),
    pytest.param("Quillon Inc. grew fast. The company sued Braddock Corp.", FIRMS, "company", 0, "Quillon Inc.", id="the-company-sues"),
    pytest.param("The Brand Nurses Guild sued. The guild won.", {"Brand Nurses Guild": "org"}, "guild", 0, "Brand Nurses Guild", id="by-the-noun-of-its-name"),
    pytest.param("The Brand Trust denied it. The lender won.", {"Brand Trust": "org"}, "lender", 0, "Brand Trust", id="a-body-that-may-be-a-firm"),
    pytest.param("The Brand University denied it. The lender won.", {"Brand University": "org"}, "lender", 0, None, id="a-university-is-no-lender"),
    pytest.param("Otto Brand was convicted. The attorney general welcomed it.", {"Otto Brand": "person"}, "attorney", 0, None, id="no-attorney-general-named"),
    pytest.param("Retailer Quillon sued Braddock. The retailer won.", FIRMS, "retailer", 0, "Quillon", id="what-stands-before-a-name"),
    pytest.param('Quillon Park Care, Inc. ("Quillon Park") runs a home. Quillon Park denied it.', {"Quillon Park Care, Inc.": "company", "Quillon Park": "place"}, "Quillon", 2, "Quillon Park Care, Inc.", id="short-form-in-quoted-brackets-called-as-a-place"),
    pytest.param("30% Off Quillon Glow\n\nQuillon sued Braddock Corp. on Monday. Quillon wants damages.", {**FIRMS, "Quillon Glow": "company"}, "Quillon", 2, "Quillon", id="a-teaser-renames-nobody"),
    pytest.param("Read more: Quillon Glow opens in Leeds\n\nQuillon sued Braddock Corp. on Monday.", {**FIRMS, "Quillon Glow": "company"}, "Quillon", 1, "Quillon", id="nor-does-a-link"),
    pytest.param("Quillon Glow opened in May.\n\nQuillon sued Braddock Corp. on Monday.", {**FIRMS, "Quillon Glow": "company"}, "Quillon", 1, "Quillon Glow", id="a-sentence-does"),
    pytest.param("The Civic Readers Union (CRU) sued. CRU won.", {"Civic Readers Union": "org", "CRU": "org"}, "CRU", 1, "Civic Readers Union", id="acronym-in-brackets"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names", "word", "nth", "label"), CASES)
def test_of_token(text: str, names: dict[str, str], word: str, nth: int, label: str | None) -> None:
    """A pronoun or a noun leads to the thing that it stands for, or to nothing."""
    doc, index = index_of(text, names)

    assert label_at(doc, index, word, nth) == label


def test_bearers_of_one_surname_stay_apart() -> None:
    """A surname that two people bear joins nobody's names together."""
    names = {"Jane Roe": "person", "Otto Roe": "person", "Roe": "person"}
    _, index = index_of("Jane Roe married Otto Roe. Roe sued the city. Roe won.", names)

    assert [entity.label for entity in index.entities] == ["Jane Roe", "Otto Roe"]


SURNAMES = [
    pytest.param("Jane Roe sued. Roe lost. Her sister, Ann Roe, wept. Later Roe won.", 3, "Jane Roe", id="whom-the-text-called-so-first"),
    pytest.param("Jane Roe sued. Her sister, Ann Roe, wept. Later Roe won.", 2, "Ann Roe", id="none-called-so-yet"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "nth", "label"), SURNAMES)
def test_surname_of_two(text: str, nth: int, label: str) -> None:
    """A surname alone stays with the bearer whom the text called by it before it named another."""
    doc, index = index_of(text, {"Jane Roe": "person", "Ann Roe": "person", "Roe": "person"})

    assert label_at(doc, index, "Roe", nth) == label


def test_all_of_takes_coordinated_names() -> None:
    """Coordinated names are all found from the first of them."""
    doc, index = index_of("Quillon and Braddock sued.", FIRMS)

    assert [index.entity(key).label for key in index.all_of(0)] == ["Quillon", "Braddock"]
    assert doc[0].text == "Quillon"


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        pytest.param("but not", ["Quillon"], id="but-not"),
        pytest.param("and not", ["Quillon"], id="and-not"),
        pytest.param("and", ["Quillon", "Braddock"], id="and"),
    ],
)
def test_all_of_leaves_out_whom_the_list_does(between: str, expected: list[str]) -> None:
    """Who is named only as one that is not meant is none of the list."""
    doc, index = index_of(f"Jane Roe sued Quillon {between} Braddock.", {**ROE, **FIRMS})
    sued = next(token.i for token in doc if token.text == "Quillon")

    assert [index.entity(key).label for key in index.all_of(sued)] == expected
