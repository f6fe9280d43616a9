"""What a figure in a bracket is of: `accuracy (94%)`, `surpassing X (90% F1)`, `a cut (30%) in errors`."""

from collections.abc import Callable

from kg.extract.claims.changes.beside import Beside
from kg.extract.claims.changes.outcomes import outcome
from kg.extract.claims.clauses import words_after
from kg.extract.claims.comparison.comparators import SURPASSES
from kg.extract.claims.directions import COMPARATIVES, Way
from kg.extract.claims.metrics import is_metric, stated_metric
from kg.extract.claims.phrases import phrase_at, phrase_before
from kg.extract.claims.reading import Range, Reading
from kg.extract.claims.shared import Outcome
from kg.extract.generic import word_set
from kg.extract.measures import is_measured
from kg.model import Bound

_COPULAS = ("is", "are", "was", "were", "remains", "remain", "remained")
_VERSUS = word_set("vs vs. v versus compared")
_NEAR_CHANGE = 10  # tokens of a bracket with a change
_COMPARED_TO = (["compared", "to"], ["compared", "with"])
_FAR, _NEAR = 16, 4  # tokens from a figure to `vs.`, and from there to the number that it is set against


def bracketed(at: Beside) -> Outcome | None:
    """What a figure without a sign is of when it stands in a bracket; `None` where its clause tells."""
    if at.opening == at.left[1] or at.sign:
        return None
    return next((said for rule in _RULES if (said := rule(at))), None)


def _is_led(at: Beside) -> bool:
    """Whether a bracket tells by how much something changed: `(by 3%)`."""
    return "by" in at.read.words[at.opening : at.left[1]]


def _changes(at: Beside) -> bool:
    """Whether a bracket tells of a change: `(by 3%)`, `(3% better)`."""
    return _is_led(at) or any(at.read.way(k) for k in range(*at.right))


def is_set_against(at: Beside) -> bool:
    """Whether a bracket has the values of two: `(4% vs. 5%)`, `(4% of men compared with 5% of women)`.

    Neither tells by how much something changed: not `(by 4% vs. 5%)`, `(+4% vs. +5%)`.
    """
    words, end = at.read.words, at.right[0]
    if at.opening == at.left[1] or at.sign or at.is_factor or _is_led(at):
        return False
    for k in range(end, min(end + _FAR, len(words))):
        if words[k] in _VERSUS:
            return any(word[0].isdigit() for word in words[k + 1 : k + _NEAR])
        if words[k] in (")", ";", "=", "<") or at.read.way(k):
            return False
    return False


def _versus(at: Beside) -> Outcome | None:
    """`lower memory usage (4 GB vs. 5 GB)`, `a gain in F1 (7% vs. 5%)`; not `more frequent (4% vs. 5%)`."""
    read = at.read
    found = phrase_before(read, at.left[0], at.opening) if is_set_against(at) else None
    if found is None or not set(read.marks[slice(*found)]) - set("JR"):
        return None
    told = read.words[found[0] - 1] in COMPARATIVES or _is_gain_in(read, found) or _is_won_in(at, found)
    metric = found if told else _compared(at)
    return Outcome(None, metric) if metric else None


def _valued(at: Beside) -> Outcome | None:
    """`improvements at night (86% accuracy)`, `14% in IoU (15% in F1)`; not `improvements (5% in F1)`."""
    read, inside = at.read, at.right[0] + (at.following == "in")
    if inside > at.right[0] and at.opening and read.is_noun_of_change(at.opening - 1):
        return None
    valued = phrase_at(read, inside, at.right[1]) if at.is_percent else None
    told = valued and valued[0] == inside and is_metric(read, valued) and not _changes(at)
    return Outcome(None, valued) if told else None


def _beaten(at: Beside) -> Outcome | None:
    """`surpassing X (90% accuracy)`."""
    if _changes(at) or not is_beaten(at.read, at.left[0], at.opening):
        return None
    own = at.after
    return Outcome(None, own if own and is_metric(at.read, own) else None)


def _is_gain_in(read: Reading, phrase: Range) -> bool:
    """Whether a metric stands behind a noun of change and `in`: `an advantage in precision`."""
    first = phrase[0]
    return read.words[first - 1] == "in" and read.way(first - 2) is not None and is_metric(read, phrase)


