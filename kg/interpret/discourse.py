"""What has been mentioned so far, kept so that a mention is compared with few things however long the text."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Doc

from kg.interpret.candidates import Candidate, sentence_of
from kg.interpret.mentions import Mention
from kg.interpret.salience import spoken

MEMORY = 30  # sentences; what was not mentioned for longer is found again only by its own noun


class Discourse:
    """The candidates by their root, in the order of their last mention, and by noun and voice."""

    def __init__(self, root_of: Callable[[int], int]) -> None:
        self._root_of = root_of
        self._candidates: dict[int, Candidate] = {}
        self._recent: dict[int, None] = {}
        self._by_noun: dict[str, dict[int, None]] = {}
        self._voices: dict[str, int] = {}

    def __contains__(self, root: int) -> bool:
        return root in self._candidates

    def add(self, doc: Doc, root: int, mention: Mention, *, voice: str = "") -> None:
        """Take in one mention of the thing with that root."""
        candidate = self._candidates.setdefault(root, Candidate(root))
        candidate.add(doc, mention)
        self._recent.pop(root, None)
        self._recent[root] = None
        if mention.kind == "nominal":
            self._by_noun.setdefault(doc[mention.head].lemma_.lower(), {})[root] = None
        elif mention.kind == "pronoun" and not candidate.speaks and not candidate.is_named:
            candidate.speaks = spoken(doc[mention.head], voice)
            if candidate.speaks:
                self._voices.setdefault(candidate.speaks, root)

    def rename(self, old: int, new: int) -> None:
        """Know a thing by another root from now on."""
        if old != new:
            self._candidates[new] = self._candidates.pop(old)
            self._candidates[new].root = new
            self._recent.pop(old, None)
            self._recent[new] = None

    def near(self, doc: Doc, mention: Mention, *, speaker: int | None = None, voice: str = "") -> dict[int, Candidate]:
        """The things that the mention may stand for: those lately mentioned, its noun's, the voice's and the speaker."""
        token = doc[mention.head]
        sentence = sentence_of(doc, mention.head)
        roots: set[int] = set()
        for root in reversed(self._recent):
            if self._candidates[root].last < sentence - MEMORY:
                break
            roots.add(root)
        if mention.kind == "nominal":
            roots |= {self._root_of(root) for root in self._by_noun.get(token.lemma_.lower(), ())}
        said = self._voices.get(spoken(token, voice))
        roots |= {self._root_of(root) for root in (speaker, said) if root is not None}
        return {root: self._candidates[root] for root in sorted(roots) if root in self._candidates}
