"""The phrases of a record that name concepts: its keyphrases, and the systems that it introduces."""

from collections.abc import Iterator

from kg.model import Findings, Record, System
from kg.resolve.concepts import Phrase
from kg.text.inflection import concept_form


def system_label(system: System) -> str:
    """The label that leads to the concept of a system: its long form, if it has one."""
    return system.expansion or system.name


def phrases(record: Record, findings: Findings) -> Iterator[Phrase]:
    """What is to be resolved: each keyphrase, and each system that is none."""
    forms = set()
    for keyphrase in findings.keyphrases:
        forms.add(concept_form(keyphrase.label))
        printed = dict.fromkeys(span.of(record.text) for span in keyphrase.spans)
        yield Phrase(keyphrase.label, keyphrase.short, tuple(printed))
    for system in findings.systems:
        if concept_form(system_label(system)) not in forms:
            short = system.name if system.expansion else None
            yield Phrase(system_label(system), short, (system.name,))
