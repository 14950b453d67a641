"""A noun phrase of a question → what it refers to: named things, a role ("the court"), whose it is, what it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.ask.function_words import ADJECTIVES, DETERMINERS, PREPOSITIONS
from kg.ask.lexicon import CLAIM_KINDS, KINDS, MONTHS
from kg.ask.names import Named, Names, unknown_names
from kg.ask.words import STOP, Word, content, text_of

# What says nothing about the matter: "the court", "in the case", "the trial", "according to".
EMPTY = frozenset(
    "court judge jury panel case lawsuit suit trial plaintiff plaintiffs defendant defendants article charge charges claim claims bench tribunal "
    "proceedings proceeding matter favor favour basis according accord issue dispute connection decision ruling majority grounds ground scheme fight "
    "monday tuesday wednesday thursday friday saturday sunday last week month year earlier late early first originally today yesterday now ago "
    "january february march april june july august september october november december favour two three four five six seven eight nine ten other "
    "hearing violating violated breaking breaching another countersuit counterclaim suits cases similar same total court-ordered law laws document whole argument request order dismissal investigation inquiry probe connection consolidated".split()
)
# Nouns that name a kind of claim and its matter at once, and adjectives that belong to it.
REMEDIES = frozenset("injunction injunctions damages compensation".split())
TELLING = frozenset("preliminary temporary emergency criminal civil class-action".split())
BENCHES = frozenset({"jury", "jurors", "panel", "commission", "bench", "master"})
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


def read_phrase(
    some: Sequence[Word], names: Names, *, owner_prepositions: Sequence[str] = ("of", "by", "from")
) -> Phrase:
    """What the words refer to among the things of the store."""
    some = list(some)
    has_article = bool(some) and some[0].low == "the"
    while some and (some[0].low in DETERMINERS or some[0].low == "of") and some[0].low not in {"'s", "'"}:
        some = some[1:]
    if not some:
        return Phrase()
    text = text_of(some)
    named = names.find(some)
    by_place = {at: name for name in named for at in range(name.start, name.end)}
    cut = segments(some, named)
    head_places = cut[0][1]
    owners: list[str] = []
    against: list[str] = []
    others: list[str] = []
    modifiers: list[str] = []
    about: list[str] = []
    owner_role = ""
    # "Apple's claims", "the senators' lawsuit": what stands before the ending owns what follows
    ending = max((at for at in head_places if some[at].low in {"'s", "'"}), default=None)
    if ending is not None and ending + 1 in head_places:
        before = [at for at in head_places if at < ending]
        owners += _things_at(before, by_place)
        if not owners and before:
            owner_role = some[before[-1]].low
        about += [some[at].text for at in before if at not in by_place]
        head_places = [at for at in head_places if at > ending]
    free = [at for at in head_places if at not in by_place and some[at].low not in {"'s", "'"}]
    in_head = _things_at(head_places, by_place)
    things: list[str] = []
    head = ""
    # "former WorldCom chief Bernie Ebbers": a name at the end is what the phrase means
    if in_head and head_places and head_places[-1] in by_place:
        last = by_place[head_places[-1]]
        together = {last.start}
        for name in named:  # names joined by "and" are meant together
            if name.end <= last.start and all(
                some[at].low in {"and", "&", "both", "also"} for at in range(name.end, last.start) if at not in by_place
            ):
                together.add(name.start)
        things = [iri for name in named if name.start in together for iri in name.things]
        others += [iri for iri in in_head if iri not in things]
    elif free:
        head = some[free[-1]].low
        about += [some[at].text for at in free[:-1]]
        others += in_head
        if head not in KINDS or head in REMEDIES:
            about.append(some[free[-1]].text)
    if head and not in_head and not owners and has_article and (short := names.short_form(head)):
        named = (*named, Named(free[-1], free[-1] + 1, (short,), head, corrected=names.things[short].label))
        things, about = [short], [word for word in about if word.lower() != head]
    for preposition, places in cut[1:]:
        inner = _things_at(places, by_place)
        if places and places[-1] not in by_place:
            modifiers += inner
        words_here = [some[at].text for at in places if at not in by_place]
        if preposition == "against":
            against += inner
        elif preposition in owner_prepositions and not owners and inner and places and places[-1] in by_place:
            owners += inner
        else:
            others += inner
        if preposition in owner_prepositions and not inner and not owner_role and places and head in KINDS:
            owner_role = some[places[-1]].low
        about += words_here
    words = [
        word
        for word in about
        if (not {word.lower(), word.lower().removesuffix("s")} & (EMPTY | ADJECTIVES | STOP) or word.lower() in TELLING)
        and not word.isdigit()
    ]
    return Phrase(
        text=text,
        things=tuple(dict.fromkeys(things)),
        named=named,
        head=head,
        classes=KINDS.get(head, ()) if head else (),
        owners=tuple(dict.fromkeys(owners)),
        against=tuple(dict.fromkeys(against)),
        modifiers=tuple(
            iri for iri in dict.fromkeys((*in_head, *modifiers)) if iri not in things and iri not in owners
        ),
        others=tuple(dict.fromkeys(others)),
        about=content(" ".join(words)),
        about_text=" ".join(words),
        unknown=tuple(unknown_names(some, named)),
        owner_role=owner_role,
    )


def _things_at(places: Sequence[int], by_place: dict[int, Named]) -> list[str]:
    found: dict[str, None] = {}
    for at in places:
        if at in by_place:
            found.update(dict.fromkeys(by_place[at].things))
    return list(found)


def date_in(text: str) -> str:
    """The date that the text names, as far as it does: "2013-12", "2017", "--04-30" without a year; "" if none.

    "Since" and "after" give ">=2017", "before" and "until" give "<2017".

    >>> date_in("in December 2013"), date_in("on April 30"), date_in("over 108 months"), date_in("since March 2021")
    ('2013-12', '--04-30', '', '>=2021-03')
    """
    match = DATE.search(text)
    if match is None:
        return ""
    said = re.search(r"\b(since|after|from|before|until|till)\s*$", text[: match.start()], re.IGNORECASE)
    said = said or re.match(r"(since|after|from|before|until)\b", match[0], re.IGNORECASE)
    value = _value(match)
    if said is None or value.startswith("--"):
        return value
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
