"""Where a claim may be worded: phrases that the network, a frame or the vocabulary points at, and what each one is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Token

from kg.interpret.asked_lists import find_asked, requests_joined
from kg.interpret.contexts import contexts, depth_of_speech
from kg.interpret.counts import find_counts
from kg.interpret.fillers import conjuncts
from kg.interpret.fragments import is_fragment, says_nothing
from kg.interpret.given_reasons import is_given_reason
from kg.interpret.heads import Head, as_features
from kg.interpret.observation import Observation
from kg.interpret.only_possible import is_only_possible
from kg.interpret.own_acts import is_own_act
from kg.interpret.phrase_edges import LONGEST, trimmed
from kg.interpret.phrase_lists import (
    again_brought,
    before_clause,
    request_and_ground,
    runs_together,
    topics_joined,
    topics_listed,
)
from kg.interpret.topics import load_vocabulary, stem
from kg.model import ClaimKind

KINDS: Mapping[str, ClaimKind] = {"cause": "CauseOfAction", "relief": "ReliefRequest", "charge": "Charge"}
# Kinds of role fillers that may word a claim.
CLAIM_TYPES = frozenset({"Claim", "Charge", "Clause", "Crime", "Relief", "Remedy", "Request", "Accusation"})
_NO_CLAIMS = (says_nothing, is_fragment, is_own_act, is_given_reason, is_only_possible)  # whatever the heads make of it
_KEPT = 0.6  # of the bar: a phrase less likely than that to be a claim takes no further part


@dataclass(frozen=True, slots=True)
class Phrase:
    """The tokens [start, end) that may name a claim, and who points at them."""

    start: int
    end: int
    sources: frozenset[str]  # "net:CHARGE", "role:Filing:content", "topic:fraud"
    confidence: float = 0.0  # the network's, 0 where it marked nothing
    kinds: tuple[tuple[str, float], ...] = ()  # the judged probability of "cause", "relief", "charge", "none"

    def overlap(self, other: Phrase) -> float:
        """The share of common tokens in all tokens of both."""
        shared = min(self.end, other.end) - max(self.start, other.start)
        return max(shared, 0) / (max(self.end, other.end) - min(self.start, other.start))

    def holds(self, other: Phrase) -> bool:
        """Whether all of `other` stands in this phrase."""
        return self.start <= other.start and other.end <= self.end

    @property
    def probability(self) -> float:
        """How likely it is a claim of any kind."""
        return 1.0 - dict(self.kinds).get("none", 0.0) if self.kinds else self.confidence

    @property
    def kind(self) -> str:
        """The likeliest kind of claim: "cause", "relief" or "charge"."""
        return max((p, kind) for kind, p in self.kinds if kind != "none")[1]

    @property
    def sureness(self) -> float:
        """How likely it is of its likeliest kind."""
        return dict(self.kinds).get(self.kind, 0.0)


def find_candidates(seen: Observation) -> tuple[Phrase, ...]:
    """Every phrase pointed at, left to right; where two cover the same words, one phrase with the sources of both."""
    marked = [part for phrase in _marked_by_network(seen) for part in _parted(seen, phrase)]
    filled = [f for f in _filling_roles(seen) if not requests_joined(seen, f.start, f.end)]
    filled += _listed_requests(seen)
    kept = _merge(_merge([], marked), [f for f in filled if sum(f.holds(m) for m in marked) < 2])
    loose = [f for f in filled if sum(f.holds(m) for m in marked) >= 2]
    kept = [replace(k, sources=k.sources.union(*(f.sources for f in loose if f.holds(k)))) for k in kept]
    kept = _merge(kept, list(_naming_topics(seen)), absorb=True)
    inside = {k: [(o.start, o.end) for o in kept if o != k and k.holds(o)] for k in kept}
    kept = [k for k in kept if not runs_together(seen, k.start, k.end, inside[k])]
    return tuple(sorted(kept, key=lambda p: (p.start, p.end)))


def _merge(kept: list[Phrase], new: list[Phrase], *, absorb: bool = False) -> list[Phrase]:
    """`kept` with each new phrase joined to the one that covers it best, or added."""
    for phrase in new:
        best = max(range(len(kept)), key=lambda i: kept[i].overlap(phrase), default=None)
        inside = [i for i, k in enumerate(kept) if k.holds(phrase) and absorb]
        if best is not None and kept[best].overlap(phrase) >= 0.5:
            inside = [best]
        if inside:
            for i in inside:
                joined = kept[i].sources | phrase.sources
                kept[i] = replace(kept[i], sources=joined, confidence=max(kept[i].confidence, phrase.confidence))
        else:
            kept.append(phrase)
    return kept


def _marked_by_network(seen: Observation) -> list[Phrase]:
    found: list[Phrase] = []
    for span in seen.doc.spans.get("claims", ()):
        sources = {f"net:{span.label_.lower()}", *([f"status:{span.kb_id_}"] if span.kb_id_ else [])}
        start, end = trimmed(seen, span.start, span.end)
        if start >= end:
            continue
        phrase = Phrase(start, end, frozenset(sources), float(span.id_ or 0.5))
        if found and _goes_on(seen, found[-1], phrase):
            before = found.pop()
            sure = max(before.confidence, phrase.confidence)
            phrase = replace(before, end=end, sources=before.sources | phrase.sources, confidence=sure)
        found.append(phrase)
    return found


def _goes_on(seen: Observation, one: Phrase, next_: Phrase) -> bool:
    """Whether two phrases are one that was cut: "[stealing] [$40 of rent]", "[order Roe] to [go]", "[wounding] with [intent]"."""
    if any(e.label_ == "MONEY" and next_.start == e.start < e.end == one.end for e in seen.doc.ents):
        return True
    between = seen.doc[one.end : next_.start]
    if len(between) != 1 or between[0].lower_ not in ("to", "by", "with"):
        return False
    verb, act = root_of(seen, one), root_of(seen, next_)
    if between[0].lower_ != "to":  # how a crime was done, or with what mind
        is_crime = "net:charge" in one.sources & next_.sources
        return is_crime and act.dep_ in ("nmod", "obl", "obl:agent") and act.head.i in (verb.i, verb.head.i)
    return verb.pos_ == "VERB" and act.dep_ in ("xcomp", "ccomp", "advcl") and act.head.i == verb.i


def _parted(seen: Observation, phrase: Phrase) -> Iterator[Phrase]:
    """The members of a phrase that is a list: "two counts of [fraud] and [theft]", "[libel], [fraud] and [nuisance]".

    A list is what a frame takes for several fillers of one place, or what names several topics that share no word. Verbs that
    share what follows them are no list: "aiding and abetting the thief".
    """
    cut = (
        _counts_listed(seen, phrase)
        or [trimmed(seen, *part) for part in requests_joined(seen, phrase.start, phrase.end)]
        or _fillers_listed(seen, phrase)
        or topics_listed(seen, phrase.start, phrase.end)
        or again_brought(seen, phrase.start, phrase.end)
        or topics_joined(seen, phrase.start, phrase.end)
        or request_and_ground(seen, phrase.start, phrase.end)
        or before_clause(seen, phrase.start, phrase.end)
    )
    if any(end - start < 1 or end - start == 1 and seen.doc[start].tag_.startswith("V") for start, end in cut):
        cut = []
    for start, end in cut or [(phrase.start, phrase.end)]:
        yield replace(phrase, start=start, end=end)


def _counts_listed(seen: Observation, phrase: Phrase) -> list[tuple[int, int]]:
    """The counts that a phrase runs together, or the one that it cuts at an "and": "wire [and mail fraud]"."""
    within = [c for c in find_counts(seen) if min(c.core, phrase.end) > max(c.start, phrase.start)]
    if len(within) > 1:
        return [trimmed(seen, max(c.start, phrase.start), min(c.end, phrase.end)) for c in within]
    following = seen.doc[phrase.end].lower_ if phrase.end < len(seen.doc) else ""
    if within and following in ("and", "or") and phrase.end + 1 < within[0].core:
        return [trimmed(seen, phrase.start, within[0].core)]
    return []


def _fillers_listed(seen: Observation, phrase: Phrase) -> list[tuple[int, int]]:
    """The members of a phrase that a frame takes for several fillers of one place, or nothing."""
    for predication in seen.about(phrase.start, phrase.end):
        for spec in predication.frame.roles:
            if CLAIM_TYPES & set(spec.is_):
                filling = predication.roles.get(spec.name, ())
                found = [f for f in filling if phrase.start <= f.start < f.end <= phrase.end]
                listed = {token.i for f in found[:1] for token in conjuncts(seen.doc[f.head])}
                if len(found) > 1 and listed >= {f.head for f in found}:
                    return [trimmed(seen, f.start, f.end) for f in found]
    return []


def _listed_requests(seen: Observation) -> Iterator[Phrase]:
    for asked in find_asked(seen):
        start, end = trimmed(seen, asked.start, asked.end)
        if 0 < end - start <= LONGEST:
            yield Phrase(start, end, frozenset({"role:Filing:content"}))


def _filling_roles(seen: Observation) -> Iterator[Phrase]:
    for predication in seen.predications:
        for spec in predication.frame.roles:
            if not CLAIM_TYPES & set(spec.is_):
                continue
            for found in predication.roles.get(spec.name, ()):
                start, end = trimmed(seen, found.start, found.end)
                start, end = next(iter(request_and_ground(seen, start, end)), (start, end))
                if 0 < end - start <= LONGEST and seen.index.of_token(found.head) is None:
                    yield Phrase(start, end, frozenset({f"role:{predication.frame.makes}:{spec.name}"}))


@cache
def _wordings() -> Mapping[str, tuple[tuple[frozenset[str], str], ...]]:
    """For each stem the wordings of topics that hold it."""
    found: dict[str, list[tuple[frozenset[str], str]]] = {}
    for concept in load_vocabulary("topics").concepts:
        for wording in concept.wordings:
            found.setdefault(min(wording), []).append((wording, concept.name))
    return {word: tuple(wordings) for word, wordings in found.items()}


def _naming_topics(seen: Observation) -> Iterator[Phrase]:
    """Phrases that are a topic's label and no more than two words longer."""
    wordings = _wordings()
    for sentence in seen.doc.sents:
        words = [stem(token.lower_) for token in sentence]
        for i, word in enumerate(words):
            for wording, concept in wordings.get(word, ()):
                low, high = max(0, i - len(wording) - 2), min(len(words), i + len(wording) + 3)
                places = [j for j in range(low, high) if words[j] in wording]
                if {words[j] for j in places} == wording and places[-1] - places[0] < len(wording) + 2:
                    start, end = sentence.start + places[0], sentence.start + places[-1] + 1
                    yield Phrase(start, end, frozenset({f"topic:{concept}"}))


