import pytest

from kg.extract.claims.groups import group_of, list_end
from kg.extract.claims.reading import reading
from kg.extract.figures.finding import all_figures
from kg.extract.source import sources
from kg.model import Span


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("it gains 16%, 5.9%, and 18%", [3]),
        ("it gains 16% and 3 points", [1, 1]),
        ("it gains 16% by 3%", [1, 1]),
        ("its recall is 95%, 3% higher than ours", [1, 1]),
        ("its gains are 5%, 3%, and 2% higher than ours", [3]),
        ("an accuracy of 93% and 71% recall", [1, 1]),
        ("it gains 16% in recall and 3% in F1", [1, 1]),
    ],
)
def test_figures_with_nothing_but_a_joint_between_are_one_list(text: str, sizes: list[int]) -> None:
    read = reading(text, *next(sources([text])[0].tagged()))
    figures = all_figures(text, Span(0, len(text)))
    ranges = [read.range_of(figure.span) for figure in figures]
    found, first = [], 0
    while first < len(figures):
        end = list_end(read, figures, ranges, first)
        found.append(end - first)
        first = end
    assert found == sizes


def test_a_list_has_the_words_of_its_clause() -> None:
    text = "it is fast, and cuts cost by 16% and 18% on X, and more"
    read = reading(text, *next(sources([text])[0].tagged()))
    figures = all_figures(text, Span(0, len(text)))
    ranges = [read.range_of(figure.span) for figure in figures]
    group = group_of(read, figures, ranges, (0, 2), None, (len(read.words), len(read.words)))
    assert read.words[slice(*group.left)] == ["and", "cuts", "cost", "by"]
    assert read.words[slice(*group.right)] == ["on", "x"]
    assert (group.figure, group.is_apposed) == (figures[0], False)
