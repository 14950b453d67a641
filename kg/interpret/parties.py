"""Who is a party: for each entity, how likely it is a plaintiff (or prosecutor) and a defendant, and in which words.

Grammar gives the features (whom a lawsuit is `against`, who `pleaded`), and heads weigh them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from kg.interpret.callings import report_of
from kg.interpret.caption_blocks import sides_captioned
from kg.interpret.contexts import contexts
from kg.interpret.counsel_nouns import find_counsel_nouns
from kg.interpret.harms import deeds_of
from kg.interpret.heads import Head, as_features
from kg.interpret.litigation import ACCUSED, ACCUSING, CRIMINAL, acts_of, all_acts
from kg.interpret.observation import Observation
from kg.interpret.prosecutors import find_prosecutors, is_prosecutor
from kg.interpret.representation import find_representation
from kg.interpret.standing import caption_sides, is_bystander, makes_party, standing_features
from kg.interpret.suit_nouns import is_only_thought_of, is_to_come
from kg.interpret.suit_sides import find_addressed
from kg.interpret.told_sides import sides_told

_MANY = frozenset({"Company", "Organization", "LawFirm"})  # of which a report names many that are no party
_LIKELY = 0.5  # odds of a plaintiff of whom the text does not say that it sues, challenges or charges
_LIKELY_STATE = 0.6  # odds of a public body of which the text says nothing in law
_SURE_STATE = 0.75  # the same, to be a plaintiff: it mostly answers a challenge
_EITHER = 0.1  # how far apart the odds of the two sides must be
_BRINGING = frozenset({"sues", "challenges", "charges"})
_SUING = frozenset({"sue", "lawsuit"})
DEEDS = frozenset({"commit", "defraud"})  # what is done, for which nobody need have been charged
_SAID = 0.9  # odds of a side that the text itself gives
_SURE = 0.7  # odds of a defendant that need no word of law beside the name; at .6 more are wrong than right
COUNTED_TYPES = frozenset({"Company", "Organization", "GovernmentBody", "Person", "Attorney", "Judge", "LawFirm"})


@dataclass(frozen=True, slots=True)
class PartyOdds:
    """How likely an entity is on each side of some case of the document."""

    plaintiff: float
    defendant: float
    yes: bool  # whether the odds of either side reach the head's bar

    @property
    def side(self) -> str:
        """The likelier side."""
        return "plaintiff" if self.plaintiff >= self.defendant else "defendant"

    @property
    def best(self) -> float:
        """The odds of the likelier side."""
        return max(self.plaintiff, self.defendant)


def party_features(seen: Observation, key: str) -> dict[str, float]:
    """What grammar says of one entity, place by place and in the whole text."""
    return {**place_features(seen, key), **standing_features(seen, key)}


def place_features(seen: Observation, key: str) -> dict[str, float]:
    """The places that an entity fills, the frames' roles that it plays, and where in the text it stands."""
    features: dict[str, float] = {}
    entity = seen.index.entity(key)
    heads = seen.mention_heads.get(key, ())
    features[f"type:{entity.type}"] = 1
    for i in heads:
        for place in contexts(seen.doc[i]):
            features[f"at:{place}"] = 1
            features[f"{entity.type}@{place.split('<')[0]}"] = 1
    for predication, role in seen.played.get(key, ()):
        frame = predication.frame
        mood = "" if predication.is_fact else ":negated" if predication.negated else f":{predication.modality}"
        features[f"role:{frame.makes}:{role}{mood}"] = 1
        features[f"frame:{frame.name}:{role}"] = 1
        if predication.trigger < seen.title_end:
            features[f"title:{frame.makes}:{role}"] = 1
    count = len(heads)
    features["many"] = float(min(count, 8)) / 8
    features["once"] = float(count <= 1)
    if heads:
        features["in title"] = float(heads[0] < seen.title_end)
        first = seen.sentence_of[heads[0]]
        features["early"] = float(first <= 2)
        features["late"] = float(first >= 12)
    return features


