"""Nouns that call a proceeding another one ("a separate lawsuit by Roe") → a case of its own, with what its sentence tells of it.

Who stands in two cases is one party with one side for the heads, so the second case is lost or its parties are added to the
first. The text says it in a word: *separate*, *another*, *similar*. What the noun's own phrase and clause say of sides and
courts is that case's alone, and whoever does nothing else in the text stands in no other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from kg.interpret.attitudes import load_attitudes
from kg.interpret.cases import Dispute
from kg.interpret.co_sides import told_together
from kg.interpret.factuality import find_factuality
from kg.interpret.litigation import ACCUSED, ACCUSING, CRIMINAL, acts_of
from kg.interpret.observation import Observation
from kg.interpret.other_suits import find_other_suits
from kg.interpret.other_trials import find_earlier_trials, find_others_tried, find_trials_beside
from kg.interpret.precedents import find_precedents
from kg.interpret.predications import Predication
from kg.interpret.subjects import antecedent, case_of, is_passive, objects, subject
from kg.interpret.suit_nouns import is_only_thought_of
from kg.interpret.suits_in_turn import points_back
from kg.interpret.told_cases import Told, as_dispute, tell, with_bench, without

_NO_PARTIES = frozenset({"Court", "Judge", "Statute", "Case", "LawFirm"})
_TRIED = frozenset({"Person", "Attorney"})
_TRYING = frozenset({"Charging", "Verdict", "Sentencing", "Plea"})
_BRINGING = frozenset({"announce", "pursue", "have"})  # beside the verbs of bringing a suit: their subject sues too
_BESIDE = frozenset({"amod", "det", "nummod", "compound", "advmod"})
_WITHIN = frozenset({"in", "of", "over", "from", "at", "during", "following"})
_SITTING = ("agent", "court", "judge")
_STEPS = 4  # from the noun up to the clause that it stands in


def add_other_cases(seen: Observation, disputes: Sequence[Dispute]) -> tuple[Dispute, ...]:
    """The disputes and, after them, each case that the text tells as another one than the case that it is about."""
    if any(dispute.told is not None for dispute in disputes) or not disputes:
        return tuple(disputes)  # two suits of the same parties are told apart by where the text speaks of which
    found: list[Told] = []
    another = [_go_on(seen, told) for told in _called_another(seen)]
    # However much a text tells of a case that it calls another one, that is not the case that it is about.
    disputes = sorted(disputes, key=lambda dispute: any(told.is_all_of(seen, dispute) for told in another))
    for told in (*another, *find_other_suits(seen, disputes[0])):
        same = next((other for other in found if told.is_one_with(other)), None)
        if same is None:
            found.append(told)
        else:
            same.add(told)
    found += [*find_earlier_trials(seen, disputes[0]), *find_others_tried(seen, disputes[0])]
    found += [*_older(seen, disputes), *find_trials_beside(seen, disputes)]
    first = without(seen, disputes[0], found)
    known = [_own(seen, dispute, first, found) for dispute in disputes[1:]]
    found = [told for told in found if not any(told.stands_in(dispute) for dispute in known)]
    cases = [first, *known]
    for key in _suing(disputes):
        if (trial := _trial_of(seen, key)) is None:
            continue
        joint = next((n for n, case in enumerate(cases) if _are_tried_together(seen, key, case)), None)
        if joint is None:
            found.append(trial)
        else:
            cases[joint] = replace(cases[joint], defendants=(key, *cases[joint].defendants))
    return (*cases, *(as_dispute(seen, told) for told in found))


def _are_tried_together(seen: Observation, key: str, case: Dispute) -> bool:
    """Whether one of the case's accused is told to be the co-accused of who sues elsewhere."""
    return any(frozenset((key, other)) in told_together(seen) for other in case.defendants) and key not in case.parties


def _called_another(seen: Observation) -> Iterator[Told]:
    """What the nouns that call a proceeding another one tell of it."""
    for noun in seen.doc[seen.title_end :]:
        told = _told_of(seen, noun) if calls_another(noun) else None
        if told is not None and told.parties:
            yield told
    for adverb in seen.doc[seen.title_end :]:
        verb = adverb.head
        if adverb.lower_ != "separately" or adverb.dep_ != "advmod" or verb.pos_ != "VERB" or not _happened(verb):
            continue
        told = tell(seen, verb, whole=verb.dep_ == "ROOT" and not any(c.dep_ == "conj" for c in verb.children))
        _add_clause(seen, told, verb, verb)
        told.shared |= told.parties  # it sets apart what is done and not who does it
        if told.parties:
            yield with_bench(seen, told)


