"""Nouns that call a proceeding another one ("a separate lawsuit by Roe") → a case of its own, with what its sentence tells of it.

Who stands in two cases is one party with one side for the heads, so the second case is lost or its parties are added to the
first. The text says it in a word: *separate*, *another*, *similar*. What the noun's own phrase and clause say of sides and
courts is that case's alone, and whoever does nothing else in the text stands in no other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from kg.interpret.attitudes import load_attitudes
from kg.interpret.cases import Dispute
from kg.interpret.factuality import find_factuality
from kg.interpret.litigation import ACCUSED, ACCUSING, CRIMINAL, acts_of
from kg.interpret.observation import Observation
from kg.interpret.precedents import find_precedents
from kg.interpret.predications import Predication
from kg.interpret.subjects import antecedent, case_of, is_passive, objects, subject
from kg.interpret.suit_nouns import is_only_thought_of

BY = "rule:other-case"
_NO_PARTIES = frozenset({"Court", "Judge", "Statute", "Case", "LawFirm"})
_TRIED = frozenset({"Person", "Attorney"})
_TRYING = frozenset({"Charging", "Verdict", "Sentencing", "Plea"})
_BRINGING = frozenset({"announce", "pursue", "have"})  # beside the verbs of bringing a suit: their subject sues too
_BESIDE = frozenset({"amod", "det", "nummod", "compound", "advmod"})
_WITHIN = frozenset({"in", "of", "over", "from", "at", "during", "following"})
_SITTING = ("agent", "court", "judge")
_STEPS = 4  # from the noun up to the clause that it stands in


@dataclass(slots=True)
class _Told:
    """What is told of another case: keys of its sides and courts, and the sentences that tell it; grows as it is read."""

    noun: Token
    plaintiffs: dict[str, None] = field(default_factory=dict)
    defendants: dict[str, None] = field(default_factory=dict)
    courts: dict[str, None] = field(default_factory=dict)
    sentences: set[int] = field(default_factory=set)

    @property
    def parties(self) -> set[str]:
        return {*self.plaintiffs, *self.defendants}

    def is_one_with(self, other: _Told) -> bool:
        """Whether the two can be one case: they share who sues or who is sued, and neither stands on both sides."""
        if self.plaintiffs.keys() & other.defendants.keys() or self.defendants.keys() & other.plaintiffs.keys():
            return False
        return bool(self.parties & other.parties)

    def stands_in(self, dispute: Dispute) -> bool:
        """Whether who is told of stands in the dispute, on the same sides."""
        ours, theirs = set(dispute.plaintiffs), set(dispute.defendants)
        return bool(self.parties) and self.plaintiffs.keys() <= ours and self.defendants.keys() <= theirs

    def add(self, more: _Told) -> None:
        """Adds what another sentence tells of the same case."""
        self.plaintiffs.update(more.plaintiffs)
        self.defendants.update(more.defendants)
        self.courts.update(more.courts)
        self.sentences |= more.sentences


def add_other_cases(seen: Observation, disputes: Sequence[Dispute]) -> tuple[Dispute, ...]:
    """The disputes and, after them, each case that the text calls another one than the case that it tells of."""
    if any(dispute.told is not None for dispute in disputes) or not disputes:
        return tuple(disputes)  # two suits of the same parties are told apart by where the text speaks of which
    found: list[_Told] = []
    for noun in seen.doc[seen.title_end :]:
        told = _told_of(seen, noun) if calls_another(noun) else None
        if told is None or not told.parties:
            continue
        same = next((other for other in found if told.is_one_with(other)), None)
        if same is None:
            found.append(told)
        else:
            same.add(told)
    found += _older(seen, disputes)
    first = _without(seen, disputes[0], found)
    known = [_own(seen, dispute, first, found) for dispute in disputes[1:]]
    found = [told for told in found if not any(told.stands_in(dispute) for dispute in known)]
    found += [trial for key in _suing(disputes) if (trial := _trial_of(seen, key)) is not None]
    return (first, *known, *(_dispute(seen, told) for told in found))


def _own(seen: Observation, dispute: Dispute, first: Dispute, others: Sequence[_Told]) -> Dispute:
    """The dispute as the text tells it apart: the other case itself without the parties of the first, or else without it."""
    told = next((told for told in others if told.stands_in(dispute)), None)
    if told is None:
        return _without(seen, dispute, others)
    gone = set(first.parties) - told.parties
    return replace(
        dispute,
        plaintiffs=tuple(key for key in dispute.plaintiffs if key not in gone),
        defendants=tuple(key for key in dispute.defendants if key not in gone),
    )


def _older(seen: Observation, disputes: Sequence[Dispute]) -> list[_Told]:
    """The cases that other courts or the same one in other years decided: one for all that one court is said to have done."""
    found: dict[tuple[str, ...], _Told] = {}
    parties = {key for dispute in disputes for key in dispute.parties}
    for predication, courts in find_precedents(seen, parties):
        told = found.setdefault(courts, _Told(seen.doc[predication.trigger]))
        told.courts.update(dict.fromkeys(courts))
        told.sentences.add(predication.sentence)
    return list(found.values())


def _suing(disputes: Sequence[Dispute]) -> Iterator[str]:
    """Who only sues in the cases found."""
    sued = {key for dispute in disputes for key in dispute.defendants}
    yield from dict.fromkeys(key for dispute in disputes for key in dispute.plaintiffs if key not in sued)


def _trial_of(seen: Observation, key: str) -> _Told | None:
    """The prosecution of who sues here: whoever sues somebody stands in no dock in the same case.

    A convict who appeals is only the accused of his own case, so it takes a suit that he filed.
    """
    if seen.index.type_of(key) not in _TRIED:
        return None
    told: _Told | None = None
    sues = False
    for predication, role in seen.played.get(key, ()):
        acts = set(acts_of(predication, role)) if predication.is_fact else set()
        sues = sues or bool(acts & {"sues"}) and predication.frame.makes == "Filing"
        if not acts & CRIMINAL or predication.frame.makes not in _TRYING:
            continue
        told = told or _Told(seen.doc[predication.trigger])
        told.defendants[key] = None
        told.sentences.add(predication.sentence)
        if predication.frame.makes == "Charging":
            prosecutors = seen.keys(seen.fillers(predication, "agent"))
            told.plaintiffs.update((k, None) for k in prosecutors if seen.index.type_of(k) not in _NO_PARTIES)
    return told if sues else None


def calls_another(noun: Token) -> bool:
    """Whether the word is a proceeding that is called another than the one told of so far: "a separate lawsuit"."""
    words = load_attitudes().suits
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in words["proceedings"]:
        return False
    is_other = any(child.dep_ in _BESIDE and child.lower_ in words["other"] for child in noun.children)
    return is_other and not is_only_thought_of(noun)


def _told_of(seen: Observation, noun: Token) -> _Told:
    """What the noun's phrase and the clause that it stands in say of who is against whom, and where."""
    told = _Told(noun)
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
    told.sentences.add(seen.sentence_of[noun.i])
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


