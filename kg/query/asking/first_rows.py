"""Questions that show the first rows of what there is: how many, and by which `top` one more is asked for.

Whoever gives a number of rows has said what `top` says; without either, the question has its usual number.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.errors import whole_number
from kg.query.asking.remarks import LISTED
from kg.query.question import ParameterType, Question
from kg.store.queries.sparql import last_limit
from kg.store.terms import whole_number as whole_number_in

if TYPE_CHECKING:
    from kg.store import Value

TOP = "top"
"""The parameter that says how much is shown."""


def usual_rows(question: Question) -> int | None:
    """The rows that it shows where nothing else is said; `None` where no parameter `top` counts its rows.

    >>> from kg.query import find_question
    >>> usual_rows(find_question("people")), usual_rows(find_question("coauthors"))
    (100, None)
    """
    usual = [
        whole_number_in(each.default or "")
        for each in question.parameters
        if each.name == TOP and each.type is ParameterType.INTEGER
    ]
    counts_rows = question.first or last_limit(question.text) == TOP
    return usual[0] if usual and counts_rows else None


def is_widened(question: Question) -> bool:
    """Whether a number of rows takes the place of its `top`, so that no row is out of reach.

    >>> from kg.query import find_question
    >>> is_widened(find_question("largest-improvements")), is_widened(find_question("claims"))
    (True, False)
    """
    return question.each is not None or usual_rows(question) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How much of an answer is asked for."""

    rows: int | None
    """Rows at most; `None` for all."""
    top: int | None = None
    """The `top` that shows as many and, where that costs nothing, one more; `None` where it is as given."""
    is_usual: bool = False
    """Whether nobody said how much."""

    @property
    def is_exact(self) -> bool:
        """Whether one more row was asked for, so that it is seen whether there is one."""
        return self.top is not None and self.rows is not None and self.top > self.rows

    @property
    def given(self) -> dict[str, str]:
        """The parameter that the question is asked with."""
        return {} if self.top is None else {TOP: str(self.top)}

    @property
    def shown(self) -> "dict[str, Value]":
        """The same as whoever reads the answer sees it."""
        import pyoxigraph as ox

        return {} if self.top is None or self.rows is None else {TOP: ox.Literal(min(self.top, self.rows))}

    def within_list(self) -> "Reach":
        """What is listed of it: where that is not all, what is not may stand before what is."""
        return replace(self, top=None if self.top is None else min(self.top, LISTED))


def reach_of(question: Question, given: Mapping[str, str], max_rows: int | None) -> Reach:
    """How much is asked for by `max_rows` and what is given.

    Beyond what is listed everything is looked for, which nobody asked for with as many rows as are listed.

    Raises:
        UsageError: for a `max_rows` that is no number of rows.
    """
    rows = None if max_rows is None else whole_number(max_rows, "max_rows", 0)
    wanted = usual_rows(question) if rows is None else rows
    if wanted is None or TOP in given or not is_widened(question):
        return Reach(rows=rows)
    top = wanted if question.first and wanted == LISTED else wanted + 1
    return Reach(rows=wanted, top=top, is_usual=rows is None)
