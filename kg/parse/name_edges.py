"""Where a name begins and ends: titles, articles and possessives left out, "Inc." and "Jr." taken in."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from functools import lru_cache

from spacy.tokens import Doc

from kg.ontology import read
from kg.parse.rule_names import Mention

SUFFIXES = frozenset(
    "Inc Inc. Corp Corp. Co Co. LLC LLC. L.L.C. Ltd Ltd. LP L.P. LLP plc PLC N.V. S.A. AG GmbH SE N.A. P.C. Pty Cos. Bros.".split()
)
GENERATIONS = frozenset("Jr Jr. Sr Sr. II III IV".split())
NATIONS = frozenset({"U.S.", "US", "U.S", "UK", "U.K.", "United"})
NATIONAL = frozenset(
    "Department Attorney Attorney's Attorney’s Attorneys Army Navy Senate House Congress Coast Marine Marines Air Customs Postal Fish Forest "
    "Immigration Marshals Secret Securities Environmental Food Trade Treasury Patent Probation Drug Justice Border Citizenship "
    "Consumer Equal Geological Sentencing Supreme Embassy Chamber Agency Bureau Park Special Office Government government".split()
)
# "Trump administration", "Mexican government", "Minneapolis police", "Romney campaign".
BODIES = {"administration": "GOV", "government": "GOV", "police": "GOV", "campaign": "ORG"}
# Titles that are surnames and parts of names too: not cut from "King" or "Dean" alone.
ALSO_NAMES = frozenset(
    "king queen prince dean major bishop pope marshal page chief cardinal judge baker general private star lord master guard marine seal".split()
)
MARKS = frozenset(",;:()[]{}\"“”„‘`–—-/|•*…«»<>''")


@lru_cache(maxsize=1)
def titles() -> frozenset[str]:
    """Words of the titles that stand before persons, in lower case: "chief", "judge", "mr."."""
    table = tomllib.loads(read("titles.toml"))
    words = {word for row in table["role"] for head in row["heads"] for word in re.split(r"[ -]", head)}
    words |= set(table.get("modifiers", {}).get("words", ()))
    plain = "mr mr. mrs mrs. ms ms. miss mx mx. dr dr. sir dame lord lady mister madam hon hon. honorable rev rev. sister brother father"
    return frozenset(words | set(plain.split()) | {f"{word}s" for word in words}) - {"of", "the", "in", "and", "for"}


def trimmed(doc: Doc, mention: Mention) -> Mention | None:
    """The name alone, or None if nothing of it is left."""
    start, end = mention.start, mention.end
    for i in range(start, end):  # a name stands on one line
        if doc[i].is_space and "\n" in doc[i].text:
            end = i
            break
    while start < end and (
        _is_mark(doc[start].text)
        or doc[start].is_space
        or doc[start].lower_ in {"the", "a", "an", "and", "of", "'s", "’s", "in", "by"}
    ):
        start += 1
    if mention.label == "PERSON":
        start = _past_titles(doc, start, end)
    while start < end and (
        _is_mark(doc[end - 1].text)
        or doc[end - 1].is_space
        or doc[end - 1].lower_ in {"'s", "’s", "of", "and", "the", "at", "in", "for", "'", "’", "."}
    ):
        end -= 1
    if start >= end or not any(_is_name_like(doc[i].text) for i in range(start, end)):
        return None
    return replace(mention, start=start, end=end)


def _is_mark(text: str) -> bool:
    return text in MARKS or all(not letter.isalnum() for letter in text)


def _is_name_like(text: str) -> bool:
    return any(letter.isupper() or letter.isdigit() for letter in text) or "." in text.strip(".")


def _past_titles(doc: Doc, start: int, end: int) -> int:
    while (
        end - start > 1
        and doc[start].lower_ in titles()
        and (doc[start].lower_ not in ALSO_NAMES or end - start > 2 or doc[start].lower_ == "judge")
    ):
        start += 1
        while start < end - 1 and (_is_mark(doc[start].text) or doc[start].lower_ in {"of", "the", "for"}):
            start += 1
    return start


def extended(doc: Doc, mention: Mention) -> Mention:
    """The name with what belongs to it beside it: "Inc.", "Jr.", "U.S." of a department, "administration"."""
    end = mention.end
    comma = int(end < len(doc) and doc[end].text == ",")
    following = doc[end + comma].text if end + comma < len(doc) else ""
    if mention.label in {"COMPANY", "ORG", "LAWFIRM", "NEWS"} and following in SUFFIXES:
        label = mention.label if mention.label == "LAWFIRM" else "COMPANY"
        return replace(mention, end=end + comma + 1, label=label)
    if mention.label == "PERSON" and following in GENERATIONS:
        return replace(mention, end=end + comma + 1)
    if mention.label in {"GOV", "ORG"} and mention.start and doc[mention.start].text in NATIONAL:
        before = doc[mention.start - 1].text
        if before in NATIONS - {"United"}:
            return replace(mention, start=mention.start - 1)
        if before == "States" and mention.start > 1 and doc[mention.start - 2].text == "United":
            return replace(mention, start=mention.start - 2)
    if mention.label in {"PERSON", "PLACE", "OTHER", "ORG", "GOV"} and not comma and following in BODIES:
        if not (following == "campaign" and mention.label in {"PLACE", "OTHER"}) and not (
            following == "police" and mention.label == "PERSON"
        ):
            return replace(mention, end=end + 1, label=BODIES[following], role="")
    return mention
