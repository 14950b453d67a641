"""A common noun and what was mentioned before it → the one that it takes up, or none: "Quillon … the company"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from kg.interpret.called_places import choose_place
from kg.interpret.candidates import LATEST, Candidate, sentence_of
from kg.interpret.mentions import PEOPLE, Mention, nominals
from kg.interpret.place_nouns import PLACE_NOUNS

__all__ = ["choose_for_nominal"]

ADVOCATES = frozenset({"Judge", "Attorney"})
LITIGANTS = frozenset(
    """defendant plaintiff accused suspect claimant complainant petitioner respondent appellant applicant victim inmate prisoner gunman
    killer patient""".split()
)
_ACCUSING = frozenset({"sue", "accuse", "countersue"})
_BENCHES = frozenset({"court", "tribunal", "panel", "judge"})
_FIRM = frozenset({"Company"})
_NAMED_BODIES = frozenset({"Company", "Organization", "LawFirm"})
NO_TYPES = frozenset[str]()
CLOSE = 1.25  # by what factor the best must beat the second best for a common noun


def choose_for_nominal(doc: Doc, noun: Mention, candidates: dict[int, Candidate]) -> int | None:
    """The candidate that a definite common noun takes up, or None when none or several fit.

    The same noun before it is the best ground; else its kind of thing, when one such thing stands out.
    """
    token = doc[noun.head]
    if token.dep_ in ("compound", "flat"):
        return None
    if not noun.definite:
        return _same_words(doc, noun, candidates)
    lemma = token.lemma_.lower()
    if lemma in PLACE_NOUNS:
        place = choose_place(doc, noun, candidates.values(), close=CLOSE)
        if place is not None:
            return place
    sentence = sentence_of(doc, noun.head)
    title_end = int(doc.user_data.get("title_end", 0))
    same = [
        (candidate.salience(sentence, window=30, decay=0.9), candidate.root)
        for candidate in _called_barely(doc, noun, [each for each in candidates.values() if lemma in each.nouns])
        if not _is_only_in_title(doc, token, candidate, title_end)
        and _nominal_fits(noun, candidate)
        and _modifiers_fit(doc, noun, candidate)
        and not _holds(token, candidate)
        and not is_co_argument(token, candidate)
    ]
    if same and not _is_renamed(doc, noun, max(same), candidates.values()):
        return max(same)[1]
    if noun.number == "plur" or _has_possessor(token) or lemma in PLACE_NOUNS:
        return None
    named = [
        candidate
        for candidate in candidates.values()
        if candidate.is_named
        and not _holds(token, candidate)
        and not is_co_argument(token, candidate)
        and not _is_told_apart(doc, token, candidate)
    ]
    fits = [candidate for candidate in named if _fits_kind(noun, lemma, candidate)]
    if not fits and noun.types == _FIRM:
        fits = [candidate for candidate in named if _may_be_firm(candidate)]
    accused = _accused_above(token, fits)
    if accused is not None:
        return accused
    called = [
        candidate for candidate in fits if lemma in candidate.heads_of_names and _names_hold(doc, noun, candidate)
    ]
    ranked = sorted(
        (
            (candidate.salience(sentence, window=12, decay=0.75), candidate.root)
            for candidate in called or _likeliest(doc, noun, fits)
        ),
        reverse=True,
    )
    if not ranked or ranked[0][0] <= 0.02:
        return None
    if len(ranked) > 1 and ranked[0][0] < CLOSE * ranked[1][0]:
        return None
    return ranked[0][1]


def _called_barely(doc: Doc, noun: Mention, candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """The benches that the bare noun has called before, where there are any: "the court" beside "the appeals court"."""
    lemma = doc[noun.head].lemma_
    if lemma not in _BENCHES or _modifiers(doc, noun):
        return candidates
    bare = [
        each
        for each in candidates
        if any(
            mention.kind == "nominal"
            and mention.definite
            and doc[mention.head].lemma_ == lemma
            and not _modifiers(doc, mention)
            for mention in each.mentions[-LATEST:]
        )
    ]
    return bare or candidates


def _fits_kind(noun: Mention, lemma: str, candidate: Candidate) -> bool:
    """Whether a named thing can be what the noun says, by kind, number and gender."""
    told = _is_of_kind(noun, lemma, candidate) if noun.types else _is_named_so(lemma, candidate)
    return told and _nominal_fits(noun, candidate)


def _may_be_firm(candidate: Candidate) -> bool:
    """Whether a body of no telling name may be a firm: "Roe Trust"; not "Roe University"."""
    heads = candidate.heads_of_names - {""}
    return candidate.types == {"Organization"} and not any(nominals().get(head) for head in heads)


def _is_of_kind(noun: Mention, lemma: str, candidate: Candidate) -> bool:
    """Whether a named thing is of the noun's kind and of no other, or is named by that very noun."""
    kinds = candidate.types
    if lemma in LITIGANTS and _is_of_bench_or_bar(candidate):
        return False
    return bool(kinds & noun.types) and (not kinds - noun.types - PEOPLE or lemma in candidate.heads_of_names)


