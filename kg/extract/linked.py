"""The relations that the network is sure of, in the words of the graph.

A link is between two entities of one sentence. `our method` stands for what the paper introduces, where that
is one thing; what else names nothing alone is no end of a relation.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

from kg.extract.said import Said
from kg.extract.sketch import Thing
from kg.extract.source import Source
from kg.model import Entity, EntityType, Findings, Link, LinkType, RelationKind, Span
from kg.text.inflection import concept_form

SURE: Mapping[LinkType, float] = MappingProxyType(
    {
        LinkType.USED_FOR: 0.7,
        LinkType.FEATURE_OF: 0.7,
        LinkType.HYPONYM_OF: 0.6,
        LinkType.PART_OF: 0.7,
        LinkType.EVALUATE_FOR: 0.6,
        LinkType.COMPARE: 0.6,
    }
)
"""How likely a link must be: then 60 % of those of SciERC's development part are right."""

_KINDS: Mapping[LinkType, RelationKind] = MappingProxyType(
    {
        LinkType.USED_FOR: RelationKind.USED_FOR,
        LinkType.FEATURE_OF: RelationKind.FEATURE_OF,
        LinkType.HYPONYM_OF: RelationKind.IS_A,
        LinkType.PART_OF: RelationKind.PART_OF,
        LinkType.COMPARE: RelationKind.COMPARED_WITH,
    }
)
_OURS = re.compile(r"(?:our|(?:the|this|our) (?:proposed|presented|new)) (?:[\w-]+ ){0,2}\Z", re.IGNORECASE)
_DETERMINER = re.compile(r"(?:a|an|the|our|their|its|this|these|that|such) ", re.IGNORECASE)


def linked(source: Source, findings: Findings, own: Thing | None, forms: Collection[str]) -> Iterator[Said]:
    """What sure links say; `own` is what the paper introduces, where it is one thing, `forms` name it."""
    longs = {concept_form(each.short): concept_form(each.long) for each in findings.abbreviations}
    sentences = [Span(tokens[0].start, tokens[-1].end) for tokens in source.reading.sentences]
    begins = [sentence.start for sentence in sentences]
    for link in findings.links:
        if link.chance < SURE.get(link.type, 1.0):
            continue
        head = _thing(source.text, findings.entities[link.head], longs, own)
        tail = _thing(source.text, findings.entities[link.tail], longs, own)
        if head and tail:
            place = sentences[bisect_right(begins, findings.entities[link.head].span.start) - 1]
            yield _said(link, findings, head, tail, place, forms)


def _said(
    link: Link, findings: Findings, head: Thing, tail: Thing, sentence: Span, forms: Collection[str]
) -> Said:
    confidence = round(link.chance, 2)
    if link.type is LinkType.EVALUATE_FOR:
        data = findings.entities[link.head].type is EntityType.MATERIAL
        kind = RelationKind.EVALUATED_ON if data else RelationKind.EVALUATED_BY
        return Said(kind, tail, head, sentence, confidence)
    if link.type is LinkType.USED_FOR and tail.form in forms:
        return Said(RelationKind.USES, tail, head, sentence, confidence)
    if link.type is LinkType.COMPARE and tail.form in forms:
        head, tail = tail, head
    return Said(_KINDS[link.type], head, tail, sentence, confidence)


def _thing(text: str, entity: Entity, longs: Mapping[str, str], own: Thing | None) -> Thing | None:
    """What an entity names; `None` where it names nothing alone."""
    span = entity.span
    if entity.type is EntityType.GENERIC:
        before = text[max(0, span.start - 40) : span.start]
        return own if _OURS.search(before) else None
    opening = _DETERMINER.match(text, span.start, span.end)
    if opening:
        span = Span(opening.end(), span.end)
    form = concept_form(span.of(text))
    return Thing(span, longs.get(form, form), span) if form else None
