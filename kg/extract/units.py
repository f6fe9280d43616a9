"""What a number counts, by what stands after it: `%`, `points`, `x`, `parameters`, `ms`, `datasets`."""

import re
from dataclasses import dataclass

from kg.extract.generic import word_set
from kg.model import ClaimKind


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit and how far it reaches."""

    kind: ClaimKind
    """What a figure in this unit is."""
    name: str | None
    """`%`, `points`, `x`, or as printed; `None` for a score without one."""
    length: int
    """Code points after the number."""


_POINTS = re.compile(
    r"\s?\\?%?[\s-](?:(?:percentage|absolute|relative|accuracy|[A-Z][\w-]{1,15})[\s-])?points?\b|\s?pp\b|\s?p\.p\."
)
_PERCENT = re.compile(r"\s?\$?\\?%|\s(?:percent|per\scent)\b")
_FACTOR = re.compile(
    r"\s?\$?\s?(?:\\times(?![a-z])|×|[xX](?![\w-]))(?!\$?\s?\d)\$?|[\s-]fold\b|fold\b|\stimes\b|\\,\\times"
)
_MAGNITUDE = re.compile(r"\sorders?\sof\smagnitude\b")
_MEASURES = re.compile(
    r"[\s-]?(?:ms|[kKMG]?Hz|FPS|fps|[KMGT]i?B|dB|mm|cm|km|k?Wh|mW|mJ)(?![\w-])"
    r"|\s(?:milliseconds|seconds|minutes|hours|days|frames\sper\ssecond|tokens\sper\ssecond)\b"
)
_MODELS = re.compile(r"[\s-](?:large\s|small\s|dense\s)?(?:language\s)?(?:models?|LLMs?)\b")
_WORD = re.compile(r"\s([A-Za-z]{2,30})(?![\w])")
_STOPS = word_set("of to in on for and or with by at from as than over is are the")

SIZES = word_set(
    """
    annotations answers articles atoms characters clips comments compounds conversations dialogues documents
    edges entities entries events examples facts files frames images instances interactions lines molecules
    nodes observations pages pairs papers parameter parameters params passages patches pixels points posts
    prompts proteins queries questions records reports reviews rows samples scans scenes segments sentences
    sequences sessions snippets songs steps structures tables tokens trajectories triples triplets tweets
    utterances videos weights words
    """
)
"""What a model or a body of data is counted in."""

COUNTS = word_set(
    """
    agents architectures backbones baselines benchmarks categories classes clients cities cohorts countries
    datasets devices domains environments experts families games genres languages layers metrics models
    nations participants patients players problems robots scenarios settings speakers species subjects tasks
    topics users volunteers
    """
)
"""What is tried, or tried on."""


def unit_at(text: str, start: int, end: int, *, scale: int = 1) -> Unit | None:
    """The unit that stands at an offset of a sentence, if any; `scale` is 10⁶ after `million` or `M`.

    >>> unit_at("2.1% gain", 3, 9)
    Unit(kind=<ClaimKind.PERCENT: 'percent'>, name='%', length=1)
    >>> unit_at("12 diverse datasets", 2, 19).name
    'datasets'
    """
    for pattern, kind, name in (
        (_POINTS, ClaimKind.POINTS, "points"),
        (_PERCENT, ClaimKind.PERCENT, "%"),
        (_FACTOR, ClaimKind.FACTOR, "x"),
        (_MAGNITUDE, ClaimKind.FACTOR, "orders of magnitude"),
    ):
        match = pattern.match(text, start, end)
        if match and scale == 1:
            return Unit(kind, name, match.end() - start)
    measure = _MEASURES.match(text, start, end)
    if measure and scale == 1:
        return Unit(ClaimKind.MEASURE, measure[0].strip(" \n-"), measure.end() - start)
    return _counted(text, start, end, scale=scale)


def _counted(text: str, start: int, end: int, *, scale: int = 1) -> Unit | None:
    models = _MODELS.match(text, start, end) if scale >= 10**6 else None
    if models:
        return Unit(ClaimKind.SIZE, "parameters", 0)
    at = start
    for _ in range(3):  # up to two words before the noun: `12 diverse public datasets`
        word = _WORD.match(text, at, end)
        if word is None:
            return None
        noun = word[1].lower()
        if noun in SIZES or noun in COUNTS:
            kind = ClaimKind.SIZE if noun in SIZES else ClaimKind.COUNT
            return Unit(kind, "parameters" if noun.startswith("param") else word[1], word.end() - start)
        if noun in _STOPS:
            return None
        at = word.end()
    return None
