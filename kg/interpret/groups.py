"""Doc and clusters → which named things a word stands for together: "the pair", "both men", "they", "two officers, Roe and Poe"; "one of them, Roe"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from kg.interpret.candidates import sentence_of
from kg.interpret.coreference import Clusters
from kg.interpret.mentions import BODIES, PEOPLE, nominals
from kg.interpret.subjects import case_of

# Words for so many; 0 for any number of them.
SIZES = {
    "pair": 2, "duo": 2, "couple": 2, "both": 2, "two": 2, "trio": 3, "three": 3, "quartet": 4, "four": 4, "five": 5,
    "brother": 0, "sister": 0, "sibling": 0, "spouse": 0, "man": 0, "woman": 0,
}  # fmt: skip
OF_PEOPLE = frozenset({"duo", "couple", "trio", "quartet", "brother", "sister", "sibling", "spouse", "man", "woman"})
ALONE = frozenset({"pair", "duo", "couple", "trio", "quartet"})  # singular words for several
REACH = 5  # sentences from the names to the word that takes them up
_PLURAL = frozenset({"NNS", "NNPS"})
_SHARED = frozenset({"county", "department", "ministry"})  # as `kg.parse.shared_nouns` has them
_GOVERNED = frozenset({"advcl", "ccomp"})
_ANOTHER = frozenset({"other", "another", "more", "additional", "further", "former", "latter"})
_ONE = frozenset({"one", "another", "other", "first", "second", "third", "fourth", "last"})


@dataclass(frozen=True, slots=True)
class _Row:
    """Things named in one row: "Jane Roe and her brother, Ian Poe"."""

    heads: tuple[int, ...]
    kinds: frozenset[str]
    is_subject: bool

    @property
    def end(self) -> int:
        return self.heads[-1]


def find_groups(doc: Doc, clusters: Clusters) -> Mapping[int, tuple[int, ...]]:
    """For each word that takes several named things up, the words that name them; nothing for what one name answers."""
    rows = sorted(_rows(doc, clusters), key=lambda row: row.end)
    found: dict[int, tuple[int, ...]] = {}
    called: dict[str, _Row] = {}
    for token in doc:
        if (family := _family(doc, token, rows)) is not None:
            found[token.i] = family.heads
            continue
        cluster = clusters.of_token(token.i)
        if cluster is not None and (clusters.names(cluster) or token.ent_type_):
            continue
        if (shared := _shared(token, clusters)) is not None:
            found[token.i] = shared.heads
            called[token.lemma_.lower()] = shared
            continue
        apposed = _apposed(token, rows)
        if apposed is not None:
            found[token.i] = apposed.heads
            continue
        if (one := _explained(token, clusters)) is not None:
            found[token.i] = (one,)
            continue
        row = _taken_up(doc, token, rows, clusters) or _called_so(token, called)
        if row is not None and token.lemma_.lower() in OF_PEOPLE:
            called[token.lemma_.lower()] = row
        heads = row.heads if row is not None else _of_governing(token, found) or _both(doc, token, clusters)
        if heads:
            found[token.i] = heads
    return found


def find_listed_bodies(doc: Doc, clusters: Clusters) -> frozenset[int]:
    """The clusters of the bodies that one plural noun names: "Marlow and Trent counties sued"."""
    rows = (row for token in doc if (row := _shared(token, clusters)) is not None)
    heads = (head for row in rows for head in row.heads if doc[head].ent_type_ == "GOV")
    return frozenset(cluster for head in heads if (cluster := clusters.of_token(head)) is not None)


def _rows(doc: Doc, clusters: Clusters) -> Iterator[_Row]:
    for token in doc:
        if token.dep_ == "conj" or not any(child.dep_ == "conj" for child in token.children):
            continue
        heads = [token, *(child for child in token.children if child.dep_ == "conj")]
        # The parser may take a surname for a member of its own: "Jane and Otto Brand".
        places = {each.i for each in heads}
        heads = [each for each in heads if each.ent_iob_ != "I" or each.i - 1 not in places]
        members = [clusters.of_token(each.i) for each in heads]
        if None in members or len(set(members)) < len(members):
            continue
        names = [clusters.names(member) for member in members if member is not None]
        if not all(names) or any(child.lower_ in {"or", "nor"} for head in heads for child in head.children):
            continue
        kinds = [frozenset().union(*(name.types for name in each)) for each in names]
        if all(kind and kind <= PEOPLE for kind in kinds) or all(kind & BODIES and not kind & PEOPLE for kind in kinds):
            yield _Row(tuple(each.i for each in heads), frozenset().union(*kinds), token.dep_.startswith("nsubj"))


def _family(doc: Doc, token: Token, rows: list[_Row]) -> _Row | None:
    """The row whose members bear the surname in the plural: "Jane and Otto Brand sued. The Brands say …"."""
    before = doc[token.i - 1] if token.i else token
    if before.lower_ != "the" or not token.ent_type_ or not token.text[0].isupper() or not token.lower_.endswith("s"):
        return None
    if token.i + 1 < len(doc) and doc[token.i + 1].ent_iob_ == "I":
        return None
    near = [row for row in rows if row.end < token.i and row.kinds <= PEOPLE]
    return next((row for row in reversed(near) if _bear(doc, row, token.lower_.removesuffix("s"))), None)


def _bear(doc: Doc, row: _Row, surname: str) -> bool:
    """Whether each of the row has the surname or, but for the last, a given name alone: "Jane and Otto Brand"."""
    names = [[token.lower_ for token in _name_at(doc, head)] for head in row.heads]
    *others, last = names
    is_last = len(last) > 1 and last[-1].removesuffix("e") == surname.removesuffix("e")
    return is_last and all(len(name) == 1 or name[-1] == last[-1] for name in others)


def _name_at(doc: Doc, head: int) -> list[Token]:
    """The words of the recognised name in which a token stands."""
    return next(([*ent] for ent in doc.ents if ent.start <= head < ent.end), [])


def _called_so(token: Token, called: Mapping[str, _Row]) -> _Row | None:
    """Those whom the same word took up before, however long ago: a text has one "the couple"."""
    size, kinds = _asks(token)
    row = called.get(token.lemma_.lower()) if size is not None and kinds else None
    return row if row is not None and (not size or size == len(row.heads)) else None


def _shared(token: Token, clusters: Clusters) -> _Row | None:
    """The names to which the noun behind them belongs: "Marlow and Trent counties sued"; trees hang them as they come."""
    if token.tag_ not in _PLURAL or token.ent_type_ or token.lemma_.lower() not in _SHARED:
        return None
    ending = {span.end: span for span in token.doc.ents}
    heads: list[int] = []
    at = token.i
    while (name := ending.get(at)) is not None and name.label_ in ("GOV", "PLACE"):
        heads.append(name.root.i)
        at = name.start
        while at > 0 and token.doc[at - 1].lower_ in ("and", ","):
            at -= 1
    if len(heads) < 2 or any(clusters.of_token(head) is None for head in heads):
        return None
    return _Row(tuple(reversed(heads)), BODIES, is_subject=False)


def _apposed(token: Token, rows: list[_Row]) -> _Row | None:
    """The row that says who is meant: "two officers, Jane Roe and Ian Poe, were charged"."""
    if token.tag_ not in _PLURAL:
        return None
    firsts = {child.i for child in token.children if child.dep_ in ("appos", "flat")}
    return next((row for row in rows if row.heads[0] in firsts), None)


def _explained(token: Token, clusters: Clusters) -> int | None:
    """The name that says which one is meant: "one of them, Jane Roe, was charged", "one of the makers, Quillon", "another, Ian Poe, fled"."""
    if token.lower_ not in _ONE or token.dep_ in ("nummod", "det"):
        return None
    tops = [token, *(child for child in token.children if child.dep_ == "nmod" and case_of(child) == "of")]
    names = [child for top in tops for child in top.children if child.dep_ == "appos" and child.pos_ == "PROPN"]
    if not names and token.dep_.startswith("nsubj"):  # the parser may take both for subjects
        after = token.doc[token.i + 1 : token.i + 3]
        names = [
            name for name in after if name.head.i == token.head.i and name.dep_ == token.dep_ and after[0].text == ","
        ]
    clustered = [(name, clusters.of_token(name.i)) for name in names]
    return next((name.i for name, member in clustered if member is not None and clusters.names(member)), None)


def _taken_up(doc: Doc, token: Token, rows: list[_Row], clusters: Clusters) -> _Row | None:
    size, kinds = _asks(token)
    if size is None:
        return None
    sentence = sentence_of(doc, token.i)
    for row in reversed(rows):
        if row.end >= token.i or not _is_near(doc, row, sentence, REACH):
            continue
        if size and size != len(row.heads) or kinds and not row.kinds & kinds:
            continue
        if token.tag_ in ("PRP", "PRP$") and not _is_plain(doc, token, row, sentence, clusters):
            return None
        return row
    return None


def _of_governing(token: Token, found: Mapping[int, tuple[int, ...]]) -> tuple[int, ...]:
    """Those whom the subject of the governing clause takes up: "the duo were jailed after they pleaded guilty"."""
    if token.lower_ != "they" or token.dep_ not in ("nsubj", "nsubj:pass") or token.head.dep_ not in _GOVERNED:
        return ()
    subjects = [child for child in token.head.head.children if child.dep_ in ("nsubj", "nsubj:pass")]
    return found.get(subjects[0].i, ()) if len(subjects) == 1 and subjects[0].i < token.i else ()


def _both(doc: Doc, token: Token, clusters: Clusters) -> tuple[int, ...]:
    """The two things of the noun's kind named since the sentence before, where there are just two: "both firms"."""
    kinds = nominals().get(token.lemma_.lower(), frozenset())
    is_both = any(child.lower_ == "both" for child in token.children)
    if token.tag_ != "NNS" or not is_both or not kinds & BODIES:
        return ()
    sentence = sentence_of(doc, token.i)
    found: dict[int, int] = {}
    for cluster, _ in clusters.all():
        for name in clusters.names(cluster):
            if name.types & kinds and name.head < token.i and sentence - sentence_of(doc, name.head) <= 1:
                found[cluster] = name.head
    subject = {child.i for child in token.head.children if child.dep_.startswith("nsubj")}
    told = [head for head in found.values() if head not in subject]  # who sues both is neither
    return tuple(sorted(told)) if len(told) == SIZES["both"] else ()


