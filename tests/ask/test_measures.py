"""How much, how long, when: each is answered with the sum, the term or the day of the one who is asked about, of that kind."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

import pytest
from ask.stories import fill
from factories import at, entity, make_document

from kg.ask import ask
from kg.model import Case, Claim, Date, Event, Money, Reading
from kg.store import Store, open_store

KILN = """Jury awards potter $3 million

A jury awarded Ada Wren $3 million in damages from Corvid Kilns on Friday. Wren had sued Corvid Kilns for $25 million.

Corvid Kilns must also pay Wren $90,000 in legal fees. Dario Vale, its founder, stole $700,000.

Prosecutors asked for 15 years in prison for Vale. Vale faces up to 20 years in prison. The fraud charge against Vale \
carries a maximum fine of $250,000. Bail for Vale was set at $500,000.

Lena Holt was sentenced to two years in prison. The guild suspended Holt for six months. She paid a fine of $4,000.

Vale is scheduled to be sentenced on June 27, 2024. Holt is due back in court on July 3, 2024.
"""


def money(number: int, text: str) -> Money:
    """A sum in dollars."""
    return Money(amount=Decimal(number), currency="USD", text=text)


def kiln() -> Reading:
    """An award and the claim behind it; one accused of fraud with all that he may get; another one's sentence."""
    d = make_document(KILN, issued="2024-05-08", source="/articles/kiln.txt")
    return Reading(
        document=d,
        entities=(
            entity(d, "wren", "Person", "Ada Wren", "Wren"),
            entity(d, "corvid", "Company", "Corvid Kilns"),
            entity(d, "vale", "Person", "Dario Vale", "Vale"),
            entity(d, "holt", "Person", "Lena Holt", "Holt"),
        ),
        cases=(
            Case(id="c1", plaintiffs=("wren",), defendants=("corvid",), evidence=(at(d, "Wren had sued Corvid Kilns"),)),
            Case(id="c2", defendants=("vale",), evidence=(at(d, "The fraud charge against Vale"),)),
        ),
        claims=(Claim(id="k1", kind="Charge", label="fraud charge", texts=("fraud charge",), against=("vale",), case="c2", evidence=(at(d, "The fraud charge against Vale"),)),),
        events=(
            Event(id="p1", kind="Payment", label="A jury awarded Ada Wren $3 million in damages from Corvid Kilns", agents=("corvid",), targets=("wren",), amount=money(3_000_000, "$3 million"), purpose="damages", case="c1", evidence=(at(d, "A jury awarded Ada Wren $3 million in damages from Corvid Kilns"),)),
            Event(id="p2", kind="Payment", label="Wren had sued Corvid Kilns for $25 million", agents=("corvid",), targets=("wren",), asserted_by=("wren",), amount=money(25_000_000, "$25 million"), purpose="damages", modality="requested", case="c1", evidence=(at(d, "Wren had sued Corvid Kilns for $25 million"),)),
            Event(id="p3", kind="Payment", label="Corvid Kilns must also pay Wren $90,000 in legal fees", agents=("corvid",), targets=("wren",), amount=money(90_000, "$90,000"), purpose="legal-fees", case="c1", evidence=(at(d, "Corvid Kilns must also pay Wren $90,000 in legal fees"),)),
            Event(id="p4", kind="Payment", label="The fraud charge against Vale carries a maximum fine of $250,000", targets=("k1",), amount=money(250_000, "$250,000"), purpose="fine", bound="maximum", modality="predicted", case="c2", evidence=(at(d, "carries a maximum fine of $250,000"),)),
            Event(id="p5", kind="Payment", label="Bail for Vale was set at $500,000", agents=("vale",), amount=money(500_000, "$500,000"), purpose="bail", case="c2", evidence=(at(d, "Bail for Vale was set at $500,000"),)),
            Event(id="p6", kind="Payment", label="She paid a fine of $4,000", agents=("holt",), amount=money(4_000, "$4,000"), purpose="fine", evidence=(at(d, "She paid a fine of $4,000"),)),
            Event(id="t1", kind="Punishment", label="Prosecutors asked for 15 years in prison for Vale", agents=("vale",), literal="15 years in prison", term="P15Y", modality="requested", case="c2", evidence=(at(d, "Prosecutors asked for 15 years in prison for Vale"),)),
            Event(id="t2", kind="Punishment", label="Vale faces up to 20 years in prison", agents=("vale",), literal="up to 20 years in prison", term="P20Y", bound="maximum", modality="predicted", case="c2", evidence=(at(d, "Vale faces up to 20 years in prison"),)),
            Event(id="t3", kind="Punishment", label="Lena Holt was sentenced to two years in prison", agents=("holt",), relation="sentencedTo", literal="two years in prison", term="P2Y", evidence=(at(d, "Lena Holt was sentenced to two years in prison"),)),
            Event(id="t4", kind="Punishment", label="The guild suspended Holt for six months", agents=("holt",), literal="six months", term="P6M", evidence=(at(d, "The guild suspended Holt for six months"),)),
            Event(id="d1", kind="Hearing", label="Vale is scheduled to be sentenced on June 27, 2024", agents=("vale",), sitting="sentencing", date=Date(value="2024-06-27", text="June 27, 2024"), modality="predicted", case="c2", evidence=(at(d, "Vale is scheduled to be sentenced on June 27, 2024"),)),
            Event(id="d2", kind="Hearing", label="Holt is due back in court on July 3, 2024", agents=("holt",), sitting="court-appearance", date=Date(value="2024-07-03", text="July 3, 2024"), modality="predicted", evidence=(at(d, "Holt is due back in court on July 3, 2024"),)),
        ),
    )  # fmt: skip


