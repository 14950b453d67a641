"""Laws, cited cases and docket numbers in text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.parse.citations import find_cases, find_dockets
from kg.parse.statutes import find_statutes

STATUTES = [
    ("He broke Section 1 of the Sherman Act.", [("Section 1 of the Sherman Act", "15 U.S.C. § 1")]),
    ("Under the Lanham Act § 43(a), it sued.", [("Lanham Act § 43(a)", "15 U.S.C. § 1125(a)")]),
    ("42 U.S.C. §§ 1983 and 1985 apply.", [("42 U.S.C. §§ 1983 and 1985", "42 U.S.C. § 1983 and 1985")]),
    ("under 28 USC 1253", [("28 USC 1253", "28 U.S.C. § 1253")]),
    ("Some 42 U.S. companies agreed.", []),
    (
        "Title 18, United States Code, Section 1343",
        [("Title 18, United States Code, Section 1343", "18 U.S.C. § 1343")],
    ),
    ("under RCW 19.86.020 it", [("RCW 19.86.020", "RCW 19.86.020")]),
    ("Cal. Penal Code § 187", [("Cal. Penal Code § 187", "Cal. Penal Code § 187")]),
    ("The firm's Dress Code is strict.", []),
    ("Fed. R. Civ. P. 12(b)(6) and", [("Fed. R. Civ. P. 12(b)(6)", "Fed. R. Civ. P. 12(b)(6)")]),
    ("the Federal Rules of Evidence", [("Federal Rules of Evidence", "Fed. R. Evid.")]),
    ("The Appeals Court Rules Against Ohio", []),
    ("its 14th Amendment claim", [("14th Amendment", "U.S. Const. amend. XIV")]),
    (
        "the Eighth and Fourteenth Amendments",
        [("Eighth", "U.S. Const. amend. VIII"), ("Fourteenth Amendments", "U.S. Const. amend. XIV")],
    ),
    ("The Ash First Amendment Institute sued.", []),
    ("an amendment to the contract", []),
    ("the equal protection clause", [("equal protection clause", "Equal Protection Clause")]),
    ("Title VII of the Civil Rights Act of 1964", [(None, "Civil Rights Act of 1964, Title VII")]),
    ("shielded by Section 230 and", [("Section 230", "47 U.S.C. § 230")]),
    ("as Section 4 of the agreement says", []),
    ("Article 101 TFEU", [("Article 101 TFEU", "Treaty on the Functioning of the European Union, Article 101")]),
    ("Directive 2004/48/EC was", [("Directive 2004/48/EC", "Directive 2004/48/EC")]),
    ("Offences Against the Person Act 1861", [(None, "Offences Against the Person Act 1861")]),
    ("s 18 of the Australian Consumer Law", [(None, "Australian Consumer Law § 18")]),
    ("the firm's 18 of the best", []),
    ("the Orin Act 2010 (Cth) and", [("Orin Act 2010 (Cth)", "Orin Act 2010 (Cth)")]),
    ("the National Company Law Tribunal", []),
    ("the Equality Act 2010 and", [("Equality Act 2010", "Equality Act 2010")]),
    ("the Trading with the Enemy Act", [("Trading with the Enemy Act", "Trading with the Enemy Act")]),
    ("Congress and the Clean Water Act", [("Clean Water Act", "Clean Water Act")]),
    ("Millions Paid To Settle False Claims Act Suit", [("False Claims Act", "False Claims Act")]),
    ("the Sherman and Clayton Acts", [("Sherman", "Sherman Act"), ("Clayton Acts", "Clayton Act")]),
    ("Convention on the Rights of the Child", [(None, "Convention on the Rights of the Child")]),
    ("the party's national convention", []),
    ("She studied at Harvard Law.", []),
    ("the College of Law in Reno", []),
    ("Gov. Bill Ashe signed it.", []),
    ("Executive Order 13,999 ended", [("Executive Order 13,999", "Executive Order 13,999")]),
    ("He was the ADA in the case.", []),
]


@pytest.mark.parametrize(("text", "expected"), STATUTES, ids=[text for text, _ in STATUTES])
def test_statutes_are_found_with_their_normal_form(text: str, expected: list[tuple[str | None, str]]) -> None:
    """A law is found as long as the text names it; a school, a person or a contract is no law."""
    found = [(citation.span.of(text), citation.value) for citation in find_statutes(text)]
    assert found == [(words or text, value) for words, value in expected]


def test_short_forms_follow_the_full_name() -> None:
    """An acronym in parentheses, a known acronym and "the Act" stand for the law that the text has in full."""
    text = (
        "The Marsh Water Protection Act (MWPA) is old. The MWPA fails. Americans with Disabilities Act. ADA. The Act."
    )
    found = [(citation.span.of(text), citation.value) for citation in find_statutes(text)]
    assert found == [
        ("Marsh Water Protection Act", "Marsh Water Protection Act"),
        ("MWPA", "Marsh Water Protection Act"),
        ("MWPA", "Marsh Water Protection Act"),
        ("Americans with Disabilities Act", "Americans with Disabilities Act"),
        ("ADA", "Americans with Disabilities Act"),
        ("Act", "Americans with Disabilities Act"),
    ]


CASES = [
    ("In Roe v. Wade, 410 U.S. 113 (1973), it", [("Roe v. Wade", "410 U.S. 113")]),
    ("since Roe vs Wade the law", [("Roe vs Wade", "Roe v. Wade")]),
    ("the Supreme Court's Orr v. Dunn ruling", [("Orr v. Dunn", "Orr v. Dunn")]),
    ("Orin Labs LLC v. Vega Mills, Inc., No. 7, is", [("Orin Labs LLC v. Vega Mills, Inc.", None)]),
    ("Orr v. Dunn's holding", [("Orr v. Dunn", None)]),
    ("Orr v. Dunn and Moe v. Poe", [("Orr v. Dunn", None), ("Moe v. Poe", None)]),
    ("People of the State of Ohio v. Orr", [("People of the State of Ohio v. Orr", None)]),
    ("United States ex rel. Orr v. Dunn", [("United States ex rel. Orr v. Dunn", None)]),
    ("In re Vega Securities Litigation was", [("In re Vega Securities Litigation", None)]),
    ("It is v. good", []),
    ("He ran in re-election.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_cases_are_found_from_party_to_party(text: str, expected: list[tuple[str, str | None]]) -> None:
    """A cited case reaches from its first party to its last; the value is the citation where there is one."""
    found = [(citation.span.of(text), citation.value) for citation in find_cases(text)]
    assert found == [(words, value or words) for words, value in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Case No. 2:19-cv-00417-RSL is", ["2:19-cv-00417-RSL"], id="federal"),
        pytest.param("in No. 20-1199, the", ["20-1199"], id="supreme court"),
        pytest.param("see [2020] UKSC 5 at", ["[2020] UKSC 5"], id="neutral"),
        pytest.param("in Case C-131/12 the", ["Case C-131/12"], id="european"),
        pytest.param("the No. 1 team of 2019-20", [], id="rank"),
    ],
)
def test_docket_numbers_are_found(text: str, expected: list[str]) -> None:
    """Docket numbers and neutral citations are found; ranks and seasons are not."""
    assert [citation.value for citation in find_dockets(text)] == expected


@given(
    st.lists(st.sampled_from("Section 1 of the Sherman Act v. Roe , . Title VII ( ) § and Law X 's No. \n".split(" ")))
)
@settings(deadline=None)
def test_spans_stand_in_the_text_and_do_not_overlap(words: list[str]) -> None:
    """Whatever the words, each law's span is within the text and after the one before it."""
    text = " ".join(words)
    end = 0
    for citation in find_statutes(text):
        assert end <= citation.span.start < citation.span.end <= len(text)
        end = citation.span.end
    for citation in find_cases(text):
        assert 0 <= citation.span.start < citation.span.end <= len(text)
