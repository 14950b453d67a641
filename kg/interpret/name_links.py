"""Name mentions → pairs that name one thing: equal names, short forms with one possible bearer, acronyms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from spacy.tokens import Doc

from kg.interpret.aliases import (
    are_forms_apart,
    core,
    given_names,
    has_home,
    is_acronym,
    is_full_name,
    is_known_alias,
    is_of_another_generation,
    same_agency,
    same_body,
    same_person,
    words,
)
from kg.interpret.court_aliases import same_court
from kg.interpret.holders import Holding
from kg.interpret.mentions import Mention
from kg.interpret.teasers import is_of_teasers
from kg.interpret.titles import honorifics
from kg.interpret.told_names import link_told
from kg.parse.places import states

Name = tuple[str, ...]  # the words of a name as they are compared

# Labels that may name one thing with one another, and what decides it.
FAMILIES: dict[str, str] = {
    "PERSON": "person", "COMPANY": "body", "ORG": "body", "LAWFIRM": "body", "NEWS": "body", "PRODUCT": "body",
    "GOV": "agency", "PLACE": "place", "COURT": "court", "STATUTE": "statute", "CASE": "case", "OTHER": "other",
}  # fmt: skip


def link_names(doc: Doc, mentions: tuple[Mention, ...], holdings: tuple[Holding, ...]) -> Iterator[tuple[int, int]]:
    """Yield pairs of indices of mentions that name one thing."""
    groups: dict[str, dict[tuple[str, ...], list[int]]] = defaultdict(lambda: defaultdict(list))
    for index, mention in enumerate(mentions):
        if mention.kind == "name":
            key = _key(doc, mention)
            if key:
                groups[FAMILIES.get(mention.label, "other")][key].append(index)
    for family, names in groups.items():
        texts = {key: doc[mentions[found[0]].start : mentions[found[0]].end].text for key, found in names.items()}
        if family != "person":
            for found in names.values():
                yield from _link_equal(doc, mentions, found)
        if family == "person":
            yield from _link_people(doc, mentions, names, texts)
        elif family in JUDGES:
            told = _of_story(doc, mentions, names) if family == "body" else names
            yield from _link_by(JUDGES[family], told, texts)
        yield from _broken(names, names)
        if family == "court":
            yield from _link_by_identifier(mentions, names)
    yield from link_told(doc, mentions, FAMILIES)
    yield from _link_across(doc, mentions, groups)


def _key(doc: Doc, mention: Mention) -> tuple[str, ...]:
    span = doc[mention.start : mention.end]
    if mention.label in ("STATUTE", "CASE"):
        return words(span.text)
    if mention.label == "PERSON":
        return words(span.text)
    return core(span.text)


def _link_equal(doc: Doc, mentions: tuple[Mention, ...], found: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Join what is called the same but for legal forms, where these do not tell companies of two countries apart."""
    text = {index: doc[mentions[index].start : mentions[index].end].text for index in found}
    firsts: list[int] = []
    # Who bears a legal form comes first; the bare name stands for the one that has been named before all others.
    for index in sorted(found, key=lambda index: (not has_home(text[index]), index)):
        first = next((one for one in firsts if not are_forms_apart(text[one], text[index])), None)
        if first is None:
            firsts.append(index)
        else:
            yield first, index


def _broken(
    names: dict[tuple[str, ...], list[int]], singular: dict[tuple[str, ...], list[int]]
) -> Iterator[tuple[int, int]]:
    """Join a name that lost its apostrophe to the name itself: "the Divisions chief", "the Division"."""
    for key, found in names.items():
        if key[-1].endswith("s") and (*key[:-1], key[-1][:-1]) in singular:
            yield found[0], singular[*key[:-1], key[-1][:-1]][0]


def _same_statute(short: str, long: str) -> bool:
    if is_known_alias(short, long):
        return True
    one, two = (
        [word for word in words(short) if word not in ("us", "the")],
        [word for word in words(long) if word not in ("us", "the")],
    )
    return one == two or is_acronym(short, long) or is_acronym(long, short)


