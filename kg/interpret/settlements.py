"""What a predication on a settlement says → who settled with whom, who was sued first: "settled the suit filed by Roe"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from kg.interpret.assembly import Concluded
from kg.interpret.bargains import settles_another
from kg.interpret.fillers import Filler
from kg.interpret.observation import Observation
from kg.interpret.paid_settlements import SETTLING, bought_off, pays_to_settle
from kg.interpret.predications import Predication
from kg.interpret.settling_sides import are_of_one_side, plaintiff_of_all, settling_beside
from kg.interpret.shares import find_shares, role_of_share
from kg.interpret.subjects import case_of, subject
from kg.interpret.told_settlements import find_settled, settled_with_all

_AGENT = ("agent", "claimant")
_TARGET = ("target", "patient", "recipient")
_SETTLE = ("Company", "Organization", "GovernmentBody", "Person", "LawFirm")
_AGREEING = SETTLING | {"reach", "agree", "sign", "enter", "strike"}
_FILED = frozenset({"file", "bring", "lodge"})
_SIDES = frozenset({"party", "side", "company", "firm", "pair", "rival"})
_CASES = frozenset({"case", "suit", "lawsuit", "dispute", "litigation"})
_QUARRELS = frozenset({"dispute", "feud", "battle", "fight", "row", "difference", "quarrel", "war"})
_HOLDING = frozenset("accept secure obtain win receive get approve negotiate pay ratify".split())
_BARGAINS = frozenset({"settlement", "deal", "agreement", "accord", "decree", "order"})
_EACH_OTHER = frozenset({"them", "two", "companies", "parties", "sides", "firms"})


def find_settlers(
    seen: Observation, predication: Predication, concluded: Concluded
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who settles, then with whom; one or both are empty where the text does not tell them.

    A verb of settling tells who acts; otherwise, "announced a settlement", who was sued stands first.

    "Apple and Google settled" has both in its subject; of "Apple settled the suit" the other is who sued it.
    """
    agents, targets = _named(seen, predication, _AGENT), _named(seen, predication, _TARGET)
    themes = (*predication.roles.get("theme", ()), *bought_off(seen, predication))
    agents = agents or _served(seen, predication)
    agents = agents or _holder(seen, predication)
    if (settled := find_settled(seen).get(predication.trigger)) is not None:
        agents, targets = agents or settled.agents, targets or settled.others
    agents = tuple(dict.fromkeys((*agents, *settling_beside(seen, predication)))) if agents else ()
    told = [key for key in (*targets, *_elliptic(seen, predication)) if not _pays_his_own(seen, predication, key)]
    targets = tuple(key for key in dict.fromkeys(told or _filers(seen, themes)) if key not in agents)
    is_told = bool(agents and told)
    if not targets and (owners := _owners(seen, themes, agents)):
        return tuple(key for key in agents if key not in owners), owners
    is_one_side = any({*agents} <= {*side} for case in concluded.cases for side in (case.plaintiffs, case.defendants))
    if not targets and len(agents) >= 2 and _is_mutual(seen, predication, agents, is_one_side=is_one_side):
        return agents[:1], agents[1:]
    if not targets and len(agents) == 2 and _are_opposed(concluded, *agents):
        return agents[:1], agents[1:]
    if not targets and not agents and _is_of_both(seen, predication):
        return _both_sides(concluded)
    if (not agents or not targets) and not settles_another(seen, predication):
        agents, targets = agents or targets, _opposite(seen, predication, concluded, agents or targets)
    sides = [(case.plaintiffs, case.defendants) for case in concluded.cases]
    sides = [pair for pair in sides if all(pair) or not is_told]  # where one side is unknown the words know better
    if any({*agents, *targets} <= set(side) for pair in sides for side in pair):
        return agents, ()  # nobody settles with who stands on his own side
    if is_told and seen.doc[predication.trigger].lemma_.lower() in _AGREEING:
        return agents, targets
    is_turned = any(set(agents) <= set(c.plaintiffs) and set(targets) <= set(c.defendants) for c in concluded.cases)
    return (targets, agents) if is_turned else (agents, targets)


def case_approved(seen: Observation, predication: Predication, concluded: Concluded) -> str | None:
    """The only case, where a court approves its settlement: what a judge approves the parties have agreed."""
    if predication.frame.outcome != "approved" or not predication.is_fact or len(concluded.cases) != 1:
        return None
    themes = [seen.doc[filler.head] for filler in seen.fillers(predication, "theme")]
    if not any(theme.lemma_.lower() in ("settlement", "accord") for theme in themes):
        return None
    return concluded.cases[0].id


