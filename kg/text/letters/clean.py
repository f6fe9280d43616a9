"""Text that every format can carry: normal form C, without characters that XML or UTF-8 cannot hold.

Not for the looks of a text: quotes, dashes, tabs and spaces stay as printed, because spans quote them. Only
marks of direction are left out: whoever shows a text sets its direction, and names differ by letters alone.
"""

import re
import unicodedata

REPLACEMENT = "\ufffd"
"""What stands for a character that could not be kept: �, the replacement character of Unicode."""

LONGEST_RUN_OF_MARKS = 30
"""Combining marks in a row; more occur in no language (Unicode Annex 15, Stream-Safe Text Format)."""

_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f"  # all of C0 and C1 but tab and line feed
_SURROGATES = "\ud800-\udfff"
_OVERRIDES = "\u202d\u202e"  # after which letters stand in another order than they have; no script needs them
_DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069]")
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)
)
_PLAIN = bytes((*b"\t\n", *range(0x20, 0x7F)))
"""What of ASCII is kept: all but control characters."""
_UNKEEPABLE = re.compile(f"[{_CONTROLS}{_SURROGATES}{_OVERRIDES}{_NONCHARACTERS}]")
_MAYBE_MARKS = re.compile(f"[^\\x00-\\u02ff]{{{LONGEST_RUN_OF_MARKS + 1},}}")  # the first mark is U+0300


def clean(text: str) -> tuple[str, int]:
    """The text in normal form C, and how many characters had to be replaced by U+FFFD.

    Replaced are control characters (but tab and line feed), what overrides the direction of letters, lone
    surrogates, noncharacters, and what goes on after 30 combining marks in a row: to normalise such a run
    takes time that grows with its square. Marks that only help to show a text from the right are left out.

    >>> clean("Jose\\u0301 wrote\\x00this")
    ('José wrote�this', 1)
    >>> clean("\u202bمصر\u202c (Bulaq)\u200f")
    ('مصر (Bulaq)', 0)
    """
    if text.isascii() and not text.encode().translate(None, _PLAIN):  # faster than any look at each character
        return text, 0
    printable = text.replace("\n", " ").replace("\t", " ").isprintable()  # then nothing has to be replaced
    kept, replaced = (text, 0) if printable else _UNKEEPABLE.subn(REPLACEMENT, _DIRECTIONS.sub("", text))
    cut = _MAYBE_MARKS.sub(lambda stretch: _cut_runs(stretch[0]), kept)
    if cut != kept:
        replaced += cut.count(REPLACEMENT) - kept.count(REPLACEMENT)
    return unicodedata.normalize("NFC", cut), replaced


def _cut_runs(stretch: str) -> str:
    """The stretch with one U+FFFD in place of the marks that follow the thirtieth in a row."""
    kept: list[str] = []
    run = 0
    for character in stretch:
        run = run + 1 if unicodedata.combining(character) else 0
        if run <= LONGEST_RUN_OF_MARKS:
            kept.append(character)
        elif run == LONGEST_RUN_OF_MARKS + 1:
            kept.append(REPLACEMENT)
    return "".join(kept)
