"""Numbers that are no figures, for all that a unit stands behind them, and those that multiply.

One side of an area, `8 × 8 mm²`, is none, nor is part of a name, `the 3-dB bandwidth`; `by a factor of 3`
multiplies, but `a quality factor of 850` is a value. Nor are digits that are spoken of as signs: `an odd
number of 1s`.
"""

import re

from kg.extract.figures.units import Unit
from kg.model import ClaimKind, Span

SIDE = re.compile(r"\d\s?(?:[xX×]|\$?\\times\$?)\s?\$?\Z")  # `416 x 416 images`
_LOST = re.compile(r"[×x]\s?10\d{1,2}\Z")  # `1.7×105 A`, of which the exponent is no longer raised
_SPREAD = re.compile(r"[kcmnμ]?m\^[23]")
"""Of an area or a volume: `30 × 30 × 1.6 mm³` are not 1.6."""
# what tells where a width is measured and is part of its name: `the 3-dB bandwidth`, `1-dB compression point`
_MEASURED_AT = re.compile(
    r"""[\s-]dB\s(?:[\w/-]+\s){0,2}?(?:[\w-]*bandwidths?|[\w-]*beamwidths?|linewidths?|BW|compression|cut-?off
    |corner|points?|(?:band|transition)\s?width)\b(?!\s(?:gain|improvement|increase|reduction|enhancement))""",
    re.VERBOSE,
)
# who multiplies: `by a factor of`, `a speedup factor of`, `a large factor of`; not `a quality factor of`
_MULTIPLIER = (
    r"(?:\A|[^\w\s]\s?|\b(?:[Aa]n?|[Tt]he|by|with|same|max|mean|large|small|huge|whole|further|extra|these|two|of"
    r"|average|(?:max|min)imum|(?:great|high|larg|low|small)er|(?!(?:conver|correct|dissipat|emiss|frict|utili[sz]at)ion)"
    r"[\w-]*(?:ing|[ts]ion|up|down|al|ive|ant|ent|ble|ous|ar|ic|ful|ed|est))\s)"
)
_FACTOR_OF = re.compile(
    rf"{_MULTIPLIER}factors?\sof\s(?:(?:about|approximately|around|nearly|roughly|up\sto|over)\s)?"
    r"\$?(?:(?:[~∼≈]|\\(?:sim|approx)(?![a-z]))\s?\$?)?\Z"
)
_QUARTER = re.compile(r"\$?\s?(?:\d{1,2}(?:\.\d+)?\s?[′'’][^A-Za-z]{0,9})?[NSEW](?![\w-])")
_FEW = 10  # code points before the end of a number in which it begins with its sign
_PLURAL = re.compile(r"[01]s(?!\w)")
_OF_SIGNS = re.compile(
    r"""\b(?:blocks?|counts?|density|fractions?|majority|numbers?|parity|positions?|proportion|runs?|sequences?
    |strings?|vectors?)\sof\s(?:all\s|consecutive\s|leading\s|trailing\s)?\Z | \b(?:all|consecutive)\s\Z""",
    re.VERBOSE,
)
_BESIDE = re.compile(r"[01]s\s?(?:,|/|and|or|than)\s?[01]s(?!\w)")
_PAIR = 10  # code points of `0s than 1s`
_FROM = re.compile(r"\b(?:between|from)\s\Z")
_REACH = 30
_ARGUMENT = re.compile(r"[\w}]\(\Z")
_OF_FUNCTION = re.compile(r"\s?\$?\)\s?\$?\s?(?:=|≈|≃|\\(?:approx|simeq|equiv)(?![a-z]))")
"""Around the argument of what has a value: `m(2 GeV) = `."""


def is_part(text: str, place: Span, unit: Unit, end: int, before: str) -> bool:
    """Whether a number with its unit is no figure: one side of an area, part of a name, an argument.

    >>> said, gev = "m(2 GeV) = 3.4", Unit(ClaimKind.MEASURE, "GeV", 4)
    >>> is_part(said, Span(0, len(said)), gev, 3, "m("), is_part("m (2 GeV)", Span(0, 9), gev, 4, "m (")
    (True, False)
    """
    if _ARGUMENT.search(before) and _OF_FUNCTION.match(text, end + unit.length, place.end):
        return True
    measured = unit.kind is ClaimKind.MEASURE and SIDE.search(before)
    if measured and (_SPREAD.fullmatch(unit.name or "") or _LOST.search(text, max(0, end - _FEW), end)):
        return True
    return bool(unit.name == "dB" and _MEASURED_AT.match(text, end, place.end))


def is_coordinate(text: str, end: int) -> bool:
    """Whether degrees that end at an offset are of a latitude or longitude, which is a place: `45.2° N`.

    >>> is_coordinate("45.2° N, 7.9° E", 5), is_coordinate("45.2° north", 5), is_coordinate("14°40′S", 3)
    (True, False, True)
    """
    return _QUARTER.match(text, end) is not None


def multiplies(before: str) -> bool:
    """Whether words lead to how many times something is more or less.

    >>> multiplies("by a factor of "), multiplies("a quality factor of ")
    (True, False)
    """
    return "factor" in before and _FACTOR_OF.search(before) is not None


def is_digit(text: str, start: int) -> bool:
    """Whether a number that begins at an offset is a digit of which the text has several.

    >>> said = "an odd number of 1s", "more 0s than 1s", "a latency of 1s", "between 0s and 1s"
    >>> [is_digit(text, re.search(r"[01]s", text).start()) for text in said]
    [True, True, False, False]
    """
    if not _PLURAL.match(text, start):
        return False
    if _OF_SIGNS.search(text, max(0, start - _REACH), start):
        return True
    near = (_BESIDE.match(text, at) for at in range(max(0, start - _PAIR), start + 1))
    pair = next((found for found in near if found and found.start() <= start < found.end()), None)
    return pair is not None and not _FROM.search(text, max(0, pair.start() - _REACH), pair.start())
