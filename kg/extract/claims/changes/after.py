"""What the words after a figure say changed: `20x faster inference`, `a 3% reduction in the FPR`."""

from itertools import takewhile

from kg.extract.claims.changes.changed import before_verb, in_phrase, is_verb, what_changed, whole, within
from kg.extract.claims.directions import COMPARATIVES
from kg.extract.claims.metrics import is_metric
from kg.extract.claims.phrases import DOING, LINKS, VERBS, coordinated, phrase_at
from kg.extract.claims.reading import Range, Reading
from kg.extract.claims.shared import Outcome
from kg.extract.generic import word_set
from kg.extract.measures import has_measure, is_measure

_DIFFERING = word_set("difference differences variation discrepancy change changes")
_DONE = word_set("improved increased enhanced reduced decreased lowered accelerated")
_SPANS = word_set("minutes hours days weeks months years decades generations")
_LATER = word_set("later after afterwards before earlier ago thereafter following into on")
_BESIDE = (["adjacent", "to"], ["close", "to"], ["due", "to"], ["prior", "to"], ["relative", "to"])
_NEAR = 5  # words after a figure of which one may tell of its change
_LISTED = 10  # tokens of a list of what changed


def said_after(read: Reading, first: int, end: int) -> Outcome:
    """`relative gain`, `reduction in the FPR`, `higher accuracy`, `accuracy`."""
    first = _past_of(read, first, end)
    near = takewhile(lambda k: not _is_stopping(read, k), range(first, min(end, first + _NEAR)))
    found = next((said for k in near if (said := _said_by(read, first, k, end))), None)
    return found or _without_change(read, first, end)


def _is_stopping(read: Reading, k: int) -> bool:
    """Whether a word leads to other things: `98% recall on X`, `a 98% recall representing improvements`."""
    word, mark = read.words[k], read.marks[k]
    return word in LINKS or (word in DOING and mark == "G") or (word in VERBS and mark in "VZ")


def _past_of(read: Reading, first: int, end: int) -> int:
    """Where the words begin of which a figure is one: `3 points of improvement`."""
    words = read.words
    if read.word(first) != "of":
        return first
    times = read.word(first - 1) == "times"  # `ten times of faster inference`
    noun = first + 1 < end and bool(read.way(first + 1)) and (times or words[first + 1] not in COMPARATIVES)
    saved = phrase_at(read, first + 1, end)
    if saved and saved[0] == first + 1 and read.way(saved[1] - 1) and saved[1] - saved[0] == 2:
        noun = True  # `20% of bitrate saving`
    return first + 1 if noun else first


def _said_by(read: Reading, first: int, k: int, end: int) -> Outcome | None:
    """What one word after a figure, which ends before `first`, says; the first that answers wins."""
    found = _differing(read, first, k, end) or _done(read, first, k, end)
    if found or not read.way(k) or is_verb(read, k):
        return found
    return _headed(read, first, k, end) or _compared(read, first, k, end) or _changed(read, first, k, end)


def _differing(read: Reading, first: int, k: int, end: int) -> Outcome | None:
    """`a 3% difference in accuracy` goes neither way."""
    if read.words[k] not in _DIFFERING:
        return None
    return Outcome(None, in_phrase(read, k + 1, end) or what_changed(read, first, k))


def _done(read: Reading, first: int, k: int, end: int) -> Outcome | None:
    """`27% improved accuracy`."""
    acts = read.is_marked(k + 1, "T")  # `a loss of 15% reduced the drift`
    done = k == first and not acts and read.words[k] in _DONE and phrase_at(read, k + 1, end)
    verb = done and read.word(done[1]) == "by"  # `fee increases of 10% lowered attendance by 3%`
    return Outcome(read.way(k), done) if done and not verb else None


def _headed(read: Reading, first: int, k: int, end: int) -> Outcome | None:
    """`100% trigger removal accuracy`: a word of change that only tells which measure."""
    headed = k + 1 < end and read.marks[k + 1] in "NL" and is_measure(read.words[k + 1])
    return _without_change(read, first, end) if headed and read.words[k] not in COMPARATIVES else None


def _compared(read: Reading, first: int, k: int, end: int) -> Outcome | None:
    """`20x faster inference`."""
    if read.words[k] not in COMPARATIVES:
        return None
    found = phrase_at(read, k + 1, end)
    if read.word(k + 1) == "than" and first < k and is_metric(read, (first, k)):
        return Outcome(read.way(k), (first, k))  # `3% DSC higher than X`
    if found and read.words[found[0] : found[1] + 1] in _BESIDE:
        return Outcome(read.way(k))  # `48% greater adjacent to them`
    if found and read.head(found) in _SPANS and found[1] < len(read.words):
        found = None if read.words[found[1]] in _LATER else found  # `21% lower ten years later`
    return Outcome(read.way(k), whole(read, found, end))


def _changed(read: Reading, first: int, k: int, end: int) -> Outcome:
    """`3% accuracy gain`, `11x reduction in the FPR`, `2 times cost savings in annotation`."""
    named = what_changed(read, first, k)
    measured = named and has_measure((*read.words[slice(*named)], f"{read.head(named)}s"))
    inside = in_phrase(read, k + 1, end) or within(read, k + 1, end)
    if named and inside and is_metric(read, named) and not is_metric(read, inside):
        measured = True  # `a 5% BECE reduction in lens segmentation`
    return Outcome(read.way(k), named if measured else inside or named)


def _without_change(read: Reading, first: int, end: int) -> Outcome:
    """What is said where no word right after a figure tells of a change."""
    return _shared_change(read, first, end) or Outcome(None, _after_metric(read, first, end))


def _shared_change(read: Reading, first: int, end: int) -> Outcome | None:
    """`1% recall and search speed improvement`, `5% in time and energy reduction`: a list changed."""
    start = first + 1 if read.word(first) == "in" else first
    items = coordinated(read, start, min(end, start + _LISTED)) if start < end else []
    last = items[-1][1] - 1 if items else 0
    way = read.way(last) if len(items) > 1 and not is_verb(read, last) else None
    named = way is not None and items[-1][0] < last and read.words[items[-1][0] - 1] in ("and", "or")
    return Outcome(way, (items[0][0], last)) if named and read.marks[last] in "NL" else None


def _after_metric(read: Reading, first: int, end: int) -> Range | None:
    """`accuracy` of `94% accuracy`."""
    found = phrase_at(read, first, end)
    found = before_verb(read, found) if found else None
    done = found is not None and read.words[found[0]] in DOING  # `λ = 0.6 achieving a perplexity of`
    return found if found and not done and is_metric(read, found) else None
