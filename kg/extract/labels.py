"""From a place of a text to the label that leads to the concept it names: the long form of a short one."""

from collections.abc import Callable
from typing import TypeAlias

from kg.model import Findings, Span, System
from kg.text.language.inflection import concept_form, name_of

LabelAt: TypeAlias = Callable[[Span], str]


def system_label(system: System) -> str:
    """The label that leads to the concept of a system: its long form, if it has one.

    >>> [system_label(System("BAM", long, Span(0, 3), Span(0, 9))) for long in ("Branch-Attend-Mix", None)]
    ['Branch-Attend-Mix', 'BAM']
    """
    return system.expansion or system.name


def labels_at(quote: Callable[[Span], str], findings: Findings) -> LabelAt:
    """The label at each place of a text; `quote` has the words of a place.

    >>> findings = Findings(systems=(System("BAM", "Branch-Attend-Mix", Span(0, 3), Span(0, 9)),))
    >>> label_at = labels_at(lambda span: span.of("BAM mixes"), findings)
    >>> label_at(Span(0, 3)), label_at(Span(4, 9))
    ('Branch-Attend-Mix', 'mixes')
    """
    longs = {each.short: name_of(each.long) for each in findings.abbreviations}
    longs |= {system.name: system_label(system) for system in findings.systems}

    shorts = {concept_form(short): short for short in longs}

    def label_at(span: Span) -> str:
        printed = name_of(quote(span))
        short = shorts.get(concept_form(printed))  # `MoEs` for `MoE`; not `it` for `IT`
        return longs[short] if short and printed.startswith(short) else printed

    return label_at
