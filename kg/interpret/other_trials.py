"""Charges, pleas, verdicts and sentences that cannot belong to the prosecution that is the news → trials of their own.

A prosecution goes one way: nobody is convicted before the charge, or sentenced before the verdict. So whoever was charged this
week and "had been jailed in 2009" was jailed in another case, though no word calls it another; and whoever is sentenced now was
not sentenced years ago in the same one, unless a court has undone that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Token

from kg.interpret.apart import months_before
from kg.interpret.cases import Dispute
from kg.interpret.deciding import bench_told
from kg.interpret.litigation import CRIMINAL, acts_of
from kg.interpret.observation import Observation
from kg.interpret.predications import Predication
from kg.interpret.reviews import REVIEWS, RULING_KINDS
from kg.interpret.subjects import case_of
from kg.interpret.told_cases import Told, tell, with_bench

_STAGES = {
    "charge": 0, "charging": 0, "face charges": 0, "begin trial": 0, "try defendant": 0,
    "plead guilty": 1, "guilty plea": 1, "convict": 1, "acquit": 1,
    "sentence": 2, "get sentence": 2, "jail": 2, "sentencing noun": 2,
}  # fmt: skip
_OF_TERM = frozenset({"jail", "get sentence"})  # who is jailed without a term or a crime may await trial
_NO_PARTIES = frozenset({"Court", "Judge", "Statute", "Case", "LawFirm"})
_SUITS = frozenset({"sue", "lawsuit", "file", "name defendant"})
_LEAD = 3  # the first sentences, which tell the news
_LONG = 6  # months before the issue: a prosecution that is news has mostly come no further in the meantime
_BEFORE = frozenset({"previously", "once", "twice", "formerly", "already"})
_ANEW = frozenset(
    "retrial retry mistrial exonerate exoneration resentence resentencing reconviction reopen revoke".split()
)


@dataclass(frozen=True, slots=True)
class Step:
    """One step in the prosecution of one accused, as one predication tells it."""

    accused: str
    stage: int
    predication: Predication


@lru_cache(maxsize=2)
def find_steps(seen: Observation) -> tuple[Step, ...]:
    """Every step that the text states as a fact, in its order."""
    found = []
    for predication in seen.predications:
        stage = _STAGES.get(predication.frame.name)
        term = predication.roles.get("sentence") or predication.roles.get("charge")
        if stage is None or not is_told(predication) or predication.frame.name in _OF_TERM and not term:
            continue
        if any(token.lower_ == "contempt" for token in seen.doc[predication.trigger].subtree):
            continue  # a civil court jails for contempt too
        for role, fillers in predication.roles.items():
            if set(acts_of(predication, role)) & CRIMINAL:
                found += [Step(key, stage, predication) for key in seen.keys(fillers)]
    return tuple(found)


def is_told(predication: Predication) -> bool:
    """Whether it happened; a charge is alleged by its nature."""
    moods = ("stated", "alleged") if predication.frame.makes == "Charging" else ("stated",)
    return predication.modality in moods and not predication.negated and not predication.conditional


def find_earlier_trials(seen: Observation, first: Dispute) -> list[Told]:
    """The earlier prosecutions of those whose prosecution is the news, each with what was decided in it."""
    steps = find_steps(seen)
    told_now = sorted((step for step in steps if _is_news(seen, step)), key=lambda step: step.stage)
    news = {step.accused: step.stage for step in told_now}
    begins = {step.accused: step.predication.trigger for step in reversed(steps) if step in told_now}
    if len(first.defendants) == 1 and (unnamed := _unnamed(seen)) is not None:
        news.setdefault(first.defendants[0], unnamed)  # "A broker was charged on Monday. Jane Roe, 40, …"
    if not news or _is_undone(seen):
        return []
    found: dict[tuple[str, int], Told] = {}
    last: dict[str, int] = {}
    for step in steps:
        place = step.predication.sentence
        if step.accused not in news or not _is_another(seen, step, news[step.accused]):
            continue
        if step.predication.trigger < begins.get(step.accused, 0):
            continue  # "who was convicted in 1998, was denied parole": the text begins with the case's own past
        # "was convicted of fraud and sentenced to two years" is one trial, and so is what the next sentence tells
        if place - last.get(step.accused, place) > 1:
            last[step.accused] = place
        told = tell_steps(seen, step.predication, steps)
        found.setdefault((step.accused, last.setdefault(step.accused, place)), told).add(told)
    for (accused, _), told in found.items():
        told.defendants[accused] = None
        told.shared.add(accused)
    return [with_bench(seen, told) for told in found.values()]


def find_others_tried(seen: Observation, first: Dispute) -> Iterator[Told]:
    """The trials that ended long ago of people who are told of beside an accused whose prosecution is the news."""
    steps = find_steps(seen)
    news = {step.accused for step in steps if _is_news(seen, step)}
    for key in first.defendants:
        own = [step for step in steps if step.accused == key]
        if key in news or not news & set(first.defendants) or not any(step.stage for step in own):
            continue
        if all(is_long_ago(seen, step.predication) for step in own):
            told = tell_steps(seen, own[0].predication, steps)
            for step in own[1:]:
                told.add(tell_steps(seen, step.predication, steps))
            told.defendants[key] = None
            yield with_bench(seen, told)


def _unnamed(seen: Observation) -> int | None:
    """The stage of the news where its first sentences tell it of somebody without a name."""
    stages = [
        stage
        for p in seen.predications
        if p.sentence <= _LEAD and (stage := _STAGES.get(p.frame.name)) is not None and is_told(p)
        if p.tense != "pluperfect" and not is_long_ago(seen, p) and not seen.keys(seen.fillers(p, "target", "agent"))
    ]
    return max(stages, default=None)


def tell_steps(seen: Observation, predication: Predication, steps: Sequence[Step]) -> Told:
    """The trial told by a predication: by its sentence, or by its clause where the sentence tells others' steps as well."""
    word = seen.doc[predication.trigger]
    others = [s for s in steps if s.predication.sentence == predication.sentence and is_now(seen, s)]
    told = tell(seen, word, whole=not others)
    if predication.frame.makes == "Charging":
        agents = seen.keys(seen.fillers(predication, "agent"))
        told.plaintiffs.update((key, None) for key in agents if seen.index.type_of(key) == "GovernmentBody")
    return told


