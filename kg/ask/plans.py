"""What a question asks for, as SPARQL patterns tried in order: the strict reading first, then the wider ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from kg.ask.sparql import literal, prologue, short, values

Kind = Literal["thing", "literal", "count", "number"]  # a number is stated, and not what is counted

# Nouns for people that are posts, too.
POSTS = frozenset(
    "director executive officer senator minister official governor congressman spokesman spokeswoman mayor sheriff".split()
)
PERSONS = ("Person", "Judge", "Attorney")
BODIES = ("Organization", "Company", "GovernmentBody", "Court", "LawFirm")
# What a class takes in: the store does not reason, so "which people" names the kinds of people.
WIDER = {
    "Person": PERSONS,
    "Organization": BODIES,
    "Agent": (*PERSONS, *BODIES),
    "Company": ("Company", "Organization", "LawFirm"),
    "GovernmentBody": ("GovernmentBody", "Organization", "Court"),
    "Judge": ("Judge",),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One way to read a question: a pattern that binds `?answer` and `?why`, the node whose evidence says so."""

    pattern: tuple[str, ...]
    kind: Kind = "thing"
    stems: frozenset[str] = frozenset()  # what the answer must be about, in words
    others: tuple[str, ...] = ()  # and in names
    date: str = ""  # "2013-12", "--04-30"
    undated: bool = False  # what has no date at all, where nothing has that date
    dated: str = "why"  # the variable whose lkg:date that is
    alleged: tuple[str, ...] = ()  # the same pattern for what is only alleged: counted, not answered
    without: tuple[str, ...] = ()  # things that the question names itself: no answer to it
    looked_for: str = ""
    label_stems: frozenset[str] = (
        frozenset()
    )  # words that some answers' own names hold: "Planned Parenthood affiliates"
    text: str = ""  # the words behind `stems`, for messages
    note: str = ""
    unheeded: tuple[str, ...] = ()  # phrases of the question that the pattern does not hold: "against the state"
    best: bool = False  # only what is most about the matter, not all that is enough about it
    own: bool = False  # the matter is a claim's own wording: where another claim has it, what was found is not about it
    lone: bool = False  # an answer only if it is the only one: "the ruling" where a document tells of one
    sole: bool = False  # the question asks for one: of several things found none is an answer
    topical: bool = False  # words of the document's title say which document is meant, not which of its claims
    worded: bool = False  # only the statement's own words tell whether it is about the matter
    strict: bool = (
        False  # words that nothing is about leave no answer, instead of being looked for in the whole document
    )

    def sparql(self, *, keep: Iterable[str] | None = None, only: Iterable[str] = ()) -> str:
        """The query; `keep` narrows `?why` to these nodes, `only` the answers to these things."""
        lines = list(self.pattern)
        if keep is not None:
            lines.insert(0, values("why", keep))
        if only:
            lines.append(f"FILTER(?answer IN ({', '.join(short(iri) for iri in sorted(set(only)))}))")
        if self.without and self.kind == "thing":
            lines.append(f"FILTER(?answer NOT IN ({', '.join(short(iri) for iri in sorted(set(self.without)))}))")
        if self.date:
            test = f"STRSTARTS(STR(?on), {literal(self.date)})"
            if self.date.startswith(("<", ">=")):
                sign = "<" if self.date.startswith("<") else ">="
                test = f"STR(?on) {sign} {literal(self.date.removeprefix(sign))}"
            elif self.date.startswith("--"):
                test = f"CONTAINS(STR(?on), {literal(self.date[1:])})"
            elif self.date.count("-") == 2:  # a less precise date in the text may be the same day
                test = f"({test} || STRSTARTS({literal(self.date)}, STR(?on)))"
            if self.undated:
                lines.append(f"FILTER NOT EXISTS {{ ?{self.dated} lkg:date ?on }}")
            else:
                lines.append(f"?{self.dated} lkg:date ?on . FILTER({test})")
        body = "\n".join(f"  {line}" for line in lines)
        if self.kind == "count":
            return prologue(f"SELECT (COUNT(DISTINCT ?counted) AS ?answer) WHERE {{\n{body}\n}}")
        return prologue(f"SELECT DISTINCT ?answer ?why WHERE {{\n{body}\n}} ORDER BY ?answer ?why")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question understood: its plans, first to last; the first that finds anything answers."""

    plans: tuple[Plan, ...]
    sense: str
    notes: tuple[str, ...] = ()
    unless: NotUnderstood | None = None  # what is said where none of them finds anything
    affirms: bool = False  # a question for yes or no: what they find means yes
    denials: tuple[Plan, ...] = ()  # and what these find means no


@dataclass(frozen=True, slots=True, kw_only=True)
class NotUnderstood:
    """A question that is not understood, and why."""

    why: str
    unknown: tuple[str, ...] = field(default_factory=tuple)


def a(variable: str, classes: Sequence[str]) -> str:
    """The pattern line that holds a variable to some classes and the kinds of them; nothing for no classes."""
    wide = dict.fromkeys(name for each in classes for name in WIDER.get(each, (each,)))
    if not wide:
        return ""
    if len(wide) == 1:
        return f"?{variable} a lkg:{next(iter(wide))} ."
    return f"?{variable} a ?{variable}Type . VALUES ?{variable}Type {{ {' '.join(f'lkg:{name}' for name in wide)} }}"


def by_title(plans: Sequence[Plan], noun: str) -> list[Plan]:
    """The plans, and before each one itself for those who hold a post of that name: "which directors", not "which people"."""
    title = noun.removesuffix("s")
    if title not in POSTS:
        return list(plans)
    post = f"FILTER EXISTS {{ ?post lkg:holder ?answer ; lkg:title ?title FILTER(CONTAINS(LCASE(?title), {literal(title)})) }}"
    return [each for plan in plans for each in (replace(plan, pattern=(*plan.pattern, post)), plan)]


def lines(*some: str) -> tuple[str, ...]:
    """The lines that are not empty."""
    return tuple(line for line in some if line)
