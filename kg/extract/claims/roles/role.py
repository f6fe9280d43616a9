"""Whether a figure says what was put in, and not what came out: `at a TPR of 90%`, `with 5% labels`."""

import re
from collections.abc import Callable
from typing import TypeAlias

from kg.extract.claims.changes.changed import before_verb
from kg.extract.claims.changes.placed import CONCENTRATIONS
from kg.extract.claims.phrases import DOING, LINKS, phrase_at
from kg.extract.claims.reading import Reading
from kg.extract.claims.roles.chosen import is_chosen
from kg.extract.claims.roles.lengths import LASTING, RECORDED, is_extent
from kg.extract.claims.roles.planned import is_planned
from kg.extract.claims.roles.ranked import is_ranked
from kg.extract.claims.roles.rates import is_recording
from kg.extract.claims.roles.shares import LISTING, how, is_fed, is_part_taken, is_taken, words_before
from kg.extract.claims.roles.studies import is_age, is_given, is_sampled
from kg.extract.claims.roles.supposed import is_cause, is_supposed
from kg.extract.claims.shared import REACHED, Stated
from kg.extract.figures.quantities import is_long, is_time
from kg.extract.generic import BEYOND, word_set
from kg.extract.measures import has_measure
from kg.model import ClaimKind

_Rule: TypeAlias = Callable[[Reading, Stated], bool | None]
"""Whether a figure is a setting; `None` where the rule does not say."""
_CONDITION = word_set("at when under given for using if")
_NOT_CONDITION = word_set("and vs vs. versus compared")
_SURVIVAL = word_set("dfs efs half-life half-lives lifespan lifetime lifetimes os pfs rfs survival")
_CARDS = word_set("gpu gpus vram ram")
_CARD = re.compile(r"(?:(?:[gr]tx-?)?(?:[aghltv]\d{2,4}s?|[2-5]0[5-9]0(?:ti)?)|gpus?|jetson|titan)\Z")
_HELD = ("GB", "GiB", "G")
_LENGTHS = ("m", "meters", "metres", "miles", "pc", "pixels", "px")
_DOING = word_set("performing scoring achieving reaching")
_THINGS = word_set("models systems llms vlms mllms methods networks students participants cases samples")
_PERCENT = ("%", "percent")
_WHERE = word_set("at on per")
_PERIODS = re.compile(r"(?:days?|weeks?|months?|years?)\Z")
_SPANS = re.compile(r"(?:days?|hours?|h|min(?:utes?)?)\Z")
_NEAR = 6  # tokens from one quantity to the next
_BESIDE = 3  # tokens before a figure in which it is told to be reached
_FAR = 40  # tokens from a colon to the last part of what is named before it
_MIXING = word_set("using with")
_LEFT = re.compile(r"(?:clos|end|finish|result)(?:ed|ing|s)\Z")
"""Before `with`, what there is at the end was not put in: `it ended with 12 mM lactate`."""
_TEMPERATURES = ("°C", "K", "°F")
_TREATING = re.compile(
    r"(?:ag|anneal|bak|calcin|carboni[sz]|cur|deposit|dry|fir|grow|heat|incubat|process|pyroly[sz]|quench|react|reflux"
    r"|roll|sinter|soak|sputter|stirr|synthesi[sz]|temper|treat)ing\Z"
)
"""What is done at a temperature: not `operating at 900 °C`, which a thing can, nor `peaking at 20 K`."""
_DURING = word_set("for every after over during")


def is_setting(read: Reading, said: Stated) -> bool:
    """Whether a figure says under what condition or how much was taken: `at TPR of 90%`, `5% of data`."""
    answers = (rule(read, said) for rule in _RULES)
    return next((answer for answer in answers if answer is not None), False)


def _is_of_confidence(read: Reading, said: Stated) -> bool:
    """`at 95% confidence`."""
    return read.word(said.tokens[1]) == "confidence"


def _is_within(read: Reading, said: Stated) -> bool | None:
    """`right within 5 mm`, `died within 30 days`; `None` of all else."""
    at, unit = said.tokens[0], said.figure.unit if said.figure.kind is ClaimKind.MEASURE else None
    if not unit or "within" not in read.words[max(0, at - 1) : at + 1]:
        return None
    return _is_deadline(read, said) or unit.endswith(_LENGTHS)


