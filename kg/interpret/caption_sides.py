"""Captions → the names on the two sides of the "v." of a text's own case, which may be named nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span

from kg.interpret.aliases import given_names, words
from kg.interpret.body_words import is_unit, kind_by_words
from kg.parse.places import countries, states

VERSUS = re.compile(
    r"\s+(?:v\.?|vs\.?|versus)\s+", re.IGNORECASE
)  # "Parler LLC v. Amazon"; not "Smith, vice president"
# "No. 2:21-cv-00031", "17-cv-01331", "Case No. 20 CV 1234"; not "No. 1".
DOCKET = re.compile(
    r"\b(?:\d{1,2}:)?\d{2}[- ](?:cv|cr|mc|md|mj|bk|civ|crim)[- ]\d{3,6}(?:-[A-Z]{2,4})*\b", re.IGNORECASE
)
# "The case is ...", "in the case of ...", "The lawsuit, ..."; not "the ruling in ...".
_ITS_OWN = re.compile(r"\b(?:cases?|lawsuit|suit)(?:,| is| are| of|:)?\s+[“\"‘']?$", re.IGNORECASE)
_CITED = re.compile(
    r"\b(?:landmark|famous|famed|historic|seminal|similar|earlier|prior|precedent|(?:19|20)\d\d)\b[^.]*$", re.IGNORECASE
)
_TOLD_OF = re.compile(r"^[”\"’']?,?\s*(?:\(|which\b|the (?:19|20)\d\d|in (?:19|20)\d\d|decided\b)")
_NEAR = 60  # characters between a caption and its docket number
_LABELS = {"Company": "COMPANY", "Organization": "ORG", "GovernmentBody": "GOV"}
_BOARDS = frozenset({"board", "commission", "county", "city", "district", "dept", "dep"})
# Who stands in so many captions that it names nobody of the story.
_ANYBODY = frozenset({"people", "state", "commonwealth", "crown", "regina", "rex", "doe", "roe", "us", "united states"})


def caption_sides(doc: Doc) -> Iterator[Span]:
    """The sides of the captions of the text's own cases: of a place each, of others only who is named nowhere else."""
    for caption in doc.ents:
        link = next((token.i for token in caption[1:-1] if token.lower_.rstrip(".") in ("v", "vs", "versus")), None)
        if caption.label_ != "CASE" or link is None or not _is_own(doc, caption):
            continue
        right = link + 1 + (doc[link + 1].text == ".")
        for start, end in ((caption.start, link), (right, caption.end)):
            if start < end and (label := _label(doc[start:end].text)):
                side = Span(doc, start, end, label=label)
                if label == "PLACE" or not _is_named_elsewhere(doc, side):
                    yield side


def _is_own(doc: Doc, caption: Span) -> bool:
    """Whether the caption is of what the text reports: it heads it, is called its case, or has a docket number."""
    before, after = doc.text[: caption.start_char], doc.text[caption.end_char :]
    if not before.strip() or DOCKET.search(after[:_NEAR]):
        return True
    sentence = before[caption.sent.start_char :]
    return bool(_ITS_OWN.search(sentence)) and not (_CITED.search(sentence) or _TOLD_OF.search(after))


def _label(name: str) -> str:
    """The label of a name by its words; none where it says nothing of who it is."""
    found = words(name)
    bare = " ".join(word for word in found if word not in ("state", "of", "the"))
    if not found or bare in _ANYBODY:
        return ""
    place = re.sub(r"^(?:the )?(?:state|commonwealth|republic) of ", "", name, flags=re.IGNORECASE)
    if place in states() or place in countries() or place.split(",")[-1].strip() in states():
        return "PLACE"
    if (kind := kind_by_words([name])) is not None:
        return _LABELS.get(kind, "ORG")
    if any(is_unit(word) or word in _BOARDS for word in found):
        return "GOV"
    if len(found) == 1 and not name.isupper() or len(found) == 2 and found[0] in given_names():
        return "PERSON"
    return "ORG"


def _is_named_elsewhere(doc: Doc, side: Span) -> bool:
    """Whether another name of the text holds the last word of this one, or this one whole."""
    last = words(side.text)[-1]
    return any(last in words(ent.text) for ent in doc.ents if ent.label_ != "CASE")
