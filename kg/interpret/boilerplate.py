"""Doc → the tokens that belong to the paper and not to the story: bylines, picture credits, links, legal notices."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc

# A whole sentence or line of this kind names nobody in the story.
# "Reporting by Jane Roe; editing by John Doe", "Photo: Roe/Agency", not "The photo shows Roe".
NOTICES = re.compile(
    r"^\W*(?:by [A-Z]|(?:additional |contributing )?reporting by|writing by|editing by|edited by|photos? ?(?:by|:|credit|courtesy)|image(?:s)? ?(?:by|:|credit|courtesy)"
    r"|enlarge this image|toggle caption|hide caption|copyright\b|©|all rights reserved|follow (?:us|him|her|@|\w+ on)|click (?:here|for)|sign up|subscribe|read more"
    r"|related ?:|also on\b|more from|more on|see also|watch ?:|listen ?:|image source|media caption|media playback|playback is unsupported|share this|advertisement|newsletter"
    r"|this article (?:was|is|first)|for more information|contact ?:|media contact|press contact|source ?:|via\b.{0,40}$|updated? (?:at|on)?:?\b.{0,40}$)",
    re.IGNORECASE,
)
ENDINGS = re.compile(
    r"\bcontributed (?:to|reporting)\b.{0,60}$|\bis (?:a|an|the) .{0,60}(?:editor|reporter|correspondent|writer|columnist)\b.{0,60}(?:at|for|of|with)\b|\bwas named one of the\b",
    re.IGNORECASE,
)
CREDIT = re.compile(
    r"getty images|/ ?(?:ap|afp|reuters|getty|pool|file|epa|upi|shutterstock|bloomberg|file photo)\b|\b(?:ap|afp|reuters|epa|upi|file) photo\b|\(photo\b|photo/|via (?:getty|ap|afp|reuters)|landov|shutterstock",
    re.IGNORECASE,
)
BRACKET = re.compile(r"\([^()]{0,160}\)")


def find_boilerplate(doc: Doc) -> frozenset[int]:
    """The tokens of bylines, credits, links and notices."""
    return frozenset(_tokens(doc))


def _tokens(doc: Doc) -> Iterator[int]:
    title_end = int(doc.user_data.get("title_end") or 0)
    for sentence in doc.sents:
        text = sentence.text.strip()
        if sentence.start_char < title_end or not text:
            continue
        words = text.split()
        is_short = len(words) <= 25 and not any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in sentence)
        if NOTICES.match(text) and (is_short or len(words) <= 40) or ENDINGS.search(text):
            yield from range(sentence.start, sentence.end)
        elif CREDIT.search(text):
            if is_short or len(words) <= 12:
                yield from range(sentence.start, sentence.end)
            else:
                yield from _credits(doc, sentence.start, sentence.end)


def _credits(doc: Doc, start: int, end: int) -> Iterator[int]:
    """The part of a caption that is the credit: the bracket, or what stands round the slash."""
    base = doc[start].idx
    text = doc[start:end].text
    brackets = [match for match in BRACKET.finditer(text) if CREDIT.search(match.group())]
    for match in brackets:
        for token in doc[start:end]:
            if base + match.start() <= token.idx < base + match.end():
                yield token.i
    if brackets:
        return
    credit = CREDIT.search(text)
    if credit is None:
        return
    at = base + credit.start()
    for token in doc[start:end]:
        if at - 40 <= token.idx <= base + credit.end() and (token.ent_type_ in ("PERSON", "NEWS") or token.idx >= at):
            yield token.i
