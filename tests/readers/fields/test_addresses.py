import pytest

from kg.readers.fields.addresses import read_addresses


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<Go to WoS>://WOS:000303362100012", ["accession: WOS:000303362100012"]),
        ("<Go to ISI>://MEDLINE:12345678", ["accession: MEDLINE:12345678"]),
        ("https://example.org/a <Go to ISI>://00030", ["accession: 00030", "https://example.org/a"]),
        ("<Go to ISI>://00030; <Go to ISI>://00031", ["accession: 00030", "accession: 00031"]),
        ("<Go to the library>", ["url: <Go to the library>"]),
    ],
)
def test_a_number_of_the_web_of_science_is_no_part_of_an_address(text: str, said: list[str]) -> None:
    assert [words for _, words in read_addresses(text)] == said


@pytest.mark.parametrize("sign", [".", " ."])
def test_a_hostile_address_is_read_where_a_pattern_that_backtracks_would_never_end(sign: str) -> None:
    [(_, address)] = read_addresses(f"https://example.org/a{sign * 500_000}")
    assert address.startswith("https://example.org/a")


def test_signs_before_when_it_was_read_go_with_that() -> None:
    assert [words for _, words in read_addresses("https://example.org/a ., (last accessed 5 May)")] == [
        "https://example.org/a"
    ]
