"""What the words before a figure say changed: `improves accuracy by`, `an accuracy gain of`.

The nearest word of change that speaks of the figure tells; without one, the metric that is stated does.
"""

import re
from collections.abc import Callable

from kg.extract.claims.attached import before_goal, past_article
from kg.extract.claims.changes.change_words import Change, changes_before, doing, has_change
from kg.extract.claims.changes.changed import beaten, in_phrase, is_verb, what_changed, whole, within
from kg.extract.claims.changes.subjects import RISING, is_plain, past_places
from kg.extract.claims.directions import COMPARATIVES, Way
from kg.extract.claims.metrics import STATING, is_alone, is_defined_measure, is_metric, stated_metric
from kg.extract.claims.phrases import DOING, phrase_at, phrase_before
from kg.extract.claims.reading import Range, Reading
from kg.extract.claims.shared import Outcome
from kg.extract.generic import word_set
from kg.extract.measures import is_measure
from kg.text.people.capitals import has_capitals

_COMPARED = re.compile(r"(?:outperform|surpass|exceed|beat|outstrip|underperform|lag|trail)")
_LED = word_set("by average margin maximum factor")
_PASSED = word_set("below under above beyond past")
_VAGUE = word_set("performance metric metrics quality generalization efficiency")
_PLACING = word_set("with on for in")
_BEING = word_set("is are was were be been being")
_RANGING = word_set("range ranged ranges varied varies")
_PASSING = word_set("falls rises climbs plummets plunges")  # verbs, whatever their tags
_VERSIONED = re.compile(r"-\d+(?:\.\d+)?[BMo]?(?![\w.])|\d\.\d|\d[BM]\b")  # `GPT-4`, `Qwen2.5-VL-7B`
_OBJECTS = word_set("it them")
_MULTIPLIED = re.compile(r"(?:doubl|tripl|quadrupl)")

_Rule = Callable[[Change], Outcome | None]
"""What a word of change says of its figure; `None` where the rule does not know."""


def said_before(read: Reading, first: int, end: int, *, linked: bool, signed: bool) -> Outcome:
    """`improves accuracy by`, `an accuracy gain of`, `a reduction in cost of`, `an accuracy of`."""
    level = stated_metric(read, first, end) if read.word(end - 1) == "of" and first < end else None
    if level and not has_change(read, level) and _follows_to(read, first, level[0]):
        return Outcome(None, level)  # `boosts it to a score of`
    change = next(changes_before(read, first, end, level, linked=linked), None)
    if change is None:
        return _stated(read, first, end, linked=linked, signed=signed)
    return _first(_OF_VALUES, change) or _of_change(doing(change))


def _of_change(change: Change) -> Outcome:
    """What is said of a change; as the last resort its word is taken for a noun."""
    return _first(_OF_CHANGES, change) or _noun_of_change(change)


def _first(rules: tuple[_Rule, ...], change: Change) -> Outcome | None:
    """The answer of the first rule that has one."""
    return next((said for rule in rules if (said := rule(change))), None)


def _stated(read: Reading, first: int, end: int, *, linked: bool, signed: bool) -> Outcome:
    """What is said where no word of change speaks of it: `an accuracy of`, `the performance drop is`."""
    stated = stated_metric(read, first, end, signed=signed, linked=linked)
    named = read.way(stated[1] - 1) if stated and not is_measure(read.head(stated)) else None
    if stated and named:
        return Outcome(named, (stated[0], stated[1] - 1) if stated[1] - stated[0] > 1 else None)
    return Outcome(None, stated)


def _of_another_verb(change: Change) -> Outcome | None:
    """`our improved method has a score of`: the value of what is improved."""
    if not (change.has_level and change.level):
        return None
    first = change.level[0]
    led = change.k < first - 1 and change.read.words[first - 1] == "at"  # `better quality at speeds of`
    return Outcome(None, change.level) if led or _acts(change.read, change.k + 1, first) else None


def _improved_on(change: Change) -> Outcome | None:
    """`improving on the baseline score of`: the value of what is improved on."""
    improved = change.level and change.word.startswith("improv")
    following = change.read.words[change.k + 1] if improved else ""
    return Outcome(None, change.level) if following in ("on", "upon", "over") else None


def _surpassed_value(change: Change) -> Outcome | None:
    """`surpassing the best score of`: the value of what is surpassed; not `beating it by a margin of`."""
    words = change.read.words
    if not _COMPARED.match(change.word) or words[change.end - 1] != "of":
        return None
    return None if _LED & set(words[change.k + 1 : change.end]) else Outcome(None, change.level)


def _surpassed_mark(change: Change) -> Outcome | None:
    """`surpassing the 72% ceiling`, `doubling the 20% of X`: the figure itself is what is surpassed."""
    between = change.read.marks[change.k + 1 : change.end]
    articles = bool(between) and set(between) == {"T"}
    if _COMPARED.match(change.word) and (articles or not between):
        return Outcome()
    return Outcome() if articles and _MULTIPLIED.match(change.word) else None


