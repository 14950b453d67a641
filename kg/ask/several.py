"""A question that asks two things, "Who sued Acme and what does it claim?" → its questions, and their answers as one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.ask.answer import Answer
from kg.ask.clause import read_clause
from kg.ask.words import forms, text_of

ANOTHER = re.compile(
    r",? and (?=(?:who|whom|whose|what|when|where|how (?:much|many|long)|which|in which|by whom|did|was|were)\b)",
    re.IGNORECASE,
)
BARE_WHICH = re.compile(r"^which (?=(?:was|were|is|are|did|does|do|has|have)\b)", re.IGNORECASE)

# "Who did Acme settle with, and for how much?"
ELLIPTIC = re.compile(
    r"^(?P<first>.+?),? and (?P<second>(?:for |to |in |with |against |of |under |by |from )?(?:how much|how long|what|whom|when|where|(?:which|what) \w+))\s*\?*$",
    re.IGNORECASE,
)


def questions_in(question: str) -> list[str]:
    """The questions that the question joins by "and"; itself alone where a part would be no question.

    >>> questions_in("Which claims were accepted and which were rejected?")
    ['Which claims were accepted?', 'Which claims were rejected?']
    >>> questions_in("Who represents Acme and Globex?")
    ['Who represents Acme and Globex?']
    """
    if (elliptic := ELLIPTIC.match(question)) and (second := _completed(elliptic["first"], elliptic["second"])):
        return [f"{elliptic['first']}?", second]
    parts = [part.strip(" ?") for part in ANOTHER.split(question)]
    if len(parts) < 2:
        return [question]
    first = read_clause(parts[0])
    noun = text_of(first.noun) if first is not None else ""
    whole = [BARE_WHICH.sub(f"Which {noun} ", part) if noun else part for part in parts]
    if any(read_clause(part) is None or len(part.split()) < 3 for part in whole):
        return [question]
    return [f"{part[:1].upper()}{part[1:]}?" for part in whole]


def _completed(first: str, second: str) -> str:
    """The second question with the verb of the first: "and for how much" after "who did Acme settle with"."""
    clause = read_clause(first)
    if clause is None or not clause.verb or clause.verb == "be" or clause.wh not in {"who", "whom", "which", "what"}:
        return ""
    who = text_of(clause.subject) or "they"
    rest = text_of(clause.rest) if clause.slot == "subject" else ""
    if clause.passive:
        done = next(form for form, name in forms(clause.verb) if name == "participle")
        return f"{second} was {who} {done} {rest}".strip() + "?"
    return f"{second} did {who} {clause.verb} {rest}".strip() + "?"


def joined(question: str, answers: Sequence[Answer]) -> Answer:
    """The answers as one; refused where one of them is, because half an answer reads like a whole one."""
    refused = next((each for each in answers if each.refused), None)
    if refused is not None:
        return replace(
            refused,
            question=question,
            refused=f"it asks two things, and “{refused.question}” is not understood: {refused.refused}",
            suggestions=(*(each.question for each in answers if not each.refused), *refused.suggestions),
        )
    return Answer(
        question=question,
        sparql=_either([each.sparql for each in answers]),
        answers=tuple(dict.fromkeys(found for each in answers for found in each.answers)),
        notes=tuple(dict.fromkeys(f"“{each.question}”: {note}" for each in answers for note in each.notes)),
    )


def _either(queries: Sequence[str]) -> str:
    """One query that finds what each of them finds."""
    prefixes = dict.fromkeys(line for query in queries for line in query.splitlines() if line.startswith("PREFIX"))
    inner = [
        "\n".join(line for line in query.splitlines() if not line.startswith("PREFIX"))
        for query in dict.fromkeys(queries)
    ]
    return "\n".join(
        [*prefixes, "SELECT DISTINCT ?answer ?why WHERE {", "\nUNION\n".join(f"{{ {each} }}" for each in inner), "}"]
    )
