"""What a court gives to one side, or makes the other pay, tells who sued whom."""

from __future__ import annotations

import pytest
from interpret.test_told_sides import key_of, observed

from kg.interpret.told_suits import find_told_suits
from kg.interpret.won_suits import find_winning

pytestmark = pytest.mark.model

WON = [
    pytest.param("A jury awarded Jane Roe $3 million.", True, id="awarded"),
    pytest.param(
        "A jury awarded $3 million in damages to a group of bakers led by Jane Roe.", True, id="to-those-led-by"
    ),
    pytest.param("Jane Roe was awarded damages on Monday.", True, id="passive"),
    pytest.param("The court denied an injunction to Jane Roe.", True, id="denied-injunction"),
    pytest.param("Jane Roe won a ruling that Quillon infringed her patent.", True, id="ruling-that"),
    pytest.param("The university awarded Jane Roe a medal.", False, id="medal"),
    pytest.param("The university awarded Jane Roe $3 million.", False, id="no-court"),
    pytest.param("A jury could award Jane Roe $3 million.", False, id="could"),
    pytest.param("The court awarded Jane Roe $9,000 in legal fees.", False, id="fees"),
    pytest.param("Jane Roe won a ruling that the law is void.", False, id="of-a-law"),
]


@pytest.mark.parametrize(("text", "wins"), WON)
def test_who_gets_something_of_a_court(text: str, wins: bool) -> None:
    """Whoever is awarded money by a court, or asks it for an injunction, sued; who wins a prize or legal fees need not have."""
    seen = observed(text)

    assert (key_of(seen, "Jane Roe") in set(find_winning(seen))) == wins


PAIRS = [
    pytest.param("Jane Roe won $3 million from Quillon.", True, id="won-from"),
    pytest.param("Jane Roe won a verdict against Quillon.", True, id="verdict-against"),
    pytest.param("Quillon must pay Jane Roe $3 million, a jury said.", True, id="must-pay"),
    pytest.param("Quillon paid $3 million to settle claims by Jane Roe.", True, id="settle-claims-by"),
    pytest.param("The judge sided with Jane Roe in her fight against Quillon.", True, id="sided-with"),
    pytest.param("The judge ruled for Jane Roe in her suit against Quillon.", True, id="ruled-for"),
    pytest.param(
        "A judge threw out a suit by two nurses, Jane Roe and Otto Brand, against Quillon.", True, id="suit-by"
    ),
    pytest.param("A judge dismissed an action by Jane Roe against Quillon.", True, id="action-by"),
    pytest.param("The court rejected a claim by Jane Roe against Quillon.", True, id="claim-by"),
    pytest.param("The lawsuit against Quillon was led by Jane Roe.", True, id="led-by"),
    pytest.param("Jane Roe has a claim pending against Quillon.", True, id="claim-pending"),
    pytest.param("Quillon will pay Jane Roe $3 million to end a lawsuit.", True, id="pays-to-end"),
    pytest.param("Jane Roe holds a judgment that a court entered against Quillon.", True, id="holds-a-judgment"),
    pytest.param(
        "Otto Brand pleaded guilty to fraud. Quillon paid $3 million to settle a suit by Jane Roe.",
        True,
        id="beside-a-crime",
    ),
    pytest.param("Viewers heard claims by Jane Roe against Quillon.", False, id="claims-nobody-decides"),
    pytest.param("An inquiry led by Jane Roe against Quillon ended.", False, id="inquiry-led-by"),
    pytest.param("Quillon could pay Jane Roe $3 million to end a lawsuit.", False, id="could-pay"),
    pytest.param("Quillon must pay Jane Roe by Friday.", False, id="no-court"),
    pytest.param("Quillon wants to settle claims by Jane Roe.", False, id="wants-to"),
    pytest.param("Jane Roe will win $3 million from Quillon.", False, id="to-come"),
    pytest.param("Lawyers hope that Jane Roe wins a verdict against Quillon.", False, id="hoped-for"),
    pytest.param("Jane Roe denied that she won $3 million from Quillon.", False, id="denied"),
    pytest.param("Quillon may have to pay Jane Roe $3 million, a court said.", False, id="may-have-to"),
    pytest.param("Quillon should pay Jane Roe $3 million, her lawyer told the court.", False, id="as-a-lawyer-asks"),
    pytest.param("The judge ruled for Jane Roe, Quillon said.", False, id="against-nobody"),
    pytest.param("Quillon must pay Jane Roe $3,000 in costs, the court said.", False, id="costs"),
]


@pytest.mark.parametrize(("text", "sued"), PAIRS)
def test_who_sued_whom_by_what_was_won(text: str, sued: bool) -> None:
    """Of whom somebody gets money, a verdict or a settlement he sued; costs and plain debts tell of no suit."""
    seen = observed(text)
    pairs = {(suit.plaintiff, suit.defendant) for suit in find_told_suits(seen)}

    assert ((key_of(seen, "Jane Roe"), key_of(seen, "Quillon")) in pairs) == sued


def test_a_prosecution_pays_victims() -> None:
    """Where somebody is charged, what he must pay goes to victims, who sued nobody."""
    seen = observed("Otto Brand pleaded guilty to fraud. Otto Brand must pay Jane Roe $3 million, the court said.")

    assert not set(find_winning(seen))
