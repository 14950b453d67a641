"""Rows into heads: logistic regressions, made so that each article is judged by heads that never saw it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from kg.interpret.heads import Head
from training.articles import Article
from training.rows import Row

ROUNDS = 400


@dataclass(frozen=True)
class Recipe:
    """How one head is made: from which rows, with how strong a pull to zero, and from which articles."""

    name: str
    rows: Callable[[Article, Mapping[str, Head]], Iterable[Row]]
    strength: float = 0.3  # scikit-learn's C
    least: int = 2  # a feature of fewer articles is left out
    clean: bool = False  # only articles that the network never saw
    no: str = ""  # the class that says "none of these"
    weights: Mapping[str, float] | None = None  # of rare classes, which would else never be said
    observes: bool = False  # what the other heads see depends on this one
    written: float = 0.3  # what an article written for training counts beside a real one; 0 leaves them out
    beta: float = 0.8  # how much recall weighs against precision where the bar is set: a wrong edge is worse


@dataclass(frozen=True)
class Judged:
    """One row of an article."""

    number: int  # the article's place among all
    slot: int  # its fold
    real: bool  # whether it is no invented one
    row: Row


def fit(recipe: Recipe, rows: Sequence[Judged]) -> Head:
    """A logistic regression over the rows, in which rows of invented articles count less."""
    spread: dict[str, set[int]] = {}
    for judged in rows:
        for name in judged.row[0]:
            spread.setdefault(name, set()).add(judged.number)
    known = {name for name, articles in spread.items() if len(articles) >= recipe.least}
    labels = [judged.row[1] for judged in rows]
    classes = tuple(sorted(set(labels)))
    if len(classes) < 2 or not known:
        only = max(sorted(classes), key=labels.count) if classes else recipe.no
        return Head(name=recipe.name, classes=(only, "?"), columns={}, weights=np.zeros((2, 0), np.float32),
                    bias=np.array([9.0, -9.0], np.float32), no=recipe.no)  # fmt: skip
    vectorizer = DictVectorizer(dtype=np.float32)
    table = vectorizer.fit_transform([{n: v for n, v in judged.row[0].items() if n in known} for judged in rows])
    model = LogisticRegression(C=recipe.strength, max_iter=ROUNDS, class_weight=recipe.weights)
    model.fit(table, labels, sample_weight=[1.0 if judged.real else recipe.written for judged in rows])
    weights, bias = model.coef_, model.intercept_
    if len(classes) == 2:  # one row for the second class: half of it for, half against
        weights, bias = np.vstack([-weights / 2, weights / 2]), np.hstack([-bias / 2, bias / 2])
    names = list(vectorizer.get_feature_names_out())
    return Head(
        name=recipe.name, classes=tuple(map(str, model.classes_)), columns={n: i for i, n in enumerate(names)},
        weights=weights.astype(np.float32), bias=bias.astype(np.float32), no=recipe.no,
    )  # fmt: skip


def train(
    recipes: Sequence[Recipe], articles: Sequence[Article], known: Mapping[str, Head] = MappingProxyType({})
) -> tuple[dict[str, Head], dict[int, dict[str, Head]]]:
    """The heads made from all articles, and for each slot those made without it; those in `known` stay where no recipe makes them."""
    final: dict[str, Head] = dict(known)
    slots = sorted({article.slot for article in articles})
    without: dict[int, dict[str, Head]] = {slot: dict(known) for slot in slots}
    any_clean = any(article.clean for article in articles)
    for article in articles:
        article.kept.clear()
    for recipe in recipes:
        rows: list[Judged] = []
        for number, article in enumerate(articles):
            if recipe.clean and any_clean and not article.clean or not article.real and not recipe.written:
                continue
            made = recipe.rows(article, without[article.slot])
            rows += [Judged(number, article.slot, article.real, row) for row in made]
        final[recipe.name] = fit(recipe, rows)
        for slot in slots:
            kept = [judged for judged in rows if judged.slot != slot]
            without[slot][recipe.name] = fit(recipe, kept) if len(kept) < len(rows) else final[recipe.name]
        real = [judged for judged in rows if judged.real]
        bar = best_bar(recipe, real, without)
        for heads in (final, *without.values()):
            heads[recipe.name] = replace(heads[recipe.name], bar=bar)
        report(recipe, real, without)
        if recipe.observes:
            for article in articles:
                article.observe_again(without[article.slot])
    return final, without


def best_bar(recipe: Recipe, rows: Sequence[Judged], without: Mapping[int, Mapping[str, Head]]) -> float:
    """The odds at which saying yes gives the best F-measure, right class included, on articles that the head never saw."""
    if not recipe.no:
        return 0.5
    judged = []
    for each in rows:
        features, label = each.row
        odds = without[each.slot][recipe.name].probabilities(features)
        guess = max((c for c in sorted(odds) if c != recipe.no), key=lambda c: odds[c], default=recipe.no)
        judged.append((1.0 - odds.get(recipe.no, 0.0), guess == label))
    wanted = sum(each.row[1] != recipe.no for each in rows)
    best, bar, right, weight = 0.0, 0.5, 0, recipe.beta**2
    for said, (odds_of_any, is_right) in enumerate(sorted(judged, reverse=True), start=1):
        right += is_right
        measure = (1 + weight) * right / (weight * wanted + said) if wanted else 0.0
        if measure > best:
            best, bar = measure, odds_of_any
    return round(min(max(bar, 0.2), 0.9), 3)


def report(recipe: Recipe, rows: Sequence[Judged], without: Mapping[int, Mapping[str, Head]]) -> None:
    """Prints how the head judges articles that it never saw: precision, recall and F1 of each class."""
    right: Counter[str] = Counter()
    said: Counter[str] = Counter()
    true: Counter[str] = Counter()
    for judged in rows:
        features, label = judged.row
        head = without[judged.slot][recipe.name]
        odds = head.probabilities(features)
        guess = max((c for c in sorted(odds) if c != recipe.no), key=lambda c: odds[c], default="")
        if recipe.no and 1.0 - odds.get(recipe.no, 0.0) < head.bar:
            guess = recipe.no
        said[guess] += 1
        true[label] += 1
        right[label] += guess == label
    parts = []
    for label in sorted(true):
        p, r = right[label] / max(said[label], 1), right[label] / true[label]
        parts.append(f"{label} {2 * p * r / max(p + r, 1e-9):.2f} (P {p:.2f} R {r:.2f} n {true[label]})")
    print(
        f"{recipe.name:15} rows {len(rows):6} bar {without[rows[0].slot][recipe.name].bar if rows else 0:.2f}  "
        + "  ".join(parts),
        flush=True,
    )


def save(heads: Mapping[str, Head], out: Path) -> None:
    """Writes all heads as one .npz and one .json file."""
    out.mkdir(parents=True, exist_ok=True)
    arrays: dict[str, np.ndarray[Any, np.dtype[Any]]] = {}
    about = {}
    for name, head in sorted(heads.items()):
        arrays[f"{name}.weights"] = head.weights.astype(np.float16)
        arrays[f"{name}.bias"] = head.bias.astype(np.float32)
        about[name] = {
            "classes": list(head.classes),
            "features": sorted(head.columns, key=lambda n: head.columns[n]),
            "no": head.no,
            "bar": head.bar,
        }
    np.savez_compressed(out / "heads.npz", **arrays)  # type: ignore[arg-type]
    (out / "heads.json").write_text(json.dumps(about, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
