"""Fixed phrases of news and press releases → facts: ownership, counsel, the stretch that a clause reaches."""

from __future__ import annotations

import pytest
from interpret.cast import NAMES, case_against, seen_in
from interpret.named import index_of

from kg.interpret.appeals import find_appeals
from kg.interpret.assembly import Concluded
from kg.interpret.cases import Dispute
from kg.interpret.claims import Draft
from kg.interpret.counsel import find_counsel
from kg.interpret.events import find_events
from kg.interpret.ownership import find_ownership
from kg.interpret.penalties import find_penalties, same_penalty
from kg.interpret.phrases import Phrase
from kg.interpret.pleas import find_pleas, may_plead
from kg.interpret.side_counsel import find_side_counsel
from kg.interpret.stretches import stretch_end
from kg.interpret.suit_nouns import find_named_suits, is_only_thought_of
from kg.model import Case, Claim

pytestmark = pytest.mark.model

OWNERSHIP = [
    pytest.param("Quillon, a subsidiary of Vexley Corp, closed.", [("Quillon", "Vexley Corp")], id="apposed-unit"),
    pytest.param("Vexley Corp's subsidiary Quillon closed.", [("Quillon", "Vexley Corp")], id="possessor"),
    pytest.param("Vexley Corp, the parent company of Quillon, paid.", [("Quillon", "Vexley Corp")], id="parent-of"),
    pytest.param("The mill belongs to Vexley Corp-owned Quillon.", [("Quillon", "Vexley Corp")], id="owned"),
    pytest.param("Quillon, part of Vexley Corp, closed.", [("Quillon", "Vexley Corp")], id="part-of"),
    pytest.param("Vexley Corp's Quillon closed two mills.", [("Quillon", "Vexley Corp")], id="genitive-of-a-company"),
    pytest.param("Vexley Corp's Quillon lawsuit failed.", [], id="genitive-of-a-lawsuit"),
    pytest.param("Quillon, whose owner, Jane Roe, was fined, closed.", [("Quillon", "Jane Roe")], id="owner-by-title"),
    pytest.param("Jane Roe, a former owner of Quillon, spoke.", [], id="a-former-owner"),
    pytest.param("Jane Roe stole it through her company Quillon.", [("Quillon", "Jane Roe")], id="her-company"),
    pytest.param(
        "The bureau sued Quillon and its parent company Vexley Corp on Monday.",
        [("Quillon", "Vexley Corp")],
        id="its-parent",
    ),
    pytest.param(
        "It fined Quillon's corporate parent, the Vexley Corp, on Monday.",
        [("Quillon", "Vexley Corp")],
        id="corporate-parent",
    ),
    pytest.param("Vexley Corp's former unit Quillon closed.", [], id="a-former-unit"),
    pytest.param("Jane Roe, who owned shares of Quillon, spoke.", [], id="shares-are-no-ownership"),
    pytest.param("The Quillon unit of Vexley Corp closed.", [("Quillon", "Vexley Corp")], id="named-unit-of"),
    pytest.param("Quillon belongs to Vexley Corp and its staff.", [("Quillon", "Vexley Corp")], id="belongs-to"),
    pytest.param("Jane Roe, who owned half of Quillon, spoke.", [("Quillon", "Jane Roe")], id="owned-half-of"),
    pytest.param(
        "Jane Roe, who owns the car wash, Quillon, spoke.", [("Quillon", "Jane Roe")], id="owns-what-is-named-after"
    ),
    pytest.param("Quillon no longer belongs to Vexley Corp or its staff.", [], id="belongs-no-longer"),
    pytest.param("Jane Roe sued her firm, Quillon.", [], id="an-employee's-firm"),
    pytest.param("Quillon met a unit of the army.", [], id="no-owner-named"),
    pytest.param("Quillon and Vexley Corp met.", [], id="no-noun"),
]