def _owners(seen: Observation, themes: Sequence[Filler], agents: Sequence[str]) -> tuple[str, ...]:
    """Whose of those who settle the suit is, where it is not everybody's: "Quillon and Roe settled her suit"."""
    sued = (c for f in themes for c in seen.doc[f.head].children if case_of(c) == "against")
    if any(not set(seen.index.all_of(token.i)) & set(agents) for token in sued):
        return ()
    found = tuple(key for key in _filers(seen, themes) if key in agents)
    return found if len(found) < len(agents) else ()


def _both_sides(concluded: Concluded) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who was sued and who sued in the only case that tells both, where each stands alone."""
    told = [case for case in concluded.cases if case.plaintiffs and case.defendants]
    if len(told) != 1 or max(len(told[0].plaintiffs), len(told[0].defendants)) > 1:
        return (), ()
    return told[0].defendants, told[0].plaintiffs


def _is_mutual(seen: Observation, predication: Predication, agents: Sequence[str], *, is_one_side: bool) -> bool:
    """Whether two who settle do so with each other: where nobody else's suit is settled, a state and a firm, "their dispute"."""
    if are_of_one_side(seen, predication) or predication.roles.get("target"):
        return False
    nouns = [seen.doc[filler.head] for role in ("theme", "claim") for filler in predication.roles.get(role, ())]
    if any(noun.tag_ == "NNS" and noun.lemma_.lower() in _BARGAINS for noun in nouns):
        return False  # "agreed to settlements", each with who sued it
    nouns = [noun for noun in nouns if noun.lemma_.lower() not in _BARGAINS]
    if not nouns:
        return not is_one_side
    if len(agents) != 2:
        return False
    if len([key for key in agents if seen.index.type_of(key) == "GovernmentBody"]) == 1:
        return True
    return any(_is_quarrel(noun) for noun in nouns)


def _are_opposed(concluded: Concluded, one: str, other: str) -> bool:
    """Whether one of two sued the other: "Quillon and Braddock have settled their lawsuits" ends what was between them."""
    sides = [(case.plaintiffs, case.defendants) for case in concluded.cases]
    return any(one in side and other in across for pair in sides for side, across in (pair, pair[::-1]))


def _holder(seen: Observation, predication: Predication) -> tuple[str, ...]:
    """Who gets or approves what the noun names: "won a settlement from the mill"; a court that approves one is no side."""
    noun = seen.doc[predication.trigger]
    if predication.frame.name != "settlement" or noun.dep_ != "obj" or noun.head.lemma_.lower() not in _HOLDING:
        return ()
    doer = subject(noun.head)
    found = seen.index.all_of(doer.i) if doer is not None and predication.roles.get("target") else ()
    return tuple(key for key in found if seen.index.type_of(key) in _SETTLE)


def _pays_his_own(seen: Observation, predication: Predication, key: str) -> bool:
    """Whether who is named behind a sum is another who pays: "Quillon paid $5 million and Roe $3 million to settle"."""
    verb = seen.doc[predication.trigger]
    return any(
        share.owner == key and role_of_share(verb, share) == "payers"
        for start, share in find_shares(seen).items()
        if seen.sentence_of[start] == predication.sentence and verb.lemma_.lower() == "pay"
    )


def _is_quarrel(noun: Token) -> bool:
    """Whether it is between those who settle: "their dispute", "all litigation between them"."""
    words = {child.lower_ for child in noun.children}
    between = any(child.lower_ in _EACH_OTHER and case_of(child) == "between" for child in noun.children)
    return between or noun.lemma_.lower() in _QUARRELS and "their" in words


def _served(seen: Observation, predication: Predication) -> tuple[str, ...]:
    """Who acts under a settlement: "under a settlement with the mill, the city will receive", "as part of"."""
    noun = seen.doc[predication.trigger]
    if noun.dep_ == "nmod" and noun.head.lower_ in ("part", "term", "terms") and case_of(noun) == "of":
        noun = noun.head
    if noun.pos_ != "NOUN" or noun.dep_ != "obl" or case_of(noun) not in ("under", "in", "as", "through"):
        return ()
    doer = subject(noun.head)
    found = seen.index.all_of(doer.i) if doer is not None and predication.roles.get("target") else ()
    return tuple(key for key in found if seen.index.type_of(key) in _SETTLE)