def _is_level_of(read: Reading, said: Stated) -> bool:
    """`at 70% sparsity`, `at 70% cost reduction`, `at 30% blending strength`."""
    at, end = said.tokens
    behind = said.metric is not None and said.metric[0] == end
    named = said.way is None and said.metric is None and read.is_marked(end, "NLJG")
    return (behind or named) and read.word(at - 1) == "at" and said.figure.unit == "%"


def _is_change(_: Reading, said: Stated) -> bool | None:
    """What changed by so much came out."""
    return None if said.way is None else False


def _is_of_card(read: Reading, said: Stated) -> bool:
    """`on a 24GB GPU`, `on an A100 (80GB)`, but not `97% GPU utilization`."""
    first, end = said.tokens
    behind = read.word(first - 1) in ("(", ",", "-") and _CARD.match(read.words[first - 2])
    held = said.figure.unit in _HELD and read.word(end) not in _NOT_CONDITION  # `(12GB vs 20GB)`
    named = held and bool(behind)
    return named or (read.word(end) in _CARDS and said.figure.unit != "%")


def _is_duration(read: Reading, said: Stated) -> bool | None:
    """How long something went on, unless that is what was measured: `an error of 4 years`."""
    if not is_long(said.figure.unit):
        return None
    measured = read.words[slice(*said.metric)] if said.metric else []
    return not (_SURVIVAL.intersection(measured[-1:]) or has_measure(measured))


def _is_level_ahead(read: Reading, said: Stated) -> bool:
    """`at a 5 dB noise`, `under 30% and 40% sparsity`."""
    at, end = said.tokens
    named = said.figure.unit == "%" and read.is_marked(end, "NLJ")
    ahead = named if said.metric is None else said.metric[0] > at
    if not ahead or said.is_share:
        return False
    link = at - 2 if read.word(at - 1) == "a" else at - 1
    return read.word(link) == "at" or how(read, said) == "under"


def tells_whom(read: Reading, said: Stated) -> bool:
    """Whether a figure only says which things or people are spoken of, or what was fed: it did not change."""
    return is_age(read, said) or _is_demanded(read, said) or is_ranked(read, said) or is_fed(read, said)


def _is_demanded(read: Reading, said: Stated) -> bool:
    """Whether a figure says which things are spoken of: `models above 75% F1`, `videos over 5 minutes`."""
    first = said.tokens[0]
    if read.words[first] not in BEYOND or first < 1 or said.figure.kind is ClaimKind.FACTOR:
        return False
    if read.word(said.tokens[1]) in ("above", "below"):
        return False  # `models scoring over 5% above the threshold`
    doing = first - 1 if read.words[first - 1] in _DOING else first
    if doing > 0 and read.words[doing - 1] in _THINGS:
        return True
    return read.words[first - 1] in LASTING and is_time(said.figure.unit)


def _is_deadline(read: Reading, said: Stated) -> bool:
    """Whether a time tells by when so many had done something: `7% died within 30 days`."""
    at = read.words.index("within", max(0, said.tokens[0] - 1))
    share = next((k for k in range(at - 1, max(0, at - _NEAR), -1) if read.words[k].endswith(_PERCENT)), at)
    joined = any(read.words[k] in LISTING for k in range(share + 1, at))
    shared = read.has_mark("VZDA", share, at) and not joined
    return shared and bool(_PERIODS.match(said.figure.unit or ""))


def _is_covered(read: Reading, said: Stated) -> bool:
    """Whether an area is what was looked at: `images of 2,577 square kilometers`, not `it lost` so many."""
    if said.way or not (said.figure.unit or "").startswith("square "):
        return False
    return said.metric is None or not (read.has_measure(said.metric) or read.head(said.metric) == "area")


def _is_part(read: Reading, said: Stated) -> bool:
    """Whether a bracket tells how much of a body of data a part is: `a corpus: web text (73%), code (6%)`."""
    first = said.tokens[0]
    if not said.is_apposed or said.figure.unit != "%" or said.metric is not None:
        return False
    colon = next((k for k in range(first, max(1, first - _FAR), -1) if read.words[k] == ":"), 0)
    return colon > 0 and read.words[colon - 1] in RECORDED


