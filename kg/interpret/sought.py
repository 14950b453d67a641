"""The noun of a happening → what its modifiers and the verb over it leave of it: "sought dismissal", "a possible appeal"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.interpret.attitudes import Attitudes
from kg.interpret.commitments import MODALITY, State, look_at
from kg.interpret.subjects import case_of, is_verb

_POSSIBLE = frozenset("possible potential likely future planned threatened expected proposed hypothetical any".split())
# Verbs that say no more than that there is what their object names.
_LIGHT = frozenset("issue impose grant order see get receive give deliver return reach obtain secure win".split())


def note_noun(noun: Token, state: State, table: Attitudes) -> None:
    """What a noun's determiner and the verb it stands under say: "sought dismissal", "no ruling", "a possible appeal"."""
    _note_modifiers(noun, state)
    relation, governor = noun.dep_, noun.head
    if relation == "conj":
        relation, governor = governor.dep_, governor.head
    if is_verb(governor) and relation in {"obj", "nsubj:pass", "obl"}:
        _note_verb(noun, relation, governor, state, table)
    elif governor.pos_ == "NOUN" and relation == "nmod" and case_of(noun) in {"for", "of"}:
        effect = table.nouns.get(governor.lemma_.lower())
        if effect in {"requests", "predicts"} and governor.lemma_.lower() in table.wanting_nouns:
            state.weaken(MODALITY[effect], governor.text)
            state.sealed = True


def _note_modifiers(noun: Token, state: State) -> None:
    """ "A possible appeal" is predicted, "an alleged settlement" alleged."""
    for child in noun.children:
        word = child.lower_
        if child.dep_ == "amod" and word in _POSSIBLE:
            state.weaken("predicted", word)
        elif child.dep_ == "amod" and word in {"alleged", "supposed", "purported"}:
            state.weaken("alleged", word)
        elif child.dep_ == "det" and word == "any":
            state.weaken("predicted", word)


def _note_verb(noun: Token, relation: str, verb: Token, state: State, table: Attitudes) -> None:
    """ "Sought dismissal" is requested, "rejected dismissal" is none; "may issue an order" is as likely as the issuing."""
    if relation == "obl" and case_of(noun) != "for":
        return
    lemma = verb.lemma_.lower()
    effect = table.verbs.get(lemma)
    if lemma in (table.wanting_for if relation == "obl" else table.wanting):
        state.weaken(MODALITY.get(effect or "requests", "requested"), verb.text)
        state.sealed = True
    elif relation == "obl":
        return
    elif effect == "negates" or lemma in {"reject", "deny", "oppose"}:
        state.flip(verb.text)
    if not state.sealed and (lemma in table.holding or lemma in _LIGHT) and not _is_definite(noun):
        outer = State()
        look_at(verb, outer, table)
        if outer.negated:
            state.flip(f"not {verb.text}")
        if outer.modality != "stated":
            state.weaken(outer.modality, verb.text)
        state.conditional = state.conditional or outer.conditional


def _is_definite(noun: Token) -> bool:
    return any(child.dep_ == "nmod:poss" or child.lower_ in {"the", "this", "that"} for child in noun.children)
