"""A question's characters → its words, with the verb forms that each of them may be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

Form = Literal["base", "s", "past", "participle", "ing"]

# "U.S.", "v.", "Parker-Hannifin", "$1,000", "AT&T", "'s"; not the question mark.
WORD = re.compile(
    r"\d+(?:st|nd|rd|th)\b|[$£€]?\d[\d,.:/-]*\d|[$£€]?\d|(?:\w\.){2,}|v\.|[’']s\b|n[’']t\b|\w+?(?=n[’']t\b)"
    r"|\w+(?:[-&.]\w+|[’']\w{2,})*|[’'](?=\s|$)|§+|[^\w\s]"
)
ABBREVIATIONS = frozenset("inc corp co ltd llc no st jr sr mr mrs ms dr gov sen rep vs".split())

IRREGULAR = {
    "be": "is/are was/were been being", "become": "becomes became become becoming", "begin": "begins began begun beginning", "break": "breaks broke broken breaking",
    "come": "comes came come coming", "bear": "bears bore borne bearing", "rise": "rises rose risen rising", "fall": "falls fell fallen falling",
    "bring": "brings brought brought bringing", "buy": "buys bought bought buying", "choose": "chooses chose chosen choosing",
    "cut": "cuts cut cut cutting", "do": "does did done doing", "draw": "draws drew drawn drawing", "find": "finds found found finding",
    "forbid": "forbids forbade forbidden forbidding", "get": "gets got got/gotten getting", "give": "gives gave given giving",
    "go": "goes went gone going", "have": "has had had having", "hear": "hears heard heard hearing", "hold": "holds held held holding",
    "keep": "keeps kept kept keeping", "lead": "leads led led leading", "leave": "leaves left left leaving", "lose": "loses lost lost losing",
    "make": "makes made made making", "meet": "meets met met meeting", "owe": "owes owed owed owing", "pay": "pays paid paid paying",
    "plead": "pleads pleaded/pled pleaded/pled pleading", "put": "puts put put putting", "quash": "quashes quashed quashed quashing",
    "quit": "quits quit quit quitting", "run": "runs ran run running", "say": "says said said saying", "see": "sees saw seen seeing",
    "seek": "seeks sought sought seeking", "sell": "sells sold sold selling", "send": "sends sent sent sending",
    "spend": "spends spent spent spending",
    "serve": "serves served served serving", "set": "sets set set setting", "sit": "sits sat sat sitting",
    "speak": "speaks spoke spoken speaking", "stand": "stands stood stood standing", "strike": "strikes struck struck/stricken striking",
    "sue": "sues sued sued suing", "take": "takes took taken taking", "tell": "tells told told telling",
    "throw": "throws threw thrown throwing", "uphold": "upholds upheld upheld upholding", "overthrow": "overthrows overthrew overthrown overthrowing",
    "win": "wins won won winning", "write": "writes wrote written writing", "overturn": "overturns overturned overturned overturning",
    "withdraw": "withdraws withdrew withdrawn withdrawing", "steal": "steals stole stolen stealing",
    "let": "lets let let letting", "shoot": "shoots shot shot shooting", "hit": "hits hit hit hitting", "fight": "fights fought fought fighting",
    "think": "thinks thought thought thinking", "know": "knows knew known knowing", "beat": "beats beat beaten beating", "deal": "deals dealt dealt dealing",
    "feel": "feels felt felt feeling", "catch": "catches caught caught catching", "build": "builds built built building", "cost": "costs cost cost costing",
    "mislead": "misleads misled misled misleading", "swear": "swears swore sworn swearing", "teach": "teaches taught taught teaching",
    "oversee": "oversees oversaw overseen overseeing",
    "slay": "slays slew slain slaying",
}  # fmt: skip
# the last consonant is doubled before -ed and -ing: "barred", "permitted", not "visitted"
DOUBLING = frozenset(
    "acquit admit ban bar commit control drop permit plan rebut remit refer rid rob scrap scrub stop submit trip compel annul expel stab concur kidnap".split()
)
STOP = frozenset(
    "a an the of to in on at by for with from and or its his her their it that this which who whom whose what when where how is are was were be "
    "been being as under into over against would should could had has have did do does will can must may might not no any all some s about after "
    "before during between than then there these those they them he she him i you we us our your my me ’s 's ’ ' ? , . : ; ! \" “ ” v vs".split()
)
ENDINGS = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "ions",
    "ion",
    "ies",
    "ied",
    "ers",
    "ed",
    "er",
    "es",
    "ly",
    "s",
    "e",
    "y",
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a question and where it stands."""

    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        """The word in small letters, with straight apostrophes."""
        return self.text.lower().replace("’", "'")

    @property
    def is_name(self) -> bool:
        """Whether the word is written like a part of a name: "Acme", "eBay", "hiQ"."""
        return any(letter.isupper() for letter in self.text)


