"""A phrase that runs several claims together → its members, read by the words alone: "of [negligence] and of [fraud]".

So it is with a request and what it rests on: "[reopen the road] on the ground that [the closure was unlawful]".
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.interpret.fillers import conjuncts, filler, is_finite
from kg.interpret.observation import Observation
from kg.interpret.phrase_edges import trimmed
from kg.interpret.topics import load_vocabulary, stems

# What may bring each member of a list anew, and what joins it to the one before.
_BRINGING = frozenset({"of", "for", "with", "to", "against"})
_FINITE = frozenset({"VB", "VBD", "VBZ", "VBP"})
_JOINING = frozenset({"and", "or"})
# What a request or a ruling rests on: "on the ground that", "on the theory that".
_BY_REASON = "by reason of"
_NEAR = 5  # words: "by reason of mental [disorder]"
_RESTING = frozenset("argument ground grounds basis theory premise contention assertion claim".split())
_INCHOATE = frozenset({"conspiracy", "attempt", "solicitation"})  # of several crimes they are one


def again_brought(seen: Observation, start: int, end: int) -> list[tuple[int, int]]:
    """The members of a list each of which the same preposition brings: "of [negligence] and of [keeping a nuisance]"."""
    doc = seen.doc
    bringing = doc[start - 1].lower_ if start else ""
    if bringing not in _BRINGING:
        return []
    starts = [
        i + 2
        for i in range(start + 1, end - 2)
        if doc[i].lower_ in _JOINING and doc[i + 1].lower_ == bringing and doc[i + 1].pos_ == "ADP"
    ]
    edges = zip([start, *starts], [*(at - 2 for at in starts), end], strict=True)
    return [trimmed(seen, *edge) for edge in edges] if starts else []


def topics_joined(seen: Observation, start: int, end: int) -> list[tuple[int, int]]:
    """The two grounds of a nominal phrase, whatever the tree makes of it: "breach of contract" and "negligence"."""
    words = seen.doc[start:end]
    links = [token.i for token in words if token.lower_ == "and"]
    if len(links) != 1 or any(t.pos_ in ("VERB", "AUX") or t.lemma_.lower() in _INCHOATE for t in words):
        return []
    parts = [(start, links[0]), (links[0] + 1, end)]
    texts = [seen.doc[first:last].text for first, last in parts]
    found = [load_vocabulary("topics").find([text]) for text in texts]
    if not all(found) or found[0] == found[1] or set(stems(texts[0])) & set(stems(texts[1])):
        return []
    return [trimmed(seen, *part) for part in parts]


def topics_listed(seen: Observation, start: int, end: int) -> list[tuple[int, int]]:
    """The members of a coordination that each name a topic of their own, or nothing."""
    heads = [token for token in conjuncts(seen.doc[start:end].root) if start <= token.i < end]
    if len(heads) < 2:
        return []
    cut = []
    for head in heads:
        found = filler(head)
        cut.append(trimmed(seen, max(found.start, start), min(found.end, end)))
    texts = [seen.doc[first:last].text for first, last in cut]
    topics = [concept.name if (concept := load_vocabulary("topics").find([text])) else "" for text in texts]
    words = [word for text in texts for word in set(stems(text))]
    return cut if all(topics) and len({*topics}) == len(topics) and len({*words}) == len(words) else []


def runs_together(seen: Observation, start: int, end: int, inside: Sequence[tuple[int, int]]) -> bool:
    """Whether a phrase does nothing but join by an "and" others that stand `inside` it: "[trespass] and [assault]"."""
    parts = sorted(inside)
    if len(parts) < 2 or (parts[0][0], max(last for _, last in parts)) != (start, end):
        return False
    if any(seen.doc[first:last].root.tag_ in _FINITE for first, last in parts):
        return False
    told = {i for first, last in parts for i in range(first, last)}
    links = [i for i in range(start, end) if i not in told]
    starts = {first for first, _ in parts}
    joins = any(seen.doc[i].lower_ in _JOINING and i + 1 in starts for i in links)
    return joins and all(seen.doc[i].lower_ in (*_JOINING, ",") for i in links)


def before_clause(seen: Observation, start: int, end: int) -> list[tuple[int, int]]:
    """What stands before a clause with a tense that a gerund runs into: "[lying to the police] and did not testify"."""
    gerund = seen.doc[start]
    if gerund.tag_ != "VBG" or is_finite(gerund):
        return []
    for verb in seen.doc[start:end]:
        links = [child.i for child in verb.children if child.dep_ == "cc" and start < child.i < verb.i]
        goes_on = verb.dep_ == "conj" and verb.head.i <= start
        if goes_on and links and is_finite(verb):
            return [trimmed(seen, start, links[0])]
    return []


def is_ground(seen: Observation, word: int) -> bool:
    """Whether a word stands in what something rests on: "on the theory that the [closure] was unlawful", "by reason of [insanity]"."""
    start = seen.doc[word].sent.start
    if _BY_REASON in " ".join(token.lower_ for token in seen.doc[max(word - _NEAR, start) : word]):
        return True
    for i in range(word - 1, start, -1):
        if seen.doc[i].text in ",;":
            return False
        if seen.doc[i].lower_ == "that":
            return _resting_at(seen, i) > start
    return False


def _resting_at(seen: Observation, that: int) -> int:
    """Where the "on" stands of "on the ground that", -1 if the words before this "that" are no such thing."""
    words = tuple(token.lower_ for token in seen.doc[max(that - 3, 0) : that])
    if words[-2:] == ("on", "grounds"):
        return that - 2
    return that - 3 if len(words) == 3 and words[:2] == ("on", "the") and words[2] in _RESTING else -1


def request_and_ground(seen: Observation, start: int, end: int) -> list[tuple[int, int]]:
    """What is asked and why, where a phrase holds both: "[reopen the road] on the ground that [the closure was unlawful]"."""
    for i in range(start + 2, min(end + 1, len(seen.doc))):
        if seen.doc[i].lower_ == "that" and _resting_at(seen, i) > start:
            asked, why = trimmed(seen, start, _resting_at(seen, i)), (i + 1, end)
            return [asked, trimmed(seen, *why)] if why[1] > why[0] else [asked]
    return []
