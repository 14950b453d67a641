"""An annotated document (NAME.gold.json beside NAME.txt) → the graph that a perfect reader would have made of it.

With it the asking is measured alone: whatever is wrong in an answer is the question's fault, not the reading's.
"""

from __future__ import annotations

import json
import re
from hashlib import sha256
from pathlib import Path
from typing import Any

from rdflib import Literal, URIRef

from kg.model import Document
from kg.store import Quad, Store, open_store
from kg.terms import DCTERMS, ID, LKG, LKGV, OA, RDF, RDFS, SKOS, XSD

KIND = {"cause": LKG.CauseOfAction, "relief": LKG.ReliefRequest, "charge": LKG.Charge}
RULING = {"sentenced": LKG.Sentencing, "convicted": LKG.Verdict, "acquitted": LKG.Verdict}
EVENT = {"sued": "Filing", "charged": "Charging", "settledWith": "Settlement", "appealedTo": "Appeal", "appealed": "Appeal", "withdrew": "Withdrawal",
         "appointedBy": "Appointment", "acquired": "Acquisition", "pleadedGuiltyTo": "Plea", "sentencedTo": "Sentencing"}  # fmt: skip


def slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-") or "x"


def document_of(path: Path) -> Document:
    """The document of an annotation file."""
    raw = path.with_name(path.name.replace(".gold.json", ".txt")).read_text(encoding="utf-8")
    issued = re.search(r"^Date: (\S+)$", raw, re.MULTILINE)
    text = re.sub(r"^Date: \S+\n", "", raw, flags=re.MULTILINE)
    digest = sha256(text.encode()).hexdigest()
    return Document(
        id=digest[:16],
        sha256=digest,
        text=text,
        title=text.split("\n")[0],
        issued=issued and issued[1],
        source=str(path),
    )


