"""A pronoun or a common noun, and what was mentioned before it → the one that it stands for, or none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from kg.interpret.candidates import LATEST, Candidate, sentence_of
from kg.interpret.mentions import BODIES, PEOPLE, PRONOUNS, Mention, nominals
from kg.interpret.place_nouns import PLACE_NOUNS, choose_place

__all__ = ["Candidate", "choose_for_nominal", "choose_for_pronoun", "sentence_of", "spoken"]

CLAUSES = ("acl:relcl", "acl", "appos")  # how a relative clause hangs on its noun; the last is the parser's slip
ADVOCATES = frozenset({"Judge", "Attorney"})
LITIGANTS = frozenset(
    """defendant plaintiff accused suspect claimant complainant petitioner respondent appellant applicant victim inmate prisoner gunman
    killer patient""".split()
)
NO_TYPES = frozenset[str]()
WINDOW = 5  # sentences back for a pronoun; a common noun looks further
CLOSE = 1.25  # by what factor the best must beat the second best for a common noun


def choose_for_pronoun(
    doc: Doc, pronoun: Mention, candidates: dict[int, Candidate], *, speaker: int | None, voice: str = ""
) -> int | None:
    """The candidate that a pronoun stands for, or None when nothing fits.

    `voice` tells quotations apart: "I" of one quotation, or of the text outside all of them, is one person.
    """
    token = doc[pronoun.head]
    person = PRONOUNS[token.lower_][2] if token.lower_ in PRONOUNS else 3
    if person in (1, 2):
        found = _choose_first_person(token, candidates, speaker) if person == 1 else None
        return found if found is not None else _same_voice(spoken(token, voice), candidates)
    if person == 0:
        return _relative(token, candidates)
    sentence = sentence_of(doc, pronoun.head)
    best, best_score = None, 0.0
    for candidate in candidates.values():
        if candidate.root == speaker or not _pronoun_fits(pronoun, token, candidate) or _is_bound(token, candidate):
            continue
        score = candidate.salience(sentence, window=WINDOW)
        score *= _parallel(token, candidate, sentence)
        if candidate.is_named:
            score *= 1.3
        if score > best_score:
            best, best_score = candidate.root, score
    return best if best_score >= 0.1 else None


def spoken(token: Token, voice: str) -> str:
    """ "I", "we" or "you" with the voice that says it; empty for any other word."""
    known = PRONOUNS.get(token.lower_)
    if known is None or known[2] not in (1, 2):
        return ""
    return f"{known[2]}{known[0]} {voice}"


def _same_voice(said: str, candidates: dict[int, Candidate]) -> int | None:
    return next((candidate.root for candidate in candidates.values() if candidate.speaks == said), None)


def _choose_first_person(token: Token, candidates: dict[int, Candidate], speaker: int | None) -> int | None:
    if speaker is None or speaker not in candidates:
        return None
    kinds = candidates[speaker].types
    if token.lower_ in ("we", "us", "our", "ours", "ourselves"):
        # "We" of a company or a court is itself; of a person, nobody knows who else.
        return speaker if kinds & BODIES else None
    return speaker if not kinds or kinds & PEOPLE else None


def _relative(token: Token, candidates: dict[int, Candidate]) -> int | None:
    """The noun that a relative clause hangs on: "Roe, who sued"."""
    clause = token.head
    seen = 0
    while clause.dep_ not in CLAUSES and clause.head.i != clause.i and seen < 6:
        clause, seen = clause.head, seen + 1
    if clause.dep_ not in CLAUSES:
        return None
    for candidate in candidates.values():
        if clause.head.i in candidate.heads():
            return candidate.root
    return None


def _pronoun_fits(pronoun: Mention, token: Token, candidate: Candidate) -> bool:
    gender, kinds = candidate.gender, candidate.types
    if pronoun.gender in ("m", "f"):
        if "plur" in candidate.numbers or (kinds and not kinds & PEOPLE):
            return False
        return gender in (pronoun.gender, "p", "") and (bool(kinds) or gender != "")
    if pronoun.gender == "n":
        return gender not in ("m", "f", "p") and "plur" not in candidate.numbers and not (kinds and kinds <= PEOPLE)
    if "plur" in candidate.numbers:
        return True
    return candidate.is_collective or bool(kinds & BODIES and "sing" not in candidate.numbers)


def _is_bound(token: Token, candidate: Candidate) -> bool:
    """Whether grammar forbids the candidate: "Roe sued him" is not Roe himself; "his lawyer" is not his own lawyer."""
    reflexive = token.lower_.endswith(("self", "selves"))
    heads = candidate.heads()
    if token.dep_ == "nmod:poss":
        return token.head.i in heads
    if token.dep_ in ("obj", "iobj", "obl", "obl:agent"):
        siblings = {
            child.i for child in token.head.children if child.dep_ in ("nsubj", "nsubj:pass", "obj", "iobj", "obl")
        }
        if not siblings and token.head.dep_ in ("xcomp", "conj"):
            siblings = {child.i for child in token.head.head.children if child.dep_ in ("nsubj", "nsubj:pass")}
        return not reflexive and bool(siblings & heads)
    if token.dep_ == "nmod":
        return token.head.i in heads
    return False


def _parallel(token: Token, candidate: Candidate, sentence: int) -> float:
    """A subject likes a subject as antecedent, an object an object."""
    last = [how for where, how, _ in candidate.places[-LATEST:] if sentence - where <= 1]
    if not last:
        return 1.0
    if token.dep_.startswith("nsubj"):
        return 1.3 if any(how.startswith("nsubj") for how in last) else 1.0
    if token.dep_ == "nmod:poss":
        return 1.15 if any(how.startswith("nsubj") for how in last) else 1.0
    return 1.0


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
    same = [
        (candidate.salience(sentence, window=30, decay=0.9), candidate.root)
        for candidate in candidates.values()
        if lemma in candidate.nouns
        and _nominal_fits(noun, candidate)
        and _modifiers_fit(doc, noun, candidate)
        and not _holds(token, candidate)
    ]
    if same and not _is_renamed(doc, noun, max(same), candidates.values()):
        return max(same)[1]
    if not noun.types or noun.number == "plur" or _has_possessor(token) or lemma in PLACE_NOUNS:
        return None
    fits = [
        candidate
        for candidate in candidates.values()
        if candidate.is_named
        and candidate.types
        and candidate.types & noun.types
        and (not candidate.types - noun.types - PEOPLE or lemma in candidate.heads_of_names)
        and not (lemma in LITIGANTS and _is_of_bench_or_bar(candidate))
        and _nominal_fits(noun, candidate)
        and not _holds(token, candidate)
        and not _is_told_apart(doc, token, candidate)
    ]
    called = [
        candidate for candidate in fits if lemma in candidate.heads_of_names and _names_hold(doc, noun, candidate)
    ]
    ranked = sorted(
        (
            (candidate.salience(sentence, window=12, decay=0.75), candidate.root)
            for candidate in called or _likeliest(noun, fits)
        ),
        reverse=True,
    )
    if not ranked or ranked[0][0] <= 0.02:
        return None
    if len(ranked) > 1 and ranked[0][0] < CLOSE * ranked[1][0]:
        return None
    return ranked[0][1]


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


def _likeliest(noun: Mention, fits: Sequence[Candidate]) -> Sequence[Candidate]:
    """Those of the candidates who are told to be what the noun says, for judges and lawyers; else all of them."""
    if not noun.types <= ADVOCATES:
        return fits
    told = [each for each in fits if _is_called(each, noun.types)]
    told = told or [
        each for each in fits if any(mention.role and mention.role.title() in noun.types for mention in each.mentions)
    ]
    return told or fits


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
