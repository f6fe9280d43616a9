"""Lines that want something of one thing: hide it, rename it, type it, deny that a paper introduces it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kg.curation import Complaint, Kind, Line, Verb
from kg.model import ConceptType
from kg.pipeline.overruling.directory import Directory
from kg.pipeline.overruling.misnamed import MisnamedError, RestingError
from kg.resolve.groups import Item

ORDERS = frozenset({Verb.HIDE, Verb.RENAME, Verb.TYPE, Verb.NOT_INTRODUCED})
"""Verbs that say what to do with one thing."""


@dataclass(frozen=True, slots=True)
class Orders:
    """What people want of single things, each by its path."""

    hidden: Mapping[str, Line] = field(default_factory=dict)
    """Left out."""
    names: Mapping[str, Line] = field(default_factory=dict)
    """The value of the line is the name to show."""
    types: Mapping[str, Line] = field(default_factory=dict)
    """The value of the line is the type of the concept."""
    denied: Mapping[tuple[str, str], Line] = field(default_factory=dict)
    """Concept and paper that does not introduce it."""
    complaints: tuple[Complaint, ...] = ()
    """What is wrong with lines; those are nowhere else."""
    resting: Mapping[int, Line] = field(default_factory=dict)
    """Number of a line about what a hidden paper alone has → the line that hides it; those are nowhere."""
    again: frozenset[int] = frozenset()
    """Numbers of the lines that say what another says, as where two people decided alike."""

    @property
    def concept_types(self) -> dict[str, ConceptType]:
        """Path of a concept → the type that somebody gave it."""
        return {path: ConceptType(line.value) for path, line in self.types.items()}

    def __or__(self, other: "Orders") -> "Orders":
        """Both: they are about different kinds of thing."""
        return Orders(
            hidden={**self.hidden, **other.hidden},
            names={**self.names, **other.names},
            types={**self.types, **other.types},
            denied={**self.denied, **other.denied},
            complaints=(*self.complaints, *other.complaints),
            resting={**self.resting, **other.resting},
            again=self.again | other.again,
        )


def orders(
    kind: Kind,
    lines: Sequence[Line],
    directory: Directory[Item],
    paths: Sequence[str],
    paper: Callable[[str], str] | None = None,
) -> Orders:
    """What the lines want of the things of this kind; `paths` are those of the directory's things.

    `paper` gives the path of the paper that a text means, and may raise `MisnamedError`.
    """
    found: dict[Verb, dict[tuple[str, ...], Line]] = {verb: {} for verb in ORDERS}
    complaints: list[Complaint] = []
    resting: dict[int, Line] = {}
    accepted: set[int] = set()
    for line in sorted(lines, key=lambda line: line.number):
        if line.kind is not kind or line.verb not in ORDERS:
            continue
        try:
            target: tuple[str, ...] = (paths[directory.thing(line.thing)],)
            if line.verb is Verb.NOT_INTRODUCED and paper:
                target = (*target, paper(line.value))
        except RestingError as error:
            resting[line.number] = error.line
            continue
        except MisnamedError as error:
            complaints.append(error.of(line))
            continue
        first = found[line.verb].get(target, line)
        if line.value == first.value or line.verb is Verb.NOT_INTRODUCED:
            # Of what two people decided alike one line counts, whatever their order.
            found[line.verb][target] = min(first, line, key=lambda each: (each.text, each.number))
            accepted.add(line.number)
        else:
            told = f"line {first.number} says '{first.value}' of the same {line.kind}. Keep one of them."
            complaints.append(Complaint(line.number, told))
    kept = {line.number for lines_of in found.values() for line in lines_of.values()}
    return Orders(
        hidden={path: line for (path,), line in found[Verb.HIDE].items()},
        names={path: line for (path,), line in found[Verb.RENAME].items()},
        types={path: line for (path,), line in found[Verb.TYPE].items()},
        denied={(concept, paper): line for (concept, paper), line in found[Verb.NOT_INTRODUCED].items()},
        complaints=(*complaints, *_of_hidden(found)),
        resting=resting,
        again=frozenset(accepted - kept),
    )


def _of_hidden(found: Mapping[Verb, Mapping[tuple[str, ...], Line]]) -> Iterator[Complaint]:
    """Lines that want something of what another line hides."""
    hidden = {path: line for (path,), line in found[Verb.HIDE].items()}
    for verb in sorted(ORDERS - {Verb.HIDE}):
        for (path, *_), line in found[verb].items():
            if path in hidden:
                hides = f"line {hidden[path].number} hides it. Take one of the two lines out."
                yield Complaint(line.number, hides)
