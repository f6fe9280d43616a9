"""Which numbers without a unit are scores, by what is said of them: `r = 0.8`, `surpasses X by 7.76`."""

import re
from collections.abc import Callable

from kg.extract.claims.comparison.comparators import SURPASSES
from kg.extract.claims.metrics import is_metric
from kg.extract.claims.reading import Reading
from kg.extract.claims.shared import Stated
from kg.extract.claims.values.estimates import estimate_before
from kg.extract.claims.values.intervals import is_interval
from kg.extract.figures.confidence import has_interval
from kg.extract.figures.finding import is_decimal, is_pointed, sign_of
from kg.extract.measures import is_statistic
from kg.model import Bound

_RELATIONS = ("<", ">", "≈", "≤", "≥", "~", "\\")
_NAMED = ("alpha", "α", "d", "g")  # `Cohen's d`
_OUT_OF = re.compile(r"\s?/\s?\d{1,3}(?![\d.%\\])|\sout\sof\s(?:a\s(?:possible|maximum)\s)?\d")
_PHRASE = 14  # tokens from a verb to the value of what is surpassed
_VERSUS = ("vs", "vs.", "versus", "v", "v.")
_SCORING = ("scores", "scored", "scoring", "score")
_JOINING = (",", "and", "/")
_DECIMAL = re.compile(r"\d{1,4}\.\d{1,4}")
_INSIDE = 4  # tokens from a bracket to the figure in it
_LISTED = 8  # tokens from `by` to the last of some changes


def is_score(read: Reading, said: Stated) -> bool:
    """Whether a bare number is a score by what is said of it: it is signed, or has a metric beside it."""
    return any(rule(read, said) for rule in _RULES)


def _is_statistic(read: Reading, said: Stated) -> bool:
    """Whether a measure of one letter has the value: `r = 0.8`."""
    first = said.tokens[0]
    near = read.words[first - 2 : first]
    begun = read.words[first : first + 1]
    if near and begun and begun[0][:1] in _RELATIONS:
        near = [near[-1], "="]  # `ρ \\approx 0.9`, of which the sign is a bound
    if len(near) < 2 or near[1] not in ("=", ">", "of"):
        return False
    named = read.word(first - 3) in ("'s", "'", "’") and near[0].strip("$\\") in _NAMED
    return named or is_statistic(near[0])  # `Cronbach's alpha = 0.9`


def _is_scored(read: Reading, said: Stated) -> bool:
    """`GPT-4 scores 71.46`."""
    first = said.tokens[0]
    return read.word(first - 1) in _SCORING and is_decimal(said.figure)


def _is_out_of(read: Reading, said: Stated) -> bool:
    """`rated 4.59/5`, `3.9 out of 5`."""
    return is_decimal(said.figure) and bool(_OUT_OF.match(read.text, said.figure.span.end))


def _is_interval(read: Reading, said: Stated) -> bool:
    """`95% CI, 1.1 to 3.1`."""
    return is_interval(read, said.figure)


def _is_on(read: Reading, said: Stated) -> bool:
    """Whether a decimal is told of what has a name of its own: `achieves 88.5 on GLUE`."""
    if not said.is_told:
        return False
    link = said.tokens[1]
    while link < len(read.words) and (read.words[link] in _JOINING or _DECIMAL.fullmatch(read.words[link])):
        link += 1  # `94.1 and 90.4 on`
    end = link
    while read.word(end) in ("on", "the"):
        end += 1
    named = end > link and end < len(read.tokens) and read.tokens[end].text[0].isupper()
    return named and is_decimal(said.figure)


def _is_gain(read: Reading, said: Stated) -> bool:
    """`a recall of 0.65, +0.02 over X`."""
    return sign_of(read.text, said.figure) == "+"


