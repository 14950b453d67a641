"""Sums → who pays how much to whom and for what, only where grammar says so."""

from __future__ import annotations

import pytest
from interpret.measured_text import concluded_of, labels, seen_in

from kg.interpret.sums import find_sums

pytestmark = pytest.mark.model

# text → the sum's words, its purpose and modality, who pays, who gets it
SUMS = [
    # due: ordered, agreed, paid
    pytest.param("A jury ordered Quillon to pay Jane Roe $5 million in damages.", "$5 million", "damages", "stated", "Quillon", "Jane Roe", id="ordered-to-pay"),
    pytest.param("Quillon was ordered to pay $5 million in restitution to Jane Roe.", "$5 million", "restitution", "stated", "Quillon", "Jane Roe", id="was-ordered"),
    pytest.param("Quillon must pay a fine of £40,000.", "£40,000", "fine", "stated", "Quillon", "", id="must-pay-a-fine-of"),
    pytest.param("Quillon will pay a $2.5 million civil penalty to the Fair Trade Bureau.", "$2.5 million", "civil-penalty", "stated", "Quillon", "Fair Trade Bureau", id="will-pay"),
    pytest.param("Quillon agreed to pay Jane Roe more than $1.3 billion to settle the suit.", "more than $1.3 billion", "settlement-sum", "stated", "Quillon", "Jane Roe", id="agreed-to-pay"),
    pytest.param("Quillon and several of its units will pay a $2 million penalty.", "$2 million", "civil-penalty", "stated", "Quillon", "", id="with-its-units"),
    pytest.param("Jane Roe was paid $130,000 for her silence.", "$130,000", None, "stated", "", "Jane Roe", id="was-paid"),
    pytest.param("Jane Roe received a $130,000 payment from Quillon.", "$130,000", None, "stated", "Quillon", "Jane Roe", id="a-payment"),
    pytest.param("Otto Brand was ordered to forfeit $700,000.", "$700,000", "forfeiture", "stated", "Otto Brand", "", id="forfeit"),
    # awarded and won
    pytest.param("The jury awarded Jane Roe $3 million.", "$3 million", "damages", "stated", "", "Jane Roe", id="awarded"),
    pytest.param("Jane Roe sued Quillon. The jury awarded $3 million.", "$3 million", "damages", "stated", "Quillon", "Jane Roe", id="awarded-to-who-sued"),
    pytest.param("Jane Roe sued. A jury found that Quillon broke the contract and awarded $3 million.", "$3 million", "damages", "stated", "Quillon", "Jane Roe", id="found-and-awarded"),
    pytest.param("The jury awarded $3 million to Jane Roe.", "$3 million", "damages", "stated", "", "Jane Roe", id="awarded-to"),
    pytest.param("Jane Roe was awarded $3 million in damages from Quillon.", "$3 million", "damages", "stated", "Quillon", "Jane Roe", id="was-awarded"),
    pytest.param("Jane Roe won a $3 million verdict against Quillon.", "$3 million", "damages", "stated", "Quillon", "Jane Roe", id="won-a-verdict"),
    # fines
    pytest.param("The Fair Trade Bureau fined Quillon $4 million.", "$4 million", "fine", "stated", "Quillon", "", id="fined"),
    pytest.param("Quillon was fined $4 million by the Fair Trade Bureau.", "$4 million", "fine", "stated", "Quillon", "", id="was-fined"),
    pytest.param("A $4 million fine was imposed on Quillon.", "$4 million", "fine", "stated", "Quillon", "", id="imposed-on"),
    pytest.param("Quillon was hit with a $4 million fine.", "$4 million", "fine", "stated", "Quillon", "", id="hit-with"),
    pytest.param("Otto Brand was sentenced to two years in prison and fined $10,000.", "$10,000", "fine", "stated", "Otto Brand", "", id="and-fined"),
    # asked for
    pytest.param("Jane Roe is suing Quillon for $25 million.", "$25 million", "damages", "requested", "Quillon", "Jane Roe", id="suing-for"),
    pytest.param("Quillon was sued for $25 million by Jane Roe.", "$25 million", "damages", "requested", "Quillon", "Jane Roe", id="was-sued-for"),
    pytest.param("Jane Roe sued Quillon, seeking $25 million in damages.", "$25 million", "damages", "requested", "Quillon", "Jane Roe", id="seeking"),
    pytest.param("Jane Roe filed a $25 million lawsuit against Quillon.", "$25 million", "damages", "requested", "Quillon", "Jane Roe", id="a-lawsuit-of"),
    pytest.param("Quillon faces a $25 million lawsuit from Jane Roe.", "$25 million", "damages", "requested", "Quillon", "Jane Roe", id="faces-a-lawsuit"),
    pytest.param("Jane Roe demanded $25 million in compensation from Quillon.", "$25 million", "damages", "requested", "Quillon", "Jane Roe", id="demanded"),
    pytest.param("The Fair Trade Bureau proposed a $4 million fine against Quillon.", "$4 million", "fine", "requested", "Quillon", "", id="proposed-fine"),
    # possible
    pytest.param("Quillon could be fined up to $4 million.", "up to $4 million", "fine", "predicted", "Quillon", "", id="could-be-fined"),
    pytest.param("Quillon faces a fine of up to $4 million.", "up to $4 million", "fine", "predicted", "Quillon", "", id="faces-a-fine"),
    pytest.param("Quillon may have to pay $4 million in damages.", "$4 million", "damages", "predicted", "Quillon", "", id="may-have-to-pay"),
    # settled: who was sued pays
    pytest.param("Quillon settled with Jane Roe for $9 million.", "$9 million", "settlement-sum", "stated", "Quillon", "Jane Roe", id="settled-with"),
    pytest.param("Jane Roe reached a $9 million settlement with Quillon.", "$9 million", "settlement-sum", "stated", "Quillon", "Jane Roe", id="reached-a-settlement"),
    pytest.param("Quillon and Jane Roe settled for $9 million.", "$9 million", "settlement-sum", "stated", "Quillon", "Jane Roe", id="both-settled"),
    # bail
    pytest.param("Bail for Otto Brand was set at $500,000.", "$500,000", "bail", "stated", "Otto Brand", "", id="bail-set"),
    pytest.param("Otto Brand is being held on $1 million bail.", "$1 million", "bail", "stated", "Otto Brand", "", id="held-on-bail"),
    pytest.param("Otto Brand can be released on $40,000 cash or $90,000 bond.", "$40,000 cash or $90,000 bond", "bail", "stated", "Otto Brand", "", id="cash-or-bond"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "purpose", "modality", "payer", "payee"), SUMS)
