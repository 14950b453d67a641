"""What a question holds its answer to (a name, a day, a bench, the kind of sum, a party's side) is held to."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

import pytest
from ask.stories import customs, fill
from factories import at, entity, make_document, make_reading

from kg.ask import ask
from kg.model import Case, Claim, Date, Event, Money, Reading
from kg.store import Store, open_store

MILL = """Appeals court throws out the mill verdict

The Court of Appeals on Monday vacated the conviction of Bram Oster for arson. Judges Sela Marsh and Ovid Kern agreed.

A jury of the Tarn County Court had convicted Oster of arson on Tuesday, March 12, 2024, and he was sentenced to six \
years. The court also fined him $20,000 and told him to pay Mill Mutual $75,000 in restitution.

Lena Frost pleaded guilty to conspiracy. Nils Orsted pleaded not guilty.

Oster sued the Harlow Press for libel; the docket number is 24-117. Judge Tilda Roe rejected his plea for speed. \
The Supreme Court may yet hear that suit, and the Harlow Press says that the First Amendment protects it.
"""


def mill() -> Reading:
    """A conviction that an appeals court vacates, a fine beside restitution, two pleas, and a suit of another kind."""
    d = make_document(MILL, issued="2024-05-08", source="/articles/mill.txt")
    vacating, panel = at(d, "vacated the conviction of Bram Oster"), ("appeals", "marsh", "kern")
    return Reading(
        document=d,
        entities=(
            entity(d, "oster", "Person", "Bram Oster", "Oster"),
            entity(d, "frost", "Person", "Lena Frost"),
            entity(d, "orsted", "Person", "Nils Orsted"),
            entity(d, "appeals", "Court", "Court of Appeals"),
            entity(d, "tarn", "Court", "Tarn County Court"),
            entity(d, "supreme", "Court", "Supreme Court"),
            entity(d, "marsh", "Judge", "Sela Marsh"),
            entity(d, "kern", "Judge", "Ovid Kern"),
            entity(d, "roe", "Judge", "Tilda Roe"),
            entity(d, "mutual", "Company", "Mill Mutual"),
            entity(d, "press", "Company", "Harlow Press"),
            entity(d, "first", "Statute", "First Amendment"),
        ),
        cases=(
            Case(id="c1", defendants=("oster",), courts=("tarn", "appeals"), evidence=(vacating,)),
            Case(id="c2", plaintiffs=("oster",), defendants=("press",), courts=("tarn", "supreme"), judges=("roe",), docket_number="24-117", evidence=(at(d, "Oster sued the Harlow Press"),)),
        ),
        claims=(
            Claim(id="k1", kind="Charge", label="arson", texts=("arson",), against=("oster",), case="c1", evidence=(at(d, "arson"),)),
            Claim(id="k2", kind="CauseOfAction", label="libel", texts=("libel",), claimants=("oster",), against=("press",), case="c2", evidence=(at(d, "libel"),)),
            Claim(id="k3", kind="ReliefRequest", label="plea for speed", texts=("plea for speed",), claimants=("oster",), case="c2", evidence=(at(d, "plea for speed"),)),
            Claim(id="k4", kind="CauseOfAction", label="protects it", texts=("protects it",), claimants=("press",), against=("oster",), statutes=("first",), case="c2", evidence=(at(d, "protects it"),)),
        ),
        events=(
            Event(id="v1", kind="Ruling", label="vacated the conviction", outcome="vacated", side="rejected", ruled_on=("k1",), ruled_by=panel, case="c1", date=Date(value="2024-05-06", text="Monday"), evidence=(vacating,)),
            Event(id="v2", kind="Verdict", label="convicted of arson", outcome="convicted", side="accepted", ruled_on=("k1",), ruled_by=("tarn",), case="c1", date=Date(value="2024-03-12", text="March 12, 2024"), evidence=(at(d, "convicted Oster of arson"),)),
            Event(id="v3", kind="Sentencing", label="sentenced for arson", outcome="sentenced", side="accepted", ruled_on=("k1",), case="c1", evidence=(at(d, "sentenced to six years"),)),
            Event(id="v4", kind="Action", label="fined him $20,000", agents=("tarn",), targets=("oster",), relation="fined", amount=Money(amount=Decimal(20000), currency="USD", text="$20,000"), evidence=(at(d, "fined him $20,000"),)),
            Event(id="v5", kind="Action", label="pay Mill Mutual $75,000 in restitution", agents=("oster",), targets=("mutual",), amount=Money(amount=Decimal(75000), currency="USD", text="$75,000"), evidence=(at(d, "pay Mill Mutual $75,000 in restitution"),)),
            Event(id="v6", kind="Plea", label="Lena Frost pleaded guilty to conspiracy", agents=("frost",), evidence=(at(d, "Lena Frost pleaded guilty"),)),
            Event(id="v7", kind="Plea", label="Nils Orsted pleaded not guilty", agents=("orsted",), evidence=(at(d, "Nils Orsted pleaded not guilty"),)),
            Event(id="v8", kind="Filing", label="Oster sued the Harlow Press", agents=("oster",), targets=("press",), relation="sued", case="c2", evidence=(at(d, "Oster sued the Harlow Press"),)),
            Event(id="v9", kind="Ruling", label="rejected his plea for speed", outcome="denied", side="rejected", ruled_on=("k3",), ruled_by=("roe",), case="c2", evidence=(at(d, "rejected his plea for speed"),)),
        ),
    )  # fmt: skip


@cache
def mill_store() -> Store:
    """A store in memory of three articles, so that what another one tells could be taken for an answer."""
    return fill(open_store(), make_reading(), customs(), mill())


SUIT = "Bram Oster v. Harlow Press"
HELD = [
    # what became of a decision is what a review made of it
    ("What happened to the conviction of Bram Oster?", ["vacated the conviction"]),
    ("What did the Court of Appeals do with the verdict against Bram Oster?", ["vacated the conviction"]),
    ("How was Oster convicted and sentenced?", ["convicted of arson", "sentenced for arson"]),
    # a day of the week
    ("What did Judge Marsh decide on Monday?", ["vacated the conviction"]),
    ("What did Judge Marsh decide on Thursday?", []),
    # one hand writes an opinion: of two judges, which is not known
    ("Who wrote the opinion on the conviction of Bram Oster?", []),
    # restitution is no fine, and a fine no restitution
    ("How much restitution must Oster pay?", ["$75,000"]),
    ("How high was the fine that the court imposed on Oster?", ["$20,000"]),
    ("How much restitution must Dorian Velt pay?", []),
    # a plea of not guilty is none of guilty
    ("Who pleaded not guilty?", ["Nils Orsted"]),
    ("Who pleaded guilty?", ["Dorian Velt", "Lena Frost"]),
    # a suit begins in a trial court
    ("In which court did Oster sue the Harlow Press?", ["Tarn County Court"]),
    # whom a claim is pending against, and before whom a case is
    ("Which claims are still pending against the Harlow Press?", ["libel"]),
    ("Which lawsuits are pending against the Harlow Press?", [SUIT]),
    ("Which lawsuits are pending against Mill Mutual?", []),
    ("Which cases are before Judge Roe?", [SUIT]),
    ("What is the docket number of Oster's case?", ["24-117"]),
    ("What is the docket number of the Zanzibar case?", []),
    ("Which lawsuits were filed by Bram Oster?", [SUIT]),
    ("lawsuits filed by Bram Oster", [SUIT]),
    ("lawsuits filed by the Harlow Press", []),
    # two kinds of claims
    ("Which requests and charges did Judge Roe reject?", ["plea for speed"]),
    # to press charges is to charge; what the verdict was; what is said of a decision is not the decision
    ("Who brought charges against Dorian Velt?", ["Office of the State Attorney"]),
    ("What was the verdict in the case of Bram Oster?", ["convicted of arson"]),
    ("Who testified for the prosecution?", []),
    # in whose case it was asked
    ("What did the prosecutors ask for in Bram Oster's case?", []),
    ("What did Bram Oster ask the court for?", ["plea for speed"]),
    # for whom it was ruled
    ("rulings in favor of Bram Oster", ["vacated the conviction"]),
    # which claim is meant, by its law
    ("What did the court rule on the Harlow Press's First Amendment claim?", []),
    # what was asked first may stand last
    ("In March 2024, which court convicted Bram Oster?", ["Tarn County Court"]),
    ("In May 2019, which court convicted Bram Oster?", []),
    # a name binds: what another document tells of another is no answer
    ("Which court fined Tobias Renner?", []),
    ("Who denied the injunction against Mill Mutual?", []),
    ("How much did Zanzibar Holdings agree to pay?", []),
    ("What did the Zanzibar court reject?", []),
    ("Which law does Mill Mutual invoke?", []),
    # the verdict of a jury is no judge's ruling
    ("Which charge did the jury accept against Bram Oster?", ["arson"]),
    # whether it happened is told by the ruling's own words
    ("Has the Tarn County Court ruled on the restitution?", []),
]  # fmt: skip


@pytest.mark.parametrize(("question", "expected"), HELD, ids=[question for question, _ in HELD])
def test_held(question: str, expected: list[str]) -> None:
    """Each part of a question binds its answer; where nothing fits them all, there is none."""
    answer = ask(question, mill_store())

    assert answer.refused is None
    assert sorted(found.label for found in answer.answers) == sorted(expected)
