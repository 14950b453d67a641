"""Documents one by one: each is read, something is made of it, and that is printed or stands in a folder."""

from __future__ import annotations

import logging
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from kg.cli.options import write_out

if TYPE_CHECKING:
    from kg.model import Document

log = logging.getLogger(__name__)
_T = TypeVar("_T")


def documents(sources: Iterable[str], skipped: list[str]) -> Iterator[tuple[str, Document]]:
    """Yield each source that can be read with its document; why another cannot is added to `skipped`."""
    from kg.errors import KgError
    from kg.read import read

    for source in sources:
        try:
            document = read(source)
        except KgError as error:
            skipped.append(str(error))
            continue
        yield source, document


def made_of(
    found: Iterable[tuple[str, Document]], make: Callable[[Document], _T], skipped: list[str]
) -> Iterator[tuple[str, _T]]:
    """Yield each source with what is made of its document; a fault on one document costs that document alone."""
    for source, document in found:
        try:
            made = make(document)
        except Exception as error:
            log.debug("%s failed", source, exc_info=True)
            skipped.append(f"{source}: a fault of kg's: {type(error).__name__}: {error}")
            continue
        yield source, made


def write_each(texts: Iterable[tuple[str, str]], folder: Path | None, suffix: str) -> None:
    """Each text is printed, or stands in the folder under its source's name with this suffix."""
    written: Counter[str] = Counter()
    for source, text in texts:
        if folder is None:
            sys.stdout.write(text + "\n" * (not text.endswith("\n")))
            continue
        stem = "stdin" if source == "-" else Path(source.rstrip("/")).stem
        written[stem] += 1  # a/ruling.txt and b/ruling.txt are two
        write_out(text, folder / f"{stem}{f'-{written[stem]}' * (written[stem] > 1)}{suffix}")


def tell_skipped(ctx: click.Context, skipped: list[str], *, of: int) -> None:
    """What was skipped is told; the program fails if that is all that there was."""
    for line in skipped:
        click.echo(f"skipped {line}", err=True)
    if of and len(skipped) == of:
        ctx.exit(2)
