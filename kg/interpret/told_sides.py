"""Sides that clauses give: who sues, who is sued by a headline, whom a suit accuses, who pays what is claimed.

The heads weigh what an entity does; here stands what leaves them no choice. A countersuit puts one on both sides, and
then none is said.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from spacy.tokens import Token

from kg.interpret.callings import titles_before
from kg.interpret.challenged import find_challenged, is_reviewed
from kg.interpret.claims_in_court import find_claiming
from kg.interpret.co_parties import find_co_defendants, find_co_plaintiffs
from kg.interpret.co_sides import find_naming_suits
from kg.interpret.factuality import find_factuality
from kg.interpret.joint_suits import find_joint_suits
from kg.interpret.litigation import CRIMINAL, all_acts
from kg.interpret.observation import Observation
from kg.interpret.party_nouns import Side, governments_of, named_by, sides_called
from kg.interpret.predications import Predication
from kg.interpret.review_suits import find_review_suits
from kg.interpret.subjects import case_of, is_passive, objects, subject
from kg.interpret.suit_contents import ACCUSING, blamed_by, find_content_suits
from kg.interpret.suit_nouns import NamedSuit, is_only_thought_of
from kg.interpret.suit_sides import BROUGHT, SUITS, find_asking, find_bringing, find_faced
from kg.interpret.told_settlements import find_settled_suits
from kg.interpret.tried import find_tried
from kg.interpret.won_suits import find_paying, find_winning

_COUNSEL = frozenset({"Attorney", "LawFirm", "Judge", "Court"})  # who sues as a lawyer sues for somebody
_NO_PARTIES = frozenset({"Court", "Judge", "Statute", "Case"})
_PLAINTIFF: Side = "plaintiff"
_DEFENDANT: Side = "defendant"
# What is done to the accused in court, or found of who is sued: frame → role, and whether only people suffer it.
_SUFFERED: Mapping[str, tuple[str, bool]] = {
    "acquit": ("target", True), "arrest": ("target", True), "charge": ("target", True), "convict": ("target", True),
    "guilty of": ("target", True), "find violated": ("agent", False), "block": ("enjoined", False),
    "name defendant": ("target", False),
}  # fmt: skip
_OFFICE = re.compile(r"attorney|prosecutor|judge|justice")  # "district attorney"; not "mayor"
_SACKING = frozenset({"sack", "fire", "dismiss"})
_WRONGLY = frozenset({"unfairly", "wrongfully", "wrongly", "unlawfully", "illegally"})
_EMPLOYERS = frozenset({"Company", "Organization", "GovernmentBody", "LawFirm"})
_OF_CRIME = CRIMINAL - {"sentenced"}  # an order to pay is told of as a sentence too
_LEAD = 2  # sentences, the title's among them; later on, that an accused once sued is told in passing


def sides_told(seen: Observation) -> Mapping[str, Side]:
    """For each entity the side on which the text's own words put it: what it is called counts before what it does."""
    suing = ((key, _PLAINTIFF) for key in (*find_bringing(seen), *find_co_plaintiffs(seen)))
    sued = ((key, _DEFENDANT) for key in (*find_tried(seen), *find_co_defendants(seen)))
    claiming = (*find_asking(seen), *find_winning(seen), *find_claiming(seen))
    asking = ((key, _PLAINTIFF) for key in claiming)
    faced = ((key, _DEFENDANT) for key in (*find_faced(seen), *_asked_to_pay(seen), *find_paying(seen)))
    weak = _single(
        (*_accused(seen), *_ordered_to_pay(seen), *faced, *asking, *_sued_by_unnamed(seen), *find_challenged(seen))
    )
    reviewing = (
        pair
        for suit in (
            *find_review_suits(seen),
            *find_joint_suits(seen),
            *find_content_suits(seen),
            *find_naming_suits(seen),
            *find_settled_suits(seen),
        )
        for pair in _sides_of(suit)
    )
    weak = {**_single(reviewing), **weak}
    told = {**weak, **_single((*_acting(seen), *suing, *sued)), **sides_called(seen)}
    return {**dict(_sacking(seen, told)), **told}


