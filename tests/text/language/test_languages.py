import pytest

from kg.text.language.languages import language_codes


@pytest.mark.parametrize(
    ("printed", "codes"),
    [
        *((word, ["de"]) for word in ("german", "ngerman", "German", "Deutsch", "de", "DE", "ger", "deu")),
        ("american", ["en-US"]),
        ("UKenglish", ["en-GB"]),
        ("en-gb", ["en-GB"]),
        ("zh-hans-cn", ["zh-Hans-CN"]),
        ("brazilian", ["pt-BR"]),
        ("eng; fre", ["en", "fr"]),
        ("Français", ["fr"]),
        ("中文;", ["zh"]),
        ("繁體中文", ["zh-Hant"]),
        ("국문, 영어", ["ko", "en"]),
        ("日本語、英語", ["ja", "en"]),
        ("Bahasa Indonesia", ["id"]),
        ("Tiếng Việt", ["vi"]),
        ("укр.", ["uk"]),
        ("inglés", ["en"]),
        ("Russian.", ["ru"]),
        ("grc", ["grc"]),
        ("English, Klingon", ["English, Klingon"]),
        ("mul", ["mul"]),
        ("Text in German", ["Text in German"]),
        ("", [""]),
    ],
)
def test_a_language_has_one_code_whatever_a_library_calls_it(printed: str, codes: list[str]) -> None:
    assert language_codes(printed) == codes