def test_a_sum_is_tied_to_its_verb(text, words, purpose, modality, payer, payee):
    """The sum has its words, what it is for, whether it is due, asked for or possible, who pays it and who gets it."""
    seen = seen_in(text)
    (found,) = find_sums(seen, concluded_of(seen, plaintiff="Jane Roe", defendant="Quillon"))

    assert (found.money.text, found.purpose, found.modality) == (words, purpose, modality)
    assert labels(seen, found.payers) == ([payer] if payer else [])
    assert labels(seen, found.payees) == ([payee] if payee else [])


NONE = [
    pytest.param("Jane Roe sued Quillon. The museum awarded $3 million.", id="no-court-awards-it"),
    pytest.param("Quillon stole $5 million from Jane Roe.", id="stolen"),
    pytest.param("Quillon was accused of a $5 million fraud.", id="of-the-fraud"),
    pytest.param("Quillon paid Jane Roe $30,000 in bribes.", id="a-bribe"),
    pytest.param("Quillon refused to pay the $5 million fine.", id="refused-to-pay"),
    pytest.param("Quillon offered Jane Roe $9 million to settle the case.", id="only-offered"),
    pytest.param("Jane Roe won $3 million in the lottery.", id="not-in-court"),
    pytest.param("Otto Brand earned $2 million a year.", id="earned"),
    pytest.param("Quillon, valued at $2 billion, was sued by Jane Roe.", id="its-value"),
    pytest.param("Vexley Corp bought Quillon for $2 billion.", id="a-price"),
]


@pytest.mark.parametrize("text", NONE)
def test_other_sums_are_none(text):
    """What was stolen, earned, offered or given as a price is no payment that a case is about."""
    seen = seen_in(text)

    assert find_sums(seen, concluded_of(seen, plaintiff="Jane Roe", defendant="Quillon")) == ()


def test_a_sum_in_another_currency_is_the_same_sum():
    """What stands in brackets after a sum only converts it."""
    seen = seen_in("Jane Roe is suing Quillon for $25m (£13m).")
    found = find_sums(seen, concluded_of(seen))

    assert [each.money.text for each in found] == ["$25m"]


def test_a_rounded_sum_is_said_once():
    """Of a sum and the same one rounded the exact one is kept."""
    seen = seen_in("Quillon will pay Jane Roe $1bn. Quillon will pay Jane Roe $1.375bn.")
    found = find_sums(seen, concluded_of(seen))

    assert [each.money.text for each in found] == ["$1.375bn"]


def test_a_maximum_belongs_to_its_charge():
    """What a charge carries is told of the charge, as the most there can be, of everything that is joined."""
    seen = seen_in("The charge carries a maximum penalty of nine years in prison and a $250,000 fine.")
    (found,) = find_sums(seen, concluded_of(seen, defendant="Otto Brand"))

    assert (found.on, found.payers, found.bound, found.modality) == ("k1", (), "maximum", "predicted")
