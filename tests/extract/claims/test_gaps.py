import pytest

from kg.extract.claims.gaps import gap_before
from tests.extract.telling import read_of


@pytest.mark.parametrize(
    ("text", "before", "gap"),
    [
        ("savings, in the range of #", "savings", ""),
        ("gains in recall, ranging #", "gains in recall", ""),
        ("it cuts cost by about #", "it cuts cost", "by about"),
        ("gains, i.e., #", "gains", ", i.e. ,"),
        ("an improvement, # on F1", "an improvement", ","),
        ("an improvement, notably # on F1", "an improvement", ","),
        ("it cuts time and cost by, respectively, #", "it cuts time and cost by", ""),
        ("the highest accuracy, with #", "the highest accuracy", ""),
        ("it cuts cost (and more) #", "it cuts cost", "( and more )"),
        ("the FID: #", "the fid", ":"),
        ("accuracy (by #)", "accuracy", "( by"),
        ("higher scores than others, by #", "higher scores than others", ", by"),
        ("it beats the best, Rho, by #", "it beats the best", ", rho , by"),
        ("it beats Rho and has a recall of #", "it beats rho and has a recall", "of"),
        ("it is fast, #", "it is fast ,", ""),
    ],
)
def test_what_only_leads_to_a_figure_is_stepped_over(text: str, before: str, gap: str) -> None:
    read, at = read_of(text)
    first, end = gap_before(read, at, 0)
    assert (" ".join(read.words[:first]), " ".join(read.words[first:end])) == (before, gap)


def test_nothing_is_stepped_over_past_another_figure() -> None:
    read, at = read_of("gains, i.e., #")
    assert gap_before(read, at, at) == (at, at)


@pytest.mark.parametrize(
    ("text", "bound", "gap"),
    [("gains in recall, up to #", "up", ","), ("a high accuracy, above #", "above", "")],
)
def test_a_figure_begins_with_its_bound(text: str, bound: str, gap: str) -> None:
    read, _ = read_of(text)
    at = read.words.index(bound)
    first, end = gap_before(read, at, 0)
    assert (read.words[first - 1], " ".join(read.words[first:end])) == (read.words[at - 2], gap)
    assert at - 1 in (first, end)
