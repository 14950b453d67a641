"""What the verbs and nouns of a question mean: verb → sense, noun → kind of thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from kg.ask.words import Form, forms
from kg.interpret.frames import load_frames

# The sense of a verb: which part of the ontology its sentences speak of. One line a sense; a particle belongs to the verb.
SENSES: Mapping[str, str] = MappingProxyType(
    {
        "sue": "sue, challenge, contest, countersue, refile, complain, litigate, battle",
        "charge": "charge, indict, arraign, implicate, incriminate",
        "accuse": "accuse",
        "argue": "argue, claim, allege, contend, assert, maintain, raise, plead, dispute",
        "ask": "ask, seek, want, request, demand, apply, petition, move, urge",
        "reject": "reject, deny, refuse, turn down, turn away, throw out, toss, rebuff, decline, spurn, fail, toss out, thrown, nix, snub, dispose, scuttle, swat, rule out, disallow, bounce, boot, dump, ditch, veto, squash, axe, discard, repudiate, defeat, kick out",
        "dismiss": "dismiss, drop, quash",
        "accept": "accept, grant, allow, let, permit, approve, recognise, recognize, agree, admit, greenlight, okay, endorse, authorize, authorise, ratify, bless, vindicate, adopt, honor, honour",
        "uphold": "uphold, affirm, confirm, back, leave in place, validate, sustain, preserve, reaffirm, reinstate",
        "strike": "strike down, strike, invalidate, declare, annul, legalize, legalise, gut",
        "overturn": "overturn, reverse, lift, vacate, void, set aside, nullify, overrule, undo, rescind, wipe out, erase",
        "block": "block, halt, stay, suspend, enjoin, put on hold, stop, freeze, bar, ban, restore, pause, interdict, expand, return, limit, prevent, thwart, prohibit, restrain, delay, shelve, hold up",
        "order": "order, direct, require, command, tell, compel, instruct, mandate, oblige, force",
        "rule": "rule, decide, hold, find, determine, conclude, declare, resolve, opine",
        "remand": "remand, send back",
        "convict": "convict",
        "acquit": "acquit, clear, exonerate",
        "plead guilty": "admit",
        "sentence": "sentence, jail, imprison, condemn, punish, lock up, incarcerate",
        "fine": "fine, penalise, penalize, sanction",
        "pay": "pay, owe, donate, forfeit, cost, reimburse, repay, shell out, fork out",
        "award": "award, compensate",
        "settle": "settle, reconcile",
        "appeal": "appeal",
        "withdraw": "withdraw, cancel, abandon, retract, rescind, forgo",
        "represent": "represent, defend, counsel, advise",
        "appoint": "appoint, nominate, name, pick, choose, select, tap, install, elevate, designate, promote",
        "own": "own, control, possess",
        "acquire": "acquire, buy, purchase, take over, absorb, swallow, snap up",
        "investigate": "investigate, probe, examine, inquire, scrutinise, scrutinize, study, inspect, audit, query",
        "violate": "violate, breach, break, infringe, contravene, flout, defy, disobey, infract, trample, disregard",
        "invoke": "invoke, cite, rely, rest, base, use, point to, lean, ground",
        "prosecute": "prosecute",
        "preside": "preside, oversee, hear, try, handle, sit, adjudicate, supervise, conduct",
        "file": "file, bring, lodge, launch, submit",
        "lead": "lead, head, run, chair, direct, manage, speak, serve, work, govern, edit, coach, host, anchor, command, captain, steer",
        "face": "face, fight",
        "win": "win, obtain, secure, prevail, triumph, gain",
        "lose": "lose",
        "receive": "receive, get, give, impose, serve, hand down, issue",
        "issue": "make, deliver, enter, write, author",
        "found": "found, establish, start, co-found",
        "dissent": "dissent, disagree",
        "mention": "mention, report, tell, cover",
        "appear": "appear",
        "testify": "testify",
        "kill": "kill, murder, shoot, slay, stab, injure, wound",
        "arrest": "arrest, detain, nab, bust, collar",
        "pardon": "pardon",
        "support": "support, oppose",
        "resign": "resign, quit",
        "fire": "fire, dismiss",
        "defraud": "defraud, cheat, bribe, threaten, assault, rape, rob, swindle, kidnap, abduct, harass, abuse",
        "happen": "happen",
        "release": "release, free",
        "hire": "hire, retain",
        "praise": "praise, welcome, applaud, criticize, criticise, condemn, denounce",
        "recommend": "recommend",
    }
)

# What a frame's relation or outcome says of the sense of its verbs.
FROM_RELATION = MappingProxyType(
    {
        "sued": "sue", "charged": "charge", "settledWith": "settle", "appealed": "appeal", "appealedTo": "appeal", "withdrew": "withdraw",
        "represents": "represent", "appointedBy": "appoint", "ownedBy": "own", "acquired": "acquire", "sentencedTo": "sentence", "fined": "fine",
        "investigates": "investigate", "violated": "violate", "pleadedGuiltyTo": "plead guilty",
    }
)  # fmt: skip
FROM_OUTCOME = MappingProxyType(
    {
        "denied": "reject", "dismissed": "dismiss", "granted": "accept", "approved": "accept", "upheld": "uphold", "affirmed": "uphold",
        "struck down": "strike", "overturned": "overturn", "reversed": "overturn", "vacated": "overturn", "blocked": "block", "stayed": "block",
        "ordered": "order", "remanded": "remand", "convicted": "convict", "acquitted": "acquit", "sentenced": "sentence", "fined": "fine",
        "awarded": "award",
    }
)  # fmt: skip

# Verbs that are only needed to find where a clause has its verb; what they say is not in the graph.
OTHER_VERBS = (
    "say, do, have, take, go, pursue, begin, end, start, return, know, call, add, join, send, see, meet, attend, praise, criticize, recommend, announce, "
    "document, enforce, harm, involve, propose, introduce, record, address, read, replace, leave, come, bear, follow, produce, apply, bear, resolve, impose, conduct, perform, raise, use, "
    "become, keep, hold, remain, identify, apply, advise, cover, reduce, bear, comment, side, take part, earn, live, die, describe, explain, respond, "
    "react, think, believe, expect, plan, try, intend, agree, help, let, stand, set, schedule, levy, assess, publish, report, reach, receive, argue, allege, adopt, "
    "sell, hire, manage, transfer, host, teach, treat, collect, deposit, steal, operate, supply, distribute, finance, sponsor, negotiate, endorse, "
    "sign, enact, repeal, amend, extradite, deport, rescue, injure, stab, attack, abuse, harass, kidnap, rob, recruit, smuggle, hack, leak, delete, "
    "destroy, marry, spend, recuse, concur, object, contact, consult, mediate, donate, invest, target, mislead, deceive, split, divide, pen, author, differ, abstain, disqualify, vote, cast, align, speak, act, retain, instruct, litigate"
)

NOUN_LIKE = frozenset(
    "act claim charge appeal order request rule award fine suit plan state judge court board bank case market trial bid report ban bar use force right "
    "cost lead head run move name back stay record fund trade group sentence settlement plaint challenge demand reach land house school party petition "
    "release support start end return call release hearing try drop limit fight probe list answer question document address side stop purchase host target treat sponsor leak attack abuse supply object contact control ground bounce boot dump ditch veto dash delay audit query battle counsel conduct advise honor honour promote".split()
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One way in which a word can be a verb."""

    verb: str
    form: Form


