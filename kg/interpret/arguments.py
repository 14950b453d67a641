"""A verb in its sentence → the words at its grammatical places, the same however it is put.

Passive, relative, infinitival, participial, coordinated: "subject" is always who acts and "object" what is acted upon.
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.interpret.fillers import conjuncts, is_clause
from kg.interpret.headlines import announced, is_headline, said_before
from kg.interpret.places import Arguments, Places, add_clauses, add_far, add_obliques, may_act
from kg.interpret.subjects import antecedent, case_of, has_to, is_passive, is_verb, objects, subject

__all__ = ["verb_arguments", "verb_places"]

# Verbs whose object does, or is, what the infinitive after it says.
_WITH_INFINITIVE = frozenset(
    "allow permit order direct instruct force compel require oblige enable authorize authorise tell rule find declare deem".split()
)


def verb_arguments(verb: Token) -> tuple[Arguments, ...]:
    """The verb's places, best reading first; a second one where a headline may have left "was" out."""
    passive = is_passive(verb)
    readings = [verb_places(verb, passive=passive)]
    if not passive and _may_be_headline_passive(verb):
        readings.append(verb_places(verb, passive=True))
    return tuple(readings)


def _may_be_headline_passive(verb: Token) -> bool:
    """ "Man jailed for fraud": a past form with a subject, no object and no auxiliary."""
    if verb.tag_ != "VBN" and not (verb.tag_ == "VBD" and is_headline(verb)):
        return False
    return not any(child.dep_ in {"obj", "aux", "cop", "ccomp"} for child in verb.children)


def verb_places(verb: Token, *, passive: bool) -> Arguments:
    """The verb's places, read as active or as passive."""
    places = Places()
    doer = subject(verb) or (announced(verb) if passive else None)
    direct = _direct(verb)
    if passive:
        places.add("subject", (w for child in verb.children if _is_agent(child) for w in conjuncts(antecedent(child))))
        if "subject" not in places.found:
            places.add("subject", _agents_below(verb))
        if doer is not None:
            if direct:  # "was awarded damages"
                places.add("indirect-object", conjuncts(doer))
            else:
                places.add("object", conjuncts(doer))
    elif doer is not None:
        places.add("subject", conjuncts(doer))
    if passive and doer is not None and is_clause(doer):  # "it is ordered that"
        places.add("that-clause", [doer])
    if len(direct) > 1:
        places.add("indirect-object", conjuncts(direct[0]))
        direct = direct[1:]
    for word in direct:
        indirect = word.dep_ == "iobj" and not passive
        places.add("indirect-object" if indirect else "object", conjuncts(word))
        if indirect:
            places.add("object", conjuncts(word))
    add_obliques(places, verb)
    add_clauses(places, verb)
    for word in (*direct, *([doer] if passive and doer is not None else [])):
        add_far(places, word)
    if "to-clause" not in places.found and verb.lemma_.lower() in _WITH_INFINITIVE:
        places.add("to-clause", (c for word in direct for c in word.children if c.dep_ == "acl" and has_to(c)))
    if not direct and "that-clause" not in places.found:
        places.add("before", said_before(verb))
    return Arguments(verb, "passive" if passive else "active", places.done())


def _agents_below(verb: Token) -> list[Token]:
    """ "Nominated to the bench by Ortiz", "was awarded damages by Judge Lee": who acts, hung one step too low."""
    below = (grand for child in verb.children if child.dep_ in {"obl", "obj"} for grand in child.children)
    return [grand for grand in below if grand.dep_ == "nmod" and case_of(grand) == "by" and may_act(grand)][:1]


def _is_agent(child: Token) -> bool:
    return (
        child.dep_ in {"obl:agent", "obl"} and case_of(child) == "by" and (child.dep_ == "obl:agent" or may_act(child))
    )


def _is_bare_noun(child: Token, verb: Token) -> bool:
    """Whether a noun right of a verb, called a modifier of it, has no preposition: "strikes down [school fees]"."""
    if child.dep_ != "nmod" or child.i < verb.i or child.ent_type_ == "DATE" or child.pos_ not in {"NOUN", "PROPN"}:
        return False
    between = verb.doc[verb.i + 1 : child.i]
    return not case_of(child) and not any(word.dep_ in {"case", "mark"} for word in between)


def _direct(verb: Token) -> list[Token]:
    """The verb's own objects, else the one that it shares with the verbs beside it or takes from a relative clause."""
    own = objects(verb) or [c for c in verb.children if _is_bare_noun(c, verb)][:1]
    if own or is_passive(verb):
        return own
    children = list(verb.children)
    if any(child.dep_ in {"ccomp", "xcomp"} for child in children):
        return []
    if verb.dep_ == "conj" and is_verb(verb.head) and not is_passive(verb.head):
        shared = [word for word in objects(verb.head) if word.i > verb.i]
        if shared:
            return shared
    for child in children:
        if (
            child.dep_ == "conj"
            and is_verb(child)
            and not any(w.dep_.startswith("obl") and w.i < child.i for w in children)
        ):
            between = {w.dep_ for w in children if verb.i < w.i < child.i}
            shared = [word for word in objects(child) if word.i > child.i]
            if shared and "obj" not in between and not any(c.dep_.startswith("nsubj") for c in child.children):
                return shared
    if verb.dep_ == "acl:relcl" and verb.head.pos_ in {"NOUN", "PROPN", "PRON"}:
        # "the law the court struck down": a subject of its own, and no pronoun that stands for the noun.
        has_subject = any(child.dep_.startswith("nsubj") for child in children)
        standing = (w for w in verb.subtree if w.dep_.startswith("nsubj") or w.dep_ in {"obl", "obj", "nmod"})
        if has_subject and all(antecedent(w).i == w.i for w in standing):
            return [verb.head]
    return []
