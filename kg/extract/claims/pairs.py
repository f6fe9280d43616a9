"""A figure and the one before it in a sentence, and how the two stand to each other."""

from dataclasses import dataclass

from kg.extract.claims.comparison.comparators import SURPASSES
from kg.extract.claims.directions import COMPARATIVES
from kg.extract.claims.metrics import AGENTS, PLACES
from kg.extract.claims.phrases import DOING, phrase_at
from kg.extract.claims.reading import Range, Reading
from kg.extract.claims.shared import PARALLEL, REACHED, Outcome, Stated, past_merely
from kg.extract.figures.finding import sign_of
from kg.extract.figures.units import RATIOS
from kg.extract.generic import word_set
from kg.extract.measures import is_measured
from kg.model import ClaimKind, Figure

LEVELS = word_set("compared comparison versus vs. vs v from than against")
"""Words before a value that another figure is compared with."""
_COMPARING = (["compared", "to"], ["compared", "with"], ["relative", "to"])
_MARKS = frozenset(",:;-–—")
_APPOSED = ([",", "i.e."], ["which", "is"], ["which", "was"])
_IMPROVING = (["improving", "over"], ["improving", "upon"], ["improving", "on"])
_AMOUNTING = word_set(
    "achieving constituting corresponding equivalent marking reflecting representing translating"
)
_OTHERS_TOO = word_set(", and thus thereby also even")
_OTHERS = word_set("while whereas where but and ;")
_RELATIVE = word_set("that which")
_CONCEDING = word_set("while whereas although though")

_HAVING = word_set("had has have manage managed manages record recorded records yielded yields only")
_PERFORMING = word_set("best highest lowest perform performed performing performs scored worst")
"""What stands before `at` and what is reached: `while B performs at 70%`, `A has the lowest at 70%`."""

_HALF = 50  # percent: what is more is a score rather than a gain

Taken = tuple[Outcome, Range | None]
"""What a figure says changed, and what it is compared with."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A figure and the one before it in a sentence."""

    read: Reading
    """The sentence."""
    before: Stated
    """The one before, with all that is said of it."""
    figure: Figure
    """The figure."""
    said: Outcome
    """What its own words say."""
    against: Range | None
    """What its own words compare it with."""
    first: int
    """Its first token."""
    gap: list[str]
    """The words between the two, without whole brackets."""

    @property
    def kept(self) -> Taken:
        """Only what its own words say."""
        return self.said, self.against

    @property
    def start(self) -> int:
        """Where the one before ends."""
        return self.before.tokens[1]

    @property
    def after(self) -> str:
        """The word after the figure; empty at the end of the sentence."""
        return self.read.word(self.read.range_of(self.figure.span)[1])

    @property
    def has_verb(self) -> bool:
        """Whether a verb stands between the two."""
        return self.read.has_mark("VZA", self.start, self.first)


def is_alike(pair: Pair) -> bool:
    """Whether two figures are followed in one way: `4% F1 and 5% EM`, `5x in size and 6x in time`."""
    before, start = pair.before, pair.start
    if before.metric and before.metric[0] == start:
        return True
    return pair.after in ("in", "on", "for", pair.read.word(start))


def is_parallel(pair: Pair) -> bool:
    """Whether two changes are told in the same words: `15% on RMSE and 32 times on training time`."""
    linked = pair.read.word(pair.start)
    ratios = pair.before.figure.kind in RATIOS and pair.figure.kind in RATIOS
    return ratios and linked in ("in", "on", "for") and pair.after == linked


def is_of_value(pair: Pair) -> bool:
    """Whether a change is one of the value before it: `a WER of 5%, which is 2% lower`, `, a 2% gain`."""
    read, before, gap = pair.read, pair.before, pair.gap
    if before.metric is None or not read.has_measure(before.metric):
        return False
    scores = pair.figure.unit is before.figure.unit is None
    differs = scores or pair.figure.kind in (ClaimKind.PERCENT, ClaimKind.POINTS)
    if before.way is not None or not differs:
        return False
    end = read.range_of(pair.figure.span)[1]
    higher = read.word(end) in COMPARATIVES
    signed = sign_of(read.text, pair.figure) == "+"
    apposed = gap[-1:] == [","] and (higher or signed) and not read.has_mark("VZA", pair.start, end)
    if gap[-1:] == ["("] and higher and pair.first - 1 == max(pair.start, before.metric[1]):
        return True  # `95% recall (6 points higher than X)`
    surpassing = any(map(SURPASSES.match, gap[:1])) or _surpasses(pair)
    beside = gap[-2:] in _APPOSED or _is_apposed(pair, before.metric[1])
    return beside or surpassing or bool(apposed) or _amounts(pair)  # `, 2% lower than X`


def _is_apposed(pair: Pair, end: int) -> bool:
    """Whether a change with an article is one of the value before it: `, a 2% drop`, `: a gain of 2%`."""
    read, words, first = pair.read, pair.read.words, pair.first
    if words[first - 1] == "of" and read.is_noun_of_change(first - 2):
        first -= 2
    k = read.past(first, "JR", first=pair.start)
    if k - 2 < pair.start or words[k - 1] not in ("a", "an"):
        return False
    return words[k - 2] in _MARKS or (words[k - 2] == "(" and k - 2 == max(pair.start, end))