@cache
def senses() -> Mapping[str, str]:
    """The sense of each verb that the graph knows something about."""
    table: dict[str, str] = {}
    for sense, verbs in SENSES.items():
        for verb in verbs.split(", "):
            table.setdefault(verb, sense)
    for verb, sense in _from_frames():
        table.setdefault(verb, sense)
    return MappingProxyType(table)


def _from_frames() -> Iterator[tuple[str, str]]:
    """Yield the verbs of the frames with which documents are read, so that what can be read can be asked."""
    for frame in load_frames():
        sense = FROM_RELATION.get(frame.relation) or (
            FROM_OUTCOME.get(frame.outcome, "rule") if frame.makes in {"Ruling", "Verdict", "Sentencing"} else ""
        )
        if sense:
            for verb in frame.verbs:
                yield verb, sense


@cache
def verb_forms() -> Mapping[str, tuple[Reading, ...]]:
    """Each form of each known verb, with the verbs that it may belong to."""
    table: dict[str, dict[Reading, None]] = {}
    for verb in [*senses(), *OTHER_VERBS.split(", ")]:
        first = verb.split()[0]
        for form, name in forms(first):
            table.setdefault(form, {})[Reading(first, name)] = None
    return MappingProxyType({form: tuple(readings) for form, readings in table.items()})


