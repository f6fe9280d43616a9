"""What a study was planned for, and not what it found: `powered to detect a 25% reduction`, `90% power`."""

import re
from collections.abc import Callable

from kg.extract.claims.reading import Range, Reading
from kg.extract.claims.shared import Stated
from kg.extract.claims.trial_margins import LIMITS, is_trial_margin
from kg.extract.generic import word_set

_SEEKING = word_set("demonstrate detect detecting establish exclude find show")
_PLANNING = word_set(
    """
    calculated calculation designed enroll enrol estimated necessary needed planned power powered powering
    required sample size sufficient
    """
)
_NEEDED = word_set("needed power powered required sample")
_SIDED = word_set("error i nominal one-sided one-tailed overall two-sided two-tailed type")
_POWERED = word_set("power powered powering")
_DIFFERENCES = word_set("change difference differences effect")
_ASSUMED = re.compile(
    r"(?:assum(?:ed?|es|ing)|hypothesi[sz](?:ed?|es|ing)|postulat(?:ed?|es|ing)|presum(?:ed?|ing))\Z"
)
_EXPECTED = word_set("anticipated expected")  # behind `we` or `was`: not `the expected error`
_BEING = word_set("is are was were been")
_MODALS = word_set("could might would")
_GOALS = word_set("aim ambition commitment goal objective plan pledge target")
_REACHED = word_set("achieved achieves attained attains exceeded exceeds met meets reached reaches surpassed")
_WALLS = word_set("; : ( ) but")
_LEADING = word_set(
    """
    a absolute an as at be by chosen defined for is non-inferiority noninferiority of percentage predefined
    prespecified set specified the to was were , ( = :
    """
)
_ENDING = word_set("to at with for and assuming . , ; )")
_LEAST_POWER = 50  # per cent
_LEAST_RELIABLE = 0.5  # a level of significance is less
_IMPORTANT = word_set("important meaningful relevant")
_MINIMAL = word_set("clinically minimal minimally minimum smallest")
_JUDGED = word_set("considered deemed defined predefined prespecified regarded taken")
_NEAR = 4  # tokens beside a figure in which it is told to be a difference
_FAR = 16  # tokens from a figure to what tells that it was planned


def is_planned(read: Reading, said: Stated) -> bool:
    """Whether a figure tells what was looked for, assumed or allowed before anything was found."""
    return any(rule(read, said) for rule in _RULES)


def _is_sought(read: Reading, said: Stated) -> bool:
    """`powered to detect a 25% reduction`, `300 patients were needed to show a difference of 5%`."""
    first, end = said.tokens
    near = range(first - 1, max(0, first - _FAR), -1)
    seeking = next((k for k in near if read.words[k] in _SEEKING or read.marks[k] in "VZ"), 0)
    if not seeking or read.words[seeking] not in _SEEKING:
        return False
    if read.words[seeking - 1] not in ("to", "of", "for"):
        return False
    plans = _PLANNING.intersection(read.words[max(0, seeking - _FAR) : seeking])
    if seeking == 1:  # `To detect a 15% difference with 80% power, 200 adults were needed`
        plans = _NEEDED.intersection(read.words[end:])
    beside = read.words[max(seeking, first - _NEAR) : end + _NEAR]
    differs = said.way is not None or _DIFFERENCES.intersection(beside)
    return bool(plans and (differs or _POWERED & plans))


def _is_aimed_at(read: Reading, said: Stated) -> bool:
    """`the goal of reducing emissions by 68%`, `a target to cut costs to 5%`."""
    first = said.tokens[0]
    near = range(first - 2, max(0, first - _FAR), -1)
    k = next((k for k in near if read.words[k] in ("of", "to") and read.words[k - 1] in _GOALS), None)
    if k is None or read.way(k + 1) is None or _REACHED.intersection(read.words[max(0, k - _NEAR) : k - 1]):
        return False
    apart = "," in read.words[k:first] or read.has_mark("VZA", k + 2, first)
    return not apart and not any(map(read.way, range(k + 2, first - 1)))


