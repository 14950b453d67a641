"""Sums and punishments in a store's facts → lines for a report, words beside a name, and edges from who pays to whom."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from kg.draw.facts import Facts, Quote
from kg.draw.stances import listed

PENALTIES = frozenset({"Payment", "Punishment"})
# What is imposed or agreed, what somebody asks for, and what may come, read alike only by who does not look.
STANDING = {"imposed": "Imposed or agreed", "asked": "Asked for", "possible": "Possible", "denied": "Denied"}
_BESIDE = {"imposed": "bears", "asked": "is asked for", "possible": "may face", "denied": "denies to owe"}
_ASKED = frozenset({"requested", "alleged"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Penalty:
    """A sum to be paid or a punishment, and how firmly it stands."""

    iri: str
    standing: str  # a key of STANDING
    text: str
    quotes: tuple[Quote, ...] = ()


def penalties_of(facts: Facts, case: str, claims: Collection[str]) -> tuple[Penalty, ...]:
    """The sums and punishments of the case, what is imposed or agreed first, each text once."""
    found: dict[tuple[str, str], Penalty] = {}
    for subject in facts.said:
        if not facts.types(subject) & PENALTIES:
            continue
        if case in facts.of(subject, "inCase") or set(claims) & set(facts.of(subject, "target")):
            text = f"{_who(facts, subject)}{penalty_words(facts, subject)}"
            penalty = Penalty(iri=subject, standing=standing(facts, subject), text=text, quotes=facts.quotes(subject))
            found.setdefault((penalty.standing, text), penalty)
    order = list(STANDING)
    return tuple(sorted(found.values(), key=lambda each: (order.index(each.standing), _place(each), each.iri)))


def penalty_words(facts: Facts, subject: str) -> str:
    """What is to be paid or suffered, to whom and what for: "$2 million to the guild (damages)", "two years in prison"."""
    if words := facts.first(subject, "literalTarget"):
        return words
    agents = set(facts.of(subject, "agent"))
    payees = [
        facts.label(each) for each in facts.of(subject, "target") if each not in agents and not _is_claim(facts, each)
    ]
    purpose = facts.concept(subject, "purpose").replace("-", " ")
    most = {"maximum": "up to ", "minimum": "at least "}.get(facts.concept(subject, "bound"), "")
    return (
        f"{most}{facts.first(subject, 'amountText')}"
        + (f" to {listed(payees)}" if payees else "")
        + (f" ({purpose})" if purpose else "")
    )


def standing(facts: Facts, subject: str) -> str:
    """How firmly the sum or punishment stands, a key of STANDING."""
    modality = facts.concept(subject, "modality") or "stated"
    if modality in _ASKED:
        return "asked"
    if modality == "denied":
        return "denied"
    return "possible" if modality == "predicted" or facts.concept(subject, "bound") == "maximum" else "imposed"


def penalty_facts(facts: Facts) -> dict[str, list[str]]:
    """What stands beside a name in the picture: each payer's and convict's sums and punishments, in words."""
    found: dict[str, list[str]] = {}
    for subject in facts.said:
        if facts.types(subject) & PENALTIES:
            words = f"{_BESIDE[standing(facts, subject)]} {penalty_words(facts, subject)}"
            for agent in facts.of(subject, "agent"):
                if words not in found.setdefault(agent, []):
                    found[agent].append(words)
    return found


def penalty_edges(facts: Facts, subject: str) -> Iterator[tuple[str, str, str, set[str]]]:
    """Yield from, to, label and documents: who pays → who gets it, and who imposes it → who bears it."""
    is_asked = standing(facts, subject) != "imposed"
    amount = facts.first(subject, "amountText")
    for agent in facts.of(subject, "agent"):
        for payee, documents in facts.of(subject, "target").items():
            if amount and not _is_claim(facts, payee):
                yield agent, payee, f"{'may have to pay' if is_asked else 'pays'} {amount}", documents
        for judge, documents in facts.of(subject, "setBy").items():
            what = facts.concept(subject, "purpose").replace("-", " ") or "sum"
            words = f"{what} of {amount}" if amount else facts.first(subject, "literalTarget")
            yield judge, agent, f"sets {words}", documents


def _who(facts: Facts, subject: str) -> str:
    agents = listed([facts.label(each) for each in facts.of(subject, "agent")])
    return f"{agents}: " if agents else ""


def _is_claim(facts: Facts, thing: str) -> bool:
    return bool(facts.types(thing) & {"Claim", "CauseOfAction", "ReliefRequest", "Charge", "Case"})


def _place(penalty: Penalty) -> tuple[str, int]:
    return (penalty.quotes[0].document, penalty.quotes[0].start) if penalty.quotes else ("", 0)
