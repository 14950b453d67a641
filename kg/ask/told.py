"""A question that no statement answers → the sentence of a document that answers it in the question's own words.

Nothing is concluded: the name must stand where the verb has its doer or its object, the sum, date, term or number must be
the only one in the sentences that tell of the matter. The answer is quoted with the whole sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from kg.ask.ahead import is_ahead
from kg.ask.answer import Found, Quote
from kg.ask.evidence import in_words, labels, sum_of
from kg.ask.function_words import MODAL
from kg.ask.lexicon import SENSES
from kg.ask.parts import acting, beside, done_to
from kg.ask.plans import PERSONS, WIDER
from kg.ask.roles import Roles
from kg.ask.sentences import Sentence, find_telling
from kg.ask.sparql import Queryable, literal, prologue, values
from kg.ask.words import content, forms
from kg.parse.dates import find_dates
from kg.parse.money import find_money

NOTE = "no statement of the graph answers this; the words of the document do"
ENOUGH = 0.6  # the share of what the question speaks of that the sentence must speak of
# What is said not to be so, or only to be feared, is no answer.
DOUBTED = re.compile(r"\b(?:not|never|nor|neither|without|allegedly|if|whether)\b|n[’']t\b", re.IGNORECASE)
TERM = re.compile(
    r"\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)[ -](?:year|month|week|day)s?\b"
    r"(?: and (?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven) (?:month|week|day)s?)?|\blife(?= (?:in prison|imprisonment|sentence))",
    re.IGNORECASE,
)
AGENTS = frozenset({"Person", "Judge", "Attorney", "Organization", "Company", "GovernmentBody", "Court", "LawFirm"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What sentences tell: the answers with their sentences as quotes, and the query that finds those sentences."""

    answers: tuple[Found, ...]
    sparql: str


def told(roles: Roles, store: Queryable) -> Told | None:
    """What the sentences of the documents tell; None where none does, or where several tell different things."""
    clause = roles.clause
    if roles.unknown or not clause.verb or clause.verb == "be" or clause.negated or clause.superlative:
        return None
    read = _reader(roles)
    if read is None:
        return None
    groups = [some for phrase in roles.phrases for some in phrase.groups]
    wanted = _wanted(roles)
    sentences = [
        (share, sentence)
        for sentence in find_telling(store, roles.names, _words(roles), groups)
        if (share := _share(sentence, wanted, groups)) >= ENOUGH
    ]
    said: dict[str, list[Sentence]] = {}
    best = 0.0
    for share, sentence in sorted(sentences, key=lambda each: -each[0]):
        if said and share < best:
            break
        for answer in read(sentence):
            best = share
            said.setdefault(answer, []).append(sentence)
    if not said:
        return None
    return _told(said, store)


def _words(roles: Roles) -> list[str]:
    """The forms of the verb, and those of the verbs that mean the same where a sum or a term is asked for."""
    verbs = [roles.clause.verb]
    if roles.hole.classes == () and roles.clause.wh.startswith("how") and roles.sense in SENSES:
        verbs += [verb for verb in SENSES[roles.sense].split(", ") if " " not in verb]
    return list(dict.fromkeys(form for verb in verbs for form, _ in forms(verb)))


def _wanted(roles: Roles) -> frozenset[str]:
    """The stems of what the question speaks of, beside its names, its verb and what it asks for."""
    return frozenset().union(*(phrase.about for phrase in roles.phrases)) - content(roles.clause.verb)


def _share(sentence: Sentence, wanted: frozenset[str], groups: Sequence[Sequence[str]]) -> float:
    """How much of what the question speaks of the sentence does; names of the sentence before count half."""
    if not wanted and not groups:
        return 1.0
    there = float(len(wanted & sentence.stems))
    for some in groups:
        there += 1.0 if set(some) & sentence.things else 0.5 if set(some) & sentence.before else 0.0
    return there / (len(wanted) + len(groups))


Reader = Callable[[Sentence], Iterator[str]]


def _reader(roles: Roles) -> Reader | None:
    """How the answer is read from a sentence, by what the question asks for."""
    clause, classes = roles.clause, set(roles.hole.classes)
    if clause.wh in {"how much", "how large", "how high"} or "amount" in classes:
        return _sums
    if clause.wh in {"who", "whom", "which", "what"} and (clause.wh in {"who", "whom"} or classes & (AGENTS | {"Agent", "Statute", "Case"})):
        return _agents(roles)
    return None


def _sums(sentence: Sentence) -> Iterator[str]:
    """Yield the one sum of the sentence."""
    found = list(find_money(sentence.text))
    if len(found) == 1 and not DOUBTED.search(sentence.text):
        span = found[0].span
        yield sentence.text[span.start : span.end]


def _agents(roles: Roles) -> Reader:
    """Who stands where the verb has its doer, its object, or the name that its preposition brings."""
    clause = roles.clause
    wide = {each for name in roles.wanted for each in WIDER.get(name, (name,))} or set(AGENTS)
    preposition = clause.preposition or roles.stranded
    if roles.agent_is_hole or preposition == "by":
        pattern = acting(clause.verb, clause.particle)
    elif preposition:
        pattern = beside(clause.verb, preposition)
    else:
        pattern = done_to(clause.verb, clause.particle)

    def read(sentence: Sentence) -> Iterator[str]:
        for match in pattern.finditer(sentence.masked):
            if DOUBTED.search(sentence.masked[max(0, match.start() - 12) : match.end()]):
                continue
            marks = next(some for name, some in match.groupdict().items() if name.startswith("names") and some)
            for thing in sentence.named_in(marks):
                if thing not in roles.named and roles.names.things[thing].type in wide:
                    yield thing

    return read


def _told(said: dict[str, list[Sentence]], store: Queryable) -> Told | None:
    """The answers, each with its sentences; words that differ are no answer."""
    literals = [answer for answer in said if not answer.startswith("http")]
    if len({sum_of(answer) or answer for answer in literals}) > 1:
        return None
    about = labels(store, said)
    answers = []
    for answer, sentences in said.items():
        quotes = tuple(
            Quote(document=each.document, title=each.title, quote=each.text, start=each.start, end=each.end)
            for each in dict.fromkeys(sentences)
        )
        base = about.get(answer)
        answers.append(
            Found(label=base.label, iri=answer, alt_labels=base.alt_labels, type=base.type, detail=base.detail, evidence=quotes)
            if base
            else Found(label=answer, alt_labels=in_words(answer), type="text", evidence=quotes)
        )
    return Told(answers=tuple(sorted(answers, key=lambda each: each.label.lower())), sparql=_query(said))


def _query(said: dict[str, list[Sentence]]) -> str:
    """The query that finds each answer in the sentence that tells it."""
    lines = []
    for answer, sentences in said.items():
        for each in dict.fromkeys(sentences):
            bound = values("answer", [answer]) if answer.startswith("http") else f"BIND({literal(answer)} AS ?answer)"
            held = f"?why lkg:text ?text . FILTER(CONTAINS(?text, {literal(each.text)}))"
            lines.append(f"{{ {values('why', [each.document])} {held} {bound} }}")
    body = "\n  UNION ".join(dict.fromkeys(lines))
    return prologue(f"SELECT DISTINCT ?answer ?why WHERE {{\n  {body}\n}} ORDER BY ?answer ?why")
