"""Who wrote, joined or opposed a decision, as its sentences say."""

from __future__ import annotations

import pytest
from interpret.named import read

from kg.interpret.coreference import resolve_mentions
from kg.interpret.entities import find_entities
from kg.interpret.frames import load_frames
from kg.interpret.observation import Observation
from kg.interpret.opinions import find_opinions
from kg.interpret.predications import find_predications
from kg.model import Case, Document, Event, Evidence, Opinion, Span

pytestmark = pytest.mark.model

NAMES = {
    "Mara Holt": "judge", "Oto Brandt": "judge", "Ines Quill": "judge", "Pavel Reyes": "judge", "Ada Lomax": "judge",
    "Holt": "judge", "Lomax": "judge", "Rhea Stark": "person", "Supreme Court": "court",
}  # fmt: skip
Said = tuple[str | None, list[str], list[str], list[str]]  # kind, authors, who joined, who only held it


def observed(text: str, **changes: str) -> Observation:
    """The text with the names of the tests."""
    doc = read(text, NAMES)
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="", **changes)  # type: ignore[arg-type]
    return Observation(document, doc, find_entities(doc, resolve_mentions(doc)), find_predications(doc, load_frames()))


def said(text: str) -> list[Said]:
    """The opinions of the text, by the labels of their judges."""
    seen = observed(text)
    label = {entity.id: entity.label for entity in seen.index.entities}

    def names(keys: tuple[str, ...]) -> list[str]:
        return [label[key] for key in keys]

    opinions, _ = find_opinions(seen, (), ())
    return [(each.kind, names(each.authors), names(each.joined), names(each.held)) for each in opinions]


HOLT, BRANDT, QUILL, REYES, LOMAX = "Mara Holt", "Oto Brandt", "Ines Quill", "Pavel Reyes", "Ada Lomax"

STATED = [
    # who wrote: verb, passive, participle, "for", "in", possessor, nominal
    ("Justice Mara Holt wrote the majority opinion.", [("majority", [HOLT], [], [])]),
    ("The majority opinion was authored by Justice Mara Holt.", [("majority", [HOLT], [], [])]),
    ("The majority opinion, written by Justice Mara Holt, said the ban was lawful.", [("majority", [HOLT], [], [])]),
    ("Justice Mara Holt, who wrote for the majority, said the ban was lawful.", [("majority", [HOLT], [], [])]),
    ("Writing for the court, Justice Mara Holt said the ban was lawful.", [("majority", [HOLT], [], [])]),
    ("Chief Justice Mara Holt delivered the opinion of the court.", [("majority", [HOLT], [], [])]),
    ("Justice Mara Holt's majority opinion said the ban was lawful.", [("majority", [HOLT], [], [])]),
    ("Writing in dissent, Judge Ada Lomax said the panel was wrong.", [("dissenting", [LOMAX], [], [])]),
    ("In a concurring opinion, Judge Ada Lomax said the ban was risky.", [("concurring", [LOMAX], [], [])]),
    ("Over the dissent of Justice Mara Holt, the court struck down the law.", [("dissenting", [HOLT], [], [])]),
    ("Judge Ada Lomax issued a partial dissent.", [("partly-dissenting", [LOMAX], [], [])]),
    ("In an unsigned opinion, the court threw out the ruling.", [("per-curiam", [], [], [])]),
    # who only stood there
    ("Justices Oto Brandt and Ines Quill dissented.", [("dissenting", [], [], [BRANDT, QUILL])]),
    ("Two justices, Oto Brandt and Ines Quill, dissented.", [("dissenting", [], [], [BRANDT, QUILL])]),
    ("The ruling was 6-1, with Justice Oto Brandt dissenting.", [("dissenting", [], [], [BRANDT])]),
    ("Justice Pavel Reyes was the lone dissenter.", [("dissenting", [], [], [REYES])]),
    ("A dissent came from Justice Pavel Reyes.", [("dissenting", [], [], [REYES])]),
    ("A dissent may come from Justice Pavel Reyes.", []),
    ("The dissenting judges were Ada Lomax and Oto Brandt.", [("dissenting", [], [], [LOMAX, BRANDT])]),
    ("Dissenting were Justices Oto Brandt and Ines Quill.", [("dissenting", [], [], [BRANDT, QUILL])]),
    ("Justice Mara Holt concurred in part and dissented in part.", [("partly-dissenting", [], [], [HOLT])]),
    ("Justice Pavel Reyes concurred in the judgment.", [("concurring", [], [], [REYES])]),
    ("Judge Ada Lomax disagreed with the majority.", [("dissenting", [], [], [LOMAX])]),
    ("The court ruled 5-2. Justices Oto Brandt and Ines Quill disagreed.", [("dissenting", [], [], [BRANDT, QUILL])]),
    ("In the majority were Justices Oto Brandt and Ines Quill.", [("majority", [], [], [BRANDT, QUILL])]),
    ("Chief Justice Mara Holt sided with the court's liberals to uphold the law.", [("majority", [], [], [HOLT])]),
    ("Justice Mara Holt cast the deciding vote.", [("majority", [], [], [HOLT])]),
    ("Justice Oto Brandt would have granted the application.", [("dissenting", [], [], [BRANDT])]),
    # who joined
    ("Justice Mara Holt, joined by Justice Oto Brandt, dissented.", [("dissenting", [], [BRANDT], [HOLT])]),
    (
        "Judge Ada Lomax wrote the opinion, which Judges Oto Brandt and Ines Quill joined.",
        [("majority", [LOMAX], [BRANDT, QUILL], [])],
    ),
    (
        "Justice Mara Holt dissented. She was joined by Justices Oto Brandt and Ines Quill.",
        [("dissenting", [], [BRANDT, QUILL], [HOLT])],
    ),
    (
        "Justice Mara Holt wrote the majority opinion. Justice Oto Brandt joined Holt.",
        [("majority", [HOLT], [BRANDT], [])],
    ),
    (
        "Justice Mara Holt dissented. The ruling is wrong, she wrote, for herself and Justice Oto Brandt.",
        [("dissenting", [], [BRANDT], [HOLT])],
    ),
    ("Justices Oto Brandt and Ines Quill joined the dissent.", [("dissenting", [], [BRANDT, QUILL], [])]),
    # told twice, stated once
    ("Justice Mara Holt wrote for the court. Holt's majority opinion is short.", [("majority", [HOLT], [], [])]),
]

