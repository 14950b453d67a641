"""What is said beside an answer: what was searched, what is only alleged, which names were meant, and what is no question."""

from __future__ import annotations

from kg.ask import function_words
from kg.ask.clause import read_clause
from kg.ask.lexicon import KINDS, verb_forms
from kg.ask.names import Names
from kg.ask.nouns import classes_of
from kg.ask.phrases import read_phrase
from kg.ask.plans import Plan
from kg.ask.sparql import Queryable, prologue, rows
from kg.ask.words import words

# The small words that only a question has; articles and prepositions stand in any line.
_ASKING = function_words.WH | function_words.AUXILIARY | function_words.LISTING


def is_no_question(question: str, names: Names) -> bool:
    """Whether no word of it asks anything, names anything of the store or is a noun or verb that is known: "foo bar"."""
    said = words(question)
    if names.find(said) or any(word.is_name for word in said[1:]):
        return False
    return not any(
        word.low in _ASKING or word.low in KINDS or classes_of(word.low) or word.low in verb_forms() for word in said
    )


def left_out(plan: Plan, store: Queryable) -> list[str]:
    """How many statements fit but are only alleged."""
    if not plan.alleged:
        return []
    body = "\n".join(f"  {line}" for line in plan.alleged)
    found = rows(store, prologue(f"SELECT (COUNT(DISTINCT ?counted) AS ?number) WHERE {{\n{body}\n}}"))
    number = int(found[0].get("number", "0")) if found else 0
    if not number:
        return []
    return [f"{number} more {'is' if number == 1 else 'are'} alleged, not decided"]


def looked_for(plan: Plan) -> list[str]:
    """What an empty answer says: the part of the graph that was searched, and names that it does not have."""
    about = [f"about “{plan.text}”"] if plan.text else []
    signs = {"<": "before ", ">=": "after " if plan.date.endswith("~") else "since "}
    sign = next((sign for sign in signs if plan.date.startswith(sign)), "")
    dated = [f"dated {signs.get(sign, '')}{plan.date.removeprefix(sign).rstrip('~')}"] if plan.date else []
    return [" ".join(["the store was searched for a statement that answers this, and has none", *about, *dated])]


def name_notes(question: str, names: Names) -> list[str]:
    """Which name was meant: corrections, ambiguities, and names that are not in the store."""
    clause = read_clause(question)
    if clause is None:
        return []
    notes: list[str] = []
    for some in (clause.noun, clause.subject, clause.rest):
        phrase = read_phrase(some, names)
        for named in phrase.named:
            if named.corrected:
                notes.append(f"“{named.text}” is read as {named.corrected}")
            if len(named.things) > 1:
                labels = list(dict.fromkeys(names.things[iri].label for iri in named.things))
                if len(labels) > 1:
                    notes.append(f"“{named.text}” may mean {', '.join(labels)}; answered for each")
        for name in phrase.unknown:
            near = names.closest(name, limit=2)
            notes.append(f"nothing in the store is called “{name}”" + (f"; is it {' or '.join(near)}?" if near else ""))
    return notes
