"""Who holds which post where, and who represents whom."""

from __future__ import annotations

import pytest
from interpret.named import index_of

from kg.interpret.appointments import find_appointments
from kg.interpret.positions import find_positions, find_representation

pytestmark = pytest.mark.model

ROE = {
    "Jane Roe": "person",
    "Otto Brand": "person",
    "Quillon": "company",
    "Fair Trade Bureau": "gov",
    "Fraud Section": "gov",
}
POSITIONS = [
    pytest.param("Jane Roe, chief executive of Quillon, spoke.", [("Jane Roe", "chief executive", "Quillon")], id="apposed"),
    pytest.param("Quillon's chief executive, Jane Roe, spoke.", [("Jane Roe", "chief executive", "Quillon")], id="possessor-before"),
    pytest.param("Quillon spokeswoman Jane Roe spoke.", [("Jane Roe", "spokeswoman", "Quillon")], id="body-before"),
    pytest.param("A spokeswoman for the Fair Trade Bureau, Jane Roe, spoke.", [("Jane Roe", "spokeswoman", "Fair Trade Bureau")], id="announced"),
    pytest.param('Braddock sued Quillon Inc. ("Quillon") and its manager, Jane Roe.', [("Jane Roe", "manager", "Quillon")], id="its-after-a-short-form-in-brackets"),
    pytest.param("Quillon was fined. Its head of communications, Jane Roe, resigned.", [("Jane Roe", "head", "Quillon")], id="its-before-a-field"),
    pytest.param("Quillon was fined. Its overseas subsidiary's president, Jane Roe, resigned.", [("Jane Roe", "president", None)], id="its-subsidiary-is-another"),
    pytest.param("Jane Roe is the director of the Fair Trade Bureau.", [("Jane Roe", "director", "Fair Trade Bureau")], id="copula"),
    pytest.param("Jane Roe, who was a director of Quillon, spoke.", [("Jane Roe", "director", "Quillon")], id="relative"),
    pytest.param("Jane Roe, 44, of Springfield, a former director of Quillon, spoke.", [("Jane Roe", "former director", "Quillon")], id="former-after-home"),
    pytest.param(
        "Trial Attorneys Jane Roe and Otto Brand of the Fraud Section are prosecuting the case.",
        [("Jane Roe", "Trial Attorneys", "Fraud Section"), ("Otto Brand", "Trial Attorneys", "Fraud Section")], id="two-in-a-row",
    ),
    pytest.param("The director of Quillon is Jane Roe.", [("Jane Roe", "director", "Quillon")], id="name-as-predicate"),
    pytest.param("Senator Jane Roe spoke.", [("Jane Roe", "Senator", None)], id="office-without-a-body"),
    pytest.param("The singer Jane Roe spoke.", [], id="a-trade-is-no-post"),
    pytest.param("Jane Roe joined Quillon as chief executive.", [("Jane Roe", "chief executive", "Quillon")], id="joined-as"),
    pytest.param("Quillon hired Jane Roe as general counsel.", [("Jane Roe", "general counsel", "Quillon")], id="hired-as"),
    pytest.param("The Fair Trade Bureau met Quillon. Jane Roe, a spokeswoman for the bureau, spoke.",
                 [("Jane Roe", "spokeswoman", "Fair Trade Bureau")], id="the-body-so-called"),
    pytest.param("Her brother, Otto Brand, is a director of Quillon.", [("Otto Brand", "director", "Quillon")], id="a-brother-named"),
    pytest.param("The governor and his wife, Jane Roe, smiled.", [], id="his-wife"),
    pytest.param("Fair Trade Bureau Chief Counsel for Enforcement Jane Roe smiled.",
                 [("Jane Roe", "Chief Counsel", "Fair Trade Bureau")], id="a-field-before-the-name"),
    pytest.param("Jane Roe is not the director of Quillon.", [], id="denied"),
    pytest.param("Jane Roe met the director of Quillon.", [], id="another-person"),
    pytest.param("Judge Jane Roe spoke.", [], id="a-judge-of-no-court"),
    pytest.param("Chairman Jane Roe spoke.", [], id="a-chairman-of-nothing-named"),
    pytest.param("President Jane Roe spoke.", [("Jane Roe", "President", None)], id="a-president-needs-no-body"),
    pytest.param("University president Jane Roe spoke.", [], id="a-president-of-a-university-that-is-not-named"),
    pytest.param("Fair Trade Bureau correspondent Jane Roe spoke.", [], id="a-beat-is-no-employer"),
    pytest.param("Senator Jane Roe and Quillon chairman Otto Brand spoke.", [("Jane Roe", "Senator", None), ("Otto Brand", "chairman", "Quillon")],
                 id="the-second-one's-body-is-his-own"),
    pytest.param("Senator Jane Roe and chairman Otto Brand of Quillon spoke.", [("Jane Roe", "Senator", "Quillon"), ("Otto Brand", "chairman", "Quillon")],
                 id="a-body-after-a-list-is-everybody's"),
    pytest.param("US Attorney Jane Roe spoke.", [("Jane Roe", "US Attorney", None)], id="an-attorney-of-the-nation"),
    pytest.param("Attorney Jane Roe spoke.", [], id="an-attorney-by-trade"),
    pytest.param("The case was tried by Assistant United States Attorneys Jane Roe and Otto Brand.",
                 [("Jane Roe", "Assistant United States Attorneys", None), ("Otto Brand", "Assistant United States Attorneys", None)],
                 id="attorneys-of-the-nation-in-full"),
    pytest.param("Police charged Otto Brand, who was manager of the branch, Jane Roe and a clerk.", [], id="who-was-manager-is-told-of-him"),
    pytest.param("The Fair Trade Bureau charged the mill and its treasurer, Jane Roe.", [], id="its-is-the-mill-beside-it"),
    pytest.param("The bureau sued Quillon and its president, Jane Roe.", [("Jane Roe", "president", "Quillon")], id="its-beside-a-name"),
    pytest.param("Quillon, whose director, Jane Roe, resigned, closed.", [("Jane Roe", "director", "Quillon")], id="whose"),
    pytest.param("Two former officers of Quillon, Jane Roe and Otto Brand, left.",
                 [("Jane Roe", "former officers", "Quillon"), ("Otto Brand", "former officers", "Quillon")], id="a-row-announced"),
    pytest.param("Jane Roe and Otto Brand, former directors of Quillon, left.",
                 [("Jane Roe", "former directors", "Quillon"), ("Otto Brand", "former directors", "Quillon")], id="a-plural-after-a-row"),
    pytest.param("Jane Roe and Otto Brand, a former director of Quillon, left.", [("Otto Brand", "former director", "Quillon")],
                 id="a-singular-after-a-row"),
    pytest.param("Jane Roe, Otto Brand, directors of Quillon, left.", [("Otto Brand", "directors", "Quillon")], id="no-row-without-and"),
    pytest.param("Jane Roe of Quillon spoke.", [("Jane Roe", "member", "Quillon")], id="of-a-body"),
    pytest.param("Jane Roe of the Fair Trade Bureau spoke.", [], id="of-the-state"),
    pytest.param("Counsel to the senator, Jane Roe, spoke.", [], id="the-senator-is-whom-she-serves"),
    pytest.param("Otto Brand's former partner, Jane Roe, left.", [], id="nobody-holds-a-post-in-a-person"),
    pytest.param("Sgt. Jane Roe spoke.", [], id="a-rank-is-a-form-of-address"),
    pytest.param("Chief Judge Jane Roe spoke.", [], id="a-chief-judge-of-no-court"),
    pytest.param("Asked by a prosecutor, Jane Roe said no.", [], id="the-clause-goes-on-about-another"),
    pytest.param("The bank paid the president's children, Jane Roe and Otto Brand.", [], id="his-children-do-not-preside"),
    # verbs that say it
    pytest.param("Jane Roe, who heads Quillon, spoke.", [("Jane Roe", "head", "Quillon")], id="heads"),
    pytest.param("Quillon, founded by Jane Roe, closed.", [("Jane Roe", "founder", "Quillon")], id="founded-by"),
    pytest.param("Quillon is run by Jane Roe.", [("Jane Roe", "head", "Quillon")], id="run-by"),
    pytest.param("Jane Roe leads the fraud unit of the Fair Trade Bureau.", [("Jane Roe", "leader", "Fair Trade Bureau")], id="leads-a-unit"),
    pytest.param("Jane Roe served on the board of Quillon.", [("Jane Roe", "board member", "Quillon")], id="served-on-the-board"),
    pytest.param("Jane Roe, who teaches law at Quillon, spoke.", [("Jane Roe", "teacher", "Quillon")], id="teaches-at"),
    pytest.param("Jane Roe would run Quillon.", [], id="not-yet-run"),
    pytest.param("Jane Roe directed Quillon to pay.", [], id="told-to-is-not-run-by"),
    pytest.param("Jane Roe never worked for Quillon.", [], id="never-worked"),
    # in what capacity
    pytest.param("As governor, Jane Roe signed the bill.", [("Jane Roe", "governor", None)], id="as-governor"),
    pytest.param("Otto Brand described Jane Roe as governor.", [], id="what-one-is-described-as"),
    pytest.param("Jane Roe lied in her role as director of Quillon.", [("Jane Roe", "director", "Quillon")], id="her-role-as"),
    pytest.param("While serving as director of Quillon, Jane Roe lied.", [("Jane Roe", "director", "Quillon")], id="while-serving-as"),
    # bare titles and rows
    pytest.param("Quillon will appeal, spokeswoman Jane Roe said.", [("Jane Roe", "spokeswoman", "Quillon")], id="of-what-the-clause-is-about"),
    pytest.param("It will appeal, spokeswoman Jane Roe said.", [], id="a-pronoun-is-no-proof"),
    pytest.param("Quillon's founder and president, Jane Roe, left.", [("Jane Roe", "founder", "Quillon")], id="two-titles-one-post"),
    pytest.param("Jane Roe, professor of law and history at Quillon, spoke.", [("Jane Roe", "professor", "Quillon")], id="two-fields"),
    pytest.param("Reps. Jane Roe and Otto Brand voted.", [("Jane Roe", "Reps", None), ("Otto Brand", "Reps", None)], id="abbreviated-plural"),
    pytest.param("Quillon's Jane Roe spoke.", [("Jane Roe", "member", "Quillon")], id="a-body's"),
    pytest.param("The witness was the same detective Otto Brand is now suing.", [], id="whom-he-sues-he-is-not"),
    pytest.param("Quillon's vice president for safety, Jane Roe, testified.", [("Jane Roe", "vice president", "Quillon")], id="a-field-after-the-title"),
    pytest.param("Quillon's spokeswoman for the Fair Trade Bureau, Jane Roe, spoke.", [("Jane Roe", "spokeswoman", "Fair Trade Bureau")],
                 id="a-body-after-the-title"),
    pytest.param("Jane Roe, a cashier with Quillon, was charged.", [("Jane Roe", "cashier", "Quillon")], id="a-trade-with-its-body"),
    pytest.param("Jane Roe, a cashier, was charged.", [], id="a-trade-without"),
    pytest.param("Jane Roe, a former lawyer for the Fair Trade Bureau, spoke.", [("Jane Roe", "former lawyer", "Fair Trade Bureau")], id="a-former-lawyer-is-none-now"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), POSITIONS)
