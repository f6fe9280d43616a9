import pytest

from kg.model import Author, Organisation
from kg.resolve.people.signatures import Basis, Signature
from kg.resolve.registered import at_registered, registered


def signed(name: str, *organisations: Organisation) -> Signature:
    return Signature("p", name, Basis.BYLINE, 1, (), author=Author(organisations=organisations))


def at(name: str, ror: str | None = None) -> Signature:
    return signed("Ada Brand", Organisation(name=name, ror=ror))


def test_a_name_of_which_documents_give_one_id_has_it_everywhere() -> None:
    ids = registered([at("ETH Zurich", "05a28rw58"), at("ETH Zurich"), at("The ETH Zurich", "05a28rw58")])
    given = at_registered(at("the ETH Zurich"), ids).author
    assert given is not None
    assert given.organisations == (Organisation(name="the ETH Zurich", ror="05a28rw58"),)


@pytest.mark.parametrize(
    "others",
    [
        (at("ETH Zurich", "05a28rw58"), at("ETH Zurich", "052gg0110")),
        (
            at("ETH Zurich", "05a28rw58"),
            Signature("q", "ETH Zurich", Basis.BYLINE, 1, (), author=Author(is_organisation=True)),
        ),
        (at("ETH Zurich"),),
    ],
    ids=["two ids", "it signs papers", "no id"],
)
def test_a_name_stays_without_id(others: tuple[Signature, ...]) -> None:
    assert registered(others) == {}


@pytest.mark.parametrize(
    "name",
    [
        *("Institute of Physics", "Ministry of Health", "Facultad de Medicina", "University Hospital"),
        *("General Hospital", "Technical University", "National Research Council", "State Key Laboratory"),
        *("Research Center", "The University of Technology", "Technische Universität"),
    ],
)
def test_a_name_that_many_places_bear_stays_without_id(name: str) -> None:
    assert registered([at(name, "05a28rw58")]) == {}


def test_a_place_that_is_named_with_and_without_its_id_is_one() -> None:
    both = signed(
        "Ada Brand", Organisation(name="ETH Zurich", ror="05a28rw58"), Organisation(name="ETH Zurich")
    )
    given = at_registered(both, {"eth zurich": "05a28rw58"}).author
    assert given is not None
    assert given.organisations == (Organisation(name="ETH Zurich", ror="05a28rw58"),)
