"""A question as people type it → the same question in the plain words and order that its grammar is read from.

"could you tell me who Doe's lawyer is", "who's suing Acme", "Acme was sued by whom?", "attorney for the guild" become
"who is Doe's lawyer", "who is suing Acme", "by whom was Acme sued", "who is the attorney for the guild".
"""

from __future__ import annotations

import re
from functools import lru_cache

from kg.ask.expressions import plain_verbs
from kg.ask.order import asking_order
from kg.ask.telegraphic import asked_whole
from kg.ask.words import forms

_WH = r"(?:who|whom|whose|which|what|what's|when|where|why|how|whether|if)"
# "Hi, could you please tell me …", "I'd like to know …", "do we know …", "does the article say …"
_POLITE = re.compile(
    r"^(?:(?:please|kindly|hi|hello|hey|ok|okay|so|and|also|well|now|just|quick question)[,:!]? +)+(?=\w)", re.IGNORECASE
)
_VERB_OF_TELLING = r"(?:tell|show|give|list|name|find|let|remind|help|say|identify|explain|check|confirm|look up|find out|figure out|work out|see|know|learn|understand)"
_WRAPPERS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^(?:can|could|would|will|may|might) (?:you|i|we|someone|anyone|somebody|anybody) (?:please |kindly |perhaps |possibly |maybe |just |quickly )*(?:help me |get me to )?"
        rf"(?:tell|remind|inform|advise|ask|let)(?: me| us)?(?: know)?(?: about| of)?,? +(?=\S)",
        rf"^(?:can|could|would|will) (?:you|i|we) (?:please |kindly |perhaps |just )*(?=(?:list|name|show|give|find|identify)\b)",
        rf"^(?:can|could|would|will|may|might) (?:you|i|we) (?:please |kindly |perhaps |just )*(?:say|explain|check|confirm|look up|find out|figure out|see|know|learn|get|have|ask)(?: for me)?,? +(?={_WH}\b|the\b)",
        r"^(?:i|we)(?:'d| would|'m| am|'re| are)? ?(?:really |just |also )?(?:like|love|want|wanted|wish|need|trying|looking|interested|curious|wondering|wonder)"
        r"(?: in| for| about)?(?: to)?(?: be)?(?: know(?:ing)?| find out| learn(?:ing)?| see| understand| ask| hear| told| figure out| get| have| check)?(?: for| about| me| us)?,? +(?=\S)",
        rf"^(?:do|does|did) (?:you|we|anyone|anybody|somebody|the (?:article|document|text|story|report|piece|source)|it) (?:happen to )?(?:know|say|tell|tell us|mention|report|state|remember|have)(?: of| about)?,? +(?={_WH}\b)",
        rf"^(?:any idea|any clue|any word(?: on)?|no idea|not sure|question:|is it (?:known|clear|said|reported|stated)|it is (?:known|clear)|curious)(?: about| as to)?,? +(?={_WH}\b)",
        rf"^what (?:i|we) (?:want|need|would like|'d like|wanted) to know is,? +",
        rf"^(?:please )?(?:tell|remind|inform|let) (?:me|us)(?: know)?(?: about)?,? +(?=\S)",
        rf"^(?:please )?(?:find out|figure out|look up|check|explain|identify|specify|state|say|ask|determine|report)(?: for me)?,? +(?={_WH}\b|the\b|all\b|every\b)",
        rf"^i (?:wonder|am wondering|was wondering|'m wondering|forget|forgot|can't remember|do not know|don't know)(?: about)?,? +(?={_WH}\b)",
        rf"^(?:according to|based on|per|as per|from|in) (?:the|this|that) (?:article|document|text|story|report|piece|news|filing|source)s?,? +",
    )
)
# What a question does not need: "according to the article", "if anybody", "please", "exactly".
_IDLE = re.compile(
    r"[, ]+(?:please|thanks|thank you|if any(?:one|body|thing)?|by the way|btw|exactly|in total|though|here|again|precisely|pls|"
    r"(?:according to|based on|per|as per|as told in|as reported in|that (?:is|are) mentioned in|(?:who |that |which )?(?:is |are |was |were )?(?:named|mentioned|cited|described|discussed) (?:in|by)) "
    r"(?:the|this|that) (?:article|document|text|story|report|piece|news|source)s?)(?=[?.! ]*$)",
    re.IGNORECASE,
)
_CONTRACTED = (
    (re.compile(r"\b(who|what|where|when|how|why|which|that|there)[’']s been\b", re.IGNORECASE), r"\1 has been"),
    (re.compile(r"\b(who|what|where|when|how|why|there)(?:[’']s)\b", re.IGNORECASE), r"\1 is"),
    (re.compile(r"^(who|what|where|how)s\b", re.IGNORECASE), r"\1 is"),
    (re.compile(r"\b(who|what|which|that|they|you|we)[’']re\b", re.IGNORECASE), r"\1 are"),
    (re.compile(r"\b(who|what|which|that|they|you|we|i)[’']ve\b", re.IGNORECASE), r"\1 have"),
    (re.compile(r"\b(who|what|which|when|where|how|why)[’']d\b", re.IGNORECASE), r"\1 did"),
    (re.compile(r"\b(who|what|which|it|that|he|she|they)[’']ll\b", re.IGNORECASE), r"\1 will"),
    (re.compile(r"\b(is|are|was|were|did|does|do|has|have|had|would|could|should)nt\b", re.IGNORECASE), r"\1n't"),
)
_THINGS = r"(?:person|people|one|ones|individual|individuals|party|man|woman|guy)"
_NOUNS = r"(?:[\w.’'&-]+ ){0,3}?[\w.’'&-]+"
_CLEFTS = (
    # "who was it that sued Acme", "what is it that Doe did"
    (re.compile(r"^(who|what|which [\w' -]+?) (?:is|was|were) (?:it|they|he|she) (?:that|who|which) ", re.IGNORECASE), r"\1 "),
    # "who is the person who sued Acme", "who are the ones suing Acme", "everyone who was convicted"
    (re.compile(rf"^(?:who|what|which) (?:is|are|was|were) (?:the )?{_THINGS} (?:who|that|which|whom) ", re.IGNORECASE), "who "),
    (re.compile(rf"^(?:who|what|which) (?:is|are|was|were) (?:the )?{_THINGS} (?=\w+ing\b)", re.IGNORECASE), "who is "),
    (re.compile(r"^(?:(?:list|name|show|give|find)(?: me| us)? )?(?:all |every )?(?:everyone|everybody|anyone|anybody|those|people|the people|persons|all) (?:who|that|whom) ", re.IGNORECASE), "who "),
    (re.compile(r"^(?:list|name|show|give|find)(?: me| us)? (?:everyone|everybody|anyone|anybody|those) (?=\w+ed\b)", re.IGNORECASE), "who was "),
    # "what is the name of the judge who …", "what are the names of the defendants"
    (re.compile(r"^(?:what (?:is|are|was|were)|(?:list|show|give|find|tell)(?: me| us)?) the names? of the (" + _NOUNS + r") (?:who|that|which) ", re.IGNORECASE), r"which \1 "),
    (re.compile(r"^(?:what (?:is|are|was|were)|(?:list|show|give|find|tell)(?: me| us)?) the names? of ", re.IGNORECASE), "who is "),
    (re.compile(r"^what (?:is|was|were|are) (.+?)[’']s? lawyers? (?:called|named)\b", re.IGNORECASE), r"who is \1's lawyer"),
    (re.compile(r"^(?:which|what) (?:person|people|individuals?) ", re.IGNORECASE), "who "),
)  # fmt: skip
_FRAMING = (
    # "Which group named in the article sued?" asks which group sued; "Who used to work there?" who worked there.
    (re.compile(r" (?:named|mentioned|cited) in the (?:article|document|text|story)(?= )", re.IGNORECASE), ""),
    (re.compile(r"\bused to be (?:a |an |the )?", re.IGNORECASE), "was former "),
    # claims that somebody made are somebody's claims
    (re.compile(r"\b(claims?|requests?|motions?|arguments?|allegations?|accusations?|charges|demands?) (?:that |which )?(?:was |were )?(?:made|brought|raised|filed|lodged|advanced) by (?=[A-Z])"), r"\1 of "),
    (re.compile(r"\b(claims?|requests?|motions?|arguments?|allegations?|accusations?|charges|lawsuits?|suits?|cases?) (?:that |which )?(?:(?:is|are|was|were) )?(?:made|brought|filed|leveled|levelled|pending|lodged|directed) against\b", re.IGNORECASE), r"\1 against"),
    (re.compile(r"^is there (?:a|any) (?=(?:judge|lawyer|attorney)\b)", re.IGNORECASE), "who is the "),
)  # fmt: skip
# "In the Acme case, who was convicted?" asks who was convicted in the Acme case.
_FRONTED = re.compile(
    r"^(?P<phrase>(?:in|at|on|after|before|during|under|for|of) [^,?]+), (?P<ask>(?:who|whom|whose|which|what|when|where|how|did|has|was|were|is)\b.+)$",
    re.IGNORECASE,
)