def _is_near(doc: Doc, row: _Row, sentence: int, reach: int) -> bool:
    return sentence - sentence_of(doc, row.end) <= reach


def _asks(token: Token) -> tuple[int | None, frozenset[str]]:
    """How many things of what kinds a word takes up, 0 for any number; None where it takes up none."""
    word, lemma = token.lower_, token.lemma_.lower()
    if word in ("they", "them", "their"):
        return 0, frozenset()
    children = [child for child in token.children if child.i < token.i]
    if any(child.lower_ in _ANOTHER or child.dep_ == "nmod:poss" for child in children):
        return None, frozenset()
    is_definite = any(child.lower_ in ("the", "these", "those", "both") for child in children)
    if word == "both" and token.dep_ in ("nsubj", "nsubj:pass", "obj") and not any(True for _ in token.children):
        return 2, frozenset()
    if word in ("two", "three", "four", "five") and is_definite and token.dep_ in ("nsubj", "nsubj:pass", "obj"):
        return SIZES[word], frozenset()
    if lemma in ALONE and is_definite and not any(child.dep_ == "nmod" for child in token.children):
        return SIZES[lemma], PEOPLE if lemma in OF_PEOPLE else frozenset()
    said = (child for child in children if child.dep_ in ("amod", "compound") and child.ent_type_ != "PLACE")
    if token.tag_ != "NNS" or not is_definite or any(said):
        return None, frozenset()
    number = next((SIZES[child.lower_] for child in children if child.lower_ in SIZES), None)
    if lemma in SIZES and SIZES[lemma] == 0:
        return number or 0, PEOPLE
    kinds = nominals().get(lemma, frozenset())
    # "The companies" may be all the trade; "both companies" are those named.
    return (number, kinds) if number is not None and kinds else (None, frozenset())


def _is_plain(doc: Doc, token: Token, row: _Row, sentence: int, clusters: Clusters) -> bool:
    """Whether "they" can only be the row: its subject in the sentence before, with nothing else that is many after it."""
    if not row.is_subject or not _is_near(doc, row, sentence, 1) or not token.dep_.startswith("nsubj"):
        return False
    return not any(each.tag_ in _PLURAL and each.i not in row.heads for each in doc[row.end + 1 : token.i])
