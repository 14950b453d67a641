"""Who joined whose opinion: "joined by Roe", "Roe joined the dissent", "which Roe and Lund joined", "Roe joined Lund in dissent"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from kg.interpret.arguments import verb_places
from kg.interpret.authorship import is_told
from kg.interpret.dissenting import is_to_rule
from kg.interpret.observation import Observation
from kg.interpret.stands import (
    Stand,
    doer,
    first_of,
    judges_at,
    kind_of,
    lemma,
    owners_of,
    side_of,
    stretch,
    undergone,
    words,
)
from kg.interpret.subjects import case_of, is_passive, is_verb, subject
from kg.model import OpinionKind

_SHARED = frozenset({"agreement", "opinion", "view", "judgment", "judgement", "ruling", "decision", "conclusion"})
_ONESELF = frozenset({"himself", "herself"})
_APART = frozenset({"on", "at", "as", "for", "from", "during"})


def find_joiners(seen: Observation) -> Iterator[Stand]:
    """Yield every statement that judges joined an opinion or the judge who holds it."""
    for token in seen.doc:
        if is_verb(token) and lemma(token) in words("verbs", "join") and is_told(token):
            found = _joining(seen, token)
            if found is not None:
                yield found
        elif token.lower_ in _ONESELF and is_verb(token.head) and lemma(token.head) in words("verbs", "speak"):
            yield from _for_others(seen, token)


def _for_others(seen: Observation, oneself: Token) -> Iterator[Stand]:
    """ "Roe wrote for himself and Justice Lund"."""
    verb = oneself.head
    joined = judges_at(seen, oneself)
    leaders = judges_at(seen, subject(verb))
    joined = tuple(key for key in joined if key not in leaders)
    if case_of(oneself) == "for" and joined and len(leaders) == 1 and is_told(verb):
        start, end = stretch(seen, subject(verb), verb, oneself)
        yield Stand(token=verb.i, start=start, end=end, leaders=leaders, joined=joined, needs_leader=True)


def _joining(seen: Observation, verb: Token) -> Stand | None:
    passive = is_passive(verb)
    places = verb_places(verb, passive=passive).places
    who = doer(seen, verb, places)
    joined = judges_at(seen, who)
    if not joined or not passive and _APART & places.keys():
        return None
    for noun in (*undergone(verb, places), *places.get("in", ())):
        if (kind := kind_of(noun) or side_of(noun)) is not None or lemma(noun) == "opinion":
            authors = tuple(key for key in owners_of(seen, noun) or _writers(seen, noun) if key not in joined)
            whom = first_of(undergone(verb, places))
            leaders = tuple(key for key in judges_at(seen, whom) if key not in (*joined, *authors))
            return _stand(seen, verb, (who, noun, whom), kind=kind, authors=authors, leaders=leaders, joined=joined)
    whom = first_of(undergone(verb, places))
    if whom is not None:
        return _with_somebody(seen, verb, who, whom, joined, places)
    if (agreed := first_of(places.get("in", ()))) is not None and lemma(agreed) in _SHARED:
        return _in_agreement(seen, verb, who, agreed, joined)
    if is_to_rule(seen, verb) and any(_is_bench(seen, noun) for noun in places.get("with", ())):
        start, end = stretch(seen, who, verb, *places["with"])
        return Stand(token=verb.i, start=start, end=end, kind="majority", held=joined)
    return _after_writing(seen, verb, who, joined)


def _is_bench(seen: Observation, noun: Token) -> bool:
    """Whether other judges are meant: "with Roe", "with the court's liberals"."""
    return bool(judges_at(seen, noun)) or lemma(noun) in words("bench", "blocs")


def _writers(seen: Observation, noun: Token) -> tuple[str, ...]:
    """Who the clause around says has written it: "Roe wrote the opinion, which Lund joined"."""
    verb = noun.head
    if noun.dep_ not in {"obj", "nsubj:pass"} or lemma(verb) not in words("verbs", "write") | words("verbs", "publish"):
        return ()
    return judges_at(seen, doer(seen, verb, verb_places(verb, passive=is_passive(verb)).places))


def _with_somebody(
    seen: Observation, verb: Token, who: Token | None, whom: Token, joined: tuple[str, ...],
    places: Mapping[str, tuple[Token, ...]],
) -> Stand | None:  # fmt: skip
    """ "Roe joined Lund", "Roe joined the court's liberals in striking it down"."""
    leaders = tuple(key for key in judges_at(seen, whom) if key not in joined)
    if leaders:
        if any(lemma(noun) not in _SHARED for noun in places.get("in", ()) if noun.pos_ in {"NOUN", "PROPN"}):
            return None  # "joined Lund in Paris"
        shared = first_of(places.get("in", ()))
        told = (who, whom, shared)
        return _stand(seen, verb, told, kind=None, leaders=leaders, joined=joined, needs_leader=shared is None)
    is_in_ruling = any(lemma(noun) in {"ruling", "decision", "vote"} for noun in places.get("in", ()))
    if lemma(whom) in words("bench", "blocs") and (is_in_ruling or is_to_rule(seen, verb)):
        start, end = stretch(seen, who, verb, whom)
        return Stand(token=verb.i, start=start, end=end, kind="majority", held=joined)
    return None


def _in_agreement(
    seen: Observation, verb: Token, who: Token | None, agreed: Token, joined: tuple[str, ...]
) -> Stand | None:
    """ "Roe joined in agreement with Lund", "joined in her opinion"."""
    leader = next((child for child in agreed.children if child.dep_ in {"nmod", "nmod:poss"}), None)
    leaders = tuple(key for key in judges_at(seen, leader) if key not in joined)
    return _stand(seen, verb, (who, agreed, leader), kind=None, leaders=leaders, joined=joined) if leaders else None


def _after_writing(seen: Observation, verb: Token, who: Token | None, joined: tuple[str, ...]) -> Stand | None:
    """ "Roe wrote the opinion, and Lund joined"."""
    if verb.dep_ != "conj" or lemma(verb.head) not in words("verbs", "write") | words("verbs", "dissent"):
        return None
    leader = subject(verb.head)
    leaders = tuple(key for key in judges_at(seen, leader) if key not in joined)
    return _stand(seen, verb, (leader, who), kind=None, leaders=leaders, joined=joined, needs_leader=True)


def _stand(
    seen: Observation, verb: Token, told: tuple[Token | None, ...], *, kind: OpinionKind | None,
    leaders: tuple[str, ...], joined: tuple[str, ...], authors: tuple[str, ...] = (), needs_leader: bool = False,
) -> Stand | None:  # fmt: skip
    """The statement; without a kind it needs one who is joined."""
    if kind is None and not leaders and not authors:
        return None
    start, end = stretch(seen, *told, verb)
    return Stand(
        token=verb.i, start=start, end=end, kind=kind, authors=authors, leaders=leaders, joined=joined,
        needs_leader=needs_leader,
    )  # fmt: skip
