"""A store of three made-up articles, as a perfect reader would fill it, for the tests of asking and drawing.

The harbour pilots of `factories` sue a shipping line; a customs officer is charged, pleads guilty and is sentenced; and
an article whose names hold markup tries to run in whatever shows it.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factories import at, entity, make_document, make_reading

from kg.model import Case, Claim, Date, Document, Event, Money, Position, Reading
from kg.resolve import resolve
from kg.state import state
from kg.store import Store, open_store
from kg.store.oxigraph import derive

CUSTOMS = """Customs officer sentenced in bribery case

Prosecutors of the Office of the State Attorney charged Dorian Velt with bribery and smuggling in May 2021. Velt, \
represented by Anselm Okoro of Okoro & Quist LLP, pleaded guilty to bribery on June 14, 2021.

Judge Petra Lindqvist of the Tarn County Court sentenced Velt to four years in prison and fined him $40,000 on July 2, \
2021. A jury had acquitted him of smuggling.

The court of appeals refused his bid for a new trial. Governor Ines Marchetti appointed Judge Lindqvist in 2015. \
Brightwater Freight acquired Tarn Ferries, which Okoro also represents. Brightwater is accused of having paid the bribes.
"""

HOSTILE = """<script>window.ran = 1</script> sues "O'Malley & {Sons}"

<img src=x onerror="window.ran=2"> Holdings sued "O'Malley & {Sons}" over {{7*7}} ${window.ran=3} </script><script>window.ran=4</script>.
"""


def customs() -> Reading:
    """The officer's case: charges, plea, acquittal, sentence, appeal."""
    d = make_document(CUSTOMS, issued="2021-07-03", source="/articles/customs.txt")
    ruled = ("judge", "court")
    return Reading(
        document=d,
        entities=(
            entity(d, "velt", "Person", "Dorian Velt", "Velt"),
            entity(d, "office", "GovernmentBody", "Office of the State Attorney"),
            entity(d, "okoro", "Attorney", "Anselm Okoro", "Okoro"),
            entity(d, "quist", "LawFirm", "Okoro & Quist LLP"),
            entity(d, "judge", "Judge", "Petra Lindqvist", "Judge Petra Lindqvist", "Lindqvist"),
            entity(d, "court", "Court", "Tarn County Court"),
            entity(d, "governor", "Person", "Ines Marchetti"),
            entity(d, "bright", "Company", "Brightwater Freight", "Brightwater"),
            entity(d, "ferries", "Company", "Tarn Ferries"),
            entity(d, "appeals", "Court", "court of appeals"),
        ),
        cases=(
            Case(id="c1", plaintiffs=("office",), defendants=("velt",), courts=("court",), judges=("judge",), evidence=(at(d, "charged Dorian Velt"),)),
        ),
        claims=(
            Claim(id="k1", kind="Charge", label="bribery", texts=("bribery",), topic="bribery", claimants=("office",), against=("velt",), case="c1", evidence=(at(d, "bribery and smuggling"),)),
            Claim(id="k2", kind="Charge", label="smuggling", texts=("smuggling",), topic="smuggling", claimants=("office",), against=("velt",), case="c1", evidence=(at(d, "smuggling"),)),
            Claim(id="k3", kind="ReliefRequest", label="bid for a new trial", texts=("bid for a new trial",), remedy="new-trial", claimants=("velt",), case="c1", evidence=(at(d, "bid for a new trial"),)),
        ),
        events=(
            Event(id="v1", kind="Charging", label="charged", agents=("office",), targets=("velt",), relation="charged", case="c1", date=Date(value="2021-05", text="May 2021"), evidence=(at(d, "Prosecutors of the Office of the State Attorney charged Dorian Velt with bribery and smuggling"),)),
            Event(id="v2", kind="Plea", label="pleaded guilty", agents=("velt",), targets=("k1",), relation="pleadedGuiltyTo", case="c1", date=Date(value="2021-06-14", text="June 14, 2021"), evidence=(at(d, "pleaded guilty to bribery"),)),
            Event(id="v3", kind="Sentencing", label="sentenced", case="c1", outcome="sentenced", side="accepted", ruled_on=("k1",), ruled_by=ruled, date=Date(value="2021-07-02", text="July 2, 2021"), evidence=(at(d, "sentenced Velt to four years in prison"),)),
            Event(id="v4", kind="Action", label="sentenced to four years in prison", agents=("velt",), relation="sentencedTo", literal="four years in prison", case="c1", evidence=(at(d, "sentenced Velt to four years in prison"),)),
            Event(id="v5", kind="Action", label="fined", agents=("court",), targets=("velt",), relation="fined", case="c1", amount=Money(amount=Decimal(40000), currency="USD", text="$40,000"), evidence=(at(d, "fined him $40,000"),)),
            Event(id="v6", kind="Verdict", label="acquitted", case="c1", outcome="acquitted", side="rejected", ruled_on=("k2",), evidence=(at(d, "A jury had acquitted him of smuggling"),)),
            Event(id="v7", kind="Ruling", label="refused", case="c1", outcome="denied", side="rejected", ruled_on=("k3",), ruled_by=("appeals",), evidence=(at(d, "refused his bid for a new trial"),)),
            Event(id="v8", kind="Action", label="represents", agents=("okoro",), targets=("velt",), relation="represents", evidence=(at(d, "represented by Anselm Okoro"),)),
            Event(id="v9", kind="Appointment", label="appointed", agents=("governor",), targets=("judge",), relation="appointedBy", date=Date(value="2015", text="2015"), evidence=(at(d, "Ines Marchetti appointed Judge Lindqvist"),)),
            Event(id="v10", kind="Acquisition", label="acquired", agents=("bright",), targets=("ferries",), relation="acquired", evidence=(at(d, "Brightwater Freight acquired Tarn Ferries"),)),
            Event(id="v11", kind="Action", label="represents", agents=("okoro",), targets=("ferries",), relation="represents", evidence=(at(d, "which Okoro also represents"),)),
            Event(id="v12", kind="Charging", label="accused", agents=("office",), targets=("bright",), relation="charged", modality="alleged", evidence=(at(d, "Brightwater is accused of having paid the bribes"),)),
        ),
        positions=(Position(id="p1", holder="governor", title="Governor", evidence=(at(d, "Governor Ines Marchetti"),)),),
    )  # fmt: skip


