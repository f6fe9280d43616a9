import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.rdf.terms import boolean, iri, number, string, web_address

SUBJECT = "<https://example.org/s> <https://example.org/p> "

HOSTILE = [
    "relative/path",
    "javascript:alert(1)",
    "data:text/html,x",
    "https://example.org/a b",
    "https://example.org/a\nb",
    'https://example.org/a"b',
    "https://example.org/a> <http://e/p> <http://e/PWN",
    "https://example.org/a\\u003e",
    "https://example.org/%zz",
    "http://[bad",
    "https://example.org/\u202eabc",
    "https://example.org/{x}",
    "https://example.org/a^b",
    "https://example.org/a`b",
    "https://example.org/a|b",
    "https://example.org/#a#b",
    "",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_no_plain_web_address_never_becomes_an_iri(text: str) -> None:
    with pytest.raises(ValueError, match="not a valid web address"):
        iri(text)


@given(st.text())
def test_every_iri_that_is_made_is_one_to_a_second_judge(text: str) -> None:
    for address in (text, f"https://example.org/{text}"):
        try:
            term = iri(address)
        except ValueError:
            continue
        assert pyoxigraph.NamedNode(address).value == term[1:-1]


@given(st.text())
def test_an_address_from_a_document_is_a_valid_iri_or_none(text: str) -> None:
    for address in (text, f"https://{text}", f"https://example.org/{text}"):
        term = web_address(address)
        assert term is None or iri(term[1:-1]) == term


@given(st.text())
def test_any_text_survives_as_a_literal(text: str) -> None:
    (quad,) = pyoxigraph.parse(f"{SUBJECT}{string(text)} .", format=pyoxigraph.RdfFormat.N_TRIPLES)
    assert isinstance(quad.object, pyoxigraph.Literal)
    assert quad.object.value == text


def test_a_lone_surrogate_becomes_the_replacement_character() -> None:
    assert string("a\ud800b") == '"a\ufffdb"'


def test_no_term_holds_a_line_break_or_tab() -> None:
    everything = "".join(chr(code) for code in range(0x3000))
    assert len(string(everything).splitlines()) == 1
    assert "\t" not in string(everything)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (9, "9"),
        (-1, "-1"),
        (2.0, "2.0"),
        (94.6, "94.6"),
        (0.1, "0.1"),
        (1e12, "1000000000000.0"),
        (4e-11, "0.00000000004"),
    ],
)
def test_numbers_keep_the_digits_that_they_have(value: float, text: str) -> None:
    assert number(value).startswith(f'"{text}"^^')


@pytest.mark.parametrize("value", [float("inf"), float("nan")])
def test_what_is_no_number_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        number(value)


def test_booleans_are_words() -> None:
    assert boolean(True).startswith('"true"')
    assert boolean(False).startswith('"false"')