def _surpasses(pair: Pair) -> bool:
    """Whether a value is one by which another is left behind: `an F1 of 91% on X, surpassing Y by 2%`."""
    gap = pair.gap
    k = next((k for k, word in enumerate(gap) if word == ","), len(gap))
    while k < len(gap) and (gap[k] in _OTHERS_TOO or gap[k].endswith("ly")):
        k += 1
    surpassing = k < len(gap) and gap[k].endswith("ing") and SURPASSES.match(gap[k])
    led = gap[-1:] == ["by"] and (surpassing or gap[k : k + 2] in _IMPROVING)
    metric = pair.before.metric
    measured = metric is not None and is_measured(pair.read.words[slice(*metric)])
    return bool(led) and measured and not pair.has_verb and not pair.before.is_share


def _amounts(pair: Pair) -> bool:
    """Whether a change is what the value before it comes to: `, representing a significant 2% gain`."""
    k = pair.read.past(pair.first, "TJRI", first=pair.start)
    return k - 2 >= pair.start and pair.read.words[k - 2] == "," and pair.read.words[k - 1] in _AMOUNTING


def is_reached(pair: Pair) -> bool:
    """Whether another has a value of the same metric: `A achieves 90% accuracy, while B reaches only 70%`."""
    read, before, gap = pair.read, pair.before, pair.gap
    first, end = read.range_of(pair.figure.span)
    first = past_merely(read, first)
    stated = before.way is None and before.metric and read.has_measure(before.metric)
    verb = read.words[first - 1]
    performed = verb == "at" and read.words[first - 2] in _PERFORMING
    reached = REACHED.match(verb) or verb in _HAVING or read.words[first] in _HAVING or performed
    reached = reached and not read.is_marked(end, "NLJ")
    alike = stated and before.figure.unit == pair.figure.unit and read.word(end) != "of"
    conceded = _CONCEDING.intersection(read.words[: before.tokens[0]]) and "," in gap
    compared = LEVELS.intersection(gap) and _RELATIVE.intersection(gap)  # `compared to X, which reaches`
    other = conceded or compared or _OTHERS.intersection(gap)
    return bool(alike and reached and other and len(gap) <= 2 * PARALLEL)


def is_level(pair: Pair) -> bool:
    """Whether a figure is a value beside another, and no change: `from 90%`, `(90%)`, `X's 90%`."""
    if pair.gap[-1] in ("(", "'s"):
        return True
    return pair.gap[-1] not in ("and", ",") and bool(LEVELS.intersection(pair.gap[-3:]))


def is_compared(pair: Pair) -> bool:
    """Whether `compared with` and nothing more stands before a figure."""
    return pair.gap[-2:] in _COMPARING


def is_apart(pair: Pair) -> bool:
    """Whether a figure is told of by its own metric or by a verb before it."""
    gap, marks = pair.gap, pair.read.marks
    acts = pair.after == "of" or (pair.before.way is not None and gap[-1] not in DOING)
    doing = past_merely(pair.read, pair.first) - 1  # `rephrasing only 5% of inputs`
    if pair.said.metric is not None or (marks[doing] == "G" and acts):
        return True
    beside = gap[-1] in ("(", "'s") or gap[-1] in LEVELS or is_compared(pair)
    return pair.has_verb and not beside


def is_score(pair: Pair) -> bool:
    """Whether a score stands behind a gain: `a 9% F1 gain on X and 67% recall`, not `and 4% recall`."""
    read, metric, own = pair.read, pair.before.metric, pair.said.metric
    most = max(pair.figure.value or 0, pair.figure.low or 0, pair.figure.high or 0)
    if metric is None or own is None or pair.figure.unit != "%" or most <= _HALF:
        return False
    gained = metric[0] == pair.start and read.way(metric[1]) and read.marks[metric[1]] in "NL"
    return bool(gained and not read.way(min(own[1], len(read.words) - 1)))


def inside(pair: Pair) -> Range | None:
    """What a change is one in when the one before is told so: `2% in recall and 3% in disentanglement`."""
    read, before, done = pair.read, pair.before, pair.start
    words, end = read.words, read.range_of(pair.figure.span)[1]
    told = before.metric is not None and words[done] == "in" and 0 < before.metric[0] - done < PARALLEL // 4
    found = phrase_at(read, end + 1, len(words)) if told and read.word(end) == "in" else None
    named = found is not None and read.tokens[found[1] - 1].text.islower()
    return found if found and named and read.head(found) not in PLACES else None


def bracketed_beside(pair: Pair) -> Range | None:
    """What a figure in a bracket is of when the one before is, too: `in F1 (5%) and EM (6%)`, `F1 (0.9)`."""
    read, before, first = pair.read, pair.before, pair.first
    words, metric = read.words, before.metric
    opening = next(
        (k for k in range(first - 1, max(before.tokens[1], first - 4), -1) if words[k] == "("), None
    )
    start = metric[1] if metric else 0
    if opening is None or read.word(start) != "(" or before.tokens[0] - start > PARALLEL // 2:
        return None
    closing = next((k for k in range(before.tokens[1], opening) if words[k] == ")"), opening)
    joint = closing + 1
    while joint < opening and words[joint] in (",", "and"):
        joint += 1
    found = phrase_at(read, joint, opening) if joint > closing + 1 else None
    if found is None or found[1] != opening or read.head(found) in AGENTS:
        return None
    named = before.way is None and not read.tokens[opening - 1].text.isalpha()  # `F1 (0.9), GPT-4 (0.8)`
    return None if named or read.is_marked(found[0], "VG") else found
