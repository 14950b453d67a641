"""Rows that answer a question → those that it asks for: of its kind, each said once, and one where one is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.ask.clause import Clause
from kg.ask.lexicon import KINDS
from kg.ask.names import Names
from kg.ask.sentences import find_telling
from kg.ask.sparql import Queryable, Row, prologue, rows, values
from kg.ask.words import content

# A court is a public body, and yet no agency; an agency of a state is no state.
NO_COURTS = frozenset("agency agencies regulator regulators department departments ministry ministries police".split())
PLACES = frozenset("state states city cities county counties town towns municipality municipalities".split())
OFFICE = re.compile(
    r"\b(?:administrations?|agency|board|bureau|cabinet|commission(?:er)?|committee|congress|council|court|department|"
    r"district of columbia|government|house|institute|ministry|office|parliament|police|senate|service|treasury)\b",
    re.IGNORECASE,
)
# What a word for a charge says beside which one it is: "multiple counts", "the other charges", "two federal crimes".
GENERAL = content(
    "charge count crime offence offense felony misdemeanor violation allegation accusation indictment connection related other multiple several "
    "numerous various alleged federal state one two three four five six seven eight nine ten all new same additional substantive criminal grand jury"
)
# What a charge is over, which is not what it is: "the scheme to defraud the bank", "their daughter's death"; not "causing death by driving".
OCCASION = re.compile(
    r"^(?:(?:his|her|its|their|the|an?|alleged|\w+ing in an?) )*(?:\w+ )?(?:schemes?|plots?|connection|roles?|involvement)\b(?! fraud)"
    r"|\b(?:scams?|scandals?|massacres?|spree)(?: charges)?$|^massacres?\b"
    r"|^(?:the )?deaths? of\b|(?:'s|s'|’s|s’) deaths?$",
    re.IGNORECASE,
)
# An attempt at something is not that thing, and neither is an agreement on it.
UNFINISHED = content("conspire conspiracy conspiring attempt attempted aid aiding abet abetting solicit soliciting")
ENDING = re.compile(r"[.!?][\"”’)]*\s+(?=[A-Z“\"])|\n")
ENOUGH = 0.5  # the share of the question that the sentence must say
CLEAR = 0.1  # how much more of the question a sentence must say than those that name the others


def chosen(store: Queryable, names: Names, clause: Clause, found: Sequence[Row]) -> list[Row]:
    """The rows whose answers are what is asked for, in their order; never none of several."""
    kept = _of_kind(names, clause, found)
    kept = _without(kept, _summaries(store, {row["answer"] for row in kept}))
    return _named_best(store, names, clause, kept) if _asks_one(clause) else kept


def _without(found: Sequence[Row], left_out: set[str]) -> list[Row]:
    return [row for row in found if row["answer"] not in left_out]


def _of_kind(names: Names, clause: Clause, found: Sequence[Row]) -> list[Row]:
    """The rows of agencies that are no courts, and of states that are no offices of theirs; of a mere "court" only if alone."""
    noun = clause.noun[-1].low if clause.noun else ""
    things = {iri: names.things[iri] for iri in {row["answer"] for row in found} if iri in names.things}
    if noun in NO_COURTS | PLACES:
        other = {
            i
            for i, each in things.items()
            if (each.type == "Court" if noun in NO_COURTS else OFFICE.search(each.label))
        }
        return _without(found, other)
    bare = {i for i, each in things.items() if each.label.lower() == "court"}
    return _without(found, bare) if len(things) > len(bare) else list(found)


@dataclass(frozen=True, slots=True)
class _Charge:
    """A charge as it is worded, the sentences that it is quoted from, and whether it is worded so in a headline alone."""

    label: str
    places: frozenset[str]
    in_headline: bool

    @property
    def is_vague(self) -> bool:
        """Whether it says no crime of its own: "the 16-count indictment", "the scheme to defraud the bank"."""
        said = {word for word in content(self.label) - GENERAL if not word[0].isdigit()}
        return not said or bool(OCCASION.search(self.label)) and not said & UNFINISHED


def _summaries(store: Queryable, answers: set[str]) -> set[str]:
    """The charges that only sum up others: "fraud charges" beside "wire fraud" in another sentence, and headlines."""
    charges = _charges(store, answers)
    left_out = _beside_counts(charges)
    for one, charge in charges.items():
        said = content(charge.label) - GENERAL
        for other, longer in charges.items():
            more = content(longer.label) - GENERAL
            is_less = said < more and not (more - said) & UNFINISHED
            # one sentence that tells both tells of two
            if is_less and other not in left_out and not charge.places & longer.places:
                left_out.add(one)
    return left_out


def _beside_counts(charges: Mapping[str, _Charge]) -> set[str]:
    """The charges that are no counts of their own where another is: those of the headline alone, and vague ones."""
    vague = {claim for claim, charge in charges.items() if charge.is_vague}
    vague = vague if len(vague) < len(charges) else set()
    headlines = {
        claim
        for claim, charge in charges.items()
        if charge.in_headline and not any(charge.places & o.places for c, o in charges.items() if c != claim)
    }
    return vague | headlines if len(vague | headlines) < len(charges) else vague


def _charges(store: Queryable, answers: set[str]) -> Mapping[str, _Charge]:
    """Each charge among the answers."""
    claims = sorted(answer for answer in answers if "/claim/" in answer)
    if len(claims) < 2:
        return {}
    query = f"""SELECT DISTINCT ?claim ?label ?text ?start ?exact ?title WHERE {{
  {values("claim", claims)}
  ?claim a lkg:Charge ; rdfs:label ?label ; lkg:evidence ?quote . ?quote oa:hasSource ?document ; oa:start ?start ; oa:exact ?exact .
  ?document lkg:text ?text .
  OPTIONAL {{ ?document dcterms:title ?title }}
}} ORDER BY ?claim ?start"""
    labels: dict[str, str] = {}
    places: dict[str, set[str]] = {}
    below: set[str] = set()
    for row in rows(store, prologue(query)):
        labels.setdefault(row["claim"], row["label"])
        places.setdefault(row["claim"], set()).add(_sentence_at(row["text"], int(row["start"])))
        title = row.get("title", "")
        inside = int(row["start"]) < row["text"].find(title) + len(title)
        if not inside and content(row["label"]) - GENERAL <= content(row["exact"]):
            below.add(row["claim"])
    return {
        claim: _Charge(label=label, places=frozenset(places[claim]), in_headline=claim not in below)
        for claim, label in labels.items()
    }


def _sentence_at(text: str, start: int) -> str:
    """The words up to the end of the sentence that stands there, which tell it from every other."""
    end = ENDING.search(text, start)
    return text[end.start() if end else len(text) :][:80]


def _asks_one(clause: Clause) -> bool:
    """Whether the question asks for one court, judge or company, and not for several."""
    noun = clause.noun[-1].low if clause.noun else ""
    return clause.wh in {"which", "what"} and noun in KINDS and f"{noun}s" in {*KINDS, *(f"{each}s" for each in PLACES)}


def _named_best(store: Queryable, names: Names, clause: Clause, found: Sequence[Row]) -> list[Row]:
    """The rows of the answer that is named where most of the question is said; all, where no sentence tells."""
    answers = {row["answer"] for row in found}
    if len(answers) < 2 or not answers <= names.things.keys():
        return list(found)
    asked = content(clause.question) - content(" ".join(word.low for word in clause.noun))
    best = dict.fromkeys(answers, 0.0)
    for things, said in _naming(store, names, answers):
        for iri in things:
            best[iri] = max(best[iri], len(said & asked) / max(1, len(asked)))
    first, second = sorted(best.values(), reverse=True)[:2]
    if first < ENOUGH or first - second < CLEAR:
        return list(found)
    return [row for row in found if best[row["answer"]] == first]


def _naming(store: Queryable, names: Names, answers: set[str]) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """Yield which answers a sentence names, and the stems of its words."""
    told = sorted({name for iri in answers for name in names.things[iri].names})
    for sentence in find_telling(store, names, told, [sorted(answers)]):
        yield frozenset(sentence.things & answers), sentence.stems
