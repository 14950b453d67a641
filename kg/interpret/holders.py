"""Title mentions → who holds them, by the grammar around them: "Judge Roe", "Roe, the judge", "Roe is a judge"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from kg.interpret.holders_by_verb import How, holders_by_verb
from kg.interpret.name_spans import Names
from kg.interpret.person_rows import row_before, row_from
from kg.interpret.title_phrases import phrase_start
from kg.interpret.titles import Title, honorifics, roles

REACH = (
    14  # words that may stand between a name and a title apposed to it: "Roe, 24, of Springfield, Ohio, a former guard"
)
_MAY_COME_BETWEEN = frozenset({"a", "an", "of", "from", "jr.", "jr", "sr.", "esq.", "who", "aged", "age"})
# What follows an advocate's name: Queen's and Senior Counsel, Senior Advocate of Nigeria, Barrister-at-Law.
LETTERS = frozenset({"KC", "QC", "SC", "SAN", "BL", "Esq", "Esq."})


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A title and the token that its holder is mentioned by: the head of a name, or a pronoun."""

    title: Title
    holder: int
    how: How
    left: int  # where the noun phrase of the title begins, names in it included


def find_holdings(doc: Doc, titles: tuple[Title, ...]) -> tuple[Holding, ...]:
    """Every title with each of its holders; a plural title has several. Titles of nobody named are left out."""
    names = Names(doc)
    found: list[Holding] = []
    for title in titles:
        left = phrase_start(doc, title, names)
        holders: list[tuple[int, How]] = [(holder, "before") for holder in _named_after(doc, title, names)]
        if not holders:
            holders = _coordinated(doc, left, found)
        if not holders:
            holder = _named_before(doc, title, left, names)
            row = row_before(doc, title, holder, names) if holder is not None else ()
            holders = [(each, "apposed") for each in row]
        if not holders:
            holders = [(holder, "announced") for holder in _announced(doc, title, names)]
        if not holders:
            holders = holders_by_verb(doc, title)
        for holder, how in holders:
            found.append(Holding(title=title, holder=holder, how=how, left=left))
    return tuple(
        sorted((*found, *_first_of_two(doc, titles, found)), key=lambda holding: (holding.title.start, holding.holder))
    )


def _first_of_two(doc: Doc, titles: tuple[Title, ...], found: list[Holding]) -> Iterator[Holding]:
    """The first title in "president and chief legal officer Jane Roe", whose holder stands after the second."""
    held = {holding.title for holding in found}
    names = Names(doc)
    second = {holding.title.start: holding for holding in found if holding.how == "before"}
    for title in titles:
        if title in held or title.end + 1 >= len(doc) or doc[title.end].lower_ not in ("and", "&", "/"):
            continue
        holding = second.get(title.end + 1)
        if holding is not None:
            yield Holding(title=title, holder=holding.holder, how="before", left=phrase_start(doc, title, names))


def _named_after(doc: Doc, title: Title, names: Names) -> Iterator[int]:
    """The persons named right after a title, with a list of names after a plural one."""
    end = title.end
    while end < len(doc) and (
        doc[end].lower_ in honorifics()
        or doc[end].text in ("]", "”", '"', "''", "’")
        or doc[end].lower_ in ("named", "called")
        or (title.plural and doc[end].text == "." and (f"{doc[end - 1].lower_}.",) in roles())
        or (title.plural and doc[end].text in ("--", "—", "–", ":"))
    ):
        end += 1
    person = names.person_at(end)
    if person is None:
        person = _after_body(doc, title, names)
    if person is None or _is_of_relative_clause(doc, title, person):
        return
    yield person.root.i
    while title.plural:
        after = _next_in_list(doc, person.end)
        following = names.person_at(after) if after is not None else None
        if following is None:
            return
        person = following
        yield person.root.i


def _is_of_relative_clause(doc: Doc, title: Title, person: Span) -> bool:
    """Whether the name is the subject of a clause about the title: "the detective Mr Roe is suing" is not Mr Roe."""
    verb = person.root.head
    return person.root.dep_.startswith("nsubj") and verb.dep_ == "acl:relcl" and title.start <= verb.head.i < title.end


def _next_in_list(doc: Doc, position: int) -> int | None:
    """The token after the comma or "and" at `position`, an appositive in brackets skipped."""
    start = position
    while position < len(doc) and doc[position].lower_ in (",", "and", "&", "or"):
        position += 1
    return position if start < position < len(doc) else None


def _after_body(doc: Doc, title: Title, names: Names) -> Span | None:
    """The holder after the body in "Assistant Attorney General for the Criminal Division Jane Roe"."""
    position = title.end
    if position >= len(doc) or doc[position].lower_ not in ("of", "for", "at", "in", "with"):
        return None
    is_rank = doc[title.end - 1].text[0].isupper()
    for position in range(title.end + 1, min(title.end + REACH, len(doc))):
        token = doc[position]
        if (
            token.pos_ == "VERB"
            or (token.is_punct and token.text not in ("(", ")", "-", "’", "'"))
            or token.is_sent_start
        ):
            return None
        person = names.person_at(position)
        if person is not None:
            before = doc[position - 1]
            is_body = (
                before.i in names.holding
                or is_rank
                and (before.pos_ in ("PROPN", "NOUN") and before.text[0].isupper() or before.text == ")")
            )
            return person if is_body else None
    return None


