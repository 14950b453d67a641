"""The side on which the text's own words put somebody: by what he is called, by clauses, beside whom he sues."""

from __future__ import annotations

import pytest
from interpret.named import read

from kg.interpret.co_parties import find_co_plaintiffs
from kg.interpret.coreference import resolve_mentions
from kg.interpret.entities import find_entities
from kg.interpret.frames import load_frames
from kg.interpret.observation import Observation
from kg.interpret.party_nouns import sides_called
from kg.interpret.predications import find_predications
from kg.interpret.prosecutors import find_prosecutors, is_prosecutor
from kg.interpret.told_sides import sides_told
from kg.model import Document

pytestmark = pytest.mark.model

NAMES = {
    "Quillon": "company", "Harbeck": "company", "Delmont": "company", "Jane Roe": "person", "Otto Brand": "person",
    "Carla Voss": "attorney", "Nora Keane": "judge", "Ostrava District Court": "court", "Arson Section": "gov",
    "Arvena": "gov", "Department of Justice": "gov", "Crime Division": "gov",
}  # fmt: skip


def observed(text: str, *, title: str = "") -> Observation:
    """What is seen in the text, with the test's names; its first words may be the title."""
    doc = read(text, NAMES)
    doc.user_data["title_end"] = len(title)
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title=title)
    return Observation(document, doc, find_entities(doc, resolve_mentions(doc)), find_predications(doc, load_frames()))


def key_of(seen: Observation, name: str) -> str:
    """The entity of that name."""
    return next(entity.id for entity in seen.index.entities if name in entity.names)


CALLED = [
    pytest.param("Quillon, a defendant in the case, declined to comment.", "Quillon", "defendant", id="apposed"),
    pytest.param("Jane Roe, one of the plaintiffs, spoke on Monday.", "Jane Roe", "plaintiff", id="one-of"),
    pytest.param("Jane Roe is the plaintiff.", "Jane Roe", "plaintiff", id="is"),
    pytest.param("Jane Roe is not a plaintiff.", "Jane Roe", None, id="is-not"),
    pytest.param("The lawsuit names Quillon and Harbeck as defendants.", "Harbeck", "defendant", id="names-as"),
    pytest.param("Quillon was added as a defendant.", "Quillon", "defendant", id="added-as"),
    pytest.param("Quillon could be added as a defendant.", "Quillon", None, id="could-be"),
    pytest.param("They seek damages from the defendants, including Quillon.", "Quillon", "defendant", id="including"),
    pytest.param("Quillon was named in the lawsuit.", "Quillon", "defendant", id="named-in-suit"),
    pytest.param("Quillon was named in the report.", "Quillon", None, id="named-in-report"),
    pytest.param("The plaintiff's lawyer, Carla Voss, spoke.", "Carla Voss", None, id="lawyer-of-one"),
    pytest.param("Nora Keane, who heard the plaintiffs, ruled.", "Nora Keane", None, id="judge"),
    pytest.param("Plaintiff Jane Roe wrote a letter.", "Jane Roe", "plaintiff", id="before-the-name"),
    pytest.param("We won, wrote plaintiff Jane Roe.", "Jane Roe", "plaintiff", id="before-the-name-at-the-end"),
    pytest.param(
        "The claimant, a farmer named Jane Roe, is among many plaintiffs.", "Otto Brand", None, id="not-another"
    ),
]


@pytest.mark.parametrize(("text", "name", "side"), CALLED)
def test_sides_called(text: str, name: str, side: str | None) -> None:
    """Who is called a plaintiff or defendant, or is named in a suit, has that side; who may be, or hears one, has none."""
    seen = observed(f"{text} Otto Brand smiled.")

    assert sides_called(seen).get(key_of(seen, name)) == side


