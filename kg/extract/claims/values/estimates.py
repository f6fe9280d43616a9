"""Values right behind the name of their metric: `(hazard ratio, 0.82; …)`, `OR = 4.85`, `MSD 0.87 mm`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.claims.metrics import is_defined_measure, opening
from kg.extract.claims.reading import Range, Reading
from kg.extract.claims.shared import Stated
from kg.extract.claims.values.symbols import effect_size_before, has_own_symbol, is_mean
from kg.extract.generic import word_set
from kg.extract.measures import ESTIMATES, is_measure, is_statistic
from kg.model import ClaimKind, Span

_LINKS = word_set(", = : of was is")
_NEEDED = (["number", "needed", "to", "treat"], ["number", "needed", "to", "harm"], ["nnt"], ["nnh"])
_NAMES = (
    *(["hazard", "ratio"], ["odds", "ratio"], ["risk", "ratio"], ["rate", "ratio"], ["relative", "risk"]),
    *(["mean", "difference"], ["risk", "difference"], ["rate", "difference"], ["effect", "size"]),
    *_NEEDED,
)
_ADJUSTED = word_set(
    """
    absolute adjusted crude diagnostic incidence multivariable pooled prevalence standardised standardized
    subdistribution unadjusted univariable weighted
    """
)
_OF_WHAT = word_set("among between comparing for in of per with")
_ENDS = word_set("; : ( ) [ ] p")
_FAR = 16  # tokens of what a ratio is for: `hazard ratio for death from any cause, 0.68`
_WHOLE = re.compile(r"\bneeded\sto\s(?:treat|harm)\b|\bNN[TH]\b")
_RELATIONS = frozenset("<>≈≤≥~")
_OPENS = word_set("( [ , ; : and")


def with_names(found: Sequence[Stated], read: Reading) -> list[Stated]:
    """The figures, each with the metric whose name stands right before it, where it is a value of one."""
    return [_named(each, read) for each in found]


def _named(said: Stated, read: Reading) -> Stated:
    bare = said.figure.unit is None or said.figure.unit.startswith("per ")  # `HR 1.03 per 100 doses`
    name = estimate_before(read, said) if bare else _difference_before(read, said)
    if said.metric and is_mean(read, said.tokens[0]):
        return replace(said, metric=None)
    if name is None and said.metric is None and _is_related(read, said.tokens[0]):
        name = said.tokens[0] - 1, said.tokens[0]
    if name is None and said.metric is None and said.way is None:
        name = _short_form(read, said.tokens[0]) if said.figure.kind is ClaimKind.MEASURE else None
    return replace(said, metric=name, way=None, comparator=None, is_share=False) if name else said


def _difference_before(read: Reading, said: Stated) -> Range | None:
    """The difference that a figure with a unit is the value of, where no metric is known."""
    name = ratio_before(read, said.tokens[0]) if said.metric is None else None
    return name if name and read.head(name) == "difference" else None


def _is_related(read: Reading, first: int) -> bool:
    """Whether a sign stands between a statistic and a token on: `(r >= 0.7)`."""
    sign = read.words[first][:1] in _RELATIONS
    return sign and first > 0 and is_statistic(read.words[first - 1])


def estimate_before(read: Reading, said: Stated) -> Range | None:
    """The ratio, difference or effect size that a bare number is the value of."""
    first = said.tokens[0]
    return ratio_before(read, first) or effect_size_before(read, said.figure, first)


def ratio_before(read: Reading, first: int) -> Range | None:
    """The ratio of chances that a token is the value of: `odds ratio`, `aHR`; at most a link parts them.

    So may what it is for, `hazard ratio for death, 0.68`. Differences and numbers needed to treat count, too.
    """
    end = read.past(first, words=_LINKS, first=max(0, first - 2))
    named = _name_at(read, end)
    return named if named or has_own_symbol(read, 0, first) else _name_before(read, end)


def _name_at(read: Reading, end: int) -> Range | None:
    """The name that ends before a token, or before a bracket there."""
    if end and read.words[end - 1] in (")", "]"):
        end = max(0, opening(read.words, 0, end - 1)) if read.words[end - 1] == ")" else end - 3
    if end and read.tokens[end - 1].text in ESTIMATES:
        return read.past(end - 1, words=_ADJUSTED), end
    name = next((name for name in _NAMES if read.words[max(0, end - len(name)) : end] == name), None)
    if name is None:
        return None
    return read.past(end - len(name), words=_ADJUSTED), end


def _name_before(read: Reading, end: int) -> Range | None:
    """The name before what it is for: `hazard ratio for death from any cause`, `odds ratio, A vs. B`."""
    for k in range(end - 1, max(0, end - _FAR), -1):
        word = read.words[k]
        if word in _ENDS or (word[0].isdigit() and not word.isdigit()) or read.marks[k] in "VZ":
            return None
        parted = word in _OF_WHAT or (word == "," and {"vs", "vs.", "versus", "v"} & {*read.words[k:end]})
        if parted and (found := _name_at(read, k)):
            return found
    return None


def is_needed(text: str, place: Span) -> bool:
    """Whether a sentence tells how many must be treated for one to gain or lose by it, in whole numbers.

    >>> is_needed("(NNT 21)", Span(0, 8)), is_needed("needed to treat", Span(0, 6))
    (True, False)
    """
    return _WHOLE.search(text, place.start, place.end) is not None


def is_number_needed(read: Reading, name: Range) -> bool:
    """Whether an estimate is a number of people: `number needed to treat`."""
    return read.words[slice(*name)] in _NEEDED


def _short_form(read: Reading, first: int) -> Range | None:
    """The short form of a measure that stands alone before its value: `(DSC 0.93, MSD 0.87 mm)`."""
    if first < 2 or read.words[first - 2] not in _OPENS:
        return None
    short = read.tokens[first - 1].text
    told = short.isupper() and (is_measure(short.lower()) or is_defined_measure(read, short) is True)
    return (first - 1, first) if told else None
