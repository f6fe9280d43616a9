"""The metric that a figure has from further before: the subject of its verb, or what a colon announces.

`the F1 of all nets on X is 90%`, `mortality at 90 days was 15%`, `in recall, which grew by 5%`.
"""

from kg.extract.claims.directions import Way
from kg.extract.claims.metrics import EXCEEDING, INSIDE, LASTING, NEARLY, REACHING, is_metric, past_stating
from kg.extract.claims.phrases import phrase_at, phrase_before
from kg.extract.claims.reading import Range, Reading
from kg.extract.claims.shared import REACHED, past_merely
from kg.extract.generic import word_set
from kg.extract.measures import is_measure, is_measured

_CLAUSES = word_set("that which while whereas but ; : (")
_PREDICATES = LASTING | REACHING - NEARLY - {"to", "at", "with", "all", "both"}
_LEADING = INSIDE | word_set("after against at before to toward towards within")
"""What leads from a metric to where, when or against what it was taken: `efficacy against infection`."""
_TELLING = word_set("after aged at over than week within year")
_SHARES = word_set("fraction incidence percentage prevalence proportion risk share")
"""What is measured with whose it is: `the proportion of patients in remission was`."""
_NEVER_REACHED = word_set(
    "capabilities capability effectiveness efficiency metric metrics performance quality result results speed"
)
"""What is improved, but has no value to reach: `boosts performance, reaching 70%` is of something else."""
_NEAR = 5  # tokens of a figure that tells when or who
_FAR = 16  # tokens from a metric to the colon that its values follow


def subject_of(read: Reading, first: int, end: int) -> Range | None:
    """The metric that a verb right before a figure has as its subject: `the F1 of all nets on X is`.

    `None` where another verb stands between, or where what stands there is no metric.
    """
    words, k = read.words, past_stating(read, first, end)
    if read.word(end) not in EXCEEDING and (k == end or not _PREDICATES.intersection(words[k:end])):
        return None
    return _before_figure(read, first) if k == first else _headed(read, first, k)


def _before_figure(read: Reading, end: int) -> Range | None:
    """The metric before a figure that only tells when or who, and ends there: `mortality at 90 days`."""
    near = range(end - 1, max(0, end - _NEAR), -1)
    number = next((k for k in near if read.words[k][0].isdigit()), 0)
    if read.word(number - 1) == "to" and read.word(number - 2)[:1].isdigit():
        number -= 2  # `men aged 40 to 60 years`
    return _headed(read, 0, number) if read.word(number - 1) in _TELLING else None


def _headed(read: Reading, first: int, end: int) -> Range | None:
    """The metric that begins the noun phrases before a word, behind the last verb, or the share that does."""
    breaks = (
        j + 1 for j in range(end - 1, first - 1, -1) if read.marks[j] in "VZA" or read.words[j] in _CLAUSES
    )
    first = next(breaks, first)
    for link in (j for j in range(first + 1, end) if read.words[j] in _LEADING):
        found = phrase_before(read, first, link)
        if found and is_measured(read.words[slice(*found)]):
            return found
        of_whom = phrase_at(read, link + 1, end) if read.words[link] == "of" else None
        if found and of_whom and read.head(found) in _SHARES:
            return found[0], of_whom[1]
    return None


def named_in_bracket(read: Reading, first: int, end: int) -> Range | None:
    """The metric that a comma parts from its value in a bracket: `(sensitivity, 94%)`."""
    found = phrase_before(read, first, end - 1) if end > first and read.words[end - 1] == "," else None
    opened = found is not None and read.word(found[0] - 1) in ("(", "[", ";")
    return found if found and opened and is_measured(read.words[slice(*found)]) else None


def antecedent(read: Reading, first: int, start: int) -> Range | None:
    """The metric that a clause goes on with: `in recall, which grew by`; the clause begins at `start`."""
    if start - 2 < first or read.words[start - 1] != "," or read.words[start] not in ("which", "that"):
        return None
    found = phrase_before(read, first, start - 1)
    if found and not read.has_measure(found) and read.is_marked(found[0] - 2, "M"):
        return None  # `0.89 V in 0.1 M KOH, which is 40 mV more`: a substance, and how much of it
    return found if found and is_metric(read, found) else None


def reached_by(read: Reading, first: int, end: int) -> Range | None:
    """What reaches a value in a clause that goes on: `boosts accuracy, reaching`, `recall that reached`."""
    end = past_merely(read, end)
    verb = read.past(end - 1, "R", first=first)
    if verb - 1 <= first or not REACHED.match(read.words[end - 1]):
        return None
    link, going_on = read.words[verb - 1], read.words[end - 1].endswith("ing")
    if link not in ("that", "which") and not (link == "," and going_on):
        return None
    stop = verb - 1 - (link == "which" and read.words[verb - 2] == ",")
    found = phrase_before(read, first, stop)
    if found is None or not is_measured(read.words[slice(*found)]):
        found = _headed(read, first, stop)
    k = read.past(found[0], "TJ") - 1 if found else first
    joined = k > first and (read.words[k] in ("and", "or", ",") or read.way(k) is Way.LESS)
    return None if found is None or joined or read.head(found) in _NEVER_REACHED else found


def announced(read: Reading, colon: int) -> Range | None:
    """The metric that is named last before a colon: `sets a new best accuracy on two sets: 84% on X`."""
    for k in range(colon, max(0, colon - _FAR), -1):
        if read.words[k - 1] in ("result", "results"):
            return None  # `improves performance, with these results on two sets: 84% on X`
        if is_measure(read.words[k - 1]) and read.marks[k - 1] in "NL":
            return phrase_before(read, 0, k)
    return None