def _is_assumed(read: Reading, said: Stated) -> bool:
    """`we assumed a 20% reduction`, `we hypothesized that it would save 15%`, `whether it would save 15%`."""
    first = said.tokens[0]
    near = range(first - 1, max(-1, first - _FAR - 1), -1)
    k = next((k for k in near if read.words[k] in _WALLS or _is_assuming(read, k, first)), None)
    if k is None or read.words[k] in _WALLS:
        return False
    between = range(k + 1, first)
    verbs = sum(read.marks[j] in "VZ" for j in between)
    inside = read.words[k] == "whether" or "that" in read.words[k:first]
    return verbs <= inside


def _is_assuming(read: Reading, k: int, first: int) -> bool:
    """Whether a word before a figure says that something is assumed or asked."""
    asked = read.words[k] == "whether" and bool(_MODALS.intersection(read.words[k:first]))
    expected = read.words[k] in _EXPECTED and read.word(k - 1) == "we"
    return asked or expected or bool(_ASSUMED.match(read.words[k]))


def _is_assumed_behind(read: Reading, said: Stated) -> bool:
    """`a rate of 10% was assumed`, `a difference of 4 points was considered clinically important`."""
    end = said.tokens[1]
    near = range(end, min(len(read.words), end + _FAR))
    verb = next((k for k in near if read.marks[k] in "VZA" or read.words[k] in _WALLS), None)
    if verb is None or read.words[verb] not in _BEING:
        return False
    done = read.words[verb + 1 : verb + _NEAR]
    judged = bool(_JUDGED.intersection(done) and _IMPORTANT.intersection(read.words[verb : verb + 2 * _NEAR]))
    return judged or bool(_EXPECTED.intersection(done[:1])) or any(map(_ASSUMED.match, done))


def _is_margin(read: Reading, said: Stated) -> bool:
    """`the noninferiority margin was 5 points`, `a 5-point noninferiority margin`."""
    first, end = said.tokens
    k = read.past(first, words=_LEADING, first=1) - 1
    after = (j for j in range(end, min(end + _NEAR, len(read.words))) if read.words[j] in LIMITS)
    behind = next(after, None)
    joined = behind is not None and set(read.marks[end:behind]) <= set("NLJ")
    return (k >= 0 and is_trial_margin(read, k)) or bool(
        behind is not None and joined and is_trial_margin(read, behind)
    )


def _is_power(read: Reading, said: Stated) -> bool:
    """`90% power to detect`, `a power of 80% to show`; not `it saves 20% power`."""
    end, words = said.tokens[1], read.words
    if said.figure.unit != "%" or said.way is not None:
        return False
    bound = max(said.figure.value or 0, said.figure.low or 0, said.figure.high or 0)
    after = end + 1 if read.word(end) == "statistical" else end
    if read.word(after) == "power":
        return bound >= _LEAST_POWER and read.word(after + 1) in _ENDING
    named = said.metric is not None and read.head(said.metric) == "power"
    return named and bool(_SEEKING.intersection(words) or "sample" in words)


def _is_significance(read: Reading, said: Stated) -> bool:
    """`a significance level of 5%`, `a two-sided α of 0.05`; not `α = .91`, `5 σ`, `a damping α of 0.01`."""
    if said.figure.unit not in (None, "%"):
        return False
    metric = read.words[slice(*said.metric)] if said.metric else []
    low = (said.figure.value or 0) < _LEAST_RELIABLE
    sided = metric[-1:] in (["alpha"], ["α"]) and _SIDED.issuperset(metric[:-1])
    return "significance" in metric or (low and sided)


def _is_important(read: Reading, said: Stated) -> bool:
    """`the minimal clinically important difference was 10 points`."""
    first = said.tokens[0]
    near: Range = (max(0, first - 2 * _NEAR), first)
    k = next((k for k in range(*near) if read.words[k] in _IMPORTANT), None)
    differs = k is not None and _DIFFERENCES.intersection(read.words[k + 1 : k + 3])
    return bool(differs and k and read.words[k - 1] in _MINIMAL)


_RULES: tuple[Callable[[Reading, Stated], bool], ...] = (
    _is_sought,
    _is_aimed_at,
    _is_assumed,
    _is_assumed_behind,
    _is_margin,
    _is_power,
    _is_significance,
    _is_important,
)
"""What makes a figure a plan; one is enough."""
