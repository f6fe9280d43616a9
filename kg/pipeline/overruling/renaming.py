"""The names that people gave: shown before all others, which stay as other names."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.curation import Line
from kg.resolve.concepts import Concept
from kg.resolve.people import Person


def renamed_people(
    people: Sequence[Person], paths: Sequence[str], names: Mapping[str, Line]
) -> Sequence[Person]:
    """The people, those of `names` (path → line) with the value of the line as name."""
    if not names:
        return people
    return [
        replace(
            person, name=names[path].value, variants=_others(names[path].value, person.name, person.variants)
        )
        if path in names
        else person
        for person, path in zip(people, paths, strict=True)
    ]


def renamed_concepts(
    concepts: Sequence[Concept], paths: Sequence[str], names: Mapping[str, Line]
) -> Sequence[Concept]:
    """The concepts, those of `names` (path → line) with the value of the line as label."""
    if not names:
        return concepts
    return [
        replace(
            concept,
            label=names[path].value,
            other_labels=_others(names[path].value, concept.label, concept.other_labels),
        )
        if path in names
        else concept
        for concept, path in zip(concepts, paths, strict=True)
    ]


def _others(new: str, old: str, others: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted({old, *others} - {new}))