@cache
def kiln_store() -> Store:
    """A store in memory of that article alone."""
    return fill(open_store(), kiln())


ANSWERED = [
    # what was asked for is no award, and an award is not what was asked for
    ("How much did the jury award Ada Wren?", ["$3 million"]),
    ("How much was Wren awarded?", ["$3 million"]),
    ("How much must Corvid Kilns pay Wren in damages?", ["$3 million"]),
    ("How much is Corvid Kilns sued for?", ["$25 million"]),
    ("How much was Corvid Kilns sued for?", ["$25 million"]),
    ("How much did Wren sue Corvid Kilns for?", ["$25 million"]),
    ("How much does Wren seek in damages?", ["$25 million"]),
    ("How much did Wren seek from Corvid Kilns?", ["$25 million"]),
    # of two sums that must be paid, the one that the question names
    ("How much must Corvid Kilns pay in legal fees?", ["$90,000"]),
    # nothing is said of these
    ("How much must Corvid Kilns pay as a civil penalty?", []),
    ("How much was Corvid Kilns fined?", []),
    ("How much restitution must Corvid Kilns pay?", []),
    ("For how much did Corvid Kilns settle?", []),
    # the sum of the fraud is none of his punishments
    ("How much must Vale pay?", []),
    ("What fine does Vale face?", ["$250,000"]),
    ("What bail was set for Vale?", ["$500,000"]),
    ("On what bail could Vale be released?", ["$500,000"]),
    ("How much was Vale fined?", []),
    ("How much was Holt fined?", ["$4,000"]),
    # what was asked for and what is possible is no sentence
    ("What sentence did Vale receive?", []),
    ("How long was Vale sentenced for?", []),
    ("What sentence did the prosecution ask for?", ["15 years in prison"]),
    ("What sentence did prosecutors seek for Vale?", ["15 years in prison"]),
    ("What punishment is the prosecution seeking?", ["15 years in prison"]),
    ("What sentence did prosecutors seek for Holt?", []),
    ("What sentence could Vale face?", ["up to 20 years in prison"]),
    ("What sentence does Vale face?", ["up to 20 years in prison"]),
    ("How many years does Vale face at most?", ["up to 20 years in prison"]),
    ("How many years in prison does Vale face?", ["up to 20 years in prison"]),
    ("What is the maximum sentence that Vale faces?", ["up to 20 years in prison"]),
    ("What sentence could Holt face?", []),
    # a suspension is no sentence
    ("What sentence did Holt receive?", ["two years in prison"]),
    ("How long was Holt suspended?", ["six months"]),
    ("For how long was Holt suspended?", ["six months"]),
    ("How long was Vale suspended?", []),
    # whose day in court it is, and what for
    ("When will Vale be sentenced?", ["2024-06-27"]),
    ("For when is Vale's sentencing set?", ["2024-06-27"]),
    ("When must Holt return to court?", ["2024-07-03"]),
    ("When is Holt due back in court?", ["2024-07-03"]),
    ("When is Holt's next court date?", ["2024-07-03"]),
    ("When will Holt be sentenced?", []),
    ("When is Vale's trial set to begin?", []),
]  # fmt: skip


@pytest.mark.parametrize(("question", "expected"), ANSWERED, ids=[question for question, _ in ANSWERED])
def test_the_sum_the_term_and_the_day_of_that_kind(question, expected):
    """The answer is the measure of him who is asked about, and of the kind that the verb asks for; none is better than another's."""
    assert [found.label for found in ask(question, kiln_store()).answers] == expected


def test_the_answer_is_quoted():
    """A sum is answered with the words that say it."""
    answer = ask("How much did the jury award Ada Wren?", kiln_store())

    assert [quote.quote for found in answer.answers for quote in found.evidence] == [
        "A jury awarded Ada Wren $3 million in damages from Corvid Kilns"
    ]
