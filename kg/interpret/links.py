"""What belongs to what: a claim to its case and its side, a decision to the claims it is on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.interpret.cases import Dispute
from kg.interpret.claims import Draft
from kg.interpret.concepts import names_another, topic_name
from kg.interpret.contexts import contexts
from kg.interpret.decisions import Decision
from kg.interpret.fillers import Filler
from kg.interpret.kinds import kinds_of
from kg.interpret.observation import Observation
from kg.interpret.phrases import Phrase, root_of, text_of
from kg.interpret.predications import Predication
from kg.interpret.reviews import DECIDING
from kg.interpret.topics import load_vocabulary, stems
from kg.interpret.triggers import Trigger, nearest_claims

_MAY_BE = 0.3  # of the bar: a decision that takes a side decides some claim, so the likeliest of all needs less
_INTERIM = frozenset({"preliminary-injunction", "temporary-restraining-order"})
_CLAIMING = ("agent", "claimant", "speaker", "subject")  # roles of who makes a claim
_SUFFERING = ("target", "patient", "recipient", "against", "defendant", "respondent")


def predications_about(seen: Observation, phrase: Phrase) -> list[tuple[Predication, str]]:
    """The predications of which the phrase is a filler or the trigger, with the role ("" for the trigger)."""
    found: list[tuple[Predication, str]] = []
    for predication in seen.about(phrase.start, phrase.end):
        if phrase.start <= predication.trigger < phrase.end:
            found.append((predication, ""))
            continue
        for role, fillers in predication.roles.items():
            if any(min(f.end, phrase.end) > max(f.start, phrase.start) for f in fillers):
                found.append((predication, role))
                break
    return found


def roles_about(seen: Observation, draft: Draft) -> dict[str, list[str]]:
    """For each entity the roles that it plays beside the claim's wordings, "inside" where it stands in one."""
    found: dict[str, list[str]] = {}
    for phrase in draft.phrases:
        for predication, claim_role in predications_about(seen, phrase):
            for role, fillers in predication.roles.items():
                if role != claim_role:
                    for key in seen.keys(fillers):
                        found.setdefault(key, []).append(role)
            for key in seen.keys(predication.asserted_by[-1:]):
                found.setdefault(key, []).append("speaker")
        for i in range(phrase.start, phrase.end):
            inside = seen.index.of_token(i)
            if inside is not None:
                found.setdefault(inside, []).append("inside")
    return found


def case_features(seen: Observation, draft: Draft, dispute: Dispute, number: int, count: int) -> dict[str, float]:
    """What speaks for a claim belonging to a case."""
    about = roles_about(seen, draft)
    sentences = {seen.sentence_of[phrase.start] for phrase in draft.phrases}
    places = [seen.places(key).keys() for key in dispute.parties]
    nearest = min((abs(s - t) for p in places for t in p for s in sentences), default=99)
    played = {role for key in dispute.parties for role in about.get(key, ())}
    return {
        "only": float(count == 1),
        "first": float(number == 0),
        "plays": float(bool(played)),
        "inside": float("inside" in played),
        "agent": float(bool(played & set(_CLAIMING))),
        "target": float(bool(played & set(_SUFFERING))),
        "same sentence": float(nearest == 0),
        "near": float(nearest <= 1),
        "far": float(nearest > 3),
        "distance": min(nearest, 10) / 10,
        "nobody": float(not dispute.parties),
        "shared": sum(bool(sentences & set(p)) for p in places) / max(len(places), 1),
    }


