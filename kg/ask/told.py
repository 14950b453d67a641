"""A question that no statement answers → the sentence of a document that answers it in the question's own words.

Nothing is concluded: the name must stand where the verb has its doer or its object, the sum, date, term or number must be
the only one in the sentences that tell of the matter. The answer is quoted with the whole sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass

from kg.ask.ahead import is_ahead
from kg.ask.answer import Found, Quote
from kg.ask.being import head_of
from kg.ask.evidence import in_words, labels, sum_of
from kg.ask.lexicon import SENSES
from kg.ask.parts import acting, beside, called, done_to
from kg.ask.phrases import Phrase, read_phrase
from kg.ask.plans import PERSONS, WIDER
from kg.ask.roles import Roles
from kg.ask.sentences import Sentence, find_telling
from kg.ask.sparql import Queryable, literal, prologue, values
from kg.ask.words import content, forms
from kg.parse.dates import find_dates
from kg.parse.money import find_money

NOTE = "no statement of the graph answers this; the words of the document do"
ENOUGH = 0.5  # the share of what the question speaks of that the sentence must speak of
# What is said not to be so, or only to be feared, is no answer.
DOUBTED = re.compile(r"\b(?:not|never|nor|neither|without|allegedly|if|whether)\b|n[’']t\b", re.IGNORECASE)
DENIED = re.compile(r"\b(?:not|never|nor|neither|without)\b|n[’']t\b", re.IGNORECASE)
# A sentence that may come: "faces up to five years", "a maximum of 20 years"; not "was sentenced to five years".
POSSIBLE = re.compile(r"\b(?:fac(?:e|es|ed|ing)|maximum|statutory|up to|could|may|might|would|if|carr(?:y|ies)|seek\w*|recommend\w*)\b", re.IGNORECASE)
TERM = re.compile(
    r"\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)[ -](?:year|month|week|day)s?\b"
    r"(?: and (?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven) (?:month|week|day)s?)?|\blife(?= (?:in prison|imprisonment|sentence))",
    re.IGNORECASE,
)
# What one is called who does it.
CALLED = {
    "represent": ("lawyer", "attorney", "counsel", "solicitor", "barrister"),
    "own": ("owner", "parent", "parent company"),
    "lead": ("head", "leader", "director", "chief", "president"),
    "found": ("founder", "co-founder"),
}
TIMES = frozenset({"years", "months", "weeks", "days"})
NUMBERS = {
    name: str(number)
    for number, name in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), start=1)
}
AGENTS = frozenset({"Person", "Judge", "Attorney", "Organization", "Company", "GovernmentBody", "Court", "LawFirm"})


Reader = Callable[[Sentence], Iterator[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Which sentences may tell: those with one of the words that speak of these phrases; and how one is read."""

    words: Sequence[str]
    about: Sequence[Phrase]
    read: Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What sentences tell: the answers with their sentences as quotes, and the query that finds those sentences."""

    answers: tuple[Found, ...]
    sparql: str


def told(roles: Roles, store: Queryable, *, enough: float = ENOUGH) -> Told | None:
    """What the sentences of the documents tell; None where none does, or where several tell different things."""
    clause = roles.clause
    if not clause.verb or clause.negated or clause.superlative:
        return None
    return next((found for asking in _askings(roles) if (found := _answered(asking, roles, store, enough))), None)


def _answered(asking: Asking, roles: Roles, store: Queryable, enough: float) -> Told | None:
    """What the sentences tell that speak most of the matter."""
    groups = [some for phrase in asking.about for some in phrase.groups]
    wanted = _wanted(asking)
    sentences = [
        (share, sentence)
        for sentence in find_telling(store, roles.names, asking.words, groups)
        if (share := _share(sentence, wanted, groups)) >= enough
        and all(unknown in sentence.text for unknown in roles.unknown)
    ]
    said: dict[str, list[Sentence]] = {}
    best = 0.0
    for share, sentence in sorted(sentences, key=lambda each: -each[0]):
        if said and share < best:
            break
        for answer in asking.read(sentence):
            best = share
            said.setdefault(answer, []).append(sentence)
    if not said:
        return None
    return _told(said, store)


def _same(roles: Roles) -> list[str]:
    """The forms of the verb and of the verbs that mean the same: a sum is "paid" or "owed"."""
    verbs = [verb for verb in SENSES.get(roles.sense, "").split(", ") if verb and " " not in verb]
    return forms_of(roles.clause.verb, *verbs)


def forms_of(*verbs: str) -> list[str]:
    """The forms of the verbs, each once."""
    return list(dict.fromkeys(form for verb in verbs for form, _ in forms(verb)))


def _wanted(asking: Asking) -> frozenset[str]:
    """The stems of what the question speaks of, beside its names, its verb and what it asks for."""
    return frozenset().union(*(phrase.about for phrase in asking.about)) - content(" ".join(asking.words))


def _share(sentence: Sentence, wanted: frozenset[str], groups: Sequence[Sequence[str]]) -> float:
    """How much of what the question speaks of the sentence does; names of the sentence before count half."""
    if not wanted and not groups:
        return 1.0
    there = float(len(wanted & sentence.stems))
    for some in groups:
        there += 1.0 if set(some) & sentence.things else 0.5 if set(some) & sentence.before else 0.0
    return there / (len(wanted) + len(groups))


def _askings(roles: Roles) -> Iterator[Asking]:
    """Yield what to look for: the verb, then the noun that says as much ("Doe's attorney", "the owner of Acme")."""
    first = _asking(roles)
    if first:
        yield first
    nouns = CALLED.get(roles.sense, ())
    if nouns and roles.agent_is_hole and roles.target.text:
        classes = {each for name in roles.wanted for each in WIDER.get(name, (name,))} or AGENTS
        words = [word for noun in nouns for word in (noun, f"{noun}s")]
        yield Asking(words=words, about=roles.phrases, read=_names(roles, called(*nouns), classes))


def _asking(roles: Roles) -> Asking | None:
    """What to look for, by what the question asks for; None for what no sentence is read for."""
    clause, classes = roles.clause, set(roles.hole.classes)
    verb = forms_of(clause.verb)
    if clause.verb == "be":
        return _counting(roles, []) if clause.wh == "how many" else _calling(roles) if clause.wh == "who" else None
    if clause.wh in {"how much", "how large", "how high"} or "amount" in classes:
        return Asking(words=_same(roles), about=roles.phrases, read=_lone(roles, _sums))
    if clause.wh == "how long" or "sentence" in classes or clause.wh == "how many" and TIMES & {word.low for word in clause.noun}:
        return _term(roles, verb)
    if clause.wh == "how many":
        return _counting(roles, verb)
    if clause.wh == "when" or "date" in classes:
        return Asking(words=verb, about=roles.phrases, read=_days_ahead if is_ahead(clause) else _days)
    if clause.wh in {"who", "whom"} or clause.wh in {"which", "what"} and classes & (AGENTS | {"Agent", "Statute", "Case"}):
        return Asking(words=verb, about=roles.phrases, read=_agents(roles))
    return None


def _calling(roles: Roles) -> Asking | None:
    """Who is Doe's doctor? The name beside that noun."""
    title, place = head_of([*roles.clause.subject, *roles.clause.rest], roles)
    if not title or not title[-1].isalpha() or not place:
        return None
    nouns = CALLED["represent"] if title[-1] in CALLED["represent"] else (title[-1],)
    about = (read_phrase(place, roles.names), Phrase(about=content(" ".join(title[:-1]))))
    words = [word for noun in nouns for word in (noun, f"{noun}s")]
    return Asking(words=words, about=about, read=_names(roles, called(*nouns), PERSONS))


