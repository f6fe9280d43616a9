"""What a figure says changed, and which way: the words around it, up to the next comma or figure.

`improves sample efficiency by up to 20x`, `a roughly 11x reduction in the FPR`, `94.2% accuracy`.
"""

from dataclasses import replace

from kg.extract.claims.changes.after import said_after
from kg.extract.claims.changes.before import said_before
from kg.extract.claims.changes.changed import in_phrase, within
from kg.extract.claims.changes.subjects import is_plain
from kg.extract.claims.metrics import is_alone, is_metric, stated_metric
from kg.extract.claims.phrases import phrase_before
from kg.extract.claims.reading import Range, Reading
from kg.extract.claims.shared import Outcome
from kg.extract.generic import word_set

_VAGUE = word_set("performance results result quality efficiency effectiveness")
_SCORED = _VAGUE | word_set("score scores value values rate rates metric metrics")
_CIRCUMSTANCES = word_set("absence area case context course event face field light majority presence use")
_HIGHER = word_set("greater higher lower")
_COPULAS = word_set("is are was were being")


def outcome(
    read: Reading, left: Range, right: Range, *, linked: bool = False, signed: bool = False
) -> Outcome:
    """What the tokens before a figure and those after it say, each within one clause.

    What follows at once counts first: `20x faster inference`; then the nearest word before. A figure is
    `linked` when it begins with `from`, so that no `by` has to stand before it; a `signed` one has what it is
    of right before it: `Transparency (+20%)`.
    """
    if read.word(left[1] - 1) == "sd" and left[0] < left[1]:
        return Outcome(None, (left[1] - 1, left[1]))  # `an accuracy drop of 11%, SD 15%`
    after = said_after(read, *right)
    before = said_before(read, *left, linked=linked, signed=signed)
    if after.way:
        return _changed_after(read, left, right, after, before)
    if before.way:
        return _changed_before(read, left[1], right, before, after.metric)
    inside = within(read, *right)
    stated = _less_vague(before, read, after.metric or inside) if before.metric else before
    if after.metric and _is_exact(read, before.metric, left[1]) and not read.has_measure(after.metric):
        return before  # `a mean absolute error of 74.5 HU`
    return Outcome(None, after.metric or stated.metric or inside)


def _changed_after(read: Reading, left: Range, right: Range, after: Outcome, before: Outcome) -> Outcome:
    """`20x faster inference`, `an accuracy 7% higher than`, `lowers the cost by 20% less`."""
    if after.metric:
        return after
    own = _own(read, *left)
    if own and (_is_own_metric(read, own, left[1]) or _is_lower(read, own, left, right)):
        return replace(after, metric=own)
    led = left[1] - left[0] > 1 and read.words[left[1] - 1] == "by"
    if led and before.way and read.words[right[0] : right[0] + 1] == ["more"]:
        return before  # `decreased by 2 points more`
    return replace(after, metric=before.metric) if led else after


def _changed_before(read: Reading, end: int, right: Range, before: Outcome, behind: Range | None) -> Outcome:
    """`improves it by 5% in accuracy`, `an accuracy gain of 5%`; `behind` is the metric after the figure.

    What tells the change ends at `end`.
    """
    beside = behind if behind and behind[0] == right[0] else None
    exact = before.metric if before.metric and is_metric(read, before.metric) else None
    inside = behind or within(read, *right) or _gained_in(read, end, right)
    return _less_vague(replace(before, metric=beside or exact or inside or before.metric), read, inside)


def _gained_in(read: Reading, end: int, right: Range) -> Range | None:
    """`an increase of 5% in the duration of talks`; before `end` stands the noun of change with its `of`."""
    told = end > 1 and read.words[end - 1] == "of" and read.way(end - 2) and read.is_marked(right[0] + 1, "T")
    found = in_phrase(read, *right, links=("in",)) if told else None
    owned = found and read.word(found[1]) == "of" and read.head(found) not in _CIRCUMSTANCES
    return found if owned else None


def _is_own_metric(read: Reading, phrase: Range, end: int) -> bool:
    """Whether a phrase before a figure is a metric; where it is said to be more, by its words alone."""
    return read.has_measure(phrase) if read.words[end - 1] in _COPULAS else is_metric(read, phrase)


def _is_lower(read: Reading, phrase: Range, left: Range, right: Range) -> bool:
    """Whether a thing is told to be lower: `a hardware budget 8x lower than`, `the price was 8% lower`."""
    first, end = left
    said = read.words[end - 1] in _COPULAS
    if read.word(right[0]) not in (_HIGHER if said else ("lower", "higher")) or is_alone(read, phrase):
        return False
    if said:
        return is_plain(read, first, phrase)
    article = phrase[0] > 0 and read.words[phrase[0] - 1] in ("a", "an", "its", "their")
    plain = all(read.tokens[k].text.islower() for k in range(*phrase)) and read.marks[phrase[1] - 1] == "N"
    return plain and article and phrase[1] == end


def _is_exact(read: Reading, metric: Range | None, end: int) -> bool:
    """Whether a metric that names what is measured has its value behind `of`: not `a score of`."""
    if metric is None or read.word(end - 1) != "of" or read.head(metric) in _SCORED:
        return False
    return read.has_measure(metric)


def _own(read: Reading, first: int, end: int) -> Range | None:
    """`an accuracy 7% higher than`, `its accuracy is 7% higher than`."""
    is_said = end > first and read.words[end - 1] in _COPULAS
    if not is_said:
        return phrase_before(read, first, end)
    return stated_metric(read, first, end)


def _less_vague(said: Outcome, read: Reading, inside: Range | None) -> Outcome:
    """`a performance gain of 2% in accuracy` is one of accuracy."""
    last = read.head(said.metric) if said.metric else ""
    vague = last in _VAGUE or (said.metric and read.way(said.metric[1] - 1))
    return replace(said, metric=inside) if vague and inside else said
