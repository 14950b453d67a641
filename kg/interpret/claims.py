"""Phrases that word the same claim → one claim: what kind, on which topic, who makes it, against whom."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from kg.interpret.asked_lists import are_one_request, are_two_requests
from kg.interpret.attitudes import load_attitudes
from kg.interpret.charged import accused_of
from kg.interpret.claimants import Sides, are_opposed
from kg.interpret.concepts import concept_name, names_another, topic_name
from kg.interpret.contexts import anchor
from kg.interpret.fates import have_two_fates
from kg.interpret.grouping import joined
from kg.interpret.heads import Head
from kg.interpret.licences import is_beside, is_means, licences, sides_of
from kg.interpret.observation import Observation
from kg.interpret.offences import are_one_offence, are_two_offences
from kg.interpret.phrases import Phrase, root_of, text_of
from kg.interpret.topics import stems

_GENERIC = frozenset(
    "claim charge count request motion case lawsuit suit allegation accusation bid appeal petition it argument offense crime".split()
)
# "two counts of", "one charge of": each such phrase of a list is a charge of its own.
_COUNTED = re.compile(
    r"(?i)(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b.{0,25}\b(?:counts?|charges?)\b"
)
# Remedies that ask for another look at what a court has decided.
_REVIEWS = frozenset("reversal new-trial certiorari rehearing stay remand leave-to-appeal".split())
_SURE_OF_KIND = 0.6  # odds of its kind at which a phrase words no claim of another kind
_NEVER = 0.03  # odds below which two phrases keep the groups apart in which they stand
_UNMARKED = 0.4  # odds that a cause or charge needs which the network marks nowhere
_MEANS = 0.9  # odds at least that what was done and how are one claim
_DRAWN = 0.05  # above its bar the head says at least this of counts of one offence; other phrases of a group may still part them


@dataclass(frozen=True)
class Draft:
    """A claim in the making: the phrases that word it."""

    phrases: tuple[Phrase, ...]
    odds: float = field(default=0.0, compare=False)  # that it is a claim a careful reader would note

    @cached_property
    def kind(self) -> str:
        """The kind that the phrases speak for together."""
        total: dict[str, float] = {}
        for phrase in self.phrases:
            for kind, p in phrase.kinds:
                total[kind] = total.get(kind, 0.0) + p
        return max((p, kind) for kind, p in total.items() if kind != "none")[1]

    @property
    def best(self) -> Phrase:
        """The likeliest phrase; among equals the earliest."""
        return max(self.phrases, key=lambda p: (round(p.probability, 3), -p.start))


def mean_vector(seen: Observation, phrase: Phrase) -> NDArray[np.float32]:
    """The mean of the word vectors of a phrase, of length one."""
    tensor = seen.doc.tensor
    if not len(tensor):
        return np.zeros(1, dtype=np.float32)
    vector = np.asarray(tensor[phrase.start : phrase.end].mean(axis=0), dtype=np.float32)
    return vector / max(float(np.linalg.norm(vector)), 1e-6)


def same_claim_features(seen: Observation, one: Phrase, two: Phrase) -> dict[str, float]:
    """What speaks for and against two phrases wording one claim."""
    texts = text_of(seen, one), text_of(seen, two)
    a, b = (frozenset(stems(text)) for text in texts)
    shared, smaller = len(a & b), max(min(len(a), len(b)), 1)
    topics = tuple(map(topic_name, texts))
    heads = root_of(seen, one), root_of(seen, two)
    apart = abs(seen.sentence_of[one.start] - seen.sentence_of[two.start])
    entities = [{k for i in range(p.start, p.end) if (k := seen.index.of_token(i))} for p in (one, two)]
    coordinated = heads[0].head == heads[1] or heads[1].head == heads[0]
    listed = apart == 0 and heads[0] != heads[1] and anchor(heads[0]) == anchor(heads[1])
    counted = [bool(_COUNTED.match(text)) for text in texts]
    sums = [{e.kb_id_ for e in seen.doc[p.start : p.end].ents if e.label_ == "MONEY"} for p in (one, two)]
    a_own, b_own = a - _GENERIC, b - _GENERIC
    remedies = [
        concept_name("remedies", text) if p.kind == "relief" else "" for p, text in zip((one, two), texts, strict=True)
    ]
    reviews = [remedy in _REVIEWS for remedy in remedies]
    (by, against), (by_other, against_other) = (sides_of(seen, phrase) for phrase in (one, two))
    return {
        "beside": float(is_beside(seen, one, two)),
        "same remedy": float(bool(remedies[0]) and remedies[0] == remedies[1]),
        "other remedy": float(bool(remedies[0]) and bool(remedies[1]) and remedies[0] != remedies[1]),
        "both reviews": float(all(reviews)),
        "one review": float(reviews[0] != reviews[1]),
        "same claimant": float(bool(by & by_other)),
        "other claimant": float(bool(by) and bool(by_other) and not by & by_other),
        "same accused": float(bool(against & against_other)),
        "other accused": float(bool(against) and bool(against_other) and not against & against_other),
        "same kind": float(one.kind == two.kind),
        f"kinds:{'+'.join(sorted((one.kind, two.kind)))}": 1,
        "jaccard": shared / max(len(a | b), 1),
        "contained": shared / smaller,
        "contained whole": float(shared == smaller and smaller > 1),
        "nothing shared": float(shared == 0),
        "same text": float(texts[0].lower() == texts[1].lower()),
        "same topic": float(bool(topics[0]) and topics[0] == topics[1]),
        "other topic": float(bool(topics[0]) and bool(topics[1]) and topics[0] != topics[1]),
        "same head": float(heads[0].lemma_ == heads[1].lemma_),
        "cosine": float(mean_vector(seen, one) @ mean_vector(seen, two)),
        "same sentence": float(apart == 0),
        "next sentence": float(apart == 1),
        "far": float(apart > 6),
        "coordinated": float(coordinated and ("conj" in (heads[0].dep_, heads[1].dep_))),
        "listed": float(listed),
        "listed, little shared": float(listed and shared < smaller),
        "counted": float(all(counted)),
        "counted beside": float(all(counted) and apart == 0),
        "one counted": float(counted[0] != counted[1]),
        "other sum": float(bool(sums[0]) and bool(sums[1]) and not sums[0] & sums[1]),
        "same own words": float(bool(a_own) and a_own == b_own),
        "own words": len(a_own & b_own) / max(len(a_own | b_own), 1),
        "same mark": float(bool(_marks(one)) and _marks(one) == _marks(two)),
        "other mark": float(bool(_marks(one)) and bool(_marks(two)) and _marks(one) != _marks(two)),
        "charges": float(one.kind == two.kind == "charge"),
        "charges, same sentence": float(one.kind == two.kind == "charge" and apart == 0),
        "inside": float(one.holds(two) or two.holds(one)),
        "generic": float(any(h.lemma_.lower() in _GENERIC for h in heads)),
        "title": float((one.start < seen.title_end) != (two.start < seen.title_end)),
        "shared entity": float(bool(entities[0] & entities[1])),
        "other entity": float(bool(entities[0]) and bool(entities[1]) and not entities[0] & entities[1]),
    }


def _marks(phrase: Phrase) -> frozenset[str]:
    """How the network says that the claim stands."""
    return frozenset(source for source in phrase.sources if source.startswith("status:"))


def are_apart(seen: Observation, one: Phrase, two: Phrase) -> bool:
    """Whether two phrases cannot word one claim: two members of a list, two grounds or remedies, a request and its ground.

    So it is where each is another's claim against others still: a suit and the suit that answers it.
    """
    texts = text_of(seen, one), text_of(seen, two)
    if names_another(*texts) or is_beside(seen, one, two) or have_two_fates(seen, one, two):
        return True
    places = (one.start, one.end), (two.start, two.end)
    if are_two_offences(seen, *places) or are_two_requests(seen, *places) or _of_two_accused(seen, one, two):
        return True
    if "relief" in (one.kind, two.kind) and one.kind != two.kind and min(one.sureness, two.sureness) >= _SURE_OF_KIND:
        return True
    remedies = [concept_name("remedies", text) for text in texts]
    if all(remedies) and (remedies[0] in _REVIEWS) != (remedies[1] in _REVIEWS):
        return True
    ours, theirs = sides_of(seen, one), sides_of(seen, two)
    return all((*ours, *theirs)) and not any(a & b for a, b in zip(ours, theirs, strict=True))


def _of_two_accused(seen: Observation, one: Phrase, two: Phrase) -> bool:
    """Whether two phrases word charges of which their clauses accuse different people."""
    if one.kind != "charge" or two.kind != "charge":
        return False
    accused = [accused_of(seen, phrase.start, phrase.end) for phrase in (one, two)]
    return all(accused) and not accused[0] & accused[1]


def _are_one_charge(seen: Observation, one: Phrase, two: Phrase) -> bool:
    """Whether two phrases that may word charges stand in counts of one offence, of which nobody else is accused."""
    places = (one.start, one.end), (two.start, two.end)
    if "relief" in (one.kind, two.kind) or not are_one_offence(seen, *places):
        return False
    accused = [accused_of(seen, *place) for place in places]
    return not all(accused) or bool(accused[0] & accused[1])


def _are_one_request(seen: Observation, one: Phrase, two: Phrase) -> bool:
    """Whether two phrases word one member of a list of requests: "[an injunction] barring Roe from [charging a fee]"."""
    return one.kind == two.kind == "relief" and are_one_request(seen, (one.start, one.end), (two.start, two.end))


def group_phrases(seen: Observation, phrases: Sequence[Phrase], head: Head, *, sides: Sides = ()) -> tuple[Draft, ...]:
    """The phrases in groups that each word one claim; groups join while their phrases agree on average.

    What opponents ask or argue is never one claim; `sides` are those of each case.
    """
    count = len(phrases)
    same = np.eye(count)
    for i in range(count):
        for j in range(i):
            one_thing = _are_one_charge(seen, phrases[i], phrases[j]) or _are_one_request(seen, phrases[i], phrases[j])
            opposed = sides and are_opposed(seen, phrases[i], phrases[j], sides)
            if one_thing or not opposed and not are_apart(seen, phrases[i], phrases[j]):
                odds = head.odds(same_claim_features(seen, phrases[i], phrases[j]))
                odds = max(odds, head.bar + _DRAWN) if one_thing else odds
                same[i, j] = same[j, i] = max(odds, _MEANS) if is_means(seen, phrases[j], phrases[i]) else odds
    return tuple(Draft(tuple(phrases[i] for i in group)) for group in joined(same, bar=head.bar, veto=_NEVER))


def draft_features(seen: Observation, draft: Draft) -> dict[str, float]:
    """What speaks for a claim being one that a careful reader would note."""
    chances = [phrase.probability for phrase in draft.phrases]
    sentences = {seen.sentence_of[phrase.start] for phrase in draft.phrases}
    sources = {source.split(":")[0] for phrase in draft.phrases for source in phrase.sources} - {"status"}
    return {
        "best": max(chances),
        "mean": sum(chances) / len(chances),
        "any": 1.0 - float(np.prod([1.0 - chance for chance in chances])),
        "phrases": min(len(draft.phrases), 4) / 4,
        "sentences": min(len(sentences), 4) / 4,
        "title": float(any(phrase.start < seen.title_end for phrase in draft.phrases)),
        "early": float(min(sentences) <= 3),
        "late": float(min(sentences) >= 12),
        "long": float(max(phrase.end - phrase.start for phrase in draft.phrases) >= 5),
        "one word": float(max(phrase.end - phrase.start for phrase in draft.phrases) == 1),
        "topical": float(any(topic_name(text_of(seen, phrase)) for phrase in draft.phrases)),
        f"kind:{draft.kind}": 1.0,
        **{f"source:{source}": 1.0 for source in sources},
        "generic": float(all(root_of(seen, phrase).lemma_.lower() in _GENERIC for phrase in draft.phrases)),
        **_licensed(seen, draft),
    }


def odds_needed(draft: Draft, bar: float) -> float:
    """The odds from which a claim is believed: more than `bar` for a cause or charge that the network marks nowhere.

    The head was fitted on the marks of networks that had learned less, and left out more.
    """
    marked = any(phrase.confidence > 0 for phrase in draft.phrases)
    return bar if marked or draft.kind == "relief" else max(bar, _UNMARKED)


def _licensed(seen: Observation, draft: Draft) -> dict[str, float]:
    """The places that its wordings fill in what somebody claims or a court decides: "accuse:charge", "Filing:content:stated"."""
    features: dict[str, float] = {}
    for phrase in draft.phrases:
        for predication, role, _ in licences(seen, phrase):
            frame = predication.frame
            features[f"{frame.name}:{role}"] = 1.0
            features[f"{frame.makes or 'noun'}:{role}:{predication.modality}"] = 1.0
            features["licensed"] = 1.0
    return features


def says_enough(seen: Observation, draft: Draft) -> bool:
    """Whether some wording has two words of content, or one that names a topic or a remedy: "fraud", not "content"."""
    for phrase in draft.phrases:
        text = text_of(seen, phrase)
        if len(stems(text)) >= 2 or topic_name(text) or concept_name("remedies", text):
            return True
    return False


def tells_of_crime(seen: Observation) -> bool:
    """Whether a text tells of crime and court at all."""
    criminal = load_attitudes().suits["criminal"]
    return any(token.lemma_.lower() in criminal for token in seen.doc)


def is_charged(seen: Observation, draft: Draft) -> bool:
    """Whether a claim that reads as a charge stands in a text that tells of crime and court at all."""
    return draft.kind != "charge" or tells_of_crime(seen)


def _of_civil_law(seen: Observation, phrase: Phrase) -> Phrase:
    """The phrase as a cause of action where a frame licenses it: who is "accused of negligence" where no crime is told of is sued."""
    if phrase.kind != "charge" or not any(licences(seen, phrase)):
        return phrase
    odds = dict(phrase.kinds)
    odds["cause"] = odds.get("cause", 0.0) + odds.pop("charge")
    return replace(phrase, kinds=tuple(sorted(odds.items())))


def find_drafts(
    seen: Observation, phrases: Sequence[Phrase], heads: Mapping[str, Head], *, sides: Sides = ()
) -> tuple[Draft, ...]:
    """Every group of phrases with the odds that it is a claim, in the order of the text; the caller sets the bar."""
    if not tells_of_crime(seen):
        phrases = [_of_civil_law(seen, phrase) for phrase in phrases]
    return tuple(
        Draft(draft.phrases, heads["claim"].odds(draft_features(seen, draft)))
        for draft in group_phrases(seen, phrases, heads["same claim"], sides=sides)
    )
