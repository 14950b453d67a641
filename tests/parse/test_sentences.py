"""Where sentences end."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.parse.sentences import find_sentences

TEXTS = {
    # one row per trap; the sentences are joined by "|", which stands in none of them
    "caption": "Orin Labs LLC v. Vega Mills, Inc. was filed on Jan. 6. It was dropped.",
    "vs": "The suit, Orin vs. Vega, was heard. Both sides spoke.",
    "judge with an initial": "Judge Alma T. Hewitt denied it. She gave no reason.",
    "rule": "The firm moved under Fed. R. Civ. P. 12(b)(6) to dismiss. It lost.",
    "docket": "The case is No. 2:19-cv-00417, in Tacoma. A hearing is set.",
    "agency": "The U.S. Secretary of Energy was sued. The D.C. Circuit heard the case.",
    "state at the end": "He was born in Tulsa, Okla. His sister was too.",
    "company at the end": "The claims name Vega Corp. The company denied them.",
    "company inside": "Vega Corp. Chief Executive Lena Ort resigned. Shares fell.",
    "exclamation in a name": "Whizz! Inc. sued. It won.",
    "officers": "Staff Sgt. Ian Poe and Lt. Col. Ada Roe spoke. Gov. Kit Lowe listened.",
    "party and state": "Sen. Ida Moor (R-Kan.), who wrote the bill, objected. Others agreed.",
    "answer no": "He said: “No. That is false.” Nobody asked again.",
    "plain words": "The state may collect the tax. Vermont sued. It will do so. Maine will not.",
    "quotation": "“We won,” she said. “They lost.” The court rose.",
    "citation": "See Doe v. Roe, 410 U.S. 113 (1973). It is cited at 15 U.S.C. § 1 et seq. The court agreed.",
}
EXPECTED = {
    "caption": "Orin Labs LLC v. Vega Mills, Inc. was filed on Jan. 6.|It was dropped.",
    "vs": "The suit, Orin vs. Vega, was heard.|Both sides spoke.",
    "judge with an initial": "Judge Alma T. Hewitt denied it.|She gave no reason.",
    "rule": "The firm moved under Fed. R. Civ. P. 12(b)(6) to dismiss.|It lost.",
    "docket": "The case is No. 2:19-cv-00417, in Tacoma.|A hearing is set.",
    "agency": "The U.S. Secretary of Energy was sued.|The D.C. Circuit heard the case.",
    "state at the end": "He was born in Tulsa, Okla.|His sister was too.",
    "company at the end": "The claims name Vega Corp.|The company denied them.",
    "company inside": "Vega Corp. Chief Executive Lena Ort resigned.|Shares fell.",
    "exclamation in a name": "Whizz! Inc. sued.|It won.",
    "officers": "Staff Sgt. Ian Poe and Lt. Col. Ada Roe spoke.|Gov. Kit Lowe listened.",
    "party and state": "Sen. Ida Moor (R-Kan.), who wrote the bill, objected.|Others agreed.",
    "answer no": "He said: “No.|That is false.”|Nobody asked again.",
    "plain words": "The state may collect the tax.|Vermont sued.|It will do so.|Maine will not.",
    "quotation": "“We won,” she said.|“They lost.”|The court rose.",
    "citation": "See Doe v. Roe, 410 U.S. 113 (1973).|It is cited at 15 U.S.C. § 1 et seq.|The court agreed.",
}


def sentences(text: str) -> list[str]:
    """The words of each sentence."""
    return [span.of(text) for span in find_sentences(text)]


@pytest.mark.parametrize("name", TEXTS)
def test_sentences_end_where_a_reader_ends_them(name: str) -> None:
    """Abbreviations of law and office do not end a sentence, plain words do."""
    assert sentences(TEXTS[name]) == EXPECTED[name].split("|")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("A title\n\nThe body begins.", ["A title", "The body begins."], id="blank line"),
        pytest.param("broken off\n \nand taken up", ["broken off", "and taken up"], id="line of spaces"),
        pytest.param("BACKGROUND\nThe parties agree.", ["BACKGROUND", "The parties agree."], id="heading"),
        pytest.param(
            "The court found for the plaintiff on the first count and\nfor the defendant on the second.",
            ["The court found for the plaintiff on the first count and\nfor the defendant on the second."],
            id="hard wrap",
        ),
        pytest.param("It asks for:\n- damages\n- costs", ["It asks for:", "- damages", "- costs"], id="list"),
        pytest.param("", [], id="empty"),
        pytest.param(" \n\n ", [], id="only space"),
    ],
)
def test_lines_and_paragraphs(text: str, expected: list[str]) -> None:
    """A blank line, a heading and an item of a list end a sentence; a wrapped line does not."""
    assert sentences(text) == expected


@given(st.text(alphabet="aB .\n\"”'(),;!?U.S.v. No. Inc.\t—é1", max_size=120))
@settings(deadline=None)
def test_sentences_tile_the_text(text: str) -> None:
    """Every character that is not white space is in exactly one sentence, in order."""
    spans = list(find_sentences(text))
    assert all(left.end <= right.start for left, right in itertools.pairwise(spans))
    assert all(span.of(text).strip() == span.of(text) != "" for span in spans)
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