# "Who used to work there?" asks who worked there.
_HABIT = re.compile(r"\bused to (?P<verb>[a-z]+)\b", re.IGNORECASE)


@lru_cache(maxsize=1024)
def plainly(question: str) -> str:
    """The question without its wrapping, its contractions undone, in the order and the words of a plain question.

    >>> plainly("Could you tell me who Doe's lawyer is?")
    "who is Doe's lawyer"
    >>> plainly("Acme was sued by whom?")
    'by whom was Acme sued'
    """
    text = re.sub(r"\s+", " ", question.strip()).replace("’", "'").strip(" ?!.")
    text = _unwrapped(text)
    for pattern, plain in _CONTRACTED:
        text = pattern.sub(plain, text)
    if fronted := _FRONTED.match(text):
        text = f"{fronted['ask'].rstrip(' ?')} {fronted['phrase'][:1].lower()}{fronted['phrase'][1:]}"
    for pattern, plain in (*_CLEFTS, *_FRAMING):
        text = pattern.sub(plain, text)
    text = _HABIT.sub(_past, text)
    text = plain_verbs(text)
    return asked_whole(asking_order(text))


def _unwrapped(text: str) -> str:
    """The question that is wrapped in politeness: "I'd like to know", "could you tell me", "please"."""
    before = None
    while before != text:
        before = text
        text = _POLITE.sub("", text)
        text = _IDLE.sub("", text)
        for wrapper in _WRAPPERS:
            text = wrapper.sub("", text, count=1)
        text = text.strip(" ?!.,")
    return text or before or ""


def _past(match: re.Match[str]) -> str:
    """The past form of the verb that "used to" stands before."""
    return next(form for form, name in forms(match["verb"].lower()) if name == "past")
