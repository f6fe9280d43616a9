import pytest

from kg.model import Scheme
from kg.rdf.describe.registered import registered
from kg.text.registered.registries import registered_at


@pytest.mark.parametrize("scheme", list(Scheme))
@pytest.mark.parametrize("id", ["10.1/a b", "hep-th/9901001", "10.1002/(sici)1<1::aid>3.0.co;2-2", "é%"])
def test_the_graph_names_what_it_cites_by_the_address_to_which_pages_link(scheme: Scheme, id: str) -> None:
    address = registered_at(scheme, id)
    assert registered(f"{scheme}:{id}") == f"<{address}>"


def test_nothing_is_known_at_no_registry_or_without_an_identifier() -> None:
    assert (registered_at("isbn", "9783161484100"), registered_at("doi", "")) == (None, None)


@pytest.mark.parametrize(
    ("scheme", "id", "expected"),
    [
        ("doi", "10.1002/a'b,c@d$2-*!", "https://doi.org/10.1002/a'b,c@d$2-*!"),
        ("doi", "10.1002/<1>#%?{2}+3", "https://doi.org/10.1002/%3C1%3E%23%25%3F%7B2%7D%2B3"),
        ("gnd", "118540238", "https://d-nb.info/gnd/118540238"),
        ("viaf", "24602065", "http://viaf.org/viaf/24602065"),
        ("wikidata", "Q5879", "http://www.wikidata.org/entity/Q5879"),
    ],
)
def test_a_thing_has_the_iri_that_others_have_for_it(scheme: str, id: str, expected: str) -> None:
    assert registered_at(scheme, id) == expected
