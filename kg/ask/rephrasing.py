"""Ways of asking that say one thing in a roundabout clause → the plain clause: "who is the one that sued", "what remains open".

Each row is a construction of English with what it asks for; the order of the rows is the order in which they are tried.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from kg.ask.lexicon import AGENT_KINDS, CLAIM_KINDS, KINDS, verb_forms
from kg.ask.words import forms

_Plain = str | Callable[[re.Match[str]], str]
_Row = tuple[re.Pattern[str], _Plain]


def _rows(*some: tuple[str, _Plain]) -> tuple[_Row, ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), plain) for pattern, plain in some)


_PERSON = r"(?:person|people|one|ones|individual|individuals|man|woman|guy|guys|persons)"
_ASK = r"(?:list|name|show|give|find|tell)(?: me| us)?"
_NOUNS = r"(?:[\w.’'&-]+ ){0,3}?[\w.’'&-]+"
_CLAIM = "|".join(sorted((noun for noun, kinds in KINDS.items() if CLAIM_KINDS & set(kinds)), key=len, reverse=True))
_AGENT = "|".join(sorted((noun for noun, kinds in KINDS.items() if AGENT_KINDS & set(kinds)), key=len, reverse=True))
_BODY = r"(?:law )?(?:firm|company|organi[sz]ation|agency|group|body|department|office|bank|university|union|corporation|business|ministry|bureau|school|party|charity|institution|employer)"
_NAME = r"(?-i:[A-Z])[\w.-]+(?: (?:(?-i:[A-Z])|of |de |van )[\w.-]+)*"
_BENCH = r"(?:the |a |any )?(?:\w+ ){0,2}(?:court|courts|judge|judges|jury|justices|panel|bench)"

_CLEFTS = _rows(
    (r"^of (.+?), (which|what|who|how many)(?: ones?)? (.+)$", r"\2 of \1 \3"),
    (r"^(?:was|is|were) it (?:.+) or (?:.+) (?:who|that) (.+)$", r"who \1"),
    (r"^(?:who|which(?: one)?(?: of the two)?|which \w+),? (?:(?-i:[A-Z])|the )[\w .'&-]+ or (?:(?-i:[A-Z])|the )[\w .'&-]+, (.+)$", r"who \1"),
    (r"^(who|which \w+) (.+), (?:(?-i:[A-Z])|the )[\w .'&-]+ or (?:(?-i:[A-Z])|the )[\w .'&-]+$", r"\1 \2"),
    (r"\b(?:so far|to date|until now|thus far|as of now|at this point|as yet)\b", ""),
    (r"  +", " "),
    # "who was it that sued Acme", "what is it that Doe did", "which judge was it who ruled"
    (r"^(who|what|(?:which|what) [\w' -]+?) (?:is|was|were) (?:it|they|he|she) (?:that|who|which) ", r"\1 "),
    # "who is the person who sued Acme", "who are the ones suing Acme", "everyone who was convicted"
    (rf"^(?:who|what|which) (?:is|are|was|were) (?:the )?{_PERSON} (?:who|that|which|whom) ", "who "),
    (rf"^(?:who|what|which) (?:is|are|was|were) (?:the )?{_PERSON} (?=\w+ing\b)", "who is "),
    (rf"^(?:{_ASK} )?(?:all |every )?(?:everyone|everybody|anyone|anybody|those|people|the people|persons|all) (?:who|that|whom) ", "who "),
    (rf"^{_ASK} (?:everyone|everybody|anyone|anybody|those|people) (?=\w+ed\b)", "who was "),
    (r"^(?:which|what) (?:person|people|individuals?) ", "who "),
    # "what is the name of the judge who …", "what are the names of the defendants"
    (rf"^(?:what (?:is|are|was|were)|{_ASK}) the names? of the ({_NOUNS}) (?:who|that|which) ", r"which \1 "),
    (rf"^(?:what (?:is|are|was|were)|{_ASK}) the names? of ", "who are "),
    (r"^(?:the )?names? of (?=the |all )", "who are "),
    (r"^what (?:is|was|were|are) (.+?)(?:'s|s') (lawyer|attorney|counsel|judge)s? (?:called|named)$", r"who is \1's \2"),
    # "who is the judge that sentenced Doe": a relative clause says which
    (rf"^(?:who|what|which) (?:is|are|was|were) the ({_NOUNS}) (?:who|that|which) (?=\w)", r"which \1 "),
    (rf"^(?:who|what|which) (?:is|are|was|were) the ({_NOUNS}) (?=(?:representing|prosecuting|defending|presiding|hearing|handling|overseeing|trying|suing|investigating|deciding|bringing|facing|appealing|challenging)\b(?! attorney| lawyer| judge| counsel))", r"which \1 is "),
    (rf"^(?:who|what|which) (?:is|are|was|were) the ({_NOUNS}) (?=(?:sued|charged|accused|convicted|acquitted|sentenced|fined|dismissed|rejected|denied|granted|dropped|withdrawn|settled|appointed|acquired|investigated|upheld|struck|invoked|indicted|named|ordered)(?: (?:by|in|against|with|of|for|to|on|as) \S|$))", r"which \1 was "),
    # "which justices are named", "which courts are mentioned"
    (rf"^(?:which|what) ({_NOUNS}) (?:is|are|was|were|gets?|got) (?:named|mentioned|listed|cited|referred to|there)$", r"which \1 are there"),
    (r"^which (governor|mayor|president|senator|minister|secretary|chief executive|ceo|chairman|director|spokesman|spokeswoman|commissioner|sheriff|attorney general|prime minister|congressman|bishop|archbishop|professor) are there$", r"who is the \1"),
    (rf"^(?:which|what) ((?:\w+ ){{0,2}}(?:{_AGENT}))(?: (?:is|are|was|were))?$", r"which \1 are there"),
    (r" (?:named|mentioned|cited) in the (?:article|document|text|story)(?= )", ""),
    (r"^(.+?) (?:who|that|which) (?:is|are|was|were) (?:named|mentioned|listed|involved)$", r"\1"),
    (r"^is there (?:a |an |any )(judge|lawyer|attorney)\b", r"who is the \1"),
)  # fmt: skip
_WORK = _rows(
    # what belongs to whom
    (r"^(?:to )?(?:which|what) (\w+) (?:do|does|did) (.+?) belong(?: to)?$", r"which \1 owns \2"),
    (r"^(?:to )?(?:who|whom) (?:do|does|did) (.+?) belong(?: to)?$", r"who owns \1"),
    (r"^(?:(?:which|what) (?:company|firm|group|corporation)|who|whose) (?:is|was) (.+?) (?:a |an |the )?(?:wholly[ -]owned )?(?:subsidiary|unit|division|part|arm)(?: of)?$", r"who owns \1"),
    (r"^(.+?) is (?:a |an |the )?(?:subsidiary|unit|division|arm) of (?:who|whom|what|(?:which|what) \w+)$", r"who owns \1"),
    (r"^(.+?) belongs to (?:which (?:\w+)|whom|who)$", r"who owns \1"),
    (rf"^(?:of|at|for|in) (?:which|what) ({_BODY}) (?:is|was) ({_NAME}) (?:the |a |an )?[\w -]+$", r"which \1 did \2 work for"),
    (rf"^(?:which|what) ({_BODY}) (?:is|was) ({_NAME}) (?:the |a |an )?[\w -]+? (?:of|at|for|with|from)$", r"which \1 did \2 work for"),
    (rf"^(?:which|what) ({_BODY}) (?:is|was) ({_NAME}) (?:with|at|from|affiliated with|associated with)$", r"which \1 did \2 work for"),
    (rf"^(?:which|what) ({_BODY}) (?:has|had) ({_NAME}) as (?:its|their|a|the) .+$", r"which \1 did \2 work for"),
    (r"^(?:(?:which|what) (\w+)|who) (?:employs|employed|is employing) (?!by )(.+)$", r"which organization did \2 work for"),
    # where somebody works, what she does there
    (r"^where (?:do|does|did|has|have|had|is|was) (.+?) (?:work|worked|working|employed)(?: now| before)?$", r"which organization did \1 work for"),
    (r"^(?:for )?(?:whom|who) (?:do|does|did|has) (.+?) (?:work|worked)(?: for)?$", r"which organization did \1 work for"),
    (r"^what (?:do|does) ((?:(?!ask|order|want|tell|force|require|let|have|get|help|say|urge|to\b)[\w.'’&-]+ ?){1,5}?) do(?: for a living| for work| professionally)?(?: (?:at|for|in) (.+))?$", r"what position does \1 hold at \2"),
    (r"^what did (.+?) use to (?:be|do)(?: (?:at|for|in) (.+))?$", r"what position does \1 hold at \2"),
    (r"^what (?:kind of |sort of )?(?:position|job|role|title|post|office) (?:do|does|did|has|is|was) (.+?) (?:occupy|have|fill|work in|in)\b", r"what position does \1 hold"),
    (r"^(?:in|on) (?:what|which) capacity .*?(?:do|does|did|is|was) (.+?) (?:work|act|serve|speak|appear|there|sue|named).*$", r"what position does \1 hold"),
    (r" at $", ""),
    (r"^what (?:is|was|are|were) (.+?) (?:alleged|supposed|said|claimed|suspected|thought|believed|reported) (?:to have done|of doing|of having done|to be guilty of)(?: wrong)?$", r"what is \1 accused of"),
    (r"^what did (?!the court|the judge|the jury|judge|justice|he |she |it |they )((?:(?!ask|order|want|tell|force|require|let|have|get|help|say|urge|court|to\b)[\w.'’&-]+ ?){1,5}?) (?:allegedly |supposedly |reportedly )?do(?: wrong)?$", r"what is \1 accused of"),
    (r"\bused to be (?:a |an |the )?", "was former "),
)  # fmt: skip
_COUNSEL = r"lawyers?|attorneys?|counsel|law firms?|solicitors?|barristers?"
_COUNSELLING = _rows(
    (rf"^(?:which|what) ((?:\w+ )?(?:{_COUNSEL})) (?:has|have|had|did|does|do|is|are|was) (.+?) (?:hired?|retain(?:ed)?|us(?:e|ed|ing)|engaged?|instruct(?:ed)?|have|had|turn to|rely on)$", r"which \1 represents \2"),
    (rf"^(?:do|does|did|has|have) (.+?) (?:have|had|got|hired?|retain(?:ed)?) (?:a|an|any) (?:\w+ )?(?:{_COUNSEL})$", r"who represents \1"),
    (r"^(?:which|what|who) (?:clients? )(?:do|does|did|has|have) (.+?) (?:have|has|represent|represented)$", r"whom does \1 represent"),
    (rf"^whose (?:{_COUNSEL}) (?:is|was|are|were) (.+)$", r"whom does \1 represent"),
    (rf"^(?:is|was|are|were|has|have) (.+?) (?:been )?(?:represented|defended)(?: by (?:anyone|anybody|someone|somebody|(?:a |an |any )?(?:{_COUNSEL})))?$", r"who represents \1"),
    (r"^who (?:is|was|are|were) (.+?) (?:represented|defended) by$", r"who represents \1"),
)  # fmt: skip
_SENTENCES = _rows(
    (r"^(who|(?:which|what) [\w ]+?) (?:is|was|were|are|sat|sits) on death row$", r"\1 was sentenced to death"),
    (r"^how long (?:is|was|must|will|does) (.+?) (?:be )?(?:going away|going to (?:prison|jail)|locked up|in (?:prison|jail)|behind bars|put away)(?: for)?$", r"how long is \1's sentence"),
    (r"^(who|(?:which|what) [\w ]+?) (?:got|received|was given|were given|gets|is serving|served|drew|was handed|were handed) (?=.*(?:\b(?:years?|months?|days|prison|jail|sentences?|life|death|probation)\b))", r"\1 was sentenced to "),
    (r"^(who|(?:which|what) [\w ]+?) (?:went|is going|was sent|was sent off|was put|ended up|landed|is|was) (?:to|in|behind) (?:prison|jail|bars)$", r"\1 was sentenced to prison"),
    (r"^whose (?:prison |jail )?(?:sentence|term|punishment) (?:is|was) (.+)$", r"who was sentenced to \1"),
    (r"^(who|(?:which|what) [\w ]+?) (?:walked free|walked|got off|was let off|was let go|went free|beat the rap|was exonerated|was found innocent|was vindicated)$", r"\1 was acquitted"),
    (r"^(who|(?:which|what) [\w ]+?) (?:beat|escaped|dodged) (?:the )?(.+?) charges?$", r"\1 was acquitted of \2"),
    (r"^(who|(?:which|what) (?!judge|court|justice)[\w ]+?) (?:admitted|admits|has admitted|have admitted|confessed|confesses)(?: to| guilt to)? (?!that\b)", r"\1 pleaded guilty to "),
    (r"\b(?:copped|took|accepted|struck|entered|made|entered into) a (?:guilty )?(?:plea|plea deal|plea bargain|plea agreement)\b", "pleaded guilty"),
    (r"^how much (?:prison |jail )?time\b", "how long"),
    (r"^how many (?:years|months|days)(?: in (?:prison|jail))? (?:is|was|did|does|must|will|has|had) (.+?) (?:going to prison for|going to jail for|behind bars(?: for)?|get|given|got|receive|serve|spend(?: in prison| in jail| behind bars)?|sentenced to|face in prison)(?: in prison| in jail)?$", r"how long is \1's sentence"),
    (rf"^(?:what|which) (?:kind of |sort of )?(?:sentence|punishment|penalty|prison term|jail term|term) did (?:{_BENCH}|Judge [\w. ]+?) (?:give(?: to)?|impose on|hand|hand down to|hand out to|mete out to|order for) (.+?)( in the .+)?$", r"what sentence did \1 receive\2"),
    (rf"^what did (?:{_BENCH}|(?:Judge|Justice) [\w. ]+?) (?:sentence|condemn|jail) (.+?)(?: to| for)?$", r"what sentence did \1 receive"),
)  # fmt: skip
_LED = _rows(
    (r"\bcauses? of action\b", "claims"),
    (r"\bnamed (defendants?|plaintiffs?|parties)\b", r"\1"),
    (r"^(?:the )?(?:venue|forum) (?:of|for|in) (.+)$", r"which court hears \1"),
    (r"^(?:what|which) court (?:do|does|did) (.+?) sit (?:on|in|at|with)$", r"where does \1 sit"),
    (r"^where (?:do|does) (?:things|matters|it all|we) stand (?:with|on) (.+)$", r"what is the status of \1"),
    (r"^where (?:do|does) (.+?) stand(?: now| today)?$", r"what is the status of \1"),
    (r"^what (?:is|was) (?:the )?(?:latest|news|word|update|state of play|situation) (?:on|with|about|in|for|regarding) (.+)$", r"what is the status of \1"),
    (r"^what (?:is|was) (?:going on|happening) (?:with|in|to) (.+)$", r"what is the status of \1"),
    (r"^(?:what|which) (?:outcome|result|fate) did (.+?) (?:have|meet|get|suffer|lead to|bring)$", r"what is the outcome of \1"),
    (r"^what (?:is|was) the (?:outcome|result) for (.+)$", r"what became of \1"),
    (r"^(?:(?:is|are|was|were|have|has) there (?:been )?)?(?:any|a|an) settlements?$|^settlements$", "who settled"),
    (r"^(?:(?:is|are|was|were|have|has) there (?:been )?)?(?:any|an) appeals?$", "who appealed"),
    (r"^(?:(?:is|are|was|were|have|has) there (?:been )?)?(?:any|a) convictions?$|^convictions$", "who was convicted"),
    (r"^(?:(?:is|are|was|were|have|has) there (?:been )?)?(?:any|an) acquittals?$|^acquittals$", "who was acquitted"),
    (r"^(?:(?:is|are|was|were|have|has) there (?:been )?)?(?:any |a )?guilty pleas?$", "who pleaded guilty"),
    (r"^who (?:is|are|was|were) (?:the )?(?:prevailing|winning|victorious|successful) (?:party|parties|side)\b", "who won"),
    (r"^who (?:is|are|was|were) (?:the )?(?:losing|defeated|unsuccessful) (?:party|parties|side)\b", "who lost"),
    (r"^(?:prevailing|winning|victorious) (?:party|parties|side)$", "who won"),
    (r"^(?:losing|defeated) (?:party|parties|side)$", "who lost"),
    (r"^(who|which \w+) (?:serves?|served|acts?|acted|works?|worked|is acting|is serving) as (?!.*(?:counsel|lawyer|attorney)\b)(?:the )?(.+)$", r"who is the \2"),
    (r"^who is the (.+?'s? .+)$", r"who is \1"),
    (r"^(?:who|which \w+) (?:holds?|occup(?:ies|ied)|has|had|held|fills?|filled) (?:the )?(?:office|post|position|title|role|job|seat) of (.+)$", r"who is the \1"),
    (r"^whose subsidiary (?:is|was) (.+)$", r"who owns \1"),
    (r"^(?:who|which \w+) (?:has|had|hired|retained|uses|used|engaged) (.+?) as (?:his |her |its |their |a |an )?(?:\w+ )?(?:lawyer|attorney|counsel)s?$", r"whom does \1 represent"),
    (r"^(?:(?:what|which) (?:is|was) )?(?:the )?(?:size|amount|value|magnitude|total) of (the .+|.+(?:settlement|fine|award|penalty|damages|bail))$", r"how much was \1"),
    (r"^(who|which (?:judge|court|justice)) (?:would not|wouldn't|did not|didn't|does not|doesn't) (?:grant|allow|approve|accept|give)\b", r"\1 denied"),
    (r"^who (?:is|was|are|were) (?:the )?courts?$", "which courts are there"),
    (r"^who (?:is|was|are|were) (?:the )?courts? (?:in|for|of|handling|hearing|with|on) (.+)$", r"which court hears \1"),
    (r"^(?:which|what) (?:is|was|are|were) (?:the )?courts? (?:in|for|of|handling|hearing|with|on) (.+)$", r"which court hears \1"),
    (r"^who is (.+?(?: case| suit| lawsuit| trial)) court$", r"which court hears \1"),
    (r"\b(?:exactly|precisely|specifically|actually|really|basically) ", ""),
    (r"^(?:which|what) (?:side|party)(?= \w+)(?! (?:to|in|of)\b)", "who"),
    (r"^(?:everything|anything|all) (?:that )?(?=(?-i:[A-Z])|the )", "what "),
    (rf"^(?:count|number of|how large is the number of|what (?:is|was) the (?:total )?number of|total number of)(?: the| all the| all)? ({_NOUNS}.*)$", r"how many \1 are there"),
    (r"\bin front of (?=which|what|whom|who)", "before "),
    (rf"^(?:which )?({_NOUNS}) (?:where|in which) (?=(?-i:[A-Z])|the )", r"in which \1 "),
    (r"^(?:(?:what|which) (?:is|was) )?the (?:title|job|position|role|post|occupation) of ((?:(?-i:[A-Z])[\w.'-]+ ?)+)$", r"what is \1's title"),
    (r"^(?:what|which) (?:title|job|position|role|post|office) (?:do|does|did) (.+?) (?:carry|have|bear|use|fill|occupy)\b", r"what position does \1 hold"),
    (r"^what (?:is|was) (.+?)('s|s') office$", r"what is \1\2 position"),
    (r"^(?:what|which) (?:is|was|are) (?:the )?(?:legal |statutory )?(?:basis|bases|grounds|foundation) (?:of|for|behind) (.+)$", r"which law does \1 invoke"),
    (r"^what (?:is|was) the (?:nature|subject|subject matter|gist|point) of (.+)$", r"what is \1 about"),
    (rf"^((?:which|what)(?: of)? .*?(?:{_CLAIM})\b.*?) (?:concerns?|deals? with|relates? to|involves?|covers?|(?:is|are) related to|(?:is|are) connected (?:to|with)|(?:has|have) to do with|centers? on|touch(?:es)? on|address(?:es)?) (.+)$", r"\1 are about \2"),
    (r"\b(do|does|did) (.+?) stand (accused|charged|convicted)\b", r"is \2 \3"),
    (r"^(?:the )?(?:date|day) of (.+?)'s? (sentencing|conviction|acquittal|indictment|arraignment)$", r"when was \1 \2"),
    (r"^(?:(?:what|when) (?:is|was) )?(?:the )?(sentencing|conviction|acquittal|indictment|arraignment) date (?:for|of) (.+)$", r"when was \2 \1"),
    (r"^(when was .+ )sentencing$", r"\1sentenced"),
    (r"^(when was .+ )conviction$", r"\1convicted"),
    (r"^(when was .+ )acquittal$", r"\1acquitted"),
    (r"^(when was .+ )(?:indictment)$", r"\1charged"),
    (r"^((?:which|what) [\w ]+?) (?:is|was|are) (run|led|headed|managed|chaired|directed|governed|edited|hosted) by (.+)$", r"\1 did \3 head"),
    (r"^((?:which|what) judges?|who) (?:is|was|has been|are) (?:assigned to|in charge of|sitting on|sitting in|dealing with|at the helm of|on the bench in) (.+?(?:case|suit|lawsuit|trial|appeal|matter|dispute|prosecution))$", r"\1 hears \2"),
    (r"^((?:which|what) judges?) (?:heads|runs|leads) (.+?(?:case|suit|lawsuit|trial|appeal|matter|dispute|prosecution))$", r"\1 hears \2"),
    (r"^(what|which) (?:kinds?|types?|sorts?) of ", "which "),
    (r"^(?:what|which) (?:wrongdoing|misconduct|acts?|misdeeds?|things?|conduct|behaviou?r) (?=(?:is|are|was|were|has|have|did|does|do)\b)", "what "),
)  # fmt: skip
_CLAIMS = _rows(
    (r"^whose ((?:[\w-]+ )*?)convictions? ", r"whose \1charges "),
    (r"^(who|(?:which|what) [\w ]+?) (?:beat|defeated|bested|won against|triumphed over|prevailed over) (.+?)(?: in court| at trial)?$", r"\1 prevailed against \2"),
    (r"^(?:who|which \w+|what \w+) (?:stood|stands|is standing|was on|is on|went on|goes on) trial (?:alongside|with|together with|beside) (.+)$", r"who are the co-defendants of \1"),
    (r"^(?:who|which \w+|what \w+) (?:is|are|was|were) (?:a |the )?co-?defendants? (?:of|with) (.+)$", r"who are the co-defendants of \1"),
    (r"^what (?:did|has|have) (.+?) (?:fail|failed) to .+$", r"which requests of \1 were rejected"),
    (r"^what (?:has|have|did) (.+?) (?:asked? for|asked?|request(?:ed)?|sought|seek) that (?:has|have|is|are|was|were)(?:n't| not| still| yet| been| never)* .*(?:decided|pending|ruled on|resolved|open|undecided)$", r"which requests of \1 are pending"),
    (rf"^what (?:did|does|has) (.+?) (?:try|tried|want|attempt|attempted) to (?:get|have|make) {_BENCH} (?:to )?do$", r"what did \1 ask the court to do"),
    (r"\bagree(?:s)? to plead guilty\b", "plead guilty"),
    (r"\bagreed to plead guilty\b", "pleaded guilty"),
    (rf"\bdid ({_BENCH}) (?:not|n't) (?:buy|believe|credit|swallow)$", r"did \1 reject"),
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
    (rf"^(?:who|whom|(?:which|what) \w+) (?:did|has) ((?:{_BENCH})|(?:Judge|Justice) [\w. ]+?) (sentence|convict|acquit|jail|imprison|clear)d?$", lambda match: f"who was {_past_of(match[2])} by {match[1]}"),
    (r"^whose (?:fine|penalty) (?:is|was) (.+)$", r"who was fined \1"),
    (r"^(who|(?:which|what) \w+) (?:tried|attempted|wished|hoped|wants|wanted|fought|pushed|moved|campaigned|(?:is|was|are|were) (?:trying|hoping|fighting|pushing|asking|looking|suing)|would like) to ", r"\1 asked to "),
    # claims that somebody made are somebody's claims
    (rf"\b({_CLAIM}) (?:(?:that |which )(?:was|were|is|are) )?(?:made|brought|raised|filed|lodged|advanced|put forward|asserted|pressed) by (?=(?-i:[A-Z])|the )(?!.*\bby\b.*\bby\b)", r"\1 of "),
    (rf"\b({_CLAIM}|lawsuits?|suits?|cases?) (?:(?:that |which )(?:is|are|was|were) )?(?:made|brought|filed|leveled|levelled|lodged|directed|laid|pressed) against\b", r"\1 against"),
    (rf"\b({_CLAIM}) (?:that |which )((?-i:[A-Z])[\w.&-]*(?: (?-i:[A-Z])[\w.&-]*){{0,3}}) (?:made|brought|raised|filed|asserted|pressed)(?= (?:did|does|was|were|is|are|has|have)\b)", r"\1 of \2"),
    # what convinced a court was accepted
    (r"^(.+?) (?:did not|didn't|do not|don't|does not|doesn't|failed to|fail to) (?:convince|persuade|sway|win over|impress|succeed|prevail|work|fly|stick|hold up|survive)\b.*$", r"\1 were rejected"),
    (rf"^((?:which|what)(?: of)? .*?(?:{_CLAIM})\b.*?) (?:ended in|led to|resulted in|brought) (?:an? |the )?acquittals?$", r"\1 were rejected"),
    (rf"^((?:which|what)(?: of)? .*?(?:{_CLAIM})\b.*?) (?:ended in|led to|resulted in|brought) (?:an? |the )?(?:convictions?|guilty verdicts?)$", r"\1 were accepted"),
    (rf"^((?:which|what)(?: of)? .*?(?:{_CLAIM})\b.*?) (?:ended in|led to|resulted in) (?:an? |the )?settlements?$", r"\1 were settled"),
    (rf"^((?:which|what)(?: of)? .*?(?:{_CLAIM})\b.*?) (?:was|were|is|are|has been|have been) (?:proven|proved|established|substantiated|sustained|successful|vindicated)$", r"\1 were accepted"),
    (rf"^((?:which|what)(?: of)? .*?(?:{_CLAIM})\b.*?) (?:was|were|is|are) (?:unsuccessful|in vain|futile)$", r"\1 were rejected"),
    (rf"^(?:did|has) {_BENCH} (?:side|sided|agree|agreed|come down) with (.+)$", r"did \1 win"),
    (r"^how (?:did|has|have) (.+? (?:request|motion|appeal|claim|bid|petition|application|case|lawsuit|suit|claims|requests)(?: .+?)?) (?:fare|fared|turn out|turned out|go|gone|end up|ended up|do|done|come out)$", r"what became of \1"),
    (rf"^((?:which|what)(?: of)? .+?) (?:convinced|persuaded|swayed|won over) {_BENCH}$", r"\1 were accepted"),
    (rf"^((?:which|what)(?: of)? .*?(?:{_CLAIM})\b.*?) (?:succeeded|prevailed|stuck|held up|carried the day|went through)$", r"\1 were accepted"),
    (rf"^((?:which|what)(?: of)? .*?(?:{_CLAIM})\b.*?) (?:failed|fell flat|went nowhere|got nowhere|came to nothing)$", r"\1 were rejected"),
    (rf"^((?:which|what)(?: of)? .*?(?:{_CLAIM})\b.*?) (?:did|has|had) ({_BENCH}) (?:side|sided|agree|agreed) with$", r"\1 did \2 accept"),
    (rf"^((?:which|what)(?: of)? .*?(?:{_CLAIM})\b.*?) (?:did|has|had) ({_BENCH}) (?:disagree|disagreed) with$", r"\1 did \2 reject"),
    # who came off best
    (rf"^(?:with )?(?:who|whom)(?:se side)? (?:did|has) {_BENCH} (?:side|sided|agree|agreed|come down|rule)(?: with| for| in favou?r of| take)?$", "who won"),
    (r"^in whose favou?r (?:did|has|was|were) .*$", "who won"),
    (rf"^(?:against )?(?:who|whom) (?:did|has) {_BENCH} (?:rule|ruled|find|found|decide|decided)(?: against)$", "who lost"),
    (r"\b(who|which \w+) (?:came out on top|prevailed|was victorious|was successful|got (?:his|her|its|their) way|emerged victorious|succeeded)$", r"\1 won"),
    (r"\b(who|which \w+) (?:was defeated|came off worse|was unsuccessful)\b", r"\1 lost"),
)  # fmt: skip
_OPEN = (
    r"(?:still |yet |currently |now |left |as yet )*(?:pending|open|undecided|unresolved|outstanding|alive|unanswered|unsettled|ongoing|in play|up in the air|"
    r"to be (?:decided|resolved|ruled on|heard|settled|determined|adjudicated|tried)|awaiting (?:a |an )?(?:decision|ruling|trial|judgment)|waiting (?:for|on) (?:a |an )?(?:decision|ruling))"
)
_UNRULED = r"(?:not|n't|never|yet to)(?: yet)?(?: been| be)?(?: yet)? (?:decided|ruled on|ruled upon|resolved|addressed|settled|heard|adjudicated|determined)(?: on)?(?: yet)?"
_WHETHER = _rows(
    (rf"^(?:is|are|was|were) (?:anything|something|any(?: of the| of)? (?:{_CLAIM})|there anything|there any (?:{_CLAIM}))(?: that is| that are)? {_OPEN}(?: (against|in|before) (.+))?$", r"which claims \1 \2 are pending"),
    (r"  are pending$", " are pending"),
    (r"^(?:was|were|is|are|has|have) (?:been )?(?:anyone|anybody|any of them|either side|either party|someone|somebody|any defendants?)(?: been)? (.+)$", r"who was \1"),
    (r"^did (?:anyone|anybody|any of them|either side|either party|someone|somebody) appeal$", "who appealed"),
    (r"^did (?:anyone|anybody|any of them|either side|either party|someone|somebody) (sue|settle with|represent|plead guilty to|investigate|acquire|charge|plead guilty)\b", lambda match: f"who {_past_of(match[1])}"),
    (r"^(?:was|were|is|are|has|have) (.+?) (?:been )?(?:charged|indicted|accused)(?: (?:with|of) (?:anything|something|any crimes?|a crime))?$", r"what is \1 charged with"),
    (r"^(?:was|were|is|are|has|have) (.+?) (?:been |being )?sued(?: by (?:anyone|anybody|someone))?$", r"who sued \1"),
    (r"^is (.+? (?:case|suit|lawsuit|trial|appeal|prosecution)(?: .+?)?) (?:over|finished|closed|done|concluded|resolved|decided|(?:still )?(?:going|ongoing|alive|going on|under ?way))$", r"what is the status of \1"),
)  # fmt: skip
_STATES = _rows(
    (r"^(?:which|what) (.+?) (?:is|are|was|were|has been|have been) (?:only )?(?:(?:partly|partially) (?:granted|successful|accepted|upheld|won|denied|rejected)|(?:granted|accepted|upheld|won|successful) (?:only )?(?:in part|partly|partially)|mixed)$", r"which \1 are mixed"),
    (rf"^(?:what|which ones?|anything)(?: is| are| remains?)(?: still)? (?:before|with|in front of) {_BENCH}$", "which claims are pending"),
    (rf"^(?:what|which ones?|anything)(?: else)?(?: is| are| remains?| has been| was| were| stays?)(?: left| still)* {_OPEN}(?: yet)?$", "which claims are pending"),
    (rf"^(?:which|what) ({_NOUNS}(?: (?:of|against|by|from) .+?)?) (?:remains?|stays?|is|are|has|have|was|were|continues? to be)(?: been)?(?: left)? {_OPEN}(?: (?:yet|now|before {_BENCH}|in {_BENCH}))?$", r"which \1 are pending"),
    (rf"^((?:which|what)(?: of)? .*?(?:{_CLAIM})\b.*?) (?:survived?|(?:are|is|were|was) (?:still |left )?standing|remains? standing|(?:is|are|were|was) (?:moving|going|allowed to go) (?:forward|ahead|to trial)|may proceed|can proceed|(?:was|were|are|is) allowed to proceed|live on|lives on)$", r"\1 were not rejected"),
    (rf"^(?:which|what) ({_NOUNS}(?: (?:of|against|by|from) .+?)?) (?:has|have|is|are|was|were|had) ?{_UNRULED}$", r"which \1 are pending"),
    (rf"^(?:which|what) ({_NOUNS}(?: (?:of|against|by|from) .+?)?) (?:remains?|remaining)$", r"which \1 are pending"),
    (rf"^(?:which|what) ({_NOUNS}(?: (?:of|against|by|from) .+?)?) (?:has|have|did) {_BENCH} (?:not|n't)(?: yet)? (?:decided?|ruled?|resolved?|addressed|address)(?: on)?(?: yet)?$", r"which \1 are pending"),
    (rf"^(?:which |what |the )?({_CLAIM}) (?:that (?:is|are) )?{_OPEN} (against|of|by|from|in) (.+)$", r"which \1 \2 \3 are pending"),
    (rf"^(?:which |what |the )?({_CLAIM}) (?:that (?:is|are) )?{_OPEN}$", r"which \1 are pending"),
    (rf"^(?:(?:what|which) (?:is|are) )?(?:the )?(?:still |currently )?(?:pending|open|undecided|unresolved|outstanding|remaining|live) ({_CLAIM})\b(.*)$", r"which \1\2 are pending"),
    (rf"^(?:(?:what|which) (?:is|are|was|were) )?(?:the )?(?P<how>dismissed|rejected|denied|granted|accepted|dropped|withdrawn|settled|refused|failed|successful|upheld) ({_CLAIM})\b(.*)$", r"which \2\3 were \1"),
)  # fmt: skip
# "Who used to work there?" asks who worked there.
# "What got rejected" asks what was.
_GOT = re.compile(r"\b(?:got|gets|get|getting) (?P<verb>[a-z]+)\b")
_DID_GET = re.compile(r"\bdid (.+?) get (\w+(?:ed|en)|sued|fined|hit|cut)\b")
_HABIT = re.compile(r"\b(?:used|use) to (?P<verb>[a-z]+)\b", re.IGNORECASE)


def rephrased(text: str) -> str:
    """The text with its clefts, its talk of work, ownership and success said plainly.

    >>> rephrased("who was it that sued Acme"), rephrased("where does Roe work")
    ('who sued Acme', 'which organization did Roe work for')
    """
    text = _each(text, (*_CLEFTS, *_LED, *_COUNSELLING, *_SENTENCES, *_WORK))
    text = _HABIT.sub(_past, text)
    text = _GOT.sub(_was, _DID_GET.sub(r"was \1 \2", text))
    return _each(text, (*_CLAIMS, *_WHETHER))


def in_state(text: str) -> str:
    """The question with the state of a claim said in one word.

    >>> in_state("what remains to be decided"), in_state("charges still pending against Roe")
    ('which claims are pending', 'which charges against Roe are pending')
    """
    return _each(text, _STATES)


def _each(text: str, table: Sequence[_Row]) -> str:
    for pattern, plain in table:
        text = pattern.sub(plain, text).strip()
    return text


def _past(match: re.Match[str]) -> str:
    """The past form of the verb that "used to" stands before."""
    return next(form for form, name in forms(match["verb"].lower()) if name == "past")


def _was(match: re.Match[str]) -> str:
    """ "Was", where "got" stands before a participle."""
    undergone = any(reading.form == "participle" for reading in verb_forms().get(match["verb"], ()))
    return (
        f"was {match['verb']}"
        if undergone and not match.string[: match.start()].endswith(("did ", "does "))
        else match[0]
    )


def _past_of(verb: str) -> str:
    """The past of a verb and what belongs to it: "pleaded guilty"."""
    first, _, after = verb.lower().partition(" ")
    return " ".join(part for part in (next(form for form, name in forms(first) if name == "past"), after) if part)