def side_features(seen: Observation, draft: Draft, dispute: Dispute | None) -> dict[str, float]:
    """What speaks for the plaintiffs, for the defendants or for nobody named making a claim."""
    about = roles_about(seen, draft)
    features: dict[str, float] = {f"kind:{draft.kind}": 1.0}
    sides = {"P": dispute.plaintiffs if dispute else (), "D": dispute.defendants if dispute else ()}
    for side, keys in sides.items():
        features[f"{side}:none"] = float(not keys)
        features[f"{draft.kind}:{side}:none"] = float(not keys)
        played = {role for key in keys for role in about.get(key, ())}
        features[f"{side}:claims"] = float(bool(played & set(_CLAIMING)))
        features[f"{side}:suffers"] = float(bool(played & set(_SUFFERING)))
        features[f"{side}:inside"] = float("inside" in played)
        for role in played:
            features[f"{side}:{role}:{draft.kind}"] = 1.0
    for phrase in draft.phrases:
        head = root_of(seen, phrase)
        features[f"head:{head.lemma_.lower()}"] = 1.0
        for place in contexts(head)[:1]:
            features[f"at:{place}"] = 1.0
        for predication, role in predications_about(seen, phrase):
            features[f"in:{predication.frame.name}:{role}"] = 1.0
    return features


def on_features(seen: Observation, decision: Decision, number: int, drafts: Sequence[Draft]) -> dict[str, float]:
    """What speaks for a decision being on the claim `drafts[number]`."""
    draft = drafts[number]
    best = decision.best
    likeness = [_likeness(seen, decision, d) for d in drafts]
    gaps = [_gap(seen, decision, d) for d in drafts]
    accused = _parties(seen, decision)
    charged = {key for key, roles in roles_about(seen, draft).items() if set(roles) & set(_SUFFERING)}
    makes = best.predication.frame.makes if best.predication else ""
    outcome = best.predication.frame.outcome if best.predication else ""
    acted = any(number in nearest_claims(seen, t, drafts) for t in decision.triggers)
    themes = any(_acts_on(seen, t, draft) for t in decision.triggers)
    apart = gaps[number]
    nouns = {seen.doc[filler.head].lemma_.lower() for filler in _objects(decision)}
    objects = {f"on:{noun}:{draft.kind}": 1.0 for noun in sorted(nouns)}
    return {
        **objects,
        f"kind:{draft.kind}:{makes}": 1.0,
        f"kind:{draft.kind}:{outcome}": 1.0,
        f"{draft.kind}:{decision.side}": 1.0,
        "acts on": float(themes),
        "nearest": float(acted),
        "acts on other": float(not themes and any(_acts_on(seen, t, d) for t in decision.triggers for d in drafts)),
        "same sentence": float(apart == 0),
        "next sentence": float(apart == 1),
        "distance": min(apart, 10) / 10,
        "only claim": float(len(drafts) == 1),
        "only of its kind": float(sum(d.kind == draft.kind for d in drafts) == 1),
        "first claim": float(number == 0),
        "claim odds": draft.odds,
        "both in title": float(
            any(t.token < seen.title_end for t in decision.triggers)
            and any(p.start < seen.title_end for p in draft.phrases)
        ),
        "same paragraph": float(apart <= 2),
        "topical": float(any(topic_name(text_of(seen, p)) for p in draft.phrases)),
        "status agrees": _share(draft, f"status:{decision.side}"),
        "status open": _share(draft, "status:pending"),
        "status known": float(any(source.startswith("status:") for p in draft.phrases for source in p.sources)),
        "shared party": float(bool(_parties(seen, decision) & roles_about(seen, draft).keys())),
        "no party": float(not _parties(seen, decision)),
        "shared words": min(likeness[number], 3) / 3,
        "most shared words": float(likeness[number] > 0 and likeness[number] == max(likeness)),
        "fewer shared words": float(likeness[number] < max(likeness)),
        "nearest of all": float(apart == min(gaps)),
        "claims": min(len(drafts), 6) / 6,
        "likelier claims": sum(d.odds > draft.odds for d in drafts) / len(drafts),
        f"{draft.kind}:{makes}:its accused": float(bool(accused & charged)),
        f"{draft.kind}:{makes}:another's": float(bool(accused and charged and not accused & charged)),
    }


def _gap(seen: Observation, decision: Decision, draft: Draft) -> int:
    """How many sentences lie between a decision and the nearest wording of a claim."""
    return min(
        abs(seen.sentence_of[t.token] - seen.sentence_of[p.start]) for t in decision.triggers for p in draft.phrases
    )


