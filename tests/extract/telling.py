"""What the tests of figures look at in a claim, and those of relations in a relation."""

from kg.extract import extract_texts
from kg.extract.claims.finding import find_claims
from kg.extract.claims.reading import Reading, reading
from kg.extract.source import sources
from kg.model import ClaimRole, Findings, RelationKind

UP, DOWN = "increase", "decrease"

Row = tuple[str, str | None, str | None, str | None]
"""Figure, direction, metric and comparator."""


def told(sentence: str) -> list[Row]:
    """The claims of a sentence."""
    text = f"A title\n{sentence}"
    return [
        (
            claim.figure.span.of(text),
            claim.direction,
            claim.metric and claim.metric.of(text),
            claim.comparator and claim.comparator.of(text),
        )
        for claim in find_claims(sources([text])[0], Findings()).claims
    ]


def kinds(sentence: str) -> list[str]:
    """The kinds of the figures of a sentence."""
    return [
        str(claim.figure.kind)
        for claim in find_claims(sources([f"A title\n{sentence}"])[0], Findings()).claims
    ]


def roles(sentence: str) -> list[ClaimRole]:
    """The roles of its claims."""
    (source,) = sources([f"A title\n{sentence}"])
    return [claim.role for claim in find_claims(source, Findings()).claims]


def read_of(text: str) -> tuple[Reading, int]:
    """A sentence and the place of its figure, `#`."""
    read = reading(text, *next(sources([text])[0].tagged()))
    return read, read.words.index("#")


def related(text: str) -> set[tuple[str, RelationKind, str]]:
    """The relations of a text: head, kind and tail."""
    (found,) = extract_texts([text])
    return {(each.head.of(text), each.kind, each.tail.of(text)) for each in found.relations}
