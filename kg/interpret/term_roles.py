"""A term of punishment in its place → whose it is and how it stands: given, asked for, possible at most, a bar from office."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from kg.interpret.accused import accused_at, sole_defendant
from kg.interpret.assembly import Concluded
from kg.interpret.charge_words import charge_at
from kg.interpret.durations import TermWords
from kg.interpret.factuality import find_factuality
from kg.interpret.measured import Place, actor, beside, beside_noun, doer, lemma, measure_words, standing, sufferers
from kg.interpret.observation import Observation
from kg.interpret.penalties import whose_penalty
from kg.interpret.subjects import case_of, subject

_BENCH = frozenset({"Judge", "Court"})
_ASKERS = frozenset({"Person", "Company", "Organization", "GovernmentBody", "LawFirm", "Judge", "Attorney", "Court"})
_UNDER = frozenset({"xcomp", "ccomp", "advcl"})


@dataclass(frozen=True, slots=True)
class FoundTerm:
    """A term in its place, while its roles are read."""

    seen: Observation
    concluded: Concluded
    said: TermWords
    tokens: tuple[Token, ...]
    place: Place
    verb: Token

    def people(self, tokens: Iterable[Token | None], *, officers: bool = False) -> tuple[str, ...]:
        """Whom the tokens stand for, as those whom a court deals with."""
        return accused_at(self.seen, self.concluded, tokens, officers=officers)

    def named(self, tokens: Iterable[Token | None], kinds: frozenset[str]) -> tuple[str, ...]:
        """The entities of these kinds for which the tokens stand."""
        found = [key for token in tokens if token is not None for key in self.seen.index.all_of(token.i)]
        return tuple(dict.fromkeys(key for key in found if self.seen.index.type_of(key) in kinds))

    def beneficiaries(self) -> tuple[str, ...]:
        """Whose term it is by its own phrase: "15 years for Brand", "Brand's sentence of 15 years"."""
        nouns = [*self.tokens, *self.place.nouns]
        near = [t for noun in nouns for t in (*beside_noun(noun, "for", "against", "on"), *_owners(noun))]
        return self.people([*near, *beside(self.verb, "for", "against", "on")])


Roles = Mapping[str, object]


def roles_of(found: FoundTerm) -> Roles | None:
    """The roles, by what depends on what; None where the term is no punishment or nobody's."""
    terms, name = measure_words("terms"), lemma(found.verb)
    is_penal = found.said.is_penal or any(lemma(noun) in terms["nouns"] for noun in found.place.nouns)
    is_penal = is_penal or any(lemma(t) in terms["nouns"] for t in beside(found.verb, "to", "in", "behind"))
    units = {"day", "week", "month", "year"} if is_penal else set()  # "three days of a ten-day term"
    strange = [
        n for n in found.place.nouns if lemma(n) not in terms["nouns"] | terms["barring"] | {"range", "total"} | units
    ]
    if strange:
        return None
    if (barred := _bar(found)) is not None:
        return barred
    if found.place.link == "is":
        return _is(found) if is_penal else None
    if name == "punishable" or name in terms["carry"] and _law_subject(found) is not None:
        return _carry(found) if is_penal or name == "punishable" else None
    if name in terms["ask"] and found.place.link in {"for", "obj"} and is_penal:
        return _asked(found, found.verb, found.beneficiaries())
    if name in terms["give"]:
        return _given(found) if is_penal or name in {"sentence", "jail", "imprison", "condemn"} else None
    if name in {"face", "risk"} and is_penal and found.place.link in {"obj", "up to", ""}:
        who = found.people([actor(found.verb)])
        return {"who": who, "modality": "predicted"} if standing(found.verb) is not None else None
    return None


def _asked(found: FoundTerm, asking: Token, who: tuple[str, ...]) -> Roles | None:
    """ "Prosecutors asked for 15 years for Brand", "asked the judge to jail Brand for 15 years"."""
    said = find_factuality(asking)
    if said.negated or said.conditional or said.modality == "predicted":
        return None
    return {
        "who": who or sole_defendant(found.concluded),
        "askers": found.named([doer(asking)], _ASKERS),
        "modality": "requested",
        "over": asking,
    }


def _given(found: FoundTerm) -> Roles | None:
    """ "Was sentenced to", "was given", "could be jailed for", "will serve", "be sent to prison for" a term."""
    verb = found.verb
    serves = lemma(verb) in {"serve", "get", "receive", "draw"}
    who = found.people([actor(verb)] if serves else sufferers(verb)) or found.people(beside(verb, "on", "to"))
    who = whose_penalty(found.seen, verb, found.tokens[0].i, who)
    said = find_factuality(verb)
    if said.negated or _is_unreal(verb):
        return None
    asking = _asking(verb)
    if asking is not None:
        return _asked(found, asking, who)
    sentencing = verb.head if lemma(verb.head) in {"sentence", "condemn", "order"} and verb.dep_ in _UNDER else None
    if sentencing is not None:
        said, who = find_factuality(sentencing), who or found.people(sufferers(sentencing))
    if said.negated or said.modality in ("alleged", "requested", "denied"):
        return None
    if said.modality == "predicted" or said.conditional:
        return {"who": who, "modality": "predicted"}
    if sentencing is None and not _is_imposed(found):
        return None
    by = doer(sentencing if sentencing is not None else verb) if sentencing is not None or not serves else None
    return {"who": who, "by": found.named([by], _BENCH), "modality": "stated"}