JUDGES: dict[str, Callable[[str, str], bool]] = {
    "body": same_body,
    "agency": same_agency,
    "court": same_court,
    "statute": _same_statute,
}


def _of_story(doc: Doc, mentions: tuple[Mention, ...], names: Mapping[Name, list[int]]) -> dict[Name, list[int]]:
    """The names without those that stand only in teasers, where a name of the story stands besides."""
    told = {key: found for key, found in names.items() if not is_of_teasers(doc, [mentions[i] for i in found])}
    return {key: found for key, found in names.items() if key in told or not told}


def _link_by(
    same: Callable[[str, str], bool], names: dict[tuple[str, ...], list[int]], texts: dict[tuple[str, ...], str]
) -> Iterator[tuple[int, int]]:
    """Join each name to the one longer name that it can stand for; to none when two different ones fit."""
    keys = sorted(names, key=lambda key: (len(key), names[key][0]))
    for position, short in enumerate(keys):
        fits = [long for long in keys[position + 1 :] if same(texts[short], texts[long])]
        # Longer forms of one name are no rivals: "Roe", "Roe Holdings", "Roe Holdings Group".
        if fits and all(same(texts[fits[0]], texts[other]) for other in fits[1:]):
            yield names[short][0], names[fits[0]][0]
        elif fits:
            before = [long for long in fits if names[long][0] < names[short][0]]
            if len(before) == 1:
                yield names[short][0], names[before[0]][0]


def _link_people(
    doc: Doc, mentions: tuple[Mention, ...], names: dict[tuple[str, ...], list[int]], texts: dict[tuple[str, ...], str]
) -> Iterator[tuple[int, int]]:
    """Join surnames and short forms to the full name.

    Of several bearers it is the one whom the text called by it before it named another ("Vance" stays the senator when the
    senator's sister comes in), else the one named last before.
    """
    full = [key for key in names if is_full_name(texts[key])]
    for key in full:
        yield from ((names[key][0], other) for other in names[key][1:])
    for position, one in enumerate(full):
        for two in full[position + 1 :]:
            if same_person(texts[one], texts[two]) and not is_of_another_generation(texts[one], texts[two]):
                yield names[one][0], names[two][0]
    for short in names:
        if short in full:
            continue
        bearers = [key for key in full if same_person(texts[short], texts[key])]
        surname = [key for key in bearers if core(texts[key])[-1:] == short[-1:]]
        bearers = surname or bearers
        if len(bearers) < 2 or all(same_person(texts[bearers[0]], texts[other]) for other in bearers[1:]):
            yield from ((names[short][0], other) for other in names[short][1:])
            if bearers:
                yield names[bearers[0]][0], names[short][0]
            continue
        owner = _called_first(short, bearers, names, texts)
        for index in names[short]:
            gender = _gender(doc, mentions[index])
            if owner is not None and {gender, mentions[owner].gender} != {"m", "f"}:
                yield owner, index
                continue
            spoken = [
                (other, key)
                for key in bearers
                for other in names[key]
                if other < index and {gender, mentions[other].gender} != {"m", "f"}
            ]
            if spoken:
                yield max(spoken)[0], index


_PRONOUNS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}


def _gender(doc: Doc, name: Mention) -> str:
    """The gender of who bears a surname, by itself or by what takes it up in its sentence: "Roe said her husband left"."""
    if name.gender in ("m", "f") or not doc[name.head].dep_.startswith("nsubj"):
        return name.gender
    for token in doc[name.end : doc[name.head].sent.end]:
        if token.ent_type_ == "PERSON":
            break
        if token.lower_ in _PRONOUNS:
            return _PRONOUNS[token.lower_]
    return name.gender


def _called_first(
    short: Name, bearers: Sequence[Name], names: Mapping[Name, Sequence[int]], texts: Mapping[Name, str]
) -> int | None:
    """The first mention of the only bearer named before the text first uses the short name alone; None if none was."""
    before = [key for key in bearers if names[key][0] < names[short][0]]
    if before and all(same_person(texts[before[0]], texts[other]) for other in before[1:]):
        return names[before[0]][0]
    return None


