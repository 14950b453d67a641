"""The words of a sum → its value with them, what it is paid for, whether it is the most or the least."""

from __future__ import annotations

import re
from decimal import Decimal

from spacy.tokens import Doc, Span, Token

from kg.interpret.measured import Place, lemma, measure_names, measure_words
from kg.model import Money

# "more than $5", "up to £5"; not "due to $5".
_ABOUT = re.compile(
    r"(?:(?:more|less|no more|not more|no less|not less|fewer) than|(?:well |just )?over|at least|at most|up to|nearly|almost|"
    r"about|around|approximately|roughly|close to|as much as|just under|in excess of|an estimated|not exceeding) $",
    re.IGNORECASE,
)
_MOST = re.compile(r"up to|at most|as much as|(?:no|not) more than|not exceeding|maximum", re.IGNORECASE)
_LEAST = re.compile(r"at least|(?:no|not) less than|minimum", re.IGNORECASE)
_BEFORE = 20  # characters in which what qualifies a sum stands
# "$40,000 cash or $90,000 bond" is one bail.
_WAY = r"(?: (?:cash|bond|surety|bail|partially secured bond|insurance company bond))"
_OR_BOND = re.compile(rf"{_WAY}?(?: or |/)\S+(?: (?:million|thousand))?{_WAY}|{_WAY}\b(?! bond)")
_OTHERWISE = re.compile(rf"{_WAY}?(?: or |/)")


def qualifier(doc: Doc, start: int) -> str:
    """What stands before the token to say that it is not exact: "more than ", "up to "; "" for nothing."""
    at = doc[start].idx
    before = doc.text[max(0, at - _BEFORE) : at]
    found = _ABOUT.search(before.replace("\n", " "))
    return found[0] if found else ""


def money_of(words: Span, *, bail: bool = False) -> Money:
    """The sum with all of its words: "more than $100 million"; of a bail the other way to post it, too."""
    number, _, currency = words.kb_id_.partition(" ")
    text = f"{qualifier(words.doc, words.start)}{words.text}"
    after = _OR_BOND.match(words.doc.text, words.end_char) if bail else None
    way = after[0] if after and (" or " in after[0] or "/" in after[0]) else ""
    return Money(amount=Decimal(number), currency=currency, text=text + way)


def is_alternative(words: Span) -> bool:
    """Whether it is the other way to post the bail before it: "$40,000 cash or $90,000 bond"."""
    before = [ent for ent in words.sent.ents if ent.label_ == "MONEY" and ent.end <= words.start]
    if not before or not re.match(rf"{_WAY}\b", words.doc.text[words.end_char :]):
        return False
    return _OTHERWISE.fullmatch(words.doc.text[before[-1].end_char : words.start_char]) is not None


def is_converted(words: Span) -> bool:
    """Whether it only says in another currency what the sum before it says: "$25m (£13m)"."""
    at, doc = words.start, words.doc
    return at > 1 and doc[at - 1].text == "(" and doc[at - 2].ent_type_ == "MONEY"


def is_rounded(vague: Money, exact: Money) -> bool:
    """Whether the one is the other in fewer figures: "$1bn" of "$1.375bn".

    >>> one, two = (Money(amount=Decimal(n), currency="USD", text="") for n in ("1e9", "1.375e9"))
    >>> is_rounded(one, two), is_rounded(two, one), is_rounded(two, two)
    (True, False, False)
    """
    few, many = (len(each.amount.normalize().as_tuple().digits) for each in (vague, exact))
    if few >= many or vague.amount == 0:
        return False
    step = Decimal(1).scaleb(vague.amount.adjusted() - few + 1)
    return abs(vague.amount - exact.amount) < step


def bound_of(words: Span, place: Place) -> str | None:
    """ "maximum" of "up to $5", "a maximum fine of $5"; "minimum" of "at least $5"; None of what is neither."""
    return bound_in(qualifier(words.doc, words.start), place)


def bound_in(said: str, place: Place) -> str | None:
    """ "maximum" or "minimum", by what is said before a measure and by the nouns that it measures; None for neither."""
    top = _subject_of(place)
    nouns = [*place.nouns, *([top] if top is not None else [])]
    nouns += [noun.head for noun in nouns if noun.dep_ == "conj"]  # "a maximum penalty of a year and a $5 fine"
    around = [said, *(child.text for noun in nouns for child in (noun, *noun.children) if child.i <= noun.i)]
    text = " ".join(around)
    return "maximum" if _MOST.search(text) else "minimum" if _LEAST.search(text) else None


def _subject_of(place: Place) -> Token | None:
    if place.link != "is" or place.verb is None:
        return None
    return next((c for c in place.verb.children if c.dep_ in {"nsubj", "nsubj:outer"}), None)


def purpose_of(words: Span, place: Place) -> tuple[bool, str | None]:
    """Whether the sum is one that a case is about, and what for: "fine" of "a $5 fine"; no "$5 fraud"."""
    nouns = [*place.nouns, *nouns_after(words)]
    if place.link == "is" and (top := _subject_of(place)) is not None:
        nouns.append(top)
    plain = measure_words("nouns")["plain"] | measure_words("nouns")["suits"] | {"lieu", "worth"}
    found: list[str] = []
    for noun in nouns:
        names = [
            each
            for each in (noun_purpose(noun), *(noun_purpose(c) for c in noun.children if c.dep_ == "compound"))
            if each
        ]
        if not names and lemma(noun) not in plain and noun.ent_type_ != "MONEY":
            return False, None
        found += names
    if not found:
        found = [
            name for noun in nouns for c in noun.children if c.dep_ == "conj" and (name := noun_purpose(c)) == "bail"
        ]
    return True, found[0] if found else None


def noun_purpose(noun: Token) -> str | None:
    """What a sum is paid for that this noun measures or brings: "fine", "settlement-sum"; None for other nouns."""
    table = measure_names("purposes")
    name = table.get(noun.lower_) or table.get(lemma(noun))
    if name == "legal-fees" and noun.lower_ != "costs":
        legal = measure_words("nouns")["legal"]
        return name if any(lemma(c) in legal for c in noun.children) else None
    return name


def nouns_after(words: Span) -> list[Token]:
    """The noun of "in damages", "in civil penalties" after a sum, wherever the parser hangs it."""
    end = words.end
    if end < len(words.doc) and words.doc[end].text == "(":  # "$500,000 (£408,000) in fines"
        end = next((token.i + 1 for token in words.doc[end : end + 8] if token.text == ")"), end)
    if end >= len(words.doc):
        return []
    after = words.doc[end]
    joins = after.dep_ == "case" and after.lower_ in {"in", "as"} and after.head.i > after.i
    return [after.head] if joins and after.head.ent_type_ not in {"DATE", "PLACE", "COURT"} else []