def network_features(seen: Observation, key: str) -> dict[str, float]:
    """What the network's own reading of the mentions says: the share of mentions marked as each side."""
    heads = seen.mention_heads.get(key, ())
    marked: dict[str, float] = {"PLAINTIFF": 0.0, "DEFENDANT": 0.0}
    for span in seen.doc.spans.get("parties", ()):
        if any(span.start <= i < span.end for i in heads):
            marked[span.label_] += float(span.id_ or 1)
    total = max(len(heads), 1)
    features: dict[str, float] = {}
    for label in ("PLAINTIFF", "DEFENDANT"):
        features[f"net share:{label}"] = min(marked[label] / total, 1.0)
        features[f"net any:{label}"] = float(marked[label] > 0)
        features[f"net many:{label}"] = min(marked[label], 4.0) / 4
    return features


def has_ground(seen: Observation, key: str, side: str) -> bool:
    """Whether the text's own words make an entity a party on that side, and not only what the network knows of its name.

    It does or suffers something in law, is called a party, or stands where the network sees one. More is asked of firms
    and the like, of which reports name many: a plaintiff must do what plaintiffs do, a defendant something in law. And
    who is only accused, denies it or is arrested is not yet a defendant: most are accused by speakers and not in court.
    """
    kind = seen.index.entity(key).type
    mine = all_acts(seen).get(key, Counter[str]())
    if any(makes_party(name) for name in standing_features(seen, key)):
        return True
    if side == "defendant" and ACCUSED.intersection(mine) == {"accused"}:
        return False
    if kind in _MANY:
        return bool(mine) if side == "defendant" else any(act.split()[-1] in ACCUSING for act in mine)
    heads = seen.mention_heads.get(key, ())
    marked = any(span.start <= i < span.end for span in seen.doc.spans.get("parties", ()) for i in heads)
    return bool(mine) or kind == "GovernmentBody" or marked


def stack_rows(seen: Observation, grammar: Head) -> dict[str, dict[str, float]]:
    """For each entity that can be a party what grammar thinks of it and of its rivals, beside the network's marks."""
    judged = {
        entity.id: grammar.probabilities(party_features(seen, entity.id))
        for entity in seen.index.entities
        if entity.type in COUNTED_TYPES
    }
    marked = bool(seen.doc.spans.get("parties", ()))
    rows: dict[str, dict[str, float]] = {}
    for key, odds in judged.items():
        row = as_features(odds)
        for side in ("plaintiff", "defendant"):
            mine = odds.get(side, 0.0)
            best = max((other.get(side, 0.0) for k, other in judged.items() if k != key), default=0.0)
            row[f"rival:{side}"] = best
            row[f"first:{side}"] = float(mine > best)
            row[f"behind:{side}"] = max(best - mine, 0.0)
            row[f"likely:{side}"] = float(mine >= 0.5)
        row[f"type:{seen.index.entity(key).type}"] = 1.0
        row["unmarked"] = float(not marked)
        rows[key] = {**row, **network_features(seen, key)}
    return rows


def find_parties(seen: Observation, heads: Mapping[str, Head]) -> dict[str, PartyOdds]:
    """The odds of every entity that can be a party."""
    told = {**sides_told(seen), **sides_captioned(seen)}
    prosecuting, above = find_prosecutors(seen)
    advocates = {found.attorney for found in find_representation(seen.doc, seen.index)}
    bearers = {seen.index.of_token(bearer) for bearer, _ in find_counsel_nouns(seen.doc)}
    advocates |= {key for key in bearers if key is not None}
    gone = {*above, *find_addressed(seen), *(key for key in advocates if _only_represents(seen, key))}
    gone |= {key for key in seen.mention_heads if _is_only_threatened(seen, key, others=told.keys() - {key})}
    odds = {}
    for key, row in stack_rows(seen, heads["party"]).items():
        both = heads["party stack"].probabilities(row)
        said = told.get(key) or ("plaintiff" if key in prosecuting else None)
        if said:
            both = {**both, said: max(both.get("plaintiff", 0.0), both.get("defendant", 0.0), _SAID)}
        judged = PartyOdds(
            both.get("plaintiff", 0.0), both.get("defendant", 0.0), bool(said) or heads["party stack"].says_yes(row)
        )
        odds[key] = (
            judged if said else replace(judged, yes=judged.yes and key not in gone and _may_be(seen, key, judged))
        )
    return odds


