"""Short names, by which people know the IRIs of vocabularies."""

from kg.rdf import vocabulary
from kg.rdf.prefixes import prefixed, short_name, term
from kg.rdf.terms import Term


def test_an_iri_is_shortened_only_where_the_rest_is_one_name() -> None:
    assert short_name("https://schema.org/about/this") == "https://schema.org/about/this"


def test_the_short_name_of_every_term_of_ours_leads_back_to_it() -> None:
    terms = [Term(value) for name, value in vars(vocabulary).items() if name.isupper() and value[:1] == "<"]
    assert terms
    assert [term(prefixed(each)) for each in terms] == terms
