"""The phrases of a record that name concepts: its keyphrases, the systems it introduces, its metrics."""

from collections.abc import Iterator

from kg.model import Findings, Record, Span, System
from kg.resolve.concepts import Phrase
from kg.text.inflection import concept_form


def system_label(system: System) -> str:
    """The label that leads to the concept of a system: its long form, if it has one."""
    return system.expansion or system.name


def metric_label(metric: Span, record: Record, findings: Findings) -> str:
    """The label that leads to the concept of a metric: the long form of a short one."""
    printed = " ".join(record.quote(metric).split())
    longs = (each.long for each in findings.abbreviations if each.short == printed)
    return next(longs, printed)


def phrases(record: Record, findings: Findings) -> Iterator[Phrase]:
    """What is to be resolved: each keyphrase, and each system and metric that is none."""
    forms = set()
    for keyphrase in findings.keyphrases:
        forms.add(concept_form(keyphrase.label))
        printed = dict.fromkeys(record.quote(span) for span in keyphrase.spans)
        yield Phrase(keyphrase.label, keyphrase.short, tuple(printed))
    for system in findings.systems:
        if concept_form(system_label(system)) not in forms:
            forms.add(concept_form(system_label(system)))
            short = system.name if system.expansion else None
            yield Phrase(system_label(system), short, (system.name,))
    for claim in findings.claims:
        label = metric_label(claim.metric, record, findings) if claim.metric else None
        if claim.metric and label and concept_form(label) not in forms:
            forms.add(concept_form(label))
            yield Phrase(label, None, (record.quote(claim.metric),))
