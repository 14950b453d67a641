"""Where a name begins and ends: titles, articles and possessives left out, "Inc." and "Jr." taken in."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from spacy.tokens import Doc

from kg.ontology import read
from kg.parse.name_cues import scores_of_form
from kg.parse.name_suffixes import LAW_FORMS, PRACTICES, PREFIXES, SUFFIXES, first_partner, suffix_end
from kg.parse.places import jurisdictions
from kg.parse.rule_names import Mention

GENERATIONS = frozenset("Jr Jr. Sr Sr. II III IV".split())
NATIONS = frozenset({"U.S.", "US", "U.S", "UK", "U.K.", "United"})
NATIONAL = frozenset(
    "Department Attorney Attorney's Attorney’s Attorneys Army Navy Senate House Congress Coast Marine Marines Air Customs Postal Fish Forest "
    "Immigration Marshals Secret Securities Environmental Food Trade Treasury Patent Probation Drug Justice Border Citizenship "
    "Consumer Equal Geological Sentencing Supreme Embassy Chamber Agency Bureau Park Special Office Government government".split()
)
# "Lowe administration", "Peruvian government", "Leeds police", "Lowe campaign".
BODIES = {"administration": "GOV", "government": "GOV", "police": "GOV", "campaign": "ORG"}
# Titles that are given names too, not cut from a name of two words.
ALSO_GIVEN = frozenset("king dean prince page star".split())
INITIALS = frozenset({"da", "ag", "mp"})  # titles only in capitals: "DA Ann Roe", not "Ian Da Poe"
POLICE = frozenset("det det. detective insp insp. inspector supt supt. sgt sgt. constable dc ds di dci pc".split())
PEERS = frozenset({"lord", "lady", "baroness", "baron", "earl", "viscount", "duke", "duchess"})  # "Lord Orr of Leeds"
DEGREES = frozenset(
    """QC KC SC QC. MP MEP MSP MLA MHA MPP MLC TD PhD Ph.D. M.D. MD DDS CPA LLB LLM Esq Esq. JD J.D. OBE CBE MBE DBE KBE CMG AM AO
    OAM JP""".split()
)
PARTICLES = frozenset(
    "de da do dos del della der den di du e el al bin bint ibn ka la le les san te ten ter van von y zu ul ur ap of and".split()
)
BODIES_OF = {
    "administration": frozenset({"PERSON", "PLACE", "OTHER", "ORG", "GOV"}),
    "government": frozenset({"PERSON", "PLACE", "OTHER", "ORG", "GOV"}),
    "police": frozenset({"PLACE", "OTHER", "ORG", "GOV"}),
    "campaign": frozenset({"PERSON"}),
}
# Nouns with which names of bodies begin: "Friends of the Orr", "Department of Roads".
BODY_NOUNS = frozenset(
    """Academy Agency Alliance Association Authority Bureau Campaign Center Centre Chamber Church Citizens Coalition College Commission
    Committee Congress Council Department Federation Foundation Friends Guild Institute League Ministry Mothers Office Physicians Society
    Students Trust Union University Workers""".split()
)
LETTERED = frozenset({"PERSON", "COMPANY", "ORG", "GOV", "COURT", "LAWFIRM"})
MARKS = frozenset(",;:()[]{}\"“”„‘`–—-/|•*…«»<>''")


@lru_cache(maxsize=1)
def titles() -> frozenset[str]:
    """Words of the titles that stand before persons, in lower case: "chief", "judge", "mr."."""
    table = tomllib.loads(read("titles.toml"))
    words = {word for row in table["role"] for head in row["heads"] for word in re.split(r"[ -]", head)}
    words |= set(table.get("modifiers", {}).get("words", ()))
    plain = (
        "mr mr. mrs mrs. ms ms. miss mx mx. dr dr. sir dame lord lady mister madam hon hon. honorable honourable hon'ble hon’ble "
        "rt rev rev. sister brother father prophet god shri smt smt. datuk dato' dato’ daw sheikh alhaji cllr cllr. adv adv. herr frau"
    )
    words |= {word.rstrip(".") for word in words}
    return frozenset(words | set(plain.split()) | {f"{word}s" for word in words}) - {"of", "the", "in", "and", "for"}


@lru_cache(maxsize=1)
def _abbreviated() -> frozenset[str]:
    """Titles that are abbreviated with a point, here without it; a name follows them, and some are surnames: "Rita Sen"."""
    heads = {head for row in tomllib.loads(read("titles.toml"))["role"] for head in row["heads"]}
    return frozenset(head[:-1] for head in heads if head.endswith(".") and " " not in head) - heads


def trimmed(doc: Doc, mention: Mention) -> Mention | None:
    """The name alone, or None if nothing of it is left."""
    start, end = mention.start, mention.end
    for i in range(start, end):  # a name stands on one line
        if doc[i].is_space and "\n" in doc[i].text:
            end = i
            break
    end = _before_bracket(doc, start, end)
    while start < end and (
        _is_mark(doc[start].text)
        or doc[start].is_space
        or doc[start].lower_ in {"the", "a", "an", "and", "of", "'s", "’s", "in", "by"}
    ):
        start += 1
    if mention.label == "PERSON":
        start, end = _one_person(doc, start, end)
    while start < end and (
        _is_mark(doc[end - 1].text)
        or doc[end - 1].is_space
        or doc[end - 1].lower_ in {"'s", "’s", "of", "and", "the", "at", "in", "for", "'", "’", "."}
    ):
        end -= 1
    if mention.label == "COMPANY" and doc[start : start + 1].text[:1].isupper():
        while end - start > 1 and doc[end - 1].is_lower and doc[end - 1].is_alpha:
            end -= 1  # "take Vega private": a firm's last word has a capital or a mark
    while start < end and _begins_number(doc, end - 1):
        end -= 1  # "the Vega | No. 2"
    if any("@" in doc[i].text[1:] for i in range(start, end)):
        return None  # an address
    if start >= end or not any(_is_name_like(doc[i].text) for i in range(start, end)):
        return None
    if mention.label in LETTERED and not any(letter.isalpha() for i in range(start, end) for letter in doc[i].text):
        return None  # "2"
    return replace(mention, start=start, end=end)


def _begins_number(doc: Doc, i: int) -> bool:
    """Whether a word is the "No." of a number that follows."""
    return doc[i].lower_.rstrip(".") in {"no", "nos"} and any(token.like_num for token in doc[i + 1 : i + 3])


def _before_bracket(doc: Doc, start: int, end: int) -> int:
    """The end before a bracket that the name only opens or only closes: "Vega Corp | (VGA.N"."""
    words = [doc[i].text for i in range(start, end)]
    if ("(" in words) == (")" in words):
        return end
    mark = words.index("(") if "(" in words else words.index(")")
    return start + mark if mark else end


def _is_mark(text: str) -> bool:
    return text in MARKS or all(not letter.isalnum() for letter in text)


_NO_HALVES = frozenset("anti pro non ex then post pre mid un self all us".split())  # "Anti-Poe" in a headline


def _is_name_like(text: str) -> bool:
    return any(letter.isupper() or letter.isdigit() for letter in text) or "." in text.strip(".")


def parted(doc: Doc, mention: Mention) -> list[Mention]:
    """The persons of a mention that runs over small words ("Ann Roe and Ian Poe", "Ann Roe sues"), the bodies of one that
    runs over "and" ("Centre for Roads and Friends of the Orr"); others as they are."""
    if mention.label in {"ORG", "GOV"}:
        return _bodies_parted(doc, mention)
    if mention.label != "PERSON":
        return [mention]
    cuts = [
        i
        for i in range(mention.start, mention.end)
        if doc[i].is_lower and doc[i].is_alpha and (doc[i].text not in PARTICLES or doc[i].text == "and")
    ]
    edges = sorted({mention.start, *cuts, *(cut + 1 for cut in cuts), mention.end})
    return [
        replace(mention, start=left, end=right) for left, right in pairwise(edges) if left < right and left not in cuts
    ]


def _bodies_parted(doc: Doc, mention: Mention) -> list[Mention]:
    """Two bodies of which each begins with what it is: "Friends of the Orr"; not "Department of Arts and Sciences"."""
    for i in range(mention.start + 3, mention.end - 2):
        is_two = doc[i].text == "and" and doc[i + 1].text in BODY_NOUNS and doc[i + 2].text in {"of", "for", "against"}
        if is_two and any(doc[j].text in {"of", "for", "against"} for j in range(mention.start, i)):
            rest = replace(mention, start=i + 1)
            return [replace(mention, end=i), *_bodies_parted(doc, rest)]
    return [mention]


def _one_person(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """A person's name after titles ("Texas Gov. Ann Roe") and before "of" or a comma ("Ann Roe of Ohio", "Roe, Jr.")."""
    while end - start > 1 and (
        doc[end - 1].text in DEGREES or doc[end - 2].text == "," and doc[end - 1].text not in GENERATIONS
    ):
        end -= 1
    if end - start > 1 and doc[start].is_upper and len(doc[start]) > 3 and not doc[start + 1].is_upper:
        start += 1  # a dateline: "WASHINGTON Ann Roe"
    is_peer = any(doc[i].lower_ in PEERS for i in range(max(0, start - 1), min(start + 1, len(doc))))
    for i in range(start + 1, end):
        is_generation = i + 1 < end and doc[i + 1].text in GENERATIONS
        if (
            doc[i].lower_ in {"of", "for", "from", "in", "at"}
            and not is_peer
            and doc[i - 1].lower_ not in titles()
            or doc[i].text == ","
            and not is_generation
        ):
            end = i
            break
    last = max((i for i in range(start, end - 1) if _is_title(doc, i, start, end)), default=None)
    start = start if last is None else last + 1
    while start < end - 1 and (_is_mark(doc[start].text) or doc[start].lower_ in {"of", "the", "for"}):
        start += 1
    if start < end and doc[end - 1].lower_ in titles() and not _is_surname(doc, start, end - 1):
        return start, start  # "the President", "Texas Governor"
    return start, end


