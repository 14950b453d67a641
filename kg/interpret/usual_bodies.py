"""A title without its body → the body of the document that it belongs to: a justice's supreme court, a police chief's police."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from kg.interpret.entities import EntityIndex
from kg.interpret.titles import Title
from kg.model import Entity
from kg.parse.places import states

# Title → how the body is named that it belongs to when the text does not repeat it: the only one so named.
USUAL: tuple[tuple[re.Pattern[str], re.Pattern[str], str | None], ...] = (
    (re.compile(r"(lord|lady) justices?$"), re.compile(r"court of appeal"), "Court"),
    (
        re.compile(r"(?<!lord )(?<!lady )justices?$"),
        re.compile(r"supreme court|high court|top court|\bscotus\b"),
        "Court",
    ),
    (
        re.compile(r"(u\.s\.|united states) attorneys?$"),
        re.compile(r"(u\.s\.|united states) attorney|district of"),
        "GovernmentBody",
    ),
    (re.compile(r"district attorneys?$|\bda$"), re.compile(r"district attorney|\bda['’]s"), "GovernmentBody"),
    (re.compile(r"^(?!.*u\.s).*state attorneys?$"), re.compile(r"state(['’]s)? attorney"), "GovernmentBody"),
    (
        re.compile(r"senators?$|sens?\.$|senate majority leader$"),
        re.compile(r"^(the )?(u\.s\. |us )?senate$"),
        "GovernmentBody",
    ),
    (
        re.compile(r"special (prosecutor|counsel)$"),
        re.compile(r"\bspecial (prosecutor|counsel)"),
        "GovernmentBody",
    ),
    (re.compile(r"chief (u\.s\. )?(district |circuit )?judge$"), re.compile(r"court|circuit|tribunal"), "Court"),
    (
        re.compile(r"(^|\W)(mp|member of parliament)$"),
        re.compile(r"^(the |[a-z]+['’]s )?(parliament|national assembly|assembly|house of commons|house of assembly)$"),
        "GovernmentBody",
    ),
    (
        re.compile(r"city (councilor|councillor|councilman|councilwoman|councilmember)$"),
        re.compile(r"(^|\s)city council$"),
        "GovernmentBody",
    ),
    (re.compile(r"(^|\W)(arch)?bishop$"), re.compile(r"\b(arch)?diocese\b"), None),
)
# Officers of a city or a county, whose place is the only one of its kind that the text names as a body.
CITY_OFFICER = re.compile(
    r"^(former |deputy |acting |interim |then )*(mayor|corporation counsel|(city|town|village|township) (attorney|administrator|manager|solicitor|clerk|supervisor|council(man|woman|or|member)))$"
)
COUNTY_OFFICER = re.compile(
    r"^(former |deputy |acting |interim |then )*(sheriff|county (attorney|administrator|manager|commissioner|executive|clerk|recorder))$"
)
DEPUTY = re.compile(r"^(former |chief )*(sheriff['’]?s )?deput(y|ies)$")
CITY = re.compile(r"^(the )?((city|town|village|township|borough) of .*|.* (city|town|village|township|borough))$")
COUNTY = re.compile(r"^(the )?(.* county|county of .*)$")
SHERIFFS = re.compile(r"sheriff")
PROSECUTOR = re.compile(
    r"^(former |chief |lead |deputy |senior |assistant |special public |public |county |state |federal )*(prosecutor|prosecuting attorney|commonwealth['’]s attorney|county attorney)s?$"
)
PROSECUTORS = re.compile(
    r"prosecut|(state|commonwealth|district|county|u\.s\.|general)( attorney)?(['’]s)? (attorney|office)"
)
GENERALS_DEPUTY = re.compile(
    r"^(former |principal |senior |deputy |acting )*(assistant attorney general|deputy attorney general|deputy solicitor general)s?( for .*)?$"
)
DIVISION = re.compile(r"\bdivision$")
STATE_OFFICER = re.compile(
    r"(^|\W)(governor|gov\.|attorney general|secretary of state|lieutenant governor|lt\. gov\.|state solicitor general)$"
)
ATTORNEY_GENERAL = re.compile(r"attorney general")
ATTORNEY_GENERALS = re.compile(r"attorney general(['’]s office)?$")
CORPORATE = re.compile(
    r"(^|\W)(chief (executive|financial|operating|legal|accounting|technology)( officer)?|ceo|cfo|coo|finance chief|vice.president|managing director|directors?|general counsel)$"
)
# An "education secretary" belongs to the one body of the text that is a department of it, a "justice minister" to its ministry.
SECRETARY = re.compile(
    r"(^|\W)(?P<field>(?!press|general|foreign|home|deputy|assistant|under|prime|chief|junior|former|cabinet|first)[a-z]+) (secretary|minister)$"
)
DEPARTMENT = re.compile(r"\b(department|ministry)\b")
NATIONS = frozenset({"U.S.", "US", "United States", "America", "U.K.", "UK", "Britain", "United Kingdom"})
# Nouns before a role that say what kind of body it is held in, and stand in such a body's name.
KINDS = frozenset(
    "police university college school hospital church archdiocese diocese prison jail bank airline union museum library "
    "airport county army navy fire campaign store bakery clinic pharmacy brewery foundation".split()
)
# Parts of a body, which say where their heads serve: "bureau chief".
UNITS = frozenset({"bureau", "division", "section", "unit", "squad"})
UNIT_HEADS = frozenset({"chief", "head", "director", "supervisor"})
ADVOCATES = ("attorney", "lawyer", "lawyers", "attorneys")
_RARE = 2  # how many times oftener than any other a state must be named to be the one meant


def title_text(doc: Doc, title: Title) -> str:
    """The title's words, without an article."""
    return " ".join(doc[title.start : title.end].text.split())


