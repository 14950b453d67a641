"""The samples → how much of their annotation the program finds, and how much it finds besides.

    python -m benchmarks.reading [--show KIND] [--write]

Prints precision, recall and F1 for each kind of fact over `tests/gold`. `--write` pins what is reached as the floors in
`tests/gold/floors.json`; a floor that would sink is named and kept, unless `--lower` is given too.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from benchmarks.questions import GOLD, names_alike, plain

FLOORS = GOLD / "floors.json"
NOISE = 0.02  # one claim more or less moves F1 by about 0.005; a change of several is no noise
KINDS = ("entities", "case slots", "claims", "claim status", "rulings", "relations")
ENTITY_TYPES = frozenset("Company Organization GovernmentBody Court LawFirm Judge Attorney Person Statute Case".split())
SLOTS = {"plaintiffs": "plaintiff", "defendants": "defendant", "courts": "court", "judges": "judge"}
# The direct relations that annotations hold; a position is a node of its own.
RELATIONS = frozenset(
    "sued charged settledWith appealedTo appealed withdrew represents appointedBy ownedBy acquired pleadedGuiltyTo "
    "sentencedTo fined investigates violated invokes".split()
)


@dataclass(slots=True)
class Count:
    """What was found, invented and missed of one kind of fact."""

    hits: int = 0
    extra: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    @property
    def scores(self) -> tuple[float, float, float]:
        """Precision, recall, F1."""
        precision = self.hits / (self.hits + len(self.extra)) if self.hits + len(self.extra) else 0.0
        recall = self.hits / (self.hits + len(self.missed)) if self.hits + len(self.missed) else 0.0
        return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


class Graph:
    """A document's quads, looked at by subject and the last part of the predicate."""

    def __init__(self, quads: Iterable[Sequence[Any]]) -> None:
        self.said: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for subject, predicate, thing, *_ in quads:
            self.said[str(subject)][last(predicate)].append(str(thing))

    def of(self, *types: str) -> list[str]:
        """The nodes of one of these types, in order."""
        return sorted(node for node, said in self.said.items() if {last(type_) for type_ in said["type"]} & set(types))

    def names(self, node: str) -> list[str]:
        """All that the node is called, or the literal itself."""
        said = self.said.get(node)
        if said is None:
            return [node]
        return [*said["label"], *said["altLabel"], *(last(topic).replace("-", " ") for topic in said["topic"])]

    def get(self, node: str, *predicates: str) -> list[str]:
        """What the node has under these predicates."""
        return [thing for predicate in predicates for thing in self.said[node][predicate]]


def last(iri: object) -> str:
    """The last part of an IRI."""
    return str(iri).replace("#", "/").rpartition("/")[2]


def pair(wanted: Sequence[Any], found: Sequence[Any], match: Callable[[Any, Any], bool]) -> list[tuple[Any, Any]]:
    """Each thing wanted with the first thing found that matches it and is still free."""
    left, pairs = list(found), []
    for want in wanted:
        hit = next((thing for thing in left if match(want, thing)), None)
        if hit is not None:
            left.remove(hit)
            pairs.append((want, hit))
    return pairs


