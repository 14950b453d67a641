"""A phrase in a place where English names nothing but a claim → told outright: "sued for [libel]", "[Roe's appeal] failed".

What a careful reader notes of an article is a matter of degree, which a head weighs; of these it is not.
"""

from __future__ import annotations

from kg.interpret.claimants import claimants_told
from kg.interpret.claims import Draft, topic_name
from kg.interpret.licences import licences
from kg.interpret.observation import Observation
from kg.interpret.phrases import Phrase, root_of, text_of

_BRINGING = frozenset({"claim noun", "charge noun", "lawsuit", "sue", "challenge noun", "accuse", "charge"})
_GROUNDS = frozenset({"content", "topic", "charge"})
_MOST_WORDS = 6  # a longer ground is a tale of what was done
_LIKELY = 0.15  # the least odds of a phrase whose grammar alone speaks for it


def is_outright(seen: Observation, draft: Draft) -> bool:
    """Whether some wording is a ground that a clause gives for a suit or charge, or the request of somebody it names."""
    return any(_is_ground(seen, phrase) or _is_request(seen, phrase) for phrase in draft.phrases)


def _is_ground(seen: Observation, phrase: Phrase) -> bool:
    """Whether the phrase names a legal topic as that for which somebody sues, charges or accuses: "a suit for [libel]"."""
    if phrase.end - phrase.start > _MOST_WORDS or not topic_name(text_of(seen, phrase)):
        return False
    if root_of(seen, phrase).pos_ == "VERB" and root_of(seen, phrase).tag_ != "VBG":
        return False
    return any(
        predication.frame.name in _BRINGING
        and role in _GROUNDS
        and predication.modality in ("stated", "alleged")
        and not predication.negated
        for predication, role, _ in licences(seen, phrase)
    )


def _is_request(seen: Observation, phrase: Phrase) -> bool:
    """Whether the phrase is the appeal or motion of somebody its own words name: "[her appeal]", "[Roe's motion to dismiss]"."""
    for predication, role, _ in licences(seen, phrase):
        if role == "wording" and not predication.negated and claimants_told(seen, phrase, asking=True):
            if predication.frame.name == "appeal noun":
                return True
            if predication.frame.name == "motion" and phrase.probability >= _LIKELY and predication.roles.get("content"):
                return True
    return False
