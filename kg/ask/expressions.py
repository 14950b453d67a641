"""What people say of lawsuits → the verbs that the graph speaks of: "took Acme to court" is "sued Acme"."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache, partial

from kg.ask.rewriting import first_words, spelt
from kg.ask.words import Form, forms
from kg.ontology import read as ontology_file
from kg.parse.places import states

# What may stand in the place of "…": a name or a phrase, no verb and no other clause.
_GAP = r"(?P<gap>(?: (?!to |into |on |and |that |who |which |for )[\w.,’'&-]+){0,7}?)"
_BE: Mapping[str, Form] = {
    "is": "s", "are": "base", "was": "past", "were": "past", "been": "participle", "be": "base", "being": "ing",
}  # fmt: skip

_FRONTED = re.compile(
    r"^(?P<preposition>for|to|into|with|against|of|on|from|at|by) (?P<asked>(?:who|whom|which|what)\b.+)$",
    re.IGNORECASE,
)
# After these a form that is both, as "put" is, is no past.
_BASE = re.compile(r"\b(?:do|does|did|to|will|would|could|should|may|might|must|can|n't)\b", re.IGNORECASE)


def plain_verbs(text: str) -> str:
    """The text with each such expression replaced by its verb, in the form that the expression has.

    >>> plain_verbs("who took Acme to court"), plain_verbs("who is looking into Acme")
    ('who sued Acme', 'who is investigating Acme')
    """
    if fronted := _FRONTED.match(text):
        stranded = f"{fronted['asked']} {fronted['preposition'].lower()}"
        if (plain := plain_verbs(stranded)) != stranded:
            return plain  # "to which charge did Doe confess"
    said = set(re.findall(r"[a-z]+", text.lower()))
    for pattern, by_form, after in _expressions():
        if said.isdisjoint(by_form):
            continue
        text = pattern.sub(partial(_swapped, by_form=by_form, after=after), text)
    for pattern, whole in _short_titles():
        text = pattern.sub(partial(_written_out, whole=whole), text)
    return text


def _written_out(match: re.Match[str], *, whole: str) -> str:
    return match[0] if _is_of_name(match) else whole


def _is_of_name(match: re.Match[str]) -> bool:
    """Whether the letters belong to the name before them: "Roe AG", "5 PM"; a state has an AG of its own."""
    before = match.string[: match.start()].split()
    if not before or len(before) == 1:
        return False
    return before[-1].isdigit() or before[-1][:1].isupper() and before[-1] not in states()


def _swapped(match: re.Match[str], *, by_form: Mapping[str, str], after: str) -> str:
    told = match["verb"].lower()
    verb = (
        by_form["past " + told]
        if "past " + told in by_form and not _BASE.search(match.string[: match.start()])
        else by_form[told]
    )
    gap = match.groupdict().get("gap") or ""
    return f"{verb}{after}{gap}"


@cache
def _expressions() -> tuple[tuple[re.Pattern[str], Mapping[str, str], str], ...]:
    """Each expression as a pattern, the form of the plain verb for each form of its own, and what follows that verb."""
    said = {each: plain for row, plain in _table("expressions").items() for each in first_words(row)}
    return tuple(_each(each, said[each]) for each in sorted(said, key=len, reverse=True))


def _each(said: str, plain: str) -> tuple[re.Pattern[str], Mapping[str, str], str]:
    verb, _, rest = said.partition(" ")
    plain_verb, _, after = plain.partition(" ")
    by_name = {name: form for form, name in reversed([*forms(plain_verb)])}
    by_form: dict[str, str] = {}
    for form, name in _forms(verb):
        by_form.setdefault(form, by_name[name])
        if name == "past":
            by_form[f"past {form}"] = by_name[name]
    told = "|".join(sorted((form for form in by_form if " " not in form), key=len, reverse=True))
    tail = spelt(f" {rest}").replace(" …", _GAP)
    return re.compile(rf"\b(?P<verb>{told}){tail}\b", re.IGNORECASE), by_form, f" {after}" if after else ""


def _forms(verb: str) -> Iterator[tuple[str, Form]]:
    if verb == "be":
        yield from _BE.items()
        return
    # "was taken to court" has the participle, "took" the past: where both are one word the past will do
    yield from forms(verb)


@cache
def _short_titles() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Titles written short, with the whole title: "DA", not "da Silva"."""
    return tuple(
        (re.compile(rf"\b(?:{re.escape(short.upper())}|(?<=the ){re.escape(short)}|(?<='s ){re.escape(short)})\b(?!['’]s|\.? [A-Z])"), whole)
        for short, whole in _table("short").items()
    )  # fmt: skip


@cache
def _table(name: str) -> Mapping[str, str]:
    return dict(tomllib.loads(ontology_file("asking.toml"))[name])
