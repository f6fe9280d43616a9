"""Which records are surely of medicine, where what the network takes for a method or a task is often neither.

It learned from computer science how sentences name these, and calls a protein a method and a placebo a task.
Measures it knows there, too: `hazard ratio`.
"""

from itertools import chain

from kg.extract.candidates.barred import sections
from kg.model import Detail, Record, Scheme
from kg.text.registered.headings import is_indexed
from kg.text.registered.registration import is_registration, registrations_in

_OF_ALL_FIELDS = frozenset(
    str.split(
        "context goal objective objectives method methods approach result results finding findings"
        " conclusion conclusions limitations abstract abbreviations highlights"
    )
) | {"graphical abstract"}
"""Labels of abstracts that the journals of software engineering, or of all fields, ask for, too."""
_LIBRARIES = (Scheme.PMID, Scheme.PMCID)


def is_of_medicine(record: Record) -> bool:
    """Whether PubMed has it, indexers read it, a registry has its trial, or its abstract has labels.

    >>> from kg.model import Lines
    >>> words = ("AIMS: To open it. METHODS: Push.", "We open doors.")
    >>> of = [Record(document="a", lines=Lines(1, 2), title="Doors", abstract=abstract) for abstract in words]
    >>> [is_of_medicine(each) for each in of]
    [True, False]
    """
    return (
        any(one.scheme in _LIBRARIES for one in record.identifiers)
        or is_indexed(record.keywords)
        or any(map(is_registration, record.texts_of(Detail.IDENTIFIER_AS_PRINTED)))
        or any(True for _ in registrations_in(record.text))
        or _is_structured(record)
    )


def _is_structured(record: Record) -> bool:
    """Whether the abstract begins with the label of a section, `BACKGROUND:`, and has one of medicine's."""
    places = iter(sections(record.text))
    first = next(places, None)
    if first is None or first.start != len(record.title) + 1:
        return False
    return any(place.of(record.text).casefold() not in _OF_ALL_FIELDS for place in chain([first], places))