def _is_won_in(at: Beside, phrase: Range) -> bool:
    """Whether a metric tells in what others are surpassed: `outperforms X in accuracy`."""
    read, link = at.read, phrase[0] - 1
    named = read.words[link] in ("in", "on") and is_metric(read, phrase)
    return named and is_beaten(read, at.left[0], link)


def _compared(at: Beside) -> Range | None:
    """What is better than that of another before a bracket: `higher accuracy than X`, `compared to X`."""
    read, first = at.read, at.left[0]
    for k in range(at.opening - 1, first, -1):
        if read.words[k] == "than" or read.words[k : k + 2] in _COMPARED_TO:
            found = phrase_before(read, first, k)
            better = found is not None and read.words[found[0] - 1] in COMPARATIVES
            return found if found and better and is_metric(read, found) else None
        placed = read.marks[k] == "I" and read.words[k - 1] != "compared"
        if read.marks[k] in "VZA" or read.words[k] in COMPARATIVES or placed:
            return None  # `higher accuracy than Rho across noise levels (10%)`
    return None


def _alone(at: Beside) -> Outcome | None:
    """`human experts (21.3%)`: nothing else stands in the bracket."""
    read, (first, opening), (end, closing) = at.read, (at.left[0], at.opening), at.right
    if end < closing or _is_led(at) or is_set_against(at):
        return None
    most = at.figure.bound is Bound.UP_TO
    if opening > first and (read.way(opening - 1) or (most and _is_changed(read, first, opening))):
        after = words_after(read, closing + 1, max(at.around[1], closing + 1))
        return outcome(read, (first, opening), after)  # `a reduction (30%) in errors`
    if most and is_beaten(read, first, opening):
        return Outcome(Way.BETTER)  # `outperforms X on two sets (up to 9%)`
    metric = stated_metric(read, first, opening)
    if metric is None or not read.has_measure(metric):
        metric = _predicated(read, first, opening) or _compared(at)
    return Outcome(None, metric)


_RULES: tuple[Callable[[Beside], Outcome | None], ...] = (_alone, _versus, _valued, _beaten)
"""What a figure in a bracket may be of; the first that answers wins."""


def _predicated(read: Reading, first: int, end: int) -> Range | None:
    """The metric of which an adjective tells where it is so: `accuracy is highest on guidelines (90%)`."""
    verb = next((k for k in range(first + 1, end - 1) if read.marks[k] in "VZA"), None)
    if verb is None or read.words[verb] not in _COPULAS or read.marks[verb + 1] not in "JR":
        return None
    found = phrase_before(read, first, verb)
    return found if found and is_measured(read.words[slice(*found)]) else None


def _is_changed(read: Reading, first: int, end: int) -> bool:
    """Whether a noun of change stands before a bracket, with what changed: `an improvement in recall (`."""
    nouns = (k for k in range(first, end - 1) if read.way(k) and read.words[k + 1] == "in")
    verb = next((k for k in range(end - 1, first - 1, -1) if read.marks[k] in "VZA"), None)
    named = phrase_before(read, first, end)
    valued = named is not None and is_metric(read, named)
    if verb is not None and not valued and read.way(verb) and not SURPASSES.match(read.words[verb]):
        return True  # `boosts the performance of small models (up to 33%)`
    return any(not read.has_mark("VZA", k, end) for k in nouns)


def is_beaten(read: Reading, first: int, end: int) -> bool:
    """Whether a verb of surpassing stands before a bracket, with nothing but its object between."""
    verbs = (k for k in range(first, end - 1) if SURPASSES.match(read.words[k]))
    return any(not {"by", "in"} & set(read.words[k:end]) for k in verbs)


def past_change(read: Reading, opening: int) -> Range | None:
    """The metric behind a bracket that tells of a change of the value: `81% (+17%) average accuracy`."""
    inside = read.words[opening : opening + _NEAR_CHANGE]
    signed = inside[:1] == ["("] and inside[1:2] and inside[1][0] in "+-" and ")" in inside
    after = opening + inside.index(")") + 1 if signed else opening
    found = phrase_at(read, after, len(read.words)) if signed else None
    return found if found and is_metric(read, found) else None
