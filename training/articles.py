"""Annotated articles as the heads learn from them: parsed by a network that never saw them, observed, with answers.

The network marks what it was trained on too well to be true. So each fold of the articles is parsed by weights made
without it (`training.prepare --fold`), and heads that weigh the network's marks learn what they are worth.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from kg.interpret.heads import Head
from kg.interpret.observation import Observation, observe
from kg.parse import load, parse
from kg.parse.network import Network
from kg.read import read
from training.annotations import Annotated, load_annotated
from training.labels import Answers
from training.told import places_in, told_articles


@dataclass
class Article:
    """One article with its answers and the heads that never saw it."""

    answers: Answers
    slot: int  # its fold
    clean: bool  # whether the network that parsed it never saw its annotation
    real: bool = True  # False of articles written for training, which no score counts
    kept: dict[str, Any] = field(default_factory=dict)  # what the heads that are made already have judged

    def once(self, name: str, make: Callable[[], Any]) -> Any:
        """What `make` gives, made once: the heads that it needs do not change any more."""
        if name not in self.kept:
            self.kept[name] = make()
        return self.kept[name]

    @property
    def seen(self) -> Observation:
        """What was observed in it."""
        return self.answers.seen

    def observe_again(self, heads: Mapping[str, Head]) -> None:
        """Observes the article with heads that judge what its names are."""
        seen = self.seen
        self.answers = Answers(self.answers.article, observe(seen.document, seen.doc, heads))

    def relations(self, name: str) -> list[list[Any]]:
        """The annotated relations of that name that have both places."""
        return [r for r in self.answers.gold["relations"] if r[0] == name and len(r) > 2]


def read_articles(folder: Path, work: Path, networks: Mapping[int, Path]) -> list[Article]:
    """The annotated articles of `folder` and those written for training, parsed (kept in `work`) and observed.

    `networks` names for folds the folder of the weights that never saw them; the others are parsed with the weights in use,
    which have seen them all.
    """
    work.mkdir(parents=True, exist_ok=True)
    nlp = load()
    in_use = _network(nlp)
    known = {fold: Network(path) for fold, path in networks.items()}
    found = []
    for annotated in [*load_annotated(folder), *load_written(work)]:
        kept = work / f"{annotated.name}.pickle"
        if kept.exists():
            document, data = pickle.loads(kept.read_bytes())
            doc = Doc(nlp.vocab).from_bytes(data)
        else:
            _use(nlp, known.get(annotated.fold, in_use))
            document = read(annotated.path)
            doc = parse(document, nlp)
            kept.write_bytes(pickle.dumps((document, doc.to_bytes())))
        answers = Answers(annotated, observe(document, doc, {}))
        found.append(Article(answers, annotated.fold, annotated.fold in networks, annotated.path.parent == folder))
    return found


def load_written(work: Path) -> list[Annotated]:
    """The annotated articles written for training, but for those kept, their texts laid down in `work`."""
    found = []
    for written, gold in told_articles():
        if written.is_kept:
            continue
        path = work / f"{written.key}.txt"
        path.write_text(f"{written.text}\n", encoding="utf-8")
        found.append(Annotated(written.key, path, gold, places_in(written)))
    return found


def _network(nlp: Language) -> Network:
    network = nlp.get_pipe("kg_network").network  # type: ignore[attr-defined]
    if not isinstance(network, Network):
        raise TypeError("the pipeline has no network")
    return network


def _use(nlp: Language, network: Network) -> None:
    nlp.get_pipe("kg_network").network = network  # type: ignore[attr-defined]
