"""A question as people type it → the same question in the plain words and order that its grammar is read from.

"could you tell me who Doe's lawyer is", "who's suing Acme", "Acme was sued by whom?", "attorney for the guild" become
"who is Doe's lawyer", "who is suing Acme", "by whom was Acme sued", "who is the attorney for the guild".
"""

from __future__ import annotations

import re
from functools import lru_cache

from kg.ask.expressions import plain_verbs
from kg.ask.order import asking_order
from kg.ask.rephrasing import in_state, rephrased
from kg.ask.telegraphic import asked_whole

_WH = r"(?:(?:of|for|to|before|in|by|on|from|with|under|at|against) )?(?:who|whom|whose|which|what|what's|when|where|why|how|whether|if)"
# "Hi, could you please tell me …", "I'd like to know …", "do we know …", "does the article say …"
_POLITE = re.compile(
    r"^(?:(?:please|kindly|hi|hello|hey|ok|okay|so|and|also|well|now|just|quick question)[,:!]? +)+(?=\w)",
    re.IGNORECASE,
)
_VERB_OF_TELLING = r"(?:tell|show|give|list|name|find|let|remind|help|say|identify|explain|check|confirm|look up|find out|figure out|work out|see|know|learn|understand)"
_WRAPPERS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"^(?:can|could|would|will|may|might) (?:you|i|we|someone|anyone|somebody|anybody) (?:please |kindly |perhaps |possibly |maybe |just |quickly )*(?:help me |get me to )?"
        r"(?:tell|remind|inform|advise|ask|let)(?: me| us)?(?: know)?(?: about| of)?,? +(?=\S)",
        r"^(?:can|could|would|will) (?:you|i|we) (?:please |kindly |perhaps |just )*(?=(?:list|name|show|give|find|identify)\b)",
        rf"^(?:can|could|would|will|may|might) (?:you|i|we) (?:please |kindly |perhaps |just )*(?:say|explain|check|confirm|look up|find out|figure out|see|know|learn|get|have|ask)(?: for me)?,? +(?={_WH}\b|the\b)",
        r"^(?:i|we)(?:'d| would|'m| am|'re| are)? ?(?:really |just |also )?(?:like|love|want|wanted|wish|need|trying|looking|interested|curious|wondering|wonder)"
        r"(?: in| for| about)?(?: to)?(?: be)?(?: know(?:ing)?| find out| learn(?:ing)?| see| understand| ask| hear| told| figure out| get| have| check)?(?: for| about| me| us)?,? +(?=\S)",
        rf"^(?:do|does|did) (?:you|we|anyone|anybody|somebody|the (?:article|document|text|story|report|piece|source)|it) (?:happen to )?(?:know|say|tell|tell us|mention|report|state|remember|have)(?: of| about)?,? +(?={_WH}\b)",
        rf"^(?:any idea|any clue|any word(?: on)?|no idea|not sure|question:|is it (?:known|clear|said|reported|stated)|it is (?:known|clear)|curious)(?: about| as to)?,? +(?={_WH}\b)",
        r"^what (?:i|we) (?:want|need|would like|'d like|wanted) to know is,? +",
        r"^(?:please )?(?:tell|remind|inform|let) (?:me|us)(?: know)?(?: about)?,? +(?=\S)",
        rf"^(?:please )?(?:find out|figure out|look up|check|explain|identify|specify|state|say|ask|determine|report)(?: for me)?,? +(?={_WH}\b|the\b|all\b|every\b)",
        rf"^i (?:wonder|am wondering|was wondering|'m wondering|forget|forgot|can't remember|do not know|don't know)(?: about)?,? +(?={_WH}\b)",
        r"^(?:according to|based on|per|as per|from|in) (?:the|this|that) (?:article|document|text|story|report|piece|news|filing|source)s?,? +",
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
# "In the Acme case, who was convicted?" asks who was convicted in the Acme case.
_FRONTED = re.compile(
    r"^(?P<phrase>(?:in|at|on|after|before|during|under|for|of) [^,?]+), (?P<ask>(?:who|whom|whose|which|what|when|where|how|did|has|was|were|is)\b.+)$",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def plainly(question: str) -> str:
    """The question without its wrapping, its contractions undone, in the order and the words of a plain question.

    >>> plainly("Could you tell me who Doe's lawyer is?")
    "who is Doe's lawyer"
    >>> plainly("Acme was sued by whom?")
    'by whom was Acme sued'
    """
    text = re.sub(r"\s+", " ", question.strip()).replace("’", "'").strip(" ?!.")
    if set("{}<>") & set(text):
        return text  # no plain words
    text = _unwrapped(text)
    for pattern, plain in _CONTRACTED:
        text = pattern.sub(plain, text)
    if fronted := _FRONTED.match(text):
        text = f"{fronted['ask'].rstrip(' ?')} {fronted['phrase'][:1].lower()}{fronted['phrase'][1:]}"
    text = plain_verbs(rephrased(text))
    ordered = asked_whole(asking_order(text))
    return in_state(ordered if ordered == text else rephrased(ordered))


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
