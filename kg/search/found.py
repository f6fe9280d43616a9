"""What a search finds: a thing, the name of it that fits, and how well."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Any, overload

from kg.query.naming.entries import Kind
from kg.store.terms import short
from kg.text.language.eras import with_era
from kg.text.printing import counted, pretty, safe


class Group(StrEnum):
    """What hits are counted and shown by, in the order in which equally good ones follow each other."""

    PERSON = "person"
    CONCEPT = "concept"
    SYSTEM = "system"
    """A named method, model, dataset or tool that a paper introduces."""
    PAPER = "paper"
    CATEGORY = "category"
    ORGANISATION = "organisation"
    TOPIC = "topic"
    """Of a vocabulary that was given to the build."""

    @property
    def kind(self) -> Kind:
        """What it can be asked for as.

        >>> Group.PAPER.kind, Group.SYSTEM.kind
        (<Kind.PAPER: 'paper'>, <Kind.CONCEPT: 'concept'>)
        """
        return Kind.CONCEPT if self is Group.SYSTEM else Kind(self.value)

    @property
    def plural(self) -> str:
        """What several are called.

        >>> Group.PERSON.plural, Group.CATEGORY.plural
        ('people', 'categories')
        """
        irregular = {Group.PERSON: "people", Group.CATEGORY: "categories"}
        return irregular.get(self, f"{self}s")


class Match(IntEnum):
    """How a name fits what was typed, the best first."""

    EXACT = 0
    """It is the name, in any spelling, or an identifier."""
    START = 1
    """The name begins so; of people any word of the name, since both names are names."""
    WORDS = 2
    """The name has the words, the last of them perhaps begun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One thing that was found."""

    group: Group
    """What it is."""
    iri: str
    """Its name in the graph."""
    name: str
    """The name to show."""
    label: str
    """The name that fits: another spelling, an acronym, an identifier; often the name itself."""
    match: Match
    """How it fits."""
    papers: int
    """Papers of a person, about a concept, in a category; of a paper, those of this graph that cite it."""
    first: int | None
    """The year of the first of them, of a paper its own; `None` where no year is known."""
    last: int | None
    """The year of the last."""
    about: str | None
    """A person's main category, a paper's first author, a concept's type, a system's paper."""

    @property
    def note(self) -> str:
        """What tells it from others of its name: `7 papers · cs.LG · 2021–2025`; empty if nothing does."""
        return " · ".join(_NOTES[self.group](self))

    def __str__(self) -> str:
        """What it is, the end of its IRI, which can be asked for, and what tells it from others."""
        return safe(f"{self.group} {self.name} ({short(self.iri)}){f' · {self.note}' if self.note else ''}")

    _repr_pretty_ = pretty

    @property
    def document(self) -> dict[str, str | int]:
        """The hit for programs."""
        return {
            "kind": self.group.value,
            "name": self.name,
            "note": self.note,
            "iri": self.iri,
            "label": self.label,
            "papers": self.papers,
        }


@dataclass(frozen=True, slots=True)
class Hits(Sequence[Hit]):
    """What was found, best first. A sequence, because that is what it is beside saying whether there is more.

    >>> Hits((), cut=False).document
    {'cut': False, 'hits': []}
    """

    hits: tuple[Hit, ...]
    """The best."""
    cut: bool
    """Whether there are more."""

    @overload
    def __getitem__(self, place: int) -> Hit: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Hit, ...]: ...
    def __getitem__(self, place: int | slice) -> Hit | tuple[Hit, ...]:
        return self.hits[place]

    def __len__(self) -> int:
        return len(self.hits)

    def __str__(self) -> str:
        more = ["… and there are more"] if self.cut else []
        return "\n".join([*map(str, self.hits), *more]) or "Nothing has a name like that."

    _repr_pretty_ = pretty

    @property
    def document(self) -> dict[str, Any]:
        """The hits for programs."""
        return {"cut": self.cut, "hits": [hit.document for hit in self.hits]}


def _of_person(hit: Hit) -> Iterator[str]:
    yield counted(hit.papers, "paper")
    if hit.about:
        yield hit.about
    if hit.first is not None:
        last = None if hit.first == hit.last else hit.last
        yield with_era(hit.first) if last is None else f"{with_era(hit.first)}–{with_era(last)}"


def _of_paper(hit: Hit) -> Iterator[str]:
    if hit.about:
        yield hit.about
    if hit.first is not None:
        yield with_era(hit.first)
    if hit.papers:
        yield f"cited by {hit.papers:,}"


def _of_concept(hit: Hit) -> Iterator[str]:
    if hit.about:
        yield hit.about
    yield counted(hit.papers, "paper")


def _of_system(hit: Hit) -> Iterator[str]:
    if hit.about:
        yield f"introduced by {hit.about}"
    yield counted(hit.papers, "paper")


_NOTES = {
    Group.PERSON: _of_person,
    Group.PAPER: _of_paper,
    Group.CONCEPT: _of_concept,
    Group.SYSTEM: _of_system,
    Group.CATEGORY: _of_concept,
    Group.ORGANISATION: _of_concept,
    Group.TOPIC: _of_concept,
}
