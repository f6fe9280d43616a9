"""What a figure says by its place alone, whatever changed: `X's 91% accuracy`, `at 4x extrapolation`."""

from collections.abc import Callable

from kg.extract.claims.changes.beside import Beside
from kg.extract.claims.changes.brackets import bracketed
from kg.extract.claims.changes.changed import Outcome
from kg.extract.claims.metrics import is_metric
from kg.extract.claims.phrases import phrase_at
from kg.model import ClaimKind

Told = tuple[Outcome, bool]
"""What a figure says changed, and whether it is a share of something."""

_Rule = Callable[[Beside], Told | None]
"""What a figure says by its place; `None` where the rule does not know."""


def placed(at: Beside) -> Told | None:
    """What a figure says by its place alone; `None` where the words around it have to be read."""
    return next((told for rule in _RULES if (told := rule(at))), None)


def _share_in_bracket(at: Beside) -> Told | None:
    """`a reduced set of labels (30% of all)`: a share of what is no metric."""
    if at.opening != at.left[1] - 1 or not at.is_percent or at.following != ["of"]:
        return None
    return None if at.after_of and is_metric(at.read, at.after_of) else (Outcome(), True)


def _in_bracket(at: Beside) -> Told | None:
    """`human experts (21.3%)`, `surpassing X (90% accuracy)`."""
    held = bracketed(at)
    return (held, False) if held else None


def _owned(at: Beside) -> Told | None:
    """`surpassing X's 91% accuracy`."""
    if at.read.words[at.left[1] - 1 : at.left[1]] != ["'s"]:
        return None
    own = at.after
    return Outcome(None, own if own and is_metric(at.read, own) else None), False


def _size_at(at: Beside) -> Told | None:
    """`84% accuracy at 3 GFLOPs`."""
    sized = at.figure.kind is ClaimKind.MEASURE and at.figure.unit and at.last == ["at"]
    return (Outcome(), False) if sized else None


def _factor_at(at: Beside) -> Told | None:
    """`at 4x extrapolation`, but not `at 4x the speed` or `at 2x faster inference`."""
    if not at.is_factor or at.last not in (["at"], ["on"]):
        return None
    first, end = at.right
    followed = first < end and (at.read.way(first) or at.following == ["the"])
    return None if followed else (Outcome(None, phrase_at(at.read, first, end)), False)


def _share_of_cases(at: Beside) -> Told | None:
    """`deterioration in 34% of cases`."""
    return (Outcome(), at.is_percent) if at.last == ["in"] and at.following == ["of"] else None


_RULES: tuple[_Rule, ...] = (
    _share_in_bracket,
    _in_bracket,
    _owned,
    _size_at,
    _factor_at,
    _share_of_cases,
)
"""What a figure may be by its place; the first that answers wins."""
