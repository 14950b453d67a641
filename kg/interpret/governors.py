"""What governs a predicate → its part in whether the thing took place: "failed to", "a bid to", "said that", "after"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.interpret.attitudes import Attitudes, Effect
from kg.interpret.commitments import MODALITY, SPEECH, State, look_at, note_mark
from kg.interpret.sought import note_noun
from kg.interpret.subjects import case_of, has_to, is_passive, is_verb, mark_of, subject

__all__ = ["note_noun", "step"]

# An order that blocks a sale has blocked it as much as there is an order.
_MADE = frozenset("issue grant enter make give render sign obtain get win secure seek deliver impose".split())
_DECISIONS = frozenset(
    {"order", "injunction", "ruling", "decision", "decree", "judgment", "judgement", "verdict", "opinion"}
)
_ASKING = frozenset("file sue go bring petition apply appeal return write lodge submit launch mount move".split())


def step(token: Token, state: State, table: Attitudes) -> Token | None:
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
        if before and table.verbs.get(head.lemma_.lower()) in SPEECH:
            return _govern(head, token, state, table)
        return None
    if relation == "conj":
        # A conjunct stands under what governs the first; the first's own negation is not its own.
        return _above(head, state, table)
    state.fixed = not _is_open(token)  # a noun under a verb or another noun: what it names is taken for granted
    return head


def _is_open(noun: Token) -> bool:
    """Whether a decision is there only if it is made: "to issue an order requiring it"; not "to review a ruling that …"."""
    is_any = any(child.lower_ in ("a", "an", "any") for child in noun.children)
    is_made = noun.dep_ == "obj" and noun.head.lemma_.lower() in _MADE and has_to(noun.head)
    return is_any and is_made and noun.lemma_.lower() in _DECISIONS


def _above(first: Token, state: State, table: Attitudes) -> Token | None:
    """What governs the first of several coordinated words, noted for all of them."""
    note_mark(first, state, table)
    return step(first, state, table)


def _govern(head: Token, token: Token, state: State, table: Attitudes) -> Token:
    """A verb, adjective or noun takes the clause as its complement."""
    lemma = head.lemma_.lower()
    if is_verb(head):
        effect = table.verbs.get(lemma, "keeps")
        to_infinitive = has_to(token)
        if lemma in {"decide", "determine"} and mark_of(token) in {"whether", "if"}:
            effect = "predicts"
        elif lemma in {"agree", "decide"}:
            effect = "keeps"
        elif lemma == "tell" and not to_infinitive:
            effect = "says"  # "told the judge that they had settled"
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


def _apply(effect: Effect, head: Token, token: Token, state: State, table: Attitudes) -> None:
    """One governor's part in whether the happening took place."""
    if effect == "negates":
        state.flip(head.text)
    elif effect in MODALITY:
        state.weaken(MODALITY[effect], head.text)
        state.sealed = True
    elif effect in {"says", "finds"}:
        state.sealed = True
    if effect in {"says", "keeps"} and token.dep_ == "ccomp" and not has_to(token) and token.tag_ != "VBG":
        state.fixed = True  # what is said or shown stands for itself, whatever became of the saying
    if effect in SPEECH and (speaker := speaker_of(head)) is not None:
        state.speakers.append(speaker)


def _look_through(head: Token, state: State, table: Attitudes) -> None:
    """A governor's own negation, modals and conjunctions count for what it governs: "did not agree to", "may refuse to"."""
    outer = State(sealed=False)
    look_at(head, outer, table)
    if outer.negated:
        if state.sealed:
            state.why.append(f"under a negation: '{head.text}'")
        else:
            state.flip(f"not {head.text}")
    state.conditional = state.conditional or outer.conditional
    if outer.modality != "stated":
        state.weaken(outer.modality, head.text)


def speaker_of(head: Token) -> Token | None:
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


def _adverbial(head: Token, token: Token, state: State, table: Attitudes) -> Token | None:
    """An adverbial clause is a fact beside the main one, unless it opens with "if", or tells a purpose."""
    mark = mark_of(token)
    # "stopped short of ordering it"
    is_short = mark == "of" and any(child.lower_ == "short" for child in head.children)
    if is_short or mark in {"without", "instead", "rather"}:
        state.flip("short of" if is_short else mark)
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
        if table.verbs.get(said) in SPEECH:
            return None
    if mark in {"for", "of", "with"} and table.verbs.get(head.lemma_.lower()) in {"alleges", "predicts"}:
        return _govern(head, token, state, table)
    if mark in {"from"} and table.verbs.get(head.lemma_.lower()) == "negates":
        return _govern(head, token, state, table)
    if mark and not has_to(token):
        state.fixed = True  # "after the judge dismissed the suit"
    state.sealed = True
    return head


def _adnominal(noun: Token, token: Token, state: State, table: Attitudes) -> Token | None:
    """A clause on a noun: "a bid to", "allegations that", "refusal to"; a participle only describes."""
    if has_to(token) or mark_of(token) in {"that", "of", "for", "whether"} or token.tag_ == "VBG":
        describes = token.tag_ == "VBG" and not mark_of(token) and not has_to(token)
        lemma = noun.lemma_.lower()
        effect = table.nouns.get(lemma, "keeps")
        is_own = table.verbs.get(token.lemma_.lower()) in {"alleges", "requests"}  # "an action accusing the mill of"
        if describes and (effect != "requests" or lemma in _DECISIONS or is_own):
            if lemma in _DECISIONS:
                note_noun(noun, state, table)
            state.fixed = not _is_open(noun)
            return noun
        if effect == "keeps" and has_to(token) and lemma not in table.nouns:
            state.weaken("predicted", f"{noun.text} to")
        if effect == "requests" and mark_of(token) == "that":
            effect = "alleges"  # "an argument that the law is void"
        if lemma in {"charge", "count", "case", "lawsuit", "suit", "complaint"} and mark_of(token) == "of":
            effect = "alleges"
        _apply(effect, noun, token, state, table)
        state.fixed = True
        return noun
    state.fixed = True
    return noun


def _note_beside(token: Token, state: State, table: Attitudes) -> None:
    """Attribution beside the clause: "…, the company said", "according to the company"."""
    if not (is_verb(token) or token.dep_ in {"root", "ccomp", "parataxis"}):
        return
    for child in token.children:
        if child.dep_ == "parataxis" and table.verbs.get(child.lemma_.lower()) in SPEECH:
            if any(t.dep_ in {"obj", "ccomp", "xcomp"} for t in child.children) and child.i > token.i:
                continue
            effect = table.verbs[child.lemma_.lower()]
            if (speaker := speaker_of(child)) is not None and child.dep_ == "parataxis":
                state.speakers.append(speaker)
            if effect in {"alleges", "denies"}:
                state.weaken(MODALITY[effect], child.text)
        elif child.dep_ in {"obl", "nmod", "advcl"} and case_of(child).startswith("according"):
            state.speakers.append(child)
        elif child.dep_ == "advcl" and mark_of(child) == "as" and table.verbs.get(child.lemma_.lower()) in SPEECH:
            state.speakers.extend(c for c in child.children if c.dep_ == "nsubj")
