"""Decisions of other courts and other years that a text tells beside its news → which tell of another case.

"In 2010 the Supreme Court struck down the city's ban", in the report of a judge's ruling of 2014, is the end of another suit;
so is what another circuit held. A decision for or against somebody who stands in the case told of is part of its own history.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from kg.interpret.apart import acts_on_another
from kg.interpret.deciding import Bench, bench_told
from kg.interpret.observation import Observation
from kg.interpret.predications import Predication

_LEAD = 3  # the first sentences, which tell the news
_YEAR = len("2010")


def find_precedents(seen: Observation, parties: AbstractSet[str]) -> Iterator[tuple[Predication, tuple[str, ...]]]:
    """Each decision that ends another case than the one of `parties`, with the courts that made it."""
    rulings = [p for p in seen.predications if p.frame.makes == "Ruling" and p.is_fact]
    news = [bench for p in rulings if p.sentence <= _LEAD and (bench := bench_told(seen, p)).level]
    if not news:
        return
    for predication in rulings:
        bench = bench_told(seen, predication)
        if not bench.courts or predication.sentence <= 1 or _is_of(seen, predication, parties):
            continue
        if acts_on_another(seen, predication) and not any(bench.courts & other.courts for other in news):
            yield predication, tuple(sorted(bench.courts))
            continue
        if predication.sentence <= _LEAD:
            continue
        if _is_elsewhere(bench, news) or bench.level == "top" and _is_of_another_year(seen, predication):
            yield predication, tuple(sorted(bench.courts))


def _is_of(seen: Observation, predication: Predication, parties: AbstractSet[str]) -> bool:
    """Whether its sentence names a party of the case that is told of; a government stands in many."""
    named = {key for key in parties if seen.index.type_of(key) != "GovernmentBody"}
    return any(predication.sentence in seen.places(key) for key in named)


def _is_elsewhere(bench: Bench, news: Sequence[Bench]) -> bool:
    """Whether it is another circuit than every one of the benches in the news."""
    numbers = {other.number for other in news if other.number}
    return bool(bench.number) and bool(numbers) and bench.number not in numbers


def _is_of_another_year(seen: Observation, predication: Predication) -> bool:
    """Whether it is dated at least a year before the text's own year, by its date or else by the last one it speaks of."""
    years = {year for e in seen.doc.ents if e.start in predication.date and (year := _year(e.kb_id_))}
    own = _year(seen.document.issued or "") or max(
        (year for e in seen.doc.ents if e.label_ == "DATE" and (year := _year(e.kb_id_))), default=""
    )
    return bool(years) and bool(own) and all(year < own for year in years)


def _year(value: str) -> str:
    return value[:_YEAR] if value[:_YEAR].isdigit() else ""