def _is_news(seen: Observation, step: Step) -> bool:
    return step.predication.sentence <= _LEAD and is_now(seen, step)


def is_now(seen: Observation, step: Step) -> bool:
    """Whether nothing says that the step was made long before the text, or before what it tells."""
    return (
        step.predication.tense != "pluperfect"
        and not is_long_ago(seen, step.predication)
        and not _is_marked(seen, step)
    )


def is_long_ago(seen: Observation, predication: Predication, *, least: int = _LONG) -> bool:
    """Whether its date is at least so many months before the text was issued."""
    months = months_before(seen, predication)
    return months is not None and months >= least and not _is_since(seen, predication)


def _is_since(seen: Observation, predication: Predication) -> bool:
    """Whether the date is from when on something lasts: "has been in custody since 2019"."""
    return any(case_of(seen.doc[i]) == "since" for i in predication.date)


def _is_marked(seen: Observation, step: Step) -> bool:
    words = seen.doc[step.predication.trigger].children
    return any(child.lower_ in _BEFORE and child.dep_ == "advmod" for child in words)


def _is_another(seen: Observation, step: Step, news: int) -> bool:
    """Whether the step cannot be one of the prosecution that has now come to the stage `news`."""
    if step.predication.trigger < seen.title_end or step.stage == 0:
        return False
    if step.stage >= news and (is_long_ago(seen, step.predication) or _is_marked(seen, step)):
        return True
    is_before = step.predication.tense == "pluperfect" or is_long_ago(seen, step.predication, least=1)
    return step.stage > news and is_before and not _is_since(seen, step.predication)


def _is_undone(seen: Observation) -> bool:
    """Whether the text tells of a decision undone or a case tried anew, so that one prosecution has two verdicts."""
    for predication in seen.predications:
        if REVIEWS.get(predication.frame.outcome) == "undone" and predication.is_fact:
            return True
        is_ruling = predication.frame.makes in RULING_KINDS and predication.is_fact
        if is_ruling and bench_told(seen, predication).level in ("top", "appeals"):
            return True
    return any(token.lemma_.lower() in _ANEW or _is_new_trial(token) or _is_sent_back(token) for token in seen.doc)


def _is_sent_back(verb: Token) -> bool:
    """Whether a case goes to a lower court once more: "referred back"."""
    return verb.lemma_ in ("refer", "send", "remit") and any(child.lower_ == "back" for child in verb.children)


def _is_new_trial(token: Token) -> bool:
    words = {child.lower_ for child in token.children if child.dep_ == "amod"}
    return token.lemma_.lower() == "trial" and bool(words & {"new", "second", "fresh", "third"})


def find_trials_beside(seen: Observation, disputes: Sequence[Dispute]) -> Iterator[Told]:
    """The prosecution of who is sued here, or the suit against who is prosecuted: whichever the text does not begin with."""
    elsewhere = {key for dispute in disputes[1:] for key in dispute.defendants}
    for key in disputes[0].defendants:
        suits = [p for p, role in seen.played.get(key, ()) if _is_suit(p, role)]
        steps = [step for step in find_steps(seen) if step.accused == key and _is_criminal(seen, step)]
        if not suits or not steps or key in elsewhere:
            continue
        is_suit_first = min(p.trigger for p in suits) < min(step.predication.trigger for step in steps)
        told = Told(seen.doc[steps[0].predication.trigger if is_suit_first else suits[0].trigger])
        told.defendants[key] = None
        told.shared.add(key)
        if is_suit_first:
            for step in steps:
                told.add(tell_steps(seen, step.predication, ()))
        else:
            for suit in suits:
                told.add(tell(seen, seen.doc[suit.trigger]))
                suing = seen.keys(seen.fillers(suit, "agent", "claimant", "behalf"))
                told.plaintiffs.update((who, None) for who in suing if seen.index.type_of(who) not in _NO_PARTIES)
        yield with_bench(seen, told)


def _is_suit(predication: Predication, role: str) -> bool:
    """Whether somebody is said to have sued who fills the role."""
    return predication.frame.name in _SUITS and predication.is_fact and "sued" in acts_of(predication, role)


def _is_criminal(seen: Observation, step: Step) -> bool:
    """Whether no civil authority can have done it: a regulator "charges" in a suit."""
    if step.stage:
        return True
    verb = seen.doc[step.predication.trigger]
    agents = seen.keys(seen.fillers(step.predication, "agent"))
    return verb.lemma_.lower() == "indict" or not agents and bool(step.predication.roles.get("charge"))
