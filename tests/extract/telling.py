"""What the tests of figures look at in a claim."""

from kg.extract.claims.finding import find_claims
from kg.extract.source import sources
from kg.model import Findings

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
