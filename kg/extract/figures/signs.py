"""The sign before a number: whether a minus belongs to its value, or says that something became less.

`−78 °C` and `an elasticity of −0.4` are values; `(−5 ms)`, `−12%` and `a change of −0.3 eV` are changes.
"""

import re

from kg.extract.figures.units import Unit
from kg.model import ClaimKind

_MINUS = r"(?:\$[−–-]\$|[−–-])"
_SIGN = re.compile(r"(?<![\w)}])(?:\$[+−–-]\$|[+−-]|(?<![\d%]\s)–)\Z")
_BELOW = re.compile(rf"{_MINUS}\Z")
_VALUED = re.compile(
    rf"""(?: \b(?:differences?|bias|correlations?|coefficients?|offset|deviation|likelihood|[SW]?MD|r|ρ|rho)
      (?:\s\([A-Z]{{2,4}}\))? (?:\s(?:of|was|is|=)|[:,])?
    | \b(?:perplexity|scores?|rewards?|sentiment|return|utility|energy|value)\s(?:of|was|is|=) )
    \s\$?{_MINUS}\Z""",
    re.VERBOSE,
)
"""What may itself be less than nothing, with its value: `a mean difference of -2.5 mm`."""
_LINKED = re.compile(
    rf"(?:=|\b(?:of|was|is|were|are|at|to|from|between|and|below|above|than|about|around))[\s${{(\[~-]*{_MINUS}\Z"
)
_NEGATIVE = re.compile(
    r"(?:°|degrees?\b|deg\b|dB|[kmμn]?V\Z|[kMGTm]?eV|k?cal|[hkMG]?Pa|‰|per\smil|parts\sper\sthousand|m?m\sw\.e)"
    r"|\S*(?:/|\s)mol\b"
)
"""Units of which there is less than nothing, and a minus is one of the value wherever it stands."""
_CHANGE = (
    r"(?:change|shift|decrease|reduction|drop|decline|fall|loss|increase|gain|improvement|degradation|rise"
    r"|cut|saving)s?"
)
_CHANGED = re.compile(
    rf"\b(?:by|{_CHANGE}(?:\s(?:of|was|is|were))?)[\s:=${{(~]{{1,3}}{_MINUS}\Z", re.IGNORECASE
)
_CHANGING = re.compile(rf"[\s-](?:[a-z]+\s)?{_CHANGE}\b")
_SECOND = re.compile(
    rf"""(?P<gap>.*(?: \s(?:to|and|through)\s\$? | (?:→|⟶|\\to|\\(?:[lL]ong)?[rR]ightarrow|->)\s?\$?
      | [–—]\s?\$?(?=[−$-]) | -\s?\$?(?=[−$]) )) {_MINUS}(?P<opens>\$?)""",
    re.DOTALL | re.VERBOSE,
)
"""What stands before the second end of a figure that is less than nothing; `--` is a dash."""


def sign_before(before: str) -> str:
    """The sign that words end with, if it is one of the number that follows; empty for none.

    >>> sign_before("at −"), sign_before("at $-$"), sign_before("x-")
    ('−', '$-$', '')
    """
    found = _SIGN.search(before)
    return found[0] if found else ""


def has_minus(before: str) -> bool:
    """Whether words end with a minus that is one of the number that follows."""
    return _BELOW.fullmatch(sign_before(before)) is not None


def is_value_below(before: str, unit: Unit, after: str) -> bool:
    """Whether a number is less than nothing, with these words before it and its unit, and others after both.

    Of percentages, points and factors a minus says that something became less, and so it does of what there
    is never less than nothing of, unless `of`, `is` or `at` leads to the value.

    >>> celsius, ms = Unit(ClaimKind.MEASURE, "°C", 3), Unit(ClaimKind.MEASURE, "ms", 3)
    >>> [is_value_below(*each, "") for each in (("(−", celsius), ("by −", celsius), ("(−", ms))]
    [True, False, False]
    """
    if not has_minus(before):
        return False
    if _VALUED.search(before):
        return True
    if unit.kind is not ClaimKind.MEASURE or unit.name == "%":
        return False
    if _CHANGED.search(before) or _CHANGING.match(after):
        return False
    return bool(_NEGATIVE.match(unit.name or "") or _LINKED.search(before))


def unsigned(gap: str) -> tuple[str, bool]:
    """What stands between two ends of a figure without a minus of the second, and whether it has one.

    >>> unsigned(" to −"), unsigned("-"), unsigned(" ± ")
    ((' to ', True), ('-', False), (' ± ', False))
    """
    found = _SECOND.fullmatch(gap)
    return (found["gap"] + found["opens"], True) if found else (gap, False)