def _is_change(read: Reading, said: Stated) -> bool:
    """Whether a decimal is by how much something changed: `surpasses X by 7.76`, `a 0.19 gain`."""
    first, end = said.tokens
    if said.way is None or not is_decimal(said.figure):
        return False
    link = read.word(first - 1)
    if read.is_noun_of_change(end) and link in ("a", "an"):
        return not read.is_marked(end + 1, "NLG")  # `a 0.01 drop on GLUE`, not `a 0.5 reduction factor`
    if read.is_marked(end, "NLJ"):
        return False
    if is_gain_up_to(read, said):
        return True
    if link in ("and", ",") and "by" in read.words[max(0, first - _LISTED) : first]:
        return True
    return link == "by" or (link == "of" and read.way(first - 2) is not None)


def is_gain_up_to(read: Reading, said: Stated) -> bool:
    """`improvements up to 3.8`."""
    return said.figure.bound is Bound.UP_TO and read.is_noun_of_change(said.tokens[0] - 1)


def _is_between(read: Reading, said: Stated) -> bool:
    """`the rating increased from 5.8 to 6.4`."""
    return said.figure.bound is Bound.FROM_TO and any(read.way(k) for k in range(*said.clause))


def _is_pointed(read: Reading, said: Stated) -> bool:
    """`drops $74.9 \\rightarrow 57.2$`."""
    return is_pointed(read.text, said.figure)


def _is_against(read: Reading, said: Stated) -> bool:
    """Whether a number stands beside another with `vs.` between them: `(6.26 vs. 4.95)`."""
    first, end = said.tokens
    before, after = read.words[max(0, first - 2) : first], read.words[end : end + 2]
    left = len(before) == 2 and before[1] in _VERSUS and before[0][0].isdigit()
    return left or (len(after) == 2 and after[0] in _VERSUS and after[1][0].isdigit())


def _is_surpassed(read: Reading, said: Stated) -> bool:
    """Whether something is said to be surpassed not far before: `surpassing both A (36.7) and B (32.1)`."""
    if not said.is_apposed:
        return False
    first = said.tokens[0]
    near = range(max(1, first - _PHRASE), first)
    return any(SURPASSES.match(read.words[k]) or (read.words[k] == "over" and read.way(k - 1)) for k in near)


def _is_estimate(read: Reading, said: Stated) -> bool:
    """`a mean difference of -1.2`, `number needed to treat, 21`, `d = 0.43`."""
    return said.metric is not None and said.metric == estimate_before(read, said)


def _is_estimated(read: Reading, said: Stated) -> bool:
    """Whether a decimal of something stated has its interval behind it: `an effect of 0.12 (95% CI`."""
    named = said.metric is not None and said.metric[1] <= said.tokens[0]
    return named and is_decimal(said.figure) and has_interval(read.text, said.figure.span.end)


def _has_metric(read: Reading, said: Stated) -> bool:
    """`an FID of 2.9`, but not `wav2vec 2.0 performance`."""
    if said.metric is None or not is_metric(read, said.metric):
        return False
    first = said.tokens[0]
    before = read.word(first - 1)
    named = read.is_marked(first - 1, "NL") or any(letter.isdigit() for letter in before)
    return said.metric[0] < first or not named


def _is_bracketed(read: Reading, said: Stated) -> bool:
    """Whether a decimal stands in the bracket behind what it is of: `usefulness (mean = 4.4)`."""
    opening = said.metric[1] if said.metric else 0
    return (
        bool(opening)
        and read.word(opening) == "("
        and 0 < said.tokens[0] - opening < _INSIDE
        and is_decimal(said.figure)
    )


_RULES: tuple[Callable[[Reading, Stated], bool], ...] = (
    _is_statistic,
    _is_scored,
    _is_out_of,
    _is_interval,
    _is_on,
    _is_gain,
    _is_change,
    _is_between,
    _is_pointed,
    _is_against,
    _is_surpassed,
    _is_estimate,
    _is_estimated,
    _has_metric,
    _is_bracketed,
)
"""What makes a bare number a score; one is enough."""
