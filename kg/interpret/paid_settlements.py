"""A predication on a payment → whether it settles a dispute, and what: "will pay the city $3 million to end its suit"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.interpret.fillers import Filler
from kg.interpret.observation import Observation
from kg.interpret.predications import Predication

SETTLING = frozenset({"settle", "resolve"})
_CASES = frozenset({"case", "suit", "lawsuit", "dispute", "litigation", "trial"})
_ENDING = frozenset({"end", "avoid", "avert"})


def pays_to_settle(seen: Observation, predication: Predication) -> bool:
    """Whether it is paid to end a dispute: "will pay the city $3 million to settle claims"."""
    if predication.frame.name != "pay to settle":
        return False
    return any(_settles(seen.doc[f.head]) for f in seen.fillers(predication, "content"))


def is_to_be_paid(seen: Observation, predication: Predication) -> bool:
    """Whether who "will pay to settle" is meant, who has settled; not who "could pay" or "will not"."""
    if not pays_to_settle(seen, predication) or predication.negated or predication.conditional:
        return False
    return any(child.lower_ in ("will", "'ll", "’ll") for child in seen.doc[predication.trigger].children)


def bought_off(seen: Observation, predication: Predication) -> tuple[Filler, ...]:
    """What is paid to be settled: the claims of "paid $3 million to resolve claims by Roe"."""
    if not pays_to_settle(seen, predication):
        return ()
    heads = {filler.head for filler in seen.fillers(predication, "content")}
    inner = (each for each in seen.predications if each.trigger in heads)
    return tuple(filler for each in inner for filler in each.roles.get("theme", ()))


def _settles(verb: Token) -> bool:
    """Whether the verb of the purpose is one of settling: "to settle claims", "to end the suit"; not "to end her lease"."""
    if verb.lemma_.lower() in SETTLING:
        return True
    ended = [token for child in verb.children if child.dep_ == "obj" for token in child.subtree]
    return verb.lemma_.lower() in _ENDING and any(token.lemma_.lower() in _CASES for token in ended)