def _is_imposed(found: FoundTerm) -> bool:
    """Whether the verb says that the term was given: who "served four years" may have been sentenced to more."""
    if lemma(found.verb) in {"sentence", "jail", "imprison", "condemn"}:
        return True
    if lemma(found.verb) in {"send", "order", "put", "lock"}:
        return False
    if lemma(found.verb) in {"give", "get", "receive", "draw"} and found.said.is_penal:
        return True
    nouns = {lemma(noun) for noun in found.place.nouns} | {token.lower_ for token in found.tokens}
    return bool(nouns & {"sentence", "term"})


def _is_unreal(verb: Token) -> bool:
    """Whether it might have been and was not: "could have sent him to prison"."""
    helping = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    return "have" in helping and bool(helping & {"could", "would", "might", "should"})


def _asking(verb: Token) -> Token | None:
    """The verb by which somebody asks for what this one says: "asked the judge to send", "recommended that he serve"."""
    token = verb
    while token.dep_ == "conj":
        token = token.head
    over = token.head
    asks = lemma(over) in measure_words("terms")["ask"]
    return over if asks and token.dep_ in {"xcomp", "ccomp", "advcl"} and over.i != token.i else None


def _carry(found: FoundTerm) -> Roles | None:
    """ "The charge carries up to 20 years in prison", "a crime punishable by a year in jail"; "Brand is subject to"."""
    if standing(found.verb) is None and find_factuality(found.verb).negated:
        return None
    law = _law_subject(found)
    if law is None:
        who = found.people([subject(found.verb)])
        return {"who": who, "modality": "predicted"} if who else None
    on = charge_at(found.concluded, law)
    return {"on": on, "modality": "predicted"} if on else None


def _law_subject(found: FoundTerm) -> Token | None:
    """The charge or law that carries the punishment, if it is one that the sentence speaks of."""
    verb = found.verb
    who = verb.head if verb.dep_ in {"acl", "amod"} else subject(verb)
    if who is None:
        return None
    if charge_at(found.concluded, who) is not None or lemma(who) in measure_words("terms")["law"]:
        return who
    return None


def _is(found: FoundTerm) -> Roles | None:
    """ "The maximum penalty for the charge is five years in prison"."""
    noun = next((c for c in found.verb.children if c.dep_ in {"nsubj", "nsubj:outer"}), None)
    if noun is None or lemma(noun) not in measure_words("terms")["nouns"] or find_factuality(found.verb).negated:
        return None
    whose = [*_owners(noun), *beside_noun(noun, "for", "of", "on", "against")]
    on = next((key for token in whose if (key := charge_at(found.concluded, token))), None)
    is_most = any(c.lower_ in {"maximum", "minimum", "possible", "potential", "statutory"} for c in noun.children)
    who = found.people(whose)
    if is_most or lemma(noun) in {"maximum", "minimum"}:
        return {"who": who, "on": on, "modality": "predicted"}
    return {"who": who, "modality": "stated"} if who and lemma(noun) in {"sentence", "term"} else None


def _bar(found: FoundTerm) -> Roles | None:
    """ "Was suspended for six months", "upheld a six-month suspension for Brand": no sentence, but a sanction with a term."""
    terms = measure_words("terms")
    noun = next((n for n in found.place.nouns if lemma(n) in terms["barring"]), None)
    if noun is not None:
        inside = [t for t in noun.subtree if t.dep_ == "nmod" and case_of(t) == "for"]  # "without pay for Judge Roe"
        pay = [c for c in found.verb.children if lemma(c) == "pay" and c.i > noun.i]
        inside += [t for c in pay for t in beside_noun(c, "for")]
        near = [*beside_noun(noun, "of", "on", "against"), *inside, *_owners(noun), *beside(found.verb, "for", "on")]
        modality = standing(found.verb)
        who = found.people(near, officers=True) or found.people(
            [subject(found.verb)] if lemma(found.verb) in terms["face"] else []
        )
        faces = lemma(found.verb) == "face"
        return (
            {"who": who, "modality": "predicted" if faces else modality, "is_sentence": False}
            if modality and who
            else None
        )
    verb = found.verb
    if lemma(verb) not in terms["bar"] and verb.dep_ in {"advcl", "xcomp", "obl"}:
        verb = verb.head  # "banned from trading for five years"
    if lemma(verb) not in terms["bar"] or found.place.link not in {"for", "obj"} or found.said.is_penal:
        return None
    modality = standing(verb)
    who = found.people(sufferers(verb), officers=True)
    return {"who": who, "modality": modality, "is_sentence": False} if modality and who else None


def _owners(noun: Token) -> Iterator[Token]:
    return (child for child in noun.children if child.dep_ == "nmod:poss")
