"""Found statements → those that speak of what the question speaks of ("the ban on robocalls"), by their own words first.

Four tests, from near to far: the wording of what was found, the paragraph that its quotes stand in, the title of its
document, the document. The first test that something passes decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.ask.documents import chunks, documents_of, is_alone, naming_any, present, speaking, texts_of
from kg.ask.sparql import Queryable, Row, prologue, rows, values
from kg.ask.words import content

ENOUGH = 0.5  # the share of the question's words that must be there
ENOUGH_OF_DOCUMENT = 0.6  # a long text holds many words by chance


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the question: what it may mean, and its words, for statements that mention it without a link."""

    things: frozenset[str]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Unknown:
    """Words of the question that lead to nothing in the store: they must stand in the document, or near the statement."""

    words: frozenset[str]
    near: bool
    share: float = 1.0  # how many of the words at least


@dataclass(frozen=True, slots=True)
class Relevant:
    """The rows that are about the matter, and the test that they passed: "wording", "paragraph", "title", "document"."""

    rows: tuple[Row, ...]
    test: str


def relevant(
    store: Queryable,
    found: Sequence[Row],
    stems: frozenset[str],
    others: Sequence[Name],
    *,
    strict: bool = False,
    only_best: bool = False,
    own: bool = False,
    worded: bool = False,
    topical: bool = False,
    unknown: Sequence[Unknown] = (),
) -> Relevant:
    """The rows that speak of these words and things; all of them if there is nothing to speak of.

    A name that the question has is never left out: what is found stands in a document that speaks of that thing, and a
    name that the store does not know stands beside it. With `worded`, only a statement's own words tell.
    """
    found = _naming(store, _beside(store, found, unknown), others)
    wanted = len(stems) + len(others)
    if not wanted or not found:
        return Relevant(tuple(found), "")
    nodes = _nodes(found)
    wording, near = _wording(store, nodes)
    matter = frozenset() if is_alone(store) else stems  # the matter of the one document is what is asked about
    scores = [_score(row, wording, near, stems, others, matter) / wanted for row in found]
    if (best := max(scores)) and best >= ENOUGH:
        return Relevant(_kept(found, scores, best, only_best=only_best), "wording")
    if worded:
        return Relevant((), "")
    if topical and stems and not others and (whole := _of_title(store, found, nodes, stems)):
        return Relevant(whole, "title")
    if own and stems and _stated_elsewhere(store, nodes, stems):
        return Relevant((), "")
    around = _merged(wording, _paragraphs(store, nodes))
    scores = [_score(row, around, near, stems, others, matter) / wanted for row in found]
    if (best := max(scores)) >= ENOUGH:
        return Relevant(_kept(found, scores, best, only_best=only_best), "paragraph")
    if strict:
        return Relevant((), "")
    return _of_document(store, found, nodes, stems, others)


