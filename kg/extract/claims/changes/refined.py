"""What a figure says with all that is looked at beyond the words of change: a sign, a bracket, a subject."""

from collections.abc import Callable
from dataclasses import replace

from kg.extract.claims.antecedents import announced, antecedent, named_in_bracket, reached_by, subject_of
from kg.extract.claims.changes.before import changed_itself
from kg.extract.claims.changes.beside import Beside
from kg.extract.claims.changes.brackets import is_beaten, is_set_against, past_change
from kg.extract.claims.changes.changed import changed_before, within
from kg.extract.claims.changes.deadlines import without_deadline
from kg.extract.claims.changes.measured import is_named_metric, measured_by, reached_in
from kg.extract.claims.changes.no_values import past_mark, without_change, without_thing
from kg.extract.claims.clauses import bracket_after
from kg.extract.claims.comparison.owners import lead_of
from kg.extract.claims.comparison.rivals import rival_at
from kg.extract.claims.directions import Way
from kg.extract.claims.metrics import PLACES, is_metric, stated_metric
from kg.extract.claims.phrases import phrase_at
from kg.extract.claims.reading import Range, Reading
from kg.extract.claims.shared import Outcome, is_told
from kg.extract.figures.units import RATIOS
from kg.extract.generic import word_set
from kg.extract.measures import is_measure
from kg.model import ClaimKind

_WHERE = word_set("on across including like as e.g. datasets benchmarks tasks")
_DEGREES = word_set("more less further greater larger smaller")
_ITEMS = word_set(", ( and ; : achieved achieves")
_LISTED = 8  # tokens from a verb of surpassing to the last whom it surpasses
_POINTS = word_set("absolute basis log logarithmic percent percentage relative")

_Step = Callable[[Beside, Outcome], Outcome]
"""A figure, and what is said of it → the same, or what is said with one thing more looked at."""


def refined(at: Beside, said: Outcome) -> Outcome:
    """What a figure says, from what the words of change around it say."""
    for step in _STEPS:
        said = step(at, said)
    return said


def is_share(at: Beside, said: Outcome) -> bool:
    """Whether a percentage is one of something: `67% of errors`, but not `20% of bitrate saving`."""
    if not at.is_percent or at.right[0] == at.right[1] or at.following != "of":
        return False
    of_what = at.after_of
    return not (of_what and said.way is not None and at.read.way(of_what[1] - 1) is not None)


def value_of(at: Beside, said: Outcome) -> Range | None:
    """The metric of which what looks like a share is the value: `39.85% of R@100`."""
    of_what = at.after_of
    named = of_what and is_share(at, said) and said.way is None
    return (
        of_what if of_what and named and is_named_metric(at.read, of_what, at.right[0] + 1, at.end) else None
    )


def _margin(at: Beside, said: Outcome) -> Outcome:
    """`with margins of 0.5% in recall`: a margin is a gain."""
    gained = at.has_margin and said.way is None and at.figure.kind in RATIOS
    return replace(said, way=Way.BETTER) if gained else said


def _value_of_each(at: Beside, said: Outcome) -> Outcome:
    """`reduced the risk (2.1% vs. 2.9%)`: the risk of each, and not by how much it changed.

    But `reduced it more than A (52% vs. 15%)`: what is compared are the changes themselves.
    """
    if _DEGREES.intersection(at.read.words[slice(*at.near)]) or not is_set_against(at):
        return said
    return Outcome(None, said.metric or changed_itself(at.read, at.left[0], at.opening))


def _signed_in_bracket(at: Beside, said: Outcome) -> Outcome:
    """`ratings rose across accuracy (+14 points)`, `detection (+3% in FID)`, `(-6% toxicity)`."""
    if not at.sign or at.opening >= at.end:
        return said
    first, end = at.right
    inside = within(at.read, first, end) or (said.metric if said.metric and said.metric[0] >= first else None)
    own = inside or (at.after if first < end else None)
    before = stated_metric(at.read, *at.near, signed=True)
    if own is None and before and _is_place(at.read, before, at.opening):
        return replace(said, metric=None)
    return replace(said, metric=own or before or said.metric)


def _is_place(read: Reading, phrase: Range, opening: int) -> bool:
    """Whether what stands before a bracket is no metric: `on QSet (+5%), RSet (+6%)`, `surpasses X (+7%)`."""
    lead = None if read.has_measure(phrase) else lead_of(read, opening)
    if lead is None:
        return False
    return read.words[lead] in _WHERE or is_beaten(read, max(0, phrase[0] - _LISTED), opening)


