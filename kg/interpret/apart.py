"""Two words of ruling that cannot tell of one decision: another bench's or month's, another accused's, the one reviewed.

How alike two reports are is a matter of degree, which a head weighs. What `are_apart` tells is not: a court that reverses a
judgment has not given it, a judge is not the court above, and whoever is convicted is not the one acquitted. Other names of
courts only speak against one decision, since one court goes by many.
"""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Token

from kg.interpret.concepts import names_another
from kg.interpret.deciding import bench_told
from kg.interpret.fillers import Filler
from kg.interpret.frames import load_words
from kg.interpret.kinds import kinds_of
from kg.interpret.observation import Observation
from kg.interpret.predications import Predication
from kg.interpret.reviews import DECIDING, REVIEWS

_VERDICTS = frozenset({"Verdict", "Sentencing"})
_UNTRIED = frozenset({"GovernmentBody", "Court", "Statute", "Case"})
_FOUND = frozenset({"", "ruled"})  # outcomes of what is held rather than done
_CONTRAST = frozenset({"but", "yet", "though", "although", "while", "whereas", "then"})
# What sets a thing apart from one told without it: "a similar law", "the other two", "another suit".
_ANOTHER = frozenset("another other similar identical different separate comparable second third unrelated".split())
_ACTED_ON = ("theme", "target", "enjoined", "loser", "beneficiary")
_HEARING = frozenset({"decline to hear", "agree to hear"})
_LEAVE = frozenset({"grant permission", "refuse permission"})
_REFUSING = frozenset({"denied", "dismissed"})
# Outcomes that come to one where a court refuses to do it.
_ACTS = {
    "dismissed": "dismiss", "blocked": "block", "stayed": "block",
    "overturned": "undo", "reversed": "undo", "vacated": "undo", "struck down": "undo",
}  # fmt: skip
_ADDING = frozenset({"also", "additionally", "separately", "likewise", "further", "moreover"})
_ORDERS = frozenset({"order", "be ordered", "order to pay", "fine", "tell to"})
_ASKED = frozenset(
    "motion request application bid petition plea argument appeal settlement agreement deal plan result right".split()
)
_DECISIONS = frozenset({"decision", "ruling", "judgment", "judgement", "verdict", "order", "finding", "conviction"})
_NEAR = 3  # the first sentences, which tell the news
_MONTH = len("2021-01")
_LONG = 2  # months before the issue: what was decided so long ago is not the news


def are_apart(seen: Observation, one: Predication | None, two: Predication | None) -> bool:
    """Whether two predications of ruling tell of two decisions for certain."""
    if one is None or two is None:
        return False
    return (
        is_of_other_bench(seen, one, two)
        or other_month(seen, one, two)
        or _other_accused(seen, one, two)
        or any(test(seen, *pair) for test in (_reviews, is_told_before, _is_old) for pair in ((one, two), (two, one)))
        or _is_contrast(seen, one, two)
        or _other_fate(one, two)
        or _is_hung(one, two)
        or _another(seen, one, two)
        or _other_thing(seen, one, two)
        or _other_matter(seen, one, two)
        or _is_contrary(seen, one, two)
        or _is_added(seen, one, two)
        or _orders_beside_verdict(one, two)
        or _is_leave_to_appeal(seen, one) != _is_leave_to_appeal(seen, two)
    )


def _is_leave_to_appeal(seen: Observation, predication: Predication) -> bool:
    """Whether what is granted or refused is leave to appeal, a matter of its own; leave to amend goes with a dismissal."""
    asked = predication.roles.get("content", ()) if predication.frame.name in _LEAVE else ()
    return any(seen.doc[filler.head].lemma_.lower() == "appeal" for filler in asked)


def is_of_other_bench(seen: Observation, one: Predication, two: Predication) -> bool:
    """Whether grammar gives the two to benches of which one is above the other, or in another circuit or city."""
    return bench_told(seen, one).is_other(bench_told(seen, two))


