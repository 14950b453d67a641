"""A title → where its noun phrase begins: its article, its possessor and the bodies named before it."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from kg.interpret.name_spans import Names
from kg.interpret.titles import Title, roles

ADVERBS = frozenset({"also", "now", "once", "formerly", "currently", "then", "himself", "herself", "later"})
SERVES = frozenset({"lawyer", "attorney", "spokesman", "spokeswoman", "spokesperson", "aide", "adviser", "advisor"})


def phrase_start(doc: Doc, title: Title, names: Names) -> int:
    """Where the noun phrase of a title begins: its article, its possessor and the bodies named before it."""
    left = title.start
    while left and not doc[left].is_sent_start:
        before = doc[left - 1]
        if before.i in names.holding:
            span = names.holding[before.i]
            is_possessor = doc[left].lower_ in ("'s", "’s", "'", "’")
            if span.label_ == "PERSON" and not is_possessor and not _is_client_name(doc, span, title, left):
                break
            left = span.start
        elif before.text == ")" and _ends_acronym(doc, before.i, names):
            left -= 3
        elif before.lower_ in ("'s", "’s", "'", "’", "-") and left > 1:
            left -= 1
        elif (
            before.pos_ in ("DET", "ADJ", "NOUN", "PROPN", "NUM")
            or before.tag_ in ("PRP$", "WP$", "POS")
            or before.lower_ in ADVERBS
        ):
            if before.pos_ == "NUM" and before.dep_ not in ("nummod", "compound"):
                break
            left -= 1
        elif before.lower_ == "and" and left > 1 and _is_one_of_two_fields(doc, title, doc[left - 2]):
            left -= 2
        else:
            break
    return left


def _ends_acronym(doc: Doc, bracket: int, names: Names) -> bool:
    """Whether the bracket closes the short name of the body before it: "Quillon Airways (QA) chairman"."""
    return bracket > 2 and doc[bracket - 2].text == "(" and doc[bracket - 1].is_upper and bracket - 3 in names.holding


def _is_one_of_two_fields(doc: Doc, title: Title, word: Token) -> bool:
    """Whether the word before an "and" says what the title is for, as the one after it does: "trade and labour minister"."""
    if word.dep_ not in ("amod", "compound") or word.pos_ not in ("ADJ", "NOUN", "PROPN"):
        return False
    return title.start <= word.head.i < title.end and (word.lower_,) not in roles()


def _is_client_name(doc: Doc, span: Span, title: Title, left: int) -> bool:
    """Whether a person's name right before the title is whom the holder serves: "Roe lawyer Jane Doe"."""
    return left == title.start and doc[title.end - 1].lower_ in SERVES and span.end < len(doc) and not title.plural
