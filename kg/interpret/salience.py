"""A pronoun or a common noun, and what was mentioned before it → the one that it stands for, or none."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from kg.interpret.mentions import BODIES, PEOPLE, PRONOUNS, Mention, collectives

# How much a mention's place in its sentence makes it likely to be taken up again; subjects most.
WEIGHTS = {
    "nsubj": 1.0, "nsubj:pass": 0.95, "root": 0.6, "obj": 0.6, "iobj": 0.5, "obl": 0.4, "obl:agent": 0.55, "nmod": 0.3,
    "nmod:poss": 0.45, "appos": 0.35, "conj": 0.4, "compound": 0.15, "parataxis": 0.4,
}  # fmt: skip
CLAUSES = ("acl:relcl", "acl", "appos")  # how a relative clause hangs on its noun; the last is the parser's slip
LATEST = 40  # mentions of one thing that are looked at
DECAY = 0.5  # per sentence
WINDOW = 5  # sentences back for a pronoun; a common noun looks further
CLOSE = 1.25  # by what factor the best must beat the second best for a common noun


@dataclass(slots=True)
class Candidate:
    """A cluster as far as it has been read."""

    root: int
    mentions: list[Mention] = field(default_factory=list)
    places: list[tuple[int, str, int]] = field(default_factory=list)  # sentence, relation, head
    types: frozenset[str] = frozenset()
    genders: set[str] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    is_named: bool = False
    is_collective: bool = False
    speaks: str = ""  # "I", "we" or "you" with nobody named: whom these stand for in that voice

    def add(self, doc: Doc, mention: Mention) -> None:
        """Take in one more mention."""
        token = doc[mention.head]
        self.mentions.append(mention)
        self.places.append((sentence_of(doc, mention.head), relation(token), mention.head))
        if mention.kind == "name" or not self.types:
            self.types = (self.types & mention.types or mention.types) if self.is_named else mention.types
            self.is_named = self.is_named or mention.kind == "name"
        elif mention.types and self.types & mention.types:
            self.types &= mention.types
        if mention.gender:
            self.genders.add(mention.gender)
        if mention.number:
            self.numbers.add(mention.number)
        if mention.kind == "nominal":
            self.nouns.add(token.lemma_.lower())
            self.is_collective = self.is_collective or token.lemma_.lower() in collectives()

    @property
    def gender(self) -> str:
        """What is known of the thing's gender: "m", "f", "n", "p" or nothing."""
        for known in ("m", "f", "n", "p"):
            if known in self.genders:
                return known
        return ""

    def salience(self, sentence: int, *, window: int, decay: float = DECAY) -> float:
        """How present the thing is at that sentence; 0 when it was last mentioned before the window."""
        score = 0.0
        for where, how, _ in reversed(self.places):
            distance = sentence - where
            if distance > window:
                break
            score += WEIGHTS.get(how, 0.3) * decay**distance
        return score

    @property
    def last(self) -> int:
        """The sentence of the last mention."""
        return self.places[-1][0] if self.places else 0

    def heads(self) -> set[int]:
        """The heads of the latest mentions: grammar binds within a sentence, so older ones do not matter."""
        return {head for _, _, head in self.places[-LATEST:]}


def sentence_of(doc: Doc, token: int) -> int:
    """The number of the sentence that a token stands in."""
    numbers = doc.user_data.get("sentence_numbers")
    if numbers is None:
        numbers, count = [], -1
        for each in doc:
            count += each.is_sent_start is True or each.i == 0
            numbers.append(count)
        doc.user_data["sentence_numbers"] = numbers
    return int(numbers[token])


def relation(token: Token) -> str:
    """The token's relation, a coordinated one taking its first conjunct's."""
    seen = 0
    while token.dep_ == "conj" and token.head is not token and seen < 8:
        token, seen = token.head, seen + 1
    return token.dep_


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
    while clause.dep_ not in CLAUSES and clause.head is not clause and seen < 6:
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
            child.i
            for child in token.head.children
            if child.dep_ in ("nsubj", "nsubj:pass", "obj", "iobj", "obl") and child is not token
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
    sentence = sentence_of(doc, noun.head)
    same = [
        (candidate.salience(sentence, window=30, decay=0.9), candidate.root)
        for candidate in candidates.values()
        if lemma in candidate.nouns
        and _nominal_fits(noun, candidate)
        and _modifiers_fit(doc, noun, candidate)
        and not _holds(token, candidate)
    ]
    if same:
        return max(same)[1]
    if not noun.types or noun.number == "plur" or _has_possessor(token):
        return None
    ranked = sorted(
        (
            (candidate.salience(sentence, window=12, decay=0.75), candidate.root)
            for candidate in candidates.values()
            if candidate.is_named and candidate.types and candidate.types & noun.types and not candidate.types - noun.types - PEOPLE
            and _nominal_fits(noun, candidate) and not _holds(token, candidate)
        ),
        reverse=True,
    )  # fmt: skip
    if not ranked or ranked[0][0] <= 0.02:
        return None
    if len(ranked) > 1 and ranked[0][0] < CLOSE * ranked[1][0]:
        return None
    return ranked[0][1]


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
