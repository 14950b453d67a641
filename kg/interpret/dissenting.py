"""Who stood where without a word of writing: "Roe dissented", "the lone dissenter was Roe", "Roe sided with the majority"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.interpret.arguments import verb_places
from kg.interpret.authorship import is_told
from kg.interpret.observation import Observation
from kg.interpret.stands import Stand, doer, first_of, judges_at, lemma, side_of, stretch, words
from kg.interpret.subjects import case_of, is_passive, is_verb, subject
from kg.model import OpinionKind

_PARTLY = frozenset({"partly", "partially"})
_WRITTEN: dict[str, OpinionKind] = {"dissent": "dissenting", "concurrence": "concurring"}
_SOME = frozenset({"part", "portion", "parts", "portions", "some"})
_DECIDING = frozenset({"deciding", "decisive", "swing", "fifth", "tie-breaking", "tiebreaking", "pivotal"})
_ASKED = frozenset("request application petition stay motion appeal injunction bid rehearing plea".split())
_RULINGS = frozenset({"Ruling", "Verdict", "Sentencing"})


def find_sides(seen: Observation) -> Iterator[Stand]:
    """Yield every statement that judges dissented, concurred, or stood with one side."""
    for token in seen.doc:
        if is_verb(token):
            yield from _by_verb(seen, token)
        if token.lower_ == "dissenting" and token.dep_ in {"amod", "compound"}:
            yield from _called(seen, token.head, token)
        elif lemma(token) == "dissenter":
            yield from _called(seen, token, token)
        elif (side := side_of(token)) is not None and _is_placing(token):
            yield from _placed(seen, token, side)


def _by_verb(seen: Observation, verb: Token) -> Iterator[Stand]:
    name = lemma(verb)
    if name in words("verbs", "dissent") | words("verbs", "concur") | words("verbs", "disagree"):
        yield from _dissenting(seen, verb)
    elif name in words("verbs", "side"):
        yield from _siding(seen, verb)
    elif name == "cast":
        yield from _casting(seen, verb)
    elif name == "come":
        yield from _coming(seen, verb)
    elif name in words("verbs", "make_up") or name == "make":
        yield from _forming(seen, verb)
    elif name in {"grant", "deny"}:
        yield from _otherwise(seen, verb)


def _dissenting(seen: Observation, verb: Token) -> Iterator[Stand]:
    """ "Roe and Lund dissented", "with Roe dissenting", "Roe concurred in part", "Roe and Lund disagreed"."""
    who = subject(verb) or _named_after(verb)
    held = judges_at(seen, who)
    other = _beside(verb)
    if not held or other is not None and other.i < verb.i or not _is_of_decision(seen, verb) or not is_told(verb):
        return
    start, end = stretch(seen, who, verb, other)
    kind = _kind(verb, other)
    weak = lemma(verb) in words("verbs", "disagree") and not any(
        side_of(child) == "majority" for child in verb.children
    )
    yield Stand(token=verb.i, start=start, end=end, kind=kind, held=held, is_weak=weak)


def _coming(seen: Observation, verb: Token) -> Iterator[Stand]:
    """ "Dissents came from Roe and Lund", "a concurrence came from Roe"."""
    noun = subject(verb)
    kind = _WRITTEN.get(lemma(noun)) if noun is not None else None
    source = next((child for child in verb.children if child.dep_ == "obl" and case_of(child) == "from"), None)
    held = judges_at(seen, source)
    if kind is not None and held and is_told(verb):
        start, end = stretch(seen, source, verb, None)
        yield Stand(token=verb.i, start=start, end=end, kind=kind, held=held)


def _named_after(verb: Token) -> Token | None:
    """ "Dissenting were Roe and Lund"."""
    if verb.tag_ != "VBG" or not any(child.lower_ in {"was", "were"} for child in verb.children):
        return None
    return next((child for child in verb.children if child.dep_ in {"parataxis", "nsubj"} and child.i > verb.i), None)


def _beside(verb: Token) -> Token | None:
    """The other verb of "concurred in part and dissented in part"."""
    pairs = words("verbs", "dissent") | words("verbs", "concur")
    near = [verb.head] if verb.dep_ == "conj" else [child for child in verb.children if child.dep_ == "conj"]
    return next((each for each in near if lemma(each) in pairs and lemma(each) != lemma(verb)), None)


def _kind(verb: Token, other: Token | None) -> OpinionKind:
    if lemma(verb) in words("verbs", "concur") and other is None:
        return "concurring"
    partial = any(child.lower_ in _PARTLY or child.dep_ == "obl" and lemma(child) in _SOME for child in verb.children)
    return "partly-dissenting" if partial or other is not None else "dissenting"


def _is_of_decision(seen: Observation, verb: Token) -> bool:
    """Whether what is dissented from is a decision, where the clause says so; not "from the party line"."""
    for child in verb.children:
        case = case_of(child)
        if child.dep_ not in {"obl", "nmod"} or case not in {"from", "with", "in", "to"} or child.ent_type_ == "DATE":
            continue
        if lemma(child) in words("bench", "decisions") | words("bench", "blocs") or side_of(child) is not None:
            continue
        if judges_at(seen, child) or child.ent_type_ == "COURT" or child.ent_type_ == "CASE" or lemma(child) == "bench":
            continue
        if case == "in" and lemma(verb) in words("verbs", "dissent"):
            continue  # "dissented in the Roe case"
        return False
    if lemma(verb) in words("verbs", "disagree"):
        return not any(child.dep_ in {"ccomp", "obj"} for child in verb.children)
    return not any(child.dep_ == "obj" for child in verb.children)


def _called(seen: Observation, noun: Token, mark: Token) -> Iterator[Stand]:
    """ "Dissenting Judge Roe", "the dissenters, Roe and Lund", "Roe was the only dissenter", "the dissenting judges were …"."""
    if lemma(noun) not in words("bench", "blocs") | {"dissenter"} and noun.ent_type_ != "PERSON":
        return
    who = noun if judges_at(seen, noun) else _told_of(noun)
    held = judges_at(seen, who)
    if held and is_told(noun) and not any(child.lower_ == "no" for child in noun.children):
        start, end = stretch(seen, who, noun, mark)
        yield Stand(token=mark.i, start=start, end=end, kind="dissenting", held=held)


def _told_of(noun: Token) -> Token | None:
    """Of whom the noun is said: "Roe was the only dissenter", "the dissenters were Roe and Lund", "Roe, a dissenter"."""
    if noun.dep_ == "nmod" and noun.head.pos_ == "NUM":
        noun = noun.head  # "one of the dissenters"
    if any(child.dep_ == "cop" for child in noun.children):
        return subject(noun)
    is_told_of_head = noun.dep_ == "nsubj" and any(child.dep_ == "cop" for child in noun.head.children)
    return noun.head if is_told_of_head or noun.dep_ == "appos" else None


def _is_placing(noun: Token) -> bool:
    """ "In the minority", "voting with the majority were"."""
    return any(child.lower_ == "in" for child in noun.children) or noun.head.lower_ == "voting"


def _placed(seen: Observation, noun: Token, side: OpinionKind) -> Iterator[Stand]:
    """ "Roe was in the minority", "in the majority were Roe and Lund", "with Roe in dissent"."""
    who: Token | None = None
    if any(child.dep_ == "cop" for child in noun.children):
        who = subject(noun) or (noun.head if noun.dep_ == "nmod" and noun.i < noun.head.i else None)
    elif noun.dep_ in {"nmod", "obl"} and any(child.dep_ == "cop" for child in noun.head.children):
        who = noun.head if noun.i < noun.head.i else None
    elif noun.head.lower_ == "voting" and noun.head.dep_ == "nsubj":
        who = noun.head.head
    else:
        who = _with(noun)
    if who is None or not is_told(noun):
        return
    if held := judges_at(seen, who):
        start, end = stretch(seen, who, noun)
        yield Stand(token=noun.i, start=start, end=end, kind=side, held=held)


def _with(noun: Token) -> Token | None:
    """Whom "with" sets beside "in dissent"."""
    mark = next((child for child in noun.children if child.lower_ == "with" and child.i < noun.i), None)
    if mark is None:
        return None
    between = noun.doc[mark.i + 1 : noun.i]
    return next((word for word in between if word.ent_type_ == "PERSON" and word.dep_ not in {"flat", "nmod"}), None)


def _siding(seen: Observation, verb: Token) -> Iterator[Stand]:
    """ "Roe sided with the majority", "voted with the liberals to uphold the law"."""
    places = verb_places(verb, passive=False).places
    who = doer(seen, verb, places) or _named_after(verb)
    for noun in (*places.get("with", ()), *places.get("in", ())):
        side = side_of(noun)
        if (
            side is None
            and case_of(noun) == "with"
            and lemma(noun) in words("bench", "blocs")
            and is_to_rule(seen, verb)
        ):
            side = "majority"
        held = judges_at(seen, who) if side is not None else ()
        if held and is_told(verb):
            start, end = stretch(seen, who, verb, noun, _ruled(seen, verb))
            yield Stand(token=verb.i, start=start, end=end, kind=side, held=held)


def is_to_rule(seen: Observation, verb: Token) -> bool:
    """Whether it was done so as to rule: "to strike down the law", "in upholding it"."""
    return _ruled(seen, verb) is not None


def _ruled(seen: Observation, verb: Token) -> Token | None:
    rules = {p.trigger for p in seen.by_sentence.get(seen.sentence_of[verb.i], ()) if p.frame.makes in _RULINGS}
    clauses = (child for child in verb.children if child.dep_ in {"xcomp", "advcl"} and child.i > verb.i)
    return next((child for child in clauses if child.i in rules), None)


def _casting(seen: Observation, verb: Token) -> Iterator[Stand]:
    """ "Roe cast the lone dissenting vote", "Roe cast the deciding vote"."""
    places = verb_places(verb, passive=is_passive(verb)).places
    who = doer(seen, verb, places)
    for noun in places.get("object", ()):
        near = {child.lower_ for child in noun.children}
        kind: OpinionKind | None = "dissenting" if "dissenting" in near else "majority" if near & _DECIDING else None
        held = judges_at(seen, who) if kind is not None and lemma(noun) in {"vote", "ballot"} else ()
        if held and is_told(verb):
            start, end = stretch(seen, who, verb, noun)
            yield Stand(token=verb.i, start=start, end=end, kind=kind, held=held)


def _forming(seen: Observation, verb: Token) -> Iterator[Stand]:
    """ "The majority included Roe and Lund", "Roe and Lund made up the minority"."""
    places = verb_places(verb, passive=False).places
    first, second = first_of(places.get("subject", ())), first_of(places.get("object", ()))
    if first is None or second is None:
        return
    for noun, who in ((first, second), (second, first)):
        side = side_of(noun)
        held = judges_at(seen, who) if side is not None else ()
        if held and is_told(verb):
            start, end = stretch(seen, noun, verb, who)
            yield Stand(token=verb.i, start=start, end=end, kind=side, held=held)


def _otherwise(seen: Observation, verb: Token) -> Iterator[Stand]:
    """ "Roe and Lund would have granted the application": those who say so of a denial dissent from it."""
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    if not {"would", "have"} <= auxiliaries or any(child.dep_ == "advcl" for child in verb.children):
        return
    places = verb_places(verb, passive=False).places
    who = doer(seen, verb, places)
    held = judges_at(seen, who)
    asked = [noun for noun in places.get("object", ()) if lemma(noun) in _ASKED]
    if held and asked and not any(child.lower_ in {"not", "n't", "never"} for child in verb.children):
        start, end = stretch(seen, who, verb, asked[0])
        yield Stand(token=verb.i, start=start, end=end, kind="dissenting", held=held)