TOLD = [
    pytest.param("Quillon sued Harbeck.", "Quillon", "plaintiff", id="who-sues"),
    pytest.param("Quillon sued Harbeck.", "Harbeck", "defendant", id="who-is-sued"),
    pytest.param("Quillon may sue Harbeck.", "Quillon", None, id="may"),
    pytest.param("Quillon sued its landlord.", "Quillon", "plaintiff", id="sues-somebody"),
    pytest.param("Carla Voss, a lawyer for Quillon, sued Harbeck.", "Carla Voss", None, id="lawyer-for-somebody"),
    pytest.param("Quillon sued Harbeck. Harbeck sued Quillon.", "Quillon", None, id="both-ways"),
    pytest.param("Quillon will pay a $3 million penalty.", "Quillon", "defendant", id="pays"),
    pytest.param("Quillon did not pay a penalty.", "Quillon", None, id="does-not-pay"),
    pytest.param("The lawsuit accuses Quillon of fraud.", "Quillon", "defendant", id="suit-accuses"),
    pytest.param("The complaint alleges that Quillon lied.", "Quillon", "defendant", id="suit-alleges"),
    pytest.param("A columnist alleges that Quillon lied.", "Quillon", None, id="columnist-alleges"),
    pytest.param("The suit was brought by a teacher named Jane Roe.", "Jane Roe", "plaintiff", id="a-teacher-named"),
    pytest.param(
        "The suit by a group of farmers led by Jane Roe was dismissed.", "Jane Roe", "plaintiff", id="farmers-led-by"
    ),
    pytest.param("A suit by lawyers led by Jane Roe was heard.", "Jane Roe", None, id="lawyers-led-by"),
    pytest.param("The rule was challenged by Quillon.", "Quillon", "plaintiff", id="rule-challenged-by"),
    pytest.param("The coach was challenged by Quillon.", "Quillon", None, id="coach-challenged-by"),
    pytest.param("A matter brought by Quillon was heard.", "Quillon", "plaintiff", id="matter-brought-by"),
    pytest.param("An application filed by Quillon was late.", "Quillon", None, id="application-filed-by"),
    pytest.param("Quillon lost a lawsuit brought by farmers.", "Quillon", "defendant", id="loses-their-suit"),
    pytest.param("Quillon lost its lawsuit.", "Quillon", None, id="loses-its-suit"),
    pytest.param("In its lawsuit, Quillon said the rule was void.", "Quillon", "plaintiff", id="pronoun-ahead"),
    pytest.param("In its report, Quillon said the rule was void.", "Quillon", None, id="report"),
    pytest.param("The lawsuit was brought by firms, including Quillon.", "Quillon", "plaintiff", id="brought-by-firms"),
    pytest.param("Harbeck sued the mill on behalf of Jane Roe.", "Jane Roe", "plaintiff", id="on-behalf-of"),
    pytest.param("Harbeck spoke on behalf of Jane Roe.", "Jane Roe", None, id="spoke-on-behalf"),
    pytest.param("A jury convicted Otto Brand of theft.", "Otto Brand", "defendant", id="convicted"),
    pytest.param("A jury may convict Otto Brand of theft.", "Otto Brand", None, id="may-convict"),
    pytest.param("Police arrested Otto Brand on Monday.", "Otto Brand", "defendant", id="arrested"),
    pytest.param("The retrial of Otto Brand starts on Monday.", "Otto Brand", "defendant", id="retrial-of"),
    pytest.param("Otto Brand's conviction was quashed.", "Otto Brand", "defendant", id="his-conviction"),
    pytest.param("The book of Otto Brand starts slowly.", "Otto Brand", None, id="book-of"),
    pytest.param("Jane Roe won an injunction on Monday.", "Jane Roe", "plaintiff", id="won-an-injunction"),
    pytest.param("Jane Roe won an award on Monday.", "Jane Roe", None, id="won-an-award"),
    pytest.param("Jane Roe may win an injunction.", "Jane Roe", None, id="may-win"),
    pytest.param("Jane Roe led the challenge to the ban.", "Jane Roe", "plaintiff", id="led-the-challenge"),
    pytest.param("The farmers challenged Otto Brand's order.", "Otto Brand", "defendant", id="whose-order"),
    pytest.param("The farmers challenged Otto Brand's evidence.", "Otto Brand", None, id="whose-evidence"),
    pytest.param("A judge blocked Otto Brand's ban.", "Otto Brand", "defendant", id="court-blocks"),
    pytest.param("The senate blocked Otto Brand's ban.", "Otto Brand", None, id="senate-blocks"),
    pytest.param("They sued the city, along with Otto Brand.", "Otto Brand", "plaintiff", id="along-with-who-sued"),
    pytest.param(
        "They filed a suit against the city, along with Otto Brand.", "Otto Brand", "defendant", id="along-against"
    ),
    pytest.param(
        "Two of the banks named in the lawsuit are Quillon and Harbeck.", "Harbeck", "defendant", id="named-are"
    ),
    pytest.param("Two of the banks named in the report are Quillon and Harbeck.", "Harbeck", None, id="report-are"),
    pytest.param("Quillon was part of the coalition that challenged the rule.", "Quillon", "plaintiff", id="coalition"),
    pytest.param("Arvena's attorney general sued Harbeck.", "Arvena", "plaintiff", id="its-attorney-general"),
    pytest.param("A suit brought by the attorney general of Arvena failed.", "Arvena", "plaintiff", id="general-of"),
    pytest.param("Arvena's attorney general praised Harbeck.", "Arvena", None, id="its-attorney-general-speaks"),
    pytest.param("Quillon was part of the coalition that praised the rule.", "Quillon", None, id="friends"),
    pytest.param("Customers have sued Quillon.", "Quillon", "defendant", id="customers-sued"),
    pytest.param("Customers may sue Quillon.", "Quillon", None, id="customers-may-sue"),
    pytest.param("Quillon is fighting the lawsuit.", "Quillon", "defendant", id="fights-the-suit"),
    pytest.param(
        "The farmers are suing. That leaves Quillon, which is contesting the case.",
        "Quillon",
        "defendant",
        id="contests-the-case",
    ),
    pytest.param("Quillon fought a fire.", "Quillon", None, id="fights-a-fire"),
    pytest.param("The lawsuit does not name Quillon but names Harbeck.", "Quillon", None, id="not-named"),
    pytest.param("The widow sued the city of Arvena.", "Arvena", "defendant", id="sued-the-city-of"),
    pytest.param("The widow praised the city of Arvena.", "Arvena", None, id="praised-the-city-of"),
    pytest.param("She filed a lawsuit. It accuses Quillon of fraud.", "Quillon", "defendant", id="it-accuses"),
    pytest.param("She wrote a letter. It accuses Quillon of fraud.", "Quillon", None, id="letter-accuses"),
    pytest.param("A farmer is seeking $2 million from Quillon.", "Quillon", "defendant", id="seeks-money-from"),
    pytest.param("She sought $2 million in damages from Quillon.", "Quillon", "defendant", id="sought-damages-from"),
    pytest.param("A farmer is seeking advice from Quillon.", "Quillon", None, id="seeks-advice-from"),
    pytest.param(
        "A judge annulled a fine that Arvena had imposed on Quillon.", "Quillon", "plaintiff", id="fine-annulled"
    ),
    pytest.param("A judge annulled a fine that Arvena had imposed on Quillon.", "Arvena", "defendant", id="annulled"),
    pytest.param("Arvena imposed a fine on Quillon.", "Arvena", "plaintiff", id="fines"),
    pytest.param("Jane Roe, who sued, was fired by Quillon.", "Quillon", "defendant", id="fired-a-plaintiff"),
    pytest.param("Jane Roe, who smiled, was fired by Quillon.", "Quillon", None, id="fired-somebody"),
    pytest.param("A clerk was unfairly dismissed by Quillon.", "Quillon", "defendant", id="unfairly-dismissed"),
    pytest.param("Quillon is considering a lawsuit against Harbeck.", "Harbeck", None, id="considered-suit"),
    pytest.param("Quillon sued Harbeck and its owner, Otto Brand.", "Otto Brand", "defendant", id="and-its-owner"),
    pytest.param("Quillon sued Harbeck, accusing Otto Brand of fraud.", "Otto Brand", "defendant", id="sued-accusing"),
    pytest.param("Quillon may sue Harbeck, accusing Otto Brand of fraud.", "Otto Brand", None, id="may-sue-accusing"),
    pytest.param("She filed a petition, naming Otto Brand.", "Otto Brand", "defendant", id="filed-naming"),
    pytest.param("The suit says that Otto Brand died there.", "Otto Brand", None, id="suit-says-died"),
    pytest.param("A court ordered Quillon to pay Jane Roe $2,000.", "Jane Roe", "plaintiff", id="to-be-paid"),
    pytest.param("A court ordered Quillon to pay Jane Roe's costs.", "Jane Roe", None, id="costs"),
    pytest.param(
        "The farmers sought judicial review of a decision of the Arson Section.",
        "Arson Section",
        "defendant",
        id="review",
    ),
    pytest.param("The attorneys general of Arvena sued Harbeck.", "Harbeck", "defendant", id="by-governments"),
]


