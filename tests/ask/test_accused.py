"""What somebody is charged with, accused of and sued for; who said so; what a jury decided; which case is meant."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

import pytest
from ask.stories import fill
from factories import at, entity, make_document

from kg.ask import ask
from kg.ask.clause import read_clause
from kg.ask.untold import is_untold
from kg.model import Case, Claim, Event, Money, Reading, Side
from kg.store import Store, open_store

QUARRY = """Quarry foreman charged with robbing the Tarn mill

Otto Brand took part in a scheme to empty the mill's safe, the State of Essel says. He pleaded guilty in May.

Brand was indicted on a count of burglary. A charge of conspiracy to commit burglary followed. A grand jury indictment named nobody else.

Mill Holdings sued Essel Quarry Corp. over a breach of a lease and wants $90,000. Essel Quarry appealed a $4,000 fine.

The Millers Union said the robbery was a blow to the valley. A jury awarded Mill Holdings its lost rent. The judge dismissed the nuisance claim.

Lena Voss acts for Mill Holdings.
"""


@cache
def quarry() -> Store:
    """A prosecution with a headline of its own, and a lawsuit between two companies."""
    d = make_document(QUARRY, issued="2024-05-08", source="/articles/quarry.txt")

    def claim(
        key: str,
        kind: str,
        label: str,
        case: str,
        *,
        by: str = "",
        against: str = "",
        remedy: str | None = None,
        sum_of: str = "",
    ) -> Claim:
        return Claim(
            id=key, kind=kind, label=label, texts=(label,), claimants=(by,) if by else (), against=(against,) if against else (),
            case=case, remedy=remedy, evidence=(at(d, label),),
            amount=Money(amount=Decimal(sum_of.replace(",", "")), currency="USD", text=f"${sum_of}") if sum_of else None,
        )  # type: ignore[arg-type]  # fmt: skip

    def said(key: str, kind: str, words: str, **more: object) -> Event:
        return Event(id=key, kind=kind, label=words, evidence=(at(d, words),), **more)  # type: ignore[arg-type]

    def ruling(key: str, words: str, outcome: str, side: Side, on: str, by: tuple[str, ...]) -> Event:
        return said(key, "Ruling", words, outcome=outcome, side=side, ruled_on=(on,), ruled_by=by, case="c2")

    reading = Reading(
        document=d,
        entities=(
            entity(d, "brand", "Person", "Otto Brand", "Brand"),
            entity(d, "state", "GovernmentBody", "State of Essel"),
            entity(d, "mill", "Company", "Mill Holdings"),
            entity(d, "quarry", "Company", "Essel Quarry Corp.", "Essel Quarry"),
            entity(d, "union", "Organization", "Millers Union"),
            entity(d, "voss", "Attorney", "Lena Voss"),
            entity(d, "judge", "Judge", "The judge"),
        ),
        cases=(
            Case(id="c1", names=("State of Essel v. Otto Brand",), plaintiffs=("state",), defendants=("brand",), evidence=(at(d, "Brand was indicted"),)),
            Case(id="c2", names=("Mill Holdings v. Essel Quarry Corp.",), plaintiffs=("mill",), defendants=("quarry",), evidence=(at(d, "Mill Holdings sued"),)),
        ),
        claims=(
            claim("k1", "Charge", "robbing the Tarn mill", "c1", against="brand"),
            claim("k2", "Charge", "scheme to empty the mill's safe", "c1", against="brand"),
            claim("k3", "Charge", "burglary", "c1", against="brand"),
            claim("k4", "Charge", "conspiracy to commit burglary", "c1", against="brand"),
            claim("k5", "Charge", "grand jury indictment", "c1", against="brand"),
            claim("k6", "CauseOfAction", "breach of a lease", "c2", by="mill", against="quarry"),
            claim("k7", "ReliefRequest", "wants $90,000", "c2", by="mill", against="quarry", remedy="damages", sum_of="90,000"),
            claim("k8", "ReliefRequest", "appealed a $4,000 fine", "c2", by="quarry", against="mill", remedy="reversal", sum_of="4,000"),
            claim("k9", "ReliefRequest", "lost rent", "c2", by="mill", against="quarry", remedy="damages"),
            claim("k10", "CauseOfAction", "nuisance claim", "c2", by="mill", against="quarry"),
        ),
        events=(
            ruling("e1", "A jury awarded Mill Holdings its lost rent", "awarded", "accepted", "k9", ()),
            ruling("e2", "The judge dismissed the nuisance claim", "dismissed", "rejected", "k10", ("judge",)),
            said("e3", "Statement", "The Millers Union said the robbery was a blow to the valley", agents=("union",)),
            said("e4", "Plea", "He pleaded guilty in May", agents=("brand",), case="c1"),
            said("e5", "Filing", "Mill Holdings sued Essel Quarry Corp.", agents=("mill",), targets=("quarry",), relation="sued", case="c2"),
            said("e6", "Action", "Lena Voss acts for Mill Holdings", agents=("voss",), targets=("mill",), relation="represents"),
        ),
    )  # fmt: skip
    return fill(open_store(), reading)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        # charges: not the headline's words, nor what they are over, nor the paper that holds them
        pytest.param("What is Otto Brand charged with?", ["burglary", "conspiracy to commit burglary"], id="counts-alone"),
        pytest.param("why was Brand indicted", ["burglary", "conspiracy to commit burglary"], id="why-charged"),
        pytest.param("What does the State of Essel accuse Otto Brand of?", ["burglary", "conspiracy to commit burglary"], id="accused-in-its-case"),
        pytest.param("Has Otto Brand pleaded guilty?", ["Otto Brand"], id="a-plea-without-a-charge"),
        # why somebody was sued
        pytest.param("Why did Mill Holdings sue Essel Quarry?", ["breach of a lease", "nuisance claim"], id="why-sued"),
        pytest.param("Why was Essel Quarry sued by Mill Holdings?", ["breach of a lease", "nuisance claim"], id="why-sued-passive"),
        # sums: an appeal's is the one that it is against
        pytest.param("How much does Mill Holdings want from Essel Quarry?", ["$90,000"], id="wanted"),
        # who said it: all of it
        pytest.param("Which organization said the robbery was a blow to the valley?", ["Millers Union"], id="said"),
        pytest.param("Who said the robbery was a blow to the harbour?", [], id="said-of-another-place"),
        # a jury is no judge
        pytest.param("What did the jury award?", ["lost rent"], id="awarded-by-jury"),
        pytest.param("Which claim did the jury reject?", [], id="rejected-by-a-judge"),
        pytest.param("Which claim did the judge reject?", ["nuisance claim"], id="rejected-indeed"),
        # a case by its sides in short
        pytest.param("Who are the plaintiffs in Mill v. Quarry?", ["Mill Holdings"], id="sides"),
        pytest.param("defendants in mill holdings vs essel quarry", ["Essel Quarry Corp."], id="sides-small"),
        pytest.param("Who are the plaintiffs in Quarry v. Mill?", [], id="sides-the-other-way"),
        pytest.param("Which claims were rejected in Mill v. Essel Quarry?", ["nuisance claim"], id="rejected-in-a-case"),
        # lawyers of others are none of the state's
        pytest.param("Who argued for the state?", [], id="not-the-other-side"),
        pytest.param("Who represents Mill Holdings?", ["Lena Voss"], id="but-her-client"),
    ],
)  # fmt: skip
def test_answers(question: str, expected: list[str]) -> None:
    """The question has these answers and no others."""
    assert sorted(found.label for found in ask(question, quarry()).answers) == expected


@pytest.mark.parametrize(
    "question",
    [
        "On what grounds was the nuisance claim dismissed?",
        "On what basis did the judge reject the nuisance claim?",
        "Why did the judge dismiss the nuisance claim?",
    ],
)
def test_reasons_of_a_decision_are_refused(question: str) -> None:
    """Why a court decides so is not in the graph, though what it decided is."""
    assert ask(question, quarry()).refused


@pytest.mark.parametrize(
    ("question", "sense", "expected"),
    [
        pytest.param("On what grounds did Acme sue Globex?", "sue", False, id="grounds-of-a-suit"),
        pytest.param("Which grounds did the court reject?", "reject", False, id="grounds-themselves"),
        pytest.param("Who filed a brief in the case?", "sue", True, id="brief"),
        pytest.param("Who filed the complaint?", "sue", False, id="complaint"),
    ],
)
def test_is_untold(question: str, sense: str, expected: bool) -> None:
    """What the graph does not hold is known by the question's form."""
    clause = read_clause(question)

    assert clause is not None
    assert is_untold(clause, sense) is expected


def test_most_of_nothing() -> None:
    """Where nothing is counted, nothing is the most."""
    assert not ask("Which company has been acquired most often?", quarry()).answers
