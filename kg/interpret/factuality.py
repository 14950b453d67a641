"""A happening's word in its sentence → whether it took place, was asked for, foreseen or alleged, and by whom.

Each word that governs it says its part ("failed to", "a bid to", "said that"); what they say is combined from the inside out.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from kg.interpret.attitudes import Attitudes, Effect, load_attitudes
from kg.interpret.fillers import Filler, filler
from kg.interpret.subjects import case_of, has_to, is_passive, is_verb, mark_of, subject
from kg.model import Modality

__all__ = ["Factuality", "Tense", "find_factuality", "tense_of"]

Tense = str  # "past", "present", "perfect", "pluperfect", "future", "none"
_STEPS = 12
_MODALITY: dict[Effect, Modality] = {
    "requests": "requested", "predicts": "predicted", "alleges": "alleged", "denies": "denied",
}  # fmt: skip
_SPEECH: frozenset[Effect] = frozenset({"says", "finds", "alleges", "denies"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Factuality:
    """What a sentence commits itself to about a happening."""

    modality: Modality = "stated"
    negated: bool = False
    conditional: bool = False
    asserted_by: tuple[Filler, ...] = ()  # outermost first
    tense: Tense = "none"
    partial: bool = False  # "in part", "partially", "some of"
    why: tuple[str, ...] = ()  # reasons for doubt


@dataclass(slots=True)
class _State:
    modality: Modality = "stated"
    negated: bool = False
    conditional: bool = False
    sealed: bool = False  # nothing further out changes polarity: it is only talked about
    fixed: bool = False  # taken for granted: nothing further out changes anything, except who says so
    speakers: list[Token] = field(default_factory=list)  # innermost first
    why: list[str] = field(default_factory=list)

    def weaken(self, modality: Modality, reason: str) -> None:
        if self.modality == "stated" and not self.fixed:
            self.modality = modality
            self.why.append(f"{modality}: '{reason}'")

    def flip(self, reason: str) -> None:
        if not self.sealed and not self.fixed:
            self.negated = not self.negated
            self.why.append(f"negated: '{reason}'")


def find_factuality(trigger: Token, *, nominal: bool = False) -> Factuality:
    """What the sentence says of the happening that the trigger names; `nominal` for nouns ("the denial of")."""
    table = load_attitudes()
    state = _State()
    _look_at(trigger, state, table)
    if nominal:
        _of_noun(trigger, state, table)
    token = trigger
    for _ in range(_STEPS):
        outer = _step(token, state, table)
        if outer is None or outer.i == token.i:
            break
        token = outer
    if _is_question(trigger):
        state.conditional = True
        state.why.append("question")
    return Factuality(
        modality=state.modality,
        negated=state.negated,
        conditional=state.conditional,
        asserted_by=tuple(filler(speaker) for speaker in reversed(state.speakers)),
        tense=tense_of(trigger),
        partial=_is_partial(trigger, table),
        why=tuple(state.why),
    )


def _is_question(token: Token) -> bool:
    """Whether the sentence asks: it ends in "?" and opens with a question word or an auxiliary."""
    sentence = [t for t in token.sent if not t.is_space and not t.is_punct]
    if not sentence or not any(t.text == "?" for t in token.sent[-2:]):
        return False
    opening = sentence[1] if sentence[0].pos_ == "CCONJ" and len(sentence) > 1 else sentence[0]
    return opening.tag_ in {"WDT", "WP", "WP$", "WRB", "MD"} or opening.pos_ == "AUX"


def _look_at(token: Token, state: _State, table: Attitudes) -> None:
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
        elif child.dep_ in {"nsubj", "nsubj:pass", "obj", "obl:agent"}:
            # "No court has granted", "dismissed none of the claims", "neither judge".
            if child.lower_ in {"none", "nobody", "neither", "nothing"} or any(
                det.lower_ in {"no", "neither"} and det.dep_ in {"det", "advmod"} for det in child.children
            ):
                state.flip(child.text)


def _look_at_auxiliaries(token: Token, state: _State, table: Attitudes) -> None:
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


def _step(token: Token, state: _State, table: Attitudes) -> Token | None:
    """The word that governs `token`'s clause, after noting what it says of it; nothing at the top."""
    _note_beside(token, state, table)
    head, relation = token.head, token.dep_
    if head.i == token.i or relation == "root":
        return None
    if relation in {"xcomp", "ccomp"} or relation.startswith("csubj"):
        return _govern(head, token, state, table)
    if relation == "advcl":
        return _adverbial(head, token, state, table)
    if relation == "acl":
        return _adnominal(head, token, state, table)
    if relation == "acl:relcl":
        state.fixed = True
        return head
    if relation == "parataxis":
        before = (
            any(token.doc[i].text in {":", "“", '"'} for i in range(head.i, token.i)) if head.i < token.i else False
        )
        if before and table.verbs.get(head.lemma_.lower()) in _SPEECH:
            return _govern(head, token, state, table)
        return None
    if relation == "conj":
        # A conjunct stands under what governs the first; the first's own negation is not its own.
        return _above(head, state, table)
    state.fixed = True  # a noun under a verb or another noun: what it names is taken for granted
    return head


