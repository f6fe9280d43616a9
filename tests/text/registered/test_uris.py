import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.rdf.terms import web_address
from kg.text.registered.uris import uri_of


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://例え.jp/パス?q=ä", "https://xn--r8jz45g.jp/%E3%83%91%E3%82%B9?q=%C3%A4"),
        ("https://例え。jp:8080/", "https://xn--r8jz45g.jp:8080/"),
        ("http://Президент.РФ", "http://xn--d1abbgf6aiiy.xn--p1ai"),
        ("https://straße.example/", "https://xn--strae-oqa.example/"),
        ("https://dokumenty.example/100%_pravda", "https://dokumenty.example/100%25_pravda"),
        ("https://example.org/%e4%b8/ok%20yes", "https://example.org/%e4%b8/ok%20yes"),
        ("https://app.example/#/papers#abstract", "https://app.example/#/papers%23abstract"),
        ("https://my_group.example/~a/p.pdf", "https://my_group.example/~a/p.pdf"),
    ],
)
def test_an_address_that_browsers_open_is_an_address(address: str, expected: str) -> None:
    assert uri_of(address) == expected
    assert web_address(address) == f"<{expected}>"


@pytest.mark.parametrize(
    "address",
    [
        "https://exa mple.org/",
        "https://a→b.example/",
        "https://例え 。jp",
        "例え.jp",
        "https://bank.example℀.evil.example/",
        "https://bank.example℅.evil.example/",
        "https://例え.jp／path",
        "https://bank.example：80.evil.example/",
        pytest.param(f"https://{'例' * 64}.jp/", id="a label of 64 letters"),
        pytest.param(f"https://{'例.' * 200}jp/", id="200 labels"),
        pytest.param(f"https://{'例え' * 500_000}.jp/", id="a million letters"),
    ],
)
def test_what_no_host_is_called_stays_no_address(address: str) -> None:
    assert web_address(address) is None


@given(st.text())
def test_a_plain_address_that_is_right_stays_as_it_is(text: str) -> None:
    once = uri_of(f"https://example.org/{text}")
    assert uri_of(once) == once
