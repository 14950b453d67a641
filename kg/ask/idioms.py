"""A verb with its object and particle → its sense: "enter a plea", "take to court", "hand down a verdict"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kg.ask.clause import Clause
from kg.ask.lexicon import senses

SUITS = frozenset("lawsuit suit complaint case action challenge class-action lawsuits petition claim".split())
VERDICTS = frozenset(
    "verdict ruling rulings decision judgment judgement opinion opinions majority dissent panel order".split()
)


def sense_of(clause: Clause) -> str:
    """The sense of the clause's verb, its object and particle taken into account; "" where it is not known."""
    rest = [word.low for word in clause.rest]
    for idiom in IDIOMS:
        sense = idiom(clause, rest)
        if sense is not None:
            return sense
    table = senses()
    verb = f"{clause.verb} {clause.particle}".strip()
    return table.get(verb) or (table.get(clause.verb, "") if clause.particle in {"", "over", "on", "up", "off"} else "")


def _pleading(clause: Clause, rest: Sequence[str]) -> str | None:
    """To plead guilty, to enter a plea, to admit charges."""
    nouns = {word.low for word in clause.noun}
    entered = {"plea", "pleas"} & {*rest, *(word.low for word in clause.subject)}
    if (
        (clause.verb == "plead" and "guilty" in rest[:2])
        or (clause.verb in {"enter", "take"} and entered)
        or (clause.verb == "admit" and clause.slot == "object" and {"charge", "charges", "count", "counts"} & nouns)
    ):
        return "plead guilty"
    return None


def _suing(clause: Clause, rest: Sequence[str]) -> str | None:
    """To take to court, to file a lawsuit; to resolve or agree to pay so as to settle one."""
    if clause.verb == "take" and "court" in rest:
        return "sue"
    if clause.verb == "agree" and rest[:2] == ["to", "pay"] and "settle" in rest and clause.slot == "subject":
        return "settle"
    if clause.verb == "resolve" and "settlement" in {word.low for word in clause.subject}:
        return "settle"
    if clause.verb in {"bring", "file", "launch", "lodge", "lead", "submit", "start", "join"} and SUITS & set(rest):
        return "sue"
    return None


def _charging(clause: Clause, rest: Sequence[str]) -> str | None:
    """To bring, file or press charges."""
    return (
        "charge" if clause.verb in {"bring", "file", "press", "lay"} and {"charge", "charges"} & set(rest[:2]) else None
    )


def _finding(clause: Clause, rest: Sequence[str]) -> str | None:
    """To find guilty, or not guilty."""
    if clause.verb not in {"find", "declare"} or "guilty" not in rest:
        return None
    if clause.verb == "find" and rest[rest.index("guilty") - 1] == "not":
        return "acquit"
    if clause.verb == "find" and clause.passive and "guilty" in rest[:2]:
        return "acquit" if clause.negated else "convict"
    return None if clause.passive else "convict"


def _paying(clause: Clause, rest: Sequence[str]) -> str | None:
    """To agree, to have, or to be ordered to pay; to agree or refuse to do something else."""
    if clause.verb in {"agree", "have"} and rest[:2] == ["to", "pay"]:
        return "pay"
    if clause.verb in {"order", "require", "force", "tell"} and "pay" in rest:
        return "pay"
    if clause.verb in {"agree", "refuse"} and len(rest) > 1 and rest[0] == "to":
        return "reject" if clause.verb == "refuse" else senses().get(rest[1], "")
    return None


def _handling(clause: Clause, rest: Sequence[str]) -> str | None:
    """To lead an inquiry, to oversee or have a case, to hold a trial."""
    if clause.verb in {"conduct", "lead", "carry"} and {"investigation", "inquiry", "probe"} & set(rest):
        return "investigate"
    if clause.verb in {"oversee", "have"} and {"case", "trial", "lawsuit"} & set(rest):
        return "preside"
    if clause.verb == "hold" and clause.passive:
        return "preside" if "trial" in {word.low for word in clause.subject} else "rule"
    return None


def _deciding(clause: Clause, rest: Sequence[str]) -> str | None:
    """To return a verdict, to write an opinion or a dissent."""
    verbs = {"return", "reach", "give", "make", "issue", "deliver", "write", "author", "enter", "hand"}
    if clause.verb in verbs and VERDICTS & {*rest, *(word.low for word in clause.noun)}:
        return "dissent" if {"dissent", "dissenting"} & set(rest) else "rule"
    return None


def _speaking(clause: Clause, rest: Sequence[str]) -> str | None:
    """To argue a case, to argue or appear for somebody, to defend; to say."""
    if clause.verb == "argue" and ("case" in rest or rest[:1] == ["for"]):
        return "represent"
    if clause.verb == "appear" and rest[:1] == ["for"]:
        return "represent"
    return None


def _giving(clause: Clause, rest: Sequence[str]) -> str | None:
    """To reach a settlement, to hand down a sentence, to be named in a document."""
    if clause.verb in {"reach", "make", "sign"} and {"settlement", "deal"} & set(rest):
        return "settle"
    if clause.verb in {"impose", "hand", "give"} and clause.slot == "subject" and {"sentence", "term"} & set(rest):
        return "sentence"
    documents = {"documents", "articles", "document", "article"} & {word.low for word in clause.noun}
    return "mention" if clause.verb in {"name", "mention"} and clause.passive and documents else None


def _being_elsewhere(clause: Clause, rest: Sequence[str]) -> str | None:
    """To defend a client, to say something, to put on hold, to serve a sentence, to work somewhere."""
    if clause.verb == "defend" and clause.slot == "subject":
        return "represent"
    if clause.verb == "say" and clause.slot == "object":
        return "argue"
    if clause.verb == "put" and "hold" in rest:
        return "block"
    served = {"prison", "jail", "custody", "sentence"} & {*rest, *(word.low for word in clause.noun)}
    if clause.verb in {"serve", "spend"} and (served or clause.wh == "how long"):
        return "receive"
    return "lead" if clause.verb == "work" and clause.slot == "subject" else None


Idiom = Callable[[Clause, Sequence[str]], str | None]
# The first that knows the verb decides.
IDIOMS: tuple[Idiom, ...] = (
    _pleading, _charging, _suing, _finding, _paying, _handling, _deciding, _speaking, _giving, _being_elsewhere,
)  # fmt: skip
