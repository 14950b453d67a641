"""A noun, an adjective or an idiom in its sentence → the words at its grammatical places."""

from __future__ import annotations

from spacy.tokens import Token

from kg.interpret.arguments import verb_places
from kg.interpret.attitudes import load_attitudes
from kg.interpret.fillers import conjuncts
from kg.interpret.places import Arguments, Places, add_clauses, add_compound_case, add_far, add_obliques
from kg.interpret.subjects import antecedent, case_of, has_to, is_passive, is_verb, subject

__all__ = ["adjective_arguments", "idiom_arguments", "noun_arguments"]

_ADNOMINAL = frozenset({"NOUN", "PROPN", "SYM", "NUM", "PRON"})


def noun_arguments(noun: Token) -> Arguments:
    """A noun's places: possessor, prepositions, clauses, and what the verb that handles it adds ("filed", "lost")."""
    places = Places()
    places.add("itself", [noun])
    grammar = load_attitudes()
    for child in noun.children:
        if child.dep_ == "nmod:poss":
            places.add("poss", conjuncts(antecedent(child)))
        elif child.dep_ in {"nmod", "obl", "obl:agent"} and (case := case_of(child)):
            places.add(case, conjuncts(antecedent(child)))
            add_compound_case(places, child, case)
            add_far(places, child, nominal=True)
        elif child.dep_ in {"compound", "amod", "nmod"} and child.i < noun.i:
            places.add("adjective" if child.dep_ == "amod" else "compound", [child])
        elif child.dep_ in {"nsubj", "nsubj:pass"} and any(c.dep_ == "cop" for c in noun.children):
            places.add("subject", conjuncts(antecedent(child)))
        elif child.dep_ == "appos" and child.i > noun.i:
            places.add("subject", [child])
        elif (
            child.dep_ == "parataxis"
            and noun.dep_ == "root"
            and any(t.text == ":" for t in noun.doc[noun.i + 1 : child.i])
        ):
            places.add("colon-clause", [child])
        elif child.dep_ in {"acl", "ccomp"}:
            _add_noun_clause(places, noun, child)
        elif child.dep_ == "acl:relcl":
            _add_relative(places, noun, child)
    if noun.dep_ in {"compound", "flat", "nmod", "appos"} and noun.head.pos_ == "PROPN" and not case_of(noun):
        if noun.i < noun.head.i:  # "Acme's lawyer Ann Lee", "Acme lawyer Ann Lee"
            for child in noun.head.children:
                if child.dep_ in {"nmod:poss", "compound"} and child.i < noun.i:
                    places.add("poss" if child.dep_ == "nmod:poss" else "beside", [child])
        places.add("subject", [noun.head])  # "Ann Lee, a lawyer for", "attorney Ann Lee"
    verb = noun.head
    if is_verb(verb) and noun.dep_ in {"obj", "nsubj:pass", "nsubj"}:
        lemma = verb.lemma_.lower()
        if noun.dep_ == "obj":
            # "dismissed her appeal against the sentence": the parser may have hung the phrase on the verb.
            for child in verb.children:
                if child.dep_ == "obl" and child.i > noun.i and (case := case_of(child)) in {"against", "over", "to"}:
                    places.add(f"~{case}", conjuncts(antecedent(child)))
        if noun.dep_ == "obj" and (lemma in grammar.holding or lemma in grammar.facing):
            outer = verb_places(verb, passive=False).places
            doers = outer.get("subject", ())
            places.add("light-subject" if lemma in grammar.holding else "light-target", doers)
            if lemma in grammar.holding:
                for place in (
                    "against",
                    "over",
                    "on",
                    "in",
                    "with",
                    "for",
                    "purpose",
                    "alleging-clause",
                    "that-clause",
                ):
                    places.add(place, outer.get(place, ()))
        elif noun.dep_ == "nsubj:pass" and lemma in grammar.holding:
            outer = verb_places(verb, passive=True).places
            places.add("light-subject", outer.get("subject", ()))
            for place in ("against", "over", "on behalf of", "in", "for", "purpose", "alleging-clause"):
                places.add(place, outer.get(place, ()))
        elif noun.dep_ == "nsubj" and lemma in grammar.alleging:
            _add_said(places, verb)
    return Arguments(noun, "noun", places.done())


