"""A walk through the open questions about who is who: each answer is a line of a curation file at once.

What asks and what answers is not known here: a terminal, or a file of answers. See docs/decisions/027.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from kg.curation import (
    Curation,
    CurationError,
    Kind,
    Line,
    Verb,
    append_line,
    checked_line,
    curation_line,
    parse,
    read_curation,
    remove_line,
)
from kg.disk import reading
from kg.errors import InputError, UsageError
from kg.query.deciding.cases import Case, open_cases
from kg.query.deciding.decided import Decided, Places

if TYPE_CHECKING:
    from kg.store import Graph


class Act(StrEnum):
    """What somebody may answer."""

    SAME = "same"
    DIFFERENT = "different"
    SKIP = "skip"
    MORE = "open"
    """Show more of what is known."""
    UNDO = "undo"
    """Take the last answer back, and ask it again."""
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer."""

    act: Act
    """What to do."""
    why: str = ""
    """The reason, for the line; empty where none is given."""


@dataclass(frozen=True, slots=True)
class Question:
    """A case that is asked."""

    case: Case
    """Which."""
    place: int
    """Its place among the cases, from 1; some before it may have been decided meanwhile."""
    cases: int
    """How many cases there are."""
    more: bool
    """Whether all that is known was asked for."""
    again: bool
    """Whether it was just shown, so that the answer alone is asked for."""
    notice: str
    """What went otherwise than the last answer wanted; empty when nothing did."""


Ask = Callable[[Question], Reply]
"""Whoever answers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a review did."""

    cases: int
    """Open questions at the beginning, those left out that lines of the file had decided."""
    lines: tuple[Line, ...]
    """The decisions that were put into the file and not taken back."""
    left: int
    """Cases that nothing decides yet, the skipped among them."""
    unplaced: tuple[Line, ...]
    """Lines of the file that mean nothing in this graph, or several things; the next build checks them."""


def undecided(
    graph: "Graph", curation: Path, kinds: Collection[Kind] = ()
) -> tuple[list[Case], tuple[Line, ...]]:
    """The open cases that no line of the file decides, in order; and lines that mean nothing in this graph.

    A file that is not there decides nothing.

    Raises:
        InputError: when the file has lines that make no sense or contradict each other.
    """
    decided = Places(graph).decided(_read(curation))
    return [case for case in open_cases(graph, kinds) if not _is_decided(decided, case)], decided.unplaced


def review(
    graph: "Graph", curation: Path, ask: Ask, *, who: str = "", when: str = "", kinds: Collection[Kind] = ()
) -> Outcome:
    """Ask one open case after the other, and put each answer at the end of the file at once.

    A case that lines decide, also through each other, also of another review at the same time, is not asked.
    When `ask` raises, all answers before are in the file.

    Raises:
        UsageError: for a `who` or `when` that no line may have.
        InputError: when the file has lines that make no sense or contradict each other.
        OutputError: when it cannot be written.
    """
    cases, unplaced = undecided(graph, curation, kinds)
    walk = _Walk(graph, curation, ask, who, when)
    if cases:
        checked_line(walk.line(cases[0], Reply(Act.SAME)))
    place: int | None = 0
    while place is not None and place < len(cases):
        place = walk.at(place, cases)
    left = sum(not walk.is_decided(case) for case in cases)
    lines = (line for text in walk.lines for line in parse(text, curation.name).lines)
    return Outcome(cases=len(cases), lines=tuple(lines), left=left, unplaced=unplaced)


class _Walk:
    """A review on its way; a class because answers are taken back, and the file is watched for others."""

    def __init__(self, graph: "Graph", curation: Path, ask: Ask, who: str, when: str) -> None:
        self._places = Places(graph)
        self._curation, self._ask, self._who, self._when = curation, ask, who, when
        self._answers: list[tuple[int, str]] = []  # place of the case, and the line; none for one skipped
        self._notice = ""
        self._seen: tuple[tuple[int, ...], Decided] | None = None

    @property
    def lines(self) -> list[str]:
        """The lines that were put into the file and not taken back."""
        return [line for _, line in self._answers if line]

    def at(self, place: int, cases: Sequence[Case]) -> int | None:
        """Ask the case at a place, if it is still open; the place to go on at, `None` to go no further."""
        case, more, again = cases[place], False, False
        while not self.is_decided(case):
            asked = Question(case, place + 1, len(cases), more, again, self._notice)
            self._notice = ""
            reply = self._ask(asked)
            more, again = reply.act is Act.MORE, reply.act is not Act.MORE
            if reply.act is Act.QUIT:
                return None
            if reply.act is Act.UNDO and self._answers:
                return self._take_back()
            if reply.act is Act.UNDO:
                self._notice = "There is nothing to take back."
            elif reply.act is Act.SKIP:
                self._answers.append((place, ""))
                break
            elif reply.act is not Act.MORE:
                self._put(place, case, reply)
        return place + 1

    def is_decided(self, case: Case) -> bool:
        """Whether lines decide it, as the file is now."""
        seen = _stamp(self._curation)
        if self._seen is None or self._seen[0] != seen:
            self._seen = seen, self._places.decided(_read(self._curation))
        return _is_decided(self._seen[1], case)

    def line(self, case: Case, reply: Reply) -> str:
        """The line of an answer."""
        decided = case.same if reply.act is Act.SAME else case.different
        verb, kind, thing, value = decided.split("\t")
        given = {"who": self._who, "when": self._when, "why": reply.why}
        return curation_line(Verb(verb), Kind(kind), thing, value, **given)

    def _put(self, place: int, case: Case, reply: Reply) -> None:
        """Put the answer into the file; `_notice` says why, when it is not to be."""
        line = self.line(case, reply)
        try:
            append_line(self._curation, line, lambda there: self._check(there, case, line))
        except UsageError as error:
            self._notice = str(error)
        else:
            self._answers.append((place, line))

    def _check(self, there: Curation, case: Case, line: str) -> None:
        """Raises: UsageError when lines of somebody else, written since it was asked, decide the case."""
        if _is_decided(self._places.decided(there), case):
            (new,) = parse(line, there.file).lines
            with_it = replace(there, lines=(*there.lines, replace(new, number=there.lines[-1].number + 1)))
            try:
                self._places.decided(with_it)
            except InputError as error:
                raise UsageError(f"Somebody decided otherwise meanwhile. {error}") from None
            raise UsageError("Somebody decided so meanwhile.")

    def _take_back(self) -> int:
        place, line = self._answers.pop()
        if line and not remove_line(self._curation, line):
            self._notice = f"The line of that answer is no longer in {self._curation}."
        return place


def _is_decided(decided: Decided, case: Case) -> bool:
    return decided.of(case.one.path, case.other.path) is not None


def _stamp(path: Path) -> tuple[int, ...]:
    """What is another number after each change of the file."""
    try:
        found = path.stat()
    except OSError:
        return ()
    return found.st_ino, found.st_size, found.st_mtime_ns


def _read(path: Path) -> Curation:
    with reading(path):
        if not path.exists():
            return Curation(path.name)
    found = read_curation(path)
    if found.complaints:
        raise CurationError(found.file, found.complaints, "nothing was asked")
    return found