def _antecedent(at: Beside, said: Outcome) -> Outcome:
    """`in recall, which grew by 5%`."""
    if not said.way or said.metric:
        return said
    return replace(said, metric=antecedent(at.read, at.around[0], at.left[0]))


def _changed_before_bracket(at: Beside, said: Outcome) -> Outcome:
    """`reductions in FID (30% better)`."""
    opened = at.read.word(at.opening) == "("
    if not said.way or said.metric or not opened:
        return said
    return replace(said, metric=changed_before(at.read, at.left[0], at.opening))


def _past_rival(at: Beside, said: Outcome) -> Outcome:
    """`a 5% improvement over X in recall`, `gains of 5% over X in recall`."""
    read, (first, end) = at.read, at.right
    if not said.way or said.metric:
        return said
    links = (k for k in range(first, end) if read.words[k] == "over" and (k == first or read.way(k - 1)))
    link = next(links, None)
    rival = None if link is None else rival_at(read, link + 1)
    return replace(said, metric=within(read, rival[1], end)) if rival else said


def _times_a_metric(at: Beside, said: Outcome) -> Outcome:
    """`6.6x throughput` is more of it, `32 times on training time` is better."""
    if not at.is_factor or said.way or not said.metric or said.metric[0] < at.right[0]:
        return said
    return replace(said, way=Way.BETTER if at.following in ("in", "on") else Way.MORE)


def _times_the_size(at: Beside, said: Outcome) -> Outcome:
    """`8 times the size`."""
    times = at.is_factor and said == Outcome() and at.following == "the"
    return Outcome(Way.MORE, at.after) if times else said


def _vague_measure(at: Beside, said: Outcome) -> Outcome:
    """`a good performance with 85 FPS`: what has a unit of its own is no performance."""
    measured = at.figure.kind is ClaimKind.MEASURE and at.figure.unit and not said.way
    return replace(said, metric=None) if measured and _is_vague(at.read, said.metric) else said


def _points_of(at: Beside, said: Outcome) -> Outcome:
    """`7 F1 points`, `7 points of accuracy`; who gains them is no metric."""
    if at.figure.kind is not ClaimKind.POINTS or (said.metric and at.read.has_measure(said.metric)):
        return said
    of_what = at.after_of
    named = of_what if of_what and is_metric(at.read, of_what) else None
    return replace(said, metric=_of_points(at) or named or said.metric)


def _past_bracket(at: Beside, said: Outcome) -> Outcome:
    """`81% (+17%) average accuracy`, `55.5 (+1.4) mIoU`."""
    if said != Outcome() or at.figure.unit not in (None, "%"):
        return said
    return replace(said, metric=past_change(at.read, at.right[1]))


def _bracket_behind(at: Beside, said: Outcome) -> Outcome:
    """`+7.6% (macro-F1)`."""
    if said.metric and not at.sign:
        return said
    return replace(said, metric=bracket_after(at.read, at.right[0], at.around[1]) or said.metric)


def _subject(at: Beside, said: Outcome) -> Outcome:
    """`the F1 of all nets on X is 90%`, `(sensitivity, 94%)`."""
    if said.way or (said.metric and is_metric(at.read, said.metric)):
        return said
    named = subject_of(at.read, at.around[0], at.end) or named_in_bracket(at.read, at.around[0], at.end)
    return replace(said, metric=named or said.metric)


def _reached(at: Beside, said: Outcome) -> Outcome:
    """`achieves 10% elongation`, `boosts accuracy, reaching 70%`."""
    told = said == Outcome() and at.figure.unit in (None, "%") and is_told(at.read, at.end, None)
    own = reached_in(at.read, at.right) if at.is_percent else None
    found = own or reached_by(at.read, at.around[0], at.end)
    return replace(said, metric=found) if told and not is_share(at, said) else said


def _measured_by(at: Beside, said: Outcome) -> Outcome:
    """`better by 5%, as measured by the FID`."""
    if is_share(at, said) or (said.metric and not _is_vague(at.read, said.metric)):
        return said
    return replace(said, metric=measured_by(at.read, at.right[0], at.around[1]) or said.metric)


def _announced(at: Beside, said: Outcome) -> Outcome:
    """`sets a new best accuracy on two sets: 84% on X`."""
    listed = at.left[0] < at.end and at.last == ":" and said.way is None
    if not listed or (said.metric and (at.read.has_measure(said.metric) or _is_listed(at, said.metric))):
        return said
    return Outcome(None, announced(at.read, at.end - 1))