class Scoring:
    """One document's annotation against its graph; `counts` grows with each document."""

    def __init__(self, gold: Mapping[str, Any], graph: Graph, counts: dict[str, Count]) -> None:
        self.gold, self.graph, self.counts = gold, graph, counts
        things = (*gold["entities"], *gold["cases"], *gold["claims"])
        self.called = {
            thing["id"]: [*thing.get("names", ()), *thing.get("texts", ()), thing.get("topic") or ""]
            for thing in things
        }
        self.entities = {entity["id"] for entity in gold["entities"]}
        self.claims: dict[str, str] = {}
        self.cases: dict[str, str] = {}

    def is_same(self, key: str | None, node: str) -> bool:
        """Whether the node is what the annotation calls `key`."""
        wanted = [name for name in self.called.get(key or "", [(key or "").strip('"')]) if name]
        names = self.graph.names(node)
        if {plain(name) for name in wanted} & {plain(name) for name in names}:
            return True
        return key not in self.entities and any(names_alike(name, names) for name in wanted)

    def count(self, kind: str, pairs: Sequence[Any], wanted: Sequence[Any], found: Sequence[Any]) -> None:
        """Adds up what was paired and what was not."""
        count, hit, seen = self.counts[kind], [w for w, _ in pairs], [f for _, f in pairs]
        count.hits += len(pairs)
        count.missed += [f"{self.gold['doc']}: {thing}" for thing in wanted if thing not in hit]
        count.extra += [f"{self.gold['doc']}: {self.tell(thing)}" for thing in found if thing not in seen]

    def tell(self, thing: Any) -> str:
        """A thing found, in words."""
        parts = thing if isinstance(thing, tuple) else (thing,)
        return " · ".join(next(iter(self.graph.names(part)), part) for part in parts)

    def all(self) -> None:
        """Every kind, in an order in which later kinds know what earlier ones paired."""
        self.score_entities()
        self.score_cases()
        self.score_claims()
        self.score_rulings()
        self.score_relations()

    def score_entities(self) -> None:
        """Names with their type; a case that has sides is scored as a case."""
        graph = self.graph
        found = [
            node
            for node in graph.of(*ENTITY_TYPES)
            if not (node in graph.of("Case") and graph.get(node, "plaintiff", "defendant"))
        ]
        wanted = self.gold["entities"]
        pairs = pair(
            wanted,
            found,
            lambda entity, node: (
                entity["type"] in {last(type_) for type_ in graph.get(node, "type")}
                and self.is_same(entity["id"], node)
            ),
        )
        self.count("entities", pairs, wanted, found)

    def score_cases(self) -> None:
        """Who stands in which place of which case; cases are paired by what they share."""
        graph = self.graph
        filled = {
            node: [(slot, node, thing) for slot in SLOTS.values() for thing in graph.get(node, slot)]
            for node in graph.of("Case")
        }
        wanted = {
            case["id"]: [(slot, case["id"], key) for name, slot in SLOTS.items() for key in case[name]]
            for case in self.gold["cases"]
        }

        def match(want: tuple[str, str, str], have: tuple[str, str, str]) -> bool:
            return want[0] == have[0] and self.is_same(want[2], have[2])

        ranked = sorted(
            ((-len(pair(wanted[case], filled[node], match)), case, node) for case in wanted for node in filled),
        )
        for shared, case, node in ranked:
            if shared and case not in self.cases and node not in self.cases.values():
                self.cases[case] = node
        for case, slots in wanted.items():
            have = filled.pop(self.cases.get(case, ""), [])
            self.count("case slots", pair(slots, have, match), slots, have)
        for have in filled.values():
            self.count("case slots", [], [], have)

    def score_claims(self) -> None:
        """Claims by their wording, then the status of those that were found."""
        found = self.graph.of("Claim", "CauseOfAction", "ReliefRequest", "Charge")
        wanted = self.gold["claims"]
        pairs = pair(wanted, found, lambda claim, node: self.is_same(claim["id"], node))
        self.claims = {claim["id"]: node for claim, node in pairs}
        self.count("claims", pairs, wanted, found)
        for claim, node in pairs:
            status = [last(each) for each in self.graph.get(node, "status")]
            right = [(claim, node)] if claim["status"] in status else []
            self.count("claim status", right, [claim], [node])

    def score_rulings(self) -> None:
        """Rulings by their side and by what they were on."""
        graph = self.graph

        def match(ruling: dict[str, Any], node: str) -> bool:
            sides = {last(side) for side in graph.get(node, "side")} or {"none"}
            on = graph.get(node, "ruledOn")
            known = [self.claims.get(key) or self.cases.get(key) for key in ruling["on"]]
            return ruling["side"] in sides and any(thing in on for thing in known if thing)

        found, wanted = graph.of("Ruling", "Verdict", "Sentencing"), self.gold["rulings"]
        self.count("rulings", pair(wanted, found, match), wanted, found)

    def score_relations(self) -> None:
        """Direct relations and positions."""

        def match(want: list[Any], have: tuple[str, str, str]) -> bool:
            name, first, second = want[0], want[1], want[2]
            other = have[2] in (self.claims.get(second), self.cases.get(second)) or self.is_same(second, have[2])
            return name == have[0] and self.is_same(first, have[1]) and (second is None or other)

        found, wanted = list(self.relations()), self.gold["relations"]
        self.count("relations", pair(wanted, found, match), wanted, found)

    def relations(self) -> Iterator[tuple[str, str, str]]:
        """Yield each relation of the graph: name, first, second."""
        graph = self.graph
        for node in list(graph.said):
            for name in sorted(RELATIONS & set(graph.said[node])):
                yield from ((name, node, thing) for thing in graph.get(node, name))
        for post in graph.of("Position"):
            for holder in graph.get(post, "holder"):
                yield "position", holder, next(iter(graph.get(post, "organization")), "")


