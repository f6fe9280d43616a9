"""Lists of references in words."""

from kg.model import Identifier, Scheme
from kg.readers.fields.reference_lists import References, listed_in_words


def test_semicolons_part_works_and_a_doi_is_an_identifier() -> None:
    listed = (
        "Roe J., Effects of CO<inf>2</inf> in rooms, J. Maps, (2019); "
        "Lee, A., Doors (2010) Maps, 7, pp. 1-2. , https://doi.org/10.1000/Doors; Poe E., Maps;"
    )
    found = listed_in_words(listed, [])
    assert found.words == ("Roe J., Effects of CO2 in rooms, J. Maps, (2019)", "Poe E., Maps")
    assert found.papers == (Identifier(scheme=Scheme.DOI, value="10.1000/doors"),)
    assert found.count == 3


def test_the_paper_itself_is_not_counted_and_nothing_is_nothing() -> None:
    own = Identifier(scheme=Scheme.DOI, value="10.1000/doors")
    assert listed_in_words("Roe J., Doors, (2019), doi: 10.1000/doors", [own]).count == 0
    assert listed_in_words(" ; ", []) == References()
