"""What follows a word of asking → the things that it lists: "seeks [damages], [an injunction] and [costs]".

Trees are seldom right in long lists, so a list is read from left to right, as counts are (`kg.interpret.counts`). A comma or
an "and" parts two requests where what stands on both sides names a remedy: none in "compensatory and punitive damages", nor in
"damages for libel and nuisance". Where a court is asked "to" do one thing and "to" do another, each "to" begins a request.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc, Token

from kg.interpret.concepts import concept_name
from kg.interpret.observation import Observation
from kg.interpret.stretches import stretch_end
from kg.interpret.subjects import is_passive

_SEEKING = frozenset({"seek", "request", "demand", "pursue", "want"})  # whose object is what they ask
_ASKING = frozenset({"ask", "pray", "petition", "apply", "move", "sue", "call", "press"})  # these ask "for" it, or "to"
_REQUESTS = frozenset({"request", "demand", "bid", "application", "motion", "prayer", "claim", "petition"})
_FAR = 10  # tokens between a verb and its "for": "asked the High Court in Orin for"
_LINKS = frozenset({"and", "or", "plus", ",", ";"})
_AGAIN = frozenset({"for", "also", "as", "well", "and", "or", "plus"})  # what may be said again before each request
# What comes behind these words tells of what kind a remedy is, or why: "an order barring", "damages for".
_TAIL = frozenset(
    "for against to that which who from on under over because after before by with without so until while unless at "
    "allegedly".split()
)
_LONG = 9  # tokens: a remedy that is named later in what follows is none of the list
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_VERBAL = _FINITE | {"VBG", "VBN"}
_DECREES = frozenset({"order", "declaration", "ruling", "bar", "ban", "judgment", "decree"})  # what a court makes of it


@dataclass(frozen=True, slots=True)
class Asked:
    """The tokens [start, end) of one thing asked for, up to `core` what it is; and the list in which it stands."""

    start: int
    core: int
    end: int
    listed: int  # the token at which its list begins
    asking: int  # the verb or noun that asks


def asked_at(seen: Observation, start: int, end: int) -> Asked | None:
    """The request of a list of several in which most of the tokens [start, end) stand."""
    best, most = None, 0
    for each in find_asked(seen):
        shared = min(each.end, end) - max(each.start, start)
        if shared > most:
            best, most = each, shared
    return best if most * 2 > end - start else None


def are_two_requests(seen: Observation, one: tuple[int, int], two: tuple[int, int]) -> bool:
    """Whether two phrases stand in two members of one list of requests."""
    first, second = asked_at(seen, *one), asked_at(seen, *two)
    return first is not None and second is not None and first != second and first.listed == second.listed


def are_one_request(seen: Observation, one: tuple[int, int], two: tuple[int, int]) -> bool:
    """Whether two phrases stand in one member of a list of requests."""
    first = asked_at(seen, *one)
    return first is not None and first == asked_at(seen, *two)


def requests_joined(seen: Observation, start: int, end: int) -> list[tuple[int, int]]:
    """The requests that a phrase runs together, each as far as it stands in the phrase; nothing where it holds but one."""
    within = [each for each in find_asked(seen) if min(each.core, end) > max(each.start, start)]
    if len(within) < 2:
        return []
    return [(max(each.start, start), min(each.end, end)) for each in within]


@lru_cache(maxsize=4)
def find_asked(seen: Observation) -> tuple[Asked, ...]:
    """Every request of each list of several, in the order of the text; of nested lists the first."""
    found: list[Asked] = []
    for asking, start in _list_starts(seen.doc):
        if not found or start >= found[-1].end:
            listed = _infinitives(seen.doc, start) or _nouns(seen.doc, start)
            found += [Asked(*each, start, asking) for each in listed] if len(listed) > 1 else []
    return tuple(found)


def _list_starts(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield each word that asks with the token at which what it asks for begins."""
    for token in doc[:-2]:
        lemma = token.lemma_.lower()
        if token.pos_ == "VERB" and not is_passive(token):
            if lemma in _SEEKING:
                yield token.i, token.i + 1
            elif lemma in _ASKING:
                yield from ((token.i, start) for start in _after_asking(token))
        elif lemma in _REQUESTS and doc[token.i + 1].lower_ == "for":
            yield token.i, token.i + 2


