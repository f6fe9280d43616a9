"""The text that a piece of TeX prints: accents, dashes, quotation marks; formulas stay as they are written.

A library of references is written in TeX, the pages that it completes are not. latexcodec knows the accents
and signs; what remains is how references use the rest: braces that keep capitals, commands that set type.
See docs/decisions/013.
"""

import codecs
import re
import unicodedata
from collections.abc import Callable
from functools import cache
from typing import cast

_SPECIAL = re.compile(r"[\\{}$~]|--|``|''")
_FORMULA = re.compile(r"((?<!\\)\$[^$]*\$)")
_BARE_PERCENT = re.compile(r"(?<!\\)%")  # to TeX a comment; in references, a percentage
_BRACED_DOTLESS = re.compile(r"\{\\([ij])\}")  # as in \'{\i}
_DOT_OR_BAR_BELOW = re.compile(r"\\([db])(?:\{(\w)\}|\s+(\w))")  # latexcodec knows the marks above
_ADDRESS_OF_LINK = re.compile(r"\\href\s*\{[^{}]*\}")
_ESCAPED = re.compile(
    r"\\(?:([{}$%&#_])|text(backslash|asciicircum|asciitilde|braceleft|braceright)(?![A-Za-z])(?:\{\}| )?)"
)
_NEEDED = re.compile(r"\\([_%&#$~])")
_COMMAND = re.compile(r"\\(?:([A-Za-z]+)\*? ?|(.)|$)")
_MARKS = (("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"), ("~", " "), ("{", ""), ("}", ""))
"""What is printed otherwise than it is written, besides commands."""

_SPACES = frozenset(",;: ")
_NAMED = {
    "LaTeX": "LaTeX",
    "TeX": "TeX",
    "dots": "…",
    "ldots": "…",
    "euro": "€",
    "texteuro": "€",
    "textquoteleft": "‘",
    "textquoteright": "’",
    "textquotedblleft": "“",
    "textquotedblright": "”",
    "textregistered": "®",
    "textless": "<",
    "textgreater": ">",
    "texttrademark": "™",
}
"""Signs that latexcodec leaves to others."""

_FIRST_STAND_IN = 0xF0000  # of a private plane: an escaped brace is no brace
_STAND_INS = {_FIRST_STAND_IN + place: sign for place, sign in enumerate("{}$%&#_\\^~")}
_STAND_IN_FOR = {sign: chr(code) for code, sign in _STAND_INS.items()}
_SIGNS = {"backslash": "\\", "asciicircum": "^", "asciitilde": "~", "braceleft": "{", "braceright": "}"}
"""The signs that only a command can write."""


def unescaped(value: str) -> str:
    """An address or identifier without what TeX needs before some signs; dashes and braces stay.

    >>> unescaped(r"10.1007/978-3\\_12")
    '10.1007/978-3_12'
    """
    return _NEEDED.sub(r"\1", value)


def plain(text: str) -> str:
    """The text on one line, as TeX would print it; what is between dollar signs stays.

    A command that is unknown leaves what it is applied to.

    >>> plain(r"{BAM}: M{\\"u}ller's \\textit{simple} way to $R_{max}$ -- 50% of it")
    "BAM: Müller's simple way to $R_{max}$ – 50% of it"
    """
    line = " ".join(text.split())
    if not _SPECIAL.search(line):
        return line
    pieces = _FORMULA.split(line)
    pieces[::2] = map(_printed, pieces[::2])
    return " ".join("".join(pieces).split())


def _printed(text: str) -> str:
    """A piece without formulas."""
    if "\\" not in text:
        for mark, printed in _MARKS:
            text = text.replace(mark, printed)
        return text
    written = _ESCAPED.sub(_stand_in, _BARE_PERCENT.sub(r"\\%", text))
    written = _DOT_OR_BAR_BELOW.sub(_marked_below, _ADDRESS_OF_LINK.sub("", written))
    decoded = _decoded(_BRACED_DOTLESS.sub(r"\\\1{}", written))
    bare = _COMMAND.sub(_command, decoded.translate({ord("{"): None, ord("}"): None}))
    return bare.replace("\u00a0", " ").replace("\u00ad", "").translate(_STAND_INS)


def _stand_in(found: re.Match[str]) -> str:
    return _STAND_IN_FOR[found[1] or _SIGNS[found[2]]]


def _decoded(written: str) -> str:
    """Accents and signs as characters; the spaces at both ends, which latexcodec drops, stay."""
    inner = written.strip()
    start = written.find(inner)
    try:
        decoded = _latex()(inner)[0] if inner else ""
    except UnicodeDecodeError:  # a backslash that nothing follows
        return written
    return f"{written[:start]}{decoded}{written[start + len(inner) :]}"


def _marked_below(found: re.Match[str]) -> str:
    mark = "\u0323" if found[1] == "d" else "\u0331"
    return unicodedata.normalize("NFC", (found[2] or found[3]) + mark)


@cache
def _latex() -> Callable[[str], tuple[str, int]]:
    import latexcodec  # noqa: F401 - its import makes the codec known

    return cast(Callable[[str], tuple[str, int]], codecs.lookup("ulatex").decode)


def _command(found: re.Match[str]) -> str:
    """What a command prints that latexcodec does not know: mostly nothing."""
    name = found[1]
    if name is None:
        return " " if found[2] in _SPACES else ""
    if name in _NAMED:
        return _NAMED[name]
    size = "CAPITAL" if name[0].isupper() else "SMALL"
    try:
        return unicodedata.lookup(f"GREEK {size} LETTER {name.upper()}")
    except KeyError:
        return ""