def _add_clause(seen: Observation, told: _Told, verb: Token, noun: Token) -> None:
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
    if verb.lemma_ == "face" and any(child.i == noun.i for child in objects(verb)):
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


def _without(seen: Observation, dispute: Dispute, others: Sequence[_Told]) -> Dispute:
    """The dispute without the parties and courts that the text speaks of as such in the other cases alone."""
    for told in others:
        gone = {key for key in told.parties if not _is_party_beyond(seen, key, told.sentences)}
        gone |= {key for key in told.courts if seen.places(key).keys() <= told.sentences}
        plaintiffs = tuple(key for key in dispute.plaintiffs if key not in gone)
        defendants = tuple(key for key in dispute.defendants if key not in gone)
        if plaintiffs or defendants:
            dispute = replace(
                dispute,
                plaintiffs=plaintiffs,
                defendants=defendants,
                courts=tuple(key for key in dispute.courts if key not in gone),
            )
    return dispute


def _is_party_beyond(seen: Observation, key: str, sentences: set[int]) -> bool:
    """Whether the entity sues, is sued, charges or is charged in any other sentence, or is named in the title."""
    if any(i < seen.title_end for i in seen.mention_heads.get(key, ())):
        return True
    return any(
        predication.sentence not in sentences and set(acts_of(predication, role)) & (ACCUSING | ACCUSED)
        for predication, role in seen.played.get(key, ())
    )


def _dispute(seen: Observation, told: _Told) -> Dispute:
    sentences = list(seen.doc.sents)
    tokens = frozenset(i for n in told.sentences for i in range(sentences[n].start, sentences[n].end))
    return Dispute(
        plaintiffs=tuple(told.plaintiffs),
        defendants=tuple(key for key in told.defendants if key not in told.plaintiffs),
        courts=tuple(told.courts),
        evidence=(seen.evidence(*seen.clause(told.noun), BY),),
        alone=tokens,
    )
