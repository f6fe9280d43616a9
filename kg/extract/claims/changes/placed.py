"""What a figure says by its place alone, whatever changed: `X's 91% accuracy`, `at 4x extrapolation`."""

from collections.abc import Callable

from kg.extract.claims.changes.beside import Beside
from kg.extract.claims.changes.brackets import bracketed
from kg.extract.claims.metrics import is_metric
from kg.extract.claims.phrases import phrase_at
from kg.extract.claims.shared import Outcome
from kg.extract.generic import word_set
from kg.extract.measures import is_measured
from kg.model import ClaimKind

CONCENTRATIONS = ("wt%", "vol%", "at%", "mol%", "M", "mM", "μM", "nM", "mol/L", "mmol/L")
"""Units of how much of a substance there is in a mixture."""
_REACHING = word_set("peaked peaking peaks plateaued plateaus stands stood")
_PROCESSES = word_set("bicmos bulk cmos fd-soi fdsoi finfet node process sige soi technology")
"""In what chips are made: a length before them is the name of the process."""
Told = tuple[Outcome, bool]
"""What a figure says changed, and whether it is a share of something."""

_Rule = Callable[[Beside], Told | None]
"""What a figure says by its place; `None` where the rule does not know."""


def placed(at: Beside) -> Told | None:
    """What a figure says by its place alone; `None` where the words around it have to be read."""
    return next((told for rule in _RULES if (told := rule(at))), None)


def _share_in_bracket(at: Beside) -> Told | None:
    """`a reduced set of labels (30% of all)`: a share of what is no metric."""
    if at.opening != at.left[1] - 1 or not at.is_percent or at.following != "of":
        return None
    return None if at.after_of and is_metric(at.read, at.after_of) else (Outcome(), True)


def _in_bracket(at: Beside) -> Told | None:
    """`human experts (21.3%)`, `surpassing X (90% accuracy)`."""
    held = bracketed(at)
    return (held, False) if held else None


def _owned(at: Beside) -> Told | None:
    """`surpassing X's 91% accuracy`."""
    if at.read.word(at.left[1] - 1) != "'s":
        return None
    own = at.after
    return Outcome(None, own if own and is_metric(at.read, own) else None), False


def _size_at(at: Beside) -> Told | None:
    """`84% accuracy at 3 GFLOPs`."""
    sized = at.figure.kind is ClaimKind.MEASURE and at.figure.unit and at.last == "at"
    if sized and at.read.word(at.left[1] - 2) in _REACHING:
        return None  # `the pressure peaked at 340 kPa`
    return (Outcome(), False) if sized else None


def _factor_at(at: Beside) -> Told | None:
    """`at 4x extrapolation`, but not `at 4x the speed` or `at 2x faster inference`."""
    if not at.is_factor or at.last not in ("at", "on"):
        return None
    first, end = at.right
    followed = first < end and (at.read.way(first) or at.following == "the")
    return None if followed else (Outcome(None, phrase_at(at.read, first, end)), False)


def _share_of_cases(at: Beside) -> Told | None:
    """`deterioration in 34% of cases`."""
    return (Outcome(), at.is_percent) if at.last == "in" and at.following == "of" else None


def _of_thing(at: Beside) -> Told | None:
    """`a twin of a 26-MW turbine`, `in 40 nm CMOS`: what only tells which thing is meant."""
    read, first = at.read, at.read.range_of(at.figure.span)[0]
    measured = at.figure.kind is ClaimKind.MEASURE and at.figure.unit not in (None, "%")
    thing = at.after if measured else None
    if thing is None or thing[0] != at.right[0]:
        return None
    mixed = at.figure.unit in CONCENTRATIONS and not is_measured(read.words[slice(*thing)])
    if mixed and at.last != "by":
        return Outcome(), False  # `with 2 wt% graphene the strength rises`, `in 1 M KOH`
    if at.figure.unit == "nm" and _PROCESSES.intersection(read.words[slice(*thing)]):
        return Outcome(), False
    led = first > 1 and read.words[first - 1] in ("a", "an") and read.words[first - 2] == "of"
    measures = read.has_measure(thing) or any(read.way(k) for k in range(*thing))
    named = read.tokens[thing[1] - 1].text.islower()
    return (Outcome(), False) if led and named and not measures else None


_RULES: tuple[_Rule, ...] = (
    _share_in_bracket,
    _in_bracket,
    _owned,
    _size_at,
    _factor_at,
    _share_of_cases,
    _of_thing,
)
"""What a figure may be by its place; the first that answers wins."""
