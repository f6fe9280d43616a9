"""Years of lives as catalogues of several countries print them."""

import pytest

from kg.text.people.lives import Life, are_two_lives, life_in


@pytest.mark.parametrize(
    ("name", "life"),
    [
        ("George Eliot, 1819-1880", Life(1819, 1880)),
        ("George Eliot, 1819–1880", Life(1819, 1880)),
        ("Jane Roe, 1948-", Life(1948)),
        ("Jane Roe, b. 1948", Life(1948)),
        ("Geoffrey Chaucer, -1400", Life(died=1400)),
        ("Geoffrey Chaucer, died 1400", Life(died=1400)),
        ("Elizabeth I, Queen of England, 1533-1603", Life(1533, 1603)),
        ("Aristotle, 384-322 B.C.", Life(-384, -322)),
        ("Aristotle, 384-322 B.C", Life(-384, -322)),
        ("Cicéron, 106-43 av. J.-C.", Life(-106, -43)),
        ("César, 100-44 av. J.C.", Life(-100, -44)),
        ("Cicerone, 106 a.C.-43 a.C.", Life(-106, -43)),
        ("Livy, 59 B C-17 A D", Life(-59, 17)),
        ("Ovid, 43 BCE-17 CE", Life(-43, 17)),
        ("George Eliot, 1819 November 22-1880", Life(1819, 1880)),
        ("George Eliot, 1819 Nov. 22-1880 December", Life(1819, 1880)),
        ("Jane Roe, 1948 March 3-", Life(1948)),
        ("Jane Roe, 1948 Maps-1950", None),
        ("Livy, 59 B.C.-17 A.D.", Life(-59, 17)),
        ("Einhard, approximately 770-840", Life(died=840)),
        ("John Smith, 1565?-1616", Life(died=1616)),
        ("John Smith, 1850 or 1851-1920", Life(died=1920)),
        ("John Smith, active 1580-1610", None),
        ("John Smith, 16th century", None),
        ("Wei Li 0012", None),
        ("Jean-Luc Roe", None),
        ("Group 2000-X", None),
    ],
)
def test_only_years_that_are_sure_are_told(name: str, life: Life | None) -> None:
    assert life_in(name) == life


def test_what_is_left_out_tells_no_two_lives() -> None:
    assert are_two_lives(Life(1802, 1870), Life(1824, 1895))
    assert are_two_lives(Life(1802, 1870), Life(1802, 1871))
    assert not are_two_lives(Life(1802), Life(1802, 1870))
    assert not are_two_lives(Life(1802), Life(died=1870))
