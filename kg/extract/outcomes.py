"""What a figure says changed, and which way: the words around it, up to the next comma or figure.

`improves sample efficiency by up to 20x`, `a roughly 11x reduction in the FPR`, `94.2% accuracy`.
"""

import re
from dataclasses import dataclass, replace
from itertools import takewhile

from kg.extract.changed import beaten, in_phrase, is_attribute, what_changed, whole, within
from kg.extract.directions import COMPARATIVES, Way
from kg.extract.generic import MODIFIERS, word_set
from kg.extract.measures import has_measure, is_measure
from kg.extract.metrics import STATING, is_alone, is_defined_measure, is_metric, stated_metric
from kg.extract.phrases import DOING, EMPTY, LINKS, Range, Reading, coordinated, phrase_at, phrase_before
from kg.text.capitals import has_capitals

_COMPARED = re.compile(r"(?:outperform|surpass|exceed|beat|outstrip|underperform|lag|trail)")
_DIFFERING = word_set("difference differences variation discrepancy change changes")
_VAGUE = word_set("performance results result quality efficiency effectiveness")
_DONE = word_set("improved increased enhanced reduced decreased lowered accelerated")
_COPULAS = word_set("is are was were being")
_LED = word_set("by average margin maximum factor")
_PASSED = word_set("below under above beyond past")
_PASSING = word_set("falls rises climbs plummets plunges")  # verbs, whatever their tags
_LISTED = 10  # tokens of a list of what changed
_MULTIPLIED = re.compile(r"(?:doubl|tripl|quadrupl)")
_OPENING = frozenset("([+-−")
_NEAR = 8  # words from a word of change to its figure when nothing joins them


@dataclass(frozen=True, slots=True)
class Outcome:
    """What changed, as a range of tokens, and which way."""

    way: Way | None = None
    """`None` for a value that is only stated."""
    metric: Range | None = None
    """First token and one past the last."""


def outcome(
    read: Reading, left: Range, right: Range, *, linked: bool = False, signed: bool = False
) -> Outcome:
    """What the tokens before a figure and those after it say, each within one clause.

    What follows at once counts first: `20x faster inference`; then the nearest word before. A figure is
    `linked` when it begins with `from`, so that no `by` has to stand before it; a `signed` one has what it is
    of right before it: `Transparency (+20%)`.
    """
    if read.words[left[1] - 1 : left[1]] == ["sd"] and left[0] < left[1]:
        return Outcome(None, (left[1] - 1, left[1]))  # `an accuracy drop of 11%, SD 15%`
    after = _after(read, *right)
    if after.way:
        own = None if after.metric else _own(read, *left)
        if own and is_metric(read, own):
            return replace(after, metric=own)
        if after.metric is None and left[1] - left[0] > 1 and read.words[left[1] - 1] == "by":
            return replace(after, metric=_before(read, *left, linked=linked, signed=signed).metric)
        return after
    before = _before(read, *left, linked=linked, signed=signed)
    inside = after.metric or within(read, *right)
    if before.way:
        exact = before.metric if before.metric and is_metric(read, before.metric) else None
        beside = after.metric if after.metric and after.metric[0] == right[0] else None
        best = beside or exact or after.metric or inside or before.metric
        return _less_vague(replace(before, metric=best), read, inside)
    stated = _less_vague(before, read, inside) if before.metric else before
    return Outcome(None, after.metric or stated.metric or inside)


def is_passed(read: Reading, first: int) -> bool:
    """Whether a figure begins with what something went past: `falls below 19%`, not `gains over 10%`."""
    way = read.way(first - 1) if first else None
    verb = first > 0 and (read.marks[first - 1] in "VZGD" or read.words[first - 1] in _PASSING)
    return bool(way in (Way.MORE, Way.LESS) and verb and read.words[first] in _PASSED)


def _own(read: Reading, first: int, end: int) -> Range | None:
    """`an accuracy 7% higher than`, `its accuracy is 7% higher than`."""
    is_said = end > first and read.words[end - 1] in _COPULAS
    if not is_said:
        return phrase_before(read, first, end)
    found = stated_metric(read, first, end)
    return found if found and has_measure(read.words[slice(*found)]) else None


def _less_vague(said: Outcome, read: Reading, inside: Range | None) -> Outcome:
    """`a performance gain of 2% in accuracy` is one of accuracy."""
    last = read.words[said.metric[1] - 1] if said.metric else ""
    vague = last in _VAGUE or (said.metric and read.way(said.metric[1] - 1))
    return replace(said, metric=inside) if vague and inside else said