def _go_on(seen: Observation, told: Told) -> Told:
    """The case with the sentence after, if it points back: "Roe sued in a separate case. That case is before Judge Poe"."""
    last = max(told.tokens, default=told.noun.i)
    after = seen.doc[last + 1].sent if last + 1 < len(seen.doc) else None
    if after is None or not any(points_back(token) for token in after):
        return told
    told.tokens |= set(range(after.start, after.end))
    told.is_continued = True
    return with_bench(seen, told)


def _own(seen: Observation, dispute: Dispute, first: Dispute, others: Sequence[Told]) -> Dispute:
    """The dispute as the text tells it apart: the other case itself without the parties of the first, or else without it."""
    told = next((told for told in others if told.stands_in(dispute)), None)
    if told is None:
        return without(seen, dispute, others)
    gone, bench = set(first.parties) - told.parties, as_dispute(seen, told)
    return replace(
        dispute,
        courts=tuple(dict.fromkeys((*dispute.courts, *bench.courts))),
        judges=tuple(dict.fromkeys((*dispute.judges, *bench.judges))),
        plaintiffs=tuple(key for key in dispute.plaintiffs if key not in gone),
        defendants=tuple(key for key in dispute.defendants if key not in gone),
        alone=dispute.alone | told.tokens,
    )


def _older(seen: Observation, disputes: Sequence[Dispute]) -> list[Told]:
    """The cases that other courts or the same one in other years decided: one for all that one court is said to have done."""
    found: dict[tuple[str, ...], Told] = {}
    parties = {key for dispute in disputes for key in dispute.parties}
    for predication, courts in find_precedents(seen, parties):
        word = seen.doc[predication.trigger]
        told = found.setdefault(courts, Told(word))
        told.courts.update(dict.fromkeys(courts))
        told.tokens |= tell(seen, word).tokens
    return list(found.values())


def _suing(disputes: Sequence[Dispute]) -> Iterator[str]:
    """Who only sues in the cases found."""
    sued = {key for dispute in disputes for key in dispute.defendants}
    yield from dict.fromkeys(key for dispute in disputes for key in dispute.plaintiffs if key not in sued)


def _trial_of(seen: Observation, key: str) -> Told | None:
    """The prosecution of who sues here: whoever sues somebody stands in no dock in the same case.

    A convict who appeals is only the accused of his own case, so it takes a suit that he filed.
    """
    if seen.index.type_of(key) not in _TRIED:
        return None
    told: Told | None = None
    sues = False
    for predication, role in seen.played.get(key, ()):
        acts = set(acts_of(predication, role)) if predication.is_fact else set()
        sues = sues or bool(acts & {"sues"}) and predication.frame.makes == "Filing"
        if not acts & CRIMINAL or predication.frame.makes not in _TRYING:
            continue
        told = told or Told(seen.doc[predication.trigger])
        told.defendants[key] = None
        told.tokens |= tell(seen, seen.doc[predication.trigger]).tokens
        if predication.frame.makes == "Charging":
            prosecutors = seen.keys(seen.fillers(predication, "agent"))
            told.plaintiffs.update((k, None) for k in prosecutors if seen.index.type_of(k) not in _NO_PARTIES)
    return told if sues else None


def calls_another(noun: Token) -> bool:
    """Whether the word is a proceeding that is called another than the one told of so far: "a separate lawsuit"."""
    words = load_attitudes().suits
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in words["proceedings"]:
        return False
    # "A related suit", not "the case related to the funds".
    is_other = any(c.dep_ in _BESIDE and c.lower_ in words["other"] and c.i < noun.i for c in noun.children)
    return is_other and not is_only_thought_of(noun)


