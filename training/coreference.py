"""GUM's coreference annotation → CoNLL-F1 of kg's clusters, printed.

    python -m training.coreference evaluate [--part dev]

Two scores: with the mentions that kg finds itself, and with GUM's mentions given, so that only their linking counts.
Mentions that nothing corefers with are left out on both sides, as in the CoNLL shared task.
"""

from __future__ import annotations

import argparse
import lzma
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from kg.interpret.coreference import find_mentions, resolve
from kg.interpret.mentions import PRONOUNS, Mention, name_mention, nominal_mention, pronoun_mention
from kg.interpret.titles import find_titles

TREEBANKS = Path(os.environ.get("KG_TREEBANKS", "data/ud"))
Chain = frozenset[tuple[int, int]]
OPEN = re.compile(r"\((\d+)-|(\d+)\)|\)")
# GUM's kinds of thing → kg's labels of names.
LABELS = {
    "person": "PERSON",
    "organization": "ORG",
    "place": "PLACE",
    "object": "PRODUCT",
    "time": "",
    "event": "OTHER",
    "abstract": "OTHER",
}


@dataclass
class Text:
    """One document of GUM: its words, and which spans of them its annotators put into one chain."""

    name: str
    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    starts: list[bool] = field(default_factory=list)
    chains: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    kinds: dict[tuple[int, int], str] = field(default_factory=dict)


def read(path: Path) -> Iterator[Text]:
    """Every document of a CoNLL-U file, xz or not."""
    opener = lzma.open if path.suffix == ".xz" else open
    text: Text | None = None
    waiting: list[tuple[str, str, int]] = []
    with opener(path, "rt", encoding="utf-8") as lines:
        is_start = True
        for line in lines:
            if line.startswith("# newdoc id"):
                if text is not None:
                    yield text
                text, waiting = Text(line.split("=")[1].strip()), []
            columns = line.rstrip("\n").split("\t")
            if len(columns) < 10:
                is_start = is_start or not line.strip()
                continue
            if text is None or not columns[0].isdigit():
                continue
            position = len(text.words)
            text.words.append(columns[1])
            text.spaces.append("SpaceAfter=No" not in columns[9])
            text.starts.append(is_start)
            is_start = False
            entity = next((part[7:] for part in columns[9].split("|") if part.startswith("Entity=")), "")
            _mark(text, waiting, entity, position)
    if text is not None:
        yield text


def _mark(text: Text, waiting: list[tuple[str, str, int]], entity: str, position: int) -> None:
    """Open and close the spans that one word's annotation opens and closes: "(3-person-…)(4-place-…", "4)3)"."""
    for piece in re.findall(r"\([^()]+\)?|[^()]+\)", entity):
        key = re.match(r"\(?(\d+)", piece)
        if key is None:
            continue
        if piece.startswith("("):
            kind = piece[1:].rstrip(")").split("-")[1] if "-" in piece else ""
            if piece.endswith(")"):
                _close(text, key[1], kind, position, position)
            else:
                waiting.append((key[1], kind, position))
        else:
            for index in range(len(waiting) - 1, -1, -1):
                if waiting[index][0] == key[1]:
                    _, kind, start = waiting.pop(index)
                    _close(text, key[1], kind, start, position)
                    break


def _close(text: Text, key: str, kind: str, start: int, last: int) -> None:
    text.chains.setdefault(key, []).append((start, last + 1))
    text.kinds[start, last + 1] = kind


def annotate(text: Text, nlp: Language) -> Doc:
    """GUM's words and sentences with everything else by kg's own pipeline."""
    doc = Doc(nlp.vocab, words=text.words, spaces=text.spaces, sent_starts=text.starts)
    doc.user_data.update(issued=None, title_end=0)
    for name, step in nlp.pipeline:
        if name != "kg_sentences":
            doc = step(doc)
    return doc


def given_mentions(doc: Doc, text: Text) -> list[tuple[Mention, tuple[int, int]]]:
    """GUM's spans as mentions of kg."""
    names = {token.i: entity for entity in doc.ents for token in entity}
    titles = {title.head: title for title in find_titles(doc)}
    found = []
    for spans in text.chains.values():
        for start, end in spans:
            head = doc[start:end].root
            if head.lower_ in PRONOUNS:
                mention = pronoun_mention(head)
            elif head.i in names and names[head.i].label_ not in ("DATE", "MONEY"):
                mention = _part_of_name(name_mention(names[head.i], names[head.i].label_), start, end)
            else:
                title = titles.get(head.i)
                mention = nominal_mention(head, title.role.makes if title else None)
            found.append((mention, (start, end)))
    return found


def _part_of_name(mention: Mention, start: int, end: int) -> Mention:
    """The name cut to a span within it: GUM's "San Francisco" in kg's "San Francisco Bay"."""
    return replace(mention, start=max(mention.start, start), end=min(mention.end, end))


