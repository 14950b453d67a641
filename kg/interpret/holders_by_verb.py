"""A title → its holders by a verb: "Roe is the director", "who was a member", "she became president", "served as chief"."""

from __future__ import annotations

from typing import Literal

from spacy.tokens import Doc, Token

from kg.interpret.titles import Title

How = Literal["before", "apposed", "announced", "predicated", "as"]

AS_VERBS = frozenset(
    {
        "serve",
        "work",
        "act",
        "continue",
        "retire",
        "resign",
        "name",
        "appoint",
        "elect",
        "hire",
        "employ",
        "install",
        "nominate",
        "select",
        "choose",
        "confirm",
        "join",
        "rejoin",
        "leave",
        "recruit",
    }
)
# Nouns for the time or the charge that somebody has a post: "her years as editor".
TENURES = frozenset(
    "role capacity job position post time tenure term terms day days week month months year years stint career work service reign duties".split()
)
# What stands after "as" is what their object is taken for, or what is only striven for.
AS_OF_OBJECT = frozenset(
    "describe identify regard see view know treat cast portray pick tap replace succeed endorse recommend propose introduce use depict "
    "paint cite list charge sue accept reject label brand denounce hail praise recognize recognise fire oust swear want remove reappoint "
    "run campaign apply seek stand back nominate confirm pose masquerade impersonate consider dismiss bring support oppose push".split()
)
BECOME_VERBS = frozenset({"become", "remain"})
NAME_VERBS = frozenset({"name", "appoint", "elect", "promote", "confirm", "crown"})


def holders_by_verb(doc: Doc, title: Title) -> list[tuple[int, How]]:
    """Each holder of the title by its token, and how: as its subject, or "as" of what somebody serves or is named."""
    noun = doc[title.head]
    while noun.dep_ == "conj" and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head
    subject: Token | None = None
    how: How = "predicated"
    named = noun.head
    if noun.dep_ == "nsubj" and named.ent_type_ == "PERSON" and any(child.dep_ == "cop" for child in named.children):
        # "The directors are Jane Roe and Otto Brand."
        return [(token.i, how) for token in (named, *_conjuncts(named, title))]
    if any(child.dep_ == "cop" for child in noun.children):
        if not any(child.lower_ in ("not", "n't", "never", "no") for child in noun.children):
            subject = subject_of(noun)
    elif noun.head.lower_ in TENURES and _is_as(noun):
        how = "as"
        subject = next((child for child in noun.head.children if child.dep_ == "nmod:poss"), None)
    elif noun.head.pos_ == "VERB":
        verb = noun.head
        is_as = _is_as(noun)
        if (
            is_as
            and verb.lemma_ in AS_VERBS
            or not is_as
            and noun.dep_ in ("xcomp", "obj", "obl")
            and verb.lemma_ in BECOME_VERBS | NAME_VERBS
        ):
            how = "as"
            passive = _passive_subject(verb)
            objects = [child for child in verb.children if child.dep_ in ("obj", "iobj") and child.i != noun.i]
            if verb.lemma_ in NAME_VERBS | {"hire", "recruit", "employ", "nominate", "select", "choose", "install"}:
                subject = passive or (objects[0] if objects else None)
                if subject is None and verb.dep_ == "acl":
                    subject = verb.head
            else:
                subject = subject_of(verb)
        elif is_as and _is_capacity(noun, title):
            how = "as"
            subject = subject_of(verb)
    if subject is None:
        return []
    if subject.pos_ == "NOUN":  # "her brother, Otto Brand, is a judge"
        subject = next((c for c in subject.children if c.dep_ == "appos" and c.ent_type_ == "PERSON"), subject)
    return [(token.i, how) for token in (_antecedent(subject), *_conjuncts(subject, title))]


def _is_as(noun: Token) -> bool:
    return any(child.dep_ in ("case", "mark") and child.lower_ == "as" for child in noun.children)


def _is_capacity(noun: Token, title: Title) -> bool:
    """Whether a bare title after "as" says in what capacity the subject acts: "As governor, Roe signed it"; "he sued as mayor".

    Not found: what the object is taken for ("described her as director"), what one only strives for ("ran as mayor").
    """
    if title.plural or not (title.role.office or title.role.within) or noun.head.lemma_.lower() in AS_OF_OBJECT:
        return False
    is_bare = not any(child.dep_ in ("det", "nmod:poss") for child in noun.children)
    return is_bare and _passive_subject(noun.head) is None


def _conjuncts(subject: Token, title: Title) -> list[Token]:
    return (
        [child for child in subject.children if child.dep_ == "conj" and child.pos_ == "PROPN"] if title.plural else []
    )


def subject_of(predicate: Token) -> Token | None:
    """Whom the predicate is said of: its subject, or that of what it is joined to: "while serving as chief, Roe lied"."""
    for child in predicate.children:
        if child.dep_ in ("nsubj", "nsubj:pass"):
            return _antecedent(child)
    if predicate.dep_ in ("acl:relcl", "acl") and predicate.tag_ != "VBN":
        return predicate.head
    if predicate.dep_ == "conj" or predicate.dep_ == "advcl" and predicate.tag_ == "VBG":
        return subject_of(predicate.head)
    return None


def _passive_subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ == "nsubj:pass"), None)


def _antecedent(token: Token) -> Token:
    """What a relative pronoun stands for: the noun that its clause hangs on."""
    if token.tag_ in ("WP", "WDT") or token.lower_ in ("who", "which"):
        clause = token.head
        while clause.dep_ in ("conj", "xcomp", "ccomp") and clause.head.i != clause.i:
            clause = clause.head
        if clause.dep_ in ("acl:relcl", "acl", "appos"):
            return clause.head
    return token