def _sides_of(suit: NamedSuit) -> Iterator[tuple[str, Side]]:
    yield suit.plaintiff, _PLAINTIFF
    yield suit.defendant, _DEFENDANT


def _single(said: Iterable[tuple[str, Side]]) -> dict[str, Side]:
    """The side of each entity that is put on one only."""
    found: dict[str, set[Side]] = {}
    for key, side in said:
        found.setdefault(key, set()).add(side)
    return {key: sides.pop() for key, sides in found.items() if len(sides) == 1}


def _acting(seen: Observation) -> Iterator[tuple[str, Side]]:
    """Who sues and is sued, who pays, and who fines or loses a suit that others brought, by predications."""
    for predication in seen.predications:
        name = predication.frame.name
        agents = seen.keys(seen.fillers(predication, "agent", "claimant"))
        if predication.frame.relation == "sued" and predication.is_fact:
            if is_only_thought_of(seen.doc[predication.trigger]):
                continue
            yield from _suing(seen, predication)
            yield from ((key, _PLAINTIFF) for key in _behalf(seen, predication) if not seen.index.is_place(key))
        elif name == "pay" and not predication.negated:
            yield from ((key, "defendant") for key in agents if not seen.index.is_place(key))
        elif name == "fine" and predication.is_fact:
            fined = seen.keys(seen.fillers(predication, "target"))
            is_contested = any(_contests(seen, key) for key in fined) or is_reviewed(seen, predication.trigger)
            bodies = [key for key in agents if seen.index.type_of(key) == "GovernmentBody"]
            yield from ((key, _DEFENDANT if is_contested else _PLAINTIFF) for key in bodies)
            yield from ((key, _PLAINTIFF) for key in fined if is_contested and bodies)
        elif name in _SUFFERED and predication.is_fact:
            yield from ((key, _DEFENDANT) for key in _suffering(seen, predication))
        elif name == "lose case" and _is_others_suit(seen, predication):
            yield from ((key, "defendant") for key in seen.keys(seen.fillers(predication, "loser")))


def _contests(seen: Observation, key: str) -> bool:
    """Whether somebody challenges in court what was decided of him."""
    return any(p.frame.name == "challenge" and role == "agent" and p.is_fact for p, role in seen.played.get(key, ()))


def _suffering(seen: Observation, predication: Predication) -> Iterator[str]:
    """Those whom a court tries, stops or finds against, by key."""
    role, only_people = _SUFFERED[predication.frame.name]
    for key in seen.keys(seen.fillers(predication, role)):
        kind = seen.index.type_of(key)
        if only_people and (kind != "Person" or any(_OFFICE.search(title) for title in titles_before(seen, key))):
            continue  # a prosecutor for whom "the defendant" was taken
        if only_people or kind not in _NO_PARTIES and not seen.index.is_place(key):
            yield key


def _suing(seen: Observation, predication: Predication) -> Iterator[tuple[str, Side]]:
    """The sides of a stated suit; what "sued in Germany" fills is no party."""
    agents, targets = seen.fillers(predication, "agent", "claimant"), seen.fillers(predication, "target")
    if not targets and _is_headline_passive(seen, predication):
        yield from ((key, "defendant") for key in seen.keys(agents))
        return
    governments = [key for f in agents for key in governments_of(seen, seen.doc[f.head])]
    yield from ((key, _PLAINTIFF) for key in governments)
    beside = [key for f in targets for key in named_by(seen, seen.doc[f.head])]  # "the mill and its owner, Jane Roe"
    named = {"plaintiff": seen.keys(agents), "defendant": tuple(dict.fromkeys((*seen.keys(targets), *beside)))}
    is_own = predication.voice == "passive" and all(seen.doc[f.head].pos_ == "PRON" for f in agents)
    for key in (
        () if is_own else named["plaintiff"]
    ):  # "in its lawsuit filed today, the mill": who that is comes only now
        is_counsel = seen.index.type_of(key) in _COUNSEL and "attorney general" not in titles_before(seen, key)
        is_aside = predication.sentence > _LEAD and CRIMINAL & all_acts(seen).get(key, Counter[str]()).keys()
        if not is_counsel and not is_aside and not (seen.index.is_place(key) and not targets):
            yield key, "plaintiff"
    where = {key for f in targets if case_of(seen.doc[f.head]) == "in" for key in seen.keys((f,))}
    for key in named["defendant"]:
        is_where = seen.index.is_place(key) and key in where
        if seen.index.type_of(key) not in _NO_PARTIES and not is_where and (named["plaintiff"] or governments):
            yield key, "defendant"


