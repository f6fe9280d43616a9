"""How values are printed for people: no character that a terminal obeys, words in a notebook."""

import re
from typing import Any

_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

_LAYOUT = re.compile(r"([\n\t])")


def safe(text: str) -> str:
    """The text with control characters, also those that turn the direction of writing, made visible.

    >>> safe("\\x1b[31mred")
    '␛[31mred'
    """
    return _UNSAFE.sub(_visible, text)


def safe_text(text: str) -> str:
    """The same of a whole text: its line breaks and tabs stay.

    >>> safe_text("one\\n\\ttwo\\x1b")
    'one\\n\\ttwo␛'
    """
    return "".join(part if part in ("\n", "\t") else safe(part) for part in _LAYOUT.split(text))


def safe_row(row: str) -> str:
    """The same of a row of a file that is to be copied: the tabs between its columns stay.

    >>> safe_row("same\\tperson\\t\\x1bBo")
    'same\\tperson\\t␛Bo'
    """
    return "\t".join(map(safe, row.split("\t")))


def _visible(match: re.Match[str]) -> str:
    code = ord(match.group())
    return chr(0x2400 + code) if code < 0x20 else "␡" if code == 0x7F else f"\\u{code:04x}"


def shortened(text: str, most: int) -> str:
    """The text; of a longer one so many characters and `…`.

    >>> shortened("Nexus", 5), shortened("On Maps", 5)
    ('Nexus', 'On Ma…')
    """
    return text if len(text) <= most else f"{text[:most]}…"


def counted(number: int, one: str, several: str = "") -> str:
    """A number with its noun; of several with an `s`, unless these are called otherwise.

    >>> counted(1, "paper"), counted(2000, "paper"), counted(3, "person", "people")
    ('1 paper', '2,000 papers', '3 people')
    """
    return f"{number:,} {one if number == 1 else several or one + 's'}"


def pretty(told: object, printer: Any, _: bool) -> None:
    """How a notebook shows what has words of its own: `_repr_pretty_` of its class."""
    printer.text(str(told))
