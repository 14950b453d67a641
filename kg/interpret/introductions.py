"""A lead that describes and the sentence that then names → pairs of one thing: "A former nurse was jailed. Jane Roe, 44, had …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span

from kg.interpret.appositions import agrees
from kg.interpret.mentions import PEOPLE, Mention

_INTRODUCED = frozenset({"Person", "Company", "Organization"})
_INDEFINITE = frozenset({"a", "an", "one"})
_CORE = frozenset({"nsubj", "nsubj:pass", "obj", "obl:agent"})
_BEFORE = frozenset("mr mr. ms ms. mrs mrs. dr dr. professor".split())
_SPEAKING = frozenset("say tell add announce state write argue allege claim explain note call describe believe".split())


def find_introductions(doc: Doc, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Pairs of a name and the noun that told of its bearer before: in the lead, and the same bare noun in the title.

    Only where the lead tells of one such person or firm by no name, and the next sentence opens with a new name.
    """
    sentences = _body(doc)
    if len(sentences) < 2:
        return
    lead, following = sentences[:2]
    told = [mention for mention in mentions if lead.start <= mention.head < lead.end and _is_introduced(doc, mention)]
    name = _opening(doc, following, mentions)
    if name is None or len(told) != 1 or not agrees(told[0], name) or not told[0].types & name.types:
        return
    if any(other.kind == "name" and other.types & name.types for other in mentions if other.head < lead.end):
        return
    yield name, told[0]
    noun = doc[told[0].head].lemma_.lower()
    for mention in mentions:
        is_noun = mention.kind == "nominal" and mention.number == "sing" and doc[mention.head].lemma_.lower() == noun
        if is_noun and mention.head < lead.start:
            yield name, mention


def _body(doc: Doc) -> list[Span]:
    """The first sentences after the title."""
    title_end = int(doc.user_data.get("title_end", 0))
    return [sentence for sentence in doc.sents if sentence.start_char >= title_end and len(sentence) > 1][:2]


def _is_introduced(doc: Doc, mention: Mention) -> bool:
    """Whether a noun tells of one new person or firm that takes part in what the sentence tells."""
    token = doc[mention.head]
    before = {child.lower_ for child in token.children if child.i < token.i}
    # "The owner of a bakery" is as new as "a baker".
    is_new = bool(before & _INDEFINITE) or "the" in before and any(c.dep_ == "nmod" for c in token.children)
    is_one = mention.kind == "nominal" and mention.number == "sing" and bool(mention.types & _INTRODUCED)
    return is_one and is_new and token.dep_ in _CORE


def _opening(doc: Doc, sentence: Span, mentions: Sequence[Mention]) -> Mention | None:
    """The full name of whom a sentence tells from its first words, or whose age it gives; no judge, lawyer or speaker."""
    for mention in mentions:
        if mention.kind == "name" and sentence.start <= mention.start < sentence.end and mention.types & _INTRODUCED:
            verb = doc[mention.head].head
            opens = mention.start == sentence.start or doc[mention.start - 1].lower_ in _BEFORE
            if mention.role or mention.types & PEOPLE and mention.end - mention.start < 2:
                return None
            is_doer = opens and doc[mention.head].dep_ in ("nsubj", "nsubj:pass") and verb.i == sentence.root.i
            is_told = is_doer and verb.lemma_.lower() not in _SPEAKING
            return mention if is_told or _has_age(doc, mention) else None
    return None


def _has_age(doc: Doc, name: Mention) -> bool:
    """Whether an age follows the name, which reports give of those whom they are about: "Jane Roe, 44,"."""
    after = doc[name.end : name.end + 2]
    return len(after) == 2 and after[0].text == "," and after[1].like_num
