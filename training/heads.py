"""Makes the small heads of `kg.interpret` from annotated articles, and says how well they judge articles not seen.

    python -m training.heads --articles FOLDER --work FOLDER [--out kg/interpret/weights] [--score SCORE.PY]

Heads work in a chain: what one judges is what the next one sees. So each article is judged by heads that were trained
without it (five folds), and the next head learns from those judgements. The network marked four articles in five in its
own training, and its marks on them are too good to be true: heads that weigh its marks learn from the fifth alone.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import pickle
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # small tables: threads that wait for each other cost tenfold

import numpy as np
from rdflib import Graph
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from spacy.tokens import Doc

from kg.build.local import state_reading
from kg.interpret import conclude
from kg.interpret.assembly import make_claims
from kg.interpret.cases import Dispute, bench_features, find_disputes, together_features
from kg.interpret.claims import Draft, draft_features, find_drafts, same_claim_features
from kg.interpret.decisions import (
    Decision,
    decision_features,
    find_decisions,
    find_triggers,
    judge_triggers,
    same_decision_features,
    trigger_features,
)
from kg.interpret.decisions import network_features as trigger_marks
from kg.interpret.heads import Head
from kg.interpret.links import by_features, case_features, on_features, side_features
from kg.interpret.observation import Observation, observe
from kg.interpret.parties import COUNTED_TYPES, PartyOdds, find_parties, party_features, stacked
from kg.interpret.parties import network_features as party_marks
from kg.interpret.phrases import Phrase, find_candidates, find_phrases, phrase_features
from kg.interpret.phrases import network_features as phrase_marks
from kg.interpret.statutes import statute_features
from kg.interpret.suits import accusing_features
from kg.model import Document
from kg.parse import load, parse
from kg.read import read
from kg.resolve import Judgements, resolve
from training.annotations import Annotated, load_annotated
from training.labels import Answers

FOLDS = 5
ROUNDS = 400
Row = tuple[dict[str, float], str]


@dataclass
class Article:
    """One article with its answers and the heads that never saw it."""

    answers: Answers
    slot: int  # its fold; within fold 0 the five sub-folds are slots 5 … 9
    clean: bool  # whether the network never saw its annotation
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

    def relations(self, name: str) -> list[list[Any]]:
        """The annotated relations of that name that have both places."""
        return [r for r in self.answers.gold["relations"] if r[0] == name and len(r) > 2]


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
    beta: float = 0.8  # how much recall weighs against precision where the bar is set: a wrong edge is worse


def _parties(article: Article, heads: Mapping[str, Head]) -> dict[str, PartyOdds]:
    made: dict[str, PartyOdds] = article.once("parties", lambda: find_parties(article.seen, heads))
    return made


def _disputes(article: Article, heads: Mapping[str, Head]) -> tuple[Dispute, ...]:
    made: tuple[Dispute, ...] = article.once(
        "disputes", lambda: find_disputes(article.seen, _parties(article, heads), heads)
    )
    return made


def _phrases(article: Article, heads: Mapping[str, Head]) -> tuple[Phrase, ...]:
    made: tuple[Phrase, ...] = article.once("phrases", lambda: find_phrases(article.seen, heads))
    return made


def _kept(article: Article, heads: Mapping[str, Head]) -> tuple[Draft, ...]:
    bar = heads["claim"].bar
    made: tuple[Draft, ...] = article.once(
        "drafts",
        lambda: tuple(d for d in find_drafts(article.seen, _phrases(article, heads), heads) if d.odds >= bar),
    )
    return made


def _matched(article: Article, heads: Mapping[str, Head]) -> dict[int, str]:
    made: dict[int, str] = article.once("matched", lambda: article.answers.match_drafts(_kept(article, heads)))
    return made


def _decisions(article: Article, heads: Mapping[str, Head]) -> tuple[Decision, ...]:
    made: tuple[Decision, ...] = article.once(
        "decisions", lambda: find_decisions(article.seen, _kept(article, heads), heads)
    )
    return made


def party_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    for entity in article.seen.index.entities:
        if entity.type in COUNTED_TYPES:
            yield party_features(article.seen, entity.id), article.answers.party(entity.id)


def party_stack_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    for entity in article.seen.index.entities:
        if entity.type in COUNTED_TYPES:
            grammar = heads["party"].probabilities(party_features(article.seen, entity.id))
            yield stacked(grammar, party_marks(article.seen, entity.id)), article.answers.party(entity.id)


def bench_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    for entity in article.seen.index.entities:
        if entity.type in ("Court", "Judge"):
            yield bench_features(article.seen, entity.id), article.answers.sits(entity.id)


def together_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    odds = {key: side for key, side in _parties(article, heads).items() if side.yes}
    keys = sorted(odds, key=lambda key: int(key[1:]))
    for i, one in enumerate(keys):
        for two in keys[:i]:
            if article.answers.party(one) != "none" and article.answers.party(two) != "none":
                yield together_features(article.seen, one, two, odds), article.answers.together(one, two)


def phrase_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    for phrase in find_candidates(article.seen):
        yield phrase_features(article.seen, phrase), article.answers.kind(phrase)


def phrase_stack_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    for phrase in find_candidates(article.seen):
        grammar = heads["phrase"].probabilities(phrase_features(article.seen, phrase))
        row = {**{f"grammar:{kind}": p for kind, p in grammar.items()}, **phrase_marks(phrase)}
        yield row, article.answers.kind(phrase)


def same_claim_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    phrases = _phrases(article, heads)
    claims = [article.answers.claims_at(phrase) for phrase in phrases]
    for i in range(len(phrases)):
        for j in range(i):
            if claims[i] and claims[j]:
                same = "same" if claims[i] & claims[j] else "other"
                yield same_claim_features(article.seen, phrases[i], phrases[j]), same


def claim_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    drafts = find_drafts(article.seen, _phrases(article, heads), {**heads, "claim": _anything("claim")})
    matched = article.answers.match_drafts(drafts)
    for number, draft in enumerate(drafts):
        yield draft_features(article.seen, draft), "claim" if number in matched else "nothing"


def trigger_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    drafts = _kept(article, heads)
    matched = _matched(article, heads)
    for trigger in find_triggers(article.seen):
        yield trigger_features(article.seen, trigger), article.answers.side(trigger, drafts, matched)


def trigger_stack_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    drafts = _kept(article, heads)
    matched = _matched(article, heads)
    for trigger in find_triggers(article.seen):
        grammar = heads["trigger"].probabilities(trigger_features(article.seen, trigger))
        row = {**{f"grammar:{side}": p for side, p in grammar.items()}, **trigger_marks(trigger)}
        yield row, article.answers.side(trigger, drafts, matched)


def same_decision_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    drafts = _kept(article, heads)
    matched = _matched(article, heads)
    triggers = judge_triggers(article.seen, heads)
    rulings = [{r["id"] for r in article.answers.rulings_at(t, drafts, matched)[:1]} for t in triggers]
    for i in range(len(triggers)):
        for j in range(i):
            if rulings[i] and rulings[j]:
                same = "same" if rulings[i] & rulings[j] else "other"
                yield same_decision_features(article.seen, triggers[i], triggers[j], drafts), same


def decision_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    drafts = _kept(article, heads)
    matched = _matched(article, heads)
    decisions = find_decisions(article.seen, drafts, {**heads, "decision": _anything("decision")})
    found = article.answers.match_decisions(decisions, drafts, matched)
    for number, decision in enumerate(decisions):
        row = decision_features(article.seen, decision, drafts)
        yield row, "decision" if number in found else "nothing"


def on_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    drafts = _kept(article, heads)
    matched = _matched(article, heads)
    decisions = _decisions(article, heads)
    for number, ruling in article.answers.match_decisions(decisions, drafts, matched).items():
        for n in range(len(drafts)):
            label = "on" if matched.get(n) in (ruling["on"] or ()) else "off"
            yield on_features(article.seen, decisions[number], n, drafts), label


def decider_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    drafts = _kept(article, heads)
    matched = _matched(article, heads)
    decisions = _decisions(article, heads)
    disputes = _disputes(article, heads)
    for number, ruling in article.answers.match_decisions(decisions, drafts, matched).items():
        makers = article.answers.keys(ruling["by"])
        for entity in article.seen.index.entities:
            if entity.type in ("Judge", "Court", "GovernmentBody"):
                row = by_features(article.seen, decisions[number], entity.id, disputes)
                yield row, "by" if entity.id in makers else "not"


def in_case_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    drafts = _kept(article, heads)
    disputes = _disputes(article, heads)
    cases = article.answers.case_of_dispute(disputes)
    for number, key in _matched(article, heads).items():
        claim = article.answers.claim[key]
        if len(disputes) > 1 and claim.get("case") in cases.values():
            for n, dispute in enumerate(disputes):
                row = case_features(article.seen, drafts[number], dispute, n, len(disputes))
                yield row, "in" if cases.get(n) == claim["case"] else "out"


def claim_side_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    drafts = _kept(article, heads)
    disputes = _disputes(article, heads)
    cases = article.answers.case_of_dispute(disputes)
    place = {case: n for n, case in cases.items()}
    for number, key in _matched(article, heads).items():
        claim = article.answers.claim[key]
        if claim.get("case") not in place:
            continue
        dispute = disputes[place[claim["case"]]]
        by = article.answers.keys(claim["by"])
        label = "nobody"
        if by & set(dispute.plaintiffs):
            label = "plaintiffs"
        elif by & set(dispute.defendants):
            label = "defendants"
        yield side_features(article.seen, drafts[number], dispute), label


def invokes_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    drafts = _kept(article, heads)
    pairs = {(r[1], r[2]) for r in article.relations("invokes")}
    for number, key in _matched(article, heads).items():
        wanted = article.answers.keys([s for k, s in pairs if k == key])
        for entity in article.seen.index.entities:
            if entity.type == "Statute":
                row = statute_features(article.seen, drafts[number], entity.id)
                yield row, "invokes" if entity.id in wanted else "not"


def accuses_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    drafts = _kept(article, heads)
    disputes = _disputes(article, heads)
    claims = make_claims(article.seen, drafts, disputes, heads)
    said = {(r[0], a, b) for name in ("sued", "charged") for r in article.relations(name) if r[2]
            for a in article.answers.keys([r[1]]) for b in article.answers.keys([r[2]])}  # fmt: skip
    for number, dispute in enumerate(disputes, start=1):
        mine = [claim for claim in claims if claim.case == f"c{number}"]
        for one in dispute.plaintiffs:
            for two in dispute.defendants:
                label = next((name for name in ("sued", "charged") if (name, one, two) in said), "neither")
                yield accusing_features(article.seen, one, two, dispute, mine), label


RARE = {"no": 1.0, "accepted": 1.0, "rejected": 1.5, "neutral": 2.5, "mixed": 2.5}
RECIPES = (
    Recipe("party", party_rows, no="none", strength=0.1),
    Recipe("party stack", party_stack_rows, no="none", clean=True, strength=1.0),
    Recipe("bench", bench_rows, no="apart", strength=0.1),
    Recipe("together", together_rows, no="apart", strength=0.3),
    Recipe("phrase", phrase_rows, no="none", strength=0.05),
    Recipe("phrase stack", phrase_stack_rows, no="none", clean=True, strength=1.0),
    Recipe("same claim", same_claim_rows, no="other", strength=1.0),
    Recipe("claim", claim_rows, no="nothing", clean=True, strength=0.5),
    Recipe("trigger", trigger_rows, no="no", strength=0.1, weights=RARE),
    Recipe("trigger stack", trigger_stack_rows, no="no", clean=True, strength=1.0, weights=RARE),
    Recipe("same decision", same_decision_rows, no="other", strength=1.0),
    Recipe("decision", decision_rows, no="nothing", clean=True, strength=0.5),
    Recipe("on", on_rows, no="off", strength=0.5),
    Recipe("decider", decider_rows, no="not", strength=0.5),
    Recipe("in case", in_case_rows, no="out", strength=0.5),
    Recipe("claim side", claim_side_rows, strength=0.1),
    Recipe("invokes", invokes_rows, no="not", strength=0.5),
    Recipe("accuses", accuses_rows, no="neither", strength=0.3),
)


def _anything(label: str) -> Head:
    """A head that says yes to everything, for the rows from which the real one is made."""
    return Head(
        name=label, classes=(label, "nothing"), columns={}, weights=np.zeros((2, 0), np.float32),
        bias=np.array([9.0, -9.0], np.float32), no="nothing",
    )  # fmt: skip


def fit(recipe: Recipe, rows: Sequence[tuple[int, Row]]) -> Head:
    """A logistic regression over the rows; `rows` carry the number of their article."""
    spread: dict[str, set[int]] = {}
    for article, (features, _) in rows:
        for name in features:
            spread.setdefault(name, set()).add(article)
    known = {name for name, articles in spread.items() if len(articles) >= recipe.least}
    labels = [label for _, (_, label) in rows]
    classes = tuple(sorted(set(labels)))
    if len(classes) < 2 or not known:
        only = max(sorted(classes), key=labels.count) if classes else recipe.no
        return Head(name=recipe.name, classes=(only, "?"), columns={}, weights=np.zeros((2, 0), np.float32),
                    bias=np.array([9.0, -9.0], np.float32), no=recipe.no)  # fmt: skip
    vectorizer = DictVectorizer(dtype=np.float32)
    table = vectorizer.fit_transform([{n: v for n, v in f.items() if n in known} for _, (f, _) in rows])
    model = LogisticRegression(C=recipe.strength, max_iter=ROUNDS, class_weight=recipe.weights)
    model.fit(table, labels)
    weights, bias = model.coef_, model.intercept_
    if len(classes) == 2:  # one row for the second class: half of it for, half against
        weights, bias = np.vstack([-weights / 2, weights / 2]), np.hstack([-bias / 2, bias / 2])
    names = list(vectorizer.get_feature_names_out())
    return Head(
        name=recipe.name, classes=tuple(map(str, model.classes_)), columns={n: i for i, n in enumerate(names)},
        weights=weights.astype(np.float32), bias=bias.astype(np.float32), no=recipe.no,
    )  # fmt: skip


def train(articles: Sequence[Article]) -> tuple[dict[str, Head], dict[int, dict[str, Head]]]:
    """The heads made from all articles, and for each slot those made without it."""
    final: dict[str, Head] = {}
    slots = sorted({article.slot for article in articles})
    without: dict[int, dict[str, Head]] = {slot: {} for slot in slots}
    any_clean = any(article.clean for article in articles)
    for article in articles:
        article.kept.clear()
    for recipe in RECIPES:
        rows: list[tuple[int, int, Row]] = []
        for number, article in enumerate(articles):
            if recipe.clean and any_clean and not article.clean:
                continue
            rows += [(number, article.slot, row) for row in recipe.rows(article, without[article.slot])]
        final[recipe.name] = fit(recipe, [(n, row) for n, _, row in rows])
        for slot in slots:
            kept = [(n, row) for n, s, row in rows if s != slot]
            without[slot][recipe.name] = fit(recipe, kept) if len(kept) < len(rows) else final[recipe.name]
        bar = best_bar(recipe, rows, without)
        for made in (final, *without.values()):
            made[recipe.name] = replace(made[recipe.name], bar=bar)
        report(recipe, rows, without)
    return final, without


def best_bar(recipe: Recipe, rows: Sequence[tuple[int, int, Row]], without: Mapping[int, Mapping[str, Head]]) -> float:
    """The odds at which saying yes gives the best F-measure, right class included, on articles that the head never saw."""
    if not recipe.no:
        return 0.5
    judged = []
    for _, slot, (features, label) in rows:
        odds = without[slot][recipe.name].probabilities(features)
        guess = max((c for c in sorted(odds) if c != recipe.no), key=lambda c: odds[c], default=recipe.no)
        judged.append((1.0 - odds.get(recipe.no, 0.0), guess == label))
    wanted = sum(label != recipe.no for _, _, (_, label) in rows)
    best, bar, right, weight = 0.0, 0.5, 0, recipe.beta**2
    for said, (odds_of_any, is_right) in enumerate(sorted(judged, reverse=True), start=1):
        right += is_right
        measure = (1 + weight) * right / (weight * wanted + said) if wanted else 0.0
        if measure > best:
            best, bar = measure, odds_of_any
    return round(min(max(bar, 0.2), 0.9), 3)


def report(recipe: Recipe, rows: Sequence[tuple[int, int, Row]], without: Mapping[int, Mapping[str, Head]]) -> None:
    """Prints how the head judges articles that it never saw: precision, recall and F1 of each class."""
    right: Counter[str] = Counter()
    said: Counter[str] = Counter()
    true: Counter[str] = Counter()
    for _, slot, (features, label) in rows:
        odds = without[slot][recipe.name].probabilities(features)
        guess = max((c for c in sorted(odds) if c != recipe.no), key=lambda c: odds[c], default="")
        if recipe.no and 1.0 - odds.get(recipe.no, 0.0) < without[slot][recipe.name].bar:
            guess = recipe.no
        said[guess] += 1
        true[label] += 1
        right[label] += guess == label
    parts = []
    for label in sorted(true):
        p, r = right[label] / max(said[label], 1), right[label] / true[label]
        parts.append(f"{label} {2 * p * r / max(p + r, 1e-9):.2f} (P {p:.2f} R {r:.2f} n {true[label]})")
    print(
        f"{recipe.name:15} rows {len(rows):6} bar {without[rows[0][1]][recipe.name].bar if rows else 0:.2f}  "
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
            "vector_size": head.vector_size,
            "no": head.no,
            "bar": head.bar,
        }
    np.savez_compressed(out / "heads.npz", **arrays)  # type: ignore[arg-type]
    (out / "heads.json").write_text(json.dumps(about, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def read_articles(folder: Path, work: Path) -> list[Article]:
    """The annotated articles of `folder`, parsed (kept in `work` for the next time) and observed."""
    work.mkdir(parents=True, exist_ok=True)
    nlp = load()
    found = []
    for annotated in load_annotated(folder):
        kept = work / f"{annotated.name}.pickle"
        if kept.exists():
            document, data = pickle.loads(kept.read_bytes())
            doc = Doc(nlp.vocab).from_bytes(data)
        else:
            document = read(annotated.path)
            doc = parse(document, nlp)
            kept.write_bytes(pickle.dumps((document, doc.to_bytes())))
        found.append(_article(annotated, document, doc))
    return found


def _article(annotated: Annotated, document: Document, doc: Doc) -> Article:
    clean = annotated.fold == 0
    slot = annotated.fold
    if clean:
        slot = FOLDS + sum(annotated.name.encode()) % FOLDS
    return Article(Answers(annotated, observe(document, doc)), slot, clean)


TUNED = ("decision", "claim", "phrase stack", "party stack", "trigger stack", "on", "same decision", "same claim",
         "accuses", "bench", "together", "decider")  # fmt: skip
# Precision below which a kind of fact is not to be trusted; a bar that sinks it pays for each point.
TRUSTED = {"entities": 0.85, "case slots": 0.8, "claims": 0.7, "claim status": 0.6, "rulings": 0.7, "ruling slots": 0.7,
           "relations": 0.75}  # fmt: skip
PRICE = 0.25


class Scoring:
    """The scores of the articles that neither the network nor the heads saw, by the corpus's own scorer."""

    def __init__(self, articles: Sequence[Article], scorer: Path) -> None:
        spec = importlib.util.spec_from_file_location("score", scorer)
        if spec is None or spec.loader is None:
            raise SystemExit(f"{scorer}: not a Python file")
        self.module = importlib.util.module_from_spec(spec)
        sys.modules["score"] = self.module
        spec.loader.exec_module(self.module)
        self.articles = [article for article in articles if article.clean]

    def scores(self, without: Mapping[int, Mapping[str, Head]]) -> dict[str, dict[str, float]]:
        """Precision, recall and F1 of each kind of fact."""
        tallies = {kind: self.module.Tally() for kind in self.module.KINDS}
        for article in self.articles:
            graph = Graph()
            for s, p, o, _ in state_reading(resolve(conclude(article.seen, without[article.slot])), Judgements()):
                graph.add((s, p, o))
            self.module.score_document(self.module.Gold(article.answers.gold), self.module.System(graph), tallies)
        return {kind: tally.scores() for kind, tally in tallies.items()}

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


def main() -> None:
    """Trains, saves and reports."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--articles", type=Path, required=True)
    parser.add_argument("--work", type=Path, default=Path(tempfile.gettempdir()) / "kg-heads")
    parser.add_argument("--out", type=Path, default=Path("kg/interpret/weights"))
    parser.add_argument("--score", type=Path)
    args = parser.parse_args()
    articles = read_articles(args.articles, args.work)
    final, without = train(articles)
    if args.score:
        scoring = Scoring(articles, args.score)
        scoring.show(without)
        tune(scoring, final, without)
        scoring.show(without)
    save(final, args.out)


if __name__ == "__main__":
    main()
