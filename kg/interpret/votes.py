"""How a bench divided: "ruled 6-3", "in a 5-to-4 decision", "unanimously"; and which judge took no part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from kg.interpret.authorship import is_told
from kg.interpret.factuality import find_factuality
from kg.interpret.observation import Observation
from kg.interpret.stands import judges_at, lemma, stretch, words
from kg.interpret.subjects import case_of, is_passive, is_verb, subject

_WORDED = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
    )
}
_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(_WORDED)})"
# "5-4", "5–4", "5 to 4", "six-to-three"; not "5-4-1", "2019-20", "$5-4", "10-8 p.m.".
_COUNT = re.compile(
    rf"(?<![\w$£€.,/–-])(?P<for>{_NUMBER})(?:\s?[-–—]\s?(?:to\s?[-–—]\s?)?|\s(?:votes\s)?to\s)(?P<against>{_NUMBER})(?![\w%/–-]|[.,]\d)",
    re.IGNORECASE,
)
_LARGEST_BENCH = 17
_STEPS = 4
_JURY = frozenset({"jury", "juror", "jurors"})
_BENCH = frozenset(
    {"court", "justice", "justices", "judge", "judges", "panel", "tribunal", "bench", "circuit", "lords"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """What one clause says of how a bench divided."""

    token: int
    start: int
    end: int
    text: str | None = None
    count: tuple[int, int] | None = None
    absent: tuple[str, ...] = ()


def find_votes(seen: Observation) -> Iterator[Division]:
    """Yield every count of a bench's votes, and every judge who is said to have taken no part."""
    for sentence in seen.doc.sents:
        yield from _counts(seen, sentence)
        for token in sentence:
            if token.lower_ in words("vote", "unanimous"):
                yield from _unanimous(seen, token)
            elif is_verb(token):
                yield from _absent(seen, token)


def _counts(seen: Observation, sentence: Span) -> Iterator[Division]:
    for match in _COUNT.finditer(sentence.text):
        span = sentence.char_span(*match.span(), alignment_mode="expand")
        won, lost = _number(match["for"]), _number(match["against"])
        if lost > won or not 2 <= won + lost <= _LARGEST_BENCH:
            continue
        said = _governor(seen, span)
        if said is not None and _is_of_bench(seen, span, said):
            start, end = stretch(seen, said, span[0], span[-1])
            yield Division(token=said.i, start=start, end=end, text=f"{won}-{lost}", count=(won, lost))


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _WORDED[word.lower()]


def _governor(seen: Observation, span: Span) -> Token | None:
    """The word of deciding that the count stands with: the noun it modifies, the verb it says the manner of."""
    nouns, verbs = words("vote", "nouns"), words("vote", "verbs")
    inside = range(span.start, span.end)
    token = span.root
    near = span.doc[span.end] if span.end < len(span.doc) else None
    before = [child for child in token.children if child.dep_ == "nsubj" and lemma(child) in nouns]
    if before and any(child.dep_ == "cop" for child in token.children):
        return before[0]  # "the vote was 6-3"
    for _ in range(_STEPS):
        if token.i not in inside and (
            lemma(token) in nouns and not is_verb(token) or is_verb(token) and lemma(token) in verbs
        ):
            return None if _is_leaning(token) else token
        if token.head.i == token.i or token.i not in inside and token.pos_ not in {"NOUN", "NUM", "ADJ", "PROPN"}:
            break
        token = token.head
    if near is not None and lemma(near) in words("vote", "own") and not _is_leaning(near):
        return near  # "a seven to two majority", however it is hung
    return None


def _is_leaning(noun: Token) -> bool:
    """Whether a court's make-up is told, and not its vote: "the 6-3 conservative majority"."""
    near = {child.lower_ for child in noun.children}
    return bool(near & (words("vote", "leanings") | words("vote", "not_yet")))


