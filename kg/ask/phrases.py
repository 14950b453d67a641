"""A noun phrase of a question → what it refers to: named things, a role ("the court"), whose it is, what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.ask.function_words import ADJECTIVES, DETERMINERS, PREPOSITIONS
from kg.ask.lexicon import CLAIM_KINDS, KINDS, MONTHS, verb_forms
from kg.ask.names import Named, Names, unknown_names
from kg.ask.words import STOP, Word, content, text_of

# What says nothing about the matter: "the court", "in the case", "the trial", "according to".
EMPTY = frozenset(
    "court judge jury panel case lawsuit suit trial plaintiff plaintiffs defendant defendants article charge charges claim claims bench tribunal "
    "proceedings proceeding matter favor favour basis according accord issue dispute connection decision ruling majority grounds ground scheme fight "
    "monday tuesday wednesday thursday friday saturday sunday last week month year earlier late early first originally today yesterday now ago "
    "january february march april june july august september october november december favour two three four five six seven eight nine ten other "
    "hearing violating violated breaking breaching another countersuit counterclaim suits cases similar same total court-ordered law laws document whole argument request order dismissal investigation inquiry probe connection consolidated litigation named".split()
)
# Nouns that name a kind of claim and its matter at once, and adjectives that belong to it.
REMEDIES = frozenset("injunction injunctions damages compensation".split())
TELLING = frozenset("preliminary temporary emergency criminal civil class-action".split())
BENCHES = frozenset({"jury", "jurors", "panel", "commission", "bench", "master"})
QUARRELS = frozenset(
    "fight battle dispute feud row war litigation case lawsuit".split()
)  # had with somebody, not lodged with one
MONTH_NAMES = "|".join(MONTHS)
# "April 30, 2021", "30 April 2021", "December 2013", "in 2017", "2021-01-21"; not "108 months".
DATE = re.compile(
    rf"\b(?:(?P<iso>\d{{4}}-\d\d(?:-\d\d)?)|(?P<m1>{MONTH_NAMES})\.? (?P<d1>\d{{1,2}})(?!\d)(?:st|nd|rd|th)?(?:,? (?P<y1>\d{{4}}))?"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)? (?P<m2>{MONTH_NAMES})(?:,? (?P<y2>\d{{4}}))?|(?P<m3>{MONTH_NAMES}),? (?P<y3>\d{{4}})"
    rf"|(?:(?:in|of|since|by|after|before|until|from) )(?:(?P<m4>{MONTH_NAMES})\b(?! \d)|(?P<y4>(?:19|20)\d\d)\b(?!-\d)))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """What a phrase refers to; every field may be empty."""

    text: str = ""
    things: tuple[str, ...] = ()  # the named things that the whole phrase means
    named: tuple[Named, ...] = ()  # every name in it
    head: str = ""  # the head noun in small letters, where the phrase is not a bare name
    classes: tuple[str, ...] = ()  # what the head noun can name
    owners: tuple[str, ...] = ()  # "Apple's claims", "the claims of Apple", "the claim by Apple"
    against: tuple[str, ...] = ()  # "the suit against Apple"
    modifiers: tuple[str, ...] = ()  # "ICE agents": names that only say which
    others: tuple[str, ...] = ()  # things named elsewhere in it: "the ban on Rafiki", "in the Gambino case"
    about: frozenset[str] = field(default_factory=frozenset)  # stems of its remaining words
    about_text: str = ""
    unknown: tuple[str, ...] = ()  # names that the store does not have
    owner_role: str = ""  # "the government's request", "the inmates' argument"

    @property
    def groups(self) -> tuple[tuple[str, ...], ...]:
        """The things of each name, those of an ambiguous one together."""
        return tuple(name.things for name in self.named)

    @property
    def is_claim(self) -> bool:
        """Whether it speaks of a claim, request, charge or argument."""
        return bool(CLAIM_KINDS & set(self.classes))

    @property
    def is_bench(self) -> bool:
        """Whether it means a court or judge: "the three-judge panel", "the jury"."""
        return bool({"Court", "Judge"} & set(self.classes)) or self.head in BENCHES

    @property
    def is_bare(self) -> bool:
        """Whether it names nothing and says nothing but its role: "the court"."""
        return not (self.things or self.owners or self.against or self.others or self.about or self.unknown)


def segments(some: Sequence[Word], named: Sequence[Named]) -> list[tuple[str, list[int]]]:
    """The words, as positions, cut before each preposition that stands outside the names."""
    inside = {at for name in named for at in range(name.start, name.end)}
    cut: list[tuple[str, list[int]]] = [("", [])]
    for at, word in enumerate(some):
        if at not in inside and word.low in PREPOSITIONS and word.low not in {"that", "because"}:
            cut.append((word.low, []))
        else:
            cut[-1][1].append(at)
    return cut


@dataclass(slots=True)
class _Parts:
    """A phrase while it is read: its words, where its names stand, and what has been found in it."""

    some: Sequence[Word]
    by_place: dict[int, Named]
    named: tuple[Named, ...]
    things: list[str] = field(default_factory=list)
    head: str = ""
    owners: list[str] = field(default_factory=list)
    against: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    modifiers: list[str] = field(default_factory=list)
    about: list[str] = field(default_factory=list)
    owner_role: str = ""

    def words_at(self, places: Iterable[int]) -> list[str]:
        """The words there that belong to no name."""
        return [self.some[at].text for at in places if at not in self.by_place]


def read_phrase(
    some: Sequence[Word], names: Names, *, owner_prepositions: Sequence[str] = ("of", "by", "from"), acts: bool = False
) -> Phrase:
    """What the words refer to among the things of the store; with `acts` they stand for a party: "the company"."""
    has_article = bool(some) and some[0].low == "the"
    some = _without_determiners(some)
    if not some:
        return Phrase()
    named = names.find(some)
    parts = _Parts(some, {at: name for name in named for at in range(name.start, name.end)}, named)
    cut = segments(some, named)
    head_places = _read_owner(parts, cut[0][1], names)
    in_head = _read_head(parts, head_places)
    if parts.head and not in_head and not parts.owners and has_article:
        _read_short_form(parts, names, head_places, acts=acts)
    for preposition, places in cut[1:]:
        _read_beside(parts, preposition, places, owner_prepositions)
    if parts.owner_role and not parts.owners and CLAIM_KINDS & set(KINDS.get(parts.head, ())):
        parts.owners += names.described(parts.owner_role)
    words = [word for word in parts.about if _tells(word)]
    modifiers = dict.fromkeys((*in_head, *parts.modifiers))
    return Phrase(
        text=text_of(some),
        things=tuple(dict.fromkeys(parts.things)),
        named=parts.named,
        head=parts.head,
        classes=_classes(parts, head_places),
        owners=tuple(dict.fromkeys(parts.owners)),
        against=tuple(dict.fromkeys(parts.against)),
        modifiers=tuple(iri for iri in modifiers if iri not in parts.things and iri not in parts.owners),
        others=tuple(dict.fromkeys(parts.others)),
        about=content(" ".join(words)),
        about_text=" ".join(words),
        unknown=tuple(unknown_names(some, parts.named)),
        owner_role=parts.owner_role,
    )


def _classes(parts: _Parts, places: Sequence[int]) -> tuple[str, ...]:
    """What the head noun can name, and the claims that a noun joined to it names: "requests and defences"."""
    classes = KINDS.get(parts.head, ()) if parts.head else ()
    low = [parts.some[at].low for at in places]
    if CLAIM_KINDS & set(classes) and len(low) > 2 and low[-2] in {"and", "or"}:
        classes = (*classes, *(name for name in KINDS.get(low[-3], ()) if name in CLAIM_KINDS and name not in classes))
    return classes


def _without_determiners(some: Sequence[Word]) -> list[Word]:
    """The words from the first that is no article; a possessive ending stays."""
    kept = list(some)
    while kept and (kept[0].low in DETERMINERS or kept[0].low == "of") and kept[0].low not in {"'s", "'"}:
        kept = kept[1:]
    return kept


def _tells(word: str) -> bool:
    """Whether the word says something about the matter."""
    low = word.lower()
    said = {low, low.removesuffix("s")} & (EMPTY | ADJECTIVES | STOP)
    return (not said or low in TELLING) and not word.isdigit()


def _read_owner(parts: _Parts, places: list[int], names: Names) -> list[int]:
    """The places after a possessive ending, what stands before it read as the owner: "Apple's claims"."""
    ending = max((at for at in places if parts.some[at].low in {"'s", "'"}), default=None)
    if ending is None or ending + 1 not in places:
        return places
    before = [at for at in places if at < ending]
    parts.owners += _things_at(before, parts.by_place)
    if not parts.owners and before:
        parts.owner_role = parts.some[before[-1]].low
        parts.owners += names.described(parts.owner_role)
    parts.about += parts.words_at(before)
    return [at for at in places if at > ending]


def _read_head(parts: _Parts, places: list[int]) -> list[str]:
    """The things named in the head, read as what the phrase means or as what its head noun is tied to."""
    in_head = _things_at(places, parts.by_place)
    free = [at for at in places if at not in parts.by_place and parts.some[at].low not in {"'s", "'"}]
    # "former WorldCom chief Bernie Ebbers": a name at the end is what the phrase means
    if in_head and places and places[-1] in parts.by_place:
        together = _joined_with(parts, parts.by_place[places[-1]])
        parts.things = [iri for name in parts.named if name.start in together for iri in name.things]
        parts.others += [iri for iri in in_head if iri not in parts.things]
    elif free:
        at_head = _head_of(parts, free)
        parts.head = parts.some[at_head].low
        parts.about += [parts.some[at].text for at in free if at != at_head]
        parts.others += in_head
        if parts.head not in KINDS or parts.head in REMEDIES:
            parts.about.append(parts.some[at_head].text)
    return in_head


def _head_of(parts: _Parts, free: Sequence[int]) -> int:
    """Where the head noun stands: last, or before a participle that says more of it, as in "injunctions issued by"."""
    if len(free) > 1 and parts.some[free[-1]].low not in KINDS and parts.some[free[-2]].low in KINDS:
        readings = verb_forms().get(parts.some[free[-1]].low, ())
        if any(reading.form == "participle" for reading in readings):
            return free[-2]
    return free[-1]


def _joined_with(parts: _Parts, last: Named) -> set[int]:
    """Where the names start that "and" joins with the last one: they are meant together."""
    together = {last.start}
    for name in parts.named:
        between = [parts.some[at].low for at in range(name.end, last.start) if at not in parts.by_place]
        if name.end <= last.start and all(word in {"and", "&", "both", "also"} for word in between):
            together.add(name.start)
    return together


def _read_short_form(parts: _Parts, names: Names, places: list[int], *, acts: bool) -> None:
    """ "The guild", where one body's name ends so, is that body; "the students", where only some are parties, are those."""
    short = names.short_form(parts.head)
    if short is None:
        parts.things = list(names.described(parts.head)) if acts else []
        return
    at = next(at for at in reversed(places) if parts.some[at].low not in {"'s", "'"})
    parts.named = (*parts.named, Named(at, at + 1, (short,), parts.head, corrected=names.things[short].label))
    parts.things, parts.about = [short], [word for word in parts.about if word.lower() != parts.head]


