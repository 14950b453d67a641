"""Every number that the model card states, printed.

    python -m training.evaluate ../shared/training ../shared/corpus/train [--weights out/model/last.safetensors]

Treebanks: test parts on gold tokens, sentences packed in windows as in use. With the weights before rounding, the loss
by int8 is printed too. Names, claims, rulings, parties: the fifth of the annotated documents that was held out.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from kg.model import Document
from kg.parse import load, parse
from kg.parse.bio import find_phrases
from kg.parse.lemmas import words as word_table
from kg.parse.network import MODEL, Network
from training import treebanks
from training.evaluate_names import compare
from training.examples import UNKNOWN, Example
from training.export import export
from training.legal import documents, is_held_out
from training.prepare import from_corpus

BANKS = ("ewt", "gum")
Key = tuple[object, ...]


def parsing(network: Network, path: Path) -> dict[str, float]:
    """Shares, in percent, of words with the right tag, head, labelled head and lemma."""
    sentences = list(treebanks.read(path))
    words = [word for sentence in sentences for word in sentence.words]
    starts = [0]
    for sentence in sentences:
        starts.append(starts[-1] + len(sentence.words))
    seen = network.see([word.form for word in words], list(pairwise(starts)))
    labels, table = network.labels, word_table()
    upos, xpos = (seen.scores[name].argmax(axis=1) for name in ("upos", "xpos"))
    right: Counter[str] = Counter()
    for start, end in pairwise(starts):
        for i in range(start, end):
            word = words[i]
            head = 0 if seen.heads[i] == 0 else i - start + 1 + int(seen.heads[i])
            right["UPOS"] += labels["upos"][upos[i]] == word.upos
            right["XPOS"] += labels["xpos"][xpos[i]] == word.xpos
            right["UAS"] += head == word.head
            right["LAS"] += head == word.head and labels["dependency"][seen.relations[i]] == word.relation
            right["lemma"] += table.lemma(word.form, labels["xpos"][xpos[i]]) == word.lemma
    return {name: 100 * count / len(words) for name, count in right.items()}


def treebank_scores(data: Path, weights: Path | None) -> Iterator[str]:
    """A line for each treebank, and the difference to the weights before rounding."""
    network = Network()
    for bank in BANKS:
        path = data / "ud" / f"{bank}-test.conllu.xz"
        scores = parsing(network, path)
        yield f"{bank} test: " + ", ".join(f"{name} {value:.2f}" for name, value in scores.items())
        if weights is not None:
            exact = parsing(_float_network(weights), path)
            yield f"{bank} test, lost by int8: " + ", ".join(
                f"{name} {exact[name] - scores[name]:.2f}" for name in scores
            )


def _float_network(weights: Path) -> Network:
    labels = json.loads((weights.parent / "labels.json").read_text(encoding="utf-8"))
    window = labels.pop("window_pieces")
    with tempfile.TemporaryDirectory() as folder:
        export(weights, labels, Path(folder), window_pieces=window, int8=False)
        shutil.copy(MODEL / "vocab.txt", folder)
        return Network(Path(folder))


def f1_lines(found: Iterable[Key], gold: Iterable[Key], *, title: str) -> Iterator[str]:
    """Precision, recall and F1 over all and by the last part of each key."""
    found, gold = set(found), set(gold)
    for kind in ["all", *sorted({str(key[-1]) for key in gold})]:
        said, true = ({key for key in keys if kind in ("all", key[-1])} for keys in (found, gold))
        right = len(said & true)
        precision, recall = right / max(len(said), 1), right / max(len(true), 1)
        f1 = 2 * right / max(len(said) + len(true), 1)
        yield f"{title} {kind:10} P {precision:.3f} R {recall:.3f} F1 {f1:.3f} ({len(true)})"


def name_scores(corpus: Path, network: Path) -> Iterator[str]:
    """Names as the whole pipeline gives them, with rules and the document's other mentions."""
    found, gold = set(), set()
    roles = persons = 0
    names = [name for name in documents(corpus) if is_held_out(name)]
    nlp = load()
    nlp.get_pipe("kg_network").network = Network(network)  # type: ignore[attr-defined]
    for document, said, true, same in compare(corpus, names, nlp):
        found |= {(document.sha256, *key) for key in said}
        gold |= {(document.sha256, *key) for key in true}
        roles += same
        persons += sum(key[2] == "PERSON" for key in said & true)
    yield from f1_lines(found, gold, title="names")
    yield f"role of persons found (judge, attorney, none): {roles / max(persons, 1):.3f} right"


