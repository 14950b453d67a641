"""Doc → the words for who is appointed and by whom: "nominated by President Roe", "a Roe appointee"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.interpret.name_spans import Names

APPOINTING = frozenset({"appoint", "nominate", "name", "select", "tap", "elevate", "choose", "install", "pick"})
ALWAYS = frozenset({"appoint", "nominate"})  # the others need a post: "named her to the court"
SELDOM = frozenset({"name"})  # of a judge alone it says so without a post: "both named by Roe"
APPOINTEES = frozenset({"appointee", "nominee", "pick", "appointees", "nominees", "picks", "selection"})
REFUSED = frozenset({"not", "n't", "never", "would", "could", "might", "may", "will", "to", "should"})


def appointing(doc: Doc) -> Iterator[tuple[list[Token], Token, Token]]:
    """The words for those appointed and for who appoints them, with the word that says so."""
    yield from _by_verb(doc)
    yield from _by_noun(doc)


def _by_verb(doc: Doc) -> Iterator[tuple[list[Token], Token, Token]]:
    for verb in doc:
        lemma = verb.lemma_.lower()
        if verb.pos_ != "VERB" or lemma not in APPOINTING or _is_open(verb):
            continue
        agents = _agents(verb)
        if lemma not in ALWAYS and not has_post(verb) and not (lemma in SELDOM and agents):
            continue
        if agents:
            patients = [child for child in verb.children if child.dep_ == "nsubj:pass"]
            if not patients and verb.dep_ == "conj":
                patients = [child for child in verb.head.children if child.dep_.startswith("nsubj")]
            patients = [_antecedent(child, verb) for child in patients] or (
                [verb.head] if verb.dep_.startswith("acl") else []
            )
            yield patients, agents[0], verb
            continue
        subjects = [child for child in verb.children if child.dep_ == "nsubj"]
        objects = [child for child in verb.children if child.dep_ == "obj"]
        if subjects and not objects and verb.dep_ == "acl:relcl":
            objects = [verb.head]
        if subjects and objects:
            yield [_antecedent(child, verb) for child in objects], _antecedent(subjects[0], verb), verb


def _by_noun(doc: Doc) -> Iterator[tuple[list[Token], Token, Token]]:
    """ "Roe appointee Jane Lund", "Jane Lund, an appointee of President Roe", "Roe's selection of Lund"."""
    names = Names(doc)
    for noun in doc:
        if noun.lower_ not in APPOINTEES:
            continue
        after = [child for child in noun.children if child.dep_ == "nmod" and child.i > noun.i and _case(child) == "of"]
        before = names.ending.get(noun.i - 1)
        owners = [child for child in noun.children if child.dep_ == "nmod:poss"]
        if noun.lower_ == "selection":
            if owners and after:
                yield after, owners[0], noun
            continue
        is_rule = before is not None and before.label_ == "GOV" and doc[noun.i - 1].lower_ == "administration"
        if before is not None and before.end == noun.i and (before.label_ == "PERSON" or is_rule):
            owners.append(before.root)
        by = (owners or after)[:1]
        if not by:
            continue
        following = names.person_at(noun.i + 1)
        if following is None and doc[noun.i + 1].lower_ != "of":
            following = names.person_at(noun.i + 2)
        held = [following.root] if following is not None else []
        first = noun.head if noun.dep_ == "conj" else noun  # "Roe, one of the judges and an appointee of Brand"
        if not held and first.dep_ in ("appos", "acl:relcl"):
            held = [first.head]
        if not held and noun.dep_ == "conj" and any(c.dep_ == "appos" and c.i < noun.i for c in noun.head.children):
            held = [noun.head]  # hung on the name itself
        subject = [child for child in noun.children if child.dep_ == "nsubj"]
        if not held and subject and any(child.dep_ == "cop" for child in noun.children):
            held = [_antecedent(subject[0], noun)]
        if held:
            yield held, by[0], noun


def _agents(verb: Token) -> list[Token]:
    """Who does it in the passive, also where the parser hangs him on the post: "nominated to the bench by Roe"."""
    places = [child for child in verb.children if child.dep_ == "obl" and _case(child) in ("to", "as", "for")]
    agents = [
        child for child in verb.children if child.dep_ == "obl:agent" or child.dep_ == "obl" and _case(child) == "by"
    ]
    return agents or [
        child
        for place in places
        for child in place.children
        if child.dep_ == "nmod" and _case(child) == "by" and child.ent_type_ == "PERSON"
    ]


def _is_open(verb: Token) -> bool:
    """Whether the appointment is denied or has yet to happen."""
    return any(child.lower_ in REFUSED for child in verb.children if child.dep_ in ("advmod", "aux", "mark"))


def has_post(verb: Token) -> bool:
    """Whether the verb names what somebody is appointed to or as."""
    return any(
        child.dep_ in ("obl", "xcomp")
        and _case(child) in ("to", "as", "for", "")
        and child.lower_ not in ("one", "some", "defendant", "defendants", "plaintiff", "plaintiffs")
        for child in verb.children
    )


def _antecedent(token: Token, verb: Token) -> Token:
    return verb.head if token.tag_ in ("WP", "WDT") and verb.dep_ in ("acl:relcl", "acl", "appos") else token


def _case(token: Token) -> str:
    return next((child.lower_ for child in token.children if child.dep_ == "case"), "")
