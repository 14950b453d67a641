"""A store of one made-up article on a divided bench: who wrote, joined and opposed, and who took no part."""

from __future__ import annotations

from functools import cache

from factories import at, entity, make_document

from kg.model import Case, Event, Opinion, Position, Reading, Vote
from kg.resolve import resolve
from kg.state import state
from kg.store import Store, open_store
from kg.store.oxigraph import derive

TEXT = """Top court strikes down harbour fees

The Supreme Court of Tarn struck down the harbour fees on Monday, ruling 5-3 for Halvorsen Lines. Justice Mara Holt wrote \
the majority opinion. She was joined by Justices Oto Brandt and Ines Quill.

Justice Pavel Reyes dissented, joined by Justice Lena Stroud. Justice Hugo Finch dissented in part. Brandt sided with the \
liberals to strike down the fees. Justice Ada Lomax wrote a concurring opinion. Justice Nora Keane did not take part in the \
case. Governor Ruth Stone appointed Reyes. Senator Ira Dunn disagreed with the ruling.

In 2012, Justice Lena Stroud wrote the opinion that upheld the pilots' tax.
"""
JUDGES = "Mara Holt|Oto Brandt|Ines Quill|Pavel Reyes|Lena Stroud|Hugo Finch|Ada Lomax|Nora Keane".split("|")


def divided_reading() -> Reading:
    """The article as a perfect reader would fill it, with ids."""
    d = make_document(TEXT)
    keys = {name.split()[-1].lower(): f"e{number}" for number, name in enumerate(JUDGES, start=1)}
    on = {"ruling": "r1", "case": "c1"}

    def opinion(number: int, words: str, **fields: object) -> Opinion:
        return Opinion(id=f"o{number}", label=words, evidence=(at(d, words),), **fields)  # type: ignore[arg-type]

    reading = Reading(
        document=d,
        entities=(
            *(entity(d, keys[name.split()[-1].lower()], "Judge", name, name.split()[-1]) for name in JUDGES),
            entity(d, "e10", "Court", "Supreme Court of Tarn"),
            entity(d, "e11", "Company", "Halvorsen Lines"),
            entity(d, "e12", "Person", "Ruth Stone"),
            entity(d, "e13", "Person", "Ira Dunn"),
        ),
        cases=(Case(id="c1", plaintiffs=("e11",), courts=("e10",), evidence=(at(d, "struck down the harbour fees"),)),),
        events=(
            Event(id="r1", kind="Ruling", label="struck down the harbour fees", agents=("e10",), case="c1", outcome="struck down",
                  side="accepted", ruled_on=("c1",), ruled_by=("e10",), evidence=(at(d, "struck down the harbour fees"),)),
            Event(id="v1", kind="Appointment", label="Governor Ruth Stone appointed Reyes", agents=("e12",), targets=(keys["reyes"],),
                  relation="appointedBy", evidence=(at(d, "Governor Ruth Stone appointed Reyes"),)),
        ),
        positions=(Position(id="p1", holder="e13", title="senator", evidence=(at(d, "Senator Ira Dunn"),)),),
        opinions=(
            opinion(1, "Justice Mara Holt wrote the majority opinion", kind="majority", authors=(keys["holt"],),
                    joined=(keys["brandt"], keys["quill"]), **on),
            opinion(2, "Justice Pavel Reyes dissented, joined by Justice Lena Stroud", kind="dissenting", held=(keys["reyes"],),
                    joined=(keys["stroud"],), **on),
            opinion(3, "Justice Hugo Finch dissented in part", kind="partly-dissenting", held=(keys["finch"],), **on),
            opinion(4, "Brandt sided with the liberals to strike down the fees", kind="majority", held=(keys["brandt"],), **on),
            opinion(5, "Justice Ada Lomax wrote a concurring opinion", kind="concurring", authors=(keys["lomax"],), **on),
            opinion(6, "Justice Lena Stroud wrote the opinion that upheld the pilots' tax", kind="majority", authors=(keys["stroud"],)),
        ),
        votes=(
            Vote(id="b1", label="ruling 5-3", text="5-3", count=(5, 3), evidence=(at(d, "ruling 5-3"),), **on),  # type: ignore[arg-type]
            Vote(id="b2", label="Justice Nora Keane did not take part in the case", absent=(keys["keane"],),
                 evidence=(at(d, "Justice Nora Keane did not take part in the case"),), **on),  # type: ignore[arg-type]
        ),
    )  # fmt: skip
    return resolve(reading)


@cache
def divided_store() -> Store:
    """A store of the article."""
    reading = divided_reading()
    quads = state(reading)
    made = open_store()
    made.extend(reading.document, quads + derive(quads))
    return made
