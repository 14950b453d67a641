"""Which courts and judges sit in a case of the document: what each does in it, and which are only spoken of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from kg.interpret.contexts import anchor, relation
from kg.interpret.observation import Observation
from kg.interpret.off_bench import why_off
from kg.interpret.parties import place_features
from kg.interpret.predications import Predication

SITTING = ("Court", "Judge")
_DECIDING = frozenset({"Ruling", "Verdict", "Sentencing", "Hearing"})
_WRITING = frozenset(
    {"write", "join", "dissent", "concur", "agree", "disagree", "side", "author", "recuse", "vote", "note", "conclude"}
)
_OPINIONS = frozenset({"opinion", "dissent", "majority", "concurrence", "ruling", "decision", "order", "judgment"})
_CAREER = frozenset(
    {"appoint", "nominate", "confirm", "replace", "retire", "die", "succeed", "appointee", "nominee", "nomination",
     "confirmation", "seat", "death", "retirement", "swear", "name", "elect"}
)  # fmt: skip
_BEFORE = frozenset({"earlier", "previous", "previously", "landmark", "precedent", "last", "ago", "past", "once", "separate",
                     "separately", "another", "similar", "different", "other"})  # fmt: skip
_AHEAD = frozenset(
    {"could", "may", "might", "expected", "likely", "eventually", "would", "if", "plan", "plans", "vowed"}
)
_JOINING = frozenset({"join", "concur"})
_OF_CASE = frozenset({"trial", "presiding", "sentencing", "primary"})  # judges
_HEADINGS = frozenset({"before", "coram", "present", "panel", "bench"})
_LOWER = ("district", "superior", "county", "circuit", "crown", "trial")


def bench_features(seen: Observation, key: str) -> dict[str, float]:
    """What speaks for a court or judge sitting in a case of the document, rather than being mentioned."""
    kind = seen.index.entity(key).type
    same = [entity.id for entity in seen.index.entities if entity.type == kind]
    features = {
        **place_features(seen, key),
        "only one": float(len(same) == 1),
        "first": float(same[0] == key),
        f"of:{min(len(same), 4)}": 1.0,
    }
    deeds = _deeds(seen)
    mine = deeds.get(key, Counter[str]())
    for deed, count in mine.items():
        features[f"{kind} does:{deed}"] = 1.0
        features[f"{kind} often:{deed}"] = min(count, 4) / 4
        most = max(deeds.get(other, Counter[str]())[deed] for other in same)
        features[f"{kind} most:{deed}"] = float(count == most)
    for deed in ("decides", "decides early", "writes"):
        if not mine[deed] and any(deeds.get(other, Counter[str]())[deed] for other in same):
            features[f"{kind} other:{deed}"] = 1.0
    if not mine:
        features[f"{kind} does nothing"] = 1.0
    for deed in {deed for other in _listed_with(seen, key) for deed in deeds.get(other, ())}:
        features[f"{kind} beside:{deed}"] = 1.0
    reasons = why_off(seen, key)
    for why in {reason for reason in reasons if reason is not None}:
        features[f"{kind} off:{why}"] = reasons.count(why) / len(reasons)
    names = " ".join(seen.index.entity(key).names).lower()
    features[f"{kind}:supreme"] = float("supreme" in names)
    features[f"{kind}:appeals"] = float("appeal" in names or "circuit" in names)
    features[f"{kind}:lower"] = float(any(word in names for word in _LOWER))
    count = len(seen.mention_heads.get(key, ()))
    features[f"{kind}:share"] = count / max(sum(len(seen.mention_heads.get(other, ())) for other in same), 1)
    features[f"{kind}:rank"] = min(same.index(key), 5) / 5
    return features


def _listed_with(seen: Observation, key: str) -> set[str]:
    """Who is named in one list with an entity: "Justices Roe, Brand and Voss" have mostly done the same."""
    found: set[str] = set()
    for i in seen.mention_heads.get(key, ()):
        token = seen.doc[i]
        found |= set(seen.index.all_of(token.head.i if token.dep_ == "conj" else i))
    return found - {key}


def row_mates(seen: Observation, key: str) -> frozenset[str]:
    """The other judges named in one list with a judge: "Justices Roe, Brand and Voss" sit together, and so do who joined whom."""
    if seen.index.type_of(key) != "Judge":
        return frozenset()
    found = _listed_with(seen, key) | _joined_with(seen, key)
    return frozenset(other for other in found if seen.index.type_of(other) == "Judge")


def _joined_with(seen: Observation, key: str) -> set[str]:
    """Who joins or is joined in a clause with a judge: "Roe wrote, joined by Brand"."""
    found: set[str] = set()
    for i in seen.mention_heads.get(key, ()):
        for verb in seen.doc[i].sent:
            if verb.lemma_.lower() in _JOINING and verb.pos_ == "VERB":
                people = [c for c in verb.children if c.dep_ in ("nsubj", "nsubj:pass", "obl", "obl:agent", "obj")]
                found |= {each for person in people for each in seen.index.all_of(person.i)}
    return found - {key}


def is_trial_judge(seen: Observation, key: str) -> bool:
    """Whether the text calls somebody the judge of its case: "the trial judge, Jane Roe", "the presiding judge"."""
    for holding in seen.index.clusters.holdings:
        if seen.index.of_token(holding.holder) != key or holding.title.role.makes != "Judge" or holding.title.plural:
            continue
        words = {token.lower_ for token in seen.doc[holding.left : holding.title.end]}
        if words & _OF_CASE and "the" in words and holding.how in ("apposed", "announced", "before"):
            return True
    return False


def is_in_heading(seen: Observation, key: str) -> bool:
    """Whether the heading of a judgment names a judge of its panel: "Before ROE, BRAND, and VOSS, Circuit Judges."."""
    return key in _panel(seen)


@lru_cache(maxsize=2)
def _panel(seen: Observation) -> frozenset[str]:
    """The judges named in headings: verbless sentences that begin with a word for sitting."""
    found: set[str] = set()
    for sentence in seen.doc.sents:
        opens = next((token.lower_ for token in sentence if not token.is_space and not token.is_punct), "")
        if opens in _HEADINGS and not any(token.pos_ in ("VERB", "AUX") for token in sentence):
            found |= {key for token in sentence if (key := seen.index.of_token(token.i)) is not None}
    return frozenset(key for key in found if seen.index.type_of(key) == "Judge")


def decides(seen: Observation, key: str) -> bool:
    """Whether the document says that a court or judge ruled, heard, convicted, sentenced or wrote an opinion."""
    mine = _deeds(seen).get(key, Counter[str]())
    return any(mine[deed] for deed in ("decides", "writes", "opinion"))


def is_decision(predication: Predication, role: str) -> bool:
    """Whether the filler of the role rules, hears, convicts or sentences there."""
    return predication.frame.makes in _DECIDING and role in ("agent", "court", "judge")


@lru_cache(maxsize=2)
def _deeds(seen: Observation) -> Mapping[str, Counter[str]]:
    """What each court and judge does in the document, and in what kind of sentence it is spoken of, and how often."""
    found: dict[str, Counter[str]] = {}
    sentences = [frozenset(token.lower_ for token in sentence) for sentence in seen.doc.sents]
    issued = str(seen.doc.user_data.get("issued") or "")[:4]
    for entity in seen.index.entities:
        if entity.type not in SITTING:
            continue
        count = found.setdefault(entity.id, Counter())
        for predication, role in seen.played.get(entity.id, ()):
            early = predication.sentence <= 3
            mood = "" if predication.is_fact else "not "
            if is_decision(predication, role):
                count.update([f"{mood}decides"])
                if early and not mood:
                    count.update(["decides early"])
            elif role == "court":
                count.update([f"{mood}asked", f"asked by {predication.frame.makes or predication.frame.name}"])
            elif predication.frame.makes == "Appointment" or predication.frame.name in ("resign", "lead"):
                count.update(["career"])
        for i in seen.mention_heads.get(entity.id, ()):
            place = anchor(seen.doc[i])
            head, rel = place.head, relation(place)
            words = sentences[seen.sentence_of[i]]
            if head.lemma_.lower() in _WRITING and rel in ("nsubj", "obl:by", "conj"):
                count.update(["writes"])
            if head.lemma_.lower() in _OPINIONS or any(c.lemma_.lower() in _OPINIONS for c in head.children):
                count.update(["opinion"])
            if head.lemma_.lower() in _CAREER or head.head.lemma_.lower() in _CAREER:
                count.update(["career"])
            if words & _BEFORE:
                count.update(["spoken of as before"])
            if words & _AHEAD:
                count.update(["spoken of as ahead"])
            if issued and any(w.isdigit() and len(w) == 4 and "1700" < w < issued for w in words):
                count.update(["spoken of with a year past"])
    return {key: +count for key, count in found.items()}
