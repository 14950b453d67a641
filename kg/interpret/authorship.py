"""Who wrote an opinion: "wrote for the majority", "in a dissent, Roe said", "Roe's concurrence", "delivered by Roe"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.interpret.arguments import verb_places
from kg.interpret.factuality import find_factuality, is_stated
from kg.interpret.observation import Observation
from kg.interpret.stands import Stand, doer, judges_at, kind_of, lemma, owners_of, side_of, stretch, undergone, words
from kg.interpret.subjects import case_of, is_passive, is_verb, subject
from kg.model import OpinionKind

_INSIDE = frozenset({"in", "from", "through"})
_WHOLE = frozenset({"opinion", "ruling", "decision", "judgment", "judgement"})


def find_authors(seen: Observation) -> Iterator[Stand]:
    """Yield every statement that a judge wrote, delivered or spoke in an opinion."""
    for token in seen.doc:
        if is_verb(token) and lemma(token) in words("verbs", "write") | words("verbs", "publish"):
            yield from _by_writing(seen, token)
        if is_verb(token) and lemma(token) in words("verbs", "speak"):
            yield from _for_bench(seen, token)
        kind = kind_of(token)
        if kind == "per-curiam":
            yield Stand(token=token.i, start=token.left_edge.i, end=token.i + 1, kind=kind)
        elif kind is not None:
            yield from _within(seen, token, kind)
            yield from _owned(seen, token, kind)


def is_told(verb: Token) -> bool:
    """Whether the sentence says that it happened."""
    if verb.tag_ == "VB" and any(word.tag_ == "MD" for word in verb.doc[max(verb.i - 2, 0) : verb.i]):
        return False  # "may dissent", however the parser hangs the modal
    return is_stated(verb)


def _by_writing(seen: Observation, verb: Token) -> Iterator[Stand]:
    """ "Roe wrote the majority opinion", "the opinion was written by Roe", "the dissent that Roe filed"."""
    places = verb_places(verb, passive=is_passive(verb)).places
    who = doer(seen, verb, places)
    for noun in undergone(verb, places):
        kind = kind_of(noun)
        if kind is None and lemma(verb) in words("verbs", "write") and _is_the_opinion(noun):
            kind = "majority"
        if kind in {None, "per-curiam"} or owners_of(seen, noun) and not is_passive(verb):
            continue
        authors = judges_at(seen, who, is_certain=kind in {"majority", "plurality"})
        if authors and is_told(verb):
            start, end = stretch(seen, who, verb, noun)
            yield Stand(token=verb.i, start=start, end=end, kind=kind, authors=authors)


def _is_the_opinion(noun: Token) -> bool:
    """Whether the noun means the decision itself: "the opinion", "the 2013 decision"; not "a book", "an opinion"."""
    articles = [child.lower_ for child in noun.children if child.dep_ == "det"]
    return lemma(noun) in _WHOLE and articles == ["the"] and not _is_draft(noun)


def _is_draft(noun: Token) -> bool:
    return any(child.lower_ in words("vote", "not_yet") for child in noun.children)


def _for_bench(seen: Observation, verb: Token) -> Iterator[Stand]:
    """ "Roe wrote for the court", "writing for a unanimous panel, Roe said"."""
    places = verb_places(verb, passive=False).places
    who = doer(seen, verb, places)
    for noun in (*places.get("for", ()), *(places.get("~for", ()) if lemma(verb) == "write" else ())):
        kind = _bench_kind(noun)
        if kind is None:
            continue
        authors = judges_at(seen, who, is_certain=kind == "majority" and lemma(noun) == "majority")
        if authors and is_told(verb):
            start, end = stretch(seen, who, verb, noun)
            yield Stand(token=verb.i, start=start, end=end, kind=kind, authors=authors)


def _bench_kind(noun: Token) -> OpinionKind | None:
    """On whose behalf: the court's and its majority's, or that of those who dissent."""
    side = side_of(noun)
    if side is not None:
        return side
    if lemma(noun) in {"court", "panel", "bench", "tribunal"} or noun.ent_type_ == "COURT":
        return "majority"
    is_whole = any(child.lower_ == "unanimous" for child in noun.children)
    return "majority" if is_whole and lemma(noun) in words("bench", "nouns") else None


def _within(seen: Observation, noun: Token, kind: OpinionKind) -> Iterator[Stand]:
    """ "In dissent, Roe said", "Roe wrote in a concurring opinion", "reading from her dissent, Roe said"."""
    verb = noun.head
    if noun.dep_ != "obl" or case_of(noun) not in _INSIDE or not is_verb(verb) or is_passive(verb):
        return
    if lemma(verb) in words("verbs", "beside") or _has_other_owner(seen, noun, verb):
        return
    who = subject(verb)
    authors = judges_at(seen, who, is_certain=False)
    if len(authors) == 1 and is_told(verb):
        start, end = stretch(seen, who, verb, noun)
        yield Stand(token=noun.i, start=start, end=end, kind=kind, authors=authors)


def _has_other_owner(seen: Observation, noun: Token, verb: Token) -> bool:
    """Whether the opinion is somebody else's: "in Roe's dissent, Lund is called"."""
    owners, who = owners_of(seen, noun), subject(verb)
    return bool(owners) and owners != judges_at(seen, who)


def _owned(seen: Observation, noun: Token, kind: OpinionKind) -> Iterator[Stand]:
    """ "Roe's dissent", "a concurrence by Roe", "over the dissents of Roe and Lund"."""
    if _is_ahead(noun) or noun.dep_ == "obl" and lemma(noun.head) in words("verbs", "join"):
        return
    owner = next(
        (
            child
            for child in noun.children
            if (child.dep_ == "nmod:poss" or child.dep_ == "nmod" and case_of(child) in {"of", "by", "from"})
            and judges_at(seen, child)
        ),
        None,
    )
    if owner is None:
        return
    start, end = stretch(seen, owner, noun)
    authors = judges_at(seen, owner)
    for some in [(author,) for author in authors] if noun.tag_ == "NNS" else [authors]:
        yield Stand(token=noun.i, start=start, end=end, kind=kind, authors=some)


def _is_ahead(noun: Token) -> bool:
    """Whether the opinion is still awaited: "is expected to write", "will file"."""
    head = noun.head
    return noun.dep_ == "obj" and is_verb(head) and find_factuality(head).modality != "stated"
