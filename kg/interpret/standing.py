"""What the whole document says of one entity in law: what it does and suffers, what it is called, where it is captioned."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from spacy.tokens import Token

from kg.interpret.callings import calling_features
from kg.interpret.caption_sides import VERSUS
from kg.interpret.contexts import anchor, relation
from kg.interpret.fillers import is_left_out
from kg.interpret.kinds import kinds_of
from kg.interpret.litigation import ACCUSED, ACCUSING, acts_of, all_acts
from kg.interpret.observation import Observation
from kg.interpret.subjects import case_of, subject

_BEFORE = frozenset(
    {"earlier", "previous", "previously", "separate", "separately", "another", "similar", "ago", "similarly"}
)
_LEAD = 2  # sentences, the title's among them
_PARTY_NOUNS: Mapping[str, str] = {
    "plaintiff": "plaintiff", "petitioner": "plaintiff", "claimant": "plaintiff", "complainant": "plaintiff",
    "appellant": "appellant", "defendant": "defendant", "respondent": "defendant", "appellee": "defendant",
    "accused": "defendant", "suspect": "defendant", "victim": "victim", "witness": "witness", "lawyer": "lawyer",
    "attorney": "lawyer", "counsel": "lawyer", "prosecutor": "lawyer", "spokesman": "speaker",
    "spokeswoman": "speaker", "spokesperson": "speaker", "professor": "speaker", "analyst": "speaker",
    "founder": "officer", "president": "officer", "director": "officer", "officer": "officer", "chief": "officer",
    "executive": "officer", "governor": "officer", "secretary": "officer", "minister": "officer",
    "agent": "officer", "wife": "relative", "husband": "relative", "mother": "relative", "father": "relative",
    "son": "relative", "daughter": "relative", "brother": "relative", "sister": "relative", "friend": "relative",
    "widow": "relative", "partner": "relative",
}  # fmt: skip
_HARMING = frozenset(
    {"kill", "murder", "shoot", "stab", "rape", "assault", "attack", "rob", "beat", "defraud", "kidnap", "strangle",
     "injure", "wound", "harass", "abduct", "threaten", "abuse", "die"}
)  # fmt: skip
_ASIDE = frozenset({"victim", "witness", "lawyer"})
_HARMS = frozenset(
    {"murder", "killing", "death", "rape", "shooting", "assault", "attack", "kidnapping", "manslaughter", "stabbing",
     "homicide", "slaying", "robbery", "abuse", "beating", "injury"}
)  # fmt: skip


def standing_features(seen: Observation, key: str) -> dict[str, float]:
    """What speaks for an entity being on a side: its acts in law, what it is called, its side in captions, its rivals."""
    kind = "State" if seen.index.is_place(key) else str(seen.index.entity(key).type)
    mine = all_acts(seen).get(key, Counter[str]())
    features: dict[str, float] = {}
    for act, count in mine.items():
        features[f"does:{act}"] = 1.0
        features[f"{kind} does:{act}"] = 1.0
        features[f"often:{act}"] = min(count - 1, 3) / 3
    for act in _in_lead(seen).get(key, ()):
        features[f"{kind} in lead:{act}"] = 1.0
    accusing, accused = (sum(mine[act] for act in side) for side in (ACCUSING, ACCUSED))
    features["accusing"] = float(accusing > 0)
    features["accused"] = float(accused > 0)
    features["only accusing"] = float(accusing > 0 and not accused)
    features["only accused"] = float(accused > 0 and not accusing)
    features["nothing in law"] = float(not mine)
    features[f"{kind}:nothing in law"] = float(not mine)
    for act, count in _most(seen).items():
        if mine[act] == count:
            features[f"most:{act}"] = 1.0
        elif mine[act]:
            features[f"less:{act}"] = 1.0
        else:
            features[f"{kind}:other:{act}"] = 1.0
    heads = seen.mention_heads.get(key, ())
    for i in heads:
        for name in _said_of(seen.doc[i]):
            features[name] = 1.0
    rivals = [entity.id for entity in seen.index.entities if entity.type == seen.index.entity(key).type]
    named = {other: len(seen.mention_heads.get(other, ())) for other in rivals}
    features[f"{kind}:only one"] = float(len(rivals) == 1)
    features[f"{kind}:first"] = float(rivals[0] == key)
    features[f"{kind}:most named"] = float(named[key] == max(named.values()))
    features[f"{kind}:share"] = named[key] / max(sum(named.values()), 1)
    features[f"{kind}:in title"] = float(bool(heads) and heads[0] < seen.title_end)
    features[f"{kind}:in lead"] = float(bool(heads) and seen.sentence_of[heads[0]] <= 2)
    before = sum(_is_of_before(seen.doc[i]) for i in heads)
    features["of before"] = before / max(len(heads), 1)
    features["only of before"] = float(before == len(heads) > 0)
    for side in caption_sides(seen, key):
        features[f"caption:{side}"] = 1.0
    return {**features, **calling_features(seen, key)}


def _is_of_before(token: Token) -> bool:
    """Whether the sentence dates from years before the document, or says that it is of another case."""
    issued = str(token.doc.user_data.get("issued") or "")[:4]
    words = {t.lower_ for t in token.sent}
    return bool(words & _BEFORE) or any(len(w) == 4 and w.isdigit() and "1700" < w < issued for w in words)


def is_bystander(seen: Observation, key: str) -> bool:
    """Whether the text makes an entity a victim, lawyer or relative, and says nothing that is done to the accused.

    Whom it calls no party is none, whatever else it tells.
    """
    if key in _said_to_be_no_party(seen):
        return True
    if any(act in ACCUSED for act in all_acts(seen).get(key, ())):
        return False
    said = {name for i in seen.mention_heads.get(key, ()) for name in _said_of(seen.doc[i])}
    called = {name.partition(":")[2] for name in said if name.startswith(("called:", "apposed:"))}
    is_aside = "harmed" in said or bool(called & _ASIDE) or key in _said_to_be_aside(seen)
    return not called & {"defendant"} and is_aside


@lru_cache(maxsize=2)
def _said_to_be_aside(seen: Observation) -> frozenset[str]:
    """Those of whom a sentence says that they are or will be a witness, a victim or a lawyer."""
    told = [
        subject(noun)
        for noun in seen.doc
        if _PARTY_NOUNS.get(noun.lemma_.lower()) in _ASIDE and any(child.dep_ == "cop" for child in noun.children)
    ]
    return frozenset(key for token in told if token is not None for key in seen.index.all_of(token.i))


@lru_cache(maxsize=2)
def _said_to_be_no_party(seen: Observation) -> frozenset[str]:
    """Those of whom a sentence says outright that they are none: "is not a defendant", "was not named as a party"."""
    told = [
        subject(said)
        for noun in seen.doc
        if noun.lemma_.lower() in ("defendant", "party", "respondent")
        and (said := _telling(noun)) is not None
        and any(child.lower_ in ("not", "n't", "neither") for child in said.children)
    ]
    told += [token for token in seen.doc if is_left_out(token) and _is_of_suit(token)]
    return frozenset(key for token in told if token is not None for key in seen.index.all_of(token.i))


def _is_of_suit(token: Token) -> bool:
    """Whether the one left out beside another would else be sued: "sued the mill but not Roe", "a suit against A, not B"."""
    first = token.head
    while first.dep_ == "conj":
        first = first.head
    if first.dep_ in ("obj", "nsubj:pass"):
        return first.head.lemma_.lower() in ("sue", "charge", "indict", "accuse", "name")
    return case_of(first) == "against"


def _telling(noun: Token) -> Token | None:
    """The word that says of its subject that he is what the noun says: the noun, or the verb of "named as a defendant"."""
    if any(child.dep_ == "cop" and child.lemma_ == "be" for child in noun.children):
        return noun
    is_passive = any(child.dep_.endswith("pass") for child in noun.head.children)
    return noun.head if noun.dep_ == "obl" and case_of(noun) == "as" and is_passive else None


def makes_party(feature: str) -> bool:
    """Whether a standing feature says outright that the entity is a party: it is called one, or stands in a caption."""
    kind, _, what = feature.partition(":")
    return kind == "caption" or (kind in ("called", "apposed") and what in ("plaintiff", "defendant", "appellant"))


@lru_cache(maxsize=2)
def _in_lead(seen: Observation) -> Mapping[str, frozenset[str]]:
    """For each entity its acts in the title and the first sentences: who announces there speaks for its own case."""
    found: dict[str, set[str]] = {}
    for predication in seen.predications:
        if predication.sentence <= _LEAD:
            for role, fillers in predication.roles.items():
                for key in seen.keys(fillers):
                    found.setdefault(key, set()).update(acts_of(predication, role))
    return {key: frozenset(acts) for key, acts in found.items()}


@lru_cache(maxsize=2)
def _most(seen: Observation) -> Counter[str]:
    """For each act how often the entity does it that does it most."""
    found: Counter[str] = Counter()
    for mine in all_acts(seen).values():
        found |= mine
    return found


def _said_of(token: Token) -> Iterator[str]:
    """What one mention is called ("one of the plaintiffs"), its age, and whether it stands where a victim stands."""
    place = anchor(token)
    around = [token, *token.children, place, *place.children] if place.i != token.i else [token, *token.children]
    for other in around:
        if other.dep_ == "nummod" and other.text.isdigit() and 14 <= int(other.text) <= 99 and other.i > token.i:
            yield "aged"
        if other.i != token.i and (
            other.dep_ in ("appos", "compound", "amod", "nmod", "flat", "flat:name", "cop") or other is place
        ):
            for noun in (other, *(c for c in other.children if c.dep_ in ("nmod", "conj"))):
                if called := _PARTY_NOUNS.get(noun.lemma_.lower()):
                    yield f"called:{called}"
    yield from _apposed(token)
    head = place.head
    if head is not place:
        rel = relation(place)
        lemma = head.lemma_.lower()
        if called := _PARTY_NOUNS.get(lemma):
            if rel == "nsubj":
                yield f"called:{called}"
            else:
                yield f"{rel} of:{called}"
        if lemma in _HARMS and rel in ("nmod:of", "nmod:poss"):
            yield "harmed"
        if lemma in _HARMING and (rel in ("obj", "nsubj:pass") or (lemma == "die" and rel == "nsubj")):
            yield "harmed"
        if lemma in _HARMING and lemma != "die" and rel == "nsubj":
            yield "harming"
        if rel in ("nmod:against", "obl:against"):
            yield "against"
            if kinds_of(head) & {"Case", "Claim", "Charge"}:
                yield "against in law"
        if rel in ("obl:on_behalf", "obl:for", "nmod:for") and "behalf" in {c.lower_ for c in place.children}:
            yield "behalf"
        if rel in ("nsubj",) and head.pos_ == "VERB":
            yield "subject"


def _apposed(token: Token) -> Iterator[str]:
    """What stands between commas after a name, whatever the tree makes of it: "…, a defendant in the case, …"."""
    end = token.right_edge.i if token.right_edge.i - token.i <= 3 else token.i
    doc = token.doc
    start = next((i for i in range(token.i, min(token.i + 5, len(doc))) if doc[i].text == ","), end)
    words = [doc[i] for i in range(start + 1, min(start + 8, token.sent.end))]
    if (
        start > token.i
        and words
        and words[0].lower_ in ("a", "an", "one", "the", "another", "who", "which", "his", "her")
    ):
        for word in words:
            if word.is_punct:
                break
            if called := _PARTY_NOUNS.get(word.lemma_.lower()):
                yield f"apposed:{called}"
                break


def caption_sides(seen: Observation, key: str) -> frozenset[str]:
    """The sides of "v." on which an entity's name stands in a caption of the document: "left", "right"."""
    found = set()
    mine = {word.lower() for name in seen.index.entity(key).names for word in re.findall(r"\w{3,}", name)} - _COMMON
    for left, right in captions(seen):
        if mine & left:
            found.add("left")
        if mine & right:
            found.add("right")
    return frozenset(found)


_COMMON = frozenset({"inc", "llc", "corp", "the", "company", "and", "united", "states", "department", "court"})


def captions(seen: Observation) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """The words on the two sides of each caption that the document names."""
    for ent in seen.doc.ents:
        if ent.label_ == "CASE":
            sides = VERSUS.split(ent.text)
            if len(sides) == 2:
                left, right = (frozenset(w.lower() for w in re.findall(r"\w{3,}", side)) - _COMMON for side in sides)
                yield left, right
