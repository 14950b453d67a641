"""Tokens pointed at as a claim → the phrase that names it: whole words, no articles at its edges, up to its last noun."""

from __future__ import annotations

from spacy.tokens import Token

from kg.interpret.observation import Observation

LONGEST = 40  # tokens; a longer filler is a clause that went wrong, not the name of a claim
_LEADING = frozenset(
    {"case", "det", "amod", "compound", "nmod:poss", "mark", "nummod", "aux", "cc", "advmod"}
)  # before a head
_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})
# What brings a charge does not name it.
_BRINGING = (
    ("not", "guilty", "of"), ("not", "guilty", "to"), ("guilty", "of"), ("guilty", "to"), ("pleaded", "guilty", "to"),
    ("charged", "with"), ("indicted", "on"), ("indicted", "for"), ("convicted", "of"), ("acquitted", "of"), ("accused", "of"),
)  # fmt: skip
# What precedes a verdict, and which of several hearings it was.
_TRIALS = frozenset({"trial", "retrial", "hearing", "court-martial", "deliberation", "inquest"})
_PAST = frozenset({"earlier", "previous", "prior", "preliminary", "initial", "separate", "first"})
_MOST_ADDED = 8  # tokens
_MOST_COMPLEMENT = 12  # tokens of a verb's object or clause


def trimmed(seen: Observation, start: int, end: int) -> tuple[int, int]:
    """The phrase without the articles, marks and prepositions at its edges, and with no word or sum cut in two."""
    doc = seen.doc
    first = tuple(token.lower_ for token in doc[start : min(start + 3, end)])
    brings = next((len(words) for words in _BRINGING if first[: len(words)] == words), 0)
    start += brings if start + brings < end else 0
    while start < end and not _glued(seen, start) and _empty_before(doc[start]):
        start += 1
    while _glued(seen, start - 1):
        start -= 1
    start = next((e.start for e in doc.ents if e.label_ == "MONEY" and e.start < start < e.end), start)
    while end > start and (doc[end - 1].is_punct and doc[end - 1].text not in ')”"' or doc[end - 1].is_space):
        end -= 1
    return start, _before_trial(seen, start, _after_sum(seen, _completed(seen, start, end)))


def _before_trial(seen: Observation, start: int, end: int) -> int:
    """The end before what tells where and after which trial it was decided: "theft [after a trial at Ayre Crown Court]"."""
    for token in seen.doc[start + 1 : end]:
        if token.dep_ == "case" and token.lower_ in ("after", "following", "at") and _is_of_trial(seen, token):
            return token.i
    return end


def _is_of_trial(seen: Observation, preposition: Token) -> bool:
    """Whether the phrase is a trial or hearing that is over, or a court named: "at an earlier hearing"; not "perjury at a hearing"."""
    noun = preposition.head
    if noun.i < preposition.i:
        return False
    if preposition.lower_ == "at":
        key = seen.index.of_token(noun.i)
        if key is not None and noun.pos_ == "PROPN":
            return seen.index.type_of(key) == "Court"
        return noun.lemma_ == "hearing" and any(child.lower_ in _PAST for child in noun.children)
    return noun.lemma_ in _TRIALS


def _after_sum(seen: Observation, end: int) -> int:
    """The end after a sum of money that a phrase cuts in two: "stealing more than $ | 40,000"."""
    return next((e.end for e in seen.doc.ents if e.label_ == "MONEY" and e.start < end < e.end), end)


def _empty_before(token: Token) -> bool:
    """Whether a phrase says as much without this word at its start."""
    return (
        token.is_punct or token.pos_ in ("DET", "ADP", "SCONJ", "CCONJ") or token.tag_ == "POS" or token.lower_ == "to"
    )


def _glued(seen: Observation, i: int) -> bool:
    """Whether the word and the next are parts of one with a hyphen: "same-sex"."""
    if not 0 <= i < len(seen.doc) - 1 or seen.doc[i].whitespace_:
        return False
    pair = (seen.doc[i].text, seen.doc[i + 1].text)
    return "-" in pair and not all(text == "-" for text in pair)


def _completed(seen: Observation, start: int, end: int) -> int:
    """Where a phrase ends that was cut before its last noun: "injunction against [the mill]"; too far off, it ends earlier."""
    doc = seen.doc
    for _ in range(_MOST_ADDED):
        last = doc[end - 1]
        if last.dep_ not in _LEADING or last.head.i < end:
            break
        if last.head.i - end >= _MOST_ADDED or last.head.sent.start != last.sent.start:
            while end - 1 > start and doc[end - 1].dep_ in _LEADING and doc[end - 1].head.i >= end:
                end -= 1
            break
        end = last.head.i + 1
        while end < len(doc) and doc[end].dep_ in ("flat", "flat:name", "fixed") and doc[end].head.i >= start:
            end += 1
    end = _with_complement(seen, start, end)
    if doc[end - 1].pos_ in ("DET", "ADP", "ADJ"):  # the tree is wrong here; tags are seldom so
        noun_end = end
        while noun_end < min(len(doc), end + _MOST_ADDED) and doc[noun_end].pos_ in _NOMINAL:
            noun_end += 1
        while noun_end == end > start + 1 and doc[end - 1].pos_ in ("DET", "ADP"):
            end = noun_end = end - 1
        end = noun_end
    while end > start + 1 and doc[end - 1].tag_ in ("WDT", "WP", "WRB", "CC", "TO"):
        end -= 1
    return end


def _with_complement(seen: Observation, start: int, end: int) -> int:
    """Where a phrase ends whose last word is a verb cut from what it says: "one count of attempting [to bribe an officer]"."""
    last = seen.doc[end - 1]
    if last.pos_ != "VERB" or last.i + 1 >= len(seen.doc):
        return end
    told = [child for child in last.rights if child.dep_ in ("obj", "xcomp", "ccomp") and child.right_edge.i >= end]
    # The first complement alone: what follows it may be when and where.
    edge = min((child.right_edge.i + 1 for child in told), default=end)
    return edge if edge - end <= _MOST_COMPLEMENT and edge - start <= LONGEST else end
