"""A phrase in a place where English names nothing but a claim → told outright: "sued for [libel]", "[Roe's appeal] failed".

What a careful reader notes of an article is a matter of degree, which a head weighs; of these it is not.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.interpret.asked_lists import asked_at
from kg.interpret.charged import accused_of, all_accused
from kg.interpret.claimants import claimants_told
from kg.interpret.claims import Draft
from kg.interpret.concepts import concept_name, topic_name
from kg.interpret.factuality import find_factuality
from kg.interpret.licences import licences
from kg.interpret.observation import Observation
from kg.interpret.phrases import Phrase, root_of, text_of

_BRINGING = frozenset({"claim noun", "charge noun", "lawsuit", "sue", "challenge noun", "accuse", "charge"})
_GROUNDS = frozenset({"content", "topic", "charge"})
_NOUNS = frozenset({"claim noun", "motion", "appeal noun", "challenge noun"})
_PROSECUTING = frozenset({"Charging", "Plea", "Verdict", "Sentencing"})
_ENDING = frozenset({"Ruling", "Withdrawal", "Settlement"})
_MOST_WORDS = 6  # a longer ground is a tale of what was done
_MOST_OF_LAW = 24  # the names of laws are long
_LIKELY = 0.15  # the least odds of a phrase whose grammar alone speaks for it


def is_outright(seen: Observation, draft: Draft) -> bool:
    """Whether some wording is surely a claim, or what a court decides was argued or asked."""
    return any(is_sure(seen, phrase) or _is_decided(seen, phrase) for phrase in draft.phrases)


def is_sure(seen: Observation, phrase: Phrase) -> bool:
    """Whether the phrase is a ground that a clause gives for a suit or charge, or the request of somebody it names."""
    return _is_ground(seen, phrase) or _is_request(seen, phrase) or _is_motion(seen, phrase) or _is_listed(seen, phrase)


def _is_ground(seen: Observation, phrase: Phrase) -> bool:
    """Whether the phrase names a legal topic as that for which somebody sues, charges or accuses: "a suit for [libel]"."""
    length = phrase.end - phrase.start
    if not (
        length <= _MOST_WORDS
        and topic_name(text_of(seen, phrase))
        or length <= _MOST_OF_LAW
        and _names_law(seen, phrase)
    ):
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


def _names_law(seen: Observation, phrase: Phrase) -> bool:
    """Whether the phrase names the law that is said to be broken: "[violating Section 10 of the Trade Act]"."""
    named = (seen.index.of_token(token) for token in range(phrase.start, phrase.end))
    return any(key is not None and seen.index.type_of(key) == "Statute" for key in named)


def _is_request(seen: Observation, phrase: Phrase) -> bool:
    """Whether the phrase is the appeal or motion of somebody its own words name: "[her appeal]", "[Roe's motion to dismiss]"."""
    for predication, role, _ in licences(seen, phrase):
        if role == "wording" and not predication.negated and claimants_told(seen, phrase, asking=True):
            if predication.frame.name == "appeal noun":
                return True
            if (
                predication.frame.name == "motion"
                and phrase.probability >= _LIKELY
                and predication.roles.get("content")
            ):
                return True
    return False


def _is_listed(seen: Observation, phrase: Phrase) -> bool:
    """Whether the phrase names a remedy in a list of what somebody asks for: "seeks damages and [an injunction]"."""
    asked = asked_at(seen, phrase.start, phrase.end)
    if asked is None or phrase.start > asked.core or not concept_name("remedies", text_of(seen, phrase)):
        return False
    verb = seen.doc[asked.asking]
    told = find_factuality(verb)
    return verb.pos_ == "VERB" and told.modality == "stated" and not told.negated and not told.conditional


def _is_decided(seen: Observation, phrase: Phrase) -> bool:
    """Whether the phrase says what was argued or asked in an argument or request that a court decides: "rejected a claim for [costs]"."""
    if phrase.probability < _LIKELY:
        return False
    return any(
        predication.frame.name in _NOUNS and role in ("content", "act") and _is_ended(seen, predication.trigger)
        for predication, role, _ in licences(seen, phrase)
    )


def _is_ended(seen: Observation, noun: int) -> bool:
    """Whether a clause says as a fact that what the noun names was decided, withdrawn or settled."""
    return any(
        predication.is_fact
        and predication.frame.makes in _ENDING
        and any(filler.head == noun for filler in predication.roles.get("theme", ()))
        for predication in seen.about(noun, noun + 1)
    )


def _is_motion(seen: Observation, phrase: Phrase) -> bool:
    """Whether the phrase names a remedy for which somebody moved: "moved for [a new trial]"."""
    return bool(concept_name("remedies", text_of(seen, phrase))) and any(
        predication.frame.name == "move"
        and role in ("content", "wording")
        and predication.modality != "predicted"
        and not predication.negated
        for predication, role, _ in licences(seen, phrase)
    )


def names_another_accused(seen: Observation, draft: Draft, told: Sequence[Draft]) -> bool:
    """Whether a verdict, plea or charge names the offence of one whom none of the claims told accuses."""
    if draft.kind != "charge":
        return False
    accused = frozenset(
        key
        for phrase in draft.phrases
        if phrase.probability >= _LIKELY and _is_charged(seen, phrase)
        for key in accused_of(seen, phrase.start, phrase.end)
    )
    known = all_accused(seen, [(p.start, p.end) for each in told if each.kind == "charge" for p in each.phrases])
    return bool(accused) and not accused & known


def _is_charged(seen: Observation, phrase: Phrase) -> bool:
    return any(
        role == "charge" and predication.frame.makes in _PROSECUTING and predication.is_fact
        for predication, role, _ in licences(seen, phrase)
    )