def _merged(wording: dict[str, frozenset[str]], texts: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """The words of each node from both."""
    return {node: wording.get(node, frozenset()) | texts.get(node, frozenset()) for node in {*wording, *texts}}


def _nodes(found: Sequence[Row]) -> list[str]:
    """The things in the rows, each once."""
    return sorted(
        {row[name] for row in found for name in ("why", "answer", "on") if row.get(name, "").startswith("http")}
    )


def _naming(store: Queryable, found: Sequence[Row], others: Sequence[Name]) -> Sequence[Row]:
    """The rows from documents that speak of each of these things."""
    if not others or not found:
        return found
    speak = speaking(store, _nodes(found))
    documents = {document for some in speak.values() for document in some}
    good = set(documents)
    if len(documents) > 1:
        for name in others:
            good &= naming_any(store, documents, name.things)
    if good == documents:
        return found
    return [row for row in found if _that_say(row, speak) & good]


def _beside(store: Queryable, found: Sequence[Row], unknown: Sequence[Unknown]) -> Sequence[Row]:
    """The rows whose document has the words of each unknown, or whose own words, paragraphs or title have them."""
    if not unknown or not found:
        return found
    nodes = _nodes(found)
    speak, titles, texts = documents_of(store, nodes)
    around = _merged(_paragraphs(store, nodes), _wording(store, nodes)[0]) if any(name.near for name in unknown) else {}
    kept = []
    for row in found:
        documents = _that_say(row, speak)
        inside = [texts[document] for document in documents]
        own = frozenset[str]().union(*(around.get(row.get(name, ""), frozenset()) for name in ("why", "answer", "on")))
        near = [own | titles[document] for document in documents] or [own]
        if all(any(_holds(text, name) for text in (near if name.near else inside)) for name in unknown):
            kept.append(row)
    return kept


def _holds(text: frozenset[str], name: Unknown) -> bool:
    """Whether the text has enough of the words, or of what begins like them: "Korean" where it has "Korea"."""
    there = [word in text or len(word) > 5 and any(each.startswith(word[:-2]) for each in text) for word in name.words]
    return sum(there) >= name.share * len(there)


def _of_title(store: Queryable, found: Sequence[Row], nodes: Sequence[str], stems: frozenset[str]) -> tuple[Row, ...]:
    """The rows from documents whose title has all the words: their whole matter is meant."""
    speak, titles, _ = documents_of(store, nodes)
    good = {document for document, held in titles.items() if stems <= held}
    return tuple(row for row in found if _that_say(row, speak) & good)


def _that_say(row: Row, speak: dict[str, set[str]]) -> set[str]:
    """The documents that speak of what says so, or, where nothing does, of the answer."""
    return speak.get(row.get("why", "")) or speak.get(row.get("answer", ""), set())


def _of_document(
    store: Queryable, found: Sequence[Row], nodes: Sequence[str], stems: frozenset[str], others: Sequence[Name]
) -> Relevant:
    """The rows from the documents that speak of these words and things, in the title or all through."""
    wanted = len(stems) + len(others)
    documents, titles, whole = documents_of(store, nodes)
    # among many documents some hold the words by chance; where there is only one, it is what is asked about
    tests = [("title", titles, ENOUGH), *([("document", whole, ENOUGH_OF_DOCUMENT)] if len(whole) == 1 else [])]
    for test, by_document, enough in tests:
        inside = {document: len(stems & held) for document, held in by_document.items()}
        mentions = {document: _mentions(store, document, others) for document in inside} if others else {}
        share = {  # a title that only has the names tells of them, and not of the matter
            document: (count + mentions.get(document, 0)) / wanted
            for document, count in inside.items()
            if count or not stems
        }
        if share and (best := max(share.values())) >= enough:
            good = {document for document, value in share.items() if value >= max(enough, best - 0.2)}
            kept = tuple(row for row in found if documents.get(row.get("why", ""), set()) & good)
            if kept:
                return Relevant(kept, test)
    return Relevant((), "")


def _mentions(store: Queryable, document: str, others: Sequence[Name]) -> int:
    """How many of the names stand for something in the document."""
    there = present(store, document, [iri for name in others for iri in name.things])
    return sum(1 for name in others if name.things & there)


def _kept(found: Sequence[Row], scores: Sequence[float], best: float, *, only_best: bool) -> tuple[Row, ...]:
    """The rows close to the best one, or those that are as good."""
    low = best if only_best else max(ENOUGH, best - 0.25)
    return tuple(row for row, score in zip(found, scores, strict=True) if score >= low)


def _score(
    row: Row,
    wording: dict[str, frozenset[str]],
    near: dict[str, set[str]],
    stems: frozenset[str],
    others: Sequence[Name],
    matter: frozenset[str],
) -> float:
    held: frozenset[str] = frozenset()
    things: set[str] = set()
    for name in ("why", "answer", "on"):
        node = row.get(name, "")
        held |= wording.get(node, frozenset())
        things |= near.get(node, set()) | {node}
    if matter and not matter & held:
        return 0  # who was in it does not say that it is about the matter
    return len(stems & held) + sum(1 for name in others if name.things & things or name.words and name.words <= held)


def _stated_elsewhere(store: Queryable, nodes: Sequence[str], stems: frozenset[str]) -> bool:
    """Whether the same documents hold a claim of exactly this matter: then what was found is not about it."""
    held: dict[str, frozenset[str]] = {}
    for chunk in chunks(
        [node for node in nodes if "/claim/" in node or "/event/" in node or "/ruling/" in node or "/case/" in node]
    ):
        query = f"""SELECT DISTINCT ?claim ?label WHERE {{
  {values("node", chunk)} GRAPH ?document {{ ?node a ?type . ?claim a lkg:Claim ; rdfs:label|skos:altLabel ?label }}
}}"""
        for row in rows(store, prologue(query)):
            held[row["claim"]] = held.get(row["claim"], frozenset()) | content(row["label"])
    return any(stems <= words for claim, words in held.items() if claim not in nodes)


def _wording(store: Queryable, nodes: Sequence[str]) -> tuple[dict[str, frozenset[str]], dict[str, set[str]]]:
    """The stems of each node's own wording, and what it is linked to in one step or two."""
    words: dict[str, frozenset[str]] = {}
    near: dict[str, set[str]] = {}
    steps = "lkg:ruledOn|lkg:target|lkg:inCase|lkg:invokes|lkg:topic|lkg:remedy|lkg:claim|lkg:agent|lkg:onRuling"
    for chunk in chunks(nodes):
        some, said = values("node", chunk), "rdfs:label|skos:altLabel|lkg:title|lkg:literalTarget"
        # each branch binds ?node itself: a variable from outside is not seen inside a branch
        query = f"""SELECT DISTINCT ?node ?thing ?label WHERE {{
  {{ {some} ?node {said} ?label . BIND(?node AS ?thing) }}
  UNION {{ {some} ?node {steps} ?thing . OPTIONAL {{ ?thing {said} ?label }} }}
  UNION {{ {some} ?node lkg:ruledOn ?on . ?on lkg:topic|lkg:remedy|lkg:invokes ?thing . OPTIONAL {{ ?thing {said} ?label }} }}
}}"""
        for row in rows(store, prologue(query)):
            text = f"{row.get('label', '')} {row['thing'].rpartition('/')[2].replace('-', ' ') if '/vocab/' in row['thing'] else ''}"
            words[row["node"]] = words.get(row["node"], frozenset()) | content(text)
        hops = "|".join(
            f"lkg:{name}"
            for name in "agent target ruledBy ruledOn claimant against plaintiff defendant invokes cites holder organization court judge inCase".split()
        )
        query = f"SELECT DISTINCT ?node ?thing WHERE {{ {values('node', chunk)} ?node ({hops})/({hops})?/({hops})? ?thing }}"
        for row in rows(store, prologue(query)):
            near.setdefault(row["node"], set()).add(row["thing"])
    return words, near


def _paragraphs(store: Queryable, nodes: Sequence[str]) -> dict[str, frozenset[str]]:
    """The stems of the paragraphs that each node is quoted from."""
    places: list[tuple[str, str, int]] = []
    for chunk in chunks(nodes):
        query = f"""SELECT DISTINCT ?node ?document ?start WHERE {{
  {values("node", chunk)}
  ?node lkg:evidence ?quote . ?quote oa:hasSource ?document ; oa:start ?start .
}}"""
        places += [(row["node"], row["document"], int(row["start"])) for row in rows(store, prologue(query))]
    texts = texts_of(store, sorted({document for _, document, _ in places}))
    found: dict[str, frozenset[str]] = {}
    for node, document, start in places:
        text = texts.get(document, "")
        begin, end = text.rfind("\n", 0, start) + 1, text.find("\n", start)
        found[node] = found.get(node, frozenset()) | content(text[begin : end if end >= 0 else None])
    return found