def _is_named_so(lemma: str, candidate: Candidate) -> bool:
    """Whether the noun, of whatever kind, is what a body is named by: "the guild" of the Roe Nurses Guild."""
    return lemma in candidate.heads_of_names and bool(candidate.types & _NAMED_BODIES)


def is_co_argument(token: Token, candidate: Candidate) -> bool:
    """Whether the noun is an object beside the candidate as the subject, which only a reflexive can take up again."""
    if token.dep_ not in ("obj", "iobj", "obl", "obl:agent"):
        return False
    return any(
        c.i in candidate.heads() for c in token.head.children if c.dep_ in ("nsubj", "nsubj:pass", "obj", "iobj")
    )


def _accused_above(token: Token, fits: Sequence[Candidate]) -> int | None:
    """Whom the clause that the noun's clause explains accuses, where accuser and accused both fit: "sued Roe, saying the man …"."""
    verb = token.head
    while verb.head.i != verb.i:
        verb = verb.head
        if verb.lemma_.lower() in _ACCUSING:
            by = {c.i for c in verb.children if c.dep_ == "nsubj"}
            against = {c.i for c in verb.children if c.dep_ == "obj"}
            told = [c for c in fits if c.heads() & against]
            return told[0].root if len(told) == 1 and any(c.heads() & by for c in fits) else None
    return None


def _is_only_in_title(doc: Doc, token: Token, candidate: Candidate, title_end: int) -> bool:
    """Whether a title alone has spoken of a thing, by no name: the text takes up what it has named itself."""
    return not candidate.is_named and token.idx >= title_end > doc[candidate.places[-1][2]].idx


def _is_told_apart(doc: Doc, token: Token, candidate: Candidate) -> bool:
    """Whether what governs the noun's clause is called by another noun: "the startup says the tech giant stole its design"."""
    verb = token.head
    seen = 0
    while verb.head.i != verb.i and seen < 6:
        verb, seen = verb.head, seen + 1
        subjects = {
            child.i for child in verb.children if child.dep_ in ("nsubj", "nsubj:pass") and child.pos_ == "NOUN"
        }
        if subjects & candidate.heads() and not any(
            token.is_ancestor(doc[i]) or doc[i].is_ancestor(token) for i in subjects
        ):
            return True
    return False


def _is_renamed(doc: Doc, noun: Mention, same: tuple[float, int], candidates: Iterable[Candidate]) -> bool:
    """Whether what the noun called before has had no name, and a thing named since bears the noun: "a tribe", "the Roe Tribe"."""
    lemma = doc[noun.head].lemma_.lower()
    nameless = next((each for each in candidates if each.root == same[1]), None)
    if nameless is None or nameless.is_named:
        return False
    return any(each.is_named and lemma in each.heads_of_names and each.last > nameless.last for each in candidates)


