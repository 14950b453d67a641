"""A question → which sentences of a text may answer it, and how the answer is read from one."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass

from kg.ask.ahead import is_ahead
from kg.ask.being import head_of
from kg.ask.lexicon import SENSES
from kg.ask.modality import callings, is_accusing, is_denied, is_doubted, is_possible
from kg.ask.parts import acting, beside, called, done_to, facing_names
from kg.ask.phrases import Phrase, read_phrase
from kg.ask.plans import PERSONS, WIDER
from kg.ask.roles import Roles
from kg.ask.sentences import Sentence
from kg.ask.words import content, forms
from kg.parse.dates import NUMBERS as WORDED
from kg.parse.dates import find_dates
from kg.parse.money import find_money

TERM = re.compile(
    r"\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)[ -](?:year|month|week|day)s?\b"
    r"(?: and (?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven) (?:month|week|day)s?)?|\blife(?= (?:in prison|imprisonment|sentence))",
    re.IGNORECASE,
)
TIMES = frozenset({"years", "months", "weeks", "days"})
NUMBERS = {word: str(number) for word, number in WORDED.items() if word not in {"a", "an"}}
AGENTS = frozenset({"Person", "Judge", "Attorney", "Organization", "Company", "GovernmentBody", "Court", "LawFirm"})


Reader = Callable[[Sentence], Iterator[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """Which sentences may tell: those with one of the words that speak of these phrases; and how one is read."""

    words: Sequence[str]
    about: Sequence[Phrase]
    read: Reader


def sought(roles: Roles) -> Iterator[Sought]:
    """Yield what to look for: the verb, then the noun that says as much ("Doe's attorney", "the owner of Acme")."""
    first = _first(roles)
    if first:
        yield first
    nouns = callings().get(roles.sense, ())
    if nouns and roles.agent_is_hole and roles.target.text:
        classes = {each for name in roles.wanted for each in WIDER.get(name, (name,))} or AGENTS
        words = [word for noun in nouns for word in (noun, f"{noun}s")]
        yield Sought(words=words, about=roles.phrases, read=_names(roles, called(*nouns), classes))


def _first(roles: Roles) -> Sought | None:
    """What to look for, by what the question asks for; None for what no sentence is read for."""
    clause, classes = roles.clause, set(roles.hole.classes)
    verb = forms_of(clause.verb)
    if clause.verb == "be":
        return _counting(roles, []) if clause.wh == "how many" else _calling(roles) if clause.wh == "who" else None
    if clause.wh in {"how much", "how large", "how high"} or "amount" in classes:
        return Sought(words=_same(roles), about=roles.phrases, read=_lone(roles, _sums))
    if (
        clause.wh == "how long"
        or "sentence" in classes
        or clause.wh == "how many"
        and TIMES & {word.low for word in clause.noun}
    ):
        return _term(roles, verb)
    if clause.wh == "how many":
        return _counting(roles, verb)
    if clause.wh == "when" or "date" in classes:
        return Sought(words=verb, about=roles.phrases, read=_days_ahead if is_ahead(clause) else _days)
    if (
        clause.wh in {"who", "whom"}
        or clause.wh in {"which", "what"}
        and classes & (AGENTS | {"Agent", "Statute", "Case"})
    ):
        return Sought(words=verb, about=roles.phrases, read=_agents(roles))
    return None


def _calling(roles: Roles) -> Sought | None:
    """Who is Doe's doctor? The name beside that noun."""
    title, place = head_of([*roles.clause.subject, *roles.clause.rest], roles)
    if not title or not title[-1].isalpha() or not place:
        return None
    nouns = callings()["represent"] if title[-1] in callings()["represent"] else (title[-1],)
    about = (read_phrase(place, roles.names), Phrase(about=content(" ".join(title[:-1]))))
    words = [word for noun in nouns for word in (noun, f"{noun}s")]
    return Sought(words=words, about=about, read=_names(roles, called(*nouns), PERSONS))


def _counting(roles: Roles, verb: list[str]) -> Sought | None:
    """How many votes did Doe get? The number before that noun."""
    noun = roles.clause.noun[-1].low if roles.clause.noun else ""
    if not noun:
        return None
    numbered = re.compile(rf"\b(\d[\d,]*|{'|'.join(NUMBERS)}) (?:[\w’'-]+ ){{0,3}}?{re.escape(noun)}\b", re.IGNORECASE)

    def read(sentence: Sentence) -> Iterator[str]:
        found = [match[1].rstrip(",") for match in numbered.finditer(sentence.text)]
        if len(found) == 1:
            yield NUMBERS.get(found[0].lower(), found[0])

    return Sought(words=verb or [noun], about=roles.phrases, read=read)


def _term(roles: Roles, verb: list[str]) -> Sought:
    """How long a sentence does Doe face? The term that may come; how long did she get? The one that was given."""
    possible = roles.sense == "face" or roles.clause.auxiliary in {"may", "might", "could", "can"}
    read = _lone(roles, _terms)

    def only(sentence: Sentence) -> Iterator[str]:
        if possible == is_possible(sentence.text):
            yield from read(sentence)

    words = [*verb, "maximum", "faces", "facing"] if possible else _same(roles)
    return Sought(words=words, about=roles.phrases, read=only)


def _terms(text: str) -> list[str]:
    return [match[0] for match in TERM.finditer(text)]


def _days(sentence: Sentence) -> Iterator[str]:
    """Yield the one date of the sentence."""
    found = {mention.value for mention in find_dates(sentence.text, sentence.issued or None)} - {""}
    if len(found) == 1 and not is_doubted(sentence.text):
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
        if len(found) == 1 and not is_denied(sentence.text):
            yield found[0]

    return read


def _agents(roles: Roles) -> Reader:
    """Who stands where the verb has its doer, its object, or the name that its preposition brings."""
    clause = roles.clause
    wide = {each for name in roles.wanted for each in WIDER.get(name, (name,))} or set(AGENTS)
    preposition = clause.preposition or roles.stranded
    if roles.agent_is_hole or preposition == "by":
        return _names(roles, acting(clause.verb, clause.particle), wide, known=roles.target.things)
    if preposition:
        return _names(roles, beside(clause.verb, preposition), wide)
    return _names(roles, done_to(clause.verb, clause.particle), wide, known=roles.agent.things)


def _names(roles: Roles, pattern: re.Pattern[str], wide: Container[str], *, known: Sequence[str] = ()) -> Reader:
    """Yields the names of these classes at the places that the pattern marks, unless others than the known face them."""

    of_accusers = is_accusing(roles.clause.question)

    def read(sentence: Sentence) -> Iterator[str]:
        for match in pattern.finditer(sentence.masked):
            before = sentence.masked[: match.end()]
            if is_doubted(before[max(0, match.start() - 12) :]) or not of_accusers and is_accusing(before):
                continue
            group = next(name for name, some in match.groupdict().items() if some)
            facing = sentence.named_in(facing_names(sentence.masked, match, group))
            if known and facing and not set(known) & set(facing):
                continue
            for thing in sentence.named_in(match[group]):
                if thing not in roles.named and roles.names.things[thing].type in wide:
                    yield thing

    return read


def _same(roles: Roles) -> list[str]:
    """The forms of the verb and of the verbs that mean the same: a sum is "paid" or "owed"."""
    verbs = [verb for verb in SENSES.get(roles.sense, "").split(", ") if verb and " " not in verb]
    return forms_of(roles.clause.verb, *verbs)


def forms_of(*verbs: str) -> list[str]:
    """The forms of the verbs, each once."""
    return list(dict.fromkeys(form for verb in verbs for form, _ in forms(verb)))
