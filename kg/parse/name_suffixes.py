"""The legal form that closes a company's name and the partners that open a law firm's: "Co. (K) Ltd", "Roe, Poe & Lund LLP"."""

from __future__ import annotations

from spacy.tokens import Doc

SUFFIXES = frozenset(
    """Inc Inc. Incorporated Corp Corp. Corporation Co Co. Company LLC LLC. L.L.C. Ltd Ltd. Limited LP L.P. LLP L.L.P. PLLC P.L.L.C. plc PLC P.L.C.
    P.C. P.A. N.A. Cos. Bros. N.V. NV B.V. BV S.A. SA SAS S.A.S. SARL SRL S.r.l. S.p.A. SpA S.L. S.L.U. Ltda Ltda. S/A AG GmbH KG KGaA SE e.V. AB
    A/S ApS ASA Oy Oyj Pty Pty. Pvt Pvt. Pte Pte. Sdn Bhd Bhd. Berhad Tbk KK K.K. JSC PJSC OJSC OOO OAO d.o.o.""".split()
)
LAW_FORMS = frozenset("LLP L.L.P. PLLC P.L.L.C. LLP.".split())
PRACTICES = frozenset("solicitors abogados avocats".split())
PREFIXES = frozenset("PT OOO PAO OAO ZAO".split())  # "PT Orin Laut Tbk"
_VARIABLE = frozenset({"S.A.", "SA", "SAB", "S.A.B.", "S."})  # Mexican companies: "S.A. de C.V."
_VARIABLE_ENDS = frozenset({"C.V.", "CV", "R.L.", "RL"})


def suffix_end(doc: Doc, end: int) -> int:
    """Where the legal forms end that follow a name, each after a comma or in brackets too; `end` itself if none does."""
    while True:
        following = _after_one(doc, end)
        if following == end:
            return end
        end = following


def _after_one(doc: Doc, end: int) -> int:
    comma = int(_word(doc, end) == ",")
    if _word(doc, end + comma) in SUFFIXES:
        return end + comma + 1
    if doc[end - 1].text in SUFFIXES and _word(doc, end) == "&" and _word(doc, end + 1) in SUFFIXES:
        return end + 2  # "GmbH & Co."
    if doc[end - 1].text in _VARIABLE and _word(doc, end) == "de" and _word(doc, end + 1) in _VARIABLE_ENDS:
        return end + 2
    if _word(doc, end) == "(" and _word(doc, end + 2) == ")":
        inner = _word(doc, end + 1)
        if inner in SUFFIXES and _word(doc, end + 3) in SUFFIXES or len(inner) < 9 and inner[:1].isupper():
            return end + 4 if _word(doc, end + 3) in SUFFIXES else end  # "(Pty) Ltd", "Co. (K) Ltd"
    return end


def _word(doc: Doc, i: int) -> str:
    return doc[i].text if i < len(doc) else ""


def first_partner(doc: Doc, start: int, end: int) -> int:
    """Where a law firm's name begins of which the last partner, or all behind an "&", stand from `start` to `end`.

    "Roe, Poe & Lund LLP" begins at "Roe"; "Ann Roe, Poe & Lund LLP" has a person before it.
    """
    if doc[end - 1].text not in LAW_FORMS and all(doc[i].text != "&" for i in range(start, end)):
        return start
    first = start
    while _is_joined(doc, first) and _is_partner(doc, first - 2):
        first -= 2
    return first


def _is_joined(doc: Doc, start: int) -> bool:
    return start > 1 and doc[start - 1].text in {"&", ","} and not doc[start - 1].is_sent_start


def _is_partner(doc: Doc, i: int) -> bool:
    """Whether the word is a surname that stands for itself, after no other capitalised word."""
    word = doc[i].text
    if not (word[0].isupper() and word.isalpha() and len(word) > 1) or word in SUFFIXES:
        return False
    before = doc[i - 1].text if i and not doc[i].is_sent_start else ""
    return not before[:1].isupper() or before in {"At", "For", "From", "By", "The", "Firm"}