def other_bench(seen: Observation, one: Predication, two: Predication) -> bool:
    """Whether different courts, judges or authorities decide; a judge and a court may be one bench."""
    benches = [seen.keys(seen.fillers(each, "agent", "court", "judge")) for each in (one, two)]
    for kind in ("Court", "Judge", "GovernmentBody"):
        first, second = ({key for key in keys if seen.index.type_of(key) == kind} for keys in benches)
        if first and second and not first & second:
            # Members of one panel each say what it found; what is done they do together.
            return kind == "Court" or not {one.frame.outcome, two.frame.outcome} & _FOUND
    return False


def _other_accused(seen: Observation, one: Predication, two: Predication) -> bool:
    """Whether a verdict and a sentence are told, a conviction and an acquittal, or what became of different people.

    Who is fined beside somebody else is fined by an order of his own.
    """
    makes = {one.frame.makes, two.frame.makes}
    if makes == _VERDICTS:
        return True
    if not makes <= _VERDICTS and not one.frame.outcome == two.frame.outcome == "fined":
        return False
    if {one.side, two.side} == {"accepted", "rejected"}:
        return True
    first, second = (_accused(seen, each) for each in (one, two))
    return bool(first) and bool(second) and not first & second


def _accused(seen: Observation, predication: Predication) -> frozenset[str]:
    """Those on whom a verdict is; "an army cook" may be taken for the army, which nobody tries."""
    targets = seen.keys(seen.fillers(predication, "target"))
    return frozenset(key for key in targets if seen.index.type_of(key) not in _UNTRIED)


def other_month(seen: Observation, one: Predication, two: Predication) -> bool:
    """Whether the months or years that are given for the two cannot be one."""
    first, second = (_months(seen, each) for each in (one, two))
    return bool(first) and bool(second) and not any(a.startswith(b) or b.startswith(a) for a in first for b in second)


def _months(seen: Observation, predication: Predication) -> frozenset[str]:
    starts = set(predication.date)
    values = (e.kb_id_ for e in seen.doc.ents if e.start in starts and e.label_ == "DATE" and e.kb_id_)
    return frozenset(value[:_MONTH] for value in values if value[:4].isdigit())


def _reviews(seen: Observation, review: Predication, other: Predication) -> bool:
    """Whether the one reviews and the other tells a verdict, or what it reviews."""
    if review.frame.name in _HEARING or review.frame.outcome in _REFUSING:
        return reviews_it(seen, review, other)  # "turned away an appeal of the ruling that struck it down"
    return review.frame.outcome in REVIEWS and (other.frame.makes in _VERDICTS or reviews_it(seen, review, other))


def reviews_it(seen: Observation, review: Predication, other: Predication) -> bool:
    """Whether the one acts on the decision that the other tells: "reversed the judge who had thrown out the suit"."""
    if review.trigger == other.trigger:
        return False
    told = seen.doc[other.trigger]
    objects = [
        filler for role, found in review.roles.items() if role not in (*DECIDING, "decision") for filler in found
    ]
    if any(_takes_up(seen, seen.doc[filler.head], review, other) for filler in objects):
        return True
    return any(filler.head == told.i or seen.doc[filler.head].is_ancestor(told) for filler in objects)


def _takes_up(seen: Observation, noun: Token, review: Predication, other: Predication) -> bool:
    """Whether "that decision" is the one that the other tells just before: "a tribunal struck it out, and a judge upheld that ruling"."""
    if noun.lemma_.lower() not in _DECISIONS or not any(child.lower_ in ("that", "this") for child in noun.children):
        return False
    before = [p for p in seen.predications if p.trigger < noun.i and p.trigger != review.trigger and p.frame.outcome]
    near = before and before[-1].trigger == other.trigger
    return bool(near) and review.sentence - other.sentence <= 1


def is_told_before(seen: Observation, news: Predication, earlier: Predication) -> bool:
    """Whether the news is told in the past and the other in the past perfect: "a judge had dismissed the suit"."""
    if earlier.tense != "pluperfect" or news.tense in ("pluperfect", "none"):
        return False
    outcomes = {news.frame.outcome, earlier.frame.outcome}
    differ = len(outcomes) == 2 and not outcomes & _FOUND
    return differ or news.sentence <= _NEAR or news.sentence == earlier.sentence