def chains_of(doc: Doc, mentions: list[tuple[Mention, tuple[int, int]]]) -> set[Chain]:
    """kg's chains of two or more mentions over the given spans."""
    spans: dict[Mention, list[tuple[int, int]]] = {}
    for mention, span in mentions:
        spans.setdefault(mention, []).append(span)
    clusters = resolve(doc, list(spans))
    found = set()
    for _, members in clusters.all():
        chain = frozenset(span for mention in members for span in spans[mention])
        if len(chain) > 1:
            found.add(chain)
    return found


def own_mentions(doc: Doc, text: Text) -> list[tuple[Mention, tuple[int, int]]]:
    """The mentions that kg finds, with the span that GUM would give each: the whole phrase under its head."""
    found = []
    for mention in find_mentions(doc):
        head = doc[mention.head]
        if head.tag_ in ("WP", "WDT", "WP$"):
            continue  # GUM marks no relative pronouns
        start, end = mention.start, mention.end
        if mention.kind != "pronoun":
            edges = [
                child
                for child in head.children
                if child.dep_
                in (
                    "nmod",
                    "acl",
                    "acl:relcl",
                    "appos",
                    "flat",
                    "amod",
                    "det",
                    "compound",
                    "nummod",
                    "nmod:poss",
                    "advmod",
                )
            ]
            start = min([start, *(child.left_edge.i for child in edges)])
            end = max([end, *(child.right_edge.i + 1 for child in edges)])
            if end > start and doc[end - 1].is_punct:
                end -= 1
        found.append((mention, (start, end)))
    return found


def muc(gold: set[Chain], found: set[Chain]) -> tuple[float, float]:
    """MUC's recall, numerator and denominator."""
    where = {span: index for index, chain in enumerate(found) for span in chain}
    right = total = 0
    for chain in gold:
        parts = {where.get(span, ("alone", span)) for span in chain}
        right += len(chain) - len(parts)
        total += len(chain) - 1
    return right, total


def b_cubed(gold: set[Chain], found: set[Chain]) -> tuple[float, float]:
    """B³'s recall, numerator and denominator."""
    where = {span: chain for chain in found for span in chain}
    right, total = 0.0, 0
    for chain in gold:
        for span in chain:
            right += len(chain & where.get(span, frozenset())) / len(chain)
            total += 1
    return right, total


def ceaf(gold: set[Chain], found: set[Chain]) -> float:
    """The best one-to-one similarity of chains (entity-based)."""
    from scipy.optimize import linear_sum_assignment  # installed with scikit-learn

    if not gold or not found:
        return 0.0
    table = [[2 * len(one & two) / (len(one) + len(two)) for two in found] for one in gold]
    rows, columns = linear_sum_assignment(table, maximize=True)
    return float(sum(table[row][column] for row, column in zip(rows, columns, strict=True)))


def f1(
    right_recall: float, total_recall: float, right_precision: float, total_precision: float
) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    recall = right_recall / total_recall if total_recall else 0.0
    precision = right_precision / total_precision if total_precision else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def score(pairs: list[tuple[set[Chain], set[Chain]]]) -> dict[str, tuple[float, float, float]]:
    """MUC, B³, CEAFe and their mean F1 over all documents."""
    sums = {"MUC": [0.0] * 4, "B3": [0.0] * 4, "CEAFe": [0.0] * 4}
    for gold, found in pairs:
        similar = ceaf(gold, found)
        for name, values in (
            ("MUC", (*muc(gold, found), *muc(found, gold))),
            ("B3", (*b_cubed(gold, found), *b_cubed(found, gold))),
            ("CEAFe", (similar, len(gold), similar, len(found))),
        ):
            sums[name] = [one + two for one, two in zip(sums[name], values, strict=True)]
    scores = {name: f1(*values) for name, values in sums.items()}
    mean = sum(each[2] for each in scores.values()) / len(scores)
    return {**scores, "CoNLL": (0.0, 0.0, mean)}


def evaluate(part: str) -> None:
    """Print the scores on one part of GUM."""
    from kg.parse import load

    nlp = load()
    own, given = [], []
    for text in read(TREEBANKS / f"gum-{part}.conllu.xz"):
        doc = annotate(text, nlp)
        gold = {frozenset(spans) for spans in text.chains.values() if len(set(spans)) > 1}
        own.append((gold, chains_of(doc, own_mentions(doc, text))))
        given.append((gold, chains_of(doc, given_mentions(doc, text))))
    for name, pairs in (("found mentions", own), ("given mentions", given)):
        scores = score(pairs)
        parts = "  ".join(
            f"{key} P {p:.3f} R {r:.3f} F1 {f:.3f}" for key, (p, r, f) in scores.items() if key != "CoNLL"
        )
        print(f"GUM {part}, {len(pairs)} texts, {name}: CoNLL-F1 {scores['CoNLL'][2]:.3f}  ({parts})")


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("command", choices=("evaluate",))
    parser.add_argument("--part", default="test", choices=("train", "dev", "test"))
    arguments = parser.parse_args()
    evaluate(arguments.part)


if __name__ == "__main__":
    main()