def _may_be(seen: Observation, key: str, judged: PartyOdds) -> bool:
    """Whether nothing speaks against the side that the odds give an entity."""
    if abs(judged.plaintiff - judged.defendant) < _EITHER:
        return False  # who may be either is told of as neither
    kind = seen.index.type_of(key)
    if judged.side == "plaintiff":
        if kind == "Attorney":
            return False  # who sues as a lawyer sues for somebody
        public = kind == "GovernmentBody" and report_of(seen) != "criminal"
        least = _SURE_STATE if public else _LIKELY
        return has_ground(seen, key, judged.side) and (judged.plaintiff >= least or _brings(seen, key))
    mine = all_acts(seen).get(key, Counter[str]())
    if report_of(seen) == "criminal" and is_prosecutor(seen, key):
        return False
    if is_bystander(seen, key) or ACCUSED.intersection(mine) == {"accused"} and not caption_sides(seen, key):
        return False
    if report_of(seen) == "civil" and kind in _MANY and mine and _only_acts(seen, key):
        return False
    if report_of(seen) == "criminal" and key in _harmed(seen) and not _is_prosecuted(seen, key):
        return False
    if kind == "GovernmentBody" and judged.defendant < _LIKELY_STATE and not _is_at_stake(seen, key, mine):
        return False  # a report on a state's law names the state, whoever is sued
    return judged.defendant >= _SURE or has_ground(seen, key, judged.side)


def _only_acts(seen: Observation, key: str) -> bool:
    """Whether all that the text says in law of an entity is that it did a deed: "that Quillon and Harbeck conspired" sues neither."""
    return not any(acts_of(p, role) for p, role in seen.played.get(key, ()) if p.frame.name not in DEEDS)


@lru_cache(maxsize=2)
def _harmed(seen: Observation) -> frozenset[str]:
    """Everybody who is told to have been killed, hurt or robbed more often than to have done so: a gunman may be shot, too."""
    suffered, done = Counter[str](), Counter[str]()
    for token in seen.doc:
        for victims, doers in deeds_of(token):
            suffered.update(key for victim in victims for key in seen.index.all_of(victim.i))
            done.update(key for doer in doers for key in seen.index.all_of(doer.i))
    return frozenset(key for key, times in suffered.items() if times > done[key])


def _is_prosecuted(seen: Observation, key: str) -> bool:
    """Whether the text says that an entity was charged, tried or sentenced; a deed that a pronoun may lay to it says no such thing."""
    played = ((p, role) for p, role in seen.played.get(key, ()) if p.frame.name not in DEEDS)
    return any(set(acts_of(p, role)) & CRIMINAL for p, role in played)


def _is_only_threatened(seen: Observation, key: str, *, others: Collection[str]) -> bool:
    """Whether all that the text says in law of an entity is of suits that may come, where it tells of others' suits or doubts it."""
    said = [p for p, role in seen.played.get(key, ()) if {*acts_of(p, role)} & (ACCUSING | ACCUSED)]
    if not said or any(p.frame.name not in _SUING for p in said):
        return False
    words = [seen.doc[p.trigger] for p in said]
    return all(is_only_thought_of(word) or bool(others) and is_to_come(word) for word in words)


def _only_represents(seen: Observation, key: str) -> bool:
    """Whether a person who acts in court for others neither sues nor is accused himself."""
    mine = all_acts(seen).get(key, Counter[str]())
    return seen.index.type_of(key) == "Person" and not mine.keys() & (ACCUSING | ACCUSED)


def _is_at_stake(seen: Observation, key: str, mine: Counter[str]) -> bool:
    """Whether the text says something in law of a public body: of a place, that it enacts or enforces, or its caption."""
    return bool(mine) if not seen.index.is_place(key) else mine["enacts"] > 0 or bool(caption_sides(seen, key))


def _brings(seen: Observation, key: str) -> bool:
    """Whether an entity, or somebody for it, sues, challenges or charges, or is called or captioned a party."""
    mine = all_acts(seen).get(key, Counter[str]())
    acting = any(act.split()[-1] in _BRINGING for act in mine)
    return acting or any(makes_party(name) for name in standing_features(seen, key))