def words(question: str) -> tuple[Word, ...]:
    """The words of a question in order, possessive endings apart, final marks left out.

    >>> [word.text for word in words("Who is Apple's lawyer in Roe v. Wade?")]
    ['Who', 'is', 'Apple', "'s", 'lawyer', 'in', 'Roe', 'v.', 'Wade']
    """
    found = [Word(match.group(), *match.span()) for match in WORD.finditer(question)]
    glued: list[Word] = []
    for word in found:
        last = glued[-1] if glued else None
        if (
            word.text == "."
            and last
            and last.end == word.start
            and last.low in ABBREVIATIONS
            and word.end < len(question.rstrip(" ?!."))
        ):
            glued[-1] = Word(last.text + ".", last.start, word.end)
        else:
            glued.append(word)
    while glued and glued[-1].text in "?.!":
        glued.pop()
    return tuple(word for word in glued if word.text not in {"“", "”", '"', ",", "(", ")", "?", ";"})


def text_of(some: Iterable[Word]) -> str:
    """The words as one string, possessive endings and punctuation closed up."""
    return re.sub(r" (?=[’']s?(?:\s|$)|[.:;])", "", " ".join(word.text for word in some))


def stem(word: str) -> str:
    """The word without its ending, so that "rejected", "rejects" and "rejection" are one.

    >>> {stem(word) for word in ("rejected", "rejects", "rejection")}
    {'reject'}
    """
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def content(text: str) -> frozenset[str]:
    """The stems of the words in `text` that mean something.

    >>> sorted(content("the motion to dismiss the claims"))
    ['claim', 'dismis', 'motion']
    """
    low = text.lower().replace("’", "'")
    low = re.sub(r"\bu\.\s?s\.(?:\s?a\.)?", "us", low)
    low = re.sub(r"\b(with|without) prejudice\b", r"\1prejudice", low)  # the opposite of each other
    return frozenset(
        stem(word)
        for word in re.findall(r"[a-z0-9§]+", re.sub(r"'s\b|(?<=\b\w)\.(?=\w\b)", "", low))
        if word not in STOP
    )


def forms(verb: str) -> Iterator[tuple[str, Form]]:
    """Yield every form of a verb; of a verb with a particle ("strike down"), the forms of its first word."""
    base = verb.split()[0]
    yield base, "base"
    if base in IRREGULAR:
        names: tuple[Form, ...] = ("s", "past", "participle", "ing")
        for group, name in zip(IRREGULAR[base].split(), names, strict=True):
            for form in group.split("/"):
                yield form, name
        return
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        s, past, ing = base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    elif base.endswith("e"):
        s, past, ing = base + "s", base + "d", base[:-1] + "ing"
    else:
        root = base + base[-1] if base in DOUBLING else base
        if base.endswith("el"):  # "cancelled" and "canceled"
            yield from ((base + "led", "past"), (base + "led", "participle"), (base + "ling", "ing"))
        s, past, ing = base + ("es" if base.endswith(("s", "x", "sh", "ch", "z")) else "s"), root + "ed", root + "ing"
    yield from ((s, "s"), (past, "past"), (past, "participle"), (ing, "ing"))