def _sued_by_unnamed(seen: Observation) -> Iterator[tuple[str, Side]]:
    """Those whom somebody sues whom the text gives no name, and cities and states that are sued: "customers sued Quillon"."""
    for predication in seen.predications:
        trigger = seen.doc[predication.trigger]
        if predication.frame.relation != "sued" or not predication.is_fact or is_only_thought_of(trigger):
            continue
        if not any(seen.doc[f.head].pos_ == "NOUN" for f in seen.fillers(predication, "agent", "claimant")):
            continue
        for filler in seen.fillers(predication, "target"):
            head = seen.doc[filler.head]
            for key in seen.keys((filler,)):
                is_where = seen.index.is_place(key) and case_of(head) == "in"
                is_main = min(seen.places(key), default=_LEAD + 1) <= _LEAD
                if is_main and not is_where and seen.index.type_of(key) not in _NO_PARTIES:
                    yield key, _DEFENDANT


def _asked_to_pay(seen: Observation) -> Iterator[str]:
    """Those from whom somebody seeks damages or a sum of money."""
    for verb in seen.doc:
        if verb.pos_ != "VERB" or verb.lemma_.lower() != "seek":
            continue
        for sought in objects(verb):
            if sought.ent_type_ == "MONEY" or sought.tag_ == "$" or sought.lemma_.lower() == "damage":
                within = [more for child in sought.children if child.dep_ == "nmod" for more in child.children]
                for payer in (*verb.children, *sought.children, *within):
                    if case_of(payer) == "from" and payer.dep_ in ("obl", "nmod"):
                        yield from named_by(seen, payer)


def _ordered_to_pay(seen: Observation) -> Iterator[tuple[str, Side]]:
    """Who is ordered to pay whom in a suit, and bodies that pay to settle: what an accused is to pay goes to victims."""
    is_civil = not any(acts.keys() & _OF_CRIME for acts in all_acts(seen).values())
    for predication in seen.predications:
        name = predication.frame.name
        if name == "pay to settle" and not predication.negated:
            payers = seen.keys(seen.fillers(predication, "agent"))
            yield from ((key, _DEFENDANT) for key in payers if seen.index.type_of(key) in _EMPLOYERS)
        elif name == "order to pay" and predication.is_fact and is_civil and not _is_of_costs(seen, predication):
            for role, side in (("target", _DEFENDANT), ("recipient", _PLAINTIFF)):
                for key in seen.keys(seen.fillers(predication, role)):
                    if seen.index.type_of(key) not in _COUNSEL | _NO_PARTIES and not seen.index.is_place(key):
                        yield key, side


def _is_of_costs(seen: Observation, predication: Predication) -> bool:
    """Whether costs or a fine are what is to be paid: the one is paid by whoever lost, the other to nobody who sued."""
    first, last = predication.trigger, seen.doc[predication.trigger].sent.end
    return any(token.lemma_.lower() in ("cost", "fee", "fine", "penalty") for token in seen.doc[first:last])


def _behalf(seen: Observation, predication: Predication) -> tuple[str, ...]:
    """Those on whose behalf somebody sues, by key."""
    tokens = [
        whom
        for child in seen.doc[predication.trigger].children
        if child.lower_ == "behalf"
        for whom in child.children
        if whom.pos_ != "PRON" and (whom.dep_ == "nmod:poss" or case_of(whom) == "of")
    ]
    return tuple(dict.fromkeys(key for token in tokens for key in named_by(seen, token)))


