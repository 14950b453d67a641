"""A conversation on a terminal: what is typed, key by key, and what stands on the screen then."""

from __future__ import annotations

import os
import re
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from ask.stories import customs, fill
from factories import make_reading

from kg.store import open_store

pty = pytest.importorskip("pty", reason="a terminal to type into")
pytest.importorskip("readline", reason="history and completion")

UP, TAB, INTERRUPT, END = "\x1b[A", "\t", "\x03", "\x04"
PROMPT = "> "
# The command as the leader of a session whose terminal is its own, so that Ctrl-C reaches it; what a shell starts in the
# background ignores Ctrl-C, and so would its children.
START = (
    "import fcntl, signal, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); "
    "signal.signal(signal.SIGINT, signal.default_int_handler); from kg.cli import main; sys.exit(main())"
)
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")
PATIENCE_SECONDS = 60


class Terminal:
    """A running `kg ask` and the terminal that it runs on."""

    def __init__(self, store: Path, *words: str) -> None:
        self._screen, inside = pty.openpty()
        self._process = subprocess.Popen(
            [sys.executable, "-c", START, "ask", *words, "--store", str(store)],
            stdin=inside, stdout=inside, stderr=inside, start_new_session=True, env={**os.environ, "TERM": "xterm"},
        )  # fmt: skip
        os.close(inside)

    def type(self, keys: str, *, until: str = PROMPT) -> str:
        """What appears after the keys, up to and with `until`."""
        os.write(self._screen, keys.encode())
        return self.read(until)

    def read(self, until: str = PROMPT) -> str:
        """What appears up to and with `until`, or up to the end of the command."""
        shown, end = "", time.monotonic() + PATIENCE_SECONDS
        while not shown.endswith(until) and time.monotonic() < end:
            if select.select([self._screen], [], [], 0.1)[0]:
                try:
                    more = os.read(self._screen, 65536)
                except OSError:  # the other end is closed
                    break
                if not more:
                    break
                shown = ESCAPES.sub("", shown + more.decode(errors="replace")).replace("\r", "")
        return shown

    def settle(self) -> None:
        """Waits until nothing more appears: after an interrupt the prompt may be drawn twice."""
        while select.select([self._screen], [], [], 3.0)[0]:
            os.read(self._screen, 65536)

    def close(self) -> int:
        """The exit code, once the command has ended."""
        self.read(until="\0")
        code = self._process.wait(timeout=PATIENCE_SECONDS)
        os.close(self._screen)
        return code

    def stop(self) -> None:
        """Ends the command if it still runs."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()


@pytest.fixture(scope="module")
def store_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the stories on the disk."""
    path = tmp_path_factory.mktemp("talk") / "store"
    with open_store(path) as store:
        fill(store, make_reading(), customs())
    return path


@pytest.fixture
def talk(store_path: Path) -> Iterator[Terminal]:
    """A conversation that has shown its first prompt."""
    terminal = Terminal(store_path)
    assert "Ctrl-D to leave" in terminal.read()
    yield terminal
    terminal.stop()


def test_conversation(talk: Terminal) -> None:
    """Questions are answered, pronouns understood, earlier lines brought back, and Ctrl-D ends it on a line of its own."""
    assert "Dorian Velt  (person)" in talk.type("Who pleaded guilty to bribery?\n")
    shown = talk.type("What sentence did he receive?\n")
    assert "(What sentence did Dorian Velt receive?)" in shown
    assert "four years in prison" in shown
    assert "lkg:sentencedTo" in talk.type("sparql\n")
    assert "“sentenced Velt to four years in prison”" in talk.type("more\n")
    assert "Dorian Velt  (person)" in talk.type(f"{UP * 4}\n")
    assert talk.type(END, until="\n").endswith("\n")
    assert talk.close() == 0


def test_names_are_completed(talk: Terminal) -> None:
    """Tab completes the name that the line ends with; of several it shows the names alone."""
    assert talk.type(f"Who sued Halvorsen L{TAB}", until="Lines Inc.").endswith("Halvorsen Lines Inc.")
    assert "Northwind Pilots Guild" in talk.type("?\n")
    shown = talk.type(f"Who is T{TAB}{TAB}", until="Who is T")
    shown = talk.read(until="Who is T") if "Tobias" not in shown else shown
    assert "\n  Tobias Renner" in shown
    assert "Who is Tobias Renner" not in shown


def test_interrupt_gives_up_the_line_only(talk: Terminal) -> None:
    """Ctrl-C drops what is typed and the conversation goes on."""
    talk.type("Who is the mayor", until="mayor")
    for _ in range(2):  # Python may hear of the first only when the next key is typed
        talk.type(INTERRUPT)
        talk.settle()
    shown = talk.type("Who sued Halvorsen?\n")
    if "Northwind Pilots Guild" not in shown:  # a prompt was drawn once more before the answer
        shown += talk.read()
    assert "Northwind Pilots Guild" in shown
    assert "mayor" not in shown
    assert talk.type("quit\n", until="\0") == "quit\n"
    assert talk.close() == 0


def test_pronoun_of_several_is_asked_back(talk: Terminal) -> None:
    """A pronoun means the answer that it fits; where several do, the number that is typed chooses."""
    assert "Who is meant?" in talk.type("What did he plead guilty to?\n")
    talk.type("Whom does Okoro represent?\n")
    shown = talk.type("Which company acquired it?\n")
    assert "(Which company acquired Tarn Ferries?)" in shown  # Velt is a person
    talk.type("Which judges are there?\n")
    shown = talk.type("Who appointed her?\n")
    assert "“her” may mean:\n  1  Miriam Castellan\n  2  Petra Lindqvist" in shown
    assert "Ines Marchetti  (person)" in talk.type("2\n")


def test_one_question_as_argument(store_path: Path) -> None:
    """A question on the command line is answered, and that is all."""
    terminal = Terminal(store_path, "Who", "sued", "Halvorsen?")

    assert "Northwind Pilots Guild  (organization)" in terminal.read(until="\0")
    assert terminal.close() == 0


def test_no_store(tmp_path: Path) -> None:
    """Without a store the conversation does not begin, and what to do is said."""
    terminal = Terminal(tmp_path / "none")

    assert "kg build" in terminal.read(until="\0")
    assert terminal.close() == 4


def test_empty_store(tmp_path: Path) -> None:
    """A store without documents says so before the first question."""
    with open_store(tmp_path / "store"):
        pass
    terminal = Terminal(tmp_path / "store")

    assert "The store is empty" in terminal.read()
    terminal.type(END, until="\0")
    assert terminal.close() == 0
