"""What type a concept is of, by what its mentions name: counted, and given only where most agree."""

from collections.abc import Iterable

from kg.extract.generic import word_set
from kg.extract.naming import is_strong
from kg.extract.sorts import DATA
from kg.model import ConceptType, EntityType
from kg.text.inflection import concept_form

AGREED = 0.8
"""Part of the mentions that must name the same sort of thing."""
MODELS = word_set("model network transformer")
"""Heads of methods that are trained. Folded."""


def concept_type(label: str, types: Iterable[EntityType | None]) -> ConceptType | None:
    """The type of a concept with this name, `None` where its mentions do not agree or say none.

    A material is a dataset where it is called one, or is a name: `English` is none.

    >>> concept_type("sparse model", [EntityType.METHOD, None, EntityType.METHOD])
    <ConceptType.MODEL: 'Model'>
    >>> concept_type("pruning", [EntityType.METHOD, EntityType.TASK]), concept_type("pruning", [])
    (None, None)
    """
    known = [each for each in types if each]
    if not known:
        return None
    most = max(EntityType, key=known.count)
    if known.count(most) < AGREED * len(known):
        return None
    head = concept_form(label).rpartition(" ")[2]
    if most is EntityType.METHOD:
        return ConceptType.MODEL if head in MODELS else ConceptType.METHOD
    if most is EntityType.MATERIAL:
        return ConceptType.DATASET if head in DATA or any(map(is_strong, label.split())) else None
    return _SAME.get(most)


_SAME = {EntityType.TASK: ConceptType.TASK, EntityType.METRIC: ConceptType.METRIC}
