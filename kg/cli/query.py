"""`kg query`: a question, a SPARQL query, a file of one, or the name of a stored question, and its answer."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import sentences_option, store_option

if TYPE_CHECKING:
    from kg.ask import Answer
    from kg.store import Rows, Store

# A query is told from a question by its first word: "SELECT ?x …", "PREFIX lkg: …"; not "Select the best lawyer".
SPARQL = re.compile(
    r"^\s*(?:#[^\n]*\n\s*)*(?:PREFIX\s+[\w-]*:|BASE\s*<|(?:SELECT|ASK|CONSTRUCT|DESCRIBE)\b[^?{]*[?{*<])", re.IGNORECASE
)
QUOTES_SHOWN = 3


@click.command()
@click.argument("text", nargs=-1)
@click.option(
    "--format",
    "format_",
    type=click.Choice(("table", "json", "csv", "turtle")),
    default="table",
    show_default=True,
    help="How the answer is written.",
)
@click.option("--sparql", "show_sparql", is_flag=True, help="Show the query that was run, too.")
@sentences_option
@click.option("--examples", is_flag=True, help="List what can be asked, and the stored questions.")
@store_option
def query(
    text: tuple[str, ...], format_: str, show_sparql: bool, sentences: bool, examples: bool, store_path: Path
) -> None:
    """Ask the store TEXT: a question in plain words, a SPARQL query, @FILE.rq, or a stored question's name.

    Every answer is a statement of the graph, with the words that say it. What is not understood is refused.

    \b
    Examples:
      kg query "Which claims did the court reject?"
      kg query --sparql "Who represents Amazon?"
      kg query --sentences "Who found the memo?"
      kg query rejected-claims
      kg query @mine.rq --format csv
      kg query "SELECT ?case WHERE { ?case a lkg:Case }"
    """
    if examples:
        click.echo(_examples())
        return
    words = " ".join(text).strip()
    if not words:
        raise click.UsageError("What is the question? `kg query --examples` shows what can be asked.")
    from kg.store import open_store

    with open_store(store_path, read_only=True) as store:
        sparql = _sparql_of(words)
        if sparql is None:
            from kg.ask import ask

            _write_answer(ask(words, store, sentences=sentences), store, format_, show_sparql)
        else:
            _write_rows(store.query(sparql), format_, sparql if show_sparql else "", store)


def _sparql_of(text: str) -> str | None:
    """The SPARQL that the text is, names or points to; None for a question."""
    from kg.errors import InputError
    from kg.ontology import files

    if text.startswith("@"):
        try:
            return Path(text[1:]).read_text(encoding="utf-8")
        except OSError as error:
            raise InputError(
                f"{text[1:]}: cannot be read ({error.strerror}); @ is followed by a file of SPARQL"
            ) from error
    stored = {entry.name.removesuffix(".rq"): entry for entry in files("questions", ".rq")}
    if text in stored:
        return str(stored[text].read_text(encoding="utf-8"))
    # "rejected-claim": no question, but nearly the name of one
    if re.fullmatch(r"[a-z]+(?:-[a-z]+)+", text) and (near := get_close_matches(text, stored, n=3)):
        raise InputError(f"{text}: no stored question is called so; did you mean {' or '.join(near)}?")
    return text if SPARQL.match(text) else None


def _examples() -> str:
    from kg.ask.examples import EXAMPLES
    from kg.ontology import files

    lines = ["Questions in plain words, for example:"]
    group = ""
    for name, example in EXAMPLES:
        if name != group:
            lines.append(f"\n  {name}")
            group = name
        lines.append(f"    {example}")
    lines += ["", "Stored questions (kg query NAME):", ""]
    for entry in files("questions", ".rq"):
        first = entry.read_text(encoding="utf-8").partition("\n")[0]
        lines.append(f"    {entry.name.removesuffix('.rq'):26} {first.removeprefix('# question: ')}")
    return "\n".join(lines)


def _write_answer(answer: Answer, store: Store, format_: str, show_sparql: bool) -> None:
    if format_ == "json":
        click.echo(json.dumps(answer.as_json(), ensure_ascii=False, indent=1))
        _say(answer)
        return
    if answer.refused:
        lines = [f"not understood: {answer.refused}", *answer.notes]
        if answer.suggestions:
            lines += ["The nearest questions that are:", *(f"  {each}" for each in answer.suggestions)]
        click.echo("\n".join(lines), err=True)
        raise click.exceptions.Exit(3)
    if format_ == "csv":
        click.echo(_csv(["label", "type", "iri", "quote", "document", "start", "end"], [
            [found.label, found.type, found.iri or "", quote.quote if quote else "", quote.title if quote else "", quote.start if quote else "", quote.end if quote else ""]
            for found in answer.answers for quote in (found.evidence or (None,))
        ]), nl=False)  # fmt: skip
        _say(answer)
        return
    if format_ == "turtle":
        click.echo(_turtle(store, [found.iri for found in answer.answers if found.iri]), nl=False)
        _say(answer)
        return
    click.echo(_table(answer))
    if show_sparql:
        click.echo(f"\n{answer.sparql}")


def _say(answer: Answer) -> None:
    """What stands beside the answers goes beside the output, so that the output stays clean."""
    for note in answer.notes:
        click.echo(f"note: {note}", err=True)


def _table(answer: Answer) -> str:
    lines: list[str] = [f"{answer.whether.capitalize()}:"] if answer.whether else []
    for found in answer.answers:
        about = ", ".join(part for part in (_spaced(found.type), found.detail) if part and part != "text")
        lines.append(found.label + (f"  ({about})" if about else ""))
        for quote in found.evidence[:QUOTES_SHOWN]:
            lines.append(f"    “{' '.join(quote.quote.split())}”")
            lines.append(f"      {quote.title} [{quote.start}–{quote.end}]")
        if len(found.evidence) > QUOTES_SHOWN:
            lines.append(f"    … and {len(found.evidence) - QUOTES_SHOWN} more")
    if not lines:
        lines.append("Nothing found.")
    if answer.notes:
        lines += ["", *(f"note: {note}" for note in answer.notes)]
    return "\n".join(lines)


def _spaced(name: str) -> str:
    """The class as words: "CauseOfAction" is a cause of action."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()


