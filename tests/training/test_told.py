"""What stands below a written article becomes an annotation in the corpus's format."""

from __future__ import annotations

import pytest

from training.told import annotation_of, places_in, told_articles
from training.written import unmark

ARTICLE = """\
[[Corvane Inc.|COMPANY|PD2]] sued [[Delmont|COMPANY|D]] for {{breach of contract|CAUSE|rejected|a}}. Judge [[Dana Birch|JUDGE]]
<<tossed|rejected|1>> the {{contract claim|CAUSE|rejected|a}}. [[Ola Renn|PERSON|P2]]'s suit against [[Corvane|COMPANY|PD2]] goes on.
---
= Corvane Inc. = Corvane
case 1: court ; judge dana birch
case 2:
claim a: case 1; by Corvane; against Delmont; topic breach of contract
ruling 1: dismissed; by Dana Birch; on a; date 2023-05
rel: position | Ola Renn | Delmont | engineer
ask: What did Corvane claim, and against whom? | a + Delmont
ask: When did Birch rule? | "May 2023"
ask: Which claims were accepted? |
"""


def test_lines_and_marks_become_one_annotation() -> None:
    """Parties come from the marks, everything else from the lines; a name stands for its entity."""
    written = unmark(ARTICLE.replace("court ; ", ""))
    gold = annotation_of(written)

    assert gold["entities"][0] == {"id": "Corvane Inc.", "type": "Company", "names": ["Corvane Inc.", "Corvane"]}
    assert [(case["plaintiffs"], case["defendants"], case["judges"]) for case in gold["cases"]] == [
        (["Corvane Inc."], ["Delmont"], ["Dana Birch"]), (["Ola Renn"], ["Corvane Inc."], []),
    ]  # fmt: skip
    claim, ruling = gold["claims"][0], gold["rulings"][0]
    assert (claim["id"], claim["texts"], claim["by"], claim["status"]) == (
        "ka", ["breach of contract", "contract claim"], ["Corvane Inc."], "rejected",
    )  # fmt: skip
    assert (ruling["outcome"], ruling["side"], ruling["on"], ruling["case"], ruling["date"]) == (
        "dismissed", "rejected", ["ka"], "c1", "2023-05",
    )  # fmt: skip
    assert gold["relations"] == [
        ["position", "Ola Renn", "Delmont", "engineer"], ["sued", "Corvane Inc.", "Delmont"],
        ["sued", "Ola Renn", "Corvane Inc."],
    ]  # fmt: skip
    assert [question["answers"] for question in gold["questions"]] == [["ka", "Delmont"], ['"May 2023"'], []]
    assert [span.of(written.text) for span in places_in(written).claims["ka"]] == claim["texts"]
    assert [span.of(written.text) for span in places_in(written).rulings["r1"]] == ["tossed"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param("by Dana Birch", "by Dana Beech", "not marked in the text", id="a name that the text has not"),
        pytest.param("case 2:\n", "", "no line for case 2", id="a side in a case without a line"),
        pytest.param("claim a: case 1;", "claim b: case 1;", "no line for claim a", id="a claim without a line"),
        pytest.param("ruling 1:", "ruling 2:", "no line for ruling 1", id="a ruling without a line"),
        pytest.param("; on a;", "; on b;", "on a claim that is not marked", id="a ruling on no claim"),
        pytest.param("rel:", "and:", "says nothing known", id="a line of another kind"),
    ],
)
def test_what_does_not_fit_the_text_is_refused(old: str, new: str, said: str) -> None:
    """Each name, case, claim and ruling of the lines must be in the marks, and the other way round."""
    with pytest.raises(ValueError, match=said):
        annotation_of(unmark(ARTICLE.replace("court ; ", "").replace(old, new)))


def test_every_annotated_article_fits_its_text() -> None:
    """All written annotations can be read, and most articles tell of more than a claim."""
    claims = [len(gold["claims"]) for _, gold in told_articles()]

    assert len(claims) > 100
    assert sum(claims) > 2 * len(claims)
