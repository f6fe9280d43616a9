"""Values that a sign of equality gives to a letter: `d = 0.43`, `β = −.23`, `α = .91`.

Such a value is one of its letter, or of nothing that is named, whatever stands before. The letter is the
metric where it is sure to be an effect size or a coefficient: what a `d`, a `β` and an `α` are in texts that
report no tests is a dimension, a rate of decay, a level of significance.
"""

import re

from kg.extract.claims.metrics import is_owned
from kg.extract.claims.reading import Range, Reading
from kg.extract.generic import word_set
from kg.extract.measures import is_statistic
from kg.model import Bound, ClaimKind, Figure

_SYMBOL = re.compile(r"[^\W\d_](?:_\{?)?[^\W_]?\}?(?:\^\{?)?[²\d]?\}?|\\[A-Za-z]+(?:[_^]\{?\w+\}?){0,2}")
"""What a letter looks like, with an index or a square: `d`, `SE`, `ηp²`, `b1`, `\\eta_p^2`."""
_MEANS = word_set("m mdn")
_STANDARDISED = re.compile(r"(?:[dg]|\\?(?:eta|η|ω|omega|ε|epsilon)[_{}pg]*\^?\{?[²2]\}?)")
"""Effect sizes that are seldom anything else: Cohen's d, Hedges' g, shares of variance."""
_COEFFICIENTS = re.compile(r"(?:b|\\?beta|β|φ|\\phi|f[²2])")
_RELIABLE = re.compile(r"(?:\\?alpha|α|ω|\\omega)")
_KINDS = word_set(
    "adjusted generalised generalized partial standardised standardized unstandardized weighted"
)
_NAMED = word_set(
    """
    acceleration constant coupling couplings depth diameter dimension dimensions distance distances exponent
    hyperparameter momentum parameter parameters rate rates separation spacing thickness width
    """
)
"""What has a letter, too, and is no effect: `a learning rate of α = 0.7`, `the dimension is d = 1.85`."""
_NAMING = word_set("of is was as with to")
_LEAST_RELIABLE = 0.5  # a level of significance is less
_MOST = 5  # standard deviations between two groups
_TESTED = (
    r"\b[pP]s?\s?(?:[<>≤]\s?0?\.\d|=\s?0?\.0\d|=\s?\.\d)"
    r"|\b\d\d(?:\.\d)?\s?\\?%\s(?:[\w-]+\s){0,3}(?:CI|CrI|HDI)s?\b"
    r"|\bS[DE]s?\s?=|\b[tF]\s?\(\d"
)
_REPORTED = re.compile(
    rf"{_TESTED}|\bCohen\b|\bHedges\b|\b[eE]ffect sizes?\b|\b[mM]eta-anal|\bstandardi[sz]ed mean"
    r"|\bANOVAs?\b|\bparticipants\b"
)
"""What texts print that report tests and effects."""
_BESIDE = re.compile(rf"{_TESTED}|\b(?:[rR]eliab|[cC]onsisten|Cronbach|McDonald|[aA]greement|[rR]egression)")


def has_own_symbol(read: Reading, start: int, first: int) -> bool:
    """Whether a sign of equality gives a value, at a token, to a letter that stands behind another token."""
    return first - 2 >= start and read.words[first - 1] == "=" and _is_symbol(read, first - 2)


def has_own_letter(read: Reading, start: int, first: int) -> bool:
    """Whether a letter behind another token has a value, by a sign or by whose it is: `Cohen's d of 0.2`."""
    return has_own_symbol(read, start, first) or is_owned(read, start, first - 1)


def _is_symbol(read: Reading, k: int) -> bool:
    printed = read.tokens[k].text.strip("$")
    return bool(_SYMBOL.fullmatch(printed)) or is_statistic(printed.lower())


def effect_size_before(read: Reading, figure: Figure, first: int) -> Range | None:
    """The effect size or coefficient that a letter right before `=` stands for: `d`, `partial η²`.

    `None` of what has an owner, `Cohen's d`, which `metrics` knows.
    """
    if figure.unit is not None or figure.kind is not ClaimKind.MEASURE or not has_own_symbol(read, 0, first):
        return None
    letter = first - 2
    if is_owned(read, 0, letter + 1) or _is_named(read, letter):
        return None
    if not _is_effect(read, read.tokens[letter].text.strip("$"), figure):
        return None
    return (letter - 1 if letter and read.words[letter - 1] in _KINDS else letter), letter + 1


def _is_named(read: Reading, letter: int) -> bool:
    """Whether words before a letter say that it stands for a quantity of another kind."""
    k = letter - 1 if letter and read.words[letter - 1] in _NAMING else letter
    return k > 0 and read.words[k - 1] in _NAMED


def is_mean(read: Reading, first: int) -> bool:
    """Whether a value is only said to be a mean, and not of what: `M = 612 ms`."""
    return has_own_symbol(read, 0, first) and read.words[first - 2] in _MEANS


def _is_effect(read: Reading, letter: str, figure: Figure) -> bool:
    """Whether a letter is sure to stand for an effect size or a coefficient with that value."""
    value = figure.value
    if figure.bound is not Bound.EXACT or not isinstance(value, float):
        return False
    if _STANDARDISED.fullmatch(letter):
        return abs(value) <= _MOST and _REPORTED.search(read.text) is not None
    if _RELIABLE.fullmatch(letter):
        return _LEAST_RELIABLE <= value < 1 and _is_beside(read)
    return _COEFFICIENTS.fullmatch(letter) is not None and _is_beside(read)


def _is_beside(read: Reading) -> bool:
    """Whether the sentence itself reports a test or how reliable something is."""
    return _BESIDE.search(read.text, read.place.start, read.place.end) is not None
