"""The bars of the heads, set where the scores of whole articles are best."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

from rdflib import Graph

from kg.build.local import state_reading
from kg.interpret import conclude
from kg.interpret.heads import Head
from kg.resolve import Judgements, resolve
from training.articles import Article

TUNED = ("party stack", "together", "bench", "phrase stack", "same claim", "claim", "trigger stack", "same decision",
         "decision", "on", "outcome", "decider", "accuses", "invokes")  # fmt: skip
# Precision below which a kind of fact is not to be trusted; a bar that sinks it pays for each point.
TRUSTED = {"entities": 0.85, "case slots": 0.8, "claims": 0.7, "claim status": 0.6, "rulings": 0.7, "ruling slots": 0.7,
           "relations": 0.75}  # fmt: skip
PRICE = 0.25
PROCESSES = os.cpu_count() or 1


class Scoring:
    """The scores of the articles that neither the network nor the heads saw, by the corpus's own scorer."""

    def __init__(self, articles: Sequence[Article], scorer: Path) -> None:
        spec = importlib.util.spec_from_file_location("score", scorer)
        if spec is None or spec.loader is None:
            raise SystemExit(f"{scorer}: not a Python file")
        self.module = importlib.util.module_from_spec(spec)
        sys.modules["score"] = self.module
        spec.loader.exec_module(self.module)
        self.articles = [article for article in articles if article.clean and article.real]

    def scores(self, without: Mapping[int, Mapping[str, Head]]) -> dict[str, dict[str, float]]:
        """Precision, recall and F1 of each kind of fact."""
        tallies = {kind: self.module.Tally() for kind in self.module.KINDS}
        # Forked, so that the articles need not travel; each process scores every nth of them.
        with get_context("fork").Pool(PROCESSES, initializer=_begin, initargs=(self, without)) as pool:
            for part in pool.map(_score_part, range(PROCESSES)):
                for kind, (right, extra, missed) in part.items():
                    tallies[kind].tp += right
                    tallies[kind].fp += extra
                    tallies[kind].fn += missed
        return {kind: tally.scores() for kind, tally in tallies.items()}

    def score_part(self, without: Mapping[int, Mapping[str, Head]], part: int) -> dict[str, tuple[int, int, int]]:
        """How many facts of each kind are right, extra and missed in every nth article."""
        tallies = {kind: self.module.Tally() for kind in self.module.KINDS}
        for article in self.articles[part::PROCESSES]:
            graph = Graph()
            for s, p, o, _ in state_reading(resolve(conclude(article.seen, without[article.slot])), Judgements()):
                graph.add((s, p, o))
            self.module.score_document(self.module.Gold(article.answers.gold), self.module.System(graph), tallies)
        return {kind: (tally.tp, tally.fp, tally.fn) for kind, tally in tallies.items()}

    def worth(self, without: Mapping[int, Mapping[str, Head]]) -> float:
        """The mean F1, less what untrustworthy precision costs."""
        scores = self.scores(without)
        mean = sum(each["F1"] for each in scores.values()) / len(scores)
        return mean - PRICE * sum(max(0.0, TRUSTED[kind] - each["P"]) for kind, each in scores.items()) / len(scores)

    def show(self, without: Mapping[int, Mapping[str, Head]]) -> None:
        """Prints the scores."""
        scores = self.scores(without)
        for kind, s in scores.items():
            print(f"{kind:14} P {s['P']:.3f} R {s['R']:.3f} F1 {s['F1']:.3f}  gold {s['gold']} system {s['system']}")
        print(f"mean F1 {sum(s['F1'] for s in scores.values()) / len(scores):.3f}", flush=True)


_now: list[tuple[Scoring, Mapping[int, Mapping[str, Head]]]] = []


def _begin(scoring: Scoring, without: Mapping[int, Mapping[str, Head]]) -> None:
    _now[:] = [(scoring, without)]


def _score_part(part: int) -> dict[str, tuple[int, int, int]]:
    scoring, without = _now[0]
    return scoring.score_part(without, part)


def tune(scoring: Scoring, final: dict[str, Head], without: dict[int, dict[str, Head]], *, rounds: int = 1) -> None:
    """Sets the bars of the heads, one after the other, where the scores of whole articles are best."""
    best = scoring.worth(without)
    for _ in range(rounds):
        for name in TUNED:
            start = final[name].bar
            chosen = start
            for bar in sorted(
                {round(start * x, 3) for x in (0.6, 0.8, 0.9, 1.15)} | {round(start + (1 - start) * 0.4, 3)}
            ):
                _set_bar(without, name, bar)
                worth = scoring.worth(without)
                if worth > best + 1e-4:
                    best, chosen = worth, bar
            _set_bar(without, name, chosen)
            final[name] = replace(final[name], bar=chosen)
            print(f"bar of {name:15} {start:.2f} -> {chosen:.2f}  worth {best:.4f}", flush=True)


def _set_bar(without: dict[int, dict[str, Head]], name: str, bar: float) -> None:
    for heads in without.values():
        heads[name] = replace(heads[name], bar=bar)