def _elliptic(seen: Observation, predication: Predication) -> Iterator[str]:
    """Who is coordinated with a sum rather than with the one who pays it: "settled with A for $2 million and B for $1 million"."""
    for token in seen.doc[predication.trigger].sent:
        sum_ = token.head
        is_sums = (
            token.dep_ == "conj"
            and (sum_.ent_type_ == "MONEY" or sum_.pos_ == "SYM")
            and sum_.head.i == predication.trigger
        )
        if is_sums and (key := seen.index.of_token(token.i)) is not None and seen.index.type_of(key) in _SETTLE:
            yield key


def _is_of_both(seen: Observation, predication: Predication) -> bool:
    """Whether both sides of the one case are meant: "the parties settled", "the two companies settled", "the case was settled"."""
    if predication.frame.name != "settle":
        return False
    agents = [seen.doc[filler.head] for filler in seen.fillers(predication, *_AGENT)]
    if agents:
        return all(token.tag_ == "NNS" and token.lemma_.lower() in _SIDES for token in agents)
    themes = [seen.doc[filler.head] for filler in predication.roles.get("theme", ())]
    is_the_case = any(
        token.lemma_.lower() in _CASES and any(c.lower_ in ("the", "this") for c in token.children) for token in themes
    )
    return is_the_case and predication.voice == "passive"


def claims_settled(seen: Observation, predication: Predication, concluded: Concluded) -> tuple[str, ...]:
    """The claims that a predication tells to be settled: "settled allegations that it lied", "paid $3 million to resolve claims of".

    Who "will pay to settle" has settled.
    """
    is_paid = pays_to_settle(seen, predication)
    if not is_paid and seen.doc[predication.trigger].lemma_.lower() not in SETTLING:
        return ()
    is_done = predication.modality == "stated" or is_paid and predication.tense == "future"
    if not is_done or predication.negated or predication.conditional or predication.frame.makes != "Settlement":
        return ()
    roles = ("content",) if is_paid else ("theme", "claim")
    spans = [(f.start, f.end) for role in roles for f in predication.roles.get(role, ())]
    return tuple(
        claim.id
        for draft, claim in zip(concluded.drafts, concluded.claims, strict=True)
        if any(start <= phrase.start and phrase.end <= end for start, end in spans for phrase in draft.phrases)
    )


def _named(seen: Observation, predication: Predication, roles: Sequence[str]) -> tuple[str, ...]:
    heads = [filler.head for filler in seen.fillers(predication, *roles)]
    keys = dict.fromkeys(key for head in heads for key in seen.index.all_of(head))
    return tuple(key for key in keys if seen.index.type_of(key) in _SETTLE)


def _filers(seen: Observation, themes: Sequence[Filler]) -> tuple[str, ...]:
    """Whose suit it is: "the suit filed by Roe", "Roe's suit", "a suit by Roe"."""
    found: list[str] = []
    for filler in themes:
        noun = seen.doc[filler.head]
        for child in noun.children:
            if child.dep_ == "nmod:poss" or child.dep_ == "nmod" and case_of(child) in ("by", "from"):
                found += seen.index.all_of(child.i)
            elif child.dep_ == "acl" and child.lemma_.lower() in _FILED:
                by = [c for c in child.children if c.dep_ == "obl:agent" or case_of(c) == "by"]
                found += [key for c in by for key in (*seen.index.all_of(c.i), *_apposed(seen, c.i))]
    return tuple(key for key in dict.fromkeys(found) if seen.index.type_of(key) in _SETTLE)


def _apposed(seen: Observation, token: int) -> tuple[str, ...]:
    """Who stands beside a noun that is no name: "by the victim's mother, Jane Roe"."""
    if seen.index.of_token(token) is not None:
        return ()
    return tuple(key for c in seen.doc[token].children if c.dep_ == "appos" for key in seen.index.all_of(c.i))


def _opposite(
    seen: Observation, predication: Predication, concluded: Concluded, known: Sequence[str]
) -> tuple[str, ...]:
    """The other side of the case in which those who are known stand; of several those spoken of close by."""
    if others := settled_with_all(seen, predication):
        return tuple(key for key in others if key not in known)
    case = next((c for key in known if (c := concluded.case_of(key)) is not None), None)
    if case is None or not (case.plaintiffs and case.defendants):
        return plaintiff_of_all(seen, predication, concluded)
    side = case.plaintiffs if set(known) & set(case.defendants) else case.defendants
    other = tuple(key for key in side if key not in known)
    if len(other) == 1:
        return other
    near = {predication.sentence - 1, predication.sentence}
    return tuple(key for key in other if near & seen.places(key).keys())
