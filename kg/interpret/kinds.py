"""A word in its sentence → the kinds of thing it may stand for: names by label, common nouns by `kinds.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from kg.interpret.fillers import is_clause
from kg.ontology import read as ontology_file

__all__ = ["fits", "is_judge_title", "is_pronoun", "kinds_of", "named", "substance"]

CLAUSE = "Clause"
UNKNOWN = "Unknown"
# "A pair of lawsuits" are lawsuits, "one of the judges" is a judge.
_TRANSPARENT = frozenset(
    "pair series number lot couple dozen dozens string host flurry spate wave handful one two three four five some all both "
    "each part parts portion half most many several any group raft slew set majority rest remainder member panel version".split()
)
_PERSONAL = ("er", "or", "ist", "man", "woman", "men", "ian", "eer")
_REGULATING = frozenset("board commission authority agency bureau ombudsman regulator commissioner".split())
_ACTING = frozenset({"PERSON", "COMPANY", "ORG", "GOV", "COURT", "LAWFIRM"})
_JUDGES = "kg.interpret.judges"  # kept with the document: it is asked for at each person
_JUDGE_TITLES = frozenset({"judge", "justice", "justices", "judges", "magistrate"})


@dataclass(frozen=True, slots=True)
class _Table:
    nouns: Mapping[str, frozenset[str]]
    labels: Mapping[str, frozenset[str]]
    pronouns: frozenset[str]
    personal: frozenset[str]
    benches: tuple[str, ...]  # how names of courts end that do not say "court"


@cache
def _table() -> _Table:
    raw = tomllib.loads(ontology_file("frames/kinds.toml"))
    above: dict[str, list[str]] = raw["above"]

    def closed(kind: str) -> frozenset[str]:
        found, todo = {kind}, list(above.get(kind, ()))
        while todo:
            found.add(one := todo.pop())
            todo.extend(above.get(one, ()))
        return frozenset(found)

    nouns: dict[str, frozenset[str]] = {}
    for kind, words in raw["kinds"].items():
        for word in words:
            nouns[word] = nouns.get(word, frozenset()) | closed(kind)
    labels = {label: closed(kind) for label, kind in raw["labels"].items()}
    return _Table(
        nouns, labels, frozenset(raw["pronouns"]["agent"]), frozenset(raw["pronouns"]["person"]), tuple(raw["benches"])
    )


def kinds_of(token: Token) -> frozenset[str]:
    """The kinds that the word may stand for; `Unknown` alone if nothing is known, which fits whoever may act."""
    table = _table()
    inner = substance(token)
    if inner.i != token.i:
        return kinds_of(inner)
    if token.lower_ in _JUDGE_TITLES and token.dep_ not in {"flat", "compound"}:
        return table.nouns["judge"]  # "Judge tosses suit": a title alone is who holds it
    if label := token.ent_type_:
        kinds = table.labels.get(label, frozenset({UNKNOWN}))
        if label == "PERSON":
            role = token.ent_id_
            if role == "judge" or is_judge_title(token) or _surname(token) in judges_of(token.doc):
                return kinds | {"Judge", "Bench"}
            return kinds | {"Attorney"} if role == "attorney" else kinds
        if label in {"ORG", "GOV", "COMPANY", "OTHER", "PLACE", "PRODUCT", "STATUTE", "CASE"} and token.lower_ in {
            "court",
            "circuit",
            "tribunal",
        }:
            return kinds | {"Court", "Bench", "Agent"}
        if label in {"ORG", "GOV"} and _name_of(token).endswith(table.benches):
            return kinds | {"Court", "Bench", "Agent"}
        if label in {"ORG", "GOV"} and _REGULATING & set(_name_of(token).split()):
            return kinds | {"Regulator", "Agent"}
        return kinds
    if is_clause(token):
        return frozenset({CLAUSE})
    if token.tag_ == "$" or token.text in {"$", "£", "€"}:
        return table.labels["MONEY"]
    lemma = token.lemma_.lower()
    found = table.nouns.get(lemma) or table.nouns.get(token.lower_)
    if found is not None:
        return found
    if is_pronoun(token):
        return frozenset({"Pronoun"})
    if is_judge_title(token):
        return frozenset({"Judge", "Person", "Agent"})
    if token.pos_ == "NOUN" and lemma.endswith(_PERSONAL) and len(lemma) > 5:
        return frozenset({UNKNOWN, "Person", "Agent"})  # "plumber", "violinist"
    return frozenset({UNKNOWN})


def named(token: Token) -> Token:
    """The name set beside a common noun: "Ann Lee" of "the lawyer Ann Lee"; any other word stands for itself."""
    if not token.ent_type_ and token.pos_ in {"NOUN", "PROPN"}:
        for child in token.children:
            if child.dep_ in {"appos", "flat"} and child.i > token.i and child.ent_type_ in _ACTING:
                return child
    return token


def substance(token: Token) -> Token:
    """The word that says what is counted: "lawsuits" in "a pair of lawsuits"; any other word stands for itself."""
    if token.lower_ in _TRANSPARENT or token.lemma_.lower() in _TRANSPARENT:
        for child in token.children:
            if (
                child.dep_ == "nmod"
                and child.i > token.i
                and any(c.lower_ == "of" and c.dep_ == "case" for c in child.children)
            ):
                return child
    return token


def is_pronoun(token: Token) -> bool:
    """Whether the word stands for something named elsewhere: a pronoun, or a number or quantifier used as one."""
    return token.pos_ == "PRON" or (token.pos_ in {"DET", "NUM"} and token.lower_ in _table().pronouns)


def judges_of(doc: Doc) -> tuple[str, ...]:
    """The surnames that stand with a judge's title anywhere in the document: "Rhee" after "Judge Ana Rhee"."""
    found: tuple[str, ...] | None = doc.user_data.get(_JUDGES)
    if found is None:
        names = (name for name in doc.ents if name.label_ == "PERSON")
        found = tuple(sorted({_surname(n.root) for n in names if n.id_ == "judge" or is_judge_title(n.root)}))
        doc.user_data[_JUDGES] = found
    return found


