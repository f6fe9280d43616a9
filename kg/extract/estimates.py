"""Values right behind the name of their metric: `(hazard ratio, 0.82; …)`, `OR = 4.85`, `MSD 0.87 mm`."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.generic import word_set
from kg.extract.measures import is_measure, is_statistic
from kg.extract.metrics import is_defined_measure, opening
from kg.extract.phrases import Range, Reading
from kg.extract.shared import Stated
from kg.model import ClaimKind

_LINKS = word_set(", = : of was is")
_RATIOS = (["hazard", "ratio"], ["odds", "ratio"], ["risk", "ratio"], ["rate", "ratio"], ["relative", "risk"])
_ADJUSTED = word_set(
    "adjusted crude diagnostic incidence multivariable pooled prevalence unadjusted univariable"
)
ESTIMATES = frozenset(
    ("OR", "aOR", "AOR", "cOR", "HR", "aHR", "AHR", "sHR", "SHR", "RR", "aRR", "ARR", "IRR", "aIRR")
)
"""Short forms of ratios that medicine knows without an explanation."""
_RELATIONS = frozenset("<>≈≤≥~")
_OPENS = word_set("( [ , ; : and")


def with_names(found: Sequence[Stated], read: Reading) -> list[Stated]:
    """The figures, each with the metric whose name stands right before it, where it is a value of one."""
    return [_named(each, read) for each in found]


def _named(said: Stated, read: Reading) -> Stated:
    name = ratio_before(read, said.tokens[0]) if said.figure.unit is None else None
    if name is None and said.metric is None and _is_related(read, said.tokens[0]):
        name = said.tokens[0] - 1, said.tokens[0]
    if name is None and said.metric is None and said.way is None:
        name = _short_form(read, said.tokens[0]) if said.figure.kind is ClaimKind.MEASURE else None
    return replace(said, metric=name, way=None, comparator=None, is_share=False) if name else said


def _is_related(read: Reading, first: int) -> bool:
    """Whether a sign stands between a statistic and a token on: `(r >= 0.7)`."""
    sign = read.words[first][:1] in _RELATIONS
    return sign and first > 0 and is_statistic(read.words[first - 1])


def ratio_before(read: Reading, first: int) -> Range | None:
    """The ratio of chances that a token is the value of: `odds ratio`, `aHR`; at most a link parts them."""
    end = first
    while end > 0 and first - end < 2 and read.words[end - 1] in _LINKS:
        end -= 1
    if end and read.words[end - 1] in (")", "]"):
        end = max(0, opening(read.words, 0, end - 1)) if read.words[end - 1] == ")" else end - 3
    if end and read.tokens[end - 1].text in ESTIMATES:
        return end - 1, end
    if end < 2 or read.words[end - 2 : end] not in _RATIOS:
        return None
    start = end - 2
    while start and read.words[start - 1] in _ADJUSTED:
        start -= 1
    return start, end


def _short_form(read: Reading, first: int) -> Range | None:
    """The short form of a measure that stands alone before its value: `(DSC 0.93, MSD 0.87 mm)`."""
    if first < 2 or read.words[first - 2] not in _OPENS:
        return None
    short = read.tokens[first - 1].text
    told = short.isupper() and (is_measure(short.lower()) or is_defined_measure(read, short) is True)
    return (first - 1, first) if told else None
