"""Which statutes a claim invokes."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from kg.interpret.claims import Draft
from kg.interpret.heads import Head
from kg.interpret.links import roles_about
from kg.interpret.observation import Observation
from kg.interpret.subjects import case_of

# Words of a name that tell what kind of law it is; the first that stands in it counts.
_KINDS = (
    "clause",
    "amendment",
    "constitution",
    "section",
    "title",
    "rule",
    "code",
    "treaty",
    "convention",
    "act",
    "law",
)
_HIGHER = ("constitution", "amendment", "clause", "convention", "treaty", "charter", "bill of rights")
_PROVISIONS = frozenset("mandate provision part section requirement ban restriction constitutionality validity".split())
_TESTING = frozenset("challenge contest strike uphold overturn invalidate block void".split())
_OFFENDING = frozenset("violate infringe breach contravene unconstitutional".split())
_MAKING = frozenset({"Charging", "Filing", "Plea", "Verdict"})
_WORDED = ("charge", "claim", "act", "theme", "kind", "ground")
_FEW = 4  # mentions: a law that a whole article is about is often the one disputed


def statute_features(seen: Observation, draft: Draft, key: str) -> dict[str, float]:
    """What speaks for a claim invoking a statute."""
    about = roles_about(seen, draft)
    sentences = {seen.sentence_of[phrase.start] for phrase in draft.phrases}
    places = seen.places(key).keys()
    nearest = min((abs(s - t) for s in sentences for t in places), default=99)
    statutes = [entity.id for entity in seen.index.entities if entity.type == "Statute"]
    same = [other for other in statutes if other != key and sentences & seen.places(other).keys()]
    inside = [other for other in statutes if "inside" in about.get(other, ())]
    features = {
        "inside": float("inside" in about.get(key, ())),
        "role": float(bool(about.get(key))),
        "same sentence": float(nearest == 0),
        "next": float(nearest == 1),
        "far": float(nearest > 2),
        "only": float(len(statutes) == 1),
        f"kind:{draft.kind}": 1.0,
        "odds": draft.odds,
        f"inside:{draft.kind}": float(key in inside),
        f"same sentence:{draft.kind}": float(nearest == 0),
        "another inside": float(key not in inside and bool(inside)),
        "several inside": float(key in inside and len(inside) > 1),
        "another near": float(nearest == 0 and bool(same)),
        "about": float(len(seen.mention_heads.get(key, ())) >= _FEW),
    }
    features |= {f"role:{role}": 1.0 for role in about.get(key, ())}
    features |= _of_name(seen, key, near=nearest == 0)
    for head in seen.mention_heads.get(key, ()):
        if seen.sentence_of[head] in sentences:
            features |= _of_mention(seen.doc[head], draft)
    return {name: value for name, value in features.items() if value}


def _of_name(seen: Observation, key: str, *, near: bool) -> dict[str, float]:
    """What kind of law the name says it is."""
    words = " ".join(seen.index.entity(key).names).lower()
    kind = next((kind for kind in _KINDS if kind in words), "§" if "§" in words else "other")
    return {f"law:{kind}": 1.0, f"law:{kind}:{'near' if near else 'apart'}": 1.0}


def _of_mention(head: Token, draft: Draft) -> dict[str, float]:
    """How a mention in the claim's own sentence hangs there: "under the Act", "violates the Act", "enforcing the Act"."""
    where = "in" if any(phrase.start <= head.i < phrase.end for phrase in draft.phrases) else "out"
    case = case_of(head) or head.dep_
    features = {f"{where}:case:{case}": 1.0, f"{where}:verb:{head.head.lemma_.lower()}": 1.0}
    for phrase in draft.phrases:
        if phrase.start <= head.i < phrase.end:
            share = sum(token.ent_type_ == "STATUTE" for token in head.doc[phrase.start : phrase.end])
            features["whole"] = float(share * 2 > phrase.end - phrase.start)
    return features


