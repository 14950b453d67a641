"""What somebody gives as his reason for an act of his own → no claim: "the mill said it shut the road because [the bridge leaked]".

A reason for which a court is asked or made to decide is another thing: "sued because [the bridge leaked]". Nor is a claim what
broke somebody's own rules, or what there is no ground to ask of a court.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.interpret.kinds import kinds_of
from kg.interpret.observation import Observation
from kg.interpret.subjects import case_of, is_passive, is_verb, mark_of, subject

_REASONS = frozenset({"because", "because of", "due to", "owing to", "on account of", "in light of"})
_CITING = "cite"
# Makes of the frames by which a matter comes before a court, and by which it leaves.
_IN_COURT = frozenset("Filing Appeal Charging Plea Settlement Withdrawal Verdict Sentencing Hearing".split())
_ALLEGING = frozenset({"allege", "accuse", "claim noun", "lawsuit", "charge noun"})
_BENCH = frozenset({"Court", "Judge"})
_RULERS = _BENCH | {"GovernmentBody"}
_SPEAKERS_FOR = frozenset("spokesman spokeswoman spokesperson official executive lawyer attorney counsel".split())
_OURSELVES = frozenset({"i", "we"})
_BREAKING = frozenset({"violate", "violation", "breach", "break", "flout", "ignore"})
_RULES = frozenset({"policy", "rule", "guideline", "term", "standard"})
_AGREED = frozenset({"contract", "agreement", "deal", "lease", "settlement", "parole", "probation", "bail", "release"})
_GROUNDS = frozenset({"precedent", "basis", "ground", "reason", "justification", "need"})
_MOST_STEPS = 12


def is_given_reason(seen: Observation, start: int, end: int) -> bool:
    """Whether the words stand in what a party gives as its reason for what it did itself, or against what a court may do."""
    return _is_reason_of_act(seen, start, end) or _breaks_own_rules(seen, start, end) or _lacks_ground(seen, start, end)


def _is_reason_of_act(seen: Observation, start: int, end: int) -> bool:
    for token in _upwards(seen.doc[start:end].root):
        if token.head.i != token.i and (_is_cited(token) or _is_reason(token)):
            if _is_alleged_within(seen, token, start, end) or _is_in_court(seen, token.head):
                return False
            return _is_own(seen, token.head, cited=_is_cited(token))
    return False


def _upwards(token: Token) -> Iterator[Token]:
    for _ in range(_MOST_STEPS):
        yield token
        if token.head.i == token.i:
            return
        token = token.head


def _is_cited(token: Token) -> bool:
    """ "Pulled the film, citing the threats"."""
    return token.tag_ == "VBG" and token.dep_ == "advcl" and token.lemma_.lower() == _CITING


def _is_reason(token: Token) -> bool:
    return token.dep_ in ("advcl", "obl", "nmod") and bool({mark_of(token), case_of(token)} & _REASONS)


def _is_alleged_within(seen: Observation, reason: Token, start: int, end: int) -> bool:
    """Whether the reason tells itself of a suit, a charge or an accusation: "because the state accused him of [theft]"."""
    within = range(reason.left_edge.i, reason.right_edge.i + 1)
    return any(
        p.trigger in within
        and not start <= p.trigger < end
        and (p.frame.makes in _IN_COURT or p.frame.name in _ALLEGING)
        for p in seen.about(start, end)
    )


def _is_in_court(seen: Observation, act: Token) -> bool:
    """Whether the act is one before a court, or a ruling of one; a regulator rules, too."""
    for predication in seen.about(act.i, act.i + 1):
        if predication.trigger == act.i:
            if predication.frame.makes in _IN_COURT or predication.frame.name in _ALLEGING:
                return True
            agents = seen.fillers(predication, "agent", "court", "judge")
            types = {seen.index.type_of(key) for key in seen.keys(agents)}
            if predication.frame.makes == "Ruling" and (not types or types & _RULERS):
                return True
    return False


def _is_own(seen: Observation, act: Token, *, cited: bool) -> bool:
    """Whether who acts is a party that says so itself, or gives what it cites as its reason."""
    doer = subject(act)
    if doer is None or is_verb(act) and is_passive(act):
        return False
    if doer.lower_ in _OURSELVES:
        return True
    keys = set(seen.index.all_of(doer.i))
    if any(seen.index.type_of(key) in _BENCH for key in keys):
        return False
    if cited:
        return bool(keys)
    speakers = _speakers(seen, act)
    return bool(keys & speakers)


def _speakers(seen: Observation, act: Token) -> set[str]:
    """Those who say, in their own name or through who speaks for them, that it was done."""
    found: set[str] = set()
    for predication in seen.about(act.i, act.i + 1):
        if predication.frame.makes == "Statement":
            said = predication.roles.get("content", ())
            if any(filler.start <= act.i < filler.end for filler in said):
                for filler in predication.roles.get("agent", ()):
                    found.update(_spoken_for(seen, seen.doc[filler.head]))
    return found


def _spoken_for(seen: Observation, speaker: Token) -> set[str]:
    keys = set(seen.index.all_of(speaker.i))
    beside = [c for c in speaker.children if c.dep_ in ("nmod", "nmod:poss", "compound", "appos")]
    if speaker.lemma_.lower() in _SPEAKERS_FOR or any(c.lemma_.lower() in _SPEAKERS_FOR for c in beside):
        keys.update(key for child in beside for key in seen.index.all_of(child.i))
    return keys


def _breaks_own_rules(seen: Observation, start: int, end: int) -> bool:
    """Whether rules are broken that somebody made himself: "[violated] our terms of service", "a violation of its policy on [fraud]".

    What was agreed is no such rule, nor what a suit, an accusation or a ruling says was broken.
    """
    for token in _upwards(seen.doc[start:end].root):
        if token.lemma_.lower() in _BREAKING:
            broken = [child for child in token.children if child.dep_ in ("obj", "nmod", "nsubj:pass")]
            return any(map(_is_own_rule, broken)) and not any(
                p.trigger != token.i
                and (p.frame.makes in _IN_COURT or p.frame.makes == "Ruling" or p.frame.name in _ALLEGING)
                for p in seen.about(start, end)
            )
    return False


def _is_own_rule(rule: Token) -> bool:
    owners = [child for child in rule.children if child.dep_ == "nmod:poss" and child.pos_ == "PRON"]
    about = [child for child in rule.children if child.dep_ in ("nmod", "compound")]
    agreed = any(child.lemma_.lower() in _AGREED for child in about)
    return rule.lemma_.lower() in _RULES and bool(owners) and not agreed


def _lacks_ground(seen: Observation, start: int, end: int) -> bool:
    """Whether it is said that there is no ground for a court to do it: "there is no precedent for a court to [order it]"."""
    for act in _upwards(seen.doc[start:end].root):
        ground = act.head
        if ground.lemma_.lower() in _GROUNDS and is_verb(act) and any(c.lower_ == "no" for c in ground.children):
            doer = subject(act)
            return doer is not None and bool(kinds_of(doer) & _BENCH)
    return False