def _above(first: Token, state: _State, table: Attitudes) -> Token | None:
    """What governs the first of several coordinated words, noted for all of them."""
    _note_mark(first, state, table)
    return _step(first, state, table)


def _note_mark(token: Token, state: _State, table: Attitudes) -> None:
    for child in token.children:
        if child.dep_ == "mark" and child.lower_ in table.conditional:
            state.conditional = True
            state.why.append(f"conditional: '{child.lower_}'")


def _govern(head: Token, token: Token, state: _State, table: Attitudes) -> Token:
    """A verb, adjective or noun takes the clause as its complement."""
    lemma = head.lemma_.lower()
    if is_verb(head):
        effect = table.verbs.get(lemma, "keeps")
        to_infinitive = has_to(token)
        if lemma in {"decide", "determine"} and mark_of(token) in {"whether", "if"}:
            effect = "predicts"
        elif lemma in {"agree", "decide"}:
            effect = "keeps"
        elif lemma in {"warn", "tell", "claim", "swear", "announce", "state"} and to_infinitive:
            effect = "requests" if lemma in {"warn", "tell"} else "alleges" if lemma == "claim" else "predicts"
        elif (
            lemma in {"say", "report", "believe", "think", "find", "know", "show"}
            and to_infinitive
            and is_passive(head)
        ):
            effect = "alleges"
        elif effect == "predicts" and lemma in {"believe", "think", "feel", "doubt", "suppose"} and not to_infinitive:
            effect = "says"
        elif lemma == "have" and to_infinitive:
            effect = "predicts" if any(c.lower_ == "yet" for c in head.children) else "requests"
        elif (
            lemma == "order"
            and not to_infinitive
            and any(c.lower_ in {"is", "are", "was", "were"} for c in token.children)
        ):
            effect = "finds"  # "it is ordered that the motion is denied"
        elif effect == "negates" and not (to_infinitive or token.tag_ in {"VBG", "VB"}):
            effect = "keeps"
    elif head.pos_ == "ADJ":
        effect = table.adjectives.get(lemma, "keeps")
    else:
        effect = table.nouns.get(lemma, "keeps")
    _apply(effect, head, token, state, table)
    _look_through(head, state, table)
    return head


def _apply(effect: Effect, head: Token, token: Token, state: _State, table: Attitudes) -> None:
    """One governor's part in whether the happening took place."""
    if effect == "negates":
        state.flip(head.text)
    elif effect in _MODALITY:
        state.weaken(_MODALITY[effect], head.text)
        state.sealed = True
    elif effect in {"says", "finds"}:
        state.sealed = True
    if effect in {"says", "keeps"} and token.dep_ == "ccomp" and not has_to(token) and token.tag_ != "VBG":
        state.fixed = True  # what is said or shown stands for itself, whatever became of the saying
    if effect in _SPEECH and (speaker := _speaker(head)) is not None:
        state.speakers.append(speaker)


def _look_through(head: Token, state: _State, table: Attitudes) -> None:
    """A governor's own negation, modals and conjunctions count for what it governs: "did not agree to", "may refuse to"."""
    outer = _State(sealed=False)
    _look_at(head, outer, table)
    if outer.negated:
        if state.sealed:
            state.why.append(f"under a negation: '{head.text}'")
        else:
            state.flip(f"not {head.text}")
    state.conditional = state.conditional or outer.conditional
    if outer.modality != "stated":
        state.weaken(outer.modality, head.text)


