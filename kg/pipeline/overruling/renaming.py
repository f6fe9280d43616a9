"""The names that people gave: shown before all others, which stay as other names."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from kg.curation import Line
from kg.resolve.concepts import Concept
from kg.resolve.people.person import Person
from kg.shelf import Mapped

Value = TypeVar("Value")


def renamed_people(
    people: Sequence[Person], paths: Sequence[str], names: Mapping[str, Line]
) -> Sequence[Person]:
    """The people, those of `names` (path → line) with the value of the line as name."""

    def rename(person: Person, name: str) -> Person:
        return replace(person, name=name, variants=_others(name, person.name, person.variants))

    return _renamed(people, paths, names, rename)


def renamed_concepts(
    concepts: Sequence[Concept], paths: Sequence[str], names: Mapping[str, Line]
) -> Sequence[Concept]:
    """The concepts, those of `names` (path → line) with the value of the line as label."""

    def rename(concept: Concept, name: str) -> Concept:
        others = _others(name, concept.label, concept.other_labels)
        return replace(concept, label=name, other_labels=others)

    return _renamed(concepts, paths, names, rename)


def _renamed(
    things: Sequence[Value],
    paths: Sequence[str],
    names: Mapping[str, Line],
    rename: Callable[[Value, str], Value],
) -> Sequence[Value]:
    if not names:
        return things

    def shown(place: int) -> Value:
        thing, path = things[place], paths[place]
        return rename(thing, names[path].value) if path in names else thing

    return Mapped(range(len(things)), shown)


def _others(new: str, old: str, others: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted({old, *others} - {new}))