def test_find_positions(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    """A title, its holder and its body make a position, whatever their order."""
    doc, index = index_of(text, ROE)
    found = find_positions(doc, index)

    assert [
        (index.entity(each.holder).label, each.title, index.entity(each.organization).label if each.organization else None) for each in found
    ] == expected  # fmt: skip


USUAL = [
    pytest.param("Police chief Jane Roe spoke. The Coast Police moved.", {"Coast Police": "gov"}, ["Coast Police"], id="kind-of-body"),
    pytest.param("Police chief Jane Roe spoke. The Coast Police met the Hill Police.", {"Coast Police": "gov", "Hill Police": "gov"}, [],
                 id="two-of-a-kind"),
    pytest.param("Attorney General Jane Roe spoke for the Attorney General's Office.", {"Attorney General's Office": "gov"},
                 ["Attorney General's Office"], id="office-named-after-the-officer"),
    # a noun for the body that only the text around it explains
    pytest.param("Otto Brand sued the Harbor Clinic. The clinic's director, Jane Roe, spoke.", {"Harbor Clinic": "org"}, ["Harbor Clinic"],
                 id="the-clinic-so-called"),
    pytest.param("The Harbor Clinic met the Hill Clinic. The clinic's director, Jane Roe, spoke.", {"Harbor Clinic": "org", "Hill Clinic": "org"}, [],
                 id="two-clinics"),
    pytest.param("Quillon lost. A company spokeswoman, Jane Roe, spoke.", {"Quillon": "company"}, ["Quillon"], id="a-company-spokeswoman"),
    pytest.param("Quillon met Tarn. A company spokeswoman, Jane Roe, spoke.", {"Quillon": "company", "Tarn": "company"}, [],
                 id="a-spokeswoman-of-one-of-two"),
    pytest.param("Quillon lost. A city spokeswoman, Jane Roe, spoke.", {"Quillon": "company"}, [], id="a-city-is-no-company"),
    pytest.param("Quillon lost the case. Chief executive Jane Roe spoke.", {"Quillon": "company"}, ["Quillon"], id="of-whom-the-last-sentence-speaks"),
    pytest.param("The Hill School lost the case. Chief executive Jane Roe spoke.", {"Hill School": "org"}, [], id="no-company-spoken-of"),
    pytest.param("Quillon met Tarn in court. Chief executive Jane Roe spoke.", {"Quillon": "company", "Tarn": "company"}, [], id="one-of-two-companies"),
    # officers of places and prosecutors
    pytest.param("Mayor Jane Roe spoke. They sued the City of Alder.", {"City of Alder": "gov"}, ["City of Alder"], id="the-only-city's-mayor"),
    pytest.param("Mayor Jane Roe spoke. They sued Alder County.", {"Alder County": "gov"}, [], id="a-county-has-no-mayor"),
    pytest.param("Sheriff Jane Roe spoke for the Alder County Sheriff's Office.", {"Alder County Sheriff's Office": "gov"},
                 ["Alder County Sheriff's Office"], id="the-sheriff's-office"),
    pytest.param("County Attorney Jane Roe spoke. They sued Alder County.", {"Alder County": "gov"}, ["Alder County"], id="the-county's-attorney"),
    pytest.param("Prosecutor Jane Roe spoke. The Alder Prosecutor's Office appealed.", {"Alder Prosecutor's Office": "gov"},
                 ["Alder Prosecutor's Office"], id="the-prosecutor's-office"),
    pytest.param("Assistant Attorney General Jane Roe spoke. The Tax Division appealed.", {"Tax Division": "gov"}, ["Tax Division"],
                 id="who-heads-the-only-division"),
    pytest.param("Assistant Attorney General Jane Roe spoke. The Tax Division met the Civil Division.",
                 {"Tax Division": "gov", "Civil Division": "gov"}, [], id="one-of-two-divisions"),
]  # fmt: skip


PLACES = [
    pytest.param("Ashdale Borough Council sued. The borough's finance director, Jane Roe, spoke.", {"Ashdale Borough Council": "gov", "Jane Roe": "person"}, [("finance director", "Ashdale Borough Council")], id="the-borough-of-a-council"),
    pytest.param("Ashdale City Press sued. The city's finance director, Jane Roe, spoke.", {"Ashdale City Press": "gov", "Jane Roe": "person"}, [], id="a-city-in-another-name"),
    pytest.param("Otto Brand sued. Ashdale County Executive Jane Roe spoke.", {"Ashdale County": "place", "Jane Roe": "person", "Otto Brand": "person"}, [("Executive", "Ashdale County")], id="officer-of-a-county"),
    pytest.param("Otto Brand sued. Ashdale County farmer Jane Roe spoke.", {"Ashdale County": "place", "Jane Roe": "person", "Otto Brand": "person"}, [], id="trade-in-a-county"),
    pytest.param("The Court of Appeals ruled on Monday. Its president, Jane Roe, spoke.", {"Court of Appeals": "court", "Jane Roe": "person"}, [("president", None)], id="its-of-no-court"),
    pytest.param("The Court of Appeals ruled on Monday. Its clerk, Jane Roe, spoke.", {"Court of Appeals": "court", "Jane Roe": "person"}, [("clerk", "Court of Appeals")], id="its-of-a-court"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names", "expected"), PLACES)
def test_posts_of_places_and_courts(text: str, names: dict[str, str], expected: list[tuple[str, str | None]]) -> None:
    """A county has its officers, a borough its council's, and a court its clerk but no president that "its" alone tells."""
    doc, index = index_of(text, names)
    found = find_positions(doc, index)

    assert [(p.title, p.organization and index.entity(p.organization).label) for p in found] == expected


@pytest.mark.parametrize(("text", "names", "expected"), USUAL)
def test_usual_body(text: str, names: dict[str, str], expected: list[str]) -> None:
    """A title without its body is held in the only body of its kind that the text names."""
    doc, index = index_of(text, {"Jane Roe": "person", **names})
    found = find_positions(doc, index)

    assert [index.entity(each.organization).label for each in found if each.organization] == expected


def test_no_second_body_is_guessed() -> None:
    """A justice of a named court is not also one of the supreme court of which the text speaks."""
    text = "Justice Jane Roe of the Court of Appeal spoke. Justice Roe left. The Supreme Court is closed."
    doc, index = index_of(
        text, {"Jane Roe": "judge", "Roe": "judge", "Court of Appeal": "court", "Supreme Court": "court"}
    )
    found = find_positions(doc, index)

    assert [index.entity(each.organization).label for each in found if each.organization] == ["Court of Appeal"]


REPRESENTATION = [
    pytest.param("Jane Roe, a lawyer for Quillon, spoke.", [("Jane Roe", "Quillon")], id="lawyer-for"),
    pytest.param("Quillon's attorney, Jane Roe, spoke.", [("Jane Roe", "Quillon")], id="possessor"),
    pytest.param("Quillon is represented by Jane Roe.", [("Jane Roe", "Quillon")], id="passive"),
    pytest.param("Jane Roe, who represents Otto Brand, spoke.", [("Jane Roe", "Otto Brand")], id="relative"),
    pytest.param(
        "Counsel to the Fair Trade Bureau, Jane Roe, spoke.", [("Jane Roe", "Fair Trade Bureau")], id="counsel-to"
    ),
    pytest.param("Jane Roe, an attorney for Otto Brand's family, spoke.", [], id="of-whose-family"),
    pytest.param(
        "Jane Roe of Quillon, who represents Otto Brand, spoke.", [("Jane Roe", "Otto Brand")], id="a-body-is-no-who"
    ),
    pytest.param("Jane Roe, a lawyer at Quillon, spoke.", [], id="employer"),
    pytest.param("Jane Roe does not represent Quillon.", [], id="denied"),
    pytest.param(
        "The Homeowners Association's lawyer, Jane Roe, spoke.",
        [("Jane Roe", "Homeowners Association")],
        id="an-association's",
    ),
    pytest.param("Rights Fund lawyer Jane Roe spoke.", [], id="who-acts-for-others"),
]


ROWS = [
    pytest.param("The mill's lawyers are Jane Roe and Otto Brand of Lund LLP.", ["Jane Roe", "Otto Brand"], id="row"),
    pytest.param(
        "The judge heard Jane Roe, and the lawyer Otto Brand of Lund LLP spoke.", ["Otto Brand"], id="other-clause"
    ),
]


@pytest.mark.parametrize(("text", "members"), ROWS)
def test_a_firm_after_a_row(text: str, members: list[str]) -> None:
    """The firm that closes a row of lawyers is everybody's in it, and nobody's outside."""
    doc, index = index_of(text, {"Jane Roe": "person", "Otto Brand": "person", "Lund LLP": "firm"})
    found = find_positions(doc, index)

    assert sorted(index.entity(each.holder).label for each in found if each.organization is not None) == members


@pytest.mark.parametrize(("text", "expected"), REPRESENTATION)
def test_find_representation(text: str, expected: list[tuple[str, str]]) -> None:
    """A lawyer is linked to a client, never to an employer."""
    doc, index = index_of(text, ROE | {"Homeowners Association": "org", "Rights Fund": "org"})
    found = find_representation(doc, index)

    assert [(index.entity(each.attorney).label, index.entity(each.client).label) for each in found] == expected


APPOINTMENTS = [
    pytest.param("Jane Roe was appointed by Otto Brand.", [("Jane Roe", "Otto Brand")], id="passive"),
    pytest.param("Otto Brand nominated Jane Roe to the court.", [("Jane Roe", "Otto Brand")], id="active"),
    pytest.param(
        "Jane Roe, who was nominated by President Otto Brand, spoke.", [("Jane Roe", "Otto Brand")], id="relative"
    ),
    pytest.param("Jane Roe, an appointee of President Otto Brand, spoke.", [("Jane Roe", "Otto Brand")], id="noun"),
    pytest.param(
        "Jane Roe was nominated to the bench by Otto Brand.", [("Jane Roe", "Otto Brand")], id="by-after-the-post"
    ),
    pytest.param(
        "Jane Roe, one of the judges and an appointee of Otto Brand, wrote it.",
        [("Jane Roe", "Otto Brand")],
        id="second-apposition",
    ),
    pytest.param("Jane Roe named Otto Brand as one of five executives.", [], id="named-as-one-of-many"),
    pytest.param("Otto Brand will nominate Jane Roe.", [], id="not-yet"),
    pytest.param("Otto Brand praised Jane Roe.", [], id="another-verb"),
]


@pytest.mark.parametrize(("text", "expected"), APPOINTMENTS)
def test_find_appointments(text: str, expected: list[tuple[str, str]]) -> None:
    """Who was appointed is linked to who did it, in whatever voice, and only when it has happened."""
    doc, index = index_of(text, ROE)
    found = find_appointments(doc, index)

    assert [(index.entity(each.appointee).label, index.entity(each.appointer).label) for each in found] == expected
