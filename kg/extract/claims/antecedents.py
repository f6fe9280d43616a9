"""The metric that a figure has from further before: the subject of its verb, or what a colon announces.

`the F1 of all nets on X is 90%`, `mortality at 90 days was 15%`, `in recall, which grew by 5%`.
"""

from kg.extract.claims.metrics import EXCEEDING, INSIDE, LASTING, REACHING, is_metric, past_stating
from kg.extract.claims.phrases import phrase_before
from kg.extract.claims.reading import Range, Reading
from kg.extract.generic import word_set
from kg.extract.measures import is_measure, is_measured

_CLAUSES = word_set("that which while whereas but ; : (")
_PREDICATES = LASTING | REACHING - {"to", "at", "with", "about", "all", "both"}
_LEADING = INSIDE | word_set("after against at before to toward towards within")
"""What leads from a metric to where, when or against what it was taken: `efficacy against infection`."""
_TIMING = word_set("after at within")
_NEAR = 5  # tokens of a figure that tells when
_FAR = 16  # tokens from a metric to the colon that its values follow


def subject_of(read: Reading, first: int, end: int) -> Range | None:
    """The metric that a verb right before a figure has as its subject: `the F1 of all nets on X is`.

    `None` where another verb stands between, or where what stands there is no metric.
    """
    words, k = read.words, past_stating(read, first, end)
    if read.word(end) not in EXCEEDING and (k == end or not _PREDICATES.intersection(words[k:end])):
        return None
    if k == first:
        return _timed(read, first)
    breaks = (j + 1 for j in range(k - 1, first - 1, -1) if read.marks[j] in "VZA" or words[j] in _CLAUSES)
    first = next(breaks, first)
    links = (j for j in range(first + 1, k) if words[j] in _LEADING)
    phrases = (phrase_before(read, first, link) for link in links)
    return next((each for each in phrases if each and is_measured(words[slice(*each)])), None)


def _timed(read: Reading, end: int) -> Range | None:
    """The metric before a figure that only tells when: `mortality at 90 days`, which ends before `end`."""
    near = range(end - 1, max(0, end - _NEAR), -1)
    link = next((k for k in near if read.words[k] in _TIMING and read.words[k + 1][0].isdigit()), 0)
    found = phrase_before(read, 0, link) if link else None
    return found if found and is_measured(read.words[slice(*found)]) else None


def antecedent(read: Reading, first: int, start: int) -> Range | None:
    """The metric that a clause goes on with: `in recall, which grew by`; the clause begins at `start`."""
    if start - 2 < first or read.words[start - 1] != "," or read.words[start] not in ("which", "that"):
        return None
    found = phrase_before(read, first, start - 1)
    return found if found and is_metric(read, found) else None


def announced(read: Reading, colon: int) -> Range | None:
    """The metric that is named last before a colon: `sets a new best accuracy on two sets: 84% on X`."""
    for k in range(colon, max(0, colon - _FAR), -1):
        if read.words[k - 1] in ("result", "results"):
            return None  # `improves performance, with these results on two sets: 84% on X`
        if is_measure(read.words[k - 1]) and read.marks[k - 1] in "NL":
            return phrase_before(read, 0, k)
    return None