def _is_of_bench(seen: Observation, span: Span, said: Token) -> bool:
    """Whether judges voted so, and did: not a jury or a parliament, and not "is expected to rule 5-4"."""
    verb = said
    while not is_verb(verb) and verb.head.i != verb.i and not any(child.dep_ == "cop" for child in verb.children):
        verb = verb.head
    state = find_factuality(verb)
    if state.modality != "stated" and verb is said or state.conditional:
        return False
    doer = subject(verb) if is_verb(verb) else None
    about = [word for some in (doer, said) if some is not None for word in some.subtree if word not in span]
    if any(_is_other_body(word) for word in about) or any(lemma(word) in _JURY for word in said.sent):
        return False
    if doer is not None and verb is said and doer.pos_ != "PRON":
        return any(_is_bench(word) or word.ent_type_ == "PERSON" for word in doer.subtree)
    before = seen.doc[max(said.sent.start - 1, 0)].sent
    near = (*said.sent, *before) if verb is said or lemma(said) in words("vote", "own") else tuple(said.sent)
    is_own_noun = verb is not said and lemma(said) not in words("vote", "own")
    return is_own_noun and not any(_is_other_body(word) for word in near) or any(_is_bench(word) for word in near)


def _is_bench(word: Token) -> bool:
    return bool({lemma(word), word.lower_} & _BENCH) or word.ent_type_ == "COURT"


def _is_other_body(word: Token) -> bool:
    is_lords = [token.lower_ for token in word.doc[word.i + 1 : word.i + 3]] == ["of", "lords"]
    return bool({lemma(word), word.lower_} & words("bench", "others")) and word.ent_type_ != "COURT" and not is_lords


def _unanimous(seen: Observation, word: Token) -> Iterator[Division]:
    """ "The court unanimously held", "a unanimous panel", "the justices were unanimous"."""
    said = word.head
    if word.dep_ == "advmod" and is_verb(said) and lemma(said) in words("vote", "verbs"):
        who = subject(said)
        is_bench = not is_passive(said) and who is not None and _is_bench(who)
        is_said = is_bench and is_told(said)
    elif word.dep_ == "amod" and lemma(said) in words("vote", "nouns") - {"verdict"}:
        is_said = not _is_leaning(said) and (_is_bench(said) or any(_is_bench(other) for other in word.sent))
        is_said = is_said and not any(_is_other_body(other) for other in word.sent)
    elif any(child.dep_ == "cop" for child in word.children) and (said := subject(word) or word) is not word:
        is_said = is_told(word) and (lemma(said) in words("vote", "nouns") - {"verdict"} or _is_bench(said))
        is_said = is_said and not any(_is_other_body(other) for other in word.sent)
    else:
        return
    if is_said:
        start, end = stretch(seen, said, word)
        yield Division(token=word.i, start=start, end=end, text="unanimous")


def _absent(seen: Observation, verb: Token) -> Iterator[Division]:
    """ "Roe did not take part", "took no part", "recused herself", "sat out the case"."""
    if not _stayed_away(verb):
        return
    who = subject(verb)
    absent = judges_at(seen, who)
    if absent and all(seen.index.type_of(key) == "Judge" for key in absent):
        start, end = stretch(
            seen, who, verb, *(child for child in verb.children if child.i > verb.i and child.dep_ in {"obj", "obl"})
        )
        yield Division(token=verb.i, start=start, end=end, absent=absent)


def _stayed_away(verb: Token) -> bool:
    name = lemma(verb)
    state = find_factuality(verb)
    if state.modality != "stated" or state.conditional:
        return False
    objects = [child for child in verb.children if child.dep_ == "obj"]
    if name in words("verbs", "withdraw"):
        own = any(child.lower_ in {"himself", "herself", "themselves"} for child in objects)
        return not state.negated and (own or is_passive(verb) or not objects and name == "recuse")
    if name in words("verbs", "abstain"):
        return not state.negated
    if name == "step":
        cases = {case_of(child) for child in verb.children if child.dep_ == "obl"}
        return not state.negated and any(child.lower_ == "aside" for child in verb.children) and "as" not in cases
    if name == "sit":
        return not state.negated and any(child.lower_ == "out" for child in verb.children)
    if name == "take":
        part = next((child for child in objects if child.lower_ == "part"), None)
        return part is not None and state.negated
    return name in words("verbs", "take_part") and state.negated and not objects