def _is_surname(doc: Doc, start: int, i: int) -> bool:
    """Whether a word that may be a title is the surname after a given name: "Rita Sen", "Paul Singer", "Ian Da Poe"."""
    word = doc[i]
    if word.lower_ in PRACTICES:
        return i > start  # "Roe Solicitors" is a firm
    if word.lower_ in _abbreviated() and word.is_title:
        return i == start or doc[i - 1].lower_ not in titles() and doc[i - 1].text not in jurisdictions()
    if i == start or not word.text[0].isupper() or word.text.endswith("."):
        return False
    before = doc[i - 1]
    is_initial = len(before) == 2 and before.text[1] == "." and before.text[0].isupper() and i - 1 > start
    is_given = before.lower_ in _given_names() and before.text[0].isupper() and before.text not in jurisdictions()
    return is_given or is_initial


def _is_title(doc: Doc, i: int, start: int, end: int) -> bool:
    word = doc[i].lower_
    if word not in titles() or not (doc[i].text[0].isupper() or i == start):
        return False
    if word in INITIALS and not doc[i].is_upper or word == "col" and i and doc[i - 1].lower_ in POLICE:
        return False  # a detective called Col is no colonel
    if word in _abbreviated() and i > start and doc[i - 1].lower_ in _given_names():
        return not _is_surname(doc, start, i)  # "Rita Sen Gupta"
    return word not in ALSO_GIVEN or i == start and end - start > 2


