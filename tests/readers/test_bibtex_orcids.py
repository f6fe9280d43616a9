import pytest

from kg.readers.bibtex_names import read_authors
from kg.readers.bibtex_orcids import FIELD, with_orcids
from kg.readers.paper_flaws import PaperFlaw


@pytest.mark.parametrize(
    ("written", "orcids", "flaws"),
    [
        ('2="0000-0002-1825-0097"', [None, "0000-0002-1825-0097"], 0),
        (
            '1="https://orcid.org/0000-0001-5109-3700"; 2="0000-0002-1825-0097";',
            ["0000-0001-5109-3700", "0000-0002-1825-0097"],
            0,
        ),
        ('3="0000-0002-1825-0097"', [None, None], 1),
        ('2="0000-0002-1825-0098"', [None, None], 1),
        ("highlight", [None, None], 1),
    ],
)
def test_an_orcid_is_that_of_the_author_whose_place_it_names(
    written: str, orcids: list[str | None], flaws: int
) -> None:
    found: list[PaperFlaw] = []
    authors = with_orcids(read_authors("Roe, Jane and Poe, Al"), {FIELD: written}, found)
    assert authors.byline
    assert ([author.orcid for author in authors.byline.authors] or [None, None]) == orcids
    assert len(found) == flaws
