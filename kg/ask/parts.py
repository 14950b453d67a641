"""A verb → the patterns of a masked sentence in which names do what it says, or have it done to them."""

from __future__ import annotations

import re

from kg.ask.words import forms

# What may stand between the names of a list, and before a name: "Justices ⟦0⟧, ⟦1⟧ and fellow justice ⟦2⟧".
TITLE = (
    r"(?:(?!(?:according|to|of|in|by|that|who|which|while|and|or|but|for|with|from|on|at|as|after|before|over|under|against|is|was|were|are|has|had|said|says"
    r"|not|when|if|because|whose|where|against|than|into|about|\w+ed|\w+ing) )[\w.’'-]+ )"
)
LIST = rf"⟦\d+⟧(?:(?:, \d+)?(?:,? (?:and|&) |, |; ){TITLE}{{0,4}}⟦\d+⟧)*(?:, \d+)?"
# "⟦0⟧, an appointee of the last president, dissented"; "⟦0⟧ of Tarn and ⟦1⟧ (an independent) introduced"
ASIDE = (
    r"(?: of (?:⟦\d+⟧|[A-Z][\w.]+(?: [A-Z][\w.]+)*))?(?: \([^)]{1,40}\))?"
    r"(?:(?:,| --| –| —) (?:[^⟦⟧]{1,90}?|(?:an?|the|his|her|who|whose|which)\b[^;.]{1,120}?)(?:,| --| –| —))?"
)
MARK = r"(?:,| --| –| —)?"
LIGHT = r"(?: (?:who|which|that|also|has|had|have|having|then|later|each|both|all|together|reportedly|\w+ly))*"
BE = r"(?:was|were|is|are|been|being|be|gets?|got)(?: (?:\w+ly|also|later|both|all|each))*(?: [\w-]+ and)?"
# What ends the object of a verb before it names anybody.
ELSEWHERE = "by|to|that|in|at|with|for|on|from|and|who|which|whose|when|while|where|could|would|will|may|might|can|should|as|of|over|about|after|before|against|than"
# "In dissent, ⟦0⟧ wrote": nouns that say the deed.
NOUNS = {"dissent": "dissent"}


def acting(verb: str, particle: str = "") -> re.Pattern[str]:
    """Names that do it: "⟦0⟧ and ⟦1⟧ dissented", "killed by ⟦0⟧", "In dissent, Justice ⟦0⟧ said"."""
    finite, participle = _forms(verb, {"base", "s", "past"}, particle), _forms(verb, {"participle"}, particle)
    some = [
        rf"(?P<names1>{LIST}){ASIDE}{MARK}{LIGHT} (?:{finite}|(?:has|have|had)(?: \w+ly| also| since)? (?:{participle}))\b",
        rf"\b(?:{participle})(?: [^⟦⟧.;,]{{0,60}})? by {TITLE}{{0,5}}(?P<names2>{LIST})",
    ]
    if verb in NOUNS:
        noun = NOUNS[verb]
        some += [
            rf"\b[Ii]n (?:a |his |her |their )?(?:\w+ )?{noun}, {TITLE}{{0,3}}(?P<names3>{LIST})",
            rf"(?P<names4>{LIST}){ASIDE}{MARK}(?: [^⟦⟧.;,]{{0,40}})? (?:in|a|his|her|their|from|the only|the lone|the sole)(?: \w+)? {noun}(?:ing|er|ers)?\b",
            rf"\b{noun} (?:by|of|from) {TITLE}{{0,3}}(?P<names5>{LIST})",
        ]
    return re.compile("|".join(some))


def done_to(verb: str, particle: str = "") -> re.Pattern[str]:
    """Names that it is done to: "defrauded ⟦0⟧", "⟦0⟧ and ⟦1⟧ were killed", "killed four people: ⟦0⟧ and ⟦1⟧"."""
    every, participle = (
        _forms(verb, {"base", "s", "past", "ing", "participle"}, particle),
        _forms(verb, {"participle"}, particle),
    )
    return re.compile(
        rf"\b(?:{every})(?: (?!(?:{ELSEWHERE})\b)[\w$’',.-]+?){{0,7}}(?::| --| –| —)? {TITLE}{{0,4}}(?P<names1>{LIST})"
        rf"|(?P<names2>{LIST}){ASIDE}{MARK}{LIGHT} {BE} (?:{participle})\b"
    )


def beside(verb: str, preposition: str) -> re.Pattern[str]:
    """Names that the verb's preposition brings: "worked for ⟦0⟧", "sold its handset unit to ⟦0⟧"."""
    every = _forms(verb, {"base", "s", "past", "ing", "participle"}, "")
    return re.compile(rf"\b(?:{every})(?: [^⟦⟧.;]{{0,60}})? {preposition} {TITLE}{{0,5}}(?P<names1>{LIST})")


def called(*nouns: str) -> re.Pattern[str]:
    """Names that are called so: "her doctor, ⟦0⟧", "⟦0⟧, doctor to ⟦1⟧", "⟦0⟧ was ⟦1⟧'s doctor"."""
    every = rf"(?:{'|'.join(map(re.escape, nouns))})s?\b"
    return re.compile(
        rf"\b{every}(?:,|:| --)? {TITLE}{{0,2}}(?P<names1>{LIST})"
        rf"|(?P<names2>{LIST}), (?:{TITLE}{{0,5}}|⟦\d+⟧[’']s? (?:\w+ ){{0,3}}){every}"
        rf"|(?P<names3>{LIST}),? (?:who )?(?:is|was|are|were) (?:{TITLE}{{0,5}}|⟦\d+⟧[’']s? (?:\w+ ){{0,3}}){every}"
    )


def facing_names(masked: str, match: re.Match[str], group: str) -> str:
    """The names on the other side of the verb: whom ⟦0⟧ sued in "⟦0⟧ sued ⟦1⟧", who sued ⟦1⟧ when ⟦1⟧ is read."""
    if match.start(group) == match.start():
        found = re.match(rf"[^⟦⟧,;.]*({LIST})", masked[match.end() :])
    else:
        found = re.search(rf"({LIST})[^⟦⟧,;]*$", masked[: match.start()])
    return found[1] if found else ""


def _forms(verb: str, wanted: set[str], particle: str) -> str:
    after = f" {particle}" if particle else ""
    return "|".join(sorted({f"{form}{after}" for form, name in forms(verb) if name in wanted}, key=len, reverse=True))
