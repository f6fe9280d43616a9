import pytest

from kg.errors import UsageError
from kg.store.address import Address, parse

FACTS = "https://example.org/kg/graph/facts"


def test_an_address_says_who_asks_and_the_name_is_not_sent_with_it() -> None:
    assert parse("http://ann@localhost:8890/sparql?x=1#y") == Address(
        url="http://localhost:8890/sparql?x=1", user="ann"
    )


def test_the_facts_bring_the_other_graphs_of_their_build() -> None:
    address = parse(f"http://localhost/sparql?default-graph-uri={FACTS}")
    assert address.default == (FACTS,)
    assert address.url == "http://localhost/sparql"
    assert "https://example.org/kg/graph/evidence" in address.named
    assert ("named-graph-uri", "https://example.org/kg/graph/records") in address.dataset


def test_a_graph_of_others_brings_nothing_but_what_is_named() -> None:
    assert parse("http://localhost/sparql?default-graph-uri=http://a/b").named == ()
    given = parse(f"http://localhost/sparql?default-graph-uri={FACTS}&named-graph-uri=http://a/c")
    assert given.named == ("http://a/c",)


def test_a_password_in_an_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(UsageError, match="KG_PASSWORD") as refused:
        parse("http://ann:geheim@localhost/sparql")
    assert "geheim" not in str(refused.value)


@pytest.mark.parametrize(
    "text",
    [
        "http://",
        "http:///sparql",
        "http://a:b/c",
        "http://[::1/",
        "http://a b/",
        "ftp://a/store",
        "localhost:7878/store",
        "file:///a/store",
    ],
)
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="address"):
        parse(text)


def test_what_is_not_asked_over_http_is_told_how_to_begin() -> None:
    with pytest.raises(UsageError, match="begins with http:// or https://"):
        parse("ftp://x/store")


def test_an_address_may_have_numbers_for_a_host() -> None:
    assert parse("http://[::1]:7878/query").url == "http://[::1]:7878/query"


def test_a_name_with_signs_comes_back_as_it_was() -> None:
    assert parse("http://an%40n%3Ax@localhost/store").user == "an@n:x"


@pytest.mark.parametrize("facts", ["https://lib.example/graph/artifacts", "https://lib.example/kgfacts"])
def test_a_graph_whose_name_ends_in_a_longer_word_is_no_build(facts: str) -> None:
    found = parse(f"http://localhost/sparql?default-graph-uri={facts}")
    assert (found.prefix, found.named) == (None, ())
