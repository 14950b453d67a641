"""Ways of asking what became of a claim, and whether → the plain clause: "what remains to be decided", "who came out on top".

Each row is a construction of English with what it asks for; the order of the rows is the order in which they are tried.
"""

from __future__ import annotations

from kg.ask.rewriting import BENCH, CLAIM, NOUNS, past_of, rows_of, said_plainly

_CLAIMS = rows_of(
    (r"^whose ((?:[\w-]+ )*?)convictions? ", r"whose \1charges "),
    (r"^(who|(?:which|what) [\w ]+?) (?:beat|defeated|bested|won against|triumphed over|prevailed over) (.+?)(?: in court| at trial)?$", r"\1 prevailed against \2"),
    (r"^(?:who|which \w+|what \w+) (?:stood|stands|is standing|was on|is on|went on|goes on) trial (?:alongside|with|together with|beside) (.+)$", r"who are the co-defendants of \1"),
    (r"^(?:who|which \w+|what \w+) (?:is|are|was|were) (?:a |the )?co-?defendants? (?:of|with) (.+)$", r"who are the co-defendants of \1"),
    (r"^what (?:did|has|have) (.+?) (?:fail|failed) to (?:get|win|obtain|secure|gain|achieve)\b.*$", r"which requests of \1 were rejected"),
    (r"^what (?:has|have|did) (.+?) (?:asked? for|asked?|request(?:ed)?|sought|seek) that (?:has|have|is|are|was|were)(?:n't| not| still| yet| been| never)* .*(?:decided|pending|ruled on|resolved|open|undecided)$", r"which requests of \1 are pending"),
    (rf"^what (?:did|does|has) (.+?) (?:try|tried|want|attempt|attempted) to (?:get|have|make) {BENCH} (?:to )?do$", r"what did \1 ask the court to do"),
    (r"\bagree(?:s)? to plead guilty\b", "plead guilty"),
    (r"\bagreed to plead guilty\b", "pleaded guilty"),
    (rf"\bdid ({BENCH}) (?:not|n't) (?:buy|believe|credit|swallow)$", r"did \1 reject"),
    (r"^((?:which|what) [\w ]*?(?:court|judge|justice|panel|tribunal)s?) (?:is|are|was|were) (.+?) (?:before|in front of)$", r"\1 hears \2"),
    (r"^what (?:is|was|are|were) (.+?) (?:being tried|tried|being prosecuted|prosecuted|standing trial|going on trial|going to trial) (?:for|over|on)$", r"what is \1 on trial for"),
    (r"^((?:which|what)(?: \w+)?) belongs? to (.+)$", r"\1 does \2 own"),
    (r"^how (?:did|does|do|has|is|was) (.+?) (?:defend(?:ed|ing)?|justif(?:y|ied)|explain(?:ed)?) (?:him|her|it|them)sel(?:f|ves)$", r"what defense did \1 raise"),
    (r"^(?:how (?:did|does) (.+?) plead|what (?:is|was) (.+?)(?:'s|s') plea)$", r"what did \1\2 plead guilty to"),
    (r"^(?:who|which \w+) (?:is|are|was|were) (?:the )?(?:subject|target|object|recipient)s? of (?:the |a |an )?(.+? (?:charges?|claims?|suit|lawsuit|allegations?|accusations?|request|motion))$", r"who faces the \1"),
    (r"^(?:who|which \w+) (?:is|are|was|were) (?:the )?defen[cs]e (?:lawyers?|attorneys?|counsel|team)$", "who represents the defendants"),
    (r"^(?:who|which \w+) (?:is|are|was|were) (?:the )?(?:buyer|purchaser|acquirer) of (.+)$", r"who acquired \1"),
    (r"^(?:who|which \w+) (?:is|are|was|were) (.+?)(?:'s|s') (?:buyer|purchaser|acquirer)$", r"who acquired \1"),
    (r"^(?:who|which \w+) (?:is|are|was|were) (?:the )?accusers? of (.+)$", r"who accused \1"),
    (r"^(?:who|which \w+) (?:is|are|was|were) (.+?)(?:'s|s') accusers?$", r"who accused \1"),
    (r"^(?:who|which \w+) (?:is|are|was|were) (?:the )?(?:winners?|winning (?:side|party))\b", "who won"),
    (r"^(?:who|which \w+) (?:is|are|was|were) (?:the )?(?:losers?|losing (?:side|party))\b", "who lost"),
    (r"^(?:who|which \w+) (?:is|are|was|were) (?:the )?(?:appellants?|appealing party)\b", "who appealed"),
    (r"^(?:who|which \w+) (?:is|are|was|were) (?:the )?authors? of (?=.*(?:opinion|dissent|ruling|decision))", "who wrote "),
    (r"^(?:who|which \w+) (?:is|are|was|were) (?:the )?founders? of (.+)$", r"who founded \1"),
    (r"\blet (.+?) (?:go ahead|proceed|go forward|move forward|continue|go to trial|advance|stand)$", r"allowed \1 to proceed"),
    (rf"^(?:who|whom|(?:which|what) \w+) (?:did|has) ((?:{BENCH})|(?:Judge|Justice) [\w. ]+?) (sentence|convict|acquit|jail|imprison|clear)d?$", lambda match: f"who was {past_of(match[2])} by {match[1]}"),
    (r"^whose (?:fine|penalty) (?:is|was) (.+)$", r"who was fined \1"),
    (r"^(who|(?:which|what) \w+) (?:tried|attempted|fought|moved|(?:is|was|are|were) (?:trying|fighting|asking|suing)) to ", r"\1 asked to "),
    # claims that somebody made are somebody's claims
    (rf"\b({CLAIM}) (?:(?:that |which )(?:was|were|is|are) )?(?:made|brought|raised|filed|lodged|advanced|put forward|asserted|pressed) by (?=(?-i:[A-Z])|the )(?!.*\bby\b.*\bby\b)", r"\1 of "),
    (rf"\b({CLAIM}|lawsuits?|suits?|cases?) (?:(?:that |which )(?:is|are|was|were) )?(?:made|brought|filed|leveled|levelled|lodged|directed|laid|pressed) against\b", r"\1 against"),
    (rf"\b({CLAIM}) (?:that |which )((?-i:[A-Z])[\w.&-]*(?: (?-i:[A-Z])[\w.&-]*){{0,3}}) (?:made|brought|raised|filed|asserted|pressed)(?= (?:did|does|was|were|is|are|has|have)\b)", r"\1 of \2"),
    # what convinced a court was accepted
    (rf"^((?:which|what)(?: of)? .*?(?:{CLAIM})\b.*?) (?:did not|didn't|do not|don't|does not|doesn't|failed to|fail to) (?:convince|persuade|sway|win over|impress|succeed|prevail|work|fly|stick|hold up|survive)\b.*$", r"\1 were rejected"),
    (rf"^((?:which|what)(?: of)? .*?(?:{CLAIM})\b.*?) (?:ended in|led to|resulted in|brought) (?:an? |the )?acquittals?$", r"\1 were rejected"),
    (rf"^((?:which|what)(?: of)? .*?(?:{CLAIM})\b.*?) (?:ended in|led to|resulted in|brought) (?:an? |the )?(?:convictions?|guilty verdicts?)$", r"\1 were accepted"),
    (rf"^((?:which|what)(?: of)? .*?(?:{CLAIM})\b.*?) (?:ended in|led to|resulted in) (?:an? |the )?settlements?$", r"\1 were settled"),
    (rf"^((?:which|what)(?: of)? .*?(?:{CLAIM})\b.*?) (?:was|were|is|are|has been|have been) (?:proven|proved|established|substantiated|sustained|successful|vindicated)$", r"\1 were accepted"),
    (rf"^((?:which|what)(?: of)? .*?(?:{CLAIM})\b.*?) (?:was|were|is|are) (?:unsuccessful|in vain|futile)$", r"\1 were rejected"),
    (rf"^(?:did|has) {BENCH} (?:side|sided|agree|agreed|come down) with (.+)$", r"did \1 win"),
    (r"^how (?:did|has|have) (.+? (?:request|motion|appeal|claim|bid|petition|application|case|lawsuit|suit|claims|requests)(?: .+?)?) (?:fare|fared|turn out|turned out|go|gone|end up|ended up|do|done|come out)$", r"what became of \1"),
    (rf"^((?:which|what)(?: of)? .*?(?:{CLAIM})\b.*?) (?:convinced|persuaded|swayed|won over) {BENCH}$", r"\1 were accepted"),
    (rf"^((?:which|what)(?: of)? .*?(?:{CLAIM})\b.*?) (?:succeeded|prevailed|stuck|held up|carried the day|went through)$", r"\1 were accepted"),
    (rf"^((?:which|what)(?: of)? .*?(?:{CLAIM})\b.*?) (?:failed|fell flat|went nowhere|got nowhere|came to nothing)$", r"\1 were rejected"),
    (rf"^((?:which|what)(?: of)? .*?(?:{CLAIM})\b.*?) (?:did|has|had) ({BENCH}) (?:side|sided|agree|agreed) with$", r"\1 did \2 accept"),
    (rf"^((?:which|what)(?: of)? .*?(?:{CLAIM})\b.*?) (?:did|has|had) ({BENCH}) (?:disagree|disagreed) with$", r"\1 did \2 reject"),
    # who came off best
    (rf"^(?:with )?(?:who|whom)(?:se side)? (?:did|has) {BENCH} (?:side|sided|agree|agreed|come down|rule)(?: with| for| in favou?r of| take)?$", "who won"),
    (r"^in whose favou?r (?:did|has|was|were) .*$", "who won"),
    (rf"^(?:against )?(?:who|whom) (?:did|has) {BENCH} (?:rule|ruled|find|found|decide|decided)(?: against)$", "who lost"),
    (r"\b(who|which \w+) (?:came out on top|prevailed|was victorious|was successful|got (?:his|her|its|their) way|emerged victorious|succeeded)$", r"\1 won"),
    (r"\b(who|which \w+) (?:was defeated|came off worse|was unsuccessful)\b", r"\1 lost"),
)  # fmt: skip
_OPEN = (
    r"(?:still |yet |currently |now |left |as yet )*(?:pending|open|undecided|unresolved|outstanding|alive|unanswered|unsettled|ongoing|in play|up in the air|"
    r"to be (?:decided|resolved|ruled on|heard|settled|determined|adjudicated|tried)|awaiting (?:a |an )?(?:decision|ruling|trial|judgment)|waiting (?:for|on) (?:a |an )?(?:decision|ruling))"
)
_UNRULED = r"(?:not|n't|never|yet to)(?: yet)?(?: been| be)?(?: yet)? (?:decided|ruled on|ruled upon|resolved|addressed|settled|heard|adjudicated|determined)(?: on)?(?: yet)?"
_WHETHER = rows_of(
    (rf"^(?:is|are|was|were) (?:anything|something|any(?: of the| of)? (?:{CLAIM})|there anything|there any (?:{CLAIM}))(?: that is| that are)? {_OPEN}(?: (against|in|before) (.+))?$", r"which claims \1 \2 are pending"),
    (r"  are pending$", " are pending"),
    (r"^(?:was|were|is|are|has|have) (?:been )?(?:anyone|anybody|any of them|either side|either party|someone|somebody|any defendants?)(?: been)? (.+)$", r"who was \1"),
    (r"^did (?:anyone|anybody|any of them|either side|either party|someone|somebody) appeal$", "who appealed"),
    (r"^did (?:anyone|anybody|any of them|either side|either party|someone|somebody) (sue|settle with|represent|plead guilty to|investigate|acquire|charge|plead guilty)\b", lambda match: f"who {past_of(match[1])}"),
    (r"^(?:was|were|is|are|has|have) (.+?) (?:been )?(?:charged|indicted|accused)(?: (?:with|of) (?:anything|something|any crimes?|a crime))?$", r"what is \1 charged with"),
    (r"^(?:was|were|is|are|has|have) (.+?) (?:been |being )?sued(?: by (?:anyone|anybody|someone))?$", r"who sued \1"),
    (r"^is (.+? (?:case|suit|lawsuit|trial|appeal|prosecution)(?: .+?)?) (?:over|finished|closed|done|concluded|resolved|decided|(?:still )?(?:going|ongoing|alive|going on|under ?way))$", r"what is the status of \1"),
)  # fmt: skip
_STATES = rows_of(
    (r"^(?:which|what) (.+?) (?:is|are|was|were|has been|have been) (?:only )?(?:(?:partly|partially) (?:granted|successful|accepted|upheld|won|denied|rejected)|(?:granted|accepted|upheld|won|successful) (?:only )?(?:in part|partly|partially)|mixed)$", r"which \1 are mixed"),
    (rf"^(?:what|which ones?|anything)(?: is| are| remains?)(?: still)? (?:before|with|in front of) {BENCH}$", "which claims are pending"),
    (rf"^(?:what|which ones?|anything)(?: else)?(?: is| are| remains?| has been| was| were| stays?)(?: left| still)* {_OPEN}(?: yet)?$", "which claims are pending"),
    (rf"^(?:which|what) ({NOUNS}(?: (?:of|against|by|from) .+?)?) (?:remains?|stays?|is|are|has|have|was|were|continues? to be)(?: been)?(?: left)? {_OPEN}(?: (?:yet|now|before {BENCH}|in {BENCH}))?$", r"which \1 are pending"),
    (rf"^((?:which|what)(?: of)? .*?(?:{CLAIM})\b.*?) (?:survived?|(?:are|is|were|was) (?:still |left )?standing|remains? standing|(?:is|are|were|was) (?:moving|going|allowed to go) (?:forward|ahead|to trial)|may proceed|can proceed|(?:was|were|are|is) allowed to proceed|live on|lives on)$", r"\1 were not rejected"),
    (rf"^(?:which|what) ({NOUNS}(?: (?:of|against|by|from) .+?)?) (?:has|have|is|are|was|were|had) ?{_UNRULED}$", r"which \1 are pending"),
    (rf"^(?:which|what) ({NOUNS}(?: (?:of|against|by|from) .+?)?) (?:remains?|remaining)$", r"which \1 are pending"),
    (rf"^(?:which|what) ({NOUNS}(?: (?:of|against|by|from) .+?)?) (?:has|have|did) {BENCH} (?:not|n't)(?: yet)? (?:decided?|ruled?|resolved?|addressed|address)(?: on)?(?: yet)?$", r"which \1 are pending"),
    (rf"^(?:which |what |the )?({CLAIM}) (?:that (?:is|are) )?{_OPEN} (against|of|by|from|in) (.+)$", r"which \1 \2 \3 are pending"),
    (rf"^(?:which |what |the )?({CLAIM}) (?:that (?:is|are) )?{_OPEN}$", r"which \1 are pending"),
    (rf"^(?:(?:what|which) (?:is|are) )?(?:the )?(?:still |currently )?(?:pending|open|undecided|unresolved|outstanding|remaining|live) ({CLAIM})\b(.*)$", r"which \1\2 are pending"),
    (rf"^(?:(?:what|which) (?:is|are|was|were) )?(?:the )?(?P<how>dismissed|rejected|denied|granted|accepted|dropped|withdrawn|settled|refused|failed|successful|upheld) ({CLAIM})\b(.*)$", r"which \2\3 were \1"),
)  # fmt: skip


def settled(text: str) -> str:
    """The text with its talk of success, and of whether anything is so, said plainly.

    >>> settled("which claims convinced the judge"), settled("did anyone appeal")
    ('which claims were accepted', 'who appealed')
    """
    return said_plainly(text, (*_CLAIMS, *_WHETHER))


def in_state(text: str) -> str:
    """The question with the state of a claim said in one word.

    >>> in_state("what remains to be decided"), in_state("charges still pending against Roe")
    ('which claims are pending', 'which charges against Roe are pending')
    """
    return said_plainly(text, _STATES)