def _speaker(head: Token) -> Token | None:
    """Who says it: the subject of an active verb, "by" of a passive, the possessor of a noun."""
    if is_verb(head):
        if is_passive(head):
            return next(
                (c for c in head.children if c.dep_ == "obl:agent" or (c.dep_ == "obl" and case_of(c) == "by")), None
            )
        return subject(head)
    for child in head.children:
        if child.dep_ == "nmod:poss" or (child.dep_ == "nmod" and case_of(child) in {"by", "from", "of"}):
            return child
    return None


def _adverbial(head: Token, token: Token, state: _State, table: Attitudes) -> Token | None:
    """An adverbial clause is a fact beside the main one, unless it opens with "if", or tells a purpose."""
    mark = mark_of(token)
    if mark in {"without"}:
        state.flip(mark)
        return head
    if has_to(token) and mark not in {"after", "because", "since"}:
        governor = table.verbs.get(head.lemma_.lower(), "keeps") if is_verb(head) else "keeps"
        if head.pos_ == "ADJ":
            return _govern(head, token, state, table)
        if governor in {"negates", "requests", "predicts"} and not any(c.dep_ == "obj" for c in head.children):
            return _govern(head, token, state, table)
        if head.lemma_.lower() in table.resulting:
            return head
        state.weaken("requested" if head.lemma_.lower() in _ASKING else "predicted", f"{head.text} to")
        state.sealed = True
        return head
    if mark in {"as", "like"} and token.tag_ != "VBG":
        said = token.lemma_.lower()
        if table.verbs.get(said) in _SPEECH:
            return None
    if mark in {"for", "of", "with"} and table.verbs.get(head.lemma_.lower()) in {"alleges", "predicts"}:
        return _govern(head, token, state, table)
    if mark in {"from"} and table.verbs.get(head.lemma_.lower()) == "negates":
        return _govern(head, token, state, table)
    if mark and not has_to(token):
        state.fixed = True  # "after the judge dismissed the suit"
    state.sealed = True
    return head


# An order that blocks a sale has blocked it as much as there is an order.
_DECISIONS = frozenset(
    {"order", "injunction", "ruling", "decision", "decree", "judgment", "judgement", "verdict", "opinion"}
)
_ASKING = frozenset(
    {
        "file",
        "sue",
        "go",
        "bring",
        "petition",
        "apply",
        "appeal",
        "return",
        "write",
        "lodge",
        "submit",
        "launch",
        "mount",
        "move",
    }
)


def _adnominal(noun: Token, token: Token, state: _State, table: Attitudes) -> Token | None:
    """A clause on a noun: "a bid to", "allegations that", "refusal to"; a participle only describes."""
    if has_to(token) or mark_of(token) in {"that", "of", "for", "whether"} or token.tag_ == "VBG":
        describes = token.tag_ == "VBG" and not mark_of(token) and not has_to(token)
        lemma = noun.lemma_.lower()
        effect = table.nouns.get(lemma, "keeps")
        if describes and (effect != "requests" or lemma in _DECISIONS):
            if lemma in _DECISIONS:
                _of_noun(noun, state, table)
            state.fixed = True
            return noun
        if effect == "keeps" and has_to(token) and lemma not in table.nouns:
            state.weaken("predicted", f"{noun.text} to")
        if lemma in {"charge", "count", "case", "lawsuit", "suit", "complaint"} and mark_of(token) == "of":
            effect = "alleges"
        _apply(effect, noun, token, state, table)
        state.fixed = True
        return noun
    state.fixed = True
    return noun


def _of_noun(noun: Token, state: _State, table: Attitudes) -> None:
    """What a noun's determiner and the verb it stands under say: "sought dismissal", "no ruling", "a possible appeal"."""
    for child in noun.children:
        word = child.lower_
        if child.dep_ == "amod" and word in {
            "possible",
            "potential",
            "likely",
            "future",
            "planned",
            "threatened",
            "expected",
            "proposed",
            "hypothetical",
            "any",
            "pending",
        }:
            if word != "pending":
                state.weaken("predicted", word)
        elif child.dep_ == "amod" and word in {"alleged", "supposed", "purported"}:
            state.weaken("alleged", word)
        elif child.dep_ == "det" and word == "any":
            state.weaken("predicted", word)
    head = noun.head
    governor = head
    relation = noun.dep_
    if relation == "conj":
        relation, governor = head.dep_, head.head
    if is_verb(governor) and relation in {"obj", "nsubj:pass", "obl"}:
        lemma = governor.lemma_.lower()
        effect = table.verbs.get(lemma)
        if relation == "obl" and case_of(noun) != "for":
            return
        if lemma in (table.wanting_for if relation == "obl" else table.wanting):
            state.weaken(_MODALITY.get(effect or "requests", "requested"), governor.text)
            state.sealed = True
        elif relation == "obl":
            return
        elif effect == "negates" or lemma in {"reject", "deny", "oppose"}:
            state.flip(governor.text)
        if not state.sealed and (lemma in table.holding or lemma in _LIGHT) and not _is_definite(noun):
            outer = _State()
            _look_at(governor, outer, table)
            if outer.negated:
                state.flip(f"not {governor.text}")
            if outer.modality != "stated":
                state.weaken(outer.modality, governor.text)
            state.conditional = state.conditional or outer.conditional
    elif governor.pos_ in {"NOUN"} and relation == "nmod" and case_of(noun) in {"for", "of"}:
        effect = table.nouns.get(governor.lemma_.lower())
        if effect in {"requests", "predicts"} and governor.lemma_.lower() in table.wanting_nouns:
            state.weaken(_MODALITY[effect], governor.text)
            state.sealed = True


