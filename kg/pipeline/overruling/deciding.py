"""What rules find and people decide about one kind of thing, put together.

An example. By the rules there are two people: A wrote papers 1 and 2, B wrote paper 3. One line says that A
and B are the `same`, another that who wrote paper 2 is `different` from A.

- The evidence is weighed once. Without lines it gives A {1, 2} and B {3}; lines name these by their paths.
- Lines become links between items, here authors of papers, that beat the evidence (`linking`). The same
  evidence, grouped again, gives {1, 3} and {2}.
- Of each thing so decided, what the rules hold to be one as well is a part: {1} and {3} are two parts of the
  first (`parts`). Each part has the path that it would have alone, so that without the lines A and B are
  called as before; one of them gives the thing its path, and the other leads on to it. Of {1} and {2}, which
  were A together, {1} keeps the path, as the line takes {2} from it.
- What was asked before the lines, and what is asked after them, are compared with the lines: each pair that
  one of them answers has a verdict with the word of that person (`verdicts`); the others stay open.
- Lines about one thing, such as `hide`, are read last: they speak of things as decided (`orders`).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Generic, TypeVar

from kg.curation import Complaint, Kind, Line, Verb
from kg.curation.line import AT
from kg.pipeline.overruling.directory import Directory
from kg.pipeline.overruling.known_paths import parted, paths_after
from kg.pipeline.overruling.linking import Linking, linking
from kg.pipeline.overruling.misnamed import MisnamedError
from kg.pipeline.overruling.orders import Orders, orders
from kg.pipeline.overruling.parts import Settled, claims_of, parts_of, settle_parts, settle_wholes
from kg.pipeline.overruling.verdicts import Decision, Evidence, decisions, evidence
from kg.pipeline.paths.ids import Lock, Nameable
from kg.resolve.candidates import Candidate
from kg.resolve.constraints import Links
from kg.resolve.groups import Item
from kg.resolve.weighed import Weighed, remade
from kg.shelf import Keep, in_memory

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Ruled(Generic[Value, Item]):
    """How one kind of thing is resolved, and how its things are named."""

    kind: Kind
    """Which kind."""
    weigh: Callable[[], Weighed[Value, Item]]
    """What the evidence says; asked for once."""
    keep: Callable[[Iterable[Value]], Sequence[Value]]
    """The things that are made, in a sequence."""
    name: Callable[[Value], str]
    """What it is called."""
    rank: Callable[[Value, Sequence[Item]], Any]
    """What parts of a thing are sorted by: the best known comes first, and gives the thing its name."""
    wholes: Callable[[Sequence[Value]], Sequence[Nameable]]
    """From the things by the rules alone: what names each, where nobody has decided anything."""
    keys: Callable[[Sequence[Value], Sequence[Value], Sequence[Sequence[Sequence[Item]]]], Sequence[Nameable]]
    """From the things by the rules alone, those as decided, and the parts of these: what names each part."""
    directory: Callable[[Sequence[Value], Sequence[Sequence[Item]]], Directory[Item]]
    """The names of the things by the rules alone, with the items of each; only where there are lines."""
    paper: Callable[[str], str] | None = None
    """From a text to the path of a paper; `None` where no paper can be meant."""


@dataclass(frozen=True, slots=True)
class Decided(Generic[Value, Item]):
    """The things of one kind after rules and people."""

    things: Sequence[Value]
    """What there is, hidden things among them."""
    settled: Settled
    """Their paths."""
    doubts: Sequence[Candidate]
    """What stays open, by place in `things`."""
    decisions: Sequence[Decision] = ()
    """What people decided of pairs."""
    orders: Orders = field(default_factory=Orders)
    """What people want of single things."""
    complaints: tuple[Complaint, ...] = ()
    """What is wrong with lines about this kind."""
    idle: frozenset[int] = frozenset()
    """Numbers of the lines that say what is so without them."""
    resting: Mapping[int, Line] = field(default_factory=dict)
    """Number of a line about what a hidden paper alone has → the line that hides it."""
    told: Mapping[int, str] = field(default_factory=dict)
    """Number of a line about this kind → what it decides, in words, with names beside paths."""
    directory: Directory[Item] | None = None
    """The names of papers, by which lines about others speak of them; `None` of others, and without lines."""
    parted: Sequence[tuple[str, str]] = ()
    """Path of each part that people took from a thing, and the path of that thing."""

    def each(self) -> Iterator[tuple[Value, str]]:
        """Each thing with its path."""
        return zip(self.things, self.settled.paths, strict=True)


def decide(
    ruled: Ruled[Value, Item], lines: Sequence[Line], lock: Lock, keep: Keep = in_memory
) -> Decided[Value, Item]:
    """The things of one kind, by the rules and by those lines that are about them.

    Without lines, their paths and what stays open are kept as `keep` has it.
    """
    weighed = ruled.weigh()
    ruled_groups = weighed.groups(Links())
    before = ruled.keep(map(weighed.make, ruled_groups))
    if not lines:
        doubts = keep(Candidate, weighed.doubts(before, ruled_groups))
        del weighed, ruled_groups  # as much as all that names are compared by
        return Decided(before, settle_wholes(ruled.kind, ruled.wholes(before), lock, keep), doubts)
    questions = list(weighed.doubts(before, ruled_groups))
    names = ruled.directory(before, ruled_groups)
    said = linking(ruled.kind, lines, names)
    groups = weighed.groups(said.links)
    things = remade(before, ruled_groups, groups, weighed.make)
    open_questions = list(weighed.doubts(things, groups))
    del weighed
    parts = parts_of(groups, names.groups)
    for place, several in enumerate(parts):
        if len(several) > 1:
            several.sort(key=partial(ruled.rank, things[place]))
    named = ruled.keys(before, things, parts)
    homes = names.present
    claims = claims_of(homes, said.taken_from(homes), names.groups, parts, named)
    settled = settle_parts(ruled.kind, named, list(map(len, parts)), lock, claims)
    path_of = _path_of(parts, settled)
    asked = evidence(questions, [path_of[group[0]] for group in names.groups])
    still_asked = evidence(open_questions, settled.paths)
    answers = decisions(said, parts, path_of, settled.paths, asked, still_asked)
    called = list(map(ruled.name, things))
    after = names.of(groups, called, paths_after(groups, settled, lock.replaced))
    wanted = orders(ruled.kind, lines, after, settled.paths, ruled.paper)
    return Decided(
        things=things,
        settled=settled,
        doubts=_unanswered(still_asked, answers),
        decisions=answers,
        orders=wanted,
        complaints=(*said.complaints, *wanted.complaints),
        idle=_idle(said, names.groups, wanted, dict(zip(settled.paths, called, strict=True))),
        resting={**said.resting, **wanted.resting},
        told=dict(_told([line for line in lines if line.kind is ruled.kind], names, after)),
        directory=after if ruled.kind is Kind.PAPER else None,  # of people it is as long as all their names
        parted=tuple(parted(homes, names.groups, path_of)),
    )


def _told(
    lines: Sequence[Line], before: Directory[Item], after: Directory[Item]
) -> Iterator[tuple[int, str]]:
    """What lines decide, in words: those that join or part speak of what the rules found."""
    for line in lines:
        if line.verb in (Verb.SAME, Verb.DIFFERENT):
            yield line.number, line.told(before.called)
        else:
            yield line.number, line.told(after.called, _whole(line, after))


def _whole(line: Line, names: Directory[Item]) -> str:
    """That a line which names a part takes all: `(the whole paper, 2 records)`."""
    if line.verb not in (Verb.HIDE, Verb.RENAME) or AT not in line.thing:
        return ""
    try:
        places = names.extent(names.thing(line.thing))
    except MisnamedError:  # which is complained of elsewhere
        return ""
    what = "records" if line.kind is Kind.PAPER else "papers"
    return f" (the whole {line.kind}, {places} {what})" if places > 1 else ""


def _unanswered(asked: Evidence, answers: Sequence[Decision]) -> list[Candidate]:
    answered = {frozenset((each.first, each.second)) for each in answers}
    return [doubt for pair, (_, _, doubt) in asked.items() if pair not in answered]


def _path_of(parts: Sequence[Sequence[Sequence[Item]]], settled: Settled) -> dict[Item, str]:
    """Item → the path of its part."""
    return {
        item: path
        for group, paths in zip(parts, settled.part_paths, strict=True)
        for part, path in zip(group, paths, strict=True)
        for item in part
    }


def _idle(
    said: Linking[Item], groups: Sequence[Sequence[Item]], wanted: Orders, names: dict[str, str]
) -> frozenset[int]:
    """Lines that join what the rules join, give a name it has, or say what another says."""
    place_of = {item: place for place, group in enumerate(groups) for item in group}
    idle = {each.line.number for each in said.same if len({place_of[i] for i in each.one | each.other}) == 1}
    idle |= {line.number for path, line in wanted.names.items() if names[path] == line.value}
    return frozenset(idle) | said.again | wanted.again
