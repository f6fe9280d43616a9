"""A text as extractors see it: the words, what the network believes of them, and what may name concepts."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.candidates.ranking import Ranked, ranked
from kg.extract.decimal_points import with_points
from kg.model import EntityType, Span
from kg.network.exact import Real
from kg.network.labels import ENTITY_TYPES
from kg.network.reading import Entity, Reading, read
from kg.text.tokens import Token

TYPES = tuple(EntityType(name) for name in ENTITY_TYPES)
"""By the numbers that the network gives them."""
_NOTHING = 0.5  # chance of the label “none”


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """A text, read."""

    text: str
    """As printed, with blanks for what no author wrote; a line break ends its title."""
    reading: Reading
    """What the network believes of it; its text has decimal points on the line: `0.84` for `0·84`."""
    ranked: Sequence[Ranked]
    """What may name a concept of it, likeliest first."""
    starts: Sequence[int]
    """Where each token begins."""
    ends: Sequence[int]
    """Where it ends."""
    types: Sequence[EntityType | None]
    """What sort of thing it is a part of; `None` where likely of none."""

    def span(self, entity: Entity) -> Span:
        """Where an entity stands in the text."""
        return Span(self.starts[entity.first], self.ends[entity.last - 1])

    def row(self, offset: int) -> int:
        """The row of the first token that ends after an offset of the text."""
        return bisect_right(self.ends, offset)

    def tag(self, span: Span) -> str:
        """The part of speech of the first word of a span."""
        return self.reading.tags[self.row(span.start)]

    def type_at(self, span: Span) -> EntityType | None:
        """What sort of thing a span names, by its last word; `None` where that likely names none."""
        return self.types[self.row(span.end - 1)]

    def tagged(self) -> Iterator[tuple[Sequence[Token], str]]:
        """The tokens of each sentence with their parts of speech."""
        for number, tokens in enumerate(self.reading.sentences):
            first = self.reading.starts[number]
            yield tokens, self.reading.tags[first : first + len(tokens)]


def sources(texts: Sequence[str], told: Sequence[bool | None] = ()) -> list[Source]:
    """Each text, read: the same whatever texts it is read with; `told` as `kg.network.reading.read` has it.

    >>> source = sources(["Sparse upcycling\\nWe train dense models."])[0]
    >>> [source.span(entity).of(source.text) for sentence in source.reading.entities for entity in sentence]
    ['Sparse upcycling', 'dense models']
    """
    readings = read([with_points(text) for text in texts], told)
    return [
        Source(
            text=text,
            reading=reading,
            ranked=found,
            starts=[token.start for sentence in reading.sentences for token in sentence],
            ends=[token.end for sentence in reading.sentences for token in sentence],
            types=_types(reading.chances["entity"]),
        )
        for text, reading, found in zip(texts, readings, ranked(readings), strict=True)
    ]


def _types(chances: Real) -> list[EntityType | None]:
    """The likeliest type of each token, from the probabilities of labels; `None` where likely none."""
    nothing = (chances[:, 0] >= _NOTHING).tolist()
    likeliest = (chances[:, 1::2] + chances[:, 2::2]).argmax(1).tolist()
    return [None if none else TYPES[kind] for none, kind in zip(nothing, likeliest, strict=True)]
