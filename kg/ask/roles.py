"""A clause → who acts and to whom, as phrases that are looked up: the same roles for active, passive and nominal questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.ask.clause import Clause
from kg.ask.function_words import PREPOSITIONS
from kg.ask.lexicon import senses
from kg.ask.names import Names
from kg.ask.phrases import Phrase, date_in, read_phrase, segments
from kg.ask.words import Word, text_of

NOBODY = Phrase()
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


def sense_of(clause: Clause) -> str:
    """The sense of the clause's verb, its object and particle taken into account; "" where it is not known."""
    verb = f"{clause.verb} {clause.particle}".strip()
    rest = [word.low for word in clause.rest]
    table = senses()
    if clause.verb == "plead" and "guilty" in rest[:2]:
        return "plead guilty"
    if clause.verb in {"enter", "take"} and (
        {"plea", "pleas"} & set(rest) or {"plea", "pleas"} & {word.low for word in clause.subject}
    ):
        return "plead guilty"
    if (
        clause.verb == "admit"
        and clause.slot == "object"
        and {"charge", "charges", "count", "counts"} & {word.low for word in clause.noun}
    ):
        return "plead guilty"
    if clause.verb == "take" and "court" in rest:
        return "sue"
    if clause.verb == "agree" and rest[:2] == ["to", "pay"] and "settle" in rest and clause.slot == "subject":
        return "settle"
    if clause.verb == "resolve" and "settlement" in {word.low for word in clause.subject}:
        return "settle"
    if clause.verb in {"bring", "file", "launch", "lodge", "lead", "submit", "start", "join"} and _speaks_of(
        rest, "lawsuit suit complaint case action challenge class-action lawsuits petition claim"
    ):
        return "sue"
    if clause.verb == "find" and "guilty" in rest and rest[rest.index("guilty") - 1] == "not":
        return "acquit"
    if clause.verb == "find" and clause.passive and clause.negated and "guilty" in rest[:2]:
        return "acquit"
    if clause.verb == "find" and clause.passive and "guilty" in rest[:2]:
        return "convict"
    if clause.verb in {"find", "declare"} and not clause.passive and "guilty" in rest:
        return "convict"
    if clause.verb == "agree" and rest[:2] == ["to", "pay"] or clause.verb == "have" and rest[:2] == ["to", "pay"]:
        return "pay"
    if clause.verb in {"order", "require", "force", "tell"} and "pay" in rest:
        return "pay"
    if clause.verb in {"agree", "refuse"} and len(rest) > 1 and rest[0] == "to":
        inner = table.get(rest[1])
        return {"agree": inner, "refuse": "reject"}[clause.verb] or ""
    if clause.verb in {"conduct", "lead", "carry"} and _speaks_of(rest, "investigation inquiry probe"):
        return "investigate"
    if clause.verb == "oversee" and _speaks_of(rest, "case trial lawsuit"):
        return "preside"
    if clause.verb == "have" and _speaks_of(rest, "case trial lawsuit"):
        return "preside"
    if clause.verb in {"hold"} and clause.passive:
        return "preside" if "trial" in {word.low for word in clause.subject} else "rule"
    if clause.verb in {"return", "reach", "give", "make", "issue", "deliver", "write", "enter", "hand"} and _speaks_of(
        [*rest, *(word.low for word in clause.noun)],
        "verdict ruling rulings decision judgment judgement opinion opinions majority dissent panel order",
    ):
        return "dissent" if {"dissent", "dissenting"} & set(rest) else "rule"
    if clause.verb in {"argue"} and _speaks_of(rest, "case"):
        return "represent"
    if clause.verb == "argue" and rest[:1] == ["for"]:
        return "represent"
    if clause.verb == "appear" and rest[:1] == ["for"]:
        return "represent"
    if clause.verb in {"reach", "make", "sign"} and _speaks_of(rest, "settlement deal"):
        return "settle"
    if clause.verb in {"impose", "hand", "give"} and clause.slot == "subject" and _speaks_of(rest, "sentence term"):
        return "sentence"
    if (
        clause.verb in {"name", "mention"}
        and clause.passive
        and _speaks_of([word.low for word in clause.noun], "documents articles document article")
    ):
        return "mention"
    if clause.verb == "defend" and clause.slot == "subject":
        return "represent"
    if clause.verb == "say" and clause.slot == "object":
        return "argue"
    if clause.verb == "put" and "hold" in rest:
        return "block"
    if (
        clause.verb == "serve"
        and {"prison", "sentence"} & {*rest, *(word.low for word in clause.noun)}
        or clause.verb == "serve"
        and clause.wh == "how long"
    ):
        return "receive"
    if clause.verb == "work" and clause.slot == "subject":
        return "lead"
    return table.get(verb) or (table.get(clause.verb, "") if clause.particle in {"", "over", "on", "up", "off"} else "")


