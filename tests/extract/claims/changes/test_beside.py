import pytest

from kg.extract.claims.changes.beside import Beside, beside
from kg.extract.claims.reading import reading
from kg.extract.figures.finding import all_figures
from kg.extract.source import sources
from kg.model import Span


def beside_of(text: str) -> Beside:
    """The only figure of a text, with all words on both sides."""
    read = reading(text, *next(sources([text])[0].tagged()))
    (figure,) = all_figures(text, Span(0, len(text)))
    first, end = read.range_of(figure.span)
    return beside(read, figure, (0, first), (end, len(read.words)), (0, len(read.words)))


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("it cuts cost by a significant 6%", "it cuts cost by"),
        ("it cuts cost to just 6%", "it cuts cost to"),
        ("it wins by an average margin of 6%", "it wins by"),
        ("it wins with margins of 6%", "it wins with"),
        ("a cut of 6%", "a cut of"),
        ("it has a fill factor of 81%", "it has a fill factor of"),
        ("it has a factor of 81%", "it has"),
    ],
)
def test_what_only_leads_to_a_figure_says_nothing_of_it(text: str, near: str) -> None:
    at = beside_of(text)
    assert " ".join(at.read.words[slice(*at.near)]) == near


def test_a_figure_has_a_phrase_after_it_or_after_of() -> None:
    assert beside_of("it wins 6%").after is None
    at = beside_of("it keeps 6% of errors")
    assert at.following == "of"
    assert at.read.span(at.after_of) == Span(15, 21)


def test_a_margin_and_a_sign_are_seen() -> None:
    assert beside_of("it wins with margins of 6%").has_margin
    assert beside_of("recall (+6%)").sign == "+"
    assert beside_of("recall (+6%)").opening == 1
