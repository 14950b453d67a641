"""A phrase for a court, judge or jury → the pattern lines that hold a ruling to whom it means."""

from __future__ import annotations

from kg.ask.phrases import Phrase
from kg.ask.sparql import values

# A jury's verdict is no judge's ruling.
JURIES = frozenset({"jury", "juries", "jurors", "juror"})
# It never affirms, dismisses or stays, and grants no motion.
NO_VERDICTS = (
    "granted dismissed upheld affirmed reversed overturned vacated remanded lifted stayed quashed reinstated blocked"
)
BY_JURY = (
    "FILTER(EXISTS { ?why a lkg:Verdict } || EXISTS { ?why rdfs:label ?told FILTER(REGEX(?told, '\\\\bjur(y|ies|ors?)\\\\b', 'i')) } || "
    "NOT EXISTS { ?why lkg:ruledBy ?bench . ?bench a lkg:Judge } && "
    f"NOT EXISTS {{ ?why lkg:outcome ?done VALUES ?done {{ {' '.join(f'lkgv:{name}' for name in NO_VERDICTS.split())} }} }})"
)
# A claim on which somebody else ruled is none on which a jury did.
NOT_BY_BENCH = f"FILTER NOT EXISTS {{ ?ruled lkg:ruledOn ?answer . {BY_JURY.replace('FILTER(', 'FILTER(!(', 1).replace('?why', '?ruled')}) }}"


def court_lines(phrase: Phrase, variable: str = "court") -> tuple[str, ...]:
    """Who ruled: the named court or judge; nothing for "the court"."""
    if phrase.things:
        return (f"?why lkg:ruledBy ?{variable} . {values(variable, phrase.things)}",)
    return ()


def level_lines(phrase: Phrase, variable: str = "court") -> tuple[str, ...]:
    """What "the appeals court" and "a lower court" say about who ruled, though they name nobody; a lower one is not the highest."""
    text = phrase.text.lower()
    if phrase.things or phrase.head not in {"court", "courts", "panel", "judge", "judges"}:
        return ()
    if "appeal" in text or "appellate" in text:
        return (
            f"?why lkg:ruledBy ?{variable} . ?{variable} rdfs:label|skos:altLabel ?called . FILTER(REGEX(?called, 'appea|appellate|circuit', 'i'))",
        )
    if {"lower", "trial"} & set(text.split()):
        above = "supreme|high court" if "lower" in text else "supreme|high court|appea|appellate|circuit$"
        return (
            f"?why lkg:ruledBy ?{variable} . "
            f"FILTER NOT EXISTS {{ ?{variable} rdfs:label|skos:altLabel ?called . FILTER(REGEX(?called, '{above}', 'i')) }}",
        )
    if "supreme" in text:
        return (
            f"?why lkg:ruledBy ?{variable} . ?{variable} rdfs:label|skos:altLabel ?called . FILTER(REGEX(?called, 'supreme|high court', 'i'))",
        )
    return ()


def bench_lines(phrase: Phrase) -> tuple[str, ...]:
    """What a court, judge or jury that is not named says about who ruled: its level, or that no judge did."""
    return (BY_JURY,) if phrase.head in JURIES else level_lines(phrase)