def _is_listed(at: Beside, metric: Range) -> bool:
    """Whether a metric is an item of a list whose items are metrics: `F1: 0.92, MCC: 0.84`."""
    words = at.read.words
    if metric[1] != at.end - 1 or words[metric[0] - 1] not in _ITEMS or not is_metric(at.read, metric):
        return False
    colons = (k for k in range(1, len(words) - 1) if words[k] == ":" and words[k + 1][0].isdigit())
    named = [words[k - 1] for k in colons]  # told twice: `on Foo (GLEU: 91), Qua (GLEU: 85)`
    return any(map(is_measure, named)) or named.count(at.read.head(metric)) > 1


def _share_beside(at: Beside, said: Outcome) -> Outcome:
    """`comparable quality with only 6% of the size`: the share is none of the quality."""
    if not said.metric or said.way or said.metric[1] >= at.right[0] or not is_share(at, said):
        return said
    led = at.read.words[max(0, at.end - 2) : at.right[0]]
    apart = at.read.words[at.end - 1] != "of" and ("with" in led or "," in led)
    return replace(said, metric=None) if apart else said


def _acted_on(at: Beside, said: Outcome) -> Outcome:
    """`saves 20% tokens`: what a verb of more or less has behind its figure."""
    read, first = at.read, at.end - 1
    verb = first >= at.left[0] and read.way(first) in (Way.LESS, Way.MORE) and read.marks[first] in "VZG"
    if said.metric or not (verb and said.way and at.is_percent) or at.end != at.left[1]:
        return said
    found = at.after
    whole = found is not None and found[0] == at.right[0] and read.marks[found[1] - 1] == "L"
    return replace(said, metric=found) if found and whole and not read.way(found[1] - 1) else said


def _taken_off(at: Beside, said: Outcome) -> Outcome:
    """`shaves 20 ms off the latency`, `cuts 15% from the cost`, `saves 3 GB of memory`, or needs it."""
    if said.metric or at.following not in ("of", "off", "from"):
        return said
    read, first = at.read, at.left[0]
    end = read.past(at.end, "TJR", first=first)
    verb = end - 1 - (read.word(end - 1) == "off")
    cut = said.way and verb >= first and read.way(verb) is Way.LESS and read.marks[verb] in "VZG"
    valued = said.way is None and at.figure.unit and not at.is_percent and at.following == "of"
    of_what = phrase_at(read, at.right[0] + 1, at.right[1]) if cut or valued else None
    named = of_what and (of_what[1] - 1 if valued else of_what[0], of_what[1])  # not `high-quality text`
    return replace(said, metric=of_what) if named and is_metric(read, named) else said


def _share_of(at: Beside, said: Outcome) -> Outcome:
    """`30% of errors`, but not `30% of the time` or `30% of attempts produce errors`."""
    if said.metric or not is_share(at, said):
        return said
    phrase, read = at.after_of, at.read
    if phrase is None or "V" in read.marks[slice(*phrase)]:
        return said
    if said.way and at.last and read.way(at.end - 1) and read.head(phrase) not in PLACES:
        return replace(said, metric=phrase)  # `prunes 30% of the tokens`
    often = read.words[slice(*phrase)] == ["time"]
    return said if often or not read.has_measure(phrase) else replace(said, metric=phrase)


_STEPS: tuple[_Step, ...] = (
    without_deadline,
    _margin,
    past_mark,
    without_change,
    _value_of_each,
    _signed_in_bracket,
    _antecedent,
    _changed_before_bracket,
    _past_rival,
    _times_a_metric,
    _times_the_size,
    _vague_measure,
    without_thing,
    _points_of,
    _past_bracket,
    _bracket_behind,
    _subject,
    _reached,
    _measured_by,
    _announced,
    _share_beside,
    _acted_on,
    _taken_off,
    _share_of,
)
"""What is looked at, in this order; each step sees what those before it made of what is said.

None after `_times_the_size` says which way, so that `is_share` has one answer from there on.
"""


def _is_vague(read: Reading, metric: Range | None) -> bool:
    return metric is not None and read.head(metric) == "performance"


def _of_points(at: Beside) -> Range | None:
    """`F1` of `7 F1 points`, and of `4.3 and 5.2 F1 points`."""
    read, (first, end) = at.read, at.read.range_of(at.figure.span)
    end = end if read.words[end - 1].startswith("point") else at.right[0]
    word = read.words[end - 2]
    named = read.words[end - 1].startswith("point") and end - first > 1 and word[0].isalpha()
    return (end - 2, end - 1) if named and word not in _POINTS else None
