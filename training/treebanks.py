"""Universal Dependencies files (CoNLL-U) into sentences of words, document by document."""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# Of the subtypes of relations, those that the grammar uses; the others are reduced to the main relation.
SUBTYPES = frozenset(
    {
        "nsubj:pass",
        "aux:pass",
        "csubj:pass",
        "obl:agent",
        "obl:tmod",
        "acl:relcl",
        "nmod:poss",
        "compound:prt",
        "flat:name",
    }
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word as annotated."""

    form: str
    lemma: str
    upos: str
    xpos: str
    features: str
    head: int  # 0 is the root, 1 the first word
    relation: str
    misc: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, and the document and paragraph that it stands in."""

    document: str
    paragraph: int
    text: str
    words: tuple[Word, ...]


def read(path: Path) -> Iterator[Sentence]:
    """The sentences of a CoNLL-U file, packed with xz or not; multi-word and empty tokens are left out."""
    document, paragraph, text, words = "", 0, "", []
    with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc"):
                document = line.partition("=")[2].strip()
            elif line.startswith("# newpar"):
                paragraph += 1
            elif line.startswith("# text ="):
                text = line.partition("=")[2].strip()
            elif line.startswith("#"):
                continue
            elif line.strip():
                columns = line.rstrip("\n").split("\t")
                if columns[0].isdigit():
                    words.append(_word(columns))
            elif words:
                yield Sentence(document, paragraph, text, tuple(words))
                words = []
    if words:
        yield Sentence(document, paragraph, text, tuple(words))


def _word(columns: list[str]) -> Word:
    _, form, lemma, upos, xpos, features, head, relation, _, misc = columns
    kept = relation if relation in SUBTYPES else relation.partition(":")[0]
    return Word(form, lemma, upos, xpos, features, int(head), kept, misc)
