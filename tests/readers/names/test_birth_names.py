import pytest

from kg.readers.bibtex.names import read_authors
from kg.readers.names.birth_names import born, born_as


@pytest.mark.parametrize(
    "written",
    [
        "Nowak (née Kowalska), Zofia",
        "Zofia Nowak (née Kowalska)",
        "Nowak, Zofia (née Kowalska)",
        "Zofia Nowak geb. Kowalska",
        "Nowak [roz. Kowalska], Zofia",
    ],
)
def test_the_name_of_birth_is_another_name(written: str) -> None:
    byline = read_authors(written).byline
    assert byline
    assert byline.names == ("Zofia Nowak",)
    assert byline.authors[0].other_names == ("Zofia Kowalska",)
    assert "Kowalska" in byline.printed


@pytest.mark.parametrize(
    "name", ["Max Born", "René Nee Lee", "Ann Lee (born 1956)", "Ur Shlonsky", "née Lee"]
)
def test_what_says_nothing_of_birth_stays(name: str) -> None:
    assert born(name).name == name
    assert not born_as(name)


@pytest.mark.parametrize("family", ["de la Cruz", "van der Berg"])
def test_a_name_of_birth_may_begin_with_particles(family: str) -> None:
    assert born_as(f"Zofia Nowak (née {family})") == f"Zofia {family}"
    assert born_as(f"Zofia Nowak née {family}") == f"Zofia {family}"


@pytest.mark.parametrize("sign", [",", " "])
def test_a_hostile_name_is_read_where_a_pattern_that_backtracks_would_never_end(sign: str) -> None:
    name = f"Nowak{sign * 1_000_000}x"
    assert born(name).name == name
