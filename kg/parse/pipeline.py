"""Document into Doc: words, sentences, tags, trees, lemmas, names and the phrases that were learned."""

from __future__ import annotations

import importlib
import os
import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, cast

import numpy as np
import spacy
from numpy.typing import NDArray
from spacy.attrs import DEP, HEAD, LEMMA, MORPH, POS, SENT_START, TAG
from spacy.language import Language
from spacy.tokens import Doc, Span

from kg.model import Document
from kg.parse.bio import Phrase, find_phrases, softmax
from kg.parse.lemmas import words as word_table
from kg.parse.network import Network, Seen
from kg.parse.sentences import find_sentences
from kg.parse.tokens import make_tokenizer

if TYPE_CHECKING:
    from thinc.types import Ints2d

STEPS = ("kg_sentences", "kg_network", "kg_lemmas", "kg_names", "kg_phrases")
LONGEST_TEXT = 100_000_000  # characters: no component here grows faster than the text
LONGEST_SENTENCE = 400  # words; a table without full stops is cut, since a tree's cost grows with the square
THREADS = "KG_PARSE_THREADS"  # environment: cores that the network may use
# The network tells judges and attorneys from other persons; a name's label is PERSON and its `id_` the role.
ROLES = {"JUDGE": "judge", "ATTORNEY": "attorney"}
LABELS = {"LOC": "PLACE", "MISC": "OTHER", "JUDGE": "PERSON", "ATTORNEY": "PERSON"}
TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning afternoon evening
    night noon midnight second minute minutes hour hours day days week weeks weekend month months quarter year years decade
    decades century january february march april may june july august september october november december jan feb mar apr
    jun jul aug sept sep oct nov dec spring summer autumn fall winter time times moment""".split()
)
YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
SEEN = "kg_seen"  # key of `doc.user_data` while the pipeline runs
LEAST_PARTY = 0.5  # probability
DOUBT = 1.1  # log-odds: a word that is outside three times as likely as not is still shown as perhaps inside


@lru_cache(maxsize=1)
def load() -> Language:
    """The pipeline with the weights in the package; loaded once for each process."""
    nlp = spacy.blank("en")
    nlp.tokenizer = make_tokenizer(nlp)
    nlp.max_length = LONGEST_TEXT
    for step in STEPS:
        nlp.add_pipe(step)
    return nlp


def parse(document: Document, nlp: Language) -> Doc:
    """The document's text with all annotations; `doc.text` is the text, character for character.

    White space that is no single space between words is a token of its own (`token.is_space`), as always in spaCy: it
    hangs from the word before it with the relation "dep" and belongs to no tree, name or phrase.
    """
    doc = nlp.make_doc(document.text)
    doc.user_data["issued"] = document.issued
    doc.user_data["title_end"] = document.title_span.end if document.title_span else 0
    return nlp(doc)


@Language.component("kg_sentences", assigns=["token.is_sent_start", "doc.sents"])
def sentences(doc: Doc) -> Doc:
    """Marks the first word of each sentence; the spaces between two sentences belong to the first."""
    starts = iter([span.start for span in find_sentences(doc.text)])
    following = next(starts, None)
    # One array, because setting `token.is_sent_start` looks through the whole Doc each time.
    marks = np.full((len(doc), 1), -1, dtype=np.int64)
    length = 0
    for token in doc:
        begins = token.i == 0
        if not token.is_space:
            end = token.idx + len(token)
            while following is not None and following < end:
                begins, following = True, next(starts, None)
            if length >= LONGEST_SENTENCE and (doc[token.i - 1].is_punct or length >= 2 * LONGEST_SENTENCE):
                begins = True
        if begins:
            marks[token.i] = 1
        length = 0 if begins else length + 1
    _set(doc, [SENT_START], marks.view(np.uint64))
    return doc


class NetworkStep:
    """Runs the network; leaves tags, parts of speech, trees and vectors in the Doc, and the other scores for later steps."""

    def __init__(self, network: Network) -> None:
        self.network = network

    def __call__(self, doc: Doc) -> Doc:
        """The Doc with its tags, trees and vectors set."""
        places, bounds = _sentences_of_words(doc)
        words = [doc[i].text for i in places]
        seen = self.network.see(words, bounds)
        labels, strings = self.network.labels, doc.vocab.strings
        mark_times(seen, words, labels["dependency"])
        mark_court(seen, words, labels)
        columns = {
            TAG: _hashes(strings.add, labels["xpos"])[seen.scores["xpos"].argmax(axis=1)],
            POS: _hashes(_part_of_speech, labels["upos"])[seen.scores["upos"].argmax(axis=1)],
            DEP: _hashes(strings.add, labels["dependency"])[seen.relations],
            HEAD: _head_offsets(places, seen),
        }
        blank = {TAG: strings.add("_SP"), POS: _part_of_speech("SPACE"), DEP: strings.add("dep"), HEAD: 0}
        table = np.zeros((len(doc), len(columns)), dtype=np.uint64)
        spaces = np.ones(len(doc), dtype=bool)
        spaces[places] = False
        for column, (attribute, values) in enumerate(columns.items()):
            table[places, column] = values
            table[spaces, column] = blank[attribute]
        _attach_spaces(table, spaces, doc, list(columns).index(HEAD))
        _set(doc, list(columns), table)
        doc.tensor = np.zeros((len(doc), seen.vectors.shape[1]), dtype=np.float32)
        doc.tensor[places] = seen.vectors
        doc.user_data[SEEN] = (seen, places, bounds, labels)
        return doc


@Language.factory(
    "kg_network",
    requires=["doc.sents"],
    assigns=["token.tag", "token.pos", "token.dep", "token.head", "doc.tensor"],
)
def make_network(nlp: Language, name: str) -> NetworkStep:
    """The network with the weights in the package, on one core unless the environment allows more."""
    return NetworkStep(Network(threads=int(os.environ.get(THREADS, "1"))))


@Language.component("kg_lemmas", requires=["token.tag", "token.dep"], assigns=["token.lemma", "token.morph"])
def lemmas(doc: Doc) -> Doc:
    """Adds each word's dictionary form and features."""
    table, strings, morphology = word_table(), doc.vocab.strings, doc.vocab.morphology
    passive = {token.head.i for token in doc if token.dep_ == "aux:pass"}
    made = np.zeros((len(doc), 2), dtype=np.uint64)
    known: dict[tuple[str, str, bool], tuple[int, int]] = {}
    for i, token in enumerate(doc):
        key = (token.text, token.tag_, i in passive)
        if key not in known:
            word, tag, is_passive = key
            features = table.features(word, tag) + ("|Voice=Pass" if is_passive and tag == "VBN" else "")
            known[key] = strings.add(word if token.is_space else table.lemma(word, tag)), morphology.add(features)
        made[i] = known[key]
    _set(doc, [LEMMA, MORPH], made)
    return doc


