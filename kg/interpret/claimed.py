"""A claim in the making → whether anybody claims it: what is merely said, found or upheld nobody has asked or alleged."""

from __future__ import annotations

from kg.interpret.claims import Draft
from kg.interpret.licences import Licence, licences
from kg.interpret.observation import Observation

# Verbs whose content is news or a view: "the mayor said that the law is old"; who "alleges" claims.
_SAYING = frozenset({"say", "announce", "testify", "comment"})
# Outcomes of what a court was asked for; what it finds, orders or upholds it may never have been asked.
_ASKED = frozenset({"granted", "awarded", "denied", "rejected"})


def is_claimed(seen: Observation, draft: Draft) -> bool:
    """Whether the network marks a wording as a claim, or some frame makes one of what is asked, alleged or charged.

    "The suit alleges that [the bridge was rotten]" and "the court allowed the fair [to reopen]" tell a claim; "the mayor said
    that [the bridge was old]", "the court upheld [the toll]" and "the court ruled that [the toll is fair]" do not by themselves.
    Nor does a topic that is merely mentioned, however often: "the betting market".
    """
    if any(phrase.confidence for phrase in draft.phrases):
        return True
    return any(_makes_claim(licence) for phrase in draft.phrases for licence in licences(seen, phrase))


def _makes_claim(licence: Licence) -> bool:
    predication = licence.predication
    if predication.frame.makes == "Ruling":
        return predication.is_fact and predication.frame.outcome in _ASKED
    return predication.frame.name not in _SAYING
