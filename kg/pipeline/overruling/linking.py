"""Lines of `same` and `different` become links between items, or complaints."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic

from kg.curation import Complaint, Kind, Line, Verb
from kg.curation.chains import Joining, chain, joining_of
from kg.pipeline.overruling.directory import Directory, MisnamedError, RestingError
from kg.resolve.constraints import Links, contradicted
from kg.resolve.groups import Item


@dataclass(frozen=True, slots=True)
class Linked(Generic[Item]):
    """A line with the items that it means."""

    line: Line
    """What somebody wrote."""
    one: frozenset[Item]
    """The thing."""
    other: frozenset[Item]
    """The value."""


@dataclass(frozen=True, slots=True)
class Linking(Generic[Item]):
    """What the lines about one kind of thing say."""

    same: tuple[Linked[Item], ...] = ()
    """Lines that join, in the order of their texts."""
    different: tuple[Linked[Item], ...] = ()
    """Lines that keep apart, in the order of their texts."""
    complaints: tuple[Complaint, ...] = ()
    """What is wrong with lines; those are in neither."""
    resting: Mapping[int, Line] = field(default_factory=dict)
    """Number of a line about what a hidden paper alone has → the line that hides it; those are in neither."""

    @property
    def links(self) -> Links[Item]:
        """What follows for the items."""
        return Links(
            tuple(each.one | each.other for each in self.same),
            tuple((each.one, each.other) for each in self.different),
        )


def linking(kind: Kind, lines: Sequence[Line], directory: Directory[Item]) -> Linking[Item]:
    """What the lines of `same` and `different` about this kind say, and what is wrong with them.

    Where lines contradict each other, all that keep apart are complained of, and none of them counts.
    """
    linked: list[Linked[Item]] = []
    complaints: list[Complaint] = []
    resting: dict[int, Line] = {}
    for line in sorted(lines, key=lambda line: line.text):
        if line.kind is kind and line.verb in (Verb.SAME, Verb.DIFFERENT):
            found = _linked(line, directory)
            if isinstance(found, Linked):
                linked.append(found)
            elif isinstance(found, Line):
                resting[line.number] = found
            else:
                complaints += found
    repeated = list(_repeated(linked))
    complaints += repeated
    again = {complaint.number for complaint in repeated}
    kept = [each for each in linked if each.line.number not in again]
    same = tuple(each for each in kept if each.line.verb is Verb.SAME)
    different = tuple(each for each in kept if each.line.verb is Verb.DIFFERENT)
    against = contradicted(Linking(same, different).links)
    joining = joining_of((each.line, each.one | each.other) for each in same)
    complaints += [_contradiction(different[place], joining) for place in against]
    consistent = tuple(each for place, each in enumerate(different) if place not in against)
    return Linking(same, consistent, tuple(complaints), resting)


def _linked(line: Line, directory: Directory[Item]) -> Linked[Item] | Line | list[Complaint]:
    """What the line says, or the line because of which it rests, or what is wrong with it."""
    found: list[frozenset[Item]] = []
    hiding: Line | None = None
    complaints: list[Complaint] = []
    for text in (line.thing, line.value):
        try:
            found.append(directory.items(text))
        except RestingError as error:
            hiding = error.line
        except MisnamedError as error:
            complaints.append(Complaint(line.number, str(error)))
    if complaints or hiding:
        return complaints or hiding or []
    one, other = found
    if line.verb is Verb.DIFFERENT:  # a part against the whole: the whole means the others
        one, other = (one - other or one, other) if one > other else (one, other - one or other)
    if line.thing == line.value:
        return [Complaint(line.number, f"{line.thing!r} stands on both sides.")]
    if line.verb is Verb.DIFFERENT and not one.isdisjoint(other):
        what = f"{line.thing!r} and {line.value!r} mean the same {line.kind}"
        return [Complaint(line.number, f"{what}. {_HOW_TO_PART[line.kind]}")]
    return Linked(line, one, other)


_HOW_TO_PART = {
    Kind.PERSON: "Say which papers are whose: NAME @ PAPER | PAPER",
    Kind.PAPER: "Say which records are meant: TITLE @ DOCUMENT L12-L17, or TITLE @ DOCUMENT KEY",
    Kind.CONCEPT: "Only forms that papers use by themselves can be told apart; see kg explain.",
}


def _repeated(linked: Sequence[Linked[Item]]) -> Iterator[Complaint]:
    first: dict[tuple[Verb, frozenset[frozenset[Item]]], int] = {}
    for each in sorted(linked, key=lambda each: each.line.number):
        number = first.setdefault((each.line.verb, frozenset((each.one, each.other))), each.line.number)
        if number != each.line.number:
            yield Complaint(each.line.number, f"this repeats line {number}. Keep one of them.")


def _contradiction(different: Linked[Item], joining: Joining[Item]) -> Complaint:
    numbers = [line.number for line in chain(different.one, different.other, joining)]
    told = " and ".join(map(str, sorted(numbers)))
    lines = f"line {told} makes" if len(numbers) == 1 else f"lines {told} make"
    return Complaint(
        different.line.number,
        f"{lines} one of what must be different here: {different.line.said}. Take one of these lines out.",
    )