def _speaks_of(words: Sequence[str], nouns: str) -> bool:
    return bool(set(nouns.split()) & set(words))


def read_roles(clause: Clause, names: Names) -> Roles:
    """Who acts, what it is done to, by whom, when: the phrases of the clause, looked up in the store's names."""
    rest = list(clause.rest)
    stranded = ""
    if rest and rest[-1].low in LAST_PREPOSITIONS and len(rest) >= 1 and clause.verb != "be":
        stranded, rest = rest[-1].low, rest[:-1]
    elif (
        rest
        and rest[0].low in LAST_PREPOSITIONS
        and clause.slot == "object"
        and len(rest) > 1
        and rest[1].low in {"in", "by", "at", "last", "on"} | {"to"}
    ):
        stranded, rest = rest[0].low, rest[1:]  # "sentenced for in the corruption case"
    elif rest and rest[-1].low in {"do", "did", "done"} and len(rest) > 1:
        rest = rest[:-1]
    if clause.verb in {"refuse", "decline"} and len(rest) == 2 and rest[0].low == "to":
        rest = []  # "Which request did the court refuse to grant?"
    hole = read_phrase(clause.noun, names) if clause.noun else NOBODY
    text = text_of(clause.rest)
    date = date_in(text) or date_in(text_of(clause.subject)) or date_in(text_of(clause.noun))
    by_words: list[Word] = []
    if clause.passive or clause.verb == "be":
        named = names.find(rest)
        kept: list[Word] = []
        for preposition, places in segments(rest, named):
            if preposition == "by" and places:
                by_words = [rest[at] for at in places]
            else:
                if preposition:
                    kept.append(rest[places[0] - 1] if places else Word(preposition, 0, 0))
                kept += [rest[at] for at in places]
        rest = kept
    by = read_phrase(by_words, names) if by_words else NOBODY
    subject = read_phrase(clause.subject, names) if clause.subject else NOBODY
    others = _object(rest, names)
    sense = sense_of(clause)
    if clause.slot == "subject":
        if clause.passive:
            return Roles(
                clause=clause,
                names=names,
                sense=sense,
                hole=hole,
                agent=by,
                by=by,
                target=others,
                target_is_hole=True,
                date=date,
                stranded=stranded,
            )
        return Roles(
            clause=clause,
            names=names,
            sense=sense,
            hole=hole,
            agent_is_hole=True,
            target=others,
            date=date,
            stranded=stranded,
        )
    if clause.passive:
        return Roles(
            clause=clause,
            names=names,
            sense=sense,
            hole=hole,
            agent=by,
            by=by,
            target=_joined(subject, others),
            date=date,
            stranded=stranded,
        )
    return Roles(
        clause=clause, names=names, sense=sense, hole=hole, agent=subject, target=others, target_is_hole=not others.things, date=date, stranded=stranded
    )  # fmt: skip


def _object(rest: Sequence[Word], names: Names) -> Phrase:
    """What stands after the verb; a preposition in front ("on the appeal", "with Apple") is not a part of it."""
    some = list(rest)
    while some and (some[0].low in PREPOSITIONS or some[0].low == "guilty"):
        some = some[1:]
    return read_phrase(some, names)


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