UNSTATED = [
    # denied, foreseen, supposed, unfinished
    "Justice Pavel Reyes did not dissent.",
    "Neither Justice Mara Holt nor Justice Oto Brandt dissented.",
    "Justice Pavel Reyes would have dissented.",
    "Justice Pavel Reyes may dissent.",
    "If Justice Mara Holt dissents, the law stands.",
    "Justice Mara Holt is expected to write the majority opinion.",
    "A leaked draft opinion written by Justice Mara Holt would strike down the law.",
    "Justice Mara Holt did not join the dissent.",
    # another matter
    "Justice Mara Holt dissented from the party line.",
    "Justice Mara Holt wrote a book about the court.",
    "Justice Mara Holt wrote for the school paper.",
    "Justice Mara Holt joined the court in 2017.",
    "Justice Mara Holt joined Justice Oto Brandt at the dinner.",
    "Amazon said the order was unfair. Judge Ada Lomax disagreed.",
    "Judge Ada Lomax said in her ruling that the law is void.",
    # nobody of a bench
    "Senator Rhea Stark dissented from the party line.",
    "Senator Rhea Stark disagreed with the decision.",
    "Rhea Stark, a columnist, wrote that Justice Mara Holt was wrong.",
    "Rhea Stark dissented in the committee.",
    "The judge wrote the opinion.",
]


@pytest.mark.parametrize(("text", "expected"), STATED, ids=[text for text, _ in STATED])
def test_stated(text: str, expected: list[Said]) -> None:
    """Each way to say who wrote, joined or held an opinion is read, with its kind."""
    assert said(text) == expected


@pytest.mark.parametrize("text", UNSTATED)
def test_unstated(text: str) -> None:
    """What did not happen, is no decision, or is nobody's of a bench states no opinion."""
    assert said(text) == []


def test_words_are_quoted() -> None:
    """The evidence is the words that say it."""
    text = "On Monday, Justice Mara Holt wrote the majority opinion for the court."
    (opinion,), _ = find_opinions(observed(text), (), ())

    assert [each.span.of(text) for each in opinion.evidence] == [
        "Justice Mara Holt wrote the majority opinion for the court"
    ]


def about(text: str, rulings: int) -> tuple[str | None, str | None]:
    """What the only opinion of the text is about, where so many rulings stand at its start."""
    seen = observed(text, issued="2021-06-01")
    events = [
        Event(id=f"r{n}", kind="Ruling", label="ruled", outcome="ruled", case="c1", evidence=(Evidence(span=Span(0, 5), by="test"),))
        for n in range(1, rulings + 1)
    ]  # fmt: skip
    (opinion,), _ = find_opinions(seen, (Case(id="c1"),), events)
    assert isinstance(opinion, Opinion)
    return opinion.ruling, opinion.case


@pytest.mark.parametrize(
    ("text", "rulings", "expected"),
    [
        pytest.param("The law stands. Justice Mara Holt dissented.", 1, ("r1", "c1"), id="only-ruling"),
        pytest.param("The law stands. Justice Mara Holt dissented.", 2, (None, "c1"), id="one-of-two"),
        pytest.param("The law stands. In 2013 Justice Mara Holt dissented.", 1, (None, None), id="long-ago"),
        pytest.param("The law stands. Justice Mara Holt dissented.", 0, (None, "c1"), id="only-case"),
    ],
)
def test_about(text: str, rulings: int, expected: tuple[str | None, str | None]) -> None:
    """An opinion is on the only ruling, else in the only case; one of long ago is on neither."""
    assert about(text, rulings) == expected
