"""Who the unspoken subject of a verb is: voice, relative clauses, control, coordination."""

from __future__ import annotations

from spacy.tokens import Token

from kg.interpret.attitudes import load_attitudes
from kg.interpret.kinds import kinds_of

__all__ = ["antecedent", "case_of", "has_to", "is_passive", "is_verb", "objects", "subject"]

_RELATIVES = frozenset({"who", "whom", "which", "that", "whose"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass"})
# "fined it for failing to…": what follows these is the doing of the object, not of the subject.
_OBJECT_GERUND = frozenset({"for", "of", "with", "from", "into"})
# "called on the court to act": who is called upon is who acts.
_CALLING = frozenset({"call", "prevail", "wait", "appeal", "rely"})
_LINKING = frozenset(
    {"become", "remain", "seem", "appear", "prove", "stay", "feel", "look", "sound", "be", "serve", "act"}
)
_TIMES = frozenset(
    "day week month year time night morning evening afternoon hour minute today tomorrow yesterday".split()
)
_DEPTH = 8

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_CONJUNCTIONS = frozenset({"after", "before", "since", "until", "as"})


def is_verb(token: Token) -> bool:
    """Whether the word is used as a verb, participles in a compound tense or a reduced clause included."""
    return token.pos_ in {"VERB", "AUX"} or token.tag_.startswith("VB")


def has_to(token: Token) -> bool:
    """Whether the verb is an infinitive with "to"; the "to" of "pleaded guilty to lying" is a preposition."""
    if token.tag_ in {"VBG", "NN", "NNS", "NNP"} and not any(
        c.dep_ in {"aux", "aux:pass", "cop"} for c in token.children
    ):
        return False
    return any(child.dep_ == "mark" and child.lower_ == "to" for child in token.children)


def mark_of(token: Token) -> str:
    """The word that introduces the clause: "that", "if", "for", "to" left out; "" if none does."""
    return next((c.lower_ for c in token.children if c.dep_ in {"mark", "case"} and c.lower_ != "to"), "")


def case_of(token: Token) -> str:
    """The preposition of a noun phrase or gerund, with its fixed parts: "against", "because of"; "" if it has none."""
    for child in token.children:
        if child.dep_ not in {"case", "mark"} or child.tag_ == "POS" or child.i > token.i:
            continue
        if child.dep_ == "case" or child.lower_ != "to" or not has_to(token):
            return " ".join([child.lower_, *(part.lower_ for part in child.children if part.dep_ == "fixed")])
    return ""


def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for; any other word stands for itself."""
    if token.lower_ not in _RELATIVES or token.dep_ in {"mark", "det"}:
        return token
    verb = token.head
    for _ in range(_DEPTH):
        if verb.dep_ in {"acl:relcl", "acl"} and verb.head.i < token.i:
            return verb.head
        if verb.dep_ == "root" or verb.head.i == verb.i:
            break
        verb = verb.head
    return token


def is_passive(token: Token) -> bool:
    """Whether the verb's grammatical subject is what it is done to."""
    relations = {child.dep_ for child in token.children}
    if relations & {"aux:pass", "nsubj:pass", "csubj:pass"}:
        return True
    if "obl:agent" in relations:  # not where the parser took "rejected a demand by" apart
        return not relations >= {"nsubj", "obj"}
    if token.tag_ != "VBN" or any(child.dep_ in {"aux", "nsubj", "cop"} for child in token.children):
        return False
    if token.dep_ == "conj":
        return is_verb(token.head) and is_passive(token.head)
    return token.dep_ in {"acl", "advcl", "xcomp", "amod", "acl:relcl"}


def objects(token: Token) -> list[Token]:
    """The direct and indirect objects as they stand, relative pronouns resolved, left to right."""
    found = [c for c in token.children if c.dep_ in {"obj", "iobj"} and not case_of(c)]
    if not found:
        found = [c for c in token.children if _is_misread_object(c, token)][:1]
    return [antecedent(c) for c in found]


def _is_misread_object(child: Token, verb: Token) -> bool:
    """Whether a bare noun after a verb is its object, whatever the parser calls it: a second subject, a conjunct."""
    if child.i < verb.i or child.pos_ not in {"NOUN", "PROPN", "PRON", "SYM"} or not is_verb(verb):
        return False
    if case_of(child) or _is_day(child) or any(c.dep_ in {"cop", "cc", "mark"} for c in child.children):
        return False
    if child.dep_ in {"nsubj", "conj"}:
        return any(c.dep_.startswith("nsubj") and c.i < verb.i for c in verb.children)
    if child.dep_ == "xcomp":
        return verb.lemma_.lower() not in _LINKING
    if child.dep_ == "ccomp":  # "rejected, however, a broader argument"
        return _is_parted(child, verb) and not any(c.dep_.startswith("nsubj") for c in child.children)
    return child.dep_ == "obl" and child.lemma_.lower() not in _TIMES


def _is_parted(child: Token, verb: Token) -> bool:
    """Whether an adverb between commas parts the two."""
    before = child.left_edge.i - 1
    parting = (c for c in verb.children if c.dep_ == "advmod" and verb.i < c.i < before)
    return child.doc[before].text == "," and any(child.doc[c.i - 1].text == "," for c in parting)


def subject(token: Token, depth: int = 0) -> Token | None:
    """The grammatical subject of a predicate, its own or the one that it shares; nothing rather than a guess."""
    own = [child for child in token.children if child.dep_ in SUBJECTS]
    if own:
        # "A court Tuesday denied": the parser may take the day for a second subject.
        acting = [child for child in own if child.lower_ != "there" and not _is_day(child)] or own
        return _past_dateline(antecedent(acting[-1] if acting[-1].i < token.i else acting[0]))
    if depth > _DEPTH or token.head.i == token.i:
        return None
    head, relation = token.head, token.dep_
    if relation == "conj":
        return subject(head, depth + 1) if _is_predicate(head) else None
    if relation == "xcomp":
        return _controller(head, token, depth + 1)
    if relation in {"advcl", "ccomp"}:
        return _of_adverbial(head, token, depth + 1)
    if relation in {"acl", "acl:relcl"}:
        return _of_adnominal(head, token, depth + 1)
    return None


def _is_day(token: Token) -> bool:
    return token.ent_type_ == "DATE" or (token.pos_ == "PROPN" and token.lower_.endswith("day") and len(token) < 10)


def _past_dateline(token: Token) -> Token:
    """ "Pretoria – The High Court dismissed": a place before a dash opens the report, it does not act."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    if token.i == token.sent.start and after.text in {"–", "—", "-", ":"}:
        return next((child for child in token.children if child.dep_ == "appos" and child.i > after.i), token)
    return token


def _is_predicate(token: Token) -> bool:
    return is_verb(token) or token.pos_ == "ADJ" or any(child.dep_ in {"cop", *SUBJECTS} for child in token.children)


def _controller(governor: Token, verb: Token, depth: int) -> Token | None:
    """Whose action an infinitive is: the object's ("ordered Amazon to pay"), else the subject's ("refused to pay")."""
    if not _is_predicate(governor):
        return _holder(governor, depth) if governor.pos_ in {"NOUN", "PROPN"} else None
    lemma = governor.lemma_.lower()
    if is_verb(governor) and not is_passive(governor) and lemma not in load_attitudes().subject_control:
        for found in objects(governor):
            if found.i < verb.i and (verb.tag_ != "VB" or _may_act(found)):
                return found
        if lemma in _CALLING:
            for child in governor.children:
                called = child.dep_ == "obl" and case_of(child) in {"on", "upon", "for"}
                if called and child.i < verb.i and _may_act(child):
                    return child
    return subject(governor, depth)


def _of_adverbial(head: Token, verb: Token, depth: int) -> Token | None:
    """The subject of a clause that has none of its own: "…, saying", "by failing to", "convicted of fraud, he…"."""
    if verb.tag_ in _FINITE:
        return _behind_conjunction(head, verb)
    if verb.tag_ not in {"VBG", "VBN"} and not has_to(verb):
        return None
    if not _is_predicate(head):
        return None
    if mark_of(verb) in _OBJECT_GERUND and is_verb(head) and not is_passive(head):
        for found in objects(head):
            if found.i < verb.i and _may_act(found):
                return found
    return subject(head, depth)


def _behind_conjunction(head: Token, verb: Token) -> Token | None:
    """Who acts in a clause whose "after" the parser took for a preposition: "days after one of the makers, Roe Corp, agreed"."""
    if mark_of(verb):
        return None
    for child in head.children:
        if child.dep_ == "obl" and child.i < verb.i and case_of(child) in _CONJUNCTIONS:
            between = verb.doc[child.right_edge.i + 1 : verb.i]
            if all(token.text == "," or token.dep_ in ("aux", "advmod") for token in between):
                return child
    return None


def _of_adnominal(noun: Token, verb: Token, depth: int) -> Token | None:
    """The subject of a clause on a noun: "a suit alleging", "the law struck down", "a bid to end", "the judge who"."""
    if noun.pos_ not in {"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM"}:
        return None
    if verb.tag_ in {"VBG", "VBN"} and verb.dep_ == "acl" and not has_to(verb) and not mark_of(verb):
        return noun
    if verb.dep_ == "acl" and (has_to(verb) or mark_of(verb) in {"of", "for", "in"}):
        return _holder(noun, depth)
    if verb.dep_ == "acl:relcl":
        # A bare relative: "the man jailed", or "the court which", whose pronoun the parser may hang elsewhere.
        for child in verb.children:
            if child.lower_ in _RELATIVES and child.i < verb.i and child.dep_ not in {"obj", "obl", "iobj", "mark"}:
                return noun
        return noun if verb.tag_ in {"VBG", "VBN"} and not any(c.dep_ == "aux" for c in verb.children) else None
    return None


def _holder(noun: Token, depth: int) -> Token | None:
    """Whose bid, decision or motion it is: its possessor, "by", or the subject of the verb that has it as object."""
    for child in noun.children:
        if child.dep_ == "nmod:poss":
            return antecedent(child)
    for child in noun.children:
        if child.dep_ == "nmod" and case_of(child) in {"by", "from"} and _may_act(child):
            return child
    governor = noun.head
    if noun.dep_ == "obj" and is_verb(governor) and governor.lemma_.lower() in load_attitudes().holding:
        return subject(governor, depth)
    return None


def _may_act(token: Token) -> bool:
    kinds = kinds_of(token)
    return "Agent" in kinds or "Pronoun" in kinds or "Unknown" in kinds