@Language.component("kg_names", requires=["doc.sents", "token.tag", "token.dep"], assigns=["doc.ents"])
def names(doc: Doc) -> Doc:
    """Sets the names: the network's, joined with those that rules find better."""
    seen, places, bounds, labels = doc.user_data[SEEN]
    phrases = find_phrases(seen.scores["names"], labels["names"], bounds)
    found = [_span(doc, places, phrase, LABELS.get(phrase.label, phrase.label)) for phrase in phrases]
    for span, phrase in zip(found, phrases, strict=True):
        span.id_ = ROLES.get(phrase.label, "")
    join = _join_names()
    doc.ents = join(doc, found) if join else found
    return doc


@Language.component("kg_phrases", requires=["doc.ents"], assigns=["doc.spans"])
def phrases(doc: Doc) -> Doc:
    """Sets the learned phrases; a span's `id_` is its probability ("0.87") and a claim's `kb_id_` its likely status."""
    seen, places, bounds, labels = doc.user_data.pop(SEEN)
    for kind in ("claims", "rulings"):
        doc.spans[kind] = []
        if kind in seen.scores:
            found = _with_doubtful(seen.scores[kind], labels[kind], bounds)
            spans = [_span(doc, places, phrase, phrase.label) for phrase in found]
            for span, phrase in zip(spans, found, strict=True):
                span.id_ = f"{phrase.probability:.2f}"
                if kind == "claims" and "status" in seen.scores:
                    scores = seen.scores["status"][phrase.start : phrase.end].mean(axis=0)
                    span.kb_id_ = labels["status"][int(scores.argmax())]
            doc.spans[kind] = spans
    doc.spans["parties"] = list(_parties(doc, seen, places, labels)) if "parties" in seen.scores else []
    return doc


def _with_doubtful(scores: NDArray[np.float32], labels: list[str], bounds: Sequence[tuple[int, int]]) -> list[Phrase]:
    """The phrases that the network sees, and apart from them those that it takes for rather unlikely.

    What reads the phrases weighs how sure each one is, and knows the grammar about it; what is not shown it cannot weigh.
    """
    sure = find_phrases(scores, labels, bounds)
    doubtful = find_phrases(scores, labels, bounds, doubt=DOUBT)
    apart = [d for d in doubtful if all(d.end <= s.start or s.end <= d.start for s in sure)]
    return sorted([*sure, *apart], key=lambda phrase: phrase.start)


