"""Heads of metrics that name nothing alone, and what they need: a modifier, or what they are of.

`tuning range`, `limit of detection`, `strain at break`. What is measured by an error is none of its metric:
of `the error of the temperature` that is the error.
"""

import re

from kg.extract.claims.empty import EMPTY
from kg.extract.claims.phrases import phrase_at, phrase_before
from kg.extract.claims.reading import Range, Reading
from kg.extract.generic import word_set
from kg.extract.measures import is_measured

_NAMED_BY_OF = word_set(
    "angle coefficient cost degree factor figure heat index limit modulus moment probability"
)
"""Heads that name nothing without what they are of: `cost of transport`, `coefficient of friction`."""
_NAMED_BY_OF_ALONE = word_set("length rate rates risk")
"""What does so where it stands alone: `rate of false positives`, but `success rate` of that of attacks."""
ERRORS = word_set("deviation error errors uncertainty variance")
"""What is one of something else that is measured: `the uncertainty of the velocity`."""
_AREAS = (["area", "under", "the"], ["area", "under"])
_CURVES = word_set("curve curves")
_LIKE_CHANGES = word_set("gap loss losses savings")
_AT = word_set("break failure fracture peak rupture yield")
"""Where a test ends, and part of the name of what is measured there: `strain at break`."""
_NEUTRAL = word_set("coefficient coefficients index rate rates ratio ratios score scores value values")
_DOING = re.compile(
    r"(?:(?:achiev|boost|decreas|enhanc|exceed|improv|increas|keep|maintain|preserv|retain|surpass)ing"
    r"|matching(?!\s(?:accuracy|distance|error|precision|rate|score|time)\b)"
    r"|(?:cut|limit|lower|reduc|sav)t?ing(?!\s(?:ability|agents?|capacity|current|depth|edges?|forces?|frequency|index"
    r"|magnitude|molar|oxygen|power|rate|speeds?|sugars?|temperature|time|tool|viscosity)\b))\s"
)
"""What is done to a metric, and not `a cutting force`, `the limiting oxygen index`, `a matching score`."""
_JOINING = word_set(", and by thereby thus while")
OF_WHAT = word_set("amount average mean number return share sum total value volume")
"""What is one of something, and not what is measured: `the value of a statistical life`."""


def tested(read: Reading, first: int, end: int) -> Range | None:
    """`strain at break`."""
    if end - first < 3 or read.words[end - 2] != "at" or read.words[end - 1] not in _AT:
        return None
    found = phrase_before(read, first, end - 2)
    return (found[0], end) if found else None


def headed(read: Reading, first: int, end: int) -> Range | None:
    """The phrase that ends before a word, a neutral head with what it is of: `Dice Score (DSC) values`."""
    found = phrase_before(read, first, end)
    if found is None or found[1] - found[0] > 1 or read.words[found[0]] not in _NEUTRAL:
        return found
    opening = found[0] - 3
    if opening <= first or read.words[opening] != "(" or read.words[found[0] - 1] != ")":
        return found
    named = phrase_before(read, first, opening)
    return (named[0], end) if named else found


def with_area(read: Reading, phrase: Range) -> Range:
    """A curve with the area under it, which is what is measured: `area under the ROC curve`."""
    first, end = phrase
    if read.head(phrase) == "area" and read.word(end) == "under":
        curve = phrase_at(read, end + 1, len(read.words))
        return (first, curve[1]) if curve and read.head(curve) in _CURVES else phrase
    words = next((each for each in _AREAS if read.words[max(0, first - len(each)) : first] == each), [])
    return first - len(words), end


def with_of(read: Reading, inner: Range, thing: Range | None, end: int) -> Range:
    """A head with what it is of where that names it and has no article: `limit of detection`."""
    alone = inner[1] - inner[0] == 1 and read.head(inner) in _NAMED_BY_OF_ALONE
    named = (alone or read.head(inner) in _NAMED_BY_OF) and read.words[inner[1]] == "of"
    bare = thing is not None and thing == (inner[1] + 1, end) and read.tokens[inner[1] + 1].text.islower()
    return (inner[0], end) if named and bare else inner


def is_named_by(read: Reading, phrase: Range, measure: Range) -> bool:
    """Whether a head is named by the measure right behind its `of`: `coefficient of performance`."""
    linked = read.words[phrase[1]] == "of" and phrase[1] + 1 == measure[0]
    return linked and read.head(phrase) in _NAMED_BY_OF


def is_of_measure(read: Reading, phrase: Range, link: int) -> bool:
    """Whether a phrase is what a measure behind `of` is measured by: `the error of the temperature`."""
    head = read.head(phrase)
    if read.words[link] != "of" or head in _LIKE_CHANGES or head in OF_WHAT:
        return False
    definite = read.words[link + 1] in ("the", "its", "their")
    return head in ERRORS or (definite and is_measured(read.words[slice(*phrase)]))


def is_range(read: Reading, first: int, k: int) -> bool:
    """Whether a range is what is measured, with what it is one of before it: `detection range`."""
    headed = read.words[k] in ("range", "ranges") and k > first and read.marks[k - 1] in "NJG"
    if read.words[k : k + 2] in (["ranges", "from"], ["ranges", "between"]):
        return False  # a verb, whatever its tag
    return headed and read.marks[k] in "NL" and read.words[k - 1] not in EMPTY


def without_verb(read: Reading, metric: Range) -> Range:
    """The same without a participle that does something to it: `, limiting accuracy loss to`."""
    first, end = metric
    doing = end - first > 1 and _DOING.match(f"{read.words[first]} {read.words[first + 1]}")
    return (first + 1, end) if doing and read.word(first - 1) in _JOINING else metric
