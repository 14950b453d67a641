"""A clause → who acts and to whom, as phrases that are looked up: the same roles for active, passive and nominal questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.ask.clause import Clause
from kg.ask.function_words import PREPOSITIONS
from kg.ask.idioms import sense_of
from kg.ask.names import Names
from kg.ask.nouns import classes_of
from kg.ask.phrases import Phrase, date_in, read_phrase, segments
from kg.ask.words import Word, content, text_of

NOBODY = Phrase()
APPEALS = frozenset({"appeal", "appeals"})
# "What did the court order Apple to pay?": what follows the infinitive is what was asked for, not a place.
LAST_PREPOSITIONS = frozenset({"of", "with", "for", "to", "on", "in", "from", "about", "by", "at", "against", "over"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """A question's parts, looked up."""

    clause: Clause
    names: Names
    sense: str
    hole: Phrase  # what the hole is called: "which company"
    agent: Phrase = NOBODY
    target: Phrase = NOBODY
    by: Phrase = NOBODY  # "by Judge Ruiz", also where it is the agent
    agent_is_hole: bool = False
    target_is_hole: bool = False
    date: str = ""
    infinitive: tuple[Word, ...] = ()  # "agree to pay": the words after "to"
    stranded: str = ""  # the preposition at the end: "charged with"

    @property
    def named(self) -> tuple[str, ...]:
        """Every thing that the question names."""
        return tuple(
            iri
            for phrase in (self.hole, self.agent, self.target, self.by)
            for name in phrase.named
            for iri in name.things
            if phrase is self.hole or iri not in phrase.modifiers
        )

    @property
    def wanted(self) -> tuple[str, ...]:
        """The classes that the hole's noun or question word allows."""
        return self.hole.classes

    @property
    def unknown(self) -> tuple[str, ...]:
        """The names that the store does not know."""
        return tuple(
            dict.fromkeys(name for phrase in (self.hole, self.agent, self.target, self.by) for name in phrase.unknown)
        )

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """All phrases, in the order of the roles."""
        return (self.agent, self.target, self.by)


def read_roles(clause: Clause, names: Names) -> Roles:
    """Who acts, what it is done to, by whom, when: the phrases of the clause, looked up in the store's names."""
    rest, stranded = _without_stranded(clause)
    by_words: list[Word] = []
    if clause.passive or clause.verb == "be":
        rest, by_words = _without_agent(rest, names)
    acts = clause.verb != "be"
    by = read_phrase(by_words, names, acts=acts) if by_words else NOBODY
    subject = read_phrase(clause.subject, names, acts=acts) if clause.subject else NOBODY
    others = _object(rest, names, acts=acts)
    asked = Roles(
        clause=clause,
        names=names,
        sense=sense_of(clause),
        hole=_hole(clause, names),
        date=next(
            (date for some in (clause.rest, clause.subject, clause.noun) if (date := date_in(text_of(some)))), ""
        ),
        stranded=stranded,
    )
    if clause.slot == "subject" and clause.passive:
        return replace(asked, agent=by, by=by, target=others, target_is_hole=True)
    if clause.slot == "subject":
        return replace(asked, agent_is_hole=True, target=others)
    if clause.passive:
        return replace(asked, agent=by, by=by, target=_joined(subject, others))
    return replace(asked, agent=subject, target=others, target_is_hole=not others.things)


def _hole(clause: Clause, names: Names) -> Phrase:
    """What the hole is called, with the kinds of things that its noun can name."""
    hole = read_phrase(clause.noun, names) if clause.noun else NOBODY
    if hole.head in APPEALS:  # of all requests those that are appeals
        hole = replace(hole, about=hole.about | content("appeal"), about_text=f"{hole.about_text} appeal".strip())
    if not hole.head or hole.classes:
        return hole
    before = hole.text.lower().partition(hole.head)[0].split()[-1:]  # an attorney general is no general
    return replace(hole, classes=classes_of(" ".join([*before, hole.head])))


def _without_stranded(clause: Clause) -> tuple[list[Word], str]:
    """What follows the verb without the preposition that is left alone there, and that preposition: "charged with"."""
    rest = list(clause.rest)
    stranded = ""
    if rest and rest[-1].low in LAST_PREPOSITIONS and clause.verb != "be":
        stranded, rest = rest[-1].low, rest[:-1]
    elif (
        clause.slot == "object"
        and len(rest) > 1
        and rest[0].low in LAST_PREPOSITIONS
        and rest[1].low in {"in", "by", "at", "last", "on", "to"}
    ):
        stranded, rest = rest[0].low, rest[1:]  # "sentenced for in the corruption case"
    elif len(rest) > 1 and rest[-1].low in {"do", "did", "done"}:
        rest = rest[:-1]
    if clause.verb in {"refuse", "decline"} and len(rest) == 2 and rest[0].low == "to":
        rest = []  # "Which request did the court refuse to grant?"
    return rest, stranded


def _without_agent(rest: list[Word], names: Names) -> tuple[list[Word], list[Word]]:
    """The words without the last "by …", and the words of that."""
    by_words: list[Word] = []
    kept: list[Word] = []
    for preposition, places in segments(rest, names.find(rest)):
        if preposition == "by" and places:
            by_words = [rest[at] for at in places]
            continue
        if preposition:
            kept.append(rest[places[0] - 1] if places else Word(preposition, 0, 0))
        kept += [rest[at] for at in places]
    return kept, by_words


def _object(rest: Sequence[Word], names: Names, *, acts: bool) -> Phrase:
    """What stands after the verb; a preposition in front ("on the appeal", "with Apple") is not a part of it."""
    some = list(rest)
    while some and (some[0].low in PREPOSITIONS or some[0].low == "guilty"):
        some = some[1:]
    return read_phrase(some, names, acts=acts)


def _joined(subject: Phrase, rest: Phrase) -> Phrase:
    """The passive subject as the target, with what the rest of the clause adds: "Apple … in the e-book case"."""
    return Phrase(
        text=subject.text,
        things=subject.things,
        named=(*subject.named, *rest.named),
        modifiers=(*subject.modifiers, *rest.modifiers),
        head=subject.head,
        classes=subject.classes,
        owners=subject.owners,
        against=(*subject.against, *rest.against),
        others=(*subject.others, *rest.things, *rest.others),
        about=subject.about | rest.about,
        about_text=f"{subject.about_text} {rest.about_text}".strip(),
        unknown=(*subject.unknown, *rest.unknown),
        owner_role=subject.owner_role,
    )
