"""What has been mentioned so far, one candidate for each thing: what is known of it, and how present it is."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from kg.interpret.aliases import FORMS
from kg.interpret.mentions import Mention, collectives

# How much a mention's place in its sentence makes it likely to be taken up again; subjects most.
WEIGHTS = {
    "nsubj": 1.0, "nsubj:pass": 0.95, "root": 0.6, "obj": 0.6, "iobj": 0.5, "obl": 0.4, "obl:agent": 0.55, "nmod": 0.3,
    "nmod:poss": 0.45, "appos": 0.35, "beside": 0.0, "conj": 0.4, "compound": 0.15, "parataxis": 0.4,
}  # fmt: skip
LATEST = 40  # mentions of one thing that are looked at
DECAY = 0.5  # per sentence


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
    heads_of_names: set[str] = field(default_factory=set)  # "union" of "Roe Dockers Union", "bank" of "Bank of Roe"
    is_named: bool = False
    is_collective: bool = False
    speaks: str = ""  # "I", "we" or "you" with nobody named: whom these stand for in that voice

    def add(self, doc: Doc, mention: Mention) -> None:
        """Take in one more mention."""
        token = doc[mention.head]
        self.mentions.append(mention)
        sentence, how = sentence_of(doc, mention.head), relation(token)
        # What is said beside a name does not make it more present.
        is_beside = how == "appos" and bool(self.places) and self.places[-1][0] == sentence
        self.places.append((sentence, "beside" if is_beside else how, mention.head))
        if mention.kind == "name" or not self.types:
            self.types = (self.types & mention.types or self.types | mention.types) if self.is_named else mention.types
            self.is_named = self.is_named or mention.kind == "name"
        elif mention.types and self.types & mention.types:
            self.types &= mention.types
        if mention.kind == "name" and mention.label not in ("PERSON", "CASE", "STATUTE"):
            self.heads_of_names.add(head_of_name(doc, mention))
            self.nouns |= _epithet(doc, mention)
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


def _epithet(doc: Doc, name: Mention) -> set[str]:
    """The noun that stands right before a name and says what is named: "startup" of "Startup Kite Labs"."""
    before = doc[name.start - 1] if name.start else None
    if before is None or before.pos_ != "NOUN" or before.dep_ not in ("compound", "nmod"):
        return set()
    return {before.lemma_.lower()} if name.start <= before.head.i < name.end else set()


def head_of_name(doc: Doc, mention: Mention) -> str:
    """The noun that says in a name what is named, in lower case: "union" of "Roe Dockers Union", "bank" of "Bank of Roe"."""
    words = [token.lower_ for token in doc[mention.start : mention.end]]
    at = next((i for i, word in enumerate(words) if word in ("of", "for") and i), len(words))
    words = [word for word in words[:at] if word.isalpha() and word not in FORMS] or words[:at]
    return words[-1] if len(words) > 1 or at < mention.end - mention.start else ""


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
    while token.dep_ == "conj" and token.head.i != token.i and seen < 8:
        token, seen = token.head, seen + 1
    return token.dep_