def root_of(seen: Observation, phrase: Phrase) -> Token:
    """The word of the phrase on which its other words depend."""
    return seen.doc[phrase.start : phrase.end].root


def text_of(seen: Observation, phrase: Phrase) -> str:
    """The words of the phrase, on one line."""
    return " ".join(seen.doc[phrase.start : phrase.end].text.split())


def phrase_features(seen: Observation, phrase: Phrase) -> dict[str, float]:
    """What grammar says of a phrase: its head, the places it fills, the frames that point at it, its topic."""
    head = root_of(seen, phrase)
    length = phrase.end - phrase.start
    features: dict[str, float] = {
        f"head:{head.lemma_.lower()}": 1,
        f"pos:{head.pos_}": 1,
        f"dep:{head.dep_}": 1,
        f"length:{min(length // 3, 5)}": 1,
        "title": float(phrase.start < seen.title_end),
        "early": float(seen.sentence_of[phrase.start] <= 3),
        "late": float(seen.sentence_of[phrase.start] >= 15),
        "speech": float(depth_of_speech(head) > 0),
        "quoted": float(any(t.is_quote for t in seen.doc[phrase.start : phrase.end])),
        "named": float(seen.index.of_token(head.i) is not None),
    }
    for source in phrase.sources:
        if not source.startswith(("net:", "status:")):
            features["topic" if source.startswith("topic:") else source] = 1
    for place in contexts(head):
        features[f"at:{place}"] = 1
    for child in head.children:
        if child.dep_ in ("obj", "nmod", "compound", "amod", "xcomp", "obl"):
            features[f"child:{child.lemma_.lower()}"] = 1
    for predication in seen.about(phrase.start, phrase.end):
        frame = predication.frame
        if phrase.start <= predication.trigger < phrase.end:
            features[f"has:{frame.name}"] = 1
            features[f"has:{frame.makes or 'noun'}"] = 1
        for role, fillers in predication.roles.items():
            for found in fillers:
                shared = min(found.end, phrase.end) - max(found.start, phrase.start)
                if shared > 0 and phrase.start <= found.head < phrase.end:
                    features[f"in:{frame.name}:{role}"] = 1
                    features[f"in:{frame.makes}:{role}:{predication.modality}"] = 1
    return features