def _surpasses(change: Change) -> Outcome | None:
    """`outperforms it in accuracy by`, `its accuracy surpasses X by`, `surpasses the best IoU score by`."""
    if not _COMPARED.match(change.word):
        return None
    if change.level:
        return Outcome(None, change.level)
    read, first, k, end = change.read, change.first, change.k, change.end
    named = _compared_in(read, k + 1, end) or _comparing(read, first, k) or beaten(read, k + 1, end)
    return Outcome(change.way, named or _attained(read, first, k))


_OF_VALUES: tuple[_Rule, ...] = (
    _of_another_verb,
    _improved_on,
    _surpassed_value,
    _surpassed_mark,
    _surpasses,
)
"""What tells that a figure is the value of something beside the word of change, or surpassed by it."""


def _acts_on(change: Change) -> Outcome | None:
    """`improves accuracy by`, `speeds up training by`, `a gain in accuracy of`; `compresses images by`."""
    read, k, end = change.read, change.k, change.end
    start = k + 2 if read.word(k + 1) == "up" else k + 1
    found = in_phrase(read, start, end) or phrase_at(read, start, end)
    if found is None or read.words[found[0]] in DOING | _RANGING or _is_gainer(read, found, change.way):
        return None  # `the maximum decrease reaching`, `improves Phi-4 by`
    if change.word.startswith("compress") and not is_metric(read, found):
        return Outcome(change.way)
    return None if is_alone(read, found) else Outcome(change.way, _headed(read, whole(read, found, end), end))


def _headed(read: Reading, found: Range | None, end: int) -> Range | None:
    """What changed, with the measure of the second of two names: `reduces mean pose and depth error`."""
    joined = found is not None and read.word(found[1]) == "and"
    if found is None or not joined or read.has_measure(found):
        return found
    other = phrase_at(read, found[1] + 1, end)
    headed = other and other[0] == found[1] + 1 and is_measure(read.head(other))
    return (found[0], other[1]) if other and headed else found


def _changes_itself(change: Change) -> Outcome | None:
    """`accuracy is higher by`, `cost falls below`, `contrast improved by`."""
    read, k, end = change.read, change.k, change.end
    itself = (
        change.word in COMPARATIVES
        or (k == end - 1 and is_passed(read, end))
        or (read.word(k + 1) == "by" and not _is_noun(read, change.first, k))
    )
    return Outcome(change.way, _changing(read, change.first, k)) if itself else None


def _rises_to(change: Change) -> Outcome | None:
    """`the accuracy on X rises from`, `its recall drops to`, `sales rose 12%`."""
    read, k, end = change.read, change.k, change.end
    rises = (change.is_linked and k == end - 1) or read.words[k + 1 : end] == ["to"] or _falls(read, k, end)
    alone = read.marks[k] == "D" and not read.has_mark("VZA", change.first, k)  # a past tense
    verb = alone or read.marks[k] in "VZL" or change.word in RISING
    if not rises or not (verb or _is_passive(read, change.first, k)):
        return None
    rising = _changing(read, change.first, k)
    if rising is None or not (_is_measure(read, rising) or is_plain(read, change.first, rising)):
        return None
    return Outcome(change.way, rising)


def _falls(read: Reading, k: int, end: int) -> bool:
    """Whether a verb has its figure right behind it: `sales fell 12%`, `expression was increased 3-fold`."""
    past = read.words[k].endswith("ed") and read.marks[k] in "VZD"
    return k == end - 1 and (past or read.words[k] in RISING)


def _is_passive(read: Reading, first: int, k: int) -> bool:
    """`is improved to`, `can be drastically reduced from`."""
    return read.word(read.past(k, "R", first=first) - 1) in _BEING


def _noun_of_change(change: Change) -> Outcome:
    """`an accuracy gain of`; what is no noun and has no measure before it names nothing: `models gain`."""
    read, first, k = change.read, change.first, change.k
    subject = what_changed(read, first, k)
    acted = read.is_marked(k, "VZ") and read.word(k + 1) in _OBJECTS  # `the shock lowers it by`
    measured = subject is not None and not acted and _is_measure(read, subject)
    return Outcome(change.way, subject if measured or _is_noun(read, first, k) else None)


_OF_CHANGES: tuple[_Rule, ...] = (_acts_on, _changes_itself, _rises_to)
"""What a figure is a change of, where the word of change is no noun that has it before it."""


def is_passed(read: Reading, first: int) -> bool:
    """Whether a figure begins with what something went past: `falls below 19%`, not `gains over 10%`."""
    way = read.way(first - 1) if first else None
    verb = first > 0 and (read.marks[first - 1] in "VZGD" or read.words[first - 1] in _PASSING)
    return bool(way in (Way.MORE, Way.LESS) and verb and read.words[first] in _PASSED)


def _is_measure(read: Reading, phrase: Range) -> bool:
    """Whether a phrase has a measure, or the short form that the text explains as one."""
    short = read.tokens[phrase[1] - 1].text
    return read.has_measure(phrase) or is_defined_measure(read, short) is True