def _is_contrast(seen: Observation, one: Predication, two: Predication) -> bool:
    """Whether the two are set against each other: "convicted him of theft but cleared him of fraud"."""
    if one.sentence != two.sentence or {one.frame.outcome, two.frame.outcome} & _FOUND:
        return False
    left, right = sorted((seen.doc[one.trigger], seen.doc[two.trigger]), key=lambda token: token.i)
    if right.head.i != left.i or right.dep_ not in ("conj", "advcl", "parataxis"):
        return False
    return any(child.lower_ in _CONTRAST for child in right.children if child.dep_ in ("cc", "mark", "advmod"))


def _other_thing(seen: Observation, one: Predication, two: Predication) -> bool:
    """Whether what each acts on names another remedy or ground than what the other does."""
    if {one.frame.outcome, two.frame.outcome} & _FOUND:
        return False
    first, second = (_objects(seen, each) for each in (one, two))
    return bool(first) and bool(second) and all(names_another(a, b) for a in first for b in second)


def _other_matter(seen: Observation, one: Predication, two: Predication) -> bool:
    """Whether what is decided is a matter of its own in one of them: "dismissed the claim", "refused a new trial", "ordered her to pay costs"."""
    if {one.frame.outcome, two.frame.outcome} & _FOUND:
        return False
    first, second = (_matters(seen, each) for each in (one, two))
    if first and second:
        return not first & second
    whole = two if first else one
    return bool(first or second) and any(_names_object(seen.doc[f.head]) for f in _fillers(whole))


def _matters(seen: Observation, predication: Predication) -> frozenset[str]:
    """The matters of procedure that what is decided on names."""
    text = " ".join((*_objects(seen, predication), seen.doc[predication.trigger].text)).lower()
    return frozenset(matter for matter, wording in _matter_patterns() if wording.search(text))


@cache
def _matter_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    matters = load_words()["matters"]
    return tuple((matter, re.compile(rf"\b(?:{matter})\b")) for matter in matters)


def _names_object(noun: Token) -> bool:
    """Whether the noun says what is decided on: "the lawsuit", "the fraud claim"; not "the motion", "it"."""
    if noun.pos_ == "VERB":
        return True
    kinds = kinds_of(noun) & {"Case", "Accusation", "Law", "Statute", "Injunction", "Verdict"}
    return bool(kinds) and noun.lemma_.lower() not in _ASKED


def _is_contrary(seen: Observation, one: Predication, two: Predication) -> bool:
    """Whether the one does what the other refuses to do: "dismissed the first claim", "refused to dismiss the second"."""
    (act, does), (other, also) = (_act(seen, each) for each in (one, two))
    return bool(act) and act == other and does != also


def _is_added(seen: Observation, one: Predication, two: Predication) -> bool:
    """Whether the later of the two does something else on top: "denied the motion; she also let him call two witnesses"."""
    if one.side == two.side or {one.frame.outcome, two.frame.outcome} & _FOUND:
        return False
    if "Sentencing" in (one.frame.makes, two.frame.makes):
        return False
    later = seen.doc[max(one.trigger, two.trigger)]
    return any(child.lower_ in _ADDING for child in later.children if child.dep_ in ("advmod", "obl", "cc"))


def _orders_beside_verdict(one: Predication, two: Predication) -> bool:
    """Whether somebody is found guilty and told to pay or do something, which takes a second decision."""
    names = {one.frame.name, two.frame.name}
    return {one.frame.makes, two.frame.makes} == {"Verdict", "Ruling"} and bool(names & _ORDERS)