@lru_cache(maxsize=1)
def _given_names() -> frozenset[str]:
    table = tomllib.loads(read("given_names.toml"))
    return frozenset(name for names in table.values() for name in names)


def _is_given(doc: Doc, i: int) -> bool:
    """Whether the word before a surname is a given name: "Ian" of "Ian Poe", or another that the tree ties to it."""
    word = doc[i]
    if not word.text[0].isupper() or word.lower_ in titles() or scores_of_form([word.text]):
        return False
    if word.lower_ in _given_names():
        return True
    is_tied = doc[i + 1].head.i == i or word.head.i == i + 1
    return is_tied and word.pos_ == "PROPN" and word.is_title and doc[i + 1].dep_ in {"flat", "flat:name"}


def _are_one(doc: Doc, first: Mention, second: Mention) -> bool:
    """Whether nothing, or a hyphen alone, stands between: "Ann" "Roe"; not "Ann Roe" "Ian Poe"."""
    if second.start == first.end:
        return first.end - first.start == 1 or second.end - second.start == 1
    return (
        first.label == "PERSON"
        and second.start == first.end + 1
        and doc[first.end].text == "-"
        and not doc[first.end].whitespace_
    )


def _is_second_half(doc: Doc, start: int) -> bool:
    """Whether a name begins after the hyphen of a longer one: "Poe" of "Roe-Poe"; not "Poe" of "anti-Poe"."""
    if start < 2 or doc[start - 1].text != "-" or doc[start - 1].whitespace_ or doc[start - 2].whitespace_:
        return False
    half = doc[start - 2]
    return half.is_alpha and half.text[0].isupper() and len(half) > 1 and half.lower_ not in _NO_HALVES | titles()


def _is_peerage(doc: Doc, first: Mention, second: Mention) -> bool:
    """Whether the second name is of the place in a peer's title: "Baroness Orr of Leeds"."""
    return (
        first.label == "PERSON"
        and first.start > 0
        and doc[first.start - 1].lower_ in PEERS
        and second.start == first.end + 1
        and doc[first.end].text == "of"
        and second.label in {"PERSON", "PLACE"}
    )


