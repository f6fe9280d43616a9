import pytest

from kg.text.works.responsibility import without_author_before, without_responsibility


@pytest.mark.parametrize(
    ("printed", "title", "statement"),
    [
        ("Coral snakes of Mexico / by Karl P. Schmidt.", "Coral snakes of Mexico", "by Karl P. Schmidt."),
        ("Histoire des poissons /par m. Schmidt ...", "Histoire des poissons", "par m. Schmidt ..."),
        ("Snakes : a study / K. P. Schmidt and others", "Snakes : a study", "K. P. Schmidt and others"),
        ("Input/output of snakes", "Input/output of snakes", ""),
        ("Snakes and/or lizards of Schmidt", "Snakes and/or lizards of Schmidt", ""),
        ("Snakes / lizards", "Snakes / lizards", ""),
        ("Snakes / by Jane Roe", "Snakes / by Jane Roe", ""),
    ],
)
def test_who_signs_behind_a_slash_is_no_part_of_the_title(printed: str, title: str, statement: str) -> None:
    assert without_responsibility(printed, ["Karl Patterson Schmidt"]) == (title, statement)


def test_whose_book_it_is_before_dots_is_no_part_of_the_title() -> None:
    title = "Caroli Linnaei...Systema naturae per regna tria"
    assert without_author_before(title, ["Carl von Linné"]) == (
        "Systema naturae per regna tria",
        "Caroli Linnaei",
    )
    assert without_author_before(title, ["Jane Roe"]) == (title, "")


@pytest.mark.parametrize(
    ("title", "author"),
    [
        ("How long ... is the coast of Britain", "Mary Long"),
        ("Markets ... and what lies beyond", "John Marks"),
        ("Learning in black / white cities", "John White"),
        ("Learning in black / White cities", "Ann White"),
    ],
)
def test_an_english_word_that_is_a_name_too_tells_of_nobody(title: str, author: str) -> None:
    assert without_author_before(title, [author]) == (title, "")
    assert without_responsibility(title, [author]) == (title, "")


def test_an_english_word_beside_an_initial_is_a_name() -> None:
    assert without_responsibility("On cities / by John White.", ["John White"]) == (
        "On cities",
        "by John White.",
    )


def test_dots_within_a_title_are_a_part_of_it() -> None:
    title = "The zoology of the Beagle ... during the years 1832-1836"
    assert without_author_before(title, ["Charles Darwin"]) == (title, "")