def _likeness(seen: Observation, decision: Decision, draft: Draft) -> int:
    """How many words of content the sentences that report a decision share with the wordings of a claim."""
    said = {word for t in decision.triggers for word in stems(seen.doc[t.token].sent.text)}
    return len(said & {word for phrase in draft.phrases for word in stems(text_of(seen, phrase))})


def _objects(decision: Decision) -> list[Filler]:
    """The phrases that say what was decided: "request", "the lawsuit over the ban"."""
    told = [trigger.predication.roles for trigger in decision.triggers if trigger.predication is not None]
    return [filler for roles in told for role, found in roles.items() if role not in DECIDING for filler in found]


def is_on_case(seen: Observation, decision: Decision, drafts: Sequence[Draft]) -> bool:
    """Whether a decision is on its case as a whole: what it acts on is the suit, or words none of the claims given.

    "Dismissed the lawsuit", "struck down the law", "sided with the tenants": the claims that it decides follow from the case.
    """
    if decision.side == "neutral" or _acts_on_whole(seen, decision):
        return True
    return not any(_acts_on(seen, trigger, draft) for trigger in decision.triggers for draft in drafts)


def _acts_on_whole(seen: Observation, decision: Decision) -> bool:
    """Whether a suit or a law is what is decided on, not a request or an accusation."""
    for trigger in decision.triggers:
        for role, fillers in trigger.predication.roles.items() if trigger.predication else ():
            for filler in fillers if role not in DECIDING else ():
                kinds = kinds_of(seen.doc[filler.head])
                if kinds & {"Law", "Statute", "Case"} and "Claim" not in kinds:
                    return True
    return False


def _share(draft: Draft, source: str) -> float:
    """The share of the claim's marked phrases to which the network gave that status."""
    marked = [p for p in draft.phrases if any(s.startswith("status:") for s in p.sources)]
    return sum(source in p.sources for p in marked) / max(len(marked), 1)


def _acts_on(seen: Observation, trigger: Trigger, draft: Draft) -> bool:
    if trigger.predication is None:
        return False
    for role, fillers in trigger.predication.roles.items():
        if role in DECIDING:
            continue
        for filler in fillers:
            if any(min(filler.end, p.end) > max(filler.start, p.start) for p in draft.phrases):
                return True
    return False


def is_on_another(seen: Observation, decision: Decision, draft: Draft) -> bool:
    """Whether what a decision acts on names another remedy or ground than every wording of a claim.

    Who refused an injunction has decided neither on damages nor, while the case goes on, on the breach behind it.
    """
    # What a judge says in passing is no object of what was done: "denied the motion; the evidence, she wrote, was slight".
    done = [
        t for t in decision.triggers if t.predication is not None and t.predication.frame.outcome not in ("", "ruled")
    ]
    fillers = _objects(replace(decision, triggers=tuple(done)) if done else decision)
    objects = [seen.doc[filler.start : filler.end].text for filler in fillers]
    remedies = [load_vocabulary("remedies").find([each]) for each in objects]
    interim = any(remedy is not None and remedy.name in _INTERIM for remedy in remedies)
    if (
        draft.kind != "relief"
        and interim
        and not any(f.start <= p.start < f.end for f in fillers for p in draft.phrases)
    ):
        return True
    if any(_acts_on(seen, trigger, draft) for trigger in decision.triggers):
        return False
    wordings = [text_of(seen, phrase) for phrase in draft.phrases]
    return any(all(names_another(each, wording) for wording in wordings) for each in objects)


def _parties(seen: Observation, decision: Decision) -> frozenset[str]:
    fillers = [
        filler
        for trigger in decision.triggers
        if trigger.predication is not None
        for role, found in trigger.predication.roles.items()
        if role not in DECIDING
        for filler in found
    ]
    return frozenset(seen.keys(fillers))


def claims_ruled_on(odds: Sequence[float], bar: float) -> list[int]:
    """The numbers of the claims that a decision is on by their odds; if none is likely, the one that may be."""
    order = sorted(range(len(odds)), key=lambda n: (-odds[n], n))
    return [n for n in order if odds[n] >= bar] or [n for n in order[:1] if odds[n] >= _MAY_BE * bar]
