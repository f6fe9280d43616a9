"""What concepts can be said to be, by the words that people type for it."""

from types import MappingProxyType

from kg.rdf import vocabulary as v
from kg.rdf.prefixes import PREFIXES
from kg.rdf.terms import bare
from kg.text.language.inflection import concept_form
from kg.text.quoting import out_of_brackets

CONCEPT_TYPES = MappingProxyType(
    {
        "method": bare(v.METHOD),
        "model": bare(v.MODEL),
        "task": bare(v.TASK),
        "metric": bare(v.EVALUATION_MEASURE),
        "dataset": bare(v.DATASET),
    }
)
"""Word → class of ML-Schema."""


def class_of_concepts(typed: str) -> str:
    """The IRI of the class that is meant by its word, in any number and spelling, or by itself.

    Raises:
        ValueError: for all else.

    >>> class_of_concepts("Data sets"), class_of_concepts("mls:Model")
    ('http://www.w3.org/ns/mls#Dataset', 'http://www.w3.org/ns/mls#Model')
    """
    prefix, _, name = typed.partition(":")
    whole = f"{PREFIXES[prefix]}{name}" if prefix in PREFIXES else out_of_brackets(typed)
    if whole in CONCEPT_TYPES.values():
        return whole
    try:
        return CONCEPT_TYPES[concept_form(typed)]
    except KeyError:
        raise ValueError(f"{typed!r} is no type of concepts: give {', '.join(CONCEPT_TYPES)}") from None