def _write_rows(rows: Rows, format_: str, sparql: str, store: Store) -> None:
    if rows.form == "construct":
        from kg.export import export

        click.echo(export([(*triple, triple[0]) for triple in rows.triples], "turtle"), nl=False)
    elif rows.form == "ask":
        click.echo(
            json.dumps({"head": {}, "boolean": rows.answer}) if format_ == "json" else "yes" if rows.answer else "no"
        )
    elif format_ == "json":
        click.echo(json.dumps(_results(rows), ensure_ascii=False, indent=1))
    elif format_ == "turtle":
        first = [str(row[rows.variables[0]]) for row in rows if rows.variables and rows.variables[0] in row]
        click.echo(_turtle(store, [term for term in first if term.startswith("http")]), nl=False)
    elif format_ == "csv":
        click.echo(
            _csv(rows.variables, [[str(row.get(name, "")) for name in rows.variables] for row in rows]), nl=False
        )
    else:
        click.echo(_rows_table(rows, store))
    if rows.truncated:
        click.echo("There are more rows than are shown; add LIMIT and OFFSET.", err=True)
    if sparql:
        click.echo(f"\n{sparql}")


def _results(rows: Rows) -> dict[str, object]:
    """The rows in the W3C's JSON format for query results."""
    from rdflib import Literal, URIRef

    bindings = []
    for row in rows:
        binding: dict[str, dict[str, str]] = {}
        for name, term in row.items():
            value = {"type": "uri" if isinstance(term, URIRef) else "literal", "value": str(term)}
            if isinstance(term, Literal) and term.language:
                value["xml:lang"] = term.language
            elif isinstance(term, Literal) and term.datatype:
                value["datatype"] = str(term.datatype)
            binding[name] = value
        bindings.append(binding)
    return {"head": {"vars": list(rows.variables)}, "results": {"bindings": bindings}}


def _rows_table(rows: Rows, store: Store) -> str:
    """The rows with labels for things and quotes for evidence, one row a line."""
    from kg.ask.evidence import labels
    from kg.cli.options import aligned

    if not rows.rows:
        return "Nothing found."
    nodes = [str(term) for row in rows for term in row.values()]
    known = labels(store, nodes)
    quoted = _quotes(store, nodes)

    def show(value: str) -> str:
        text = quoted.get(value) or (known[value].label if value in known else value)
        text = " ".join(text.split())
        return text if len(text) <= 70 else text[:69] + "…"

    lines: dict[tuple[str, ...], list[str]] = {}  # a row, its quote left out → its quotes
    for row in rows:
        cells = [str(row.get(name, "")) for name in rows.variables]
        told = tuple("" if cell in quoted else show(cell) for cell in cells)
        lines.setdefault(told, []).extend(cell for cell in cells if cell in quoted)

    def filled(told: tuple[str, ...], evidence: list[str]) -> list[str]:
        first = iter([show(evidence[0]) + f" (+{len(evidence) - 1})" * (len(evidence) > 1)] if evidence else [])
        return [
            cell or next(first, "") if name == "evidence" else cell
            for name, cell in zip(rows.variables, told, strict=True)
        ]

    return aligned([list(rows.variables), *(filled(*line) for line in lines.items())])


def _quotes(store: Store, nodes: Sequence[str]) -> dict[str, str]:
    from kg.ask.sparql import prologue, values
    from kg.ask.sparql import rows as run

    wanted = sorted({node for node in nodes if "/evidence/" in node})
    found: dict[str, str] = {}
    for at in range(0, len(wanted), 400):
        body = f"SELECT ?node ?quote WHERE {{ {values('node', wanted[at : at + 400])} ?node oa:exact ?quote }}"
        found.update({row["node"]: f"“{row['quote']}”" for row in run(store, prologue(body))})
    return found


def _turtle(store: Store, iris: Sequence[str]) -> str:
    """What the store says of these things, and the evidence for it, as Turtle."""
    from kg.ask.sparql import iri
    from kg.export import export

    wanted = {iri(value)[1:-1] for value in iris}
    quads = store.quads()
    evidence = {str(quad[2]) for quad in quads if str(quad[0]) in wanted and str(quad[1]).endswith("#evidence")}
    return export([quad for quad in quads if str(quad[0]) in wanted | evidence], "turtle")


def _csv(header: Sequence[str], table: Sequence[Sequence[object]]) -> str:
    import csv
    import io

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(table)
    return out.getvalue()