def _told_of(seen: Observation, noun: Token) -> Told:
    """What the noun's phrase and the clause that it stands in say of who is against whom, and where."""
    told = Told(noun)
    verb = _clause(noun)
    if not _happened(noun, nominal=True) or verb is not None and not _happened(verb):
        return told
    participles = [child for child in noun.children if child.dep_ in ("acl", "acl:relcl") and _is_bringing(child)]
    for head in (noun, *participles):
        for child in head.children:
            if not child.dep_.startswith(("nmod", "obl", "appos")):
                continue
            if case_of(child) == "by" or child.dep_ == "nmod:poss" and head is noun:
                told.plaintiffs.update(dict.fromkeys(_parties(seen, child)))
            elif case_of(child) == "against":
                told.defendants.update(dict.fromkeys(_parties(seen, child)))
            elif case_of(child) == "in":
                told.courts.update(dict.fromkeys(_courts(seen, child)))
    if verb is not None:
        _add_clause(seen, told, verb, noun)
    told.tokens |= tell(seen, noun).tokens
    return told


def _is_bringing(verb: Token) -> bool:
    return verb.lemma_.lower() in load_attitudes().suits["bring"] | _BRINGING


def _clause(noun: Token) -> Token | None:
    """The verb whose clause the noun stands in: it is brought, or what happens happens in it."""
    if noun.dep_ in ("obj", "nsubj:pass"):
        return noun.head if _is_bringing(noun.head) or noun.head.lemma_ in ("face", "win", "lose") else None
    if noun.dep_ in ("obl", "nmod") and case_of(noun) in _WITHIN:
        token = noun.head
        for _ in range(_STEPS):
            if token.pos_ in ("VERB", "AUX"):
                return token
            if token.head.i == token.i:
                break
            token = token.head
    return None


def _happened(word: Token, *, nominal: bool = False) -> bool:
    """Whether the sentence tells of what took place, if only by what somebody says: "considers a suit" does not."""
    verb = word.head.lemma_.lower() if nominal and word.dep_ == "obj" else ""
    if verb != "face" and load_attitudes().verbs.get(verb) in ("predicts", "requests"):
        return False
    said = find_factuality(word, nominal=nominal)
    return said.modality in ("stated", "alleged") and not said.negated and not said.conditional


def _add_clause(seen: Observation, told: Told, verb: Token, noun: Token) -> None:
    """Adds the sides that the clause gives: by who brings the suit, or by what is done to whom in it."""
    if _is_bringing(verb):
        doer = None if is_passive(verb) else subject(verb)
        if doer is not None:
            told.plaintiffs.update(dict.fromkeys(_parties(seen, antecedent(doer))))
        for child in verb.children:
            if child.dep_.startswith("obl") and case_of(child) == "against":
                told.defendants.update(dict.fromkeys(_parties(seen, child)))
            elif child.dep_.startswith("obl") and case_of(child) == "by" and is_passive(verb):
                told.plaintiffs.update(dict.fromkeys(_parties(seen, child)))
        return
    if verb.lemma_ == "face" and any(child.i == noun.i or _is_proceeding(child) for child in objects(verb)):
        doer = subject(verb)
        told.defendants.update(dict.fromkeys(_parties(seen, antecedent(doer)) if doer is not None else ()))
        return
    for predication in _of_clause(seen, verb):
        for role, fillers in predication.roles.items():
            acts = set(acts_of(predication, role))
            keys = [key for key in seen.keys(fillers) if seen.index.type_of(key) not in _NO_PARTIES]
            if acts & ACCUSING:
                told.plaintiffs.update(dict.fromkeys(keys))
            elif acts & ACCUSED:
                told.defendants.update(dict.fromkeys(keys))
            if role in _SITTING:
                told.courts.update(
                    dict.fromkeys(key for key in seen.keys(fillers) if seen.index.type_of(key) == "Court")
                )


def _is_proceeding(noun: Token) -> bool:
    return noun.lemma_.lower() in load_attitudes().suits["proceedings"] | {"charge"}


def _of_clause(seen: Observation, verb: Token) -> Iterator[Predication]:
    """What the clause's verb tells and the verbs beside it: "was found guilty in a separate case and jailed"."""
    beside = {verb.i, *(child.i for child in verb.children if child.dep_ == "conj")}
    for predication in seen.by_sentence.get(seen.sentence_of[verb.i], ()):
        if predication.trigger in beside or beside & set(predication.words):
            yield predication


def _parties(seen: Observation, token: Token) -> tuple[str, ...]:
    return tuple(key for key in seen.index.all_of(token.i) if seen.index.type_of(key) not in _NO_PARTIES)


def _courts(seen: Observation, token: Token) -> tuple[str, ...]:
    return tuple(key for key in seen.index.all_of(token.i) if seen.index.type_of(key) == "Court")