# Nouns → the classes whose members they can name; "" says that any agent will do.
KINDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        noun: tuple(classes.split())
        for classes, nouns in {
            "Judge": "judge judges justice justices magistrate magistrates jurist lord lords",
            "Court": "court courts tribunal tribunals circuit",
            "Company": "company companies firm firms bank banks corporation business businesses maker carmaker manufacturer manufacturers publisher "
            "publishers retailer retailers label insurer insurers airline subsidiary subsidiaries employer",
            "LawFirm": "",
            "GovernmentBody": "agency agencies authority authorities regulator regulators state states city cities county department departments "
            "ministry ministries body bodies government governments tribe tribes office country countries council police district municipality",
            "Organization": "organization organizations organisation organisations group groups union unions charity school schools university "
            "universities party church association nonprofit non-profit affiliate affiliates",
            "Attorney LawFirm": "lawyer lawyers attorney attorneys counsel prosecutor prosecutors solicitor solicitors barrister advocate litigator",
            "Person": "person people man men woman women senator senators official officials officer officers minister ministers director directors executive "
            "executives student students witness witnesses congressman councillor councillors plaintiff-s defendant-s worker workers member members cop cops celebrity celebrities guy guys figure figures suspect suspects ex-cop ex-cops",
            "Agent": "party parties plaintiff plaintiffs defendant defendants petitioner petitioners appellant respondent who whom whistleblower victim",
            "Statute": "law laws statute statutes act acts provision provisions amendment amendments clause clauses regulation regulations treaty rule rules code "
            "section article constitution ordinance",
            "Case": "case cases lawsuit lawsuits suit suits proceeding proceedings precedent litigation prosecution trial trials countersuit complaint complaints fight battle",
            "Claim": "claim claims counterclaim counterclaims",
            "CauseOfAction": "interpretation interpretations theory theories excuse excuses explanation explanations contention contentions assertion assertions objection objections stance rationale argument arguments allegation allegations accusation accusations view defence defense defenses defences ground grounds",
            "ReliefRequest": "effort efforts attempt attempts plea pleas push request requests motion motions application applications permission relief remedy remedies bid bids petition petitions appeal appeals injunction "
            "injunctions order punishment demand demands plea-s challenge",
            "Charge": "charge charges count counts crime crimes offence offences offense offenses felony felonies indictment",
            "Ruling": "ruling rulings decision decisions judgment judgement judgments verdict verdicts opinion",
            "Settlement": "settlements",
            "Hearing": "hearings",
            "Document": "document documents article articles source sources text texts",
            "sentence": "sentence sentences term terms punishment-s",
            "amount": "costs amount amounts sum sums fine fines penalties damages compensation restitution penalty bail settlement-s",
            "date": "date day year month",
            "position": "position title job role post",
        }.items()
        for noun in nouns.split()
    }
)
CLAIM_KINDS = frozenset({"Claim", "CauseOfAction", "ReliefRequest", "Charge"})
AGENT_KINDS = frozenset(
    {"Judge", "Court", "Company", "LawFirm", "GovernmentBody", "Organization", "Attorney", "Person", "Agent"}
)

# What each verb of deciding leaves behind as an outcome (`lkgv:`).
OUTCOMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "uphold": ("upheld", "affirmed"),
        "strike": ("struck-down", "overturned", "vacated", "invalidated", "reversed"),
        "overturn": ("overturned", "reversed", "vacated", "struck-down"),
        "block": ("blocked", "stayed", "granted", "enjoined", "ordered", "suspended", "struck-down"),
        "order": ("ordered", "granted", "awarded", "approved", "sentenced"),
        "remand": ("remanded",),
        "convict": ("convicted",),
        "acquit": ("acquitted",),
        "sentence": ("sentenced",),
        "fine": ("fined",),
        "award": ("awarded",),
    }
)

# The outcomes that one verb leaves behind, where its sense takes in others.
BY_VERB: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "approve": ("approved", "granted"), "grant": ("granted", "approved"), "deny": ("denied",), "dismiss": ("dismissed", "thrown-out"),
        "affirm": ("affirmed", "upheld"), "lift": ("lifted", "vacated", "stayed", "overturned", "reversed", "granted"), "confirm": ("confirmed", "approved", "affirmed", "upheld"), "stay": ("stayed",), "vacate": ("vacated",), "reverse": ("reversed", "overturned"),
    }
)  # fmt: skip

MONTHS = MappingProxyType(
    {
        name: number
        for number, name in enumerate(
            "january february march april may june july august september october november december".split(), start=1
        )
    }
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