_LIGHT = frozenset(
    {
        "issue",
        "impose",
        "grant",
        "order",
        "see",
        "get",
        "receive",
        "give",
        "deliver",
        "return",
        "reach",
        "obtain",
        "secure",
        "win",
    }
)


def _is_definite(noun: Token) -> bool:
    return any(child.dep_ == "nmod:poss" or child.lower_ in {"the", "this", "that"} for child in noun.children)


def _note_beside(token: Token, state: _State, table: Attitudes) -> None:
    """Attribution beside the clause: "…, the company said", "according to the company"."""
    if not (is_verb(token) or token.dep_ in {"root", "ccomp", "parataxis"}):
        return
    for child in token.children:
        if child.dep_ == "parataxis" and table.verbs.get(child.lemma_.lower()) in _SPEECH:
            if any(t.dep_ in {"obj", "ccomp", "xcomp"} for t in child.children) and child.i > token.i:
                continue
            effect = table.verbs[child.lemma_.lower()]
            if (speaker := _speaker(child)) is not None and child.dep_ == "parataxis":
                state.speakers.append(speaker)
            if effect in {"alleges", "denies"}:
                state.weaken(_MODALITY[effect], child.text)
        elif child.dep_ in {"obl", "nmod", "advcl"} and case_of(child).startswith("according"):
            state.speakers.append(child)
        elif child.dep_ == "advcl" and mark_of(child) == "as" and table.verbs.get(child.lemma_.lower()) in _SPEECH:
            if (speaker := subject(child)) is not None and speaker.head.i == child.i:
                state.speakers.append(speaker)


def tense_of(token: Token) -> Tense:
    """When, by the verb's form and its auxiliaries; "none" for nouns and bare infinitives."""
    words = {child.lower_: child for child in token.children if child.dep_ in {"aux", "aux:pass", "cop"}}
    if not words and token.dep_ == "conj" and token.tag_ == "VBN":
        words = {child.lower_: child for child in token.head.children if child.dep_ in {"aux", "aux:pass", "cop"}}
    if words.keys() & {"will", "shall", "'ll", "wo"}:
        return "future"
    if "had" in words:
        return "pluperfect"
    if words.keys() & {"has", "have", "'ve"}:
        return "perfect"
    if words.keys() & {"was", "were", "did", "got"}:
        return "past"
    if words.keys() & {"is", "are", "am", "does", "do", "'s", "'re", "gets"}:
        return "present"
    return {"VBD": "past", "VBZ": "present", "VBP": "present", "VBN": "past"}.get(token.tag_, "none")


def _is_partial(token: Token, table: Attitudes) -> bool:
    """Whether it was done only in part: "granted in part", "partially upheld", "some of the claims"."""
    for child in token.children:
        if child.dep_ in {"advmod", "amod"} and child.lower_ in table.partial | {"partial"}:
            return True
        if child.dep_ == "obl" and child.lower_ == "part" and case_of(child) == "in":
            return True
        if child.dep_ in {"obj", "nsubj:pass"}:
            quantity = child.lower_ in {
                "some",
                "several",
                "most",
                "part",
                "parts",
                "half",
                "portion",
                "portions",
                "many",
            }
            if quantity or any(
                d.lower_ in {"some", "most", "several"} and d.dep_ in {"det", "amod"} for d in child.children
            ):
                return True
    return False