def _after_asking(verb: Token) -> Iterator[int]:
    """Yield the token behind the "for", or the "to", of "asked the court for" and "asked the court to"."""
    for token in verb.doc[verb.i + 1 : min(verb.i + _FAR, verb.sent.end - 1)]:
        if token.lower_ == "for" or token.lower_ == "to" and token.nbor().tag_ == "VB":
            yield token.i + (token.lower_ == "for")
            return
        if token.pos_ in ("VERB", "AUX") or token.text in ",;:":
            return


def _infinitives(doc: Doc, start: int) -> list[tuple[int, int, int]]:
    """The acts that are asked for, where a "to" begins each: "to [void the lease], to [return the rent] and to [pay costs]"."""
    if doc[start].lower_ != "to" or doc[start + 1].tag_ != "VB":
        return []
    end = stretch_end(doc, start)
    starts = [start] + [
        i
        for i in range(start + 3, end - 2)
        if doc[i].lower_ == "to"
        and doc[i + 1].tag_ == "VB"
        and (doc[i - 1].lower_ in _LINKS or doc[i - 1].lower_ == "also" and doc[i - 2].lower_ in _LINKS)
    ]
    return [(at + 1, until, until) for at, until in _stretches(doc, starts, end)]


def _nouns(doc: Doc, start: int) -> list[tuple[int, int, int]]:
    """The remedies that are asked for, each with what is said of it."""
    end = _list_end(doc, start)
    starts = [start]
    for i in range(start + 1, end - 1):
        following = _after(doc, i)
        if _links(doc, i) and following < end:
            ours, theirs = (_remedy(doc, at, until) for at, until in ((starts[-1], i), (following, end)))
            if ours and theirs and ours != theirs:
                starts.append(following)
    return [(at, _core_end(doc, at, until), until) for at, until in _stretches(doc, starts, end)]


def _links(doc: Doc, i: int) -> bool:
    """Whether the token coordinates; the "and" of "officer-and-director bar" does not."""
    return doc[i].text in {",", ";"} or doc[i].lower_ in _LINKS and bool(doc[i - 1].whitespace_)


def _list_end(doc: Doc, start: int) -> int:
    """The token at which another clause begins; one with "that" belongs to what is asked: "a ruling that the wall is unlawful"."""
    end, is_told = stretch_end(doc, start), False
    while end + 1 < doc[start].sent.end and (doc[end].lower_ == "that" or is_told and doc[end].tag_ in _FINITE):
        end, is_told = stretch_end(doc, end + 1), True
    return end


def _stretches(doc: Doc, starts: list[int], end: int) -> Iterator[tuple[int, int]]:
    """Yield the members that begin at `starts`, without the links behind them."""
    for at, until in zip(starts, [*starts[1:], end], strict=True):
        while until > at + 1 and (doc[until - 1].is_punct or doc[until - 1].lower_ in _LINKS | _AGAIN):
            until -= 1
        yield at, until


def _after(doc: Doc, link: int) -> int:
    """The token after a link and what is said again behind it: "and [for costs]"."""
    at = link + 1
    while at + 1 < len(doc) and doc[at].lower_ in _AGAIN:
        at += 1
    return at


def _remedy(doc: Doc, start: int, end: int) -> str:
    """The remedy that the noun phrase at `start` names, up to the next link."""
    core = _core_end(doc, start, end)
    core = next((i for i in range(start + 1, core) if _links(doc, i)), core)
    if core - start > _LONG or doc[start].tag_ in _FINITE | {"VB", "VBG"} or core < end and doc[core].tag_ in _FINITE:
        return ""
    if doc[core - 1].lemma_.lower() in _DECREES and core - start > 1:
        return doc[start:core].text
    return concept_name("remedies", doc[start:core].text)


def _core_end(doc: Doc, start: int, end: int) -> int:
    """Where the name of the remedy ends and what is said of it begins."""
    for i in range(start + 1, end):
        token = doc[i]
        is_before_noun = i + 1 < end and doc[i + 1].pos_ in ("NOUN", "PROPN", "ADJ") and token.tag_ in ("VBN", "VBG")
        if token.lower_ in _TAIL or token.tag_ in _VERBAL and not is_before_noun:
            return i
        if token.tag_ == "VBG" and token.dep_ in ("acl", "advcl"):
            return i
    return end