def statutes_of(seen: Observation, drafts: Sequence[Draft], head: Head) -> list[tuple[str, ...]]:
    """For each claim the statutes that it likely invokes, or is said to be made under, in the order of the text.

    A law that only another claim names is that one's: of "fined for fraud and for violating the Roe Act" the fraud
    has no law.
    """
    likely = [_likely(seen, draft, head) for draft in drafts]
    inside = [_within(seen, draft) for draft in drafts]
    return [
        tuple(
            key
            for key in mine
            if key in _made_under(seen, draft)
            or not any(key in laws and key in named for laws, named in zip(likely, inside, strict=True))
            or _hangs_on(seen, draft, key, drafts)
        )
        for draft, mine in zip(drafts, likely, strict=True)
    ]


def _likely(seen: Observation, draft: Draft, head: Head) -> tuple[str, ...]:
    """The statutes that a claim taken alone likely invokes."""
    under = _made_under(seen, draft)
    statutes = [entity.id for entity in seen.index.entities if entity.type == "Statute"]
    likely = [key for key in statutes if key in under or head.says_yes(statute_features(seen, draft, key))]
    return tuple(
        key for key in likely if key in under or not (_is_mere_whole(seen, draft, key) or _is_contested(seen, key))
    )


def _is_mere_whole(seen: Observation, draft: Draft, key: str) -> bool:
    """Whether the claim's sentences name the law only to say what another is part of: "the Speech Clause of the Constitution"."""
    sentences = {seen.sentence_of[phrase.start] for phrase in draft.phrases}
    told = [seen.doc[i] for i in seen.mention_heads.get(key, ()) if seen.sentence_of[i] in sentences]
    return bool(told) and all(_is_whole_of_law(seen, token) for token in told)


def _is_whole_of_law(seen: Observation, token: Token) -> bool:
    part = seen.index.of_token(token.head.i) if token.dep_ in ("nmod", "nmod:poss") else None
    return part is not None and seen.index.type_of(part) == "Statute" and case_of(token) != "to"


def _is_contested(seen: Observation, key: str) -> bool:
    """Whether an act is itself before the court: "struck down the Roe Act", "the Roe Act's mandate violates", "upheld part of the Roe Act".

    What is higher than an act is what such a claim rests on.
    """
    words = " ".join(seen.index.entity(key).names).lower()
    if any(higher in words for higher in _HIGHER):
        return False
    return any(_is_before_court(seen.doc[i]) for i in seen.mention_heads.get(key, ()))


def _is_before_court(law: Token) -> bool:
    """Whether a court upholds or undoes the law or what it provides, or it is said to violate another."""
    inner = law.dep_ in ("nmod:poss", "compound", "nmod") and law.head.lemma_.lower() in _PROVISIONS
    noun = law.head if inner else law
    verb = noun.head
    if noun.dep_ in ("obj", "nsubj:pass"):
        return verb.lemma_.lower().partition("_")[0] in _TESTING
    return noun.dep_ == "nsubj" and verb.lemma_.lower() in _OFFENDING


def _within(seen: Observation, draft: Draft) -> frozenset[str]:
    """What the wordings of a claim name."""
    found = {seen.index.of_token(i) for phrase in draft.phrases for i in range(phrase.start, phrase.end)}
    return frozenset(key for key in found if key is not None)


def _hangs_on(seen: Observation, draft: Draft, key: str, drafts: Sequence[Draft]) -> bool:
    """Whether a mention of the law stands in the claim's wordings, or hangs on them sooner than on another's."""
    for i in seen.mention_heads.get(key, ()):
        for token in (seen.doc[i], *seen.doc[i].ancestors):
            if _words(draft, token.i):
                return True
            if any(_words(other, token.i) for other in drafts):
                break
    return False


def _words(draft: Draft, i: int) -> bool:
    return any(phrase.start <= i < phrase.end for phrase in draft.phrases)


def _made_under(seen: Observation, draft: Draft) -> frozenset[str]:
    """The laws under which the clause that words the claim charges or sues: "charged with theft under the Roe Act"."""
    found: set[str] = set()
    for predication in seen.predications:
        laws = seen.fillers(predication, "statute")
        if not laws or predication.negated or predication.frame.makes not in _MAKING:
            continue
        told = [filler for role in _WORDED for filler in predication.roles.get(role, ())]
        if any(f.start < p.end and p.start < f.end for f in told for p in draft.phrases):
            found |= {key for key in seen.keys(laws) if seen.index.type_of(key) == "Statute"}
    return frozenset(found)