def _counting(roles: Roles, verb: list[str]) -> Asking | None:
    """How many votes did Doe get? The number before that noun."""
    noun = roles.clause.noun[-1].low if roles.clause.noun else ""
    if not noun:
        return None
    numbered = re.compile(rf"\b(\d[\d,]*|{'|'.join(NUMBERS)}) (?:[\w’'-]+ ){{0,3}}?{re.escape(noun)}\b", re.IGNORECASE)

    def read(sentence: Sentence) -> Iterator[str]:
        found = [match[1].rstrip(",") for match in numbered.finditer(sentence.text)]
        if len(found) == 1:
            yield NUMBERS.get(found[0].lower(), found[0])

    return Asking(words=verb or [noun], about=roles.phrases, read=read)


def _term(roles: Roles, verb: list[str]) -> Asking:
    """How long a sentence does Doe face? The term that may come; how long did she get? The one that was given."""
    possible = roles.sense == "face" or roles.clause.auxiliary in {"may", "might", "could", "can"}
    read = _lone(roles, _terms)

    def only(sentence: Sentence) -> Iterator[str]:
        if possible == bool(POSSIBLE.search(sentence.text)):
            yield from read(sentence)

    words = [*verb, "maximum", "faces", "facing"] if possible else _same(roles)
    return Asking(words=words, about=roles.phrases, read=only)


def _terms(text: str) -> list[str]:
    return [match[0] for match in TERM.finditer(text)]


def _days(sentence: Sentence) -> Iterator[str]:
    """Yield the one date of the sentence."""
    found = {mention.value for mention in find_dates(sentence.text, sentence.issued or None)} - {""}
    if len(found) == 1 and not DOUBTED.search(sentence.text):
        yield from found


def _days_ahead(sentence: Sentence) -> Iterator[str]:
    """Yield the one date of the sentence that lies after the day of its document."""
    found = {mention.value for mention in find_dates(sentence.text, sentence.issued or None) if "-" in mention.value}
    later = {value for value in found if value > sentence.issued} if sentence.issued else found
    if len(later) == 1:
        yield from later


def _sums(text: str) -> list[str]:
    """The sums; not one in brackets that gives the sum before it in another currency."""
    spans = [mention.span for mention in find_money(text)]
    return [text[span.start : span.end] for span in spans if not text[: span.start].endswith(" (")]


def _lone(roles: Roles, find: Callable[[str], list[str]]) -> Reader:
    """Yields what is found in the sentence where there is one only; of several, the one told of him who is asked about."""

    def read(sentence: Sentence) -> Iterator[str]:
        found = find(sentence.text)
        if len(found) > 1:
            told_of = [
                text
                for at, things in enumerate(sentence.names)
                if set(things) & set(roles.named)
                for text in re.findall(rf"⟦{at}⟧([^⟦]*)", sentence.masked)
            ]
            found = [each for text in told_of for each in find(text)]
        if len(found) == 1 and not DENIED.search(sentence.text):
            yield found[0]

    return read


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

    return _names(roles, pattern, wide)


def _names(roles: Roles, pattern: re.Pattern[str], wide: Container[str]) -> Reader:
    """Yields the names of these classes at the places that the pattern marks."""

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