def mark_times(seen: Seen, words: list[str], relations: list[str]) -> None:
    """Relabels as obl:tmod the obliques without preposition that are times: "ruled Monday", "resigned last week".

    The treebanks of today call every oblique without preposition by one name, so this cannot be learned from them.
    """
    number = {relation: i for i, relation in enumerate(relations)}
    places = np.arange(len(words))
    marked = np.zeros(len(words), dtype=bool)
    marked[(places + seen.heads)[np.isin(seen.relations, [number["case"], number["mark"]])]] = True
    for i in np.flatnonzero((seen.relations == number["obl"]) & ~marked).tolist():
        if words[i].lower().rstrip(".") in TIMES or YEAR.fullmatch(words[i]):
            seen.relations[i] = number["obl:tmod"]


def mark_court(seen: Seen, words: list[str], labels: dict[str, list[str]]) -> None:
    """Reads "took the mill to court" as a place that somebody is taken to, and not as wooing.

    In the treebanks "to" before a bare noun is rare and before a verb common, so the network goes by that.
    """
    number = {relation: i for i, relation in enumerate(labels["dependency"])}
    objects = set((np.arange(len(words)) + seen.heads)[seen.relations == number["obj"]].tolist())
    for i in range(1, len(words)):
        if words[i].lower() != "court" or words[i - 1].lower() != "to" or i in objects:
            continue
        if not labels["xpos"][int(seen.scores["xpos"][i].argmax())].startswith("VB"):
            continue
        for head, label in (("xpos", "NN"), ("upos", "NOUN")):
            seen.scores[head][i, labels[head].index(label)] = seen.scores[head][i].max() + 1
        seen.relations[i] = number["obl"]
        if i - 1 + int(seen.heads[i - 1]) == i:
            seen.relations[i - 1] = number["case"]


def _parties(doc: Doc, seen: Seen, places: NDArray[np.int64], labels: dict[str, list[str]]) -> list[Span]:
    words = np.full(len(doc), -1)
    words[places] = np.arange(len(places))
    sides = labels["parties"]
    found = []
    for name in doc.ents:
        inside = [int(w) for w in words[name.start : name.end] if w >= 0]
        chances = softmax(seen.scores["parties"][inside]).mean(axis=0)
        best = int(chances.argmax())
        if sides[best] != "O" and chances[best] >= LEAST_PARTY:
            span = Span(doc, name.start, name.end, label=sides[best])
            span.id_ = f"{chances[best]:.2f}"
            found.append(span)
    return found


def _span(doc: Doc, places: NDArray[np.int64], phrase: Phrase, label: str) -> Span:
    return Span(doc, int(places[phrase.start]), int(places[phrase.end - 1]) + 1, label=label)


def _sentences_of_words(doc: Doc) -> tuple[NDArray[np.int64], list[tuple[int, int]]]:
    """Which tokens are words, and which stretches of them are sentences."""
    places = np.asarray([token.i for token in doc if not token.is_space], dtype=np.int64)
    starts = [i for i, place in enumerate(places.tolist()) if i == 0 or _begins(doc, places, i, place)]
    return places, list(pairwise([*starts, len(places)]))


def _begins(doc: Doc, places: NDArray[np.int64], i: int, place: int) -> bool:
    return any(doc[j].is_sent_start for j in range(int(places[i - 1]) + 1, place + 1))


def _set(doc: Doc, attributes: list[int | str], values: NDArray[np.uint64]) -> None:
    # spaCy's own types know only arrays of thinc's kind, and it takes signed numbers in unsigned ones.
    doc.from_array(attributes, cast("Ints2d", values))


def _head_offsets(places: NDArray[np.int64], seen: Seen) -> NDArray[np.uint64]:
    """Distances to the heads in tokens, spaces counted, as spaCy stores them."""
    heads = np.arange(len(places)) + seen.heads
    offsets = places[heads] - places if len(places) else places
    return offsets.astype(np.int64).view(np.uint64)


def _attach_spaces(table: NDArray[np.uint64], spaces: NDArray[np.bool_], doc: Doc, column: int) -> None:
    """Spaces hang from the word before them; at the very start, from the first word."""
    words = np.flatnonzero(~spaces)
    for i in np.flatnonzero(spaces).tolist():
        before = words[words < i][-1:] if len(words) else words
        target = int(before[0]) if len(before) else int(words[0]) if len(words) else i
        table[i, column] = np.int64(target - i).view(np.uint64)


def _hashes(number: Callable[[str], int], labels: list[str]) -> NDArray[np.uint64]:
    return np.asarray([number(label) for label in labels], dtype=np.uint64)


def _part_of_speech(name: str) -> int:
    return int(spacy.symbols.IDS[name])


@lru_cache(maxsize=1)
def _join_names() -> Callable[[Doc, list[Span]], list[Span]] | None:
    try:
        return importlib.import_module("kg.parse.names").join_names  # type: ignore[no-any-return]
    except ModuleNotFoundError:
        return None
