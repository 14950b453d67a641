"""What stands directly beside a predicate: negation, modal verbs, adverbs and conjunctions, noted one by one."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from kg.interpret.attitudes import Attitudes, Effect
from kg.interpret.subjects import has_to, is_verb
from kg.model import Modality

__all__ = ["MODALITY", "SPEECH", "State", "look_at", "note_mark"]

MODALITY: dict[Effect, Modality] = {
    "requests": "requested", "predicts": "predicted", "alleges": "alleged", "denies": "denied",
}  # fmt: skip
SPEECH: frozenset[Effect] = frozenset({"says", "finds", "alleges", "denies"})


@dataclass(slots=True)
class State:
    """What is known so far of one happening, from its own word outwards."""

    modality: Modality = "stated"
    negated: bool = False
    conditional: bool = False
    sealed: bool = False  # nothing further out changes polarity: it is only talked about
    fixed: bool = False  # taken for granted: nothing further out changes anything, except who says so
    speakers: list[Token] = field(default_factory=list)  # innermost first
    why: list[str] = field(default_factory=list)

    def weaken(self, modality: Modality, reason: str) -> None:
        """Takes the modality if nothing nearer gave one."""
        if self.modality == "stated" and not self.fixed:
            self.modality = modality
            self.why.append(f"{modality}: '{reason}'")

    def flip(self, reason: str) -> None:
        """Turns it to its contrary, unless it is taken for granted or only talked about."""
        if not self.sealed and not self.fixed:
            self.negated = not self.negated
            self.why.append(f"negated: '{reason}'")


def look_at(token: Token, state: State, table: Attitudes) -> None:
    """What stands directly beside a predicate: negation, modal verbs, adverbs, conjunctions."""
    if is_verb(token) or any(child.dep_ in {"cop", "aux"} for child in token.children):
        _look_at_auxiliaries(token, state, table)
    for child in token.children:
        word = child.lower_
        if word in table.negating and child.dep_ in {"advmod", "det", "neg", "cc:preconj", "cc"}:
            following = token.doc[child.i + 1].lower_ if child.i + 1 < len(token.doc) else ""
            if following in table.restoring and word in {"not", "n't"}:
                continue
            state.flip(word)
        elif word == "yet" and has_to(token):
            state.weaken("predicted", "yet to")
        elif word in {"longer", "more"} and any(c.lower_ == "no" for c in child.children):
            state.flip("no longer")
        elif child.dep_ == "advmod" and word in table.alleging_adverbs:
            state.weaken("alleged", word)
        elif child.dep_ == "advmod" and word in table.predicting:
            state.weaken("predicted", word)
        elif child.dep_ == "mark" and word in table.conditional:
            state.conditional = True
            state.why.append(f"conditional: '{word}'")
        elif child.dep_ == "mark" and word in {"due", "set", "likely"}:
            state.weaken("predicted", word)  # "is due to be sentenced", as the treebanks have it
        elif child.dep_ == "mark" and word in {"until", "till"}:
            state.weaken("predicted", word)
        elif child.dep_ in {"nsubj", "nsubj:pass", "obj", "obl:agent"} and _is_nobody(child):
            state.flip(child.text)


def _is_nobody(token: Token) -> bool:
    """Whether a participant is denied: "no court", "none of the claims", "neither judge", "neither Roe nor Brand"."""
    if token.lower_ in {"none", "nobody", "neither", "nothing"}:
        return True
    return any(
        c.lower_ in {"no", "neither"} and c.dep_ in {"det", "advmod", "cc", "cc:preconj"} and c.i < token.i
        for c in token.children
    )


def _look_at_auxiliaries(token: Token, state: State, table: Attitudes) -> None:
    auxiliaries = [child for child in token.children if child.dep_ in {"aux", "aux:pass"}]
    words = {child.lower_ for child in auxiliaries}
    if not words and token.dep_ == "conj" and is_verb(token.head) and token.tag_ in {"VB", "VBN"}:
        # "could be dismissed or stayed": a bare conjunct shares what stands before the first verb.
        first = token.head
        for child in first.children:
            if child.dep_ == "aux" and child.lower_ in table.modal | table.obliging and token.tag_ == first.tag_:
                words.add(child.lower_)
    for word in sorted(words):
        if word in table.modal:
            state.weaken("predicted", word)
        elif word in table.obliging:
            state.weaken("requested", word)
    if token.dep_ == "root" and has_to(token):
        state.weaken("predicted", "to")


def note_mark(token: Token, state: State, table: Attitudes) -> None:
    """A condition that opens the clause: "if", "unless"."""
    for child in token.children:
        if child.dep_ == "mark" and child.lower_ in table.conditional:
            state.conditional = True
            state.why.append(f"conditional: '{child.lower_}'")
