"""The figures of a sentence without its bare numbers, which most rules about figures are not about."""

from kg.extract.figures.finding import all_figures, has_unit
from kg.model import Figure, Span


def figures(text: str, place: Span) -> list[Figure]:
    """Its figures in order."""
    return [figure for figure in all_figures(text, place) if has_unit(figure)]