def _after(read: Reading, first: int, end: int) -> Outcome:
    """`relative gain`, `reduction in the FPR`, `higher accuracy`, `accuracy`."""
    words = read.words
    times = words[first - 1 : first] == ["times"]  # `ten times of faster inference`
    noun = first + 1 < end and bool(read.way(first + 1)) and (times or words[first + 1] not in COMPARATIVES)
    saved = phrase_at(read, first + 1, end) if words[first : first + 1] == ["of"] else None
    if saved and saved[0] == first + 1 and read.way(saved[1] - 1) and saved[1] - saved[0] == 2:
        noun = True  # `20% of bitrate saving`
    if words[first : first + 1] == ["of"] and noun:
        first += 1  # `3 points of improvement`
    reach = range(first, min(end, first + 5))
    for k in takewhile(lambda k: words[k] not in LINKS, reach):
        if words[k] in _DIFFERING:
            return Outcome(None, in_phrase(read, k + 1, end) or what_changed(read, first, k))
        way = read.way(k)
        done = k == first and words[k] in _DONE and phrase_at(read, k + 1, end)
        if done:
            return Outcome(way, done)  # `27% improved accuracy`
        if not way or _is_verb(read, k):
            continue
        headed = k + 1 < end and read.marks[k + 1] in "NL" and is_measure(words[k + 1])
        if headed and words[k] not in COMPARATIVES:
            break  # `100% trigger removal accuracy`
        if words[k] in COMPARATIVES:
            return Outcome(way, whole(read, phrase_at(read, k + 1, end), end))
        named = what_changed(read, first, k)
        measured = named and has_measure(
            (*words[slice(*named)], f"{words[named[1] - 1]}s")
        )  # `2 times cost savings in annotation`
        return Outcome(way, named if measured else in_phrase(read, k + 1, end) or named)
    return _shared_change(read, first, end) or Outcome(None, _after_metric(read, first, end))


def _shared_change(read: Reading, first: int, end: int) -> Outcome | None:
    """`1% recall and search speed improvement`, `5% in time and energy reduction`: a list changed."""
    start = first + 1 if read.words[first : first + 1] == ["in"] else first
    items = coordinated(read, start, min(end, start + _LISTED)) if start < end else []
    last = items[-1][1] - 1 if items else 0
    way = read.way(last) if len(items) > 1 and not _is_verb(read, last) else None
    named = way is not None and items[-1][0] < last and read.words[items[-1][0] - 1] in ("and", "or")
    return Outcome(way, (items[0][0], last)) if named and read.marks[last] in "NL" else None


def _after_metric(read: Reading, first: int, end: int) -> Range | None:
    """`accuracy` of `94% accuracy`."""
    found = phrase_at(read, first, end)
    done = found is not None and read.words[found[0]] in DOING  # `λ = 0.6 achieving a perplexity of`
    return found if found and not done and is_metric(read, found) else None


def _is_verb(read: Reading, k: int) -> bool:
    """`while reducing cost` begins another clause; `speedup`, `drop` and `gains` do not."""
    word = read.words[k]
    if word.startswith("saving"):
        return False
    return word.endswith(("ing", "ed")) or (word.endswith("es") and read.marks[k] == "Z")


def _before(read: Reading, first: int, end: int, *, linked: bool, signed: bool) -> Outcome:
    """`improves accuracy by`, `an accuracy gain of`, `a reduction in cost of`, `an accuracy of`."""
    words = read.words
    level = stated_metric(read, first, end) if words[end - 1 : end] == ["of"] and first < end else None
    changed = level and any(read.way(k) for k in range(*level))
    if level and not changed and _follows_to(read, first, level[0]):
        return Outcome(None, level)  # `boosts it to a score of`
    for k in range(end - 1, first - 1, -1):
        way = read.way(k)
        if not way or not (linked or _reaches(read, k, end)) or _has_own(read, first, k, end):
            continue
        if level and not changed and _acts(read, k + 1, level[0]):
            return Outcome(None, level)  # `our improved method has a score of`
        if level and words[k].startswith("improv") and words[k + 1] in ("on", "upon", "over"):
            return Outcome(None, level)  # `improving on the baseline score of`
        if words[k] in COMPARATIVES and k > first and is_attribute(read, k):
            continue  # `reduces calls to larger models by`
        if _COMPARED.match(words[k]) and words[end - 1] == "of" and not _LED & set(words[k + 1 : end]):
            return Outcome(None, level)  # `surpassing the best score of`
        articles = k + 1 < end and all(mark == "T" for mark in read.marks[k + 1 : end])
        if (_COMPARED.match(words[k]) or (articles and _MULTIPLIED.match(words[k]))) and (
            articles or k + 1 == end
        ):
            return Outcome()  # `surpassing the 72% ceiling`
        if _COMPARED.match(words[k]):
            said = _compared_in(read, k + 1, end) or _comparing(read, first, k) or beaten(read, k + 1, end)
            return Outcome(None, level) if level else Outcome(way, said)
        k, way = _doing(read, first, k, way)
        start = k + 2 if words[k + 1 : k + 2] == ["up"] else k + 1  # `speeds up training by`
        found = in_phrase(read, start, end) or phrase_at(read, start, end)
        if found and (words[found[0]] in DOING or _is_gainer(read, found)):
            found = None  # `the maximum decrease reaching`, `improves Phi-4 by`
        if found and words[k].startswith("compress") and not is_metric(read, found):
            return Outcome(way)  # `compresses images by`
        if found and not is_alone(read, found):
            return Outcome(way, whole(read, found, end))
        if (
            words[k] in COMPARATIVES
            or (k == end - 1 and is_passed(read, end))
            or (words[k + 1 : k + 2] == ["by"] and not _is_noun(read, first, k))
        ):
            return Outcome(way, _changing(read, first, k))
        subject = what_changed(read, first, k)
        rises = (linked and k == end - 1) or words[k + 1 : end] == ["to"]
        if rises and read.marks[k] in "VZL":  # `the accuracy on X rises from`
            rising = _changing(read, first, k)
            subject = rising if rising and _is_measure(read, rising) else subject
        measured = subject is not None and _is_measure(read, subject)
        return Outcome(way, subject if measured or _is_noun(read, first, k) else None)
    stated = stated_metric(read, first, end, signed=signed, linked=linked)
    named = read.way(stated[1] - 1) if stated and not is_measure(words[stated[1] - 1]) else None
    if stated and named:  # `the performance drop is`
        return Outcome(named, (stated[0], stated[1] - 1) if stated[1] - stated[0] > 1 else None)
    return Outcome(None, stated)


