"""Lines of `same` and `different` become links between items, or complaints.

A path means in `different` all that had it before people parted anything from it: what is kept apart stays
so for each part. In `same` it means what has it now, or what lines leave of it: a part may be another's.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic

from kg.curation import Complaint, Kind, Line, Verb
from kg.curation.chains import Joining, chain, joining_of
from kg.curation.line import path_of
from kg.pipeline.overruling.directory import Directory
from kg.pipeline.overruling.misnamed import MisnamedError, RestingError
from kg.resolve.constraints import Links, contradicted
from kg.resolve.groups import Item
from kg.text.quoting import in_quotes


@dataclass(frozen=True, slots=True)
class Linked(Generic[Item]):
    """A line with the items that it means."""

    line: Line
    """What somebody wrote."""
    one: frozenset[Item]
    """The thing."""
    other: frozenset[Item]
    """The value."""
    whole: str = ""
    """Of a part against the whole the text that means the whole."""


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
    again: frozenset[int] = frozenset()
    """Numbers of the lines that say what another says; those are in neither."""

    @property
    def taken(self) -> dict[str, frozenset[Item]]:
        """Path or other text of a thing → the parts of it that are not of it, as lines say."""
        found: dict[str, frozenset[Item]] = {}
        for each in self.different:
            if each.whole:
                part = each.other if each.whole == each.line.thing else each.one
                whole = path_of(each.whole) or each.whole
                found[whole] = found.get(whole, frozenset()) | part
        return found

    def taken_from(self, homes: Mapping[str, frozenset[Item]]) -> dict[str, frozenset[Item]]:
        """Path → the parts of what it meant that are not of it, as lines say; `homes` has what each meant.

        A line may mean the whole by an ORCID or a name: then what it parts from it is taken from each path
        that meant both.
        """
        found = dict(self.taken)
        for each in self.different:
            if each.whole and not path_of(each.whole):
                part = each.other if each.whole == each.line.thing else each.one
                rest = each.one if part is each.other else each.other
                for path, items in homes.items():
                    if not (items.isdisjoint(part) or items.isdisjoint(rest)):
                        found[path] = found.get(path, frozenset()) | part
        return found

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
    wanted = [line for line in lines if line.kind is kind]
    for verb in (Verb.DIFFERENT, Verb.SAME):  # what the former leave of a thing, the latter join
        taken = Linking(different=tuple(linked)).taken
        for line in sorted((line for line in wanted if line.verb is verb), key=lambda line: line.text):
            found = _linked(line, directory, taken)
            if isinstance(found, Linked):
                linked.append(found)
            elif isinstance(found, Line):
                resting[line.number] = found
            else:
                complaints += found
    again = _repeated(linked)
    kept = [each for each in linked if each.line.number not in again]
    same = tuple(each for each in kept if each.line.verb is Verb.SAME)
    different = tuple(each for each in kept if each.line.verb is Verb.DIFFERENT)
    against = contradicted(Linking(same, different).links)
    joining = joining_of((each.line, each.one | each.other) for each in same)
    complaints += [_contradiction(different[place], joining) for place in against]
    consistent = tuple(each for place, each in enumerate(different) if place not in against)
    return Linking(same, consistent, tuple(complaints), resting, again)


def _linked(
    line: Line, directory: Directory[Item], taken: Mapping[str, frozenset[Item]]
) -> Linked[Item] | Line | list[Complaint]:
    """What the line says, or the line because of which it rests, or what is wrong with it."""
    found: list[frozenset[Item]] = []
    hiding: Line | None = None
    complaints: list[Complaint] = []
    for text in (line.thing, line.value):
        try:
            if line.verb is Verb.DIFFERENT:
                found.append(directory.items(text))
            else:
                items = directory.bearers(text)
                found.append(items - taken.get(path_of(text) or text, frozenset()) or items)
        except RestingError as error:
            hiding = error.line
        except MisnamedError as error:
            complaints.append(error.of(line))
    if complaints or hiding:
        return complaints or hiding or []
    one, other = found
    return Linked(line, one, other) if line.verb is Verb.SAME else _parted(line, one, other)


def _parted(line: Line, one: frozenset[Item], other: frozenset[Item]) -> Linked[Item] | list[Complaint]:
    """A line that keeps apart; of a part against the whole, the whole means the others."""
    if one > other:
        return Linked(line, one - other, other, line.thing)
    if other > one:
        return Linked(line, one, other - one, line.value)
    if not one.isdisjoint(other):
        what = f"{in_quotes(line.thing)} and {in_quotes(line.value)} mean the same {line.kind}"
        return [Complaint(line.number, f"{what}. {_HOW_TO_PART[line.kind]}")]
    return Linked(line, one, other)


_HOW_TO_PART = {
    Kind.PERSON: "Say which papers are whose: NAME @ PAPER | PAPER",
    Kind.PAPER: "Say which records are meant: TITLE @ DOCUMENT L12-L17, or TITLE @ DOCUMENT KEY",
    Kind.CONCEPT: "Only forms that papers use by themselves can be told apart; see kg explain.",
}


def _repeated(linked: Sequence[Linked[Item]]) -> frozenset[int]:
    """The numbers of the lines that say what another says: of these one counts, whatever their order."""
    first: dict[tuple[Verb, frozenset[frozenset[Item]]], int] = {}
    lines = sorted(linked, key=lambda each: (each.line.text, each.line.number))
    again = set()
    for each in lines:
        number = first.setdefault((each.line.verb, frozenset((each.one, each.other))), each.line.number)
        again |= {each.line.number} - {number}
    return frozenset(again)


def _contradiction(different: Linked[Item], joining: Joining[Item]) -> Complaint:
    joins = sorted(chain(different.one, different.other, joining), key=lambda line: line.number)
    told = " and ".join(f"{line.number}{line.by}" for line in joins)
    lines, line = f"line {told} makes" if len(joins) == 1 else f"lines {told} make", different.line
    return Complaint(
        line.number,
        f"{lines} one of what must be different here{line.by}: {line.said}. Take one of these lines out.",
    )
