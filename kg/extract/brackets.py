"""What a figure in a bracket is of: `accuracy (94%)`, `surpassing X (90% F1)`, `a cut (30%) in errors`."""

from kg.extract.changed import Outcome
from kg.extract.clauses import words_after
from kg.extract.comparators import SURPASSES
from kg.extract.directions import COMPARATIVES, Way
from kg.extract.measures import has_measure, is_measured
from kg.extract.metrics import is_metric, stated_metric
from kg.extract.outcomes import outcome
from kg.extract.phrases import Range, Reading, phrase_at, phrase_before
from kg.model import Bound, ClaimKind, Figure

_COPULAS = ("is", "are", "was", "were", "remains", "remain")
_VERSUS = (["vs"], ["vs."], ["versus"])


def bracketed(
    read: Reading, figure: Figure, left: tuple[int, int, int], right: Range, stop: int
) -> Outcome | None:
    """What a figure without a sign is of when it stands in a bracket; `None` where its clause tells.

    `left` is where the clause begins, where the bracket opens, and where the figure begins; `right` is what
    follows in the bracket.
    """
    first, opening, end = left
    led = "by" in read.words[opening:end]
    if right[0] == right[1] and not led:
        return _alone(read, figure, first, opening, right, stop)
    versus = read.words[right[0] : right[0] + 1] in _VERSUS
    beside = phrase_before(read, first, opening) if versus else None
    beside = beside if beside and set(read.marks[slice(*beside)]) - set("JR") else None  # `more frequent (`
    compared = beside and (read.words[beside[0] - 1] in COMPARATIVES or _is_gain_in(read, beside))
    if beside and compared:
        return Outcome(None, beside)  # `lower memory usage (4 GB vs. 5 GB)`, `a gain in F1 (7% vs. 5%)`
    changes = led or any(read.way(k) for k in range(*right))
    valued = phrase_at(read, *right) if right[0] < right[1] and figure.kind is ClaimKind.PERCENT else None
    if valued and not changes and not led and valued[0] == right[0] and is_metric(read, valued):
        return Outcome(None, valued)  # `improvements at night (86% accuracy)`
    if not changes and _is_beaten(read, first, opening):
        own = phrase_at(read, *right)  # `surpassing X (90% accuracy)`
        return Outcome(None, own if own and is_metric(read, own) else None)
    return None


def _is_gain_in(read: Reading, phrase: Range) -> bool:
    """Whether a metric stands behind a noun of change and `in`: `an advantage in precision`."""
    first = phrase[0]
    return read.words[first - 1] == "in" and read.way(first - 2) is not None and is_metric(read, phrase)


def _alone(read: Reading, figure: Figure, first: int, opening: int, right: Range, stop: int) -> Outcome:
    """What a figure with nothing beside it is of: `human experts (21.3%)`."""
    most = figure.bound is Bound.UP_TO
    if opening > first and (read.way(opening - 1) or (most and _is_changed(read, first, opening))):
        after = words_after(read, right[1] + 1, max(stop, right[1] + 1))
        return outcome(read, (first, opening), after)  # `a reduction (30%) in errors`
    if most and _is_beaten(read, first, opening):
        return Outcome(Way.BETTER)  # `outperforms X on two sets (up to 9%)`
    metric = stated_metric(read, first, opening)
    if metric is None or not has_measure(read.words[slice(*metric)]):
        metric = _predicated(read, first, opening)
    return Outcome(None, metric)


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
    return any(not set("VZA") & set(read.marks[k:end]) for k in nouns)


def _is_beaten(read: Reading, first: int, end: int) -> bool:
    """Whether a verb of surpassing stands before a bracket, with nothing but its object between."""
    verbs = (k for k in range(first, end - 1) if SURPASSES.match(read.words[k]))
    return any(not {"by", "in"} & set(read.words[k:end]) for k in verbs)


def past_change(read: Reading, opening: int) -> Range | None:
    """The metric behind a bracket that tells of a change of the value: `81% (+17%) average accuracy`."""
    inside = read.words[opening : opening + 6]
    signed = inside[:1] == ["("] and inside[1:2] and inside[1][0] in "+-" and ")" in inside
    after = opening + inside.index(")") + 1 if signed else opening
    found = phrase_at(read, after, len(read.words)) if signed else None
    return found if found and is_metric(read, found) else None
