"""What belongs to a name beside it: "Inc.", "Jr.", "St.", "U.S." of a department, the place of a peer."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from kg.parse.name_cues import scores_of_form
from kg.parse.name_edges import GENERATIONS, PEERS, given_names, titles
from kg.parse.name_suffixes import LAW_FORMS, PRACTICES, PREFIXES, first_partner, suffix_end
from kg.parse.rule_names import Mention

NATIONS = frozenset({"U.S.", "US", "U.S", "UK", "U.K.", "United"})
NATIONAL = frozenset(
    "Department Attorney Attorney's Attorney’s Attorneys Army Navy Senate House Congress Coast Marine Marines Air Customs Postal Fish Forest "
    "Immigration Marshals Secret Securities Environmental Food Trade Treasury Patent Probation Drug Justice Border Citizenship "
    "Consumer Equal Geological Sentencing Supreme Embassy Chamber Agency Bureau Park Special Office Government government".split()
)
# "Lowe administration", "Peruvian government", "Leeds police", "Lowe campaign".
BODIES = {"administration": "GOV", "government": "GOV", "police": "GOV", "campaign": "ORG"}
BODIES_OF = {
    "administration": frozenset({"PERSON", "PLACE", "OTHER", "ORG", "GOV"}),
    "government": frozenset({"PERSON", "PLACE", "OTHER", "ORG", "GOV"}),
    "police": frozenset({"PLACE", "OTHER", "ORG", "GOV"}),
    "campaign": frozenset({"PERSON"}),
}
_BODIES = frozenset({"COMPANY", "ORG", "GOV"})
_NO_HALVES = frozenset("anti pro non ex then post pre mid un self all us".split())  # "Anti-Poe" in a headline


def _is_given(doc: Doc, i: int) -> bool:
    """Whether the word before a surname is a given name: "Ian" of "Ian Poe", or another that the tree ties to it."""
    word = doc[i]
    if not word.text[0].isupper() or word.lower_ in titles() or scores_of_form([word.text]):
        return False
    if word.lower_ in given_names():
        return True
    is_tied = doc[i + 1].head.i == i or word.head.i == i + 1
    return is_tied and word.pos_ == "PROPN" and word.is_title and doc[i + 1].dep_ in {"flat", "flat:name"}


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
    is_body = mention.label in {"COMPANY", "ORG", "LAWFIRM", "NEWS", "PERSON"}
    if is_body and (found := _with_form(doc, mention)) != mention:
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
        return replace(
            mention, start=first_partner(doc, mention.start, end), end=end, label="LAWFIRM", role="", votes=()
        )
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
        if before.lower_ in given_names():
            return replace(mention, start=start - 2)
    if mention.end - start == 1 and start and _is_given(doc, start - 1):
        return replace(mention, start=start - 1)
    return _as_body(doc, mention)


def spelt_out(doc: Doc, mentions: list[Mention]) -> list[Mention]:
    """The mentions, each of a body that was cut short made whole where an acronym spells its name out: "Orin | Labs Trust", "OLT"."""
    acronyms = {doc[each.start].text for each in mentions if each.label in _BODIES and each.end - each.start == 1}
    acronyms = {word for word in acronyms if len(word) > 2 and word.isalpha() and word.isupper()}
    ends = {each.start: each for each in mentions}
    made = []
    for mention in mentions:
        end = mention.end
        while acronyms and end < len(doc) and doc[end].is_title and doc[end].is_alpha and end not in ends:
            end += 1
        whole = next(
            (at for at in range(mention.end + 1, end + 1) if _initials(doc, mention.start, at) in acronyms), None
        )
        is_cut = mention.label in _BODIES and not mention.by_rule and whole is not None
        made.append(replace(mention, end=whole) if is_cut and whole is not None else mention)
    return made


def _initials(doc: Doc, start: int, end: int) -> str:
    return "".join(token.text[0] for token in doc[start:end])


def _local_end(doc: Doc, end: int) -> int:
    """Where the number of a union's branch ends that follows its name: "Dockers Union, Local 848"; 0 if none does."""
    at = end + int(end < len(doc) and doc[end].text == ",")
    if at + 1 < len(doc) and doc[at].text in {"Local", "Lodge"} and doc[at + 1].text.isdigit():
        return at + 2
    return 0