def _link_by_identifier(
    mentions: tuple[Mention, ...], names: dict[tuple[str, ...], list[int]]
) -> Iterator[tuple[int, int]]:
    """Join courts that the court table identifies as one."""
    first: dict[str, int] = {}
    for found in names.values():
        for index in found:
            identifier = mentions[index].identifier
            if identifier:
                if identifier in first:
                    yield first[identifier], index
                first.setdefault(identifier, index)


def _link_across(
    doc: Doc, mentions: tuple[Mention, ...], groups: dict[str, dict[tuple[str, ...], list[int]]]
) -> Iterator[tuple[int, int]]:
    """Join equal names that were given different labels, and acronyms across companies, bodies and agencies."""
    first: dict[tuple[str, ...], int] = {}
    for family in ("body", "agency", "court"):
        for key, found in groups.get(family, {}).items():
            if key in first:
                yield first[key], found[0]
            first.setdefault(key, found[0])
    yield from _link_acronyms(doc, mentions, groups)
    yield from _link_misread(doc, mentions, groups)
    for key, found in groups.get("other", {}).items():
        if key in first and mentions[found[0]].label != "OTHER":
            yield first[key], found[0]
    states: dict[tuple[str, ...], int] = {}
    for key, found in groups.get("place", {}).items():
        states.setdefault(_state(key), found[0])
        if states[_state(key)] != found[0]:
            yield states[_state(key)], found[0]
    for key, found in groups.get("agency", {}).items():
        if _state(key) != key and _state(key) in states:
            yield states[_state(key)], found[0]


def _link_misread(
    doc: Doc, mentions: tuple[Mention, ...], groups: dict[str, dict[tuple[str, ...], list[int]]]
) -> Iterator[tuple[int, int]]:
    """Join what was read as a person's surname that nobody bears to the only company whose name it begins: "Roe Freight", "Roe"."""
    people, bodies = groups.get("person", {}), groups.get("body", {})
    for key, found in people.items():
        if len(key) > 1 or key[0] in given_names() or any(len(name) > 1 and key[0] in name for name in people):
            continue
        if any(mentions[i].start and doc[mentions[i].start - 1].lower_ in honorifics() for i in found):
            continue
        fits = [at for name, at in bodies.items() if len(name) > 1 and name[0] == key[0] and at[0] < found[0]]
        if len(fits) == 1 and mentions[fits[0][0]].label == "COMPANY":
            yield from ((fits[0][0], index) for index in found)


def _link_acronyms(
    doc: Doc, mentions: tuple[Mention, ...], groups: dict[str, dict[tuple[str, ...], list[int]]]
) -> Iterator[tuple[int, int]]:
    """Join an acronym to the only name of another family that it abbreviates: one was read as an agency, one as a body."""
    texts: dict[str, dict[int, str]] = {
        family: {
            found[0]: doc[mentions[found[0]].start : mentions[found[0]].end].text for found in groups[family].values()
        }
        for family in ("body", "agency")
        if family in groups
    }
    for family, other in (("body", "agency"), ("agency", "body")):
        for index, short in texts.get(family, {}).items():
            if any(is_acronym(short, long) for long in texts[family].values()):
                continue
            fits = [at for at, long in texts.get(other, {}).items() if is_acronym(short, long)]
            if len(fits) == 1 and len(short) > 2:
                yield fits[0], index


@cache
def _postal_codes() -> dict[tuple[str, ...], str]:
    """The words of every way to write a state → its postal code; "Ore" alone is a mineral, so two letters need a point."""
    return {core(form): code for form, code in states().items() if len(form) > 2}


def _state(key: tuple[str, ...]) -> tuple[str, ...]:
    """The bare name of a state: "state of Oregon", "New York state" and "U.S." in one spelling."""
    bare = tuple(word for word in key if word not in ("state", "of", "the", "commonwealth", "city"))
    if bare in _postal_codes():
        return (_postal_codes()[bare],)
    if bare in (("us",), ("united", "states"), ("america",), ("united", "states", "america"), ("usa",)):
        return ("us",)
    return bare or key
