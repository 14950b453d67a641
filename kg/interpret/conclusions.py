"""An observation → the reading, step by step: parties, cases, claims, decisions, events, positions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.interpret.assembly import Concluded, make_cases, make_claims, make_rulings
from kg.interpret.captions import head_with_caption, name_disputes
from kg.interpret.cases import Dispute, find_disputes
from kg.interpret.charges import is_count, retells
from kg.interpret.claimed import is_claimed
from kg.interpret.claims import Draft, find_drafts, is_charged, odds_needed, says_enough
from kg.interpret.decisions import Decision, find_decisions
from kg.interpret.events import find_events
from kg.interpret.heads import Head
from kg.interpret.observation import Observation
from kg.interpret.opinions import find_opinions
from kg.interpret.other_cases import add_other_cases
from kg.interpret.outright import is_outright, is_sure, names_another_accused
from kg.interpret.parties import PartyOdds, find_parties
from kg.interpret.phrases import find_phrases, text_of
from kg.interpret.positions import find_positions
from kg.interpret.proceedings import split_disputes
from kg.interpret.prosecutions import face_prosecutors
from kg.interpret.seated import mark_seats
from kg.interpret.suits_in_turn import mark_turns
from kg.model import Doubt, Event, Reading


def read_conclusions(seen: Observation, heads: Mapping[str, Head]) -> Reading:
    """The reading of one observed document; what fell short of a bar is among its doubts."""
    disputes = told_disputes(seen, find_parties(seen, heads), heads)
    sides = [(dispute.plaintiffs, dispute.defendants) for dispute in disputes]
    every_draft = find_drafts(seen, find_phrases(seen, heads, sure=is_sure), heads, sides=sides)
    drafts = told_drafts(seen, every_draft, heads)
    every_decision = find_decisions(seen, drafts, heads, disputes)
    decisions = tuple(decision for decision in every_decision if decision.odds >= heads["decision"].bar)
    concluded = Concluded(disputes, make_cases(seen, disputes), drafts, make_claims(seen, drafts, disputes, heads))
    rulings = tuple(make_rulings(seen, decisions, concluded, heads))
    opinions, votes = find_opinions(seen, concluded.cases, rulings)
    captions = _own_captions(seen, concluded)
    posts = find_positions(seen.doc, seen.index)
    return Reading(
        document=seen.document,
        entities=tuple(entity for entity in seen.index.entities if entity.id not in captions),
        cases=concluded.cases,
        claims=concluded.claims,
        events=(*rulings, *_of_cases(find_events(seen, concluded, heads), captions)),
        positions=tuple(mark_seats(seen.index, posts, concluded.cases, rulings, opinions)),
        opinions=opinions,
        votes=votes,
        doubts=(*_doubted_claims(seen, every_draft, drafts), *_doubted_decisions(seen, every_decision, decisions)),
        words=sum(1 for token in seen.doc if not token.is_punct and not token.is_space),
    )


def told_disputes(seen: Observation, odds: Mapping[str, PartyOdds], heads: Mapping[str, Head]) -> tuple[Dispute, ...]:
    """The cases of the document: those between its parties, parted where the text tells of two, and those told beside them."""
    found = head_with_caption(seen, find_disputes(seen, odds, heads))
    disputes = split_disputes(seen, name_disputes(seen, found))
    return face_prosecutors(seen, mark_turns(seen, add_other_cases(seen, disputes)))


def told_drafts(seen: Observation, drafts: Sequence[Draft], heads: Mapping[str, Head]) -> tuple[Draft, ...]:
    """The claims that somebody makes in the text, each told once, in the order of the text."""
    likely = _likely(seen, drafts, heads["claim"].bar)
    told = [d for d in likely if says_enough(seen, d) and is_charged(seen, d) and is_claimed(seen, d)]
    return tuple(draft for draft in told if not retells(seen, draft, told))


def _likely(seen: Observation, drafts: Sequence[Draft], bar: float) -> list[Draft]:
    """The claims with odds enough, and those of which the words leave no doubt, in the order of the text."""
    sure = [d for d in drafts if d.odds >= odds_needed(d, bar) or is_count(seen, d) or is_outright(seen, d)]
    return [draft for draft in drafts if draft in sure or names_another_accused(seen, draft, sure)]


def _own_captions(seen: Observation, concluded: Concluded) -> dict[str, str]:
    """Each caption of one of the document's own cases → that case: it is told of, and no thing cited."""
    return {
        entity.id: case.id
        for entity in seen.index.entities
        for case in reversed(concluded.cases)  # the first of two that share a name
        if entity.type == "Case" and set(case.names) & set(entity.names)
    }


def _of_cases(events: Iterable[Event], captions: Mapping[str, str]) -> Iterator[Event]:
    """The events with the case where a caption names it: "agreed to hear Roe v. Poe"."""
    for event in events:
        yield replace(event, targets=tuple(captions.get(key, key) for key in event.targets))


def _doubted_claims(seen: Observation, drafts: tuple[Draft, ...], kept: tuple[Draft, ...]) -> Iterator[Doubt]:
    for draft in drafts:
        if draft not in kept:
            span = seen.span(draft.best.start, draft.best.end)
            why = f"unsure that it names a claim of its own ({draft.odds:.2f})"
            yield Doubt(span=span, what=f"claim: {text_of(seen, draft.best)}", why=why)


def _doubted_decisions(
    seen: Observation, decisions: tuple[Decision, ...], kept: tuple[Decision, ...]
) -> Iterator[Doubt]:
    for decision in decisions:
        if decision not in kept:
            token = decision.best.token
            predication = decision.best.predication
            reasons = predication.why if predication else ()
            why = "; ".join([f"unsure that a decision is reported ({decision.odds:.2f})", *reasons])
            yield Doubt(span=seen.span(token, token + 1), what=f"ruling: {seen.doc[token].text}", why=why)