def read_samples() -> Iterator[tuple[dict[str, Any], Graph]]:
    """Yield each annotation with the graph that the program makes of its text; an unreadable text has an empty one."""
    from kg.build import build
    from kg.store import open_store

    store = open_store()
    with as_file(files("kg.sources")) as sources:
        report = build([sources], store)
    for issue in report.skipped:
        print(f"skipped {issue.source}: {issue.why}", file=sys.stderr)
    graphs = {Path(source).stem: document.iri for document in store.documents() for source in document.sources}
    for path in sorted(GOLD.glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        graph = graphs.get(gold["doc"])
        yield gold, Graph(store.quads(graph) if graph else ())


def score_samples() -> dict[str, Count]:
    """What is found of each kind of fact over all samples."""
    counts = {kind: Count() for kind in KINDS}
    for gold, graph in read_samples():
        Scoring(gold, graph, counts).all()
    return counts


def measure(about: str, score: Callable[[], Mapping[str, Count]], floors: Path) -> None:
    """Print the table of what `score` finds; pin `floors` on request. The options are those of the command line."""
    parser = argparse.ArgumentParser(description=about.partition("\n")[0])
    parser.add_argument("--show", choices=KINDS, help="list what was missed and what was found besides")
    parser.add_argument("--write", action="store_true", help="pin what is reached as the floors")
    parser.add_argument("--lower", action="store_true", help="let floors sink, too; say why in the changelog")
    options = parser.parse_args()
    counts = score()
    print_table(counts, show=options.show)
    if options.write:
        write_floors(counts, floors, lower=options.lower)


def print_table(counts: Mapping[str, Count], *, show: str | None) -> None:
    """Print precision, recall and F1 of each kind; of the kind to show, also what was missed and found besides."""
    print(f"{'kind':14} {'P':>6} {'R':>6} {'F1':>6}")
    for kind, count in counts.items():
        print(f"{kind:14} {' '.join(f'{score:6.3f}' for score in count.scores)}")
    if show:
        count = counts[show]
        print("\n".join([*(f"missed  {each}" for each in count.missed), *(f"extra   {each}" for each in count.extra)]))


def write_floors(counts: Mapping[str, Count], path: Path, *, lower: bool) -> None:
    """The floors are what is reached; those that would sink stay, unless `lower`."""
    reached = {kind: round(count.scores[2], 3) for kind, count in counts.items()}
    old = json.loads(path.read_text(encoding="utf-8"))["f1"] if path.exists() else {}
    for kind, low in old.items():
        if reached[kind] < low and not lower:
            print(f"{kind}: {reached[kind]} is below its floor {low}; kept", file=sys.stderr)
            reached[kind] = low
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps({"f1": reached}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    measure(__doc__ or "", score_samples, FLOORS)
