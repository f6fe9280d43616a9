"""What a text names, of which type, and what the network sees that these have to do with each other."""

from dataclasses import replace

from kg.extract.source import TYPES, Source
from kg.model import Entity, Findings, Link, LinkType, Span
from kg.network.labels import RELATIONS


def find_entities(source: Source, findings: Findings) -> Findings:
    """The findings with the text's entities and the links between them.

    >>> from kg.extract.source import sources
    >>> (source,) = sources(["We use convolutional networks for image classification."])
    >>> found = find_entities(source, Findings())
    >>> [(entity.span.of(source.text), entity.type.value) for entity in found.entities]
    [('convolutional networks', 'Method'), ('image classification', 'Task')]
    >>> [(link.head, link.type.value, link.tail) for link in found.links]
    [(0, 'USED-FOR', 1)]
    """
    entities: list[Entity] = []
    begins = []
    for sentence in source.reading.entities:
        begins.append(len(entities))
        entities += (Entity(source.span(each), TYPES[each.type]) for each in sentence)
    links = []
    for pair in source.reading.pairs:
        relation = RELATIONS[pair.label]
        if relation is None:
            continue
        head, tail = begins[pair.sentence] + pair.first, begins[pair.sentence] + pair.second
        if relation.backward:
            head, tail = tail, head
        tokens = source.reading.sentences[pair.sentence]
        place = Span(tokens[0].start, tokens[-1].end)
        links.append(Link(head, tail, LinkType(relation.kind), place, round(pair.chance, 4)))
    return replace(findings, entities=tuple(entities), links=tuple(links))
