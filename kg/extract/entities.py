"""What a text names, of which type, and what the network sees that these have to do with each other."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.candidates.barred import about_nothing, sections
from kg.extract.opposed import is_opposed
from kg.extract.source import TYPES, Source
from kg.model import Entity, Findings, Link, LinkType, Span
from kg.network.labels import RELATIONS

_LINKS = {
    number: (LinkType(relation.kind), relation.backward)
    for number, relation in enumerate(RELATIONS)
    if relation
}
"""By the numbers that the network gives them."""


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
    places = [Span(tokens[0].start, tokens[-1].end) for tokens in source.reading.sentences]
    unnamed = list(_naming_nothing(source.text)) if source.reading.pairs else []
    links = []
    for pair in source.reading.pairs:
        type, backward = _LINKS[pair.label]
        head, tail = begins[pair.sentence] + pair.first, begins[pair.sentence] + pair.second
        if backward:
            head, tail = tail, head
        ends = [entities[head].span, entities[tail].span]
        if type is LinkType.USED_FOR and is_opposed(source.text, ends[0]):
            continue
        if unnamed and any(nothing.start <= end.start < nothing.end for nothing in unnamed for end in ends):
            continue
        links.append(Link(head, tail, type, places[pair.sentence], round(pair.chance, 4)))
    return replace(findings, entities=tuple(entities), links=tuple(links))


def _naming_nothing(text: str) -> Iterator[Span]:
    """The places of what is no end of a link: words of the title, and the labels of sections.

    To the network `METHODS:` is a method, which the first measure of that section is said to be for.
    """
    yield from about_nothing(text.partition("\n")[0])
    yield from sections(text)
