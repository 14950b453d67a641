"""All that was seen in one parsed document before anything is concluded: names, predications, and who fills them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Token

from kg.interpret.coreference import resolve_mentions
from kg.interpret.entities import EntityIndex, find_entities
from kg.interpret.frames import load_frames
from kg.interpret.heads import Head
from kg.interpret.predications import Filler, Predication, find_predications
from kg.model import Document, Evidence, Span

_MARKS = frozenset({",", ";", ":", ".", "-", "–", "—"})


@dataclass(frozen=True, eq=False)
class Observation:
    """A document, its parse, its entities and its predications."""

    document: Document
    doc: Doc
    index: EntityIndex
    predications: tuple[Predication, ...]

    @cached_property
    def sentence_of(self) -> Sequence[int]:
        """For each token the number of its sentence."""
        numbers: list[int] = []
        for number, sentence in enumerate(self.doc.sents):
            numbers.extend([number] * len(sentence))
        return numbers

    @cached_property
    def title_end(self) -> int:
        """The token at which the title ends; 0 without a title."""
        end = int(self.doc.user_data.get("title_end", 0))
        return sum(1 for token in self.doc if token.idx < end)

    @cached_property
    def mention_heads(self) -> dict[str, tuple[int, ...]]:
        """For each entity the tokens that stand for it, pronouns and nominals included: one a mention."""
        found: dict[str, list[int]] = {}
        for token in self.doc:
            key = self.index.of_token(token.i)
            if key is None:
                continue
            head = token.head
            if head.i != token.i and self.index.of_token(head.i) == key and token.dep_ not in ("nmod:poss", "nsubj"):
                continue  # inside the mention, not its head
            found.setdefault(key, []).append(token.i)
        return {key: tuple(tokens) for key, tokens in found.items()}

    def places(self, key: str) -> Counter[int]:
        """In which sentences an entity stands, and how often in each."""
        return self.sentences_of.get(key, Counter())

    @cached_property
    def sentences_of(self) -> Mapping[str, Counter[int]]:
        """For each entity in which sentences it stands, and how often in each."""
        return {key: Counter(self.sentence_of[i] for i in heads) for key, heads in self.mention_heads.items()}

    @cached_property
    def played(self) -> Mapping[str, tuple[tuple[Predication, str], ...]]:
        """For each entity the predications in which it plays a part, with its role."""
        found: dict[str, list[tuple[Predication, str]]] = {}
        for predication in self.predications:
            for role, fillers in predication.roles.items():
                for key in self.keys(fillers):
                    found.setdefault(key, []).append((predication, role))
        return {key: tuple(parts) for key, parts in found.items()}

    @cached_property
    def by_sentence(self) -> Mapping[int, tuple[Predication, ...]]:
        """The predications of each sentence, in the order of their triggers."""
        found: dict[int, list[Predication]] = {}
        for predication in self.predications:
            found.setdefault(self.sentence_of[predication.trigger], []).append(predication)
        return {sentence: tuple(predications) for sentence, predications in found.items()}

    def about(self, start: int, end: int) -> Iterator[Predication]:
        """The predications of the sentences in which the tokens [start, end) stand."""
        for sentence in range(self.sentence_of[start], self.sentence_of[end - 1] + 1):
            yield from self.by_sentence.get(sentence, ())

    def keys(self, fillers: Sequence[Filler]) -> tuple[str, ...]:
        """The entities that the fillers name, coordinated ones each, in order and once."""
        found = [key for filler in fillers for key in self.index.all_of(filler.head)]
        return tuple(dict.fromkeys(found))

    def fillers(self, predication: Predication, *roles: str) -> tuple[Filler, ...]:
        """The fillers of the roles, in the order asked for."""
        return tuple(filler for role in roles for filler in predication.roles.get(role, ()))

    def span(self, start: int, end: int) -> Span:
        """The characters of the tokens [start, end)."""
        return Span(self.doc[start].idx, self.doc[end - 1].idx + len(self.doc[end - 1]))

    def evidence(self, start: int, end: int, by: str) -> Evidence:
        """The words [start, end) as evidence, without a comma or the like before them and without space after."""
        while start < end - 1 and (self.doc[start].is_space or self.doc[start].text in _MARKS):
            start += 1
        while end - 1 > start and self.doc[end - 1].is_space:
            end -= 1
        return Evidence(span=self.span(start, end), by=by)

    def clause(self, token: Token) -> tuple[int, int]:
        """The tokens of the smallest clause about `token` that reads on its own, without the sentence's full stop."""
        sentence = token.sent
        tokens = [t for t in token.subtree if t.sent.start == sentence.start] or [token]
        start, end = tokens[0].i, tokens[-1].i + 1
        while end - 1 > start and self.doc[end - 1].is_punct:
            end -= 1
        return start, end

    def predication_evidence(self, predication: Predication) -> Evidence:
        """The words from the first to the last of the trigger and its fillers, within its sentence."""
        sentence = self.doc[predication.trigger].sent
        tokens = set(predication.words) | {predication.trigger}
        for fillers in predication.roles.values():
            for filler in fillers:
                tokens.update((filler.start, filler.end - 1))
        inside = [i for i in tokens if sentence.start <= i < sentence.end] or [predication.trigger]
        return self.evidence(min(inside), max(inside) + 1, f"frame:{predication.frame.name}")


def observe(document: Document, doc: Doc, heads: Mapping[str, Head]) -> Observation:
    """The observation of one parsed document; the head "kind", where there is one, says what its names are."""
    index = find_entities(doc, resolve_mentions(doc), heads.get("kind"))
    return Observation(document, doc, index, tuple(find_predications(doc, load_frames())))
