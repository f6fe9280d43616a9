import pytest

from kg.text.letters.scripts import script_form


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("髙橋花子", "高橋花子"),
        ("山﨑一郎", "山崎一郎"),
        ("濵田次郎", "浜田次郎"),
        ("渡邉", "渡辺"),
        ("渡邊", "渡辺"),
        ("𠮷田", "吉田"),
        ("嶋田", "島田"),
        ("हिन्दी में विधियाँ", "हिंदी में विधियां"),
        ("सम्बन्ध", "संबंध"),
        ("સમ્બન્ધ", "સંબંધ"),
    ],
)
def test_two_ways_to_write_a_word_have_one_form(one: str, other: str) -> None:
    assert script_form(one) == script_form(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("斎藤", "斉藤"), ("薗田", "園田"), ("अन्न", "अंन"), ("हिन्दी", "हिन्दू"), ("近代", "金代")],
)
def test_two_words_keep_two_forms(one: str, other: str) -> None:
    assert script_form(one) != script_form(other)