def _is_headline_passive(seen: Observation, predication: Predication) -> bool:
    """Whether a title leaves out "is": "Rapper sued for libel"; who sues there does it in the present tense."""
    trigger = seen.doc[predication.trigger]
    return trigger.i < seen.title_end and trigger.lower_ == "sued" and not objects(trigger)


def _is_others_suit(seen: Observation, predication: Predication) -> bool:
    """Whether the suit that is lost is one that others brought: "lost a lawsuit filed by nine states"."""
    for filler in seen.fillers(predication, "theme"):
        noun = seen.doc[filler.head]
        if noun.lemma_.lower() in SUITS | {"case", "action"} and any(
            child.dep_ == "acl" and child.lemma_.lower() in BROUGHT and is_passive(child) for child in noun.children
        ):
            return True
    return False


def _accused(seen: Observation) -> Iterator[tuple[str, Side]]:
    """Those of whom a suit says what they did: "the lawsuit accuses Roe", "the complaint alleges that Roe lied"."""
    for verb in seen.doc:
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in ACCUSING or not _is_said_in_suit(verb):
            continue
        if find_factuality(verb).negated:
            continue  # "does not name Roe as a defendant"
        told = blamed_by(verb)
        for token in told:
            yield from ((key, _DEFENDANT) for key in named_by(seen, token))


def _sacking(seen: Observation, told: Mapping[str, Side]) -> Iterator[tuple[str, Side]]:
    """Those who dismissed a plaintiff from a post where he sues nobody else, or anybody against the law."""
    plaintiffs = {key for key, side in told.items() if side == _PLAINTIFF and _DEFENDANT not in told.values()}
    for verb in seen.doc:
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in _SACKING:
            continue
        passive = is_passive(verb) or verb.dep_ == "acl"
        doers = [c for c in verb.children if c.dep_ == "obl:agent" or passive and case_of(c) == "by"]
        doers += [doer] if not passive and (doer := subject(verb)) is not None else []
        gone = [subject(verb)] if passive else objects(verb)
        is_theirs = any(key in plaintiffs for token in gone if token for key in seen.index.all_of(token.i))
        if is_theirs or any(child.lower_ in _WRONGLY for child in verb.children):
            for key in (key for token in doers for key in seen.index.all_of(token.i)):
                if seen.index.type_of(key) in _EMPLOYERS and not seen.index.is_place(key):
                    yield key, _DEFENDANT


def _is_said_in_suit(verb: Token) -> bool:
    """Whether a suit says it, or somebody in a suit: "the complaint alleges", "Roe claims in her lawsuit"."""
    doer = subject(verb)
    if doer is not None and (doer.lemma_.lower() in SUITS or doer.lower_ == "it" and _is_of_suit(verb, doer)):
        return True
    if (
        verb.dep_ == "advcl" and verb.tag_ == "VBG"
    ):  # "sued the mill, alleging that Roe lied"; "filed a suit, naming Roe"
        head = verb.head
        brings = head.lemma_.lower() in BROUGHT and any(thing.lemma_.lower() in SUITS for thing in objects(head))
        if (brings or head.lemma_.lower() == "sue") and not find_factuality(head).negated:
            return not is_only_thought_of(head)
    return any(c.dep_ == "obl" and case_of(c) == "in" and c.lemma_.lower() in SUITS for c in verb.children)


def _is_of_suit(verb: Token, pronoun: Token) -> bool:
    """Whether "it" opens a sentence that goes on about the suit of the one before: "She filed a lawsuit. It accuses …"."""
    start = pronoun.sent.start
    before = pronoun.doc[start - 1].sent if start and pronoun.i == start else None
    if before is None or verb.lemma_.lower() not in ("accuse", "allege"):
        return False
    suits = [token for token in before if token.lemma_.lower() in SUITS]
    return any(t.dep_ in ("nsubj", "nsubj:pass") or t.dep_ == "obj" and t.head.lemma_.lower() in BROUGHT for t in suits)
