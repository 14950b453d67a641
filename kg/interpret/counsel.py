"""Doc and entities → who acts for whom by counsel's set phrases: "Roe, who is representing Brand", "one of Brand's lawyers"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span

from kg.interpret.entities import EntityIndex
from kg.interpret.name_spans import Names

_ACTING = frozenset({"representing", "represents", "represented", "defending"})
_ADVOCATES = frozenset({"lawyer", "attorney", "counsel", "solicitor", "barrister", "lawyers", "attorneys"})
_AUXILIARIES = frozenset("who which that is are was were has have had been also now currently both jointly".split())
_COUNSEL = frozenset({"PERSON", "LAWFIRM", "ORG"})
_REACH = 8  # words before the first name of those represented: "two pro-choice groups, the Roe Fund and …"


def find_counsel(doc: Doc, index: EntityIndex) -> Iterator[tuple[str, str, int, int]]:
    """Each attorney, firm or body with each client, by keys, and the tokens from one to the other."""
    names = Names(doc)
    for token in doc:
        if token.lower_ in _ACTING:
            agent = _agent_before(doc, token.i, names)
            if agent is not None:
                yield from _pairs(index, agent, clients_after(doc, token.i + 1, names, index))
        elif token.lower_ == "counsel" and _acts_as(doc, token.i):
            agent = _subject_name(doc, token.i, names)
            if agent is not None:
                yield from _pairs(index, agent, clients_after(doc, token.i + 2, names, index))
        elif token.lower_ in _ADVOCATES and not token.ent_type_:
            yield from _one_of(doc, token.i, names, index)


def _pairs(index: EntityIndex, agent: Span, clients: Iterator[tuple[str, int]]) -> Iterator[tuple[str, str, int, int]]:
    attorney = index.of_token(agent.root.i)
    if attorney is not None:
        for client, place in clients:
            yield attorney, client, min(agent.start, place), max(agent.end, place + 1)


def _acts_as(doc: Doc, noun: int) -> bool:
    """Whether the words are "acting as [legal] counsel for"."""
    first = noun - 1
    while first > 1 and doc[first].lower_ in ("legal", "lead", "co", "-", "local", "outside"):
        first -= 1
    return (
        noun + 1 < len(doc)
        and doc[noun + 1].lower_ in ("for", "to")
        and doc[first].lower_ == "as"
        and doc[first - 1].lemma_.lower() in ("act", "serve")
    )


def _subject_name(doc: Doc, noun: int, names: Names) -> Span | None:
    """The name before the verb that "as counsel" hangs on: "the Roe Fund, which is acting as counsel"."""
    position = noun - 1
    while position > 0 and doc[position].lemma_.lower() not in ("act", "serve"):
        position -= 1
    position -= 1
    while position > 0 and (doc[position].lower_ in _AUXILIARIES or doc[position].text == ","):
        position -= 1
    found = names.ending.get(position)
    return found if found is not None and found.label_ in _COUNSEL else None


def _agent_before(doc: Doc, verb: int, names: Names) -> Span | None:
    """Who represents, before the verb: a name, or a name and its apposition ("Jane Roe, a lawyer representing")."""
    position = verb - 1
    words = set()
    while position > 0 and doc[position].lower_ in _AUXILIARIES:
        words.add(doc[position].lower_)
        position -= 1
    if doc[verb].lower_ == "represented" and words & {"is", "are", "was", "were", "been"}:
        return None  # passive
    is_relative = bool(words & {"who", "which", "that"})
    if doc[verb].lower_ != "representing" and not is_relative:
        return None
    if doc[position].lower_ in _ADVOCATES | {"firm", "group"}:
        while position > 0 and doc[position].text != "," and position > verb - _REACH:
            if doc[position].pos_ in ("VERB", "AUX"):
                return None
            position -= 1
        if doc[position].text != ",":
            return None
    if doc[position].text != ",":
        return None
    found = names.ending.get(position - 1)
    if found is not None and "who" in words and found.label_ != "PERSON":
        found = _member(doc, found, names)
    return found if found is not None and found.label_ in _COUNSEL else None


def _member(doc: Doc, body: Span, names: Names) -> Span | None:
    """The person named before a body as its member: "Jane Roe of the Harbor Fund, who represents"."""
    position = body.start - 1
    while position > 0 and doc[position].lower_ in ("the", "of", "with", "from", "at"):
        position -= 1
    return names.person_before(position + 1)


def clients_after(doc: Doc, start: int, names: Names, index: EntityIndex) -> Iterator[tuple[str, int]]:
    """Those named in a row after "representing" or "on behalf of", with the token of each: "two groups, A and B"."""
    position, end = start, min(start + _REACH, len(doc))
    while position < end and position not in names.starting:
        token = doc[position]
        if token.is_sent_start or token.pos_ in ("VERB", "AUX", "ADP", "SCONJ") or token.text in (".", ";", ":"):
            return
        key = index.of_token(position)
        if key is not None and token.pos_ in ("NOUN", "PRON") and token.dep_ not in ("compound", "nmod:poss"):
            yield key, position
            return
        position += 1
    while position < len(doc) and position in names.starting:
        span = names.starting[position]
        following = doc[span.end] if span.end < len(doc) else None
        if following is not None and following.lower_ in ("'s", "’s"):
            return  # "representing Roe's family" is not for Roe
        if following is not None and following.pos_ == "NOUN" and not following.ent_type_:
            return  # "representing Roe shareholders"
        key = index.of_token(span.root.i)
        if key is not None:
            yield key, int(span.root.i)
        position = span.end
        while position < len(doc) and (doc[position].lower_ in (",", "and", "&") or doc[position].pos_ == "DET"):
            position += 1
        if doc[span.end].text == "," and "and" not in {t.lower_ for t in doc[span.end : min(span.end + 12, len(doc))]}:
            return


def _one_of(doc: Doc, noun: int, names: Names, index: EntityIndex) -> Iterator[tuple[str, str, int, int]]:
    """ "Jane Roe, one of Brand's outside lawyers"."""
    position = noun - 1
    while (
        position > noun - 5 and position > 2 and doc[position].pos_ in ("ADJ", "NOUN") and not doc[position].ent_type_
    ):
        position -= 1
    if doc[position].lower_ not in ("'s", "’s", "'", "’"):
        return
    client = names.ending.get(position - 1)
    if client is None or client.start < 3 or doc[client.start - 1].lower_ != "of":
        return
    if doc[client.start - 2].lower_ != "one" or doc[client.start - 3].text != ",":
        return
    agent = names.person_before(client.start - 3)
    key = index.of_token(client.root.i)
    if agent is not None and key is not None:
        yield from _pairs(index, agent, iter([(key, int(client.root.i))]))
