"""The command `kg`: one file per command, loaded when it is called."""

from __future__ import annotations

import importlib
import logging
import os
import re
import sys
from typing import Any

import click

from kg import __version__
from kg.errors import InputError, InternalError, KgError

__all__ = ["COMMANDS", "cli", "main"]

# In the order of a first visit; `kg --help` lists them so.
COMMANDS: dict[str, str] = {
    "build": "kg.cli.build:build",
    "extract": "kg.cli.extract:extract",
    "explain": "kg.cli.explain:explain",
    "query": "kg.cli.query:query",
    "ask": "kg.cli.ask:ask",
    "show": "kg.cli.show:show",
    "graph": "kg.cli.graph:graph",
    "path": "kg.cli.path:path",
    "timeline": "kg.cli.timeline:timeline",
    "report": "kg.cli.report:report",
    "export": "kg.cli.export:export",
    "sources": "kg.cli.sources:sources",
    "forget": "kg.cli.forget:forget",
    "validate": "kg.cli.validate:validate",
    "stats": "kg.cli.stats:stats",
}


class KgGroup(click.Group):
    """Commands found by name in `COMMANDS`; an error of kg's ends the program with its own exit code."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands, in the order of `COMMANDS`."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, loaded now."""
        if cmd_name not in COMMANDS:
            return None
        module, _, function = COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(importlib.import_module(module), function)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Each command with what it does in a few words: its short help, or its help up to the first stop."""
        commands = {name: self.get_command(ctx, name) for name in self.list_commands(ctx)}
        with formatter.section("Commands"):
            formatter.write_dl(
                [
                    (name, command.short_help or re.split(r"[:;.]", command.help or "")[0] + ".")
                    for name, command in commands.items()
                    if command is not None
                ]
            )

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments name; a misspelt one answers with the nearest."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, n=2) if args else []
            if near:
                raise click.UsageError(
                    f"No such command '{args[0]}'; did you mean {' or '.join(near)}?", ctx
                ) from error
            raise

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what kg raises on purpose becomes one line and an exit code."""
        try:
            return super().invoke(ctx)
        except KgError as error:
            return _ended(ctx, error, str(error), error.exit_code)
        except BrokenPipeError:
            # `kg export | head` closes the pipe early; that is no error
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(0)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except OSError as error:
            # a full disk, a folder that may not be written: the machine's matter, told by its own words
            return _ended(ctx, error, f"{error.filename or 'cannot write'}: {error.strerror}", InputError.exit_code)
        except Exception as error:
            return _ended(ctx, error, f"{type(error).__name__}: {error}", InternalError.exit_code)


@click.group(cls=KgGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="kg")
@click.option("-v", "--verbose", is_flag=True, help="Say what is being done, and show where errors come from.")
def cli(verbose: bool) -> None:
    """Read articles about court cases into a knowledge graph in which every fact points to its words.

    \b
    kg build articles/            read a folder into the store .kg
    kg query "Who sued Amazon?"   ask it
    kg graph                      draw it
    """
    level = logging.DEBUG if verbose else logging.WARNING
    logging.basicConfig(level=level, format="%(name)s: %(message)s", stream=sys.stderr)
    # Of other libraries' talk, only what is wrong: trafilatura and spaCy say much.
    logging.getLogger().setLevel(logging.WARNING)
    logging.getLogger("kg").setLevel(level)
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


def main() -> None:
    """Run the command line and end the program."""
    cli(prog_name="kg")


def _ended(ctx: click.Context, error: Exception, what: str, exit_code: int) -> None:
    """Say in one line what went wrong and end with the exit code; --verbose shows where it came from."""
    if exit_code == InternalError.exit_code:
        what += "\nThis is a fault of kg's. Run again with `kg --verbose …` and report what it says."
    logging.getLogger(__name__).debug("where it comes from:", exc_info=error)
    click.echo(f"kg: {what}", err=True)
    ctx.exit(exit_code)