@pytest.mark.parametrize(("text", "expected"), OWNERSHIP)
def test_find_ownership(text: str, expected: list[tuple[str, str]]) -> None:
    """What a noun phrase calls a part of a body is owned by it."""
    doc, index = index_of(text, NAMES)
    found = find_ownership(doc, index)

    assert [(index.entity(each.owned).label, index.entity(each.owner).label) for each in found] == expected


COUNSEL = [
    pytest.param("Jane Roe, who is representing Quillon, smiled.", [("Jane Roe", "Quillon")], id="relative"),
    pytest.param("Jane Roe, a lawyer representing Quillon and Vexley Corp, smiled.",
                 [("Jane Roe", "Quillon"), ("Jane Roe", "Vexley Corp")], id="apposed-lawyer"),
    pytest.param("Jane Roe, one of Quillon's outside lawyers, smiled.", [("Jane Roe", "Quillon")], id="one-of"),
    pytest.param("The Harbor Fund, which is acting as legal counsel for Quillon, objected.", [("Harbor Fund", "Quillon")], id="acting-as"),
    pytest.param("The Harbor Fund praised the legal counsel for Quillon.", [], id="not-acting"),
    pytest.param("Jane Roe, representing Otto Brand's family, smiled.", [], id="somebody-else's"),
    pytest.param("Jane Roe, who was represented by Quillon, smiled.", [], id="passive"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COUNSEL)
def test_find_counsel(text: str, expected: list[tuple[str, str]]) -> None:
    """Counsel's set phrases say who acts for whom."""
    doc, index = index_of(text, NAMES)
    found = [(index.entity(a).label, index.entity(c).label) for a, c, _, _ in find_counsel(doc, index)]

    assert found == expected


SIDE_COUNSEL = [
    pytest.param("Jane Roe, an attorney for the defendants, smiled. Quillon paid.", [("Jane Roe", "Quillon")], id="of-a-side"),
    pytest.param("Defense lawyer Jane Roe smiled. Quillon paid.", [("Jane Roe", "Quillon")], id="defense"),
    pytest.param("Criminal defense lawyer Jane Roe smiled. Quillon paid.", [], id="a-trade"),
    pytest.param("Jane Roe, an attorney for the plaintiffs, smiled. Quillon paid.", [], id="a-side-of-nobody-named"),
    pytest.param("Jane Roe, who argued for the company, smiled. Quillon paid.", [("Jane Roe", "Quillon")], id="argued-for"),
    pytest.param("Jane Roe, who tried the case for Quillon, smiled.", [("Jane Roe", "Quillon")], id="tried-the-case-for"),
    pytest.param("Jane Roe, for Quillon, said that it was wrong.", [("Jane Roe", "Quillon")], id="name-for"),
    pytest.param("Jane Roe, a lawyer for the retailer, smiled. Quillon paid.", [("Jane Roe", "Quillon")], id="kind-of-party"),
    pytest.param("Jane Roe, a lawyer for the bureau, smiled. The Fair Trade Bureau sued Quillon.", [("Jane Roe", "Fair Trade Bureau")],
                 id="word-of-a-name"),
    pytest.param("Jane Roe argued for a longer sentence. Quillon paid.", [], id="for-no-party"),
    pytest.param("Otto Brand sued the publisher. The publisher's lawyer, Jane Roe, smiled. Quillon paid.", [("Jane Roe", "Quillon")],
                 id="a-publisher-is-no-person"),
    pytest.param("The insurer's lawyer, Jane Roe, smiled. Coast Insurance sued Quillon.", [("Jane Roe", "Coast Insurance")],
                 id="doer-of-a-name"),
    pytest.param("Jane Roe, a lawyer for the university, smiled. Quillon paid.", [], id="a-client-of-another-kind"),
    pytest.param("Jane Roe, a lawyer for the government, smiled. The Coast Police sued Quillon.", [], id="any-government"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SIDE_COUNSEL)
def test_find_side_counsel(text: str, expected: list[tuple[str, str]]) -> None:
    """Who is called a lawyer of one side acts for those who stand on it."""
    seen = seen_in(text)
    found = find_side_counsel(seen, case_against(seen, "Quillon"))

    assert [
        (seen.index.entity(each.attorney).label, seen.index.entity(each.client).label) for each in found
    ] == expected


NAMED_SUITS = [
    pytest.param("Jane Roe's lawsuit against Quillon was heard.", [("Jane Roe", "Quillon")], id="genitive"),
    pytest.param("A complaint filed by Jane Roe against Quillon was heard.", [("Jane Roe", "Quillon")], id="filed-by"),
    pytest.param("Jane Roe's threatened lawsuit against Quillon made news.", [], id="threatened"),
    pytest.param("The Fair Trade Bureau's case against Quillon was heard.", [], id="a-case-may-be-a-prosecution"),
    pytest.param("Jane Roe's lawsuit was heard. Quillon won.", [], id="against-nobody-named"),
    pytest.param(
        "Jane Roe has further actions under way against Quillon.", [("Jane Roe", "Quillon")], id="has-actions"
    ),
    pytest.param("Jane Roe has a case against Quillon.", [], id="has-arguments"),
    pytest.param("A possible suit filed by Jane Roe against Quillon was discussed.", [], id="possible"),
    pytest.param(
        "A proposed class action brought by Jane Roe against Quillon was heard.", [("Jane Roe", "Quillon")], id="class"
    ),
]


@pytest.mark.parametrize(("text", "expected"), NAMED_SUITS)
def test_find_named_suits(text: str, expected: list[tuple[str, str]]) -> None:
    """A noun phrase with both sides of a suit tells that the one sued the other."""
    seen = seen_in(text)
    found = find_named_suits(seen)

    assert [
        (seen.index.entity(each.plaintiff).label, seen.index.entity(each.defendant).label) for each in found
    ] == expected


THOUGHT_OF = [
    pytest.param("She is considering a lawsuit.", "lawsuit", True, id="considers"),
    pytest.param("The judge is considering the lawsuit.", "lawsuit", False, id="judge-considers"),
    pytest.param("She has threatened to sue.", "sue", True, id="threatened"),
    pytest.param("She may sue.", "sue", True, id="may"),
    pytest.param("She plans to sue.", "sue", False, id="plans"),
    pytest.param("She sued.", "sued", False, id="sued"),
    pytest.param("She spoke of the possibility of a lawsuit.", "lawsuit", True, id="possibility"),
    pytest.param("She filed a proposed class-action lawsuit.", "lawsuit", False, id="class-action"),
]


@pytest.mark.parametrize(("text", "word", "expected"), THOUGHT_OF)
def test_is_only_thought_of(text: str, word: str, expected: bool) -> None:
    """A suit that is weighed or threatened is none yet; one that a judge considers is."""
    token = next(token for token in seen_in(text).doc if token.text == word)

    assert is_only_thought_of(token) is expected


PENALTIES = [
    ("five years", "five years in prison", True),
    ("two years in prison", "a term of two years", True),
    ("two years in prison", "three years in prison", False),
]


@pytest.mark.parametrize(("one", "two", "expected"), PENALTIES, ids=[f"{one}|{two}" for one, two, _ in PENALTIES])
def test_same_penalty(one: str, two: str, expected: bool) -> None:
    """Two wordings of one punishment are told from two punishments."""
    assert same_penalty(one, two) is expected


STRETCHES = [
    pytest.param("The clerk pleaded guilty to theft after a long trial.", "to theft", id="time"),
    pytest.param("The clerk pleaded guilty to theft and was jailed.", "to theft and", id="finite-verb"),
    pytest.param("The clerk pleaded guilty to planning to steal coins.", "to planning to steal coins", id="to-the-end"),
]


@pytest.mark.parametrize(("text", "expected"), STRETCHES)
def test_stretch_end(text: str, expected: str) -> None:
    """What follows a set phrase ends where another clause begins."""
    doc, _ = index_of(text, NAMES)
    start = next(token.i for token in doc if token.text == "guilty") + 1

    assert doc[start : stretch_end(doc, start)].text == expected


APPEALS = [
    pytest.param("The Court of Appeal rejected an appeal by Quillon. An appeal was possible.", True, id="an-appeal-rejected"),
    pytest.param("The Court of Appeal rejected a bid by Quillon to overturn the ruling.", True, id="a-bid-rejected"),
    pytest.param("Quillon took its fight to the Court of Appeal.", True, id="took-its-fight"),
    pytest.param("Quillon asked the Court of Appeal to lift the judge's order.", True, id="asked-to-lift-a-judge's-order"),
    pytest.param("Quillon asked the Court of Appeal to stay the injunction.", True, id="asked-to-stay-an-injunction"),
    pytest.param("Quillon asked the Court of Appeal to lift the mayor's order.", False, id="asked-to-lift-a-mayor's-order"),
    pytest.param("Quillon may take its case to the Court of Appeal.", False, id="may-take"),
    pytest.param("The Court of Appeal rejected a bid by Quillon to move the trial.", False, id="another-request"),
    pytest.param("Quillon took its staff to the Court of Appeal.", False, id="took-its-staff"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "appealed"), APPEALS)
def test_find_appeals(text: str, *, appealed: bool) -> None:
    """A court decides on appeals made to it; an appeal of nobody named is none."""
    seen = seen_in(text)
    found = [(seen.index.entity(a).label, seen.index.entity(c).label if c else None) for a, c, _ in find_appeals(seen)]

    assert found == [("Quillon", "Court of Appeal")] * appealed


PLEAS = [
    pytest.param("Jane Roe pleaded guilty to two counts of theft.", "two counts of theft", ["k1"], id="offence"),
    pytest.param("Jane Roe pleaded guilty to the two-count information.", "two-count information", [], id="none-told"),
    pytest.param(
        "A fourth, Jane Roe, pleaded guilty to two counts of theft.", "two counts of theft", ["k1"], id="apposed"
    ),
    pytest.param(
        "Jane Roe, accused of two counts of theft, pleaded guilty.", "two counts of theft", ["k1"], id="of-the-accused"
    ),
    pytest.param("Jane Roe agreed to plead guilty to two counts of theft.", "two counts of theft", [], id="promised"),
    pytest.param(
        "A lawyer for Quillon pleaded guilty to two counts of theft.", "two counts of theft", ["k1"], id="by-a-lawyer"
    ),
    pytest.param(
        "A rival of Quillon pleaded guilty to two counts of theft.", "two counts of theft", [], id="by-somebody-else"
    ),
]


@pytest.mark.parametrize(("text", "wording", "expected"), PLEAS)
def test_find_pleas(text: str, wording: str, expected: list[str]) -> None:
    """A plea is to an offence, not to the paper that charges it."""
    seen = seen_in(text)
    start = text.index(wording)
    span = seen.doc.char_span(start, start + len(wording), alignment_mode="expand")
    assert span is not None
    phrase = Phrase(span.start, span.end, frozenset(), 0.9, (("charge", 1.0),))
    charge = Claim(id="k1", kind="Charge", label=wording, texts=(wording,))
    concluded = Concluded((), (), (Draft((phrase,), 0.9),), (charge,))

    assert [key for plea in find_pleas(seen, concluded) for key in plea.claims] == expected


SETTLED = [
    pytest.param("Quillon settled with Otto Brand.", {("Quillon", "Otto Brand")}, id="two-sides"),
    pytest.param("Quillon settled with Harbor Fund.", set(), id="one-side"),
]


@pytest.mark.parametrize(("text", "expected"), SETTLED)
def test_nobody_settles_with_his_own_side(text: str, expected: set[tuple[str, str]]) -> None:
    """Those who sue together are no two sides."""
    seen = seen_in(f"{text} Quillon and Harbor Fund had sued Otto Brand.")
    key = {entity.label: entity.id for entity in seen.index.entities}
    ours = tuple(key[name] for name in ("Quillon", "Harbor Fund"))
    case = Case(id="c1", plaintiffs=ours, defendants=(key["Otto Brand"],))
    events = find_events(seen, Concluded((Dispute((), ()),), (case,), (), ()), {})
    found = {(a, t) for e in events if e.relation == "settledWith" for a in e.agents for t in e.targets}

    assert found == {(key[a], key[t]) for a, t in expected}


SENTENCES = [
    pytest.param(
        "Jane Roe was sentenced to five years in prison for theft.", [("Jane Roe", "five years in prison")], id="plain"
    ),
    pytest.param("The judge sentenced Jane Roe to probation.", [("Jane Roe", "probation")], id="active"),
    pytest.param(
        "Jane Roe was sentenced to five years in prison, announced Otto Brand.",
        [("Jane Roe", "five years in prison")],
        id="announced",
    ),
    pytest.param("Jane Roe will be sentenced to five years in prison.", [], id="to-come"),
    pytest.param(
        "Jane Roe was sentenced to five years and Otto Brand, 40, to two years in prison.",
        [("Jane Roe", "five years")],
        id="each-his-own",
    ),
    pytest.param(
        "Jane Roe and Otto Brand were sentenced to five years in prison.",
        [("Jane Roe", "five years in prison"), ("Otto Brand", "five years in prison")],
        id="both",
    ),
    pytest.param("Jane Roe was sentenced in May.", [], id="to-nothing"),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_find_penalties(text: str, expected: list[tuple[str, str]]) -> None:
    """A sentence that was passed has its words; one that is to come is none."""
    seen = seen_in(text)
    found = find_penalties(seen, case_against(seen))

    assert [(seen.index.entity(each.sentenced).label, each.penalty) for each in found] == expected


LEADS = [
    pytest.param("A baker was sentenced on Monday to two years in prison. Jane Roe lied.", ["Jane Roe"], id="a-noun"),
    pytest.param("Two bakers were sentenced to two years in prison. Jane Roe and Otto Brand lied.", ["Jane Roe", "Otto Brand"], id="two"),
    pytest.param("A baker and his wife were sentenced to two years in prison. Jane Roe and Otto Brand lied.", ["Jane Roe", "Otto Brand"], id="a-pair"),
    pytest.param("Three bakers were sentenced to two years in prison. Jane Roe and Otto Brand lied.", [], id="not-so-many"),
    pytest.param("Some bakers were sentenced to two years in prison. Jane Roe and Otto Brand lied.", [], id="who-knows-how-many"),
    pytest.param("A company was sentenced to five years of probation. Jane Roe and Otto Brand lied.", [], id="another-kind"),
    pytest.param("It rained. It rained. It rained. It rained. A baker was sentenced to two years. Jane Roe and Otto Brand lied.", [], id="further-on"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LEADS)
def test_who_is_sentenced_in_the_lead_is_named_below(text: str, expected: list[str]) -> None:
    """The noun of a report's lead stands for the accused of the case, where number and kind agree."""
    seen = seen_in(text)
    both = case_against(seen, *(name for name in ("Jane Roe", "Otto Brand") if name in text))

    assert [seen.index.entity(each.sentenced).label for each in find_penalties(seen, both)] == expected


PLEADERS = [
    pytest.param("Jane Roe spoke.", True, id="a-person"),
    pytest.param("District Attorney Jane Roe spoke.", False, id="a-prosecutor"),
    pytest.param("Attorney Jane Roe spoke.", True, id="a-lawyer-may"),
]


@pytest.mark.parametrize(("text", "expected"), PLEADERS)
def test_may_plead(text: str, *, expected: bool) -> None:
    """No prosecutor pleads guilty, whomever a pronoun is taken for."""
    seen = seen_in(text)
    keys = [entity.id for entity in seen.index.entities if entity.label == "Jane Roe"]

    assert [may_plead(seen, key) for key in keys] == [expected]