def _act(seen: Observation, predication: Predication) -> tuple[str, bool]:
    """What is done with a decision or claim, and whether it is done or refused."""
    outcome = predication.frame.outcome
    if outcome != "denied":
        return _ACTS.get(outcome, ""), True
    inner = {f.head for f in _fillers(predication)}
    beside = (p for p in seen.by_sentence[predication.sentence] if p.trigger != predication.trigger)
    acts = {
        _ACTS.get(p.frame.outcome, "") for p in beside if p.trigger in inner or _hangs_on(seen.doc[p.trigger], inner)
    }
    return next(iter(acts - {""}), ""), False


def _hangs_on(verb: Token, nouns: set[int]) -> bool:
    return verb.dep_ in ("acl", "xcomp") and verb.head.i in nouns


def _fillers(predication: Predication) -> list[Filler]:
    return [f for role, fs in predication.roles.items() if role not in (*DECIDING, "decision", "date") for f in fs]


def _other_fate(one: Predication, two: Predication) -> bool:
    """Whether the one undoes a decision and the other leaves one as it is; "affirmed in part and reversed in part" is one."""
    fates = {REVIEWS.get(each.frame.outcome, "") for each in (one, two)}
    return fates == {"undone", "left"} and not (one.partial or two.partial)


def _is_hung(one: Predication, two: Predication) -> bool:
    """Whether a jury agrees in the one and not in the other: "convicted him of theft and deadlocked on fraud"."""
    return (one.frame.name == "deadlock") != (two.frame.name == "deadlock") and "Verdict" in (
        one.frame.makes,
        two.frame.makes,
    )


def _another(seen: Observation, one: Predication, two: Predication) -> bool:
    """Whether what one of them acts on is told to be another thing: "struck down a similar law", "dismissed another suit"."""
    first, second = (_acted_on(seen, each) for each in (one, two))
    return bool(first) and bool(second) and acts_on_another(seen, one) != acts_on_another(seen, two)


def acts_on_another(seen: Observation, predication: Predication) -> bool:
    """Whether what is acted on is told to be another thing than the text's own: "struck down a similar law"."""
    nouns = _acted_on(seen, predication)
    return bool(nouns) and all(map(is_another, nouns))


def _acted_on(seen: Observation, predication: Predication) -> list[Token]:
    return [seen.doc[filler.head] for role in _ACTED_ON for filler in predication.roles.get(role, ())]


def is_another(noun: Token) -> bool:
    """Whether the noun is told to be of another thing than the text's own: "a similar law", "the second suit"."""
    return any(child.lower_ in _ANOTHER and child.dep_ in ("det", "amod") for child in noun.children)


def _objects(seen: Observation, predication: Predication) -> list[str]:
    found = (filler for role, fs in predication.roles.items() if role not in (*DECIDING, "date") for filler in fs)
    return [seen.doc[filler.start : filler.end].text for filler in found]


def _is_old(seen: Observation, news: Predication, old: Predication) -> bool:
    """Whether the one is told undated where a text tells its news, and the other with a date long before the issue."""
    if news.sentence > _NEAR or news.tense == "pluperfect" or _months(seen, news) or _is_one_verdict(seen, news, old):
        return False
    months = months_before(seen, old)
    return months is not None and months > _LONG


def _is_one_verdict(seen: Observation, one: Predication, two: Predication) -> bool:
    """Whether both tell one fate of one accused, who is tried once: "Roe, acquitted of theft, …", "a jury acquitted Roe in 2013"."""
    is_fate = one.frame.makes in _VERDICTS and one.frame.makes == two.frame.makes and one.side == two.side
    return is_fate and bool(_accused(seen, one) & _accused(seen, two))


def months_before(seen: Observation, predication: Predication) -> int | None:
    """How many months before the text's issue it is dated at the latest; None where either is unknown."""
    issued = str(seen.doc.user_data.get("issued") or "")[:_MONTH]
    months = _months(seen, predication)
    return min(_months_between(month, issued) for month in months) if len(issued) == _MONTH and months else None


def _months_between(one: str, two: str) -> int:
    """How many months after a month, or after a year's end, another month comes."""
    year, _, month = one.partition("-")
    return (int(two[:4]) - int(year)) * 12 + int(two[5:7]) - int(month or 12)