def _is_attribute(read: Reading, said: Stated) -> bool:
    """Whether a quantity only describes a thing: `a 20 kHz camera`, not `achieving 85 ms inference`.

    Or how much of it was put in: `cells were treated with 5 μM MG132`.
    """
    first, end = said.tokens
    unit = said.figure.kind is ClaimKind.MEASURE and said.figure.unit not in (None, "%")
    followed = read.is_marked(end, "NLJ") and read.words[end] not in LINKS
    if not unit or not followed or said.metric or said.is_told or read.words[end] in BEYOND:
        return False
    thing = phrase_at(read, end, len(read.words))
    thing = before_verb(read, thing) if thing else None
    measured = thing is not None and read.has_measure(thing)
    reached = _is_reached(read, first, mixed=said.figure.unit in CONCENTRATIONS)
    return thing is not None and thing[0] == end and not measured and not reached


def _is_reached(read: Reading, first: int, *, mixed: bool) -> bool:
    """Whether a verb of results stands shortly before a figure; none is `with` before what is mixed in."""
    mixed = mixed and read.words[first - 1] in _MIXING and not _LEFT.match(read.word(first - 2))
    near = read.words[max(0, first - _BESIDE) : first - mixed]
    return any(REACHED.match(word) or word in DOING for word in near)


def _is_condition(read: Reading, said: Stated) -> bool:
    """Whether a clause of condition holds the figure and little else: `when TPR is 90%`."""
    first, last = said.clause
    before = words_before(read, said)
    if said.is_share and before[:1] != ["when"] and before[:1] != ["if"] and _is_subject(read, said):
        return False  # `at follow-up 58% of the patients were well`
    led = bool(before) and before[0] in _CONDITION and not _NOT_CONDITION.intersection(before)
    return led and last - first <= 6


def _is_subject(read: Reading, said: Stated) -> bool:
    """Whether a verb follows on what a figure is a share of: `58% of the treated patients were`."""
    return read.is_marked(read.onward(said.tokens[1], "NLJTRDMG", ("of", "in")), "VZA")


def _is_place(read: Reading, said: Stated) -> bool:
    """Whether a quantity with a unit tells where or for how long: `at 0.037 bpp`, not `running at 11 dB`.

    Of temperatures also at which something was done: `made by annealing at 700 °C`.
    """
    at, unit = _first_of_places(read, *said.tokens), said.figure.unit
    if said.figure.kind is not ClaimKind.MEASURE or unit in (None, "%") or at < 2:
        return False
    links = _WHERE if not is_time(unit) else _DURING | {"at"} if _SPANS.match(unit or "") else _DURING
    done = unit in _TEMPERATURES and bool(_TREATING.match(read.words[at - 2]))
    return read.words[at - 1] in links and (done or read.marks[at - 2] not in "VZGA")


def _first_of_places(read: Reading, at: int, end: int) -> int:
    """Where the first of two quantities begins that tell a place: `at 298 K and 1 bar`."""
    joined = read.word(at - 1) == "and" and read.word(end) != "at"  # `168 mAh at 0.1 C and 121 mAh at 20 C`
    near = range(at - 3, max(0, at - _NEAR), -1) if joined else ()
    return next((k for k in near if read.words[k - 1] == "at" and read.words[k][0].isdigit()), at)


def _only_if(rule: Callable[[Reading, Stated], bool]) -> _Rule:
    """The rule, which says nothing of what it does not hold for."""
    return lambda read, said: rule(read, said) or None


_RULES: tuple[_Rule, ...] = (
    *map(_only_if, (_is_of_confidence, is_planned, is_supposed, is_cause)),
    _is_within,
    is_part_taken,
    *map(_only_if, (_is_covered, _is_level_of, tells_whom, _is_part, is_given, is_chosen, is_sampled)),
    _is_change,
    is_recording,  # `filmed at 30 FPS`, not `runs at 30 FPS`
    *map(_only_if, (_is_of_card, is_extent, _is_attribute)),
    _is_duration,
    *map(_only_if, (_is_level_ahead, is_taken, _is_place, _is_condition)),
)
"""The first that says anything counts."""
