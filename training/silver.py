"""Trees for sentences that nobody drew trees for: what a teacher network reads there.

    python -m training.silver out/model --teacher ../shared/training/start/start.safetensors

Annotated legal news teaches names, claims and rulings, but no trees. A network that learns them from it forgets how to
parse just such text, though the treebanks' scores do not show it. So the weights made from the treebanks alone parse
it first, and their trees are targets too: self-distillation (Furlanello et al. 2018, *Born-again neural networks*).
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from kg.parse.network import MODEL, Network
from training.examples import Example, read, write
from training.export import export


def load_teacher(weights: Path) -> Network:
    """The network of these weights in float32; `labels.json` lies beside them."""
    labels = json.loads((weights.parent / "labels.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        export(weights, _as_ours(labels), Path(folder), window_pieces=0, int8=False)
        shutil.copy(MODEL / "vocab.txt", folder)
        return Network(Path(folder))


def _as_ours(labels: dict[str, list[str]]) -> dict[str, list[str]]:
    return {name: found for name, found in labels.items() if isinstance(found, list)}


def with_trees(examples: Sequence[Example], teacher: Network) -> Iterator[Example]:
    """The examples in order; those without a tree get the teacher's tags and tree."""
    bare = [example for example in examples if not example.heads]
    starts = [0]
    for example in bare:
        starts.append(starts[-1] + len(example.words))
    seen = teacher.see([word for example in bare for word in example.words], list(pairwise(starts)))
    labels = teacher.labels
    tags = {name: seen.scores[name].argmax(axis=1) for name in ("xpos", "upos")}
    ends = iter(pairwise(starts))
    for example in examples:
        if example.heads:
            yield example
            continue
        start, end = next(ends)
        heads = [0 if d == 0 else i + 1 + int(d) for i, d in enumerate(seen.heads[start:end])]
        yield replace(
            example,
            xpos=[labels["xpos"][i] for i in tags["xpos"][start:end]],
            upos=[labels["upos"][i] for i in tags["upos"][start:end]],
            heads=heads,
            relations=_lone_objects(heads, [labels["dependency"][i] for i in seen.relations[start:end]]),
        )


def _lone_objects(heads: Sequence[int], relations: Sequence[str]) -> list[str]:
    """The relations, where an indirect object beside no other object or clause is an object, as Universal Dependencies
    have it ("require Amazon to restore")."""
    others = {(head, relation) for head, relation in zip(heads, relations, strict=True)}
    return [
        "obj" if relation == "iobj" and not {(head, "obj"), (head, "ccomp")} & others else relation
        for head, relation in zip(heads, relations, strict=True)
    ]


def main() -> None:
    """Rewrites `train.jsonl` in the folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="holds train.jsonl")
    parser.add_argument("--teacher", type=Path, required=True, help="weights made from the treebanks")
    given = parser.parse_args()
    path = given.folder / "train.jsonl"
    examples = list(read(path))
    print(sum(not example.heads for example in examples), "sentences without a tree", flush=True)
    write(with_trees(examples, load_teacher(given.teacher)), path)


if __name__ == "__main__":
    main()
