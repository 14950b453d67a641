"""Ways of asking who somebody is, does or got that go round about → the plain clause: "who is the one that sued Acme".

Each row is a construction of English with what it asks for; the order of the rows is the order in which they are tried.
"""

from __future__ import annotations

import re

from kg.ask.lexicon import verb_forms
from kg.ask.rewriting import AGENT, ASK, BENCH, BODY, CLAIM, NAME, NOUNS, PERSON, rows_of, said_plainly
from kg.ask.words import forms

_CLEFTS = rows_of(
    (r"^of (.+?), (which|what|who|how many)(?: ones?)? (.+)$", r"\2 of \1 \3"),
    (r"^(?:was|is|were) it (?:.+) or (?:.+) (?:who|that) (.+)$", r"who \1"),
    (r"^(?:who|which(?: one)?(?: of the two)?|which \w+),? (?:(?-i:[A-Z])|the )[\w .'&-]+ or (?:(?-i:[A-Z])|the )[\w .'&-]+, (.+)$", r"who \1"),
    (r"^(who|which \w+) (.+), (?:(?-i:[A-Z])|the )[\w .'&-]+ or (?:(?-i:[A-Z])|the )[\w .'&-]+$", r"\1 \2"),
    (r"\b(?:so far|to date|until now|thus far|as of now|at this point|as yet)\b", ""),
    (r"  +", " "),
    # "who was it that sued Acme", "what is it that Doe did", "which judge was it who ruled"
    (r"^(who|what|(?:which|what) [\w' -]+?) (?:is|was|were) (?:it|they|he|she) (?:that|who|which) ", r"\1 "),
    # "who is the person who sued Acme", "who are the ones suing Acme", "everyone who was convicted"
    (rf"^(?:who|what|which) (?:is|are|was|were) (?:the )?{PERSON} (?:who|that|which|whom) ", "who "),
    (rf"^(?:who|what|which) (?:is|are|was|were) (?:the )?{PERSON} (?=\w+ing\b)", "who is "),
    (rf"^(?:{ASK} )?(?:all |every )?(?:everyone|everybody|anyone|anybody|those|people|the people|persons|all) (?:who|that|whom) ", "who "),
    (rf"^{ASK} (?:everyone|everybody|anyone|anybody|those|people) (?=\w+ed\b)", "who was "),
    (r"^(?:which|what) (?:person|people|individuals?) ", "who "),
    # "what is the name of the judge who …", "what are the names of the defendants"
    (rf"^(?:what (?:is|are|was|were)|{ASK}) the names? of the ({NOUNS}) (?:who|that|which) ", r"which \1 "),
    (rf"^(?:what (?:is|are|was|were)|{ASK}) the names? of ", "who are "),
    (r"^(?:the )?names? of (?=the |all )", "who are "),
    (r"^what (?:is|was|were|are) (.+?)(?:'s|s') (lawyer|attorney|counsel|judge)s? (?:called|named)$", r"who is \1's \2"),
    # "who is the judge that sentenced Doe": a relative clause says which
    (rf"^(?:who|what|which) (?:is|are|was|were) the ({NOUNS}) (?:who|that|which) (?=\w)", r"which \1 "),
    (rf"^(?:who|what|which) (?:is|are|was|were) the ({NOUNS}) (?=(?:representing|prosecuting|defending|presiding|hearing|handling|overseeing|trying|suing|investigating|deciding|bringing|facing|appealing|challenging)\b(?! attorney| lawyer| judge| counsel))", r"which \1 is "),
    (rf"^(?:who|what|which) (?:is|are|was|were) the ({NOUNS}) (?=(?:sued|charged|accused|convicted|acquitted|sentenced|fined|dismissed|rejected|denied|granted|dropped|withdrawn|settled|appointed|acquired|investigated|upheld|struck|invoked|indicted|named|ordered)(?: (?:by|in|against|with|of|for|to|on|as) \S|$))", r"which \1 was "),
    # "which justices are named", "which courts are mentioned"
    (rf"^(?:which|what) ({NOUNS}) (?:is|are|was|were|gets?|got) (?:named|mentioned|listed|cited|referred to|there)$", r"which \1 are there"),
    (r"^which (governor|mayor|president|senator|minister|secretary|chief executive|ceo|chairman|director|spokesman|spokeswoman|commissioner|sheriff|attorney general|prime minister|congressman|bishop|archbishop|professor) are there$", r"who is the \1"),
    (rf"^(?:which|what) ((?:\w+ ){{0,2}}(?:{AGENT}))(?: (?:is|are|was|were))?$", r"which \1 are there"),
    (r" (?:named|mentioned|cited) in the (?:article|document|text|story)(?= )", ""),
    (r"^(.+?) (?:who|that|which) (?:is|are|was|were) (?:named|mentioned|listed|involved)$", r"\1"),
    (r"^is there (?:a |an |any )(judge|lawyer|attorney)\b", r"who is the \1"),
)  # fmt: skip
_WORK = rows_of(
    # what belongs to whom
    (r"^(?:to )?(?:which|what) (\w+) (?:do|does|did) (.+?) belong(?: to)?$", r"which \1 owns \2"),
    (r"^(?:to )?(?:who|whom) (?:do|does|did) (.+?) belong(?: to)?$", r"who owns \1"),
    (r"^(?:(?:which|what) (?:company|firm|group|corporation)|who|whose) (?:is|was) (.+?) (?:a |an |the )?(?:wholly[ -]owned )?(?:subsidiary|unit|division|part|arm)(?: of)?$", r"who owns \1"),
    (r"^(.+?) is (?:a |an |the )?(?:subsidiary|unit|division|arm) of (?:who|whom|what|(?:which|what) \w+)$", r"who owns \1"),
    (r"^(.+?) belongs to (?:which (?:\w+)|whom|who)$", r"who owns \1"),
    (rf"^(?:of|at|for|in) (?:which|what) ({BODY}) (?:is|was) ({NAME}) (?:the |a |an )?[\w -]+$", r"which \1 did \2 work for"),
    (rf"^(?:which|what) ({BODY}) (?:is|was) ({NAME}) (?:the |a |an )?[\w -]+? (?:of|at|for|with|from)$", r"which \1 did \2 work for"),
    (rf"^(?:which|what) ({BODY}) (?:is|was) ({NAME}) (?:with|at|from|affiliated with|associated with)$", r"which \1 did \2 work for"),
    (rf"^(?:which|what) ({BODY}) (?:has|had) ({NAME}) as (?:its|their|a|the) .+$", r"which \1 did \2 work for"),
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
    (r"^what did (?!the court|the judge|the jury|judge|justice|he |she |it |they )((?:(?!ask|order|want|tell|force|require|let|have|get|help|say|urge|court|to\b)[\w.'’&-]+ ?){1,5}?) (?:(?:allegedly|supposedly|reportedly) do(?: wrong)?|do wrong)$", r"what is \1 accused of"),
    (r"\bused to be (?:a |an |the )?", "was former "),
)  # fmt: skip
_COUNSEL = r"lawyers?|attorneys?|counsel|law firms?|solicitors?|barristers?"
_COUNSELLING = rows_of(
    (rf"^(?:which|what) ((?:\w+ )?(?:{_COUNSEL})) (?:has|have|had|did|does|do|is|are|was) (.+?) (?:hired?|retain(?:ed)?|us(?:e|ed|ing)|engaged?|instruct(?:ed)?|have|had|turn to|rely on)$", r"which \1 represents \2"),
    (rf"^(?:do|does|did|has|have) (.+?) (?:have|had|got|hired?|retain(?:ed)?) (?:a|an|any) (?:\w+ )?(?:{_COUNSEL})$", r"who represents \1"),
    (r"^(?:which|what|who) (?:clients? )(?:do|does|did|has|have) (.+?) (?:have|has|represent|represented)$", r"whom does \1 represent"),
    (rf"^whose (?:{_COUNSEL}) (?:is|was|are|were) (.+)$", r"whom does \1 represent"),
    (rf"^(?:is|was|are|were|has|have) (.+?) (?:been )?(?:represented|defended)(?: by (?:anyone|anybody|someone|somebody|(?:a |an |any )?(?:{_COUNSEL})))?$", r"who represents \1"),
    (r"^who (?:is|was|are|were) (.+?) (?:represented|defended) by$", r"who represents \1"),
)  # fmt: skip
_SENTENCES = rows_of(
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
    (rf"^(?:what|which) (?:kind of |sort of )?(?:sentence|punishment|penalty|prison term|jail term|term) did (?:{BENCH}|Judge [\w. ]+?) (?:give(?: to)?|impose on|hand|hand down to|hand out to|mete out to|order for) (.+?)( in the .+)?$", r"what sentence did \1 receive\2"),
    (rf"^what did (?:{BENCH}|(?:Judge|Justice) [\w. ]+?) (?:sentence|condemn|jail) (.+?)(?: to| for)?$", r"what sentence did \1 receive"),
)  # fmt: skip
_LED = rows_of(
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
    (rf"^(?:count|number of|how large is the number of|what (?:is|was) the (?:total )?number of|total number of)(?: the| all the| all)? ({NOUNS}.*)$", r"how many \1 are there"),
    (r"\bin front of (?=which|what|whom|who)", "before "),
    (rf"^(?:which )?({NOUNS}) (?:where|in which) (?=(?-i:[A-Z])|the )", r"in which \1 "),
    (r"^(?:(?:what|which) (?:is|was) )?the (?:title|job|position|role|post|occupation) of ((?:(?-i:[A-Z])[\w.'-]+ ?)+)$", r"what is \1's title"),
    (r"^(?:what|which) (?:title|job|position|role|post|office) (?:do|does|did) (.+?) (?:carry|have|bear|use|fill|occupy)\b", r"what position does \1 hold"),
    (r"^what (?:is|was) (.+?)('s|s') office$", r"what is \1\2 position"),
    (r"^(?:what|which) (?:is|was|are) (?:the )?(?:legal |statutory )?(?:basis|bases|grounds|foundation) (?:of|for|behind) (.+)$", r"which law does \1 invoke"),
    (r"^what (?:is|was) the (?:nature|subject|subject matter|gist|point) of (.+)$", r"what is \1 about"),
    (rf"^((?:which|what)(?: of)? .*?(?:{CLAIM})\b.*?) (?:concerns?|deals? with|relates? to|involves?|covers?|(?:is|are) related to|(?:is|are) connected (?:to|with)|(?:has|have) to do with|centers? on|touch(?:es)? on|address(?:es)?) (.+)$", r"\1 are about \2"),
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
# "Who used to work there?" asks who worked there.
# "What got rejected" asks what was.
_GOT = re.compile(r"\b(?:got|gets|get|getting) (?P<verb>[a-z]+)\b")
_DID_GET = re.compile(r"\bdid (.+?) get (\w+(?:ed|en)|sued|fined|hit|cut)\b")
_HABIT = re.compile(r"\b(?:used|use) to (?P<verb>[a-z]+)\b", re.IGNORECASE)


def rephrased(text: str) -> str:
    """The text with its clefts, its talk of work, ownership, counsel and terms said plainly.

    >>> rephrased("who was it that sued Acme"), rephrased("where does Roe work")
    ('who sued Acme', 'which organization did Roe work for')
    """
    text = said_plainly(text, (*_CLEFTS, *_LED, *_COUNSELLING, *_SENTENCES, *_WORK))
    text = _HABIT.sub(_past, text)
    return _GOT.sub(_was, _DID_GET.sub(r"was \1 \2", text))


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