def hostile() -> Reading:
    """Names that would run in a page that did not escape them."""
    d = make_document(HOSTILE, issued="2022-02-02", source="/articles/hostile.txt")
    plaintiff, defendant = '<img src=x onerror="window.ran=2"> Holdings', '"O\'Malley & {Sons}"'
    claim = "{{7*7}} ${window.ran=3} </script><script>window.ran=4</script>"
    return Reading(
        document=d,
        entities=(entity(d, "a", "Company", plaintiff), entity(d, "b", "Company", defendant)),
        cases=(Case(id="c1", names=(d.title,), plaintiffs=("a",), defendants=("b",), evidence=(at(d, d.title),)),),
        claims=(Claim(id="k1", kind="CauseOfAction", label=claim, texts=(claim,), claimants=("a",), against=("b",), case="c1", evidence=(at(d, claim),)),),
        events=(Event(id="v1", kind="Filing", label="sued", agents=("a",), targets=("b",), relation="sued", case="c1", evidence=(at(d, "Holdings sued"),)),),
    )  # fmt: skip


def fill(store: Store, *readings: Reading) -> Store:
    """The store with what the readings say."""
    for reading in readings:
        quads = state(resolve(reading))
        store.extend(reading.document, [*quads, *derive(quads)])
    return store


def documents() -> tuple[Document, ...]:
    """The documents of the stories, in the order of their telling."""
    return tuple(reading.document for reading in (make_reading(), customs(), hostile()))


@cache
def story_store() -> Store:
    """One store in memory of the pilots and the officer, for tests that only read."""
    return fill(open_store(), make_reading(), customs())


@cache
def hostile_store() -> Store:
    """One store in memory with the hostile article beside the others."""
    return fill(open_store(), make_reading(), customs(), hostile())
