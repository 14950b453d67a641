"""What the whole document says of one entity in law: whether it sues, charges, is sued, pleads, is sentenced, was harmed.

Many frames say the same of who is on which side; told in a few words, a head learns their worth from few articles.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from spacy.tokens import Token

from kg.interpret.contexts import anchor, relation
from kg.interpret.kinds import kinds_of
from kg.interpret.observation import Observation
from kg.interpret.predications import Predication

VERSUS = re.compile(r"\s+(?:v\.?|vs\.?|versus)\s+", re.IGNORECASE)  # "Parler LLC v. Amazon"; not "Smith, vice president"
_SUCH_AS = frozenset({"including", "like", "such", "as", "namely"})
_CLAIMANT = ("agent", "claimant", "behalf")
_VICTIM = ("target", "patient", "recipient", "loser", "enjoined", "against")
# What the filler of a role is in law: act → frames → roles.
_ACTS: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "sues": (("sue, lawsuit, join, amend, intervene", _CLAIMANT),),
    "asks": (("file, move, ask, seek, motion, injunction", _CLAIMANT),),
    "challenges": (("challenge", _CLAIMANT), ("challenge noun", _CLAIMANT)),
    "claims": (("claim noun", _CLAIMANT), ("damages", _CLAIMANT), ("allege, accuse", _CLAIMANT)),
    "charges": (("charge, charging, impeach", _CLAIMANT), ("charge noun", _CLAIMANT), ("face charges", _CLAIMANT),
                ("prosecute case", _CLAIMANT), ("drop charges", _CLAIMANT)),
    "appeals": (("appeal", _CLAIMANT), ("appeal event", _CLAIMANT), ("seek review", _CLAIMANT),
                ("appeal noun", _CLAIMANT)),
    "sued": (("sue, lawsuit, file, serve", _VICTIM), ("name defendant", _VICTIM), ("claim noun", _VICTIM),
             ("motion, injunction", _VICTIM), ("settle, damages", _VICTIM)),
    "accused": (("accuse", _VICTIM), ("deny wrongdoing", ("agent",)), ("arrest, extradite", _VICTIM)),
    "charged": (("charge, charging, impeach", _VICTIM), ("charge noun", _VICTIM), ("face charges", _VICTIM),
                ("drop charges", _VICTIM), ("commit", ("agent",)), ("defraud", ("agent",))),
    "pleads": (("plead guilty", ("agent",)), ("plead not guilty", ("agent",)), ("guilty plea", ("agent",))),
    "tried": (("convict, acquit", _VICTIM), ("try defendant", _VICTIM), ("begin trial", ("agent",)),
              ("guilty of", _VICTIM), ("appear in court", ("agent",)), ("find liable", _VICTIM)),
    "sentenced": (("sentence, jail, pardon", _VICTIM), ("sentencing noun", _VICTIM), ("face sentence", _VICTIM),
                  ("serve sentence", ("agent",)), ("fine", _VICTIM), ("remand in custody", _VICTIM),
                  ("order to pay", _VICTIM), ("hold in contempt", _VICTIM)),
    "loses": (("lose case", ("loser",)), ("fail to persuade", ("loser",)), ("fail to obtain", ("loser",)),
              ("rule against", ("loser", "target")), ("ruling noun", ("loser",)), ("decision noun", ("loser",)),
              ("entitle, grant", ("loser",)), ("jury returns verdict", ("loser",)), ("award", ("payer",))),
    "wins": (("win case", ("agent",)), ("rule for", ("beneficiary",)), ("ruling noun", ("beneficiary",)),
             ("decision noun", ("beneficiary",)), ("jury returns verdict", ("beneficiary",)),
             ("award, grant", ("recipient",)), ("grant permission", ("recipient",)), ("entitle", ("beneficiary",))),
    "settles": (("settle, settlement", ("agent",)), ("pay to settle", ("agent",))),
    "withdraws": (("withdraw, withdrawal", ("agent",)), ("dismiss voluntarily", ("agent",))),
    "ordered": (("order", ("target",)), ("tell to", ("target",)), ("be ordered", ("target",)),
                ("order by must", ("target",)), ("issue order", ("target",)), ("block", ("enjoined",)),
                ("order noun", ("target",))),
    "refused": (("deny, dismiss", ("recipient", "target")), ("refuse to", ("recipient",))),
    "harmed": (("defraud", ("target", "patient")), ("execute", ("target",))),
    "represented": (("represent", ("target",)), ("lawyer for", ("target",))),
    "represents": (("represent", ("agent",)), ("lawyer for", ("agent",)), ("argue case", ("agent",))),
    "employs": (("lawyer for", ("employer",)),),
    "investigates": (("investigate, investigation", ("agent",)), ("be investigated", ("agent",))),
    "investigated": (("investigate, investigation", ("target",)), ("be investigated", ("target",)),
                     ("be under investigation", ("target",)), ("search, subpoena", ("target", "agent"))),
    "testifies": (("testify", ("agent",)), ("cooperate", ("agent",))),
    "enacts": (("enact", ("agent",)), ("enforce", ("agent",))),
    "speaks": (("say", ("agent",)), ("criticise, welcome, comment", ("agent",)), ("announce", ("agent",))),
}  # fmt: skip
ACCUSING = frozenset({"sues", "asks", "challenges", "claims", "charges"})
ACCUSED = frozenset({"sued", "accused", "charged", "pleads", "tried", "sentenced"})
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
_HARMS = frozenset(
    {"murder", "killing", "death", "rape", "shooting", "assault", "attack", "kidnapping", "manslaughter", "stabbing",
     "homicide", "slaying", "robbery", "abuse", "beating", "injury"}
)  # fmt: skip


@cache
def _acts_of(frame: str, role: str) -> tuple[str, ...]:
    """The acts that filling a role of a frame amounts to."""
    return tuple(
        act
        for act, entries in _ACTS.items()
        for names, roles in entries
        if role in roles and frame in names.split(", ")
    )


def acts_of(predication: Predication, role: str) -> tuple[str, ...]:
    """What the filler of that role does or suffers in law: "sues", "charged"; nothing where it is negated."""
    return () if predication.negated else _acts_of(predication.frame.name, role)


@lru_cache(maxsize=2)
def all_acts(seen: Observation) -> Mapping[str, Counter[str]]:
    """What each entity does and suffers in law in the whole document, and how often."""
    found: dict[str, Counter[str]] = {}
    for predication in seen.predications:
        for role, fillers in predication.roles.items():
            done = acts_of(predication, role)
            if not done:
                continue
            direct = seen.keys(fillers)
            for key in direct:
                found.setdefault(key, Counter()).update(done)
            for filler in fillers:
                for key, how in _named_under(seen, seen.doc[filler.head]):
                    if key not in direct:
                        found.setdefault(key, Counter()).update(f"{how} {act}" for act in done)
    return found


def _named_under(seen: Observation, noun: Token) -> Iterator[tuple[str, str]]:
    """The entities named as what a common noun stands for, or as where it belongs.

    "Groups including Tono sued", "the attorney of the fraud unit prosecuted the case".
    """
    if seen.index.of_token(noun.i) is None:
        for child in noun.children:
            if child.dep_ == "nmod" and {c.lower_ for c in child.children if c.dep_ == "case"} & _SUCH_AS:
                for key in seen.index.all_of(child.i):
                    yield key, "among"
            elif child.dep_ in ("appos", "conj"):
                for key in seen.index.all_of(child.i):
                    yield key, "among"
    todo = [noun]
    while todo:
        for child in todo.pop(0).children:
            if child.dep_ in ("nmod", "nmod:poss", "compound", "conj", "appos", "flat", "flat:name"):
                todo.append(child)
                key = seen.index.of_token(child.i)
                if key is not None and seen.index.entity(key).type == "GovernmentBody":
                    yield key, "through"


def standing_features(seen: Observation, key: str) -> dict[str, float]:
    """What speaks for an entity being on a side: its acts in law, what it is called, its side in captions, its rivals."""
    kind = seen.index.entity(key).type
    kind = "State" if seen.index.is_place(key) else kind
    mine = all_acts(seen).get(key, Counter[str]())
    features: dict[str, float] = {}
    for act, count in mine.items():
        features[f"does:{act}"] = 1.0
        features[f"{kind} does:{act}"] = 1.0
        features[f"often:{act}"] = min(count - 1, 3) / 3
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
    for i in seen.mention_heads.get(key, ()):
        for name in _said_of(seen.doc[i]):
            features[name] = 1.0
    for side in caption_sides(seen, key):
        features[f"caption:{side}"] = 1.0
    return features


def makes_party(feature: str) -> bool:
    """Whether a standing feature says outright that the entity is a party: it is called one, or stands in a caption."""
    kind, _, what = feature.partition(":")
    return kind == "caption" or (kind in ("called", "apposed") and what in ("plaintiff", "defendant", "appellant"))


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
    around = [token, *token.children, place, *place.children] if place is not token else [token, *token.children]
    for other in around:
        if other.dep_ == "nummod" and other.text.isdigit() and 14 <= int(other.text) <= 99 and other.i > token.i:
            yield "aged"
        if other is not token and (
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
    if start > token.i and words and words[0].lower_ in ("a", "an", "one", "the", "another", "who", "which", "his", "her"):
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
