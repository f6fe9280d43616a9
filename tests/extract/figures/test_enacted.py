import pytest

from kg.extract.figures.enacted import is_enacted, is_year_in
from tests.extract.telling import told


@pytest.mark.parametrize(
    "sentence",
    [
        "The Reform Act of 1832 enfranchised tenants.",
        "The New Poor Law of 1834 did not end removals.",
        "The Constitution of 1848 abolished guilds.",
        "An Act of 1870 created boards.",
        "The Penal Code of 1810 punished vagrants.",
        "After AB 420 eliminated suspensions, rates dropped.",
        "Proposition 209 banned preferences in admissions.",
        "Resolution 1325 urges states to protect women.",
        "Section 377 criminalised relations between men.",
        "Executive Order 9066 interned citizens.",
        "Law No. 3464 expropriated estates.",
        "Article 370 gave residents special rights.",
        "Chapter 11 firms recover more often.",
        "The text of Letters 89–124 rests on some manuscripts.",
        "Here Psalm 121 speaks of help.",
    ],
)
def test_laws_and_the_years_of_events_count_nothing(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "A sample of 1832 voters answered.",
        "They reviewed articles on 3464 estates.",
        "Of the bills 420 were read by 209 judges.",
        "In HR 1500 employees answered.",
        "A census of 1500 households was taken.",
        "We study a general strike of 1500 miners.",
        "They wrote a code of 2000 lines.",
        "The sections hold 377 letters.",
    ],
)
def test_what_only_looks_like_the_number_of_a_law_counts(sentence: str) -> None:
    assert len(told(sentence)) == 1


def test_a_year_behind_a_figure_dates_it() -> None:
    assert is_year_in("from 12 shillings in ", 1750)
    assert not is_year_in("measured in ", 1750)
    assert is_enacted("the riots of ", 1766, " spread")