def network_features(phrase: Phrase) -> dict[str, float]:
    """What the network's own marks say of a phrase."""
    features = {"net": float(phrase.confidence > 0), "net sure": phrase.confidence}
    for source in phrase.sources:
        if source.startswith("net:"):
            features[source] = 1
            features[f"{source} sure"] = phrase.confidence
        elif source.startswith("role:"):
            features["role"] = 1
        elif source.startswith("topic:"):
            features["topic"] = 1
    return features


def find_phrases(
    seen: Observation, heads: Mapping[str, Head], *, sure: Callable[[Observation, Phrase], bool] | None = None
) -> tuple[Phrase, ...]:
    """The phrases that are likely enough to name a claim, or `sure` to, each with the odds of its kinds."""
    kept = []
    for phrase in find_candidates(seen):
        if any(is_none(seen, phrase.start, phrase.end) for is_none in _NO_CLAIMS):
            continue
        grammar = heads["phrase"].probabilities(phrase_features(seen, phrase))
        row = {**as_features(grammar), **network_features(phrase)}
        kinds = heads["phrase stack"].probabilities(row)
        likely = 1.0 - kinds.get("none", 0.0) >= _KEPT * heads["phrase stack"].bar
        if likely or sure is not None and sure(seen, phrase):
            kept.append(replace(phrase, kinds=tuple(sorted(kinds.items()))))
    return tuple(kept)
