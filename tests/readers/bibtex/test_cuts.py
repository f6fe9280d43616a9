import pytest

from kg.readers.bibtex.cuts import has_stray_and
from kg.readers.bibtex.names import read_authors
from kg.readers.fields.byline_flaws import list_flaws


@pytest.mark.parametrize(
    "words",
    [
        *(r"{\it et al.}", r"{\it et~al}.", r"\it et al.", r"\textit{et al.}", r"\emph{et al}."),
        *(r"{\em et~al.}", "{et al.}", "{{et al}}", "{others}", "others,", "{and others}"),
        *("{24 coauthors}", "24 others"),
        *("al., et", "{et}, al.", "...", "{...}", r"{\ldots}", r"\dots", "{}, . . ."),
    ],
)
def test_a_list_is_cut_however_its_last_words_are_set(words: str) -> None:
    found = read_authors(f"{{Bee}}, C. and {words}")
    assert found.byline
    assert (found.byline.names, found.byline.complete) == (("C. Bee",), False)
    assert not list(list_flaws(found))


@pytest.mark.parametrize("name", [r"Bee, C., {\it et al.}", r"Bee, C. \emph{et~al}.", "Bee, C. et~al."])
def test_words_behind_a_name_are_no_part_of_it(name: str) -> None:
    found = read_authors(name)
    assert found.byline
    assert (found.byline.names, found.byline.complete) == (("C. Bee",), False)


@pytest.mark.parametrize("name", ["{Door Lab}", "{Al Others}", r"{\AA}ngstr{\"o}m, A. J.", "{Team 24}"])
def test_names_in_braces_cut_none(name: str) -> None:
    found = read_authors(f"{name} and Roe, Jane")
    assert found.byline
    assert (found.byline.complete, len(found.byline.names)) == (True, 2)


def test_a_sign_in_the_place_of_a_family_name_is_none() -> None:
    found = read_authors("{.}, S.~N. Agbo and {.}, E.~C. Okoroigwe")
    assert found.byline
    assert found.byline.names == ("S. N. Agbo", "E. C. Okoroigwe")


@pytest.mark.parametrize(
    ("field", "names"),
    [
        ("Roe, Jane and Metin And", ("Jane Roe", "Metin And")),
        ("Metin And", ("Metin And",)),
        ("And", ("And",)),
        ("Roe, Jane and And", ("Jane Roe", "And")),
        ("Roe, Jane AND", ("Jane Roe",)),
    ],
)
def test_and_with_a_capital_at_the_end_is_a_family_name(field: str, names: tuple[str, ...]) -> None:
    found = read_authors(field)
    assert found.byline
    assert found.byline.names == names
    assert has_stray_and(field) is field.endswith("AND")
