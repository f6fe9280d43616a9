"""The metric that a sentence names apart from its figure: `by 5%, 6%, respectively, in terms of F1`."""

import re

from kg.extract.generic import word_set
from kg.extract.metrics import is_metric
from kg.extract.phrases import Range, Reading, phrase_at

_FAR = 14  # tokens from a figure to the words that lead to its metric
_MEASURING = re.compile(r"(?:measur|evaluat|assess|quantif|judg|indicat|reflect|rat)ed\Z")
_BY = word_set("by in with using on through via under")
_WALLS = word_set("; while whereas which who but compared than")


def measured_by(read: Reading, first: int, stop: int) -> Range | None:
    """What a figure that ends before a token is measured by: `in terms of F1`, `as measured by the FID`.

    It stands before `stop`, where another figure begins, with no verb of its own in between.
    """
    words = read.words
    for k in range(first, min(stop, first + _FAR, len(words) - 2)):
        if words[k] in _WALLS or (read.marks[k] in "VZA" and not _MEASURING.match(words[k])):
            return None
        if words[k : k + 3] == ["in", "terms", "of"]:
            return _metric(read, k + 3, stop)
        if _MEASURING.match(words[k]) and words[k + 1] in _BY:
            return _metric(read, k + 2, stop)
    return None


def _metric(read: Reading, first: int, stop: int) -> Range | None:
    found = phrase_at(read, first, min(stop, len(read.words)))
    return found if found and is_metric(read, found) else None
