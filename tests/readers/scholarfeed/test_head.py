import pytest

from kg.readers.rules import Rule
from kg.readers.scholarfeed.head import is_head_line, read_head


@pytest.mark.parametrize(
    "text",
    [
        "h-index25",
        "h-index: 25",
        "9papers",
        "1paper",
        "2,665citations",
        "1citation",
        "Novelty44%",
        "AI Score42",
        "9 Papers",
    ],
)
def test_a_figure_of_the_head_is_known_alone(text):
    assert is_head_line(text)


@pytest.mark.parametrize(
    "text", ["", "LG", "Bo Li", "9 Papers on maps", "h-index", "Novelty", "1,2,3citations", "9" * 500]
)
def test_other_lines_are_not_of_the_head(text):
    assert not is_head_line(text)


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Bo Li\n\nLG", "Bo Li"),
        ("Ada M. van der Berg\nh-index3", "Ada M. van der Berg"),
        ("José Peña", "José Peña"),
        ("LG\nh-index3", None),
        ("h-index3\nLG", None),
        ("the end of an abstract that was cut off at the top of the page.\nh-index3", None),
    ],
)
def test_the_first_line_is_the_owner_when_it_may_be_a_name(lines_of, text, owner):
    lines = [line for line in lines_of(text) if line.text]
    page = read_head(lines, "a.txt").page
    assert (page and page.owner) == owner


def test_figures_without_an_owner_are_lost_and_told(lines_of):
    [flaw] = read_head(lines_of("h-index3\n9papers"), "a.txt").issues
    assert (flaw.rule, flaw.severity.value) == (Rule.NO_OWNER, "error")
