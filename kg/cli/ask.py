"""`kg ask`: questions one after another, with history, completion of names, and "he", "it" and "they" understood."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import store_option

if TYPE_CHECKING:
    from kg.ask import Answer, Found
    from kg.ask.names import Names
    from kg.store import Store

HELP = """Ask in plain words, for example: Which claims did the court reject?
  sparql    the query of the last answer
  more      all its quotes
  examples  what can be asked
  quit      leave (or Ctrl-D)"""


@click.command()
@store_option
def ask(store_path: Path) -> None:
    """Ask one question after another; Tab completes names, the arrow keys bring back earlier questions.

    "He", "she", "it", "they" and "their" mean the one thing that the last answer or question named. A name that means
    several things is asked back.

    \b
    Examples:
      kg ask
      echo "Who sued Amazon?" | kg ask
    """
    from kg.ask.questions import names_of
    from kg.store import open_store

    with open_store(store_path, read_only=True) as store:
        names = names_of(store)
        talk = sys.stdin.isatty()
        if talk:
            _history(store_path, names)
            click.echo("Ask in plain words; `help` for help, Ctrl-D to leave.")
        _session(store, names, talk=talk)


def _session(store: Store, names: Names, *, talk: bool) -> None:
    from kg.ask import ask as answer_to
    from kg.ask.questions import follow_ups
    from kg.cli.query import _examples, _table

    last: Answer | None = None
    spoken: Sequence[Found] = ()
    while (line := _read(talk)) is not None:
        words = line.strip()
        if not words:
            continue
        if words.lower() in {"quit", "exit", "q"}:
            return
        if words.lower() == "help":
            click.echo(HELP)
        elif words.lower() == "examples":
            click.echo(_examples())
        elif words.lower() == "sparql":
            click.echo(last.sparql if last and last.sparql else "no query yet")
        elif words.lower() == "more":
            click.echo(_all_quotes(last) if last else "no answer yet")
        else:
            # a pronoun means the first of what was spoken of that the store can say this of
            meant = follow_ups(words, spoken, names)
            answers = [answer_to(_chosen(each, names) if talk else each, store) for each in meant]
            last = next((each for each in answers if each), answers[0])
            if last.question != words:
                click.echo(f"({last.question})")
            if last.refused:
                near = "".join(f"\n  {each}" for each in last.suggestions)
                click.echo(f"not understood: {last.refused}\nThe nearest questions that are:{near}")
            else:
                click.echo(_table(last))
            spoken = _spoken_of(last, names) or spoken
        click.echo()


def _read(talk: bool) -> str | None:
    """The next line; None at the end of the input."""
    try:
        return input("> " if talk else "")
    except EOFError:
        return None
    except KeyboardInterrupt:
        click.echo()
        return ""


def _spoken_of(answer: Answer, names: Names) -> Sequence[Found]:
    """What a pronoun may mean next: the one named thing of the answer, then those that the question named."""
    from kg.ask import Found
    from kg.ask.words import words

    things = [found for found in answer.answers if found.iri in names.things]
    asked = [iri for named in names.find(words(answer.question)) for iri in named.things]
    told = [Found(label=names.things[iri].label, iri=iri, type=names.things[iri].type) for iri in dict.fromkeys(asked)]
    return [*(things if len(things) == 1 else ()), *told]


def _chosen(question: str, names: Names) -> str:
    """The question with each ambiguous name replaced by the one that was meant."""
    from kg.ask.words import words

    for named in names.find(words(question)):
        labels = list(dict.fromkeys(names.things[iri].label for iri in named.things))
        if len(labels) < 2:
            continue
        click.echo(f"“{named.text}” may mean:")
        for number, label in enumerate(labels, start=1):
            click.echo(f"  {number}  {label}")
        reply = _read(True) or ""
        if reply.strip().isdigit() and 1 <= int(reply) <= len(labels):
            question = question.replace(named.text, labels[int(reply) - 1], 1)
    return question


def _all_quotes(answer: Answer) -> str:
    lines = []
    for found in answer.answers:
        lines.append(found.label)
        lines += [
            f"    “{' '.join(quote.quote.split())}”  {quote.title} [{quote.start}–{quote.end}]"
            for quote in found.evidence
        ]
    return "\n".join(lines)


def _history(store_path: Path, names: Names) -> None:
    """Arrow keys bring back earlier questions, Tab completes names; without readline there is neither."""
    try:
        import readline
    except ImportError:  # Windows
        return
    import atexit

    file = store_path / "questions.history"
    with contextlib.suppress(OSError):
        readline.read_history_file(file)
    atexit.register(_save, file)
    known = sorted({name for thing in names.things.values() for name in thing.names})

    readline.set_completer_delims('?\t\n"')
    readline.set_completer(lambda text, state: _completed(text, state, known))
    readline.parse_and_bind("tab: complete")


def _completed(text: str, state: int, known: Sequence[str]) -> str | None:
    """The line with its last words completed to a known name: the longest ending that starts a name wins."""
    parts = text.split(" ")
    for at in range(len(parts)):
        start = " ".join(parts[at:]).lower()
        found = [name for name in known if start and name.lower().startswith(start)]
        if found:
            return " ".join([*parts[:at], found[state]]) if state < len(found) else None
    return None


def _save(file: Path) -> None:
    import readline

    with contextlib.suppress(OSError):
        readline.set_history_length(500)
        readline.write_history_file(file)
