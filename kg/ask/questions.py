"""A question in plain words and a store → the answer, with its quotes, its query and what was left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from weakref import WeakKeyDictionary

from kg.ask.answer import Answer
from kg.ask.both import common, each_of_both
from kg.ask.choosing import chosen as asked_for
from kg.ask.clause import read_clause
from kg.ask.compile import compile_clause
from kg.ask.counting import counted, counts_store, is_count, ranked
from kg.ask.days import on_weekday, weekday_in
from kg.ask.documents import is_alone
from kg.ask.evidence import describe, sum_of
from kg.ask.examples import nearest
from kg.ask.excepted import excepted
from kg.ask.lexicon import KINDS
from kg.ask.names import Names, key
from kg.ask.nested import unnested
from kg.ask.notes import is_no_question, left_out, looked_for, name_notes
from kg.ask.plans import Asked, NotUnderstood, Plan
from kg.ask.pronouns import follow_up
from kg.ask.relevance import Name, Unknown, relevant
from kg.ask.roles import read_roles
from kg.ask.several import joined, questions_in
from kg.ask.sparql import Queryable, Row, rows
from kg.ask.told import COULD_COUNT, COULD_TELL, ENOUGH, NOTE, NUMBER_NOTE, told
from kg.ask.unheeded import with_unheeded, words_left
from kg.ask.versus import VERSUS
from kg.ask.words import content, words

ORDINALS = content("first second third fourth fifth sixth seventh eighth ninth tenth eleventh")
_NAMES: WeakKeyDictionary[object, Names] = WeakKeyDictionary()


def names_of(store: Queryable) -> Names:
    """The names of the store, read once for as long as the store object lives."""
    try:
        return _NAMES.setdefault(store, Names(store)) if store not in _NAMES else _NAMES[store]
    except TypeError:  # a store that can be neither hashed nor referred to weakly
        return Names(store)


def understand(question: str, names: Names) -> Asked | NotUnderstood:
    """The plans for a question, without running them."""
    clause = read_clause(question)
    if clause is None:
        return NotUnderstood(why="it has no hole to fill: ask who, which, what, when, where, how much, or whether")
    asked = compile_clause(clause, names)
    if isinstance(asked, NotUnderstood):
        return asked
    return with_unheeded(asked, clause, lambda shorter: compile_clause(shorter, names))


def ask(question: str, store: Queryable, *, sentences: bool = False) -> Answer:
    """The answer to the question from what the store states; what is not understood is refused, never guessed.

    Where no statement answers, a note says whether a sentence of a document could; with `sentences` it does.
    """
    parts = questions_in(question)
    if len(parts) == 1:
        return _ask_one(question, store, sentences=sentences)
    answers: list[Answer] = []
    for part in parts:
        before = answers[-1].answers if answers and len(answers[-1].answers) == 1 else ()
        answers.append(_ask_one(follow_up(part, before, names_of(store)), store, sentences=sentences))
    return joined(question, answers)


def _ask_one(asked_as: str, store: Queryable, *, sentences: bool) -> Answer:
    names = names_of(store)
    whole, left_out = excepted(names.recased(asked_as))
    if left_out:
        rest = _ask_one(whole, store, sentences=sentences)
        known = {iri for named in names.find(words(left_out)) for iri in named.things}
        return replace(rest, question=asked_as, answers=tuple(f for f in rest.answers if f.iri not in known))
    if pair := each_of_both(names.recased(asked_as)):
        return common(asked_as, *(_ask_one(part, store, sentences=sentences) for part in pair))
    question = unnested(names.recased(asked_as), lambda inner: _named(inner, store))
    asked = understand(question, names)
    plans = [] if isinstance(asked, NotUnderstood) else _with_undated(asked.plans, store)
    # a number that a text gives is better than the things that the graph has of it
    told_number = plans and is_count(question) and not counts_store(question)
    number = _told(question, store, note=NUMBER_NOTE, enough=1.0) if told_number else None
    if number and sentences:
        return replace(number, question=asked_as)
    # of two parties that no case sets against each other nothing is told there
    answer = None if _names_no_case(question, names) else _decided(question, asked, plans, store)
    if answer is not None:
        several = is_count(question) or len(answer.answers) > 1
        noted = asked.notes if isinstance(asked, Asked) and several else ()
        more = [COULD_COUNT] if number and _labels(number) != _labels(answer) else []
        answer = replace(answer, answers=()) if more else answer  # of two numbers one is wrong
    else:
        told_so = _told(question, store, note=NOTE)
        if told_so and sentences:
            return replace(told_so, question=asked_as)
        answer, noted, more = _unanswered(question, asked, plans, store), (), [COULD_TELL] if told_so else []
    return replace(answer, question=asked_as, notes=(*noted, *answer.notes, *more))


def _names_no_case(question: str, names: Names) -> bool:
    """Whether it sets two names of the store against each other that are the sides of no case: "Acme v. Roe"."""
    some = words(question)
    inside = {at for named in names.find(some) for at in range(named.start, named.end)}
    return any(word.low in VERSUS and at not in inside and {at - 1, at + 1} <= inside for at, word in enumerate(some))


def _named(question: str, store: Queryable) -> list[str]:
    """The names of the things that answer the question."""
    return [found.label for found in _ask_one(question, store, sentences=False).answers if found.iri]


def _labels(answer: Answer) -> list[str]:
    return [found.label for found in answer.answers]


def _stated(question: str, plans: Sequence[Plan], store: Queryable) -> Answer | None:
    """What the first plan that finds anything finds; None where none does."""
    names, clause = names_of(store), read_clause(question)
    spoken, unknown = _spoken(question, names), _unknown(question, names)
    for plan in plans:
        found, sparql, more = _run(plan, question, store, spoken, [*unknown, *_unread(plan, unknown, store)])
        if not found and not more:
            continue
        if found and clause is not None and clause.superlative:
            found, count = ranked(found, most=clause.superlative == "most")
            more = [*more, f"{count} statement{'' if count == 1 else 's'} each, counted over the rows of the query"]
        answers = describe(store, found, literal=plan.kind in {"literal", "number"})
        notes = [*name_notes(question, names), *more, *([plan.note] if plan.note else []), *left_out(plan, store)]
        return Answer(
            question=question,
            sparql=sparql,
            answers=counted(answers) if is_count(question) and plan.kind != "number" else answers,
            notes=tuple(dict.fromkeys(notes)),
        )
    return None


def _decided(question: str, asked: Asked | NotUnderstood, plans: Sequence[Plan], store: Queryable) -> Answer | None:
    """What is stated, said to be yes or no where that is asked; neither where it was decided both ways."""
    answer = _stated(question, plans, store)
    if isinstance(asked, NotUnderstood) or not asked.affirms:
        return answer
    denied = _stated(question, asked.denials, store)
    if answer is None:
        return denied and replace(denied, whether="no")
    if denied is None:
        return replace(answer, whether="yes")
    return replace(answer, notes=(*answer.notes, "it was decided the other way, too"))


def _told(question: str, store: Queryable, *, note: str, enough: float = ENOUGH) -> Answer | None:
    """The answer that sentences give; None where none gives one."""
    clause, names = read_clause(question), names_of(store)
    found = told(read_roles(clause, names), store, enough=enough) if clause is not None else None
    if found is None:
        return None
    notes = dict.fromkeys([*name_notes(question, names), note])
    return Answer(question=question, sparql=found.sparql, answers=found.answers, notes=tuple(notes))


def _unanswered(question: str, asked: Asked | NotUnderstood, plans: Sequence[Plan], store: Queryable) -> Answer:
    """An empty answer that says what was looked for; a refusal where nothing was."""
    names = names_of(store)
    unknown = asked if isinstance(asked, NotUnderstood) else asked.unless
    if unknown is None and is_no_question(question, names):
        unknown = NotUnderstood(why=f"“{question.strip()}” asks for nothing that the graph holds")
    if unknown is not None:
        return _refusal(question, unknown, names)
    if not plans:
        return _refusal(question, NotUnderstood(why="nothing in the graph answers this kind of question"), names)
    first = plans[0]
    notes = [*name_notes(question, names), *looked_for(first), *left_out(first, store)]
    return Answer(question=question, sparql=first.sparql(), notes=tuple(dict.fromkeys(notes)))


def _spoken(question: str, names: Names) -> list[Name]:
    """The names in the question, each with all that it may mean."""
    clause = read_clause(question)
    parts = (clause.noun, clause.subject, clause.rest) if clause is not None else ()
    return [
        Name(things=frozenset(named.things), words=content(key(named.text)))
        for some in parts
        for named in names.find(some)
    ]


def _grouped(others: Sequence[str], spoken: Sequence[Name]) -> list[Name]:
    """The things as the names that mean them: a name with several meanings is one name."""
    found: dict[Name, None] = {}
    for thing in others:
        found[next((name for name in spoken if thing in name.things), Name(frozenset({thing}), frozenset()))] = None
    return list(found)


def _unknown(question: str, names: Names) -> list[Unknown]:
    """The words of each name in the question that the store does not know; "Ninth" may be written "9th"."""
    clause = read_clause(question)
    if clause is None:
        return []
    roles = read_roles(clause, names)
    acting = roles.agent.unknown[-1:] if not roles.agent.things and roles.agent.head not in KINDS else ()
    return [
        Unknown(words, near=name in acting and roles.agent.text.endswith(name))
        for name in roles.unknown
        if (words := content(key(name)) - ORDINALS)
    ]


def _unread(plan: Plan, unknown: Sequence[Unknown], store: Queryable) -> list[Unknown]:
    """The words of the phrases that the plan leaves unread; of the one document of a store they tell half as much."""
    known = frozenset[str]().union(*(name.words for name in unknown))
    left = [words_left(phrase, known) for phrase in plan.unheeded]
    alone = bool(left) and is_alone(store)
    return [Unknown(words, near=near and not alone, share=0.5 if alone else 1.0) for words, near in left if words]


def _run(
    plan: Plan, question: str, store: Queryable, spoken: Sequence[Name], unknown: Sequence[Unknown]
) -> tuple[list[Row], str, list[str]]:
    """What the plan finds, the query that finds exactly that, and what to say about it."""
    sparql = plan.sparql()
    found: Sequence[Row] = rows(store, sparql)
    if found and (weekday := weekday_in(read_clause(question))) is not None:
        found = on_weekday(store, found, weekday)
    if not found:
        return [], sparql, []
    kept = relevant(
        store, found, plan.stems, _grouped(plan.others, spoken), strict=plan.strict, only_best=plan.best, own=plan.own,
        worded=plan.worded, topical=plan.topical, unknown=unknown,
    )  # fmt: skip
    chosen = list(kept.rows)
    if plan.kind == "literal" and any(row.get("answer") not in {"pending", None} for row in chosen):
        # one document may report as pending what another reports as decided
        chosen = [row for row in chosen if row["answer"] != "pending"]
    if plan.label_stems and chosen:
        labelled = [
            row
            for row in chosen
            if (thing := names_of(store).things.get(row["answer"]))
            and content(" ".join(thing.names)) & plan.label_stems
        ]
        chosen = labelled or chosen
    if len(chosen) != len(found) and chosen:
        sparql = plan.sparql(keep={row["why"] for row in chosen if "why" in row})
    if plan.kind == "thing" and (clause := read_clause(question)) is not None:
        fitting = asked_for(store, names_of(store), clause, chosen)
        if len(fitting) != len(chosen):
            chosen = fitting
            whys, only = ({row[name] for row in chosen if name in row} for name in ("why", "answer"))
            sparql = plan.sparql(keep=whys, only=only)
    if plan.sole and len({sum_of(row["answer"]) or row["answer"] for row in chosen}) > 1:
        several = sorted({row["answer"] for row in chosen})
        return (
            [],
            sparql,
            [f"one is asked for, and several fit: {', '.join(several)}"] if plan.kind == "literal" else [],
        )
    if plan.lone and len({row.get("why") for row in chosen}) > 1:
        return [], sparql, []
    notes = (
        [f"“{plan.text}” is not in the words of the statement itself, but in its {kept.test}"]
        if kept.test in {"title", "document"} and plan.text
        else []
    )
    return chosen, sparql, notes


def _with_undated(plans: Sequence[Plan], store: Queryable) -> list[Plan]:
    """The plans, and, in a store of one document, each dated one again for what has no date there."""
    alone, note = is_alone(store), "its date is not stated"
    return [
        each
        for plan in plans
        for each in (
            (plan, replace(plan, undated=True, note=note))
            if plan.date and alone and not rows(store, plan.sparql())
            else (plan,)
        )
    ]


def _refusal(question: str, asked: NotUnderstood, names: Names) -> Answer:
    return Answer(
        question=question,
        refused=asked.why,
        suggestions=tuple(nearest(question)),
        notes=tuple(name_notes(question, names)),
    )
