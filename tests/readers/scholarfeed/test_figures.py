import pytest

from kg.model import Measure
from kg.readers.rules import Rule
from kg.readers.scholarfeed.figures import is_figures_line, read_figures

ID = "arXiv:2212.01234"


@pytest.mark.parametrize(
    ("text", "version", "citations", "h_index", "venue"),
    [
        (f"{ID}v22270 citationsh-index: 166RSS 2022", 2, 2270, 166, "RSS 2022"),
        (f"{ID}v22,270 citations", 2, 2270, None, None),
        (f"{ID}v11 citationh-index: 9", 1, 1, 9, None),
        (f"{ID}v10 citations", 1, 0, None, None),
        (f"{ID}v2", 2, None, None, None),
        (f"{ID}v12", 12, None, None, None),
        (f"{ID}v3h-index: 40NeurIPS", 3, None, 40, "NeurIPS"),
        (f"{ID}v3NeurIPS", 3, None, None, "NeurIPS"),
        (f"{ID}2270 citations", None, 2270, None, None),
        (f"{ID}v1h-index: 162019 IEEE Conference", 1, None, 16, "2019 IEEE Conference"),
        ("arXiv:0704.0001v112 citations", 1, 12, None, None),
        ("arXiv:hep-lat/9901001v21 citation", 2, 1, None, None),
    ],
)
def test_glued_figures_come_apart(text, version, citations, h_index, venue):
    figures = read_figures(text, (), "a.txt", 3)
    found = {metric.measure: metric.value for metric in figures.metrics}
    assert [identifier.version for identifier in figures.identifiers] == [version]
    assert (found.get(Measure.CITATIONS), found.get(Measure.H_INDEX)) == (citations, h_index)
    assert figures.venue == venue
    assert figures.issues == ()


@pytest.mark.parametrize(
    ("address", "version", "citations"),
    [
        ("https://example.org/2212.01234v12", 12, 270),
        ("pages/2212.01234v1.txt", 1, 2270),
        ("https://example.org/2212.01234", 1, 2270),
        ("https://example.org/2211.01234v12", 1, 2270),
    ],
)
def test_the_address_of_the_page_says_how_long_the_version_is(address, version, citations):
    figures = read_figures(f"{ID}v12270 citations", (address,), "a.txt", 3)
    assert (figures.identifiers[0].version, figures.metrics[0].value) == (version, citations)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (f"{ID}v1070 citations", ""),  # v1 and 070? v10 and 70? v107 and 0?
        (f"{ID}v2 citations", ""),  # no count left
        (f"{ID}v0270 citations", ""),  # no version 0
        (f"{ID}v22270 citations", "2212.01234v3"),  # the address says another version
        (f"{ID}v1h-index: 1665th Workshop", ""),  # 166 and 5th, or 16 and 65th
        (f"{ID}v1h-index: 99999Venue", ""),
        (f"{ID}v1h-index: 163D Vision", ""),
    ],
)
def test_figures_in_doubt_are_not_kept(text, address):
    figures = read_figures(text, (address,), "a.txt", 3)
    assert [flaw.rule for flaw in figures.issues] == [Rule.UNDECIDED_FIGURES]
    assert figures.identifiers[0].value == "2212.01234"
    assert figures.metrics == ()
    assert figures.venue is None


@pytest.mark.parametrize(
    "text", ["", "arXiv", "arXiv:", "arXiv:22", "arXiv is a site", f"{ID}{'v' * 300}", "2212.01234"]
)
def test_other_lines_hold_no_figures(text):
    assert not is_figures_line(text)
