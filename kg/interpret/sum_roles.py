"""A sum of money in its place → who pays it, who gets it, who sets or asks for it, by what depends on what."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from spacy.tokens import Token

from kg.interpret.accused import accused_at, sole_defendant
from kg.interpret.amounts import bound_of, noun_purpose
from kg.interpret.charge_words import charge_at
from kg.interpret.factuality import find_factuality
from kg.interpret.measured import (
    actor,
    beside,
    beside_noun,
    doer,
    lemma,
    measure_words,
    obliged_by,
    standing,
    sufferers,
)
from kg.interpret.settled_sums import settled
from kg.interpret.subjects import is_passive, subject
from kg.interpret.suitors import find_suitors
from kg.interpret.sum_places import BENCH, PARTIES, InPlace, Roles

_ENDING = frozenset({"settle", "resolve", "end"})
_BY_VERB = {
    "forfeit": "forfeiture",
    "disgorge": "forfeiture",
    "repay": "restitution",
    "reimburse": "restitution",
    "refund": "restitution",
}
_PENAL = frozenset({"fine", "civil-penalty", "damages", "restitution", "forfeiture", "legal-fees"})
_GOT = frozenset({"damages", "settlement-sum", "restitution"})


def roles_of(found: InPlace) -> Roles | None:
    """The roles, by what depends on what; None where grammar ties the sum to nothing of the kind."""
    top = found.place.top
    if top is not None and lemma(top) in measure_words("nouns")["suits"] and found.purpose in (None, "damages"):
        return _of_suit(found, top)
    if top is not None and lemma(top) == "payment" and found.purpose is None and (roles := _payment(found, top)):
        return roles
    if found.place.link == "is":
        return _is(found)
    fixed = _fixed(found)
    if found.purpose == "bail" or fixed == "bail":
        return _bail(found)
    if fixed is not None:
        return _impose(replace(found, purpose=fixed, place=replace(found.place, link="obj")))
    for name, read in READERS.items():
        if lemma(found.verb) in measure_words("sums")[name] and (roles := read(found)) is not None:
            return roles
    return None


def _fixed(found: InPlace) -> str | None:
    """What a sum is paid for that is set: "Bail was set at $5", "the judge cut the award to $5"."""
    if lemma(found.verb) not in measure_words("sums")["set"] or found.place.link not in {"at", "to"}:
        return None
    nouns = [c for c in found.verb.children if c.dep_ in {"obj", "nsubj:pass"}]
    return next((name for noun in nouns if (name := noun_purpose(noun))), None)


def _pay(found: InPlace) -> Roles | None:
    """ "Was ordered to pay Roe $5 million", "$5 million was paid by", "Roe was paid $5 million"."""
    modality = standing(found.verb)
    if modality is None:
        return None
    payees: list[Token | None] = [
        c for c in found.verb.children if c.dep_ in {"iobj", "obj"} and c.ent_type_ != "MONEY"
    ]
    payees += beside(found.verb, "to")
    payers: list[Token | None] = [doer(found.verb)]
    if is_passive(found.verb) and found.place.link == "obj":
        payees.append(subject(found.verb))
    obliging = obliged_by(found.verb)
    settles = any(c.dep_ == "advcl" and lemma(c) in _ENDING for c in found.verb.children)
    bargain = next((t for t in found.near("under", "in", "as") if noun_purpose(_part(t)) == "settlement-sum"), None)
    payees += beside_noun(_part(bargain), "with") if bargain is not None else []
    settles = settles or bargain is not None
    asked = obliging if modality == "requested" else None
    asking = found.verb.head if modality == "requested" and found.verb.dep_ in {"xcomp", "ccomp"} else asked
    return {
        "payers": found.parties(payers),
        "payees": found.parties(payees),
        "by": found.bench(obliging),
        "askers": found.parties([doer(asking)] if asking is not None else []),
        "modality": modality,
        "purpose": found.purpose or ("settlement-sum" if settles else _BY_VERB.get(lemma(found.verb))),
    }


def _part(noun: Token) -> Token:
    """What the noun is a part of: "settlement" of "as part of a settlement"."""
    parts = beside_noun(noun, "of") if noun.lower_ in {"part", "terms"} else []
    return next(iter(parts), noun)


def _payment(found: InPlace, noun: Token) -> Roles | None:
    """ "A $130,000 payment from Quillon to Roe": whatever is said of it."""
    said = find_factuality(noun, nominal=True)
    made = [c for c in noun.children if c.dep_ in {"acl", "acl:relcl"}]
    payees = [*beside_noun(noun, "to"), *(t for verb in made for t in beside(verb, "to"))]
    if not payees and lemma(found.verb) in measure_words("sums")["win"] and (who := actor(found.verb)) is not None:
        payees = [who]
    payers = [*beside_noun(noun, "by", "from"), *(doer(verb) for verb in made if is_passive(verb))]
    if said.negated or not found.parties(payees):
        return None
    return {"payers": found.parties(payers), "payees": found.parties(payees), "modality": said.modality}


def _award(found: InPlace) -> Roles | None:
    """ "A jury awarded Roe $5 million", "Roe was awarded $5 million from Quillon"."""
    modality = standing(found.verb)
    if modality is None or lemma(found.verb) == "grant" and found.purpose is None:
        return None
    asking = found.verb.head if modality == "requested" else None
    got = [token for token in sufferers(found.verb) if token.ent_type_ != "MONEY"]
    payees, payers = found.parties([*got, *beside(found.verb, "to")]), found.parties(found.near("from", "against"))
    is_bare = not got and not payees and modality == "stated" and found.purpose in (None, "damages")
    if is_bare and found.is_by_bench:
        suing, sued = found.sides_of_only_case
        payees, payers = suing, payers or sued
    return {
        "payees": payees,
        "payers": payers,
        "by": found.bench(found.verb),
        "askers": found.parties([doer(asking)] if asking is not None else []),
        "modality": modality,
        "purpose": found.purpose or "damages",
    }


def _win(found: InPlace) -> Roles | None:
    """ "Roe won $5 million in damages from Quillon", "a settlement that netted Roe $5 million"."""
    modality, who = standing(found.verb), subject(found.verb)
    purpose = found.purpose or (noun_purpose(who) if who is not None else None)
    if modality is None or found.place.link != "obj" or purpose not in _GOT:
        return None
    got: list[Token | None] = [token for token in sufferers(found.verb) if token.ent_type_ != "MONEY"]
    return {
        "purpose": purpose,
        "payees": found.parties(got if purpose != found.purpose else [who]),
        "payers": found.parties(found.near("from", "against")),
        "modality": modality,
    }


def _impose(found: InPlace) -> Roles | None:
    """ "Imposed a $5 million fine on Quillon", "handed Quillon a fine of $5 million"."""
    modality = standing(found.verb)
    if modality is None or found.purpose not in _PENAL or found.place.link not in {"obj", "subject"}:
        return None
    suggested = lemma(found.verb) in {"propose", "recommend"}
    hit = [token for token in sufferers(found.verb) if token.dep_ == "iobj"]
    who = found.parties([*hit, *found.near("on", "upon", "against", "to", "for")])
    return {
        "payers": who,
        "purpose": found.purpose,
        "by": () if suggested else found.bench(found.verb),
        "askers": found.parties([doer(found.verb)], PARTIES | BENCH) if suggested else (),
        "modality": "requested" if suggested else modality,
    }


def _fine(found: InPlace) -> Roles | None:
    """ "Fined Quillon $5 million", "Quillon was fined $5 million"."""
    modality = standing(found.verb)
    if modality is None or found.purpose not in {None, "fine"} or found.place.link not in {"obj", "up to", "to"}:
        return None
    fined = [token for token in sufferers(found.verb) if token.ent_type_ != "MONEY"]
    return {
        "payers": found.parties(fined),
        "by": found.bench(found.verb),
        "modality": modality,
        "purpose": "fine",
    }


def _hit(found: InPlace) -> Roles | None:
    """ "Was hit with a $5 million fine"."""
    modality = standing(found.verb)
    if modality is None or found.purpose is None or found.place.link != "with":
        return None
    return {"payers": found.parties(sufferers(found.verb)), "by": found.bench(found.verb), "modality": modality}


def _seek(found: InPlace) -> Roles | None:
    """ "Seeks $5 million in damages", "asked for a fine of $5 million"."""
    modality = standing(found.verb)
    wants_for = lemma(found.verb) in {"ask", "call", "press", "push"}
    if modality in (None, "predicted") or found.place.link != ("for" if wants_for else "obj"):
        return None
    if found.purpose is None and lemma(found.verb) in {"claim", "request", "pursue", "take"}:
        return None
    who = doer(found.verb)
    askers, against = find_suitors(found.seen, found.concluded, who)
    payers = found.parties(found.near("from", "against")) or against
    gets = found.purpose in {None, "damages", "restitution", "settlement-sum"}
    return {"askers": askers, "payees": askers if gets else (), "payers": payers, "modality": "requested"}


def _sue(found: InPlace) -> Roles | None:
    """ "Sued Quillon for $5 million"."""
    modality = standing(found.verb)
    if modality in (None, "predicted") or found.place.link != "for":
        return None
    askers = found.parties([doer(found.verb)])
    return {
        "askers": askers,
        "payees": askers,
        "payers": found.parties(sufferers(found.verb)),
        "modality": "requested",
        "purpose": found.purpose or "damages",
    }


def _face(found: InPlace) -> Roles | None:
    """ "Faces a fine of up to $250,000"."""
    if standing(found.verb) is None or found.purpose not in _PENAL or found.place.link != "obj":
        return None
    return {"payers": accused_at(found.seen, found.concluded, [actor(found.verb)]), "modality": "predicted"}


def _carry(found: InPlace) -> Roles | None:
    """ "The charge carries a fine of up to $250,000": what every charge of that kind may cost."""
    who = subject(found.verb)
    if who is None or standing(found.verb) is None or found.purpose not in _PENAL:
        return None
    on = charge_at(found.concluded, who)
    return {"on": on, "modality": "predicted"} if on else None


def _bail(found: InPlace) -> Roles | None:
    """ "Bail was set at $500,000", "is held on $1 million bail", "posted bond of $1 million"."""
    if standing(found.verb) is None:
        return None
    verb = found.verb
    known = measure_words("sums")
    if lemma(verb) in known["hold"]:
        held = accused_at(found.seen, found.concluded, sufferers(verb))
        return {"payers": held, "by": found.bench(verb), "modality": "stated", "purpose": "bail"}
    if lemma(verb) not in known["set"] | known["impose"] | {"pay", "be"}:
        return None
    posts = lemma(verb) in {"post", "put", "raise", "pay"}
    nouns = [c for c in verb.children if c.dep_ in {"obj", "nsubj:pass"}]
    owners = [c for noun in nouns for c in noun.children if c.dep_ == "nmod:poss"]
    who: list[Token | None] = [doer(verb)] if posts else [*owners, *found.near("for")]
    payers = accused_at(found.seen, found.concluded, who) or (() if posts else sole_defendant(found.concluded))
    by = () if posts else found.bench(verb)
    return {"payers": payers, "by": by, "modality": "stated", "purpose": "bail"}


def _is(found: InPlace) -> Roles | None:
    """ "The maximum fine for each count is $250,000", "His bail was $500,000"."""
    noun = next((c for c in found.verb.children if c.dep_ in {"nsubj", "nsubj:outer"}), None)
    if noun is None or standing(found.verb) is None or found.purpose is None:
        return None
    whose = [*(c for c in noun.children if c.dep_ == "nmod:poss"), *beside_noun(noun, "for", "against", "on", "of")]
    payers = found.parties(whose)
    on = next((key for token in whose if (key := charge_at(found.concluded, token))), None)
    is_most = bound_of(found.words, found.place) is not None
    return {"payers": payers, "on": on, "modality": "predicted" if is_most or on else standing(found.verb)}


def _of_suit(found: InPlace, noun: Token) -> Roles | None:
    """ "Filed a $25 million suit against Quillon", "faces damage claims of $5 million"."""
    name = lemma(found.verb)
    claimants, against = find_suitors(found.seen, found.concluded, noun, alone=False)
    if name in measure_words("sums")["face"] | measure_words("sums")["hit"]:
        who = subject(found.verb) if name in measure_words("sums")["face"] else None
        against = found.parties([who] if who is not None else sufferers(found.verb))
        claimants = claimants or found.parties(beside(found.verb, "from", "by"))
    elif name in {"file", "bring", "lodge", "launch", "pursue", "make", "have", "win", "lose"}:
        claimants = claimants or found.parties([doer(found.verb)])
    if not claimants and not against:
        claimants, against = find_suitors(found.seen, found.concluded, noun)
    return {
        "askers": claimants, "payees": claimants, "payers": against, "modality": "requested", "purpose": "damages",
    }  # fmt: skip


READERS: Mapping[str, Callable[[InPlace], Roles | None]] = MappingProxyType(
    {
        "pay": _pay, "award": _award, "sue": _sue, "seek": _seek, "fine": _fine, "hit": _hit, "settle": settled,
        "agree": settled, "impose": _impose, "win": _win, "face": _face, "carry": _carry,
    }
)  # fmt: skip
