import pytest

from kg.text.language.months import month_number, numbered_month, short_month


@pytest.mark.parametrize(
    ("word", "month"),
    [
        *(
            ("März", 3),
            ("Jänner", 1),
            ("février", 2),
            ("AOÛT", 8),
            ("enero", 1),
            ("dezembro", 12),
            ("Marzo", 3),
        ),
        *(("giugno", 6), ("января", 1), ("январь", 1), ("листопада", 11), ("Ağustos", 8), ("HAZİRAN", 6)),
        *(("május", 5), ("marraskuu", 11), ("września", 9), ("prosinec", 12), ("Αυγούστου", 8), ("ינואר", 1)),
        *(("أبريل", 4), ("كانون الثاني", 1), ("ژوئیه", 7), ("जनवरी", 1), ("ธันวาคม", 12), ("Agustus", 8)),
        *(("tháng mười hai", 12), ("Maart", 3), ("lapkričio", 11), ("xuño", 6), ("спring", None)),
        *(("listopad", None), ("nisan", None), ("des", None), ("out", None), ("set", None), ("Press", None)),
    ],
)
def test_a_month_is_known_by_its_name_in_many_languages(word: str, month: int | None) -> None:
    assert month_number(word) == month


@pytest.mark.parametrize(
    ("word", "language", "month"),
    [
        *(("listopad", "hr", 10), ("listopad", "pl", 11), ("listopad", "cs", 11), ("listopada", "hr", 10)),
        *(("listopad", "de", None), ("nisan", "tr", 4), ("nisan", "he", None), ("set", "pt-BR", 9)),
        *(("des", "no", 12), ("lip", "hr", 6), ("lip", "pl", 7), ("mar", "en", 3)),
    ],
)
def test_a_name_that_may_be_two_months_needs_its_language(
    word: str, language: str, month: int | None
) -> None:
    assert month_number(word, language) == month


@pytest.mark.parametrize(
    ("word", "month"),
    [
        ("Febuary", 2),
        ("Sept", 9),
        ("févr", 2),
        ("ago", 8),
        ("srp", None),
        ("may june", None),
        ("spring", None),
    ],
)
def test_the_beginning_of_a_month_is_enough_where_it_is_surely_one(word: str, month: int | None) -> None:
    assert short_month(word) == month


@pytest.mark.parametrize(
    ("text", "month", "day"),
    [
        *(
            ("5月", 5, None),
            ("十二月", 12, None),
            ("二〇一八年五月二十一日", 5, 21),
            ("2018년 12월 1일", 12, 1),
        ),
        *(("５月３日", 5, 3), ("tháng 11", 11, None)),
    ],
)
def test_a_month_is_told_by_its_number(text: str, month: int, day: int | None) -> None:
    found = numbered_month(text)
    assert found is not None
    assert found[:2] == (month, day)


@pytest.mark.parametrize(
    "text", ["3-4月", "13月", "99月", "0月", "00월", "二十一月", "2018年13月3日", "tháng 13", "tháng 0"]
)
def test_a_number_that_is_no_month_or_that_of_two_tells_none(text: str) -> None:
    assert numbered_month(text) is None