def _add_noun_clause(places: Places, noun: Token, child: Token) -> None:
    """A clause on a noun: "bid to", "claim that", "suit alleging", "suit filed by … against …"."""
    grammar = load_attitudes()
    lemma = child.lemma_.lower()
    if has_to(child):
        places.add("to-clause", conjuncts(child))
    elif child.dep_ == "ccomp" or any(c.dep_ == "mark" and c.lower_ == "that" for c in child.children):
        places.add("that-clause", conjuncts(child))
    elif case := case_of(child):
        places.add(case, conjuncts(child))
    elif child.tag_ == "VBG":
        for one in conjuncts(child):
            if one.lemma_.lower() in grammar.alleging:
                _add_said(places, one)
                places.add("alleging-clause", [one])
            else:
                places.add("participle", [one])
    elif child.tag_ == "VBN" and (
        lemma in grammar.holding or lemma in {"issue", "impose", "hand", "grant", "deliver", "sign", "reach", "write"}
    ):
        outer = verb_places(child, passive=True).places
        places.add("by", outer.get("subject", ()))
        for place, words in outer.items():
            if place in {
                "against",
                "over",
                "in",
                "with",
                "on",
                "for",
                "on behalf of",
                "purpose",
                "alleging-clause",
                "at",
                "~against",
            }:
                places.add(place, words)


def _add_relative(places: Places, noun: Token, verb: Token) -> None:
    """A relative clause on a noun: "a suit that Parler filed against", "a suit which accuses"."""
    grammar = load_attitudes()
    if verb.lemma_.lower() in grammar.holding:
        outer = verb_places(verb, passive=is_passive(verb)).places
        places.add("by", (word for word in outer.get("subject", ()) if word.i != noun.i))
        for place in ("against", "over", "in", "on behalf of"):
            places.add(place, outer.get(place, ()))
    elif verb.lemma_.lower() in grammar.alleging:
        doer = subject(verb)
        if doer is not None and doer.i == noun.i:
            _add_said(places, verb)


def _add_said(places: Places, verb: Token) -> None:
    """What a suit says: "accuses Amazon of breaking" fills "accused"; the clause or object after it is the content."""
    outer = verb_places(verb, passive=False).places
    for place in ("that-clause", "of", "to-clause", "ing-clause"):
        if place == "of" and verb.lemma_.lower() != "accuse":
            continue
        places.add("said", outer.get(place, ()))
    if verb.lemma_.lower() in {"accuse", "blame"}:
        places.add("accused", outer.get("object", ()))
    else:
        places.add("said", outer.get("object", ()))


def idiom_arguments(verb: Arguments, word: Token, place: str, *, stands: Token) -> Arguments:
    """The places of a light verb with its word: those of both, the verb's first; the word itself stands at "noun".

    `stands` is what stands at the verb's place: "pair" in "a pair of lawsuits", else the word.
    """
    places = Places()
    kept = dict(verb.places)
    kept[place] = tuple(w for w in kept.get(place, ()) if w.i != stands.i)
    places.merge(kept)
    places.add("noun", [word])
    if is_verb(word):
        inner = verb_places(word, passive=is_passive(word))
    elif word.pos_ in _ADNOMINAL:
        inner = noun_arguments(word)
    else:
        inner = adjective_arguments(word)
    doers = frozenset({"light-subject", "light-target", "subject"})
    places.merge(inner.places, without=doers)
    return Arguments(verb.predicate, verb.voice, {k: v for k, v in places.done().items() if v})


def adjective_arguments(adjective: Token) -> Arguments:
    """An adjective's places: who is said to be so, and its prepositions and clauses."""
    places = Places()
    doer = subject(adjective)
    if doer is not None:
        places.add("subject", conjuncts(doer))
    if adjective.dep_ == "amod":
        places.add("subject", [adjective.head])
    add_obliques(places, adjective)
    add_clauses(places, adjective)
    return Arguments(adjective, "adjective", places.done())