def _is_measure(read: Reading, phrase: Range) -> bool:
    """Whether a phrase has a measure, or the short form that the text explains as one."""
    short = read.tokens[phrase[1] - 1].text
    return has_measure(read.words[slice(*phrase)]) or is_defined_measure(read, short) is True


def _acts(read: Reading, first: int, end: int) -> bool:
    """Whether a verb stands between two places: `achieving`, `has`."""
    return any(read.marks[k] in "VZA" or read.words[k] in DOING for k in range(first, end))


def _compared_in(read: Reading, first: int, end: int) -> Range | None:
    """`outperforms it in accuracy by`, `on the F1 metric by`."""
    link = next((k for k in range(first, end) if read.words[k] in ("in", "on")), end)
    found = within(read, link, end)
    return found if found and read.words[found[1] : found[1] + 1] == ["by"] else None


def _comparing(read: Reading, first: int, k: int) -> Range | None:
    """`its accuracy surpasses X by`."""
    found = phrase_before(read, first, k)
    return found if found and is_measure(read.words[found[1] - 1]) else None


def _is_gainer(read: Reading, phrase: Range) -> bool:
    """Whether a phrase is one name that is no measure: `Gemini`, `Phi-4`."""
    printed = read.tokens[phrase[0]].text
    named = printed[:1].isupper() and not has_capitals(printed) and phrase[0] > 0
    return phrase[1] - phrase[0] == 1 and named and not is_measure(printed.lower())


def _follows_to(read: Reading, first: int, k: int) -> bool:
    """Whether `to` stands before the phrase that begins at a word, and its article."""
    while k > first and (read.marks[k - 1] == "T" or read.words[k - 1] in EMPTY | MODIFIERS):
        k -= 1
    return k > first and read.words[k - 1] == "to"


def _doing(read: Reading, first: int, k: int, way: Way) -> tuple[int, Way]:
    """`lowering chunk growth` lowers: the verb in front of a noun of change, if there is one."""
    for j in range(k - 1, max(first, k - 4) - 1, -1):
        verb = read.way(j)
        if verb and (_is_verb(read, j) or read.marks[j] in "VZ") and not _is_verb(read, k):
            return j, verb
        if read.marks[j] not in "NLJTGDA":
            break
    return k, way


def _changing(read: Reading, first: int, k: int) -> Range | None:
    """What changes by itself: `contrast improved by`, `accuracy on two tasks is increased by`."""
    while k > first and (read.marks[k - 1] in "AR" or read.words[k - 1] in STATING):
        k -= 1
    found = stated_metric(read, first, k)
    return found or what_changed(read, first, k)


def _is_noun(read: Reading, first: int, k: int) -> bool:
    """Whether a word of change is a noun: `accuracy gain of`, not `models gain`."""
    if read.words[k + 1 : k + 2] == ["of"] and not _is_verb(read, k):
        return True
    return (
        not _is_verb(read, k) and read.marks[k] not in "VZ" and not (k > first and read.marks[k - 1] == "L")
    )


def _has_own(read: Reading, first: int, k: int, end: int) -> bool:
    """Whether a noun of change has the figure before it: `a 14% improvement over the baseline of`."""
    words = read.words
    owned = first > 0 and (words[first - 1][-1] in "%}x" or words[first - 1][0].isdigit())
    return owned and k - first < 3 and words[end - 1] == "of" and "over" in words[k + 1 : end]


def _reaches(read: Reading, k: int, end: int) -> bool:
    """Whether a word of change speaks of the figure: `improves it by`, not `a better model with`."""
    words = read.words
    while end > k + 1 and words[end - 1] in _OPENING:
        end -= 1
    last = words[end - 1]
    if last != "by" and "with" in words[k + 1 : end]:
        return False  # `outperforms it with an accuracy of`
    if words[k] in COMPARATIVES:
        return last in ("by", "-", "–", ":")
    if last in ("by", "of", "from", "to") or (last == "in" and k == end - 2):
        return True
    between = range(k + 1, end)
    apart = any(read.marks[j] in "VZA" or words[j] == "and" for j in between)
    return last not in LINKS and end - k <= _NEAR and not apart