def rejoined(doc: Doc, mentions: list[Mention]) -> list[Mention]:
    """The mentions, with two of one kind that nothing or a hyphen parts made one: "Ann Roe" "-" "Poe"."""
    made: list[Mention] = []
    for mention in mentions:
        while made and mention.start <= made[-1].start:
            made.pop()  # "Roe" of the firm "Roe, Poe & Lund LLP"
        last = made[-1] if made else None
        if last and _is_peerage(doc, last, mention):
            made[-1] = replace(last, end=mention.end)
            continue
        if (
            last
            and last.label == mention.label == "PERSON"
            and mention.start == last.end + 1
            and doc[last.end].text == "-"
            and not doc[last.end].whitespace_
        ):
            made[-1] = replace(last, end=mention.end)
        else:
            made.append(mention)
    return made


def extended(doc: Doc, mention: Mention) -> Mention:
    """The name with what belongs to it beside it: "Inc.", "Jr.", "U.S." of a department, "administration"."""
    end = mention.end
    comma = int(end < len(doc) and doc[end].text == ",")
    following = doc[end + comma].text if end + comma < len(doc) else ""
    if mention.label in {"COMPANY", "ORG", "LAWFIRM", "NEWS", "PERSON"}:
        if (found := _with_form(doc, mention)) != mention:
            return found
    if mention.label == "PERSON":
        return _whole_person(doc, mention, following, end + comma + 1)
    if mention.label == "ORG" and (local := _local_end(doc, end)):
        return replace(mention, end=local)
    if mention.label in {"GOV", "ORG"} and mention.start and doc[mention.start].text in NATIONAL:
        before = doc[mention.start - 1].text
        if before in NATIONS - {"United"}:
            return replace(mention, start=mention.start - 1)
        if before == "States" and mention.start > 1 and doc[mention.start - 2].text == "United":
            return replace(mention, start=mention.start - 2)
    return _as_body(doc, mention)


def _as_body(doc: Doc, mention: Mention) -> Mention:
    """The name with "administration" or the like after it, by which it is a body's."""
    following = doc[mention.end].text if mention.end < len(doc) else ""
    if following in BODIES and mention.label in BODIES_OF[following]:
        return replace(mention, end=mention.end + 1, label=BODIES[following], role="", votes=())
    return mention


def _with_form(doc: Doc, mention: Mention) -> Mention:
    """The name of a firm with its legal forms and first partners: "Orin Labs, Inc.", "Roe, Poe & Lund LLP"."""
    end = suffix_end(doc, mention.end)
    if mention.start and doc[mention.start - 1].text in PREFIXES:
        return replace(mention, start=mention.start - 1, end=end, label="COMPANY", role="", votes=())
    is_practice = end - mention.start > 1 and doc[end - 1].lower_ in PRACTICES and doc[end - 1].is_title
    is_firm = doc[end - 1].text in LAW_FORMS or is_practice
    if is_firm or mention.label == "LAWFIRM":
        return replace(mention, start=first_partner(doc, mention.start, end), end=end, label="LAWFIRM", role="", votes=())
    if end == mention.end:
        return mention
    return replace(mention, end=end, label="COMPANY", role="", votes=())


def _whole_person(doc: Doc, mention: Mention, following: str, after: int) -> Mention:
    """A person's name with "Jr.", with the half before its hyphen, with "St." and with the given name before it."""
    start = mention.start
    if following in GENERATIONS:
        return replace(mention, end=after)
    if _is_second_half(doc, start):
        return replace(mention, start=start - 2)
    if start and doc[start - 1].text in {"St.", "St"} and start > 1 and not doc[start - 1].is_sent_start:
        before = doc[start - 2]  # "Mr. St. John", "Ian St. John"
        if before.lower_ in titles():
            return replace(mention, start=start - 1)
        if before.lower_ in _given_names():
            return replace(mention, start=start - 2)
    if mention.end - start == 1 and start and _is_given(doc, start - 1):
        return replace(mention, start=start - 1)
    return _as_body(doc, mention)


def _local_end(doc: Doc, end: int) -> int:
    """Where the number of a union's branch ends that follows its name: "Dockers Union, Local 848"; 0 if none does."""
    at = end + int(end < len(doc) and doc[end].text == ",")
    if at + 1 < len(doc) and doc[at].text in {"Local", "Lodge"} and doc[at + 1].text.isdigit():
        return at + 2
    return 0