def usual_body(doc: Doc, index: EntityIndex, title: Title) -> str | None:
    """The one body of the document that such a title belongs to: a justice's supreme court, a prosecutor's office."""
    words = title_text(doc, title).lower()
    if STATE_OFFICER.search(words) and "u.s." not in words and "assistant" not in words:
        office = _so_named(index, ATTORNEY_GENERAL, "GovernmentBody") if ATTORNEY_GENERAL.search(words) else None
        return office or _state(index)
    if GENERALS_DEPUTY.search(words):
        return _only(index, DIVISION) or _only(index, ATTORNEY_GENERALS)
    if COUNTY_OFFICER.search(words):
        return (_only(index, SHERIFFS) if words.endswith("sheriff") else None) or _only(index, COUNTY)
    if DEPUTY.search(words):
        return _only(index, SHERIFFS)
    if CITY_OFFICER.search(words):
        return _city(index)
    if PROSECUTOR.search(words):
        return _only(index, PROSECUTORS)
    after = doc[title.end : title.end + 2]
    if len(after) == 2 and after[0].lower_ == "of" and words.endswith("secretary"):
        return _department(index, after[1].lower_)
    if (secretary := SECRETARY.search(words)) is not None:
        return _department(index, secretary["field"])
    if (body := body_of_kind(doc, index, title)) is not None:
        return None if words.endswith(ADVOCATES) else body  # "the archdiocese attorney" has it for a client
    if CORPORATE.search(words):
        return _firm(index)
    return next((_so_named(index, name, kind) for said, name, kind in USUAL if said.search(words)), None)


def _often(index: EntityIndex, kind: str | None) -> list[Entity]:
    """The entities of a type, or of all, the most mentioned first."""
    fits = (entity for entity in index.entities if kind in (None, entity.type))
    return sorted(fits, key=lambda each: -len(each.mentions))


def _state(index: EntityIndex) -> str | None:
    """The state whose officers a text speaks of: the only one, or by far the one named most."""
    states = [each for each in _often(index, "GovernmentBody") if index.is_place(each.id) and each.label not in NATIONS]
    is_clear = len(states) == 1 or len(states) > 1 and len(states[0].mentions) > _RARE * len(states[1].mentions)
    return states[0].id if is_clear else None


def _only(index: EntityIndex, name: re.Pattern[str]) -> str | None:
    """The only public body so named."""
    fits = [
        each.id
        for each in index.entities
        if each.type == "GovernmentBody" and any(name.search(form.lower()) for form in each.names)
    ]
    return fits[0] if len(fits) == 1 else None


def _city(index: EntityIndex) -> str | None:
    """The only city, or the only place that acts and is neither a state, a county nor a nation."""
    if (named := _only(index, CITY)) is not None:
        return named
    fits = [
        each.id
        for each in index.entities
        if each.type == "GovernmentBody"
        and index.is_place(each.id)
        and each.label not in NATIONS
        and not set(each.names) & states().keys()
        and not any(COUNTY.search(form.lower()) for form in each.names)
    ]
    return fits[0] if len(fits) == 1 else None


def body_of_kind(doc: Doc, index: EntityIndex, title: Title) -> str | None:
    """The only body in whose name the noun before the role stands: the "Springfield Police Department" of a "police chief"."""
    kinds = KINDS | UNITS if doc[title.end - 1].lower_ in UNIT_HEADS else KINDS
    kind = next((token.lower_ for token in doc[title.start : title.end - 1] if token.lower_ in kinds), None)
    if kind is None:
        return None
    fits = [
        entity.id
        for entity in index.entities
        if entity.type in ("GovernmentBody", "Organization", "Company")
        and any(kind in name.lower().split() for name in entity.names)
    ]
    return fits[0] if len(fits) == 1 else None


def _firm(index: EntityIndex) -> str | None:
    """The company that a story is about, which has no need to name it beside each of its officers."""
    firms = _often(index, "Company")
    is_about = (
        bool(firms)
        and len(firms[0].mentions) > 2
        and (len(firms) == 1 or len(firms[0].mentions) > _RARE * len(firms[1].mentions))
    )
    return firms[0].id if is_about else None


def _so_named(index: EntityIndex, name: re.Pattern[str], kind: str | None) -> str | None:
    """The body of that type so named; the highest court of the nation before a state's, no court where there are two."""
    fits = [each for each in _often(index, kind) if any(name.search(form.lower()) for form in each.names)]
    if kind == "Court" and len(fits) > 1:
        fits = [each for each in fits if any(_is_highest(form) for form in each.names)] or fits
    return fits[0].id if fits and (kind != "Court" or len(fits) == 1) else None


def _department(index: EntityIndex, field: str) -> str | None:
    """The only body named as the department of a field: "Department of Education", "Justice Ministry"."""
    fits = [
        entity.id
        for entity in index.entities
        if entity.type == "GovernmentBody"
        and any(DEPARTMENT.search(name.lower()) and field in name.lower() for name in entity.names)
    ]
    return fits[0] if len(fits) == 1 else None


def _is_highest(name: str) -> bool:
    """Whether the name is the United States Supreme Court's: no state stands in it."""
    return bool(
        re.fullmatch(
            r"(the )?((u\.?s\.?|united states) )?(supreme court|high court|scotus)( of the united states)?",
            name.lower(),
        )
    )