@pytest.mark.parametrize(("text", "name", "side"), TOLD)
def test_sides_told(text: str, name: str, side: str | None) -> None:
    """A clause that tells who sues, is accused in a suit or pays puts one on a side; a plan, a lawyer and a denial do not."""
    seen = observed(text)

    assert sides_told(seen).get(key_of(seen, name)) == side


def test_headline_leaves_out_is() -> None:
    """Who is "sued" in a title is sued; who sues there "sues"."""
    seen = observed("Otto Brand sued for libel. The farmer smiled.", title="Otto Brand sued for libel.")

    assert sides_told(seen) == {key_of(seen, "Otto Brand"): "defendant"}


BESIDE = [
    pytest.param("The lawsuit was joined by Quillon and Harbeck.", {"Quillon", "Harbeck"}, id="joined-by"),
    pytest.param("Harbeck was joined in the lawsuit by Quillon.", {"Quillon"}, id="joined-in-it-by"),
    pytest.param("The brief was joined by Quillon.", set(), id="brief"),
    pytest.param("The farmers sued the mill along with Quillon.", {"Quillon"}, id="along-with"),
    pytest.param("The groups that sued include Quillon and Harbeck.", {"Quillon", "Harbeck"}, id="groups-that-sued"),
    pytest.param("The groups that spoke include Quillon.", set(), id="groups-that-spoke"),
    pytest.param("Quillon and Harbeck joined the lawsuit.", {"Quillon", "Harbeck"}, id="joins"),
    pytest.param("The attorneys general from Arvena joined the lawsuit.", {"Arvena"}, id="attorneys-general-join"),
    pytest.param("Quillon joined a brief.", set(), id="joins-a-brief"),
    pytest.param("Quillon joined the club.", set(), id="joins-a-club"),
    pytest.param("Quillon may join the lawsuit.", set(), id="may-join"),
    pytest.param(
        "Joining the farmers in the lawsuit are Quillon and Harbeck.", {"Quillon", "Harbeck"}, id="joining-are"
    ),
    pytest.param(
        "The groups involved in the lawsuit are Quillon and Harbeck.", {"Quillon", "Harbeck"}, id="groups-involved"
    ),
    pytest.param("The groups involved in the fire are Quillon and Harbeck.", set(), id="groups-involved-in-a-fire"),
]


