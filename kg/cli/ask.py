"""`kg ask`: questions one after another, with history, completion of names, and "he", "it" and "they" understood."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import sentences_option, store_option

if TYPE_CHECKING:
    from kg.ask import Answer, Found
    from kg.ask.names import Names
    from kg.store import Store

HELP = """Ask in plain words, for example: Which claims did the court reject?
  sparql     the query of the last answer
  more       all its quotes
  sentences  the last question once more, answered by a sentence where no statement does
  examples   what can be asked
  quit       leave (or Ctrl-D)"""


@click.command()
@click.argument("question", nargs=-1)
@sentences_option
@store_option
def ask(question: tuple[str, ...], sentences: bool, store_path: Path) -> None:
    """Ask QUESTION, or one question after another; Tab completes names, the arrow keys bring back earlier questions.

    "He", "she", "it", "they" and "their" mean the one thing that the last answer or question named. A name or a pronoun
    that means several things is asked back.

    \b
    Examples:
      kg ask
      kg ask "Who sued Amazon?"
      echo "Who sued Amazon?" | kg ask
    """
    from kg.ask.questions import names_of
    from kg.store import open_store

    with open_store(store_path, read_only=True) as store:
        talk = sys.stdin.isatty()
        session = Session(store, names_of(store), talk=talk, sentences=sentences)
        if question:
            session.take(" ".join(question))
            raise click.exceptions.Exit(3 if session.last and session.last.refused else 0)
        if talk:
            _history(store_path, session.names)
            click.echo("Ask in plain words; `help` for help, Ctrl-D to leave.")
            if not session.names.things:
                click.echo("The store is empty: `kg build FILE…` puts documents into it.")
        session.run()


class Session:
    """Questions and what they leave behind: the last answer, and what was spoken of."""

    def __init__(self, store: Store, names: Names, *, talk: bool, sentences: bool = False) -> None:
        self.store, self.names, self.talk, self.sentences = store, names, talk, sentences
        self.last: Answer | None = None
        self.spoken: Sequence[Found] = ()

    def run(self) -> None:
        """Takes line after line, to the end of the input or `quit`; Ctrl-C gives up a line or an answer, not the talk."""
        while (line := _read(self.talk)) is not None:
            words = line.strip()
            if words.lower() in {"quit", "exit", "q"}:
                return
            if not words:
                continue
            try:
                self.take(words)
            except KeyboardInterrupt:
                click.echo("stopped")
            click.echo()

    def take(self, words: str) -> None:
        """Shows what the words ask for: a word about the last answer, or a question."""
        from kg.cli.query import _examples

        told: dict[str, Callable[[], str]] = {
            "help": lambda: HELP,
            "examples": _examples,
            "sparql": lambda: self.last.sparql if self.last and self.last.sparql else "no query yet",
            "more": lambda: _all_quotes(self.last) if self.last else "no answer yet",
        }
        if words.lower() in told:
            click.echo(told[words.lower()]())
        elif words.lower() == "sentences" and self.last is not None and _could_tell(self.last):
            self._answer(self.last.question, sentences=True)
        else:
            self._answer(words, sentences=self.sentences)

    def _answer(self, words: str, *, sentences: bool) -> None:
        from kg.ask import ask as answer_to
        from kg.ask.pronouns import follow_ups, is_nobodys
        from kg.cli.query import _table

        spoken = self._meant(words)
        if is_nobodys(words, spoken, self.names):
            click.echo("Who is meant? Nobody was spoken of; ask again with the name.")
            return
        # a pronoun means the first of what was spoken of that the store can say this of
        meant = follow_ups(words, spoken, self.names)
        asked = [_chosen(each, self.names) if self.talk else each for each in meant]
        answers = [answer_to(each, self.store, sentences=sentences) for each in asked]
        self.last = next((each for each in answers if each), answers[0])
        if self.last.question != words:
            click.echo(f"({self.last.question})")
        if self.last.refused:
            notes = "".join(f"\n{note}" for note in self.last.notes)
            near = "".join(f"\n  {each}" for each in self.last.suggestions)
            click.echo(f"not understood: {self.last.refused}{notes}\nThe nearest questions that are:{near}")
        else:
            click.echo(_table(self.last))
        self.spoken = _spoken_of(self.last, self.names) or self.spoken

    def _meant(self, words: str) -> Sequence[Found]:
        """What a pronoun may mean; where the last answer has several that fit, all for "they", else the one that is chosen."""
        from kg.ask import Found
        from kg.ask.pronouns import fitting, is_plural, pronoun_of

        answered = {found.iri for found in self.last.answers} if self.last else set()
        several = [found for found in fitting(words, self.spoken, self.names) if found.iri in answered]
        if len(several) > 1 and is_plural(words):
            return [Found(label=" and ".join(found.label for found in several))]
        if len(several) < 2 or not self.talk:
            return [found for found in self.spoken if found not in several] if len(several) > 1 else self.spoken
        place = _asked_back(f"“{pronoun_of(words)}”", [found.label for found in several])
        return [several[place]] if place is not None else self.spoken


def _could_tell(answer: Answer) -> bool:
    """Whether the answer says that a sentence could tell more; else "sentences" asks for those of the convicted."""
    from kg.ask.told import COULD_COUNT, COULD_TELL

    return any(note.endswith((COULD_COUNT, COULD_TELL)) for note in answer.notes)


def _read(talk: bool) -> str | None:
    """The next line; None at the end of the input."""
    try:
        return input("> " if talk else "")
    except EOFError:
        if talk:
            click.echo()  # the shell's prompt starts on a line of its own
        return None
    except KeyboardInterrupt:
        click.echo()
        return ""


def _spoken_of(answer: Answer, names: Names) -> Sequence[Found]:
    """What a pronoun may mean next: the named things of the answer, then those that the question named."""
    from kg.ask import Found
    from kg.ask.words import words

    things = [found for found in answer.answers if found.iri in names.things]
    asked = [iri for named in names.find(words(answer.question)) for iri in named.things]
    told = [Found(label=names.things[iri].label, iri=iri, type=names.things[iri].type) for iri in dict.fromkeys(asked)]
    return [*things, *told]


def _chosen(question: str, names: Names) -> str:
    """The question with each ambiguous name replaced by the one that was meant."""
    from kg.ask.words import words

    for named in names.find(words(question)):
        labels = list(dict.fromkeys(names.things[iri].label for iri in named.things))
        if len(labels) < 2:
            continue
        place = _asked_back(f"“{named.text}”", labels)
        if place is not None:
            question = question.replace(named.text, labels[place], 1)
    return question


def _asked_back(what: str, labels: Sequence[str]) -> int | None:
    """The place of the label that the user chooses by its number; None for any other reply."""
    click.echo(f"{what} may mean:")
    for number, label in enumerate(labels, start=1):
        click.echo(f"  {number}  {label}")
    reply = (_read(True) or "").strip()
    return int(reply) - 1 if reply.isdigit() and 1 <= int(reply) <= len(labels) else None


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
    readline.set_completion_display_matches_hook(lambda typed, *_: _show_names(typed, known))
    readline.parse_and_bind("tab: complete")


def _completed(text: str, state: int, known: Sequence[str]) -> str | None:
    """The line with its last words completed to a known name."""
    before, found = _names_for(text, known)
    return f"{before}{found[state]}" if state < len(found) else None


def _names_for(text: str, known: Sequence[str]) -> tuple[str, list[str]]:
    """What stands before the name in the line, and the names that its last words start: the longest ending wins."""
    parts = text.split(" ")
    for at in range(len(parts)):
        start = " ".join(parts[at:]).lower()
        found = [name for name in known if start and name.lower().startswith(start)]
        if found:
            return "".join(f"{part} " for part in parts[:at]), found
    return text, []


def _show_names(typed: str, known: Sequence[str]) -> None:
    """The names that the line may end with, without what stands before them, and the line again."""
    import readline

    shown = "\n".join(f"  {name}" for name in _names_for(typed, known)[1])
    click.echo(f"\n{shown}\n> {readline.get_line_buffer()}", nl=False)
    readline.redisplay()


def _save(file: Path) -> None:
    import readline

    with contextlib.suppress(OSError):
        readline.set_history_length(500)
        readline.write_history_file(file)