def quads_of(path: Path) -> tuple[Document, list[Quad]]:
    """The document, and the statements that its annotation makes."""
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    document = document_of(path)
    graph = ID[f"document/{document.id}"]
    quads: list[Quad] = []
    nodes: dict[str, URIRef] = {}

    def say(subject: Any, predicate: Any, thing: Any) -> None:
        if thing is not None:
            quads.append((subject, predicate, thing, graph))

    def quote(subject: Any, *texts: str) -> None:
        for text in texts:
            at = document.text.find(text)
            if text and at >= 0:
                node = ID[f"evidence/{document.id}-{at}-{at + len(text)}"]
                say(subject, LKG.evidence, node)
                say(node, RDF.type, LKG.Evidence)
                say(node, OA.exact, Literal(text))
                say(node, OA.start, Literal(at))
                say(node, OA.end, Literal(at + len(text)))
                say(node, OA.hasSource, graph)

    say(graph, RDF.type, LKG.Document)
    say(graph, DCTERMS.title, Literal(document.title))
    say(graph, LKG.text, Literal(document.text))
    if document.issued:
        say(graph, DCTERMS.issued, Literal(document.issued, datatype=XSD.date))
    for entity in data["entities"]:
        nodes[entity["id"]] = node = ID[f"{entity['type'].lower()}/{slug(entity['names'][0])}"]
        say(node, RDF.type, LKG[entity["type"]])
        say(node, RDFS.label, Literal(entity["names"][0]))
        for name in entity["names"][1:]:
            say(node, SKOS.altLabel, Literal(name))
        quote(node, *entity["names"][:1])
    label = {entity["id"]: entity["names"][0] for entity in data["entities"]}
    for case in data["cases"]:
        nodes[case["id"]] = node = ID[f"case/{document.id}-{case['id']}"]
        say(node, RDF.type, LKG.Case)
        sides = [label[p] for p in case["plaintiffs"][:1]] + [label[d] for d in case["defendants"][:1]]
        say(node, RDFS.label, Literal((case["names"] or [" v. ".join(sides) or "Case"])[0]))
        for name in case["names"][1:]:
            say(node, SKOS.altLabel, Literal(name))
        for slot, role in (
            ("plaintiffs", LKG.plaintiff),
            ("defendants", LKG.defendant),
            ("courts", LKG.court),
            ("judges", LKG.judge),
        ):
            for agent in case[slot]:
                say(node, role, nodes.get(agent))
    for claim in data["claims"]:
        nodes[claim["id"]] = node = ID[f"claim/{document.id}-{claim['id']}"]
        say(node, RDF.type, KIND[claim["kind"]])
        say(node, RDF.type, LKG.Claim)
        say(node, RDFS.label, Literal(claim["texts"][0]))
        for text in claim["texts"][1:]:
            say(node, SKOS.altLabel, Literal(text))
        say(node, LKG.topic, LKGV[slug(claim["topic"])] if claim.get("topic") else None)
        say(node, LKG.status, LKGV[claim["status"]])
        say(node, LKG.inCase, nodes.get(claim.get("case")))
        if claim.get("case") in nodes:
            say(nodes[claim["case"]], LKG.claim, node)
        for agent in claim.get("by", ()):
            say(node, LKG.claimant, nodes.get(agent))
        for agent in claim.get("against", ()):
            say(node, LKG.against, nodes.get(agent))
        for statute in claim.get("statutes", ()):
            say(node, LKG.invokes, nodes.get(statute))
        quote(node, *claim["texts"])
    for ruling in data["rulings"]:
        nodes[ruling["id"]] = node = ID[f"ruling/{document.id}-{ruling['id']}"]
        for kind in {RULING.get(ruling["outcome"], LKG.Ruling), LKG.Ruling, LKG.Event}:
            say(node, RDF.type, kind)
        on = [claim["texts"][0] for claim in data["claims"] if claim["id"] in ruling["on"]]
        say(node, RDFS.label, Literal(f"{ruling['outcome']}: {'; '.join(on)}" if on else ruling["outcome"]))
        say(node, LKG.modality, LKGV.stated)
        say(node, LKG.outcome, LKGV[slug(ruling["outcome"])])
        say(node, LKG.side, LKGV[ruling["side"]])
        say(node, LKG.inCase, nodes.get(ruling.get("case")))
        say(node, LKG.date, Literal(ruling["date"]) if ruling.get("date") else None)
        for agent in ruling["by"]:
            say(node, LKG.ruledBy, nodes.get(agent))
        for thing in ruling["on"]:
            say(node, LKG.ruledOn, nodes.get(thing))
        quote(node, *on)
    for at, (name, first, *others) in enumerate(data["relations"]):
        agent, target = nodes.get(first), others[0] if others else None
        if agent is None:
            continue
        event = ID[f"event/{document.id}-{at}"]
        if name == "position":
            say(event, RDF.type, LKG.Position)
            say(event, RDFS.label, Literal(others[1] if len(others) > 1 else ""))
            say(event, LKG.holder, agent)
            say(event, LKG.organization, nodes.get(str(target)))
            say(event, LKG.title, Literal(others[1]) if len(others) > 1 and others[1] else None)
            quote(event, others[1] if len(others) > 1 and others[1] else "")
            continue
        for kind in {LKG[EVENT.get(name, "Action")], LKG.Event}:
            say(event, RDF.type, kind)
        say(event, RDFS.label, Literal(name))
        say(event, LKG.relation, LKG[name])
        say(event, LKG.modality, LKGV.stated)
        say(event, LKG.agent, agent)
        goal = nodes.get(str(target))
        if goal is not None:
            say(event, LKG.target, goal)
            say(agent, LKG[name], goal)
        elif target and name == "sentencedTo":
            say(event, LKG.literalTarget, Literal(target))
            say(agent, LKG[name], Literal(target))
        if len(others) > 1 and others[1]:
            say(event, LKG.amountText, Literal(str(others[1])))
            quote(event, str(others[1]))
        quote(event, str(target) if target and goal is None else label.get(first, ""))
    return document, quads


def store_of(path: Path) -> Store:
    """A store in memory that holds what the annotation says."""
    store = open_store()
    document, quads = quads_of(path)
    store.extend(document, quads)
    return store