def _acts(read: Reading, first: int, end: int) -> bool:
    """Whether a verb stands between two places: `achieving`, `has`."""
    return any(read.marks[k] in "VZA" or read.words[k] in DOING for k in range(first, end))


def _compared_in(read: Reading, first: int, end: int) -> Range | None:
    """`outperforms it in accuracy by`, `on the F1 metric by`."""
    link = next((k for k in range(first, end) if read.words[k] in ("in", "on")), end)
    found = within(read, link, end)
    return found if found and read.word(found[1]) == "by" else None


def _comparing(read: Reading, first: int, k: int) -> Range | None:
    """`its accuracy surpasses X by`; not `a net with 3B parameters surpasses X by`."""
    found = phrase_before(read, first, k)
    sized = found is not None and any(word[0].isdigit() for word in read.words[max(0, found[0] - 1) : k - 1])
    return found if found and not sized and is_measure(read.head(found)) else None


def _attained(read: Reading, first: int, k: int) -> Range | None:
    """What a clause goes on with in which others are surpassed: `has the best F1, exceeding X by`."""
    going_on = read.words[k].endswith("ing") and first > 1 and read.words[first - 1] == ","
    going_on = going_on and all(mark == "R" for mark in read.marks[first:k])
    found = phrase_before(read, 0, _past_short_form(read, first - 1)) if going_on else None
    named = found is not None and is_measure(read.head(found)) and not _is_condition(read, found)
    return found if found and named and read.head(found) not in _VAGUE else None


def _past_short_form(read: Reading, end: int) -> int:
    """Where a phrase ends before the bracket that has its short form: `area under the curve (AUC)`."""
    short = end > 2 and read.words[end - 1] == ")" and read.words[end - 3] == "("
    return end - 1 if short and is_measure(read.words[end - 2]) else end


def _is_condition(read: Reading, phrase: Range) -> bool:
    """Whether a phrase tells under what something was reached: `under a 5 m threshold, surpassing X by`."""
    return read.word(read.past(phrase[0], "T") - 1) in ("under", "within", "at")


def _is_gainer(read: Reading, phrase: Range, way: Way) -> bool:
    """Whether a phrase is one name that is no measure: `Gemini`, `Phi-4`, `GPT-4o`, `Qwen2.5-VL-7B`."""
    printed = read.tokens[phrase[0]].text
    named = printed[:1].isupper() and phrase[0] > 0
    versioned = way in (Way.BETTER, Way.MORE) and _VERSIONED.search(printed)
    named = named and (not has_capitals(printed) or bool(versioned))
    return phrase[1] - phrase[0] == 1 and named and not is_measure(printed.lower())


def _follows_to(read: Reading, first: int, k: int) -> bool:
    """Whether `to` stands before the phrase that begins at a word, and its article."""
    k = past_article(read, first, k)
    return k > first and read.words[k - 1] == "to"


def _changing(read: Reading, first: int, k: int) -> Range | None:
    """What changes by itself: `contrast improved by`, `accuracy on two tasks is increased by`."""
    k = read.past(k, "AR", STATING | _BEING, first)
    found = stated_metric(read, first, k) or what_changed(read, first, k)
    link = _link_of(read, found, first) if found else None
    found = found and before_goal(read, first, found)  # `growth at the 5th percentile improves by`
    head = past_places(read, first, found) if found else None
    if link is None or head != found:
        return head
    found = phrase_before(read, first, link)
    return found if found and is_measure(read.head(found)) else None


def _link_of(read: Reading, phrase: Range, first: int) -> int | None:
    """What leads to a phrase that only tells where, before its verb: `the F1 on X and Y improved by`."""
    k = phrase[0]
    if read.has_measure(phrase) or read.words[phrase[1]].endswith("ing"):
        return None
    while k - 1 > first and (read.marks[k - 1] == "T" or read.words[k - 1] == "and"):
        before = phrase_before(read, first, k - 1) if read.words[k - 1] == "and" else (k - 1, k)
        if before is None:
            return None
        k = before[0]
    return k - 1 if k > first and read.words[k - 1] in _PLACING else None


def changed_itself(read: Reading, first: int, end: int) -> Range | None:
    """What changed where no object is named: `mortality was not reduced`, `bleeding rose`."""
    k = next((k for k in range(end - 1, first, -1) if read.way(k)), None)
    if k is None or not (_is_passive(read, first, k) or (k == end - 1 and read.marks[k] in "VZGD")):
        return None
    return _changing(read, first, k)


def _is_noun(read: Reading, first: int, k: int) -> bool:
    """Whether a word of change is a noun: `accuracy gain of`, not `models gain`."""
    if read.word(k + 1) == "of" and not is_verb(read, k):
        return True
    if _is_passive(read, first, k):
        return False  # `interest rates were cut by`
    return not is_verb(read, k) and read.marks[k] not in "VZ" and not (k > first and read.marks[k - 1] == "L")
