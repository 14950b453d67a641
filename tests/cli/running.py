"""The program, run inside the tests."""

from __future__ import annotations

from typing import Any

from click.testing import CliRunner, Result

from kg.cli import cli


def kg(*args: str, **options: Any) -> Result:
    """The result of a command."""
    return CliRunner().invoke(cli, args, **options)
