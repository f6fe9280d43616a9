"""Whether the first number of a list is in the unit behind the last: `latencies of 2.2 and 1.7 seconds`.

A score beside a quantity has no unit: `an SSIM of 0.92 and 30.1 dB`.
"""

import re

_REACH = 80  # code points before a list in which it is told what its numbers are of
_BEFORE = re.compile(r"(?:\$?[\d.]+\$?(?:,\s|,?\s(?:and|or)\s|\s?/\s?)){0,8}\$?\Z")
_WALL = re.compile(r"[;:()]|\d|,\s")
_LED = re.compile(
    r"\b(?:of|at|by|in|within|under|over|for|to|with|than|is|are|was|were|be|reach(?:es|ed|ing)?|achiev(?:es?|ed|ing)"
    r"|tak(?:es?|ing)|took|both|either|about|only|just|approximately|around|[a-z]{3,}[^s\W]s)\s\Z"
)
"""What a list of quantities stands behind; not a name, `Figs. 2 and 3 m`."""
_SCORED = re.compile(
    r"\b(?:accurac\w*|\w*AUR?O?C\w*|m?AP|BLEU|coefficients?|correlations?|Dice|DSC|exponents?|factors?|FIDs?|F1|ind(?:ex|ices)"
    r"|m?IoU|LPIPS|precision|probabilit\w*|ratios?|recall|redshifts?|scores?|slopes?|(?:MS-)?SSIMs?|z)\b|R\^?\{?2|R²"
)
"""What has no unit."""


def is_of_unit(text: str, start: int) -> bool:
    """Whether a number that begins at an offset is in the unit of the one after it in its list.

    >>> is_of_unit("latencies of 2.2 and 1.7 s", 13), is_of_unit("an SSIM of 0.9 and 1.7 s", 11)
    (True, False)
    """
    opening = text[max(0, start - _REACH) : start]
    listed = _BEFORE.search(opening)
    opening = opening[: listed.start()] if listed else opening
    walls = list(_WALL.finditer(opening))
    told = opening[walls[-1].end() :] if walls else opening
    return bool(_LED.search(opening) or opening.endswith("(")) and not _SCORED.search(told)