def _names_hold(doc: Doc, noun: Mention, candidate: Candidate) -> bool:
    """Whether what modifies the noun stands in a name of the thing: "the Roe bank"; not "the German bank"."""
    mine = _modifiers(doc, noun)
    names = (mention for mention in candidate.mentions[-LATEST:] if mention.kind == "name")
    return not mine or any(mine <= {token.lower_ for token in doc[name.start : name.end]} for name in names)


def _is_called(candidate: Candidate, kinds: frozenset[str]) -> bool:
    return any(nominals().get(word, NO_TYPES) <= kinds and word in nominals() for word in candidate.nouns)


def _is_of_bench_or_bar(candidate: Candidate) -> bool:
    """Whether the person is told to be a judge or a lawyer, whom "the defendant" hardly ever means."""
    return _is_called(candidate, ADVOCATES) or any(mention.role for mention in candidate.mentions)


def _likeliest(doc: Doc, noun: Mention, fits: Sequence[Candidate]) -> Sequence[Candidate]:
    """Those of the candidates who are told to be what the noun says, for judges and lawyers; else all of them.

    "The attorney general" is nobody of whom the text does not say so.
    """
    if not noun.types <= ADVOCATES:
        return fits
    is_officer = noun.head + 1 < len(doc) and doc[noun.head + 1].lower_ == "general"
    told = [each for each in fits if _is_called(each, noun.types)]
    told = told or [
        each for each in fits if any(mention.role and mention.role.title() in noun.types for mention in each.mentions)
    ]
    return told or ([] if is_officer else fits)


def _same_words(doc: Doc, noun: Mention, candidates: dict[int, Candidate]) -> int | None:
    """The thing that was called by the very same bare words: "negligence", "class actions"."""
    if noun.start < noun.head and doc[noun.start].pos_ in ("DET", "NUM"):
        return None
    phrase, length = doc[noun.start : noun.end].text.lower(), noun.end - noun.start
    for candidate in reversed(list(candidates.values())):
        for mention in candidate.mentions[-LATEST:]:
            if (
                mention.kind == "nominal"
                and mention.end - mention.start == length
                and doc[mention.start : mention.end].text.lower() == phrase
            ):
                return candidate.root
    return None


def _has_possessor(token: Token) -> bool:
    """ "His company", "the state's agency": another thing than the one named, as a rule."""
    return any(child.dep_ == "nmod:poss" for child in token.children)


def _holds(token: Token, candidate: Candidate) -> bool:
    """Whether the candidate is part of the noun phrase itself: "the judge of the court" is not the court."""
    return bool(({child.i for child in token.children} | {token.head.i}) & candidate.heads())


def _nominal_fits(noun: Mention, candidate: Candidate) -> bool:
    if noun.types and candidate.types and not noun.types & candidate.types:
        return False
    if noun.number and candidate.numbers and noun.number not in candidate.numbers:
        return False
    genders = {noun.gender, candidate.gender} - {""}
    return len(genders) < 2 or genders in ({"m", "p"}, {"f", "p"})


def _modifiers_fit(doc: Doc, noun: Mention, candidate: Candidate) -> bool:
    """Whether the noun's own modifiers do not tell it apart: "the second company" is not "the company"."""
    mine = _modifiers(doc, noun)
    if not mine:
        return True
    for mention in candidate.mentions[-LATEST:]:
        if (
            mention.kind == "nominal"
            and doc[mention.head].lemma_.lower() == doc[noun.head].lemma_.lower()
            and mine <= _modifiers(doc, mention)
        ):
            return True
    return False


def _modifiers(doc: Doc, mention: Mention) -> set[str]:
    return {
        token.lower_ for token in doc[mention.start : mention.head] if token.pos_ in ("ADJ", "NOUN", "PROPN", "NUM")
    }