def _coordinated(doc: Doc, left: int, before: list[Holding]) -> list[tuple[int, How]]:
    """The holder of the title before: "chairman and chief executive", "a partner of the firm and a director of the bank"."""
    position = left
    while position and doc[position - 1].lower_ in (",", "and", "&", "or"):
        position -= 1
    if position == left or not before:
        return []
    last = before[-1]
    if last.title.plural or sum(holding.title == last.title for holding in before) > 1:
        return []
    between = doc[last.title.end : position]
    if last.how == "before" and len(between) > 0 or len(between) > REACH:
        return []
    if len(between) > 0 and (doc[left - 1].lower_ not in ("and", "&") or last.title.end > position):
        return []
    if any(
        token.is_sent_start
        or token.pos_ in ("VERB", "AUX")
        or token.text in (",", ";", ":")
        or token.ent_type_ == "PERSON"
        for token in between
    ):
        return []
    return [(last.holder, last.how)] if last.how != "before" else []


def _named_before(doc: Doc, title: Title, left: int, names: Names) -> int | None:
    """The person whom the title is apposed to: "Jane Roe, 44, of Springfield, a former guard"."""
    if left < 2 or doc[left].is_sent_start or doc[left - 1].text not in (",", "(", "–", "—"):
        return None
    person = names.person_before(left - 1)
    if person is not None and _opens_clause(doc, title, person):
        return None
    if person is not None:
        # "A clerk under Jane Roe, a partner of the firm": the row goes on about the clerk.
        return None if person.start and doc[person.start - 1].lower_ == "under" else int(person.root.i)
    position = left - 2
    while position > max(left - REACH, 0) and not doc[position].is_sent_start:
        token = doc[position]
        if token.pos_ in ("VERB", "AUX", "SCONJ", "CCONJ") or token.text in (";", ":", "."):
            return None
        if token.text == "," and names.person_before(position) is not None:
            first = doc[position + 1]
            # Only an age or a home may come between; after anything else the title may be somebody else's.
            if first.like_num or first.lower_ in _MAY_COME_BETWEEN:
                found = names.person_before(position)
                return int(found.root.i) if found is not None else None
            return None
        position -= 1
    return None


def _opens_clause(doc: Doc, title: Title, person: Span) -> bool:
    """Whether the title is the subject of a clause whose adverbial the name closes: "In a blow to Roe, a judge ruled"."""
    subject = doc[title.head]
    if not subject.dep_.startswith("nsubj") or subject.head.i < title.end:
        return False
    adverbial = person.root
    while adverbial.dep_ not in ("obl", "advcl") and adverbial.head.i not in (adverbial.i, subject.head.i):
        adverbial = adverbial.head
    return adverbial.dep_ in ("obl", "advcl") and adverbial.head.i == subject.head.i


def _announced(doc: Doc, title: Title, names: Names) -> Iterator[int]:
    """Who is named after the title's phrase and a comma: "a spokesman for the agency, John Roe, said", "his lawyers, A and B"."""
    if _is_possessor(doc, title) or _is_served(doc, title) or _is_said_of_named(doc, title):
        return
    for position in range(title.end, min(title.end + REACH, len(doc) - 1)):
        token = doc[position]
        if token.is_sent_start or token.pos_ in ("VERB", "AUX", "SCONJ") or token.text in (";", ":", "."):
            return
        if token.lower_ == "and" and doc[token.i + 1].tag_ == "PRP$":
            return  # "the governor and his wife, Jane Roe"
        if token.text == ",":
            row = tuple(row_from(doc, position + 1, names))
            after = _after_letters(doc, row[-1].end) if row else None
            is_several = title.plural and not _is_one_of(doc, title)
            if after is None or is_several is not (len(row) > 1):
                return
            if after.text in (",", ".", ";", ")") or after.pos_ in ("VERB", "AUX") and not _is_oblique(doc, title):
                yield from (person.root.i for person in row)
            return


def _after_letters(doc: Doc, position: int) -> Token | None:
    """The token after a name and the letters of its bearer's rank: "Jane Roe KC, said"."""
    while position < len(doc) and doc[position].text in LETTERS:
        position += 1
    return doc[position] if position < len(doc) else None


def _is_oblique(doc: Doc, title: Title) -> bool:
    """Whether the title closes what comes before the clause: "Asked by a prosecutor, Jane Roe said" makes her none."""
    noun = doc[title.head]
    return any(child.dep_ == "case" and child.i < title.start for child in noun.children)


def _is_served(doc: Doc, title: Title) -> bool:
    """Whether the title is that of whom another's holder serves: the senator in "counsel to the senator, Jane Roe"."""
    first = title.start
    while first and doc[first - 1].lower_ in ("the", "a", "an", "then", "his", "her", "its", "their"):
        first -= 1
    if first < 2 or doc[first - 1].lower_ not in ("to", "for"):
        return False
    return (doc[first - 2].lower_,) in roles()


def _is_said_of_named(doc: Doc, title: Title) -> bool:
    """Whether a clause says of somebody named before that he holds the title: "Roe, who was manager there, Otto Brand"."""
    noun = doc[title.head]
    if noun.i < title.start or not any(child.dep_ == "cop" for child in noun.children):
        return False
    doers = [child for child in noun.children if child.dep_ == "nsubj" and child.i < title.start]
    return any(doer.lower_ == "who" or doer.ent_type_ == "PERSON" for doer in doers)


def _is_possessor(doc: Doc, title: Title) -> bool:
    """Whether the next word is the holder's, not the holder: "the president's children, Jane Roe and Otto Brand"."""
    return title.end < len(doc) and doc[title.end].lower_ in ("'s", "’s", "'", "’")


def _is_one_of(doc: Doc, title: Title) -> bool:
    """Whether a plural title is one person's: "one of the station's hosts, Jane Roe"."""
    words = [token.lower_ for token in doc[max(title.start - 6, 0) : title.start]]
    return any(words[index : index + 2] == ["one", "of"] for index in range(len(words)))