@pytest.mark.parametrize(("text", "names"), BESIDE)
def test_co_plaintiffs(text: str, names: set[str]) -> None:
    """Who joins a suit, or is listed among those who sue, sues too; who signs a brief does not."""
    seen = observed(text)

    assert set(find_co_plaintiffs(seen)) >= {key_of(seen, name) for name in names}
    assert len(set(find_co_plaintiffs(seen))) == len(names)


def test_the_nearest_office_prosecutes() -> None:
    """The section whose lawyer tries the case prosecutes, and what it is a part of does not."""
    seen = observed(
        "Otto Brand was charged with fraud. The case was prosecuted by Carla Voss of the Arson Section of the Crime Division."
    )
    yes, no = find_prosecutors(seen)

    assert yes == {key_of(seen, "Arson Section")}
    assert no == {key_of(seen, "Crime Division")}


def test_the_ministry_that_announces_prosecutes() -> None:
    """Where the ministry of justice announces the charges, it is the prosecutor."""
    seen = observed("Otto Brand was charged with fraud, the Department of Justice announced.")

    assert find_prosecutors(seen)[0] == {key_of(seen, "Department of Justice")}


def test_who_itself_prosecutes_comes_first() -> None:
    """A body that is said to prosecute does, and not the ministry that announces it."""
    seen = observed(
        "Otto Brand was charged with fraud, the Department of Justice announced. "
        "The case is being prosecuted by the Arson Section."
    )

    assert find_prosecutors(seen) == ({key_of(seen, "Arson Section")}, {key_of(seen, "Department of Justice")})


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("The Arson Section charged Otto Brand with arson.", ["Arson Section"], id="charged"),
        pytest.param("The Arson Section filed charges against Otto Brand.", ["Arson Section"], id="filed-charges"),
        pytest.param("Otto Brand, whom Arvena charged with arson, was jailed.", ["Arvena"], id="whom"),
        pytest.param("Otto Brand was charged with arson. The Arson Section watched.", [], id="watched"),
        pytest.param("Otto Brand was convicted. The Arson Section did not charge Jane Roe.", [], id="did-not"),
    ],
)
def test_who_is_said_to_have_charged_prosecutes(text: str, names: list[str]) -> None:
    """A body of which a clause says whom it charged is the prosecutor where none other is told of."""
    seen = observed(text)

    assert find_prosecutors(seen)[0] == {key_of(seen, name) for name in names}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("District Attorney Otto Brand said that he was convicted of theft.", True, id="a-pronoun"),
        pytest.param("District Attorney Otto Brand was convicted of theft.", False, id="by-name"),
        pytest.param("Otto Brand was convicted of theft.", False, id="no-title"),
    ],
)
def test_a_prosecutor_is_no_accused(text: str, expected: bool) -> None:
    """A prosecutor is accused only where the words name him, and not by a pronoun."""
    seen = observed(text)

    assert is_prosecutor(seen, key_of(seen, "Otto Brand")) is expected


def test_no_prosecutor_where_nobody_is_charged() -> None:
    """A ministry that speaks of a suit prosecutes nobody."""
    seen = observed("Quillon sued Harbeck, the Department of Justice said.")

    assert find_prosecutors(seen) == (frozenset(), frozenset())