def _name_of(token: Token) -> str:
    """The name that the word stands in, up to the word, in lower case."""
    start = token.i
    while start > 0 and token.doc[start].ent_iob_ == "I":
        start -= 1
    return token.doc[start : token.i + 1].text.lower()


def _surname(token: Token) -> str:
    """The last word of the name that the word stands in."""
    last = token
    for i in range(token.i + 1, len(token.doc)):
        if token.doc[i].ent_iob_ != "I":
            break
        if token.doc[i].pos_ == "PROPN":
            last = token.doc[i]
    return last.text


def is_judge_title(token: Token) -> bool:
    """Whether a title before the name says that this is a judge: "Judge Lee", "U.S. District Judge Ann Lee"."""
    if token.pos_ not in {"PROPN", "NOUN"}:
        return False
    doc, start = token.doc, token.i
    while start > 0 and doc[start - 1].pos_ == "PROPN" and doc[start - 1].sent == token.sent and start > token.i - 5:
        start -= 1
        if doc[start].lower_ in _JUDGE_TITLES:
            return True
    return any(child.lower_ in _JUDGE_TITLES and child.i < token.i for child in token.children)


def fits(token: Token, wanted: tuple[str, ...]) -> bool:
    """Whether the word can be one of the wanted kinds; who is unknown may act, but is no judge, claim or law."""
    if not wanted or "Any" in wanted:
        return True
    kinds = kinds_of(token)
    if "Pronoun" in kinds:
        return _pronoun_fits(token, wanted)
    if not kinds.isdisjoint(wanted):
        return not ("Agent" in wanted and set(wanted) == {"Agent"} and "Agent" not in kinds)
    if UNKNOWN in kinds:
        return "Agent" in wanted or "Unknown" in wanted
    return False


def _pronoun_fits(token: Token, wanted: tuple[str, ...]) -> bool:
    """ "Named" asks for a word of its own. "He" and "who" are somebody; "it", "they", "that" may be anything but a clause or a sum."""
    if "Named" in wanted:
        return False
    if not {"Judge", "Court"}.isdisjoint(wanted) and "Agent" not in wanted:
        return token.lower_ in {"he", "she", "it", "they", "we", "who", "his", "her", "its", "their", "our"}
    if token.lower_ in _table().personal:
        return any(kind in {"Agent", "Person", "Judge", "Party", "Attorney", "Court"} for kind in wanted)
    if token.lower_ in {"there", "what", "mine", "ours"}:
        return False
    return any(kind not in {CLAUSE, "Money", "Date", "Sentence"} for kind in wanted)
