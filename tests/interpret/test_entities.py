"""Which things are named, once each, and what they are."""

from __future__ import annotations

import numpy as np
import pytest
from interpret.named import index_of, read

from kg.interpret.coreference import resolve_mentions
from kg.interpret.entities import find_entities
from kg.interpret.heads import Head

pytestmark = pytest.mark.model

TYPES = [
    pytest.param("Judge Jane Roe dismissed the suit.", {"Jane Roe": "person"}, [("Jane Roe", "Judge")], id="judge-by-title"),
    pytest.param("Assistant Attorney General Jane Roe spoke.", {"Jane Roe": "person"}, [("Jane Roe", "Attorney")], id="attorney-by-title"),
    pytest.param("Jane Roe, a lawyer for Otto Brand, spoke.", {"Jane Roe": "person", "Otto Brand": "person"}, [("Jane Roe", "Attorney"), ("Otto Brand", "Person")], id="attorney-by-apposition"),
    pytest.param("Jane Roe, a former judge, is a lawyer for Otto Brand.", {"Jane Roe": "person", "Otto Brand": "person"}, [("Jane Roe", "Attorney"), ("Otto Brand", "Person")], id="former-judge-as-a-lawyer"),
    pytest.param("Former judge Jane Roe was convicted.", {"Jane Roe": "person"}, [("Jane Roe", "Judge")], id="former-judge"),
    pytest.param("Sheriff Jane Roe sat at Oban Sheriff Court.", {"Jane Roe": "person", "Oban Sheriff Court": "court"}, [("Jane Roe", "Judge"), ("Oban Sheriff Court", "Court")], id="sheriff-of-a-sheriff-court"),
    pytest.param("Sheriff Jane Roe sat at Oban Court.", {"Jane Roe": "person", "Oban Court": "court"}, [("Jane Roe", "Person"), ("Oban Court", "Court")], id="sheriff-of-a-county"),
    pytest.param("Former lawyer Jane Roe was convicted.", {"Jane Roe": "person"}, [("Jane Roe", "Person")], id="former-lawyer"),
    pytest.param("The drug company Quillon was sued by Oregon.", {"Oregon": "place", "Quillon": "company"}, [("Quillon", "Company"), ("Oregon", "GovernmentBody")], id="state-that-sues"),
    pytest.param("Quillon was sued in Oregon.", {"Oregon": "place", "Quillon": "company"}, [("Quillon", "Company")], id="place-where"),
    pytest.param("SEATTLE (Daily Wire) — Quillon sued.", {"SEATTLE": "place", "Daily Wire": "news", "Quillon": "company"}, [("Quillon", "Company")], id="dateline"),
    pytest.param("Jane Roe was reported by the Daily Wire to have left.", {"Jane Roe": "person", "Daily Wire": "news"}, [("Jane Roe", "Person")], id="paper-as-source"),
    pytest.param("Jane Roe sued the Daily Wire.", {"Jane Roe": "person", "Daily Wire": "news"}, [("Jane Roe", "Person"), ("Daily Wire", "Company")], id="paper-that-is-sued"),
    pytest.param("Jane Roe filed a suit against Quillon and the Daily Wire.", {"Jane Roe": "person", "Quillon": "company", "Daily Wire": "news"}, [("Jane Roe", "Person"), ("Quillon", "Company"), ("Daily Wire", "Company")], id="paper-sued-beside-another"),
    pytest.param("Jane Roe told the Daily Wire of her suit.", {"Jane Roe": "person", "Daily Wire": "news"}, [("Jane Roe", "Person")], id="paper-that-is-told"),
    pytest.param("Jane Roe sued the Daily Wire newspaper.", {"Jane Roe": "person", "Daily Wire": "news"}, [("Jane Roe", "Person"), ("Daily Wire", "Company")], id="paper-called-so"),
    pytest.param("Jane Roe represented herself.", {"Jane Roe": "person"}, [("Jane Roe", "Person")], id="represents-herself"),
    pytest.param("Utah and Oregon were added as plaintiffs.", {"Utah": "place", "Oregon": "place"}, [("Utah", "GovernmentBody"), ("Oregon", "GovernmentBody")], id="states-added-as-plaintiffs"),
    pytest.param("Utah and Oregon were added as sites.", {"Utah": "place", "Oregon": "place"}, [], id="states-added-as-sites"),
    pytest.param('Quillon Park Co. ("Quillon Park") sued. Quillon Park won. Quillon Park paid.', {"Quillon Park Co.": "company", "Quillon Park": "gov"}, [("Quillon Park Co.", "Company")], id="company-by-its-legal-form"),
    pytest.param("Roe Freight sued. A lawyer for Roe smiled.", {"Roe Freight": "company", "Roe": "person"}, [("Roe Freight", "Company")], id="company-read-as-a-surname"),
    pytest.param("Roe Freight sued. Mr. Roe smiled.", {"Roe Freight": "company", "Roe": "person"}, [("Roe Freight", "Company"), ("Roe", "Person")], id="surname-beside-a-company"),
    pytest.param("Daily Wire publisher Jane Roe spoke.", {"Jane Roe": "person", "Daily Wire": "news"}, [("Daily Wire", "Company"), ("Jane Roe", "Person")], id="paper-as-employer"),
    pytest.param("Daily Wire reporter Jane Roe asked Otto Brand.", {"Jane Roe": "person", "Daily Wire": "news", "Otto Brand": "person"}, [("Otto Brand", "Person")], id="paper-of-a-reporter"),
    pytest.param("Oregon Attorney General Jane Roe spoke.", {"Oregon": "place", "Jane Roe": "person"}, [("Oregon", "GovernmentBody"), ("Jane Roe", "Attorney")], id="state-of-an-officer"),
    pytest.param("Oregon's map is unconstitutional, the panel ruled.", {"Oregon": "place"}, [("Oregon", "GovernmentBody")], id="state-whose-law-is-void"),
    pytest.param("Oregon's map is colorful, the panel found.", {"Oregon": "place"}, [], id="state-whose-map-is-shown"),
    pytest.param("The case between Oregon and Quillon goes on.", {"Oregon": "place", "Quillon": "company"}, [("Oregon", "GovernmentBody"), ("Quillon", "Company")], id="state-in-a-case-between"),
    pytest.param("The road between Oregon and Utah is long.", {"Oregon": "place", "Utah": "place"}, [], id="road-between-states"),
    pytest.param("Two states challenging the rule, Oregon and Utah, won.", {"Oregon": "place", "Utah": "place"}, [("Oregon", "GovernmentBody"), ("Utah", "GovernmentBody")], id="states-that-challenge"),
    pytest.param("Jane Roe, who represented the owners, spoke.", {"Jane Roe": "person"}, [("Jane Roe", "Attorney")], id="who-represented"),
    pytest.param("The agency sued. The litigation will be led by Jane Roe.", {"Jane Roe": "person"}, [("Jane Roe", "Attorney")], id="who-leads-a-litigation"),
    pytest.param("The agency sued. The choir will be led by Jane Roe.", {"Jane Roe": "person"}, [("Jane Roe", "Person")], id="who-leads-a-choir"),
    pytest.param("Jane Roe, one of the owner's attorneys, spoke.", {"Jane Roe": "person"}, [("Jane Roe", "Attorney")], id="one-of-the-attorneys"),
    pytest.param("Jane Roe, one of the owners, spoke.", {"Jane Roe": "person"}, [("Jane Roe", "Person")], id="one-of-the-owners"),
    pytest.param("The Daily Wire's Jane Roe spoke.", {"Daily Wire": "news", "Jane Roe": "person"}, [], id="a-papers-reporter"),
    pytest.param("In a blow to Jane Roe, a federal judge ruled that the case goes on.", {"Jane Roe": "person"}, [("Jane Roe", "Person")], id="judge-opens-the-clause"),
    pytest.param("Jane Roe ruled that the fence must go.", {"Jane Roe": "person"}, [("Jane Roe", "Judge")], id="who-rules-that"),
    pytest.param("Jane Roe ruled the island for years.", {"Jane Roe": "person"}, [("Jane Roe", "Person")], id="who-rules-an-island"),
    pytest.param("Otto Brand was sentenced by Jane Roe.", {"Jane Roe": "person", "Otto Brand": "person"}, [("Otto Brand", "Person"), ("Jane Roe", "Judge")], id="who-sentences"),
    pytest.param("Jane Roe met the judge who sentenced Otto Brand.", {"Jane Roe": "person", "Otto Brand": "person"}, [("Jane Roe", "Person"), ("Otto Brand", "Person")], id="who-meets-a-judge"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names", "expected"), TYPES)
def test_types(text: str, names: dict[str, str], expected: list[tuple[str, str]]) -> None:
    """Each named thing that acts in the story has one entity of the right type; what only stands by has none."""
    _, index = index_of(text, names)

    assert [(entity.label, entity.type) for entity in index.entities] == expected


def test_keys_follow_the_text() -> None:
    """Keys count the entities in the order of their first mention."""
    _, index = index_of("Quillon sued Braddock.", {"Quillon": "company", "Braddock": "company"})

    assert [(entity.id, entity.label) for entity in index.entities] == [("e1", "Quillon"), ("e2", "Braddock")]


def test_names_hold_every_form() -> None:
    """All forms are names, those with a title too; the label is the fullest without one."""
    doc, index = index_of("Judge Jane Roe ruled. Roe gave no reasons.", {"Jane Roe": "judge", "Roe": "judge"})
    (entity,) = index.entities

    assert entity.label == "Jane Roe"
    assert set(entity.names) == {"Jane Roe", "Roe", "Judge Jane Roe"}
    assert [mention.of(doc.text) for mention in entity.mentions] == ["Jane Roe", "Roe"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Jane Roe KC spoke.", {"Jane Roe", "Jane Roe KC"}, id="king's-counsel"),
        pytest.param("Her silk, Jane Roe SC, spoke.", {"Jane Roe", "Jane Roe SC"}, id="senior-counsel"),
        pytest.param("Jane Roe CCTV footage was shown.", {"Jane Roe"}, id="other-capitals"),
    ],
)
def test_letters_after_a_name_make_a_form(text: str, expected: set[str]) -> None:
    """The letters of an advocate's rank may be typed with the name; the label is without them."""
    _, index = index_of(text, {"Jane Roe": "person"})

    assert set(index.entities[0].names) == expected
    assert index.entities[0].label == "Jane Roe"


def test_names_can_be_typed() -> None:
    """A name with a printer's apostrophe is found with a typewriter's too."""
    _, index = index_of("Judge Ann O’Hara ruled.", {"Ann O’Hara": "judge"})

    assert {"Ann O’Hara", "Ann O'Hara"} <= set(index.entities[0].names)


def test_credits_name_nobody() -> None:
    """Who took the picture or wrote the report is no entity."""
    text = "Jane Roe left the court. (Photo by Otto Brand/Getty Images)\n\nBy Ada Lund"
    _, index = index_of(
        text, {"Jane Roe": "person", "Otto Brand": "person", "Getty Images": "news", "Ada Lund": "person"}
    )

    assert [entity.label for entity in index.entities] == ["Jane Roe"]


SIGNED = "LUND, J., delivered the opinion, in which BRAND, MARSH, and HOLT, JJ., joined."


def test_letters_make_judges() -> None:
    """A judge's letters make judges of all in their row, and are nobody themselves."""
    people = dict.fromkeys(("LUND", "BRAND", "MARSH", "HOLT"), "person")
    _, index = index_of(SIGNED, people | {"J.": "company", "JJ.": "company"})

    assert [(entity.label, entity.type) for entity in index.entities] == [
        (name, "Judge") for name in ("Lund", "Brand", "Marsh", "Holt")
    ]


def test_a_judge_is_of_his_court() -> None:
    """Who is only said to be of a court sits on it; a prosecutor there does not."""
    text = "Jane Roe, 46, of the 7th Circuit dissented. Prosecutor Ada Lund of the 7th Circuit left."
    _, index = index_of(text, {"Jane Roe": "person", "Ada Lund": "person", "7th Circuit": "court"})

    assert [entity.type for entity in index.entities] == ["Judge", "Court", "Attorney"]


def _judge(weights: dict[str, dict[str, float]], *, bar: float) -> Head:
    classes = ("Company", "GovernmentBody", "none")
    columns = {feature: i for i, feature in enumerate(sorted({f for row in weights.values() for f in row}))}
    table = np.zeros((len(classes), len(columns)), np.float32)
    for kind, row in weights.items():
        for feature, weight in row.items():
            table[classes.index(kind), columns[feature]] = weight
    return Head(
        name="kind", classes=classes, columns=columns, weights=table, bias=np.zeros(3, np.float32), no="none", bar=bar
    )


JUDGED = [
    pytest.param({"Company": {"rule:Company": 5.0}}, 0.5, ["Company"], id="rule-is-believed"),
    pytest.param({"GovernmentBody": {"is:nsubj": 5.0}}, 0.5, ["GovernmentBody"], id="grammar-outweighs-label"),
    pytest.param({"none": {"is:nsubj": 5.0}}, 0.5, [], id="no-part-of-the-story"),
    pytest.param({"Company": {"rule:Company": 1.0}}, 0.9, [], id="not-sure-enough"),
]  # fmt: skip


@pytest.mark.parametrize(("weights", "bar", "expected"), JUDGED)
def test_head_judges_the_kind(weights: dict[str, dict[str, float]], bar: float, expected: list[str]) -> None:
    """The head weighs the rules' type with the grammar; below its bar a name is no entity."""
    doc = read("Quillon sued.", {"Quillon": "company"})
    index = find_entities(doc, resolve_mentions(doc), _judge(weights, bar=bar))

    assert [entity.type for entity in index.entities] == expected
