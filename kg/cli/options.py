"""What several commands share: which store, and how text reaches a file or the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from kg.resolve import Judgements

_F = TypeVar("_F", bound=Callable[..., Any])


def store_option(command: _F) -> _F:
    """The option `--store DIR` of every command that has to do with a store."""
    option = click.option(
        "--store",
        "store_path",
        type=click.Path(file_okay=False, path_type=Path),
        default=Path(".kg"),
        envvar="KG_STORE",
        show_default=True,
        show_envvar=True,
        metavar="DIR",
        help="The folder of the store.",
    )
    return option(command)


def sentences_option(command: _F) -> _F:
    """The option `--sentences` of the commands that answer questions."""
    option = click.option(
        "--sentences",
        is_flag=True,
        help="Where no statement of the graph answers, let a sentence of a document; the answer says so.",
    )
    return option(command)


def judgements_of(store_path: Path) -> Judgements:
    """What people decided about doubtful names, from the store's own table."""
    from kg.resolve import read_judgements

    return read_judgements(store_path / "judgements.tsv")


def write_out(text: str, path: Path | None, *, told: str = "") -> None:
    """The text is in the file, whose folder is made and of which standard error tells; or on standard output."""
    if path is None or str(path) == "-":
        click.echo(text, nl=not text.endswith("\n"))
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    click.echo(f"wrote {path}" + f": {told}" * bool(told), err=True)


def refuse_ending(path: Path | None, *endings: str) -> None:
    """Nothing happens to a path with one of these endings, or to none; another would name a file what it is not."""
    if path is not None and path.suffix.lower() not in endings:
        raise click.UsageError(f"--out {path}: end the name in {' or '.join(endings)}")


def aligned(rows: Iterable[Sequence[object]]) -> str:
    """The rows as columns of text, two spaces between."""
    cells = [[str(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells
    )