def head_scores(corpus: Path, network_folder: Path) -> Iterator[str]:
    """The network alone, without rules: names, claim phrases, status, triggers, parties."""
    examples = list(from_corpus(corpus, held_out=True))
    words = [word for example in examples for word in example.words]
    starts = [0]
    for example in examples:
        starts.append(starts[-1] + len(example.words))
    sentences = list(pairwise(starts))
    network = Network(network_folder)
    seen = network.see(words, sentences)
    for head in ("names", "claims", "rulings"):
        if head not in seen.scores:
            continue
        labels = network.labels[head]
        said = {(p.start, p.end, p.label) for p in find_phrases(seen.scores[head], labels, sentences)}
        targets = [target for example in examples for target in example.targets[head]]
        # A word whose target is open is neither right nor wrong.
        said = {key for key in said if targets[key[0]] != UNKNOWN}
        gold = _spans(targets)
        yield from f1_lines(said, gold, title=f"{head}, network alone,")
        if head == "claims":
            yield _overlap(said, gold)
    for head in ("status", "parties"):
        if head in seen.scores:
            yield _accuracy(examples, seen.scores[head].argmax(axis=1).tolist(), network.labels[head], head)


def _spans(targets: list[str]) -> set[tuple[int, int, str]]:
    found, i = set(), 0
    while i < len(targets):
        end = i + 1
        if targets[i].startswith("B-"):
            while end < len(targets) and targets[end] == f"I{targets[i][1:]}":
                end += 1
            found.add((i, end, targets[i][2:]))
        i = end
    return found


def _overlap(said: set[tuple[int, int, str]], gold: set[tuple[int, int, str]]) -> str:
    def meets(one: tuple[int, int, str], others: set[tuple[int, int, str]]) -> bool:
        return any(one[0] < other[1] and other[0] < one[1] for other in others)

    precision = sum(meets(one, gold) for one in said) / max(len(said), 1)
    recall = sum(meets(one, said) for one in gold) / max(len(gold), 1)
    return f"claims that meet a claim of the gold: P {precision:.3f} R {recall:.3f}"


def _accuracy(examples: list[Example], said: list[int], labels: list[str], head: str) -> str:
    targets = [target for example in examples for target in example.targets[head]]
    pairs = [(labels[one], target) for one, target in zip(said, targets, strict=True) if target != UNKNOWN]
    shown = f"{head} of a word: {sum(a == b for a, b in pairs) / max(len(pairs), 1):.3f} right"
    for label in sorted({target for _, target in pairs}):
        right = sum(a == b == label for a, b in pairs)
        total = sum(a == label for a, _ in pairs) + sum(b == label for _, b in pairs)
        shown += f", {label} F1 {2 * right / max(total, 1):.3f}"
    return shown


def question_scores() -> str:
    """Whether lone questions parse: the verb is the root and the question word its dependent."""
    asked = ("Who sued the bank?", "Which claims did the court reject?", "what did the judge order?")
    roots = [next(t for t in parse(_document(q), load()) if t.dep_ == "root").text for q in asked]
    return f"roots of questions: {roots}"


def _document(text: str) -> Document:
    return Document(id="question", sha256="question", text=text, title=text)


def main() -> None:
    """Prints the numbers."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--weights", type=Path, help="the weights before rounding")
    parser.add_argument(
        "--unseen",
        type=Path,
        default=MODEL,
        help="weights made without the held-out documents; those in use have seen them",
    )
    given = parser.parse_args()
    print(f"weights: {(MODEL / 'network.onnx').stat().st_size / 1e6:.1f} MB")
    for lines in (
        treebank_scores(given.data, given.weights),
        head_scores(given.corpus, given.unseen),
        name_scores(given.corpus, given.unseen),
    ):
        for line in lines:
            print(line, flush=True)
    print(question_scores())


if __name__ == "__main__":
    main()
