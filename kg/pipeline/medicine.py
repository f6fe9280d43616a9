"""Which records are surely of medicine, where what the network takes for a method or a task is often neither.

It learned from computer science how sentences name these, and calls a protein a method and a placebo a task.
Measures it knows there, too: `hazard ratio`.
"""

from kg.extract.barred import sections
from kg.model import Detail, Record, Scheme
from kg.text.headings import is_indexed
from kg.text.registration import is_registration, registrations_in

_LIBRARIES = (Scheme.PMID, Scheme.PMCID)


def is_of_medicine(record: Record) -> bool:
    """Whether PubMed has it, indexers read it, a registry has its trial, or its abstract begins with a label.

    >>> from kg.model import Lines
    >>> words = ("AIMS: To open it. METHODS: Push.", "We open doors.")
    >>> of = [Record(document="a", lines=Lines(1, 2), title="Doors", abstract=abstract) for abstract in words]
    >>> [is_of_medicine(each) for each in of]
    [True, False]
    """
    printed = (text for detail, text in record.details if detail is Detail.IDENTIFIER_AS_PRINTED)
    return (
        any(one.scheme in _LIBRARIES for one in record.identifiers)
        or is_indexed(record.keywords)
        or any(map(is_registration, printed))
        or any(True for _ in registrations_in(record.text))
        or _is_structured(record)
    )


def _is_structured(record: Record) -> bool:
    """Whether the abstract begins with the label of a section: `BACKGROUND:`."""
    first = next(sections(record.text), None)
    return first is not None and first.start == len(record.title) + 1
