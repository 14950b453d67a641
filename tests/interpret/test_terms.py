"""Terms → whose they are, and whether they were imposed, asked for, or only may come."""

from __future__ import annotations

import pytest
from interpret.measured_text import concluded_of, labels, seen_in

from kg.interpret.terms import find_terms_of

pytestmark = pytest.mark.model

# text → the words, the length, the modality, the bound; all are Otto Brand's
TERMS = [
    # asked for
    pytest.param("Prosecutors asked the judge to send Otto Brand to prison for at least 10 years.", "at least 10 years", "P10Y", "requested", "minimum", id="asked-to-send"),
    pytest.param("Prosecutors asked for 15 years in jail for Otto Brand.", "15 years in jail", "P15Y", "requested", None, id="asked-for"),
    pytest.param("Prosecutors are seeking a sentence of six years for Otto Brand.", "six years", "P6Y", "requested", None, id="seeking-a-sentence"),
    pytest.param("Prosecutors sought the death penalty against Otto Brand.", "death penalty", None, "requested", None, id="death-penalty"),
    pytest.param("Prosecutors recommended that Otto Brand serve nine years in prison.", "nine years in prison", "P9Y", "requested", None, id="recommended-that"),
    pytest.param("Prosecutors urged the court to sentence Otto Brand to eight years.", "eight years", "P8Y", "requested", None, id="urged-to-sentence"),
    # possible
    pytest.param("Otto Brand faces up to 25 years in prison if convicted.", "up to 25 years in prison", "P25Y", "predicted", "maximum", id="faces-up-to"),
    pytest.param("Otto Brand faces a maximum sentence of 25 years.", "25 years", "P25Y", "predicted", "maximum", id="faces-a-maximum"),
    pytest.param("Otto Brand could face life in prison.", "life in prison", None, "predicted", None, id="could-face"),
    pytest.param("Otto Brand could be sentenced to 20 years in prison.", "20 years in prison", "P20Y", "predicted", None, id="could-be-sentenced"),
    pytest.param("Otto Brand could be jailed for up to five years.", "up to five years", "P5Y", "predicted", "maximum", id="could-be-jailed"),
    pytest.param("Otto Brand had faced a maximum of five years in prison.", "five years in prison", "P5Y", "predicted", "maximum", id="had-faced"),
    pytest.param("Otto Brand will serve two months in prison.", "two months in prison", "P2M", "predicted", None, id="will-serve"),
    # imposed
    pytest.param("Otto Brand was sentenced to two years in prison.", "two years in prison", "P2Y", "stated", None, id="sentenced"),
    pytest.param("Otto Brand received a three-year sentence.", "three-year sentence", "P3Y", "stated", None, id="received"),
    pytest.param("A judge gave Otto Brand four years in prison.", "four years in prison", "P4Y", "stated", None, id="gave"),
    pytest.param("Otto Brand was sentenced to serve 52 months in jail followed by two years of probation.", "52 months in jail followed by two years of probation", "P52M", "stated", None, id="to-serve"),
    pytest.param("Otto Brand served 11 days of a two-week sentence.", "two-week sentence", "P2W", "stated", None, id="served-part-of"),
    # no sentence, but a term
    pytest.param("Otto Brand was suspended without pay for six months.", "six months", "P6M", "stated", None, id="suspended"),
    pytest.param("The court upheld a six-month suspension without pay for Otto Brand.", "six-month suspension without pay", "P6M", "stated", None, id="a-suspension"),
    pytest.param("Otto Brand was banned from trading for five years.", "five years", "P5Y", "stated", None, id="banned"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "length", "modality", "bound"), TERMS)
def test_a_term_is_tied_to_its_verb(text, words, length, modality, bound):
    """The term has its words, its length, whether it was imposed, asked for or may come, and whose it is."""
    seen = seen_in(text)
    (found,) = find_terms_of(seen, concluded_of(seen))

    assert (found.words, found.duration, found.modality, found.bound) == (words, length, modality, bound)
    assert labels(seen, found.who) == ["Otto Brand"]


NONE = [
    pytest.param("Otto Brand served four years in the army.", id="not-in-prison"),
    pytest.param("The judge could have sent Otto Brand to prison for 15 years.", id="did-not"),
    pytest.param("Otto Brand was spared 10 years in prison.", id="spared"),
    pytest.param("Otto Brand, a 24-year-old man, signed a two-year contract.", id="age-and-contract"),
    pytest.param("Otto Brand was not sentenced to two years in prison.", id="negated"),
]


@pytest.mark.parametrize("text", NONE)
def test_other_terms_are_none(text):
    """What was not imposed, nor asked for, nor foreseen as punishment is none."""
    seen = seen_in(text)

    assert find_terms_of(seen, concluded_of(seen)) == ()


CHARGED = [
    pytest.param("The charge carries a maximum penalty of nine years in prison.", "nine years in prison", id="carries"),
    pytest.param("The charge is punishable by up to 20 years in prison.", "up to 20 years in prison", id="punishable"),
    pytest.param("The maximum penalty for the charge is five years in prison.", "five years in prison", id="is"),
]


@pytest.mark.parametrize(("text", "words"), CHARGED)
def test_a_charge_carries_its_maximum(text, words):
    """The most that a charge carries is told of the charge and of nobody."""
    seen = seen_in(text)
    (found,) = find_terms_of(seen, concluded_of(seen, defendant="Otto Brand"))

    assert (found.words, found.on, found.who, found.bound, found.modality) == (words, "k1", (), "maximum", "predicted")


def test_each_has_his_own():
    """The term of one is none of another's in the same sentence."""
    seen = seen_in("Otto Brand faces 65 years in prison, and Jane Roe faces 10 years in prison.")
    found = find_terms_of(seen, concluded_of(seen))

    assert [(labels(seen, each.who), each.words) for each in found] == [
        (["Otto Brand"], "65 years in prison"),
        (["Jane Roe"], "10 years in prison"),
    ]