def _read_beside(parts: _Parts, preposition: str, places: list[int], owner_prepositions: Sequence[str]) -> None:
    """What a preposition brings: an owner, an adversary, or another thing and words that tell of the matter."""
    inner = _things_at(places, parts.by_place)
    ends_in_name = bool(places) and places[-1] in parts.by_place
    if places and not ends_in_name:
        parts.modifiers += inner
    if preposition == "against" or preposition == "with" and parts.head in QUARRELS:
        parts.against += inner  # "the suit against Acme", "the fight with Acme"
    elif preposition in owner_prepositions and not parts.owners and inner and ends_in_name:
        parts.owners += inner
    else:
        parts.others += inner
    if preposition in owner_prepositions and not inner and not parts.owner_role and places and parts.head in KINDS:
        parts.owner_role = parts.some[places[-1]].low
    parts.about += parts.words_at(places)


def _things_at(places: Sequence[int], by_place: dict[int, Named]) -> list[str]:
    found: dict[str, None] = {}
    for at in places:
        if at in by_place:
            found.update(dict.fromkeys(by_place[at].things))
    return list(found)


def date_in(text: str) -> str:
    """The date that the text names, as far as it does: "2013-12", "2017", "--04-30" without a year; "" if none.

    "Since" gives ">=2017", "after" ">=2017~", which no day of that year reaches, "before" and "until" "<2017".

    >>> date_in("in December 2013"), date_in("on April 30"), date_in("over 108 months"), date_in("since March 2021")
    ('2013-12', '--04-30', '', '>=2021-03')
    """
    match = DATE.search(text)
    if match is None:
        return ""
    said = re.search(r"\b(since|after|from|before|until|till)\s*$", text[: match.start()], re.IGNORECASE)
    said = said or re.match(r"(since|after|from|before|until)\b", match[0], re.IGNORECASE)
    if said and said[1].lower() == "from" and not re.match(r",? (on|onwards?|to|until)\b", text[match.end() :]):
        said = None  # "rulings from 2023" are those of that year
    value = _value(match)
    if said is None or value.startswith("--"):
        return value
    if said[1].lower() == "after":
        return f">={value}~"  # behind every day of it
    return ("<" if said[1].lower() in {"before", "until", "till"} else ">=") + value


def _value(match: re.Match[str]) -> str:
    """The matched date in ISO form, as precise as it is."""
    part = match.groupdict()
    if part["iso"]:
        return part["iso"]
    month_name = part["m1"] or part["m2"] or part["m3"] or part["m4"]
    year = part["y1"] or part["y2"] or part["y3"] or part["y4"]
    month = f"{MONTHS[month_name.lower()]:02d}" if month_name else ""
    day = f"{int(part['d1'] or part['d2']):02d}" if part["d1"] or part["d2"] else ""
    if year:
        return "-".join(piece for piece in (year, month, day) if piece)
    return "-".join(["-", *(piece for piece in (month, day) if piece)])
