"""The terminal: how wide it is, lines that it shows whole, answers as JSON, and what is said beside one."""

import json
import os
import shutil
import sys
import textwrap
from collections.abc import Mapping
from typing import IO, Any

import click

from kg.text.printing import safe_text


def print_json(document: Mapping[str, Any]) -> None:
    """Print an answer as one JSON document, as `--json` asks for."""
    click.echo(json.dumps(document, ensure_ascii=False, indent=2))


def say(text: str, *, nl: bool = True) -> None:
    """Print what people read: whatever files and folders are called, the terminal obeys none of it."""
    click.echo(safe_text(text), nl=nl)


def notice(message: str) -> None:
    """Say something beside the answer, which alone is on stdout.

    Where nobody can hear it, as on a full disk or when the reader of a pipe has left, the work goes on.
    """
    try:
        click.echo(safe_text(message), err=True)
    except OSError:
        let_go(sys.stderr)


def let_go(stream: IO[str]) -> None:
    """What the stream cannot take, what waits in it, and whatever comes later goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def width() -> int | None:
    """The columns of the terminal; `None` for a pipe or a file, where nothing is broken."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def wrapped(line: str, columns: int | None, indent: int = 0) -> str:
    """The line broken between words to fit into the columns, each later line indented by so many more.

    >>> wrapped("  BAM uses attention experts", 24, indent=2)
    '  BAM uses attention\\n    experts'
    """
    if columns is None or len(line) <= columns:
        return line
    start = len(line) - len(line.lstrip())
    return textwrap.fill(
        line,
        max(columns, start + indent + 20),
        subsequent_indent=" " * (start + indent),
        break_long_words=False,
        break_on_hyphens=False,
    )
