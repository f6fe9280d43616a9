import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.works.collations import _COLLATION, collations_in


@pytest.mark.parametrize(
    "collation",
    [
        "xiv, 262 pages : illustrations ; 24 cm",
        "120 p. ; 18 cm",
        "iv, 40 leaves : ill., maps ; 28 cm",
        "[40] leaves ; 28 cm",
        "12 leaves : ill. ; 28 cm",
        "262 pages, 16 unnumbered pages of plates : illustrations (some color), 1 folded map ; 24 x 30 cm",
        "xx, 300 p. : ill. (chiefly col.), ports. ; 25 cm",
        "3 volumes (1200 pages) : music ; 31 cm",
        "212 S. : Ill., Kt. ; 21 cm",
    ],
)
def test_a_copy_is_described(collation: str) -> None:
    text = f"As {collation}. It is."
    assert [text[start:end] for start, end in collations_in(text)] == [collation]


@pytest.mark.parametrize(
    "text",
    [
        "Plants had 12 leaves; stem length was 24 cm.",
        "They had 8 leaves: the largest was 15 cm.",
        "It has 262 pages; each is 24 cm.",
        "They had 12 leaves; 24 cm.",
    ],
)
def test_what_a_text_says_of_leaves_and_pages_is_no_collation(text: str) -> None:
    assert [*collations_in(text)] == []


@pytest.mark.slow
@given(st.from_regex(_COLLATION, fullmatch=True))
def test_every_collation_has_what_texts_are_searched_for_first(note: str) -> None:
    assert list(collations_in(note)) == [found.span() for found in _COLLATION.finditer(note)]
